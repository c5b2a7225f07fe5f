/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/png.h"

#include <string.h>

typedef struct
{
  const guint8 *bytes;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *data, unsigned char *to, unsigned int n)
{
  Reader *reader = data;

  if (n > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->bytes, n);
  reader->bytes += n;
  reader->left -= n;
  return CAIRO_STATUS_SUCCESS;
}

/* The image that these bytes are; NULL: they are none that cairo can read. (transfer full) */
cairo_surface_t *
lj_png_read (GBytes *png)
{
  Reader reader = { 0 };
  cairo_surface_t *image;

  reader.bytes = g_bytes_get_data (png, &reader.left);
  image = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (image) == CAIRO_STATUS_SUCCESS
      && cairo_image_surface_get_height (image) > 0)
    return image;
  cairo_surface_destroy (image);
  return NULL;
}
