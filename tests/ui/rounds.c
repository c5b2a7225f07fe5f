/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <linjaus/round.h>

#include "notice-bar.h"
#include "reopen-dialog.h"
#include "round-dialog.h"
#include "round-page.h"
#include "round-questions.h"
#include "step-dialog.h"
#include "table-dialog.h"

/* A round from its beginning to its approval, through the window. */

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  ui_act (ui, "view.page", "round");
}

/* The workbook as any other program would read it now. */
static LjWorkbook *
read_workbook (Ui *ui)
{
  LjWorkbook *workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);

  g_assert_nonnull (workbook);
  return workbook;
}

/* Whether the page's button for the action can be pressed. */
static gboolean
can (Ui *ui, const char *action)
{
  GtkWidget *button = NULL;
  GtkWidget *page = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_ROUND_PAGE);
  g_autoptr(GPtrArray) rest = g_ptr_array_new ();

  g_ptr_array_add (rest, page);
  while (rest->len > 0 && button == NULL)
    {
      GtkWidget *widget = g_ptr_array_steal_index (rest, rest->len - 1);

      if (GTK_IS_BUTTON (widget)
          && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
        button = widget;
      for (GtkWidget *i = gtk_widget_get_first_child (widget); i != NULL;
           i = gtk_widget_get_next_sibling (i))
        g_ptr_array_add (rest, i);
    }
  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

/* All words on the page, with a line break after each. */
static char *
dup_page (Ui *ui)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  ui_collect_words (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_ROUND_PAGE), words);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

static void
assert_page (Ui *ui, const char *words)
{
  g_autofree char *page = dup_page (ui);

  if (strstr (page, words) == NULL)
    g_error ("“%s” is not on the page:\n%s", words, page);
}

static gint64
find_goal (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  return lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
}

