/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/png.h"
#include "report/report-private.h"
#include <cairo-pdf.h>

#define RULE_LINE 0.6

/* What all texts of the report are measured with and drawn. */
LjType *
lj_report_get_type (LjReport *self)
{
  if (self->type == NULL)
    self->type = lj_type_new (lj_theme_get_print ()->font);
  return self->type;
}

static void
set_colour (cairo_t *cr, const LjColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
draw_rule (cairo_t *cr, const LjPlaced *rule)
{
  set_colour (cr, rule->muted ? &lj_theme_get_print ()->grid : &lj_theme_get_print ()->muted);
  cairo_set_line_width (cr, RULE_LINE);
  cairo_move_to (cr, rule->x, rule->y);
  cairo_line_to (cr, rule->x + rule->width, rule->y);
  cairo_stroke (cr);
}

static void
draw_bar (cairo_t *cr, const LjPlaced *bar, const LjColour *accent)
{
  set_colour (cr, accent);
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_fill (cr);
}

static void
draw_logo (cairo_t *cr, const LjPlaced *placed, GBytes *png)
{
  cairo_surface_t *image = lj_png_read (png);
  double scale = image != NULL ? placed->height / cairo_image_surface_get_height (image) : 0;

  if (image == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, placed->x, placed->y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (image);
}

static void
draw_figure (cairo_t *cr, const LjPlaced *placed)
{
  const LjReportFigure *figure = &placed->block->figure;

  cairo_save (cr);
  cairo_translate (cr, placed->x, placed->y);
  cairo_rectangle (cr, 0, 0, placed->width, placed->height);
  cairo_clip (cr);
  figure->draw (cr, placed->width, placed->height, figure->data);
  cairo_restore (cr);
}

/* A line that goes on in the next one ends with a space, so that whoever reads the text aloud or
 * copies it has the words apart. */
static void
draw_text (LjReport *self, const LjPlaced *placed, gboolean goes_on)
{
  g_autofree char *spaced
      = goes_on && !g_str_has_suffix (placed->text, "-") && !g_str_has_suffix (placed->text, " ")
            ? g_strconcat (placed->text, " ", NULL)
            : NULL;

  lj_type_show (self->type, spaced != NULL ? spaced : placed->text, placed->style, placed->x,
                placed->y);
}

/* placed is never the last thing on a page, which is the end of an element. */
static void
draw_placed (LjReport *self, cairo_t *cr, const LjPlaced *placed)
{
  const LjTheme *theme = lj_theme_get_print ();

  switch (placed->kind)
    {
    case LJ_PLACED_TEXT:
      set_colour (cr, placed->muted ? &theme->muted : &theme->ink);
      draw_text (self, placed, placed[1].kind == LJ_PLACED_TEXT);
      break;
    case LJ_PLACED_RULE:
      draw_rule (cr, placed);
      break;
    case LJ_PLACED_MARK:
      lj_chart_draw_mark (cr, placed->level, theme, placed->x, placed->y, placed->width);
      break;
    case LJ_PLACED_FIGURE:
      draw_figure (cr, placed);
      lj_type_begin (self->type, cr);
      break;
    case LJ_PLACED_LOGO:
      draw_logo (cr, placed, self->logo);
      break;
    case LJ_PLACED_BAR:
      draw_bar (cr, placed, &self->accent);
      break;
    case LJ_PLACED_BEGIN:
    case LJ_PLACED_END:
      break;
    }
}

/* Where links lead: to a heading, by the number of its block. */
static char *
dup_destination (const LjPlaced *placed, const char *attribute)
{
  return g_strdup_printf ("%s='heading-%u'", attribute, placed->block->number);
}

/* A place to lead to, just above what comes next. */
static void
add_destination (cairo_t *cr, const LjPlaced *next, const char *name)
{
  g_autofree char *place = g_strdup_printf ("%s x=%d y=%d", name, (int) next->x,
                                            (int) MAX (next->y - 2 * next->style.size, 0));

  cairo_tag_begin (cr, CAIRO_TAG_DEST, place);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/* placed is followed by what stands in it. */
static void
begin_element (cairo_t *cr, const LjPlaced *placed)
{
  gboolean link = g_str_equal (placed->tag, CAIRO_TAG_LINK);
  g_autofree char *where
      = placed->block != NULL ? dup_destination (placed, link ? "dest" : "name") : NULL;

  if (where != NULL && !link)
    add_destination (cr, placed + 1, where);
  cairo_tag_begin (cr, placed->tag, link ? where : NULL);
  if (placed->foreign)
    cairo_tag_begin (cr, lj_tagged_language (placed->language), NULL);
}

static void
end_element (cairo_t *cr, const LjPlaced *placed)
{
  if (placed->foreign)
    cairo_tag_end (cr, lj_tagged_language (placed->language));
  cairo_tag_end (cr, placed->tag);
}

/* tagged: cr is of a PDF, and an element that holds all pages has begun. */
void
lj_report_draw (LjReport *self, guint page, cairo_t *cr, gboolean tagged)
{
  const GArray *placed;

  g_return_if_fail (page < lj_report_get_n_pages (self));
  placed = g_ptr_array_index (self->pages, page);
  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  lj_type_begin (lj_report_get_type (self), cr);
  for (guint i = 0; i < placed->len; i++)
    {
      const LjPlaced *item = &g_array_index (placed, LjPlaced, i);

      if (tagged && item->kind == LJ_PLACED_BEGIN)
        begin_element (cr, item);
      draw_placed (self, cr, item);
      if (tagged && item->kind == LJ_PLACED_END)
        end_element (cr, item);
    }
  cairo_restore (cr);
}

/* Draws a page with its corner at 0, 0, in points; the paper is left to the caller. Any page, in
 * any order, as often as wanted. */
void
lj_report_draw_page (LjReport *self, guint page, cairo_t *cr)
{
  lj_report_draw (self, page, cr, FALSE);
}

/* Places the report on pages of this size in points, paper and not text. Without it the pages have
 * the size of the report's paper. */
void
lj_report_paginate (LjReport *self, double width, double height)
{
  lj_report_paginate_measured (self, lj_type_measure, lj_report_get_type (self), width, height);
}

/* At least one. */
guint
lj_report_get_n_pages (LjReport *self)
{
  if (self->pages == NULL)
    lj_report_paginate (self, self->width * self->scale, self->height * self->scale);
  return self->pages->len;
}

/* In points. */
void
lj_report_get_page_size (LjReport *self, double *width, double *height)
{
  *width = self->width * self->scale;
  *height = self->height * self->scale;
}
