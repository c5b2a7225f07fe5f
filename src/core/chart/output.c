/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"
#include "chart/pages.h"
#include "chart/pdf.h"
#include "chart/tagged.h"
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

/* Pixels a point, and the most that cairo allows one way. */
#define PNG_SCALE 2.0
#define PNG_LONGEST 32000.0

static void
draw_page (cairo_t *cr, const LjChartLayout *layout)
{
  cairo_save (cr);
  cairo_translate (cr, LJ_PAGE_MARGIN, LJ_PAGE_MARGIN);
  lj_chart_layout_draw (layout, cr);
  cairo_restore (cr);
}

/* For formats that have no paper of their own. A PDF has, and content outside the leaves of its
 * structure tree is an error to cairo. */
static void
paint_paper (cairo_t *cr)
{
  const LjColour paper = lj_theme_get_print ()->paper;

  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
}

static gboolean
render_pdf (const LjChart *chart, GByteArray *bytes, GError **error)
{
  g_autoptr(GPtrArray) pages = lj_pages_new (chart);
  g_autoptr(GPtrArray) descriptions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GByteArray) plain = g_byte_array_new ();
  const LjPdfFacts facts = { chart->title, chart->author, chart->subtitle };
  cairo_t *cr = lj_pdf_new (plain, LJ_PAGE_WIDTH, LJ_PAGE_HEIGHT, &facts);

  /* Without an element that holds all pages, readers do not take the file as tagged. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < pages->len; i++)
    {
      const LjPage *page = g_ptr_array_index (pages, i);

      draw_page (cr, page->layout);
      g_ptr_array_add (descriptions, lj_chart_describe (page->chart));
      if (i + 1 < pages->len)
        cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  if (!lj_draw_finish (cr, error))
    return FALSE;
  return lj_tagged_finish (plain, lj_language_tag (chart->language), descriptions, bytes, error);
}

/* Markup of a text without the characters that XML 1.0 has no way to write. */
static char *
xml_text (const char *text)
{
  g_autofree char *clean = g_strdup (text != NULL ? text : "");

  for (char *p = clean; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == 0x7f)
      *p = ' ';
  return g_markup_escape_text (clean, -1);
}

/* cairo writes neither title nor description, and text as shapes: they go in after the root. */
static void
insert_description (GByteArray *svg, const LjChart *chart)
{
  g_autofree char *description = lj_chart_describe (chart);
  g_autofree char *title_text = xml_text (chart->title);
  g_autofree char *description_text = xml_text (description);
  g_autofree char *text
      = g_strdup_printf ("\n<title>%s</title>\n<desc>%s</desc>", title_text, description_text);
  const char *root = g_strstr_len ((const char *) svg->data, svg->len, "<svg ");
  const char *end = root == NULL ? NULL : memchr (root, '>', (char *) svg->data + svg->len - root);
  g_autofree char *attributes
      = g_strdup_printf (" role=\"img\" xml:lang=\"%s\"", lj_language_tag (chart->language));
  g_autoptr(GString) whole = NULL;

  if (end == NULL)
    return;
  whole = g_string_new_len ((const char *) svg->data, end - (char *) svg->data);
  g_string_append_printf (whole, "%s>%s", attributes, text);
  g_string_append_len (whole, end + 1, (char *) svg->data + svg->len - end - 1);
  g_byte_array_set_size (svg, 0);
  g_byte_array_append (svg, (const guint8 *) whole->str, whole->len);
}

static gboolean
render_svg (const LjChart *chart, GByteArray *bytes, GError **error)
{
  g_autoptr(LjPage) page = lj_page_new_tall (chart);
  cairo_t *cr = lj_draw_on (
      cairo_svg_surface_create_for_stream (lj_draw_append, bytes, LJ_PAGE_WIDTH, page->height));

  cairo_svg_surface_set_document_unit (cairo_get_target (cr), CAIRO_SVG_UNIT_PT);
  paint_paper (cr);
  draw_page (cr, page->layout);
  if (!lj_draw_finish (cr, error))
    return FALSE;
  insert_description (bytes, chart);
  return TRUE;
}

static gboolean
render_png (const LjChart *chart, GByteArray *bytes, GError **error)
{
  g_autoptr(LjPage) page = lj_page_new_tall (chart);
  double scale = MIN (PNG_SCALE, PNG_LONGEST / page->height);
  cairo_t *cr = lj_draw_on (cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (LJ_PAGE_WIDTH * scale), (int) ceil (page->height * scale)));
  cairo_status_t status;

  paint_paper (cr);
  cairo_scale (cr, scale, scale);
  draw_page (cr, page->layout);
  status = cairo_surface_write_to_png_stream (cairo_get_target (cr), lj_draw_append, bytes);
  return lj_draw_finish (cr, error) && lj_draw_check (status, error);
}

static const struct
{
  const char *suffix;
  gboolean (*render) (const LjChart *chart, GByteArray *bytes, GError **error);
} formats[] = {
  { ".pdf", render_pdf },
  { ".svg", render_svg },
  { ".png", render_png },
};

static int
find_format (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      return (int) i;
  return -1;
}

/* Writes a chart as a file of its own: A4 landscape with margins, in the print theme. PDF (tagged,
 * with language and alternative texts) takes as many pages as it needs; SVG and PNG (two pixels a
 * point) are one page that grows taller. The file appears whole or not at all. Errors:
 * LJ_ERROR_NOT_SUPPORTED (the name ends in no known format), LJ_ERROR_FULL, LJ_ERROR_READ_ONLY,
 * LJ_ERROR_NOT_FOUND (no such folder), LJ_ERROR_FAILED. */
gboolean
lj_chart_write (const LjChart *chart, const char *path, GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  int format = find_format (path);

  if (format < 0)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                   _ ("%s: charts are written as .pdf, .svg or .png; choose one of these"), path);
      return FALSE;
    }
  if (!formats[format].render (chart, bytes, error))
    return FALSE;
  return lj_file_write (path, bytes->data, bytes->len, error);
}
