/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"

/* All in units of the body text's size. */
#define HEADER_SPACE 1.4  /* between subtitle and axis */
#define BAR 1.3           /* height of a bar */
#define CELL 1.7          /* least height of a cell */
#define BAR_GROWTH 0.4    /* what it may gain where rows stand far apart */
#define NAME_SPACE 0.25   /* between a name and the bar below it */
#define HEADING_SPACE 0.1 /* between a heading and its first row */
#define GAP 1.0           /* between rows, where the page sets no height */
#define MIN_GAP 0.2
#define MAX_GAP 2.4
#define EASY_GAP 0.5 /* tighter than this, smaller text reads better */
#define LEGEND_SPACE 1.8
#define LEGEND_LEADING 1.25 /* of small text's leading */

/* In gaps between rows: before a heading, and how far it moves towards its own first row. */
#define GROUP_SPACE 0.6
#define GROUP_PULL 0.3

/* How small texts become before the page is full, of the theme's size. */
static const double sizes[] = { 1, 0.95, 0.9, 0.85, 0.8 };

static void
legend_entry_clear (gpointer data)
{
  g_free (((LjLegendEntry *) data)->says.text);
}

static void
set_lines (LjAverages *self, GStrv *lines, const char *text, LjTextRole role)
{
  LjTextStyle style = lj_columns_style (&self->columns, role);

  g_clear_pointer (lines, g_strfreev);
  if (text != NULL && *text != '\0')
    *lines = lj_wrap (&self->columns.ruler, text, style, self->columns.width);
}

/* The name of an earlier round may be longer than a line; the subtitle says it in full. */
static void
shorten_entry (const LjAverages *self, LjLegendEntry *entry, double width)
{
  const LjColumns *columns = &self->columns;
  char *text = lj_wrap_shorten (&columns->ruler, entry->says.text,
                                lj_columns_style (columns, LJ_TEXT_SMALL), width);

  g_free (entry->says.text);
  entry->says.text = text;
}

/* What the fills mean, in as many lines as it takes. */
static void
set_legend (LjAverages *self)
{
  const LjColumns *columns = &self->columns;
  double mark = lj_columns_mark_size (columns) + lj_columns_mark_gap (columns);
  double x = 0;
  guint line = 0;

  g_array_set_size (self->legend, 0);
  for (guint i = 0;; i++)
    {
      LjLegendEntry entry = { 0 };
      double width;

      if (!columns->plot->legend (columns->chart, i, &entry.says))
        break;
      shorten_entry (self, &entry, columns->width - mark);
      width = mark + lj_columns_text_width (columns, entry.says.text, LJ_TEXT_SMALL);

      if (x > 0 && x + width > columns->width)
        {
          x = 0;
          line++;
        }
      entry.x = x;
      entry.line = line;
      g_array_append_val (self->legend, entry);
      x += width + LEGEND_SPACE * columns->size;
    }
}

static double
header_height (const LjAverages *self)
{
  double height = lj_averages_lines_height (self, LJ_TEXT_TITLE, self->title)
                  + lj_averages_lines_height (self, LJ_TEXT_SUBTITLE, self->subtitle);

  return height > 0 ? height + HEADER_SPACE * self->columns.size : 0;
}

static double
axis_height (const LjAverages *self)
{
  return (self->columns.n_counts > 0 ? 2 : 1) * lj_columns_leading (&self->columns, LJ_TEXT_SMALL)
         + LJ_AXIS_SPACE * self->columns.size;
}

static double
tail_height (const LjAverages *self)
{
  double footnote = lj_averages_lines_height (self, LJ_TEXT_FOOTNOTE, self->footnote);
  double space = LJ_TAIL_SPACE * self->columns.size;
  guint lines = 1 + g_array_index (self->legend, LjLegendEntry, self->legend->len - 1).line;

  return space + lines * lj_averages_legend_leading (self)
         + (footnote > 0 ? space / 2 + footnote : 0);
}

