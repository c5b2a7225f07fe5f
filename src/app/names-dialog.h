/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What this county calls kinds and statuses, a field per language; saved as a field is left. */
#define LJ_TYPE_NAMES_DIALOG (lj_names_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjNamesDialog, lj_names_dialog, LJ, NAMES_DIALOG, GtkWindow)

LjNamesDialog *lj_names_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
