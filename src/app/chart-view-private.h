/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart-view.h"

G_BEGIN_DECLS

/* The chart view: chart-view.c places and draws, chart-view-rows.c goes from row to row. */

#define LJ_NO_ROW (-1)

struct _LjChartView
{
  GtkWidget parent_instance;

  LjChart *chart;        /* owned; NULL: nothing is shown */
  LjChartLayout *layout; /* owned; for layout_width; NULL until it is needed */
  int layout_width;
  int hover_row; /* index of the row under the pointer, or NO_ROW */
  int focus_row; /* index of the row the keys are on, or NO_ROW */
  gboolean ring; /* the keys were used last, not the pointer: the row is shown */
};

const LjChartRow *lj_chart_view_get_row (LjChartView *self, int row);
int lj_chart_view_pick (LjChartView *self, double x, double y);
gboolean lj_chart_view_get_area (LjChartView *self, int row, graphene_rect_t *area);
void lj_chart_view_update_accessible (LjChartView *self);
void lj_chart_view_add_controllers (LjChartView *self);

G_END_DECLS
