/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/chart.h>

G_BEGIN_DECLS

const LjTheme *lj_chart_theme_for (GtkWidget *widget, const GdkRGBA *ink);
void lj_chart_theme_from_widget (LjTheme *theme, GtkWidget *widget);

G_END_DECLS
