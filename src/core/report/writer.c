/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/writer.h"

#include "chart/pdf.h"
#include <cairo-svg.h>

const char *
lj_writer_mark (guint level)
{
  static const char *const marks[] = { "", "\u25c6", "\u25bc", "\u25a0", "\u25b2", "\u25cf" };

  return marks[MIN (level, G_N_ELEMENTS (marks) - 1)];
}

static guint
to_byte (double part)
{
  return (guint) (CLAMP (part, 0, 1) * 255 + 0.5);
}

/* "#1e3a8a" */
void
lj_writer_colour (const LjColour *colour, char text[8])
{
  g_snprintf (text, 8, "#%02x%02x%02x", to_byte (colour->red), to_byte (colour->green),
              to_byte (colour->blue));
}

/* The tag of the language that a cell is in; row NULL: the head of the column. */
const char *
lj_writer_table_language (const LjReportTable *table, const LjTableRow *row, guint column)
{
  return lj_language_tag (row != NULL && row->languages != NULL ? row->languages[column]
                                                                : table->languages[column]);
}

static GBytes *
finish (cairo_t *cr, GByteArray *take)
{
  if (!lj_draw_finish (cr, NULL))
    g_byte_array_set_size (take, 0);
  return g_byte_array_free_to_bytes (take);
}

/* (transfer full) */
GBytes *
lj_writer_draw_svg (const LjReportFigure *figure)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_t *cr = lj_draw_on (
      cairo_svg_surface_create_for_stream (lj_draw_append, bytes, figure->width, figure->height));

  figure->draw (cr, figure->width, figure->height, figure->data);
  return finish (cr, bytes);
}

/* On white, with so many pixels a point. (transfer full) */
GBytes *
lj_writer_draw_png (const LjReportFigure *figure, double scale)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *image
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (figure->width * scale + 0.5),
                                    (int) (figure->height * scale + 0.5));
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  figure->draw (cr, figure->width, figure->height, figure->data);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (image, lj_draw_append, bytes);
  cairo_surface_destroy (image);
  return g_byte_array_free_to_bytes (bytes);
}

/* What is said to those who do not see it; never NULL. */
const char *
lj_writer_describe (const LjReportFigure *figure)
{
  return figure->description != NULL ? figure->description
         : figure->caption != NULL   ? figure->caption
                                     : "";
}

/* In the languages of the report; NULL: it is no draft. (transfer full) */
char *
lj_writer_dup_draft (const LjReport *report)
{
  if (!report->draft)
    return NULL;
  if (report->has_second)
    return g_strdup_printf ("%s \u00b7 %s", lj_tr (report->language, N_ ("DRAFT")),
                            lj_tr (report->second, "DRAFT"));
  return g_strdup (lj_tr (report->language, "DRAFT"));
}

/* County and date, joined where there are both; NULL: neither. (transfer full) */
char *
lj_writer_dup_head (const LjReport *report)
{
  if (report->author != NULL && report->date != NULL)
    return g_strdup_printf ("%s \u00b7 %s", report->author, report->date);
  return g_strdup (report->author != NULL ? report->author : report->date);
}

/* From 1, as the report's own pages are; 0: on none. */
guint
lj_writer_find_page (LjReport *report, const LjBlock *heading)
{
  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      const GArray *page = g_ptr_array_index (report->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const LjPlaced *placed = &g_array_index (page, LjPlaced, j);

          if (placed->kind == LJ_PLACED_BEGIN && placed->block == heading && placed->tag[0] == 'H')
            return i + 1;
        }
    }
  return 0;
}
