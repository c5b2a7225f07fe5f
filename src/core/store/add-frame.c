/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/add-private.h"
#include <linjaus/properties.h>

/* What frames the elements: names, scales, rounds, and where the content came from. */

gboolean
lj_writer_add_county_names (LjWriter *writer, GError **error)
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

/* A workbook that has said already what it is kept in keeps to that. */
gboolean
lj_writer_add_languages (LjWriter *writer, GError **error)
{
  gint64 said = 0;

  if (writer->content->languages == 0)
    return TRUE;
  return lj_db_get_int (writer->workbook->db, "SELECT 1 FROM setting WHERE key = 'languages'",
                        &said, error)
         && (said != 0 || lj_languages_write (writer->workbook, writer->content->languages, error));
}

/* Of a workbook that has a colour or a logo already, that one stays. */
gboolean
lj_writer_add_look (LjWriter *writer, GError **error)
{
  const LjContent *content = writer->content;
  guint32 accent = lj_workbook_get_accent (writer->workbook);
  g_autoptr(GBytes) logo = lj_workbook_dup_logo (writer->workbook);

  if (content->accent == LJ_NO_ACCENT && content->logo == NULL)
    return TRUE;
  return lj_look_write (writer->workbook, accent != LJ_NO_ACCENT ? accent : content->accent,
                        logo != NULL ? logo : content->logo, error);
}

/* What was chosen here already stays. */
gboolean
lj_writer_add_report_settings (LjWriter *writer, GError **error)
{
  g_autofree char *before = lj_workbook_dup_report_settings (writer->workbook);

  return writer->content->report == NULL || before != NULL
         || lj_report_settings_write (writer->workbook, writer->content->report, error);
}

gboolean
lj_writer_add_kind_names (LjWriter *writer, GError **error)
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
add_levels (LjWriter *writer, guint scale, GError **error)
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
find_scale (LjWriter *writer, guint index, gint64 *id, GError **error)
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
insert_scale (LjWriter *writer, LjContentScale *scale, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO scale (id, purpose, minimum, maximum) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT DO NOTHING",
      error);

  if (insert.handle == NULL)
    return FALSE;
  scale->id = lj_writer_take_id (writer, scale->id);
  sqlite3_bind_int64 (insert.handle, 1, scale->id);
  lj_stmt_bind_text (&insert, 2, scale->purpose);
  sqlite3_bind_int (insert.handle, 3, (int) scale->minimum);
  sqlite3_bind_int (insert.handle, 4, (int) scale->maximum);
  return lj_stmt_run (&insert, error);
}

gboolean
lj_writer_add_scales (LjWriter *writer, GError **error)
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
find_round (LjWriter *writer, LjContentRound *round, gboolean *found, GError **error)
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
insert_round (LjWriter *writer, LjContentRound *round, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO round (id, name, position, scale, deadline, starts, ends, based_on)"
      " VALUES (?1, ?2, (SELECT ifnull (max (position), 0) + 1 FROM round), ?3, ?4, ?5, ?6, ?7)"
      " /* scans */",
      error);

  if (insert.handle == NULL)
    return FALSE;
  round->id = lj_writer_take_id (writer, round->id);
  sqlite3_bind_int64 (insert.handle, 1, round->id);
  lj_stmt_bind_text (&insert, 2, round->name);
  lj_stmt_bind_id (
      &insert, 3,
      round->scale == LJ_NONE
          ? 0
          : lj_content_get (writer->content->scales, LjContentScale, round->scale)->id);
  lj_stmt_bind_text (&insert, 4, round->deadline);
  lj_stmt_bind_text (&insert, 5, round->starts);
  lj_stmt_bind_text (&insert, 6, round->ends);
  lj_stmt_bind_id (&insert, 7,
                   round->based_on == 0 ? 0 : lj_writer_round (writer, round->based_on - 1));
  return lj_stmt_run (&insert, error);
}

/* A round that had no scale takes the one that is read now. */
static gboolean
complete_round (LjWriter *writer, const LjContentRound *round, GError **error)
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
set_current_round (LjWriter *writer, gint64 id, GError **error)
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

/* Whether the content says how anything went in this round. */
static gboolean
evaluates (const LjContent *content, guint round)
{
  for (guint i = 0; i < content->evaluations->len; i++)
    if (lj_content_get (content->evaluations, LjContentEvaluation, i)->round == round)
      return TRUE;
  for (guint i = 0; i < content->texts->len; i++)
    if (lj_content_get (content->texts, LjContentText, i)->round == round)
      return TRUE;
  return FALSE;
}

/* Rounds are told by their name. A new one becomes the current one, unless the content says which
 * of several it is. */
gboolean
lj_writer_add_rounds (LjWriter *writer, GError **error)
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
      if (found && evaluates (writer->content, i)
          && !lj_round_require_open (writer->workbook, round->id, error))
        return FALSE;
      if (!found && (current == 0 || i == writer->content->current_round))
        current = round->id;
    }
  return current == 0 || set_current_round (writer, current, error);
}

/* NULL: the content comes from no file. */
gboolean
lj_writer_add_source (LjWriter *writer, const LjSource *source, GError **error)
{
  g_auto(LjStmt) insert = { 0 };

  if (source == NULL)
    return TRUE;
  insert = lj_db_prepare (
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
    lj_stmt_bind_id (&insert, 6, lj_writer_round (writer, 0));
  sqlite3_bind_int64 (insert.handle, 7, writer->now);
  return lj_stmt_run (&insert, error);
}
