/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Titles, number and kind of one element, or the kind of several, saved in one act. Emits
 * "saved". */
#define LJ_TYPE_ELEMENT_DIALOG (lj_element_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjElementDialog, lj_element_dialog, LJ, ELEMENT_DIALOG, GtkWindow)

LjElementDialog *lj_element_dialog_new (GtkWindow *parent, LjSession *session, GArray *elements);

G_END_DECLS
