/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows on the screen of a column view whose first column is a tree expander. */

GtkWidget *lj_tree_rows_get_list (GtkColumnView *columns);
GtkWidget *lj_tree_rows_find (GtkColumnView *columns, gint64 element);
GtkWidget *lj_tree_rows_get_row (GtkColumnView *columns, GtkWidget *inside);
GtkWidget *lj_tree_rows_pick (GtkColumnView *columns, double x, double y);
GtkTreeListRow *lj_tree_rows_get_list_row (GtkWidget *row);

G_END_DECLS
