/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Records that a body has handled the round that is shown. */
#define LJ_TYPE_STEP_DIALOG (lj_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjStepDialog, lj_step_dialog, LJ, STEP_DIALOG, GtkWindow)

LjStepDialog *lj_step_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
