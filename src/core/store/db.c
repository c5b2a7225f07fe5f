/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/db.h"

#include <glib/gstdio.h>
#include <linjaus/language.h>
#include <string.h>
#include <unicode/ucol.h>

/* How long a write waits for another program's write before it says "busy". */
#define BUSY_MS 2000
/* Steps of SQLite's machine between two looks at whether the work is cancelled. */
#define PROGRESS_STEPS 1000

struct _LjDb
{
  sqlite3 *handle;
  char *path;
  GHashTable *idle; /* SQL -> sqlite3_stmt, those not borrowed; keys are the callers' literals */
  GThread *thread;
  GCancellable *cancellable; /* or NULL */
  gboolean in_transaction;
};

/* Sets error from the last failure of the connection. Always returns FALSE. */
gboolean
lj_db_fail (LjDb *self, const char *doing, GError **error)
{
  int extended = sqlite3_extended_errcode (self->handle);
  g_autofree char *name = g_filename_display_basename (self->path);
  LjError code = LJ_ERROR_FAILED;
  const char *reason = sqlite3_errmsg (self->handle);

  switch (extended & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("cancelled"));
      return FALSE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      code = LJ_ERROR_BUSY;
      reason = _ ("another program is writing to the workbook; try again in a moment");
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      code = LJ_ERROR_READ_ONLY;
      reason = _ ("the file or its folder cannot be written to; save a copy elsewhere");
      break;
    case SQLITE_CANTOPEN:
      code = LJ_ERROR_READ_ONLY;
      reason = _ ("the file cannot be opened or made; check the folder and the permissions");
      break;
    case SQLITE_FULL:
      code = LJ_ERROR_FULL;
      reason = _ ("the disk is full; free some space and try again");
      break;
    case SQLITE_IOERR:
      code = LJ_ERROR_FULL;
      reason = _ ("the disk could not be written or read; check space and connection");
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = LJ_ERROR_DAMAGED;
      reason = _ ("the workbook is damaged; open a backup");
      break;
    default:
      break;
    }
  /* What SQLite alone can tell needs to be said what it was about. */
  if (code == LJ_ERROR_FAILED)
    g_set_error (error, LJ_ERROR, code, "%s: %s: %s", name, doing, reason);
  else
    g_set_error (error, LJ_ERROR, code, "%s: %s", name, reason);
  return FALSE;
}

static int
collate (void *collator, int n_a, const void *a, int n_b, const void *b)
{
  UCharIterator left, right;
  UErrorCode status = U_ZERO_ERROR;

  uiter_setUTF8 (&left, a, n_a);
  uiter_setUTF8 (&right, b, n_b);
  return (int) ucol_strcollIter (collator, &left, &right, &status);
}

static void
close_collator (void *collator)
{
  ucol_close (collator);
}

/* Finnish, Swedish and English order by ICU, which needs no system locale; made when a statement
 * first asks for it, because opening a collator costs milliseconds. */
static void
collation_needed_cb (void *data, sqlite3 *handle, int encoding, const char *name)
{
  LjLanguage language;
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator;

  if (!lj_language_from_tag (name, &language))
    return;
  collator = ucol_open (name, &status);
  if (U_FAILURE (status))
    return;
  sqlite3_create_collation_v2 (handle, name, SQLITE_UTF8, collator, collate, close_collator);
}

/* A workbook from elsewhere is not to be trusted: no schema tricks, no extensions. */
static gboolean
defend (LjDb *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_collation_needed (self->handle, NULL, collation_needed_cb);
  return lj_db_exec (self, "PRAGMA cell_size_check = ON", error)
         && lj_db_exec (self, "PRAGMA cache_size = -65536", error);
}

static LjDb *
open_file (const char *file, const char *name, int flags, GError **error)
{
  g_autoptr(LjDb) self = g_new0 (LjDb, 1);

  self->path = g_strdup (name);
  self->idle = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->thread = g_thread_self ();
  if (sqlite3_open_v2 (file, &self->handle, SQLITE_OPEN_NOMUTEX | flags, NULL) != SQLITE_OK)
    {
      lj_db_fail (self, _ ("opening"), error);
      return NULL;
    }
  if (!defend (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Opens a connection. The file is not read yet. Returns: (transfer full): or NULL with error. */
LjDb *
lj_db_open (const char *path, gboolean writable, gboolean create, GError **error)
{
  return open_file (path, path,
                    writable ? SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
                             : SQLITE_OPEN_READONLY,
                    error);
}

/* A database that nobody else sees and that is gone when it is closed; name is what errors call
 * it. Returns: (transfer full): or NULL with error. */
LjDb *
lj_db_open_temporary (const char *name, GError **error)
{
  return open_file ("", name, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

/* Half an act of a program that was killed waits in the journal, and a connection that only reads
 * may not take it back. What fails here fails again, with its reason, when the file is read. */
void
lj_db_recover (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr(LjDb) db = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS) || g_access (path, 2) != 0)
    return;
  db = lj_db_open (path, TRUE, FALSE, NULL);
  if (db != NULL)
    lj_db_exec (db, "PRAGMA schema_version", NULL);
}

static int
progress_cb (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* From now on every statement ends with G_IO_ERROR_CANCELLED once this is cancelled; NULL: none
 * does any more. Taking back what was begun is never cut short. */
void
lj_db_set_cancellable (LjDb *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->handle, PROGRESS_STEPS, cancellable != NULL ? progress_cb : NULL,
                            cancellable);
}

/* For what is not a statement. TRUE: it is, and error is set. */
gboolean
lj_db_is_cancelled (LjDb *self, GError **error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("cancelled"));
  return TRUE;
}

void
lj_db_close (LjDb *self)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, self->idle);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    sqlite3_finalize (statement);
  g_hash_table_unref (self->idle);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("a statement outlives its workbook");
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
lj_db_get_handle (LjDb *self)
{
  return self->handle;
}

const char *
lj_db_get_path (LjDb *self)
{
  return self->path;
}

/* Borrows the statement; sql is a literal, told apart by its address. On failure the handle is
 * NULL and error is set. */
LjStmt
lj_db_prepare (LjDb *self, const char *sql, GError **error)
{
  LjStmt statement = { .db = self, .sql = sql };
  gpointer idle = NULL;

  g_assert (self->thread == g_thread_self ());
  if (g_hash_table_steal_extended (self->idle, sql, NULL, &idle))
    statement.handle = idle;
  else if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement.handle,
                               NULL)
           != SQLITE_OK)
    lj_db_fail (self, _ ("reading"), error);
  return statement;
}

