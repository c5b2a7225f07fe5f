/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/board.h>
#include <linjaus/export.h>
#include <linjaus/import.h>
#include <string.h>
#include <unistd.h>

static LjPlan *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr(GError) error = NULL;
  LjPlan *plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* What a workbook says that a plan was committed to. */
static LjContent *
pass_through_workbook (LjPlan *plan, const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  LjContent *content;

  g_assert_no_error (error);
  lj_import_commit (workbook, &plan, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  content = lj_workbook_load_content (workbook, &error);
  g_assert_no_error (error);
  return content;
}

static char *
new_path (char **folder, const char *name)
{
  *folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  return g_build_filename (*folder, name, NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* The sample through a workbook and out again is the same, byte for byte, in each format. */
static void
test_round_trip (gconstpointer name)
{
  g_autoptr(LjPlan) plan = read_sample (name);
  g_autofree char *folder = NULL;
  g_autofree char *path = new_path (&folder, "w.linjaus");
  g_autoptr(LjContent) content = pass_through_workbook (plan, path);
  g_autofree char *out = g_build_filename (folder, name, NULL);
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *expected = NULL, *written = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_export_write (content, out, LJ_EXPORT_WITH_NOTES, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sample, &expected, NULL, NULL));
  g_assert_true (g_file_get_contents (out, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);
  remove_folder (folder);
}

/* The CSV of what the JSON says is the CSV sample: both say the same of elements, texts and
 * evaluations. */
static void
test_same_content (void)
{
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(GBytes) bytes = lj_export_csv (plan->content, LJ_EXPORT_WITH_NOTES);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.csv", NULL);
  g_autofree char *expected = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &expected, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, length);
}

/* Puts what one workbook says into another through a JSON file. */
static void
carry_over (LjWorkbook *from, const char *folder, LjWorkbook *to)
{
  g_autofree char *path = g_build_filename (folder, "carried.json", NULL);
  g_autoptr(LjContent) content = lj_workbook_load_content (from, NULL);
  g_autoptr(LjPlan) plan = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_export_write (content, path, 0, &error));
  plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (lj_import_commit (to, &plan, 1, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
choose_report (LjWorkbook *workbook, LjLength length, const char *version)
{
  LjBoardSettings settings;

  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  lj_board_settings_set_length (&settings, length);
  lj_board_settings_set_version (&settings, version);
  settings.bilingual = TRUE;
  g_assert_true (lj_board_settings_save (&settings, workbook, NULL));
}

static void
assert_report (LjWorkbook *workbook, LjLength length, const char *version)
{
  LjBoardSettings settings;

  lj_board_settings_load (&settings, workbook, LJ_LANGUAGE_FI);
  g_assert_cmpint (settings.length, ==, length);
  g_assert_cmpstr (settings.version, ==, version);
  g_assert_true (settings.bilingual);
}

/* How the report for the board was chosen comes along; where it was chosen already it stays. */
static void
test_report_settings (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = new_path (&folder, "a.linjaus");
  g_autofree char *beside = g_build_filename (folder, "b.linjaus", NULL);
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(LjContent) content = pass_through_workbook (plan, path);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, 0, NULL);
  g_autoptr(LjWorkbook) other = lj_workbook_open (beside, LJ_OPEN_CREATE, NULL);

  g_assert_null (content->report);
  choose_report (workbook, LJ_LENGTH_TEN_PAGES, "1.2 \"draft\"\n\u00e5");
  carry_over (workbook, folder, other);
  assert_report (other, LJ_LENGTH_TEN_PAGES, "1.2 \"draft\"\n\u00e5");
  choose_report (workbook, LJ_LENGTH_ONE_PAGE, "2");
  carry_over (workbook, folder, other);
  assert_report (other, LJ_LENGTH_TEN_PAGES, "1.2 \"draft\"\n\u00e5");
  remove_folder (folder);
}

/* A workbook without elements, and one with nothing at all, comes back too. */
static void
test_without_elements (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = new_path (&folder, "a.linjaus");
  g_autofree char *beside = g_build_filename (folder, "b.linjaus", NULL);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE, NULL);
  g_autoptr(LjWorkbook) other = lj_workbook_open (beside, LJ_OPEN_CREATE, NULL);

  carry_over (workbook, folder, other);
  choose_report (workbook, LJ_LENGTH_ONE_PAGE, "3");
  carry_over (workbook, folder, other);
  assert_report (other, LJ_LENGTH_ONE_PAGE, "3");
  remove_folder (folder);
}

/* Notes are internal: nothing of them is written unless they are asked for. */
static void
test_notes (void)
{
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(GBytes) json = lj_export_json (plan->content, 0);
  g_autoptr(GBytes) csv = lj_export_csv (plan->content, 0);
  GBytes *all[] = { json, csv };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *text
          = g_strndup (g_bytes_get_data (all[i], NULL), g_bytes_get_size (all[i]));

      g_assert_null (strstr (text, "Kysy vielä luvut"));
      g_assert_null (strstr (text, "note"));
      g_assert_nonnull (strstr (text, "Valmista tuli"));
    }
}

static void
test_csv_append (void)
{
  static const struct
  {
    const char *value;
    const char *field;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "a", "a" },
    { "a,b", "\"a,b\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" },
    { "=1+2", "=1+2" },
    { " a ", " a " },
    { "a;b", "a;b" },
    { "ä", "ä" },
  };
  g_autoptr(GString) line = g_string_new (NULL);
  g_autoptr(GString) expected = g_string_new (NULL);
  gboolean first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lj_csv_append (line, &first, cases[i].value);
      g_string_append_printf (expected, "%s%s", i > 0 ? "," : "", cases[i].field);
      g_assert_cmpstr (line->str, ==, expected->str);
    }
  g_assert_false (first);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    LjError code;
  } cases[] = {
    { "/dev/full/a.csv", LJ_ERROR_NOT_FOUND }, { "no-such-folder/a.csv", LJ_ERROR_NOT_FOUND },
    { "a.xlsx", LJ_ERROR_NOT_SUPPORTED },      { "a.ODS", LJ_ERROR_NOT_SUPPORTED },
    { "a.html", LJ_ERROR_NOT_SUPPORTED },      { "a.doc", LJ_ERROR_NOT_SUPPORTED },
  };
  g_autoptr(LjPlan) plan = read_sample ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (lj_export_write (plan->content, cases[i].name, 0, &error));
      g_assert_error (error, LJ_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].name));
    }
}

