/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <linjaus/round.h>
#include <linjaus/translation.h>

#include "answer-dialog.h"
#include "last-round.h"
#include "parts-box.h"
#include "translation-mark.h"

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

/* The element's own drop-down of a row of the parts. */
static GtkDropDown *
get_part_scores (Ui *ui, int row)
{
  GtkGrid *grid = GTK_GRID (ui_child (ui, LJ_TYPE_PARTS_BOX, "grid"));

  return GTK_DROP_DOWN (gtk_grid_get_child_at (grid, 1, row));
}

/* A goal of which the parts have 2 and 5 is worth 3.5; without its second part it has 2 itself. */
static void
test_parts (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  g_autoptr(LjTree) tree = NULL;
  g_autofree char *value = NULL;
  guint node;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  press (ui, GDK_KEY_2, 0);
  ui_act (ui, "goal.add-part", NULL);
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "own_score")));
  g_assert_cmpuint (gtk_drop_down_get_selected (get_part_scores (ui, 0)), ==, 2);
  gtk_drop_down_set_selected (get_part_scores (ui, 1), 5);
  ui_settle ();
  value = ui_dup_cell (ui, goals[0], 1);
  g_assert_cmpstr (value, ==, "3.5");
  tree = ui_read_tree (ui);
  node = lj_tree_find (tree, goals[0]);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[node].score, ==, 0);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[node + 2].score, ==, 5);
  press (ui, GDK_KEY_4, 0); /* scored in parts: it has no score of its own */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.remove-part", "x",
                                             lj_tree_get_nodes (tree)[node + 2].id));
  ui_settle ();
  lj_tree_unref (g_steal_pointer (&tree));
  tree = ui_read_tree (ui);
  g_assert_cmpuint (find (tree, goals[0])->score, ==, 2);
  g_assert_true (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "own_score")));
}

static GtkWidget *
find_answer_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (LJ_IS_ANSWER_DIALOG (window))
        return window;
    }
  return NULL;
}

static char *
dup_text (Ui *ui, gint64 element, LjRole role, LjLanguage language)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);

  return lj_workbook_dup_text (workbook, element, role, lj_workbook_get_current_round (workbook),
                               language);
}

static void
empty_text (Ui *ui, gint64 element)
{
  LjWorkbook *workbook = lj_session_get_workbook (lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui)))));

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    g_assert_true (lj_workbook_set_text (workbook, element, LJ_ROLE_PUBLISHED,
                                         lj_workbook_get_current_round (workbook), i, NULL, NULL));
  ui_settle ();
}

/* An answer is recorded once, and taken over as the published text. */
static void
test_answer (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  g_autofree char *answer = NULL;
  g_autofree char *text = NULL;
  GtkWidget *dialog;
  GObject *buffer;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[2]);
  empty_text (ui, goals[2]);
  ui_act (ui, "goal.record-answer", NULL);
  dialog = find_answer_dialog ();
  g_assert_nonnull (dialog);
  buffer = gtk_widget_get_template_child (dialog, LJ_TYPE_ANSWER_DIALOG, "buffer");
  g_object_set (buffer, "text", "  The queue is two weeks.\n", NULL);
  g_signal_emit_by_name (gtk_widget_get_template_child (dialog, LJ_TYPE_ANSWER_DIALOG, "accept"),
                         "clicked");
  ui_settle ();
  g_assert_null (find_answer_dialog ());
  answer = dup_text (ui, goals[2], LJ_ROLE_ANSWER, LJ_LANGUAGE_FI);
  g_assert_cmpstr (answer, ==, "The queue is two weeks.");
  ui_act (ui, "goal.use-answer", NULL);
  text = dup_text (ui, goals[2], LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI);
  g_assert_cmpstr (text, ==, "The queue is two weeks.");
}

