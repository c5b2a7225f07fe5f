/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"
#include <string.h>

/* Points; nothing that is printed is smaller. */
#define SMALLEST 8.0
/* Names take at most this part of the width, or that if a word needs it. */
#define NAMES_SHARE 0.34
#define NAMES_LONGEST_WORD 0.42
/* In units of the body text's size. */
#define BETWEEN_COUNTS 1.4
#define BEFORE_COUNTS 2.2
/* A scale shorter than this many letters is too short to compare bars on. */
#define SHORTEST_PLOT 17.0

static const struct
{
  double size; /* of body text; the title's is the theme's */
  gboolean bold;
  double leading; /* of its own size */
} roles[] = {
  [LJ_TEXT_TITLE] = { 1, TRUE, 1.25 },    [LJ_TEXT_SUBTITLE] = { 1, FALSE, 1.35 },
  [LJ_TEXT_HEADING] = { 1.1, TRUE, 1.3 }, [LJ_TEXT_NAME] = { 1, FALSE, 1.27 },
  [LJ_TEXT_SMALL] = { 0.9, FALSE, 1.35 }, [LJ_TEXT_VALUE] = { 1.1, TRUE, 1.2 },
  [LJ_TEXT_COUNT] = { 1, FALSE, 1.27 },   [LJ_TEXT_FOOTNOTE] = { 0.85, FALSE, 1.35 },
  [LJ_TEXT_FOOT] = { 1, TRUE, 1.27 },
};

static void
row_words_clear (gpointer data)
{
  LjRowWords *self = data;

  g_clear_pointer (&self->heading, g_strfreev);
  g_clear_pointer (&self->name, g_strfreev);
  g_clear_pointer (&self->origin, g_strfreev);
  g_clear_pointer (&self->n, g_free);
  g_clear_pointer (&self->value, g_free);
}

static gboolean
any_counts (const LjPlot *plot, const LjChart *chart)
{
  for (guint i = 0; plot->n_counts > 0 && i < chart->rows->len; i++)
    if (plot->has_counts (g_ptr_array_index (chart->rows, i)))
      return TRUE;
  return FALSE;
}

static void
say_row (LjColumns *self, const LjChartRow *row, gboolean foot)
{
  LjRowWords words = { .row = row, .level = self->plot->level (self->chart, row), .foot = foot };

  words.n = self->plot->n (row, self->chart->language);
  words.value = self->plot->value (row, self->chart->language);
  g_array_append_val (self->rows, words);
}

static void
say_rows (LjColumns *self)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->chart->rows->len; i++)
    say_row (self, g_ptr_array_index (self->chart->rows, i), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (self->foot) && self->foot[i].name != NULL; i++)
    say_row (self, &self->foot[i], TRUE);
}

static double
count_width (const LjColumns *self, guint column)
{
  if (self->plot->cells)
    return lj_heat_column_width (self, column);
  return MAX (lj_columns_text_width (self, self->count_heads[column], LJ_TEXT_SMALL),
              2 * self->size);
}

/* Right to left from the right edge; gives where the first column begins. */
static double
place_counts (LjColumns *self)
{
  double right = self->width;

  for (guint i = self->n_counts; i-- > 0;)
    {
      double width = count_width (self, i);

      self->count_right[i] = right;
      if (width > 0)
        right -= width + (i > 0 ? BETWEEN_COUNTS : BEFORE_COUNTS) * self->size;
    }
  return right;
}

double
lj_columns_widest_n (const LjColumns *self)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjRowWords *words = &g_array_index (self->rows, LjRowWords, i);

      if (words->n != NULL)
        widest = MAX (widest, lj_columns_text_width (self, words->n, LJ_TEXT_SMALL));
    }
  return widest;
}

/* Of the values after marks. */
double
lj_columns_widest_value (const LjColumns *self)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjRowWords *words = &g_array_index (self->rows, LjRowWords, i);

      if (words->value != NULL && words->level > 0)
        widest = MAX (widest, lj_columns_text_width (self, words->value, LJ_TEXT_VALUE));
    }
  return widest;
}

/* The most that names may take. */
static double
wanted_names (const LjColumns *self)
{
  double word = 0;

  for (guint i = 0; i < self->rows->len; i++)
    word = MAX (word, lj_columns_widest_word (
                          self, g_array_index (self->rows, LjRowWords, i).row->name, LJ_TEXT_NAME));
  return MAX (NAMES_SHARE * self->width, MIN (word + 1, NAMES_LONGEST_WORD * self->width));
}

static double
widest_heading (const LjColumns *self)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *heading = g_array_index (self->rows, LjRowWords, i).row->heading;

      if (heading != NULL)
        widest = MAX (widest, lj_columns_text_width (self, heading, LJ_TEXT_HEADING));
    }
  return widest;
}

static double
widest_line (const LjColumns *self, GStrv lines, LjTextRole role)
{
  double widest = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    widest = MAX (widest, lj_columns_text_width (self, lines[i], role));
  return widest;
}

/* Breaks the names for a column of this width; gives the width of the longest line. */
static double
wrap_names (LjColumns *self, double width)
{
  LjTextStyle small = lj_columns_style (self, LJ_TEXT_SMALL);
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LjRowWords *words = &g_array_index (self->rows, LjRowWords, i);
      LjTextRole role = words->foot ? LJ_TEXT_FOOT : LJ_TEXT_NAME;

      g_clear_pointer (&words->name, g_strfreev);
      g_clear_pointer (&words->origin, g_strfreev);
      words->name
          = lj_wrap_balanced (&self->ruler, words->row->name, lj_columns_style (self, role), width);
      if (words->row->origin != NULL)
        words->origin = lj_wrap_balanced (&self->ruler, words->row->origin, small, width);
      widest = MAX (widest, widest_line (self, words->name, role));
      widest = MAX (widest, widest_line (self, words->origin, LJ_TEXT_SMALL));
    }
  return widest;
}

