/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary-table.h"

#include <linjaus/text.h>

#include "cells.h"
#include "figure-text.h"
#include "summary-menu.h"
#include "template.h"
#include "tooltip.h"

/* Before the position of the first row of a document whose name stands above it. */
#define HEADING 'h'

struct _LjSummaryTable
{
  GtkWidget parent_instance;

  GtkColumnView *columns;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *goals_column;
  GtkColumnViewColumn *mean_column;
  GtkColumnViewColumn *yes_column;
  GtkColumnViewColumn *partly_column;
  GtkColumnViewColumn *no_column;
  GtkColumnViewColumn *not_assessed_column;

  LjSession *session;
  GPtrArray *rows;      /* LjSummaryRow; owned */
  GtkStringList *model; /* see get_any_row() */
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (LjSummaryTable, lj_summary_table, GTK_TYPE_WIDGET)

static guint activated_signal;

/* An item's string is the position of its row; of a heading, with HEADING before it. */
static const LjSummaryRow *
get_any_row (LjSummaryTable *self, gpointer item)
{
  const char *text = item != NULL ? gtk_string_object_get_string (item) : "";
  guint index = g_ascii_strtoull (*text == HEADING ? text + 1 : text, NULL, 10);

  return item != NULL && index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

static gboolean
is_heading (gpointer item)
{
  return item != NULL && *gtk_string_object_get_string (item) == HEADING;
}

/* NULL: a heading, or put aside. */
static const LjSummaryRow *
get_row (LjSummaryTable *self, gpointer item)
{
  return is_heading (item) ? NULL : get_any_row (self, item);
}

static void
fill_title (GtkWidget *cell, gpointer item, gpointer owner)
{
  const LjSummaryRow *row = get_any_row (owner, item);

  if (row == NULL)
    return;
  lj_cells_set_text (cell, is_heading (item) ? row->document_title : row->title);
  if (is_heading (item))
    gtk_widget_add_css_class (cell, "heading");
  else
    gtk_widget_remove_css_class (cell, "heading");
}

/* A number that can be asked how it comes about. (transfer floating) */
static GtkWidget *
make_button (GtkWidget *child)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", child, "has-frame", FALSE, NULL);

  gtk_widget_add_css_class (button, "cell");
  return button;
}

static GtkWidget *
make_count (void)
{
  return make_button (lj_cells_make_figure ());
}

static GtkWidget *
make_mean (void)
{
  return make_button (lj_cells_make_level ());
}

/* what: "mean", or the token of a count. text: the number; "" or a dash: there is nothing to ask. */
static void
set_question (LjSummaryTable *self, GtkWidget *button, const LjSummaryRow *row, const char *what,
              const char *title, const char *text)
{
  gboolean asks = row != NULL && g_ascii_isdigit (*text);
  g_autofree char *label = g_strdup_printf ("%s: %s", title, text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), NULL);
  if (asks)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)",
                                        lj_session_get_node (self->session, row->node)->id, what);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "view.why");
    }
  gtk_widget_set_can_target (button, asks);
  lj_tooltip_set (button, asks ? label : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  asks ? label : text, -1);
}

static void
fill_count (GtkWidget *cell, gpointer item, LjSummaryTable *self, LjCount count, const char *title)
{
  const LjSummaryRow *row = get_row (self, item);
  const LjFigures *figures = row != NULL ? &row->figures : NULL;
  gboolean asked
      = figures != NULL
        && (count == LJ_COUNT_GOALS          ? TRUE
            : count == LJ_COUNT_NOT_ASSESSED ? figures->assessed + figures->not_assessed > 0
                                             : figures->asked_achieved);
  g_autofree char *text
      = lj_figure_text_count (asked, asked ? lj_figures_get_count (figures, count) : 0);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))), text);
  set_question (self, cell, row, lj_count_token (count), title, text);
}

static void
fill_goals (GtkWidget *cell, gpointer item, gpointer owner)
{
  fill_count (cell, item, owner, LJ_COUNT_GOALS, _ ("Goals"));
}

static void
fill_mean (GtkWidget *cell, gpointer item, gpointer owner)
{
  LjSummaryTable *self = owner;
  const LjSummaryRow *row = get_row (self, item);
  g_autofree char *text = row != NULL ? lj_figure_text_mean (&row->figures) : g_strdup ("");

  lj_cells_set_level (gtk_button_get_child (GTK_BUTTON (cell)),
                      row != NULL ? lj_figure_level (self->session, row->figures.mean) : 0, text);
  set_question (self, cell, row, "mean", _ ("Average"), text);
}

static void
fill_yes (GtkWidget *cell, gpointer item, gpointer owner)
{
  fill_count (cell, item, owner, LJ_COUNT_YES, _ ("Yes"));
}

static void
fill_partly (GtkWidget *cell, gpointer item, gpointer owner)
{
  fill_count (cell, item, owner, LJ_COUNT_PARTLY, _ ("Partly"));
}

static void
fill_no (GtkWidget *cell, gpointer item, gpointer owner)
{
  fill_count (cell, item, owner, LJ_COUNT_NO, _ ("No"));
}

