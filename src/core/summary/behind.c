/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

/* Which elements stand behind a count. */

static const char *const tokens[] = {
  [LJ_COUNT_GOALS] = "goals",
  [LJ_COUNT_YES] = "yes",
  [LJ_COUNT_PARTLY] = "partly",
  [LJ_COUNT_NO] = "no",
  [LJ_COUNT_NOT_ASSESSED] = "not-assessed",
};

const char *
lj_count_token (LjCount count)
{
  g_return_val_if_fail (count <= LJ_COUNT_LAST, "");
  return tokens[count];
}

/* FALSE: it is none of them. */
gboolean
lj_count_from_token (const char *token, LjCount *count)
{
  for (guint i = 0; i <= LJ_COUNT_LAST; i++)
    if (g_strcmp0 (token, tokens[i]) == 0)
      {
        *count = i;
        return TRUE;
      }
  return FALSE;
}

guint
lj_figures_get_count (const LjFigures *figures, LjCount count)
{
  switch (count)
    {
    case LJ_COUNT_YES:
      return figures->yes;
    case LJ_COUNT_PARTLY:
      return figures->partly;
    case LJ_COUNT_NO:
      return figures->no;
    case LJ_COUNT_NOT_ASSESSED:
      return figures->not_assessed;
    case LJ_COUNT_GOALS:
    default:
      return figures->goals;
    }
}

static gboolean
is_counted (const LjNode *node, LjCount count)
{
  static const LjAchieved answers[] = {
    [LJ_COUNT_YES] = LJ_ACHIEVED_YES,
    [LJ_COUNT_PARTLY] = LJ_ACHIEVED_PARTLY,
    [LJ_COUNT_NO] = LJ_ACHIEVED_NO,
  };

  if (node->kind != LJ_KIND_GOAL)
    return FALSE;
  return count == LJ_COUNT_GOALS || (node->asked_achieved && node->achieved == answers[count]);
}

/* The elements below the node that its figures count so, in tree order: as many as the count.
 * Returns: (transfer full): guint */
GArray *
lj_summary_list_behind (const LjSummary *self, guint node, LjCount count)
{
  GArray *behind = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = node + 1; i < self->nodes[node].end;)
    {
      gboolean for_all = FALSE;
      gboolean counted = count == LJ_COUNT_NOT_ASSESSED
                             ? lj_summary_is_not_assessed (self, i, &for_all)
                             : is_counted (&self->nodes[i], count);

      if (counted)
        g_array_append_val (behind, i);
      i = for_all ? self->nodes[i].end : i + 1;
    }
  return behind;
}
