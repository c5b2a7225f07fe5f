/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <linjaus/filter.h>

#include "goal-columns.h"
#include "list-page.h"

/* The list of goals: filtered, sorted, evaluated in place, printed. */

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  ui_act (ui, "view.page", "list");
}

static GtkWidget *
get_page (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui->window), LJ_TYPE_LIST_PAGE);
}

static GtkSelectionModel *
get_model (Ui *ui)
{
  return gtk_column_view_get_model (ui_get (get_page (ui), "columns"));
}

static guint
count_rows (Ui *ui)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (ui)));
}

/* The text of the only "n of m goals" there is. */
static void
assert_count (Ui *ui, guint n)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  g_autofree char *expected = g_strdup_printf ("%u of %u rows", n, lj_filter_count_all (tree));

  g_assert_cmpuint (count_rows (ui), ==, n);
  g_assert_cmpstr (gtk_label_get_text (ui_get (get_page (ui), "count")), ==, expected);
}

typedef gboolean (*Fits) (const LjNode *node);

/* Counted here in the file, one by one. */
static guint
count (Ui *ui, Fits fits)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  guint n = 0;

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      const LjNode *node = lj_tree_get_nodes (tree) + i;

      if (node->kind != LJ_KIND_PART
          && (node->asked_achieved || node->asked_score || node->asked_text))
        n += fits (node);
    }
  return n;
}

static gboolean
is_five (const LjNode *node)
{
  return node->score == 5;
}

static gboolean
is_five_and_partly (const LjNode *node)
{
  return node->score == 5 && node->achieved == LJ_ACHIEVED_PARTLY;
}

static gboolean
is_any (const LjNode *node)
{
  return TRUE;
}

static void
choose (Ui *ui, const char *choice, guint position)
{
  gtk_drop_down_set_selected (ui_get (get_page (ui), choice), position);
  ui_settle ();
}

/* Each choice narrows the list; all can be taken back at once. */
static void
test_filter (Ui *ui, gconstpointer data)
{
  guint all = count (ui, is_any);

  g_assert_cmpuint (all, >, 100);
  assert_count (ui, all);
  choose (ui, "score", 6); /* any, none, 1 ... 5 */
  assert_count (ui, count (ui, is_five));
  choose (ui, "achieved", 1 + LJ_ACHIEVED_PARTLY);
  assert_count (ui, count (ui, is_five_and_partly));
  choose (ui, "score", 0);
  choose (ui, "achieved", 0);
  choose (ui, "state", 1 + LJ_STATE_EDITED);
  g_assert_cmpuint (count_rows (ui), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (ui_get (get_page (ui), "stack")), ==,
                   "nothing");
  gtk_widget_activate_action (get_page (ui), "list.clear", NULL);
  ui_settle ();
  assert_count (ui, all);
}

static gboolean
has_some (gpointer data)
{
  Ui *ui = data;

  return count_rows (ui) > 0 && count_rows (ui) < 100;
}

/* Words of titles and texts; a day that nothing was changed since. */
static void
test_words (Ui *ui, gconstpointer data)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
  g_autofree char *title = lj_workbook_dup_text (workbook, goal, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_FI);
  guint all = count_rows (ui);

  gtk_editable_set_text (ui_get (get_page (ui), "words"), title);
  g_assert_true (ui_wait (has_some, ui));
  g_assert_cmpuint (count_rows (ui), >=, 1);
  gtk_widget_activate_action (get_page (ui), "list.clear", NULL);
  ui_settle ();
  g_assert_cmpuint (count_rows (ui), ==, all);
  gtk_editable_set_text (ui_get (get_page (ui), "since"), "1.1.2100");
  ui_settle ();
  g_assert_cmpuint (count_rows (ui), ==, 0);
  gtk_editable_set_text (ui_get (get_page (ui), "since"), "1.1.2000");
  ui_settle ();
  g_assert_cmpuint (count_rows (ui), ==, all);
}

static GtkWidget *
find_list (Ui *ui)
{
  return ui_find (ui_get (get_page (ui), "columns"), GTK_TYPE_LIST_VIEW);
}

/* The words of one column in the rows on the screen, from the first on. (transfer full) */
static GPtrArray *
read_column (Ui *ui, guint column)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (GtkWidget *row = gtk_widget_get_first_child (find_list (ui)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_first_child (row);
      g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < column; i++)
        cell = gtk_widget_get_next_sibling (cell);
      ui_collect_words (cell, found);
      if (gtk_widget_get_visible (row) && found->len > 0)
        g_ptr_array_add (words, g_strdup (g_ptr_array_index (found, 0)));
    }
  return words;
}

/* "4", "(4)", "3.5" */
static double
read_score (const char *text)
{
  return g_ascii_strtod (*text == '(' ? text + 1 : text, NULL);
}

static void
sort (Ui *ui, LjGoalColumn column)
{
  gtk_widget_activate_action (get_page (ui), "list.sort", "i", (int) column);
  ui_settle ();
}

