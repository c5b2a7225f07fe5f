/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>

/* How far texts and evaluations have come; the small workbook, in its round 12. */

#define GOAL 103
#define OTHER 104
#define BARE 108
#define ROUND 12

typedef struct
{
  char *folder;
  LjWorkbook *workbook;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = g_test_build_filename (G_TEST_DIST, "data", "small.json", NULL);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_import_read (json, LJ_FORMAT_AUTO, NULL, &error);
  LjPlan *const plans[] = { plan };

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "a.linjaus", NULL);
  fixture->workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  g_assert_true (lj_import_commit (fixture->workbook, plans, 1, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (lj_workbook_get_path (fixture->workbook));

  g_clear_object (&fixture->workbook);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
put (Fixture *fixture, gint64 element, LjRole role, LjLanguage language, const char *value)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_set_text (fixture->workbook, element, role,
                                       role >= LJ_ROLE_ANSWER ? ROUND : 0, language, value,
                                       &error));
  g_assert_no_error (error);
}

static LjTranslation
get (Fixture *fixture, LjRole role, LjLanguage language)
{
  return lj_workbook_get_translation (fixture->workbook, GOAL, role,
                                      role >= LJ_ROLE_ANSWER ? ROUND : 0, language);
}

static LjNodeStatus
get_status (Fixture *fixture, gint64 element)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (fixture->workbook, ROUND, NULL);
  g_autofree LjNodeStatus *statuses = lj_workbook_load_statuses (fixture->workbook, tree, NULL);

  guint node = lj_tree_find (tree, element);
  LjNodeStatus status;

  g_assert_nonnull (statuses);
  status = statuses[node];
  /* Read again alone it is the same. */
  statuses[node].title_missing = statuses[node].text_missing = 0xff;
  g_assert_true (lj_workbook_reload_status (fixture->workbook, tree, node, statuses, NULL));
  g_assert_cmpmem (&statuses[node], sizeof status, &status, sizeof status);
  return status;
}

static LjState
get_state (Fixture *fixture, gint64 element)
{
  g_auto(LjEvaluation) evaluation = { 0 };

  g_assert_true (lj_workbook_get_evaluation (fixture->workbook, element, ROUND, &evaluation, NULL));
  g_assert_cmpuint (get_status (fixture, element).state, ==, evaluation.state);
  return evaluation.state;
}

/* The Finnish text of the file stands first, so that the Swedish one is its translation. */
static void
test_outdated (Fixture *fixture, gconstpointer data)
{
  const guint8 swedish = 1 << LJ_LANGUAGE_SV, finnish = 1 << LJ_LANGUAGE_FI;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV), ==, LJ_TRANSLATION_UP_TO_DATE);
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Toteutui lopulta.");
  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV), ==, LJ_TRANSLATION_OUTDATED);
  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI), ==, LJ_TRANSLATION_UP_TO_DATE);
  g_assert_cmpuint (get_status (fixture, GOAL).text_outdated, ==, swedish);
  g_assert_true (lj_workbook_confirm_translation (fixture->workbook, GOAL, LJ_ROLE_PUBLISHED, ROUND,
                                                  LJ_LANGUAGE_SV, &error));
  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV), ==, LJ_TRANSLATION_UP_TO_DATE);
  lj_workbook_undo (fixture->workbook, NULL);
  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV), ==, LJ_TRANSLATION_OUTDATED);
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Förverkligades till slut.");
  g_assert_cmpint (get (fixture, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV), ==, LJ_TRANSLATION_UP_TO_DATE);
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, NULL);
  g_assert_cmpuint (get_status (fixture, GOAL).text_missing, ==, finnish);
  g_assert_cmpuint (get_status (fixture, GOAL).text_outdated, ==, 0);
}