static void
fill_not_assessed (GtkWidget *cell, gpointer item, gpointer owner)
{
  fill_count (cell, item, owner, LJ_COUNT_NOT_ASSESSED, _ ("Not assessed"));
}

static void
activate_cb (LjSummaryTable *self, guint position)
{
  g_autoptr(GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const LjSummaryRow *row = get_any_row (self, item);
  guint node;

  if (row == NULL)
    return;
  node = is_heading (item) ? row->document : row->node;
  g_signal_emit (self, activated_signal, 0, lj_session_get_node (self->session, node)->id);
}

static GtkWidget *
find_list (LjSummaryTable *self)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->columns));

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  return list;
}

/* How much higher the rows become at this width because names are broken. */
static int
measure_breaks (LjSummaryTable *self, int width)
{
  GtkWidget *list = find_list (self);
  int added = 0;

  for (GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int least, broken, whole;

      /* What is wider than the table is scrolled to. */
      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &broken, NULL,
                          NULL);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, NULL, &whole, NULL, NULL);
      added += MAX (broken - whole, 0);
    }
  return added;
}

static GtkSizeRequestMode
lj_summary_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A column view asks for its height as if it had all the width in the world, and would cut off
 * its last rows. */
static void
lj_summary_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *frame = gtk_widget_get_first_child (widget);

  gtk_widget_measure (frame, orientation, -1, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (for_size > 0)
    *natural += measure_breaks (LJ_SUMMARY_TABLE (widget), for_size);
  *minimum = *natural;
}

static void
lj_summary_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
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
  widget_class->get_request_mode = lj_summary_table_get_request_mode;
  widget_class->measure = lj_summary_table_measure;
  widget_class->size_allocate = lj_summary_table_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/summary-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, columns);
  gtk_widget_class_bind_template_child (widget_class, LjSummaryTable, title_column);
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
  lj_cells_attach (self->title_column, lj_cells_make_name, fill_title, self);
  lj_cells_attach (self->goals_column, make_count, fill_goals, self);
  lj_cells_attach (self->mean_column, make_mean, fill_mean, self);
  lj_cells_attach (self->yes_column, make_count, fill_yes, self);
  lj_cells_attach (self->partly_column, make_count, fill_partly, self);
  lj_cells_attach (self->no_column, make_count, fill_no, self);
  lj_cells_attach (self->not_assessed_column, make_count, fill_not_assessed, self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
  lj_summary_menu_attach (self->columns);
}

/* The items that the rows need: one a row, and a heading before the first of each document where
 * there are several. (transfer full) */
static GPtrArray *
list_items (GPtrArray *rows)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  const LjSummaryRow *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  const LjSummaryRow *last = rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;
  guint document
      = first != NULL && first->document == last->document ? first->document : LJ_NODE_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LjSummaryRow *row = g_ptr_array_index (rows, i);

      if (row->document != document)
        g_ptr_array_add (items, g_strdup_printf ("%c%u", HEADING, i));
      document = row->document;
      g_ptr_array_add (items, g_strdup_printf ("%u", i));
    }
  g_ptr_array_add (items, NULL);
  return items;
}

static gboolean
has_items (LjSummaryTable *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (g_ptr_array_index (items, i), gtk_string_list_get_string (self->model, i)) != 0)
      return FALSE;
  return TRUE;
}

/* The same items stay where they are, so that the table does not jump when a figure changes. */
static void
update_items (LjSummaryTable *self)
{
  g_autoptr(GPtrArray) items = list_items (self->rows);

  if (!has_items (self, items))
    gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                            (const char *const *) items->pdata);
}

/* A column that has nothing to say in any row is not shown. */
static void
show_columns (LjSummaryTable *self)
{
  gboolean achieved = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    achieved |= ((const LjSummaryRow *) g_ptr_array_index (self->rows, i))->figures.asked_achieved;
  gtk_column_view_column_set_visible (self->yes_column, achieved);
  gtk_column_view_column_set_visible (self->partly_column, achieved);
  gtk_column_view_column_set_visible (self->no_column, achieved);
}

/* What the rows are, as the county calls it: guidelines are no policy lines. Of several kinds, the
 * first. */
static void
name_rows (LjSummaryTable *self)
{
  const LjSummaryRow *first = self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : NULL;
  g_autofree char *name = NULL;

  if (first == NULL)
    return;
  name = lj_text_capitalise (
      lj_session_kind_name (self->session, lj_session_get_node (self->session, first->node)->kind));
  gtk_column_view_column_set_title (self->title_column, name);
}

/* LjSummaryRow. (transfer none) */
GPtrArray *
lj_summary_table_get_rows (LjSummaryTable *self)
{
  return self->rows;
}

/* rows: LjSummaryRow of the session's tree as it is now; the place scrolled to is kept.
 * (transfer none), but kept alive. */
void
lj_summary_table_set_rows (LjSummaryTable *self, LjSession *session, GPtrArray *rows)
{
  g_set_object (&self->session, session);
  g_ptr_array_unref (self->rows);
  self->rows = g_ptr_array_ref (rows);
  update_items (self);
  name_rows (self);
  show_columns (self);
  lj_cells_refresh (self->columns);
}
