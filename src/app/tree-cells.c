/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-cells.h"

#include "cells.h"
#include "element-item.h"
#include "figure-text.h"

/* Borrowed: the list that the row is in keeps it. NULL: put aside. */
static LjSession *
get_session (gpointer row)
{
  g_autoptr(LjElementItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item != NULL ? lj_element_item_get_session (item) : NULL;
}

static GtkWidget *
make_title (void)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), lj_cells_make_text ());
  return expander;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
fill_title (GtkWidget *cell, gpointer row, gpointer owner)
{
  GtkWidget *text = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (cell));
  guint node = lj_tree_cells_get_node (row);
  LjSession *session = get_session (row);
  g_autofree char *line = NULL;
  const char *number, *title;

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (cell), row);
  if (node == LJ_NODE_NONE)
    return;
  number = lj_session_get_number (session, node);
  title = lj_session_get_title (session, node);
  line = g_strconcat (number, *number != '\0' ? "\u2002" : "", title, NULL);
  lj_cells_set_text (text, line);
  set_class (text, "heading", lj_session_get_node (session, node)->kind == LJ_KIND_DOCUMENT);
  set_class (text, "untranslated", lj_session_is_untranslated (session, node));
}

static void
fill_value (GtkWidget *cell, gpointer row, gpointer owner)
{
  guint node = lj_tree_cells_get_node (row);
  LjSession *session = get_session (row);
  guint level = 0;
  g_autofree char *text = NULL;

  if (node == LJ_NODE_NONE)
    return;
  text = lj_figure_text_value (session, node, &level);
  lj_cells_set_level (cell, level, text);
}

static void
fill_status (GtkWidget *cell, gpointer row, gpointer owner)
{
  guint node = lj_tree_cells_get_node (row);
  LjSession *session = get_session (row);
  g_autofree char *text = NULL;

  if (node == LJ_NODE_NONE)
    return;
  text = lj_figure_text_status (session, node);
  gtk_label_set_text (GTK_LABEL (cell), text);
}

/* The node of a GtkTreeListRow; LJ_NODE_NONE where row is NULL or its element is gone. */
guint
lj_tree_cells_get_node (gpointer row)
{
  g_autoptr(LjElementItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item != NULL ? lj_element_item_get_node (item) : LJ_NODE_NONE;
}

/* Fills the columns of the tree: number and title, score or average, status. */
void
lj_tree_cells_attach (GtkColumnViewColumn *title, GtkColumnViewColumn *value,
                      GtkColumnViewColumn *status)
{
  lj_cells_attach (title, make_title, fill_title, NULL);
  lj_cells_attach (value, lj_cells_make_level, fill_value, NULL);
  lj_cells_attach (status, lj_cells_make_figure, fill_status, NULL);
}
