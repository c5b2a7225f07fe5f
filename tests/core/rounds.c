/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <string.h>

/* Rounds of the small workbook: goals 103 to 105 below the line 102, round 12 the current one. */

#define GOAL 103
#define LINE 102
#define DOCUMENT 101
#define LAST_YEAR 11
#define THIS_YEAR 12

typedef struct
{
  char *folder;
  char *path;
  LjWorkbook *workbook;
} Fixture;

static LjWorkbook *
make (const char *path, const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_import_read (json, LJ_FORMAT_AUTO, NULL, &error);
  LjPlan *const plans[] = { plan };
  LjWorkbook *workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (lj_import_commit (workbook, plans, 1, NULL, NULL, &error));
  g_assert_no_error (error);
  return workbook;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = g_test_build_filename (G_TEST_DIST, "data", "small.json", NULL);

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.linjaus", NULL);
  fixture->workbook = make (fixture->path, json);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_object (&fixture->workbook);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
dump (LjWorkbook *workbook)
{
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, NULL);
  g_autoptr(GBytes) json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);

  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

static gint64
add_step (LjWorkbook *workbook, LjBody body, gboolean approves)
{
  g_autoptr(GError) error = NULL;
  const LjStep step = {
    .body = body, .date = (char *) "2025-06-03", .section = (char *) "§ 41", .approves = approves
  };
  gint64 id = lj_workbook_add_step (workbook, THIS_YEAR, &step, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static const LjRound *
find (GPtrArray *rounds, gint64 id)
{
  for (guint i = 0; i < rounds->len; i++)
    if (((LjRound *) rounds->pdata[i])->id == id)
      return rounds->pdata[i];
  return NULL;
}

/* A new round asks what the one before asked, and has its texts as drafts but not its scores. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  const LjRoundFacts facts = { .name = "2026",
                               .starts = "2026-01-01",
                               .ends = "2026-12-31",
                               .deadline = "2026-11-15",
                               .scale = 1,
                               .based_on = THIS_YEAR };
  g_autofree char *before = dump (workbook), *after = NULL, *redone = NULL;
  g_autofree char *old
      = lj_workbook_dup_text (workbook, GOAL, LJ_ROLE_PUBLISHED, THIS_YEAR, LJ_LANGUAGE_FI);
  g_autofree char *draft = NULL;
  g_autoptr(GArray) asked = lj_workbook_list_questions (workbook, THIS_YEAR, NULL);
  g_autoptr(GArray) asks = NULL;
  g_autoptr(GPtrArray) rounds = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(LjEvaluation) evaluation = { 0 };
  const LjRound *round;
  gint64 id = lj_workbook_add_round (workbook, &facts, TRUE, &error);

  g_assert_no_error (error);
  rounds = lj_workbook_list_rounds (workbook, NULL);
  round = find (rounds, id);
  g_assert_cmpstr (round->name, ==, "2026");
  g_assert_cmpstr (round->starts, ==, "2026-01-01");
  g_assert_cmpstr (round->deadline, ==, "2026-11-15");
  g_assert_cmpint (round->based_on, ==, THIS_YEAR);
  g_assert_true (round->current);
  asks = lj_workbook_list_questions (workbook, id, NULL);
  g_assert_cmpuint (asks->len, ==, asked->len);
  g_assert_cmpuint (asks->len, >, 0);
  draft = lj_workbook_dup_text (workbook, GOAL, LJ_ROLE_PUBLISHED, id, LJ_LANGUAGE_FI);
  g_assert_nonnull (old);
  g_assert_cmpstr (draft, ==, old);
  g_assert_true (lj_workbook_get_evaluation (workbook, GOAL, id, &evaluation, NULL));
  g_assert_cmpuint (evaluation.score, ==, 0);
  after = dump (workbook);
  g_assert_true (lj_workbook_undo (workbook, &error));
  redone = dump (workbook);
  g_assert_cmpstr (redone, ==, before);
  g_assert_cmpint (lj_workbook_get_current_round (workbook), ==, THIS_YEAR);
  g_assert_true (lj_workbook_redo (workbook, &error));
  g_free (redone);
  redone = dump (workbook);
  g_assert_cmpstr (redone, ==, after);
}

/* What cannot be is said, and nothing is written. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const LjRoundFacts cases[] = {
    { .name = "" },
    { .name = "2024" },
    { .name = "2026", .starts = "2026-02-30" },
    { .name = "2026", .deadline = "soon" },
    { .name = "2026", .starts = "2026-02-02", .ends = "2026-02-01" },
  };
  g_autofree char *before = dump (fixture->workbook), *after = NULL;
  const LjStep undated = { .body = LJ_BODY_COUNTY_COUNCIL, .date = (char *) "3.6.2025" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (lj_workbook_add_round (fixture->workbook, &cases[i], FALSE, &error), ==, 0);
      g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
    }
  g_assert_cmpint (lj_workbook_add_step (fixture->workbook, THIS_YEAR, &undated, NULL), ==, 0);
  g_assert_cmpint (lj_workbook_reopen_round (fixture->workbook, THIS_YEAR, "x", NULL), ==, 0);
  g_assert_false (lj_workbook_delete_round (fixture->workbook, LAST_YEAR, NULL));
  after = dump (fixture->workbook);
  g_assert_cmpstr (after, ==, before);
}

/* A round in which nothing was done yet can go again. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  const LjRoundFacts facts = { .name = "2026", .based_on = THIS_YEAR };
  g_autofree char *before = dump (fixture->workbook), *after = NULL;
  gint64 id = lj_workbook_add_round (fixture->workbook, &facts, FALSE, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_delete_round (fixture->workbook, id, &error));
  g_assert_no_error (error);
  after = dump (fixture->workbook);
  g_assert_cmpstr (after, ==, before);
}

/* All that writes into an approved round is refused, and leaves no trace. */
static void
test_approved (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  const gint64 goal = GOAL;
  const LjTreeQuestion question = { .scope = DOCUMENT, .kind = LJ_KIND_GOAL };
  const LjRoundFacts facts = { .name = "other" };
  const LjElementNames names = { .kind = LJ_KIND_MEASURE, .titles = { "x", NULL, NULL } };
  const LjStep step = { .body = LJ_BODY_COUNTY_COUNCIL, .date = (char *) "2025-07-01" };
  GError *errors[12] = { NULL };
  g_autofree char *before = NULL, *after = NULL;
  guint n = 0;

  add_step (workbook, LJ_BODY_COUNTY_EXECUTIVE, FALSE);
  g_assert_false (lj_workbook_is_approved (workbook, THIS_YEAR));
  add_step (workbook, LJ_BODY_COUNTY_COUNCIL, TRUE);
  g_assert_true (lj_workbook_is_approved (workbook, THIS_YEAR));
  g_assert_false (lj_workbook_is_approved (workbook, LAST_YEAR));
  before = dump (workbook);
  lj_workbook_set_score (workbook, GOAL, THIS_YEAR, 1, FALSE, &errors[n++]);
  lj_workbook_set_achieved (workbook, GOAL, THIS_YEAR, LJ_ACHIEVED_NO, &errors[n++]);
  lj_workbook_set_text (workbook, GOAL, LJ_ROLE_PUBLISHED, THIS_YEAR, LJ_LANGUAGE_FI, "x",
                        &errors[n++]);
  lj_workbook_set_questions (workbook, THIS_YEAR, &question, 1, &errors[n++]);
  lj_workbook_set_round_facts (workbook, THIS_YEAR, &facts, &errors[n++]);
  lj_workbook_add_step (workbook, THIS_YEAR, &step, &errors[n++]);
  lj_workbook_delete_elements (workbook, &goal, 1, &errors[n++]);
  lj_workbook_move_elements (workbook, &goal, 1, (LjPlace){ DOCUMENT, 0 }, &errors[n++]);
  lj_workbook_set_kinds (workbook, &goal, 1, LJ_KIND_MEASURE, &errors[n++]);
  lj_workbook_set_names (workbook, GOAL, &names, &errors[n++]);
  lj_workbook_undo (workbook, &errors[n++]);
  after = dump (workbook);
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("writer %u", i);
      g_assert_error (errors[i], LJ_ERROR, LJ_ERROR_APPROVED);
      g_clear_error (&errors[i]);
    }
}

/* What is not the round's may still be changed: another round, names, the order of siblings, and
 * new elements, which the approved round does not see. */
static void
test_beside_approved (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  const gint64 goal = GOAL;
  g_autoptr(LjTree) before = lj_workbook_load_tree (workbook, THIS_YEAR, NULL);
  g_autoptr(LjTree) after = NULL, other = NULL;
  g_autoptr(GError) error = NULL;
  gint64 added;

  add_step (workbook, LJ_BODY_COUNTY_COUNCIL, TRUE);
  g_assert_true (lj_workbook_set_score (workbook, GOAL, LAST_YEAR, 1, FALSE, &error));
  g_assert_true (
      lj_workbook_set_text (workbook, GOAL, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_FI, "Toinen", &error));
  g_assert_true (lj_workbook_move_elements (workbook, &goal, 1, (LjPlace){ LINE, 0 }, &error));
  added = lj_workbook_add_element (workbook, (LjPlace){ LINE, 0 }, LJ_KIND_GOAL, "Uusi",
                                   LJ_LANGUAGE_FI, &error);
  g_assert_no_error (error);
  after = lj_workbook_load_tree (workbook, THIS_YEAR, NULL);
  g_assert_cmpuint (lj_tree_get_n_nodes (after), ==, lj_tree_get_n_nodes (before));
  g_assert_cmpuint (lj_tree_find (after, added), ==, LJ_NODE_NONE);
  other = lj_workbook_load_tree (workbook, LAST_YEAR, NULL);
  g_assert_cmpuint (lj_tree_find (other, added), !=, LJ_NODE_NONE);
  g_assert_true (lj_workbook_delete_elements (workbook, &added, 1, &error));
  g_assert_no_error (error);
}

/* Reopened on purpose, with a reason, which stays on the path; the approval is not undone. */
static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GError) error = NULL;

  add_step (workbook, LJ_BODY_COUNTY_COUNCIL, TRUE);
  g_assert_cmpint (lj_workbook_reopen_round (workbook, THIS_YEAR, "  ", NULL), ==, 0);
  g_assert_cmpint (lj_workbook_reopen_round (workbook, THIS_YEAR, "Luku oli väärin", &error), !=,
                   0);
  g_assert_no_error (error);
  g_assert_false (lj_workbook_is_approved (workbook, THIS_YEAR));
  g_assert_true (lj_workbook_set_score (workbook, GOAL, THIS_YEAR, 1, FALSE, &error));
  g_assert_true (lj_workbook_undo (workbook, &error));
  g_assert_false (lj_workbook_undo (workbook, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_APPROVED);
  steps = lj_workbook_list_steps (workbook, THIS_YEAR, NULL);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (((LjStep *) steps->pdata[0])->section, ==, "§ 41");
  g_assert_cmpuint (((LjStep *) steps->pdata[1])->body, ==, LJ_BODY_NONE);
  g_assert_cmpstr (((LjStep *) steps->pdata[1])->reason, ==, "Luku oli väärin");
}

