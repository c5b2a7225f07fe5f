/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/publish.h"

#include "store/db.h"
#include <linjaus/element.h>
#include <linjaus/language.h>

/* What stays in a copy for publication. Every table that is not named here is emptied: one that is
 * added later is private until somebody decides otherwise. */
static const char *const published[] = {
  "accepted_numbers",
  "county_name",
  "element",
  "evaluation",
  "frozen_element",
  "kind",
  "kind_name",
  "lineage",
  "published_figure",
  "published_figure_scope",
  "responsibility",
  "round",
  "round_question",
  "round_step",
  "scale",
  "scale_level",
  "setting",
  "source",
  "status_name",
  "text",
  NULL,
};

G_STATIC_ASSERT (LJ_ROLE_TITLE == 1 && LJ_ROLE_DESCRIPTION == 2 && LJ_ROLE_PUBLISHED == 4);

/* What is taken out of them. The name of a file may be that of a person. */
static const char *const scrubs[] = {
  "DELETE FROM text WHERE role NOT IN (1, 2, 4)", /* LjRole: title, description, published */
  /* Earlier drafts are history; which elements an approved round is about is not. */
  "DELETE FROM frozen_element WHERE step NOT IN (SELECT id FROM round_step WHERE approves)",
  "UPDATE round_step SET reason = NULL",
  "UPDATE evaluation SET who = NULL",
  "UPDATE published_figure SET explained_by = NULL",
  "DELETE FROM responsibility WHERE unit IS NULL",
  "UPDATE responsibility SET person = NULL, title = NULL, email = NULL",
  "UPDATE source SET file_name = format, digest = '', imported_at = 0",
  "INSERT INTO search (search) VALUES ('rebuild')",
};

static gboolean
is_emptied (const char *table)
{
  /* The index has tables of its own, which follow the texts. */
  return !g_strv_contains (published, table) && !g_str_has_prefix (table, "search")
         && !g_str_has_prefix (table, "sqlite_");
}

static GPtrArray *
list_tables (LjDb *db, GError **error)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_auto(LjStmt) statement
          = lj_db_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    g_ptr_array_add (tables, g_strdup ((const char *) sqlite3_column_text (statement.handle, 0)));
  return code == SQLITE_DONE ? g_steal_pointer (&tables) : NULL;
}

static gboolean
empty_tables (LjDb *db, GError **error)
{
  g_autoptr(GPtrArray) tables = list_tables (db, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\"", table);

      if (is_emptied (table) && !lj_db_exec (db, sql, error))
        return FALSE;
    }
  return tables != NULL;
}

static gboolean
scrub (LjDb *db, GError **error)
{
  gboolean ok;

  /* Off, because tables are emptied in any order; nothing that stays may point at what went. */
  if (!lj_db_exec (db, "PRAGMA foreign_keys = OFF", error) || !lj_db_begin (db, error))
    return FALSE;
  ok = empty_tables (db, error);
  for (guint i = 0; ok && i < G_N_ELEMENTS (scrubs); i++)
    ok = lj_db_exec (db, scrubs[i], error);
  return lj_db_end (db, ok, error) && ok;
}

/* Takes everything that is not for the public out of source, and writes the rest anew to target. */
gboolean
lj_publish (const char *source, const char *target, GCancellable *cancellable, GError **error)
{
  g_autoptr(LjDb) db = lj_db_open (source, TRUE, FALSE, error);

  if (db != NULL)
    lj_db_set_cancellable (db, cancellable);
  return db != NULL && scrub (db, error) && lj_db_vacuum_into (db, target, error);
}
