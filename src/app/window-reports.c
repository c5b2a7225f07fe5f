/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "agenda-dialog.h"
#include "dialogs.h"
#include "figure-text.h"
#include "presentation.h"
#include "print.h"

/* Commands that make documents of the round that is shown. */

typedef struct
{
  LjSession *session; /* owned */
  gint64 element;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->session);
  g_free (sheet);
}

static LjReport *
make_sheet (LjLanguage language, gpointer data, GError **error)
{
  const Sheet *sheet = data;

  return lj_report_new_answer_sheet (lj_session_get_summary (sheet->session),
                                     lj_session_get_workbook (sheet->session), sheet->element,
                                     language, error);
}

/* What was typed is in it. */
static void
answer_sheet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjReportMaker maker = { make_sheet, NULL, sheet_free };
  Sheet *sheet;

  if (!lj_window_save (self))
    return;
  sheet = g_new0 (Sheet, 1);
  sheet->session = g_object_ref (self->session);
  sheet->element = lj_workbook_view_get_selected (self->view);
  maker.data = sheet;
  lj_print_made_report (GTK_WINDOW (self), lj_session_get_language (self->session), &maker);
}

static void
agenda_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (lj_window_save (self))
    gtk_window_present (GTK_WINDOW (lj_agenda_dialog_new (GTK_WINDOW (self), self->session)));
}

/* What was typed is in its numbers. */
static void
present_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  LjPresentation *presentation;

  if (!lj_window_save (self))
    return;
  presentation = lj_presentation_new (GTK_WINDOW (self), self->session,
                                      lj_workbook_view_get_selected (self->view), &error);
  if (presentation != NULL)
    gtk_window_present (GTK_WINDOW (presentation));
  else
    lj_dialog_error (widget, error);
}

void
lj_window_install_report_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.agenda", NULL, agenda_cb);
  gtk_widget_class_install_action (widget_class, "report.answer-sheet", NULL, answer_sheet_cb);
  gtk_widget_class_install_action (widget_class, "view.present", NULL, present_cb);
}

static gboolean
is_goal (LjWindow *self)
{
  guint node = lj_session_find (self->session, lj_workbook_view_get_selected (self->view));
  const LjNode *it = node != LJ_NODE_NONE ? lj_session_get_node (self->session, node) : NULL;

  return it != NULL && (it->kind == LJ_KIND_GOAL || lj_figure_is_asked (it));
}

/* For lj_window_update_actions(). */
void
lj_window_update_report_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean round = self->view != NULL && lj_session_get_round (self->session) != 0;

  gtk_widget_action_set_enabled (widget, "report.agenda", round);
  gtk_widget_action_set_enabled (widget, "report.answer-sheet", round && is_goal (self));
  gtk_widget_action_set_enabled (widget, "view.present", round);
}
