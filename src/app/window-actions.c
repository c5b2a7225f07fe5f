/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "dialogs.h"
#include "find-dialog.h"
#include "history-dialog.h"

/* Typing that is not saved is taken back first, letter by letter; then acts of the workbook. */
static void
undo_or_redo (LjWindow *self, gboolean redo)
{
  g_autoptr(GError) error = NULL;
  LjForm *form = lj_workbook_view_get_form (self->view);
  LjWorkbook *workbook = lj_session_get_workbook (self->session);

  if (lj_form_undo_typing (form, redo) || !lj_form_save (form))
    return;
  if (!(redo ? lj_workbook_redo (workbook, &error) : lj_workbook_undo (workbook, &error)))
    lj_dialog_error (GTK_WIDGET (self), error);
  lj_window_update_actions (self);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  undo_or_redo (LJ_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  undo_or_redo (LJ_WINDOW (widget), TRUE);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_save (LJ_WINDOW (widget));
}

/* A keyboard that was in the page goes along: left alone, it would fall on the handle of the panes. */
static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWorkbookView *view = LJ_WINDOW (widget)->view;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  gboolean in_page
      = focus != NULL
        && gtk_widget_is_ancestor (focus, GTK_WIDGET (lj_workbook_view_get_pages (view)));

  lj_workbook_view_set_page (view, g_variant_get_string (parameter, NULL));
  if (in_page)
    lj_workbook_view_focus_page (view);
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_sidebar_focus_filter (lj_workbook_view_get_sidebar (LJ_WINDOW (widget)->view));
}

/* A row that the filter hides could not be selected. */
static void
found_cb (LjWindow *self, gint64 element)
{
  lj_sidebar_clear_filter (lj_workbook_view_get_sidebar (self->view));
  lj_workbook_view_set_page (self->view, "evaluate");
  lj_workbook_view_select (self->view, element);
  lj_workbook_view_focus_tree (self->view);
}

/* What was typed is found as well. */
static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjFindDialog *dialog;

  if (!lj_window_save (self))
    return;
  dialog = lj_find_dialog_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (dialog, "activated", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was typed is in the history as well. */
static void
history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjHistoryDialog *dialog;

  if (!lj_window_save (self))
    return;
  dialog = lj_history_dialog_new (GTK_WINDOW (self), self->session,
                                  lj_workbook_view_get_selected (self->view));
  g_signal_connect_object (dialog, "activated", G_CALLBACK (lj_workbook_view_select), self->view,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_workbook_view_print (LJ_WINDOW (widget)->view);
}

static void
next_pane_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_workbook_view_next_pane (LJ_WINDOW (widget)->view);
}

static void
update_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_update_actions (LJ_WINDOW (widget));
}

static void
open_chosen (GFile *file, gpointer data)
{
  lj_window_open (data, file);
  g_object_unref (file);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_dialog_choose (GTK_WINDOW (widget), LJ_CHOOSE_WORKBOOK, NULL, open_chosen, G_OBJECT (widget));
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_ask_new (LJ_WINDOW (widget));
}

static void
properties_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_ask_properties (LJ_WINDOW (widget));
}

static void
open_path_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  lj_window_open (LJ_WINDOW (widget), file);
}

static void
example_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_open_example (LJ_WINDOW (widget));
}

static void
import_chosen (GFile *file, gpointer data)
{
  lj_window_import (data, file);
  g_object_unref (file);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_dialog_choose (GTK_WINDOW (widget), LJ_CHOOSE_DOCUMENT, NULL, import_chosen,
                    G_OBJECT (widget));
}

/* Every command of the window, under the name that menus, buttons, keys and tests call. */
void
lj_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "workbook.new", NULL, new_cb },
    { "workbook.open", NULL, open_cb },
    { "workbook.open-path", "s", open_path_cb },
    { "workbook.properties", NULL, properties_cb },
    { "workbook.example", NULL, example_cb },
    { "workbook.import", NULL, import_cb },
    { "edit.undo", NULL, undo_cb },
    { "edit.redo", NULL, redo_cb },
    { "form.save", NULL, save_cb },
    { "report.print", NULL, print_cb },
    { "view.page", "s", page_cb },
    { "view.find", NULL, find_cb },
    { "view.filter", NULL, filter_cb },
    { "view.history", NULL, history_cb },
    { "view.next-pane", NULL, next_pane_cb },
    { "view.update", NULL, update_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
  lj_window_install_safety_actions (widget_class);
  lj_window_install_tree_actions (widget_class);
  lj_window_install_goal_actions (widget_class);
  lj_window_install_evaluate_actions (widget_class);
  lj_window_install_term_actions (widget_class);
  lj_window_install_round_actions (widget_class);
  lj_window_install_report_actions (widget_class);
  lj_window_install_why_actions (widget_class);
}

static void
update_undo (LjWindow *self)
{
  LjLanguage language = lj_language_get_current ();
  LjWorkbook *workbook = self->view ? lj_session_get_workbook (self->session) : NULL;
  LjForm *form = self->view ? lj_workbook_view_get_form (self->view) : NULL;
  gboolean writable = workbook != NULL && !lj_workbook_is_read_only (workbook);
  const char *undo = workbook ? lj_workbook_get_undo (workbook) : NULL;
  const char *redo = workbook ? lj_workbook_get_redo (workbook) : NULL;
  g_autofree char *undo_name = undo ? lj_workbook_dup_act_name (workbook, undo, language) : NULL;
  g_autofree char *redo_name = redo ? lj_workbook_dup_act_name (workbook, redo, language) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.undo",
                                 writable && (undo || lj_form_can_undo_typing (form, FALSE)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.redo",
                                 writable && (redo || lj_form_can_undo_typing (form, TRUE)));
  lj_header_set_acts (self->header, undo_name, redo_name);
}

/* The one place that says which commands can be given now. */
void
lj_window_update_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->view != NULL;

  gtk_widget_action_set_enabled (
      widget, "workbook.properties",
      open && !lj_workbook_is_read_only (lj_session_get_workbook (self->session)));
  gtk_widget_action_set_enabled (widget, "report.print",
                                 open && lj_workbook_view_can_print (self->view));
  gtk_widget_action_set_enabled (widget, "view.page", open);
  gtk_widget_action_set_enabled (widget, "view.find", open);
  gtk_widget_action_set_enabled (widget, "view.filter", open);
  gtk_widget_action_set_enabled (widget, "view.history", open);
  gtk_widget_action_set_enabled (widget, "view.next-pane", open);
  lj_header_set_content_language (self->header, open ? lj_session_get_language (self->session)
                                                     : lj_language_get_current ());
  lj_window_update_safety_actions (self);
  lj_window_update_tree_actions (self);
  lj_window_update_goal_actions (self);
  lj_window_update_evaluate_actions (self);
  lj_window_update_term_actions (self);
  lj_window_update_round_actions (self);
  lj_window_update_report_actions (self);
  lj_window_update_why_actions (self);
  update_undo (self);
}

/* The end of an act: says what failed, and which commands can be given now. */
void
lj_window_finish (LjWindow *self, gboolean ok, const GError *error)
{
  if (!ok)
    lj_dialog_error (GTK_WIDGET (self), error);
  lj_window_update_actions (self);
}
