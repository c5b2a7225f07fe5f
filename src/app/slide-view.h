/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "slide-front.h"

#include <gtk/gtk.h>
#include <linjaus/chart.h>

G_BEGIN_DECLS

/* One slide, with type that grows with the widget, so that it reads from the back of a room. */
#define LJ_TYPE_SLIDE_VIEW (lj_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (LjSlideView, lj_slide_view, LJ, SLIDE_VIEW, GtkWidget)

void lj_slide_view_set_chart (LjSlideView *self, LjChart *take);
void lj_slide_view_set_front (LjSlideView *self, LjSlideFront *take);
void lj_slide_view_set_foot (LjSlideView *self, const char *place, const char *number);
void lj_slide_view_set_look (LjSlideView *self, guint32 accent, GBytes *logo);
void lj_slide_view_set_dark (LjSlideView *self, gboolean dark);
gboolean lj_slide_view_get_dark (LjSlideView *self);

G_END_DECLS
