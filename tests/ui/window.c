/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <signal.h>

#include "chart-view.h"
#include "summary-table.h"

/* The program again, as one that is killed. */
#define VICTIM "--victim"

/* The average of the scores below a line with one decimal, rounded half up, by hand. */
static char *
expect_mean (LjTree *tree, guint line, guint changed, guint score)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint sum = 0, n = 0;

  for (guint i = line + 1; i < nodes[line].end; i++)
    {
      guint value = i == changed ? score : nodes[i].score;

      sum += value;
      n += value != 0;
    }
  sum = (20 * sum + n) / (2 * n);
  return g_strdup_printf ("%u.%u", sum / 10, sum % 10);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static void
test_open (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint line = nodes[ui_find_goal (tree, 3)].parent;
  g_autofree char *mean = ui_dup_cell (ui, nodes[line].id, 1);
  g_autofree char *expected = expect_mean (tree, line, LJ_NODE_NONE, 0);
  g_autofree char *assessed = ui_dup_cell (ui, nodes[line].id, 2);

  g_assert_cmpstr (mean, ==, expected);
  /* Every common goal of the example is assessed. */
  g_assert_true (g_str_has_prefix (assessed, strchr (assessed, '/') + 1));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, nodes[0].id);
}

static gboolean
has_layout (gpointer data)
{
  GtkWidget *chart = ui_find (GTK_WIDGET (((Ui *) data)->window), LJ_TYPE_CHART_VIEW);

  return lj_chart_view_get_layout (LJ_CHART_VIEW (chart)) != NULL;
}

static char *
dump_chart (Ui *ui)
{
  GtkWidget *chart = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_CHART_VIEW);

  g_assert_true (ui_wait (has_layout, ui));
  return lj_chart_layout_dump (lj_chart_view_get_layout (LJ_CHART_VIEW (chart)));
}

static gboolean
table_has (Ui *ui, const char *word)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  ui_collect_words (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_SUMMARY_TABLE), words);
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

static void
test_score (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  g_autoptr(LjTree) after = NULL;
  g_autoptr(LjTree) undone = NULL;
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = ui_find_goal (tree, 3), line = nodes[goal].parent;
  g_autofree char *old_mean = expect_mean (tree, line, LJ_NODE_NONE, 0);
  g_autofree char *new_mean = expect_mean (tree, line, goal, 4);
  g_autofree char *old_chart = NULL, *new_chart = NULL, *undone_chart = NULL;
  g_autofree char *cell = NULL, *undone_cell = NULL;

  g_assert_cmpstr (old_mean, !=, new_mean);
  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  ui_act (ui, "view.page", "results");
  old_chart = dump_chart (ui);
  g_assert_true (table_has (ui, old_mean));

  click (ui_child (ui, LJ_TYPE_FORM, "score_4"));
  cell = ui_dup_cell (ui, nodes[line].id, 1);
  g_assert_cmpstr (cell, ==, new_mean);
  new_chart = dump_chart (ui);
  g_assert_cmpstr (new_chart, !=, old_chart);
  g_assert_nonnull (strstr (new_chart, new_mean));
  g_assert_true (table_has (ui, new_mean));
  after = ui_read_tree (ui);
  g_assert_cmpuint (lj_tree_get_nodes (after)[goal].score, ==, 4);

  ui_act (ui, "edit.undo", NULL);
  undone_cell = ui_dup_cell (ui, nodes[line].id, 1);
  g_assert_cmpstr (undone_cell, ==, old_mean);
  undone_chart = dump_chart (ui);
  g_assert_cmpstr (undone_chart, ==, old_chart);
  undone = ui_read_tree (ui);
  g_assert_cmpuint (lj_tree_get_nodes (undone)[goal].score, ==, 3);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_child (ui, LJ_TYPE_FORM, "score_3"))));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, nodes[goal].id);

  ui_act (ui, "edit.redo", NULL);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_child (ui, LJ_TYPE_FORM, "score_4"))));
}

