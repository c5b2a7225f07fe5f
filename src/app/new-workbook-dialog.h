/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/properties.h>

G_BEGIN_DECLS

/* Asks what a new workbook is to hold, and for its place. Emits "accepted" with the GFile and the
 * LjBeginning; stays until somebody destroys it, so that another place can be chosen. */
#define LJ_TYPE_NEW_WORKBOOK_DIALOG (lj_new_workbook_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjNewWorkbookDialog, lj_new_workbook_dialog, LJ, NEW_WORKBOOK_DIALOG,
                      GtkWindow)

LjNewWorkbookDialog *lj_new_workbook_dialog_new (GtkWindow *parent);
void lj_new_workbook_dialog_take_place (LjNewWorkbookDialog *self, GFile *file);

G_END_DECLS
