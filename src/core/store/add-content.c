/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* Writes content into a workbook. Ids that are in the workbook are reused, others are taken over,
 * 0 gets a new one. Everything happens inside one act. */

typedef struct
{
  LjWorkbook *workbook;
  LjContent *content;
  gint64 source;
  gboolean empty;        /* there are no elements yet: nothing to look up */
  GByteArray *is_new;    /* for each element: it was added just now */
  GArray *next_position; /* gint64 for each element: of its next new child; 0: not known yet */
  gint64 root_position;
  gint64 now;
} Writer;

static gint64
element_id (Writer *writer, guint index)
{
  return lj_content_get (writer->content->elements, LjContentElement, index)->id;
}

static gint64
round_id (Writer *writer, guint index)
{
  if (index == LJ_NONE)
    return 0;
  return lj_content_get (writer->content->rounds, LjContentRound, index)->id;
}

/* Takes an id over; ids given out later are larger, so that order stays the order of making. */
static gint64
take_id (Writer *writer, gint64 id)
{
  return id > 0 ? id : lj_id_next (&writer->workbook->last_id);
}

static gboolean
row_exists (Writer *writer, const char *sql, gint64 id, gboolean *found, GError **error)
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
add_county_names (Writer *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (writer->workbook->db,
                                          "INSERT INTO county_name (language, name) VALUES (?1, ?2)"
                                          " ON CONFLICT DO NOTHING",
                                          error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->county_names->len; i++)
    {
      const LjContentText *name = lj_content_get (writer->content->county_names, LjContentText, i);

      lj_stmt_bind_text (&insert, 1, lj_language_tag (name->language));
      lj_stmt_bind_text (&insert, 2, name->value);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_kind_names (Writer *writer, GError **error)
{
  g_auto(LjStmt) insert
          = lj_db_prepare (writer->workbook->db,
                           "INSERT INTO kind_name (kind, language, name) VALUES (?1, ?2, ?3)"
                           " ON CONFLICT DO NOTHING",
                           error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->kind_names->len; i++)
    {
      const LjContentKindName *name
          = lj_content_get (writer->content->kind_names, LjContentKindName, i);

      sqlite3_bind_int (insert.handle, 1, name->kind);
      lj_stmt_bind_text (&insert, 2, lj_language_tag (name->language));
      lj_stmt_bind_text (&insert, 3, name->name);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_levels (Writer *writer, guint scale, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO scale_level (scale, value, language, label) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->levels->len; i++)
    {
      const LjContentLevel *level = lj_content_get (writer->content->levels, LjContentLevel, i);

      if (level->scale != scale)
        continue;
      sqlite3_bind_int64 (insert.handle, 1,
                          lj_content_get (writer->content->scales, LjContentScale, scale)->id);
      sqlite3_bind_int (insert.handle, 2, (int) level->value);
      lj_stmt_bind_text (&insert, 3, lj_language_tag (level->language));
      lj_stmt_bind_text (&insert, 4, level->label);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

/* A scale is the same as one there already if its purpose is and every label the two both have
 * agrees; then the labels of other languages are added to that one. */
static gboolean
find_scale (Writer *writer, guint index, gint64 *id, GError **error)
{
  const LjContentScale *scale = lj_content_get (writer->content->scales, LjContentScale, index);
  g_auto(LjStmt) labels = lj_db_prepare (
      writer->workbook->db,
      "SELECT scale.id, value, language, label FROM scale LEFT JOIN scale_level ON scale = scale.id"
      " WHERE purpose = ?1 ORDER BY scale.id /* scans */",
      error);
  gint64 refused = 0;
  int code;

  *id = 0;
  if (labels.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&labels, 1, scale->purpose);
  while ((code = lj_stmt_step (&labels, error)) == SQLITE_ROW)
    {
      gint64 candidate = sqlite3_column_int64 (labels.handle, 0);

      for (guint i = 0; i < writer->content->levels->len; i++)
        {
          const LjContentLevel *level = lj_content_get (writer->content->levels, LjContentLevel, i);

          if (level->scale == index && (int) level->value == sqlite3_column_int (labels.handle, 1)
              && level->language
                     == lj_store_language ((const char *) sqlite3_column_text (labels.handle, 2))
              && g_strcmp0 (level->label, (const char *) sqlite3_column_text (labels.handle, 3))
                     != 0)
            refused = candidate;
        }
      if (candidate == refused && *id == candidate)
        *id = 0;
      if (candidate != refused && *id == 0)
        *id = candidate;
    }
  return code == SQLITE_DONE;
}

static gboolean
insert_scale (Writer *writer, LjContentScale *scale, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO scale (id, purpose, minimum, maximum) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT DO NOTHING",
      error);

  if (insert.handle == NULL)
    return FALSE;
  scale->id = take_id (writer, scale->id);
  sqlite3_bind_int64 (insert.handle, 1, scale->id);
  lj_stmt_bind_text (&insert, 2, scale->purpose);
  sqlite3_bind_int (insert.handle, 3, (int) scale->minimum);
  sqlite3_bind_int (insert.handle, 4, (int) scale->maximum);
  return lj_stmt_run (&insert, error);
}

static gboolean
add_scales (Writer *writer, GError **error)
{
  for (guint i = 0; i < writer->content->scales->len; i++)
    {
      LjContentScale *scale = lj_content_get (writer->content->scales, LjContentScale, i);
      gint64 same = 0;

      if (scale->id == 0 && !find_scale (writer, i, &same, error))
        return FALSE;
      if (same != 0)
        scale->id = same;
      else if (!insert_scale (writer, scale, error))
        return FALSE;
      if (!add_levels (writer, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_round (Writer *writer, LjContentRound *round, gboolean *found, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (writer->workbook->db, "SELECT id FROM round WHERE name = ?1", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_text (&statement, 1, round->name);
  code = lj_stmt_step (&statement, error);
  *found = code == SQLITE_ROW;
  if (*found)
    round->id = sqlite3_column_int64 (statement.handle, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
insert_round (Writer *writer, LjContentRound *round, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO round (id, name, position, scale, deadline) VALUES (?1, ?2,"
      " (SELECT ifnull (max (position), 0) + 1 FROM round), ?3, ?4) /* scans */",
      error);

  if (insert.handle == NULL)
    return FALSE;
  round->id = take_id (writer, round->id);
  sqlite3_bind_int64 (insert.handle, 1, round->id);
  lj_stmt_bind_text (&insert, 2, round->name);
  lj_stmt_bind_id (
      &insert, 3,
      round->scale == LJ_NONE
          ? 0
          : lj_content_get (writer->content->scales, LjContentScale, round->scale)->id);
  lj_stmt_bind_text (&insert, 4, round->deadline);
  return lj_stmt_run (&insert, error);
}

/* A round that had no scale takes the one that is read now. */
static gboolean
complete_round (Writer *writer, const LjContentRound *round, GError **error)
{
  g_auto(LjStmt) update = lj_db_prepare (
      writer->workbook->db, "UPDATE round SET scale = ?2 WHERE id = ?1 AND scale IS NULL", error);

  if (update.handle == NULL)
    return FALSE;
  if (round->scale == LJ_NONE)
    return TRUE;
  sqlite3_bind_int64 (update.handle, 1, round->id);
  sqlite3_bind_int64 (update.handle, 2,
                      lj_content_get (writer->content->scales, LjContentScale, round->scale)->id);
  return lj_stmt_run (&update, error);
}

static gboolean
set_current_round (Writer *writer, gint64 id, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (writer->workbook->db,
                           "INSERT INTO setting (key, value) VALUES ('current_round', ?1)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                           " WHERE value IS NOT excluded.value",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  if (!lj_stmt_run (&statement, error))
    return FALSE;
  writer->workbook->current_round = id;
  return TRUE;
}

/* Rounds are told by their name. A new one becomes the current one, unless the content says which
 * of several it is. */
static gboolean
add_rounds (Writer *writer, GError **error)
{
  gint64 current = 0;

  for (guint i = 0; i < writer->content->rounds->len; i++)
    {
      LjContentRound *round = lj_content_get (writer->content->rounds, LjContentRound, i);
      gboolean found = FALSE;

      if (!find_round (writer, round, &found, error)
          || (!found && !insert_round (writer, round, error))
          || (found && !complete_round (writer, round, error)))
        return FALSE;
      if (!found && (current == 0 || i == writer->content->current_round))
        current = round->id;
    }
  return current == 0 || set_current_round (writer, current, error);
}

static gboolean
add_source (Writer *writer, const LjSource *source, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO source (id, file_name, format, digest, language, round, imported_at)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);

  if (insert.handle == NULL)
    return FALSE;
  writer->source = lj_id_next (&writer->workbook->last_id);
  sqlite3_bind_int64 (insert.handle, 1, writer->source);
  lj_stmt_bind_text (&insert, 2, source->file_name);
  lj_stmt_bind_text (&insert, 3, source->format);
  lj_stmt_bind_text (&insert, 4, source->digest);
  lj_stmt_bind_text (&insert, 5, lj_language_tag (source->language));
  lj_stmt_bind_id (&insert, 6, writer->workbook->current_round);
  if (writer->content->rounds->len == 1)
    lj_stmt_bind_id (&insert, 6, round_id (writer, 0));
  sqlite3_bind_int64 (insert.handle, 7, writer->now);
  return lj_stmt_run (&insert, error);
}

static gboolean
last_position (Writer *writer, gint64 parent, gint64 *position, GError **error)
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
next_position (Writer *writer, guint parent, gint64 *position, GError **error)
{
  gint64 *next = parent == LJ_NONE ? &writer->root_position
                                   : &g_array_index (writer->next_position, gint64, parent);

  if (*next == 0 && !writer->empty && (parent == LJ_NONE || !writer->is_new->data[parent])
      && !last_position (writer, parent == LJ_NONE ? 0 : element_id (writer, parent), next, error))
    return FALSE;
  *position = ++*next;
  return TRUE;
}

static gboolean
insert_element (Writer *writer, LjStmt *insert, guint index, GError **error)
{
  LjContentElement *element = lj_content_get (writer->content->elements, LjContentElement, index);
  gint64 position;

  if (!next_position (writer, element->parent, &position, error))
    return FALSE;
  element->id = take_id (writer, element->id);
  writer->is_new->data[index] = TRUE;
  sqlite3_bind_int64 (insert->handle, 1, element->id);
  lj_stmt_bind_id (insert, 2,
                   element->parent == LJ_NONE ? 0 : element_id (writer, element->parent));
  sqlite3_bind_int64 (insert->handle, 3, position);
  sqlite3_bind_int (insert->handle, 4, element->kind);
  lj_stmt_bind_text (insert, 5, element->number);
  sqlite3_bind_int64 (insert->handle, 6, writer->source);
  sqlite3_bind_int64 (insert->handle, 7, element->source_line);
  return lj_stmt_run (insert, error);
}

static gboolean
add_elements (Writer *writer, GError **error)
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
      gint64 id = element_id (writer, i);
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
add_text (Writer *writer, const LjContentText *text, GError **error)
{
  LjWorkbook *workbook = writer->workbook;
  gint64 element = element_id (writer, text->element);
  g_autofree char *old = NULL;

  if (text->value == NULL || text->value[0] == '\0')
    return TRUE;
  if (writer->is_new->data[text->element])
    return lj_text_insert (workbook, text, element, round_id (writer, text->round), error);
  if (text->round == LJ_NONE)
    old = lj_workbook_dup_text (workbook, element, text->role, 0, text->language);
  return old != NULL
         || lj_text_write (workbook, text, element, round_id (writer, text->round), error);
}

static gboolean
add_texts (Writer *writer, GError **error)
{
  for (guint i = 0; i < writer->content->texts->len; i++)
    if (!add_text (writer, lj_content_get (writer->content->texts, LjContentText, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_questions (Writer *writer, GError **error)
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

      sqlite3_bind_int64 (insert.handle, 1, round_id (writer, question->round));
      sqlite3_bind_int64 (insert.handle, 2, element_id (writer, question->scope));
      sqlite3_bind_int (insert.handle, 3, question->kind);
      sqlite3_bind_int (insert.handle, 4, question->achieved);
      sqlite3_bind_int (insert.handle, 5, question->score);
      sqlite3_bind_int (insert.handle, 6, question->text);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_evaluations (Writer *writer, GError **error)
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

      sqlite3_bind_int64 (insert.handle, 1, element_id (writer, evaluation->element));
      sqlite3_bind_int64 (insert.handle, 2, round_id (writer, evaluation->round));
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

/* The same figure of the same element in the same round is there already. */
static gboolean
find_figure (Writer *writer, LjContentFigure *figure, gboolean *found, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      writer->workbook->db,
      "SELECT id FROM published_figure WHERE id = ?1 OR (element = ?2 AND round = ?3"
      " AND figure = ?4 AND counted = ?5 AND value = ?6 AND label IS ?7)",
      error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, figure->id);
  sqlite3_bind_int64 (statement.handle, 2, element_id (writer, figure->element));
  sqlite3_bind_int64 (statement.handle, 3, round_id (writer, figure->round));
  sqlite3_bind_int (statement.handle, 4, figure->figure);
  sqlite3_bind_int (statement.handle, 5, figure->counted);
  lj_stmt_bind_text (&statement, 6, figure->value);
  lj_stmt_bind_text (&statement, 7, figure->label);
  code = lj_stmt_step (&statement, error);
  *found = code == SQLITE_ROW;
  if (*found)
    figure->id = sqlite3_column_int64 (statement.handle, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
insert_figure (Writer *writer, LjContentFigure *figure, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO published_figure (id, element, round, figure, counted, value, label, answers,"
      " source, source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (insert.handle == NULL)
    return FALSE;
  figure->id = take_id (writer, figure->id);
  sqlite3_bind_int64 (insert.handle, 1, figure->id);
  sqlite3_bind_int64 (insert.handle, 2, element_id (writer, figure->element));
  sqlite3_bind_int64 (insert.handle, 3, round_id (writer, figure->round));
  sqlite3_bind_int (insert.handle, 4, figure->figure);
  sqlite3_bind_int (insert.handle, 5, figure->counted);
  lj_stmt_bind_text (&insert, 6, figure->value);
  lj_stmt_bind_text (&insert, 7, figure->label);
  sqlite3_bind_int64 (insert.handle, 8, figure->n_answers);
  sqlite3_bind_int64 (insert.handle, 9, writer->source);
  sqlite3_bind_int64 (insert.handle, 10, figure->source_line);
  return lj_stmt_run (&insert, error);
}

static gboolean
add_figures (Writer *writer, GError **error)
{
  for (guint i = 0; i < writer->content->figures->len; i++)
    {
      LjContentFigure *figure = lj_content_get (writer->content->figures, LjContentFigure, i);
      gboolean found;

      if (!find_figure (writer, figure, &found, error)
          || (!found && !insert_figure (writer, figure, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_figure_scopes (Writer *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO published_figure_scope (figure, element) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->figure_scopes->len; i++)
    {
      const LjContentFigureScope *scope
          = lj_content_get (writer->content->figure_scopes, LjContentFigureScope, i);

      sqlite3_bind_int64 (
          insert.handle, 1,
          lj_content_get (writer->content->figures, LjContentFigure, scope->figure)->id);
      sqlite3_bind_int64 (insert.handle, 2, element_id (writer, scope->element));
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_responsibilities (Writer *writer, GError **error)
{
  g_auto(LjStmt) insert
          = lj_db_prepare (writer->workbook->db,
                           "INSERT INTO responsibility (id, element, unit, person, title, email)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                           error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->responsibilities->len; i++)
    {
      LjContentResponsibility *it
          = lj_content_get (writer->content->responsibilities, LjContentResponsibility, i);

      it->id = take_id (writer, it->id);
      sqlite3_bind_int64 (insert.handle, 1, it->id);
      sqlite3_bind_int64 (insert.handle, 2, element_id (writer, it->element));
      lj_stmt_bind_text (&insert, 3, it->unit);
      lj_stmt_bind_text (&insert, 4, it->person);
      lj_stmt_bind_text (&insert, 5, it->title);
      lj_stmt_bind_text (&insert, 6, it->email);
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

static gboolean
write_content (Writer *writer, const LjSource *source, GError **error)
{
  /* Later ones point at earlier ones. */
  return is_empty (writer->workbook, &writer->empty, error) && add_county_names (writer, error)
         && add_kind_names (writer, error) && add_scales (writer, error)
         && add_rounds (writer, error) && add_source (writer, source, error)
         && add_elements (writer, error) && add_texts (writer, error)
         && add_questions (writer, error) && add_evaluations (writer, error)
         && add_figures (writer, error) && add_figure_scopes (writer, error)
         && add_responsibilities (writer, error);
}

static gboolean
add_one (LjWorkbook *self, LjContent *content, const LjSource *source, GError **error)
{
  Writer writer = { .workbook = self, .content = content, .now = g_get_real_time () };
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

static gboolean
add_all (LjWorkbook *self, LjContent *const *contents, const LjSource *sources, guint n,
         GError **error)
{
  gboolean ok = TRUE;

  lj_id_next (&self->last_id);
  self->index_from = self->last_id;
  for (guint i = 0; ok && i < n; i++)
    ok = add_one (self, contents[i], &sources[i], error);
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
