/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <linjaus/edit.h>
#include <linjaus/round.h>

#include "answer-dialog.h"

/* Commands on the texts and the parts of the one goal that the form shows, and on the language that
 * contents are shown in. */

static void
flip_language_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (!lj_window_save (self))
    return;
  lj_session_flip_language (self->session);
  lj_window_fill_titles (self);
  lj_window_update_actions (self);
}

static gint64
get_goal (LjWindow *self)
{
  return lj_workbook_view_get_selected (self->view);
}

static LjTextPlace
get_answer (LjWindow *self)
{
  return (LjTextPlace){ get_goal (self), lj_session_get_round (self->session), LJ_ROLE_ANSWER };
}

static void
take_over (LjWindow *self, const LjTextPlace *from)
{
  g_autoptr(GError) error = NULL;

  lj_window_finish (self,
                    lj_workbook_adopt_text (lj_session_get_workbook (self->session), from,
                                            get_goal (self), lj_session_get_round (self->session),
                                            &error),
                    error);
}

static void
use_last_text_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjTextPlace place;

  if (lj_window_save (self)
      && lj_workbook_find_before (lj_session_get_workbook (self->session), get_goal (self),
                                  lj_session_get_round (self->session), &place))
    take_over (self, &place);
}

static void
use_answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjTextPlace place = get_answer (self);

  if (lj_window_save (self))
    take_over (self, &place);
}

static void
record_answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (lj_window_save (self))
    gtk_window_present (
        GTK_WINDOW (lj_answer_dialog_new (GTK_WINDOW (self), self->session, get_goal (self))));
}

/* Titles of parts are written in Finnish or Swedish, as those of goals are. */
static void
add_part_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjLanguage language
      = lj_session_get_language (self->session) == LJ_LANGUAGE_SV ? LJ_LANGUAGE_SV : LJ_LANGUAGE_FI;
  g_autoptr(GError) error = NULL;

  if (lj_window_save (self))
    lj_window_finish (self,
                      lj_workbook_add_part (lj_session_get_workbook (self->session),
                                            get_goal (self), lj_session_get_round (self->session),
                                            language, &error)
                          != 0,
                      error);
}

/* The button that was pressed is gone with its part. */
static void
remove_part_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (!lj_window_save (self))
    return;
  lj_window_finish (self,
                    lj_workbook_remove_part (lj_session_get_workbook (self->session),
                                             g_variant_get_int64 (parameter),
                                             lj_session_get_round (self->session), &error),
                    error);
  lj_form_focus (lj_workbook_view_get_form (self->view));
}

void
lj_window_install_text_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.flip-language", NULL, flip_language_cb);
  gtk_widget_class_install_action (widget_class, "goal.use-last-text", NULL, use_last_text_cb);
  gtk_widget_class_install_action (widget_class, "goal.use-answer", NULL, use_answer_cb);
  gtk_widget_class_install_action (widget_class, "goal.record-answer", NULL, record_answer_cb);
  gtk_widget_class_install_action (widget_class, "goal.add-part", NULL, add_part_cb);
  gtk_widget_class_install_action (widget_class, "goal.remove-part", "x", remove_part_cb);
}

static gboolean
can_take_over (LjWindow *self, const LjTextPlace *place)
{
  return lj_workbook_can_adopt_text (lj_session_get_workbook (self->session), place,
                                     get_goal (self), lj_session_get_round (self->session));
}

/* For lj_window_update_actions(). node: the goal; NULL: it cannot be evaluated now. */
void
lj_window_update_text_actions (LjWindow *self, const LjNode *node)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean text = node != NULL && node->asked_text;
  gboolean parts = node != NULL && node->asked_score && node->kind != LJ_KIND_PART;
  LjTextPlace before, answer = { 0, 0, LJ_ROLE_ANSWER };
  gboolean found = text
                   && lj_workbook_find_before (lj_session_get_workbook (self->session), node->id,
                                               lj_session_get_round (self->session), &before);

  if (text)
    answer = get_answer (self);
  gtk_widget_action_set_enabled (widget, "view.flip-language", self->view != NULL);
  gtk_widget_action_set_enabled (widget, "goal.use-last-text",
                                 found && can_take_over (self, &before));
  gtk_widget_action_set_enabled (widget, "goal.use-answer", text && can_take_over (self, &answer));
  gtk_widget_action_set_enabled (
      widget, "goal.record-answer",
      text && lj_answer_dialog_find_languages (self->session, node->id) != 0);
  gtk_widget_action_set_enabled (widget, "goal.add-part", parts);
  gtk_widget_action_set_enabled (widget, "goal.remove-part", parts);
}
