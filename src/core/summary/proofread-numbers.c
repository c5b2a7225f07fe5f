/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <string.h>

/* The numbers of a text, by value, whatever language they are written in. */

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/* An ordinal is smaller: a year may stand before a full stop too. */
#define MOST_ORDINAL 1000

typedef struct
{
  const char *text;
  LjLanguage language;
  GArray *numbers;
} Reader;

static gsize
count_digits (const char *p)
{
  gsize n = 0;

  while (g_ascii_isdigit (p[n]))
    n++;
  return n;
}

static guint
number_at (const char *p)
{
  return (guint) MIN (g_ascii_strtoull (p, NULL, 10), G_MAXINT32);
}

static gboolean
is_between (const char *p, guint least, guint most)
{
  return number_at (p) >= least && number_at (p) <= most;
}

static gunichar
char_before (const Reader *reader, const char *p)
{
  return p == reader->text ? 0 : g_utf8_get_char (g_utf8_prev_char (p));
}

/* The spaces that may stand in a number: the length of the one here in bytes, 0: none. */
static gsize
space_at (const char *p)
{
  static const char *const spaces[] = { " ", "\u00a0", "\u202f", "\u2009" };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (p, spaces[i]))
      return strlen (spaces[i]);
  return 0;
}

static const char *
skip_spaces (const char *p)
{
  for (gsize n = space_at (p); n > 0; n = space_at (p))
    p += n;
  return p;
}

static gboolean
begins_line (const Reader *reader, const char *p)
{
  while (p > reader->text && (p[-1] == ' ' || p[-1] == '\t'))
    p--;
  return p == reader->text || p[-1] == '\n';
}

/* Digits and a point, and no more; zeros in front are left out. */
static void
write_value (LjNumber *number, const char *start, const char *end)
{
  gsize n = 0;

  while (start + 1 < end && start[0] == '0' && g_ascii_isdigit (start[1]))
    start++;
  for (; start < end && n + 1 < sizeof number->value; start++)
    if (g_ascii_isdigit (*start))
      number->value[n++] = *start;
  number->value[n] = '\0';
}

static LjNumber *
add (Reader *reader, const char *start, const char *end, LjNumberKind kind)
{
  LjNumber number = { .start = start, .end = end, .kind = kind };

  write_value (&number, start, end);
  g_array_append_val (reader->numbers, number);
  return &g_array_index (reader->numbers, LjNumber, reader->numbers->len - 1);
}

static void
add_day (Reader *reader, const char *start, const char *end, guint day, guint month)
{
  LjNumber *number = add (reader, start, end, LJ_NUMBER_DAY);

  g_snprintf (number->value, sizeof number->value, "%u.%u", day, month);
}

/* 2025-12-31. Returns the end of it, NULL: there is none. */
static const char *
read_iso_date (Reader *reader, const char *p)
{
  if (count_digits (p) != 4 || p[4] != '-' || count_digits (p + 5) != 2 || p[7] != '-'
      || count_digits (p + 8) != 2 || !is_between (p + 5, 1, 12) || !is_between (p + 8, 1, 31))
    return NULL;
  add (reader, p, p + 4, LJ_NUMBER_PLAIN);
  add_day (reader, p + 5, p + 10, number_at (p + 8), number_at (p + 5));
  return p + 10;
}

/* "1.1." of "1.1.c", and of a line "1.1. Title"; not that of "1.1. alkaen". */
static gboolean
names_place (const Reader *reader, const char *p, const char *point)
{
  if (g_ascii_isalpha (point[1]))
    return TRUE;
  return begins_line (reader, p) && !g_unichar_islower (g_utf8_get_char (skip_spaces (point + 1)));
}

/* 31.12.2025, and "31.12." without a year. */
static const char *
read_date (Reader *reader, const char *p)
{
  gsize day = count_digits (p), month = p[day] == '.' ? count_digits (p + day + 1) : 0;
  const char *end = p + day + 1 + month;
  gsize year;

  if (day > 2 || month == 0 || month > 2 || *end != '.' || !is_between (p, 1, 31)
      || !is_between (p + day + 1, 1, 12))
    return NULL;
  year = count_digits (end + 1);
  if (year != 0 && (year != 4 || !is_between (end + 1, FIRST_YEAR, LAST_YEAR)))
    return NULL;
  if (year == 0 && names_place (reader, p, end))
    return NULL;
  add_day (reader, p, end, number_at (p), number_at (p + day + 1));
  if (year == 4)
    add (reader, end + 1, end + 5, LJ_NUMBER_PLAIN);
  return end + 1 + year;
}

