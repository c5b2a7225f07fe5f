/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/plot.h"

#include "chart/words.h"

void
lj_axis_clear (LjAxis *self)
{
  for (guint i = 0; i < self->n; i++)
    g_clear_pointer (&self->labels[i], g_free);
  self->n = 0;
}

/* A mark with its label; one too many is dropped. */
void
lj_axis_add (LjAxis *self, double at, char *take)
{
  if (self->n == LJ_MAX_TICKS)
    {
      g_free (take);
      return;
    }
  self->at[self->n] = at;
  self->labels[self->n++] = take;
}

static void
add_segment (GArray *segments, guint fill, double from, double to)
{
  const LjSegment segment = { fill, from, to };

  if (to > from)
    g_array_append_val (segments, segment);
}

/* Shares in percent, as each language writes them. (transfer full) */
static char *
say_percent (double share, LjLanguage language)
{
  return g_strdup_printf (language == LJ_LANGUAGE_EN ? "%.0f%%" : "%.0f\u00a0%%", share);
}

/* The scale of the round: averages, and how they moved. */

/* More lines than this on one scale say nothing. */
#define MAX_STEPS 11

static void
set_scale_axis (const LjChart *chart, LjAxis *axis)
{
  guint step = 1 + (chart->maximum - chart->minimum) / MAX_STEPS;

  axis->from = chart->minimum;
  axis->to = MAX (chart->maximum, chart->minimum + 1);
  for (guint value = chart->minimum; value <= chart->maximum; value += step)
    lj_axis_add (axis, value, g_strdup_printf ("%u", value));
}

static guint
get_level (const LjChart *chart, const LjChartRow *row)
{
  return lj_mean_level_within (row->figures.mean, &chart->limits);
}

static gboolean
add_level (const LjChart *chart, guint i, LjLegendText *entry)
{
  guint level = 5 - i;
  g_autofree char *range = i < 5 ? lj_words_level_range (chart, level) : NULL;

  if (i >= 5)
    return FALSE;
  entry->fill = level;
  entry->text = chart->level_names[level - 1] == NULL
                    ? g_strdup (range)
                    : g_strdup_printf ("%s %s", range, chart->level_names[level - 1]);
  return TRUE;
}

static double
get_mean_end (const LjChartRow *row)
{
  return lj_mean_to_double (row->figures.mean);
}

/* From the beginning of the scale, whichever that is. */
static GArray *
make_mean_bar (const LjChartRow *row, guint level)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (LjSegment));

  if (level > 0)
    add_segment (segments, level, 0, lj_mean_to_double (row->figures.mean));
  return segments;
}

static LjMean
get_mean (const LjChartRow *row)
{
  return row->figures.mean;
}

static const LjAchieved answers[]
    = { LJ_ACHIEVED_YES, LJ_ACHIEVED_PARTLY, LJ_ACHIEVED_NO, LJ_ACHIEVED_NONE };

static char *
name_answer (const LjChart *chart, guint column)
{
  return lj_words_capitalised (lj_achieved_name (answers[column], chart->language));
}

static gboolean
has_answers (const LjChartRow *row)
{
  return row->figures.asked_achieved;
}

static guint
count_answer (const LjChartRow *row, guint column)
{
  const guint counts[]
      = { row->figures.yes, row->figures.partly, row->figures.no, row->figures.unanswered };

  return counts[column];
}

static char *
speak_value (const LjChart *chart, const LjChartRow *row)
{
  return lj_words_spoken_value (row, chart->language);
}

