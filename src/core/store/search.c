/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

void
lj_hit_free (LjHit *self)
{
  if (self == NULL)
    return;
  g_free (self->snippet);
  g_free (self);
}

/* Takes a text out of the index; its row must still hold what was put in. */
gboolean
lj_search_remove (LjWorkbook *self, gint64 text, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "DELETE FROM search WHERE rowid = ?1", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, text);
  return lj_stmt_run (&statement, error);
}

/* Puts a text into the index as its row holds it. */
gboolean
lj_search_add (LjWorkbook *self, gint64 text, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "INSERT INTO search (rowid, value) SELECT id, value FROM text WHERE id = ?1",
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, text);
  return lj_stmt_run (&statement, error);
}

static gboolean
set_automerge (LjWorkbook *self, int segments, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "INSERT INTO search (search, rank) VALUES ('automerge', ?1)", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int (statement.handle, 1, segments);
  return lj_stmt_run (&statement, error);
}

/* Puts all texts with a larger id into the index, in one statement: with other writes in between,
 * FTS5 would flush after each, at eight times the cost. Merging waits for later writes, so that
 * the cost of a text does not grow with their number. */
gboolean
lj_search_add_from (LjWorkbook *self, gint64 after, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "INSERT INTO search (rowid, value) SELECT id, value FROM text WHERE id > ?1",
      error);

  if (statement.handle == NULL || !set_automerge (self, 0, error))
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, after);
  return lj_stmt_run (&statement, error) && set_automerge (self, 4, error);
}

/* The first column of a row of a changeset, an id: of the old row, or where it is added, of the
 * new. */
gint64
lj_changeset_id (sqlite3_changeset_iter *iter, int operation)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

/* Called before and after a changeset is applied: takes out the texts that it changes or removes,
 * then puts in those that it changed or added. */
gboolean
lj_search_follow (LjWorkbook *self, const void *changeset, int size, gboolean applied,
                  GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean ok = TRUE;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return lj_db_fail (self->db, _ ("writing"), error);
  while (ok && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (!g_str_equal (table, "text"))
        continue;
      if (!applied && operation != SQLITE_INSERT)
        ok = lj_search_remove (self, lj_changeset_id (iter, operation), error);
      if (applied && operation != SQLITE_DELETE)
        ok = lj_search_add (self, lj_changeset_id (iter, operation), error);
    }
  sqlite3changeset_finalize (iter);
  return ok;
}

/* Each word as a quoted prefix, all of them wanted: what a person types is never FTS5 syntax. */
static char *
match_expression (const char *words)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \t\n\r\"", -1);
  g_autoptr(GString) expression = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (expression, "\"%s\"* ", parts[i]);
  return g_string_free (g_steal_pointer (&expression), FALSE);
}

static LjHit *
hit_from_row (sqlite3_stmt *row)
{
  LjHit *hit = g_new0 (LjHit, 1);

  hit->element = sqlite3_column_int64 (row, 0);
  hit->role = CLAMP (sqlite3_column_int (row, 1), 1, LJ_ROLE_LAST);
  hit->language = lj_store_language ((const char *) sqlite3_column_text (row, 2));
  hit->snippet = g_strdup ((const char *) sqlite3_column_text (row, 3));
  return hit;
}

/* Texts in any language that have words beginning with all of these, the latest first; at most
 * limit of them. No word at all finds nothing. Returns: (transfer full): LjHit, freed with the
 * array */
GPtrArray *
lj_workbook_search (LjWorkbook *self, const char *words, guint limit, GError **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_hit_free);
  g_autofree char *expression = match_expression (words);
  /* By row, not by rank: ranking reads every hit, and a common word has a million. */
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT text.element, text.role, text.language,"
                           " snippet (search, 0, '', '', '…', 12)"
                           " FROM search JOIN text ON text.id = search.rowid"
                           " WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2 /* scans */",
                           error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  if (expression[0] == '\0')
    return g_steal_pointer (&hits);
  lj_stmt_bind_text (&statement, 1, expression);
  sqlite3_bind_int (statement.handle, 2, (int) limit);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    g_ptr_array_add (hits, hit_from_row (statement.handle));
  return code == SQLITE_DONE ? g_steal_pointer (&hits) : NULL;
}

/* Every element with a title, or a text of the round, in any language that has words beginning with
 * all of these. Returns: (transfer full): gint64, sorted; NULL with error */
GArray *
lj_workbook_find_texts (LjWorkbook *self, const char *words, gint64 round, GError **error)
{
  g_autoptr(GArray) elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *expression = match_expression (words);
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT DISTINCT text.element FROM search"
                           " JOIN text ON text.id = search.rowid WHERE search MATCH ?1"
                           " AND ifnull (text.round, ?2) = ?2 ORDER BY text.element /* scans */",
                           error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  if (expression[0] == '\0')
    return g_steal_pointer (&elements);
  lj_stmt_bind_text (&statement, 1, expression);
  sqlite3_bind_int64 (statement.handle, 2, round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      gint64 element = sqlite3_column_int64 (statement.handle, 0);

      g_array_append_val (elements, element);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&elements) : NULL;
}
