/* SPDX-License-Identifier: EUPL-1.2 */
#include "empty-workbook.h"
#include <linjaus/export.h>
#include <linjaus/import.h>
#include <string.h>

static LjPlan *
parse (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  LjLanguage language = LJ_LANGUAGE_FI;
  LjPlan *plan = lj_import_parse (bytes, "a.csv", LJ_FORMAT_AUTO, &language, &error);

  g_assert_no_error (error);
  return plan;
}

static LjCommitResult
commit (Fixture *fixture, const char *text, const char *round)
{
  g_autoptr(LjPlan) plan = parse (text);
  g_autoptr(GError) error = NULL;
  LjCommitResult result = { 0 };

  lj_import_commit (fixture->workbook, &plan, 1, round, &result, &error);
  g_assert_no_error (error);
  return result;
}

static LjContent *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  LjContent *content = lj_workbook_load_content (fixture->workbook, &error);

  g_assert_no_error (error);
  return content;
}

/* The score of the element with this title in the round with this name; 0: none. */
static guint
get_score (const LjContent *content, const char *title, const char *round)
{
  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *it = lj_content_get (content->evaluations, LjContentEvaluation, i);
      const char *found
          = lj_content_find_text (content, it->element, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI);

      if (g_strcmp0 (found, title) == 0
          && g_strcmp0 (lj_content_get (content->rounds, LjContentRound, it->round)->name, round)
                 == 0)
        return it->score;
    }
  return 0;
}

#define HEADER "Strategia;Linjaus;Nro;Tavoite;Arviointi;Sanallinen arviointi\n"
#define FIRST \
  HEADER "D;L;1;Aika saadaan heti;3;Alussa\nD;L;2;Jono lyhenee;4;\nD;M;1;Raati kokoontuu;;\n"

static void
test_new (Fixture *fixture, gconstpointer data)
{
  LjCommitResult result = commit (fixture, FIRST, NULL);
  g_autoptr(LjContent) content = load (fixture);

  g_assert_false (result.known);
  g_assert_cmpuint (result.n_elements, ==, 6);
  g_assert_cmpuint (result.n_matched, ==, 0);
  g_assert_cmpuint (result.n_evaluations, ==, 2);
  g_assert_cmpuint (content->elements->len, ==, 6);
  g_assert_cmpuint (content->rounds->len, ==, 1);
  g_assert_cmpuint (content->current_round, ==, 0);
  g_assert_cmpuint (get_score (content, "Jono lyhenee",
                               lj_content_get (content->rounds, LjContentRound, 0)->name),
                    ==, 4);
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  LjCommitResult result;
  g_autofree char *undo = NULL;

  commit (fixture, FIRST, NULL);
  undo = g_strdup (lj_workbook_get_undo (fixture->workbook));
  result = commit (fixture, FIRST, NULL);
  g_assert_true (result.known);
  g_assert_cmpuint (result.n_elements, ==, 0);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, undo);
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  g_assert_null (lj_workbook_get_undo (fixture->workbook));
  /* What was undone is not known any more. */
  result = commit (fixture, FIRST, NULL);
  g_assert_false (result.known);
  g_assert_cmpuint (result.n_elements, ==, 6);
}

static void
test_second_round (Fixture *fixture, gconstpointer data)
{
  LjCommitResult result;
  g_autoptr(LjContent) content = NULL;

  commit (fixture, FIRST, "2024");
  result = commit (fixture, FIRST, "2025");
  g_assert_false (result.known);
  g_assert_cmpuint (result.n_elements, ==, 0);
  g_assert_cmpuint (result.n_matched, ==, 6);
  g_assert_cmpuint (result.n_evaluations, ==, 2);
  content = load (fixture);
  g_assert_cmpuint (content->elements->len, ==, 6);
  g_assert_cmpuint (content->rounds->len, ==, 2);
  g_assert_cmpuint (content->evaluations->len, ==, 4);
  g_assert_cmpuint (content->current_round, ==, 1);
  g_assert_cmpuint (get_score (content, "Jono lyhenee", "2024"), ==, 4);
  g_assert_cmpuint (get_score (content, "Jono lyhenee", "2025"), ==, 4);
}

/* A changed file: one value, one goal with a misspelled title, one more goal. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  LjCommitResult result;
  g_autoptr(LjContent) content = NULL;
  g_autoptr(LjContent) before = NULL;

  commit (fixture, FIRST, "2024");
  result = commit (fixture,
                   HEADER "D;L;1;Aika saadaan heti;5;Valmis\nD;L;2;Jono lyheneee;4;\n"
                          "D;M;1;Raati kokoontuu;;\nD;M;2;Kysely tehdään;2;\n",
                   NULL);
  g_assert_cmpuint (result.n_elements, ==, 1);
  g_assert_cmpuint (result.n_matched, ==, 6);
  content = load (fixture);
  g_assert_cmpuint (content->elements->len, ==, 7);
  g_assert_cmpuint (content->rounds->len, ==, 1);
  g_assert_cmpuint (get_score (content, "Aika saadaan heti", "2024"), ==, 5);
  g_assert_cmpuint (get_score (content, "Jono lyhenee", "2024"), ==, 4);
  g_assert_cmpuint (get_score (content, "Kysely tehdään", "2024"), ==, 2);
  /* It was one act. */
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  before = load (fixture);
  g_assert_cmpuint (before->elements->len, ==, 6);
  g_assert_cmpuint (get_score (before, "Aika saadaan heti", "2024"), ==, 3);
}

