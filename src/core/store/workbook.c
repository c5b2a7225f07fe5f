/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include "store/copy.h"
#include "store/schema.h"
#include <glib/gstdio.h>

/* Files up to this size are read through when they are opened; larger ones by
 * lj_workbook_check() only, so that opening stays quick. */
#define QUICK_CHECK_BYTES (4 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (LjWorkbook, lj_workbook, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
lj_workbook_finalize (GObject *object)
{
  LjWorkbook *self = LJ_WORKBOOK (object);

  g_clear_pointer (&self->db, lj_db_close);
  g_clear_pointer (&self->lock, lj_lock_release);
  g_free (self->path);
  g_free (self->user);
  g_free (self->undo);
  g_free (self->redo);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (lj_workbook_parent_class)->finalize (object);
}

static void
lj_workbook_class_init (LjWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lj_workbook_finalize;

  /* changed (LjChange what, gint64 element): after an act, an undo or a redo. element 0: many. */
  signals[CHANGED] = g_signal_new ("changed", LJ_TYPE_WORKBOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);
}

static void
lj_workbook_init (LjWorkbook *self)
{
  lj_workbook_set_user (self, NULL);
}

static gboolean
refuse (LjError code, const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LJ_ERROR, code, "%s: %s", name, reason);
  return FALSE;
}

static gboolean
refuse_cut_off (const char *path, GError **error)
{
  return refuse (LJ_ERROR_DAMAGED, path,
                 _ ("the workbook is cut off or damaged; open a backup or ask for it again"),
                 error);
}

/* Ours? Not newer? Asked of the bytes, before SQLite sees the file. */
static gboolean
is_welcome (const char *path, LjOpenFlags flags, GError **error)
{
  LjFileState state;

  if (!lj_schema_look (path, &state, error))
    return FALSE;
  if (state.empty && (flags & LJ_OPEN_CREATE) != 0)
    return TRUE;
  if (state.empty || !state.ours)
    return refuse (LJ_ERROR_NOT_A_WORKBOOK, path,
                   _ ("this is not a Linjaus workbook; import it, or choose another file"), error);
  if (state.version > lj_schema_latest ())
    return refuse (LJ_ERROR_TOO_NEW, path,
                   _ ("this workbook was made with a newer Linjaus; update Linjaus to open it"),
                   error);
  return state.version > 0 || refuse_cut_off (path, error);
}

static gboolean
is_small (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size <= QUICK_CHECK_BYTES;
}

static gboolean
quick_check (LjWorkbook *self, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, "PRAGMA quick_check (1) /* scans */", error);

  if (statement.handle == NULL || lj_stmt_step (&statement, error) != SQLITE_ROW)
    return FALSE;
  if (g_strcmp0 ((const char *) sqlite3_column_text (statement.handle, 0), "ok") == 0)
    return TRUE;
  return refuse (LJ_ERROR_DAMAGED, self->path, _ ("the workbook is damaged; open a backup"), error);
}

/* Whether the file is as long as it says is for SQLite to see, under its lock and after it took back
 * what a killed program left half done: an act that is being written, or was, can have told the
 * file's new length already without having come so far. */
