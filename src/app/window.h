/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include <linjaus/properties.h>

#include "session.h"

G_BEGIN_DECLS

/* One window: a workbook, or the start page while nothing is open. What has words in it is made
 * anew when the language changes; the window itself stays where the user put it. */
#define LJ_TYPE_WINDOW (lj_window_get_type ())
G_DECLARE_FINAL_TYPE (LjWindow, lj_window, LJ, WINDOW, GtkApplicationWindow)

LjWindow *lj_window_new (GtkApplication *application);
gboolean lj_window_is_empty (LjWindow *self);
gboolean lj_window_save (LjWindow *self);
gboolean lj_window_show_workbook (LjWindow *self, LjWorkbook *workbook);
void lj_window_open (LjWindow *self, GFile *file);
void lj_window_open_example (LjWindow *self);
void lj_window_import (LjWindow *self, GFile *file);
gboolean lj_window_is_document (GFile *file);
gboolean lj_window_create (LjWindow *self, GFile *file, const LjBeginning *beginning);
void lj_window_rebuild (LjWindow *self);
const char *lj_window_get_help_chapter (LjWindow *self);

G_END_DECLS
