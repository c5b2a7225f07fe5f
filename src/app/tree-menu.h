/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The commands on the selected element: in the main menu, and where the tree is clicked. */
void lj_tree_menu_fill (GMenu *menu);
GtkWidget *lj_tree_menu_attach (GtkWidget *tree, GtkWidget *list);
void lj_tree_menu_update (GtkWidget *popover, LjSession *session);

G_END_DECLS
