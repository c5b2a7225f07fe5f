/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* Undo applies the inverse of an act's changeset, redo applies it again. */

enum
{
  STATE_DONE,
  STATE_UNDONE,
  STATE_PASSED_OVER, /* undone, and then something else was done */
};

/* A row that the act added and that is gone, or the like, means that the log does not fit the
 * workbook: nothing of the act is undone then. */
static int
abort_on_conflict (void *data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (LjWorkbook *self, void *changeset, int size, GError **error)
{
  int code;

  if (!lj_search_follow (self, changeset, size, FALSE, error))
    return FALSE;
  code = sqlite3changeset_apply (lj_db_get_handle (self->db), size, changeset, NULL,
                                 abort_on_conflict, NULL);
  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
                   _ ("%s: this act cannot be undone or redone any more"), self->path);
      return FALSE;
    }
  if (code != SQLITE_OK)
    return lj_db_fail (self->db, _ ("writing"), error);
  return lj_search_follow (self, changeset, size, TRUE, error);
}

static gboolean
apply_inverse (LjWorkbook *self, const void *changeset, int size, GError **error)
{
  void *inverse = NULL;
  int inverse_size = 0;
  gboolean ok;

  if (sqlite3changeset_invert (size, changeset, &inverse_size, &inverse) != SQLITE_OK)
    return lj_db_fail (self->db, _ ("writing"), error);
  ok = apply (self, inverse, inverse_size, error);
  sqlite3_free (inverse);
  return ok;
}

static gboolean
delete_everything (LjWorkbook *self, GError **error)
{
  for (guint i = 0; i < LJ_N_CONTENT_TABLES; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", lj_content_tables[i]);

      if (!lj_db_exec (self->db, sql, error))
        return FALSE;
    }
  return lj_db_exec (self->db, "INSERT INTO search (search) VALUES ('delete-all')", error);
}

static gboolean
keep_changeset (LjWorkbook *self, gint64 id, const void *changeset, int size, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "UPDATE log SET changeset = ?2 WHERE id = ?1", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  sqlite3_bind_blob64 (statement.handle, 2, changeset, (sqlite3_uint64) size, SQLITE_STATIC);
  return lj_stmt_run (&statement, error);
}

/* Takes back an act that filled an empty workbook: empties it, and keeps what was in it as the
 * act's changeset, for redo. */
static gboolean
empty_out (LjWorkbook *self, gint64 id, GError **error)
{
  void *deletes = NULL, *inserts = NULL;
  int n_deletes = 0, n_inserts = 0;
  gboolean ok;

  if (!lj_log_begin_session (self, error))
    return FALSE;
  ok = lj_db_exec (self->db, "PRAGMA defer_foreign_keys = ON", error)
       && delete_everything (self, error);
  if (ok
      && (sqlite3session_changeset (self->session, &n_deletes, &deletes) != SQLITE_OK
          || sqlite3changeset_invert (n_deletes, deletes, &n_inserts, &inserts) != SQLITE_OK))
    ok = lj_db_fail (self->db, _ ("writing"), error);
  lj_log_drop_session (self);
  ok = ok && keep_changeset (self, id, inserts, n_inserts, error);
  sqlite3_free (deletes);
  sqlite3_free (inserts);
  return ok;
}

static gboolean
set_state (LjWorkbook *self, gint64 id, int state, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "UPDATE log SET state = ?2 WHERE id = ?1", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  sqlite3_bind_int (statement.handle, 2, state);
  return lj_stmt_run (&statement, error);
}

/* Whose text the row is: a change does not repeat it. */
static gint64
find_text_element (LjWorkbook *self, sqlite3_changeset_iter *iter, int operation)
{
  g_auto(LjStmt) statement = { 0 };
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 1, &value);
  else if (operation == SQLITE_DELETE)
    sqlite3changeset_old (iter, 1, &value);
  if (value != NULL)
    return sqlite3_value_int64 (value);
  statement = lj_db_prepare (self->db, "SELECT element FROM text WHERE id = ?1", NULL);
  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, lj_changeset_id (iter, operation));
  return lj_stmt_step (&statement, NULL) == SQLITE_ROW ? sqlite3_column_int64 (statement.handle, 0)
                                                       : 0;
}

