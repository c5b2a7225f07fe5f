/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks whose strategy a new workbook is to hold. Emits "accepted" with the county's name in
 * Finnish and in Swedish, one of which may be empty. */
#define LJ_TYPE_NEW_WORKBOOK_DIALOG (lj_new_workbook_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjNewWorkbookDialog, lj_new_workbook_dialog, LJ, NEW_WORKBOOK_DIALOG,
                      GtkWindow)

LjNewWorkbookDialog *lj_new_workbook_dialog_new (GtkWindow *parent);

G_END_DECLS
