/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"

/* Runs a statement over one element. */
gboolean
lj_elements_run_for (LjWorkbook *self, const char *sql, gint64 element, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  return lj_stmt_run (&statement, error);
}

gboolean
lj_elements_gather (LjWorkbook *self, const char *sql, gint64 id, GArray *ids, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  lj_stmt_bind_id (&statement, 1, id);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      gint64 found = sqlite3_column_int64 (statement.handle, 0);

      g_array_append_val (ids, found);
    }
  return code == SQLITE_DONE;
}

/* The element and all below it, parents before children. */
gboolean
lj_elements_gather_subtree (LjWorkbook *self, gint64 element, GArray *ids, GError **error)
{
  return lj_elements_gather (
      self,
      "WITH RECURSIVE below (id, depth) AS (SELECT id, 0 FROM element WHERE id = ?1"
      " UNION ALL SELECT element.id, depth + 1 FROM element JOIN below"
      " ON element.parent = below.id WHERE depth < 254)"
      " SELECT id FROM below /* scans */",
      element, ids, error);
}

static gboolean
contains (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* 0: there is no such element. */
static LjKind
kind_of (LjWorkbook *self, gint64 element)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT kind FROM element WHERE id = ?1", NULL);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, element);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return 0;
  return CLAMP (sqlite3_column_int (statement.handle, 0), 1, LJ_KIND_LAST);
}

/* A name for the log that says what kind of elements the act was about and how many,
 * "move:goal", "move:goal:3"; ":3" where they are of different kinds. (transfer full) */
char *
lj_elements_name_act (LjWorkbook *self, const char *act, const gint64 *elements, guint n)
{
  LjKind kind = n > 0 ? kind_of (self, elements[0]) : 0;

  for (guint i = 1; i < n && kind != 0; i++)
    if (kind_of (self, elements[i]) != kind)
      kind = 0;
  if (n == 1)
    return kind != 0 ? g_strdup_printf ("%s:%s", act, lj_kind_token (kind)) : g_strdup (act);
  return g_strdup_printf ("%s:%s:%u", act, kind != 0 ? lj_kind_token (kind) : "", n);
}

static gboolean
set_place (LjWorkbook *self, gint64 element, gint64 parent, guint position, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "UPDATE element SET parent = ?2, position = ?3 WHERE id = ?1"
                           " AND (parent IS NOT ?2 OR position <> ?3)",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  lj_stmt_bind_id (&statement, 2, parent);
  sqlite3_bind_int64 (statement.handle, 3, position);
  return lj_stmt_run (&statement, error);
}

/* Puts the elements at the place in this order, and numbers its children 1, 2, 3 ... anew; only
 * the rows that change are written. */
gboolean
lj_elements_put (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place, GError **error)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (moved, elements, n);
  if (!lj_elements_gather (self, "SELECT id FROM element WHERE parent IS ?1 ORDER BY position, id",
                           place.parent, children, error))
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      gint64 child = g_array_index (children, gint64, i);

      if (child == place.before)
        g_array_append_vals (order, elements, n);
      if (!contains (moved, child))
        g_array_append_val (order, child);
    }
  if (place.before == 0 || !contains (children, place.before))
    g_array_append_vals (order, elements, n);
  for (guint i = 0; i < order->len; i++)
    if (!set_place (self, g_array_index (order, gint64, i), place.parent, i + 1, error))
      return FALSE;
  return TRUE;
}

/* A new row at the top of nothing yet: lj_elements_put() gives it its place. */
gint64
lj_elements_insert (LjWorkbook *self, gint64 parent, LjKind kind, const char *number,
                    GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO element (id, parent, position, kind, number) VALUES (?1, ?2, 0, ?3, ?4)", error);
  gint64 id = lj_id_next (&self->last_id);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, id);
  lj_stmt_bind_id (&statement, 2, parent);
  sqlite3_bind_int (statement.handle, 3, kind);
  lj_stmt_bind_text (&statement, 4, number);
  return lj_stmt_run (&statement, error) ? id : 0;
}

/* What is added is asked what its neighbours are asked: a line what another line of its parent is,
 * a document, which has none, everything. */
static gboolean
ask_as_neighbours (LjWorkbook *self, gint64 element, LjKind kind, GError **error)
{
  g_auto(LjStmt) statement = { 0 };

  if (kind != LJ_KIND_DOCUMENT)
    return lj_elements_run_for (
        self,
        "INSERT OR IGNORE INTO round_question (round, scope, kind, achieved, score, text)"
        " SELECT round, ?1, round_question.kind, achieved, score, text"
        " FROM element AS added JOIN element AS other ON other.parent IS added.parent"
        " AND other.kind = added.kind AND other.id <> added.id"
        " JOIN round_question ON scope = other.id"
        " WHERE added.id = ?1 ORDER BY abs (other.position - added.position)",
        element, error);
  if (self->current_round == 0)
    return TRUE;
  statement
      = lj_db_prepare (self->db,
                       "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
                       " VALUES (?2, ?1, ?3, 1, 1, 1)",
                       error);
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int64 (statement.handle, 2, self->current_round);
  sqlite3_bind_int (statement.handle, 3, LJ_KIND_GOAL);
  return lj_stmt_run (&statement, error);
}

/* Adds an element. Returns its id, or 0 with error. */
gint64
lj_workbook_add_element (LjWorkbook *self, LjPlace place, LjKind kind, const char *title,
                         LjLanguage language, GError **error)
{
  LjContentText text = { .role = LJ_ROLE_TITLE, .language = language, .value = title };
  g_autofree char *act = g_strdup_printf ("add:%s", lj_kind_token (kind));
  gint64 id;
  gboolean ok;

  if (!lj_elements_begin (self, error))
    return 0;
  id = lj_elements_insert (self, place.parent, kind, NULL, error);
  ok = id != 0 && lj_elements_put (self, &id, 1, place, error)
       && lj_text_write (self, &text, id, 0, error) && ask_as_neighbours (self, id, kind, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, id, error) ? id : 0;
}

