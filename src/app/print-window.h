/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "print.h"

G_BEGIN_DECLS

/* The pages of a report before they are printed, saved or copied. */
#define LJ_TYPE_PRINT_WINDOW (lj_print_window_get_type ())
G_DECLARE_FINAL_TYPE (LjPrintWindow, lj_print_window, LJ, PRINT_WINDOW, GtkWindow)

LjPrintWindow *lj_print_window_new (GtkWindow *parent, LjReport *report);
void lj_print_window_set_maker (LjPrintWindow *self, const LjReportMaker *maker);

G_END_DECLS
