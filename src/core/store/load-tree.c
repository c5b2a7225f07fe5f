/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

static GArray *
load_rows (LjWorkbook *self, GError **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (LjTreeRow));
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT id, parent, position, source_line, kind FROM element ORDER BY id /* scans */", error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      LjTreeRow row = {
        .id = sqlite3_column_int64 (statement.handle, 0),
        .parent = sqlite3_column_int64 (statement.handle, 1),
        .position = sqlite3_column_int64 (statement.handle, 2),
        .source_line = (guint32) sqlite3_column_int64 (statement.handle, 3),
        .kind = (guint8) CLAMP (sqlite3_column_int (statement.handle, 4), 1, LJ_KIND_LAST),
      };

      g_array_append_val (rows, row);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
load_evaluations (LjWorkbook *self, LjTree *tree, gint64 round, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT element, achieved, score, qualified, source_line FROM evaluation"
                           " WHERE round = ?1 ORDER BY element /* scans */",
                           error);
  guint hint = 0;
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      guint node = lj_tree_find_next (tree, sqlite3_column_int64 (statement.handle, 0), &hint);

      if (node != LJ_NODE_NONE)
        lj_tree_set_evaluation (tree, node,
                                CLAMP (sqlite3_column_int (statement.handle, 1), 0, LJ_ACHIEVED_NO),
                                CLAMP (sqlite3_column_int (statement.handle, 2), 0, 99),
                                sqlite3_column_int (statement.handle, 3) != 0,
                                (guint) sqlite3_column_int64 (statement.handle, 4));
    }
  return code == SQLITE_DONE;
}

static gboolean
load_questions (LjWorkbook *self, LjTree *tree, gint64 round, GError **error)
{
  g_autoptr(GArray) questions = g_array_new (FALSE, FALSE, sizeof (LjTreeQuestion));
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT scope, kind, achieved, score, text FROM round_question WHERE round = ?1",
      error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      LjTreeQuestion question = {
        .scope = sqlite3_column_int64 (statement.handle, 0),
        .kind = (guint8) CLAMP (sqlite3_column_int (statement.handle, 1), 1, LJ_KIND_LAST),
        .achieved = sqlite3_column_int (statement.handle, 2) != 0,
        .score = sqlite3_column_int (statement.handle, 3) != 0,
        .text = sqlite3_column_int (statement.handle, 4) != 0,
      };

      g_array_append_val (questions, question);
    }
  lj_tree_set_questions (tree, (const LjTreeQuestion *) questions->data, questions->len);
  return code == SQLITE_DONE;
}

/* The whole tree with the evaluations and questions of a round; round 0: the current one.
 * Returns: (transfer full): or NULL with error */
LjTree *
lj_workbook_load_tree (LjWorkbook *self, gint64 round, GError **error)
{
  g_autoptr(GArray) rows = load_rows (self, error);
  g_autoptr(LjTree) tree = NULL;

  if (rows == NULL)
    return NULL;
  if (round == 0)
    round = self->current_round;
  tree = lj_tree_new ((const LjTreeRow *) rows->data, rows->len);
  lj_tree_set_round (tree, round);
  if (!load_questions (self, tree, round, error) || !load_evaluations (self, tree, round, error))
    return NULL;
  return g_steal_pointer (&tree);
}
