/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <string.h>

/* More cells are not looked at: such a row has too many anyway. */
#define MOST_CELLS 256

/* Letters of a cell that a finding quotes. */
#define LONGEST_QUOTE 60

/* Whether the cell is one that a score and its text share: "3 Went well". */
static gboolean
is_shared (const char *cell)
{
  g_auto (LjScoreCell) score = { 0 };

  return lj_dictionary_read_score (cell, &score) && score.rest != NULL;
}

/* A row has a number that its header has no column for, or the other way round; the score and the
 * text that follows it may share a cell. start: the first column, skip: cells before it. */
static void
align (const LjTable *table, LjTableRow *row, guint *start, guint *skip)
{
  gboolean numbered = table->columns[0] == LJ_COLUMN_NUMBER;
  int score = lj_table_find_column (table, LJ_COLUMN_SCORE);
  guint n, columns;

  *skip = !numbered && row->n_cells > 1 && lj_table_is_number (row->cells[0]) ? 1 : 0;
  *start = numbered && row->n_cells < table->n_columns && row->cells[0][0] != '\0'
                   && !lj_table_is_number (row->cells[0])
               ? 1
               : 0;
  n = row->n_cells - *skip;
  columns = table->n_columns - *start;
  row->odd = n != columns;
  if (n + 1 == columns && score >= 0 && (guint) score + 2 == table->n_columns
      && table->columns[score + 1] == LJ_COLUMN_TEXT && is_shared (row->cells[row->n_cells - 1]))
    row->odd = FALSE;
}

/* Cuts a row of the tables, by the index of its line, into cells and lays them on the columns. Too
 * few or too many are a finding. self is to be cleared. */
void
lj_table_row_read (LjTableRow *self, LjTables *tables, const LjTable *table, guint index)
{
  const LjTextLine *line = lj_tables_line (tables, index);
  guint start, skip;

  self->line = line->line;
  self->index = index;
  self->cells = g_strsplit (line->text, "\t", MOST_CELLS);
  self->n_cells = g_strv_length (self->cells);
  for (guint i = 0; i < self->n_cells; i++)
    g_strstrip (self->cells[i]);
  while (self->n_cells > table->n_columns && self->cells[self->n_cells - 1][0] == '\0')
    self->n_cells--;
  align (table, self, &start, &skip);
  if (skip > 0)
    self->fields[LJ_COLUMN_NUMBER] = self->cells[0];
  for (guint i = skip; i < self->n_cells && i - skip + start < table->n_columns; i++)
    self->fields[table->columns[i - skip + start]] = self->cells[i];
  if (self->odd)
    lj_plan_add_finding (tables->plan, self->line, self->line, LJ_FINDING_VALUE,
                         _ ("%u cells where the header has %u: check the row"), self->n_cells,
                         table->n_columns);
}

void
lj_table_row_clear (LjTableRow *self)
{
  g_clear_pointer (&self->cells, g_strfreev);
}

/* The cell in the column of that meaning; "" if there is none. (transfer none) */
const char *
lj_table_row_get (const LjTableRow *self, LjColumn column)
{
  return self->fields[column] != NULL ? self->fields[column] : "";
}

/* Whether a cell holds nothing but the number of a row: "1", "2.", "1.3". */
gboolean
lj_table_is_number (const char *cell)
{
  gsize digits = strspn (cell, "0123456789.");

  return g_ascii_isdigit (cell[0]) && digits <= 8
         && cell[digits + strspn (cell + digits, ") ")] == '\0';
}

/* The first column of that meaning; -1: none. */
int
lj_table_find_column (const LjTable *table, LjColumn column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i] == column)
      return i;
  return -1;
}

/* The beginning of a cell, to be quoted in a finding. */
char *
lj_table_dup_quote (const char *cell)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (cell, -1) <= LONGEST_QUOTE)
    return g_strdup (cell);
  start = g_utf8_substring (cell, 0, LONGEST_QUOTE);
  return g_strconcat (start, "…", NULL);
}
