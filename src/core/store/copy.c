/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/copy.h"

#include "base/file.h"
#include "store/db.h"
#include "store/publish.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <unistd.h>

/* So many pages are copied at a time; between, whoever writes to the source gets its turn. */
#define N_PAGES 1024

/* How long a source that keeps changing is tried, and how long a rest is. */
#define PATIENCE (60 * G_TIME_SPAN_SECOND)
#define REST_US 20000

/* Copies all pages of one connection's file into another's, unless that one is cancelled. */
gboolean
lj_copy_database (LjDb *source, LjDb *target, GError **error)
{
  sqlite3_backup *backup
      = sqlite3_backup_init (lj_db_get_handle (target), "main", lj_db_get_handle (source), "main");
  gint64 end = g_get_monotonic_time () + PATIENCE;
  int code = SQLITE_OK;

  if (backup == NULL)
    return lj_db_fail (target, _ ("copying"), error);
  while ((code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
         && !lj_db_is_cancelled (target, NULL))
    {
      code = sqlite3_backup_step (backup, N_PAGES);
      if (code == SQLITE_DONE || g_get_monotonic_time () > end)
        break;
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        g_usleep (REST_US);
    }
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  if (lj_db_is_cancelled (target, error))
    return FALSE;
  if (code == SQLITE_OK)
    g_set_error (error, LJ_ERROR, LJ_ERROR_BUSY,
                 _ ("%s: the workbook changes all the time; try again in a moment"),
                 lj_db_get_path (source));
  else
    lj_db_fail (target, _ ("copying"), error);
  return FALSE;
}

/* Copies the workbook as it is at one moment, by connections of its own: any thread may call it,
 * while the workbook is open and written to. The target is an empty file or not there. */
gboolean
lj_copy_pages (const char *source, const char *target, GCancellable *cancellable, GError **error)
{
  g_autoptr(LjDb) from = lj_db_open (source, FALSE, FALSE, error);
  g_autoptr(LjDb) to = from != NULL ? lj_db_open (target, TRUE, TRUE, error) : NULL;

  if (to != NULL)
    lj_db_set_cancellable (to, cancellable);
  return to != NULL && lj_copy_database (from, to, error);
}

/* An empty file beside the target, which stays as it is until lj_copy_end(). (transfer full) */
char *
lj_copy_begin (const char *target, GError **error)
{
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  int descriptor = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);

  if (descriptor >= 0)
    {
      close (descriptor);
      return g_steal_pointer (&beside);
    }
  lj_file_fail (target, errno, error);
  return NULL;
}

/* Puts the file in the place of the target, or where it came out wrong away. beside: (transfer
 * full) */
gboolean
lj_copy_end (char *beside, const char *target, gboolean ok, GError **error)
{
  g_autofree char *path = beside;

  if (ok && g_rename (path, target) == 0)
    return TRUE;
  if (ok)
    lj_file_fail (target, errno, error);
  g_unlink (path);
  return FALSE;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/* A copy never takes the place of a workbook that somebody works in. */
static gboolean
may_become (const char *workbook, const char *target, GError **error)
{
  g_autoptr(LjHolder) holder = lj_holder_read (target);

  if (!is_same_file (workbook, target) && (holder == NULL || holder->gone))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_BUSY,
               _ ("%s: this workbook is open; give the copy another name"), target);
  return FALSE;
}

/* Writes what the workbook holds now to another file, history and all. What was in that file is
 * replaced, whole or not at all; an open workbook is LJ_ERROR_BUSY. */
gboolean
lj_copy_save (const char *workbook, const char *target, GCancellable *cancellable, GError **error)
{
  char *beside;

  if (!may_become (workbook, target, error))
    return FALSE;
  beside = lj_copy_begin (target, error);
  return beside != NULL
         && lj_copy_end (beside, target, lj_copy_pages (workbook, beside, cancellable, error),
                         error);
}

/* What is not for publication yet is kept where nobody else reads. */
static char *
begin_private (GError **error)
{
  const char *folder = g_get_user_runtime_dir ();
  g_autofree char *path = g_build_filename (folder, "linjaus-publication", NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return lj_copy_begin (path, error);
  lj_file_fail (folder, errno, error);
  return NULL;
}

/* As lj_copy_save(), for anybody to read: without answers, notes, history and names of
 * persons, and rewritten so that nothing of them can be found in its bytes. */
gboolean
lj_copy_save_for_publication (const char *workbook, const char *target, GCancellable *cancellable,
                              GError **error)
{
  g_autofree char *raw = NULL;
  char *beside = NULL;
  gboolean ok;

  if (!may_become (workbook, target, error))
    return FALSE;
  raw = begin_private (error);
  if (raw != NULL)
    beside = lj_copy_begin (target, error);
  ok = beside != NULL && lj_copy_pages (workbook, raw, cancellable, error)
       && lj_publish (raw, beside, cancellable, error);
  if (raw != NULL)
    g_unlink (raw);
  return beside != NULL && lj_copy_end (beside, target, ok, error);
}