/* Changes the number as printed, "1.1.c"; NULL or "": none. */
gboolean
lj_workbook_set_number (LjWorkbook *self, gint64 element, const char *number, GError **error)
{
  g_auto(LjStmt) statement = { 0 };
  g_autofree char *act = lj_elements_name_act (self, "renumber", &element, 1);
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  statement = lj_db_prepare (self->db, "UPDATE element SET number = nullif (?2, '') WHERE id = ?1",
                             error);
  ok = statement.handle != NULL;
  if (ok)
    {
      sqlite3_bind_int64 (statement.handle, 1, element);
      lj_stmt_bind_text (&statement, 2, number);
      ok = lj_stmt_run (&statement, error);
    }
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, element, error);
}

static gboolean
set_kind (LjWorkbook *self, gint64 element, LjKind kind, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "UPDATE element SET kind = ?2 WHERE id = ?1 AND kind <> ?2", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, kind);
  return lj_stmt_run (&statement, error);
}

/* Makes goals guidelines, and so on. What the round asks of them follows their new kind. */
gboolean
lj_workbook_set_kinds (LjWorkbook *self, const gint64 *elements, guint n, LjKind kind,
                       GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "change-kind", elements, n);
  gboolean ok = TRUE;

  if (!lj_elements_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n; i++)
    ok = lj_round_require_free (self, elements[i], error)
         && set_kind (self, elements[i], kind, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, n == 1 ? elements[0] : 0, error);
}

/* Nothing can be put below itself. */
static gboolean
may_move (LjWorkbook *self, const gint64 *elements, guint n, gint64 parent, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GArray) below = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!lj_elements_gather_subtree (self, elements[i], below, error))
        return FALSE;
      if (!contains (below, parent))
        continue;
      g_set_error_literal (error, LJ_ERROR, LJ_ERROR_FAILED,
                           _ ("nothing can be moved below itself; choose another place"));
      return FALSE;
    }
  return TRUE;
}

/* 0: it is a root, or not there. */
gint64
lj_elements_get_parent (LjWorkbook *self, gint64 element)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT parent FROM element WHERE id = ?1", NULL);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, element);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return 0;
  return sqlite3_column_int64 (statement.handle, 0);
}

/* Whether they may get another parent: that would change the averages of approved rounds. */
static gboolean
are_free (LjWorkbook *self, const gint64 *elements, guint n, gint64 parent, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (lj_elements_get_parent (self, elements[i]) != parent
        && !lj_round_require_free (self, elements[i], error))
      return FALSE;
  return TRUE;
}

/* Moves elements, with what is below them, to a place, in the order given. LJ_ERROR_FAILED if the
 * place is one of them or below, LJ_ERROR_APPROVED if an approved round would change. */
gboolean
lj_workbook_move_elements (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                           GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "move", elements, n);
  gboolean ok;

  if (n == 0)
    return TRUE;
  if (!may_move (self, elements, n, place.parent, error) || !lj_elements_begin (self, error))
    return FALSE;
  ok = are_free (self, elements, n, place.parent, error)
       && lj_elements_put (self, elements, n, place, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, n == 1 ? elements[0] : 0, error);
}

static gboolean
delete_texts (LjWorkbook *self, gint64 element, GError **error)
{
  g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!lj_elements_gather (self, "SELECT id FROM text WHERE element = ?1", element, texts, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (!lj_search_remove (self, g_array_index (texts, gint64, i), error))
      return FALSE;
  return lj_elements_run_for (self, "DELETE FROM text WHERE element = ?1", element, error);
}

/* What hangs on the element goes first. */
static gboolean
delete_row (LjWorkbook *self, gint64 element, GError **error)
{
  static const char *const statements[] = {
    "DELETE FROM published_figure_scope WHERE element = ?1",
    "DELETE FROM published_figure_scope WHERE figure IN"
    " (SELECT id FROM published_figure WHERE element = ?1)",
    "DELETE FROM published_figure WHERE element = ?1",
    "DELETE FROM responsibility WHERE element = ?1",
    "DELETE FROM lineage WHERE source = ?1",
    "DELETE FROM lineage WHERE target = ?1",
    "DELETE FROM evaluation WHERE element = ?1",
    "DELETE FROM round_question WHERE scope = ?1",
    "DELETE FROM element WHERE id = ?1",
  };

  if (!delete_texts (self, element, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!lj_elements_run_for (self, statements[i], element, error))
      return FALSE;
  return TRUE;
}

/* Children before parents. An element that went with another one is no error. */
gboolean
lj_elements_delete (LjWorkbook *self, gint64 element, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!lj_round_require_free (self, element, error)
      || !lj_elements_gather_subtree (self, element, ids, error))
    return FALSE;
  for (guint i = ids->len; i > 0; i--)
    if (!delete_row (self, g_array_index (ids, gint64, i - 1), error))
      return FALSE;
  return TRUE;
}

/* Deletes elements with all below them and all that hangs on them. LJ_ERROR_APPROVED: one of them was
 * evaluated in an approved round. */
gboolean
lj_workbook_delete_elements (LjWorkbook *self, const gint64 *elements, guint n, GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "delete", elements, n);
  gboolean ok = TRUE;

  if (n == 0)
    return TRUE;
  if (!lj_elements_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n; i++)
    ok = lj_elements_delete (self, elements[i], error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, 0, error);
}
