/* SPDX-License-Identifier: EUPL-1.2 */
#include "list-page.h"

#include <linjaus/filter.h>
#include <linjaus/properties.h>

#include "cells.h"
#include "date-entry.h"
#include "figure-text.h"
#include "goal-columns.h"
#include "row-list.h"
#include "template.h"

/* Whose cells, and whose order, a column is. */
typedef struct
{
  LjListPage *page;
  LjGoalColumn column;
} Owner;

struct _LjListPage
{
  GtkWidget parent_instance;

  GtkEditable *words;
  GtkDropDown *line;
  GtkDropDown *score;
  GtkDropDown *achieved;
  GtkDropDown *state;
  GtkDropDown *translation;
  GtkEditable *since;
  GtkLabel *count;
  GtkStack *stack;
  GtkColumnView *columns;

  LjSession *session;
  Owner owners[LJ_N_GOAL_COLUMNS];
  GArray *lines;                        /* gint64, as listed after "all" */
  LjLanguage languages[LJ_N_LANGUAGES]; /* as listed after "any" and "lacking" */
  GArray *hits;                         /* guint, in tree order */
  guint *ranks; /* of titles, by node; NULL until something is sorted by one */
  GtkMultiSelection *selection;
  gboolean filling;
};

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

/* A choice after the first, "any", counted from 0; G_MAXUINT: any. */
static guint
get_choice (GtkDropDown *choice)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? G_MAXUINT : chosen - 1;
}

/* The set of one choice; 0: any. */
static guint
get_bit (GtkDropDown *choice)
{
  guint chosen = get_choice (choice);

  return chosen == G_MAXUINT ? 0 : 1u << chosen;
}

/* Choices of translation: any; some language lacks; then a language each. */
static guint
get_lacking (LjListPage *self)
{
  guint chosen = get_choice (self->translation);

  if (chosen == G_MAXUINT)
    return 0;
  return chosen == 0 ? (1u << LJ_N_LANGUAGES) - 1 : 1u << self->languages[chosen - 1];
}

/* From the beginning of the day; 0: any time. */
static gint64
get_since (LjListPage *self)
{
  g_autofree char *iso = NULL;
  g_autofree char *moment = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) time = NULL;

  if (!lj_date_entry_get_date (self->since, &iso) || iso == NULL)
    return 0;
  moment = g_strconcat (iso, "T00:00:00", NULL);
  time = g_date_time_new_from_iso8601 (moment, zone);
  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : 0;
}

/* elements: keeps what the filter borrows. */
static LjFilter
get_filter (LjListPage *self, GArray **elements)
{
  guint line = get_choice (self->line);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  LjFilter filter
      = { .under = line < self->lines->len ? g_array_index (self->lines, gint64, line) : 0,
          .scores = get_bit (self->score),
          .achieved = get_bit (self->achieved),
          .states = get_bit (self->state),
          .lacking = get_lacking (self),
          .changed_since = get_since (self) };

  if (*words != '\0')
    *elements = lj_workbook_find_texts (lj_session_get_workbook (self->session), words,
                                        lj_session_get_round (self->session), NULL);
  filter.elements = *elements;
  return filter;
}

static void
fill_count (LjListPage *self)
{
  LjLanguage language = lj_language_get_current ();
  guint all = lj_filter_count_all (lj_session_get_tree (self->session));
  /* Translators: how many goals are listed, of how many: "12 of 165 goals". */
  g_autofree char *text = g_strdup_printf (
      lj_ntr (language, "%u of %u goal", "%u of %u goals", all), self->hits->len, all);

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
  filter = get_filter (self, &elements);
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

/* Takes the names, and keeps what was chosen. */
static void
set_choices (LjListPage *self, GtkDropDown *choice, GtkStringList *names)
{
  guint chosen = gtk_drop_down_get_selected (choice);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  self->filling = TRUE;
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, chosen < n ? chosen : 0);
  self->filling = FALSE;
  g_object_unref (names);
}

static void
append_name (GtkStringList *names, const char *name)
{
  g_autofree char *capitalised = lj_text_capitalise (name);

  gtk_string_list_append (names, capitalised);
}

