/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/delimited.h"

#include <linjaus/text.h>
#include <string.h>

#include "import/export-rows.h"
#include "import/goal-rows.h"

/* Bytes at the beginning in which the header is looked for when the format is told. */
#define HEADER_ROOM (64 * 1024)

/* Bytes in which words are counted to tell the language, and what a word of the header counts. */
#define LANGUAGE_ROOM (32 * 1024)
#define HEADER_WEIGHT 2

/* Words of headers, folded, that are of one language only. */
static const struct
{
  const char *word;
  LjLanguage language;
} header_words[] = {
  { "tavoite", LJ_LANGUAGE_FI },   { "arviointi", LJ_LANGUAGE_FI },
  { "strategia", LJ_LANGUAGE_FI }, { "asiakirja", LJ_LANGUAGE_FI },
  { "linjaus", LJ_LANGUAGE_FI },   { "suuntaviiva", LJ_LANGUAGE_FI },
  { "mål", LJ_LANGUAGE_SV },       { "bedömning", LJ_LANGUAGE_SV },
  { "strategi", LJ_LANGUAGE_SV },  { "dokument", LJ_LANGUAGE_SV },
  { "riktlinje", LJ_LANGUAGE_SV }, { "målet", LJ_LANGUAGE_SV },
  { "goal", LJ_LANGUAGE_EN },      { "score", LJ_LANGUAGE_EN },
  { "strategy", LJ_LANGUAGE_EN },  { "document", LJ_LANGUAGE_EN },
  { "line", LJ_LANGUAGE_EN },      { "guideline", LJ_LANGUAGE_EN },
};

static const char delimiters[] = { ',', ';', '\t' };

/* The header of a delimited file. */
typedef struct
{
  char delimiter;
  guint line;
  guint known; /* columns that are in the dictionary */
  GStrv names;
  LjColumn *columns; /* by place */
} Header;

static void
header_clear (Header *self)
{
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->columns, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

static gboolean
is_blank (const LjRecords *records)
{
  for (guint i = 0; i < records->n_cells; i++)
    if (lj_cell_trim (records->cells[i]).length > 0)
      return FALSE;
  return TRUE;
}

/* Goes to the first record that is not empty. */
static gboolean
find_header (LjRecords *records, GError **error)
{
  while (lj_records_next (records, error))
    if (!is_blank (records))
      return TRUE;
  return FALSE;
}

static void
take_header (Header *self, const LjRecords *records)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < records->n_cells; i++)
    g_ptr_array_add (names, lj_cell_dup (lj_cell_trim (records->cells[i])));
  g_ptr_array_add (names, NULL);
  self->line = records->line;
  self->names = (GStrv) g_ptr_array_steal (names, NULL);
  self->columns = g_new0 (LjColumn, records->n_cells);
  self->known = lj_dictionary_read_header ((const char *const *) self->names, records->n_cells,
                                           self->columns);
}

static gboolean
read_header (Header *self, LjPlan *plan, const char *text, gsize length, char delimiter)
{
  g_auto(LjRecords) records = { NULL };

  lj_records_init (&records, plan, text, length, delimiter);
  if (!find_header (&records, NULL))
    return FALSE;
  self->delimiter = delimiter;
  take_header (self, &records);
  return TRUE;
}

static gboolean
is_export (const Header *self)
{
  return self->names != NULL && lj_export_rows_recognise ((const char *const *) self->names);
}

/* Reads the header with each delimiter and keeps the one that makes the most sense. */
static void
tell_header (Header *self, LjPlan *plan, const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_auto(Header) header = { 0 };

      if (!read_header (&header, plan, text, length, delimiters[i]))
        continue;
      if (self->names != NULL && !is_export (&header) && header.known <= self->known)
        continue;
      header_clear (self);
      *self = header;
      header = (Header){ 0 };
    }
}