/* The numbers at the right, by their heads: "n 6; Yes 3, Partly 3, No 0". */
static char *
speak_counts (const LjChart *chart, const LjChartRow *row)
{
  const LjPlot *plot = lj_plot_get (chart->kind);
  g_autofree char *n = plot->n (row, chart->language);
  g_autoptr(GString) text = g_string_new (n);

  for (guint i = 0; plot->has_counts (row) && i < plot->n_counts; i++)
    {
      g_autofree char *head = plot->count_head (chart, i);

      g_string_append_printf (text, "%s%s: %u",
                              i > 0           ? ", "
                              : text->len > 0 ? "; "
                                              : "",
                              head, plot->count (row, i));
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Change: from where it was to where it is. */

static char *
say_change (const LjChartRow *row, LjLanguage language)
{
  g_autofree char *now = lj_words_value (row, language);
  g_autofree char *then = row->then.denominator != 0 ? lj_mean_text (row->then, language) : NULL;
  int order;

  if (then == NULL || row->figures.mean.denominator == 0)
    return g_steal_pointer (&now);
  order = lj_mean_compare (row->figures.mean, row->then);
  return g_strdup_printf ("%s \u2192 %s %s", then, now,
                          order > 0   ? "\u25b2"
                          : order < 0 ? "\u25bc"
                                      : "=");
}

static double
get_change_end (const LjChartRow *row)
{
  double now = lj_mean_to_double (row->figures.mean);

  return row->then.denominator != 0 ? MAX (now, lj_mean_to_double (row->then)) : now;
}

static gboolean
get_then (const LjChartRow *row, double *then)
{
  if (row->then.denominator == 0)
    return FALSE;
  *then = lj_mean_to_double (row->then);
  return TRUE;
}

/* With a word for the arrow. */
static char *
speak_change (const LjChart *chart, const LjChartRow *row)
{
  LjLanguage language = chart->language;
  g_autofree char *now = lj_words_spoken_value (row, language);
  g_autofree char *then = row->then.denominator != 0 ? lj_mean_text (row->then, language) : NULL;
  int order;

  if (then == NULL || now == NULL || row->figures.mean.denominator == 0 || chart->then_name == NULL)
    return g_steal_pointer (&now);
  order = lj_mean_compare (row->figures.mean, row->then);
  return g_strdup_printf ("%s, %s %s; %s", now, chart->then_name, then,
                          lj_trend_name (order > 0   ? LJ_TREND_UP
                                         : order < 0 ? LJ_TREND_DOWN
                                                     : LJ_TREND_SAME,
                                         language));
}

static gboolean
add_change (const LjChart *chart, guint i, LjLegendText *entry)
{
  guint n_own = chart->then_name != NULL ? 1 : 0;

  if (i >= n_own)
    return add_level (chart, i - n_own, entry);
  entry->fill = LJ_FILL_NONE;
  entry->hollow = TRUE;
  entry->text = g_strdup (chart->then_name);
  return TRUE;
}

/* Shares: achieved, and how far the round is. */

static void
set_share_axis (const LjChart *chart, LjAxis *axis)
{
  axis->to = 100;
  for (guint share = 0; share <= 100; share += 25)
    lj_axis_add (axis, share, say_percent (share, chart->language));
}

static double
get_full (const LjChartRow *row)
{
  return 100;
}

static guint
get_no_level (const LjChart *chart, const LjChartRow *row)
{
  return 0;
}

static char *
say_nothing (const LjChartRow *row, LjLanguage language)
{
  return NULL;
}

static guint
count_asked (const LjChartRow *row)
{
  return row->figures.yes + row->figures.partly + row->figures.no + row->figures.unanswered;
}

static char *
say_asked (const LjChartRow *row, LjLanguage language)
{
  return count_asked (row) > 0 ? g_strdup_printf ("n %u", count_asked (row)) : NULL;
}

static LjMean
rank_answers (const LjChartRow *row)
{
  return lj_mean_new (row->figures.yes, count_asked (row));
}

static GArray *
make_answers (const LjChartRow *row, guint level)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (LjSegment));
  guint n = count_asked (row), before = 0;

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (answers); i++)
    {
      guint count = count_answer (row, i);

      add_segment (segments, LJ_FILL_YES + i, 100.0 * before / n, 100.0 * (before + count) / n);
      before += count;
    }
  return segments;
}

