/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/properties.h>
#include <linjaus/translation.h>
#include <string.h>

/* When the twins of one text were written first, as ids are ordered by time, and changed last. */
typedef struct
{
  gint64 id[LJ_N_LANGUAGES]; /* 0: there is none */
  gint64 changed_at[LJ_N_LANGUAGES];
} Twins;

/* The language it was written in first; LJ_N_LANGUAGES: in none. */
static guint
find_original (const Twins *twins, guint languages)
{
  guint original = LJ_N_LANGUAGES;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((languages & 1u << i) != 0 && twins->id[i] != 0
        && (original == LJ_N_LANGUAGES || twins->id[i] < twins->id[original]))
      original = i;
  return original;
}

static LjTranslation
judge (const Twins *twins, guint languages, guint language)
{
  guint original = find_original (twins, languages);

  if (original == LJ_N_LANGUAGES || (languages & 1u << language) == 0)
    return LJ_TRANSLATION_UP_TO_DATE;
  if (twins->id[language] == 0)
    return LJ_TRANSLATION_MISSING;
  return twins->changed_at[language] < twins->changed_at[original] ? LJ_TRANSLATION_OUTDATED
                                                                   : LJ_TRANSLATION_UP_TO_DATE;
}

static void
add_twin (Twins *twins, const char *tag, gint64 id, gint64 changed_at)
{
  LjLanguage language = lj_store_language (tag);

  twins->id[language] = id;
  twins->changed_at[language] = changed_at;
}

static Twins
load_twins (LjWorkbook *self, gint64 element, LjRole role, gint64 round)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT language, id, changed_at FROM text WHERE element = ?1"
                           " AND role = ?2 AND language IN ('fi', 'sv', 'en')"
                           " AND ifnull (round, 0) = ?3",
                           NULL);
  Twins twins = { 0 };

  if (statement.handle == NULL)
    return twins;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int (statement.handle, 2, role);
  sqlite3_bind_int64 (statement.handle, 3, round);
  while (lj_stmt_step (&statement, NULL) == SQLITE_ROW)
    add_twin (&twins, (const char *) sqlite3_column_text (statement.handle, 0),
              sqlite3_column_int64 (statement.handle, 1),
              sqlite3_column_int64 (statement.handle, 2));
  return twins;
}

/* How the text in this language stands to its twins; round 0: title or description. A language that
 * the workbook is not kept in is never missing. */
LjTranslation
lj_workbook_get_translation (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                             LjLanguage language)
{
  Twins twins = load_twins (self, element, role, round);

  return judge (&twins, lj_workbook_get_languages (self), language);
}

/* Whether the text is there in every language of the workbook, of several, and none outdated. */
gboolean
lj_translation_is_complete (LjWorkbook *self, gint64 element, LjRole role, gint64 round)
{
  guint languages = lj_workbook_get_languages (self);
  Twins twins = load_twins (self, element, role, round);
  guint n = 0;

  if (find_original (&twins, languages) == LJ_N_LANGUAGES)
    return FALSE;
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      n += (languages & 1u << i) != 0;
      if (judge (&twins, languages, i) != LJ_TRANSLATION_UP_TO_DATE)
        return FALSE;
    }
  return n > 1;
}

static gboolean
touch (LjWorkbook *self, gint64 text, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "UPDATE text SET changed_at = ?2 WHERE id = ?1", error);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, text);
  sqlite3_bind_int64 (statement.handle, 2, g_get_real_time ());
  return lj_stmt_run (&statement, error);
}

/* Says that an outdated translation still says what its original does. Where it is not outdated,
 * nothing is done. */
gboolean
lj_workbook_confirm_translation (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                                 LjLanguage language, GError **error)
{
  Twins twins = load_twins (self, element, role, round);
  gboolean ok;

  if (judge (&twins, lj_workbook_get_languages (self), language) != LJ_TRANSLATION_OUTDATED)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_round_require_open (self, round, error) && touch (self, twins.id[language], error)
       && lj_evaluation_follow_text (self, element, role, round, error);
  return lj_act_end (self, "confirm-translation", ok, LJ_CHANGE_TEXT | LJ_CHANGE_EVALUATION,
                     element, error);
}

/* The texts of one element, read in one go. */
typedef struct
{
  Twins titles, texts;
  gboolean answer, note;
  gint64 changed_at;
} Texts;

static void
set_status (LjNodeStatus *status, const Texts *texts, guint languages)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      guint8 bit = (guint8) (1u << i);
      LjTranslation title = judge (&texts->titles, languages, i);
      LjTranslation text = judge (&texts->texts, languages, i);

      status->title_missing |= title == LJ_TRANSLATION_MISSING ? bit : 0;
      status->title_outdated |= title == LJ_TRANSLATION_OUTDATED ? bit : 0;
      status->text_missing |= text == LJ_TRANSLATION_MISSING ? bit : 0;
      status->text_outdated |= text == LJ_TRANSLATION_OUTDATED ? bit : 0;
      status->has_text |= texts->texts.id[i] != 0;
    }
  status->has_answer = texts->answer;
  status->has_note = texts->note;
  status->changed_at = MAX (status->changed_at, texts->changed_at);
}

