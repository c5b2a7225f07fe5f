/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/summary.h>

G_BEGIN_DECLS

/* The group of a node that nothing lies below. */
#define LJ_NO_GROUP G_MAXUINT32

/* What nodes add up to. */
typedef struct
{
  guint32 goals, asked, yes, partly, no; /* goals, those asked "achieved?", and their answers */
  guint32 assessed, not_assessed;
  guint32 votes, qualified, scores[5];
  LjMean sum; /* of the votes */
} LjTally;

#define LJ_TALLY_COUNTS (G_STRUCT_OFFSET (LjTally, sum) / sizeof (guint32))

/* The children of kind part that have a score. */
typedef struct
{
  guint32 scored;  /* all of them */
  guint32 counted; /* without those left out */
  guint32 sum, qualified, scores[5];
} LjParts;

#define LJ_PARTS_COUNTS (sizeof (LjParts) / sizeof (guint32))

/* What lies below a node; also what one node adds to it. Compared byte by byte. */
typedef struct
{
  LjTally tally;
  LjParts parts;
  guint32 padding;
} LjGroup;

G_STATIC_ASSERT (sizeof (LjGroup) == 24 * sizeof (guint32) + sizeof (LjMean)); /* no holes */

/* Only nodes with something below them carry a group: of a million nodes mostly a tenth. */
struct _LjSummary
{
  LjTree *tree;        /* owned */
  const LjNode *nodes; /* borrowed from tree */
  LjSummaryOptions options;
  guint32 *group_of; /* by node; LJ_NO_GROUP: a leaf */
  LjGroup *groups;
};

#define LJ_EMPTY_GROUP ((LjGroup){ .tally.sum = { 0, 1 } })

/* How a node takes part in the averages above it. */
typedef enum
{
  LJ_PART_IN_NOTHING,
  LJ_PART_IN_COUNTED,      /* its value is a vote */
  LJ_PART_IN_LEFT_OUT,     /* it has only scores in parentheses, and they are left out */
  LJ_PART_IN_NOT_ASSESSED, /* asked for a score, has none */
} LjPartIn;

/* Whether averages take the node's own value and look no further below it. */
gboolean lj_summary_is_voter (const LjSummary *self, guint node);
/* The node's part under the rule, and the value it counts with. */
LjPartIn lj_summary_get_part (const LjSummary *self, guint node, LjMean *value);

/* Whether the node itself counts as not assessed, and whether that speaks for all below it. */
gboolean lj_summary_is_not_assessed (const LjSummary *self, guint node, gboolean *for_all);

/* What lies below the node, empty for a leaf. */
const LjGroup *lj_summary_get_below (const LjSummary *self, guint node);
/* What the node, with all below it, adds to the node above it. */
LjGroup lj_summary_contribute (const LjSummary *self, guint node);

void lj_tally_clear_votes (LjTally *self);
/* One printed score as one vote; FALSE where the node has none or it is left out. */
gboolean lj_tally_add_score (LjTally *self, const LjNode *node, const LjSummaryOptions *options);
/* The parts as one vote, the mean of their scores; FALSE where none counts. */
gboolean lj_tally_add_parts (LjTally *self, const LjParts *parts);
/* One child of kind part. */
void lj_parts_count (LjParts *self, const LjNode *part, const LjSummaryOptions *options);
void lj_group_add (LjGroup *self, const LjGroup *group);
void lj_group_subtract (LjGroup *self, const LjGroup *group);

G_END_DECLS
