/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/remarks.h"
#include "chart/words.h"

/* What all rows of a chart hold together. */
typedef struct
{
  guint asked;
  guint not_assessed;
  guint own; /* rows with a score of their own */
  guint few; /* averages of too few goals, that of all rows too */
  guint foreign;
  guint qualified;
  guint scores;                      /* printed scores */
  guint yes, partly, no, unanswered; /* to "goal achieved?" */
  guint progress_asked, progress_assessed;
} Totals;

static Totals
add_up (const LjChart *chart)
{
  Totals totals = { 0 };

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);
      const LjFigures *figures = &row->figures;

      totals.qualified += figures->qualified;
      totals.own += figures->own ? 1 : 0;
      totals.few += figures->few ? 1 : 0;
      totals.foreign += row->foreign ? 1 : 0;
      totals.scores += lj_words_count_scores (row);
      totals.yes += figures->yes;
      totals.partly += figures->partly;
      totals.no += figures->no;
      totals.unanswered += figures->unanswered;
      totals.progress_asked += row->progress.asked;
      totals.progress_assessed += row->progress.assessed;
      if (figures->own)
        continue;
      totals.asked += figures->assessed + figures->not_assessed;
      totals.not_assessed += figures->not_assessed;
    }
  if (chart->kind == LJ_CHART_HEAT_MAP)
    totals.few += chart->all.figures.few ? 1 : 0;
  return totals;
}

static void
add (GPtrArray *parts, char *take)
{
  if (take != NULL && *take != '\0')
    g_ptr_array_add (parts, take);
  else
    g_free (take);
}

static char *
join (GPtrArray *parts, const char *between)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (between, (char **) parts->pdata);
}

static char *
say_goals (const Totals *totals, LjLanguage language)
{
  if (totals->asked == 0)
    return NULL;
  if (totals->not_assessed == 0)
    return g_strdup_printf (
        lj_ntr (language, "%u goal, assessed", "%u goals, all assessed", totals->asked),
        totals->asked);
  return g_strdup_printf (
      lj_ntr (language, "%u goal, %u not assessed", "%u goals, %u not assessed", totals->asked),
      totals->asked, totals->not_assessed);
}

static char *
say_own (const Totals *totals, LjLanguage language)
{
  if (totals->own == 0)
    return NULL;
  /* Translators: a policy line or guideline that was scored itself. */
  return g_strdup_printf (lj_ntr (language, "%u own score", "%u own scores", totals->own),
                          totals->own);
}

/* "12 yes, 9 partly, 1 no, 0 not assessed" */
static char *
say_answers (const Totals *totals, LjLanguage language)
{
  return g_strdup_printf ("%s %u, %s %u, %s %u, %s %u",
                          lj_achieved_name (LJ_ACHIEVED_YES, language), totals->yes,
                          lj_achieved_name (LJ_ACHIEVED_PARTLY, language), totals->partly,
                          lj_achieved_name (LJ_ACHIEVED_NO, language), totals->no,
                          lj_achieved_name (LJ_ACHIEVED_NONE, language), totals->unanswered);
}

static void
add_averages (GPtrArray *parts, const LjChart *chart, const LjSummary *summary,
              const Totals *totals)
{
  LjLanguage language = chart->language;

  add (parts, say_goals (totals, language));
  add (parts, say_own (totals, language));
  add (parts, g_strdup (lj_rule_name (lj_summary_get_options (summary)->rule, language)));
}