/* What a changeset touches; element is the one whose evaluation and texts it changes, 0: many, or
 * more than that. */
static LjChange
changeset_scope (LjWorkbook *self, const void *changeset, int size, gint64 *element)
{
  sqlite3_changeset_iter *iter = NULL;
  LjChange change = 0;
  gboolean many = FALSE;

  *element = 0;
  if (size == 0 || sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return LJ_CHANGE_STRUCTURE;
  while (!many && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      gint64 id = 0;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (g_str_equal (table, "evaluation"))
        {
          change |= LJ_CHANGE_EVALUATION;
          id = lj_changeset_id (iter, operation);
        }
      else if (g_str_equal (table, "text"))
        {
          change |= LJ_CHANGE_TEXT;
          id = find_text_element (self, iter, operation);
        }
      many = id == 0 || (*element != 0 && *element != id);
      *element = id;
    }
  sqlite3changeset_finalize (iter);
  if (!many)
    return change;
  *element = 0;
  return LJ_CHANGE_STRUCTURE;
}

static gboolean
move_entry (LjWorkbook *self, gboolean undo, LjChange *change, gint64 *element, GError **error)
{
  g_auto(LjStmt) statement
          = undo ? lj_db_prepare (
                self->db, "SELECT id, changeset FROM log WHERE state = 0 ORDER BY id DESC LIMIT 1",
                error)
                 : lj_db_prepare (
                     self->db, "SELECT id, changeset FROM log WHERE state = 1 ORDER BY id LIMIT 1",
                     error);
  const void *changeset;
  gboolean ok;
  gint64 id;
  int size;

  if (statement.handle == NULL || lj_stmt_step (&statement, error) != SQLITE_ROW)
    return FALSE;
  id = sqlite3_column_int64 (statement.handle, 0);
  changeset = sqlite3_column_blob (statement.handle, 1);
  size = sqlite3_column_bytes (statement.handle, 1);
  *change = changeset_scope (self, changeset, size, element);
  if (undo && size == 0)
    ok = empty_out (self, id, error);
  else if (undo)
    ok = apply_inverse (self, changeset, size, error);
  else
    ok = apply (self, (void *) changeset, size, error);
  return ok && set_state (self, id, undo ? STATE_UNDONE : STATE_DONE, error);
}

static gboolean
undo_or_redo (LjWorkbook *self, gboolean undo, GError **error)
{
  LjChange change = 0;
  gint64 element = 0;
  gboolean ok;

  if ((undo ? self->undo : self->redo) == NULL)
    return TRUE;
  if (undo && lj_round_is_barrier (self->undo))
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_APPROVED,
                   _ ("%s: the approval of a round is not undone; reopen the round to change it"),
                   self->path);
      return FALSE;
    }
  if (!lj_log_begin_writing (self, error))
    return FALSE;
  ok = move_entry (self, undo, &change, &element, error);
  if (!lj_db_end (self->db, ok, ok ? error : NULL) || !ok)
    return FALSE;
  if (!lj_workbook_load_settings (self, error) || !lj_log_refresh (self, error))
    return FALSE;
  g_signal_emit_by_name (self, "changed", change, element);
  return TRUE;
}

/* The token of the act that undo would take back, or NULL. Returns: (transfer none) */
const char *
lj_workbook_get_undo (LjWorkbook *self)
{
  return self->undo;
}

const char *
lj_workbook_get_redo (LjWorkbook *self)
{
  return self->redo;
}

/* Takes back the last act that is not undone; nothing to undo is no error. */
gboolean
lj_workbook_undo (LjWorkbook *self, GError **error)
{
  return undo_or_redo (self, TRUE, error);
}

/* Does again the act that was undone last; nothing to redo is no error. */
gboolean
lj_workbook_redo (LjWorkbook *self, GError **error)
{
  return undo_or_redo (self, FALSE, error);
}
