/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* How goals go on in another strategy: carried over, linked with one there, split or merged.
 * Emits "made" with the ids of the new goals (GArray of gint64), none where they are linked. */
#define LJ_TYPE_CONTINUE_DIALOG (lj_continue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjContinueDialog, lj_continue_dialog, LJ, CONTINUE_DIALOG, GtkWindow)

LjContinueDialog *lj_continue_dialog_new (GtkWindow *parent, LjSession *session, GArray *elements);

G_END_DECLS