static gboolean
add_answer (const LjChart *chart, guint i, LjLegendText *entry)
{
  if (i >= G_N_ELEMENTS (answers))
    return FALSE;
  entry->fill = LJ_FILL_YES + i;
  entry->box = TRUE;
  entry->text = name_answer (chart, i);
  return TRUE;
}

static char *
name_progress (const LjChart *chart, guint column)
{
  return lj_words_capitalised (column == 0 ? lj_tr (chart->language, "assessed")
                                           : lj_achieved_name (LJ_ACHIEVED_NONE, chart->language));
}

static guint
count_progress (const LjChartRow *row, guint column)
{
  return column == 0 ? row->progress.assessed : row->progress.asked - row->progress.assessed;
}

static gboolean
is_asked_anything (const LjChartRow *row)
{
  return row->progress.asked > 0;
}

static char *
say_progress_n (const LjChartRow *row, LjLanguage language)
{
  return row->progress.asked > 0 ? g_strdup_printf ("n %u", row->progress.asked) : NULL;
}

static LjMean
rank_progress (const LjChartRow *row)
{
  return lj_mean_new (row->progress.assessed, row->progress.asked);
}

static GArray *
make_progress (const LjChartRow *row, guint level)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (LjSegment));
  double share = 100.0 * row->progress.assessed / MAX (row->progress.asked, 1);

  add_segment (segments, LJ_FILL_YES, 0, share);
  if (row->progress.asked > 0)
    add_segment (segments, LJ_FILL_NONE, share, 100);
  return segments;
}

static gboolean
add_progress (const LjChart *chart, guint i, LjLegendText *entry)
{
  if (i >= 2)
    return FALSE;
  entry->fill = i == 0 ? LJ_FILL_YES : LJ_FILL_NONE;
  entry->box = TRUE;
  entry->text = name_progress (chart, i);
  return TRUE;
}

/* Distribution: low scores to the left of the middle, high ones to the right, 3 on both sides. */

/* How far the row reaches to the left and to the right of the middle, in percent. */
static void
get_reach (const LjChartRow *row, double *left, double *right)
{
  const guint *scores = row->figures.scores;
  double n = MAX (lj_words_count_scores (row), 1);

  *left = 100 * (scores[0] + scores[1] + scores[2] / 2.0) / n;
  *right = 100 * (scores[4] + scores[3] + scores[2] / 2.0) / n;
}

#define SHARE_STEP 25

/* How far the widest row of a distribution reaches, and the parts it is drawn with. */
void
lj_plot_get_reach (const LjChart *chart, double *left, double *right)
{
  *left = MAX (SHARE_STEP, chart->all.left);
  *right = MAX (SHARE_STEP, chart->all.right);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      double to_left, to_right;

      get_reach (g_ptr_array_index (chart->rows, i), &to_left, &to_right);
      *left = MAX (*left, to_left);
      *right = MAX (*right, to_right);
    }
}

/* As far as the widest row, in whole steps. */
static void
set_balance_axis (const LjChart *chart, LjAxis *axis)
{
  double widest_left, widest_right;

  lj_plot_get_reach (chart, &widest_left, &widest_right);
  for (int share = -100; share <= 100; share += SHARE_STEP)
    if (share > -widest_left - SHARE_STEP && share < widest_right + SHARE_STEP)
      {
        if (axis->n == 0)
          axis->from = share;
        axis->to = share;
        lj_axis_add (axis, share, say_percent (ABS (share), chart->language));
      }
}

static char *
say_scores_n (const LjChartRow *row, LjLanguage language)
{
  return lj_words_count_scores (row) > 0 ? g_strdup_printf ("n %u", lj_words_count_scores (row))
                                         : NULL;
}

static GArray *
make_distribution (const LjChartRow *row, guint level)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (LjSegment));
  double n = MAX (lj_words_count_scores (row), 1), left, right, at;

  get_reach (row, &left, &right);
  at = -left;
  for (guint i = 0; i < G_N_ELEMENTS (row->figures.scores); i++)
    {
      double share = 100 * row->figures.scores[i] / n;

      add_segment (segments, i + 1, at, at + share);
      at += share;
    }
  return segments;
}