static const char *
get_hint (Ui *ui)
{
  return gtk_label_get_text (GTK_LABEL (ui_child (ui, LJ_TYPE_FORM, "group_hint")));
}

/* Nobody is sent to a goal that is not assessed where there is none. */
static void
test_hint (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = ui_find_goal (tree, 3), line = nodes[goal].parent;

  lj_workbook_view_select (ui_get_view (ui), nodes[line].id);
  ui_settle ();
  g_assert_true (g_str_has_prefix (get_hint (ui), "Everything here is assessed."));
  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  ui_settle ();
  click (ui_child (ui, LJ_TYPE_FORM, "score_none"));
  lj_workbook_view_select (ui_get_view (ui), nodes[line].id);
  ui_settle ();
  g_assert_true (g_str_has_prefix (get_hint (ui), "Evaluations are given goal by goal"));
}

/* The head of the table says what its rows are. */
static void
test_head_of_table (Ui *ui, gconstpointer data)
{
  static const LjKind kinds[] = { LJ_KIND_POLICY_LINE, LJ_KIND_SERVICE_LINE, LJ_KIND_GUIDELINE };
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);

  ui_act (ui, "view.page", "results");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *kind = lj_kind_name (kinds[i], lj_language_get_current ());
      g_autofree char *head = lj_text_capitalise (kind);
      guint node = 0;

      while (nodes[node].kind != kinds[i])
        node++;
      lj_workbook_view_select (ui_get_view (ui), nodes[node].id);
      ui_settle ();
      g_test_message ("%s", head);
      g_assert_true (table_has (ui, head));
    }
}

static void
test_achieved (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  g_autoptr(LjTree) after = NULL;
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = ui_find_goal (tree, 3);
  g_autofree char *cell = NULL;

  g_assert_cmpuint (nodes[goal].achieved, ==, LJ_ACHIEVED_PARTLY);
  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ui_child (ui, LJ_TYPE_FORM, "achieved_partly"))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_child (ui, LJ_TYPE_FORM, "achieved_no")), TRUE);
  ui_settle ();
  after = ui_read_tree (ui);
  g_assert_cmpuint (lj_tree_get_nodes (after)[goal].achieved, ==, LJ_ACHIEVED_NO);
  cell = ui_dup_cell (ui, nodes[goal].id, 2);
  g_assert_true (g_str_has_suffix (cell, lj_achieved_name (LJ_ACHIEVED_NO, LJ_LANGUAGE_EN)));
}

/* What a service line's goals are not asked is not on the form. */
static void
test_not_asked (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = 0;

  while (!nodes[goal].asked_score || nodes[goal].asked_achieved)
    goal++;
  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "achieved_box")));
  g_assert_true (gtk_widget_get_mapped (ui_child (ui, LJ_TYPE_FORM, "score_box")));
  lj_workbook_view_select (ui_get_view (ui), nodes[0].id);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "questions")));
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "published_box")));
}

static void
type (GtkWidget *view, const char *text)
{
  gtk_widget_grab_focus (view);
  ui_settle ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
read_text (Ui *ui, gint64 element)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);

  return lj_workbook_dup_text (workbook, element, LJ_ROLE_PUBLISHED,
                               lj_workbook_get_current_round (workbook), LJ_LANGUAGE_SV);
}

static void
test_text (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 element = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
  g_autofree char *before = NULL, *typed = NULL, *saved = NULL, *undone = NULL;

  lj_workbook_view_select (ui_get_view (ui), element);
  ui_settle ();
  before = read_text (ui, element);
  type (ui_get_text_view (ui, "published_sv"), "Åtgärden är klar.");
  typed = read_text (ui, element);
  g_assert_cmpstr (typed, ==, before);
  gtk_widget_grab_focus (ui_get_text_view (ui, "published_fi"));
  ui_settle ();
  saved = read_text (ui, element);
  g_assert_cmpstr (saved, ==, "Åtgärden är klar.");
  ui_act (ui, "edit.undo", NULL);
  undone = read_text (ui, element);
  g_assert_cmpstr (undone, ==, before);
}