/* Whatever something that is asked stands right below. */
static void
name_lines (LjListPage *self)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autofree guint8 *is_line = g_new0 (guint8, MAX (lj_tree_get_n_nodes (tree), 1));

  gtk_string_list_append (names, _ ("All policy lines"));
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (lj_figure_is_asked (&nodes[i]) && nodes[i].kind != LJ_KIND_PART
        && nodes[i].parent != LJ_NODE_NONE)
      is_line[nodes[i].parent] = TRUE;
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (is_line[i] || nodes[i].parent == LJ_NODE_NONE)
      {
        g_autofree char *name = lj_session_dup_name (self->session, i);

        gtk_string_list_append (names, name);
        g_array_append_val (self->lines, nodes[i].id);
      }
  set_choices (self, self->line, names);
}

static void
name_scores (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Any score"));
  gtk_string_list_append (names, _ ("No score"));
  for (guint i = 1; i <= LJ_N_LEVELS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      gtk_string_list_append (names, name);
    }
  set_choices (self, self->score, names);
}

static void
name_answers (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Achieved or not"));
  for (LjAchieved i = LJ_ACHIEVED_NONE; i <= LJ_ACHIEVED_NO; i++)
    append_name (names, lj_session_achieved_name (self->session, i));
  set_choices (self, self->achieved, names);
}

static void
name_states (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Any state"));
  for (LjState i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    append_name (names, lj_session_state_name (self->session, i));
  set_choices (self, self->state, names);
}

static void
name_translations (LjListPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint languages = lj_workbook_get_languages (lj_session_get_workbook (self->session)), n = 0;

  gtk_string_list_append (names, _ ("Translated or not"));
  gtk_string_list_append (names, _ ("Translation lacking"));
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((languages & 1u << i) != 0)
      {
        /* Translators: %s is a language by its own name. */
        g_autofree char *name = g_strdup_printf (_ ("Lacking: %s"), lj_language_name (i));

        self->languages[n++] = i;
        gtk_string_list_append (names, name);
      }
  set_choices (self, self->translation, names);
}

static void
name_choices (LjListPage *self)
{
  name_lines (self);
  name_scores (self);
  name_answers (self);
  name_states (self);
  name_translations (self);
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
    name_choices (self);
  figures_changed_cb (self, element);
}

static void
structure_changed_cb (LjListPage *self)
{
  g_clear_pointer (&self->ranks, g_free);
  gtk_column_view_set_model (self->columns, NULL);
  g_array_set_size (self->hits, 0);
  name_choices (self);
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
  name_choices (self);
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

static void
append_choice (GString *text, GtkDropDown *choice)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);

  if (get_choice (choice) != G_MAXUINT && GTK_IS_STRING_OBJECT (item))
    g_string_append_printf (text, " \u00b7 %s", gtk_string_object_get_string (item));
}

/* "12 of 165 goals · Score: 3 · ...": how the list came about. (transfer full) */
static char *
describe_filter (LjListPage *self)
{
  g_autoptr(GString) text = g_string_new (gtk_label_get_text (self->count));
  const char *words = gtk_editable_get_text (self->words);

  append_choice (text, self->line);
  if (get_choice (self->score) != G_MAXUINT && get_choice (self->score) != 0)
    g_string_append_printf (text, " \u00b7 %s %u", _ ("Score"), get_choice (self->score));
  else
    append_choice (text, self->score);
  append_choice (text, self->achieved);
  append_choice (text, self->state);
  append_choice (text, self->translation);
  if (get_since (self) != 0)
    {
      g_autofree char *date = lj_text_date (get_since (self), lj_language_get_current ());

      /* Translators: %s is a date. */
      g_string_append (text, " \u00b7 ");
      g_string_append_printf (text, _ ("Changed since %s"), date);
    }
  if (*words != '\0')
    g_string_append_printf (text, " \u00b7 \u201c%s\u201d", words);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The list as it is shown, to be printed. (transfer full) */
LjReport *
lj_list_page_new_report (LjListPage *self)
{
  LjLanguage language = lj_language_get_current ();
  g_autofree char *county
      = lj_workbook_dup_county (lj_session_get_workbook (self->session), language);
  g_autofree char *subtitle = describe_filter (self);
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
