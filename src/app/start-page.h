/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window shows while nothing is open. */
#define LJ_TYPE_START_PAGE (lj_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LjStartPage, lj_start_page, LJ, START_PAGE, GtkWidget)

GtkWidget *lj_start_page_new (void);

G_END_DECLS