/* 1.000.000, which is a number, and 1.1.1 or 1.1.c, which name a place. */
static const char *
read_chain (Reader *reader, const char *p)
{
  gsize first = count_digits (p);
  const char *end = p + first;
  guint n_groups = 1;
  gboolean thousands = first <= 3;

  for (; *end == '.' && g_ascii_isdigit (end[1]); end += 1 + count_digits (end + 1), n_groups++)
    thousands &= count_digits (end + 1) == 3;
  if (n_groups >= 3 && thousands)
    add (reader, p, end, LJ_NUMBER_PLAIN);
  if (n_groups >= 3)
    return end;
  if (n_groups == 2 && *end == '.' && names_place (reader, p, end))
    return end + 1;
  return NULL;
}

static void
set_fraction (LjNumber *number, gsize fraction)
{
  g_autofree char *value = g_strdup (number->value);
  gsize whole = strlen (value) - fraction;

  g_snprintf (number->value, sizeof number->value, "%.*s%s.%s", (int) whole, value,
              whole == 0 ? "0" : "", value + whole);
}

/* 10:30 */
static const char *
read_time (Reader *reader, const char *p)
{
  gsize hours = count_digits (p);

  if (hours > 2 || p[hours] != ':' || count_digits (p + hours + 1) != 2)
    return NULL;
  set_fraction (add (reader, p, p + hours + 3, LJ_NUMBER_PLAIN), 2);
  return p + hours + 3;
}

/* Groups of three digits with a space between, in English with a comma, elsewhere with a point. */
static const char *
skip_thousands (const Reader *reader, const char *p)
{
  gsize first = count_digits (p);
  const char *end = p + first;
  char mark = reader->language == LJ_LANGUAGE_EN ? ',' : '.';

  if (first > 3 || *p == '0')
    return end;
  for (;;)
    {
      gsize gap = space_at (end);

      if (gap == 0 && *end == mark)
        gap = 1;
      if (gap == 0 || count_digits (end + gap) != 3)
        return end;
      end += gap + 3;
    }
}

/* The digits behind a comma or a point; 0: there are none. "1,2,3" are three numbers. */
static gsize
count_fraction (const Reader *reader, const char *p, const char *end)
{
  gsize n = *end == ',' || *end == '.' ? count_digits (end + 1) : 0;

  if (p >= reader->text + 2 && p[-1] == *end && g_ascii_isdigit (p[-2]))
    return 0;
  return n > 0 && end[n + 1] == *end && g_ascii_isdigit (end[n + 2]) ? 0 : n;
}

/* In Finnish and Swedish a point with two digits behind it is a date or a time. */
static gboolean
is_short_date (const Reader *reader, const char *p, const char *end)
{
  return reader->language != LJ_LANGUAGE_EN && *end == '.' && count_digits (end + 1) == 2
         && is_between (p, 1, 31) && is_between (end + 1, 1, 12);
}

static gboolean
follows_year (const Reader *reader, const char *p, guint *century)
{
  static const char *const dashes[] = { "-", "\u2013", "/" };
  const LjNumber *last;

  if (reader->numbers->len == 0)
    return FALSE;
  last = &g_array_index (reader->numbers, LjNumber, reader->numbers->len - 1);
  *century = number_at (last->start) / 100;
  if (count_digits (last->start) != 4 || !is_between (last->start, FIRST_YEAR, LAST_YEAR))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (last->end, dashes[i]) && last->end + strlen (dashes[i]) == p)
      return TRUE;
  return FALSE;
}

static gboolean
is_month (const char *p, const char *end)
{
  return is_between (p, 1, 12) && *end == '/' && count_digits (end + 1) == 4
         && is_between (end + 1, FIRST_YEAR, LAST_YEAR);
}

