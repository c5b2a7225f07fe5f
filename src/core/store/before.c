/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/round.h>

/* What the round before said of a goal, and texts that are taken over from there as drafts. */

static gint64
find_round (LjWorkbook *self, gint64 round)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (self, NULL);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *it = g_ptr_array_index (rounds, i);

      if (it->id != round)
        continue;
      if (it->based_on != 0)
        return it->based_on;
      return i > 0 ? ((const LjRound *) g_ptr_array_index (rounds, i - 1))->id : 0;
    }
  return 0;
}

static gboolean
says_anything (LjWorkbook *self, gint64 element, gint64 round)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT 1 FROM evaluation WHERE element = ?1 AND round = ?2 AND (score <> 0 OR achieved <> 0)"
      " UNION ALL"
      " SELECT 1 FROM text WHERE element = ?1 AND round = ?2 AND role = ?3",
      NULL);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int64 (statement.handle, 2, round);
  sqlite3_bind_int (statement.handle, 3, LJ_ROLE_PUBLISHED);
  return lj_stmt_step (&statement, NULL) == SQLITE_ROW;
}

/* 0: it was not carried over from one goal. */
static gint64
find_source (LjWorkbook *self, gint64 element)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT source FROM lineage WHERE target = ?1 AND relation = ?2", NULL);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, LJ_RELATION_CARRIED);
  return lj_stmt_step (&statement, NULL) == SQLITE_ROW ? sqlite3_column_int64 (statement.handle, 0)
                                                       : 0;
}

/* Finds the element in the round before: the one this is based on, else the one listed before it;
 * a goal that was carried over is looked for as what it was then. FALSE: there is no such round, or
 * it says nothing of the element. */
gboolean
lj_workbook_find_before (LjWorkbook *self, gint64 element, gint64 round, LjTextPlace *place)
{
  gint64 before = find_round (self, round);

  *place = (LjTextPlace){ element, before, LJ_ROLE_PUBLISHED };
  if (before == 0)
    return FALSE;
  if (says_anything (self, element, before))
    return TRUE;
  place->element = find_source (self, element);
  return place->element != 0 && says_anything (self, place->element, before);
}

static gboolean
adopt (LjWorkbook *self, const LjTextPlace *from, gint64 element, gint64 round, GError **error)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *there
          = lj_workbook_dup_text (self, from->element, from->role, from->round, i);
      g_autofree char *here = lj_workbook_dup_text (self, element, LJ_ROLE_PUBLISHED, round, i);
      LjContentText text = { .role = LJ_ROLE_PUBLISHED, .language = i, .value = there };

      if (there != NULL && here == NULL && !lj_text_insert (self, &text, element, round, error))
        return FALSE;
    }
  return lj_evaluation_follow_text (self, element, LJ_ROLE_PUBLISHED, round, error);
}

/* TRUE: a language has a text at the place and no published text of the element yet. */
gboolean
lj_workbook_can_adopt_text (LjWorkbook *self, const LjTextPlace *from, gint64 element, gint64 round)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *there
          = lj_workbook_dup_text (self, from->element, from->role, from->round, i);
      g_autofree char *here = lj_workbook_dup_text (self, element, LJ_ROLE_PUBLISHED, round, i);

      if (there != NULL && here == NULL)
        return TRUE;
    }
  return FALSE;
}

/* Takes texts over as published texts of the element, in the languages that have none yet. */
gboolean
lj_workbook_adopt_text (LjWorkbook *self, const LjTextPlace *from, gint64 element, gint64 round,
                        GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error) && adopt (self, from, element, round, error);
  return lj_act_end (self, "adopt-text", ok, LJ_CHANGE_TEXT | LJ_CHANGE_EVALUATION, element, error);
}
