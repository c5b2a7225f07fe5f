/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>

typedef struct
{
  char *folder;
  char *path;
  LjWorkbook *workbook;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("linjaus-properties-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
start (Fixture *fixture, LjProperties *properties)
{
  g_autoptr(GError) error = NULL;
  LjBeginning beginning = { .properties = properties,
                            .strategies = { "Saariston strategia", "Skärgårdens strategi", NULL },
                            .round = "2026–2029" };

  lj_properties_set_county (properties, LJ_LANGUAGE_FI, "Saariston hyvinvointialue");
  g_assert_true (lj_workbook_start_strategy (fixture->workbook, &beginning, &error));
  g_assert_no_error (error);
}

static LjProperties *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  LjProperties *properties = lj_workbook_load_properties (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), &error);

  g_assert_no_error (error);
  return properties;
}

static void
assert_label (Fixture *fixture, guint score, LjLanguage language, const char *expected)
{
  g_autoptr(LjProperties) properties = load (fixture);

  g_assert_cmpstr (properties->scale->labels[score - 1][language], ==, expected);
}

/* Where nothing is said, counties keep their texts in Finnish and Swedish. */
static void
test_unsaid (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (lj_workbook_get_languages (fixture->workbook), ==,
                    1u << LJ_LANGUAGE_FI | 1u << LJ_LANGUAGE_SV);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(GPtrArray) rounds = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autofree char *county = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  properties->languages = 1u << LJ_LANGUAGE_FI;
  lj_scale_set_label (properties->scale, 4, LJ_LANGUAGE_FI, "lähes valmis");
  start (fixture, properties);
  rounds = lj_workbook_list_rounds (fixture->workbook, NULL);
  g_assert_cmpuint (rounds->len, ==, 1);
  g_assert_cmpstr (((LjRound *) rounds->pdata[0])->name, ==, "2026–2029");
  tree = lj_workbook_load_tree (fixture->workbook, ((LjRound *) rounds->pdata[0])->id, NULL);
  title = lj_workbook_dup_title (fixture->workbook, lj_tree_get_nodes (tree)->id, LJ_LANGUAGE_SV,
                                 NULL);
  g_assert_cmpstr (title, ==, "Skärgårdens strategi");
  county = lj_workbook_dup_county (fixture->workbook, LJ_LANGUAGE_FI);
  g_assert_cmpstr (county, ==, "Saariston hyvinvointialue");
  label = lj_workbook_dup_level_label (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), 4, LJ_LANGUAGE_FI);
  g_assert_cmpstr (label, ==, "lähes valmis");
  g_assert_cmpuint (lj_workbook_get_languages (fixture->workbook), ==, 1u << LJ_LANGUAGE_FI);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "new-workbook");
}

/* Every level of the default scale says something in every language, nothing twice. */
static void
test_default_scale (void)
{
  g_autoptr(LjScale) scale = lj_scale_new_default ();

  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    for (guint i = 0; i < LJ_N_LEVELS; i++)
      {
        g_assert_nonnull (scale->labels[i][language]);
        for (guint j = 0; j < LJ_N_LEVELS; j++)
          for (guint other = 0; other < LJ_N_LANGUAGES; other++)
            if (i != j || language != other)
              g_assert_cmpstr (scale->labels[i][language], !=, scale->labels[j][other]);
      }
}

/* All of it is one act, which is undone and redone as one. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(LjProperties) changed = NULL;
  g_autoptr(LjProperties) undone = NULL;
  g_autoptr(GError) error = NULL;
  gint64 round;

  start (fixture, properties);
  round = lj_workbook_get_current_round (fixture->workbook);
  changed = load (fixture);
  lj_properties_set_county (changed, LJ_LANGUAGE_FI, "");
  lj_properties_set_county (changed, LJ_LANGUAGE_SV, "Skärgårdens välfärdsområde");
  lj_scale_set_label (changed->scale, 1, LJ_LANGUAGE_SV, "inte påbörjat");
  lj_scale_set_label (changed->scale, 5, LJ_LANGUAGE_EN, NULL);
  changed->languages = 1u << LJ_LANGUAGE_SV | 1u << LJ_LANGUAGE_EN;
  g_assert_true (lj_workbook_set_properties (fixture->workbook, round, changed, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "set-properties");
  g_assert_cmpuint (lj_workbook_get_languages (fixture->workbook), ==, changed->languages);
  assert_label (fixture, 1, LJ_LANGUAGE_SV, "inte påbörjat");
  assert_label (fixture, 5, LJ_LANGUAGE_EN, NULL);
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  undone = load (fixture);
  g_assert_cmpstr (undone->counties[LJ_LANGUAGE_FI], ==, "Saariston hyvinvointialue");
  g_assert_null (undone->counties[LJ_LANGUAGE_SV]);
  g_assert_cmpuint (undone->languages, ==, LJ_LANGUAGES_OF_COUNTIES);
  assert_label (fixture, 5, LJ_LANGUAGE_EN, properties->scale->labels[4][LJ_LANGUAGE_EN]);
  g_assert_true (lj_workbook_redo (fixture->workbook, &error));
  assert_label (fixture, 1, LJ_LANGUAGE_SV, "inte påbörjat");
}

/* What did not change is no act. */
static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(LjProperties) same = NULL;

  start (fixture, properties);
  same = load (fixture);
  g_assert_true (lj_workbook_set_properties (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), same, NULL));
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "new-workbook");
}

/* JSON carries the languages. */
static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(LjContent) content = NULL;
  g_autoptr(LjPlan) plan = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "county.json", NULL);
  g_autoptr(GError) error = NULL;

  properties->languages = 1u << LJ_LANGUAGE_SV;
  start (fixture, properties);
  content = lj_workbook_load_content (fixture->workbook, &error);
  g_assert_true (lj_export_write (content, path, 0, &error));
  g_assert_no_error (error);
  plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->content->languages, ==, 1u << LJ_LANGUAGE_SV);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lj_language_start ();
  g_test_add ("/properties/unsaid", Fixture, NULL, set_up, test_unsaid, tear_down);
  g_test_add ("/properties/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add_func ("/properties/default-scale", test_default_scale);
  g_test_add ("/properties/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/properties/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/properties/json", Fixture, NULL, set_up, test_json, tear_down);
  return g_test_run ();
}
