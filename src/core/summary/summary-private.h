/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/summary.h>

G_BEGIN_DECLS

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

G_END_DECLS
