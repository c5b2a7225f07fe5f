/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the user may choose; each choice is in force at once. */
#define LJ_TYPE_PREFERENCES_DIALOG (lj_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjPreferencesDialog, lj_preferences_dialog, LJ, PREFERENCES_DIALOG, GtkWindow)

LjPreferencesDialog *lj_preferences_dialog_new (GtkWindow *parent);

G_END_DECLS
