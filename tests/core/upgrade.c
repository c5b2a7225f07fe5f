/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <sqlite3.h>

#define LATEST 3

/* Workbooks of earlier schema versions: tests/data/vN.sql is a dump of one made by the release that
 * wrote version N. */

/* One of them. */
typedef struct
{
  const char *dump;
  guint version;
} Old;

static const Old first = { "v1.sql", 1 };
static const Old second = { "v2.sql", 2 };

typedef struct
{
  char *folder;
  char *path;
  char *kept;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Old *old = data;
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", old->dump, NULL);
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *file = NULL;

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "old.linjaus", NULL);
  fixture->kept = g_strdup_printf ("%s.version-%u", fixture->path, old->version);
  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->kept);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->kept);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* What the dump was made of: tests/data/small.json, then evaluation-sv.tsv into its round 2025. */
static void
assert_content (LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, &error);
  g_autofree char *title = lj_workbook_dup_title (workbook, 103, LJ_LANGUAGE_SV, NULL);
  g_auto(LjEvaluation) evaluation = { 0 };

  g_assert_no_error (error);
  g_assert_cmpuint (content->elements->len, ==, 12);
  g_assert_cmpuint (content->rounds->len, ==, 2);
  g_assert_cmpuint (content->evaluations->len, ==, 9);
  g_assert_cmpuint (content->figures->len, ==, 3);
  g_assert_cmpuint (content->kind_names->len, ==, 3);
  g_assert_cmpuint (content->responsibilities->len, ==, 1);
  g_assert_cmpstr (title, ==, "En tid fås med en kontakt");
  g_assert_true (lj_workbook_get_evaluation (workbook, 103, 12, &evaluation, &error));
  g_assert_cmpuint (evaluation.score, ==, 5);
  g_assert_true (evaluation.qualified);
  g_assert_cmpstr (evaluation.who, ==, "Aino");
}

static void
assert_whole (LjWorkbook *workbook)
{
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_check (workbook, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static guint
read_version (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 100);
  return (guint8) bytes[63];
}

/* Everything is found, the old file is kept, and what was done before can be undone after. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  const Old *old = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->path, 0, &error);
  g_autoptr(LjContent) content = NULL;

  g_assert_no_error (error);
  assert_content (workbook);
  assert_whole (workbook);
  g_assert_cmpuint (read_version (fixture->path), ==, LATEST);
  g_assert_cmpuint (read_version (fixture->kept), ==, old->version);
  g_assert_true (lj_workbook_undo (workbook, &error));
  content = lj_workbook_load_content (workbook, &error);
  g_assert_cmpuint (content->elements->len, ==, 8);
  g_assert_true (lj_workbook_redo (workbook, &error));
  g_assert_no_error (error);
  assert_content (workbook);
}

/* Who may only read sees everything too, and the file stays as it is. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before, n_after;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = NULL;

  g_file_get_contents (fixture->path, &before, &n_before, NULL);
  workbook = lj_workbook_open (fixture->path, LJ_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_content (workbook);
  g_assert_false (lj_workbook_set_score (workbook, 103, 12, 1, FALSE, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY);
  g_clear_object (&workbook);
  g_file_get_contents (fixture->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_false (g_file_test (fixture->kept, G_FILE_TEST_EXISTS));
}

/* What came with version 2: the path of round 11, a lineage, a name of a status. */
static void
test_path (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->path, 0, &error);
  g_autoptr(LjContent) content = NULL;

  g_assert_no_error (error);
  content = lj_workbook_load_content (workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (content->steps->len, ==, 1);
  g_assert_cmpuint (content->frozen_elements->len, ==, 2);
  g_assert_cmpuint (content->frozen_evaluations->len, ==, 1);
  g_assert_cmpuint (content->frozen_texts->len, ==, 1);
  g_assert_cmpuint (content->lineages->len, ==, 1);
  g_assert_cmpuint (content->status_names->len, ==, 2);
  g_assert_cmpuint (content->languages, ==, (1u << LJ_N_LANGUAGES) - 1);
  g_assert_false (lj_workbook_set_score (workbook, 103, 11, 1, FALSE, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_APPROVED);
}

/* What comes with version 3 can be used. */
static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->path, 0, &error);

  g_assert_no_error (error);
  g_assert_true (lj_workbook_accept_numbers (workbook, 103, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_FI,
                                             LJ_LANGUAGE_SV, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "accept-numbers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/upgrade/1/open", Fixture, &first, set_up, test_open, tear_down);
  g_test_add ("/upgrade/1/read-only", Fixture, &first, set_up, test_read_only, tear_down);
  g_test_add ("/upgrade/1/accept", Fixture, &first, set_up, test_accept, tear_down);
  g_test_add ("/upgrade/2/open", Fixture, &second, set_up, test_open, tear_down);
  g_test_add ("/upgrade/2/read-only", Fixture, &second, set_up, test_read_only, tear_down);
  g_test_add ("/upgrade/2/path", Fixture, &second, set_up, test_path, tear_down);
  g_test_add ("/upgrade/2/accept", Fixture, &second, set_up, test_accept, tear_down);
  return g_test_run ();
}