static gboolean
read_head (LjWorkbook *self, GError **error)
{
  g_autoptr(GError) failure = NULL;
  LjFileState state;
  gint64 version;

  if (lj_db_get_int (self->db, "PRAGMA user_version", &version, &failure))
    return TRUE;
  if (g_error_matches (failure, LJ_ERROR, LJ_ERROR_DAMAGED)
      && lj_schema_look (self->path, &state, NULL) && !state.whole)
    return refuse_cut_off (self->path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What may only be read is not upgraded where it lies: a copy of it is, that nobody else sees. */
static gboolean
upgrade_copy (LjWorkbook *self, GError **error)
{
  g_autoptr(LjDb) old = NULL;
  gint64 version = 0;

  if (!lj_db_get_int (self->db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == lj_schema_latest ())
    return TRUE;
  old = g_steal_pointer (&self->db);
  self->db = lj_db_open_temporary (self->path, error);
  return self->db != NULL && lj_copy_database (old, self->db, error)
         && lj_schema_upgrade (self->db, FALSE, error);
}

static gboolean
open_database (LjWorkbook *self, gboolean create, GError **error)
{
  self->db = lj_db_open (self->path, !self->read_only, create, error);
  if (self->db == NULL || !read_head (self, error))
    return FALSE;
  if (!create && is_small (self->path) && !quick_check (self, error))
    return FALSE;
  if (self->read_only ? !upgrade_copy (self, error) : !lj_schema_upgrade (self->db, TRUE, error))
    return FALSE;
  return lj_db_exec (self->db, "PRAGMA foreign_keys = ON", error)
         && lj_workbook_load_settings (self, error) && lj_log_refresh (self, error);
}

/* A file that may not be written is opened for reading only. */
static gboolean
is_writable (const char *path)
{
  return g_access (path, 2) == 0;
}

/* What cannot be written to needs no lock. */
static gboolean
take_lock (LjWorkbook *self, LjOpenFlags flags, GError **error)
{
  if (self->read_only || (flags & (LJ_OPEN_LOCK | LJ_OPEN_TAKE_OVER)) == 0)
    return TRUE;
  self->lock = lj_lock_take (self->path, self->user, (flags & LJ_OPEN_TAKE_OVER) != 0, error);
  return self->lock != NULL;
}

/* Opens the workbook, or with LJ_OPEN_CREATE makes it where there is none. What is not a workbook,
 * newer or damaged is refused and not touched: LJ_ERROR_NOT_FOUND, _NOT_A_WORKBOOK, _TOO_NEW,
 * _DAMAGED, _READ_ONLY, _BUSY, _FULL. With LJ_OPEN_LOCK it is the only one that is opened so, until
 * it is freed. Returns: (transfer full) */
LjWorkbook *
lj_workbook_open (const char *path, LjOpenFlags flags, GError **error)
{
  g_autoptr(LjWorkbook) self = g_object_new (LJ_TYPE_WORKBOOK, NULL);
  gboolean absent = !g_file_test (path, G_FILE_TEST_EXISTS);
  gboolean create = (flags & LJ_OPEN_CREATE) != 0;

  self->path = g_strdup (path);
  if (!(absent && create) && !is_welcome (path, flags, error))
    return NULL;
  self->read_only = (flags & LJ_OPEN_READ_ONLY) != 0 || (!absent && !is_writable (path));
  if (!take_lock (self, flags, error))
    return NULL;
  if (self->read_only)
    lj_db_recover (path);
  if (!open_database (self, create, error))
    {
      /* What we began to make and could not finish is not left behind. */
      g_clear_pointer (&self->db, lj_db_close);
      if (absent)
        g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Returns: (transfer none): as it was given */
const char *
lj_workbook_get_path (LjWorkbook *self)
{
  return self->path;
}

gboolean
lj_workbook_is_read_only (LjWorkbook *self)
{
  return self->read_only;
}

/* From here to lj_workbook_end_reading() the file is locked once and not for every read, which
 * makes many small reads several times faster, and all of them see the same state. Can be nested. */
void
lj_workbook_begin_reading (LjWorkbook *self)
{
  sqlite3 *handle = lj_db_get_handle (self->db);

  /* A failure only means that each read locks for itself. */
  if (self->n_reading++ == 0 && sqlite3_get_autocommit (handle))
    self->reading = sqlite3_exec (handle, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
}

void
lj_workbook_end_reading (LjWorkbook *self)
{
  g_return_if_fail (self->n_reading > 0);
  if (--self->n_reading > 0 || !self->reading)
    return;
  sqlite3_exec (lj_db_get_handle (self->db), "COMMIT", NULL, NULL, NULL);
  self->reading = FALSE;
}

void
lj_workbook_set_cancellable (LjWorkbook *self, GCancellable *cancellable)
{
  lj_db_set_cancellable (self->db, cancellable);
}

/* Reads anew what is kept in memory, and says that everything may have changed. */
gboolean
lj_workbook_catch_up (LjWorkbook *self, GError **error)
{
  if (!lj_workbook_load_settings (self, error) || !lj_log_refresh (self, error))
    return FALSE;
  g_signal_emit (self, signals[CHANGED], 0, (guint) LJ_CHANGE_STRUCTURE, (gint64) 0);
  return TRUE;
}

/* Who the following acts are by; NULL or "", as at first: the name the system knows. */
void
lj_workbook_set_user (LjWorkbook *self, const char *name)
{
  const char *known = g_get_real_name ();

  if (name == NULL || *name == '\0')
    name = g_strcmp0 (known, "Unknown") == 0 ? g_get_user_name () : known;
  g_free (self->user);
  self->user = g_strdup (name);
}

/* (transfer full) */
char *
lj_workbook_dup_user (LjWorkbook *self)
{
  return g_strdup (self->user);
}

static gboolean
gather_problems (LjWorkbook *self, const char *sql, GPtrArray *problems, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      const char *found = (const char *) sqlite3_column_text (statement.handle, 0);

      if (g_strcmp0 (found, "ok") != 0)
        g_ptr_array_add (problems, g_strdup (found));
    }
  return code == SQLITE_DONE;
}

/* Reads the whole file: pages, indexes, references, values out of range. problems is an array of
 * strings, empty when all is well. Returns FALSE only if the check itself could not be made. */
gboolean
lj_workbook_check (LjWorkbook *self, GPtrArray **problems, GError **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  static const char *const checks[] = {
    "PRAGMA integrity_check (20) /* scans */",
    "SELECT 'foreign key: ' || \"table\" || ' row ' || ifnull (rowid, '?')"
    " FROM pragma_foreign_key_check /* scans */",
    "SELECT 'evaluation of ' || element || ': score ' || score FROM evaluation"
    " WHERE score NOT BETWEEN 0 AND 5 OR achieved NOT BETWEEN 0 AND 3 /* scans */",
    "SELECT 'round ' || round.id || ': scale ' || minimum || ' to ' || maximum FROM round"
    " JOIN scale ON scale.id = round.scale WHERE minimum <> 1 OR maximum <> 5 /* scans */",
    "SELECT 'element ' || id || ' does not hang in the tree' FROM element"
    " WHERE id NOT IN (WITH RECURSIVE reached (id) AS (SELECT id FROM element WHERE parent IS NULL"
    " UNION SELECT element.id FROM element JOIN reached ON element.parent = reached.id)"
    " SELECT id FROM reached) LIMIT 20 /* scans */",
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!gather_problems (self, checks[i], found, error))
      return FALSE;
  *problems = g_steal_pointer (&found);
  return TRUE;
}
