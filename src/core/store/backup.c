/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"
#include "store/copy.h"
#include "store/db.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <stdlib.h>
#include <string.h>

/* Backups are in the user's data folder, for each workbook in a folder of its own that is named
 * after it and the hash of its path: "20260117T134500Z-0000002a.linjaus", when it was made and the
 * change counter of the workbook then. A file "origin" holds the path. */

#define MAX_BACKUPS 10
#define MAX_BYTES ((guint64) 500 * 1024 * 1024)
#define ORIGIN "origin"
#define SUFFIX ".linjaus"
#define N_HASH 12

/* Where the change counter is in an SQLite file (https://www.sqlite.org/fileformat.html). */
#define COUNTER_OFFSET 24

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "linjaus", "backups", NULL);
}

static char *
dup_folder (const char *workbook)
{
  g_autofree char *root = dup_root ();
  g_autofree char *path = lj_file_dup_real_path (workbook);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_strdup_printf ("%s-%.*s", base, N_HASH, hash);

  return g_build_filename (root, name, NULL);
}

/* 0: it is not the name of a backup. */
static gint64
parse_time (const char *name)
{
  g_autofree char *start = g_strndup (name, strcspn (name, "-"));
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (start, NULL);

  return time != NULL && g_str_has_suffix (name, SUFFIX)
             ? g_date_time_to_unix (time) * G_USEC_PER_SEC
             : 0;
}

static void
add_backup (const char *folder, const char *name, const char *origin, GPtrArray *backups)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gint64 made_at = parse_time (name);
  LjBackup *backup;
  GStatBuf info;

  if (made_at == 0 || g_stat (path, &info) != 0)
    return;
  backup = g_new0 (LjBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->origin = g_strdup (origin);
  backup->made_at = made_at;
  backup->size = (guint64) info.st_size;
  g_ptr_array_add (backups, backup);
}

static void
add_folder (const char *folder, GPtrArray *backups)
{
  g_autofree char *file = g_build_filename (folder, ORIGIN, NULL);
  g_autofree char *origin = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL || !g_file_get_contents (file, &origin, NULL, NULL))
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    add_backup (folder, name, origin, backups);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LjBackup *x = *(LjBackup *const *) a, *y = *(LjBackup *const *) b;

  if (x->made_at != y->made_at)
    return x->made_at > y->made_at ? -1 : 1;
  return -strcmp (x->path, y->path);
}

void
lj_backup_free (LjBackup *self)
{
  g_free (self->path);
  g_free (self->origin);
  g_free (self);
}

/* The backups of the workbook, or with NULL of all workbooks, the latest first. (transfer full) */
GPtrArray *
lj_backup_list (const char *workbook)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_backup_free);
  g_autofree char *root = dup_root ();
  g_autofree char *folder = workbook != NULL ? dup_folder (workbook) : NULL;
  g_autoptr(GDir) dir = workbook == NULL ? g_dir_open (root, 0, NULL) : NULL;
  const char *name;

  if (folder != NULL)
    add_folder (folder, backups);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);

      add_folder (path, backups);
    }
  g_ptr_array_sort (backups, compare);
  return backups;
}

/* The backup that the path is of. Returns: (transfer full): NULL: it is no backup */
LjBackup *
lj_backup_find (const char *path)
{
  g_autoptr(GPtrArray) backups = lj_backup_list (NULL);

  for (guint i = 0; i < backups->len; i++)
    if (strcmp (((LjBackup *) g_ptr_array_index (backups, i))->path, path) == 0)
      return g_ptr_array_steal_index (backups, i);
  return NULL;
}

static gboolean
remove_backup (GPtrArray *backups, guint index, GError **error)
{
  LjBackup *backup = g_ptr_array_index (backups, index);

  if (g_unlink (backup->path) != 0)
    return lj_file_fail (backup->path, errno, error);
  g_ptr_array_remove_index (backups, index);
  return TRUE;
}

/* Drops the oldest of the workbook, then the oldest of all, until there is room for one more. */
static gboolean
make_room (const char *workbook, guint64 size, GError **error)
{
  g_autoptr(GPtrArray) own = lj_backup_list (workbook);
  g_autoptr(GPtrArray) all = NULL;
  guint64 total = size;

  if (size > MAX_BYTES)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_FULL,
                   _ ("%s: too large for a backup; save a copy now and then"), workbook);
      return FALSE;
    }
  while (own->len >= MAX_BACKUPS)
    if (!remove_backup (own, own->len - 1, error))
      return FALSE;
  all = lj_backup_list (NULL);
  for (guint i = 0; i < all->len; i++)
    total += ((LjBackup *) g_ptr_array_index (all, i))->size;
  while (total > MAX_BYTES && all->len > 0)
    {
      total -= ((LjBackup *) g_ptr_array_index (all, all->len - 1))->size;
      if (!remove_backup (all, all->len - 1, error))
        return FALSE;
    }
  return TRUE;
}

/* The change counter, read through SQLite: a descriptor of our own would, when it is closed, let go
 * of all locks that this process has on the file. */
