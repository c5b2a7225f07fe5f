/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/round.h>

/* step: only what was there at this step; 0: everything. */
static GArray *
load_rows (LjWorkbook *self, gint64 step, GError **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (LjTreeRow));
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      step == 0
          ? "SELECT id, parent, position, source_line, kind FROM element ORDER BY id /* scans */"
          : "SELECT id, parent, position, source_line, kind FROM element WHERE EXISTS"
            " (SELECT 1 FROM frozen_element WHERE step = ?1 AND element = id) ORDER BY id /* scans "
            "*/",
      error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  if (step != 0)
    sqlite3_bind_int64 (statement.handle, 1, step);
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
        lj_tree_set_evaluation (
            tree, node, CLAMP (sqlite3_column_int (statement.handle, 1), 0, LJ_ACHIEVED_NO),
            lj_store_score (statement.handle, 2), sqlite3_column_int (statement.handle, 3) != 0,
            (guint) sqlite3_column_int64 (statement.handle, 4));
    }
  return code == SQLITE_DONE;
}

static gboolean
load_questions (LjWorkbook *self, LjTree *tree, gint64 round, GError **error)
{
  g_autoptr(GArray) questions = lj_workbook_list_questions (self, round, error);

  if (questions == NULL)
    return FALSE;
  lj_tree_set_questions (tree, (const LjTreeQuestion *) questions->data, questions->len);
  return TRUE;
}

/* The tree as it was at a step, or as it is with step 0, with the evaluations and questions of a
 * round. */
static LjTree *
load (LjWorkbook *self, gint64 round, gint64 step, GError **error)
{
  g_autoptr(GArray) rows = load_rows (self, step, error);
  g_autoptr(LjTree) tree = NULL;

  if (rows == NULL)
    return NULL;
  tree = lj_tree_new ((const LjTreeRow *) rows->data, rows->len);
  lj_tree_set_round (tree, round);
  if (!load_questions (self, tree, round, error) || !load_evaluations (self, tree, round, error))
    return NULL;
  return g_steal_pointer (&tree);
}

/* The whole tree with the evaluations and questions of a round; round 0: the current one. What was
 * added after the round was approved is not in it, so that its figures stay what they were.
 * Returns: (transfer full): or NULL with error */
LjTree *
lj_workbook_load_tree (LjWorkbook *self, gint64 round, GError **error)
{
  if (round == 0)
    round = self->current_round;
  return load (self, round, lj_round_find_approving_step (self, round), error);
}

/* Everything there is, whatever was approved. Returns: (transfer full): or NULL with error */
LjTree *
lj_tree_load_all (LjWorkbook *self, GError **error)
{
  return load (self, self->current_round, 0, error);
}
