/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The summary table as boards know it. Emits "activated" with an element's id. */
#define LJ_TYPE_SUMMARY_TABLE (lj_summary_table_get_type ())
G_DECLARE_FINAL_TYPE (LjSummaryTable, lj_summary_table, LJ, SUMMARY_TABLE, GtkWidget)

void lj_summary_table_set_rows (LjSummaryTable *self, LjSession *session, GPtrArray *rows);
GPtrArray *lj_summary_table_get_rows (LjSummaryTable *self);

G_END_DECLS
