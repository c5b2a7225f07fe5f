/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/edit.h>

/* Runs a statement over one element. */
static gboolean
run_for (LjWorkbook *self, const char *sql, gint64 element, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  return lj_stmt_run (&statement, error);
}

static gboolean
gather_ids (LjWorkbook *self, const char *sql, gint64 id, GArray *ids, GError **error)
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
static gboolean
gather_subtree (LjWorkbook *self, gint64 element, GArray *ids, GError **error)
{
  return gather_ids (self,
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

/* A name for the log that says what kind of element the act was about, "move:goal". */
static char *
act_about (LjWorkbook *self, const char *act, gint64 element)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT token FROM kind JOIN element ON element.kind = kind.id WHERE element.id = ?1", NULL);

  if (statement.handle == NULL)
    return g_strdup (act);
  sqlite3_bind_int64 (statement.handle, 1, element);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return g_strdup (act);
  return g_strdup_printf ("%s:%s", act, (const char *) sqlite3_column_text (statement.handle, 0));
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
static gboolean
put (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place, GError **error)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (moved, elements, n);
  if (!gather_ids (self, "SELECT id FROM element WHERE parent IS ?1 ORDER BY position, id",
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

/* A new row at the top of nothing yet: put() gives it its place. */
static gint64
insert (LjWorkbook *self, gint64 parent, LjKind kind, const char *number, GError **error)
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
    return run_for (
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

  if (!lj_act_begin (self, error))
    return 0;
  id = insert (self, place.parent, kind, NULL, error);
  ok = id != 0 && put (self, &id, 1, place, error) && lj_text_write (self, &text, id, 0, error)
       && ask_as_neighbours (self, id, kind, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, id, error) ? id : 0;
}

/* Changes the number as printed, "1.1.c"; NULL or "": none. */
gboolean
lj_workbook_set_number (LjWorkbook *self, gint64 element, const char *number, GError **error)
{
  g_auto(LjStmt) statement = { 0 };
  g_autofree char *act = act_about (self, "renumber", element);
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

/* Makes a goal a guideline, and so on. What the round asks of it follows its new kind. */
gboolean
lj_workbook_set_kind (LjWorkbook *self, gint64 element, LjKind kind, GError **error)
{
  g_auto(LjStmt) statement = { 0 };
  g_autofree char *act = act_about (self, "change-kind", element);
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  statement = lj_db_prepare (self->db, "UPDATE element SET kind = ?2 WHERE id = ?1", error);
  ok = statement.handle != NULL;
  if (ok)
    {
      sqlite3_bind_int64 (statement.handle, 1, element);
      sqlite3_bind_int (statement.handle, 2, kind);
      ok = lj_stmt_run (&statement, error);
    }
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, element, error);
}

/* Nothing can be put below itself. */
static gboolean
may_move (LjWorkbook *self, const gint64 *elements, guint n, gint64 parent, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GArray) below = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!gather_subtree (self, elements[i], below, error))
        return FALSE;
      if (!contains (below, parent))
        continue;
      g_set_error_literal (error, LJ_ERROR, LJ_ERROR_FAILED,
                           _ ("nothing can be moved below itself; choose another place"));
      return FALSE;
    }
  return TRUE;
}

/* Moves elements, with what is below them, to a place, in the order given. LJ_ERROR_FAILED if the
 * place is one of them or below. */
gboolean
lj_workbook_move_elements (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                           GError **error)
{
  g_autofree char *act = n > 0 ? act_about (self, "move", elements[0]) : NULL;
  gboolean ok;

  if (n == 0)
    return TRUE;
  if (!may_move (self, elements, n, place.parent, error) || !lj_act_begin (self, error))
    return FALSE;
  ok = put (self, elements, n, place, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, n == 1 ? elements[0] : 0, error);
}

/* What is copied of an element's texts: not its evaluations, they were given to the original. */
static gboolean
copy_texts (LjWorkbook *self, gint64 from, gint64 to, GError **error)
{
  for (guint role = LJ_ROLE_TITLE; role <= LJ_ROLE_DESCRIPTION; role++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      {
        g_autofree char *value = lj_workbook_dup_text (self, from, role, 0, language);
        LjContentText text = { .role = role, .language = language, .value = value };

        if (value != NULL && !lj_text_insert (self, &text, to, 0, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
copy_questions (LjWorkbook *self, gint64 from, gint64 to, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO round_question (round, scope, kind, achieved, score, text)"
      " SELECT round, ?2, kind, achieved, score, text FROM round_question WHERE scope = ?1",
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, from);
  sqlite3_bind_int64 (statement.handle, 2, to);
  return lj_stmt_run (&statement, error);
}

/* The new element is made like the old, below parent. Returns its id or 0. */
static gint64
copy_row (LjWorkbook *self, gint64 from, gint64 parent, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "INSERT INTO element (id, parent, position, kind, number)"
                           " SELECT ?2, ?3, position, kind, number FROM element WHERE id = ?1",
                           error);
  gint64 id = lj_id_next (&self->last_id);

  if (statement.handle == NULL)
    return 0;
  sqlite3_bind_int64 (statement.handle, 1, from);
  sqlite3_bind_int64 (statement.handle, 2, id);
  lj_stmt_bind_id (&statement, 3, parent);
  if (!lj_stmt_run (&statement, error) || !copy_texts (self, from, id, error)
      || !copy_questions (self, from, id, error))
    return 0;
  return id;
}

static gint64
parent_of (LjWorkbook *self, gint64 element)
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

static gint64
copy_subtree (LjWorkbook *self, gint64 element, gint64 parent, GError **error)
{
  g_autoptr(GArray) originals = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  gint64 top = 0;

  if (!gather_subtree (self, element, originals, error))
    return 0;
  for (guint i = 0; i < originals->len; i++)
    {
      gint64 *original = &g_array_index (originals, gint64, i);
      gint64 above = parent_of (self, *original);
      gint64 *copied_above = g_hash_table_lookup (copies, &above);
      gint64 id = copy_row (self, *original, i == 0 ? parent : *copied_above, error);

      if (id == 0)
        return 0;
      g_hash_table_insert (copies, original, g_memdup2 (&id, sizeof id));
      if (i == 0)
        top = id;
    }
  return top;
}

/* Copies an element with all below it as a template: kinds, numbers, titles and descriptions, no
 * evaluations. Returns the id of the copy, or 0 with error. */
gint64
lj_workbook_copy_element (LjWorkbook *self, gint64 element, LjPlace place, GError **error)
{
  g_autofree char *act = act_about (self, "copy", element);
  gint64 id;
  gboolean ok;

  if (!lj_act_begin (self, error))
    return 0;
  id = copy_subtree (self, element, place.parent, error);
  ok = id != 0 && put (self, &id, 1, place, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, id, error) ? id : 0;
}

static gboolean
delete_texts (LjWorkbook *self, gint64 element, GError **error)
{
  g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!gather_ids (self, "SELECT id FROM text WHERE element = ?1", element, texts, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (!lj_search_remove (self, g_array_index (texts, gint64, i), error))
      return FALSE;
  return run_for (self, "DELETE FROM text WHERE element = ?1", element, error);
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
    "DELETE FROM evaluation WHERE element = ?1",
    "DELETE FROM round_question WHERE scope = ?1",
    "DELETE FROM element WHERE id = ?1",
  };

  if (!delete_texts (self, element, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run_for (self, statements[i], element, error))
      return FALSE;
  return TRUE;
}

/* Children before parents. An element that went with another one is no error. */
static gboolean
delete_subtree (LjWorkbook *self, gint64 element, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!gather_subtree (self, element, ids, error))
    return FALSE;
  for (guint i = ids->len; i > 0; i--)
    if (!delete_row (self, g_array_index (ids, gint64, i - 1), error))
      return FALSE;
  return TRUE;
}

/* Deletes elements with all below them and all that hangs on them. */
gboolean
lj_workbook_delete_elements (LjWorkbook *self, const gint64 *elements, guint n, GError **error)
{
  g_autofree char *act = n > 0 ? act_about (self, "delete", elements[0]) : NULL;
  gboolean ok = TRUE;

  if (n == 0)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n; i++)
    ok = delete_subtree (self, elements[i], error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, 0, error);
}
