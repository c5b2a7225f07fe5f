/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"

/* What is placed the same in every kind of chart: lines of text, header, legend, footnote. */

/* A capital or a digit is about 0.72 of its size high: a line whose baseline is this far below the
 * middle stands upright on it, whatever its size. */
#define HALF_CAPITAL 0.36

/* One line of text with its left edge at x, upright on the middle y. */
void
lj_averages_add_text (LjAverages *self, LjTextRole role, gboolean muted, const char *text, double x,
                      double y)
{
  LjTextStyle style = lj_columns_style (&self->columns, role);
  const LjArea place
      = { x, y + HALF_CAPITAL * style.size, lj_columns_text_width (&self->columns, text, role), 0 };

  lj_chart_layout_add_text (self->layout, text, style, muted, &place);
}

void
lj_averages_add_text_right (LjAverages *self, LjTextRole role, gboolean muted, const char *text,
                            double right, double y)
{
  lj_averages_add_text (self, role, muted, text,
                        right - lj_columns_text_width (&self->columns, text, role), y);
}

void
lj_averages_add_text_centred (LjAverages *self, LjTextRole role, gboolean muted, const char *text,
                              double x, double y)
{
  lj_averages_add_text (self, role, muted, text,
                        x - lj_columns_text_width (&self->columns, text, role) / 2, y);
}

/* Lines one below the other from top; gives what is below them. */
double
lj_averages_add_lines (LjAverages *self, LjTextRole role, gboolean muted, GStrv lines, double top)
{
  double leading = lj_columns_leading (&self->columns, role);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      lj_averages_add_text (self, role, muted, lines[i], 0, top + leading / 2);
      top += leading;
    }
  return top;
}

void
lj_averages_add_header (LjAverages *self)
{
  double y;

  self->layout->part = LJ_PART_TITLE;
  y = lj_averages_add_lines (self, LJ_TEXT_TITLE, FALSE, self->title, 0);
  self->layout->part = LJ_PART_SUBTITLE;
  lj_averages_add_lines (self, LJ_TEXT_SUBTITLE, TRUE, self->subtitle, y);
}

/* In its column, or after the name where that stands above the bar. */
static void
add_n (LjAverages *self, const LjRowWords *words, const LjRowPlace *place, double first)
{
  const LjColumns *columns = &self->columns;

  if (words->n == NULL)
    return;
  if (!columns->above)
    lj_averages_add_text_right (self, LJ_TEXT_SMALL, TRUE, words->n, columns->n_right, place->bar);
  else if (words->name[0] != NULL)
    lj_averages_add_text (self, LJ_TEXT_SMALL, TRUE, words->n,
                          lj_columns_text_width (columns, words->name[0], LJ_TEXT_NAME)
                              + columns->size,
                          first + lj_columns_leading (columns, LJ_TEXT_NAME) / 2);
}

/* The heading a row opens, its name with what stands below and beside it. */
void
lj_averages_add_names (LjAverages *self, const LjRowWords *words, const LjRowPlace *place)
{
  double first = place->names - lj_averages_names_height (self, words) / 2;
  double y;

  lj_averages_add_lines (self, LJ_TEXT_HEADING, FALSE, words->heading, place->heading);
  y = lj_averages_add_lines (self, words->foot ? LJ_TEXT_FOOT : LJ_TEXT_NAME, FALSE, words->name,
                             first);
  lj_averages_add_lines (self, LJ_TEXT_SMALL, TRUE, words->origin, y);
  if (self->columns.above || !self->columns.plot->cells)
    add_n (self, words, place, first);
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
double
lj_averages_add_legend (LjAverages *self, double top)
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
      lj_averages_add_text (self, LJ_TEXT_SMALL, TRUE, entry->says.text,
                            entry->x + mark + lj_columns_mark_gap (&self->columns), y);
    }
  return top
         + (g_array_index (self->legend, LjLegendEntry, self->legend->len - 1).line + 1) * leading;
}

/* Without rows: what to do to get some. */
double
lj_averages_add_advice (LjAverages *self)
{
  LjLanguage language = self->columns.chart->language;
  LjTextStyle style = lj_columns_style (&self->columns, LJ_TEXT_NAME);
  g_auto(GStrv) nothing = g_strsplit (lj_words_nothing (language), "\n", -1);
  g_auto(GStrv) advice
          = lj_wrap (&self->columns.ruler, lj_words_advice (language), style, self->columns.width);
  double y;

  self->layout->part = LJ_PART_FIGURE;
  y = lj_averages_add_lines (self, LJ_TEXT_HEADING, FALSE, nothing,
                             self->axis + self->columns.size);
  return lj_averages_add_lines (self, LJ_TEXT_NAME, TRUE, advice, y + 0.3 * self->columns.size);
}

/* At the foot of the page, if it has one. */
double
lj_averages_add_footnote (LjAverages *self, double top, double page)
{
  double height = lj_averages_lines_height (self, LJ_TEXT_FOOTNOTE, self->footnote);

  if (height <= 0)
    return top;
  top += LJ_TAIL_SPACE / 2 * self->columns.size;
  self->layout->part = LJ_PART_FOOTNOTE;
  return lj_averages_add_lines (self, LJ_TEXT_FOOTNOTE, TRUE, self->footnote,
                                MAX (top, page - height));
}
