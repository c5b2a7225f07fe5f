/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "history-dialog.h"

static gint64
get_goal (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  return lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
}

static LjHistoryDialog *
open_history (Ui *ui)
{
  GListModel *windows = gtk_window_get_toplevels ();

  ui_act (ui, "view.history", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (LJ_IS_HISTORY_DIALOG (window))
        return LJ_HISTORY_DIALOG (window);
    }
  g_assert_not_reached ();
}

static gpointer
get_child (LjHistoryDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_HISTORY_DIALOG, name);
}

static GtkSelectionModel *
get_rows (LjHistoryDialog *dialog)
{
  return gtk_column_view_get_model (get_child (dialog, "columns"));
}

static guint
count_rows (LjHistoryDialog *dialog)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_rows (dialog)));
}

static void
assert_values (LjHistoryDialog *dialog, const char *old_value, const char *new_value)
{
  g_assert_cmpstr (gtk_label_get_text (get_child (dialog, "old_value")), ==, old_value);
  g_assert_cmpstr (gtk_label_get_text (get_child (dialog, "new_value")), ==, new_value);
}

static gboolean
can_restore (LjHistoryDialog *dialog)
{
  GtkWidget *bar = ui_find (GTK_WIDGET (dialog), GTK_TYPE_ACTION_BAR);

  return gtk_widget_is_sensitive (ui_find (bar, GTK_TYPE_BUTTON));
}

static guint
get_score (Ui *ui, gint64 goal)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  return lj_tree_get_nodes (tree)[lj_tree_find (tree, goal)].score;
}

/* By the form, as a user does. */
static void
set_score (Ui *ui, gint64 goal, guint score)
{
  g_autofree char *name = g_strdup_printf ("score_%u", score);

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_child (ui, LJ_TYPE_FORM, name)), TRUE);
  ui_settle ();
}

static void
type_text (Ui *ui, const char *text)
{
  GtkWidget *view = ui_get_text_view (ui, "published_fi");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* What filled the workbook is one row; nothing of it can be restored. */
static void
test_at_first (Ui *ui, gconstpointer data)
{
  LjHistoryDialog *dialog;

  lj_workbook_view_select (ui_get_view (ui), get_goal (ui));
  dialog = open_history (ui);
  g_assert_cmpuint (count_rows (dialog), ==, 1);
  assert_values (dialog, "\u2013", "The workbook was empty; this filled it");
  g_assert_false (can_restore (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Changes of the element are there, the latest first; text still being typed too; those of other
 * elements are in the workbook's history only. */
static void
test_rows (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = get_goal (ui);
  gint64 other = lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  LjHistoryDialog *dialog;

  set_score (ui, other, 2);
  set_score (ui, goal, 5);
  type_text (ui, "Uusi teksti");
  dialog = open_history (ui);
  g_assert_cmpuint (count_rows (dialog), ==, 3);
  g_assert_cmpstr (gtk_label_get_text (get_child (dialog, "new_value")), ==, "Uusi teksti");
  gtk_selection_model_select_item (get_rows (dialog), 1, TRUE);
  assert_values (dialog, "3", "5");
  gtk_drop_down_set_selected (get_child (dialog, "scope"), 1);
  ui_settle ();
  g_assert_cmpuint (count_rows (dialog), ==, 4);
  gtk_selection_model_select_item (get_rows (dialog), 2, TRUE);
  assert_values (dialog, "4", "2");
  ui_collect_words (GTK_WIDGET (dialog), words);
  g_assert_true (
      g_ptr_array_find_with_equal_func (words, "Published text (fi)", g_str_equal, NULL));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* An act of its own that can be undone; the list shows it at once. */
static void
test_restore (Ui *ui, gconstpointer data)
{
  gint64 goal = get_goal (ui);
  LjHistoryDialog *dialog;

  set_score (ui, goal, 5);
  set_score (ui, goal, 1);
  dialog = open_history (ui);
  gtk_selection_model_select_item (get_rows (dialog), 1, TRUE);
  assert_values (dialog, "3", "5");
  g_assert_true (can_restore (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "history.restore", NULL));
  ui_settle ();
  g_assert_cmpuint (get_score (ui, goal), ==, 3);
  g_assert_cmpuint (count_rows (dialog), ==, 4);
  assert_values (dialog, "1", "3");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_act (ui, "edit.undo", NULL);
  g_assert_cmpuint (get_score (ui, goal), ==, 1);
}

/* What was undone stays in the list and says so. */
static void
test_undone (Ui *ui, gconstpointer data)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  LjHistoryDialog *dialog;

  set_score (ui, get_goal (ui), 5);
  ui_act (ui, "edit.undo", NULL);
  dialog = open_history (ui);
  ui_settle ();
  g_assert_cmpuint (count_rows (dialog), ==, 2);
  ui_collect_words (GTK_WIDGET (dialog), words);
  g_assert_true (
      g_ptr_array_find_with_equal_func (words, "Score \u00b7 undone", g_str_equal, NULL));
  g_assert_false (can_restore (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* A row of the workbook's history leads to its element. */
static void
test_go (Ui *ui, gconstpointer data)
{
  gint64 goal = get_goal (ui);
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  LjHistoryDialog *dialog;

  set_score (ui, goal, 5);
  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[0].id);
  dialog = open_history (ui);
  gtk_drop_down_set_selected (get_child (dialog, "scope"), 1);
  g_signal_emit_by_name (get_child (dialog, "columns"), "activate", 0);
  ui_settle ();
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/history/at-first", Ui, NULL, ui_set_up, test_at_first, ui_tear_down);
  g_test_add ("/history/rows", Ui, NULL, ui_set_up, test_rows, ui_tear_down);
  g_test_add ("/history/restore", Ui, NULL, ui_set_up, test_restore, ui_tear_down);
  g_test_add ("/history/undone", Ui, NULL, ui_set_up, test_undone, ui_tear_down);
  g_test_add ("/history/go", Ui, NULL, ui_set_up, test_go, ui_tear_down);
  return ui_run ();
}
