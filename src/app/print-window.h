/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

G_BEGIN_DECLS

/* The pages of a report before they are printed or saved as a PDF. */
#define LJ_TYPE_PRINT_WINDOW (lj_print_window_get_type ())
G_DECLARE_FINAL_TYPE (LjPrintWindow, lj_print_window, LJ, PRINT_WINDOW, GtkWindow)

LjPrintWindow *lj_print_window_new (GtkWindow *parent, LjReport *report);

G_END_DECLS