static const char *
read_plain (Reader *reader, const char *p)
{
  const char *end = skip_thousands (reader, p);
  gsize fraction = count_fraction (reader, p, end);
  guint century = 0;
  gboolean ends_years = end - p == 2 && follows_year (reader, p, &century);
  LjNumber *number;

  if (fraction > 0 && is_short_date (reader, p, end))
    {
      add_day (reader, p, end + 3, number_at (p), number_at (end + 1));
      return end + 3;
    }
  number = add (reader, p, fraction > 0 ? end + 1 + fraction : end, LJ_NUMBER_PLAIN);
  if (fraction > 0)
    {
      set_fraction (number, fraction);
      return number->end;
    }
  if (is_month (p, end))
    number->kind = LJ_NUMBER_MONTH;
  else if (ends_years)
    g_snprintf (number->value, sizeof number->value, "%u%.2s", century, p);
  return end;
}

/* "(1)" is a number, "1)" is one of a list. */
static gboolean
is_in_brackets (const Reader *reader, const char *p)
{
  while (p > reader->text && p[-1] != '\n' && p[-1] != ')')
    if (*--p == '(')
      return TRUE;
  return FALSE;
}

static gboolean
is_ordinal (const LjNumber *number)
{
  const char *end = number->end, *next = skip_spaces (end + (*end == '.'));

  if (number->kind != LJ_NUMBER_PLAIN || strchr (number->value, '.') != NULL)
    return FALSE;
  if (*end == '.' && next > end + 1)
    return number_at (number->start) < MOST_ORDINAL && g_unichar_islower (g_utf8_get_char (next));
  if (*end == ':')
    return (end[1] == 'a' || end[1] == 'e') && !g_ascii_isalpha (end[2]);
  return g_str_has_prefix (end, "st") || g_str_has_prefix (end, "nd")
         || g_str_has_prefix (end, "rd") || g_str_has_prefix (end, "th");
}

static gboolean
is_of_list (const Reader *reader, const LjNumber *number)
{
  const char *end = number->end, *next = skip_spaces (end + (*end == '.' || *end == ')'));

  if (*end == ')')
    return !is_in_brackets (reader, number->start);
  if (!begins_line (reader, number->start) || next == end)
    return FALSE;
  return *end == '.'
             ? next > end + 1
             : strchr (number->value, '.') != NULL && g_unichar_isupper (g_utf8_get_char (next));
}

static gboolean
is_section (const Reader *reader, const LjNumber *number)
{
  const char *start = number->start;

  while (start > reader->text && char_before (reader, start) != 0
         && g_unichar_isspace (char_before (reader, start)))
    start = g_utf8_prev_char (start);
  return char_before (reader, start) == 0xa7
         || g_str_has_prefix (skip_spaces (number->end), "\u00a7");
}

static const char *
read_number (Reader *reader, const char *p)
{
  static const char *(*const readers[]) (Reader * reader, const char *p)
      = { read_iso_date, read_date, read_chain, read_time, read_plain };
  guint first = reader->numbers->len;
  const char *end = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (readers) && end == NULL; i++)
    end = readers[i](reader, p);
  for (guint i = first; i < reader->numbers->len; i++)
    {
      LjNumber *number = &g_array_index (reader->numbers, LjNumber, i);

      number->optional
          = is_ordinal (number) || is_of_list (reader, number) || is_section (reader, number);
    }
  return end;
}

/* The numbers of a text in the order in which they stand: digits only, neither words nor Roman
 * numerals. What names a place, "1.1.c", and what belongs to a word, "A4", are none. Signs and units
 * are not looked at. Returns: (transfer full): LjNumber */
GArray *
lj_numbers_parse (const char *text, LjLanguage language)
{
  Reader reader = { text, language, g_array_new (FALSE, FALSE, sizeof (LjNumber)) };

  for (const char *p = text; *p != '\0';)
    if (!g_ascii_isdigit (*p))
      p = g_utf8_next_char (p);
    else if (g_unichar_isalpha (char_before (&reader, p)))
      p += count_digits (p);
    else
      p = read_number (&reader, p);
  return reader.numbers;
}
