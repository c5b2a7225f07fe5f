/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/total.h"

#include "summary/summary-private.h"

struct _LjTotals
{
  const LjSummary *summary; /* borrowed */
  const LjNode *nodes;      /* borrowed from the summary's tree */
  guint8 *above_evaluated;  /* by node: an evaluated goal or sub-goal lies below it */
};

static gboolean
is_evaluated_goal (const LjTotals *self, guint node)
{
  LjKind kind = self->nodes[node].kind;

  return (kind == LJ_KIND_GOAL || kind == LJ_KIND_SUB_GOAL)
         && lj_summary_is_voter (self->summary, node);
}

/* The innermost evaluated goals: a goal with evaluated sub-goals is counted by these, a goal
 * that was asked nothing (those of a scored guideline) by itself. */
static guint
count_goals (const LjTotals *self, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end;)
    {
      gboolean evaluated = is_evaluated_goal (self, i);
      gboolean counts = evaluated || self->nodes[i].kind == LJ_KIND_GOAL;

      n += counts && !self->above_evaluated[i];
      i = evaluated && !self->above_evaluated[i] ? self->nodes[i].end : i + 1;
    }
  return n;
}

static guint
count_kind (const LjTotals *self, guint first, guint end, LjKind kind)
{
  guint n = 0;

  if (kind == LJ_KIND_GOAL)
    return count_goals (self, first, end);
  for (guint i = first; i < end; i++)
    n += self->nodes[i].kind == kind;
  return n;
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* The summary must live as long; it is not changed meanwhile. Returns: (transfer full) */
LjTotals *
lj_totals_new (const LjSummary *summary)
{
  LjTotals *self = g_new0 (LjTotals, 1);
  LjTree *tree = lj_summary_get_tree (summary);

  self->summary = summary;
  self->nodes = lj_tree_get_nodes (tree);
  self->above_evaluated = g_new0 (guint8, MAX (lj_tree_get_n_nodes (tree), 1));
  for (guint i = lj_tree_get_n_nodes (tree); i-- > 0;)
    if (self->nodes[i].parent != LJ_NODE_NONE
        && (self->above_evaluated[i] || is_evaluated_goal (self, i)))
      self->above_evaluated[self->nodes[i].parent] = TRUE;
  return self;
}

void
lj_totals_free (LjTotals *self)
{
  g_free (self->above_evaluated);
  g_free (self);
}

/* How many elements of the kind there are at and below the scopes (nodes; sorted here), each
 * counted once though scopes lie in one another. */
guint
lj_totals_count (LjTotals *self, GArray *scopes, LjKind kind)
{
  guint n = 0, end = 0;

  g_array_sort (scopes, compare_nodes);
  for (guint i = 0; i < scopes->len; i++)
    {
      guint scope = g_array_index (scopes, guint, i);

      if (scope < end)
        continue;
      end = self->nodes[scope].end;
      n += count_kind (self, scope, end, kind);
    }
  return n;
}
