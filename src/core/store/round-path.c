/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/round.h>
#include <linjaus/text.h>

/* The path of a round to its approval. Each step freezes a version: how every element, evaluation
 * and text was then. */

#define STEP_COLUMNS "id, body, date, section, approves, reason"
enum
{
  STEP_ID,
  STEP_BODY,
  STEP_DATE,
  STEP_SECTION,
  STEP_APPROVES,
  STEP_REASON,
};

void
lj_step_free (LjStep *self)
{
  if (self == NULL)
    return;
  g_free (self->date);
  g_free (self->section);
  g_free (self->reason);
  g_free (self);
}

static LjStep *
step_from_row (sqlite3_stmt *row)
{
  LjStep *step = g_new0 (LjStep, 1);

  step->id = sqlite3_column_int64 (row, STEP_ID);
  step->body = CLAMP (sqlite3_column_int (row, STEP_BODY), 0, LJ_BODY_LAST);
  step->date = g_strdup ((const char *) sqlite3_column_text (row, STEP_DATE));
  step->section = g_strdup ((const char *) sqlite3_column_text (row, STEP_SECTION));
  step->approves = sqlite3_column_int (row, STEP_APPROVES) != 0;
  step->reason = g_strdup ((const char *) sqlite3_column_text (row, STEP_REASON));
  return step;
}

/* The steps a round has taken, the first one first. Returns: (transfer full): LjStep, freed with
 * the array; NULL with error */
GPtrArray *
lj_workbook_list_steps (LjWorkbook *self, gint64 round, GError **error)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_step_free);
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT " STEP_COLUMNS " FROM round_step WHERE round = ?1 ORDER BY id", error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    g_ptr_array_add (steps, step_from_row (statement.handle));
  return code == SQLITE_DONE ? g_steal_pointer (&steps) : NULL;
}

/* The body after the one that handled the round last: the management group where none has. */
LjBody
lj_workbook_find_next_body (LjWorkbook *self, gint64 round)
{
  g_autoptr(GPtrArray) steps = lj_workbook_list_steps (self, round, NULL);
  const LjStep *last
      = steps != NULL && steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  return last != NULL ? MIN (last->body + 1, LJ_BODY_LAST) : LJ_BODY_MANAGEMENT_GROUP;
}

/* The step since which nothing of the round is changed; 0: the round is open. */
gint64
lj_round_find_approving_step (LjWorkbook *self, gint64 round)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, LJ_SQL_APPROVING_STEP ("?1"), NULL);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, round);
  return lj_stmt_step (&statement, NULL) == SQLITE_ROW ? sqlite3_column_int64 (statement.handle, 0)
                                                       : 0;
}

gboolean
lj_workbook_is_approved (LjWorkbook *self, gint64 round)
{
  return lj_round_find_approving_step (self, round) != 0;
}

static void
refuse (LjWorkbook *self, const char *round, GError **error)
{
  g_set_error (error, LJ_ERROR, LJ_ERROR_APPROVED,
               _ ("%s: the round “%s” is approved and stays as it is; reopen it to change it"),
               self->path, round);
}

/* LJ_ERROR_APPROVED where the round is approved; round 0 is none and always open. */
gboolean
lj_round_require_open (LjWorkbook *self, gint64 round, GError **error)
{
  g_auto(LjStmt) statement = { 0 };

  if (round == 0 || lj_round_find_approving_step (self, round) == 0)
    return TRUE;
  statement = lj_db_prepare (self->db, "SELECT name FROM round WHERE id = ?1", error);
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  if (lj_stmt_step (&statement, error) == SQLITE_ROW)
    refuse (self, (const char *) sqlite3_column_text (statement.handle, 0), error);
  return FALSE;
}

/* LJ_ERROR_APPROVED where the element, or one below it, was evaluated in a round that is approved:
 * without it, or elsewhere in the tree, the figures of that round would be others. */
