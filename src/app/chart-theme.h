/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/chart.h>

G_BEGIN_DECLS

void lj_chart_theme_from_widget (LjTheme *theme, GtkWidget *widget);

G_END_DECLS
