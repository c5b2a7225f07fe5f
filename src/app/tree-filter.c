/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-filter.h"

#include <string.h>

#include "figure-text.h"

#define LOW_SCORE 2

static gboolean
has_state (LjTree *tree, guint index, LjFilterState state)
{
  const LjNode *node = lj_tree_get_nodes (tree) + index;

  switch (state)
    {
    case LJ_FILTER_NOT_ASSESSED:
      return !lj_tree_is_assessed (tree, index);
    case LJ_FILTER_LOW_SCORE:
      return node->score != 0 && node->score <= LOW_SCORE;
    case LJ_FILTER_NOT_ACHIEVED:
      return node->asked_achieved && node->achieved == LJ_ACHIEVED_NO;
    case LJ_FILTER_ALL:
    default:
      return TRUE;
    }
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
lj_tree_filter_apply (LjSession *session, const char *words, LjFilterState state, guint *n_hits)
{
  guint n = lj_tree_get_n_nodes (lj_session_get_tree (session));
  const LjNode *nodes = lj_tree_get_nodes (lj_session_get_tree (session));
  g_autofree char *folded = lj_text_fold (words);
  g_autofree guint8 *shown = NULL;

  *n_hits = n;
  if (*folded == '\0' && state == LJ_FILTER_ALL)
    return NULL;
  *n_hits = 0;
  shown = g_new0 (guint8, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      if (!has_state (lj_session_get_tree (session), i, state))
        continue;
      if (*folded != '\0' && strstr (lj_session_get_folded (session, i), folded) == NULL)
        continue;
      show_with_ancestors (nodes, shown, i);
      (*n_hits)++;
    }
  return g_bytes_new_take (g_steal_pointer (&shown), MAX (n, 1));
}
