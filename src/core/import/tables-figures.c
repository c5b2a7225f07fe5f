/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <linjaus/text.h>
#include <string.h>

#define MOST_CELLS 64

/* The row that sums a summary table up speaks of the document. */
static const char *const sums[]
    = { "yhteensä", "kaikki", "totalt", "sammanlagt", "summa", "total", "all" };

static LjFigure
figure_of (LjColumn column)
{
  switch (column)
    {
    case LJ_COLUMN_COUNT:
      return LJ_FIGURE_GOALS;
    case LJ_COLUMN_AVERAGE:
      return LJ_FIGURE_AVERAGE;
    case LJ_COLUMN_SCORE:
      return LJ_FIGURE_SCORE;
    case LJ_COLUMN_DONE:
    case LJ_COLUMN_YES:
      return LJ_FIGURE_YES;
    case LJ_COLUMN_PARTLY:
      return LJ_FIGURE_PARTLY;
    default:
      return 0;
    }
}

/* "3,8 ■" as "3.8"; NULL: it is no number. */
static char *
dup_value (const char *cell)
{
  g_autofree char *plain = lj_dictionary_plain (cell);
  gsize whole = strspn (plain, "0123456789");
  gsize decimals;

  g_strdelimit (plain, ",", '.');
  if (whole == 0 || whole > 6)
    return NULL;
  if (plain[whole] == '\0')
    return g_steal_pointer (&plain);
  decimals = strspn (plain + whole + 1, "0123456789");
  if (plain[whole] != '.' || decimals == 0 || decimals > 4 || plain[whole + 1 + decimals] != '\0')
    return NULL;
  return g_steal_pointer (&plain);
}

/* The element that a row speaks of; LJ_NONE: there is none of that name. */
static guint
find_element (LjTables *self, const LjTable *table, const char *name)
{
  g_autofree char *folded = lj_text_fold (name);
  guint group = lj_names_find (self->names, table->document, name, LJ_TABLES_ALIKE);

  if (group != LJ_NONE)
    return lj_tables_group (self, group)->element;
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (strcmp (sums[i], folded) == 0)
      return lj_tables_document (self, table->document)->element;
  return LJ_NONE;
}

/* The words over a column: those of the last header row that has any there. */
static char *
dup_label (LjTables *self, const LjTable *table, guint column)
{
  for (guint i = table->first + table->n_header; i > table->first; i--)
    {
      g_auto(GStrv) cells = g_strsplit (lj_tables_line (self, i - 1)->text, "\t", MOST_CELLS);

      if (column < g_strv_length (cells) && g_strstrip (cells[column])[0] != '\0')
        return lj_dictionary_plain (cells[column]);
    }
  return NULL;
}

static void
add_figure (LjTables *self, const LjTable *table, guint element, guint column, const char *cell,
            guint line)
{
  LjContentFigure figure = { .element = element, .counted = LJ_KIND_GOAL, .source_line = line };
  g_autofree char *value = dup_value (cell);
  g_autofree char *label = dup_label (self, table, column);

  figure.figure = figure_of (table->columns[column]);
  if (figure.figure == 0 || cell[0] == '\0')
    return;
  if (value == NULL)
    {
      g_autofree char *quote = lj_table_dup_quote (cell);

      lj_plan_add_finding (self->plan, line, line, LJ_IMPORT_FINDING_VALUE,
                           _ ("“%s” is not a number: left out"), quote);
      return;
    }
  figure.value = lj_content_string (self->content, value);
  figure.label = lj_content_string (self->content, label);
  g_array_append_val (self->content->figures, figure);
}

static void
read_figures (LjTables *self, const LjTable *table, guint index)
{
  const LjTextLine *line = lj_tables_line (self, index);
  g_auto(GStrv) cells = g_strsplit (line->text, "\t", MOST_CELLS);
  guint name = table->columns[0] == LJ_COLUMN_NUMBER ? 1 : 0;
  g_autofree char *title = NULL;
  guint element;

  if (g_strv_length (cells) <= name)
    return;
  title = lj_dictionary_plain (cells[name]);
  element = find_element (self, table, title);
  if (element == LJ_NONE)
    {
      g_autofree char *quote = lj_table_dup_quote (title);

      lj_plan_add_finding (self->plan, line->line, line->line, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                           _ ("no table of this document is about “%s”"), quote);
      return;
    }
  for (guint i = name + 1; cells[i] != NULL && i < table->n_columns; i++)
    add_figure (self, table, element, i, g_strstrip (cells[i]), line->line);
}

/* Reads the printed figures of a summary table, when all lines are known. */
void
lj_tables_read_summary (LjTables *self, const LjTable *table)
{
  for (guint i = table->first + table->n_header; i <= table->last; i++)
    read_figures (self, table, i);
  lj_tables_use (self, table->first, table->last);
}
