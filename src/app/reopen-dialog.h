/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Asks why the approved round that is shown is opened again, and opens it. */
#define LJ_TYPE_REOPEN_DIALOG (lj_reopen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjReopenDialog, lj_reopen_dialog, LJ, REOPEN_DIALOG, GtkWindow)

LjReopenDialog *lj_reopen_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
