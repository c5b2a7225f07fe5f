/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Finds words in all titles and texts while they are typed. Emits "activated" with the id of the
 * element to go to. */
#define LJ_TYPE_FIND_DIALOG (lj_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjFindDialog, lj_find_dialog, LJ, FIND_DIALOG, GtkWindow)

LjFindDialog *lj_find_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
