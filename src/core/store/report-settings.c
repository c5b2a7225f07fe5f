/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* What the report for the board is to hold, as lj_board_settings_to_text() says it. NULL: never
 * chosen. (transfer full) */
char *
lj_workbook_dup_report_settings (LjWorkbook *self)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT value FROM setting WHERE key = 'report'", NULL);

  if (statement.handle == NULL || lj_stmt_step (&statement, NULL) != SQLITE_ROW
      || sqlite3_column_type (statement.handle, 0) != SQLITE_TEXT)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

static gboolean
write_settings (LjWorkbook *self, const char *text, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "INSERT INTO setting (key, value) VALUES ('report', ?1)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, text);
  return lj_stmt_run (&statement, error);
}

/* One act; none where it is so already. */
gboolean
lj_workbook_set_report_settings (LjWorkbook *self, const char *text, GError **error)
{
  g_autofree char *before = lj_workbook_dup_report_settings (self);
  gboolean ok;

  if (g_strcmp0 (before, text) == 0)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = write_settings (self, text, error);
  return lj_act_end (self, "set-report", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
