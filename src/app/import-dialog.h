/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>
#include <linjaus/import.h>

G_BEGIN_DECLS

/* Reads a document, shows what would be added and what was not understood, and writes it only if
 * the user says so. Emits "written" with the path of the workbook and whether it was made now. */
#define LJ_TYPE_IMPORT_DIALOG (lj_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjImportDialog, lj_import_dialog, LJ, IMPORT_DIALOG, GtkWindow)

LjImportDialog *lj_import_dialog_new (GtkWindow *parent, const char *path, LjSession *session);
void lj_import_dialog_write_new (LjImportDialog *self, const char *path);

G_END_DECLS
