/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lj_drag_icon_set_text (GdkDrag *drag, const char *text);

G_END_DECLS
