/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/averages-private.h"
#include "chart/words.h"

/* What a heat map says: the scores of each row by level, its average, and all rows together. */

/* One column a level of the scale, as far as scores are counted. */
void
lj_heat_set_axis (const LjChart *chart, LjAxis *axis)
{
  guint first = CLAMP (chart->minimum, 1, 5), last = CLAMP (chart->maximum, first, 5);

  axis->from = first - 0.5;
  axis->to = last + 0.5;
  for (guint level = first; level <= last; level++)
    lj_axis_add (axis, level, g_strdup_printf ("%u", level));
}

/* Whether it has something to say of what is not assessed. */
gboolean
lj_heat_is_asked (const LjChartRow *row)
{
  return row->asked_score || row->figures.not_assessed > 0;
}

/* (transfer full) */
char *
lj_heat_column_name (const LjChart *chart, guint column)
{
  if (column == LJ_HEAT_NOT_ASSESSED)
    return lj_words_capitalised (lj_achieved_name (LJ_ACHIEVED_NONE, chart->language));
  return g_strdup (column == LJ_HEAT_AVERAGE ? lj_tr (chart->language, N_ ("Average")) : "");
}

/* "3,8, n 6; 1: 0, 2: 1, 3: 2, 4: 2, 5: 1; not assessed: 2" */
char *
lj_heat_speak (const LjChart *chart, const LjChartRow *row)
{
  g_autofree char *value = lj_words_value (row, chart->language);
  g_autofree char *n = lj_words_n (row, chart->language);
  g_autoptr(GString) text = g_string_new (value);
  g_auto(LjAxis) axis = { 0 };

  lj_heat_set_axis (chart, &axis);
  if (n != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", n);
  for (guint i = 0; i < axis.n; i++)
    g_string_append_printf (text, "%s%s: %u",
                            i > 0           ? ", "
                            : text->len > 0 ? "; "
                                            : "",
                            axis.labels[i], row->figures.scores[(guint) axis.at[i] - 1]);
  if (lj_heat_is_asked (row))
    g_string_append_printf (text, "; %s: %u", lj_achieved_name (LJ_ACHIEVED_NONE, chart->language),
                            row->figures.not_assessed);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_figures (LjFigures *all, const LjFigures *row)
{
  all->goals += row->goals;
  all->assessed += row->assessed;
  all->not_assessed += row->not_assessed;
  all->n_votes += row->n_votes;
  all->qualified += row->qualified;
  if (row->n_votes > 0)
    all->sum = lj_mean_add (all->sum, row->sum);
  for (guint i = 0; i < G_N_ELEMENTS (all->scores); i++)
    all->scores[i] += row->scores[i];
}

/* Adds up what all rows make together, for the foot of a heat map: scores, and the mean of all
 * votes, exact, which is no mean of the rows' means. A row inside another, as a guideline in its
 * policy line, is counted there only. A mean of fewer than few_goals says so. */
void
lj_chart_add_up (LjChart *self, guint few_goals)
{
  LjChartAll all = { .figures.sum = { 0, 1 } };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (self->rows, i);

      for (guint score = 0; score < G_N_ELEMENTS (row->figures.scores); score++)
        all.most = MAX (all.most, row->figures.scores[score]);
      if (row->inside)
        continue;
      all.n_rows++;
      all.asked_score = all.asked_score || lj_heat_is_asked (row);
      add_figures (&all.figures, &row->figures);
    }
  all.figures.mean = lj_mean_divide (all.figures.sum, all.figures.n_votes);
  all.figures.few = all.figures.n_votes > 0 && all.figures.n_votes < few_goals;
  self->all = all;
}
