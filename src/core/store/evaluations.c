/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#define EVALUATION_COLUMNS "achieved, score, qualified, state, who, changed_at, source_line"
enum
{
  EVALUATION_ACHIEVED,
  EVALUATION_SCORE,
  EVALUATION_QUALIFIED,
  EVALUATION_STATE,
  EVALUATION_WHO,
  EVALUATION_CHANGED_AT,
  EVALUATION_SOURCE_LINE,
};

static void
evaluation_from_row (sqlite3_stmt *row, LjEvaluation *evaluation)
{
  evaluation->achieved = CLAMP (sqlite3_column_int (row, EVALUATION_ACHIEVED), 0, LJ_ACHIEVED_NO);
  evaluation->score = CLAMP (sqlite3_column_int (row, EVALUATION_SCORE), 0, 99);
  evaluation->qualified = sqlite3_column_int (row, EVALUATION_QUALIFIED) != 0;
  evaluation->state = CLAMP (sqlite3_column_int (row, EVALUATION_STATE), 0, LJ_STATE_AGREED);
  evaluation->who = g_strdup ((const char *) sqlite3_column_text (row, EVALUATION_WHO));
  evaluation->changed_at = sqlite3_column_int64 (row, EVALUATION_CHANGED_AT);
  evaluation->source_line = (guint) sqlite3_column_int (row, EVALUATION_SOURCE_LINE);
}

void
lj_evaluation_clear (LjEvaluation *self)
{
  g_clear_pointer (&self->who, g_free);
}

/* The evaluation of an element in a round; one that was never given is empty. */
gboolean
lj_workbook_get_evaluation (LjWorkbook *self, gint64 element, gint64 round,
                            LjEvaluation *evaluation, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT " EVALUATION_COLUMNS " FROM evaluation WHERE element = ?1 AND round = ?2",
      error);
  int code;

  *evaluation = (LjEvaluation){ 0 };
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int64 (statement.handle, 2, round);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    evaluation_from_row (statement.handle, evaluation);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* Only what the user changed is written: who and when belong to a value, so that putting the same
 * value again is no act. */
#define UPSERT(columns, values, updates, differs) \
  "INSERT INTO evaluation (element, round, achieved, score, qualified, state, who, changed_at," \
  " source_line) VALUES (?1, ?2, " values ", 2, ?3, ?4, 0)" \
  " ON CONFLICT (element, round) DO UPDATE SET " updates \
  ", state = max (state, 2), who = excluded.who, changed_at = excluded.changed_at WHERE " differs

static gboolean
run_upsert (LjWorkbook *self, LjStmt *statement, gint64 element, gint64 round, GError **error)
{
  sqlite3_bind_int64 (statement->handle, 1, element);
  sqlite3_bind_int64 (statement->handle, 2, round);
  lj_stmt_bind_text (statement, 3, self->user);
  sqlite3_bind_int64 (statement->handle, 4, g_get_real_time ());
  return lj_stmt_run (statement, error);
}

static gboolean
write_achieved (LjWorkbook *self, gint64 element, gint64 round, LjAchieved achieved, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           UPSERT ("achieved", "?5, 0, 0", "achieved = excluded.achieved",
                                   "achieved IS NOT excluded.achieved"),
                           error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int (statement.handle, 5, achieved);
  return run_upsert (self, &statement, element, round, error);
}

static gboolean
write_score (LjWorkbook *self, gint64 element, gint64 round, guint score, gboolean qualified,
             GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      UPSERT ("score, qualified", "0, ?5, ?6",
              "score = excluded.score, qualified = excluded.qualified",
              "score IS NOT excluded.score OR qualified IS NOT excluded.qualified"),
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int (statement.handle, 5, (int) score);
  sqlite3_bind_int (statement.handle, 6, qualified && score > 0);
  return run_upsert (self, &statement, element, round, error);
}

/* Answers "goal achieved?"; LJ_ACHIEVED_NONE takes the answer back. */
gboolean
lj_workbook_set_achieved (LjWorkbook *self, gint64 element, gint64 round, LjAchieved achieved,
                          GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error)
       && write_achieved (self, element, round, achieved, error);
  return lj_act_end (self, "set-achieved", ok, LJ_CHANGE_EVALUATION, element, error);
}

/* Gives a score on the round's scale; 0 takes it back. qualified: shown in parentheses. */
gboolean
lj_workbook_set_score (LjWorkbook *self, gint64 element, gint64 round, guint score,
                       gboolean qualified, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (score <= 99, FALSE);
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error)
       && write_score (self, element, round, score, qualified, error);
  return lj_act_end (self, "set-score", ok, LJ_CHANGE_EVALUATION, element, error);
}