/* SQLITE_ROW, SQLITE_DONE, or anything else with error set. Where the writer was killed while this
 * one had the file open for reading, it reads on after what was left half done is taken back. */
int
lj_stmt_step (LjStmt *self, GError **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_READONLY_ROLLBACK)
    {
      lj_db_recover (self->db->path);
      sqlite3_reset (self->handle);
      code = sqlite3_step (self->handle);
    }
  if (code == SQLITE_ROW)
    self->n_rows++;
  else if (code != SQLITE_DONE)
    lj_db_fail (self->db, sqlite3_stmt_readonly (self->handle) ? _ ("reading") : _ ("writing"),
                error);
  return code;
}

/* Runs a statement that yields no rows, and makes it ready for the next values. */
gboolean
lj_stmt_run (LjStmt *self, GError **error)
{
  int code = lj_stmt_step (self, error);

  sqlite3_reset (self->handle);
  return code == SQLITE_DONE;
}

/* Tests run with LINJAUS_WATCH_SCANS set: a statement that steps through far more rows than it
 * returns lacks an index, or says that it means to. */
static void
watch_scans (LjStmt *self)
{
  static int watching = -1;
  int steps;

  if (watching < 0)
    watching = g_getenv ("LINJAUS_WATCH_SCANS") != NULL;
  if (!watching)
    return;
  steps = sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, TRUE);
  if (steps > 4 * (int) MAX (self->n_rows, 1) && strstr (self->sql, "/* scans */") == NULL)
    g_critical ("%d scan steps for %u rows: %s", steps, self->n_rows, self->sql);
}

void
lj_stmt_clear (LjStmt *self)
{
  sqlite3_stmt *handle = g_steal_pointer (&self->handle);

  if (handle == NULL)
    return;
  self->handle = handle;
  watch_scans (self);
  self->handle = NULL;
  sqlite3_reset (handle);
  sqlite3_clear_bindings (handle);
  if (g_hash_table_contains (self->db->idle, self->sql))
    sqlite3_finalize (handle);
  else
    g_hash_table_insert (self->db->idle, (gpointer) self->sql, handle);
}

/* The value is not copied: it must live until the statement has run. NULL binds NULL. */
void
lj_stmt_bind_text (LjStmt *self, int index, const char *value)
{
  sqlite3_bind_text (self->handle, index, value, -1, SQLITE_STATIC);
}

/* Binds an id; 0 binds NULL. */
void
lj_stmt_bind_id (LjStmt *self, int index, gint64 id)
{
  if (id == 0)
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_int64 (self->handle, index, id);
}

gboolean
lj_db_exec (LjDb *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return lj_db_fail (self, _ ("writing"), error);
}

/* Writes the whole database anew, without free pages, to a file that is empty or not there. */
gboolean
lj_db_vacuum_into (LjDb *self, const char *path, GError **error)
{
  int limit = sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 1);
  g_auto(LjStmt) statement = lj_db_prepare (self, "VACUUM INTO ?1", error);
  gboolean ok = FALSE;

  if (statement.handle != NULL)
    {
      lj_stmt_bind_text (&statement, 1, path);
      ok = lj_stmt_run (&statement, error);
    }
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, limit);
  return ok;
}

/* Begins to write. IMMEDIATE, because a lock met at the start can be waited for, and one met
 * halfway cannot. */
gboolean
lj_db_begin (LjDb *self, GError **error)
{
  g_return_val_if_fail (!self->in_transaction, FALSE);
  self->in_transaction = lj_db_exec (self, "BEGIN IMMEDIATE", error);
  return self->in_transaction;
}

/* Ends what lj_db_begin() began, if it did; a commit that fails is rolled back. */
gboolean
lj_db_end (LjDb *self, gboolean commit, GError **error)
{
  gboolean ok = commit && lj_db_exec (self, "COMMIT", error);

  self->in_transaction = FALSE;
  /* SQLite may have rolled back by itself, on a full disk for example. */
  if (!ok && !sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return ok || !commit;
}

/* The first column of the first row; without a row value stays as it is. */
gboolean
lj_db_get_int (LjDb *self, const char *sql, gint64 *value, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self, sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement.handle, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}
