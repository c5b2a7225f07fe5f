/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/dictionary.h"

#include <linjaus/text.h>
#include <string.h>

static const struct
{
  const char *name;
  LjAchieved meaning;
} achieved_words[] = {
  { "kyllä", LJ_ACHIEVED_YES },
  { "täysin", LJ_ACHIEVED_YES },
  { "kyllä täysin", LJ_ACHIEVED_YES },
  { "ja", LJ_ACHIEVED_YES },
  { "helt", LJ_ACHIEVED_YES },
  { "ja helt", LJ_ACHIEVED_YES },
  { "yes", LJ_ACHIEVED_YES },
  { "fully", LJ_ACHIEVED_YES },
  { "yes fully", LJ_ACHIEVED_YES },
  { "osittain", LJ_ACHIEVED_PARTLY },
  { "delvis", LJ_ACHIEVED_PARTLY },
  { "partly", LJ_ACHIEVED_PARTLY },
  { "partially", LJ_ACHIEVED_PARTLY },
  { "ei", LJ_ACHIEVED_NO },
  { "nej", LJ_ACHIEVED_NO },
  { "inte", LJ_ACHIEVED_NO },
  { "no", LJ_ACHIEVED_NO },
  { "not achieved", LJ_ACHIEVED_NO },
  { "ei saavutettu", LJ_ACHIEVED_NO },
  { "inte uppnått", LJ_ACHIEVED_NO },
};

/* What is written instead of a value that was not given. */
static const char *const not_assessed[]
    = { "", "ei arvioitu", "ei arviota", "inte bedömt", "bedömning saknas", "not assessed" };

/* Words that a language uses all the time and the other two do not use. */
static const char *const frequent[LJ_N_LANGUAGES][10] = {
  [LJ_LANGUAGE_FI]
  = { "ja", "on", "ei", "sekä", "että", "ovat", "tai", "mutta", "kanssa", "mukaan" },
  [LJ_LANGUAGE_SV] = { "och", "är", "att", "för", "som", "av", "med", "inte", "till", "har" },
  [LJ_LANGUAGE_EN] = { "the", "and", "of", "to", "is", "are", "with", "that", "was", "been" },
};

/* Tags that PDF extraction leaves behind; the ones that end a paragraph become a line break. */
static const struct
{
  const char *name;
  gboolean breaks;
} tags[] = {
  { "p", TRUE },  { "br", TRUE }, { "li", TRUE },      { "ul", TRUE },  { "ol", TRUE },
  { "b", FALSE }, { "i", FALSE }, { "strong", FALSE }, { "em", FALSE }, { "span", FALSE },
};

/* Reads "KYLLÄ", "delvis", "Yes (fully)". FALSE: it is none of the words; an empty cell is
 * LJ_ACHIEVED_NONE. */
gboolean
lj_dictionary_read_achieved (const char *cell, LjAchieved *achieved)
{
  g_autofree char *name = lj_dictionary_dup_name (cell);

  *achieved = LJ_ACHIEVED_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (not_assessed); i++)
    if (strcmp (not_assessed[i], name) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (achieved_words); i++)
    if (strcmp (achieved_words[i].name, name) == 0)
      {
        *achieved = achieved_words[i].meaning;
        return TRUE;
      }
  return FALSE;
}

/* Reads "4", "4." or "(5)" at the start of text; what stands behind goes to end. */
static gboolean
read_one_score (const char *text, guint *score, gboolean *qualified, const char **end)
{
  const char *p = text;

  *qualified = *p == '(';
  p += *qualified;
  if (*p < '1' || *p > '5')
    return FALSE;
  *score = *p++ - '0';
  if (*qualified && *p++ != ')')
    return FALSE;
  if (*p == '.')
    p++;
  if (*p != '\0' && *p != ' ' && *p != '\n')
    return FALSE;
  *end = p + strspn (p, " \n");
  return TRUE;
}

static gboolean
is_not_assessed (const char *plain)
{
  g_autofree char *folded = lj_text_fold (plain);

  for (guint i = 0; i < G_N_ELEMENTS (not_assessed); i++)
    if (strcmp (not_assessed[i], folded) == 0)
      return TRUE;
  return FALSE;
}

/* Reads "4", "(5)", two scores as two paragraphs, and a score with words behind it in the same
 * cell. FALSE: it is no score ("7", "4,5"); an empty cell is no score but not wrong. */
