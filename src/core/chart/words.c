/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/words.h"
#include <linjaus/text.h>
#include <string.h>

/* Printed scores, those of parts too. */
guint
lj_words_count_scores (const LjChartRow *row)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (row->figures.scores); i++)
    n += row->figures.scores[i];
  return n;
}

/* How many stand behind the value: "n 6"; "n 6/7" where one of seven was not assessed; "6 goals"
 * where the value is the row's own and no average of them. NULL: nothing to count. */
char *
lj_words_n (const LjChartRow *row, LjLanguage language)
{
  const LjFigures *figures = &row->figures;

  if (figures->own)
    return figures->goals == 0
               ? NULL
               : g_strdup_printf (lj_ntr (language, "%u goal", "%u goals", figures->goals),
                                  figures->goals);
  if (figures->not_assessed > 0 && figures->n_votes == figures->assessed)
    return g_strdup_printf ("n %u/%u", figures->assessed,
                            figures->assessed + figures->not_assessed);
  if (figures->n_votes == 0)
    return NULL;
  return g_strdup_printf ("n %u", figures->n_votes);
}

/* What stands at the end of the bar: "3,8", "3,0*" with few goals behind it, "not assessed". NULL:
 * a score was not asked, so that there is nothing to say. */
char *
lj_words_value (const LjChartRow *row, LjLanguage language)
{
  g_autofree char *mean = NULL;

  if (row->figures.mean.denominator == 0)
    return row->asked_score || row->figures.not_assessed > 0
               ? g_strdup (lj_achieved_name (LJ_ACHIEVED_NONE, language))
               : NULL;
  mean = lj_mean_text (row->figures.mean, language);
  return g_strconcat (mean, row->figures.few ? "*" : "", NULL);
}

/* The goals' own answers, where they were asked: "yes 3, partly 2, no 0". */
static char *
spoken_counts (const LjFigures *figures, LjLanguage language)
{
  if (!figures->asked_achieved)
    return g_strdup ("");
  return g_strdup_printf ("; %s %u, %s %u, %s %u", lj_achieved_name (LJ_ACHIEVED_YES, language),
                          figures->yes, lj_achieved_name (LJ_ACHIEVED_PARTLY, language),
                          figures->partly, lj_achieved_name (LJ_ACHIEVED_NO, language),
                          figures->no);
}

/* What a row says, to be read aloud after its name: "3,8, n 6; yes 3, partly 3, no 0". NULL: it
 * says nothing. (transfer full) */
char *
lj_words_spoken_value (const LjChartRow *row, LjLanguage language)
{
  g_autofree char *value = lj_words_value (row, language);
  g_autofree char *n = lj_words_n (row, language);
  g_autofree char *counts = spoken_counts (&row->figures, language);

  if (value == NULL && *counts == '\0')
    return NULL;
  if (value == NULL)
    return g_strdup (counts + strlen ("; "));
  return g_strdup_printf ("%s%s%s%s", value, n != NULL ? ", " : "", n != NULL ? n : "", counts);
}

static char *
say_tenths (guint tenths, LjLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);

  return lj_text_decimal (ascii, language);
}

/* The means that stand on a level, as they are shown: "3,5–4,4"; the ends of the scale without
 * decimals. */
char *
lj_words_level_range (const LjChart *chart, guint level)
{
  const LjLimits standard = LJ_LIMITS_DEFAULT;
  const LjLimits *limits = lj_limits_are_valid (&chart->limits) ? &chart->limits : &standard;
  g_autofree char *from
      = level == 1 ? g_strdup ("1") : say_tenths (limits->tenths[level - 2], chart->language);
  g_autofree char *to = level == LJ_N_LIMITS + 1
                            ? g_strdup ("5")
                            : say_tenths (limits->tenths[level - 1] - 1u, chart->language);

  return g_strdup_printf ("%s–%s", from, to);
}

char *
lj_words_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, *text != '\0' ? g_utf8_next_char (text) - text : 0);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

/* What an empty chart says. */
const char *
lj_words_nothing (LjLanguage language)
{
  return lj_tr (language, N_ ("Nothing to show yet"));
}

/* What to do about an empty chart. */
const char *
lj_words_advice (LjLanguage language)
{
  return lj_tr (language, N_ ("Import an evaluation, or enter scores for the goals: their averages "
                              "are drawn here."));
}
