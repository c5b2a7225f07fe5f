/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The evaluation of one element: what the round asks of it, and nothing else. */
#define LJ_TYPE_FORM (lj_form_get_type ())
G_DECLARE_FINAL_TYPE (LjForm, lj_form, LJ, FORM, GtkWidget)

void lj_form_set_session (LjForm *self, LjSession *session);
void lj_form_show (LjForm *self, gint64 element);
gboolean lj_form_save (LjForm *self);
gboolean lj_form_can_undo_typing (LjForm *self, gboolean redo);
gboolean lj_form_undo_typing (LjForm *self, gboolean redo);
void lj_form_focus (LjForm *self);
void lj_form_copy_place (LjForm *self, LjForm *from);
gboolean lj_form_focus_last_field (LjForm *self);

G_END_DECLS
