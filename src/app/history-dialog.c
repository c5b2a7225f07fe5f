/* SPDX-License-Identifier: EUPL-1.2 */
#include "history-dialog.h"

#include "cells.h"
#include "dialogs.h"
#include "history-text.h"
#include "print.h"
#include "report-lists.h"

/* Acts that are read at most: more than anyone looks through, and quick to read. */
#define MOST_ACTS 2000

enum
{
  SCOPE_SELECTED,
  SCOPE_WORKBOOK,
};

struct _LjHistoryDialog
{
  GtkWindow parent_instance;

  GtkLabel *subject;
  GtkDropDown *scope;
  GtkStack *stack;
  GtkColumnView *columns;
  GtkColumnViewColumn *when_column;
  GtkColumnViewColumn *who_column;
  GtkColumnViewColumn *subject_column;
  GtkColumnViewColumn *what_column;
  GtkColumnViewColumn *old_column;
  GtkColumnViewColumn *new_column;
  GtkWidget *values;
  GtkLabel *old_value;
  GtkLabel *new_value;

  LjSession *session;
  gint64 element;       /* 0: none is selected in the tree */
  GPtrArray *rows;      /* LjHistoryRow */
  GtkStringList *model; /* positions in rows */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LjHistoryDialog, lj_history_dialog, GTK_TYPE_WINDOW)

static guint activated_signal;

static const LjHistoryRow *
get_row (LjHistoryDialog *self, gpointer item)
{
  guint index;

  if (item == NULL || self->rows == NULL)
    return NULL;
  index = g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

static const LjHistoryRow *
get_selected (LjHistoryDialog *self)
{
  return get_row (self, gtk_single_selection_get_selected_item (self->selection));
}

/* An act that was undone stays in the list, paler, and says so in words. */
static void
set_cell (GtkWidget *cell, const LjHistoryRow *row, const char *text)
{
  if (GTK_IS_LABEL (cell))
    gtk_label_set_text (GTK_LABEL (cell), text);
  else
    lj_cells_set_text (cell, text);
  if (row->undone)
    gtk_widget_add_css_class (cell, "dim-label");
  else
    gtk_widget_remove_css_class (cell, "dim-label");
}

static void
fill_when (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjHistoryRow *row = get_row (owner, item);
  g_autofree char *text = row ? lj_text_moment (row->at, lj_language_get_current ()) : NULL;

  if (row != NULL)
    set_cell (cell, row, text);
}

static void
fill_who (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjHistoryRow *row = get_row (owner, item);

  if (row != NULL)
    set_cell (cell, row, row->who != NULL && *row->who != '\0' ? row->who : "\u2013");
}

static void
fill_subject (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjHistoryDialog *self = owner;
  const LjHistoryRow *row = get_row (self, item);
  g_autofree char *text
      = row != NULL ? lj_history_text_subject (self->session, self->rows, row) : NULL;

  if (row != NULL)
    set_cell (cell, row, text);
}

static void
fill_what (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjHistoryDialog *self = owner;
  const LjHistoryRow *row = get_row (self, item);
  g_autofree char *text = row != NULL ? lj_history_text_what (self->session, row) : NULL;

  if (row != NULL)
    set_cell (cell, row, text);
}

static void
fill_old (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjHistoryDialog *self = owner;
  const LjHistoryRow *row = get_row (self, item);
  g_autofree char *text = row != NULL ? lj_history_text_old (self->session, row) : NULL;

  if (row != NULL)
    set_cell (cell, row, text);
}

static void
fill_new (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjHistoryDialog *self = owner;
  const LjHistoryRow *row = get_row (self, item);
  g_autofree char *text = row != NULL ? lj_history_text_new (self->session, row) : NULL;

  if (row != NULL)
    set_cell (cell, row, text);
}

static GtkWidget *
make_moment (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* The whole of both values below the list, where they can be read, selected and copied. */
static void
selected_cb (LjHistoryDialog *self)
{
  const LjHistoryRow *row = get_selected (self);
  g_autofree char *old_value
      = row != NULL ? lj_history_text_old (self->session, row) : g_strdup ("");
  g_autofree char *new_value
      = row != NULL ? lj_history_text_new (self->session, row) : g_strdup ("");
  LjWorkbook *workbook = self->session != NULL ? lj_session_get_workbook (self->session) : NULL;

  gtk_label_set_text (self->old_value, old_value);
  gtk_label_set_text (self->new_value, new_value);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.restore",
                                 row != NULL && lj_history_text_is_restorable (row)
                                     && !lj_workbook_is_read_only (workbook));
}

static gboolean
is_of_workbook (LjHistoryDialog *self)
{
  return gtk_drop_down_get_selected (self->scope) == SCOPE_WORKBOOK;
}

static void
fill_subject_line (LjHistoryDialog *self)
{
  guint node = lj_session_find (self->session, self->element);
  g_autofree char *county = lj_workbook_dup_county (lj_session_get_workbook (self->session),
                                                    lj_language_get_current ());

  if (!is_of_workbook (self) && node != LJ_NODE_NONE)
    gtk_label_set_text (self->subject, lj_session_get_title (self->session, node));
  else
    gtk_label_set_text (self->subject, county != NULL ? county : _ ("Whole workbook"));
  gtk_column_view_column_set_visible (self->subject_column, is_of_workbook (self));
}

static void
fill_model (LjHistoryDialog *self)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *index = g_strdup_printf ("%u", i);

      gtk_string_list_append (model, index);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
  gtk_single_selection_set_selected (self->selection, 0);
  g_set_object (&self->model, model);
  g_object_unref (model);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "table" : "nothing");
  gtk_widget_set_visible (self->values, self->rows->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", self->rows->len > 0);
  selected_cb (self);
}

