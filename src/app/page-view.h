/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

G_BEGIN_DECLS

/* One page of a report as it will be on paper. */
#define LJ_TYPE_PAGE_VIEW (lj_page_view_get_type ())
G_DECLARE_FINAL_TYPE (LjPageView, lj_page_view, LJ, PAGE_VIEW, GtkWidget)

void lj_page_view_set_report (LjPageView *self, LjReport *report);
void lj_page_view_set_page (LjPageView *self, guint page);
void lj_page_view_set_zoom (LjPageView *self, double zoom);
double lj_page_view_get_scale (LjPageView *self);

G_END_DECLS
