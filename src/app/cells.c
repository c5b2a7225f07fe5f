/* SPDX-License-Identifier: EUPL-1.2 */
#include "cells.h"

#include "level-mark.h"

#define DATA "lj-cells"

typedef struct
{
  LjCellMake make;
  LjCellFill fill;
  gpointer owner;    /* borrowed */
  GHashTable *bound; /* GtkListItem, borrowed: those on screen, and some more */
} Cells;

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_hash_table_unref (cells->bound);
  g_free (cells);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  gtk_list_item_set_child (item, cells->make ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  g_hash_table_add (cells->bound, item);
  cells->fill (gtk_list_item_get_child (item), gtk_list_item_get_item (item), cells->owner);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  g_hash_table_remove (cells->bound, item);
  cells->fill (gtk_list_item_get_child (item), NULL, cells->owner);
}

static Cells *
get_cells (GtkColumnView *view, guint index)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, index);

  return g_object_get_data (G_OBJECT (column), DATA);
}

/* Fills the column's cells with fill(), each made by make(). */
void
lj_cells_attach (GtkColumnViewColumn *column, LjCellMake make, LjCellFill fill, gpointer owner)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->make = make;
  cells->fill = fill;
  cells->owner = owner;
  cells->bound = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (column), DATA, cells, cells_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cells);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cells);
  gtk_column_view_column_set_factory (column, factory);
}

/* Fills every cell on screen anew, for facts that changed without the list changing. */
void
lj_cells_refresh (GtkColumnView *view)
{
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (view));

  for (guint i = 0; i < n; i++)
    {
      Cells *cells = get_cells (view, i);
      GHashTableIter iter;
      gpointer item;

      g_hash_table_iter_init (&iter, cells->bound);
      while (g_hash_table_iter_next (&iter, &item, NULL))
        cells->fill (gtk_list_item_get_child (item), gtk_list_item_get_item (item), cells->owner);
    }
}

/* To be called when the owner goes: from now on its cells are filled no more. */
void
lj_cells_detach (GtkColumnView *view)
{
  gtk_column_view_set_model (view, NULL);
}

static const char *
get_text (GtkWidget *cell)
{
  return GTK_IS_LABEL (cell) ? gtk_label_get_text (GTK_LABEL (cell))
                             : gtk_inscription_get_text (GTK_INSCRIPTION (cell));
}

/* What is cut is told whole. A tooltip that is set ahead makes GTK ask the display for the pointer,
 * once a cell: while rows are filled that takes longer than all the rest. */
static gboolean
tooltip_cb (GtkWidget *cell, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = get_text (cell);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL && *text != '\0';
}

static GtkWidget *
tell_whole (GtkWidget *cell)
{
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  return cell;
}

/* One line of text, cut at its end where there is no room. (transfer floating) */
GtkWidget *
lj_cells_make_text (void)
{
  return tell_whole (g_object_new (GTK_TYPE_INSCRIPTION, "min-chars", 8, "nat-chars", 24,
                                   "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                   "hexpand", TRUE, "has-tooltip", TRUE, NULL));
}

/* A name that may take two lines. Dearer than one line: not for long lists.
 * (transfer floating) */
GtkWidget *
lj_cells_make_name (void)
{
  return tell_whole (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "lines", 2,
                                   "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 16, "hexpand",
                                   TRUE, "has-tooltip", TRUE, NULL));
}

/* cell is one of lj_cells_make_text(), lj_cells_make_name() or lj_cells_make_word(). */
void
lj_cells_set_text (GtkWidget *cell, const char *text)
{
  if (g_strcmp0 (get_text (cell), text) == 0)
    return;
  if (GTK_IS_LABEL (cell))
    gtk_label_set_text (GTK_LABEL (cell), text != NULL ? text : "");
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

/* A word or two, never cut. (transfer floating) */
GtkWidget *
lj_cells_make_word (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
}

/* A short text at the right edge, its figures of equal width. (transfer floating) */
GtkWidget *
lj_cells_make_figure (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* A level mark and a figure. (transfer floating) */
GtkWidget *
lj_cells_make_level (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = lj_cells_make_figure ();

  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), lj_level_mark_new ());
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* cell is one of lj_cells_make_level(); level 0: no mark. */
void
lj_cells_set_level (GtkWidget *cell, guint level, const char *text)
{
  GtkWidget *mark = gtk_widget_get_first_child (cell);

  lj_level_mark_set_level (LJ_LEVEL_MARK (mark), level);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (mark)), text);
}