/* A change of the original makes the translation outdated; the user takes the mark away. */
static void
test_outdated (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  GtkWidget *field, *mark;
  LjSession *session;
  LjWorkbook *workbook;

  list_goals (ui, goals);
  session = lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  workbook = lj_session_get_workbook (session);
  lj_workbook_view_select (ui_get_view (ui), goals[1]);
  field = ui_child (ui, LJ_TYPE_FORM, "published_sv");
  mark = ui_find (field, LJ_TYPE_TRANSLATION_MARK);
  g_assert_false (gtk_widget_get_visible (mark));
  g_assert_true (lj_workbook_set_text (workbook, goals[1], LJ_ROLE_PUBLISHED,
                                       lj_session_get_round (session), LJ_LANGUAGE_FI, "Changed.",
                                       NULL));
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (mark));
  g_signal_emit_by_name (gtk_widget_get_template_child (mark, LJ_TYPE_TRANSLATION_MARK, "confirm"),
                         "clicked");
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (mark));
  g_assert_cmpuint (lj_workbook_get_translation (workbook, goals[1], LJ_ROLE_PUBLISHED,
                                                 lj_session_get_round (session), LJ_LANGUAGE_SV),
                    ==, LJ_TRANSLATION_UP_TO_DATE);
}

/* The round before is seen beside the form, and its texts are taken over as a draft. */
static void
test_last_round (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  GtkWidget *last = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_LAST_ROUND);
  LjSession *session = lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  LjWorkbook *workbook = lj_session_get_workbook (session);
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  LjRoundFacts facts = { .name = "2026", .based_on = lj_session_get_round (session) };
  gint64 round;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  g_assert_false (gtk_widget_get_visible (last));
  before = dup_text (ui, goals[0], LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI);
  g_assert_nonnull (before);
  round = lj_workbook_add_round (workbook, &facts, FALSE, NULL);
  g_assert_true (lj_session_set_round (session, round, NULL));
  ui_settle ();
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (last));
  ui_act (ui, "goal.use-last-text", NULL);
  now = lj_workbook_dup_text (workbook, goals[0], LJ_ROLE_PUBLISHED, round, LJ_LANGUAGE_FI);
  g_assert_cmpstr (now, ==, before);
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "adopt-text");
}

/* The contents turn Swedish and back; the words of the interface, the place and the keyboard stay. */
static void
test_flip (Ui *ui, gconstpointer data)
{
  gint64 goals[N_GOALS];
  GtkLabel *path = GTK_LABEL (ui_child (ui, LJ_TYPE_FORM, "path"));
  g_autofree char *before = NULL;
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autofree char *swedish = NULL;
  GtkWidget *text;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  ui_settle ();
  before = g_strdup (gtk_label_get_text (path));
  tree = ui_read_tree (ui);
  workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  swedish = lj_workbook_dup_text (workbook, lj_tree_get_nodes (tree)[0].id, LJ_ROLE_TITLE, 0,
                                  LJ_LANGUAGE_SV);
  text = ui_find (GTK_WIDGET (ui_child (ui, LJ_TYPE_FORM, "published_fi")), GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (text);
  /* The interface is English, the workbook is kept in Finnish and Swedish. */
  ui_act (ui, "view.flip-language", NULL);
  ui_act (ui, "view.flip-language", NULL);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (path), swedish));
  g_assert_true (gtk_widget_has_focus (text));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goals[0]);
  ui_act (ui, "view.flip-language", NULL);
  g_assert_cmpstr (gtk_label_get_text (path), ==, before); /* Finnish, as English falls back to */
}

static gboolean
has_progress (gpointer data)
{
  GtkLabel *label = GTK_LABEL (ui_child (data, LJ_TYPE_FORM, "progress_text"));

  return *gtk_label_get_text (label) != '\0';
}

