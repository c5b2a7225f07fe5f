/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/audit.h>

#include "summary/grim.h"
#include "summary/total.h"

G_BEGIN_DECLS

/* What every check of one audit reads. */
typedef struct
{
  const LjSummary *summary; /* by the rule of goals */
  LjTotals *totals;
  LjLanguage language;
} LjAudit;

/* One figure on its way to its row. */
typedef struct
{
  const LjContentFigure *figure;
  LjPrinted printed;
  guint node;     /* LJ_NODE_NONE: its element is not in the tree */
  GArray *scopes; /* guint: the nodes it speaks of; sorted on the way */
  LjAuditRow *row;
} LjAuditCheck;

/* Fills in computed, n, verdict and explanation of the row. */
void lj_audit_check (const LjAudit *self, LjAuditCheck *check);

G_END_DECLS
