/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

static void
add_voter (const LjSummary *self, guint node, LjTally *tally)
{
  const LjNode *it = &self->nodes[node];
  gboolean has_value = it->score != 0
                           ? lj_tally_add_score (tally, it, &self->options)
                           : lj_tally_add_parts (tally, &lj_summary_get_below (self, node)->parts);

  tally->assessed = has_value;
  tally->not_assessed = !has_value;
}

static void
count_goal (const LjNode *node, LjTally *tally)
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
contribute_score (const LjSummary *self, guint node, LjTally *tally)
{
  LjTally voter = LJ_EMPTY_GROUP.tally;

  if (lj_summary_is_voter (self, node))
    {
      add_voter (self, node, &voter);
      tally->assessed = voter.assessed;
      tally->not_assessed = voter.not_assessed;
    }
  lj_tally_add_score (tally, &self->nodes[node], &self->options);
}

static void
contribute_sub_goal (const LjSummary *self, const LjNode *node, LjTally *tally)
{
  if (node->kind != LJ_KIND_SUB_GOAL)
    return;
  if (lj_tally_add_score (tally, node, &self->options))
    tally->assessed++;
  else if (node->asked_score || node->score != 0)
    tally->not_assessed++;
}

const LjGroup *
lj_summary_get_below (const LjSummary *self, guint node)
{
  static const LjGroup empty = { .tally.sum = { 0, 1 } };
  guint32 group = self->group_of[node];

  return group == LJ_NO_GROUP ? &empty : &self->groups[group];
}

/* An element is evaluated if it is asked for a score, has one, or has parts that have one. A part
 * speaks only through the element it is part of. */
gboolean
lj_summary_is_voter (const LjSummary *self, guint node)
{
  const LjNode *it = &self->nodes[node];

  if (it->kind == LJ_KIND_PART)
    return FALSE;
  return it->asked_score || it->score != 0 || lj_summary_get_below (self, node)->parts.scored > 0;
}

LjGroup
lj_summary_contribute (const LjSummary *self, guint node)
{
  const LjNode *it = &self->nodes[node];
  LjGroup group = { .tally = lj_summary_get_below (self, node)->tally };

  if (it->kind == LJ_KIND_GOAL)
    count_goal (it, &group.tally);
  else if (it->kind == LJ_KIND_PART)
    lj_parts_count (&group.parts, it, &self->options);
  if (self->options.rule == LJ_RULE_SCORES)
    contribute_score (self, node, &group.tally);
  else if (self->options.rule == LJ_RULE_SUBGOALS)
    contribute_sub_goal (self, it, &group.tally);
  else if (lj_summary_is_voter (self, node))
    {
      lj_tally_clear_votes (&group.tally);
      add_voter (self, node, &group.tally);
    }
  return group;
}

/* How the node itself takes part in the averages above it under the rule, whatever lies above;
 * value is its vote, or no mean. */
LjPartIn
lj_summary_get_part (const LjSummary *self, guint node, LjMean *value)
{
  const LjNode *it = &self->nodes[node];
  LjTally tally = LJ_EMPTY_GROUP.tally;

  *value = LJ_MEAN_NONE;
  if (self->options.rule == LJ_RULE_GOALS && lj_summary_is_voter (self, node))
    add_voter (self, node, &tally);
  else if (self->options.rule == LJ_RULE_SCORES)
    {
      lj_tally_add_score (&tally, it, &self->options);
      tally.not_assessed = it->asked_score && lj_summary_get_below (self, node)->parts.scored == 0;
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

gboolean
lj_summary_is_not_assessed (const LjSummary *self, guint node, gboolean *for_all)
{
  LjTally tally = LJ_EMPTY_GROUP.tally;

  *for_all = self->options.rule != LJ_RULE_SUBGOALS && lj_summary_is_voter (self, node);
  if (*for_all)
    add_voter (self, node, &tally);
  else if (self->options.rule == LJ_RULE_SUBGOALS)
    contribute_sub_goal (self, &self->nodes[node], &tally);
  return tally.not_assessed > 0;
}
