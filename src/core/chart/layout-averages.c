/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"
#include <math.h>

/* In units of the body text's size: how far the grid reaches above and below a bar whose name
 * stands above it, and how far it keeps away from a value. */
#define GRID_REACH 0.85
#define GRID_HOLE 0.75

/* Between two labels of the axis, likewise. */
#define LABEL_SPACE 0.6

static void
add_count_heads (LjAverages *self, double y)
{
  const LjColumns *columns = &self->columns;

  if (columns->plot->question != NULL)
    lj_averages_add_text_right (self, LJ_TEXT_SMALL, TRUE,
                                lj_tr (columns->chart->language, columns->plot->question),
                                columns->width, y - lj_columns_leading (columns, LJ_TEXT_SMALL));
  for (guint i = 0; i < columns->n_counts; i++)
    lj_averages_add_text_right (self, LJ_TEXT_SMALL, TRUE, columns->count_heads[i],
                                columns->count_right[i], y);
}

static double
widest_label (const LjAverages *self)
{
  const LjAxis *axis = &self->columns.axis;
  double widest = 0;

  for (guint i = 0; i < axis->n; i++)
    widest = MAX (widest, lj_columns_text_width (&self->columns, axis->labels[i], LJ_TEXT_SMALL));
  return widest;
}

/* Every how many lines of the grid have a label, so that none touch. */
static guint
label_step (const LjAverages *self)
{
  const LjAxis *axis = &self->columns.axis;
  double between = axis->n < 2 ? 0
                               : lj_averages_scale_x (self, axis->at[1])
                                     - lj_averages_scale_x (self, axis->at[0]);
  double room = widest_label (self) + LABEL_SPACE * self->columns.size;

  return between <= 0 ? 1 : MAX (1, (guint) ceil (room / between));
}

/* Counted from 0, which always has one, or the beginning. */
static gboolean
has_label (const LjAxis *axis, guint tick, guint step)
{
  guint zero = 0;

  for (guint i = 0; i < axis->n; i++)
    if (axis->at[i] == 0)
      zero = i;
  return (tick + step * axis->n - zero) % step == 0;
}

static void
add_axis (LjAverages *self)
{
  const LjAxis *axis = &self->columns.axis;
  guint step = label_step (self);
  double leading = lj_columns_leading (&self->columns, LJ_TEXT_SMALL);
  double y = self->axis + leading * (self->columns.n_counts > 0 ? 1.5 : 0.5);

  for (guint i = 0; i < axis->n; i++)
    if (has_label (axis, i, step))
      lj_averages_add_text_centred (self, LJ_TEXT_SMALL, TRUE, axis->labels[i],
                                    lj_averages_scale_x (self, axis->at[i]), y);
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

/* A ring where it was, joined to the mark where it is; round the mark where it hardly moved. */
static void
add_change (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  double mark = lj_columns_mark_size (&self->columns);
  double now = lj_averages_scale_x (self, lj_mean_to_double (words->row->figures.mean));
  double value, then, ring = mark;

  if (self->columns.plot->then (words->row, &value))
    {
      then = lj_averages_scale_x (self, value);
      if (ABS (now - then) < mark / 2)
        ring *= LJ_WIDE_RING;
      if (ABS (now - then) > mark)
        lj_chart_layout_add_link (self->layout, MIN (now, then) + mark / 2, place->bar,
                                  ABS (now - then) - mark);
      lj_chart_layout_add_ring (self->layout, then - ring / 2, place->bar - ring / 2, ring);
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
      lj_averages_add_text (self, LJ_TEXT_SMALL, TRUE, words->value, place->end + gap, place->bar);
      return;
    }
  if (columns->plot->then != NULL)
    add_change (self, words, place);
  else
    lj_chart_layout_add_mark (self->layout, words->level, place->end + gap, place->bar - mark / 2,
                              mark);
  lj_averages_add_text (self, LJ_TEXT_VALUE, FALSE, words->value, place->end + 2 * gap + mark,
                        place->bar);
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

      lj_averages_add_text_right (self, LJ_TEXT_COUNT, count == 0, text,
                                  self->columns.count_right[i], place->bar);
    }
}

static void
add_row (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  lj_averages_add_names (self, words, place);
  add_value (self, words, place);
  add_counts (self, words, place);
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
  return lj_averages_add_legend (self, self->bottom + LJ_TAIL_SPACE * self->columns.size);
}

/* Private to the chart folder. Names, n, what the kind draws on its axis, a value at the end of each,
 * columns of numbers at the right; or cells. */
void
lj_chart_layout_rows (LjChartLayout *self, const LjChart *chart, const LjLayoutRequest *request)
{
  g_auto(LjAverages) averages = { 0 };
  double y;

  lj_averages_init (&averages, self, chart, request);
  lj_averages_add_header (&averages);
  if (chart->rows->len == 0)
    y = lj_averages_add_advice (&averages);
  else
    y = averages.columns.plot->cells ? lj_heat_add_figure (&averages) : add_figure (&averages);
  y = lj_averages_add_footnote (&averages, y, request->height);
  self->height = MAX (y, request->height);
}
