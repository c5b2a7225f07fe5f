/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/look.h>
#include <linjaus/properties.h>

/* The county's colour and logo. */

/* 0xrrggbb; LJ_NO_ACCENT: none was chosen. */
guint32
lj_workbook_get_accent (LjWorkbook *self)
{
  guint32 accent = LJ_NO_ACCENT;
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT value FROM setting WHERE key = 'accent'", NULL);

  if (statement.handle != NULL && lj_stmt_step (&statement, NULL) == SQLITE_ROW
      && sqlite3_column_type (statement.handle, 0) == SQLITE_TEXT)
    lj_accent_from_text ((const char *) sqlite3_column_text (statement.handle, 0), &accent);
  return accent;
}

/* The bytes of a PNG image; NULL: there is none, or none that can be printed.
 * Returns: (transfer full) */
GBytes *
lj_workbook_dup_logo (LjWorkbook *self)
{
  g_autoptr(GBytes) logo = NULL;
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT value FROM setting WHERE key = 'logo' AND length (value) <= ?1", NULL);

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int (statement.handle, 1, LJ_LOGO_MOST_BYTES);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW
      || sqlite3_column_type (statement.handle, 0) != SQLITE_BLOB)
    return NULL;
  logo = g_bytes_new (sqlite3_column_blob (statement.handle, 0),
                      (gsize) sqlite3_column_bytes (statement.handle, 0));
  return lj_logo_check (logo, NULL) ? g_steal_pointer (&logo) : NULL;
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

/* text or blob: the other one is NULL. */
static gboolean
keep_setting (LjWorkbook *self, const char *key, const char *text, GBytes *blob, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
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
    sqlite3_bind_blob64 (statement.handle, 2, g_bytes_get_data (blob, NULL),
                         g_bytes_get_size (blob), SQLITE_STATIC);
  return lj_stmt_run (&statement, error);
}

/* Within an act. */
gboolean
lj_look_write (LjWorkbook *self, guint32 accent, GBytes *logo, GError **error)
{
  g_autofree char *text = lj_accent_dup_text (accent);
  gboolean ok = text != NULL ? keep_setting (self, "accent", text, NULL, error)
                             : remove_setting (self, "accent", error);

  if (logo == NULL)
    return ok && remove_setting (self, "logo", error);
  return ok && lj_logo_check (logo, error) && keep_setting (self, "logo", NULL, logo, error);
}

/* Both in one act; LJ_NO_ACCENT and NULL take them away. LJ_ERROR_FAILED: the logo cannot be
 * printed. */
gboolean
lj_workbook_set_look (LjWorkbook *self, guint32 accent, GBytes *logo, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_look_write (self, accent, logo, error);
  return lj_act_end (self, "set-look", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
