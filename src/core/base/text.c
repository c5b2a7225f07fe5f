/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/text.h>

#include <string.h>

/* Letters. Beyond this the edit distance, which costs the product of both lengths, is left out
 * and the trigrams alone decide. */
#define LONGEST_EDIT 256

/* Trigrams of texts with less in common than this are not worth an edit distance. */
#define WORTH_EDIT 0.2

/* Letters of another script, as they are after case folding. The twin is the Latin letter the
 * shape is taken for; 0: there is none, and a word with such a letter was transliterated. */
static const struct
{
  gunichar letter;
  char twin;
  const char *sound;
} foreign[] = {
  { 0x0430, 'a', "a" },  { 0x0431, 0, "b" },     { 0x0432, 'b', "v" }, { 0x0433, 0, "g" },
  { 0x0434, 0, "d" },    { 0x0435, 'e', "e" },   { 0x0436, 0, "zh" },  { 0x0437, 0, "z" },
  { 0x0438, 0, "i" },    { 0x0439, 0, "j" },     { 0x043a, 'k', "k" }, { 0x043b, 0, "l" },
  { 0x043c, 'm', "m" },  { 0x043d, 'h', "n" },   { 0x043e, 'o', "o" }, { 0x043f, 0, "p" },
  { 0x0440, 'p', "r" },  { 0x0441, 'c', "s" },   { 0x0442, 't', "t" }, { 0x0443, 'y', "u" },
  { 0x0444, 0, "f" },    { 0x0445, 'x', "h" },   { 0x0446, 0, "ts" },  { 0x0447, 0, "tsh" },
  { 0x0448, 0, "sh" },   { 0x0449, 0, "shtsh" }, { 0x044a, 0, "" },    { 0x044b, 0, "y" },
  { 0x044c, 0, "" },     { 0x044d, 0, "e" },     { 0x044e, 0, "ju" },  { 0x044f, 0, "ja" },
  { 0x0451, 'e', "jo" }, { 0x0455, 's', "s" },   { 0x0456, 'i', "i" }, { 0x0458, 'j', "j" },
  { 0x03b1, 'a', "a" },  { 0x03b2, 'b', "b" },   { 0x03b5, 'e', "e" }, { 0x03b7, 'n', "i" },
  { 0x03b9, 'i', "i" },  { 0x03ba, 'k', "k" },   { 0x03bd, 'v', "n" }, { 0x03bf, 'o', "o" },
  { 0x03c1, 'p', "r" },  { 0x03c4, 't', "t" },   { 0x03c5, 'u', "y" }, { 0x03c7, 'x', "h" },
};

/* The second bytes of Ä, Å, É, Ö, ä, å, é and ö. */
static const char plain_letters[] = "\x84\x85\x89\x96\xa4\xa5\xa9\xb6";

static int
find_foreign (gunichar c)
{
  if (c < 0x0370 || c > 0x04ff)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (foreign[i].letter == c)
      return i;
  return -1;
}

/* Whether the letters from here to the end of the word have a Latin look-alike each. */
static gboolean
word_has_twins (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int i = find_foreign (c);

      if (!g_unichar_isalnum (c))
        return TRUE;
      if (i >= 0 && foreign[i].twin == 0)
        return FALSE;
    }
  return TRUE;
}

/* Dashes, soft hyphens and what has no width: words are the same with and without them. */
static gboolean
is_nothing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_DASH_PUNCTUATION || type == G_UNICODE_FORMAT || c == 0x2212
         || c == 0x00ad;
}

static gboolean
is_trimmed (char c)
{
  return c != '\0' && strchr (" .,;:!?*", c) != NULL;
}

static void
append_letter (GString *folded, gunichar c, gboolean twins)
{
  int i = find_foreign (c);

  if (i < 0)
    g_string_append_unichar (folded, c);
  else if (twins)
    g_string_append_c (folded, foreign[i].twin);
  else
    g_string_append (folded, foreign[i].sound);
}

static void
append_folded (GString *folded, const char *text)
{
  gboolean in_word = FALSE, twins = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_nothing (c))
        continue;
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          in_word = FALSE;
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            g_string_append_c (folded, ' ');
          continue;
        }
      if (!in_word)
        twins = word_has_twins (p);
      in_word = g_unichar_isalnum (c);
      append_letter (folded, c, twins);
    }
}

static void
append_unicode (GString *folded, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *small = g_utf8_casefold (composed, -1);
  g_autofree char *recomposed = g_utf8_normalize (small, -1, G_NORMALIZE_ALL_COMPOSE);

  append_folded (folded, recomposed);
}

/* Text of nothing but plain letters, which is most of what there is, folds without the Unicode
 * machinery. FALSE: there is something else in it, and folded is of no use. */
static gboolean
append_plain (GString *folded, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == 0xc3 && p[1] != '\0' && strchr (plain_letters, p[1]) != NULL)
        {
          g_string_append_c (folded, *p++);
          g_string_append_c (folded, (char) (*p | 0x20)); /* as small letters */
        }
      else if (c >= 0x80 || g_ascii_iscntrl (c))
        return FALSE;
      else if (c == ' ' && (folded->len == 0 || folded->str[folded->len - 1] == ' '))
        continue;
      else if (c != '-')
        g_string_append_c (folded, g_ascii_tolower (c));
    }
  return TRUE;
}

