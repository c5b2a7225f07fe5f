/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <linjaus/edit.h>

#include "continue-dialog.h"
#include "lineage-dialog.h"
#include "names-dialog.h"
#include "term-dialog.h"

/* Commands for the time between two strategies, and for what a county calls things. */

static void
show (LjWindow *self, gint64 element)
{
  lj_sidebar_reveal (lj_workbook_view_get_sidebar (self->view), element);
  lj_workbook_view_select (self->view, element);
  lj_tree_view_focus_selected (lj_sidebar_get_tree (lj_workbook_view_get_sidebar (self->view)));
  lj_window_update_actions (self);
}

static void
term_made_cb (LjWindow *self, gint64 element)
{
  if (self->view != NULL)
    show (self, element);
}

static void
new_term_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjTermDialog *dialog;

  if (!lj_window_save (self))
    return;
  dialog = lj_term_dialog_new (GTK_WINDOW (self), self->session,
                               lj_workbook_view_get_selected (self->view));
  g_signal_connect_object (dialog, "made", G_CALLBACK (term_made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
continued_cb (LjWindow *self, GArray *made)
{
  if (self->view != NULL)
    show (self, made->len > 0 ? g_array_index (made, gint64, 0)
                              : lj_workbook_view_get_selected (self->view));
}

static void
continue_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GArray) elements = NULL;
  LjContinueDialog *dialog;

  if (!lj_window_save (self))
    return;
  elements = lj_workbook_view_dup_selection (self->view);
  dialog = lj_continue_dialog_new (GTK_WINDOW (self), self->session, elements);
  g_signal_connect_object (dialog, "made", G_CALLBACK (continued_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (lj_window_save (self))
    show (self, g_variant_get_int64 (parameter));
}

static void
lineage_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjLineageDialog *dialog;

  if (!lj_window_save (self))
    return;
  dialog = lj_lineage_dialog_new (GTK_WINDOW (self), self->session,
                                  lj_workbook_view_get_selected (self->view));
  g_signal_connect_object (dialog, "activated", G_CALLBACK (term_made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
names_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (lj_window_save (self))
    gtk_window_present (GTK_WINDOW (lj_names_dialog_new (GTK_WINDOW (self), self->session)));
}

void
lj_window_install_term_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tree.new-term", NULL, new_term_cb);
  gtk_widget_class_install_action (widget_class, "tree.continue", NULL, continue_cb);
  gtk_widget_class_install_action (widget_class, "tree.show", "x", show_cb);
  gtk_widget_class_install_action (widget_class, "view.lineage", NULL, lineage_cb);
  gtk_widget_class_install_action (widget_class, "workbook.names", NULL, names_cb);
}

/* For lj_window_update_actions(). */
void
lj_window_update_term_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LjWorkbook *workbook = self->view != NULL ? lj_session_get_workbook (self->session) : NULL;
  gboolean selected = workbook != NULL
                      && lj_session_find (self->session, lj_workbook_view_get_selected (self->view))
                             != LJ_NODE_NONE;
  gboolean free
      = selected && !lj_workbook_is_read_only (workbook) && !lj_workbook_is_tree_locked (workbook);

  gtk_widget_action_set_enabled (widget, "tree.new-term", free);
  gtk_widget_action_set_enabled (widget, "tree.continue", free);
  gtk_widget_action_set_enabled (widget, "tree.show", workbook != NULL);
  gtk_widget_action_set_enabled (widget, "view.lineage", selected);
  gtk_widget_action_set_enabled (widget, "workbook.names", workbook != NULL);
}
