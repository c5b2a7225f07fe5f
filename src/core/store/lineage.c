/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"

#include <linjaus/lineage.h>

/* Which element goes on as which in a later strategy. */

static gboolean
insert_link (LjWorkbook *self, gint64 source, gint64 target, LjRelation relation, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO lineage (id, source, target, relation)"
      " VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT (source, target) DO UPDATE SET relation = excluded.relation"
      " WHERE relation <> excluded.relation",
      error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, lj_id_next (&self->last_id));
  sqlite3_bind_int64 (statement.handle, 2, source);
  sqlite3_bind_int64 (statement.handle, 3, target);
  sqlite3_bind_int (statement.handle, 4, relation);
  return lj_stmt_run (&statement, error);
}

gboolean
lj_lineage_link (LjWorkbook *self, gint64 source, gint64 target, GError **error)
{
  return insert_link (self, source, target, LJ_RELATION_CARRIED, error);
}

static gboolean
gather_links (LjWorkbook *self, gint64 element, GArray *links, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT id, source, target, relation FROM lineage WHERE source = ?1 OR target = ?1"
      " ORDER BY id",
      error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      LjLineage link = {
        .id = sqlite3_column_int64 (statement.handle, 0),
        .source = sqlite3_column_int64 (statement.handle, 1),
        .target = sqlite3_column_int64 (statement.handle, 2),
        .relation = CLAMP (sqlite3_column_int (statement.handle, 3), 1, LJ_RELATION_LAST),
      };

      g_array_append_val (links, link);
    }
  return code == SQLITE_DONE;
}

/* Every link of the element, and if asked of all below it, that leads to it or from it. Returns:
 * (transfer full): LjLineage */
GArray *
lj_workbook_list_lineage (LjWorkbook *self, gint64 element, gboolean below, GError **error)
{
  g_autoptr(GArray) links = g_array_new (FALSE, FALSE, sizeof (LjLineage));
  g_autoptr(GArray) elements = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!below)
    g_array_append_val (elements, element);
  else if (!lj_elements_gather_subtree (self, element, elements, error))
    return NULL;
  for (guint i = 0; i < elements->len; i++)
    if (!gather_links (self, g_array_index (elements, gint64, i), links, error))
      return NULL;
  return g_steal_pointer (&links);
}

/* Says that the sources go on as the target, which is there already. */
gboolean
lj_workbook_add_lineage (LjWorkbook *self, const gint64 *sources, guint n, gint64 target,
                         LjRelation relation, GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "link", sources, n);
  gboolean ok = TRUE;

  if (!lj_act_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n; i++)
    {
      ok = sources[i] != target && insert_link (self, sources[i], target, relation, error);
      if (sources[i] == target)
        g_set_error_literal (error, LJ_ERROR, LJ_ERROR_FAILED,
                             _ ("a goal does not go on as itself; choose another one"));
    }
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, 0, error);
}

gboolean
lj_workbook_remove_lineage (LjWorkbook *self, gint64 id, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_elements_run_for (self, "DELETE FROM lineage WHERE id = ?1", id, error);
  return lj_act_end (self, "unlink", ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* Ends an act that made elements: puts them in their place. */
static GArray *
finish (LjWorkbook *self, const char *act, GArray *made, LjPlace place, GError **error)
{
  g_autoptr(GArray) elements = made;
  gboolean ok
      = elements != NULL
        && lj_elements_put (self, (const gint64 *) elements->data, elements->len, place, error);

  if (!lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, 0, error))
    return NULL;
  return g_steal_pointer (&elements);
}

static GArray *
copy_all (LjWorkbook *self, const gint64 *elements, guint n, gint64 parent, GError **error)
{
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = lj_elements_copy_subtree (self, elements[i], parent,
                                            LJ_COPY_RESPONSIBILITIES | LJ_COPY_LINEAGE, error);

      if (id == 0)
        return NULL;
      g_array_append_val (copies, id);
    }
  return g_steal_pointer (&copies);
}

/* Makes each element anew at the place, with all below it, and links old and new. */
GArray *
lj_workbook_carry_over (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                        GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "carry-over", elements, n);

  if (!lj_elements_begin (self, error))
    return NULL;
  return finish (self, act, copy_all (self, elements, n, place.parent, error), place, error);
}

/* The kind of an element with these names; 0 with error. */
static gint64
make_element (LjWorkbook *self, gint64 parent, const LjElementNames *names, GError **error)
{
  gint64 id = lj_elements_insert (self, parent, names->kind, names->number, error);

  for (guint language = 0; id != 0 && language < LJ_N_LANGUAGES; language++)
    {
      LjContentText text
          = { .role = LJ_ROLE_TITLE, .language = language, .value = names->titles[language] };

      if (text.value != NULL && *text.value != '\0' && !lj_text_insert (self, &text, id, 0, error))
        return 0;
    }
  return id;
}

static GArray *
make_parts (LjWorkbook *self, gint64 element, gint64 parent, const LjElementNames *parts, guint n,
            GError **error)
{
  g_autoptr(GArray) made = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = make_element (self, parent, &parts[i], error);

      if (id == 0 || !insert_link (self, element, id, LJ_RELATION_SPLIT, error))
        return NULL;
      g_array_append_val (made, id);
    }
  return g_steal_pointer (&made);
}

/* Lets an element go on as several new ones. */
GArray *
lj_workbook_split (LjWorkbook *self, gint64 element, LjPlace place, const LjElementNames *parts,
                   guint n, GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "split", &element, 1);

  if (!lj_elements_begin (self, error))
    return NULL;
  return finish (self, act, make_parts (self, element, place.parent, parts, n, error), place,
                 error);
}

static GArray *
make_whole (LjWorkbook *self, const gint64 *elements, guint n, gint64 parent,
            const LjElementNames *into, GError **error)
{
  g_autoptr(GArray) made = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = make_element (self, parent, into, error);

  if (id == 0)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!insert_link (self, elements[i], id, LJ_RELATION_MERGED, error))
      return NULL;
  g_array_append_val (made, id);
  return g_steal_pointer (&made);
}

/* Lets several elements go on in one new one. */
GArray *
lj_workbook_merge (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                   const LjElementNames *into, GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "merge", elements, n);

  if (!lj_elements_begin (self, error))
    return NULL;
  return finish (self, act, make_whole (self, elements, n, place.parent, into, error), place,
                 error);
}

static gboolean
set_titles (LjWorkbook *self, gint64 element, const char *const titles[LJ_N_LANGUAGES],
            GError **error)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      LjContentText text
          = { .role = LJ_ROLE_TITLE, .language = language, .value = titles[language] };

      if (!lj_text_write (self, &text, element, 0, error))
        return FALSE;
    }
  return TRUE;
}

/* See the header. The copy stands at the end beside what it is copied from. */
gint64
lj_workbook_copy_for_term (LjWorkbook *self, gint64 element,
                           const char *const titles[LJ_N_LANGUAGES], gboolean linked,
                           GError **error)
{
  g_autofree char *act = lj_elements_name_act (self, "new-term", &element, 1);
  gint64 parent = lj_elements_get_parent (self, element), id;
  gboolean ok;

  if (!lj_elements_begin (self, error))
    return 0;
  id = lj_elements_copy_subtree (self, element, parent,
                                 LJ_COPY_RESPONSIBILITIES | (linked ? LJ_COPY_LINEAGE : 0), error);
  ok = id != 0 && lj_elements_put (self, &id, 1, (LjPlace){ parent, 0 }, error)
       && set_titles (self, id, titles, error);
  return lj_act_end (self, act, ok, LJ_CHANGE_STRUCTURE, id, error) ? id : 0;
}