static double
heading_height (const LjAverages *self, const LjRowWords *words)
{
  if (words->heading == NULL)
    return 0;
  return lj_averages_lines_height (self, LJ_TEXT_HEADING, words->heading)
         + HEADING_SPACE * self->columns.size;
}

/* Cells have a number in them. */
static double
bar_height (const LjAverages *self)
{
  return (self->columns.plot->cells ? CELL : BAR) * self->columns.size;
}

/* A heading, and the first of the rows at the foot, stand off from what is above them. */
static gboolean
begins_group (const LjAverages *self, guint i)
{
  const LjRowWords *words = &g_array_index (self->columns.rows, LjRowWords, i);

  return i > 0
         && (words->heading != NULL
             || (words->foot && !g_array_index (self->columns.rows, LjRowWords, i - 1).foot));
}

static double
row_height (const LjAverages *self, const LjRowWords *words)
{
  double names = lj_averages_names_height (self, words);
  double bar = bar_height (self);
  double height
      = self->columns.above ? names + NAME_SPACE * self->columns.size + bar : MAX (names, bar);

  return MAX (height, self->tallest);
}

static double
tallest_row (const LjAverages *self)
{
  double tallest = 0;

  for (guint i = 0; i < self->columns.rows->len; i++)
    tallest = MAX (tallest, row_height (self, &g_array_index (self->columns.rows, LjRowWords, i)));
  return tallest;
}

/* The gap between rows that fills a page of this height; below 0 where it does not fit. */
static double
gap_for (const LjAverages *self, double height)
{
  double rest = header_height (self) + axis_height (self) + tail_height (self);
  double n_gaps = 0;

  for (guint i = 0; i < self->columns.rows->len; i++)
    {
      const LjRowWords *words = &g_array_index (self->columns.rows, LjRowWords, i);

      rest += heading_height (self, words) + row_height (self, words);
      n_gaps += begins_group (self, i) ? 1 + GROUP_SPACE : 1;
    }
  return (height - rest) / MAX (n_gaps, 1);
}

static void
set_size (LjAverages *self, double size)
{
  const LjChart *chart = self->columns.chart;

  self->tallest = 0;
  lj_columns_set_size (&self->columns, size);
  set_lines (self, &self->title, chart->title, LJ_TEXT_TITLE);
  set_lines (self, &self->subtitle, chart->subtitle, LJ_TEXT_SUBTITLE);
  set_lines (self, &self->footnote, chart->footnote, LJ_TEXT_FOOTNOTE);
  set_legend (self);
}

/* An even rhythm, if the page has room for it. */
static void
even_out (LjAverages *self, double height)
{
  double gap;

  self->tallest = tallest_row (self);
  gap = gap_for (self, height);
  if (gap >= GAP * self->columns.size)
    self->gap = gap;
  else
    self->tallest = 0;
}

/* Chooses the size of the texts and the gap between the rows for a page of this height. */
static void
fit (LjAverages *self, double height)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double size = sizes[i] * self->layout->theme.size;

      set_size (self, size);
      self->gap = height > 0 ? gap_for (self, height) : GAP * size;
      if (self->gap >= EASY_GAP * size)
        break;
    }
  if (height > 0)
    even_out (self, height);
  self->gap = CLAMP (self->gap, MIN_GAP * self->columns.size, MAX_GAP * self->columns.size);
  self->bar
      = bar_height (self)
        + CLAMP ((self->gap - GAP * self->columns.size) / 2, 0, BAR_GROWTH * self->columns.size);
}

