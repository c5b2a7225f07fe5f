/* SPDX-License-Identifier: EUPL-1.2 */
#include "empty-workbook.h"
#include <cairo.h>
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <sqlite3.h>
#include <string.h>

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

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int n)
{
  g_byte_array_append (data, bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

/* (transfer full) */
static GBytes *
make_logo (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  GByteArray *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, write_cb, bytes), ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
assert_look (LjWorkbook *workbook, guint32 accent, GBytes *logo)
{
  g_autoptr(GBytes) kept = lj_workbook_dup_logo (workbook);

  g_assert_cmphex (lj_workbook_get_accent (workbook), ==, accent);
  if (logo == NULL)
    g_assert_null (kept);
  else
    g_assert_true (kept != NULL && g_bytes_equal (kept, logo));
}

/* One act each, also among the other properties; what is so already is none. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GBytes) logo = make_logo (40, 20);
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(LjProperties) changed = NULL;
  g_autoptr(GError) error = NULL;

  assert_look (fixture->workbook, LJ_NO_ACCENT, NULL);
  properties->accent = 0x00aaff;
  start (fixture, properties);
  assert_look (fixture->workbook, 0x00aaff, NULL);
  g_assert_true (lj_workbook_set_look (fixture->workbook, 0x2b5b84, logo, &error));
  g_assert_no_error (error);
  assert_look (fixture->workbook, 0x2b5b84, logo);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "set-look");
  g_assert_true (lj_workbook_set_look (fixture->workbook, 0x2b5b84, logo, &error));
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  assert_look (fixture->workbook, 0x00aaff, NULL);
  g_assert_true (lj_workbook_redo (fixture->workbook, &error));
  assert_look (fixture->workbook, 0x2b5b84, logo);
  changed = load (fixture);
  g_assert_cmphex (changed->accent, ==, 0x2b5b84);
  changed->accent = LJ_NO_ACCENT;
  g_assert_true (lj_workbook_set_properties (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), changed, &error));
  assert_look (fixture->workbook, LJ_NO_ACCENT, logo);
  lj_properties_set_logo (changed, NULL);
  g_assert_true (lj_workbook_set_properties (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), changed, &error));
  assert_look (fixture->workbook, LJ_NO_ACCENT, NULL);
  g_assert_no_error (error);
}

static void
assert_refused (LjWorkbook *workbook, GBytes *logo, const char *words)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (lj_workbook_set_look (workbook, 0x112233, logo, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, words));
  assert_look (workbook, LJ_NO_ACCENT, NULL);
}

static void
test_bad_logo (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GBytes) whole = make_logo (60, 60);
  g_autoptr(GBytes) wide = make_logo (LJ_LOGO_MOST_PIXELS + 1, 1);
  g_autoptr(GBytes) high = make_logo (1, LJ_LOGO_MOST_PIXELS + 1);
  g_autoptr(GBytes) largest = make_logo (LJ_LOGO_MOST_PIXELS, 1);
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr(GBytes) head = g_bytes_new_from_bytes (whole, 0, 10);
  g_autoptr(GBytes) text = g_bytes_new_static ("GIF89a, which is no image of this kind", 38);
  g_autoptr(GBytes) none = g_bytes_new_static ("", 0);
  g_autofree guint8 *zeros = g_malloc0 (LJ_LOGO_MOST_BYTES + 1);
  g_autoptr(GBytes) large = g_bytes_new_static (zeros, LJ_LOGO_MOST_BYTES + 1);
  g_autoptr(GError) error = NULL;

  assert_refused (fixture->workbook, wide, "4000 pixels");
  assert_refused (fixture->workbook, high, "4000 pixels");
  assert_refused (fixture->workbook, cut, "damaged");
  assert_refused (fixture->workbook, head, "not a PNG");
  assert_refused (fixture->workbook, text, "not a PNG");
  assert_refused (fixture->workbook, none, "not a PNG");
  assert_refused (fixture->workbook, large, "1 MiB");
  g_assert_true (lj_workbook_set_look (fixture->workbook, LJ_NO_ACCENT, largest, &error));
  assert_look (fixture->workbook, LJ_NO_ACCENT, largest);
}

/* What somebody else put into the file is looked at too. */
static void
test_foreign_look (Fixture *fixture, gconstpointer data)
{
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file,
                                 "INSERT INTO setting VALUES ('accent', '#12345g'),"
                                 " ('logo', x'89504e470d0a1a0a')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (file);
  assert_look (fixture->workbook, LJ_NO_ACCENT, NULL);
}

/* The plan goes into a new workbook whose colour is accent. */
static void
assert_imported (Fixture *fixture, LjPlan *plan, guint32 accent, guint32 expected, GBytes *logo)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.linjaus", NULL);
  g_autoptr(LjWorkbook) copy = lj_workbook_open (path, LJ_OPEN_CREATE, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_set_look (copy, accent, NULL, &error));
  g_assert_true (lj_import_commit (copy, &plan, 1, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_look (copy, expected, logo);
  g_clear_object (&copy);
  g_unlink (path);
}

/* A workbook that has a colour keeps it. */
static void
test_look_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  g_autoptr(GBytes) logo = make_logo (40, 20);
  g_autoptr(LjContent) content = NULL;
  g_autoptr(LjPlan) plan = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "county.json", NULL);
  g_autoptr(GError) error = NULL;

  start (fixture, properties);
  g_assert_true (lj_workbook_set_look (fixture->workbook, 0x2b5b84, logo, &error));
  content = lj_workbook_load_content (fixture->workbook, &error);
  g_assert_true (lj_export_write (content, path, 0, &error));
  plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
  g_assert_no_error (error);
  assert_imported (fixture, plan, LJ_NO_ACCENT, 0x2b5b84, logo);
  assert_imported (fixture, plan, 0x445566, 0x445566, logo);
  g_unlink (path);
}

static void
test_bad_look_json (void)
{
  static const char *const members[]
      = { "\"accent\": \"red\"", "\"accent\": \"#12345\"", "\"accent\": 7",
          "\"logo\": \"R0lG\"",  "\"logo\": true",         "\"logo\": \"****\"" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{\"format\": \"linjaus\", \"version\": 1, %s}", members[i]);
      g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
      g_autoptr(GError) error = NULL;
      g_autoptr(LjPlan) plan = lj_import_parse (bytes, "a.json", LJ_FORMAT_JSON, NULL, &error);

      g_assert_null (plan);
      g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
    }
}

/* For anybody to read, too. */
static void
test_look_published (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GBytes) logo = make_logo (40, 20);
  g_autofree char *path = g_build_filename (fixture->folder, "public.linjaus", NULL);
  g_autoptr(LjWorkbook) copy = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_set_look (fixture->workbook, 0x2b5b84, logo, &error));
  g_assert_true (lj_copy_save_for_publication (fixture->path, path, NULL, &error));
  g_assert_no_error (error);
  copy = lj_workbook_open (path, LJ_OPEN_READ_ONLY, &error);
  assert_look (copy, 0x2b5b84, logo);
  g_clear_object (&copy);
  g_unlink (path);
}

/* The ratios that WCAG's formula gives for the ends, for the lightest grey of 4.5 and for pure red. */
static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (lj_accent_contrast (0xffffff), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (lj_accent_contrast (0x000000), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (lj_accent_contrast (0x767676), 4.54, 0.01);
  g_assert_cmpfloat_with_epsilon (lj_accent_contrast (0xff0000), 4.00, 0.01);
  g_assert_cmpfloat (lj_accent_contrast (0xffff00), <, LJ_LEAST_CONTRAST);
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
  g_test_add ("/properties/look", Fixture, NULL, set_up, test_look, tear_down);
  g_test_add ("/properties/bad-logo", Fixture, NULL, set_up, test_bad_logo, tear_down);
  g_test_add ("/properties/foreign-look", Fixture, NULL, set_up, test_foreign_look, tear_down);
  g_test_add ("/properties/look-json", Fixture, NULL, set_up, test_look_json, tear_down);
  g_test_add_func ("/properties/bad-look-json", test_bad_look_json);
  g_test_add ("/properties/look-published", Fixture, NULL, set_up, test_look_published, tear_down);
  g_test_add_func ("/properties/contrast", test_contrast);
  return g_test_run ();
}
