/* SPDX-License-Identifier: EUPL-1.2 */
/* Copies of a workbook: whole ones, ones for publication, and those that a synchronised folder
 * makes. */
#include "safety.h"

#include <sqlite3.h>
#include <string.h>

#define PRIVATE_ANSWER "Salainenvastaus"
#define PRIVATE_NOTE "Muistiinpanosta"
#define PRIVATE_PERSON "Vastuuhenkilö"
#define PRIVATE_MAIL "aino@example.org"
#define PRIVATE_USER "Kirjaaja"
#define PRIVATE_OLD "Poistettuteksti"
#define PRIVATE_FILE "goals.csv"
#define PUBLIC_TEXT "Julkinenarvio"
#define PUBLIC_UNIT "Terveyspalvelut"

static void
set_text (LjWorkbook *workbook, LjRole role, const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &error);

  lj_workbook_set_text (workbook, lj_tree_get_nodes (tree)[1].id, role,
                        lj_workbook_get_current_round (workbook), LJ_LANGUAGE_FI, text, &error);
  g_assert_no_error (error);
}

/* Responsibilities come by import only. */
static void
add_responsibility (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "INSERT INTO responsibility (element, unit, person, title, email)"
                                 " SELECT id, '" PUBLIC_UNIT "', '" PRIVATE_PERSON
                                 "', NULL, '" PRIVATE_MAIL
                                 "' FROM element; INSERT INTO responsibility (element, person)"
                                 " SELECT id, '" PRIVATE_PERSON "' FROM element;"
                                 /* A table that nobody knows yet is private. */
                                 "CREATE TABLE later (id INTEGER PRIMARY KEY, value TEXT) STRICT;"
                                 "INSERT INTO later (value) VALUES ('" PRIVATE_OLD "')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
}

/* (transfer full) */
static LjWorkbook *
open_filled (Place *place)
{
  g_autoptr(GError) error = NULL;
  LjWorkbook *workbook;

  add_responsibility (place->path);
  workbook = lj_workbook_open (place->path, LJ_OPEN_LOCK, &error);
  g_assert_no_error (error);
  lj_workbook_set_user (workbook, PRIVATE_USER);
  set_text (workbook, LJ_ROLE_PUBLISHED, PRIVATE_OLD);
  set_text (workbook, LJ_ROLE_PUBLISHED, PUBLIC_TEXT);
  set_text (workbook, LJ_ROLE_ANSWER, PRIVATE_ANSWER);
  set_text (workbook, LJ_ROLE_NOTE, PRIVATE_NOTE);
  return workbook;
}

/* Whether the words stand in the bytes of the file, as they are or folded as the search index
 * keeps them. */
static gboolean
has_bytes (const char *path, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return memmem (bytes, length, words, strlen (words)) != NULL
         || memmem (bytes, length, folded, strlen (folded)) != NULL;
}

