/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/layout-private.h"
#include "chart/plot.h"
#include <math.h>

#define GRID_LINE 0.6
#define HATCH_LINE 0.6

#define OUTLINE 0.7
#define DASH 2.5
#define RING 1.4
#define LINK 1.6

/* How each fill is hatched with lines of paper: their distance in points across the bar (0: none) and
 * how far they lean to the right over the height of the bar; crossed with lines that lean to the
 * left. Answers have an outline, for one of them is pale and one is paper. */
static const struct
{
  double step;
  double lean;
  gboolean crossed;
} hatches[] = {
  [1] = { 3.2, 1, FALSE },
  [2] = { 6.4, 1, FALSE },
  [3] = { 7, 0, FALSE },
  [4] = { 0, 0, FALSE },
  [5] = { 0, 0, FALSE },
  [LJ_FILL_YES] = { 0, 0, FALSE },
  [LJ_FILL_PARTLY] = { 5, 1, FALSE },
  [LJ_FILL_NO] = { 5, 1, TRUE },
  [LJ_FILL_NONE] = { 0, 0, FALSE },
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

static const LjColour *
fill_colour (const LjTheme *theme, guint fill)
{
  return fill >= LJ_FILL_YES ? &theme->answer[MIN (fill, LJ_FILL_NONE) - LJ_FILL_YES]
                             : level_colour (theme, fill);
}

static void
draw_hatch (cairo_t *cr, const LjItem *bar, const LjColour *paper)
{
  double step = hatches[bar->fill].step;
  double lean = hatches[bar->fill].lean * bar->height;

  if (step <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_clip (cr);
  /* The first upright line after half a step, so that the small box of a legend has one; none so
   * close to the end that only a sliver of the bar would be left. */
  for (double x = bar->x - lean + (lean > 0 ? step : step / 2);
       x < bar->x + bar->width - (lean > 0 ? 0 : step / 2); x += step)
    {
      cairo_move_to (cr, x, bar->y + bar->height);
      cairo_line_to (cr, x + lean, bar->y);
      if (!hatches[bar->fill].crossed)
        continue;
      cairo_move_to (cr, x, bar->y);
      cairo_line_to (cr, x + lean, bar->y + bar->height);
    }
  set_colour (cr, paper);
  cairo_set_line_width (cr, HATCH_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Dashed round what is not there. */
static void
draw_outline (cairo_t *cr, const LjItem *bar, const LjTheme *theme)
{
  const double dash = DASH;

  cairo_save (cr);
  if (bar->fill == LJ_FILL_NONE)
    cairo_set_dash (cr, &dash, 1, 0);
  set_colour (cr, &theme->muted);
  cairo_set_line_width (cr, OUTLINE);
  cairo_rectangle (cr, bar->x + OUTLINE / 2, bar->y + OUTLINE / 2, MAX (bar->width - OUTLINE, 0),
                   bar->height - OUTLINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (cairo_t *cr, const LjItem *bar, const LjTheme *theme)
{
  set_colour (cr, fill_colour (theme, bar->fill));
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_fill (cr);
  draw_hatch (cr, bar, &theme->paper);
  if (bar->fill >= LJ_FILL_YES)
    draw_outline (cr, bar, theme);
}

static void
draw_ring (cairo_t *cr, const LjItem *ring, const LjTheme *theme)
{
  double radius = (ring->width - RING) / 2;

  cairo_new_path (cr);
  cairo_arc (cr, ring->x + ring->width / 2, ring->y + ring->width / 2, radius, 0, 2 * G_PI);
  set_colour (cr, &theme->paper);
  cairo_fill_preserve (cr);
  set_colour (cr, &theme->muted);
  cairo_set_line_width (cr, RING);
  cairo_stroke (cr);
}

static void
draw_link (cairo_t *cr, const LjItem *link, const LjTheme *theme)
{
  set_colour (cr, &theme->muted);
  cairo_set_line_width (cr, LINK);
  cairo_move_to (cr, link->x, link->y);
  cairo_line_to (cr, link->x + link->width, link->y);
  cairo_stroke (cr);
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
draw_cell (cairo_t *cr, const LjItem *cell, const LjTheme *theme)
{
  LjColour shade = lj_theme_shade (theme, cell->shade);

  set_colour (cr, &shade);
  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, const LjItem *item, const LjTheme *theme, LjType *type)
{
  LjColour in_cell = lj_theme_shade_ink (theme, item->shade);

  set_colour (cr, item->shaded ? &in_cell : item->muted ? &theme->muted : &theme->ink);
  lj_type_show (type, item->text, item->style, item->x, item->y);
}

static void
draw_item (cairo_t *cr, const LjItem *item, const LjTheme *theme, LjType *type)
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
      lj_chart_draw_mark (cr, item->fill, theme, item->x, item->y, item->width);
      break;
    case LJ_ITEM_RING:
      draw_ring (cr, item, theme);
      break;
    case LJ_ITEM_LINK:
      draw_link (cr, item, theme);
      break;
    case LJ_ITEM_CELL:
      draw_cell (cr, item, theme);
      break;
    case LJ_ITEM_TEXT:
      draw_text (cr, item, theme, type);
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

static void
draw (const LjChartLayout *self, cairo_t *cr, gboolean tagged)
{
  g_autoptr(LjType) type
             = self->type != NULL ? lj_type_ref (self->type) : lj_type_new (self->theme.font);
  const LjItem *items = (const LjItem *) self->items->data;

  cairo_save (cr);
  lj_type_begin (type, cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      if (tagged && (i == 0 || items[i].part != items[i - 1].part))
        cairo_tag_begin (cr, tags[items[i].part], NULL);
      draw_item (cr, &items[i], &self->theme, type);
      if (tagged && (i + 1 == self->items->len || items[i].part != items[i + 1].part))
        cairo_tag_end (cr, tags[items[i].part]);
    }
  cairo_restore (cr);
}

/* Draws the layout with its corner at 0, 0; the paper is left to the caller. On a PDF surface each
 * part becomes an element of the structure tree: H1, P, Figure. */
void
lj_chart_layout_draw (const LjChartLayout *self, cairo_t *cr)
{
  draw (self, cr, TRUE);
}

/* The same as a figure among other things, which are told apart by whoever draws them. */
void
lj_chart_layout_draw_figure (const LjChartLayout *self, cairo_t *cr)
{
  draw (self, cr, FALSE);
}