static void
place_value (const LjAverages *self, const LjRowWords *words, LjRowPlace *place)
{
  const LjColumns *columns = &self->columns;
  double gap = lj_columns_mark_gap (columns), width;

  place->end = columns->plot_x;
  if (words->value == NULL || columns->plot->cells)
    return;
  if (words->level == 0)
    width = lj_columns_text_width (columns, words->value, LJ_TEXT_SMALL);
  else
    {
      place->end = lj_averages_scale_x (self, columns->plot->end (words->row));
      width = lj_columns_mark_size (columns) + gap
              + lj_columns_text_width (columns, words->value, LJ_TEXT_VALUE);
    }
  place->hole[0] = place->end + gap / 2;
  place->hole[1] = place->end + gap + width + gap / 2;
}

/* A heading and its row from y on; gives what is below them. */
static double
place_row (LjAverages *self, guint i, double y)
{
  const LjColumns *columns = &self->columns;
  const LjRowWords *words = &g_array_index (columns->rows, LjRowWords, i);
  double names = lj_averages_names_height (self, words);
  double height = row_height (self, words) + self->gap;
  double pull = words->heading != NULL ? GROUP_PULL * self->gap : 0;
  LjRowPlace place = { 0 };
  LjArea band;

  if (begins_group (self, i))
    y += GROUP_SPACE * self->gap;
  place.heading = y + pull;
  y += heading_height (self, words);
  band = (LjArea){ 0, y + pull, columns->width, height - pull };
  place.top = y;
  place.height = height;
  place.names = y + (columns->above ? (self->gap + names) / 2 : height / 2);
  place.bar = y + height / 2;
  if (columns->above)
    place.bar = y + (self->gap + bar_height (self)) / 2 + names + NAME_SPACE * columns->size;
  place_value (self, words, &place);
  g_array_append_val (self->rows, place);
  if (!words->foot)
    g_array_append_val (self->layout->areas, band);
  return y + height;
}

/* Private to the averages chart: where on the scale's axis a value stands. */
double
lj_averages_scale_x (const LjAverages *self, double value)
{
  const LjAxis *axis = &self->columns.axis;

  return self->columns.plot_x
         + CLAMP ((value - axis->from) / (axis->to - axis->from), 0, 1) * self->columns.plot_width;
}

/* Of a name with what stands below it. */
double
lj_averages_names_height (const LjAverages *self, const LjRowWords *words)
{
  return lj_averages_lines_height (self, LJ_TEXT_NAME, words->name)
         + lj_averages_lines_height (self, LJ_TEXT_SMALL, words->origin);
}

double
lj_averages_lines_height (const LjAverages *self, LjTextRole role, GStrv lines)
{
  return lines == NULL ? 0 : g_strv_length (lines) * lj_columns_leading (&self->columns, role);
}

double
lj_averages_legend_leading (const LjAverages *self)
{
  return LEGEND_LEADING * lj_columns_leading (&self->columns, LJ_TEXT_SMALL);
}

/* Chooses sizes and gaps for the page and places every row; layout and chart are borrowed, the
 * layout gets the areas of the rows. */
void
lj_averages_init (LjAverages *self, LjChartLayout *layout, const LjChart *chart,
                  const LjLayoutRequest *request)
{
  *self = (LjAverages){ .layout = layout };
  self->rows = g_array_new (FALSE, TRUE, sizeof (LjRowPlace));
  self->legend = g_array_new (FALSE, TRUE, sizeof (LjLegendEntry));
  g_array_set_clear_func (self->legend, legend_entry_clear);
  lj_columns_init (&self->columns, chart, request, layout->width);
  self->columns.title_size = layout->theme.title_size;
  fit (self, request->height);
  self->axis = header_height (self);
  self->plot = self->axis + axis_height (self);
  self->bottom = self->plot;
  for (guint i = 0; i < self->columns.rows->len; i++)
    self->bottom = place_row (self, i, self->bottom);
}

void
lj_averages_clear (LjAverages *self)
{
  lj_columns_clear (&self->columns);
  g_clear_pointer (&self->title, g_strfreev);
  g_clear_pointer (&self->subtitle, g_strfreev);
  g_clear_pointer (&self->footnote, g_strfreev);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}