static char *
describe (GPtrArray *differences)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const LjDifference *difference = g_ptr_array_index (differences, i);

      g_string_append_printf (text, "%d %d: %s -> %s\n", difference->kind, difference->role,
                              difference->old_value ? difference->old_value : "-",
                              difference->new_value ? difference->new_value : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each thing that can change after a step, once. Notes are left out. */
static void
test_differences (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  gint64 step = add_step (workbook, LJ_BODY_MANAGEMENT_GROUP, FALSE);
  const gint64 gone = 108, moved = 104;
  g_autoptr(GPtrArray) none = lj_workbook_list_differences (workbook, step, LJ_LANGUAGE_FI, NULL);
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  lj_workbook_set_text (workbook, GOAL, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_EN, "One call", NULL);
  lj_workbook_set_number (workbook, GOAL, "1.9", NULL);
  lj_workbook_set_score (workbook, GOAL, THIS_YEAR, 4, FALSE, NULL);
  lj_workbook_set_achieved (workbook, GOAL, THIS_YEAR, LJ_ACHIEVED_NO, NULL);
  lj_workbook_set_text (workbook, GOAL, LJ_ROLE_NOTE, THIS_YEAR, LJ_LANGUAGE_EN, "secret", NULL);
  lj_workbook_move_elements (workbook, &moved, 1, (LjPlace){ 107, 0 }, NULL);
  lj_workbook_delete_elements (workbook, &gone, 1, NULL);
  lj_workbook_add_element (workbook, (LjPlace){ LINE, 0 }, LJ_KIND_GOAL, "Uusi", LJ_LANGUAGE_FI,
                           NULL);
  differences = lj_workbook_list_differences (workbook, step, LJ_LANGUAGE_FI, &error);
  g_assert_no_error (error);
  told = describe (differences);
  g_assert_cmpstr (told, ==,
                   "3 0: 1.1 -> 1.9\n"
                   "5 0: yes -> no\n"
                   "6 0: (5) -> 4\n"
                   "7 1: - -> One call\n"
                   "0 0: - -> Uusi\n"
                   "2 0: Arki sujuu -> Apu tulee ajoissa\n"
                   "1 0: Lähtövalmius joka asemalla -> -\n");
}

/* Everything of it goes out and comes in again, byte by byte. */
static void
test_json (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  const LjRoundFacts facts = { .name = "2026", .starts = "2026-01-01", .based_on = THIS_YEAR };
  const gint64 gone = 108;
  g_autofree char *json = NULL, *file = NULL, *copy = NULL, *again = NULL;
  g_autoptr(LjWorkbook) other = NULL;
  g_autoptr(GError) error = NULL;

  add_step (workbook, LJ_BODY_MANAGEMENT_GROUP, FALSE);
  lj_workbook_delete_elements (workbook, &gone, 1, NULL);
  add_step (workbook, LJ_BODY_COUNTY_COUNCIL, TRUE);
  lj_workbook_reopen_round (workbook, THIS_YEAR, "Luku oli väärin", NULL);
  lj_workbook_add_round (workbook, &facts, FALSE, NULL);
  json = dump (workbook);
  g_assert_nonnull (strstr (json, "\"frozen_texts\""));
  file = g_build_filename (fixture->folder, "a.json", NULL);
  copy = g_build_filename (fixture->folder, "b.linjaus", NULL);
  g_assert_true (g_file_set_contents (file, json, -1, &error));
  other = make (copy, file);
  again = dump (other);
  g_assert_cmpstr (again, ==, json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rounds/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/rounds/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/rounds/delete", Fixture, NULL, set_up, test_delete, tear_down);
  g_test_add ("/rounds/approved", Fixture, NULL, set_up, test_approved, tear_down);
  g_test_add ("/rounds/beside-approved", Fixture, NULL, set_up, test_beside_approved, tear_down);
  g_test_add ("/rounds/reopen", Fixture, NULL, set_up, test_reopen, tear_down);
  g_test_add ("/rounds/differences", Fixture, NULL, set_up, test_differences, tear_down);
  g_test_add ("/rounds/json", Fixture, NULL, set_up, test_json, tear_down);
  return g_test_run ();
}
