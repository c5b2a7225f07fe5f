/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/add-private.h"

/* Writes content into a workbook. Ids that are in the workbook are reused, others are taken over,
 * 0 gets a new one. Everything happens inside one act. */

gint64
lj_writer_element (LjWriter *writer, guint index)
{
  return lj_content_get (writer->content->elements, LjContentElement, index)->id;
}

gint64
lj_writer_round (LjWriter *writer, guint index)
{
  if (index == LJ_NONE)
    return 0;
  return lj_content_get (writer->content->rounds, LjContentRound, index)->id;
}

/* Takes an id over; ids given out later are larger, so that order stays the order of making. */
gint64
lj_writer_take_id (LjWriter *writer, gint64 id)
{
  return id > 0 ? id : lj_id_next (&writer->workbook->last_id);
}

static gboolean
row_exists (LjWriter *writer, const char *sql, gint64 id, gboolean *found, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (writer->workbook->db, sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  code = lj_stmt_step (&statement, error);
  *found = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
last_position (LjWriter *writer, gint64 parent, gint64 *position, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      writer->workbook->db, "SELECT max (position) FROM element WHERE parent IS ?1", error);

  *position = 0;
  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_id (&statement, 1, parent);
  if (lj_stmt_step (&statement, error) != SQLITE_ROW)
    return FALSE;
  *position = sqlite3_column_int64 (statement.handle, 0);
  return TRUE;
}

/* New elements come after their siblings. */
static gboolean
next_position (LjWriter *writer, guint parent, gint64 *position, GError **error)
{
  gint64 *next = parent == LJ_NONE ? &writer->root_position
                                   : &g_array_index (writer->next_position, gint64, parent);

  if (*next == 0 && !writer->empty && (parent == LJ_NONE || !writer->is_new->data[parent])
      && !last_position (writer, parent == LJ_NONE ? 0 : lj_writer_element (writer, parent), next,
                         error))
    return FALSE;
  *position = ++*next;
  return TRUE;
}

static gboolean
insert_element (LjWriter *writer, LjStmt *insert, guint index, GError **error)
{
  LjContentElement *element = lj_content_get (writer->content->elements, LjContentElement, index);
  gint64 position;

  if (!next_position (writer, element->parent, &position, error))
    return FALSE;
  element->id = lj_writer_take_id (writer, element->id);
  writer->is_new->data[index] = TRUE;
  sqlite3_bind_int64 (insert->handle, 1, element->id);
  lj_stmt_bind_id (insert, 2,
                   element->parent == LJ_NONE ? 0 : lj_writer_element (writer, element->parent));
  sqlite3_bind_int64 (insert->handle, 3, position);
  sqlite3_bind_int (insert->handle, 4, element->kind);
  lj_stmt_bind_text (insert, 5, element->number);
  lj_stmt_bind_id (insert, 6, writer->source);
  sqlite3_bind_int64 (insert->handle, 7, element->source_line);
  return lj_stmt_run (insert, error);
}

static gboolean
add_elements (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO element (id, parent, position, kind, number, source, source_line)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);

  if (insert.handle == NULL)
    return FALSE;
  for (guint i = 0; i < writer->content->elements->len; i++)
    {
      gint64 id = lj_writer_element (writer, i);
      gboolean found = FALSE;

      if (id != 0 && !writer->empty
          && !row_exists (writer, "SELECT 1 FROM element WHERE id = ?1", id, &found, error))
        return FALSE;
      if (!found && !insert_element (writer, &insert, i, error))
        return FALSE;
    }
  return TRUE;
}

/* What belongs to an element that was there before stays as it is; the texts of a round are
 * brought to what the file says. */
static gboolean
add_text (LjWriter *writer, const LjContentText *text, GError **error)
{
  LjWorkbook *workbook = writer->workbook;
  gint64 element = lj_writer_element (writer, text->element);
  g_autofree char *old = NULL;

  if (text->value == NULL || text->value[0] == '\0')
    return TRUE;
  if (writer->is_new->data[text->element])
    return lj_text_insert (workbook, text, element, lj_writer_round (writer, text->round), error);
  if (text->round == LJ_NONE)
    old = lj_workbook_dup_text (workbook, element, text->role, 0, text->language);
  return old != NULL
         || lj_text_write (workbook, text, element, lj_writer_round (writer, text->round), error);
}

