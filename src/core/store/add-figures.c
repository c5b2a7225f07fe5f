/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/add-private.h"

/* Published figures and responsibilities. */

/* The same figure of the same element in the same round is there already. */
static gboolean
find_figure (LjWriter *writer, LjContentFigure *figure, gboolean *found, GError **error)
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
  sqlite3_bind_int64 (statement.handle, 2, lj_writer_element (writer, figure->element));
  sqlite3_bind_int64 (statement.handle, 3, lj_writer_round (writer, figure->round));
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
insert_figure (LjWriter *writer, LjContentFigure *figure, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO published_figure (id, element, round, figure, counted, value, label, answers,"
      " source, source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (insert.handle == NULL)
    return FALSE;
  figure->id = lj_writer_take_id (writer, figure->id);
  sqlite3_bind_int64 (insert.handle, 1, figure->id);
  sqlite3_bind_int64 (insert.handle, 2, lj_writer_element (writer, figure->element));
  sqlite3_bind_int64 (insert.handle, 3, lj_writer_round (writer, figure->round));
  sqlite3_bind_int (insert.handle, 4, figure->figure);
  sqlite3_bind_int (insert.handle, 5, figure->counted);
  lj_stmt_bind_text (&insert, 6, figure->value);
  lj_stmt_bind_text (&insert, 7, figure->label);
  sqlite3_bind_int64 (insert.handle, 8, figure->n_answers);
  sqlite3_bind_int64 (insert.handle, 9, writer->source);
  sqlite3_bind_int64 (insert.handle, 10, figure->source_line);
  return lj_stmt_run (&insert, error);
}

gboolean
lj_writer_add_figures (LjWriter *writer, GError **error)
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

gboolean
lj_writer_add_figure_scopes (LjWriter *writer, GError **error)
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
      sqlite3_bind_int64 (insert.handle, 2, lj_writer_element (writer, scope->element));
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

gboolean
lj_writer_add_responsibilities (LjWriter *writer, GError **error)
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

      it->id = lj_writer_take_id (writer, it->id);
      sqlite3_bind_int64 (insert.handle, 1, it->id);
      sqlite3_bind_int64 (insert.handle, 2, lj_writer_element (writer, it->element));
      lj_stmt_bind_text (&insert, 3, it->unit);
      lj_stmt_bind_text (&insert, 4, it->person);
      lj_stmt_bind_text (&insert, 5, it->title);
      lj_stmt_bind_text (&insert, 6, it->email);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}
