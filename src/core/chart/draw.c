/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/fonts.h"
#include "chart/layout-private.h"
#include <math.h>

#define GRID_LINE 0.6
#define HATCH_LINE 0.6

/* How the bar of each level is hatched with lines of paper: their distance in points across the
 * bar (0: none) and how far they lean to the right over the height of the bar. */
static const struct
{
  double step;
  double lean;
} hatches[5] = {
  { 3.2, 1 }, { 6.4, 1 }, { 7, 0 }, { 0, 0 }, { 0, 0 },
};

static const char *const tags[] = {
  [LJ_PART_TITLE] = "H1",
  [LJ_PART_SUBTITLE] = "P",
  [LJ_PART_FIGURE] = "Figure",
  [LJ_PART_FOOTNOTE] = "P",
};

static void
set_colour (cairo_t *cr, const LjColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static const LjColour *
level_colour (const LjTheme *theme, guint level)
{
  return &theme->level[CLAMP (level, 1, 5) - 1];
}

static void
draw_hatch (cairo_t *cr, const LjItem *bar, const LjColour *paper)
{
  double step = hatches[bar->level - 1].step;
  double lean = hatches[bar->level - 1].lean * bar->height;

  if (step <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_clip (cr);
  /* No upright line so close to the end that only a sliver of the bar would be left. */
  for (double x = bar->x - lean + step; x < bar->x + bar->width - (lean > 0 ? 0 : step / 2);
       x += step)
    {
      cairo_move_to (cr, x, bar->y + bar->height);
      cairo_line_to (cr, x + lean, bar->y);
    }
  set_colour (cr, paper);
  cairo_set_line_width (cr, HATCH_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (cairo_t *cr, const LjItem *bar, const LjTheme *theme)
{
  set_colour (cr, level_colour (theme, bar->level));
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_fill (cr);
  draw_hatch (cr, bar, &theme->paper);
}

static void
draw_line (cairo_t *cr, const LjItem *line, const LjTheme *theme)
{
  set_colour (cr, &theme->grid);
  cairo_set_line_width (cr, GRID_LINE);
  cairo_move_to (cr, line->x, line->y);
  cairo_line_to (cr, line->x + line->width, line->y + line->height);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t *cr, const LjItem *item, const LjTheme *theme, PangoLayout *layout)
{
  lj_fonts_set_line (layout, item->text, item->style);
  set_colour (cr, item->muted ? &theme->muted : &theme->ink);
  cairo_move_to (cr, item->x, item->y - pango_units_to_double (pango_layout_get_baseline (layout)));
  pango_cairo_show_layout (cr, layout);
}

static void
draw_item (cairo_t *cr, const LjItem *item, const LjTheme *theme, PangoLayout *layout)
{
  switch (item->kind)
    {
    case LJ_ITEM_LINE:
      draw_line (cr, item, theme);
      break;
    case LJ_ITEM_BAR:
      draw_bar (cr, item, theme);
      break;
    case LJ_ITEM_MARK:
      lj_chart_draw_mark (cr, item->level, theme, item->x, item->y, item->width);
      break;
    case LJ_ITEM_TEXT:
      draw_text (cr, item, theme, layout);
      break;
    }
}

static void
trace_polygon (cairo_t *cr, const double *points, guint n)
{
  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  cairo_close_path (cr);
}

/* The shapes of about the same area, in a box from -0.5 to 0.5 that cr is scaled to. */
static void
trace_mark (cairo_t *cr, guint level)
{
  static const double up[] = { 0, -0.46, 0.5, 0.42, -0.5, 0.42 };
  static const double square[] = { -0.4, -0.4, 0.4, -0.4, 0.4, 0.4, -0.4, 0.4 };
  static const double down[] = { 0, 0.46, 0.5, -0.42, -0.5, -0.42 };
  static const double diamond[] = { 0, -0.53, 0.53, 0, 0, 0.53, -0.53, 0 };

  if (level >= 5)
    cairo_arc (cr, 0, 0, 0.46, 0, 2 * G_PI);
  else if (level == 4)
    trace_polygon (cr, up, 3);
  else if (level == 3)
    trace_polygon (cr, square, 4);
  else if (level == 2)
    trace_polygon (cr, down, 3);
  else
    trace_polygon (cr, diamond, 4);
}

/* Fills the mark of a level, 1 to 5, in the box of this size that begins at x, y: circle for 5,
 * triangle up, square, triangle down, diamond for 1. Any state of cr but its path is kept. */
void
lj_chart_draw_mark (cairo_t *cr, guint level, const LjTheme *theme, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size, size);
  cairo_new_path (cr);
  trace_mark (cr, level);
  cairo_restore (cr);
  cairo_save (cr);
  set_colour (cr, level_colour (theme, level));
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Draws the layout with its corner at 0, 0; the paper is left to the caller. On a PDF surface each
 * part becomes an element of the structure tree: H1, P, Figure. */
void
lj_chart_layout_draw (const LjChartLayout *self, cairo_t *cr)
{
  g_autoptr(PangoLayout) layout
             = lj_fonts_new_layout (pango_cairo_create_context (cr), self->theme.font);
  const LjItem *items = (const LjItem *) self->items->data;

  cairo_save (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      if (i == 0 || items[i].part != items[i - 1].part)
        cairo_tag_begin (cr, tags[items[i].part], NULL);
      draw_item (cr, &items[i], &self->theme, layout);
      if (i + 1 == self->items->len || items[i].part != items[i + 1].part)
        cairo_tag_end (cr, tags[items[i].part]);
    }
  cairo_restore (cr);
}
