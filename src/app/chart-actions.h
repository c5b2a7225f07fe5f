/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/chart.h>

#include "session.h"

G_BEGIN_DECLS

/* What can be done with a chart that is shown: copied, saved, read as a table. */
void lj_chart_copy_picture (GtkWidget *near, const LjChart *chart);
void lj_chart_copy_table (GtkWidget *near, const LjChart *chart);
void lj_chart_save_dialog (GtkWidget *near, LjChart *take);
GtkWindow *lj_chart_table_dialog (GtkWidget *near, LjSession *session, const LjChart *chart);

G_END_DECLS
