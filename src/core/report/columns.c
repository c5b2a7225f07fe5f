/* SPDX-License-Identifier: EUPL-1.2 */
/* How wide the columns of a table become. */
#include "report/report-private.h"
#include <math.h>
#include <string.h>

/* A column that its texts make wide is at least this wide where the others let it, and a word does
 * not make it wider. Points. */
#define LONGEST_WORD 90.0

typedef struct
{
  double least;   /* its longest word */
  double natural; /* its longest line */
} Need;

static void
add_need (Need *need, double word, double line)
{
  need->least = MAX (need->least, MIN (word, LONGEST_WORD));
  need->natural = MAX (need->natural, line);
}

/* Word by word, because words come again and their widths are known then. */
static void
measure_cell (const LjRuler *ruler, const char *text, LjTextStyle style, double indent, Need *need)
{
  const double space = lj_ruler_width (ruler, " ", style);
  double line = indent;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\r\n");
      g_autofree char *word = g_strndup (text, length);
      double width = length > 0 ? lj_ruler_width (ruler, word, style) : 0;

      line += width;
      add_need (need, indent + width, line);
      text += length;
      line = *text == '\n' ? indent : line + space;
      text += *text != '\0' ? 1 : 0;
    }
}

static gboolean
has_shares (const LjReportTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].share > 0)
      return TRUE;
  return FALSE;
}

static void
measure_column (const LjReportTable *table, const LjRuler *ruler, guint column, Need *need)
{
  const LjTextStyle style = { lj_style_cell.size, table->facts && column == 0 };

  measure_cell (ruler, table->columns[column].title, lj_style_head, 0, need);
  /* Beside columns that take what is left, a head goes into as many lines as it has words. */
  if (has_shares (table))
    need->natural = need->least;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LjTableRow *row = g_ptr_array_index (table->rows, i);
      gboolean marked = row->marks != NULL && row->marks[column] > 0;

      if (!row->wide)
        measure_cell (ruler, row->cells[column], style, marked ? LJ_CELL_INDENT : 0, need);
    }
  /* Half a point of rounding is no reason to break a line. */
  need->least += 0.5;
  need->natural = MAX (need->natural + 0.5, need->least);
}

static gboolean
is_automatic (const LjColumn *column)
{
  return column->fixed <= 0 && column->share <= 0;
}

/* Gives automatic columns their widths out of room; what they leave. Where there is not enough,
 * long columns give way first: each gets what its words need, and of the rest as much as the
 * square root of what it would like, so that one long text does not starve the others. */
static void
share_room (const Need *needs, double room, guint n, double *widths)
{
  double least = 0, wanted = 0, missing;

  for (guint i = 0; i < n; i++)
    least += widths[i] < 0 ? needs[i].least : 0;
  missing = room - least;
  /* Columns that are content leave more to the others. */
  for (gboolean again = TRUE; again && missing > 0;)
    {
      double share;

      again = FALSE;
      wanted = 0;
      for (guint i = 0; i < n; i++)
        wanted += widths[i] < 0 ? sqrt (needs[i].natural - needs[i].least) : 0;
      share = wanted > 0 ? missing / wanted : 0;
      for (guint i = 0; i < n && !again; i++)
        {
          double more = needs[i].natural - needs[i].least;

          if (widths[i] >= 0 || more > sqrt (more) * share)
            continue;
          widths[i] = needs[i].natural;
          missing -= more;
          again = TRUE;
        }
      if (!again)
        for (guint i = 0; i < n; i++)
          if (widths[i] < 0)
            widths[i] = needs[i].least + sqrt (needs[i].natural - needs[i].least) * share;
    }
  for (guint i = 0; i < n; i++)
    if (widths[i] < 0)
      widths[i] = needs[i].least * MIN (1, room / MAX (least, 1));
}

/* What is left over goes to the columns that hold text, so that the table is as wide as the page. */
static void
spread (const LjReportTable *table, double left, double *widths)
{
  double texts = 0;

  for (guint i = 0; i < table->n_columns; i++)
    texts += table->columns[i].align == LJ_ALIGN_START && is_automatic (&table->columns[i])
                 ? widths[i]
                 : 0;
  for (guint i = 0; i < table->n_columns && texts > 0 && left > 0; i++)
    if (table->columns[i].align == LJ_ALIGN_START && is_automatic (&table->columns[i]))
      widths[i] += left * widths[i] / texts;
}

/* What columns that are as wide as their texts may take where others take what is left: half, and
 * more where their words need it. */
static double
room_of_automatic (const Need *needs, const double *widths, guint n, double room)
{
  double least = 0;

  for (guint i = 0; i < n; i++)
    least += widths[i] < 0 ? needs[i].least : 0;
  return CLAMP (least, room / 2, room * 3 / 4);
}

/* The widths of the columns in points, without the gaps between them; together they never take
 * more than there is. */
void
lj_table_fit_columns (const LjReportTable *table, const LjRuler *ruler, double width,
                      double *widths)
{
  g_autofree Need *needs = g_new0 (Need, table->n_columns);
  double room = width - LJ_CELL_GAP * (table->n_columns - 1), shares = 0, sum = 0;
  gboolean automatic = FALSE;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const LjColumn *column = &table->columns[i];

      widths[i] = column->fixed > 0 ? column->fixed : is_automatic (column) ? -1 : 0;
      room -= MAX (column->fixed, 0);
      shares += column->fixed > 0 ? 0 : MAX (column->share, 0);
      automatic |= is_automatic (column);
      if (is_automatic (column))
        measure_column (table, ruler, i, &needs[i]);
    }
  if (automatic)
    share_room (needs,
                shares > 0 ? room_of_automatic (needs, widths, table->n_columns, room) : room,
                table->n_columns, widths);
  for (guint i = 0; i < table->n_columns; i++)
    sum += widths[i] - MAX (table->columns[i].fixed, 0);
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].fixed <= 0 && table->columns[i].share > 0)
      widths[i] = MAX (room - sum, 0) * table->columns[i].share / shares;
  if (shares <= 0)
    spread (table, room - sum, widths);
}