/* The line below the title: scale, round, n, rule, order. (transfer full) */
char *
lj_remarks_subtitle (const LjChart *chart, const LjSummary *summary, const char *round,
                     gboolean by_value)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LjLanguage language = chart->language;
  Totals totals = add_up (chart);

  switch (chart->kind)
    {
    case LJ_CHART_DISTRIBUTION:
      add (parts, g_strdup_printf (lj_tr (language, "Scores on the scale %u–%u"), chart->minimum,
                                   chart->maximum));
      add (parts, g_strdup (round));
      add (parts, g_strdup_printf (lj_ntr (language, "%u score", "%u scores", totals.scores),
                                   totals.scores));
      break;
    case LJ_CHART_HEAT_MAP:
      add (parts, g_strdup_printf (lj_tr (language, "Scores on the scale %u–%u"), chart->minimum,
                                   chart->maximum));
      add (parts, g_strdup (round));
      add_averages (parts, chart, summary, &totals);
      break;
    case LJ_CHART_ACHIEVED:
      add (parts, g_strdup (round));
      add (parts, say_answers (&totals, language));
      break;
    case LJ_CHART_PROGRESS:
      add (parts, g_strdup (round));
      add (parts, g_strdup_printf (lj_tr (language, "%u of %u assessed"), totals.progress_assessed,
                                   totals.progress_asked));
      break;
    case LJ_CHART_CHANGE:
    case LJ_CHART_AVERAGES:
    default:
      add (parts, g_strdup_printf (lj_tr (language, "Average on the scale %u–%u"), chart->minimum,
                                   chart->maximum));
      add (parts, chart->then_name != NULL ? g_strdup_printf ("%s → %s", chart->then_name, round)
                                           : g_strdup (round));
      add_averages (parts, chart, summary, &totals);
      break;
    }
  if (by_value)
    add (parts, g_strdup (lj_tr (language, "highest first")));
  return join (parts, " · ");
}

static char *
say_qualified (const Totals *totals, gboolean left_out, LjLanguage language)
{
  if (totals->qualified == 0)
    return NULL;
  if (left_out)
    return g_strdup_printf (lj_ntr (language, "%u score in parentheses is left out.",
                                    "%u scores in parentheses are left out.", totals->qualified),
                            totals->qualified);
  return g_strdup_printf (lj_ntr (language, "%u score in parentheses is counted.",
                                  "%u scores in parentheses are counted.", totals->qualified),
                          totals->qualified);
}

static void
add_source (GPtrArray *parts, const LjChart *chart, const Totals *totals)
{
  /* Translators: of a chart in your language; name it. */
  if (totals->foreign > 0)
    add (parts,
         g_strdup (lj_tr (chart->language,
                          "Names that are missing in English are shown in another language.")));
  if (chart->author != NULL)
    add (parts, g_strdup_printf (lj_tr (chart->language, "Source: %s."), chart->author));
}

/* Where the numbers in the cells are not those behind the averages. */
static void
add_cells (GPtrArray *parts, const LjChart *chart)
{
  guint n_scores = 0, n_votes = 0, n_inside = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);

      n_scores += lj_words_count_scores (row);
      n_votes += row->figures.n_votes;
      n_inside += row->inside ? 1 : 0;
    }
  if (n_scores != n_votes)
    add (parts, g_strdup (lj_tr (chart->language, "In the cells every printed score counts for "
                                                  "itself.")));
  if (n_inside > 0)
    add (parts, g_strdup (lj_tr (chart->language, "All rows: a row that is part of another row is "
                                                  "counted there.")));
}

/* The last lines: remarks to the values, then where they come from. (transfer full) */
char *
lj_remarks_footnote (const LjChart *chart, const LjSummary *summary)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LjLanguage language = chart->language;
  Totals totals = add_up (chart);
  gboolean averages = chart->kind == LJ_CHART_AVERAGES || chart->kind == LJ_CHART_CHANGE
                      || chart->kind == LJ_CHART_HEAT_MAP;

  if (chart->kind == LJ_CHART_HEAT_MAP)
    add_cells (parts, chart);
  if (chart->kind == LJ_CHART_DISTRIBUTION)
    add (parts, g_strdup (lj_tr (language, "Every printed score counts for itself.")));
  if (!averages)
    {
      add_source (parts, chart, &totals);
      return join (parts, " ");
    }
  if (totals.few > 0)
    add (parts, g_strdup_printf (lj_tr (language, "* Average of fewer than %u goals."),
                                 lj_summary_get_options (summary)->few_goals));
  if (totals.not_assessed > 0)
    add (parts, g_strdup (lj_tr (language, "n 3/4: three of four goals are assessed.")));
  if (totals.own > 0)
    add (parts, g_strdup (lj_tr (language, "Rows without n show the score given to the row itself, "
                                           "not an average.")));
  add (parts,
       say_qualified (&totals, lj_summary_get_options (summary)->without_qualified, language));
  add (parts, g_strdup (lj_tr (language, "Averages are rounded half up.")));
  add_source (parts, chart, &totals);
  return join (parts, " ");
}
