/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/round.h>

/* What is different now from how a round was at one of its steps: the frozen version against the
 * tables it was made of. */

/* A score as it is printed; NULL: none. */
#define PRINTED(table) \
  "CASE WHEN " table ".score = 0 THEN NULL WHEN " table ".qualified THEN '(' || " table \
  ".score || ')' ELSE '' || " table ".score END"

#define IS_THERE(element) " EXISTS (SELECT 1 FROM element WHERE id = " element ")"
#define WAS_THERE(element) \
  " EXISTS (SELECT 1 FROM frozen_element WHERE step = ?1 AND frozen_element.element = " element ")"
#define WAS_NOT_EVALUATED \
  " NOT EXISTS (SELECT 1 FROM frozen_evaluation AS frozen WHERE frozen.step = ?1" \
  " AND frozen.element = evaluation.element)"

/* From the evaluation that is frozen to the one there is, or to none. */
#define FROM_FROZEN_EVALUATION \
  " FROM frozen_evaluation AS frozen LEFT JOIN evaluation ON evaluation.element = frozen.element" \
  " AND evaluation.round = ?2 WHERE step = ?1 AND" IS_THERE ("frozen.element")

/* Each gives element, role, language, old and new value; ?1 is the step, ?2 its round. What came or
 * went with its element is told by the element alone. Notes are nobody else's business. */
static const struct
{
  LjDifferenceKind kind;
  const char *sql;
} parts[] = {
  { LJ_DIFFERENCE_ADDED,
    "SELECT id, 0, NULL, NULL, id FROM element WHERE ?2 <> 0 AND NOT" WAS_THERE (
        "id") " /* scans */" },
  { LJ_DIFFERENCE_DELETED,
    "SELECT element, 0, NULL, element, NULL FROM frozen_element WHERE step = ?1 AND ?2 <> 0"
    " AND NOT" IS_THERE ("element") },
  { LJ_DIFFERENCE_MOVED,
    "SELECT id, 0, NULL, frozen.parent, element.parent FROM frozen_element AS frozen JOIN element"
    " ON id = frozen.element WHERE step = ?1 AND ?2 <> 0 AND element.parent IS NOT frozen.parent" },
  { LJ_DIFFERENCE_NUMBER,
    "SELECT id, 0, NULL, frozen.number, element.number FROM frozen_element AS frozen JOIN element"
    " ON id = frozen.element WHERE step = ?1 AND ?2 <> 0 AND element.number IS NOT frozen.number" },
  { LJ_DIFFERENCE_KIND,
    "SELECT id, 0, NULL, frozen.kind, element.kind FROM frozen_element AS frozen JOIN element"
    " ON id = frozen.element WHERE step = ?1 AND ?2 <> 0 AND element.kind <> frozen.kind" },
  { LJ_DIFFERENCE_ACHIEVED,
    "SELECT frozen.element, 0, NULL, frozen.achieved, ifnull (evaluation.achieved, "
    "0)" FROM_FROZEN_EVALUATION " AND frozen.achieved <> ifnull (evaluation.achieved, 0)"
    " UNION ALL SELECT element, 0, NULL, 0, achieved FROM evaluation WHERE round = ?2"
    " AND achieved <> 0 AND" WAS_NOT_EVALUATED " /* scans */" },
  { LJ_DIFFERENCE_SCORE, "SELECT frozen.element, 0, NULL, " PRINTED ("frozen") ", " PRINTED (
                             "evaluation") FROM_FROZEN_EVALUATION
    " AND (frozen.score <> ifnull (evaluation.score, 0)"
    " OR frozen.qualified <> ifnull (evaluation.qualified, 0))"
    " UNION ALL SELECT element, 0, NULL, NULL, " PRINTED (
        "evaluation") " FROM evaluation"
                      " WHERE round = ?2 AND score <> 0 AND" WAS_NOT_EVALUATED " /* scans */" },
  { LJ_DIFFERENCE_TEXT,
    "SELECT frozen.element, frozen.role, frozen.language, frozen.value, text.value"
    " FROM frozen_text AS frozen LEFT JOIN text ON text.element = frozen.element"
    " AND text.role = frozen.role AND text.language = frozen.language AND ifnull (text.round, 0) ="
    " CASE WHEN frozen.role <= 2 THEN 0 ELSE ?2 END WHERE step = ?1 AND frozen.role <> 5"
    " AND text.value IS NOT frozen.value AND" IS_THERE (
        "frozen.element") " UNION ALL SELECT element, role, language, NULL, value FROM text"
                          " WHERE (round IS NULL OR round = ?2) AND role <> 5 AND (role > 2 "
                          "OR" WAS_THERE (
                              "text.element") ") AND NOT EXISTS (SELECT 1 FROM frozen_text AS "
                                              "frozen WHERE frozen.step = ?1"
                                              " AND frozen.element = text.element AND frozen.role "
                                              "= text.role"
                                              " AND frozen.language = text.language) /* scans */" },
};

G_STATIC_ASSERT (LJ_ROLE_DESCRIPTION == 2 && LJ_ROLE_NOTE == 5);

