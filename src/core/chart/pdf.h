/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What charts and reports need around drawing into memory. */

typedef struct
{
  const char *title, *author, *subject; /* each or NULL */
} LjPdfFacts;

cairo_status_t lj_draw_append (void *bytes, const unsigned char *data, unsigned int length);
cairo_t *lj_draw_on (cairo_surface_t *take) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_draw_check (cairo_status_t status, GError **error);
gboolean lj_draw_finish (cairo_t *take, GError **error);
cairo_t *lj_pdf_new (GByteArray *bytes, double width, double height,
                     const LjPdfFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