static void
fill (LjHistoryDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) old = NULL;

  if (self->session == NULL)
    return;
  old = g_steal_pointer (&self->rows);
  self->rows
      = lj_workbook_list_history (lj_session_get_workbook (self->session),
                                  is_of_workbook (self) ? 0 : self->element, MOST_ACTS, &error);
  if (self->rows == NULL)
    self->rows = g_ptr_array_new ();
  fill_subject_line (self);
  fill_model (self);
  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
scope_cb (LjHistoryDialog *self)
{
  fill (self);
}

static void
changed_cb (LjHistoryDialog *self)
{
  fill (self);
}

static void
activate_cb (LjHistoryDialog *self)
{
  const LjHistoryRow *row = get_selected (self);

  if (row == NULL || lj_session_find (self->session, row->element) == LJ_NODE_NONE)
    return;
  g_signal_emit (self, activated_signal, 0, row->element);
  gtk_window_close (GTK_WINDOW (self));
}

/* The new act is the first row then, and stays selected. */
static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjHistoryDialog *self = LJ_HISTORY_DIALOG (widget);
  const LjHistoryRow *row = get_selected (self);
  g_autoptr(GError) error = NULL;

  if (row != NULL && !lj_workbook_restore (lj_session_get_workbook (self->session), row, &error))
    lj_dialog_error (widget, error);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjHistoryDialog *self = LJ_HISTORY_DIALOG (widget);
  g_autoptr(LjReport) report = lj_report_list_history (self->session, self->rows,
                                                        is_of_workbook (self) ? 0 : self->element);

  lj_print_report (GTK_WINDOW (self), report);
}

static void
lj_history_dialog_dispose (GObject *object)
{
  LjHistoryDialog *self = LJ_HISTORY_DIALOG (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (lj_history_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, when_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, who_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, subject_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, what_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, old_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, new_column);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, values);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, old_value);
  gtk_widget_class_bind_template_child (widget_class, LjHistoryDialog, new_value);
}

static void
lj_history_dialog_class_init (LjHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_history_dialog_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/history-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "history.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_history_dialog_init (LjHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_cells_attach (self->when_column, make_moment, fill_when, self);
  lj_cells_attach (self->who_column, lj_cells_make_text, fill_who, self);
  lj_cells_attach (self->subject_column, lj_cells_make_text, fill_subject, self);
  lj_cells_attach (self->what_column, lj_cells_make_text, fill_what, self);
  lj_cells_attach (self->old_column, lj_cells_make_text, fill_old, self);
  lj_cells_attach (self->new_column, lj_cells_make_text, fill_new, self);
  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
}

/* A dialog over the parent, to be presented; element 0: of the whole workbook only. "activated"
 * with the id of an element: the user wants to go there. Owned by GTK. (transfer none) */
LjHistoryDialog *
lj_history_dialog_new (GtkWindow *parent, LjSession *session, gint64 element)
{
  LjHistoryDialog *self = g_object_new (LJ_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->element = element;
  gtk_drop_down_set_selected (self->scope, element != 0 ? SCOPE_SELECTED : SCOPE_WORKBOOK);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scope), element != 0);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (changed_cb), self);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->columns));
  return self;
}
