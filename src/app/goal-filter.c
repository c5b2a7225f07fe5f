/* SPDX-License-Identifier: EUPL-1.2 */
#include "goal-filter.h"

#include <string.h>

#define ALL_LANGUAGES ((1u << LJ_N_LANGUAGES) - 1)

static const struct
{
  const char *name; /* NULL: that of the state */
  LjFilter filter;
} questions[] = {
  { N_ ("All goals"), { 0 } },
  { N_ ("Not assessed"), { .not_assessed = TRUE } },
  { N_ ("Score 1–2"), { .scores = 1u << 1 | 1u << 2 } },
  { N_ ("Not achieved"), { .achieved = 1u << LJ_ACHIEVED_NO } },
  { N_ ("Translation lacking"), { .lacking = ALL_LANGUAGES } },
  { NULL, { .states = 1u << LJ_STATE_ASKED } },
  { NULL, { .states = 1u << LJ_STATE_ANSWERED } },
  { NULL, { .states = 1u << LJ_STATE_EDITED } },
  { NULL, { .states = 1u << LJ_STATE_TRANSLATED } },
  { NULL, { .states = 1u << LJ_STATE_AGREED } },
};

guint
lj_goal_filter_get_n (void)
{
  return G_N_ELEMENTS (questions);
}

/* In the current language; states as the county calls them. Borrowed until the workbook changes. */
const char *
lj_goal_filter_name (LjSession *session, guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (questions), "");
  if (questions[index].name != NULL)
    return _ (questions[index].name);
  return lj_session_state_name (session, g_bit_nth_lsf (questions[index].filter.states, -1));
}

LjFilter
lj_goal_filter_get (guint index)
{
  return questions[index < G_N_ELEMENTS (questions) ? index : 0].filter;
}

/* Everything above a hit stays, or the hit would hang in the air. */
static void
show_with_ancestors (const LjNode *nodes, guint8 *shown, guint node)
{
  for (guint i = node; i != LJ_NODE_NONE && !shown[i]; i = nodes[i].parent)
    shown[i] = TRUE;
}

/* A byte a node, 0 for those left out. words: compared with number and title, folded; "" fits
 * all. NULL: nothing is left out. (transfer full) */
GBytes *
lj_goal_filter_show (LjSession *session, const char *words, const LjFilter *filter, guint *n_hits)
{
  LjTree *tree = lj_session_get_tree (session);
  guint n = lj_tree_get_n_nodes (tree);
  g_autofree char *folded = lj_text_fold (words);
  const LjNodeStatus *statuses
      = lj_filter_needs_statuses (filter) ? lj_session_get_statuses (session) : NULL;
  g_autofree guint8 *shown = NULL;

  *n_hits = n;
  if (*folded == '\0' && lj_filter_is_empty (filter))
    return NULL;
  *n_hits = 0;
  shown = g_new0 (guint8, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      if (!lj_filter_fits (filter, tree, statuses, i))
        continue;
      if (*folded != '\0' && strstr (lj_session_get_folded (session, i), folded) == NULL)
        continue;
      show_with_ancestors (lj_tree_get_nodes (tree), shown, i);
      (*n_hits)++;
    }
  return g_bytes_new_take (g_steal_pointer (&shown), MAX (n, 1));
}