/* Typing is saved too when another goal is chosen and when the window closes. */
static void
test_text_on_close (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = ui_find_goal (tree, 3);
  g_autofree char *first = NULL, *second = NULL;

  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  type (ui_get_text_view (ui, "published_sv"), "Ett.");
  lj_workbook_view_select (ui_get_view (ui), nodes[goal + 1].id);
  type (ui_get_text_view (ui, "published_sv"), "Två.");
  gtk_window_close (GTK_WINDOW (ui->window));
  ui->window = NULL;
  ui_settle ();
  first = read_text (ui, nodes[goal].id);
  second = read_text (ui, nodes[goal + 1].id);
  g_assert_cmpstr (first, ==, "Ett.");
  g_assert_cmpstr (second, ==, "Två.");
}

/* Changes a score, types a text, leaves the field, says so, and waits for the end. */
static int
be_victim (const char *path)
{
  Ui ui = { .path = (char *) path };
  g_autoptr(LjTree) tree = NULL;

  ui_open (&ui);
  g_assert_true (ui_wait (ui_has_tree, &ui));
  tree = ui_read_tree (&ui);
  lj_workbook_view_select (ui_get_view (&ui), lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id);
  ui_settle ();
  click (ui_child (&ui, LJ_TYPE_FORM, "score_4"));
  type (ui_get_text_view (&ui, "published_sv"), "Sparat.");
  gtk_widget_grab_focus (ui_get_text_view (&ui, "published_fi"));
  g_print ("left\n");
  while (TRUE)
    g_usleep (G_USEC_PER_SEC);
  return 0;
}

static void
test_killed (Ui *ui, gconstpointer program)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  g_autoptr(LjTree) after = NULL;
  guint goal = ui_find_goal (tree, 3);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) victim = NULL;
  g_autoptr(GDataInputStream) output = NULL;
  g_autofree char *line = NULL, *text = NULL;

  /* One writer a workbook: this window makes way. */
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&ui->window)));
  ui_settle ();
  victim
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, VICTIM, ui->path, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));
  do
    {
      g_clear_pointer (&line, g_free);
      line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
    }
  while (line != NULL && strcmp (line, "left") != 0);
  g_assert_cmpstr (line, ==, "left");
  g_subprocess_send_signal (victim, SIGKILL);
  g_subprocess_wait (victim, NULL, NULL);

  after = ui_read_tree (ui);
  g_assert_cmpuint (lj_tree_get_nodes (after)[goal].score, ==, 4);
  text = read_text (ui, lj_tree_get_nodes (after)[goal].id);
  g_assert_cmpstr (text, ==, "Sparat.");
}

static void
test_filter (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  gint64 goal = nodes[ui_find_goal (tree, 5)].id;
  GtkWidget *words = ui_child (ui, LJ_TYPE_SIDEBAR, "words");
  GtkWidget *tree_view = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_TREE_VIEW);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_autofree char *title = lj_workbook_dup_title (workbook, goal, LJ_LANGUAGE_EN, NULL);
  g_autofree char *small = g_utf8_strdown (title, -1);
  gint64 other = nodes[nodes[nodes[0].end].parent == LJ_NODE_NONE ? nodes[0].end : 0].id;

  g_assert_nonnull (ui_find_row (tree_view, other));
  gtk_editable_set_text (GTK_EDITABLE (words), small);
  g_signal_emit_by_name (words, "search-changed");
  ui_settle ();
  g_assert_nonnull (ui_find_row (tree_view, goal));
  g_assert_nonnull (ui_find_row (tree_view, nodes[0].id));
  g_assert_null (ui_find_row (tree_view, other));
  gtk_editable_set_text (GTK_EDITABLE (words), "");
  g_signal_emit_by_name (words, "search-changed");
  ui_settle ();
  g_assert_nonnull (ui_find_row (tree_view, other));
}

