/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/chart.h>

G_BEGIN_DECLS

/* A chart on the screen, as wide as it is given, as high as it needs to be. A click on a row, or
 * Enter on the one the arrow keys went to, emits "activated" with the row's element (gint64). */
#define LJ_TYPE_CHART_VIEW (lj_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LjChartView, lj_chart_view, LJ, CHART_VIEW, GtkWidget)

GtkWidget *lj_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_chart_view_set_chart (LjChartView *self, LjChart *take);
const LjChart *lj_chart_view_get_chart (LjChartView *self);
int lj_chart_view_get_focus_row (LjChartView *self);
const LjChartLayout *lj_chart_view_get_layout (LjChartView *self);

G_END_DECLS
