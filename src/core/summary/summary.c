/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

#include <string.h>

/* The group of a node that nothing lies below. */
#define NO_GROUP G_MAXUINT32

/* What nodes add up to. */
typedef struct
{
  guint32 goals, asked, yes, partly, no; /* goals, those asked "achieved?", and their answers */
  guint32 assessed, not_assessed;
  guint32 votes, qualified, scores[5];
  LjMean sum; /* of the votes */
} Tally;

#define TALLY_COUNTS (G_STRUCT_OFFSET (Tally, sum) / sizeof (guint32))

/* The children of kind part that have a score. */
typedef struct
{
  guint32 scored;  /* all of them */
  guint32 counted; /* without those left out */
  guint32 sum, qualified, scores[5];
} Parts;

#define PARTS_COUNTS (sizeof (Parts) / sizeof (guint32))

/* What lies below a node; also what one node adds to it. Compared byte by byte. */
typedef struct
{
  Tally tally;
  Parts parts;
  guint32 padding;
} Group;

G_STATIC_ASSERT (sizeof (Group) == 24 * sizeof (guint32) + sizeof (LjMean)); /* no holes */

/* Only nodes with something below them carry a group: of a million nodes mostly a tenth. */
struct _LjSummary
{
  LjTree *tree;        /* owned */
  const LjNode *nodes; /* borrowed from tree */
  LjSummaryOptions options;
  guint32 *group_of; /* by node; NO_GROUP: a leaf */
  Group *groups;
};

static const Group empty_group = { .tally.sum = { 0, 1 } };

static const Group *
get_below (const LjSummary *self, guint node)
{
  guint32 group = self->group_of[node];

  return group == NO_GROUP ? &empty_group : &self->groups[group];
}

static void
count_score (guint32 *scores, guint score)
{
  if (score >= 1 && score <= 5)
    scores[score - 1]++;
}

static void
clear_votes (Tally *tally)
{
  tally->votes = tally->qualified = 0;
  memset (tally->scores, 0, sizeof tally->scores);
  tally->sum = lj_mean_new (0, 1);
}

/* One printed score as one vote; FALSE where it has none or it is left out. */
static gboolean
add_score (const LjSummary *self, const LjNode *node, Tally *tally)
{
  if (node->score == 0)
    return FALSE;
  tally->qualified += node->qualified;
  if (node->qualified && self->options.without_qualified)
    return FALSE;
  tally->votes++;
  count_score (tally->scores, node->score);
  tally->sum = lj_mean_add (tally->sum, lj_mean_new (node->score, 1));
  return TRUE;
}

/* The parts as one vote: the mean of their scores. */
static gboolean
add_parts (const Parts *parts, Tally *tally)
{
  tally->qualified += parts->qualified;
  if (parts->counted == 0)
    return FALSE;
  tally->votes++;
  for (guint i = 0; i < G_N_ELEMENTS (parts->scores); i++)
    tally->scores[i] += parts->scores[i];
  tally->sum = lj_mean_add (tally->sum, lj_mean_new (parts->sum, parts->counted));
  return TRUE;
}

static void
add_voter (const LjSummary *self, guint node, Tally *tally)
{
  const LjNode *it = &self->nodes[node];
  gboolean has_value = it->score != 0 ? add_score (self, it, tally)
                                      : add_parts (&get_below (self, node)->parts, tally);

  tally->assessed = has_value;
  tally->not_assessed = !has_value;
}

static void
count_goal (const LjNode *node, Tally *tally)
{
  tally->goals++;
  if (!node->asked_achieved)
    return;
  tally->asked++;
  tally->yes += node->achieved == LJ_ACHIEVED_YES;
  tally->partly += node->achieved == LJ_ACHIEVED_PARTLY;
  tally->no += node->achieved == LJ_ACHIEVED_NO;
}

/* Every score is a vote; what counts as assessed is what does so by the rule of goals. */
static void
contribute_score (const LjSummary *self, guint node, Tally *tally)
{
  Tally voter = empty_group.tally;

  if (lj_summary_is_voter (self, node))
    {
      add_voter (self, node, &voter);
      tally->assessed = voter.assessed;
      tally->not_assessed = voter.not_assessed;
    }
  add_score (self, &self->nodes[node], tally);
}

static void
contribute_sub_goal (const LjSummary *self, const LjNode *node, Tally *tally)
{
  if (node->kind != LJ_KIND_SUB_GOAL)
    return;
  if (add_score (self, node, tally))
    tally->assessed++;
  else if (node->asked_score || node->score != 0)
    tally->not_assessed++;
}

static void
count_part (const LjSummary *self, const LjNode *node, Parts *parts)
{
  if (node->score == 0)
    return;
  parts->scored = 1;
  parts->qualified = node->qualified;
  if (node->qualified && self->options.without_qualified)
    return;
  parts->counted = 1;
  parts->sum = node->score;
  count_score (parts->scores, node->score);
}

/* What the node, with all below it, adds to the node above it. */
static Group
contribute (const LjSummary *self, guint node)
{
  const LjNode *it = &self->nodes[node];
  Group group = { .tally = get_below (self, node)->tally };

  if (it->kind == LJ_KIND_GOAL)
    count_goal (it, &group.tally);
  else if (it->kind == LJ_KIND_PART)
    count_part (self, it, &group.parts);
  if (self->options.rule == LJ_RULE_SCORES)
    contribute_score (self, node, &group.tally);
  else if (self->options.rule == LJ_RULE_SUBGOALS)
    contribute_sub_goal (self, it, &group.tally);
  else if (lj_summary_is_voter (self, node))
    {
      clear_votes (&group.tally);
      add_voter (self, node, &group.tally);
    }
  return group;
}

