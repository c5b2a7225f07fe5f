/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/linjaus.h>

G_BEGIN_DECLS

/* The backups there are, to choose one from. Emits "accepted" (const LjBackup *), which is lent
 * until the handler returns. */
#define LJ_TYPE_BACKUP_DIALOG (lj_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjBackupDialog, lj_backup_dialog, LJ, BACKUP_DIALOG, GtkWindow)

LjBackupDialog *lj_backup_dialog_new (GtkWindow *parent, const char *workbook);

G_END_DECLS
