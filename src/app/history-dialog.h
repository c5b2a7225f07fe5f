/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Who changed what and when, in one element or in the whole workbook; an old value can be put
 * back. */
#define LJ_TYPE_HISTORY_DIALOG (lj_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjHistoryDialog, lj_history_dialog, LJ, HISTORY_DIALOG, GtkWindow)

LjHistoryDialog *lj_history_dialog_new (GtkWindow *parent, LjSession *session, gint64 element);

G_END_DECLS
