/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* What is to be known of a chart's numbers: said below its title and at its foot. */
char *lj_remarks_subtitle (const LjChart *chart, const LjSummary *summary, const char *round,
                           gboolean by_value) G_GNUC_WARN_UNUSED_RESULT;
char *lj_remarks_footnote (const LjChart *chart,
                           const LjSummary *summary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
