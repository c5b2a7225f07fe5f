/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/summary.h>

G_BEGIN_DECLS

/* Counts what printed totals count. */
typedef struct _LjTotals LjTotals;

LjTotals *lj_totals_new (const LjSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
void lj_totals_free (LjTotals *self);
guint lj_totals_count (LjTotals *self, GArray *scopes, LjKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjTotals, lj_totals_free)

G_END_DECLS
