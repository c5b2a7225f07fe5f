/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/twins.h"

#include "store/workbook-private.h"

/* Titles, descriptions and published texts with their twins, read in one pass. */

enum
{
  TEXT_ELEMENT,
  TEXT_ROLE,
  TEXT_LANGUAGE,
  TEXT_ROUND,
  TEXT_ID,
  TEXT_VALUE,
};

G_STATIC_ASSERT (LJ_ROLE_TITLE == 1 && LJ_ROLE_DESCRIPTION == 2 && LJ_ROLE_PUBLISHED == 4);

static void
finish (LjTwinTexts *twins, LjTwinsFunc func, gpointer data)
{
  if (twins->node != LJ_NODE_NONE)
    func (twins, data);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_clear_pointer (&twins->values[i], g_free);
      twins->ids[i] = 0;
    }
}

static void
take_value (LjTwinTexts *twins, sqlite3_stmt *row)
{
  LjLanguage language = lj_store_language ((const char *) sqlite3_column_text (row, TEXT_LANGUAGE));

  g_free (twins->values[language]);
  twins->values[language]
      = g_utf8_make_valid ((const char *) sqlite3_column_text (row, TEXT_VALUE), -1);
  twins->ids[language] = sqlite3_column_int64 (row, TEXT_ID);
}

/* Calls func for each title, description and text published in the round of the tree, with its
 * twins: by element, not in tree order. What it gets lives until it returns. */
gboolean
lj_twins_read (LjWorkbook *workbook, LjTree *tree, LjTwinsFunc func, gpointer data, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (workbook->db,
                           "SELECT element, role, language, round, id, value FROM text"
                           " WHERE role IN (1, 2, 4) AND ifnull (round, 0) IN (0, ?1)"
                           " ORDER BY element, role /* scans */",
                           error);
  LjTwinTexts twins = { .node = LJ_NODE_NONE };
  gint64 element = 0;
  guint hint = 0;
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, lj_tree_get_round (tree));
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement.handle, TEXT_ELEMENT);
      LjRole role = CLAMP (sqlite3_column_int (statement.handle, TEXT_ROLE), 1, LJ_ROLE_LAST);

      if (id != element || role != twins.role)
        {
          finish (&twins, func, data);
          if (id != element)
            twins.node = lj_tree_find_next (tree, id, &hint);
          element = id;
          twins.role = role;
          twins.round = sqlite3_column_int64 (statement.handle, TEXT_ROUND);
        }
      take_value (&twins, statement.handle);
    }
  finish (&twins, func, data);
  return code == SQLITE_DONE;
}
