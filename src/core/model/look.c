/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/look.h>

#include "base/png.h"
#include <linjaus/error.h>
#include <linjaus/language.h>
#include <math.h>
#include <string.h>

/* "#2b5b84"; NULL of LJ_NO_ACCENT. Returns: (transfer full) */
char *
lj_accent_dup_text (guint32 accent)
{
  return accent <= 0xffffff ? g_strdup_printf ("#%06x", accent) : NULL;
}

gboolean
lj_accent_from_text (const char *text, guint32 *accent)
{
  guint32 value = 0;

  if (text == NULL || strlen (text) != 7 || text[0] != '#')
    return FALSE;
  for (guint i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      value = value << 4 | (guint32) g_ascii_xdigit_value (text[i]);
    }
  *accent = value;
  return TRUE;
}

/* Of one channel of sRGB, 0 to 255: WCAG 2.1, relative luminance. */
static double
linear (guint32 channel)
{
  double value = (channel & 0xff) / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* The ratio of white to this colour, from 1 for white to 21 for black. */
double
lj_accent_contrast (guint32 accent)
{
  double luminance
      = 0.2126 * linear (accent >> 16) + 0.7152 * linear (accent >> 8) + 0.0722 * linear (accent);

  return 1.05 / (luminance + 0.05);
}

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, LJ_ERROR, LJ_ERROR_FAILED, reason);
  return FALSE;
}

static gboolean
can_be_drawn (GBytes *png)
{
  cairo_surface_t *image = lj_png_read (png);

  if (image == NULL)
    return FALSE;
  cairo_surface_destroy (image);
  return TRUE;
}

/* Where the head of a PNG image says how large it is (ISO/IEC 15948, 5.2 and 11.2.2). */
#define OFFSET_TYPE 12
#define OFFSET_WIDTH 16
#define OFFSET_HEIGHT 20
#define HEAD_SIZE 24

static guint32
read_32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Whether the bytes are a PNG image that can be printed as a logo. Nothing is unpacked that is too
 * large. LJ_ERROR_FAILED says what is wrong. */
gboolean
lj_logo_check (GBytes *logo, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (logo, &size);

  if (size > LJ_LOGO_MOST_BYTES)
    return refuse (error, _ ("The logo is larger than 1 MiB; choose a smaller image"));
  if (size < HEAD_SIZE || memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) != 0
      || memcmp (bytes + OFFSET_TYPE, "IHDR", 4) != 0)
    return refuse (error, _ ("The logo is not a PNG image; save it as PNG and choose it again"));
  if (read_32 (bytes + OFFSET_WIDTH) > LJ_LOGO_MOST_PIXELS
      || read_32 (bytes + OFFSET_HEIGHT) > LJ_LOGO_MOST_PIXELS)
    return refuse (error, _ ("The logo is more than 4000 pixels wide or high; choose a smaller "
                             "image"));
  if (!can_be_drawn (logo))
    return refuse (error, _ ("The logo is damaged; save it as PNG and choose it again"));
  return TRUE;
}
