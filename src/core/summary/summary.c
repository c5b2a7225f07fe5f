/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

#include <string.h>

static void
recount_below (LjSummary *self, guint node)
{
  LjGroup *below = &self->groups[self->group_of[node]];

  *below = LJ_EMPTY_GROUP;
  for (guint child = node + 1; child < self->nodes[node].end; child = self->nodes[child].end)
    {
      LjGroup group = lj_summary_contribute (self, child);

      lj_group_add (below, &group);
    }
}

/* What lies below a node has a higher index, so that going backwards each is complete when its
 * turn comes. */
static void
count_all (LjSummary *self)
{
  for (guint i = lj_tree_get_n_nodes (self->tree); i-- > 0;)
    if (self->nodes[i].parent != LJ_NODE_NONE)
      {
        LjGroup group = lj_summary_contribute (self, i);

        lj_group_add (&self->groups[self->group_of[self->nodes[i].parent]], &group);
      }
}

static void
make_groups (LjSummary *self)
{
  guint n_nodes = lj_tree_get_n_nodes (self->tree);
  guint32 n_groups = 0;

  self->group_of = g_new (guint32, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    self->group_of[i] = self->nodes[i].end > i + 1 ? n_groups++ : LJ_NO_GROUP;
  self->groups = g_new (LjGroup, MAX (n_groups, 1));
  for (guint i = 0; i < n_groups; i++)
    self->groups[i] = LJ_EMPTY_GROUP;
}

/* Puts the change of one child into what lies below node; what node itself adds further up
 * before and after goes to old and new. */
static void
replace_child (LjSummary *self, guint node, LjGroup *old, LjGroup *new)
{
  LjGroup *below = &self->groups[self->group_of[node]];
  LjGroup before = lj_summary_contribute (self, node);

  lj_group_subtract (below, old);
  lj_group_add (below, new);
  /* A sum too fine to be held cannot be taken away from. */
  if (below->tally.sum.denominator == 0)
    recount_below (self, node);
  *old = before;
  *new = lj_summary_contribute (self, node);
}

/* Under which node's own score the figures of the node are that score. */
static gboolean
has_own_value (const LjSummary *self, const LjNode *node)
{
  if (node->score == 0)
    return FALSE;
  return self->options.rule != LJ_RULE_SUBGOALS || node->kind == LJ_KIND_SUB_GOAL;
}

static gboolean
is_goal_like (const LjNode *node)
{
  return node->kind == LJ_KIND_GOAL || node->kind == LJ_KIND_SUB_GOAL || node->kind == LJ_KIND_PART;
}

/* The votes behind the node's own figures. */
static void
find_votes (const LjSummary *self, guint node, LjTally *tally)
{
  const LjNode *it = &self->nodes[node];
  const LjParts *parts = &lj_summary_get_below (self, node)->parts;

  if (has_own_value (self, it))
    {
      lj_tally_clear_votes (tally);
      lj_tally_add_score (tally, it, &self->options);
    }
  else if (self->options.rule == LJ_RULE_GOALS && parts->scored > 0)
    {
      lj_tally_clear_votes (tally);
      lj_tally_add_parts (tally, parts);
      tally->votes = parts->counted;
      tally->sum = lj_mean_new (parts->sum, 1);
    }
  else if (self->options.rule == LJ_RULE_GOALS && it->asked_score && is_goal_like (it))
    lj_tally_clear_votes (tally);
}

/* Counts every node of the tree under the options, once. Keeps a reference to the tree; its
 * evaluations are then changed through lj_summary_set_evaluation() only.
 * Returns: (transfer full) */
LjSummary *
lj_summary_new (LjTree *tree, const LjSummaryOptions *options)
{
  LjSummary *self = g_new0 (LjSummary, 1);

  self->tree = lj_tree_ref (tree);
  self->nodes = lj_tree_get_nodes (tree);
  self->options = *options;
  if (self->options.few_goals == 0)
    self->options.few_goals = LJ_FEW_GOALS;
  make_groups (self);
  count_all (self);
  return self;
}

void
lj_summary_free (LjSummary *self)
{
  if (self == NULL)
    return;
  lj_tree_unref (self->tree);
  g_free (self->group_of);
  g_free (self->groups);
  g_free (self);
}

/* Returns: (transfer none) */
LjTree *
lj_summary_get_tree (const LjSummary *self)
{
  return self->tree;
}

/* Returns: (transfer none) */
const LjSummaryOptions *
lj_summary_get_options (const LjSummary *self)
{
  return &self->options;
}

/* The numbers of the node: what lies below it, or its own value where it has one (design.md,
 * section 2). Takes the same time for every node. */
void
lj_summary_get_figures (const LjSummary *self, guint node, LjFigures *figures)
{
  LjTally tally = lj_summary_get_below (self, node)->tally;
  gboolean own = has_own_value (self, &self->nodes[node]);

  find_votes (self, node, &tally);
  *figures = (LjFigures){
    .goals = tally.goals,
    .assessed = tally.assessed,
    .not_assessed = tally.not_assessed,
    .mean = lj_mean_divide (tally.sum, tally.votes),
    .n_votes = tally.votes,
    .sum = tally.sum,
    .own = own,
    .few
    = !own && tally.votes > 0
      && tally
             .votes<self->options.few_goals, .yes = tally.yes, .partly = tally.partly,
                    .no = tally.no, .unanswered = tally.asked - tally.yes - tally.partly - tally.no,
                    .asked_achieved = tally.asked> 0,
    .qualified = tally.qualified,
  };
  for (guint i = 0; i < G_N_ELEMENTS (figures->scores); i++)
    figures->scores[i] = tally.scores[i];
}

/* Changes one evaluation, in the tree too, and brings the nodes above it up to date; then every
 * figure is what a new summary would give. Another summary of the same tree is not told. */
void
lj_summary_set_evaluation (LjSummary *self, guint node, LjAchieved achieved, guint score,
                           gboolean qualified)
{
  LjGroup old = lj_summary_contribute (self, node), new;

  lj_tree_set_evaluation (self->tree, node, achieved, score, qualified, 0);
  new = lj_summary_contribute (self, node);
  for (node = self->nodes[node].parent; node != LJ_NODE_NONE; node = self->nodes[node].parent)
    {
      if (memcmp (&old, &new, sizeof old) == 0)
        return;
      replace_child (self, node, &old, &new);
    }
}