/* The three letters that begin at each letter, with the ends of the text standing for a letter. */
static GArray *
new_trigrams (const gunichar *letters, glong n)
{
  GArray *trigrams = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n + 2);

  for (glong i = -2; i < n; i++)
    {
      guint64 trigram = 0;

      for (glong j = i; j < i + 3; j++)
        trigram = trigram << 21 | (j >= 0 && j < n ? letters[j] : 0);
      g_array_append_val (trigrams, trigram);
    }
  return trigrams;
}

static int
compare_trigrams (gconstpointer a, gconstpointer b)
{
  const guint64 *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* The coefficient of Dice (1945): twice what both have over what there is. */
static double
dice (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  g_autoptr(GArray) x = new_trigrams (a, n_a);
  g_autoptr(GArray) y = new_trigrams (b, n_b);
  guint common = 0;

  g_array_sort (x, compare_trigrams);
  g_array_sort (y, compare_trigrams);
  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      int order = compare_trigrams (&g_array_index (x, guint64, i), &g_array_index (y, guint64, j));

      common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return 2.0 * common / (x->len + y->len);
}

/* 1 minus the edit distance of Levenshtein (1965) over the length of the longer. Neither is longer
 * than LONGEST_EDIT. */
static double
edit_likeness (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  guint row[LONGEST_EDIT + 1];

  for (glong j = 0; j <= n_b; j++)
    row[j] = j;
  for (glong i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (glong j = 1; j <= n_b; j++)
        {
          guint change = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return 1.0 - (double) row[n_b] / MAX (n_a, n_b);
}

static double
likeness_of_folded (const char *a, const char *b)
{
  glong n_a, n_b;
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (b, -1, &n_b);
  double trigrams;

  if (n_a == 0 || n_b == 0)
    return 0;
  trigrams = dice (x, n_a, y, n_b);
  if (trigrams < WORTH_EDIT || MAX (n_a, n_b) > LONGEST_EDIT)
    return trigrams;
  return (trigrams + edit_likeness (x, n_a, y, n_b)) / 2;
}

/* The form in which two spellings of a name are the same: Unicode NFKC with case folded, Cyrillic
 * and Greek letters that stand in for Latin ones made Latin, dashes and soft hyphens left out,
 * white space collapsed, punctuation at the end trimmed. Accents stay: "saari" is not "sääri".
 * NULL is as "". */
char *
lj_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (text != NULL ? strlen (text) : 0);

  if (text != NULL && !append_plain (folded, text))
    {
      g_string_truncate (folded, 0);
      append_unicode (folded, text);
    }
  while (folded->len > 0 && is_trimmed (folded->str[folded->len - 1]))
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/* How alike two names are, from 0 to 1; 1 if they fold to the same. The mean of the trigrams they
 * share and of their edit distance: misprints in a name stay above 0.8, different names that share
 * a word stay below. Nothing is like nothing: two empty texts make 0. */
double
lj_text_likeness (const char *a, const char *b)
{
  g_autofree char *x = lj_text_fold (a);
  g_autofree char *y = lj_text_fold (b);

  if (x[0] != '\0' && strcmp (x, y) == 0)
    return 1;
  return likeness_of_folded (x, y);
}

/* Whether part, folded, stands anywhere in text, folded. Every text contains "". */
gboolean
lj_text_contains (const char *text, const char *part)
{
  g_autofree char *x = lj_text_fold (text);
  g_autofree char *y = lj_text_fold (part);

  return strstr (x, y) != NULL;
}

/* A number with a decimal point as the language writes it: with a comma in Finnish and Swedish. */
char *
lj_text_decimal (const char *ascii, LjLanguage language)
{
  char *number = g_strdup (ascii);

  return language == LJ_LANGUAGE_EN ? number : g_strdelimit (number, ".", ',');
}

/* U+0085, which C does not take as a name of a letter. */
#define NEXT_LINE "\xc2\x85"

/* Bytes of a line end that is none of ours: of old systems, of pages, of Unicode, which comes with text
 * from programs for layout and slides. 0: there is none. */
static gsize
line_end (const char *at)
{
  if (*at == '\v' || *at == '\f')
    return 1;
  if (*at == '\r')
    return at[1] == '\n' ? 2 : 1;
  if (g_str_has_prefix (at, NEXT_LINE))
    return strlen (NEXT_LINE);
  return g_str_has_prefix (at, "\u2028") || g_str_has_prefix (at, "\u2029") ? strlen ("\u2028") : 0;
}

/* The text with each of its line ends as a line feed, the only one that layouts know. NULL: NULL.
 * (transfer full) */
char *
lj_text_take_lines (char *take)
{
  char *out = take;

  for (const char *in = take; in != NULL && *in != '\0';)
    {
      gsize end = line_end (in);

      *out++ = end > 0 ? '\n' : *in;
      in += MAX (end, 1);
    }
  if (out != NULL)
    *out = '\0';
  return take;
}

/* With a capital first letter. (transfer full) */
char *
lj_text_capitalise (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}
