/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* One text of one element in one language. What was typed is saved when the field is left.
 * Emits "entered" when the keyboard comes to it. */
#define LJ_TYPE_TEXT_FIELD (lj_text_field_get_type ())
G_DECLARE_FINAL_TYPE (LjTextField, lj_text_field, LJ, TEXT_FIELD, GtkWidget)

void lj_text_field_set_subject (LjTextField *self, LjRole role, LjLanguage language);
void lj_text_field_show (LjTextField *self, LjSession *session, gint64 element);
gboolean lj_text_field_is_empty (LjTextField *self);
gboolean lj_text_field_save (LjTextField *self);
gboolean lj_text_field_can_undo (LjTextField *self, gboolean redo);
gboolean lj_text_field_undo (LjTextField *self, gboolean redo);
int lj_text_field_get_cursor (LjTextField *self);
void lj_text_field_set_cursor (LjTextField *self, int cursor);

G_END_DECLS
