/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/compare.h>

/* Where only a text is asked, the text is the answer. */
static gboolean
is_assessed (LjTree *tree, const LjNodeStatus *status, guint node)
{
  const LjNode *it = lj_tree_get_nodes (tree) + node;

  return it->asked_score || it->asked_achieved ? lj_tree_is_assessed (tree, node)
                                               : status->has_text;
}

/* How far the evaluation has come at and below the node, or in the whole tree for LJ_NODE_NONE.
 * A part counts with its goal. statuses: of every node of the tree. */
LjProgress
lj_progress_count (LjTree *tree, const LjNodeStatus *statuses, guint node)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint first = node == LJ_NODE_NONE ? 0 : node;
  guint end = node == LJ_NODE_NONE ? lj_tree_get_n_nodes (tree) : nodes[node].end;
  LjProgress progress = { 0 };

  for (guint i = first; i < end; i++)
    if (nodes[i].kind != LJ_KIND_PART
        && (nodes[i].asked_score || nodes[i].asked_achieved || nodes[i].asked_text))
      {
        progress.asked++;
        progress.assessed += is_assessed (tree, &statuses[i], i);
        progress.states[MIN (statuses[i].state, LJ_STATE_AGREED)]++;
      }
  return progress;
}
