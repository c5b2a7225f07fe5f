/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Makes a round, or changes the facts of one. Emits "made" with the round. */
#define LJ_TYPE_ROUND_DIALOG (lj_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjRoundDialog, lj_round_dialog, LJ, ROUND_DIALOG, GtkWindow)

LjRoundDialog *lj_round_dialog_new (GtkWindow *parent, LjSession *session, gint64 round);

G_END_DECLS
