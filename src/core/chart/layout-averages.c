/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"

/* A capital or a digit is about 0.72 of its size high: a line whose baseline is this far below the
 * middle stands upright on it, whatever its size. */
#define HALF_CAPITAL 0.36

/* In units of the body text's size: how far the grid reaches above and below a bar whose name
 * stands above it, and how far it keeps away from a value. */
#define GRID_REACH 0.85
#define GRID_HOLE 0.75

/* One line of text with its left edge at x, upright on the middle y. */
static void
add_text (LjAverages *self, LjTextRole role, gboolean muted, const char *text, double x, double y)
{
  LjTextStyle style = lj_columns_style (&self->columns, role);
  const LjArea place
      = { x, y + HALF_CAPITAL * style.size, lj_columns_text_width (&self->columns, text, role), 0 };

  lj_chart_layout_add_text (self->layout, text, style, muted, &place);
}

static void
add_text_right (LjAverages *self, LjTextRole role, gboolean muted, const char *text, double right,
                double y)
{
  add_text (self, role, muted, text, right - lj_columns_text_width (&self->columns, text, role), y);
}

static void
add_text_centred (LjAverages *self, LjTextRole role, const char *text, double x, double y)
{
  add_text (self, role, TRUE, text, x - lj_columns_text_width (&self->columns, text, role) / 2, y);
}

/* Lines one below the other from top; gives what is below them. */
static double
add_lines (LjAverages *self, LjTextRole role, gboolean muted, GStrv lines, double top)
{
  double leading = lj_columns_leading (&self->columns, role);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      add_text (self, role, muted, lines[i], 0, top + leading / 2);
      top += leading;
    }
  return top;
}

static void
add_header (LjAverages *self)
{
  double y;

  self->layout->part = LJ_PART_TITLE;
  y = add_lines (self, LJ_TEXT_TITLE, FALSE, self->title, 0);
  self->layout->part = LJ_PART_SUBTITLE;
  add_lines (self, LJ_TEXT_SUBTITLE, TRUE, self->subtitle, y);
}

static void
add_count_heads (LjAverages *self, double y)
{
  const LjColumns *columns = &self->columns;

  if (columns->plot->question != NULL)
    add_text_right (self, LJ_TEXT_SMALL, TRUE,
                    lj_tr (columns->chart->language, columns->plot->question), columns->width,
                    y - lj_columns_leading (columns, LJ_TEXT_SMALL));
  for (guint i = 0; i < columns->n_counts; i++)
    add_text_right (self, LJ_TEXT_SMALL, TRUE, columns->count_heads[i], columns->count_right[i], y);
}

static void
add_axis (LjAverages *self)
{
  const LjAxis *axis = &self->columns.axis;
  double leading = lj_columns_leading (&self->columns, LJ_TEXT_SMALL);
  double y = self->axis + leading * (self->columns.n_counts > 0 ? 1.5 : 0.5);

  for (guint i = 0; i < axis->n; i++)
    add_text_centred (self, LJ_TEXT_SMALL, axis->labels[i], lj_averages_scale_x (self, axis->at[i]),
                      y);
  if (self->columns.n_counts > 0)
    add_count_heads (self, y);
}

/* The grid at one value from one height to another, open where a value is written. */
static void
add_grid_line (LjAverages *self, double x, double from, double to)
{
  double half = GRID_HOLE * self->columns.size;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjRowPlace *row = &g_array_index (self->rows, LjRowPlace, i);

      if (x <= row->hole[0] || x >= row->hole[1] || row->bar < from || row->bar > to)
        continue;
      lj_chart_layout_add_line (self->layout, x, from, 0, row->bar - half - from);
      from = row->bar + half;
    }
  if (to > from)
    lj_chart_layout_add_line (self->layout, x, from, 0, to - from);
}