static char *
name_score (const LjChart *chart, guint column)
{
  return g_strdup_printf ("%u", column + 1);
}

static gboolean
has_scores (const LjChartRow *row)
{
  return lj_words_count_scores (row) > 0;
}

static guint
count_score (const LjChartRow *row, guint column)
{
  return row->figures.scores[column];
}

/* Each score by its number, with what it means where that is short. */
static gboolean
add_score (const LjChart *chart, guint i, LjLegendText *entry)
{
  if (i >= 5)
    return FALSE;
  entry->fill = i + 1;
  entry->box = TRUE;
  entry->text = chart->level_names[i] != NULL
                    ? g_strdup_printf ("%u %s", i + 1, chart->level_names[i])
                    : g_strdup_printf ("%u", i + 1);
  return TRUE;
}

static const LjPlot plots[] = {
  [LJ_CHART_AVERAGES] = { .n_counts = 3,
                          .question = N_ ("Goal achieved?"),
                          .count_head = name_answer,
                          .has_counts = has_answers,
                          .count = count_answer,
                          .set_axis = set_scale_axis,
                          .n = lj_words_n,
                          .value = lj_words_value,
                          .level = get_level,
                          .end = get_mean_end,
                          .segments = make_mean_bar,
                          .rank = get_mean,
                          .spoken = speak_value,
                          .legend = add_level },
  [LJ_CHART_DISTRIBUTION] = { .n_counts = 5,
                              .question = N_ ("How many got each score"),
                              .count_head = name_score,
                              .has_counts = has_scores,
                              .count = count_score,
                              .set_axis = set_balance_axis,
                              .n = say_scores_n,
                              .value = say_nothing,
                              .level = get_no_level,
                              .end = get_full,
                              .segments = make_distribution,
                              .rank = get_mean,
                              .spoken = speak_counts,
                              .legend = add_score },
  [LJ_CHART_ACHIEVED] = { .n_counts = 4,
                          .question = N_ ("Goal achieved?"),
                          .count_head = name_answer,
                          .has_counts = has_answers,
                          .count = count_answer,
                          .set_axis = set_share_axis,
                          .n = say_asked,
                          .value = say_nothing,
                          .level = get_no_level,
                          .end = get_full,
                          .segments = make_answers,
                          .rank = rank_answers,
                          .spoken = speak_counts,
                          .legend = add_answer },
  [LJ_CHART_PROGRESS] = { .n_counts = 2,
                          .count_head = name_progress,
                          .has_counts = is_asked_anything,
                          .count = count_progress,
                          .set_axis = set_share_axis,
                          .n = say_progress_n,
                          .value = say_nothing,
                          .level = get_no_level,
                          .end = get_full,
                          .segments = make_progress,
                          .rank = rank_progress,
                          .spoken = speak_counts,
                          .legend = add_progress },
  [LJ_CHART_CHANGE] = { .n_counts = 0,
                        .set_axis = set_scale_axis,
                        .n = lj_words_n,
                        .value = say_change,
                        .level = get_level,
                        .end = get_change_end,
                        .then = get_then,
                        .rank = get_mean,
                        .spoken = speak_change,
                        .legend = add_change },
  [LJ_CHART_HEAT_MAP] = { .cells = TRUE,
                          .n_counts = 3,
                          .question = N_ ("How many got each score"),
                          .count_head = lj_heat_column_name,
                          .has_counts = lj_heat_is_asked,
                          .set_axis = lj_heat_set_axis,
                          .n = lj_words_n,
                          .value = lj_words_value,
                          .level = get_level,
                          .rank = get_mean,
                          .spoken = lj_heat_speak,
                          .legend = add_level },
};

const LjPlot *
lj_plot_get (LjChartKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (plots), &plots[LJ_CHART_AVERAGES]);
  return &plots[kind];
}