static gboolean
has_column (const Header *self, LjColumn column)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    if (self->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* Whether rows below this header can be goals. */
static gboolean
has_goals (const Header *self)
{
  return self->names != NULL && self->known >= 2
         && (has_column (self, LJ_COLUMN_GOAL) || has_column (self, LJ_COLUMN_GOALS)
             || has_column (self, LJ_COLUMN_GUIDELINE) || has_column (self, LJ_COLUMN_SUB_GOALS));
}

/* Leaves out what is no column of goals and names it. */
static void
name_unknown_columns (LjPlan *plan, Header *header)
{
  for (guint i = 0; header->names[i] != NULL; i++)
    {
      gboolean again = FALSE;

      for (guint j = 0; j < i; j++)
        again
            = again
              || (header->columns[j] == header->columns[i] && header->columns[i] != LJ_COLUMN_NONE);
      if (again || header->columns[i] > LJ_COLUMN_TEXT)
        header->columns[i] = LJ_COLUMN_NONE;
      if (header->columns[i] == LJ_COLUMN_NONE && *header->names[i] != '\0')
        lj_plan_add_unread_column (plan, header->line, header->names[i], again);
    }
}

static gboolean
parse_goals (LjPlan *plan, LjRecords *records, Header *header, GError **error)
{
  g_auto(LjGoalRows) rows = { NULL };
  g_autoptr(GError) problem = NULL;

  if (!has_goals (header))
    return lj_plan_set_error (plan, header->line, error,
                              _ ("no column of goals is recognised in the header"));
  name_unknown_columns (plan, header);
  lj_goal_rows_init (&rows, plan, records, header->columns, g_strv_length (header->names));
  while (lj_records_next (records, &problem))
    lj_goal_rows_read (&rows);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
count_header_words (const char *name, guint *counts)
{
  g_autofree char *folded = lj_text_fold (name);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (header_words); j++)
      if (strcmp (words[i], header_words[j].word) == 0)
        counts[header_words[j].language] += HEADER_WEIGHT;
}

/* The language of a delimited file: of its words, and of its header where it has few. An export
 * is as the language most of its words are in. */
LjLanguage
lj_delimited_tell_language (const char *text, gsize length)
{
  g_auto(Header) header = { 0 };
  g_autoptr(LjPlan) plan = lj_plan_new ("", LJ_FORMAT_CSV, LJ_LANGUAGE_FI);
  guint counts[LJ_N_LANGUAGES] = { 0 };
  LjLanguage best = LJ_LANGUAGE_FI;

  lj_dictionary_count_words (text, MIN (length, LANGUAGE_ROOM), counts);
  tell_header (&header, plan, text, MIN (length, HEADER_ROOM));
  for (guint i = 0; header.names != NULL && !is_export (&header) && header.names[i] != NULL; i++)
    count_header_words (header.names[i], counts);
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    if (counts[language] > counts[best])
      best = language;
  return best;
}

/* Whether the text begins with the header of a delimited file that lj_delimited_parse() knows. */
gboolean
lj_delimited_recognise (const char *text, gsize length)
{
  g_auto(Header) header = { 0 };
  g_autoptr(LjPlan) plan = lj_plan_new ("", LJ_FORMAT_CSV, LJ_LANGUAGE_FI);

  tell_header (&header, plan, text, MIN (length, HEADER_ROOM));
  return is_export (&header) || has_goals (&header);
}

/* Reads a delimited file: our own export, or one row a goal under a header in Finnish, Swedish or
 * English, columns in any order. What is wrong in a row is a finding; FALSE with
 * LJ_ERROR_BAD_FILE if the file is damaged or has no column of goals. */
gboolean
lj_delimited_parse (LjPlan *plan, const char *text, gsize length, GError **error)
{
  g_auto(Header) header = { 0 };
  g_auto(LjRecords) records = { NULL };

  tell_header (&header, plan, text, length);
  lj_records_init (&records, plan, text, length,
                   header.names != NULL ? header.delimiter : delimiters[0]);
  if (!find_header (&records, error))
    return error != NULL && *error != NULL
               ? FALSE
               : lj_plan_set_error (plan, 0, error, _ ("there is nothing in the file"));
  if (is_export (&header))
    return lj_export_rows_parse (plan, &records, (const char *const *) header.names, error);
  return parse_goals (plan, &records, &header, error);
}
