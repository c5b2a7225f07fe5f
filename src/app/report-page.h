/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The report for the board: what it holds, and the very pages that are printed. */
#define LJ_TYPE_REPORT_PAGE (lj_report_page_get_type ())
G_DECLARE_FINAL_TYPE (LjReportPage, lj_report_page, LJ, REPORT_PAGE, GtkWidget)

void lj_report_page_set_session (LjReportPage *self, LjSession *session);
LjReport *lj_report_page_get_report (LjReportPage *self);

G_END_DECLS
