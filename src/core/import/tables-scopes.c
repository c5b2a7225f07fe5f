/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <string.h>

/* Finds the next "1.2." of the prefix at the start of a word. end: behind it and its spaces. */
static const char *
find_number (const char *text, guint prefix, guint *number, const char **end)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      char *rest;

      if (!g_ascii_isdigit (*p) || (p > text && !g_ascii_isspace (p[-1])))
        continue;
      if (g_ascii_strtoull (p, &rest, 10) != prefix || *rest != '.' || !g_ascii_isdigit (rest[1]))
        continue;
      *number = (guint) g_ascii_strtoull (rest + 1, &rest, 10);
      rest += *rest == '.';
      if (*rest != ' ' && *rest != '\n')
        continue;
      *end = rest + strspn (rest, " \n");
      return p;
    }
  return NULL;
}

static void
add_numbered_goal (LjTables *self, const LjTableRow *row, guint parent, guint prefix, guint number,
                   const char *title, gsize length)
{
  g_autofree char *text = g_strstrip (g_strndup (title, length));
  g_autofree char *printed = g_strdup_printf ("%u.%u", prefix, number);

  lj_tables_set_number (self, lj_tables_add_element (self, parent, LJ_KIND_GOAL, text, row->line),
                        printed);
}

/* Goals that are run together, "1.1. One 1.2. Two". FALSE: there are no such numbers. */
static gboolean
split_goals (LjTables *self, const LjTableRow *row, guint parent, guint prefix, const char *text)
{
  guint number, expected = 1;
  const char *title;
  const char *start = find_number (text, prefix, &number, &title);

  if (start != text)
    return FALSE;
  while (start != NULL)
    {
      guint this_number = number;
      const char *this_title = title;
      const char *next = find_number (title, prefix, &number, &title);
      gsize length = next != NULL ? (gsize) (next - this_title) : strlen (this_title);

      if (this_number != expected)
        lj_plan_add_finding (self->plan, row->line, row->line, LJ_IMPORT_FINDING_NOTE,
                             _ ("goal %u.%u comes where %u.%u is expected"), prefix, this_number,
                             prefix, expected);
      add_numbered_goal (self, row, parent, prefix, this_number, this_title, length);
      expected = this_number + 1;
      start = next;
    }
  return TRUE;
}

/* The goals in the cell of a guideline: by their numbers, else by paragraphs and bullets. */
static void
add_goals (LjTables *self, const LjTableRow *row, guint parent)
{
  g_autofree char *text = lj_dictionary_plain (lj_table_row_get (row, LJ_COLUMN_GOALS));
  const char *cell = lj_table_row_get (row, LJ_COLUMN_NUMBER);
  guint prefix = (guint) g_ascii_strtoull (lj_table_is_number (cell) ? cell : text, NULL, 10);
  g_auto(GStrv) pieces = NULL;

  if (split_goals (self, row, parent, prefix, text))
    return;
  pieces = g_strsplit (text, strstr (text, "•") != NULL ? "•" : "\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_strstrip (pieces[i])[0] != '\0')
      lj_tables_add_element (self, parent, LJ_KIND_GOAL, pieces[i], row->line);
}

static void
read_scope (LjTables *self, const LjTable *table, const LjTableRow *row)
{
  LjColumn column = lj_table_find_column (table, LJ_COLUMN_GUIDELINE) >= 0 ? LJ_COLUMN_GUIDELINE
                                                                           : LJ_COLUMN_POLICY_LINE;
  LjKind kind = column == LJ_COLUMN_GUIDELINE ? LJ_KIND_GUIDELINE : LJ_KIND_POLICY_LINE;
  g_autofree char *title = lj_dictionary_plain (lj_table_row_get (row, column));
  guint document = lj_tables_document_element (self, table->document);
  guint group, element;

  if (title[0] == '\0')
    {
      lj_plan_add_finding (self->plan, row->line, row->line, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                           _ ("a row without a name"));
      return;
    }
  group = lj_tables_add_group (self, table->document, document, kind, title, row->line);
  element = lj_tables_group (self, group)->element;
  if (lj_table_is_number (lj_table_row_get (row, LJ_COLUMN_NUMBER)))
    lj_tables_set_number (self, element, lj_table_row_get (row, LJ_COLUMN_NUMBER));
  lj_tables_ask (self, document, kind, table);
  lj_tables_evaluate (self, row, element, title);
  add_goals (self, row, element);
}

/* Reads a table in which each row is a guideline or a policy line with a score of its own, and with
 * its goals in one cell. */
void
lj_tables_read_scopes (LjTables *self, const LjTable *table)
{
  for (guint i = table->first + table->n_header; i <= table->last; i++)
    {
      g_auto(LjTableRow) row = { 0 };

      lj_table_row_read (&row, self, table, i);
      read_scope (self, table, &row);
    }
  lj_tables_use (self, table->first, table->last);
}