/* A link called .csv to a device that is always full. */
static void
test_full (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = new_path (&folder, "a.csv");
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_make_symbolic_link (file, "/dev/full", NULL, NULL));
  g_assert_false (lj_export_write (plan->content, path, 0, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FULL);
  remove_folder (folder);
}

/* What was there is replaced only by a whole file. */
static void
test_replaced (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = new_path (&folder, "a.csv");
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GDir) dir = NULL;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_true (lj_export_write (plan->content, path, 0, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "id,parent,kind,"));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "a.csv");
  g_assert_null (g_dir_read_name (dir));
  remove_folder (folder);
}

/* A workbook is the only copy, whatever its name is; another file is replaced where the link leads,
 * and stays as closed to others as it was. */
static void
test_what_is_replaced (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *book = new_path (&folder, "w.json");
  g_autofree char *file = g_build_filename (folder, "file.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autoptr(LjPlan) plan = read_sample ("small.json");
  g_autoptr(LjContent) content = pass_through_workbook (plan, book);
  g_autofree char *before = NULL, *after = NULL, *written = NULL;
  gsize n_before, n_after;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_get_contents (book, &before, &n_before, NULL));
  g_assert_false (lj_export_write (content, book, 0, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "w.json: this is a workbook"));
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (book, &after, &n_after, NULL));
  g_assert_cmpmem (after, n_after, before, n_before);

  g_assert_true (g_file_set_contents (file, "old", -1, NULL));
  g_assert_cmpint (g_chmod (file, 0600), ==, 0);
  g_assert_cmpint (symlink ("file.json", link), ==, 0);
  g_assert_true (lj_export_write (content, link, 0, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (file, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "{"));
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/export/round-trip/json", "small.json", test_round_trip);
  g_test_add_data_func ("/export/round-trip/csv", "small.csv", test_round_trip);
  g_test_add_func ("/export/same-content", test_same_content);
  g_test_add_func ("/export/report-settings", test_report_settings);
  g_test_add_func ("/export/without-elements", test_without_elements);
  g_test_add_func ("/export/notes", test_notes);
  g_test_add_func ("/export/csv-append", test_csv_append);
  g_test_add_func ("/export/refused", test_refused);
  g_test_add_func ("/export/full", test_full);
  g_test_add_func ("/export/replaced", test_replaced);
  g_test_add_func ("/export/what-is-replaced", test_what_is_replaced);
  return g_test_run ();
}
