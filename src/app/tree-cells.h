/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in a row of the tree. */

guint lj_tree_cells_get_node (gpointer row);
void lj_tree_cells_attach (GtkColumnViewColumn *title, GtkColumnViewColumn *value,
                           GtkColumnViewColumn *status);

G_END_DECLS
