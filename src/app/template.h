/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lj_template_dispose (GtkWidget *widget, GType type);

G_END_DECLS
