/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/pdf.h"
#include <cairo-pdf.h>
#include <linjaus/error.h>
#include <linjaus/language.h>

/* For surfaces that write to a stream, which is a GByteArray. */
cairo_status_t
lj_draw_append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The one context that draws on a new surface, which it takes over. */
cairo_t *
lj_draw_on (cairo_surface_t *take)
{
  cairo_t *cr = cairo_create (take);

  cairo_surface_destroy (take);
  return cr;
}

gboolean
lj_draw_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, _ ("Drawing failed: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

/* Ends drawing: only when the surface is finished is everything written and its status final. */
gboolean
lj_draw_finish (cairo_t *take, GError **error)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (take));
  cairo_status_t status = cairo_status (take);

  cairo_destroy (take);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return lj_draw_check (status, error);
}

static void
set_fact (cairo_surface_t *surface, cairo_pdf_metadata_t which, const char *value)
{
  if (value != NULL)
    cairo_pdf_surface_set_metadata (surface, which, value);
}

/* A PDF in memory with pages of this size, in points. */
cairo_t *
lj_pdf_new (GByteArray *bytes, double width, double height, const LjPdfFacts *facts)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (lj_draw_append, bytes, width, height);

  set_fact (surface, CAIRO_PDF_METADATA_TITLE, facts->title);
  set_fact (surface, CAIRO_PDF_METADATA_AUTHOR, facts->author);
  set_fact (surface, CAIRO_PDF_METADATA_SUBJECT, facts->subject);
  set_fact (surface, CAIRO_PDF_METADATA_CREATOR, "Linjaus");
  return lj_draw_on (surface);
}
