/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/plot.h"
#include "chart/words.h"

/* How many names are read out for the highest and the lowest value. */
#define MAX_NAMES 3

static const LjChartRow *
row_at (const LjChart *chart, guint i)
{
  return g_ptr_array_index (chart->rows, i);
}

static gboolean
has_mean (const LjChartRow *row)
{
  return row->figures.mean.denominator != 0;
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static gboolean
is_on_scale (const LjChart *chart)
{
  return chart->kind == LJ_CHART_AVERAGES || chart->kind == LJ_CHART_CHANGE
         || chart->kind == LJ_CHART_HEAT_MAP;
}

static char *
name_chart (const LjChart *chart)
{
  if (chart->kind == LJ_CHART_HEAT_MAP)
    return g_strdup_printf (lj_ntr (chart->language, "Heat map of the scores %u–%u, %u row.",
                                    "Heat map of the scores %u–%u, %u rows.", chart->rows->len),
                            chart->minimum, chart->maximum, chart->rows->len);
  if (is_on_scale (chart))
    return g_strdup_printf (lj_ntr (chart->language, "Bar chart on the scale %u–%u, %u row.",
                                    "Bar chart on the scale %u–%u, %u rows.", chart->rows->len),
                            chart->minimum, chart->maximum, chart->rows->len);
  return g_strdup_printf (
      lj_ntr (chart->language, "Bar chart, %u row.", "Bar chart, %u rows.", chart->rows->len),
      chart->rows->len);
}

static void
say_subject (const LjChart *chart, GString *text)
{
  g_autofree char *sentence = name_chart (chart);

  if (chart->title != NULL && *chart->title != '\0')
    g_string_append_printf (text, "%s.", chart->title);
  add_sentence (text, sentence);
}

static void
say_row (const LjChart *chart, guint i, GString *text)
{
  const LjChartRow *row = row_at (chart, i);
  g_autofree char *said = lj_chart_describe_row (chart, i);

  if (row->heading != NULL)
    {
      g_autofree char *heading = g_strdup_printf ("%s:", row->heading);
      add_sentence (text, heading);
    }
  add_sentence (text, said);
}

/* The names of the rows with this value, at most MAX_NAMES; the others as an ellipsis. */
static char *
names_with (const LjChart *chart, LjMean mean)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = row_at (chart, i);

      if (!has_mean (row) || lj_mean_compare (row->figures.mean, mean) != 0)
        continue;
      if (n++ < MAX_NAMES)
        g_string_append_printf (names, "%s%s", n > 1 ? ", " : "", row->name);
    }
  if (n > MAX_NAMES)
    g_string_append (names, ", …");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
say_extreme (const LjChart *chart, const char *format, LjMean mean, GString *text)
{
  g_autofree char *names = names_with (chart, mean);
  g_autofree char *value = lj_mean_text (mean, chart->language);
  g_autofree char *said = g_strdup_printf ("%s: %s (%s).", format, value, names);

  add_sentence (text, said);
}

static void
say_extremes (const LjChart *chart, GString *text)
{
  LjMean highest = LJ_MEAN_NONE, lowest = LJ_MEAN_NONE;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      LjMean mean = row_at (chart, i)->figures.mean;

      if (mean.denominator == 0)
        continue;
      if (highest.denominator == 0 || lj_mean_compare (mean, highest) > 0)
        highest = mean;
      if (lowest.denominator == 0 || lj_mean_compare (mean, lowest) < 0)
        lowest = mean;
    }
  if (highest.denominator == 0 || lj_mean_compare (highest, lowest) == 0)
    return;
  say_extreme (chart, lj_tr (chart->language, N_ ("Highest")), highest, text);
  say_extreme (chart, lj_tr (chart->language, N_ ("Lowest")), lowest, text);
}

/* All rows of a heat map together. */
static void
say_all (const LjChart *chart, GString *text)
{
  const LjChartRow all = { .figures = chart->all.figures, .asked_score = chart->all.asked_score };
  g_autofree char *value = NULL;
  g_autofree char *said = NULL;

  if (chart->kind != LJ_CHART_HEAT_MAP || chart->all.n_rows == 0)
    return;
  value = lj_plot_get (chart->kind)->spoken (chart, &all);
  said = g_strdup_printf ("%s: %s.", lj_tr (chart->language, N_ ("All rows")), value);
  add_sentence (text, said);
}

/* What the chart shows, in words to be read aloud: its subject, the value of each row with what
 * stands behind it, all rows of a heat map together, the highest and the lowest. Without rows, what
 * to do. (transfer full) */
char *
lj_chart_describe (const LjChart *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (self->rows->len == 0)
    {
      if (self->title != NULL && *self->title != '\0')
        g_string_append_printf (text, "%s. ", self->title);
      g_string_append_printf (text, "%s. %s", lj_words_nothing (self->language),
                              lj_words_advice (self->language));
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  say_subject (self, text);
  for (guint i = 0; i < self->rows->len; i++)
    say_row (self, i, text);
  say_all (self, text);
  if (is_on_scale (self))
    say_extremes (self, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One row in words: its name, its value, what stands behind it. (transfer full) */
char *
lj_chart_describe_row (const LjChart *self, guint row)
{
  const LjChartRow *said = row_at (self, row);
  g_autofree char *value = lj_plot_get (self->kind)->spoken (self, said);
  g_autofree char *name = said->origin == NULL
                              ? g_strdup (said->name)
                              : g_strdup_printf ("%s (%s)", said->name, said->origin);

  if (value == NULL)
    return g_strdup_printf ("%s.", name);
  return g_strdup_printf ("%s: %s.", name, value);
}
