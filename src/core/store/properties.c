/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/properties.h>

guint
lj_workbook_get_languages (LjWorkbook *self)
{
  guint languages = LJ_LANGUAGES_OF_COUNTIES;
  g_autofree char *tags = lj_setting_dup_text (self, "languages");

  if (tags != NULL)
    lj_language_set_from_tags (tags, &languages);
  return languages;
}

/* What is so already is not touched, so that nothing stands in the log that did not change. */
gboolean
lj_languages_write (LjWorkbook *self, guint languages, GError **error)
{
  g_autofree char *tags = lj_language_set_to_tags (languages);

  return languages == lj_workbook_get_languages (self)
         || lj_setting_write (self, "languages", tags, NULL, error);
}

static gboolean
load_counties (LjWorkbook *self, LjProperties *properties, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT language, name FROM county_name /* scans */", error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    lj_properties_set_county (
        properties, lj_store_language ((const char *) sqlite3_column_text (statement.handle, 0)),
        (const char *) sqlite3_column_text (statement.handle, 1));
  return code == SQLITE_DONE;
}

static gboolean
load_labels (LjWorkbook *self, gint64 round, LjScale *scale, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT value, language, label FROM scale_level JOIN round ON round.scale = scale_level.scale"
      " WHERE round.id = ?1 AND value BETWEEN 1 AND 5",
      error);
  int code;

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    lj_scale_set_label (
        scale, (guint) sqlite3_column_int (statement.handle, 0),
        lj_store_language ((const char *) sqlite3_column_text (statement.handle, 1)),
        (const char *) sqlite3_column_text (statement.handle, 2));
  return code == SQLITE_DONE;
}

/* Names of the county, languages, look, and what the levels of this round's scale mean: no labels where
 * it has none. Returns: (transfer full) */
LjProperties *
lj_workbook_load_properties (LjWorkbook *self, gint64 round, GError **error)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();

  g_clear_pointer (&properties->scale, lj_scale_free);
  properties->scale = g_new0 (LjScale, 1);
  properties->languages = lj_workbook_get_languages (self);
  properties->accent = lj_workbook_get_accent (self);
  properties->logo = lj_workbook_dup_logo (self);
  if (!load_counties (self, properties, error)
      || !load_labels (self, round, properties->scale, error))
    return NULL;
  return g_steal_pointer (&properties);
}

/* Keeps the row if there is a text, and takes it away if there is none. */
typedef struct
{
  const char *keep, *remove; /* the text is parameter ?1, the language ?2 */
  gint64 scale;              /* ?3, or 0: the statements have no more */
  guint value;               /* ?4 */
} Words;

static gboolean
write_words (LjWorkbook *self, const Words *words, char *const *texts, GError **error)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      g_auto(LjStmt) statement = lj_db_prepare (
          self->db, texts[language] != NULL ? words->keep : words->remove, error);

      if (statement.handle == NULL)
        return FALSE;
      if (texts[language] != NULL)
        lj_stmt_bind_text (&statement, 1, texts[language]);
      lj_stmt_bind_text (&statement, 2, lj_language_tag (language));
      if (words->scale != 0)
        {
          sqlite3_bind_int64 (statement.handle, 3, words->scale);
          sqlite3_bind_int (statement.handle, 4, (int) words->value);
        }
      if (!lj_stmt_run (&statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_counties (LjWorkbook *self, const LjProperties *properties, GError **error)
{
  static const Words words = {
    .keep = "INSERT INTO county_name (name, language) VALUES (?1, ?2)"
            " ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
    .remove = "DELETE FROM county_name WHERE language = ?2",
  };

  return write_words (self, &words, properties->counties, error);
}

static gboolean
write_labels (LjWorkbook *self, gint64 scale, const LjScale *labels, GError **error)
{
  Words words = {
    .keep = "INSERT INTO scale_level (label, language, scale, value) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT DO UPDATE SET label = excluded.label WHERE label <> excluded.label",
    .remove = "DELETE FROM scale_level WHERE language = ?2 AND scale = ?3 AND value = ?4",
    .scale = scale,
  };

  for (words.value = 1; words.value <= LJ_N_LEVELS; words.value++)
    if (!write_words (self, &words, labels->labels[words.value - 1], error))
      return FALSE;
  return TRUE;
}

static gboolean
has_labels (const LjScale *scale)
{
  for (guint i = 0; i < LJ_N_LEVELS; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      if (scale->labels[i][language] != NULL)
        return TRUE;
  return FALSE;
}

/* The scale of the round. */
static gboolean
find_scale (LjWorkbook *self, gint64 round, gint64 *scale, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db, "SELECT scale FROM round WHERE id = ?1", error);
  int code;

  *scale = 0;
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, round);
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    *scale = sqlite3_column_int64 (statement.handle, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
add_scale (LjWorkbook *self, gint64 round, gint64 *scale, GError **error)
{
  g_auto(LjStmt) insert = lj_db_prepare (
      self->db, "INSERT INTO scale (id, purpose, minimum, maximum) VALUES (?1, 'goals', 1, 5)",
      error);
  g_auto(LjStmt) update
          = lj_db_prepare (self->db, "UPDATE round SET scale = ?2 WHERE id = ?1", error);

  if (insert.handle == NULL || update.handle == NULL)
    return FALSE;
  *scale = lj_id_next (&self->last_id);
  sqlite3_bind_int64 (insert.handle, 1, *scale);
  sqlite3_bind_int64 (update.handle, 1, round);
  sqlite3_bind_int64 (update.handle, 2, *scale);
  return lj_stmt_run (&insert, error) && lj_stmt_run (&update, error);
}

static gboolean
write_scale (LjWorkbook *self, gint64 round, const LjScale *labels, GError **error)
{
  gint64 scale;

  if (!find_scale (self, round, &scale, error))
    return FALSE;
  if (scale == 0 && (round == 0 || !has_labels (labels)))
    return TRUE;
  return (scale != 0 || add_scale (self, round, &scale, error))
         && write_labels (self, scale, labels, error);
}

/* In one act. The labels are those of the scale that this round is on, and with it of every other
 * round on the same scale; a round without one gets one. */
gboolean
lj_workbook_set_properties (LjWorkbook *self, gint64 round, const LjProperties *properties,
                            GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = write_counties (self, properties, error)
       && lj_languages_write (self, properties->languages, error)
       && lj_look_write (self, properties->accent, properties->logo, error)
       && write_scale (self, round, properties->scale, error);
  return lj_act_end (self, "set-properties", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
