/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

/* Bytes. A longer line is no title inside a list of highlights. */
#define LONGEST_TITLE 120

static void
find_lines (LjTables *self, guint first, guint last, LjImportFindingKind kind, const char *message)
{
  for (guint i = first; i <= last; i++)
    lj_tables_line (self, i)->used = LJ_USED_FOUND;
  lj_plan_add_finding (self->plan, lj_tables_line (self, first)->line,
                       lj_tables_line (self, last)->line, kind, "%s", message);
}

/* The headings of tables that were read. */
static void
use_headings (LjTables *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const LjTable *table = g_ptr_array_index (self->tables, i);

      if (table->heading_line != LJ_NONE && table->kind != LJ_TABLE_SURVEY
          && table->kind != LJ_TABLE_UNKNOWN)
        lj_tables_use (self, table->heading_line, table->heading_line);
    }
}

/* Tables that were not read: those of surveys come with a later version, of the others the header
 * is not known. */
static void
find_tables (LjTables *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const LjTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == LJ_TABLE_SURVEY)
        find_lines (self, table->first, table->last, LJ_IMPORT_FINDING_LATER,
                    _ ("answers to a survey: a later version reads them"));
      else if (table->kind == LJ_TABLE_UNKNOWN)
        find_lines (self, table->first, table->last, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                    _ ("a table without a header that is known"));
    }
}

static gboolean
is_kind (LjTables *self, guint index, LjLineKind kind)
{
  return index < self->lines->len && lj_tables_line (self, index)->kind == kind
         && !lj_tables_line (self, index)->used;
}

/* The last line of the list of highlights that begins at a line, with the titles in it; the line
 * itself: there is no list. */
static guint
find_end_of_highlights (LjTables *self, guint first)
{
  guint last = first;

  while (is_kind (self, last + 1, LJ_LINE_ITEM)
         || (is_kind (self, last + 1, LJ_LINE_TEXT) && is_kind (self, last + 2, LJ_LINE_ITEM)
             && !lj_tables_is_highlight (lj_tables_line (self, last + 1))
             && strlen (lj_tables_line (self, last + 1)->text) <= LONGEST_TITLE))
    last++;
  return last;
}

static void
find_highlights (LjTables *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint last;

      if (!is_kind (self, i, LJ_LINE_TEXT) || !lj_tables_is_highlight (lj_tables_line (self, i)))
        continue;
      last = find_end_of_highlights (self, i);
      if (last > i)
        find_lines (self, i, last, LJ_IMPORT_FINDING_LATER,
                    _ ("successes and things to develop: a later version reads them"));
      i = last;
    }
}

/* Whether every name in the line, separated by "|", is that of a document or line that was read. */
static gboolean
repeats_names (GHashTable *names, const LjTextLine *line)
{
  g_autofree char *plain = lj_dictionary_plain (lj_tables_skip_bullet (line->text));
  g_auto(GStrv) pieces = g_strsplit (plain, " | ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *folded = lj_text_fold (pieces[i]);

      if (!g_hash_table_contains (names, folded))
        return FALSE;
    }
  return pieces[0] != NULL;
}

/* Headings that only repeat what has been read are read, too. */
static void
use_repeated_names (LjTables *self)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->groups->len; i++)
    if (lj_tables_group (self, i)->title != NULL)
      g_hash_table_add (names, lj_text_fold (lj_tables_group (self, i)->title));
  for (guint i = 1; i < self->documents->len; i++)
    if (lj_tables_document (self, i)->element != LJ_NONE)
      g_hash_table_add (names, g_strdup (lj_tables_document (self, i)->folded));
  for (guint i = 0; i < self->lines->len; i++)
    {
      LjTextLine *line = lj_tables_line (self, i);

      if (line->folded != NULL && !line->used)
        line->used = repeats_names (names, line) ? LJ_USED_READ : LJ_USED_NOT;
    }
}

/* The first word that mixes Latin letters with Cyrillic or Greek ones; NULL: none. */
static char *
dup_mixed_word (const char *text)
{
  gboolean latin = FALSE, other = FALSE;
  const char *word = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (g_unichar_isalpha (c))
        {
          latin |= script == G_UNICODE_SCRIPT_LATIN;
          other |= script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_GREEK;
          continue;
        }
      if (latin && other)
        return g_strndup (word, p - word);
      if (c == 0)
        return NULL;
      latin = other = FALSE;
      word = g_utf8_next_char (p);
    }
}

static void
find_mixed_words (LjTables *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LjTextLine *line = lj_tables_line (self, i);
      g_autofree char *word = line->used == LJ_USED_READ ? dup_mixed_word (line->text) : NULL;

      if (word != NULL)
        lj_plan_add_finding (self->plan, line->line, line->line, LJ_IMPORT_FINDING_NOTE,
                             _ ("“%s” mixes letters of two alphabets: kept as it is"), word);
    }
}

/* What nothing was said of, in runs of lines. */
static void
find_running_text (LjTables *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint last = i;

      if (lj_tables_line (self, i)->used)
        continue;
      while (last + 1 < self->lines->len && !lj_tables_line (self, last + 1)->used)
        last++;
      find_lines (self, i, last, LJ_IMPORT_FINDING_NOT_UNDERSTOOD, _ ("running text: left out"));
      i = last;
    }
}

/* Says of every line that is not read yet what it seems to be. */
void
lj_tables_read_rest (LjTables *self)
{
  use_headings (self);
  find_tables (self);
  find_highlights (self);
  use_repeated_names (self);
  find_mixed_words (self);
  find_running_text (self);
}
