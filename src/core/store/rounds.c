/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

void
lj_round_free (LjRound *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->deadline);
  g_free (self);
}

/* Reads what the workbook remembers about itself. */
gboolean
lj_workbook_load_settings (LjWorkbook *self, GError **error)
{
  gint64 locked = 0;

  self->current_round = 0;
  if (!lj_db_get_int (self->db, "SELECT value FROM setting WHERE key = 'current_round'",
                      &self->current_round, error)
      || !lj_db_get_int (self->db, "SELECT value FROM setting WHERE key = 'tree_locked'", &locked,
                         error))
    return FALSE;
  self->tree_locked = locked != 0;
  return lj_names_load (self, error);
}

#define ROUND_COLUMNS \
  "id, name, starts, ends, deadline, scale, based_on, (" LJ_SQL_APPROVING_STEP ("id") ")"
enum
{
  ROUND_ID,
  ROUND_NAME,
  ROUND_STARTS,
  ROUND_ENDS,
  ROUND_DEADLINE,
  ROUND_SCALE,
  ROUND_BASED_ON,
  ROUND_APPROVING_STEP,
};

static LjRound *
round_from_row (LjWorkbook *self, sqlite3_stmt *row)
{
  LjRound *round = g_new0 (LjRound, 1);

  round->id = sqlite3_column_int64 (row, ROUND_ID);
  round->name = g_strdup ((const char *) sqlite3_column_text (row, ROUND_NAME));
  round->starts = g_strdup ((const char *) sqlite3_column_text (row, ROUND_STARTS));
  round->ends = g_strdup ((const char *) sqlite3_column_text (row, ROUND_ENDS));
  round->deadline = g_strdup ((const char *) sqlite3_column_text (row, ROUND_DEADLINE));
  round->scale = sqlite3_column_int64 (row, ROUND_SCALE);
  round->based_on = sqlite3_column_int64 (row, ROUND_BASED_ON);
  round->approved = sqlite3_column_int64 (row, ROUND_APPROVING_STEP) != 0;
  round->current = round->id == self->current_round;
  return round;
}

/* All rounds in order. Returns: (transfer full): LjRound, freed with the array */
GPtrArray *
lj_workbook_list_rounds (LjWorkbook *self, GError **error)
{
  g_autoptr(GPtrArray) rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_round_free);
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT " ROUND_COLUMNS " FROM round ORDER BY position, id /* scans */", error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    g_ptr_array_add (rounds, round_from_row (self, statement.handle));
  return code == SQLITE_DONE ? g_steal_pointer (&rounds) : NULL;
}

static void
refuse_round (LjWorkbook *self, const char *name, GError **error)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (self, NULL);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            ((LjRound *) rounds->pdata[i])->name);
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND, _ ("%s: there is no round “%s”; there are: %s"),
               self->path, name, names->str);
}

/* The id of the round with this name; 0 with LJ_ERROR_NOT_FOUND, which names the rounds there
 * are. */
gint64
lj_workbook_find_round (LjWorkbook *self, const char *name, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT id FROM round WHERE name = ?1", error);
  int code;

  if (statement.handle == NULL)
    return 0;
  lj_stmt_bind_text (&statement, 1, name);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    return sqlite3_column_int64 (statement.handle, 0);
  if (code == SQLITE_DONE)
    refuse_round (self, name, error);
  return 0;
}

/* The round that is read and written unless told otherwise; 0: there is none yet. */
gint64
lj_workbook_get_current_round (LjWorkbook *self)
{
  return self->current_round;
}

/* What a score means in this round, in this language, else in another, else NULL.
 * Returns: (transfer full) */
char *
lj_workbook_dup_level_label (LjWorkbook *self, gint64 round, guint score, LjLanguage language)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT label FROM scale_level JOIN round ON round.scale = scale_level.scale"
      " WHERE round.id = ?1 AND value = ?2 ORDER BY language <> ?3, language",
      NULL);

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, round);
  sqlite3_bind_int (statement.handle, 2, (int) score);
  lj_stmt_bind_text (&statement, 3, lj_language_tag (language));
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

/* The round that this one is based on, else the one before it in order; 0: there is none. */
gint64
lj_workbook_find_round_before (LjWorkbook *self, gint64 round)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (self, NULL);
  gint64 before = 0;

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *it = g_ptr_array_index (rounds, i);

      if (it->id == round)
        return it->based_on != 0 ? it->based_on : before;
      before = it->id;
    }
  return 0;
}

/* What the round is called; NULL: there is no such round. (transfer full) */
char *
lj_workbook_dup_round_name (LjWorkbook *self, gint64 round)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT name FROM round WHERE id = ?1", NULL);

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, round);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}
