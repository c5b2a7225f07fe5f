/* SPDX-License-Identifier: EUPL-1.2 */
#include "list-page-private.h"

#include "cells.h"
#include "date-entry.h"
#include "figure-text.h"
#include "row-list.h"
#include "template.h"

G_DEFINE_FINAL_TYPE (LjListPage, lj_list_page, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* LJ_NODE_NONE: put aside, or a row of a list that was there before. */
static guint
get_node (LjListPage *self, gpointer item)
{
  guint index = item != NULL ? lj_row_get_index (item) : G_MAXUINT;

  return index < self->hits->len ? g_array_index (self->hits, guint, index) : LJ_NODE_NONE;
}

static void
fill_cell (GtkWidget *cell, gpointer item, gpointer data)
{
  const Owner *owner = data;
  guint node = get_node (owner->page, item), level = 0;
  g_autofree char *text = NULL;

  if (node == LJ_NODE_NONE)
    return;
  if (owner->column == LJ_GOAL_COLUMN_SCORE)
    {
      text = lj_figure_text_value (owner->page->session, node, &level);
      lj_cells_set_level (cell, level, text);
      return;
    }
  text = lj_goal_column_text (owner->page->session, node, owner->column);
  lj_cells_set_text (cell, text);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Owner *owner = data;
  LjListPage *self = owner->page;
  guint left = get_node (self, (gpointer) a), right = get_node (self, (gpointer) b);

  if (left == LJ_NODE_NONE || right == LJ_NODE_NONE)
    return 0;
  if (self->ranks == NULL)
    self->ranks = lj_workbook_rank_titles (lj_session_get_workbook (self->session),
                                           lj_session_get_tree (self->session),
                                           lj_session_get_language (self->session), NULL);
  if (self->ranks == NULL)
    return 0;
  return lj_goal_column_compare (self->session, self->ranks, left, right, owner->column);
}

/* A goal is to be told by its first words, also where there is little room. */
static GtkWidget *
make_goal (void)
{
  GtkWidget *cell = lj_cells_make_text ();

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 24);
  return cell;
}

static LjCellMake
get_make (LjGoalColumn column)
{
  switch (column)
    {
    case LJ_GOAL_COLUMN_GOAL:
      return make_goal;
    case LJ_GOAL_COLUMN_LINE:
      return lj_cells_make_text;
    case LJ_GOAL_COLUMN_SCORE:
      return lj_cells_make_level;
    case LJ_GOAL_COLUMN_CHANGED:
      return lj_cells_make_figure;
    case LJ_GOAL_COLUMN_ACHIEVED:
    case LJ_GOAL_COLUMN_STATE:
    case LJ_GOAL_COLUMN_TRANSLATION:
    default:
      return lj_cells_make_word;
    }
}

static void
add_column (LjListPage *self, LjGoalColumn column)
{
  Owner *owner = &self->owners[column];
  GtkColumnViewColumn *view = gtk_column_view_column_new (lj_goal_column_title (column), NULL);
  g_autoptr(GtkSorter) sorter = NULL;

  *owner = (Owner){ self, column };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, owner, NULL));
  lj_cells_attach (view, get_make (column), fill_cell, owner);
  gtk_column_view_column_set_sorter (view, sorter);
  gtk_column_view_column_set_resizable (view, TRUE);
  gtk_column_view_column_set_expand (view, column == LJ_GOAL_COLUMN_GOAL);
  gtk_column_view_append_column (self->columns, view);
  g_object_unref (view);
}

static gint64
get_element (LjListPage *self, guint position)
{
  g_autoptr(LjRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  guint node = get_node (self, row);

  return node != LJ_NODE_NONE ? lj_session_get_node (self->session, node)->id : 0;
}

/* A row alone is what the other pages show, too. */
static void
selection_cb (LjListPage *self)
{
  g_autoptr(GtkBitset) chosen
             = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_get_size (chosen) == 1)
    g_signal_emit (self, signals[SELECTED], 0, get_element (self, gtk_bitset_get_nth (chosen, 0)));
  gtk_widget_activate_action (GTK_WIDGET (self), "view.update", NULL);
}

