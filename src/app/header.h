/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* The bar at the top of the window: menu, undo, title, pages, language. */
#define LJ_TYPE_HEADER (lj_header_get_type ())
G_DECLARE_FINAL_TYPE (LjHeader, lj_header, LJ, HEADER, GtkWidget)

GtkWidget *lj_header_new (void);
void lj_header_set_pages (LjHeader *self, GtkStack *pages);
void lj_header_set_titles (LjHeader *self, const char *title, const char *subtitle);
void lj_header_set_content_language (LjHeader *self, LjLanguage language);
void lj_header_set_acts (LjHeader *self, const char *undo, const char *redo);

G_END_DECLS
