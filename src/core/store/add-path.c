/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/add-private.h"

/* Names of statuses, lineage, and the steps of rounds with their frozen versions. What is there
 * already stays as it is. */

gboolean
lj_writer_add_status_names (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert
          = lj_db_prepare (writer->workbook->db,
                           "INSERT INTO status_name (token, language, name) VALUES (?1, ?2, ?3)"
                           " ON CONFLICT DO NOTHING",
                           error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->status_names->len; i++)
    {
      const LjContentStatusName *name
          = lj_content_get (writer->content->status_names, LjContentStatusName, i);

      lj_stmt_bind_text (&insert, 1, name->token);
      lj_stmt_bind_text (&insert, 2, lj_language_tag (name->language));
      lj_stmt_bind_text (&insert, 3, name->name);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

gboolean
lj_writer_add_lineages (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (writer->workbook->db,
                                          "INSERT INTO lineage (id, source, target, relation)"
                                          " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                                          error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->lineages->len; i++)
    {
      const LjContentLineage *lineage
          = lj_content_get (writer->content->lineages, LjContentLineage, i);

      sqlite3_bind_int64 (insert.handle, 1, lj_writer_take_id (writer, lineage->id));
      sqlite3_bind_int64 (insert.handle, 2, lj_writer_element (writer, lineage->source));
      sqlite3_bind_int64 (insert.handle, 3, lj_writer_element (writer, lineage->target));
      sqlite3_bind_int (insert.handle, 4, lineage->relation);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static void
bind_step (LjWriter *writer, LjStmt *insert, LjContentStep *step)
{
  step->id = lj_writer_take_id (writer, step->id);
  sqlite3_bind_int64 (insert->handle, 1, step->id);
  sqlite3_bind_int64 (insert->handle, 2, lj_writer_round (writer, step->round));
  sqlite3_bind_int (insert->handle, 3, step->body);
  lj_stmt_bind_text (insert, 4, step->date);
  lj_stmt_bind_text (insert, 5, step->section);
  sqlite3_bind_int (insert->handle, 6, step->approves);
  lj_stmt_bind_text (insert, 7, step->reason);
}

static void
bind_element (LjWriter *writer, LjStmt *insert, guint step, LjContentRef element)
{
  sqlite3_bind_int64 (insert->handle, 1,
                      lj_content_get (writer->content->steps, LjContentStep, step)->id);
  sqlite3_bind_int64 (insert->handle, 2, lj_content_ref_id (writer->content, element));
}

static gboolean
add_frozen_elements (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO frozen_element (step, element, parent, position, kind, number)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->frozen_elements->len; i++)
    {
      const LjContentFrozenElement *frozen
          = lj_content_get (writer->content->frozen_elements, LjContentFrozenElement, i);

      bind_element (writer, &insert, frozen->step, frozen->element);
      lj_stmt_bind_id (&insert, 3, lj_content_ref_id (writer->content, frozen->parent));
      sqlite3_bind_int64 (insert.handle, 4, frozen->position);
      sqlite3_bind_int (insert.handle, 5, frozen->kind);
      lj_stmt_bind_text (&insert, 6, frozen->number);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_frozen_evaluations (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO frozen_evaluation (step, element, achieved, score, qualified, state)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->frozen_evaluations->len; i++)
    {
      const LjContentFrozenEvaluation *frozen
          = lj_content_get (writer->content->frozen_evaluations, LjContentFrozenEvaluation, i);

      bind_element (writer, &insert, frozen->step, frozen->element);
      sqlite3_bind_int (insert.handle, 3, frozen->achieved);
      sqlite3_bind_int (insert.handle, 4, frozen->score);
      sqlite3_bind_int (insert.handle, 5, frozen->qualified);
      sqlite3_bind_int (insert.handle, 6, frozen->state);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

static gboolean
add_frozen_texts (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert
          = lj_db_prepare (writer->workbook->db,
                           "INSERT INTO frozen_text (step, element, role, language, value)"
                           " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                           error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->frozen_texts->len; i++)
    {
      const LjContentFrozenText *frozen
          = lj_content_get (writer->content->frozen_texts, LjContentFrozenText, i);

      bind_element (writer, &insert, frozen->step, frozen->element);
      sqlite3_bind_int (insert.handle, 3, frozen->role);
      lj_stmt_bind_text (&insert, 4, lj_language_tag (frozen->language));
      lj_stmt_bind_text (&insert, 5, frozen->value);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

gboolean
lj_writer_add_acceptances (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO accepted_numbers (element, role, round, language, twin, digest)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->acceptances->len; i++)
    {
      const LjContentAcceptance *it
          = lj_content_get (writer->content->acceptances, LjContentAcceptance, i);

      sqlite3_bind_int64 (insert.handle, 1, lj_writer_element (writer, it->element));
      sqlite3_bind_int (insert.handle, 2, it->role);
      sqlite3_bind_int64 (insert.handle, 3, lj_writer_round (writer, it->round));
      lj_stmt_bind_text (&insert, 4, lj_language_tag (it->language));
      lj_stmt_bind_text (&insert, 5, lj_language_tag (it->twin));
      lj_stmt_bind_text (&insert, 6, it->digest);
      ok = lj_stmt_run (&insert, error);
    }
  return ok;
}

/* After the evaluations: the last step may close their round. */
gboolean
lj_writer_add_steps (LjWriter *writer, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      writer->workbook->db,
      "INSERT INTO round_step (id, round, body, date, section, approves, reason)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
      error);
  gboolean ok = insert.handle != NULL;

  for (guint i = 0; ok && i < writer->content->steps->len; i++)
    {
      bind_step (writer, &insert, lj_content_get (writer->content->steps, LjContentStep, i));
      ok = lj_stmt_run (&insert, error);
    }
  return ok && add_frozen_elements (writer, error) && add_frozen_evaluations (writer, error)
         && add_frozen_texts (writer, error);
}
