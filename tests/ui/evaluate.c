/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

/* A round entered without the mouse. */

#define N_GOALS 12

/* Sends a key to what has the keyboard, as the display would: the view takes it on its way there. */
static gboolean
press (Ui *ui, guint keyval, GdkModifierType state)
{
  g_autoptr(GListModel) controllers
             = gtk_widget_observe_controllers (GTK_WIDGET (ui_get_view (ui)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  ui_settle ();
  return handled;
}

static const LjNode *
find (LjTree *tree, gint64 element)
{
  return lj_tree_get_nodes (tree) + lj_tree_find (tree, element);
}

/* Empties the round below the first document, through the file. */
static guint
list_goals (Ui *ui, gint64 goals[N_GOALS])
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  guint n = 0;

  for (guint i = 0; i < lj_tree_get_n_nodes (tree) && n < N_GOALS; i++)
    {
      const LjNode *node = lj_tree_get_nodes (tree) + i;

      if (node->asked_score && node->asked_achieved && node->kind == LJ_KIND_GOAL)
        goals[n++] = node->id;
    }
  return n;
}

/* Twelve goals: score, achieved, on to the next one; each key is one act that can be undone. */
static void
test_round (Ui *ui, gconstpointer data)
{
  static const LjAchieved achieved[] = { LJ_ACHIEVED_YES, LJ_ACHIEVED_PARTLY, LJ_ACHIEVED_NO };
  static const guint letters[] = { GDK_KEY_y, GDK_KEY_p, GDK_KEY_n };
  gint64 goals[N_GOALS];
  guint n = list_goals (ui, goals);
  g_autoptr(LjTree) tree = NULL;

  g_assert_cmpuint (n, >=, 6);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  ui_settle ();
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goals[i]);
      g_assert_true (press (ui, GDK_KEY_1 + i % 5, 0));
      g_assert_true (press (ui, letters[i % 3], 0));
      do
        ui_act (ui, "goal.next", NULL);
      while (i + 1 < n && lj_workbook_view_get_selected (ui_get_view (ui)) != goals[i + 1]);
    }
  tree = ui_read_tree (ui);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (find (tree, goals[i])->score, ==, 1 + i % 5);
      g_assert_cmpuint (find (tree, goals[i])->achieved, ==, achieved[i % 3]);
    }
}

/* Digits are text where a text is written, unless Alt is held. */
static void
test_in_text (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  LjForm *form = lj_workbook_view_get_form (ui_get_view (ui));
  g_autoptr(LjTree) tree = NULL;
  GtkWidget *text;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[1]);
  press (ui, GDK_KEY_KP_4, 0);
  text = ui_find (GTK_WIDGET (ui_child (ui, LJ_TYPE_FORM, "published_fi")), GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (text);
  g_assert_false (press (ui, GDK_KEY_2, 0));
  g_assert_false (press (ui, GDK_KEY_y, 0));
  tree = ui_read_tree (ui);
  g_assert_cmpuint (find (tree, goals[1])->score, ==, 4);
  g_assert_true (press (ui, GDK_KEY_2, GDK_ALT_MASK));
  lj_tree_unref (g_steal_pointer (&tree));
  tree = ui_read_tree (ui);
  g_assert_cmpuint (find (tree, goals[1])->score, ==, 2);
  g_assert_true (gtk_widget_has_focus (text));
  g_assert_nonnull (form);
}

/* None, parentheses, and keys that mean nothing. */
static void
test_none (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  g_autoptr(LjTree) tree = NULL;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  press (ui, GDK_KEY_3, 0);
  press (ui, GDK_KEY_parenleft, GDK_SHIFT_MASK);
  tree = ui_read_tree (ui);
  g_assert_true (find (tree, goals[0])->qualified);
  lj_tree_unref (g_steal_pointer (&tree));
  g_assert_false (press (ui, GDK_KEY_6, 0));
  g_assert_false (press (ui, GDK_KEY_4, GDK_CONTROL_MASK));
  press (ui, GDK_KEY_0, 0);
  press (ui, GDK_KEY_minus, 0);
  tree = ui_read_tree (ui);
  g_assert_cmpuint (find (tree, goals[0])->score, ==, 0);
  g_assert_cmpuint (find (tree, goals[0])->achieved, ==, LJ_ACHIEVED_NONE);
}

/* Several selected goals are scored in one act. */
static void
test_several (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  LjTreeView *view = lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui)));
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjTree) tree = NULL;

  list_goals (ui, goals);
  g_array_append_vals (chosen, goals, 3);
  lj_sidebar_reveal (lj_workbook_view_get_sidebar (ui_get_view (ui)), goals[0]);
  lj_tree_view_select_set (view, goals[0], chosen);
  ui_settle ();
  g_assert_true (press (ui, GDK_KEY_1, 0));
  tree = ui_read_tree (ui);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (find (tree, goals[i])->score, ==, 1);
  workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "set-score:goal:3");
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/evaluate/round", Ui, NULL, ui_set_up, test_round, ui_tear_down);
  g_test_add ("/evaluate/in-text", Ui, NULL, ui_set_up, test_in_text, ui_tear_down);
  g_test_add ("/evaluate/none", Ui, NULL, ui_set_up, test_none, ui_tear_down);
  g_test_add ("/evaluate/several", Ui, NULL, ui_set_up, test_several, ui_tear_down);
  return ui_run ();
}