/* Makes a round on the one there is, and returns its id. */
static gint64
make_round (Ui *ui, const char *name, gboolean drafts)
{
  GtkWidget *dialog;
  g_autoptr(LjWorkbook) workbook = NULL;

  ui_act (ui, "round.new", NULL);
  dialog = ui_find_dialog (LJ_TYPE_ROUND_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (ui_get (dialog, "name"), name);
  gtk_editable_set_text (ui_get (dialog, "deadline"), "31.1.2027");
  gtk_check_button_set_active (ui_get (dialog, "drafts"), drafts);
  ui_click (dialog, "accept");
  g_assert_null (ui_find_dialog (LJ_TYPE_ROUND_DIALOG));
  workbook = read_workbook (ui);
  return lj_workbook_get_current_round (workbook);
}

/* Based on the last one, with its texts as drafts and nothing evaluated; one act. */
static void
test_new (Ui *ui, gconstpointer data)
{
  gint64 goal = find_goal (ui);
  g_autoptr(LjWorkbook) before = read_workbook (ui);
  gint64 old = lj_workbook_get_current_round (before);
  g_autofree char *text
      = lj_workbook_dup_text (before, goal, LJ_ROLE_PUBLISHED, old, LJ_LANGUAGE_FI);
  gint64 round = make_round (ui, "2026", TRUE);
  g_autoptr(LjWorkbook) after = read_workbook (ui);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (after, round, NULL);
  g_autofree char *draft
      = lj_workbook_dup_text (after, goal, LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI);
  const LjNode *node = lj_tree_get_nodes (tree) + lj_tree_find (tree, goal);

  g_assert_cmpint (round, !=, old);
  g_assert_nonnull (text);
  g_assert_cmpstr (draft, ==, text);
  g_assert_cmpuint (node->score, ==, 0);
  g_assert_true (node->asked_score);
  assert_page (ui, "2026");
  assert_page (ui, "answers by 31 January 2027");
  ui_act (ui, "edit.undo", NULL);
  g_clear_object (&after);
  after = read_workbook (ui);
  g_assert_cmpint (lj_workbook_get_current_round (after), ==, old);
  assert_page (ui, "2023\u20132025"); /* the example's */
}

/* What is no date, a name that is taken, an end before the beginning: nothing is made of them. */
static void
test_bad_facts (Ui *ui, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *accept;

  ui_act (ui, "round.new", NULL);
  dialog = ui_find_dialog (LJ_TYPE_ROUND_DIALOG);
  accept = ui_get (dialog, "accept");
  g_assert_false (gtk_widget_get_sensitive (accept)); /* without a name */
  gtk_editable_set_text (ui_get (dialog, "name"), "2026");
  g_assert_true (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (ui_get (dialog, "starts"), "31.2.2026");
  g_assert_false (gtk_widget_get_sensitive (accept));
  g_assert_true (gtk_widget_get_visible (ui_get (dialog, "hint")));
  gtk_editable_set_text (ui_get (dialog, "starts"), "1.2.2026");
  g_assert_true (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (ui_get (dialog, "ends"), "2026-01-31");
  g_assert_false (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (ui_get (dialog, "ends"), "28.2.2026");
  g_assert_true (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (ui_get (dialog, "name"), "2023\u20132025");
  g_assert_false (gtk_widget_get_sensitive (accept));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
record_step (Ui *ui, LjBody body, gboolean approves)
{
  GtkWidget *dialog;

  ui_act (ui, "round.record-step", NULL);
  dialog = ui_find_dialog (LJ_TYPE_STEP_DIALOG);
  g_assert_nonnull (dialog);
  /* The next body is chosen already. */
  g_assert_cmpuint (gtk_drop_down_get_selected (ui_get (dialog, "body")), ==,
                    body - LJ_BODY_MANAGEMENT_GROUP);
  gtk_editable_set_text (ui_get (dialog, "date"), "12.1.2026");
  gtk_editable_set_text (ui_get (dialog, "section"), "\u00a7 4");
  gtk_check_button_set_active (ui_get (dialog, "approves"), approves);
  ui_click (dialog, "accept");
  g_assert_null (ui_find_dialog (LJ_TYPE_STEP_DIALOG));
}

static gint64
get_last_step (Ui *ui)
{
  g_autoptr(LjWorkbook) workbook = read_workbook (ui);
  g_autoptr(GPtrArray) steps
             = lj_workbook_list_steps (workbook, lj_workbook_get_current_round (workbook), NULL);

  g_assert_cmpuint (steps->len, >, 0);
  return ((const LjStep *) g_ptr_array_index (steps, steps->len - 1))->id;
}

static guint
count_rows (GtkWidget *dialog)
{
  GtkSelectionModel *model = gtk_column_view_get_model (ui_get (dialog, "columns"));

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
show_changes (Ui *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "round.changes-since", "x",
                              get_last_step (ui));
  ui_settle ();
  g_assert_nonnull (ui_find_dialog (LJ_TYPE_TABLE_DIALOG));
}

/* Nothing at first; then what was changed, which opens where it was changed. */
static void
test_changes (Ui *ui, gconstpointer data)
{
  gint64 goal = find_goal (ui);
  GtkWidget *dialog;
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  record_step (ui, LJ_BODY_MANAGEMENT_GROUP, FALSE);
  assert_page (ui, "Management group\n12 January 2026 \u00b7 \u00a7 4");
  show_changes (ui);
  dialog = ui_find_dialog (LJ_TYPE_TABLE_DIALOG);
  g_assert_cmpuint (count_rows (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  lj_workbook_view_select (ui_get_view (ui), goal);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 2);
  show_changes (ui);
  dialog = ui_find_dialog (LJ_TYPE_TABLE_DIALOG);
  g_assert_cmpuint (count_rows (dialog), ==, 1);
  ui_collect_words (dialog, words);
  g_ptr_array_add (words, NULL);
  g_assert_true (g_strv_contains ((const char *const *) words->pdata, "Score"));
  g_assert_true (g_strv_contains ((const char *const *) words->pdata, "4"));
  g_assert_true (g_strv_contains ((const char *const *) words->pdata, "2"));
  lj_workbook_view_select (ui_get_view (ui), 0);
  g_signal_emit_by_name (ui_get (dialog, "columns"), "activate", 0);
  ui_settle ();
  g_assert_null (ui_find_dialog (LJ_TYPE_TABLE_DIALOG));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
}

/* An approved round says so and is read-only; it is opened again with a reason, which is kept. */
static void
test_approve (Ui *ui, gconstpointer data)
{
  GtkWidget *notice = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_NOTICE_BAR);
  gint64 goal = find_goal (ui);
  GtkWidget *dialog;

  lj_workbook_view_select (ui_get_view (ui), goal);
  g_assert_false (gtk_widget_get_visible (notice));
  g_assert_false (can (ui, "round.reopen"));
  record_step (ui, LJ_BODY_MANAGEMENT_GROUP, TRUE);
  g_assert_true (gtk_widget_get_visible (notice));
  g_assert_false (can (ui, "round.record-step"));
  g_assert_false (can (ui, "round.change"));
  g_assert_false (gtk_widget_is_sensitive (ui_child (ui, LJ_TYPE_FORM, "questions")));
  g_assert_false (
      gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_get_text_view (ui, "published_fi"))));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 1);
  g_assert_cmpint (find_goal (ui), ==, goal); /* still 4 */
  ui_act (ui, "round.reopen", NULL);
  dialog = ui_find_dialog (LJ_TYPE_REOPEN_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (ui_get (dialog, "accept")));
  gtk_editable_set_text (ui_get (dialog, "reason"), "A figure was wrong");
  ui_click (dialog, "accept");
  g_assert_false (gtk_widget_get_visible (notice));
  assert_page (ui, "A figure was wrong");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 1);
  g_assert_cmpint (find_goal (ui), !=, goal);
}

static GtkCheckButton *
find_check (GtkWidget *root, const char *tip)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tip) == 0)
    return GTK_CHECK_BUTTON (root);
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkCheckButton *found = find_check (i, tip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_asked (Ui *ui, guint document)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint n = 0;

  for (guint i = document; i < nodes[document].end; i++)
    n += nodes[i].asked_achieved;
  return n;
}

