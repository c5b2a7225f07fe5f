/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"

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

/* Each gets an id of its own, as everything that is in two places. */
static gboolean
copy_responsibilities (LjWorkbook *self, gint64 from, gint64 to, GError **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(LjStmt) statement = { 0 };
  gboolean ok = lj_elements_gather (
      self, "SELECT id FROM responsibility WHERE element = ?1 ORDER BY id", from, rows, error);

  statement = lj_db_prepare (self->db,
                             "INSERT INTO responsibility (id, element, unit, person, title, email)"
                             " SELECT ?2, ?3, unit, person, title, email FROM responsibility"
                             " WHERE id = ?1",
                             ok ? error : NULL);
  for (guint i = 0; ok && i < rows->len; i++)
    {
      sqlite3_bind_int64 (statement.handle, 1, g_array_index (rows, gint64, i));
      sqlite3_bind_int64 (statement.handle, 2, lj_id_next (&self->last_id));
      sqlite3_bind_int64 (statement.handle, 3, to);
      ok = lj_stmt_run (&statement, error);
    }
  return ok && statement.handle != NULL;
}

/* The copy has the same texts, so that what is accepted of them holds for it too. */
static gboolean
copy_acceptances (LjWorkbook *self, gint64 from, gint64 to, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "INSERT INTO accepted_numbers"
                           " (element, role, round, language, twin, digest)"
                           " SELECT ?2, role, 0, language, twin, digest FROM accepted_numbers"
                           " WHERE element = ?1 AND round = 0",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, from);
  sqlite3_bind_int64 (statement.handle, 2, to);
  return lj_stmt_run (&statement, error);
}

static gboolean
copy_rest (LjWorkbook *self, gint64 from, gint64 to, LjCopyFlags flags, GError **error)
{
  return ((flags & LJ_COPY_QUESTIONS) == 0 || copy_questions (self, from, to, error))
         && ((flags & LJ_COPY_RESPONSIBILITIES) == 0
             || copy_responsibilities (self, from, to, error))
         && ((flags & LJ_COPY_LINEAGE) == 0 || lj_lineage_link (self, from, to, error));
}

/* The new element is made like the old, below parent. Returns its id or 0. */
static gint64
copy_row (LjWorkbook *self, gint64 from, gint64 parent, LjCopyFlags flags, GError **error)
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
      || !copy_acceptances (self, from, id, error) || !copy_rest (self, from, id, flags, error))
    return 0;
  return id;
}

/* Copies an element with all below it, texts included. Returns the id of the copy, or 0. */
gint64
lj_elements_copy_subtree (LjWorkbook *self, gint64 element, gint64 parent, LjCopyFlags flags,
                          GError **error)
{
  g_autoptr(GArray) originals = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  gint64 top = 0;

  if (!lj_elements_gather_subtree (self, element, originals, error))
    return 0;
  for (guint i = 0; i < originals->len; i++)
    {
      gint64 *original = &g_array_index (originals, gint64, i);
      gint64 above = lj_elements_get_parent (self, *original);
      gint64 *copied_above = g_hash_table_lookup (copies, &above);
      gint64 id = copy_row (self, *original, i == 0 ? parent : *copied_above, flags, error);

      if (id == 0)
        return 0;
      g_hash_table_insert (copies, original, g_memdup2 (&id, sizeof id));
      if (i == 0)
        top = id;
    }
  return top;
}

/* Copies elements with all below them, in this order, as a template: kinds, numbers, titles and
 * descriptions, no evaluations. Returns: (transfer full): the ids of the copies, or NULL with
 * error */
GArray *
lj_workbook_copy_elements (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                           GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "copy", elements, n);
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean ok = TRUE;

  if (!lj_elements_begin (self, error))
    return NULL;
  for (guint i = 0; ok && i < n; i++)
    {
      gint64 id
          = lj_elements_copy_subtree (self, elements[i], place.parent, LJ_COPY_QUESTIONS, error);

      g_array_append_val (copies, id);
      ok = id != 0;
    }
  ok = ok && lj_elements_put (self, (const gint64 *) copies->data, n, place, error);
  if (!lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, 0, error))
    return NULL;
  return g_steal_pointer (&copies);
}