/* One faint line a level; where names stand above the bars, only beside each bar. */
static void
add_grid (LjAverages *self)
{
  const LjAxis *axis = &self->columns.axis;
  double half = GRID_REACH * self->columns.size;

  for (guint tick = 0; tick < axis->n; tick++)
    {
      double x = lj_averages_scale_x (self, axis->at[tick]);

      if (!self->columns.above)
        add_grid_line (self, x, self->plot - LJ_AXIS_SPACE * self->columns.size / 2, self->bottom);
      for (guint i = 0; self->columns.above && i < self->rows->len; i++)
        {
          double middle = g_array_index (self->rows, LjRowPlace, i).bar;

          add_grid_line (self, x, middle - half, middle + half);
        }
    }
}

static void
add_segments (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  g_autoptr(GArray) segments = self->columns.plot->segments (words->row, words->level);

  for (guint i = 0; i < segments->len; i++)
    {
      const LjSegment *segment = &g_array_index (segments, LjSegment, i);
      double from = lj_averages_scale_x (self, segment->from);
      const LjArea area = { from, place->bar - self->bar / 2,
                            lj_averages_scale_x (self, segment->to) - from, self->bar };

      lj_chart_layout_add_bar (self->layout, segment->fill, &area);
    }
}

/* A ring where it was, joined to the mark where it is. */
static void
add_change (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  double mark = lj_columns_mark_size (&self->columns);
  double now = lj_averages_scale_x (self, lj_mean_to_double (words->row->figures.mean));
  double value, then;

  if (self->columns.plot->then (words->row, &value))
    {
      then = lj_averages_scale_x (self, value);
      if (ABS (now - then) > mark)
        lj_chart_layout_add_link (self->layout, MIN (now, then) + mark / 2, place->bar,
                                  ABS (now - then) - mark);
      lj_chart_layout_add_ring (self->layout, then - mark / 2, place->bar - mark / 2, mark);
    }
  lj_chart_layout_add_mark (self->layout, words->level, now - mark / 2, place->bar - mark / 2,
                            mark);
}

static void
add_value (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  double gap = lj_columns_mark_gap (columns);
  double mark = lj_columns_mark_size (columns);

  if (columns->plot->segments != NULL)
    add_segments (self, words, place);
  if (words->value == NULL)
    return;
  if (words->level == 0)
    {
      add_text (self, LJ_TEXT_SMALL, TRUE, words->value, place->end + gap, place->bar);
      return;
    }
  if (columns->plot->then != NULL)
    add_change (self, words, place);
  else
    lj_chart_layout_add_mark (self->layout, words->level, place->end + gap, place->bar - mark / 2,
                              mark);
  add_text (self, LJ_TEXT_VALUE, FALSE, words->value, place->end + 2 * gap + mark, place->bar);
}

static void
add_counts (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  const LjPlot *plot = self->columns.plot;

  if (self->columns.n_counts == 0 || !plot->has_counts (words->row))
    return;
  for (guint i = 0; i < self->columns.n_counts; i++)
    {
      guint count = plot->count (words->row, i);
      g_autofree char *text = count == 0 ? g_strdup ("–") : g_strdup_printf ("%u", count);

      add_text_right (self, LJ_TEXT_COUNT, count == 0, text, self->columns.count_right[i],
                      place->bar);
    }
}

/* In its column, or after the name where that stands above the bar. */
static void
add_n (LjAverages *self, const LjRowWords *words, const LjRowPlace *place, double first)
{
  const LjColumns *columns = &self->columns;

  if (words->n == NULL)
    return;
  if (!columns->above)
    add_text_right (self, LJ_TEXT_SMALL, TRUE, words->n, columns->n_right, place->bar);
  else if (words->name[0] != NULL)
    add_text (self, LJ_TEXT_SMALL, TRUE, words->n,
              lj_columns_text_width (columns, words->name[0], LJ_TEXT_NAME) + columns->size,
              first + lj_columns_leading (columns, LJ_TEXT_NAME) / 2);
}