static void
test_next_not_assessed (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint goal = ui_find_goal (tree, 3);

  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  click (ui_child (ui, LJ_TYPE_FORM, "score_none"));
  lj_workbook_view_select (ui_get_view (ui), nodes[0].id);
  ui_act (ui, "goal.next-not-assessed", NULL);
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, nodes[goal].id);
}

static void
add_round (Ui *ui, const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, 0, &error);
  LjPlan *const plans[] = { plan };

  g_assert_true (lj_import_commit (workbook, plans, 1, name, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_score (Ui *ui, const char *button)
{
  GtkWidget *widget = ui_child (ui, LJ_TYPE_FORM, button);

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)));
}

/* A score given in one round stays there when another is looked at; the selection stays too. */
static void
test_rounds (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
  GtkDropDown *rounds;
  guint second;

  gtk_window_destroy (GTK_WINDOW (ui->window));
  add_round (ui, "2026");
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
  rounds = GTK_DROP_DOWN (ui_child (ui, LJ_TYPE_SIDEBAR, "rounds"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (rounds)), ==, 2);
  second = gtk_drop_down_get_selected (rounds);
  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  click (ui_child (ui, LJ_TYPE_FORM, "score_5"));

  gtk_drop_down_set_selected (rounds, 1 - second);
  ui_settle ();
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
  assert_score (ui, "score_3");
  gtk_drop_down_set_selected (rounds, second);
  ui_settle ();
  assert_score (ui, "score_5");
}

static void
test_names (Ui *ui, gconstpointer data)
{
  GtkWidget *view = ui_get_text_view (ui, "published_fi");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Published text in Finnish");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (gtk_widget_get_parent (ui_child (ui, LJ_TYPE_FORM, "achieved_yes"))),
      GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (ui_child (ui, LJ_TYPE_SIDEBAR, "words")), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_freed (Ui *ui, gconstpointer data)
{
  gpointer window = ui->window;
  gpointer view = ui_get_view (ui);

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  g_object_add_weak_pointer (G_OBJECT (view), &view);
  ui_act (ui, "view.page", "results");
  ui_act (ui, "view.page", "audit");
  gtk_window_destroy (GTK_WINDOW (ui->window));
  ui->window = NULL;
  ui_settle ();
  g_assert_null (view);
  g_assert_null (window);
}

/* The keyboard goes along from page to page, and stays in the tree if it is there. */
static void
test_page_keyboard (Ui *ui, gconstpointer data)
{
  static const char *const pages[] = { "list", "results", "round", "audit", "report", "evaluate" };
  LjWorkbookView *view = ui_get_view (ui);
  GtkWidget *stack = GTK_WIDGET (lj_workbook_view_get_pages (view));

  ui_act (ui, "goal.next", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *focus;

      ui_act (ui, "view.page", pages[i]);
      focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, stack));
    }
  lj_workbook_view_focus_tree (view);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      ui_act (ui, "view.page", pages[i]);
      g_assert_true (lj_workbook_view_is_in_tree (view));
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Ui *ui, gconstpointer data);
  } tests[] = {
    { "/window/open", test_open },
    { "/window/score", test_score },
    { "/window/hint", test_hint },
    { "/window/head-of-table", test_head_of_table },
    { "/window/achieved", test_achieved },
    { "/window/not-asked", test_not_asked },
    { "/window/text", test_text },
    { "/window/text-on-close", test_text_on_close },
    { "/window/killed", test_killed },
    { "/window/filter", test_filter },
    { "/window/next-not-assessed", test_next_not_assessed },
    { "/window/rounds", test_rounds },
    { "/window/page-keyboard", test_page_keyboard },
    { "/window/names", test_names },
    { "/window/freed", test_freed },
  };

  ui_start (&argc, &argv);
  if (argc == 3 && strcmp (argv[1], VICTIM) == 0)
    return be_victim (argv[2]);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Ui, argv[0], ui_set_up, tests[i].test, ui_tear_down);
  return ui_run ();
}