/* An export, edited in a spreadsheet and read again, changes what was edited. */
static void
test_edited_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjContent) before = NULL;
  g_autoptr(LjContent) after = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GString) text = NULL;
  LjCommitResult result;

  commit (fixture, FIRST, "2024");
  before = load (fixture);
  bytes = lj_export_csv (before, 0);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (g_string_replace (text, ",2024,,4,", ",2024,,1,", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (text, "Alussa", "Lopussa", 0), ==, 1);
  result = commit (fixture, text->str, NULL);
  g_assert_cmpuint (result.n_elements, ==, 0);
  after = load (fixture);
  g_assert_cmpuint (after->elements->len, ==, before->elements->len);
  g_assert_cmpuint (after->questions->len, ==, before->questions->len);
  g_assert_cmpuint (get_score (after, "Jono lyhenee", "2024"), ==, 1);
  g_assert_cmpuint (get_score (after, "Aika saadaan heti", "2024"), ==, 3);
  g_assert_cmpuint (after->texts->len, ==, before->texts->len);
}

/* The same title below another line, or of another kind, is another element; the same title twice
 * is two elements. */
static void
test_same_titles (Fixture *fixture, gconstpointer data)
{
#define TWICE HEADER "D;L;;Sama;3;\nD;L;;Sama;4;\nD;M;;Sama;5;\n"
  LjCommitResult result = commit (fixture, TWICE, "2024");

  g_assert_cmpuint (result.n_elements, ==, 6);
  result = commit (fixture, TWICE "D;N;;Sama;1;\n", "2025");
  g_assert_cmpuint (result.n_matched, ==, 6);
  g_assert_cmpuint (result.n_elements, ==, 2);
}

/* Two files that share a document, in one act. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjPlan) first = parse (FIRST);
  g_autoptr(LjPlan) second = parse (HEADER "D;L;3;Tieto kulkee;2;\nD;N;1;Ilma on puhdas;5;\n");
  LjPlan *plans[] = { first, second };
  LjCommitResult result = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = NULL;

  g_assert_true (lj_import_commit (fixture->workbook, plans, 2, NULL, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_elements, ==, 9);
  g_assert_cmpuint (result.n_matched, ==, 2);
  content = load (fixture);
  g_assert_cmpuint (content->elements->len, ==, 9);
  g_assert_cmpuint (content->rounds->len, ==, 1);
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  g_assert_null (lj_workbook_get_undo (fixture->workbook));
}

#define JSON_HEAD "{\"format\": \"linjaus\", \"version\": 1, "

/* Ids of another workbook that happen to be ours change nothing of ours. */
static void
test_foreign_ids (Fixture *fixture, gconstpointer data)
{
  LjCommitResult result;
  g_autoptr(LjContent) content = NULL;

  commit (fixture,
          JSON_HEAD "\"rounds\": [{\"id\": 1, \"name\": \"R\"}], \"elements\": ["
                    "{\"id\": 1, \"kind\": \"document\", \"title\": {\"fi\": \"A\"}},"
                    "{\"id\": 2, \"parent\": 1, \"kind\": \"goal\", \"title\": {\"fi\": \"B\"}}],"
                    "\"evaluations\": [{\"element\": 2, \"round\": 1, \"score\": 3}]}",
          NULL);
  result = commit (fixture,
                   JSON_HEAD
                   "\"rounds\": [{\"id\": 1, \"name\": \"S\"}], \"elements\": ["
                   "{\"id\": 2, \"kind\": \"document\", \"title\": {\"fi\": \"C\"}},"
                   "{\"id\": 1, \"parent\": 2, \"kind\": \"goal\", \"title\": {\"fi\": \"E\"}}],"
                   "\"evaluations\": [{\"element\": 1, \"round\": 1, \"score\": 5}]}",
                   NULL);
  g_assert_cmpuint (result.n_elements, ==, 2);
  content = load (fixture);
  g_assert_cmpuint (content->elements->len, ==, 4);
  g_assert_cmpuint (content->rounds->len, ==, 2);
  g_assert_cmpuint (get_score (content, "B", "R"), ==, 3);
  g_assert_cmpuint (get_score (content, "B", "S"), ==, 0);
  g_assert_cmpuint (get_score (content, "E", "S"), ==, 5);
}

/* Many goals, most of them new: matching stays quick, whatever is asked of it. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GString) first = g_string_new (HEADER);
  g_autoptr(GString) second = g_string_new (HEADER);
  LjCommitResult result;

  for (guint i = 0; i < 3000; i++)
    {
      g_string_append_printf (first, "D;L;;Tavoite %u a;3;\n", i);
      g_string_append_printf (second, "D;L;;%s %u;3;\n", i < 10 ? "Tavoite" : "Muu", i);
    }
  commit (fixture, first->str, "2024");
  result = commit (fixture, second->str, "2025");
  g_assert_cmpuint (result.n_elements + result.n_matched, ==, 3002);
}

static void
test_example (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjWorkbook) first = NULL;
  g_autoptr(LjWorkbook) second = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->findings->len, ==, 0);
  first = lj_example_open (&error);
  g_assert_no_error (error);
  path = g_strdup (lj_workbook_get_path (first));
  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  tree = lj_workbook_load_tree (first, 0, NULL);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, plan->content->elements->len);
  g_clear_object (&first);
  /* A damaged one is made again. */
  g_assert_true (g_file_set_contents (path, "no workbook", -1, NULL));
  second = lj_example_open (&error);
  g_assert_no_error (error);
  g_assert_true (lj_workbook_get_current_round (second) != 0);
}

#define ADD(name, test) g_test_add ("/commit/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("new", test_new);
  ADD ("known", test_known);
  ADD ("second-round", test_second_round);
  ADD ("changed", test_changed);
  ADD ("edited-export", test_edited_export);
  ADD ("same-titles", test_same_titles);
  ADD ("several", test_several);
  ADD ("foreign-ids", test_foreign_ids);
  ADD ("many", test_many);
  g_test_add_func ("/commit/example", test_example);
  return g_test_run ();
}
