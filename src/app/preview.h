/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

G_BEGIN_DECLS

/* The pages of a report, to be turned and made larger, as they will be on paper. */
#define LJ_TYPE_PREVIEW (lj_preview_get_type ())
G_DECLARE_FINAL_TYPE (LjPreview, lj_preview, LJ, PREVIEW, GtkWidget)

void lj_preview_set_report (LjPreview *self, LjReport *report);
void lj_preview_show_page (LjPreview *self, guint page);
void lj_preview_add_keys (LjPreview *self, GtkWidget *host);

G_END_DECLS
