/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/compare.h>

/* One round beside another, goal by goal and line by line. */

static const char *const trends[] = {
  [LJ_TREND_NONE] = N_ ("not comparable"),
  /* Translators: a score or an average compared with that of an earlier round. */
  [LJ_TREND_DOWN] = N_ ("down"),
  /* Translators: a score or an average compared with that of an earlier round. */
  [LJ_TREND_SAME] = N_ ("same"),
  /* Translators: a score or an average compared with that of an earlier round. */
  [LJ_TREND_UP] = N_ ("up"),
};

/* In lower case. (transfer none) */
const char *
lj_trend_name (LjTrend trend, LjLanguage language)
{
  g_return_val_if_fail (trend < G_N_ELEMENTS (trends), "");
  return lj_tr (language, trends[trend]);
}

static LjTrend
trend_of (int order)
{
  return order < 0 ? LJ_TREND_DOWN : order > 0 ? LJ_TREND_UP : LJ_TREND_SAME;
}

static LjTrend
compare_means (LjMean then, LjMean now)
{
  if (then.denominator == 0 || now.denominator == 0)
    return LJ_TREND_NONE;
  return trend_of (lj_mean_compare (now, then));
}

/* "Yes" is the first of the values and the best. */
static LjTrend
compare_achieved (LjAchieved then, LjAchieved now)
{
  if (then == LJ_ACHIEVED_NONE || now == LJ_ACHIEVED_NONE)
    return LJ_TREND_NONE;
  return trend_of ((int) then - (int) now);
}

/* What is evaluated itself; a part is told by its goal. */
static gboolean
is_evaluated (const LjNode *node)
{
  return node->kind != LJ_KIND_PART && (node->asked_score || node->asked_achieved);
}

static gboolean
is_group (const LjNode *node)
{
  switch ((LjKind) node->kind)
    {
    case LJ_KIND_DOCUMENT:
    case LJ_KIND_POLICY_LINE:
    case LJ_KIND_SERVICE_AREA:
    case LJ_KIND_SERVICE_LINE:
    case LJ_KIND_PLAN:
    case LJ_KIND_GUIDELINE:
      return TRUE;
    case LJ_KIND_SECTION:
    case LJ_KIND_MISSION:
    case LJ_KIND_VISION:
    case LJ_KIND_VALUE:
    case LJ_KIND_PRINCIPLE:
    case LJ_KIND_CHANGE_PROMISE:
    case LJ_KIND_GOAL:
    case LJ_KIND_SUB_GOAL:
    case LJ_KIND_PART:
    case LJ_KIND_MEASURE:
    case LJ_KIND_SPEARHEAD:
    case LJ_KIND_TARGET:
    case LJ_KIND_ACTION:
    case LJ_KIND_IMPACT:
    case LJ_KIND_PROJECT:
    case LJ_KIND_THEME:
    default:
      return FALSE;
    }
}

/* The printed score, whatever the rule of the averages is; else the average. */
static LjMean
get_value (const LjSummary *summary, guint node)
{
  const LjNode *it = lj_tree_get_nodes (lj_summary_get_tree (summary)) + node;
  LjFigures figures;

  if (it->score != 0)
    return lj_mean_new (it->score, 1);
  lj_summary_get_figures (summary, node, &figures);
  return figures.mean;
}

/* FALSE: neither round says anything of it. */
static gboolean
compare (const LjSummary *now, const LjSummary *then, LjComparison *row)
{
  const LjNode *it = lj_tree_get_nodes (lj_summary_get_tree (now)) + row->node;
  guint node = lj_tree_find (lj_summary_get_tree (then), it->id);
  const LjNode *old
      = node != LJ_NODE_NONE ? lj_tree_get_nodes (lj_summary_get_tree (then)) + node : NULL;
  gboolean evaluated = is_evaluated (it) || (old != NULL && is_evaluated (old));

  row->group = is_group (it);
  if (!evaluated && !row->group)
    return FALSE;
  row->now = get_value (now, row->node);
  row->then = old != NULL ? get_value (then, node) : LJ_MEAN_NONE;
  row->trend = compare_means (row->then, row->now);
  row->achieved_now = it->achieved;
  row->achieved_then = old != NULL ? old->achieved : LJ_ACHIEVED_NONE;
  row->achieved_trend = compare_achieved (row->achieved_then, row->achieved_now);
  return evaluated || row->now.denominator != 0 || row->then.denominator != 0;
}

/* Every goal that either round asks, and every line and document with an average, in the order of
 * the newer tree. Elements are the same by their ids; what is only in the older tree is left out.
 * Returns: (transfer full): LjComparison */
GArray *
lj_summary_compare (const LjSummary *now, const LjSummary *then)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LjComparison));
  guint n = lj_tree_get_n_nodes (lj_summary_get_tree (now));

  for (guint i = 0; i < n; i++)
    {
      LjComparison row = { .node = i };

      if (compare (now, then, &row))
        g_array_append_val (rows, row);
    }
  return rows;
}
