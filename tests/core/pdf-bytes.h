/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <string.h>

/* What of a PDF no program at hand shows: its objects, most of which are compressed. */

static inline void
pdf_inflate_at (GString *all, const char *data, gsize length)
{
  g_autoptr(GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      char buffer[4096];
      gsize read = 0, written = 0;

      result = g_converter_convert (G_CONVERTER (inflate), data, length, buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        return;
      g_string_append_len (all, buffer, written);
      data += read;
      length -= read;
    }
}

/* The bytes of the file, and after them those of all its compressed parts. (transfer full) */
static inline GString *
pdf_read (const char *path)
{
  GString *all = g_string_new (NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_string_append_len (all, bytes, length);
  for (const char *p = bytes; (p = memmem (p, bytes + length - p, "stream\n", 7)) != NULL;)
    {
      p += 7;
      pdf_inflate_at (all, p, bytes + length - p);
    }
  return all;
}

static inline gboolean
pdf_has (const GString *pdf, const char *part)
{
  return memmem (pdf->str, pdf->len, part, strlen (part)) != NULL;
}
