/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The scores of a goal that is scored in parts. */
#define LJ_TYPE_PARTS_BOX (lj_parts_box_get_type ())
G_DECLARE_FINAL_TYPE (LjPartsBox, lj_parts_box, LJ, PARTS_BOX, GtkWidget)

gboolean lj_parts_box_show (LjPartsBox *self, LjSession *session, gint64 goal);

G_END_DECLS
