/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/words.h"

/* A label of the scale up to this many letters stands in the legend; a described level does not. */
#define SHORT_LABEL 20

static const char *const titles[] = {
  [LJ_GROUP_LINE] = N_ ("Averages per policy line"),
  [LJ_GROUP_SERVICE_LINE] = N_ ("Averages per service line"),
  [LJ_GROUP_SERVICE_AREA] = N_ ("Averages per service area"),
  [LJ_GROUP_DOCUMENT] = N_ ("Averages per document"),
  [LJ_GROUP_SPEARHEAD] = N_ ("Averages per spearhead"),
};

/* What all rows of a chart hold together. */
typedef struct
{
  guint asked;
  guint not_assessed;
  guint own; /* rows with a score of their own */
  guint few; /* averages of too few goals */
  guint qualified;
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
      totals.few += lj_words_is_few (row) ? 1 : 0;
      if (figures->own)
        continue;
      totals.asked += figures->assessed + figures->not_assessed;
      totals.not_assessed += figures->not_assessed;
    }
  return totals;
}

static char *
round_name (LjWorkbook *workbook, gint64 id)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (workbook, NULL);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      if (round->id == id)
        return g_strdup (round->name);
    }
  return NULL;
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

/* The line below the title: scale, round, n, rule. */
static char *
make_subtitle (const LjChart *chart, const LjSummary *summary, const char *round)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LjLanguage language = chart->language;
  Totals totals = add_up (chart);
  LjRule rule = lj_summary_get_options (summary)->rule;

  add (parts, g_strdup_printf (lj_tr (language, "Average on the scale %u–%u"), chart->minimum,
                               chart->maximum));
  add (parts, g_strdup (round));
  add (parts, say_goals (&totals, language));
  add (parts, say_own (&totals, language));
  add (parts, g_strdup (lj_rule_name (rule, language)));
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

/* The last lines: remarks to the values, then where they come from. */
static char *
make_footnote (const LjChart *chart, const LjSummary *summary)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LjLanguage language = chart->language;
  Totals totals = add_up (chart);

  if (totals.few > 0)
    add (parts,
         g_strdup_printf (lj_tr (language, "* Average of fewer than %u goals."), LJ_FEW_GOALS));
  if (totals.not_assessed > 0)
    add (parts, g_strdup (lj_tr (language, "n 3/4: three of four goals are assessed.")));
  if (totals.own > 0)
    add (parts, g_strdup (lj_tr (language, "Rows without n show the score given to the row itself, "
                                           "not an average.")));
  add (parts,
       say_qualified (&totals, lj_summary_get_options (summary)->without_qualified, language));
  add (parts, g_strdup (lj_tr (language, "Averages are rounded half up.")));
  if (chart->author != NULL)
    add (parts, g_strdup_printf (lj_tr (language, "Source: %s."), chart->author));
  return join (parts, " ");
}

/* The labels of the scale, if all of them are short. */
static void
set_level_names (LjChart *self, LjWorkbook *workbook, gint64 round)
{
  gboolean are_short = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (self->level_names); i++)
    {
      char *label = lj_workbook_dup_level_label (workbook, round, i + 1, self->language);

      self->level_names[i] = label;
      are_short = are_short && label != NULL && *label != '\0'
                  && g_utf8_strlen (label, -1) <= SHORT_LABEL;
    }
  for (guint i = 0; !are_short && i < G_N_ELEMENTS (self->level_names); i++)
    g_clear_pointer (&self->level_names[i], g_free);
}

static void
add_row (LjChart *self, const LjSummaryRow *from, const LjNode *node, guint *document)
{
  LjChartRow *row;
  gboolean asked = node->asked_score || from->figures.assessed + from->figures.not_assessed > 0;

  /* What is not asked is shown nowhere. */
  if (!asked && from->figures.mean.denominator == 0 && !from->figures.asked_achieved)
    return;
  row = g_new0 (LjChartRow, 1);
  row->element = node->id;
  row->name = g_strdup (from->title);
  row->figures = from->figures;
  row->asked_score = asked;
  if (from->document != *document && from->document != from->node)
    row->heading = g_strdup (from->document_title);
  *document = from->document;
  g_ptr_array_add (self->rows, row);
}

static char *
source_name (LjWorkbook *workbook, LjLanguage language)
{
  g_autofree char *county = lj_workbook_dup_county (workbook, language);
  const char *path = lj_workbook_get_path (workbook);

  if (county != NULL && *county != '\0')
    return g_steal_pointer (&county);
  return path != NULL ? g_path_get_basename (path) : NULL;
}

/* Says the averages of the groups of a summary in tree order, each document with a heading, with
 * what stands behind them in subtitle and footnote: scale, round, number of goals, rule,
 * averages of few goals, scores in parentheses, rounding, source. under and document as in
 * lj_summary_rows(); groups that were asked nothing are left out. (transfer full) */
LjChart *
lj_chart_new_averages (LjSummary *summary, LjWorkbook *workbook, LjGroupBy by, guint under,
                       const char *document, LjLanguage language)
{
  LjChart *self = lj_chart_new (LJ_CHART_AVERAGES, language);
  g_autoptr(GPtrArray) rows = lj_summary_rows (summary, workbook, by, under, document, language);
  const LjNode *nodes = lj_tree_get_nodes (lj_summary_get_tree (summary));
  gint64 round = lj_tree_get_round (lj_summary_get_tree (summary));
  g_autofree char *name = round_name (workbook, round);
  guint last = LJ_NODE_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LjSummaryRow *row = g_ptr_array_index (rows, i);
      add_row (self, row, &nodes[row->node], &last);
    }
  self->title = g_strdup (lj_tr (language, titles[by]));
  self->limits = lj_summary_get_options (summary)->limits;
  self->author = source_name (workbook, language);
  self->subtitle = make_subtitle (self, summary, name);
  self->footnote = make_footnote (self, summary);
  set_level_names (self, workbook, round);
  return self;
}
