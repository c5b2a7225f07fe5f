/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <string.h>

/* What stands around a number in its text. */

gboolean
lj_text_has_part (const char *text, const char *const *parts)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (; *parts != NULL; parts++)
    if (strstr (lower, *parts) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
ends_sentence (const char *p)
{
  gunichar next;

  if (*p == '\n' || *p == '\0')
    return TRUE;
  if ((*p != '.' && *p != '!' && *p != '?') || !g_ascii_isspace (p[1]))
    return FALSE;
  while (g_ascii_isspace (*++p))
    ;
  next = g_utf8_get_char (p);
  return next == 0 || g_unichar_isupper (next);
}

/* (transfer full) */
char *
lj_sentence_dup (const char *text, const char *place)
{
  const char *start = text, *end = place;

  for (const char *p = text; p < place; p++)
    if (ends_sentence (p))
      start = p + 1;
  while (!ends_sentence (end))
    end++;
  return g_strndup (start, (gsize) (end - start));
}

/* Within quotation marks on its line: what somebody else said. */
gboolean
lj_sentence_is_quoted (const char *text, const char *place)
{
  gboolean quoted = FALSE;

  for (const char *p = text; p < place; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case '\n':
        quoted = FALSE;
        break;
      case 0x201c:
      case 0x201e:
      case 0xab:
        quoted = TRUE;
        break;
      case '"':
      case 0x201d:
      case 0xbb:
        quoted = !quoted;
        break;
      default:
        break;
      }
  return quoted;
}

const char *
lj_text_skip_spaces (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)) && *p != '\n')
    p = g_utf8_next_char (p);
  return p;
}

const char *
lj_text_skip_letters (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* (transfer full) */
char *
lj_sentence_dup_word_before (const char *text, const char *p)
{
  const char *end;

  while (p > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  end = p;
  while (p > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return g_utf8_strdown (p, end - p);
}

/* Part of a range, a fraction, a change: "2–3", "6/22", "+3". */
gboolean
lj_number_is_joined (const char *text, const LjNumber *number)
{
  gunichar before = number->start == text ? 0 : g_utf8_get_char (g_utf8_prev_char (number->start));
  gunichar after = g_utf8_get_char (number->end);

  return (before != 0 && before < 0x80 && strchr ("-/+:*=<>", (int) before) != NULL)
         || (before >= 0x2010 && before <= 0x2015) || before == 0xb1 || before == 0x2212
         || after == '/' || after == ':' || after == '-' || (after >= 0x2010 && after <= 0x2015);
}