/* Missing is only what is there in another language, in a language the workbook is kept in. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  LjNodeStatus bare = get_status (fixture, BARE);
  g_autoptr(LjProperties) properties
             = lj_workbook_load_properties (fixture->workbook, ROUND, NULL);

  g_assert_cmpuint (bare.title_missing, ==, 1 << LJ_LANGUAGE_SV);
  g_assert_cmpuint (bare.text_missing, ==, 1 << LJ_LANGUAGE_SV);
  g_assert_cmpint (get (fixture, LJ_ROLE_TITLE, LJ_LANGUAGE_EN), ==, LJ_TRANSLATION_UP_TO_DATE);
  properties->languages = 1 << LJ_LANGUAGE_FI;
  g_assert_true (lj_workbook_set_properties (fixture->workbook, ROUND, properties, NULL));
  g_assert_cmpuint (get_status (fixture, BARE).title_missing, ==, 0);
  properties->languages = 1 << LJ_LANGUAGE_FI | 1 << LJ_LANGUAGE_EN;
  g_assert_true (lj_workbook_set_properties (fixture->workbook, ROUND, properties, NULL));
  g_assert_cmpuint (get_status (fixture, BARE).title_missing, ==, 1 << LJ_LANGUAGE_EN);
}

/* Each step of an evaluation, and what an edit after the agreement does. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  const gint64 bare = BARE;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_ASKED);
  put (fixture, BARE, LJ_ROLE_ANSWER, LJ_LANGUAGE_FI, "Joka asemalla on.");
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_ANSWERED);
  g_assert_true (get_status (fixture, BARE).has_answer);
  put (fixture, BARE, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Lähtövalmius on.");
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_EDITED);
  put (fixture, BARE, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Beredskap finns.");
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_TRANSLATED);
  put (fixture, BARE, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Lähtövalmius on joka asemalla.");
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_EDITED);
  g_assert_true (lj_workbook_set_state_of (fixture->workbook, &(LjElements){ &bare, 1 }, ROUND,
                                           LJ_STATE_AGREED, &error));
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_AGREED);
  put (fixture, BARE, LJ_ROLE_NOTE, LJ_LANGUAGE_FI, "Kysy vielä.");
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_AGREED);
  g_assert_true (lj_workbook_set_score (fixture->workbook, BARE, ROUND, 3, FALSE, &error));
  g_assert_cmpint (get_state (fixture, BARE), ==, LJ_STATE_EDITED);
  g_assert_no_error (error);
}

/* An answer is never overwritten. */
static void
test_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *answer = NULL;

  g_assert_false (lj_workbook_set_text (fixture->workbook, GOAL, LJ_ROLE_ANSWER, ROUND,
                                        LJ_LANGUAGE_FI, "Muuta.", &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  answer = lj_workbook_dup_text (fixture->workbook, GOAL, LJ_ROLE_ANSWER, ROUND, LJ_LANGUAGE_FI);
  g_assert_cmpstr (answer, ==, "Valmista tuli.");
}

/* Several goals at once are one act with their number in its name. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  const gint64 ids[] = { GOAL, OTHER, BARE };
  const LjElements goals = { ids, G_N_ELEMENTS (ids) };
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(LjEvaluation) evaluation = { 0 };

  g_assert_true (lj_workbook_set_score_of (fixture->workbook, &goals, ROUND, 2, &error));
  g_assert_no_error (error);
  name = lj_workbook_dup_act_name (fixture->workbook, lj_workbook_get_undo (fixture->workbook),
                                   LJ_LANGUAGE_EN);
  g_assert_cmpstr (name, ==, "change score of 3 goals");
  g_assert_true (lj_workbook_get_evaluation (fixture->workbook, BARE, ROUND, &evaluation, NULL));
  g_assert_cmpuint (evaluation.score, ==, 2);
  lj_evaluation_clear (&evaluation);
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  g_assert_true (lj_workbook_get_evaluation (fixture->workbook, GOAL, ROUND, &evaluation, NULL));
  g_assert_cmpuint (evaluation.score, ==, 5);
  g_assert_true (evaluation.qualified);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "import");
}

static LjMean
get_mean (Fixture *fixture, gint64 element)
{
  const LjSummaryOptions options = { .rule = LJ_RULE_GOALS };
  g_autoptr(LjTree) tree = lj_workbook_load_tree (fixture->workbook, ROUND, NULL);
  g_autoptr(LjSummary) summary = lj_summary_new (tree, &options);
  LjFigures figures;

  lj_summary_get_figures (summary, lj_tree_find (tree, element), &figures);
  return figures.mean;
}

/* A goal scored in parts: the first has the goal's score, the value is their mean; the last but one
 * taken away, the goal has its score again. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  g_autoptr(GError) error = NULL;
  g_auto(LjEvaluation) evaluation = { 0 };
  LjMean mean;
  gint64 part = lj_workbook_add_part (workbook, GOAL, ROUND, LJ_LANGUAGE_FI, &error);

  g_assert_no_error (error);
  g_assert_true (lj_workbook_set_score (workbook, part, ROUND, 2, FALSE, &error));
  mean = get_mean (fixture, GOAL);
  g_assert_cmpint (lj_mean_compare (mean, lj_mean_new (7, 2)), ==, 0);
  g_assert_true (lj_workbook_remove_part (workbook, part, ROUND, &error));
  g_assert_no_error (error);
  g_assert_true (lj_workbook_get_evaluation (workbook, GOAL, ROUND, &evaluation, NULL));
  g_assert_cmpuint (evaluation.score, ==, 5);
  g_assert_true (evaluation.qualified);
  g_assert_true (lj_workbook_undo (workbook, &error));
  mean = get_mean (fixture, GOAL);
  g_assert_cmpint (lj_mean_compare (mean, lj_mean_new (7, 2)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/translations/outdated", Fixture, NULL, set_up, test_outdated, tear_down);
  g_test_add ("/translations/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/translations/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/translations/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/translations/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/translations/parts", Fixture, NULL, set_up, test_parts, tear_down);
  return g_test_run ();
}
