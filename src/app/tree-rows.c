/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-rows.h"

#include "element-item.h"

/* The list inside a column view: GTK 4.8 has no other way to its rows. (transfer none) */
GtkWidget *
lj_tree_rows_get_list (GtkColumnView *columns)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (columns));

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  return list;
}

/* NULL: the widget is no row, or one that shows nothing. (transfer none) */
GtkTreeListRow *
lj_tree_rows_get_list_row (GtkWidget *row)
{
  GtkWidget *cell = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  GtkWidget *child = cell != NULL ? gtk_widget_get_first_child (cell) : NULL;

  if (!GTK_IS_TREE_EXPANDER (child))
    return NULL;
  return gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (child));
}

/* The row with this element, if it has been made. (transfer none) */
GtkWidget *
lj_tree_rows_find (GtkColumnView *columns, gint64 element)
{
  GtkWidget *list = lj_tree_rows_get_list (columns);
  GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkTreeListRow *list_row = lj_tree_rows_get_list_row (row);
      g_autoptr(LjElementItem) item
                 = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;

      if (item != NULL && lj_element_item_get_element (item) == element)
        return row;
    }
  return NULL;
}

/* The row that a widget is or is in; NULL: none. (transfer none) */
GtkWidget *
lj_tree_rows_get_row (GtkColumnView *columns, GtkWidget *inside)
{
  for (; inside != NULL && inside != GTK_WIDGET (columns); inside = gtk_widget_get_parent (inside))
    if (lj_tree_rows_get_list_row (inside) != NULL)
      return inside;
  return NULL;
}

/* The row at a point of the column view; NULL: none. (transfer none) */
GtkWidget *
lj_tree_rows_pick (GtkColumnView *columns, double x, double y)
{
  return lj_tree_rows_get_row (columns,
                               gtk_widget_pick (GTK_WIDGET (columns), x, y, GTK_PICK_DEFAULT));
}
