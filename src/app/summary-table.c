/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary-table.h"

#include "cells.h"
#include "figure-text.h"
#include "template.h"

struct _LjSummaryTable
{
  GtkWidget parent_instance;

  GtkColumnView *columns;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *document_column;
  GtkColumnViewColumn *goals_column;
  GtkColumnViewColumn *mean_column;
  GtkColumnViewColumn *yes_column;
  GtkColumnViewColumn *partly_column;
  GtkColumnViewColumn *no_column;
  GtkColumnViewColumn *not_assessed_column;

  LjSession *session;
  GPtrArray *rows;      /* LjSummaryRow; owned */
  GtkStringList *model; /* as many items as rows; a row finds its facts by position */
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (LjSummaryTable, lj_summary_table, GTK_TYPE_WIDGET)

static guint activated_signal;

/* The row behind an item; NULL: put aside. An item's string is its position. */
static const LjSummaryRow *
get_row (LjSummaryTable *self, gpointer item)
{
  guint index;

  if (item == NULL)
    return NULL;
  index = g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

static void
fill_title (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    lj_cells_set_text (cell, row->title);
}

static void
fill_document (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    lj_cells_set_text (cell, row->document_title);
}

static void
set_count (GtkWidget *cell, gboolean asked, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  if (!asked)
    gtk_label_set_text (GTK_LABEL (cell), "");
  else
    gtk_label_set_text (GTK_LABEL (cell), count > 0 ? text : "\u2013");
}

static void
fill_goals (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    set_count (cell, TRUE, row->figures.goals);
}

static void
fill_mean (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;
  text = lj_figure_text_mean (&row->figures);
  lj_cells_set_level (cell, lj_mean_level (row->figures.mean), text);
}

static void
fill_yes (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    set_count (cell, row->figures.asked_achieved, row->figures.yes);
}

static void
fill_partly (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    set_count (cell, row->figures.asked_achieved, row->figures.partly);
}

static void
fill_no (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    set_count (cell, row->figures.asked_achieved, row->figures.no);
}

static void
fill_not_assessed (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_row (owner, item);

  if (row != NULL)
    set_count (cell, row->figures.assessed + row->figures.not_assessed > 0,
               row->figures.not_assessed);
}

static void
activate_cb (LjSummaryTable *self, guint position)
{
  const LjSummaryRow *row
      = position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;

  if (row != NULL)
    g_signal_emit (self, activated_signal, 0, lj_session_get_node (self->session, row->node)->id);
}

static void
lj_summary_table_dispose (GObject *object)
{
  LjSummaryTable *self = LJ_SUMMARY_TABLE (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_SUMMARY_TABLE);
  G_OBJECT_CLASS (lj_summary_table_parent_class)->dispose (object);
}

static void
lj_summary_table_class_init (LjSummaryTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_summary_table_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/summary-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, columns);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, title_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, document_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, goals_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, mean_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, yes_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, partly_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, no_column);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, not_assessed_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
lj_summary_table_init (LjSummaryTable *self)
{
  self->rows = g_ptr_array_new ();
  self->model = gtk_string_list_new (NULL);
  self->selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_cells_attach (self->title_column, lj_cells_make_text, fill_title, self);
  lj_cells_attach (self->document_column, lj_cells_make_text, fill_document, self);
  lj_cells_attach (self->goals_column, lj_cells_make_figure, fill_goals, self);
  lj_cells_attach (self->mean_column, lj_cells_make_level, fill_mean, self);
  lj_cells_attach (self->yes_column, lj_cells_make_figure, fill_yes, self);
  lj_cells_attach (self->partly_column, lj_cells_make_figure, fill_partly, self);
  lj_cells_attach (self->no_column, lj_cells_make_figure, fill_no, self);
  lj_cells_attach (self->not_assessed_column, lj_cells_make_figure, fill_not_assessed, self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
}

static void
resize (LjSummaryTable *self, guint n)
{
  GListModel *model = G_LIST_MODEL (self->model);

  while (g_list_model_get_n_items (model) > n)
    gtk_string_list_remove (self->model, g_list_model_get_n_items (model) - 1);
  while (g_list_model_get_n_items (model) < n)
    {
      g_autofree char *index = g_strdup_printf ("%u", g_list_model_get_n_items (model));

      gtk_string_list_append (self->model, index);
    }
}

/* A column that has nothing to say in any row is not shown. */
static void
show_columns (LjSummaryTable *self)
{
  gboolean achieved = FALSE, documents = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjSummaryRow *row = g_ptr_array_index (self->rows, i);
      const LjSummaryRow *first = g_ptr_array_index (self->rows, 0);

      achieved |= row->figures.asked_achieved;
      documents |= row->document != first->document;
    }
  gtk_column_view_column_set_visible (self->document_column, documents);
  gtk_column_view_column_set_visible (self->yes_column, achieved);
  gtk_column_view_column_set_visible (self->partly_column, achieved);
  gtk_column_view_column_set_visible (self->no_column, achieved);
}

/* rows: LjSummaryRow of the session's tree as it is now; the place scrolled to is kept.
 * (transfer none), but kept alive. */
void
lj_summary_table_set_rows (LjSummaryTable *self, LjSession *session, GPtrArray *rows)
{
  g_set_object (&self->session, session);
  g_ptr_array_unref (self->rows);
  self->rows = g_ptr_array_ref (rows);
  resize (self, rows->len);
  show_columns (self);
  lj_cells_refresh (self->columns);
}
