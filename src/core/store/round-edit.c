/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/round.h>
#include <linjaus/text.h>

/* Making and changing rounds, and what they ask. */

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
refuse (LjWorkbook *self, const char *reason, GError **error)
{
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, "%s: %s", self->path, reason);
  return FALSE;
}

static gboolean
is_free_name (LjWorkbook *self, gint64 round, const char *name, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT 1 FROM round WHERE name = ?1 AND id <> ?2", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, name);
  sqlite3_bind_int64 (statement.handle, 2, round);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    return refuse (self, _ ("there is a round of this name; give it another one"), error);
  return code == SQLITE_DONE;
}

/* round: the one whose facts they are to be; 0: a new one. */
static gboolean
are_sensible (LjWorkbook *self, gint64 round, const LjRoundFacts *facts, GError **error)
{
  const char *const dates[] = { facts->starts, facts->ends, facts->deadline };

  if (is_blank (facts->name))
    return refuse (self, _ ("a round needs a name"), error);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (!is_blank (dates[i]) && !lj_text_is_date (dates[i]))
      return refuse (self, _ ("a date of the round is not a date"), error);
  if (!is_blank (facts->starts) && !is_blank (facts->ends)
      && g_strcmp0 (facts->starts, facts->ends) > 0)
    return refuse (self, _ ("the round ends before it starts"), error);
  return is_free_name (self, round, facts->name, error);
}

static void
bind_facts (LjStmt *statement, gint64 round, const LjRoundFacts *facts)
{
  sqlite3_bind_int64 (statement->handle, 1, round);
  lj_stmt_bind_text (statement, 2, facts->name);
  lj_stmt_bind_text (statement, 3, is_blank (facts->starts) ? NULL : facts->starts);
  lj_stmt_bind_text (statement, 4, is_blank (facts->ends) ? NULL : facts->ends);
  lj_stmt_bind_text (statement, 5, is_blank (facts->deadline) ? NULL : facts->deadline);
  lj_stmt_bind_id (statement, 6, facts->scale);
  lj_stmt_bind_id (statement, 7, facts->based_on == round ? 0 : facts->based_on);
}

static gint64
insert_round (LjWorkbook *self, const LjRoundFacts *facts, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO round (id, name, starts, ends, deadline, scale, based_on, position)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT ifnull (max (position), 0) + 1 FROM round))"
      " /* scans */",
      error);
  gint64 id = lj_id_next (&self->last_id);

  if (statement.handle == NULL)
    return 0;
  bind_facts (&statement, id, facts);
  return lj_stmt_run (&statement, error) ? id : 0;
}

/* Runs a statement with the new round as ?1 and the old one as ?2. */
static gboolean
run_for_rounds (LjWorkbook *self, const char *sql, gint64 round, gint64 old, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  sqlite3_bind_int64 (statement.handle, 2, old);
  return lj_stmt_run (&statement, error);
}

/* A first round asks everything of the goals of every document. */
static gboolean
ask_everything (LjWorkbook *self, gint64 round, GError **error)
{
  return run_for_rounds (self,
                         "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
                         " SELECT ?1, element.id, goal.id, 1, 1, 1 FROM element"
                         " JOIN kind AS document ON document.id = element.kind"
                         " JOIN kind AS goal ON goal.token = 'goal'"
                         " WHERE document.token = 'document' AND ?2 = 0 /* scans */",
                         round, 0, error);
}

static gboolean
copy_questions (LjWorkbook *self, gint64 round, gint64 old, GError **error)
{
  return run_for_rounds (self,
                         "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
                         " SELECT ?1, scope, kind, achieved, score, text FROM round_question"
                         " WHERE round = ?2",
                         round, old, error);
}

/* A published text of the old round, to be the draft of the new one. */
typedef struct
{
  gint64 element;
  LjLanguage language;
  const char *value;
} Draft;