gboolean
lj_round_require_free (LjWorkbook *self, gint64 element, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT (WITH RECURSIVE below (id, depth) AS (VALUES (?1, 0)"
                           " UNION ALL SELECT element.id, depth + 1 FROM below JOIN element"
                           " ON element.parent = below.id WHERE depth < 254)"
                           " SELECT 1 FROM below JOIN evaluation ON evaluation.element = below.id"
                           " AND evaluation.round = round.id LIMIT 1), name FROM round"
                           " WHERE EXISTS (" LJ_SQL_APPROVING_STEP ("round.id") ") /* scans */",
                           error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    if (sqlite3_column_int (statement.handle, 0) != 0)
      {
        refuse (self, (const char *) sqlite3_column_text (statement.handle, 1), error);
        return FALSE;
      }
  return code == SQLITE_DONE;
}

/* Acts that undo does not take back: an approval is lifted on purpose only, with a reason. */
gboolean
lj_round_is_barrier (const char *act)
{
  return g_str_equal (act, "approve-round") || g_str_equal (act, "reopen-round");
}

static gint64
insert_step (LjWorkbook *self, gint64 round, const LjStep *step, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO round_step (id, round, body, date, section, approves, reason)"
      " VALUES (?1, ?2, ?3, ?4, nullif (?5, ''), ?6, nullif (?7, ''))",
      error);
  gint64 id = lj_id_next (&self->last_id);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, id);
  sqlite3_bind_int64 (statement.handle, 2, round);
  sqlite3_bind_int (statement.handle, 3, step->body);
  lj_stmt_bind_text (&statement, 4, step->date);
  lj_stmt_bind_text (&statement, 5, step->section);
  sqlite3_bind_int (statement.handle, 6, step->approves);
  lj_stmt_bind_text (&statement, 7, step->reason);
  return lj_stmt_run (&statement, error) ? id : 0;
}

/* Keeps how the round is now. */
static gboolean
freeze (LjWorkbook *self, gint64 step, gint64 round, GError **error)
{
  static const char *const statements[] = {
    "INSERT INTO frozen_element (step, element, parent, position, kind, number)"
    " SELECT ?1, id, parent, position, kind, number FROM element WHERE ?2 <> 0 /* scans */",
    "INSERT INTO frozen_evaluation (step, element, achieved, score, qualified, state)"
    " SELECT ?1, element, achieved, score, qualified, state FROM evaluation WHERE round = ?2"
    " /* scans */",
    "INSERT INTO frozen_text (step, element, role, language, value)"
    " SELECT ?1, element, role, language, value FROM text WHERE round IS NULL OR round = ?2"
    " /* scans */",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_auto(LjStmt) statement = lj_db_prepare (self->db, statements[i], error);

      if (statement.handle == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement.handle, 1, step);
      sqlite3_bind_int64 (statement.handle, 2, round);
      if (!lj_stmt_run (&statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_sensible (LjWorkbook *self, const LjStep *step, GError **error)
{
  if (step->body != LJ_BODY_NONE && lj_text_is_date (step->date))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
               _ ("%s: a step needs the body that handled the round, and a date"), self->path);
  return FALSE;
}

/* Records a step on the path of a round, and keeps the round as it is now; the id in step is not
 * looked at. With step->approves the round is read-only from here on, which undo does not take
 * back. Returns the id of the step, or 0: LJ_ERROR_APPROVED where it is approved already. */
gint64
lj_workbook_add_step (LjWorkbook *self, gint64 round, const LjStep *step, GError **error)
{
  gint64 id;
  gboolean ok;

  if (!is_sensible (self, step, error) || !lj_act_begin (self, error))
    return 0;
  ok = lj_round_require_open (self, round, error);
  id = ok ? insert_step (self, round, step, error) : 0;
  ok = id != 0 && freeze (self, id, round, error);
  return lj_act_end (self, step->approves ? "approve-round" : "add-step", ok, LJ_CHANGE_STRUCTURE,
                     0, error)
             ? id
             : 0;
}

/* Opens an approved round again; the reason is kept on its path. Returns the id of that step, or 0
 * with error. */
gint64
lj_workbook_reopen_round (LjWorkbook *self, gint64 round, const char *reason, GError **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *said = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  LjStep step = { .date = date, .reason = said };
  gint64 id;

  if (*said == '\0' || lj_round_find_approving_step (self, round) == 0)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
                   *said == '\0' ? _ ("%s: say why the round is reopened")
                                 : _ ("%s: the round is not approved"),
                   self->path);
      return 0;
    }
  if (!lj_act_begin (self, error))
    return 0;
  id = insert_step (self, round, &step, error);
  return lj_act_end (self, "reopen-round", id != 0, LJ_CHANGE_STRUCTURE, 0, error) ? id : 0;
}
