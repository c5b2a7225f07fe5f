/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Copies a strategy for a new term: under which title, and whether its goals are linked with those
 * they are copied from. Emits "made" with the id of the copy. */
#define LJ_TYPE_TERM_DIALOG (lj_term_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjTermDialog, lj_term_dialog, LJ, TERM_DIALOG, GtkWindow)

LjTermDialog *lj_term_dialog_new (GtkWindow *parent, LjSession *session, gint64 element);

G_END_DECLS
