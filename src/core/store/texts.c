/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/twins.h"
#include "store/workbook-private.h"

/* The order in which a missing text is looked for in other languages. */
static const LjLanguage fallbacks[LJ_N_LANGUAGES][LJ_N_LANGUAGES] = {
  [LJ_LANGUAGE_FI] = { LJ_LANGUAGE_FI, LJ_LANGUAGE_SV, LJ_LANGUAGE_EN },
  [LJ_LANGUAGE_SV] = { LJ_LANGUAGE_SV, LJ_LANGUAGE_FI, LJ_LANGUAGE_EN },
  [LJ_LANGUAGE_EN] = { LJ_LANGUAGE_EN, LJ_LANGUAGE_FI, LJ_LANGUAGE_SV },
};

/* Where a text that is not there in a language is looked for: first in the language itself, nth 0,
 * then in the others. */
LjLanguage
lj_language_fallback (LjLanguage language, guint nth)
{
  return fallbacks[language][nth];
}

/* The language of a tag read from a workbook; what nobody knows counts as Finnish. */
LjLanguage
lj_store_language (const char *tag)
{
  LjLanguage language = LJ_LANGUAGE_FI;

  lj_language_from_tag (tag, &language);
  return language;
}

/* What stands in this language, or NULL. round 0: a text of the element itself, its title or
 * description. Returns: (transfer full) */
char *
lj_workbook_dup_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                      LjLanguage language)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT value FROM text WHERE element = ?1 AND role = ?2"
                           " AND language = ?3 AND ifnull (round, 0) = ?4",
                           NULL);

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, role);
  lj_stmt_bind_text (&statement, 3, lj_language_tag (language));
  sqlite3_bind_int64 (statement.handle, 4, round);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

/* The title in this language, else in another, else "". fallback (or NULL) tells whether it is in
 * another one. Returns: (transfer full) */
char *
lj_workbook_dup_title (LjWorkbook *self, gint64 element, LjLanguage language, gboolean *fallback)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      char *title = lj_workbook_dup_text (self, element, LJ_ROLE_TITLE, 0, fallbacks[language][i]);

      if (fallback != NULL)
        *fallback = i > 0;
      if (title != NULL)
        return title;
    }
  return g_strdup ("");
}

/* The number as printed, or NULL. Returns: (transfer full) */
char *
lj_workbook_dup_number (LjWorkbook *self, gint64 element)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT number FROM element WHERE id = ?1", NULL);

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, element);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
}

/* The county's name in this language, else in another, else NULL. Returns: (transfer full) */
char *
lj_workbook_dup_county (LjWorkbook *self, LjLanguage language)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT name FROM county_name WHERE language = ?1", NULL);

  for (guint i = 0; statement.handle != NULL && i < LJ_N_LANGUAGES; i++)
    {
      lj_stmt_bind_text (&statement, 1, lj_language_tag (fallbacks[language][i]));
      if (lj_stmt_step (&statement, NULL) == SQLITE_ROW)
        return g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
      sqlite3_reset (statement.handle);
    }
  return NULL;
}

/* The row that holds a text; 0: none. same tells whether it holds this value already. */
static gboolean
find_text (LjWorkbook *self, const LjContentText *text, gint64 element, gint64 round, gint64 *id,
           gboolean *same, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT id, value FROM text WHERE element = ?1 AND role = ?2"
                           " AND language = ?3 AND ifnull (round, 0) = ?4",
                           error);
  int code;

  *id = 0;
  *same = FALSE;
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, text->role);
  lj_stmt_bind_text (&statement, 3, lj_language_tag (text->language));
  sqlite3_bind_int64 (statement.handle, 4, round);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    {
      *id = sqlite3_column_int64 (statement.handle, 0);
      *same
          = g_strcmp0 ((const char *) sqlite3_column_text (statement.handle, 1), text->value) == 0;
    }
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
remove_text (LjWorkbook *self, gint64 id, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, "DELETE FROM text WHERE id = ?1", error);

  if (statement.handle == NULL || !lj_search_remove (self, id, error))
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  return lj_stmt_run (&statement, error);
}

static gboolean
change_text (LjWorkbook *self, gint64 id, const char *value, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db, "UPDATE text SET value = ?2, changed_at = ?3 WHERE id = ?1", error);

  if (statement.handle == NULL || !lj_search_remove (self, id, error))
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  lj_stmt_bind_text (&statement, 2, value);
  sqlite3_bind_int64 (statement.handle, 3, g_get_real_time ());
  return lj_stmt_run (&statement, error) && lj_search_add (self, id, error);
}

/* Adds a text to a place where there is none; the indices in text are not looked at. */
gboolean
lj_text_insert (LjWorkbook *self, const LjContentText *text, gint64 element, gint64 round,
                GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO text (id, element, role, language, round, value, changed_at)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  gint64 id = lj_id_next (&self->last_id);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  sqlite3_bind_int64 (statement.handle, 2, element);
  sqlite3_bind_int (statement.handle, 3, text->role);
  lj_stmt_bind_text (&statement, 4, lj_language_tag (text->language));
  lj_stmt_bind_id (&statement, 5, round);
  lj_stmt_bind_text (&statement, 6, text->value);
  sqlite3_bind_int64 (statement.handle, 7, g_get_real_time ());
  return lj_stmt_run (&statement, error)
         && (self->index_from != 0 || lj_search_add (self, id, error));
}

/* Puts a text in its place, or takes it away where the value is empty. The indices in text are
 * not looked at. A value that is there already is not touched. */
gboolean
lj_text_write (LjWorkbook *self, const LjContentText *text, gint64 element, gint64 round,
               GError **error)
{
  gboolean same;
  gint64 id;

  if (!find_text (self, text, element, round, &id, &same, error))
    return FALSE;
  if (text->value == NULL || text->value[0] == '\0')
    return id == 0 || remove_text (self, id, error);
  if (id == 0)
    return lj_text_insert (self, text, element, round, error);
  return same || change_text (self, id, text->value, error);
}

/* An answer is kept as it was given; a wrong one is taken back by undo. */
static gboolean
may_write (LjWorkbook *self, LjRole role, gint64 round, const char *old, GError **error)
{
  if (role != LJ_ROLE_ANSWER || old == NULL)
    return lj_round_require_open (self, round, error);
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
               _ ("%s: an answer stays as it was given; change the published text instead"),
               self->path);
  return FALSE;
}

/* Changes one text; NULL or "" takes it away. round 0: title or description. What follows from it for
 * the state of the evaluation is part of the act. LJ_ERROR_FAILED: an answer is there already. */
gboolean
lj_workbook_set_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                      LjLanguage language, const char *value, GError **error)
{
  LjContentText text = { .role = role, .language = language, .value = value };
  g_autofree char *old = lj_workbook_dup_text (self, element, role, round, language);
  gboolean ok;

  if (g_strcmp0 (old != NULL ? old : "", value != NULL ? value : "") == 0)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = may_write (self, role, round, old, error)
       && lj_text_write (self, &text, element, round, error)
       && lj_evaluation_follow_text (self, element, role, round, error);
  return lj_act_end (self, "set-text", ok, LJ_CHANGE_TEXT | (round != 0 ? LJ_CHANGE_EVALUATION : 0),
                     element, error);
}
