/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <string.h>

/* More cells are not looked at: such a row has too many anyway. */
#define MOST_CELLS 256

/* Letters of a cell that a finding quotes. */
#define LONGEST_QUOTE 60

/* How a row lies on its columns: its first column, cells before it, a column it has no cell for. */
typedef struct
{
  guint start, skip, hole;
} Fit;

/* Whether the cell is one that a score and its text share: "3 Went well". */
static gboolean
is_shared (const char *cell)
{
  g_auto(LjScoreCell) score = { 0 };

  return lj_dictionary_read_score (cell, &score) && score.rest != NULL;
}

/* A row has a number that its header has no column for, or the other way round. */
static Fit
find_ends (const LjTable *table, const LjTableRow *row)
{
  gboolean numbered = table->columns[0] == LJ_COLUMN_NUMBER;
  gboolean number = lj_table_is_number (row->cells[0]);
  Fit fit = { .hole = table->n_columns };

  if (!numbered && number && row->n_cells > 1)
    fit.skip = 1;
  if (numbered && !number && row->n_cells < table->n_columns && row->cells[0][0] != '\0')
    fit.start = 1;
  return fit;
}

static void
lay (LjTableRow *self, const LjTable *table, const Fit *fit)
{
  guint cell = fit->skip;

  memset (self->fields, 0, sizeof self->fields);
  if (fit->skip > 0)
    self->fields[LJ_COLUMN_NUMBER] = self->cells[0];
  for (guint i = fit->start; i < table->n_columns && cell < self->n_cells; i++)
    if (i != fit->hole)
      self->fields[table->columns[i]] = self->cells[cell++];
}

/* Whether what stands in the columns of values can stand there. */
static gboolean
makes_sense (const LjTableRow *row)
{
  g_auto(LjScoreCell) score = { 0 };
  LjAchieved achieved;

  return lj_dictionary_read_achieved (lj_table_row_get (row, LJ_COLUMN_ACHIEVED), &achieved)
         && lj_dictionary_read_score (lj_table_row_get (row, LJ_COLUMN_SCORE), &score)
         && score.rest == NULL;
}

/* One cell is missing: it is that of the last column without which the values make sense. */
static void
find_hole (LjTableRow *self, const LjTable *table, Fit *fit)
{
  for (guint i = table->n_columns; i > fit->start + 1; i--)
    {
      fit->hole = i - 1;
      if (table->columns[i - 1] == LJ_COLUMN_GOAL || table->columns[i - 1] == LJ_COLUMN_GUIDELINE)
        continue;
      lay (self, table, fit);
      if (makes_sense (self))
        return;
    }
  fit->hole = table->n_columns;
  lay (self, table, fit);
}

/* Lays the cells on the columns. The score and the text that follows it may share a cell; else too
 * few or too many are a finding. */
static void
align (LjTableRow *self, LjTables *tables, const LjTable *table)
{
  Fit fit = find_ends (table, self);
  int score = lj_table_find_column (table, LJ_COLUMN_SCORE);
  guint n = self->n_cells - fit.skip, columns = table->n_columns - fit.start;

  lay (self, table, &fit);
  if (n == columns)
    return;
  if (n + 1 == columns && score >= 0 && (guint) score + 2 == table->n_columns
      && table->columns[score + 1] == LJ_COLUMN_TEXT
      && is_shared (lj_table_row_get (self, LJ_COLUMN_SCORE)))
    return;
  if (n + 1 == columns)
    find_hole (self, table, &fit);
  self->odd = TRUE;
  lj_plan_add_finding (tables->plan, self->line, self->line, LJ_IMPORT_FINDING_VALUE,
                       _ ("%u cells where the header has %u: check the row"), n, columns);
}

/* Cuts a row of the tables, by the index of its line, into cells and lays them on the columns. self
 * is to be cleared. */
void
lj_table_row_read (LjTableRow *self, LjTables *tables, const LjTable *table, guint index)
{
  const LjTextLine *line = lj_tables_line (tables, index);

  self->line = line->line;
  self->index = index;
  self->cells = g_strsplit (line->text, "\t", MOST_CELLS);
  self->n_cells = g_strv_length (self->cells);
  for (guint i = 0; i < self->n_cells; i++)
    g_strstrip (self->cells[i]);
  while (self->n_cells > table->n_columns && self->cells[self->n_cells - 1][0] == '\0')
    self->n_cells--;
  align (self, tables, table);
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