static gboolean
add_texts (LjWriter *writer, GError **error)
{
  for (guint i = 0; i < writer->content->texts->len; i++)
    if (!add_text (writer, lj_content_get (writer->content->texts, LjContentText, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_questions (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET"
      " achieved = max (achieved, excluded.achieved), score = max (score, excluded.score),"
      " text = max (text, excluded.text)",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->questions->len; i++)
    {
      const LjContentQuestion *question
          = lj_content_get (writer->content->questions, LjContentQuestion, i);

      sqlite3_bind_int64 (insert.handle, 1, lj_writer_round (writer, question->round));
      sqlite3_bind_int64 (insert.handle, 2, lj_writer_element (writer, question->scope));
      sqlite3_bind_int (insert.handle, 3, question->kind);
      sqlite3_bind_int (insert.handle, 4, question->achieved);
      sqlite3_bind_int (insert.handle, 5, question->score);
      sqlite3_bind_int (insert.handle, 6, question->text);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_evaluations (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO evaluation (element, round, achieved, score, qualified, state, who, changed_at,"
      " source, source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
      " ON CONFLICT DO UPDATE SET achieved = excluded.achieved, score = excluded.score,"
      " qualified = excluded.qualified, state = excluded.state, who = excluded.who,"
      " changed_at = excluded.changed_at, source = excluded.source,"
      " source_line = excluded.source_line"
      " WHERE achieved <> excluded.achieved OR score <> excluded.score"
      " OR qualified <> excluded.qualified",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->evaluations->len; i++)
    {
      const LjContentEvaluation *evaluation
          = lj_content_get (writer->content->evaluations, LjContentEvaluation, i);

      sqlite3_bind_int64 (insert.handle, 1, lj_writer_element (writer, evaluation->element));
      sqlite3_bind_int64 (insert.handle, 2, lj_writer_round (writer, evaluation->round));
      sqlite3_bind_int (insert.handle, 3, evaluation->achieved);
      sqlite3_bind_int (insert.handle, 4, evaluation->score);
      sqlite3_bind_int (insert.handle, 5, evaluation->qualified);
      sqlite3_bind_int (insert.handle, 6, evaluation->state);
      lj_stmt_bind_text (&insert, 7, writer->workbook->user);
      sqlite3_bind_int64 (insert.handle, 8, writer->now);
      sqlite3_bind_int64 (insert.handle, 9, writer->source);
      sqlite3_bind_int64 (insert.handle, 10, evaluation->source_line);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
is_empty (LjWorkbook *self, gboolean *empty, GError **error)
{
  gint64 one = 0;

  if (!lj_db_get_int (self->db, "SELECT 1 FROM element LIMIT 1", &one, error))
    return FALSE;
  *empty = one == 0;
  return TRUE;
}

/* Evaluations can be read into a locked tree, new goals cannot. */
static gboolean
keeps_lock (LjWriter *writer, GError **error)
{
  for (guint i = 0; i < writer->is_new->len; i++)
    if (writer->is_new->data[i] && !lj_tree_may_change (writer->workbook, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_content (LjWriter *writer, const LjSource *source, GError **error)
{
  /* Later ones point at earlier ones. */
  return is_empty (writer->workbook, &writer->empty, error)
         && lj_writer_add_county_names (writer, error) && lj_writer_add_languages (writer, error)
         && lj_writer_add_look (writer, error) && lj_writer_add_report_settings (writer, error)
         && lj_writer_add_kind_names (writer, error) && lj_writer_add_status_names (writer, error)
         && lj_writer_add_scales (writer, error) && lj_writer_add_rounds (writer, error)
         && lj_writer_add_source (writer, source, error) && add_elements (writer, error)
         && keeps_lock (writer, error) && add_texts (writer, error) && add_questions (writer, error)
         && add_evaluations (writer, error) && lj_writer_add_figures (writer, error)
         && lj_writer_add_figure_scopes (writer, error)
         && lj_writer_add_responsibilities (writer, error) && lj_writer_add_lineages (writer, error)
         && lj_writer_add_acceptances (writer, error) && lj_writer_add_steps (writer, error);
}

static gboolean
add_one (LjWorkbook *self, LjContent *content, const LjSource *source, GError **error)
{
  LjWriter writer = { .workbook = self, .content = content, .now = g_get_real_time () };
  gboolean ok;

  writer.is_new = g_byte_array_set_size (g_byte_array_new (), content->elements->len);
  writer.next_position = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (writer.next_position, content->elements->len);
  if (content->elements->len > 0)
    memset (writer.is_new->data, 0, content->elements->len);
  ok = write_content (&writer, source, error);
  g_byte_array_unref (writer.is_new);
  g_array_unref (writer.next_position);
  return ok;
}

/* Whether a file with this digest was imported into this round before. */
gboolean
lj_workbook_has_source (LjWorkbook *self, const char *digest, gint64 round, gboolean *found,
                        GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "SELECT 1 FROM source WHERE digest = ?1 AND round IS ?2 /* scans */", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, digest);
  lj_stmt_bind_id (&statement, 2, round);
  code = lj_stmt_step (&statement, error);
  *found = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* A workbook that is filled is locked as the one was that the content comes from. */
static gboolean
take_lock (LjWorkbook *self, LjContent *const *contents, guint n, GError **error)
{
  gboolean locked = FALSE;

  for (guint i = 0; i < n; i++)
    locked |= contents[i]->tree_locked;
  if (!locked || self->tree_locked)
    return TRUE;
  self->tree_locked = TRUE;
  return lj_tree_lock_write (self, TRUE, error);
}

static gboolean
add_all (LjWorkbook *self, LjContent *const *contents, const LjSource *sources, guint n,
         GError **error)
{
  gboolean empty = FALSE, ok = is_empty (self, &empty, error);

  lj_id_next (&self->last_id);
  self->index_from = self->last_id;
  for (guint i = 0; ok && i < n; i++)
    ok = add_one (self, contents[i], sources != NULL ? &sources[i] : NULL, error);
  ok = ok && lj_names_load (self, error);
  ok = ok && (!empty || take_lock (self, contents, n, error));
  ok = ok && lj_search_add_from (self, self->index_from, error);
  self->index_from = 0;
  return ok;
}

/* Writes the contents in one act named "import": all of it or nothing. The ids of what is added
 * are put into the contents. Errors: LJ_ERROR_READ_ONLY, _FULL, _BUSY, _FAILED. */
gboolean
lj_workbook_add_contents (LjWorkbook *self, LjContent *const *contents, const LjSource *sources,
                          guint n, GError **error)
{
  gboolean ok;

  if (!lj_act_begin_filling (self, error))
    return FALSE;
  ok = add_all (self, contents, sources, n, error);
  return lj_act_end (self, "import", ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* Writes a content that comes from no file, inside an act. */
gboolean
lj_content_write (LjWorkbook *self, LjContent *content, GError **error)
{
  return add_all (self, &content, NULL, 1, error);
}
