/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/load-private.h"
#include <linjaus/properties.h>

/* Loads everything a workbook says. Each table has its SELECT, and a function that makes an item
 * of a row; orders are total, so that the same workbook always gives the same content. */

const char *
lj_loader_string (LjLoader *loader, sqlite3_stmt *row, int column)
{
  return lj_content_string (loader->content, (const char *) sqlite3_column_text (row, column));
}

guint
lj_loader_element (LjLoader *loader, sqlite3_stmt *row, int column)
{
  guint node = lj_tree_find (loader->tree, sqlite3_column_int64 (row, column));

  return node == LJ_NODE_NONE ? LJ_NONE : node;
}

guint
lj_loader_round (LjLoader *loader, sqlite3_stmt *row, int column)
{
  gint64 id = sqlite3_column_int64 (row, column);

  for (guint i = 0; i < loader->content->rounds->len; i++)
    if (lj_content_get (loader->content->rounds, LjContentRound, i)->id == id)
      return i;
  return LJ_NONE;
}

static guint
scale_at (LjLoader *loader, sqlite3_stmt *row, int column)
{
  gint64 id = sqlite3_column_int64 (row, column);

  for (guint i = 0; i < loader->content->scales->len; i++)
    if (lj_content_get (loader->content->scales, LjContentScale, i)->id == id)
      return i;
  return LJ_NONE;
}

static void
add_scale (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentScale scale = {
    .id = sqlite3_column_int64 (row, 0),
    .purpose = lj_loader_string (loader, row, 1),
    .minimum = (guint) CLAMP (sqlite3_column_int (row, 2), 0, LJ_HIGHEST_LEVEL),
    .maximum = (guint) CLAMP (sqlite3_column_int (row, 3), 0, LJ_HIGHEST_LEVEL),
  };

  g_array_append_val (loader->content->scales, scale);
}

static void
add_level (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentLevel level = {
    .scale = scale_at (loader, row, 0),
    .value = (guint) sqlite3_column_int (row, 1),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 2)),
    .label = lj_loader_string (loader, row, 3),
  };

  g_array_append_val (loader->content->levels, level);
}

static void
add_round (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentRound round = {
    .id = sqlite3_column_int64 (row, 0),
    .name = lj_loader_string (loader, row, 1),
    .scale = scale_at (loader, row, 2),
    .deadline = lj_loader_string (loader, row, 3),
    .starts = lj_loader_string (loader, row, 4),
    .ends = lj_loader_string (loader, row, 5),
    .based_on = lj_loader_round (loader, row, 6) + 1,
  };

  if (round.id == loader->workbook->current_round)
    loader->content->current_round = loader->content->rounds->len;
  g_array_append_val (loader->content->rounds, round);
}

static void
add_county (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentText name = {
    .element = LJ_NONE,
    .round = LJ_NONE,
    .role = LJ_ROLE_TITLE,
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 0)),
    .value = lj_loader_string (loader, row, 1),
  };

  g_array_append_val (loader->content->county_names, name);
}

static void
add_languages (LjLoader *loader, sqlite3_stmt *row)
{
  const char *tags = lj_loader_string (loader, row, 0);

  if (tags != NULL)
    lj_language_set_from_tags (tags, &loader->content->languages);
}

static void
add_kind_name (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentKindName name = {
    .kind = CLAMP (sqlite3_column_int (row, 0), 1, LJ_KIND_LAST),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 1)),
    .name = lj_loader_string (loader, row, 2),
  };

  g_array_append_val (loader->content->kind_names, name);
}

/* The tree gives the order; number and own source line are not in it. */
static void
complete_element (LjLoader *loader, sqlite3_stmt *row)
{
  guint index = lj_loader_element (loader, row, 0);

  if (index == LJ_NONE)
    return;

  LjContentElement *element = lj_content_get (loader->content->elements, LjContentElement, index);

  element->number = lj_loader_string (loader, row, 1);
  element->source_line = (guint) sqlite3_column_int64 (row, 2);
}

static void
add_text (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentText text = {
    .element = lj_loader_element (loader, row, 0),
    .role = CLAMP (sqlite3_column_int (row, 1), 1, LJ_ROLE_LAST),
    .language = lj_store_language ((const char *) sqlite3_column_text (row, 2)),
    .round = lj_loader_round (loader, row, 3),
    .value = lj_loader_string (loader, row, 4),
  };

  if (text.element != LJ_NONE)
    g_array_append_val (loader->content->texts, text);
}

static void
add_question (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentQuestion question = {
    .round = lj_loader_round (loader, row, 0),
    .scope = lj_loader_element (loader, row, 1),
    .kind = CLAMP (sqlite3_column_int (row, 2), 1, LJ_KIND_LAST),
    .achieved = sqlite3_column_int (row, 3) != 0,
    .score = sqlite3_column_int (row, 4) != 0,
    .text = sqlite3_column_int (row, 5) != 0,
  };

  if (question.scope != LJ_NONE)
    g_array_append_val (loader->content->questions, question);
}

static void
add_evaluation (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentEvaluation evaluation = {
    .element = lj_loader_element (loader, row, 0),
    .round = lj_loader_round (loader, row, 1),
    .achieved = CLAMP (sqlite3_column_int (row, 2), 0, LJ_ACHIEVED_NO),
    .score = lj_store_score (row, 3),
    .qualified = sqlite3_column_int (row, 4) != 0,
    .state = CLAMP (sqlite3_column_int (row, 5), 0, LJ_STATE_AGREED),
    .source_line = (guint) sqlite3_column_int64 (row, 6),
  };

  if (evaluation.element != LJ_NONE)
    g_array_append_val (loader->content->evaluations, evaluation);
}