/* Counts are added and taken away modulo 2^32: what was added can be taken away in any order. */
static void
add_counts (Group *to, const Group *group, guint32 times)
{
  const guint32 *from = (const guint32 *) &group->tally;
  guint32 *counts = (guint32 *) &to->tally;

  for (guint i = 0; i < TALLY_COUNTS; i++)
    counts[i] += from[i] * times;
  from = (const guint32 *) &group->parts;
  counts = (guint32 *) &to->parts;
  for (guint i = 0; i < PARTS_COUNTS; i++)
    counts[i] += from[i] * times;
}

static void
add_group (Group *to, const Group *group)
{
  add_counts (to, group, 1);
  to->tally.sum = lj_mean_add (to->tally.sum, group->tally.sum);
}

static void
subtract_group (Group *from, const Group *group)
{
  add_counts (from, group, (guint32) -1);
  from->tally.sum = lj_mean_subtract (from->tally.sum, group->tally.sum);
}

static void
recount_below (LjSummary *self, guint node)
{
  Group *below = &self->groups[self->group_of[node]];

  *below = empty_group;
  for (guint child = node + 1; child < self->nodes[node].end; child = self->nodes[child].end)
    {
      Group group = contribute (self, child);

      add_group (below, &group);
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
        Group group = contribute (self, i);

        add_group (&self->groups[self->group_of[self->nodes[i].parent]], &group);
      }
}

static void
make_groups (LjSummary *self)
{
  guint n_nodes = lj_tree_get_n_nodes (self->tree);
  guint32 n_groups = 0;

  self->group_of = g_new (guint32, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    self->group_of[i] = self->nodes[i].end > i + 1 ? n_groups++ : NO_GROUP;
  self->groups = g_new (Group, MAX (n_groups, 1));
  for (guint i = 0; i < n_groups; i++)
    self->groups[i] = empty_group;
}

/* Puts the change of one child into what lies below node; what node itself adds further up
 * before and after goes to old and new. */
static void
replace_child (LjSummary *self, guint node, Group *old, Group *new)
{
  Group *below = &self->groups[self->group_of[node]];
  Group before = contribute (self, node);

  subtract_group (below, old);
  add_group (below, new);
  /* A sum too fine to be held cannot be taken away from. */
  if (below->tally.sum.denominator == 0)
    recount_below (self, node);
  *old = before;
  *new = contribute (self, node);
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
find_votes (const LjSummary *self, guint node, Tally *tally)
{
  const LjNode *it = &self->nodes[node];
  const Parts *parts = &get_below (self, node)->parts;

  if (has_own_value (self, it))
    {
      clear_votes (tally);
      add_score (self, it, tally);
    }
  else if (self->options.rule == LJ_RULE_GOALS && parts->scored > 0)
    {
      clear_votes (tally);
      add_parts (parts, tally);
      tally->votes = parts->counted;
      tally->sum = lj_mean_new (parts->sum, 1);
    }
  else if (self->options.rule == LJ_RULE_GOALS && it->asked_score && is_goal_like (it))
    clear_votes (tally);
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

/* An element is evaluated if it is asked for a score, has one, or has parts that have one. A part
 * speaks only through the element it is part of. */
gboolean
lj_summary_is_voter (const LjSummary *self, guint node)
{
  const LjNode *it = &self->nodes[node];

  if (it->kind == LJ_KIND_PART)
    return FALSE;
  return it->asked_score || it->score != 0 || get_below (self, node)->parts.scored > 0;
}

/* How the node itself takes part in the averages above it under the rule, whatever lies above;
 * value is its vote, or no mean. */
LjPartIn
lj_summary_get_part (const LjSummary *self, guint node, LjMean *value)
{
  const LjNode *it = &self->nodes[node];
  Tally tally = empty_group.tally;

  *value = LJ_MEAN_NONE;
  if (self->options.rule == LJ_RULE_GOALS && lj_summary_is_voter (self, node))
    add_voter (self, node, &tally);
  else if (self->options.rule == LJ_RULE_SCORES)
    {
      add_score (self, it, &tally);
      tally.not_assessed = it->asked_score && get_below (self, node)->parts.scored == 0;
    }
  else if (self->options.rule == LJ_RULE_SUBGOALS)
    contribute_sub_goal (self, it, &tally);
  if (tally.votes > 0)
    *value = tally.sum;
  if (tally.votes > 0)
    return LJ_PART_IN_COUNTED;
  if (tally.qualified > 0)
    return LJ_PART_IN_LEFT_OUT;
  return tally.not_assessed > 0 ? LJ_PART_IN_NOT_ASSESSED : LJ_PART_IN_NOTHING;
}

/* The numbers of the node: what lies below it, or its own value where it has one (design.md,
 * section 2). Takes the same time for every node. */
void
lj_summary_get_figures (const LjSummary *self, guint node, LjFigures *figures)
{
  Tally tally = get_below (self, node)->tally;

  find_votes (self, node, &tally);
  *figures = (LjFigures){
    .goals = tally.goals,
    .assessed = tally.assessed,
    .not_assessed = tally.not_assessed,
    .mean = lj_mean_divide (tally.sum, tally.votes),
    .n_votes = tally.votes,
    .sum = tally.sum,
    .own = has_own_value (self, &self->nodes[node]),
    .yes = tally.yes,
    .partly = tally.partly,
    .no = tally.no,
    .asked_achieved = tally.asked > 0,
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
  Group old = contribute (self, node), new;

  lj_tree_set_evaluation (self->tree, node, achieved, score, qualified, 0);
  new = contribute (self, node);
  for (node = self->nodes[node].parent; node != LJ_NODE_NONE; node = self->nodes[node].parent)
    {
      if (memcmp (&old, &new, sizeof old) == 0)
        return;
      replace_child (self, node, &old, &new);
    }
}