static void
test_copy (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = open_filled (place);
  g_autofree char *target = place_dup_file (place, "copy.linjaus");
  g_autofree char *a = NULL, *b = NULL;
  gsize n_a, n_b;

  g_assert_true (g_file_set_contents (target, "in the way", -1, NULL));
  g_assert_true (lj_copy_save (place->path, target, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (place->path, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (target, &b, &n_b, NULL));
  /* But for the counters in the header, which say how often each file was written. */
  g_assert_cmpmem (a + 100, n_a - 100, b + 100, n_b - 100);
}

/* Nothing is left of it, and what was in the way stays. */
static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = open_filled (place);
  g_autofree char *target = place_dup_file (place, "copy.linjaus");
  g_autofree char *bytes = NULL;
  g_autoptr(GDir) folder = NULL;
  const char *name;

  g_assert_true (g_file_set_contents (target, "in the way", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (lj_copy_save (place->path, target, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (lj_copy_save_for_publication (place->path, target, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (target, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "in the way");
  folder = g_dir_open (place->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "copy.linjaus."));
}

static void
test_copy_over_open (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = open_filled (place);
  g_autofree char *other_path = place_dup_file (place, "other.linjaus");
  g_autoptr(LjWorkbook) other
             = lj_workbook_open (other_path, LJ_OPEN_CREATE | LJ_OPEN_LOCK, &error);
  const char *const targets[] = { place->path, other_path };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_false (lj_copy_save (place->path, targets[i], NULL, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
      g_clear_error (&error);
      g_assert_false (lj_copy_save_for_publication (place->path, targets[i], NULL, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
      g_clear_error (&error);
    }
}

static void
test_missing_folder (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = open_filled (place);
  g_autofree char *target = g_build_filename (place->folder, "none", "copy.linjaus", NULL);

  g_assert_false (lj_copy_save_for_publication (place->path, target, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
}

static void
test_publication (Place *place, gconstpointer data)
{
  static const char *const secrets[] = { PRIVATE_ANSWER, PRIVATE_NOTE, PRIVATE_PERSON, PRIVATE_MAIL,
                                         PRIVATE_USER,   PRIVATE_OLD,  PRIVATE_FILE };
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = open_filled (place);
  g_autofree char *target = place_dup_file (place, "public.linjaus");
  g_autoptr(LjWorkbook) copy = NULL;
  g_autoptr(GPtrArray) problems = NULL, hits = NULL;

  g_assert_true (lj_copy_save_for_publication (place->path, target, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_assert_true (has_bytes (place->path, secrets[i]));
      g_assert_false (has_bytes (target, secrets[i]));
    }
  g_assert_true (has_bytes (target, PUBLIC_UNIT));
  copy = lj_workbook_open (target, LJ_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_null (lj_workbook_get_undo (copy));
  g_assert_true (lj_workbook_check (copy, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  hits = lj_workbook_search (copy, PUBLIC_TEXT, 5, &error);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
touch (Place *place, const char *name)
{
  g_autofree char *path = place_dup_file (place, name);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_conflicts (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gboolean conflict;
  } cases[] = {
    { "county-LAPTOP-4F2K9.linjaus", TRUE },
    { "county-HVA01234.linjaus", TRUE },
    { "county (Aino's conflicted copy 2026-01-17).linjaus", TRUE },
    { "county (Ainon ristiriitainen kopio 2026-01-17).linjaus", TRUE },
    { "county (ristiriita 2026-01-17).linjaus", TRUE },
    { "county (Ainos kopia i konflikt 2026-01-17).linjaus", TRUE },
    { "county (Ainos motstridiga kopia).linjaus", TRUE },
    { "county_conflict-20260117-120000.linjaus", TRUE },
    { "county (conflicted copy 2026-01-17 120000).linjaus", TRUE },
    { "county.sync-conflict-20260117-120000-ABCDEFG.linjaus", TRUE },
    { "county-2026.linjaus", FALSE },
    { "county-SV.linjaus", FALSE },
    { "county-KOPIO.linjaus", FALSE },
    { "county (2026-01-17 14.05.00).linjaus", FALSE },
    { "other (conflicted copy).linjaus", FALSE },
    { "county (conflicted copy).csv", FALSE },
  };

  g_assert_null (lj_conflict_dup_original (place->path));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = place_dup_file (place, cases[i].name);
      g_autoptr(GPtrArray) copies = NULL;
      g_autofree char *found = NULL;

      touch (place, cases[i].name);
      copies = lj_conflict_list (place->path);
      found = lj_conflict_dup_original (path);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (copies->len, ==, cases[i].conflict ? 1 : 0);
      g_assert_cmpstr (found, ==, cases[i].conflict ? "county.linjaus" : NULL);
      if (copies->len > 0)
        g_assert_cmpstr (g_ptr_array_index (copies, 0), ==, cases[i].name);
      g_unlink (path);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Place *place, gconstpointer data);
  } tests[] = {
    { "/copy/whole", test_copy },
    { "/copy/cancelled", test_cancelled },
    { "/copy/over-open", test_copy_over_open },
    { "/copy/missing-folder", test_missing_folder },
    { "/copy/publication", test_publication },
    { "/copy/conflicts", test_conflicts },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Place, NULL, place_set_up, tests[i].run, place_tear_down);
  return g_test_run ();
}