static void
add_figure (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentFigure figure = {
    .id = sqlite3_column_int64 (row, 0),
    .element = lj_loader_element (loader, row, 1),
    .round = lj_loader_round (loader, row, 2),
    .figure = CLAMP (sqlite3_column_int (row, 3), 1, LJ_FIGURE_NPS),
    .counted = CLAMP (sqlite3_column_int (row, 4), 0, LJ_KIND_LAST),
    .value = lj_loader_string (loader, row, 5),
    .label = lj_loader_string (loader, row, 6),
    .n_answers = (guint) sqlite3_column_int64 (row, 7),
    .source_line = (guint) sqlite3_column_int64 (row, 8),
  };

  if (figure.element != LJ_NONE)
    g_array_append_val (loader->content->figures, figure);
}

static void
add_figure_scope (LjLoader *loader, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  LjContentFigureScope scope = { .element = lj_loader_element (loader, row, 1) };

  for (guint i = 0; i < loader->content->figures->len; i++)
    if (lj_content_get (loader->content->figures, LjContentFigure, i)->id == id)
      {
        scope.figure = i;
        if (scope.element != LJ_NONE)
          g_array_append_val (loader->content->figure_scopes, scope);
        return;
      }
}

static void
add_responsibility (LjLoader *loader, sqlite3_stmt *row)
{
  LjContentResponsibility responsibility = {
    .id = sqlite3_column_int64 (row, 0),
    .element = lj_loader_element (loader, row, 1),
    .unit = lj_loader_string (loader, row, 2),
    .person = lj_loader_string (loader, row, 3),
    .title = lj_loader_string (loader, row, 4),
    .email = lj_loader_string (loader, row, 5),
  };

  if (responsibility.element != LJ_NONE)
    g_array_append_val (loader->content->responsibilities, responsibility);
}

/* In this order, because later ones point at earlier ones. */
static const LjLoadPart parts[] = {
  { "SELECT language, name FROM county_name ORDER BY language /* scans */", add_county },
  { "SELECT value FROM setting WHERE key = 'languages'", add_languages },
  { "SELECT kind, language, name FROM kind_name ORDER BY kind, language /* scans */",
    add_kind_name },
  { "SELECT id, purpose, minimum, maximum FROM scale ORDER BY id /* scans */", add_scale },
  { "SELECT scale, value, language, label FROM scale_level"
    " ORDER BY scale, value DESC, language /* scans */",
    add_level },
  { "SELECT id, name, scale, deadline, starts, ends, based_on FROM round"
    " ORDER BY position, id /* scans */",
    add_round },
  { "SELECT id, number, source_line FROM element ORDER BY id /* scans */", complete_element },
  { "SELECT element, role, language, round, value FROM text"
    " ORDER BY element, role, language, ifnull (round, 0) /* scans */",
    add_text },
  { "SELECT round, scope, kind, achieved, score, text FROM round_question"
    " ORDER BY round, scope, kind /* scans */",
    add_question },
  { "SELECT element, round, achieved, score, qualified, state, source_line FROM evaluation"
    " ORDER BY element, round /* scans */",
    add_evaluation },
  { "SELECT id, element, round, figure, counted, value, label, answers, source_line"
    " FROM published_figure ORDER BY id /* scans */",
    add_figure },
  { "SELECT figure, element FROM published_figure_scope ORDER BY figure, element /* scans */",
    add_figure_scope },
  { "SELECT id, element, unit, person, title, email FROM responsibility ORDER BY id /* scans */",
    add_responsibility },
};

static gboolean
load_part (LjLoader *loader, const LjLoadPart *part, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (loader->workbook->db, part->sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    part->add (loader, statement.handle);
  return code == SQLITE_DONE;
}

static void
add_elements (LjLoader *loader)
{
  const LjNode *nodes = lj_tree_get_nodes (loader->tree);

  for (guint i = 0; i < lj_tree_get_n_nodes (loader->tree); i++)
    {
      LjContentElement element = {
        .id = nodes[i].id,
        .parent = nodes[i].parent == LJ_NODE_NONE ? LJ_NONE : nodes[i].parent,
        .kind = nodes[i].kind,
      };

      g_array_append_val (loader->content->elements, element);
    }
}

/* Everything the workbook says, elements in tree order. Returns: (transfer full): or NULL */
LjContent *
lj_workbook_load_content (LjWorkbook *self, GError **error)
{
  g_autoptr(LjContent) content = lj_content_new ();
  g_autoptr(LjTree) tree = lj_tree_load_all (self, error);
  g_autofree char *report = lj_workbook_dup_report_settings (self);
  LjLoader loader = { self, content, tree };

  if (tree == NULL)
    return NULL;
  content->tree_locked = self->tree_locked;
  content->accent = lj_workbook_get_accent (self);
  content->logo = lj_workbook_dup_logo (self);
  content->report = lj_content_string (content, report);
  add_elements (&loader);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_part (&loader, &parts[i], error))
      return NULL;
  for (guint i = 0; i < LJ_N_PATH_PARTS; i++)
    if (!load_part (&loader, &lj_path_parts[i], error))
      return NULL;
  return g_steal_pointer (&content);
}
