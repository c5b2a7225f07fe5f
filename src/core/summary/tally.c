/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/summary-private.h"

#include <string.h>

static void
count_score (guint32 *scores, guint score)
{
  if (score >= 1 && score <= 5)
    scores[score - 1]++;
}

/* Counts are added and taken away modulo 2^32: what was added can be taken away in any order. */
static void
add_counts (LjGroup *to, const LjGroup *group, guint32 times)
{
  const guint32 *from = (const guint32 *) &group->tally;
  guint32 *counts = (guint32 *) &to->tally;

  for (guint i = 0; i < LJ_TALLY_COUNTS; i++)
    counts[i] += from[i] * times;
  from = (const guint32 *) &group->parts;
  counts = (guint32 *) &to->parts;
  for (guint i = 0; i < LJ_PARTS_COUNTS; i++)
    counts[i] += from[i] * times;
}

void
lj_tally_clear_votes (LjTally *self)
{
  self->votes = self->qualified = 0;
  memset (self->scores, 0, sizeof self->scores);
  self->sum = lj_mean_new (0, 1);
}

gboolean
lj_tally_add_score (LjTally *self, const LjNode *node, const LjSummaryOptions *options)
{
  if (node->score == 0)
    return FALSE;
  self->qualified += node->qualified;
  if (node->qualified && options->without_qualified)
    return FALSE;
  self->votes++;
  count_score (self->scores, node->score);
  self->sum = lj_mean_add (self->sum, lj_mean_new (node->score, 1));
  return TRUE;
}

gboolean
lj_tally_add_parts (LjTally *self, const LjParts *parts)
{
  self->qualified += parts->qualified;
  if (parts->counted == 0)
    return FALSE;
  self->votes++;
  for (guint i = 0; i < G_N_ELEMENTS (parts->scores); i++)
    self->scores[i] += parts->scores[i];
  self->sum = lj_mean_add (self->sum, lj_mean_new (parts->sum, parts->counted));
  return TRUE;
}

void
lj_parts_count (LjParts *self, const LjNode *part, const LjSummaryOptions *options)
{
  if (part->score == 0)
    return;
  self->scored++;
  self->qualified += part->qualified;
  if (part->qualified && options->without_qualified)
    return;
  self->counted++;
  self->sum += part->score;
  count_score (self->scores, part->score);
}

void
lj_group_add (LjGroup *self, const LjGroup *group)
{
  add_counts (self, group, 1);
  self->tally.sum = lj_mean_add (self->tally.sum, group->tally.sum);
}

void
lj_group_subtract (LjGroup *self, const LjGroup *group)
{
  add_counts (self, group, (guint32) -1);
  self->tally.sum = lj_mean_subtract (self->tally.sum, group->tally.sum);
}