static void
activate_cb (LjListPage *self, guint position)
{
  gint64 element = get_element (self, position);

  if (element != 0)
    g_signal_emit (self, signals[ACTIVATED], 0, element);
}

/* The rows are new, in the order that is chosen. */
static void
set_rows (LjListPage *self)
{
  GListModel *sorted = G_LIST_MODEL (
      gtk_sort_list_model_new (lj_row_list_new (self->hits->len),
                               g_object_ref (gtk_column_view_get_sorter (self->columns))));

  g_clear_object (&self->selection);
  self->selection = gtk_multi_selection_new (sorted);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_cb), self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
}

static gboolean
has_lacking (LjListPage *self)
{
  const LjNodeStatus *statuses = lj_session_get_statuses (self->session);

  for (guint i = 0; statuses != NULL && i < self->hits->len; i++)
    {
      const LjNodeStatus *it = &statuses[g_array_index (self->hits, guint, i)];

      if ((it->title_missing | it->title_outdated | it->text_missing | it->text_outdated) != 0)
        return TRUE;
    }
  return FALSE;
}

/* A column that has nothing to say in any row is not shown. */
static void
show_columns (LjListPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  g_autoptr(GtkColumnViewColumn) translation
             = g_list_model_get_item (columns, LJ_GOAL_COLUMN_TRANSLATION);

  gtk_column_view_column_set_visible (translation, has_lacking (self));
}

static void
fill_count (LjListPage *self)
{
  LjLanguage language = lj_language_get_current ();
  guint all = lj_filter_count_all (lj_session_get_tree (self->session));
  /* Translators: how many goals, sub-goals and guidelines are listed, of how many:
   * "12 of 165 rows". */
  g_autofree char *text = g_strdup_printf (lj_ntr (language, "%u of %u row", "%u of %u rows", all),
                                           self->hits->len, all);

  gtk_label_set_text (self->count, text);
}

/* A page that is not seen is filled when it comes into view. */
static void
fill (LjListPage *self)
{
  g_autoptr(GArray) elements = NULL;
  LjFilter filter;

  if (self->session == NULL || self->filling || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  filter = lj_list_page_get_filter (self, &elements);
  /* Old rows must not be asked for what they are of in the new hits. */
  gtk_column_view_set_model (self->columns, NULL);
  g_array_unref (self->hits);
  self->hits = lj_filter_list (
      &filter, lj_session_get_tree (self->session),
      lj_filter_needs_statuses (&filter) ? lj_session_get_statuses (self->session) : NULL);
  set_rows (self);
  show_columns (self);
  fill_count (self);
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "table" : "nothing");
  gtk_widget_activate_action (GTK_WIDGET (self), "view.update", NULL);
}

static void
filter_cb (LjListPage *self)
{
  fill (self);
}

static void
since_cb (LjListPage *self)
{
  if (lj_date_entry_check (self->since))
    fill (self);
}

/* What is evaluated, one goal or all that are selected, stays in its row, though the filter would not
 * let it through any more: nothing moves under the keyboard. The next time the filter is asked it
 * goes. */
static void
figures_changed_cb (LjListPage *self, gint64 element)
{
  if (element == 0 && !lj_list_page_has_focus (self))
    fill (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lj_cells_refresh (self->columns);
}

static void
text_changed_cb (LjListPage *self, gint64 element)
{
  g_clear_pointer (&self->ranks, g_free);
  if (element == 0)
    lj_list_page_name_choices (self);
  figures_changed_cb (self, element);
}

static void
structure_changed_cb (LjListPage *self)
{
  g_clear_pointer (&self->ranks, g_free);
  gtk_column_view_set_model (self->columns, NULL);
  g_array_set_size (self->hits, 0);
  lj_list_page_name_choices (self);
  fill (self);
}

/* Shows everything again. */
static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjListPage *self = LJ_LIST_PAGE (widget);
  GtkDropDown *const choices[]
      = { self->line, self->score, self->achieved, self->state, self->translation };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_drop_down_set_selected (choices[i], 0);
  gtk_editable_set_text (self->words, "");
  gtk_editable_set_text (self->since, "");
  self->filling = FALSE;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/* The heads of columns sort by the mouse alone. */
static void
sort_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjListPage *self = LJ_LIST_PAGE (widget);
  int index = g_variant_get_int32 (parameter);
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  g_autoptr(GtkColumnViewColumn) column
             = index >= 0 ? g_list_model_get_item (columns, (guint) index) : NULL;

  gtk_column_view_sort_by_column (self->columns, column, GTK_SORT_ASCENDING);
}