/* How many below the node (LJ_NODE_NONE: in all) are asked, and how many of them are assessed. */
static void
count (LjTree *tree, guint node, guint *assessed, guint *asked)
{
  guint first = node == LJ_NODE_NONE ? 0 : node;
  guint end
      = node == LJ_NODE_NONE ? lj_tree_get_n_nodes (tree) : lj_tree_get_nodes (tree)[node].end;

  *assessed = *asked = 0;
  for (guint i = first; i < end; i++)
    {
      const LjNode *it = lj_tree_get_nodes (tree) + i;

      if (it->kind == LJ_KIND_PART || !(it->asked_score || it->asked_achieved))
        continue;
      (*asked)++;
      *assessed += lj_tree_is_assessed (tree, i);
    }
}

/* The form says how many are done, here and in all; the numbers move with an evaluation. */
static void
test_progress (Ui *ui, gconstpointer data)
{
  GtkLabel *label = GTK_LABEL (ui_child (ui, LJ_TYPE_FORM, "progress_text"));
  gint64 goals[N_GOALS];
  guint here, of_here, all, of_all;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(LjTree) tree = NULL;

  list_goals (ui, goals);
  lj_workbook_view_select (ui_get_view (ui), goals[0]);
  press (ui, GDK_KEY_3, 0);
  press (ui, GDK_KEY_y, 0);
  g_assert_true (ui_wait (has_progress, ui));
  ui_settle ();
  tree = ui_read_tree (ui);
  count (tree, lj_tree_get_nodes (tree)[lj_tree_find (tree, goals[0])].parent, &here, &of_here);
  count (tree, LJ_NODE_NONE, &all, &of_all);
  before = g_strdup_printf ("Here %u/%u \u00b7 all %u/%u", here, of_here, all, of_all);
  g_assert_cmpstr (gtk_label_get_text (label), ==, before);
  press (ui, GDK_KEY_0, 0);
  press (ui, GDK_KEY_minus, 0);
  ui_settle ();
  after = g_strdup_printf ("Here %u/%u \u00b7 all %u/%u", here - 1, of_here, all - 1, of_all);
  g_assert_cmpstr (gtk_label_get_text (label), ==, after);
}

/* Goes to what lacks a translation, and to nothing else. */
static void
test_next_untranslated (Ui *ui, gconstpointer data)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goals[N_GOALS];
  guint n = list_goals (ui, goals);
  g_autofree LjNodeStatus *statuses = lj_workbook_load_statuses (workbook, tree, NULL);
  const LjNodeStatus *status;

  lj_workbook_view_select (ui_get_view (ui), goals[n - 1]);
  ui_act (ui, "goal.next-untranslated", NULL);
  status = &statuses[lj_tree_find (tree, lj_workbook_view_get_selected (ui_get_view (ui)))];
  g_assert_true ((status->title_missing | status->title_outdated | status->text_missing
                  | status->text_outdated)
                 != 0);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/evaluate/round", Ui, NULL, ui_set_up, test_round, ui_tear_down);
  g_test_add ("/evaluate/in-text", Ui, NULL, ui_set_up, test_in_text, ui_tear_down);
  g_test_add ("/evaluate/none", Ui, NULL, ui_set_up, test_none, ui_tear_down);
  g_test_add ("/evaluate/several", Ui, NULL, ui_set_up, test_several, ui_tear_down);
  g_test_add ("/evaluate/parts", Ui, NULL, ui_set_up, test_parts, ui_tear_down);
  g_test_add ("/evaluate/answer", Ui, NULL, ui_set_up, test_answer, ui_tear_down);
  g_test_add ("/evaluate/outdated", Ui, NULL, ui_set_up, test_outdated, ui_tear_down);
  g_test_add ("/evaluate/last-round", Ui, NULL, ui_set_up, test_last_round, ui_tear_down);
  g_test_add ("/evaluate/flip", Ui, NULL, ui_set_up, test_flip, ui_tear_down);
  g_test_add ("/evaluate/progress", Ui, NULL, ui_set_up, test_progress, ui_tear_down);
  g_test_add ("/evaluate/next-untranslated", Ui, NULL, ui_set_up, test_next_untranslated,
              ui_tear_down);
  return ui_run ();
}
