/* SPDX-License-Identifier: EUPL-1.2 */
/* Backups: made when something changed, dropped when there are too many, and good to go on from. */
#include "safety.h"

#include <string.h>
#include <unistd.h>

#define MAX_BACKUPS 10

static void
make_backup (Place *place)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_backup_make (place->path, &error));
  g_assert_no_error (error);
}

static void
change (Place *place, guint n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (place->path, LJ_OPEN_LOCK, &error);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &error);

  g_assert_true (lj_workbook_set_score (workbook, lj_tree_get_nodes (tree)[1].id,
                                        lj_workbook_get_current_round (workbook), n % 5 + 1, FALSE,
                                        &error));
  g_assert_no_error (error);
}

static guint
count (const char *workbook)
{
  g_autoptr(GPtrArray) backups = lj_backup_list (workbook);

  return backups->len;
}

static guint
get_score (LjWorkbook *workbook)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);

  return lj_tree_get_nodes (tree)[1].score;
}

static void
test_only_changed (Place *place, gconstpointer data)
{
  g_assert_cmpuint (count (place->path), ==, 0);
  make_backup (place);
  make_backup (place);
  g_assert_cmpuint (count (place->path), ==, 1);
  change (place, 1);
  make_backup (place);
  g_assert_cmpuint (count (place->path), ==, 2);
}

/* Two seconds of the same length would make the order unclear, so names are given here. */
static void
add_old (Place *place, const char *time, goffset size)
{
  g_autoptr(GPtrArray) backups = lj_backup_list (place->path);
  const LjBackup *first = g_ptr_array_index (backups, 0);
  g_autofree char *folder = g_path_get_dirname (first->path);
  g_autofree char *name = g_strconcat (time, "-ffffffff.linjaus", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  if (size > 0)
    g_assert_cmpint (truncate (path, size), ==, 0);
}

static gboolean
has_made_at (const char *workbook, const char *time)
{
  g_autoptr(GDateTime) wanted = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr(GPtrArray) backups = lj_backup_list (workbook);

  for (guint i = 0; i < backups->len; i++)
    if (((LjBackup *) g_ptr_array_index (backups, i))->made_at
        == g_date_time_to_unix (wanted) * G_USEC_PER_SEC)
      return TRUE;
  return FALSE;
}

static void
test_at_most_ten (Place *place, gconstpointer data)
{
  make_backup (place);
  for (guint i = 0; i < MAX_BACKUPS; i++)
    {
      g_autofree char *time = g_strdup_printf ("202501%02uT120000Z", i + 1);

      add_old (place, time, 0);
    }
  change (place, 1);
  make_backup (place);
  g_assert_cmpuint (count (place->path), ==, MAX_BACKUPS);
  g_assert_false (has_made_at (place->path, "20250102T120000Z"));
  g_assert_true (has_made_at (place->path, "20250103T120000Z"));
}

/* 300 and 300 MiB and a little are too much; files with holes take no room on the disk. */
static void
test_at_most_500_mib (Place *place, gconstpointer data)
{
  make_backup (place);
  add_old (place, "20250101T120000Z", 300 * 1024 * 1024);
  add_old (place, "20250102T120000Z", 300 * 1024 * 1024);
  change (place, 1);
  make_backup (place);
  g_assert_false (has_made_at (place->path, "20250101T120000Z"));
  g_assert_true (has_made_at (place->path, "20250102T120000Z"));
  g_assert_cmpuint (count (place->path), ==, 3);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer loop)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_backup_make_finish (result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (loop);
}

/* While the workbook is open and being written to. */
static void
test_in_background (Place *place, gconstpointer data)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (place->path, LJ_OPEN_LOCK, &error);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &error);
  gint64 goal = lj_tree_get_nodes (tree)[1].id;

  lj_backup_make_async (place->path, done_cb, loop);
  for (guint i = 0; i < 50; i++)
    {
      g_assert_true (lj_workbook_set_score (
          workbook, goal, lj_workbook_get_current_round (workbook), i % 5 + 1, FALSE, &error));
      g_assert_no_error (error);
    }
  g_main_loop_run (loop);
  g_assert_cmpuint (count (place->path), ==, 1);
}

static void
test_restore (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(LjWorkbook) restored = NULL, kept = NULL;
  g_autofree char *first = NULL, *second = NULL;

  change (place, 1);
  make_backup (place);
  change (place, 2);
  backups = lj_backup_list (NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  first = lj_backup_restore (g_ptr_array_index (backups, 0), &error);
  g_assert_no_error (error);
  second = lj_backup_restore (g_ptr_array_index (backups, 0), &error);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_str_has_prefix (first, place->folder));
  restored = lj_workbook_open (first, LJ_OPEN_LOCK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_score (restored), ==, 2);
  kept = lj_workbook_open (place->path, LJ_OPEN_LOCK, &error);
  g_assert_cmpuint (get_score (kept), ==, 3);
}

static void
spoil (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 20000);
  memset (bytes + 8192, 0x5a, 8192);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* A workbook that is not whole makes no backup; the latest whole one is found, past one that is
 * not. */
static void
test_damaged (Place *place, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjBackup) backup = NULL;

  change (place, 3);
  make_backup (place);
  add_old (place, "29990101T120000Z", 0);
  spoil (place->path);
  g_assert_false (lj_backup_make (place->path, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_DAMAGED);
  workbook = lj_backup_open_newest (place->path);
  g_assert_nonnull (workbook);
  g_assert_true (lj_workbook_is_read_only (workbook));
  g_assert_cmpuint (get_score (workbook), ==, 4);
  backup = lj_backup_find (lj_workbook_get_path (workbook));
  g_assert_nonnull (backup);
  g_assert_cmpstr (backup->origin, ==, place->path);
}

static void
test_none (Place *place, gconstpointer data)
{
  g_assert_null (lj_backup_open_newest (place->path));
  g_assert_null (lj_backup_find (place->path));
  g_assert_cmpuint (count (NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Place *place, gconstpointer data);
  } tests[] = {
    { "/backup/only-changed", test_only_changed },
    { "/backup/at-most-ten", test_at_most_ten },
    { "/backup/at-most-500-mib", test_at_most_500_mib },
    { "/backup/in-background", test_in_background },
    { "/backup/restore", test_restore },
    { "/backup/damaged", test_damaged },
    { "/backup/none", test_none },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Place, NULL, place_set_up, tests[i].run, place_tear_down);
  return g_test_run ();
}