static GArray *
list_drafts (LjWorkbook *self, gint64 round, GStringChunk *values, GError **error)
{
  g_autoptr(GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT element, language, value FROM text WHERE round = ?1 AND role = ?2"
      " ORDER BY id /* scans */",
      error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, round);
  sqlite3_bind_int (statement.handle, 2, LJ_ROLE_PUBLISHED);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      Draft draft = {
        .element = sqlite3_column_int64 (statement.handle, 0),
        .language = lj_store_language ((const char *) sqlite3_column_text (statement.handle, 1)),
        .value
        = g_string_chunk_insert (values, (const char *) sqlite3_column_text (statement.handle, 2)),
      };

      g_array_append_val (drafts, draft);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&drafts) : NULL;
}

static gboolean
insert_drafts (LjWorkbook *self, gint64 round, const GArray *drafts, GError **error)
{
  gboolean ok = TRUE;

  lj_id_next (&self->last_id);
  self->index_from = self->last_id;
  for (guint i = 0; ok && i < drafts->len; i++)
    {
      const Draft *draft = &g_array_index (drafts, Draft, i);
      LjContentText text
          = { .role = LJ_ROLE_PUBLISHED, .language = draft->language, .value = draft->value };

      ok = lj_text_insert (self, &text, draft->element, round, error);
    }
  ok = ok && lj_search_add_from (self, self->index_from, error);
  self->index_from = 0;
  return ok;
}

/* The published texts of the old round stand in the new one to be rewritten. Nothing of them is an
 * evaluation: score and achieved are asked anew. */
static gboolean
copy_drafts (LjWorkbook *self, gint64 round, gint64 old, GError **error)
{
  GStringChunk *values = g_string_chunk_new (4096);
  g_autoptr(GArray) drafts = list_drafts (self, old, values, error);
  gboolean ok = drafts != NULL && insert_drafts (self, round, drafts, error);

  g_string_chunk_free (values);
  return ok;
}

static gboolean
choose (LjWorkbook *self, gint64 round, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "INSERT INTO setting (key, value) VALUES ('current_round', ?1)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                           " WHERE value IS NOT excluded.value",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_id (&statement, 1, round);
  if (!lj_stmt_run (&statement, error))
    return FALSE;
  self->current_round = round;
  return TRUE;
}

/* A new round after all others, the current one from here on. It asks what the round it is based on
 * asks; without one, everything of the goals of each document. copy_texts: the published texts of
 * that round are its drafts. Returns its id, or 0 with error. */
gint64
lj_workbook_add_round (LjWorkbook *self, const LjRoundFacts *facts, gboolean copy_texts,
                       GError **error)
{
  gint64 old = facts->based_on;
  gint64 id;
  gboolean ok;

  if (!are_sensible (self, 0, facts, error) || !lj_act_begin (self, error))
    return 0;
  id = insert_round (self, facts, error);
  ok = id != 0
       && (old != 0 ? copy_questions (self, id, old, error) : ask_everything (self, id, error))
       && (!copy_texts || old == 0 || copy_drafts (self, id, old, error))
       && choose (self, id, error);
  return lj_act_end (self, "add-round", ok, LJ_CHANGE_STRUCTURE, 0, error) ? id : 0;
}