static void
wrap_headings (LjColumns *self, double width)
{
  LjTextStyle style = lj_columns_style (self, LJ_TEXT_HEADING);

  for (guint i = 0; i < self->rows->len; i++)
    {
      LjRowWords *words = &g_array_index (self->rows, LjRowWords, i);

      if (words->row->heading != NULL)
        words->heading = lj_wrap_balanced (&self->ruler, words->row->heading, style, width);
    }
}

static double
half_label (const LjColumns *self, guint tick)
{
  return tick < self->axis.n
             ? lj_columns_text_width (self, self->axis.labels[tick], LJ_TEXT_SMALL) / 2
             : 0;
}

/* How far the first label of the axis stands out to the left, or a mark on it. */
static double
reach_left (const LjColumns *self)
{
  double mark = self->plot->then != NULL ? LJ_WIDE_RING * lj_columns_mark_size (self) / 2 : 0;

  return MAX (MAX (0.4 * self->size, mark), half_label (self, 0));
}

static void
place_names_above (LjColumns *self, double right, double n_width)
{
  self->n_right = self->width;
  self->plot_x = self->plot->cells ? 0 : reach_left (self);
  self->plot_width = MAX (right - self->plot_x, self->size);
  wrap_names (self, self->width - (n_width > 0 ? self->size + n_width : 0));
  wrap_headings (self, self->width);
}

/* Names and n to the left of the bars if that leaves room for the scale, else above them. The
 * column of names is no wider than its longest line, which is often short of what it may take. */
static void
place_plot (LjColumns *self)
{
  double right = place_counts (self);
  double n_width = self->plot->cells ? 0 : lj_columns_widest_n (self);
  double names = wrap_names (self, wanted_names (self));

  if (!self->plot->cells)
    right -= MAX (self->value_width, half_label (self, self->axis.n - 1));

  self->n_right = MAX (names + 1 + (n_width > 0 ? self->size + n_width : 0),
                       MIN (widest_heading (self) + 1, NAMES_SHARE * self->width));
  self->plot_x = self->n_right + self->size;
  self->plot_width = right - self->plot_x;
  self->above = self->plot_width < SHORTEST_PLOT * self->size;
  if (self->above && self->plot->cells)
    place_names_above (self, place_counts (self), lj_columns_widest_n (self));
  else if (self->above)
    place_names_above (self, right, n_width);
  else
    wrap_headings (self, self->n_right);
}

double
lj_columns_widest_word (const LjColumns *self, const char *text, LjTextRole role)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return widest_line (self, words, role);
}

/* The style of a role at the size of now; never below 8 points. */
LjTextStyle
lj_columns_style (const LjColumns *self, LjTextRole role)
{
  double size = roles[role].size * (role == LJ_TEXT_TITLE ? self->title_size : 1) * self->size;
  return (LjTextStyle){ MAX (size, SMALLEST), roles[role].bold };
}

/* From one line of a text to the next. */
double
lj_columns_leading (const LjColumns *self, LjTextRole role)
{
  return lj_columns_style (self, role).size * roles[role].leading;
}

double
lj_columns_text_width (const LjColumns *self, const char *text, LjTextRole role)
{
  return lj_ruler_width (&self->ruler, text, lj_columns_style (self, role));
}

double
lj_columns_mark_size (const LjColumns *self)
{
  return 0.95 * self->size;
}

/* From a bar to its mark, and from a mark to what stands beside it. */
double
lj_columns_mark_gap (const LjColumns *self)
{
  return 0.5 * self->size;
}

/* Makes words, lines and columns for body text of this size. */
void
lj_columns_set_size (LjColumns *self, double size)
{
  self->size = size;
  self->above = FALSE;
  say_rows (self);
  self->value_width = lj_columns_widest_value (self) + 2 * lj_columns_mark_gap (self)
                      + lj_columns_mark_size (self);
  place_plot (self);
}

static void
say_foot (LjColumns *self)
{
  const LjChart *chart = self->chart;

  if (!self->plot->cells || chart->all.n_rows == 0)
    return;
  self->foot[0].name = g_strdup (lj_tr (chart->language, N_ ("All rows")));
  self->foot[0].figures = chart->all.figures;
  self->foot[0].asked_score = chart->all.asked_score;
  self->foot[1].name = g_strdup (lj_tr (chart->language, N_ ("Scores per row")));
}

/* chart is borrowed for as long as the columns live. */
void
lj_columns_init (LjColumns *self, const LjChart *chart, const LjLayoutRequest *request,
                 double width)
{
  *self = (LjColumns){ .chart = chart, .width = width, .plot = lj_plot_get (chart->kind) };
  lj_ruler_init (&self->ruler, request->measure, request->data);
  self->n_counts = any_counts (self->plot, chart) ? self->plot->n_counts : 0;
  self->plot->set_axis (chart, &self->axis);
  say_foot (self);
  self->rows = g_array_new (FALSE, TRUE, sizeof (LjRowWords));
  g_array_set_clear_func (self->rows, row_words_clear);
  for (guint i = 0; i < self->n_counts; i++)
    self->count_heads[i] = self->plot->count_head (chart, i);
}

void
lj_columns_clear (LjColumns *self)
{
  lj_ruler_clear (&self->ruler);
  g_clear_pointer (&self->rows, g_array_unref);
  lj_axis_clear (&self->axis);
  for (guint i = 0; i < G_N_ELEMENTS (self->foot); i++)
    g_clear_pointer (&self->foot[i].name, g_free);
  for (guint i = 0; i < self->n_counts; i++)
    g_clear_pointer (&self->count_heads[i], g_free);
}
