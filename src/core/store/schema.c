/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/schema.h"

#include "core-resources.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <string.h>

/* Index + 1 is the schema version a script leads to. Append only: files in the wild already ran
 * the earlier ones. */
static const char *const migrations[]
    = { "0001-initial.sql", "0002-rounds.sql", "0003-proofreading.sql" };

#define LATEST G_N_ELEMENTS (migrations)

/* The first 100 bytes of an SQLite file (https://www.sqlite.org/fileformat.html, section 1.3). */
#define HEADER_SIZE 100
#define OFFSET_PAGE_SIZE 16
#define OFFSET_CHANGE_COUNTER 24
#define OFFSET_N_PAGES 28
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
#define OFFSET_VALID_FOR 92

static guint32
read_32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* A file shorter than its header says was cut off on its way. The header's page count holds only
 * if it was written together with the change counter. */
static gboolean
is_whole (const guint8 *header, goffset size)
{
  guint32 page_size = (guint32) header[OFFSET_PAGE_SIZE] << 8 | header[OFFSET_PAGE_SIZE + 1];

  if (page_size == 1)
    page_size = 65536;
  if (read_32 (header + OFFSET_CHANGE_COUNTER) != read_32 (header + OFFSET_VALID_FOR))
    return TRUE;
  return size >= (goffset) page_size * read_32 (header + OFFSET_N_PAGES);
}

/* Looks at a file without opening it as a database, so that what is not ours is never written to,
 * not even by a recovery. Errors: LJ_ERROR_NOT_FOUND, _NOT_A_WORKBOOK, _READ_ONLY. */
gboolean
lj_schema_look (const char *path, LjFileState *state, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  guint8 header[HEADER_SIZE] = { 0 };
  GStatBuf info;
  gsize n;
  FILE *file;

  memset (state, 0, sizeof *state);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_A_WORKBOOK,
                   _ ("%s: this is a folder; choose a workbook in it"), name);
      return FALSE;
    }
  file = g_fopen (path, "rb");
  if (file == NULL)
    {
      gboolean absent = errno == ENOENT;

      g_set_error (
          error, LJ_ERROR, absent ? LJ_ERROR_NOT_FOUND : LJ_ERROR_READ_ONLY, "%s: %s", name,
          absent ? _ ("there is no such file") : _ ("the file cannot be opened for reading"));
      return FALSE;
    }
  n = fread (header, 1, sizeof header, file);
  fclose (file);
  state->empty = n == 0;
  state->ours = state->empty
                || (n == sizeof header && memcmp (header, "SQLite format 3", 16) == 0
                    && read_32 (header + OFFSET_APPLICATION_ID) == LJ_APPLICATION_ID);
  state->version = read_32 (header + OFFSET_USER_VERSION);
  state->whole = g_stat (path, &info) == 0 && is_whole (header, info.st_size);
  return TRUE;
}

/* The schema version this program writes. */
guint
lj_schema_latest (void)
{
  return LATEST;
}

static gboolean
run_migration (LjDb *db, guint index, GError **error)
{
  g_autofree char *path = g_strconcat ("/fi/linjaus/core/store/schema/", migrations[index], NULL);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", index + 1);
  g_autoptr(GBytes) script = g_resource_lookup_data (lj_core_get_resource (), path,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return script != NULL && lj_db_exec (db, g_bytes_get_data (script, NULL), error)
         && lj_db_exec (db, stamp, error);
}

static gboolean
check_references (LjDb *db, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (db, "PRAGMA foreign_key_check", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    g_set_error (error, LJ_ERROR, LJ_ERROR_DAMAGED, _ ("%s: the workbook contradicts itself"),
                 lj_db_get_path (db));
  return code == SQLITE_DONE;
}

/* The old file is kept beside the workbook before anything is changed in it. */
static gboolean
keep_old_file (LjDb *db, guint version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%u", lj_db_get_path (db), version);

  return g_file_test (copy, G_FILE_TEST_EXISTS) || lj_db_vacuum_into (db, copy, error);
}

/* Brings the open file to the latest schema, in one transaction. keep: an older file is copied
 * first. Foreign keys go on only after it: with them on, a script that rebuilds a parent table would
 * delete its children. */
gboolean
lj_schema_upgrade (LjDb *db, gboolean keep, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", LJ_APPLICATION_ID);
  gint64 version = 0;
  gboolean ok;

  if (!lj_db_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == LATEST)
    return TRUE;
  if (version > 0 && keep && !keep_old_file (db, (guint) version, error))
    return FALSE;
  if (!lj_db_begin (db, error))
    return FALSE;
  ok = lj_db_exec (db, mark, error);
  for (guint i = (guint) version; ok && i < LATEST; i++)
    ok = run_migration (db, i, error);
  ok = ok && check_references (db, error);
  return lj_db_end (db, ok, error) && ok;
}