static void
add_row (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  double names = lj_averages_lines_height (self, LJ_TEXT_NAME, words->name);
  double first = place->names - names / 2;

  add_lines (self, LJ_TEXT_HEADING, FALSE, words->heading, place->heading);
  add_lines (self, LJ_TEXT_NAME, FALSE, words->name, first);
  add_n (self, words, place, first);
  add_value (self, words, place);
  add_counts (self, words, place);
}

/* A small box of the fill. */
static void
add_key (LjAverages *self, guint fill, double x, double y)
{
  double mark = lj_columns_mark_size (&self->columns);
  const LjArea box = { x, y - mark / 2, mark, mark };

  lj_chart_layout_add_bar (self->layout, fill, &box);
}

/* Gives what is below it. */
static double
add_legend (LjAverages *self, double top)
{
  double mark = lj_columns_mark_size (&self->columns);
  double leading = lj_averages_legend_leading (self);

  for (guint i = 0; i < self->legend->len; i++)
    {
      const LjLegendEntry *entry = &g_array_index (self->legend, LjLegendEntry, i);
      double y = top + (entry->line + 0.5) * leading;

      if (entry->says.hollow)
        lj_chart_layout_add_ring (self->layout, entry->x, y - mark / 2, mark);
      else if (entry->says.box)
        add_key (self, entry->says.fill, entry->x, y);
      else
        lj_chart_layout_add_mark (self->layout, entry->says.fill, entry->x, y - mark / 2, mark);
      add_text (self, LJ_TEXT_SMALL, TRUE, entry->says.text,
                entry->x + mark + lj_columns_mark_gap (&self->columns), y);
    }
  return top
         + (g_array_index (self->legend, LjLegendEntry, self->legend->len - 1).line + 1) * leading;
}

static double
add_figure (LjAverages *self)
{
  self->layout->part = LJ_PART_FIGURE;
  add_axis (self);
  add_grid (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, &g_array_index (self->columns.rows, LjRowWords, i),
             &g_array_index (self->rows, LjRowPlace, i));
  return add_legend (self, self->bottom + LJ_TAIL_SPACE * self->columns.size);
}

/* Without rows: what to do to get some. */
static double
add_advice (LjAverages *self)
{
  LjLanguage language = self->columns.chart->language;
  LjTextStyle style = lj_columns_style (&self->columns, LJ_TEXT_NAME);
  g_auto(GStrv) nothing = g_strsplit (lj_words_nothing (language), "\n", -1);
  g_auto(GStrv) advice
          = lj_wrap (&self->columns.ruler, lj_words_advice (language), style, self->columns.width);
  double y;

  self->layout->part = LJ_PART_FIGURE;
  y = add_lines (self, LJ_TEXT_HEADING, FALSE, nothing, self->axis + self->columns.size);
  return add_lines (self, LJ_TEXT_NAME, TRUE, advice, y + 0.3 * self->columns.size);
}

/* At the foot of the page, if it has one. */
static double
add_footnote (LjAverages *self, double top, double page)
{
  double height = lj_averages_lines_height (self, LJ_TEXT_FOOTNOTE, self->footnote);

  if (height <= 0)
    return top;
  top += LJ_TAIL_SPACE / 2 * self->columns.size;
  self->layout->part = LJ_PART_FOOTNOTE;
  return add_lines (self, LJ_TEXT_FOOTNOTE, TRUE, self->footnote, MAX (top, page - height));
}

/* Private to the chart folder. Names, n, what the kind draws on its axis, a value at the end of each,
 * columns of numbers at the right. */
void
lj_chart_layout_rows (LjChartLayout *self, const LjChart *chart, const LjLayoutRequest *request)
{
  g_auto(LjAverages) averages = { 0 };
  double y;

  lj_averages_init (&averages, self, chart, request);
  add_header (&averages);
  y = chart->rows->len == 0 ? add_advice (&averages) : add_figure (&averages);
  y = add_footnote (&averages, y, request->height);
  self->height = MAX (y, request->height);
}
