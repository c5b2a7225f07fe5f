/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the errors of the system mean to whoever saves a file. */
static const struct
{
  int number;
  LjError code;
  const char *reason;
} reasons[] = {
  { ENOSPC, LJ_ERROR_FULL, N_ ("the disk is full; free some space or choose another place") },
  { EDQUOT, LJ_ERROR_FULL, N_ ("your share of the disk is full; free some space") },
  { EFBIG, LJ_ERROR_FULL, N_ ("the file is too large for this disk") },
  { EACCES, LJ_ERROR_READ_ONLY, N_ ("no permission to write here; choose another place") },
  { EPERM, LJ_ERROR_READ_ONLY, N_ ("no permission to write here; choose another place") },
  { EROFS, LJ_ERROR_READ_ONLY, N_ ("this disk is read-only; choose another place") },
  { ENOENT, LJ_ERROR_NOT_FOUND, N_ ("there is no such folder; make it or choose another place") },
  { ENOTDIR, LJ_ERROR_NOT_FOUND, N_ ("there is no such folder; choose another place") },
  { EISDIR, LJ_ERROR_FAILED, N_ ("this is a folder; give the name of a file") },
};

/* Sets error to what went wrong with the file, by its errno. Always returns FALSE. */
gboolean
lj_file_fail (const char *path, int number, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      {
        g_set_error (error, LJ_ERROR, reasons[i].code, "%s: %s", path, _ (reasons[i].reason));
        return FALSE;
      }
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, _ ("%s: cannot be written: %s"), path,
               g_strerror (number));
  return FALSE;
}

/* FALSE with errno. */
static gboolean
write_all (int descriptor, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (descriptor, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= MAX (n, 0);
    }
  return TRUE;
}

/* Closes in any case; the first error counts. */
static gboolean
write_and_close (int descriptor, const void *data, gsize length, gboolean sync)
{
  int number = 0;

  if (!write_all (descriptor, data, length) || (sync && g_fsync (descriptor) != 0))
    number = errno;
  if (close (descriptor) != 0 && number == 0)
    number = errno;
  errno = number;
  return number == 0;
}

/* A device or a pipe cannot be renamed over. */
static gboolean
write_through (const char *path, const void *data, gsize length, GError **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (descriptor < 0 || !write_and_close (descriptor, data, length, FALSE))
    return lj_file_fail (path, errno, error);
  return TRUE;
}

/* mode: of the file that is replaced; 0: there is none. */
static gboolean
write_beside (const char *path, const void *data, gsize length, guint mode, GError **error)
{
  g_autofree char *real = lj_file_dup_real_path (path);
  g_autofree char *beside = g_strconcat (real, ".XXXXXX", NULL);
  int descriptor = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);
  int number;

  if (descriptor < 0)
    return lj_file_fail (path, errno, error);
  /* Who may read it stays as it was; where that cannot be had, as of any new file. */
  if (mode != 0)
    g_chmod (beside, (int) (mode & 0777));
  if (write_and_close (descriptor, data, length, TRUE) && g_rename (beside, real) == 0)
    return TRUE;
  number = errno;
  g_unlink (beside);
  return lj_file_fail (path, number, error);
}

/* By how it begins, whatever its name is. */
static gboolean
is_database (const char *path)
{
  static const char head[] = "SQLite format 3";
  char begin[sizeof head];
  FILE *file = g_fopen (path, "rb");
  gboolean is = file != NULL && fread (begin, sizeof begin, 1, file) == 1
                && memcmp (begin, head, sizeof head) == 0;

  if (file != NULL)
    fclose (file);
  return is;
}

/* Where the links on the way lead; of a file that is not there, its full name. (transfer full) */
char *
lj_file_dup_real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);
  return copy;
}

/* Makes a file that is not there yet, and only then. Returns: 0, or what errno was: EEXIST if the
 * file is there. */
int
lj_file_create (const char *path, const void *data, gsize length)
{
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  int number;

  if (descriptor < 0)
    return errno;
  if (write_and_close (descriptor, data, length, FALSE))
    return 0;
  number = errno;
  g_unlink (path);
  return number;
}

/* Writes a file whole or not at all: beside its name first, then renamed. The file that a link leads
 * to is replaced, not the link. What is no ordinary file is written as it is. A workbook is never
 * replaced: it may be the only copy. Errors: LJ_ERROR_FULL, LJ_ERROR_READ_ONLY, LJ_ERROR_NOT_FOUND
 * (no such folder), LJ_ERROR_FAILED. */
gboolean
lj_file_write (const char *path, const void *data, gsize length, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return write_beside (path, data, length, 0, error);
  if (S_ISDIR (info.st_mode))
    return lj_file_fail (path, EISDIR, error);
  if (!S_ISREG (info.st_mode))
    return write_through (path, data, length, error);
  if (g_access (path, W_OK) != 0)
    return lj_file_fail (path, errno, error);
  if (is_database (path))
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
                   _ ("%s: this is a workbook, which nothing else replaces; give another name"),
                   path);
      return FALSE;
    }
  return write_beside (path, data, length, info.st_mode, error);
}
