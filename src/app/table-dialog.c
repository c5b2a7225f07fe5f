/* SPDX-License-Identifier: EUPL-1.2 */
#include "table-dialog.h"

#include "cells.h"
#include "print.h"
#include "row-list.h"

struct _LjTableDialog
{
  GtkWindow parent_instance;

  GtkWidget *head; /* what stands above the list */
  GtkBox *choices;
  GtkLabel *subtitle;
  GtkStack *stack;
  GtkColumnView *columns;
  GtkLabel *nothing;

  LjSession *session;
  LjTable table;
  GPtrArray *owners; /* Owner, one a column */
};

/* Whose cells a column's are. */
typedef struct
{
  LjTableDialog *dialog;
  guint column;
} Owner;

G_DEFINE_FINAL_TYPE (LjTableDialog, lj_table_dialog, GTK_TYPE_WINDOW)

static guint activated_signal;

/* An empty table. columns: see LjTable. */
void
lj_table_begin (LjTable *table, const LjColumn *columns, guint n_columns)
{
  *table = (LjTable){ .columns = columns, .n_columns = n_columns };
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->elements = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* element: opened by the row; 0: none. cells: one a column; takes the strings. */
void
lj_table_add_row (LjTable *table, gint64 element, char *const *cells)
{
  GStrv row = g_new0 (char *, table->n_columns + 1);

  for (guint i = 0; i < table->n_columns; i++)
    row[i] = cells[i];
  g_ptr_array_add (table->rows, row);
  g_array_append_val (table->elements, element);
}

/* Frees what is in it. */
void
lj_table_clear (LjTable *table)
{
  g_clear_pointer (&table->subtitle, g_free);
  g_clear_pointer (&table->rows, g_ptr_array_unref);
  g_clear_pointer (&table->elements, g_array_unref);
}

static const char *
get_cell (LjTableDialog *self, guint row, guint column)
{
  return row < self->table.rows->len ? ((GStrv) g_ptr_array_index (self->table.rows, row))[column]
                                     : "";
}

static void
fill_cell (GtkWidget *cell, gpointer item, gpointer data)
{
  Owner *owner = data;

  if (item != NULL)
    lj_cells_set_text (cell, get_cell (owner->dialog, lj_row_get_index (item), owner->column));
}

static gboolean
has_figures (const LjTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].align == LJ_ALIGN_END)
      return TRUE;
  return FALSE;
}

/* What is named stands first and takes the room that figures leave; texts share it. */
static void
add_column (LjTableDialog *self, guint index)
{
  const LjColumn *column = &self->table.columns[index];
  GtkColumnViewColumn *view = gtk_column_view_column_new (column->title, NULL);
  Owner *owner = g_new (Owner, 1);

  *owner = (Owner){ self, index };
  g_ptr_array_add (self->owners, owner);
  lj_cells_attach (view, column->align == LJ_ALIGN_END ? lj_cells_make_figure : lj_cells_make_name,
                   fill_cell, owner);
  gtk_column_view_column_set_expand (view, index == 0 || !has_figures (&self->table));
  gtk_column_view_append_column (self->columns, view);
  g_object_unref (view);
}

static void
activate_cb (LjTableDialog *self, guint position)
{
  gint64 element = position < self->table.elements->len
                       ? g_array_index (self->table.elements, gint64, position)
                       : 0;

  if (element == 0)
    return;
  g_signal_emit (self, activated_signal, 0, element);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
append_line (GString *text, guint n, const char *const *cells)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cells[i]);
  g_string_append_c (text, '\n');
}

/* A line a row, its cells with tabs between, as tables take it. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjTableDialog *self = LJ_TABLE_DIALOG (widget);
  g_autoptr(GString) text = g_string_new (NULL);
  const LjTable *table = &self->table;
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_add (titles, (gpointer) table->columns[i].title);
  append_line (text, table->n_columns, (const char *const *) titles->pdata);
  for (guint i = 0; i < table->rows->len; i++)
    append_line (text, table->n_columns, g_ptr_array_index (table->rows, i));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjTableDialog *self = LJ_TABLE_DIALOG (widget);
  LjLanguage language = lj_language_get_current ();
  g_autofree char *county
      = lj_workbook_dup_county (lj_session_get_workbook (self->session), language);
  const char *subtitles[] = { self->table.subtitle, NULL };
  const LjReportList list = { .language = language,
                              .title = gtk_window_get_title (GTK_WINDOW (self)),
                              .subtitles = subtitles,
                              .author = county,
                              .columns = self->table.columns,
                              .n_columns = self->table.n_columns,
                              .rows = self->table.rows,
                              .nothing = self->table.nothing };
  g_autoptr(LjReport) report = lj_report_new_list (&list);

  lj_print_report (GTK_WINDOW (self), report);
}

static void
lj_table_dialog_dispose (GObject *object)
{
  LjTableDialog *self = LJ_TABLE_DIALOG (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_TABLE_DIALOG);
  lj_table_clear (&self->table);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  G_OBJECT_CLASS (lj_table_dialog_parent_class)->dispose (object);
}

static void
lj_table_dialog_class_init (LjTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_table_dialog_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, head);
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LjTableDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_table_dialog_init (LjTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->owners = g_ptr_array_new_with_free_func (g_free);
}

/* A dialog over the parent, to be presented once something is shown in it. Owned by GTK.
 * (transfer none) */
LjTableDialog *
lj_table_dialog_new (GtkWindow *parent, LjSession *session, const char *title)
{
  LjTableDialog *self
      = g_object_new (LJ_TYPE_TABLE_DIALOG, "transient-for", parent, "title", title, NULL);

  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return self;
}

/* Puts something to choose with above the list. */
void
lj_table_dialog_add_choice (LjTableDialog *self, GtkWidget *choice)
{
  gtk_box_append (self->choices, choice);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), TRUE);
  gtk_widget_set_visible (self->head, TRUE);
}

/* Lists this in place of what is listed. The columns are the same each time. Takes what is in the
 * table. */
void
lj_table_dialog_show (LjTableDialog *self, LjTable *table)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_column_view_set_model (self->columns, NULL);
  lj_table_clear (&self->table);
  self->table = *table;
  *table = (LjTable){ 0 };
  for (guint i = self->owners->len; i < self->table.n_columns; i++)
    add_column (self, i);
  gtk_label_set_text (self->subtitle, self->table.subtitle != NULL ? self->table.subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->table.subtitle != NULL);
  gtk_widget_set_visible (self->head, self->table.subtitle != NULL
                                          || gtk_widget_get_visible (GTK_WIDGET (self->choices)));
  gtk_label_set_text (self->nothing, self->table.nothing);
  gtk_stack_set_visible_child_name (self->stack, self->table.rows->len > 0 ? "table" : "nothing");
  selection = gtk_single_selection_new (lj_row_list_new (self->table.rows->len));
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (selection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", self->table.rows->len > 0);
}
