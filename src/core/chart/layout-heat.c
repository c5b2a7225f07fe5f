/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"

/* Points between cells. */
#define CELL_GAP 1.5

/* So many shades there are at least: one of two scores is not yet a strong one. */
#define LEAST_STEPS 4

/* Of the space above the foot, how far its line stands off. */
#define LINE_SPACE 0.3

static double
share_of (const LjAverages *self, guint count)
{
  guint most = MAX (self->columns.chart->all.most, LEAST_STEPS);

  return CLAMP ((count - 1.0) / (most - 1.0), 0, 1);
}

static double
content_width (const LjColumns *self)
{
  return lj_columns_mark_size (self) + lj_columns_mark_gap (self) + lj_columns_widest_value (self);
}

static gboolean
any_asked (const LjColumns *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (lj_heat_is_asked (g_array_index (self->rows, LjRowWords, i).row))
      return TRUE;
  return FALSE;
}

/* Private to the chart folder: of a column at the right of the cells; 0: it is not there. The head
 * "Not assessed" is broken, so that its column stays narrow; n has no head, and follows the name
 * where that stands above. */
double
lj_heat_column_width (const LjColumns *self, guint column)
{
  const char *head = self->count_heads[column];

  switch (column)
    {
    case LJ_HEAT_NOT_ASSESSED:
      return any_asked (self)
                 ? MAX (lj_columns_widest_word (self, head, LJ_TEXT_SMALL), 2 * self->size)
                 : 0;
    case LJ_HEAT_AVERAGE:
      return MAX (lj_columns_text_width (self, head, LJ_TEXT_SMALL), content_width (self));
    case LJ_HEAT_N:
    default:
      return self->above ? 0 : lj_columns_widest_n (self);
    }
}

/* Lines upwards from the one in the middle y. */
static void
add_head (LjAverages *self, guint column, double y)
{
  const LjColumns *columns = &self->columns;
  LjTextStyle style = lj_columns_style (columns, LJ_TEXT_SMALL);
  double width = lj_heat_column_width (columns, column) + 0.5;
  g_auto(GStrv) lines = lj_wrap (&columns->ruler, columns->count_heads[column], style, width);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    lj_averages_add_text_right (self, LJ_TEXT_SMALL, TRUE, lines[i], columns->count_right[column],
                                y - (n - 1 - i) * lj_columns_leading (columns, LJ_TEXT_SMALL));
}

static void
add_heads (LjAverages *self)
{
  const LjColumns *columns = &self->columns;
  double leading = lj_columns_leading (columns, LJ_TEXT_SMALL);
  double y = self->axis + 1.5 * leading;

  lj_averages_add_text (self, LJ_TEXT_SMALL, TRUE,
                        lj_tr (columns->chart->language, columns->plot->question), columns->plot_x,
                        y - leading);
  for (guint i = 0; i < columns->axis.n; i++)
    lj_averages_add_text_centred (self, LJ_TEXT_SMALL, TRUE, columns->axis.labels[i],
                                  lj_averages_scale_x (self, columns->axis.at[i]), y);
  for (guint column = 0; column < columns->n_counts; column++)
    if (lj_heat_column_width (columns, column) > 0)
      add_head (self, column, y);
}

static void
add_cell (LjAverages *self, guint count, double x, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  double width = columns->plot_width / columns->axis.n;
  double height = columns->above ? self->bar : place->height - CELL_GAP;
  const LjArea cell
      = { x - (width - CELL_GAP) / 2, place->bar - height / 2, width - CELL_GAP, height };
  g_autofree char *text = g_strdup_printf ("%u", count);

  lj_chart_layout_add_cell (self->layout, share_of (self, count), &cell);
  lj_averages_add_text_centred (self, LJ_TEXT_FOOT, FALSE, text, x, place->bar);
  lj_chart_layout_put_in_cell (self->layout, share_of (self, count));
}

static void
add_cells (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  const LjAxis *axis = &self->columns.axis;

  for (guint i = 0; i < axis->n; i++)
    {
      guint count = words->row->figures.scores[(guint) axis->at[i] - 1];
      double x = lj_averages_scale_x (self, axis->at[i]);

      if (count > 0)
        add_cell (self, count, x, place);
      else
        lj_averages_add_text_centred (self, LJ_TEXT_COUNT, TRUE, "–", x, place->bar);
    }
}