enum
{
  TEXT_ELEMENT,
  TEXT_ROLE,
  TEXT_LANGUAGE,
  TEXT_ID,
  TEXT_CHANGED_AT,
};

static void
add_text (Texts *texts, sqlite3_stmt *row)
{
  const char *tag = (const char *) sqlite3_column_text (row, TEXT_LANGUAGE);
  gint64 id = sqlite3_column_int64 (row, TEXT_ID);
  gint64 changed_at = sqlite3_column_int64 (row, TEXT_CHANGED_AT);
  int role = sqlite3_column_int (row, TEXT_ROLE);

  if (role == LJ_ROLE_TITLE)
    add_twin (&texts->titles, tag, id, changed_at);
  if (role == LJ_ROLE_PUBLISHED)
    add_twin (&texts->texts, tag, id, changed_at);
  texts->answer |= role == LJ_ROLE_ANSWER;
  texts->note |= role == LJ_ROLE_NOTE;
  if (role >= LJ_ROLE_ANSWER)
    texts->changed_at = MAX (texts->changed_at, changed_at);
}

/* only: an element; 0: all of them. */
static gboolean
load_texts (LjWorkbook *self, LjTree *tree, gint64 only, LjNodeStatus *statuses, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      only != 0 ? "SELECT element, role, language, id, changed_at FROM text"
                  " WHERE element = ?2 AND ifnull (round, 0) IN (0, ?1)"
                : "SELECT element, role, language, id, changed_at FROM text"
                  " WHERE ifnull (round, 0) IN (0, ?1) ORDER BY element /* scans */",
      error);
  guint languages = lj_workbook_get_languages (self);
  guint hint = 0, node = LJ_NODE_NONE;
  gint64 element = 0;
  Texts texts = { 0 };
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, lj_tree_get_round (tree));
  if (only != 0)
    sqlite3_bind_int64 (statement.handle, 2, only);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      if (sqlite3_column_int64 (statement.handle, TEXT_ELEMENT) != element)
        {
          if (node != LJ_NODE_NONE)
            set_status (&statuses[node], &texts, languages);
          element = sqlite3_column_int64 (statement.handle, TEXT_ELEMENT);
          node = lj_tree_find_next (tree, element, &hint);
          memset (&texts, 0, sizeof texts);
        }
      add_text (&texts, statement.handle);
    }
  if (node != LJ_NODE_NONE)
    set_status (&statuses[node], &texts, languages);
  return code == SQLITE_DONE;
}

/* only: an element; 0: all of them. */
static gboolean
load_states (LjWorkbook *self, LjTree *tree, gint64 only, LjNodeStatus *statuses, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      only != 0 ? "SELECT element, state, changed_at FROM evaluation"
                  " WHERE element = ?2 AND round = ?1"
                : "SELECT element, state, changed_at FROM evaluation WHERE round = ?1"
                  " ORDER BY element /* scans */",
      error);
  guint hint = 0;
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, lj_tree_get_round (tree));
  if (only != 0)
    sqlite3_bind_int64 (statement.handle, 2, only);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      guint node = lj_tree_find_next (tree, sqlite3_column_int64 (statement.handle, 0), &hint);

      if (node == LJ_NODE_NONE)
        continue;
      statuses[node].state
          = (guint8) CLAMP (sqlite3_column_int (statement.handle, 1), 0, LJ_STATE_AGREED);
      statuses[node].changed_at
          = MAX (statuses[node].changed_at, sqlite3_column_int64 (statement.handle, 2));
    }
  return code == SQLITE_DONE;
}

/* The status of every node of a tree in its round, by node, in two passes over the file. Returns:
 * (transfer full): or NULL with error */
LjNodeStatus *
lj_workbook_load_statuses (LjWorkbook *self, LjTree *tree, GError **error)
{
  g_autofree LjNodeStatus *statuses = g_new0 (LjNodeStatus, MAX (lj_tree_get_n_nodes (tree), 1));

  if (!load_states (self, tree, 0, statuses, error) || !load_texts (self, tree, 0, statuses, error))
    return NULL;
  return g_steal_pointer (&statuses);
}

/* Makes the status of one node, of those that lj_workbook_load_statuses() gave, what it is now. */
gboolean
lj_workbook_reload_status (LjWorkbook *self, LjTree *tree, guint node, LjNodeStatus *statuses,
                           GError **error)
{
  gint64 element = lj_tree_get_nodes (tree)[node].id;

  statuses[node] = (LjNodeStatus){ 0 };
  return load_states (self, tree, element, statuses, error)
         && load_texts (self, tree, element, statuses, error);
}