/* By score the least is first; by title it is the order of the language. */
static void
test_sort (Ui *ui, gconstpointer data)
{
  g_autoptr(GPtrArray) scores = NULL;
  g_autoptr(GPtrArray) titles = NULL;

  sort (ui, LJ_GOAL_COLUMN_SCORE);
  scores = read_column (ui, LJ_GOAL_COLUMN_SCORE);
  g_assert_cmpuint (scores->len, >, 5);
  for (guint i = 1; i < scores->len; i++)
    g_assert_cmpfloat (read_score (g_ptr_array_index (scores, i - 1)), <=,
                       read_score (g_ptr_array_index (scores, i)));
  sort (ui, LJ_GOAL_COLUMN_GOAL);
  titles = read_column (ui, LJ_GOAL_COLUMN_GOAL);
  for (guint i = 1; i < titles->len; i++)
    {
      const char *before = g_ptr_array_index (titles, i - 1),
                 *after = g_ptr_array_index (titles, i);

      if (g_ascii_isupper (*before)
          && g_ascii_isupper (*after)) /* letters all languages agree on */
        g_assert_cmpint (*before, <=, *after);
    }
}

static guint
count_achieved (Ui *ui, const gint64 goals[2], LjAchieved achieved)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    n += lj_tree_get_nodes (tree)[lj_tree_find (tree, goals[i])].achieved == achieved;
  return n;
}

/* What is scored in the list stays where it is, until the filter is asked again. */
static void
test_evaluate (Ui *ui, gconstpointer data)
{
  guint fives = count (ui, is_five);
  g_autoptr(LjTree) tree = NULL;
  gint64 goals[2];

  choose (ui, "score", 6);
  gtk_widget_grab_focus (gtk_widget_get_first_child (find_list (ui)));
  gtk_selection_model_select_range (get_model (ui), 0, 2, TRUE);
  ui_settle ();
  {
    g_autoptr(GArray) chosen = lj_workbook_view_dup_selection (ui_get_view (ui));

    g_assert_cmpuint (chosen->len, ==, 2);
    goals[0] = g_array_index (chosen, gint64, 0);
    goals[1] = g_array_index (chosen, gint64, 1);
  }
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 2);
  ui_settle ();
  tree = ui_read_tree (ui);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[lj_tree_find (tree, goals[0])].score, ==, 2);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[lj_tree_find (tree, goals[1])].score, ==, 2);
  g_assert_cmpuint (count (ui, is_five), ==, fives - 2);
  assert_count (ui, fives);
  /* They are still selected, for the next key. */
  ui_act (ui, "goal.set-achieved", "no");
  g_assert_cmpuint (count_achieved (ui, goals, LJ_ACHIEVED_NO), ==, 2);
  choose (ui, "score", 0);
  choose (ui, "score", 6);
  ui_act (ui, "edit.undo", NULL);
  ui_act (ui, "edit.undo", NULL);
  g_assert_cmpuint (count (ui, is_five), ==, fives);
}

/* A row opens its goal; the pages printed are the rows listed. */
static void
test_open_and_print (Ui *ui, gconstpointer data)
{
  g_autoptr(LjReport) report = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) titles = NULL;

  choose (ui, "score", 6);
  titles = read_column (ui, LJ_GOAL_COLUMN_GOAL);
  report = lj_list_page_new_report (LJ_LIST_PAGE (get_page (ui)));
  {
    double width, height;

    lj_paper_get_size (lj_report_get_paper (report), &width, &height);
    lj_report_paginate (report, width, height);
  }
  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      g_autofree char *page = lj_report_dup_page_text (report, i);

      g_string_append (text, page);
    }
  g_assert_nonnull (strstr (text->str, "List of goals"));
  g_assert_nonnull (strstr (text->str, "Score 5"));
  g_assert_cmpuint (titles->len, >, 0);
  for (guint i = 0; i < titles->len; i++)
    {
      g_auto(GStrv) words = g_strsplit (g_ptr_array_index (titles, i), " ", 2);

      g_assert_nonnull (strstr (text->str, words[0]));
    }
  g_signal_emit_by_name (ui_get (get_page (ui), "columns"), "activate", 0);
  ui_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (ui_get_view (ui))),
                   ==, "evaluate");
  {
    g_autoptr(LjTree) tree = ui_read_tree (ui);
    guint node = lj_tree_find (tree, lj_workbook_view_get_selected (ui_get_view (ui)));

    g_assert_true (is_five (lj_tree_get_nodes (tree) + node));
  }
}

/* The choices stay when the language of the interface is another one. */
static void
test_language (Ui *ui, gconstpointer data)
{
  guint fives = count (ui, is_five);

  choose (ui, "score", 6);
  g_assert_cmpuint (count_rows (ui), ==, fives);
  g_action_group_change_action_state (G_ACTION_GROUP (ui_application), "language",
                                      g_variant_new_string ("fi"));
  ui_settle ();
  g_assert_cmpuint (count_rows (ui), ==, fives);
  g_action_group_change_action_state (G_ACTION_GROUP (ui_application), "language",
                                      g_variant_new_string ("en"));
  ui_settle ();
  assert_count (ui, fives);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/list/filter", Ui, NULL, set_up, test_filter, ui_tear_down);
  g_test_add ("/list/words", Ui, NULL, set_up, test_words, ui_tear_down);
  g_test_add ("/list/sort", Ui, NULL, set_up, test_sort, ui_tear_down);
  g_test_add ("/list/evaluate", Ui, NULL, set_up, test_evaluate, ui_tear_down);
  g_test_add ("/list/open-and-print", Ui, NULL, set_up, test_open_and_print, ui_tear_down);
  g_test_add ("/list/language", Ui, NULL, set_up, test_language, ui_tear_down);
  return ui_run ();
}
