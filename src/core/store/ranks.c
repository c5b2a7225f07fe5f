/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* The title of each element in the language asked for, or the one shown in its place, in the order of
 * that language. Of the rows of a group SQLite takes the one with the minimum. */
#define RANK(language) \
  "SELECT element FROM (SELECT element, value, min (CASE text.language WHEN '" language "' THEN 0" \
  " WHEN 'fi' THEN 1 WHEN 'sv' THEN 2 ELSE 3 END) FROM text" \
  " WHERE role = ?1 AND round IS NULL GROUP BY element) ORDER BY value COLLATE " language \
  " /* scans */"

static const char *const statements[] = {
  [LJ_LANGUAGE_FI] = RANK ("fi"),
  [LJ_LANGUAGE_SV] = RANK ("sv"),
  [LJ_LANGUAGE_EN] = RANK ("en"),
};

/* The place of each node's title among all titles, as the language orders them; 0: it has none.
 * Returns: (transfer full): by node; NULL with error */
guint *
lj_workbook_rank_titles (LjWorkbook *self, LjTree *tree, LjLanguage language, GError **error)
{
  g_autofree guint *ranks = g_new0 (guint, MAX (lj_tree_get_n_nodes (tree), 1));
  g_auto(LjStmt) statement = lj_db_prepare (self->db, statements[language], error);
  guint rank = 0;
  int code;

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int (statement.handle, 1, LJ_ROLE_TITLE);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      guint node = lj_tree_find (tree, sqlite3_column_int64 (statement.handle, 0));

      rank++;
      if (node != LJ_NODE_NONE)
        ranks[node] = rank;
    }
  return code == SQLITE_DONE ? g_steal_pointer (&ranks) : NULL;
}
