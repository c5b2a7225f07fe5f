/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* What a workbook remembers of itself, a value by its key. */

/* NULL: it is not said. (transfer full) */
char *
lj_setting_dup_text (LjWorkbook *self, const char *key)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT value FROM setting WHERE key = ?1", NULL);

  if (statement.handle == NULL)
    return NULL;
  lj_stmt_bind_text (&statement, 1, key);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW
      || sqlite3_column_type (statement.handle, 0) != SQLITE_TEXT)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

static gboolean
remove_setting (LjWorkbook *self, const char *key, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, "DELETE FROM setting WHERE key = ?1", error);

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, key);
  return lj_stmt_run (&statement, error);
}

/* Within an act. text or bytes: the other one is NULL; both: it is said no more. What is so already
 * leaves no trace in the act. */
gboolean
lj_setting_write (LjWorkbook *self, const char *key, const char *text, GBytes *bytes,
                  GError **error)
{
  g_auto(LjStmt) statement = { NULL };

  if (text == NULL && bytes == NULL)
    return remove_setting (self, key, error);
  statement = lj_db_prepare (self->db,
                             "INSERT INTO setting (key, value) VALUES (?1, ?2)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                             " WHERE value IS NOT excluded.value",
                             error);
  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, key);
  if (text != NULL)
    lj_stmt_bind_text (&statement, 2, text);
  else
    sqlite3_bind_blob64 (statement.handle, 2, g_bytes_get_data (bytes, NULL),
                         g_bytes_get_size (bytes), SQLITE_STATIC);
  return lj_stmt_run (&statement, error);
}
