/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/names.h>

/* A name longer than this is cut: it stands in menus and heads of tables. */
#define MAX_LENGTH 200

static char *
key_of (const char *what, LjLanguage language)
{
  return g_strdup_printf ("%s|%s", lj_language_tag (language), what);
}

/* what: "kind:13" or the token of a status. */
static gboolean
load (LjWorkbook *self, const char *sql, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      const char *what = (const char *) sqlite3_column_text (statement.handle, 0);
      const char *name = (const char *) sqlite3_column_text (statement.handle, 2);
      const char *tag = (const char *) sqlite3_column_text (statement.handle, 1);
      g_autofree char *valid = g_utf8_make_valid (name, -1);

      g_hash_table_insert (
          self->names, key_of (what, lj_store_language (tag)),
          g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_LENGTH)));
    }
  return code == SQLITE_DONE;
}

/* Reads the names anew. */
gboolean
lj_names_load (LjWorkbook *self, GError **error)
{
  if (self->names == NULL)
    self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_remove_all (self->names);
  return load (self, "SELECT 'kind:' || kind, language, name FROM kind_name /* scans */", error)
         && load (self, "SELECT token, language, name FROM status_name /* scans */", error);
}

static const char *
find (LjWorkbook *self, const char *what, LjLanguage language)
{
  g_autofree char *key = NULL;

  if (self->names == NULL || g_hash_table_size (self->names) == 0)
    return NULL;
  key = key_of (what, language);
  return g_hash_table_lookup (self->names, key);
}

/* NULL: the county has no name of its own for it. */
const char *
lj_workbook_get_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language)
{
  g_autofree char *what = g_strdup_printf ("kind:%d", (int) kind);

  return find (self, what, language);
}

/* token: "achieved:yes", "state:agreed", "body:county-council". NULL: the county has no name of
 * its own for it. */
const char *
lj_workbook_get_status_name (LjWorkbook *self, const char *token, LjLanguage language)
{
  return find (self, token, language);
}

/* What the county calls the kind, or else what lj_kind_name() says. */
const char *
lj_workbook_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language)
{
  const char *name = lj_workbook_get_kind_name (self, kind, language);

  return name != NULL ? name : lj_kind_name (kind, language);
}

/* What the county calls the answer, or else what lj_achieved_name() says. */
const char *
lj_workbook_achieved_name (LjWorkbook *self, LjAchieved achieved, LjLanguage language)
{
  g_autofree char *token = g_strconcat ("achieved:", lj_achieved_token (achieved), NULL);
  const char *name = find (self, token, language);

  return name != NULL ? name : lj_achieved_name (achieved, language);
}

/* What the county calls the state, or else what lj_state_name() says. */
const char *
lj_workbook_state_name (LjWorkbook *self, LjState state, LjLanguage language)
{
  g_autofree char *token = g_strconcat ("state:", lj_state_token (state), NULL);
  const char *name = find (self, token, language);

  return name != NULL ? name : lj_state_name (state, language);
}

/* What the county calls the body, or else what lj_body_name() says. */
const char *
lj_workbook_body_name (LjWorkbook *self, LjBody body, LjLanguage language)
{
  g_autofree char *token = g_strconcat ("body:", lj_body_token (body), NULL);
  const char *name = find (self, token, language);

  return name != NULL ? name : lj_body_name (body, language);
}

typedef struct
{
  const char *remove, *set;
  const char *act;
} Table;

static const Table kinds
    = { "DELETE FROM kind_name WHERE kind = ?1 AND language = ?2",
        "INSERT INTO kind_name (kind, language, name) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        "set-kind-name" };

static const Table statuses
    = { "DELETE FROM status_name WHERE token = ?1 AND language = ?2",
        "INSERT INTO status_name (token, language, name) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        "set-status-name" };

static gboolean
write_name (LjWorkbook *self, const Table *table, const char *what, LjLanguage language,
            const char *name, GError **error)
{
  gboolean set = name != NULL && *name != '\0';
  g_auto(LjStmt) statement = lj_db_prepare (self->db, set ? table->set : table->remove, error);

  if (statement.handle == NULL)
    return FALSE;
  if (table == &kinds)
    sqlite3_bind_int64 (statement.handle, 1, g_ascii_strtoll (what, NULL, 10));
  else
    lj_stmt_bind_text (&statement, 1, what);
  lj_stmt_bind_text (&statement, 2, lj_language_tag (language));
  if (set)
    lj_stmt_bind_text (&statement, 3, name);
  return lj_stmt_run (&statement, error);
}

static gboolean
set_name (LjWorkbook *self, const Table *table, const char *what, LjLanguage language,
          const char *name, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = write_name (self, table, what, language, name, error) && lj_names_load (self, error);
  return lj_act_end (self, table->act, ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* Names the kind; NULL or "": as the program does. */
gboolean
lj_workbook_set_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language, const char *name,
                           GError **error)
{
  g_autofree char *what = g_strdup_printf ("%d", (int) kind);

  return set_name (self, &kinds, what, language, name, error);
}

/* Names the status, "achieved:yes"; NULL or "": as the program does. */
gboolean
lj_workbook_set_status_name (LjWorkbook *self, const char *token, LjLanguage language,
                             const char *name, GError **error)
{
  return set_name (self, &statuses, token, language, name, error);
}