static gboolean
read_counter (const char *workbook, guint *counter, GError **error)
{
  g_autoptr(LjDb) db = lj_db_open (workbook, FALSE, FALSE, error);
  sqlite3_file *file = NULL;
  guint8 bytes[4] = { 0 };
  gboolean ok;

  if (db == NULL || !lj_db_exec (db, "BEGIN; PRAGMA schema_version", error))
    return FALSE;
  sqlite3_file_control (lj_db_get_handle (db), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  ok = file != NULL
       && file->pMethods->xRead (file, bytes, sizeof bytes, COUNTER_OFFSET) == SQLITE_OK;
  if (!ok)
    lj_db_fail (db, _ ("reading"), error);
  lj_db_exec (db, "COMMIT", NULL);
  *counter = (guint) bytes[0] << 24 | (guint) bytes[1] << 16 | (guint) bytes[2] << 8 | bytes[3];
  return ok;
}

static gboolean
is_whole (const char *path)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(GPtrArray) problems = NULL;

  return workbook != NULL && lj_workbook_check (workbook, &problems, NULL) && problems->len == 0;
}

/* What a program that was killed left half made; only whoever has the workbook makes backups. */
static void
clear_leftovers (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strcmp (name, ORIGIN) != 0 && !g_str_has_suffix (name, SUFFIX))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

static gboolean
write_origin (const char *folder, const char *workbook, GError **error)
{
  g_autofree char *file = g_build_filename (folder, ORIGIN, NULL);
  g_autofree char *path = lj_file_dup_real_path (workbook);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return lj_file_fail (folder, errno, error);
  clear_leftovers (folder);
  return g_file_test (file, G_FILE_TEST_EXISTS) || lj_file_write (file, path, strlen (path), error);
}

/* Nothing that is not whole becomes a backup. */
static gboolean
check_copy (const char *copy, const char *workbook, GError **error)
{
  if (is_whole (copy))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_DAMAGED, _ ("%s: the workbook is damaged; open a backup"),
               workbook);
  return FALSE;
}

static gboolean
copy_workbook (const char *workbook, const char *backup, GError **error)
{
  char *beside = lj_copy_begin (backup, error);
  GStatBuf info;
  gboolean ok;

  if (beside == NULL)
    return FALSE;
  ok = lj_copy_pages (workbook, beside, NULL, error) && check_copy (beside, workbook, error)
       && g_stat (beside, &info) == 0 && make_room (workbook, (guint64) info.st_size, error);
  return lj_copy_end (beside, backup, ok, error);
}

/* Keeps a backup of the workbook as it is now, unless the latest one is of the same state; the
 * oldest go when there are more than ten, or more than 500 MiB of all workbooks. Any thread may call
 * it while the workbook is open. LJ_ERROR_DAMAGED: the workbook is not whole. */
gboolean
lj_backup_make (const char *workbook, GError **error)
{
  g_autoptr(GPtrArray) backups = lj_backup_list (workbook);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *folder = dup_folder (workbook);
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *path = NULL;
  guint counter;

  if (!read_counter (workbook, &counter, error) || !write_origin (folder, workbook, error))
    return FALSE;
  stamp = g_strdup_printf ("-%08x" SUFFIX, counter);
  if (backups->len > 0
      && g_str_has_suffix (((LjBackup *) g_ptr_array_index (backups, 0))->path, stamp))
    return TRUE;
  name = g_strconcat (time, stamp, NULL);
  path = g_build_filename (folder, name, NULL);
  return copy_workbook (workbook, path, error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer workbook, GCancellable *cancellable)
{
  GError *error = NULL;

  if (lj_backup_make (workbook, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* lj_backup_make() in the background. */
void
lj_backup_make_async (const char *workbook, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, done, data);

  g_task_set_task_data (task, g_strdup (workbook), g_free);
  g_task_run_in_thread (task, make_in_thread);
}

gboolean
lj_backup_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The latest backup that is whole, for reading. Returns: (transfer full): NULL: there is none */
LjWorkbook *
lj_backup_open_newest (const char *workbook)
{
  g_autoptr(GPtrArray) backups = lj_backup_list (workbook);

  for (guint i = 0; i < backups->len; i++)
    {
      const LjBackup *backup = g_ptr_array_index (backups, i);

      if (is_whole (backup->path))
        return lj_workbook_open (backup->path, LJ_OPEN_READ_ONLY, NULL);
    }
  return NULL;
}

/* A name beside the workbook that no file has. */
static char *
dup_free_name (const LjBackup *self)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (self->made_at / G_USEC_PER_SEC);
  g_autofree char *stamp = g_date_time_format (time, "%Y-%m-%d %H.%M.%S");
  gsize length
      = strlen (self->origin) - (g_str_has_suffix (self->origin, SUFFIX) ? strlen (SUFFIX) : 0);
  char *path = g_strdup_printf ("%.*s (%s)" SUFFIX, (int) length, self->origin, stamp);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%.*s (%s) %u" SUFFIX, (int) length, self->origin, stamp, i);
    }
  return path;
}

/* Puts a copy of the backup beside the workbook, under a name that says when it was made; the
 * workbook itself stays as it is. Returns: (transfer full): its path */
char *
lj_backup_restore (const LjBackup *self, GError **error)
{
  g_autofree char *path = dup_free_name (self);
  char *beside = lj_copy_begin (path, error);

  if (beside == NULL
      || !lj_copy_end (beside, path, lj_copy_pages (self->path, beside, NULL, error), error))
    return NULL;
  return g_steal_pointer (&path);
}
