/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"

#include <linjaus/edit.h>

/* Goals that are scored in parts, one score a paragraph. The goal's own value is then the mean of
 * its parts, so that it has no score itself. */

static gboolean
gather_parts (LjWorkbook *self, gint64 goal, GArray *parts, GError **error)
{
  return lj_elements_gather (self,
                             "SELECT element.id FROM element JOIN kind ON kind.id = element.kind"
                             " WHERE parent = ?1 AND token = 'part' ORDER BY position, element.id",
                             goal, parts, error);
}

static gint64
insert_part (LjWorkbook *self, gint64 goal, guint index, LjLanguage language, GError **error)
{
  g_autofree char *kind = lj_kind_dup_first_title (LJ_KIND_PART, language);
  g_autofree char *title = g_strdup_printf ("%s %u", kind, index + 1);
  LjContentText text = { .role = LJ_ROLE_TITLE, .language = language, .value = title };
  gint64 id = lj_elements_insert (self, goal, LJ_KIND_PART, NULL, error);

  if (id == 0 || !lj_elements_put (self, &id, 1, (LjPlace){ goal, 0 }, error)
      || !lj_text_write (self, &text, id, 0, error))
    return 0;
  return id;
}

/* Gives the evaluation's score to another element, which had none. */
static gboolean
move_score (LjWorkbook *self, gint64 from, gint64 to, gint64 round, GError **error)
{
  g_auto(LjEvaluation) evaluation = { 0 };

  if (!lj_workbook_get_evaluation (self, from, round, &evaluation, error))
    return FALSE;
  if (evaluation.score == 0)
    return TRUE;
  return lj_evaluation_write_score (self, to, round, evaluation.score, evaluation.qualified, error)
         && lj_evaluation_write_score (self, from, round, 0, FALSE, error);
}

static gint64
add_part (LjWorkbook *self, gint64 goal, gint64 round, LjLanguage language, GError **error)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 first;

  if (!gather_parts (self, goal, parts, error))
    return 0;
  if (parts->len > 0)
    return insert_part (self, goal, parts->len, language, error);
  first = insert_part (self, goal, 0, language, error);
  if (first == 0 || !move_score (self, goal, first, round, error))
    return 0;
  return insert_part (self, goal, 1, language, error);
}

/* Scores the goal in one part more; at first in two, of which the first takes over the score that the
 * goal had. language is that of the titles, "Part 1", "Part 2". Returns the id of the new part, or 0
 * with error. */
gint64
lj_workbook_add_part (LjWorkbook *self, gint64 goal, gint64 round, LjLanguage language,
                      GError **error)
{
  gint64 id;

  if (!lj_act_begin (self, error))
    return 0;
  id = lj_round_require_open (self, round, error) ? add_part (self, goal, round, language, error)
                                                  : 0;
  return lj_act_end (self, "add-part", id != 0, LJ_CHANGE_STRUCTURE, 0, error) ? id : 0;
}

static gboolean
is_of_this_round (LjWorkbook *self, gint64 part, gint64 round, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT 1 FROM evaluation WHERE element = ?1 AND round <> ?2 AND score <> 0 LIMIT 1", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, part);
  sqlite3_bind_int64 (statement.handle, 2, round);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
                 _ ("%s: this part has a score in another round; it stays"), self->path);
  return code == SQLITE_DONE;
}

static gboolean
remove_part (LjWorkbook *self, gint64 part, gint64 round, GError **error)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 goal = lj_elements_get_parent (self, part);
  gint64 last;

  if (!is_of_this_round (self, part, round, error) || !lj_elements_delete (self, part, error)
      || !gather_parts (self, goal, parts, error))
    return FALSE;
  if (parts->len != 1)
    return TRUE;
  last = g_array_index (parts, gint64, 0);
  return is_of_this_round (self, last, round, error) && move_score (self, last, goal, round, error)
         && lj_elements_delete (self, last, error);
}

/* Takes a part away with its score. Of the last two, the one that is left gives its score back to the
 * goal. LJ_ERROR_FAILED: it is scored in another round too. */
gboolean
lj_workbook_remove_part (LjWorkbook *self, gint64 part, gint64 round, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error) && remove_part (self, part, round, error);
  return lj_act_end (self, "remove-part", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
