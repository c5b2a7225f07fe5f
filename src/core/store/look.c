/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/look.h>
#include <linjaus/properties.h>

/* The county's colour and logo. */

/* 0xrrggbb; LJ_NO_ACCENT: none was chosen. */
guint32
lj_workbook_get_accent (LjWorkbook *self)
{
  g_autofree char *text = lj_setting_dup_text (self, "accent");
  guint32 accent = LJ_NO_ACCENT;

  if (text != NULL)
    lj_accent_from_text (text, &accent);
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

/* Within an act. */
gboolean
lj_look_write (LjWorkbook *self, guint32 accent, GBytes *logo, GError **error)
{
  g_autofree char *text = lj_accent_dup_text (accent);

  return lj_setting_write (self, "accent", text, NULL, error)
         && (logo == NULL || lj_logo_check (logo, error))
         && lj_setting_write (self, "logo", NULL, logo, error);
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
