/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/look.h>

G_BEGIN_DECLS

/* The county's colour and logo, to be chosen. Emits "changed". */
#define LJ_TYPE_LOOK_BOX (lj_look_box_get_type ())
G_DECLARE_FINAL_TYPE (LjLookBox, lj_look_box, LJ, LOOK_BOX, GtkWidget)

void lj_look_box_set (LjLookBox *self, guint32 accent, GBytes *logo);
void lj_look_box_set_accent (LjLookBox *self, guint32 accent);
gboolean lj_look_box_take_logo (LjLookBox *self, GFile *file, GError **error);
guint32 lj_look_box_get_accent (LjLookBox *self);
GBytes *lj_look_box_get_logo (LjLookBox *self);

G_END_DECLS