/* A strategy's goals are no longer asked whether they were achieved, in one act; the keyboard stays
 * on its button. */
static void
test_questions (Ui *ui, gconstpointer data)
{
  g_autoptr(LjWorkbook) workbook = read_workbook (ui);
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  g_autofree char *title
      = lj_workbook_dup_title (workbook, lj_tree_get_nodes (tree)[0].id, LJ_LANGUAGE_EN, NULL);
  g_autofree char *tip = g_strdup_printf ("%s, goal: Goal achieved?", title);
  GtkWidget *questions = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_ROUND_QUESTIONS);
  GtkCheckButton *check = find_check (questions, tip);
  guint before = count_asked (ui, 0);

  g_assert_nonnull (check);
  g_assert_cmpuint (before, >, 0);
  g_assert_true (gtk_check_button_get_active (check));
  gtk_widget_grab_focus (GTK_WIDGET (check));
  gtk_check_button_set_active (check, FALSE);
  ui_settle ();
  g_assert_cmpuint (count_asked (ui, 0), ==, 0);
  g_assert_true (find_check (questions, tip) == check);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (check)));
  ui_act (ui, "edit.undo", NULL);
  g_assert_cmpuint (count_asked (ui, 0), ==, before);
  g_assert_true (gtk_check_button_get_active (check));
}

/* One goal goes up, one is not assessed any more. */
static void
test_compare (Ui *ui, gconstpointer data)
{
  gint64 goal = find_goal (ui);
  GtkWidget *dialog;
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint all;

  make_round (ui, "2026", FALSE);
  lj_workbook_view_select (ui_get_view (ui), goal);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 5);
  ui_act (ui, "round.compare", NULL);
  dialog = ui_find_dialog (LJ_TYPE_TABLE_DIALOG);
  g_assert_nonnull (dialog);
  all = count_rows (dialog);
  g_assert_cmpuint (all, >, 100); /* the example has 165 goals, and lines above them */
  g_assert_true (g_str_has_prefix (gtk_label_get_text (ui_get (dialog, "subtitle")),
                                   "Goals: 1 up, 0 down, 0 the same, "));
  ui_collect_words (dialog, words);
  g_ptr_array_add (words, NULL);
  g_assert_true (g_strv_contains ((const char *const *) words->pdata, "\u25b2 up"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/rounds/new", Ui, NULL, set_up, test_new, ui_tear_down);
  g_test_add ("/rounds/bad-facts", Ui, NULL, set_up, test_bad_facts, ui_tear_down);
  g_test_add ("/rounds/changes", Ui, NULL, set_up, test_changes, ui_tear_down);
  g_test_add ("/rounds/approve", Ui, NULL, set_up, test_approve, ui_tear_down);
  g_test_add ("/rounds/questions", Ui, NULL, set_up, test_questions, ui_tear_down);
  g_test_add ("/rounds/compare", Ui, NULL, set_up, test_compare, ui_tear_down);
  return ui_run ();
}
