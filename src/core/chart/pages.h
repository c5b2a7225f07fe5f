/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* A4 landscape with margins of 15 mm, in points. */
#define LJ_PAGE_WIDTH (297 / 25.4 * 72)
#define LJ_PAGE_HEIGHT (210 / 25.4 * 72)
#define LJ_PAGE_MARGIN (15 / 25.4 * 72)

typedef struct
{
  LjChart *chart; /* what of the whole chart is on this page */
  LjChartLayout *layout;
  double height; /* of the page with its margins */
} LjPage;

GPtrArray *lj_pages_new (const LjChart *chart) G_GNUC_WARN_UNUSED_RESULT;
LjPage *lj_page_new_tall (const LjChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void lj_page_free (LjPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjPage, lj_page_free)

G_END_DECLS