typedef struct
{
  LjWorkbook *workbook;
  gint64 step, round;
  LjLanguage language;
  LjTree *tree;
  GPtrArray *rows;
} Reader;

void
lj_difference_free (LjDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->old_value);
  g_free (self->new_value);
  g_free (self);
}

/* The title an element had at the step, in this language if there was one. */
static char *
dup_frozen_title (Reader *reader, gint64 element)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      reader->workbook->db,
      "SELECT value FROM frozen_text WHERE step = ?1 AND element = ?2 AND role = 1"
      " ORDER BY language <> ?3, language = 'en', language",
      NULL);

  if (statement.handle == NULL)
    return g_strdup ("");
  sqlite3_bind_int64 (statement.handle, 1, reader->step);
  sqlite3_bind_int64 (statement.handle, 2, element);
  lj_stmt_bind_text (&statement, 3, lj_language_tag (reader->language));
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return g_strdup ("");
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

static char *
dup_title (Reader *reader, gint64 element)
{
  if (element == 0)
    return NULL;
  if (lj_tree_find (reader->tree, element) == LJ_NODE_NONE)
    return dup_frozen_title (reader, element);
  return lj_workbook_dup_title (reader->workbook, element, reader->language, NULL);
}

static char *
dup_value (Reader *reader, LjDifferenceKind kind, sqlite3_stmt *row, int column)
{
  int value = sqlite3_column_int (row, column);

  switch (kind)
    {
    case LJ_DIFFERENCE_ADDED:
    case LJ_DIFFERENCE_DELETED:
    case LJ_DIFFERENCE_MOVED:
      return dup_title (reader, sqlite3_column_int64 (row, column));
    case LJ_DIFFERENCE_KIND:
      return g_strdup (lj_kind_token (CLAMP (value, 1, LJ_KIND_LAST)));
    case LJ_DIFFERENCE_ACHIEVED:
      return value == 0 ? NULL : g_strdup (lj_achieved_token (CLAMP (value, 0, LJ_ACHIEVED_NO)));
    case LJ_DIFFERENCE_NUMBER:
    case LJ_DIFFERENCE_SCORE:
    case LJ_DIFFERENCE_TEXT:
    default:
      return g_strdup ((const char *) sqlite3_column_text (row, column));
    }
}

static void
take_row (Reader *reader, LjDifferenceKind kind, sqlite3_stmt *row)
{
  LjDifference *difference = g_new0 (LjDifference, 1);

  difference->element = sqlite3_column_int64 (row, 0);
  difference->title = dup_title (reader, difference->element);
  difference->kind = kind;
  if (kind == LJ_DIFFERENCE_TEXT)
    {
      difference->role = CLAMP (sqlite3_column_int (row, 1), 1, LJ_ROLE_LAST);
      difference->language = lj_store_language ((const char *) sqlite3_column_text (row, 2));
    }
  difference->old_value = dup_value (reader, kind, row, 3);
  difference->new_value = dup_value (reader, kind, row, 4);
  g_ptr_array_add (reader->rows, difference);
}

static gboolean
read_part (Reader *reader, guint part, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (reader->workbook->db, parts[part].sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, reader->step);
  sqlite3_bind_int64 (statement.handle, 2, reader->round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    take_row (reader, parts[part].kind, statement.handle);
  return code == SQLITE_DONE;
}

/* Tree order; what is gone comes last. */
static int
compare (gconstpointer a, gconstpointer b, gpointer tree)
{
  const LjDifference *x = *(LjDifference *const *) a, *y = *(LjDifference *const *) b;
  guint x_node = lj_tree_find (tree, x->element), y_node = lj_tree_find (tree, y->element);

  if (x_node != y_node)
    return x_node < y_node ? -1 : 1;
  if (x->kind != y->kind)
    return (int) x->kind - (int) y->kind;
  if (x->role != y->role)
    return (int) x->role - (int) y->role;
  return (int) x->language - (int) y->language;
}

static gboolean
find_round (Reader *reader, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (reader->workbook->db,
                                             "SELECT round FROM round_step WHERE id = ?1", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, reader->step);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    reader->round = sqlite3_column_int64 (statement.handle, 0);
  else if (code == SQLITE_DONE)
    g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND, _ ("%s: there is no such step"),
                 reader->workbook->path);
  return code == SQLITE_ROW;
}

/* What has changed since a step of a round: in the tree, and in that round's evaluations and texts,
 * in tree order. Internal notes are left out. language is that of the titles. Returns: (transfer
 * full): LjDifference, freed with the array; NULL with error */
GPtrArray *
lj_workbook_list_differences (LjWorkbook *self, gint64 step, LjLanguage language, GError **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_difference_free);
  g_autoptr(LjTree) tree = lj_tree_load_all (self, error);
  Reader reader
      = { .workbook = self, .step = step, .language = language, .tree = tree, .rows = rows };

  if (tree == NULL || !find_round (&reader, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!read_part (&reader, i, error))
      return NULL;
  g_ptr_array_sort_with_data (rows, compare, tree);
  return g_steal_pointer (&rows);
}
