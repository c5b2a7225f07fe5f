/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/load-private.h"

/* Names of statuses, lineage, and the steps of rounds with their frozen versions. */

static void
add_status_name (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentStatusName name = {
    .token = lj_loader_string (loader, row, 0),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 1)),
    .name = lj_loader_string (loader, row, 2),
  };

  g_array_append_val (loader->content->status_names, name);
}

static void
add_lineage (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentLineage lineage = {
    .id = sqlite3_column_int64 (row, 0),
    .source = lj_loader_element (loader, row, 1),
    .target = lj_loader_element (loader, row, 2),
    .relation = CLAMP (sqlite3_column_int (row, 3), 1, LJ_RELATION_LAST),
  };

  if (lineage.source != LJ_NONE && lineage.target != LJ_NONE)
    g_array_append_val (loader->content->lineages, lineage);
}

static void
add_step (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentStep step = {
    .id = sqlite3_column_int64 (row, 0),
    .round = lj_loader_round (loader, row, 1),
    .body = CLAMP (sqlite3_column_int (row, 2), 0, LJ_BODY_LAST),
    .date = lj_loader_string (loader, row, 3),
    .section = lj_loader_string (loader, row, 4),
    .approves = sqlite3_column_int (row, 5) != 0,
    .reason = lj_loader_string (loader, row, 6),
  };

  if (step.round != LJ_NONE)
    g_array_append_val (loader->content->steps, step);
}

/* Versions are loaded step by step, so that it is mostly the one asked for before. */
static guint
step_at (LjLoader *loader, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);

  for (guint i = 0; i < loader->content->steps->len; i++)
    if (lj_content_get (loader->content->steps, LjContentStep, i)->id == id)
      return i;
  return LJ_NONE;
}

static LjContentRef
ref_at (LjLoader *loader, sqlite3_stmt *row, int column)
{
  return (LjContentRef){ lj_loader_element (loader, row, column),
                         sqlite3_column_int64 (row, column) };
}

static void
add_frozen_element (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentFrozenElement element = {
    .step = step_at (loader, row),
    .element = ref_at (loader, row, 1),
    .parent = ref_at (loader, row, 2),
    .position = sqlite3_column_int64 (row, 3),
    .kind = CLAMP (sqlite3_column_int (row, 4), 1, LJ_KIND_LAST),
    .number = lj_loader_string (loader, row, 5),
  };

  if (element.step != LJ_NONE)
    g_array_append_val (loader->content->frozen_elements, element);
}

static void
add_frozen_evaluation (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentFrozenEvaluation evaluation = {
    .step = step_at (loader, row),
    .element = ref_at (loader, row, 1),
    .achieved = CLAMP (sqlite3_column_int (row, 2), 0, LJ_ACHIEVED_NO),
    .score = lj_store_score (row, 3),
    .qualified = sqlite3_column_int (row, 4) != 0,
    .state = CLAMP (sqlite3_column_int (row, 5), 0, LJ_STATE_AGREED),
  };

  if (evaluation.step != LJ_NONE)
    g_array_append_val (loader->content->frozen_evaluations, evaluation);
}

static void
add_frozen_text (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentFrozenText text = {
    .step = step_at (loader, row),
    .element = ref_at (loader, row, 1),
    .role = CLAMP (sqlite3_column_int (row, 2), 1, LJ_ROLE_LAST),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 3)),
    .value = lj_loader_string (loader, row, 4),
  };

  if (text.step != LJ_NONE)
    g_array_append_val (loader->content->frozen_texts, text);
}

static void
add_acceptance (LjLoader *loader, sqlite3_stmt *row)
{
  gint64 round = sqlite3_column_int64 (row, 2);
  LjContentAcceptance acceptance = {
    .element = lj_loader_element (loader, row, 0),
    .role = CLAMP (sqlite3_column_int (row, 1), 1, LJ_ROLE_LAST),
    .round = lj_loader_round (loader, row, 2),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 3)),
    .twin = lj_store_language ((const char *) sqlite3_column_text (row, 4)),
    .digest = lj_loader_string (loader, row, 5),
  };

  /* Of an element or a round that is gone. */
  if (acceptance.element != LJ_NONE && (round == 0 || acceptance.round != LJ_NONE))
    g_array_append_val (loader->content->acceptances, acceptance);
}

const LjLoadPart lj_path_parts[LJ_N_PATH_PARTS] = {
  { "SELECT token, language, name FROM status_name ORDER BY token, language /* scans */",
    add_status_name },
  { "SELECT id, source, target, relation FROM lineage ORDER BY id /* scans */", add_lineage },
  { "SELECT round_step.id, round, body, date, section, approves, reason FROM round_step"
    " JOIN round ON round.id = round ORDER BY round.position, round.id, round_step.id /* scans */",
    add_step },
  { "SELECT step, element, parent, position, kind, number FROM frozen_element"
    " ORDER BY step, element /* scans */",
    add_frozen_element },
  { "SELECT step, element, achieved, score, qualified, state FROM frozen_evaluation"
    " ORDER BY step, element /* scans */",
    add_frozen_evaluation },
  { "SELECT step, element, role, language, value FROM frozen_text"
    " ORDER BY step, element, role, language /* scans */",
    add_frozen_text },
  { "SELECT element, role, round, language, twin, digest FROM accepted_numbers"
    " ORDER BY element, role, round, language, twin /* scans */",
    add_acceptance },
};
