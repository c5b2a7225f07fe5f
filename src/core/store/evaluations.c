/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"
#include <linjaus/properties.h>

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

/* A score read from a workbook. One that is on no scale, which lj_workbook_check() tells, is none:
 * it could be in an average and in no chart of the scores. */
guint8
lj_store_score (sqlite3_stmt *row, int column)
{
  int score = sqlite3_column_int (row, column);

  return score >= 1 && score <= LJ_N_LEVELS ? (guint8) score : 0;
}

static void
evaluation_from_row (sqlite3_stmt *row, LjEvaluation *evaluation)
{
  evaluation->achieved = CLAMP (sqlite3_column_int (row, EVALUATION_ACHIEVED), 0, LJ_ACHIEVED_NO);
  evaluation->score = lj_store_score (row, EVALUATION_SCORE);
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
 * value again is no act. What was agreed (4) has to be agreed again; what was only asked or answered
 * is edited (2) now. */
#define UPSERT(columns, values, updates, differs) \
  "INSERT INTO evaluation (element, round, achieved, score, qualified, state, who, changed_at," \
  " source_line) VALUES (?1, ?2, " values ", 2, ?3, ?4, 0)" \
  " ON CONFLICT (element, round) DO UPDATE SET " updates \
  ", state = CASE state WHEN 4 THEN 2 ELSE max (state, 2) END, who = excluded.who, changed_at = " \
  "excluded.changed_at WHERE " differs

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

/* Inside an act. */
gboolean
lj_evaluation_write_score (LjWorkbook *self, gint64 element, gint64 round, guint score,
                           gboolean qualified, GError **error)
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

static gboolean
write_state (LjWorkbook *self, gint64 element, gint64 round, LjState state, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO evaluation (element, round, achieved, score, qualified, state, who, changed_at,"
      " source_line) VALUES (?1, ?2, 0, 0, 0, ?5, ?3, ?4, 0)"
      " ON CONFLICT (element, round) DO UPDATE SET state = excluded.state, who = excluded.who,"
      " changed_at = excluded.changed_at WHERE state <> excluded.state",
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int (statement.handle, 5, state);
  return run_upsert (self, &statement, element, round, error);
}

G_STATIC_ASSERT (LJ_STATE_EDITED == 2 && LJ_STATE_AGREED == 4);

/* How far an evaluation has come once one of its texts was written: an answer makes it answered, a
 * published text edited, or translated where every language of the workbook has it. */
gboolean
lj_evaluation_follow_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                           GError **error)
{
  g_auto(LjEvaluation) evaluation = { 0 };
  LjState state;

  if (round == 0 || (role != LJ_ROLE_PUBLISHED && role != LJ_ROLE_ANSWER))
    return TRUE;
  if (!lj_workbook_get_evaluation (self, element, round, &evaluation, error))
    return FALSE;
  if (role == LJ_ROLE_ANSWER)
    state = MAX (evaluation.state, LJ_STATE_ANSWERED);
  else
    state = lj_translation_is_complete (self, element, role, round) ? LJ_STATE_TRANSLATED
                                                                    : LJ_STATE_EDITED;
  return write_state (self, element, round, state, error);
}

/* A value for several elements. */
typedef struct
{
  gint64 round;
  LjAchieved achieved;
  LjState state;
  guint score;
  gboolean qualified;
} Value;

typedef gboolean (*WriteValue) (LjWorkbook *self, gint64 element, const Value *value,
                                GError **error);

static gboolean
write_achieved_value (LjWorkbook *self, gint64 element, const Value *value, GError **error)
{
  return write_achieved (self, element, value->round, value->achieved, error);
}

static gboolean
write_score_value (LjWorkbook *self, gint64 element, const Value *value, GError **error)
{
  return lj_evaluation_write_score (self, element, value->round, value->score, value->qualified,
                                    error);
}

static gboolean
write_state_value (LjWorkbook *self, gint64 element, const Value *value, GError **error)
{
  return write_state (self, element, value->round, value->state, error);
}

/* One act, whose name tells how many it was about. */
static gboolean
set_many (LjWorkbook *self, const char *act, const LjElements *elements, const Value *value,
          WriteValue write, GError **error)
{
  g_autofree char *name = elements->n == 1
                              ? g_strdup (act)
                              : lj_elements_name_act (self, act, elements->ids, elements->n);
  gboolean ok;

  if (elements->n == 0)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, value->round, error);
  for (guint i = 0; ok && i < elements->n; i++)
    ok = write (self, elements->ids[i], value, error);
  return lj_act_end (self, name, ok, LJ_CHANGE_EVALUATION, elements->n == 1 ? elements->ids[0] : 0,
                     error);
}

/* Answers "goal achieved?" of several elements; LJ_ACHIEVED_NONE takes the answers back. */
gboolean
lj_workbook_set_achieved_of (LjWorkbook *self, const LjElements *elements, gint64 round,
                             LjAchieved achieved, GError **error)
{
  const Value value = { .round = round, .achieved = achieved };

  return set_many (self, "set-achieved", elements, &value, write_achieved_value, error);
}

/* Gives several elements the same score on the round's scale; 0 takes their scores back. */
gboolean
lj_workbook_set_score_of (LjWorkbook *self, const LjElements *elements, gint64 round, guint score,
                          GError **error)
{
  const Value value = { .round = round, .score = score };

  g_return_val_if_fail (score <= LJ_N_LEVELS, FALSE);
  return set_many (self, "set-score", elements, &value, write_score_value, error);
}

/* Says how far the evaluations of several elements have come. */
gboolean
lj_workbook_set_state_of (LjWorkbook *self, const LjElements *elements, gint64 round, LjState state,
                          GError **error)
{
  const Value value = { .round = round, .state = state };

  return set_many (self, "set-state", elements, &value, write_state_value, error);
}

/* Answers "goal achieved?"; LJ_ACHIEVED_NONE takes the answer back. */
gboolean
lj_workbook_set_achieved (LjWorkbook *self, gint64 element, gint64 round, LjAchieved achieved,
                          GError **error)
{
  return lj_workbook_set_achieved_of (self, &(LjElements){ &element, 1 }, round, achieved, error);
}

/* Gives a score on the round's scale; 0 takes it back. qualified: shown in parentheses. */
gboolean
lj_workbook_set_score (LjWorkbook *self, gint64 element, gint64 round, guint score,
                       gboolean qualified, GError **error)
{
  const LjElements one = { &element, 1 };
  const Value value = { .round = round, .score = score, .qualified = qualified };

  g_return_val_if_fail (score <= LJ_N_LEVELS, FALSE);
  return set_many (self, "set-score", &one, &value, write_score_value, error);
}