gboolean
lj_dictionary_read_score (const char *cell, LjScoreCell *score)
{
  g_autofree char *plain = lj_dictionary_plain (cell);
  const char *p = plain;
  guint value;
  gboolean qualified;

  *score = (LjScoreCell){ 0 };
  if (is_not_assessed (plain))
    return TRUE;
  while (*p != '\0' && score->n_scores < LJ_MAX_SCORES
         && read_one_score (p, &value, &qualified, &p))
    {
      score->scores[score->n_scores++] = value;
      score->qualified |= qualified;
    }
  if (score->n_scores > 1 && (*p != '\0' || strchr (plain, '\n') == NULL))
    score->n_scores = 0;
  if (score->n_scores == 1 && *p != '\0' && !g_ascii_isdigit (*p))
    score->rest = g_strdup (p);
  else if (*p != '\0')
    score->n_scores = 0;
  return score->n_scores > 0;
}

void
lj_score_cell_clear (LjScoreCell *self)
{
  g_clear_pointer (&self->rest, g_free);
}

/* The end of the tag that begins at "<"; NULL: it is no tag that is known. */
static const char *
skip_tag (const char *p, gboolean *breaks)
{
  const char *name = p + 1 + (p[1] == '/');
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const char *end = memchr (p, '>', strnlen (p, 200));

  if (end == NULL || (name[length] != '>' && name[length] != ' ' && name[length] != '/'))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].name) == length && g_ascii_strncasecmp (tags[i].name, name, length) == 0)
      {
        *breaks = tags[i].breaks;
        return end + 1;
      }
  return NULL;
}

static void
append_space (GString *plain, char space)
{
  char *last = plain->len > 0 ? &plain->str[plain->len - 1] : NULL;

  if (last == NULL || *last == '\n')
    return;
  if (*last == ' ')
    *last = space;
  else
    g_string_append_c (plain, space);
}

/* The words of a cell as plain text: tags, "**" and the square behind an average are taken out,
 * white space is collapsed, paragraphs are separated by a line break. */
char *
lj_dictionary_plain (const char *cell)
{
  GString *plain = g_string_sized_new (strlen (cell));
  const char *p = cell;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      gboolean breaks = FALSE;
      const char *end = c == '<' ? skip_tag (p, &breaks) : NULL;

      if (end == NULL)
        end = g_str_has_prefix (p, "**") ? p + 2 : g_utf8_next_char (p);
      if (breaks || c == '\n')
        append_space (plain, '\n');
      else if (g_unichar_isspace (c))
        append_space (plain, ' ');
      else if (end == g_utf8_next_char (p) && c != 0x25a0)
        g_string_append_len (plain, p, end - p);
      p = end;
    }
  while (plain->len > 0 && strchr (" \n", plain->str[plain->len - 1]) != NULL)
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static void
count_word (const char *word, gsize length, guint *counts)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    for (guint i = 0; i < G_N_ELEMENTS (frequent[language]); i++)
      if (strlen (frequent[language][i]) == length
          && strncmp (frequent[language][i], word, length) == 0)
        counts[language]++;
}

/* Adds up, by language, how many of its frequent words stand in the beginning of the text. */
void
lj_dictionary_count_words (const char *text, gsize length, guint *counts)
{
  const char *end = text + MIN (length, 256 * 1024);
  const char *word = text;

  for (const char *p = text; p <= end; p++)
    if (p == end || ((guchar) *p < 0x80 && !g_ascii_isalpha (*p)))
      {
        count_word (word, p - word, counts);
        word = p + 1;
      }
}

/* The language that most of the frequent words are in; Finnish if there are none. */
LjLanguage
lj_dictionary_tell_language (const char *text, gsize length)
{
  guint counts[LJ_N_LANGUAGES] = { 0 };
  LjLanguage best = LJ_LANGUAGE_FI;

  lj_dictionary_count_words (text, length, counts);
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    if (counts[language] > counts[best])
      best = language;
  return best;
}

/* The name in a cell: folded, without marks and without what stands in parentheses. */
char *
lj_dictionary_dup_name (const char *cell)
{
  g_autofree char *plain = lj_dictionary_plain (cell);
  g_autoptr(GString) outside = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = plain; *p != '\0'; p++)
    {
      depth += *p == '(';
      if (depth == 0)
        g_string_append_c (outside, *p);
      else if (*p == ')')
        depth--;
    }
  return lj_text_fold (outside->str);
}
