/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/edit.h>

/* A tree that is locked keeps its kinds, and so does what an approved round is about: another kind
 * is asked other questions. */
static gboolean
may_become (LjWorkbook *self, gint64 element, LjKind kind, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT 1 FROM element WHERE id = ?1 AND kind = ?2", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, kind);
  return lj_stmt_step (&statement, NULL) == SQLITE_ROW
         || (lj_tree_may_change (self, error) && lj_round_require_free (self, element, error));
}

/* A row that is so already is not touched, so that nothing stands in the log that did not change. */
static gboolean
set_row (LjWorkbook *self, gint64 element, const LjElementNames *names, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "UPDATE element SET kind = ?2, number = nullif (?3, '') WHERE id = ?1"
                           " AND (kind <> ?2 OR number IS NOT nullif (?3, ''))",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, names->kind);
  lj_stmt_bind_text (&statement, 3, names->number);
  return lj_stmt_run (&statement, error);
}

static gboolean
set_titles (LjWorkbook *self, gint64 element, const LjElementNames *names, GError **error)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      LjContentText text
          = { .role = LJ_ROLE_TITLE, .language = language, .value = names->titles[language] };

      if (!lj_text_write (self, &text, element, 0, error))
        return FALSE;
    }
  return TRUE;
}

/* Changes kind, number and titles in one act; a title that is NULL or "" is taken away. */
gboolean
lj_workbook_set_names (LjWorkbook *self, gint64 element, const LjElementNames *names,
                       GError **error)
{
  g_autofree char *act = g_strdup_printf ("edit:%s", lj_kind_token (names->kind));
  gboolean ok;

  if (!may_become (self, element, names->kind, error) || !lj_act_begin (self, error))
    return FALSE;
  ok = set_row (self, element, names, error) && set_titles (self, element, names, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, element, error);
}