/* Changes name, dates, scale and predecessor of a round. LJ_ERROR_APPROVED where it is approved. */
gboolean
lj_workbook_set_round_facts (LjWorkbook *self, gint64 round, const LjRoundFacts *facts,
                             GError **error)
{
  g_auto(LjStmt) statement = { 0 };
  gboolean ok;

  if (!are_sensible (self, round, facts, error) || !lj_act_begin (self, error))
    return FALSE;
  statement = lj_db_prepare (self->db,
                             "UPDATE round SET name = ?2, starts = ?3, ends = ?4, deadline = ?5,"
                             " scale = ?6, based_on = ?7 WHERE id = ?1",
                             error);
  ok = statement.handle != NULL && lj_round_require_open (self, round, error);
  if (ok)
    {
      bind_facts (&statement, round, facts);
      ok = lj_stmt_run (&statement, error);
    }
  return lj_act_end (self, "change-round", ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* The round that is read and written unless told otherwise. */
gboolean
lj_workbook_set_current_round (LjWorkbook *self, gint64 round, GError **error)
{
  if (round == self->current_round)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  return lj_act_end (self, "choose-round", choose (self, round, error), LJ_CHANGE_STRUCTURE, 0,
                     error);
}

static gboolean
is_unused (LjWorkbook *self, gint64 round, GError **error)
{
  static const char *const uses[] = {
    "SELECT 1 FROM evaluation WHERE round = ?1 LIMIT 1 /* scans */",
    "SELECT 1 FROM text WHERE round = ?1 LIMIT 1 /* scans */",
    "SELECT 1 FROM round_step WHERE round = ?1 LIMIT 1",
    "SELECT 1 FROM published_figure WHERE round = ?1 LIMIT 1 /* scans */",
    "SELECT 1 FROM source WHERE round = ?1 LIMIT 1 /* scans */",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_auto(LjStmt) statement = lj_db_prepare (self->db, uses[i], error);
      int code;

      if (statement.handle == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement.handle, 1, round);
      code = lj_stmt_step (&statement, error);
      if (code == SQLITE_ROW)
        return refuse (self, _ ("there are evaluations or texts in this round; it stays"), error);
      if (code != SQLITE_DONE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_round (LjWorkbook *self, gint64 round, GError **error)
{
  gint64 last = 0;

  return run_for_rounds (self, "DELETE FROM round_question WHERE round = ?1 AND ?2 = 0", round, 0,
                         error)
         && run_for_rounds (
             self, "UPDATE round SET based_on = NULL WHERE based_on = ?1 AND ?2 = 0 /* scans */",
             round, 0, error)
         && run_for_rounds (self, "DELETE FROM round WHERE id = ?1 AND ?2 = 0 /* scans */", round,
                            0, error)
         && (round != self->current_round
             || (lj_db_get_int (self->db,
                                "SELECT id FROM round ORDER BY position DESC, id DESC LIMIT 1"
                                " /* scans */",
                                &last, error)
                 && choose (self, last, error)));
}

/* Deletes a round in which nothing has been evaluated, written or recorded. The last of the others
 * becomes the current one. LJ_ERROR_FAILED where there is something in it. */
gboolean
lj_workbook_delete_round (LjWorkbook *self, gint64 round, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = is_unused (self, round, error) && delete_round (self, round, error);
  return lj_act_end (self, "delete-round", ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* What the round asks, scope by scope. Returns: (transfer full): LjTreeQuestion; NULL with error */
GArray *
lj_workbook_list_questions (LjWorkbook *self, gint64 round, GError **error)
{
  g_autoptr(GArray) questions = g_array_new (FALSE, FALSE, sizeof (LjTreeQuestion));
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT scope, kind, achieved, score, text FROM round_question"
                           " WHERE round = ?1 ORDER BY scope, kind",
                           error);
  int code;

  if (statement.handle == NULL)
    return NULL;
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
  return code == SQLITE_DONE ? g_steal_pointer (&questions) : NULL;
}

static gboolean
write_question (LjWorkbook *self, gint64 round, const LjTreeQuestion *question, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET achieved = excluded.achieved,"
      " score = excluded.score, text = excluded.text WHERE achieved <> excluded.achieved"
      " OR score <> excluded.score OR text <> excluded.text",
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  sqlite3_bind_int64 (statement.handle, 2, question->scope);
  sqlite3_bind_int (statement.handle, 3, question->kind);
  sqlite3_bind_int (statement.handle, 4, question->achieved);
  sqlite3_bind_int (statement.handle, 5, question->score);
  sqlite3_bind_int (statement.handle, 6, question->text);
  return lj_stmt_run (&statement, error);
}

/* Sets what the round asks, each of the elements of a kind at or below a scope, in one act.
 * LJ_ERROR_APPROVED where the round is approved. */
gboolean
lj_workbook_set_questions (LjWorkbook *self, gint64 round, const LjTreeQuestion *questions, guint n,
                           GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error);
  for (guint i = 0; ok && i < n; i++)
    ok = write_question (self, round, &questions[i], error);
  return lj_act_end (self, "set-question", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
