/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include <linjaus/report.h>

#include "session.h"

G_BEGIN_DECLS

/* The results below one element: summary table and chart. Emits "activated" with an element's id
 * when a row or a bar is chosen. */
#define LJ_TYPE_RESULTS (lj_results_get_type ())
G_DECLARE_FINAL_TYPE (LjResults, lj_results, LJ, RESULTS, GtkWidget)

void lj_results_set_session (LjResults *self, LjSession *session);
void lj_results_show (LjResults *self, gint64 element);
void lj_results_copy_place (LjResults *self, LjResults *from);
LjReport *lj_results_new_report (LjResults *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
