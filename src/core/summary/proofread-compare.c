/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <string.h>

/* Whether a text and its translation have the same numbers. */

/* A stem that is shorter stands for the whole word. */
#define SHORTEST_STEM 4

#define LAST_NUMBER_IN_WORDS 12

/* What else stands for the numbers 1 to 12, in any of the languages. */
static const char *const words[LAST_NUMBER_IN_WORDS][24] = {
  { "yksi", "yhden", "yhtä", "yhdess", "yhdell", "ensimm", "en", "ett", "första", "one", "first" },
  { "kaks", "kahd", "kaht", "toinen", "toise", "toista", "två", "andra", "båda", "two", "second",
    "both" },
  { "kolm", "tre", "tredje", "three", "third" },
  { "neljä", "fyra", "fjärde", "four" },
  { "viisi", "viide", "viittä", "fem", "femte", "five", "fifth" },
  { "kuusi", "kuude", "kuutt", "kuute", "sex", "sjätte", "six", "sixth" },
  { "seitsem", "sju", "sjunde", "seven" },
  { "kahdeksa", "åtta", "åttonde", "eight" },
  { "yhdeksä", "nio", "nionde", "nine", "ninth" },
  { "kymmen", "tio", "tionde", "ten", "tenth" },
  { "yksitoista", "yhdentoista", "elva", "elfte", "eleven" },
  { "kaksitoista", "kahdentoista", "tolv", "tolfte", "twelve", "twelfth" },
};

static gboolean
starts_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_stem (const char *lower, const char *stem)
{
  gboolean whole = g_utf8_strlen (stem, -1) < SHORTEST_STEM;

  for (const char *at = strstr (lower, stem); at != NULL; at = strstr (at + 1, stem))
    if (starts_word (lower, at)
        && (!whole || !g_unichar_isalpha (g_utf8_get_char (at + strlen (stem)))))
      return TRUE;
  return FALSE;
}

/* Whether a word begins with one of these, in lower case, or is one of those of fewer than four
 * letters. */
gboolean
lj_text_has_word (const char *text, const char *const *stems)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (; *stems != NULL; stems++)
    if (has_stem (lower, *stems))
      return TRUE;
  return FALSE;
}

/* "3.80" is 3.8, "9.00" is 9. */
static gsize
shortened (const char *value)
{
  gsize n = strlen (value);

  if (strchr (value, '.') == NULL)
    return n;
  while (value[n - 1] == '0')
    n--;
  return value[n - 1] == '.' ? n - 1 : n;
}

static gboolean
is_day_of (const LjNumber *date, const LjNumber *day)
{
  const char *point = strchr (date->value, '.');

  return date->kind == LJ_NUMBER_DAY && day->kind == LJ_NUMBER_PLAIN && point != NULL
         && strlen (day->value) == (gsize) (point - date->value)
         && strncmp (day->value, date->value, strlen (day->value)) == 0;
}

/* First as they are, then by value; last 1.1. as the day of a date whose month is a word. */
static gboolean
are_same (const LjNumber *a, const LjNumber *b, guint pass)
{
  if (pass == 0)
    return g_str_equal (a->value, b->value);
  if (pass == 2)
    return is_day_of (a, b) || is_day_of (b, a);
  return (a->kind != LJ_NUMBER_DAY || b->kind != LJ_NUMBER_DAY)
         && shortened (a->value) == shortened (b->value)
         && strncmp (a->value, b->value, shortened (a->value)) == 0;
}

#define N_PASSES 3

/* Takes from b what is like this one. */
static gboolean
take (GArray *b, const LjNumber *number, guint pass)
{
  for (guint i = 0; i < b->len; i++)
    if (are_same (number, &g_array_index (b, LjNumber, i), pass))
      {
        g_array_remove_index (b, i);
        return TRUE;
      }
  return FALSE;
}

static void
take_pairs (GArray *a, GArray *b)
{
  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < a->len;)
      if (take (b, &g_array_index (a, LjNumber, i), pass))
        g_array_remove_index (a, i);
      else
        i++;
}

static gboolean
has_month (const GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, LjNumber, i).kind == LJ_NUMBER_MONTH)
      return TRUE;
  return FALSE;
}

static gboolean
is_in_words (const LjNumber *number, const char *other)
{
  guint64 value = g_ascii_strtoull (number->value, NULL, 10);

  return strchr (number->value, '.') == NULL && value >= 1 && value <= LAST_NUMBER_IN_WORDS
         && lj_text_has_word (other, words[value - 1]);
}

/* What the other text may say in words, or leave out. */
static void
drop_excused (GArray *numbers, const char *other, gboolean months)
{
  for (guint i = 0; i < numbers->len;)
    {
      const LjNumber *number = &g_array_index (numbers, LjNumber, i);

      if (number->optional || (number->kind == LJ_NUMBER_MONTH && !months)
          || is_in_words (number, other))
        g_array_remove_index (numbers, i);
      else
        i++;
    }
}

static char *
list_numbers (const GArray *numbers)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const LjNumber *number = &g_array_index (numbers, LjNumber, i);

      g_string_append (out, i > 0 ? "; " : "");
      g_string_append_len (out, number->start, number->end - number->start);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Whether the two have different numbers, each counted as often as it stands there. only_a, only_b:
 * those that the other has not, as they are written, "3,8; 2025"; set where they differ. (transfer
 * full) */
gboolean
lj_numbers_differ (LjTextIn a, LjTextIn b, char **only_a, char **only_b)
{
  g_autoptr(GArray) left = lj_numbers_parse (a.text, a.language);
  g_autoptr(GArray) right = lj_numbers_parse (b.text, b.language);
  gboolean months;

  take_pairs (left, right);
  months = has_month (left) && has_month (right);
  drop_excused (left, b.text, months);
  drop_excused (right, a.text, months);
  if (left->len == 0 && right->len == 0)
    return FALSE;
  *only_a = list_numbers (left);
  *only_b = list_numbers (right);
  return TRUE;
}
