/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/encoding.h"

#include <string.h>

#define MARK "\xEF\xBB\xBF"
#define MARK_LENGTH 3

/* Windows-1252 is Latin-1 but for these; 0 is undefined. Origin: the code page table published by
 * the Unicode Consortium (CP1252.TXT). */
static const gunichar windows_1252[0x20] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static gunichar
from_windows_1252 (guchar byte)
{
  return byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
}

/* The first line between two LFs, of those that end with CR, that is longer than is allowed. */
static const char *
find_long_piece (const char *start, const char *end)
{
  for (const char *p = start; p < end; p++)
    {
      if (*p == '\r')
        start = p + 1;
      else if (p - start >= LJ_LONGEST_LINE)
        return start;
    }
  return NULL;
}

static const char *
find_long_line (const char *text, gsize length)
{
  const char *end = text + length;
  const char *next;

  for (const char *start = text; start < end; start = next + 1)
    {
      const char *line = NULL;

      next = memchr (start, '\n', end - start);
      if (next == NULL)
        next = end;
      if (next - start > LJ_LONGEST_LINE)
        line = find_long_piece (start, next);
      if (line != NULL)
        return line;
    }
  return NULL;
}

static gboolean
check_lines (const LjPlan *plan, const char *text, gsize length, GError **error)
{
  const char *nul = memchr (text, '\0', length);
  const char *line;

  if (nul != NULL)
    return lj_plan_set_error (plan, lj_encoding_count_lines (text, nul - text) + 1, error,
                              _ ("a NUL byte, which no text has; save the file as UTF-8 text"));
  line = find_long_line (text, length);
  if (line != NULL)
    return lj_plan_set_error (plan, lj_encoding_count_lines (text, line - text) + 1, error,
                              _ ("a line longer than 64 MiB"));
  return TRUE;
}

static gboolean
has_high_byte (const char *text, const char *end)
{
  for (; text < end; text++)
    if ((guchar) *text >= 0x80)
      return TRUE;
  return FALSE;
}

/* Whether any multi-byte sequence of UTF-8 stands in the text. */
static gboolean
has_sequence (const char *text, const char *end)
{
  const char *invalid;

  for (; text < end; text = invalid + 1)
    {
      g_utf8_validate_len (text, end - text, &invalid);
      if (has_high_byte (text, invalid))
        return TRUE;
      if (invalid == end)
        break;
    }
  return FALSE;
}

static gboolean
decode_windows_1252 (const LjPlan *plan, LjDecoded *decoded, GError **error)
{
  GString *out = g_string_sized_new (decoded->length + decoded->length / 8);

  for (gsize i = 0; i < decoded->length; i++)
    {
      guchar byte = decoded->text[i];
      gunichar c = from_windows_1252 (byte);

      if (byte < 0x80)
        g_string_append_c (out, byte);
      else if (c != 0)
        g_string_append_unichar (out, c);
      else
        {
          g_string_free (out, TRUE);
          return lj_plan_set_error (
              plan, lj_encoding_count_lines (decoded->text, i) + 1, error,
              _ ("the byte %02X, which is neither UTF-8 nor Windows-1252; save the file as UTF-8"),
              byte);
        }
    }
  decoded->length = out->len;
  decoded->text = decoded->owned = g_string_free (out, FALSE);
  return TRUE;
}

/* How many line ends (CR, LF or both) there are before length. */
guint
lj_encoding_count_lines (const char *text, gsize length)
{
  guint lines = 0;

  for (gsize i = 0; i < length; i++)
    lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
  return lines;
}

/* Tells the encoding and decodes: UTF-8 if there is a mark or any valid multi-byte sequence, else
 * Windows-1252. FALSE with LJ_ERROR_BAD_FILE and the line for a NUL, a line over LJ_LONGEST_LINE
 * and a byte that is not of the encoding. */
gboolean
lj_encoding_decode (const LjPlan *plan, GBytes *bytes, LjDecoded *decoded, GError **error)
{
  const char *invalid;
  gboolean marked;

  memset (decoded, 0, sizeof *decoded);
  decoded->text = g_bytes_get_data (bytes, &decoded->length);
  marked = decoded->length >= MARK_LENGTH && memcmp (decoded->text, MARK, MARK_LENGTH) == 0;
  if (marked)
    {
      decoded->text += MARK_LENGTH;
      decoded->length -= MARK_LENGTH;
    }
  if (!check_lines (plan, decoded->text, decoded->length, error))
    return FALSE;
  if (g_utf8_validate_len (decoded->text, decoded->length, &invalid))
    return TRUE;
  if (!marked && !has_sequence (decoded->text, decoded->text + decoded->length))
    return decode_windows_1252 (plan, decoded, error);
  return lj_plan_set_error (
      plan, lj_encoding_count_lines (decoded->text, invalid - decoded->text) + 1, error,
      _ ("the byte %02X is not UTF-8 as the rest of the file is; save the file as UTF-8"),
      (guchar) *invalid);
}

void
lj_decoded_clear (LjDecoded *self)
{
  g_clear_pointer (&self->owned, g_free);
}