static void
add_not_assessed (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  guint count = words->row->figures.not_assessed;
  g_autofree char *text = count == 0 ? g_strdup ("–") : g_strdup_printf ("%u", count);

  if (lj_heat_is_asked (words->row))
    lj_averages_add_text_right (self, words->foot ? LJ_TEXT_FOOT : LJ_TEXT_COUNT, count == 0, text,
                                self->columns.count_right[LJ_HEAT_NOT_ASSESSED], place->bar);
}

/* Marks one below the other, and values. */
static void
add_average (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  double mark = lj_columns_mark_size (columns);
  double right = columns->count_right[LJ_HEAT_AVERAGE], x = right - content_width (columns);

  if (words->level == 0)
    {
      lj_averages_add_text_right (self, LJ_TEXT_COUNT, TRUE, "–", right, place->bar);
      return;
    }
  lj_chart_layout_add_mark (self->layout, words->level, x, place->bar - mark / 2, mark);
  lj_averages_add_text (self, LJ_TEXT_VALUE, FALSE, words->value,
                        x + mark + lj_columns_mark_gap (columns), place->bar);
}

static void
add_numbers (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;

  add_not_assessed (self, words, place);
  add_average (self, words, place);
  if (words->n != NULL && !columns->above)
    lj_averages_add_text_right (self, LJ_TEXT_SMALL, TRUE, words->n,
                                columns->count_right[LJ_HEAT_N], place->bar);
}

/* The scores of all rows, in the columns of the levels. */
static void
add_sums (LjAverages *self, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  const LjFigures *figures = &columns->chart->all.figures;

  for (guint i = 0; i < columns->axis.n; i++)
    {
      guint count = figures->scores[(guint) columns->axis.at[i] - 1];
      g_autofree char *text = count == 0 ? g_strdup ("–") : g_strdup_printf ("%u", count);

      lj_averages_add_text_centred (self, LJ_TEXT_FOOT, count == 0, text,
                                    lj_averages_scale_x (self, columns->axis.at[i]), place->bar);
    }
}

static char *
say_mean_count (const LjChart *chart, guint count)
{
  return count == 0 ? g_strdup ("–")
                    : lj_mean_text (lj_mean_new (count, chart->all.n_rows), chart->language);
}

/* How many of them a row has on average, and of what is not assessed. */
static void
add_mean_counts (LjAverages *self, const LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  const LjChart *chart = columns->chart;
  g_autofree char *missing = say_mean_count (chart, chart->all.figures.not_assessed);

  for (guint i = 0; i < columns->axis.n; i++)
    {
      guint level = (guint) columns->axis.at[i];
      g_autofree char *text = say_mean_count (chart, chart->all.figures.scores[level - 1]);

      lj_averages_add_text_centred (self, LJ_TEXT_COUNT, TRUE, text,
                                    lj_averages_scale_x (self, level), place->bar);
    }
  if (chart->all.asked_score)
    lj_averages_add_text_right (self, LJ_TEXT_COUNT, TRUE, missing,
                                columns->count_right[LJ_HEAT_NOT_ASSESSED], place->bar);
}

/* A line, and all rows together. */
static void
add_foot (LjAverages *self, guint first)
{
  const LjRowWords *words = &g_array_index (self->columns.rows, LjRowWords, first);
  const LjRowPlace *place = &g_array_index (self->rows, LjRowPlace, first);

  lj_chart_layout_add_line (self->layout, 0, place->top - LINE_SPACE * self->gap,
                            self->columns.width, 0);
  lj_averages_add_names (self, words, place);
  add_sums (self, place);
  add_numbers (self, words, place);
  lj_averages_add_names (self, words + 1, place + 1);
  add_mean_counts (self, place + 1);
}

/* Private to the chart folder: rows of cells, one a level, each with a number and the stronger the
 * more; what is not assessed, the average and n at the right; all rows together at the foot. Gives
 * what is below it. */
double
lj_heat_add_figure (LjAverages *self)
{
  guint n_rows = self->columns.chart->rows->len;

  self->layout->part = LJ_PART_FIGURE;
  add_heads (self);
  for (guint i = 0; i < n_rows; i++)
    {
      const LjRowWords *words = &g_array_index (self->columns.rows, LjRowWords, i);
      const LjRowPlace *place = &g_array_index (self->rows, LjRowPlace, i);

      lj_averages_add_names (self, words, place);
      add_cells (self, words, place);
      add_numbers (self, words, place);
    }
  if (self->rows->len > n_rows)
    add_foot (self, n_rows);
  return lj_averages_add_legend (self, self->bottom + LJ_TAIL_SPACE * self->columns.size);
}