static void
lj_list_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_list_page_parent_class)->map (widget);
  fill (LJ_LIST_PAGE (widget));
}

static void
lj_list_page_dispose (GObject *object)
{
  LjListPage *self = LJ_LIST_PAGE (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_LIST_PAGE);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->ranks, g_free);
  G_OBJECT_CLASS (lj_list_page_parent_class)->dispose (object);
}

static void
lj_list_page_class_init (LjListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_list_page_dispose;
  widget_class->map = lj_list_page_map;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LjListPage, words);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, line);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, score);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, achieved);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, state);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, translation);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, since);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, count);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LjListPage, columns);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "list.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "list.sort", "i", sort_cb);
}

static void
lj_list_page_init (LjListPage *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  for (LjGoalColumn i = 0; i < LJ_N_GOAL_COLUMNS; i++)
    add_column (self, i);
}

/* Once, before the page is seen. */
void
lj_list_page_set_session (LjListPage *self, LjSession *session)
{
  self->session = g_object_ref (session);
  lj_list_page_name_choices (self);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (figures_changed_cb), self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (structure_changed_cb), self);
}

/* The selected elements as gint64, in the order of the list. (transfer full) */
GArray *
lj_list_page_dup_selection (LjListPage *self)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GtkBitset) chosen
             = self->selection != NULL
                   ? gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection))
                   : gtk_bitset_new_empty ();

  for (guint i = 0; i < gtk_bitset_get_size (chosen); i++)
    {
      gint64 element = get_element (self, gtk_bitset_get_nth (chosen, i));

      if (element != 0)
        g_array_append_val (elements, element);
    }
  return elements;
}

/* Whether the keyboard is on a row. */
gboolean
lj_list_page_has_focus (LjListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns));
}

/* Lists what the other one lists. */
void
lj_list_page_copy_place (LjListPage *self, LjListPage *from)
{
  GtkDropDown *const to_choices[]
      = { self->line, self->score, self->achieved, self->state, self->translation };
  GtkDropDown *const from_choices[]
      = { from->line, from->score, from->achieved, from->state, from->translation };
  g_autofree char *since = NULL;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (to_choices); i++)
    gtk_drop_down_set_selected (to_choices[i], gtk_drop_down_get_selected (from_choices[i]));
  gtk_editable_set_text (self->words, gtk_editable_get_text (from->words));
  if (lj_date_entry_get_date (from->since, &since))
    lj_date_entry_set_date (self->since, since);
  self->filling = FALSE;
  fill (self);
}

/* The list as it is shown, to be printed. (transfer full) */
LjReport *
lj_list_page_new_report (LjListPage *self)
{
  LjLanguage language = lj_language_get_current ();
  g_autofree char *county
      = lj_workbook_dup_county (lj_session_get_workbook (self->session), language);
  g_autofree char *subtitle = lj_list_page_describe_filter (self);
  const char *subtitles[] = { subtitle, NULL };
  LjColumn columns[LJ_N_GOAL_COLUMNS] = { 0 };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const LjReportList list = { .language = language,
                              .title = _ ("List of goals"),
                              .subtitles = subtitles,
                              .author = county,
                              .columns = columns,
                              .n_columns = LJ_N_GOAL_COLUMNS,
                              .rows = rows,
                              .nothing = _ ("No goal fits the filter.") };

  for (LjGoalColumn i = 0; i < LJ_N_GOAL_COLUMNS; i++)
    columns[i] = (LjColumn){ lj_goal_column_title (i), lj_goal_column_align (i), 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr(LjRow) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      GStrv cells = g_new0 (char *, LJ_N_GOAL_COLUMNS + 1);

      for (LjGoalColumn j = 0; j < LJ_N_GOAL_COLUMNS; j++)
        cells[j] = lj_goal_column_text (self->session, get_node (self, item), j);
      g_ptr_array_add (rows, cells);
    }
  return lj_report_new_list (&list);
}
