/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-view.h"

#include <linjaus/edit.h>

#include "cells.h"
#include "element-list.h"
#include "template.h"
#include "tree-cells.h"
#include "tree-drag.h"
#include "tree-menu.h"
#include "tree-rows.h"

/* At opening the tree is opened as far as about one screen: what is made before the first frame
 * is what the start waits for. */
#define ROWS_AT_START 30
/* Hits of a filter are opened up to here; the rest by hand. */
#define ROWS_OF_FILTER 300
/* So many selected rows are opened up to when the rows are made anew; of more, those stay selected
 * that are open anyway. */
#define ROWS_TO_REVEAL 1000

struct _LjTreeView
{
  GtkWidget parent_instance;

  GtkColumnView *columns;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *value_column;
  GtkColumnViewColumn *status_column;
  GtkWidget *lock; /* shown while the tree is locked */
  GtkLabel *count; /* of the selected rows, where there are several */
  GtkWidget *menu; /* over the selected row */

  LjSession *session;
  GBytes *shown; /* NULL: all */
  GtkTreeListModel *model;
  GtkMultiSelection *selection;
  gint64 selected;      /* where the keyboard is; stays when its row is hidden */
  GtkTreeListRow *row;  /* its row; NULL: hidden */
  GHashTable *expanded; /* ids as gint64, of the unfiltered tree; NULL: as at opening */
  gboolean rebuilding;
};

G_DEFINE_FINAL_TYPE (LjTreeView, lj_tree_view, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  SET_CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (transfer full); NULL where there is none. */
static LjElementItem *
dup_item (GtkTreeListModel *model, guint position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (model, position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  LjTreeView *self = data;
  guint node = lj_element_item_get_node (item);

  return node != LJ_NODE_NONE ? lj_element_list_new (self->session, node, self->shown) : NULL;
}

/* Keeps which rows are open, before the model goes. A filtered tree is open for the hits' sake,
 * not by the user's wish. */
static void
remember_expanded (LjTreeView *self)
{
  guint n;

  if (self->model == NULL || self->shown != NULL)
    return;
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->model, i);
      g_autoptr(LjElementItem) item = gtk_tree_list_row_get_item (row);
      gint64 id = lj_element_item_get_element (item);

      if (gtk_tree_list_row_get_expanded (row))
        g_hash_table_add (self->expanded, g_memdup2 (&id, sizeof id));
    }
}

static void
expand_remembered (LjTreeView *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->model, i);
      g_autoptr(LjElementItem) item = gtk_tree_list_row_get_item (row);
      gint64 id = lj_element_item_get_element (item);

      if (g_hash_table_contains (self->expanded, &id))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* Level by level in tree order, up to the first row whose children there is no room for: what is
 * open is the beginning, not here and there a row. */
static void
expand_to (LjTreeView *self, guint n_rows, guint max_depth)
{
  LjTree *tree = lj_session_get_tree (self->session);
  GListModel *rows = G_LIST_MODEL (self->model);

  for (guint depth = 0; depth < max_depth; depth++)
    for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
      {
        g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->model, i);
        guint node = lj_tree_cells_get_node (row);

        if (lj_session_get_node (self->session, node)->depth != depth)
          continue;
        if (g_list_model_get_n_items (rows) + lj_tree_get_n_children (tree, node) > n_rows)
          return;
        gtk_tree_list_row_set_expanded (row, TRUE);
      }
}

static guint
get_child_position (LjTreeView *self, guint node)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const guint8 *shown = self->shown ? g_bytes_get_data (self->shown, NULL) : NULL;
  guint position = 0;
  guint first = lj_tree_get_first_child (tree, lj_session_get_node (self->session, node)->parent);

  for (guint i = first; i != node && i != LJ_NODE_NONE; i = lj_tree_get_next_sibling (tree, i))
    if (shown == NULL || shown[i])
      position++;
  return position;
}

/* Opens what lies above the node. (transfer full); NULL where the filter hides it. */
static GtkTreeListRow *
reveal (LjTreeView *self, guint node)
{
  guint parent = lj_session_get_node (self->session, node)->parent;
  guint position = get_child_position (self, node);
  g_autoptr(GtkTreeListRow) above = NULL;

  if (self->shown != NULL && !((const guint8 *) g_bytes_get_data (self->shown, NULL))[node])
    return NULL;
  if (parent == LJ_NODE_NONE)
    return gtk_tree_list_model_get_child_row (self->model, position);
  above = reveal (self, parent);
  if (above == NULL)
    return NULL;
  gtk_tree_list_row_set_expanded (above, TRUE);
  return gtk_tree_list_row_get_child_row (above, position);
}

/* gtk_column_view_scroll_to() is newer than 4.8. Selecting by the list's own action tells the list
 * where the next Shift begins. */
static void
select_position (LjTreeView *self, guint position)
{
  GtkWidget *list = lj_tree_rows_get_list (self->columns);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (list == NULL || gtk_column_view_get_model (self->columns) == NULL)
    return;
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, FALSE, FALSE);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static guint
get_n_selected (LjTreeView *self)
{
  g_autoptr(GtkBitset) set
             = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (set);
}

/* The positions of the rows with these elements, as far as there are such rows. */
static GtkBitset *
find_positions (LjTreeView *self, const GArray *elements)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitset *positions = gtk_bitset_new_empty ();
  gboolean few = elements->len <= ROWS_TO_REVEAL;

  for (guint i = 0; i < elements->len; i++)
    {
      gint64 *element = &g_array_index (elements, gint64, i);
      guint node = lj_session_find (self->session, *element);

      g_autoptr(GtkTreeListRow) row = few && node != LJ_NODE_NONE ? reveal (self, node) : NULL;

      g_hash_table_add (wanted, element);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr(LjElementItem) item = dup_item (self->model, i);
      gint64 element = lj_element_item_get_element (item);

      if (g_hash_table_contains (wanted, &element))
        gtk_bitset_add (positions, i);
    }
  return positions;
}

/* Selects several rows beside the one with the keyboard. */
static void
select_set (LjTreeView *self, const GArray *elements)
{
  g_autoptr(GtkBitset) positions = find_positions (self, elements);
  g_autoptr(GtkBitset) all
             = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->model)));

  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), positions, all);
}

/* set: more than one element, or NULL: only the one with the keyboard. */
static void
show_selected (LjTreeView *self, const GArray *set)
{
  guint node = self->session ? lj_session_find (self->session, self->selected) : LJ_NODE_NONE;
  g_autoptr(GtkTreeListRow) row = node != LJ_NODE_NONE ? reveal (self, node) : NULL;

  g_set_object (&self->row, row);
  if (row != NULL)
    select_position (self, gtk_tree_list_row_get_position (row));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  if (set != NULL)
    select_set (self, set);
}

/* What is selected where it is more than one; else NULL. (transfer full) */
static GArray *
dup_set (LjTreeView *self)
{
  g_autoptr(GtkBitset) set
             = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *elements;
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_get_size (set) < 2 || !gtk_bitset_iter_init_first (&iter, set, &position))
    return NULL;
  elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  do
    {
      g_autoptr(LjElementItem) item = dup_item (self->model, position);
      gint64 element = lj_element_item_get_element (item);

      g_array_append_val (elements, element);
    }
  while (gtk_bitset_iter_next (&iter, &position));
  return elements;
}

static gboolean
is_selected (LjTreeView *self, GtkTreeListRow *row)
{
  guint position = row != NULL ? gtk_tree_list_row_get_position (row) : 0;
  g_autoptr(GtkTreeListRow) there
             = row != NULL ? gtk_tree_list_model_get_row (self->model, position) : NULL;

  /* A row that is gone has position 0. */
  return row != NULL && there == row
         && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

/* The selected row nearest to another one. (transfer full) */
static GtkTreeListRow *
dup_nearest (LjTreeView *self, GtkTreeListRow *row)
{
  g_autoptr(GtkBitset) set
             = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_is_empty (set))
    return NULL;
  if (!gtk_bitset_iter_init_at (&iter, set, row != NULL ? gtk_tree_list_row_get_position (row) : 0,
                                &position))
    position = gtk_bitset_get_maximum (set);
  return gtk_tree_list_model_get_row (self->model, position);
}

/* (transfer none) */
static GtkTreeListRow *
get_focus_row (LjTreeView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns)))
    return NULL;
  return lj_tree_rows_get_list_row (lj_tree_rows_get_row (self->columns, focus));
}

static void
take_row (LjTreeView *self, GtkTreeListRow *row)
{
  g_autoptr(LjElementItem) item = gtk_tree_list_row_get_item (row);

  g_set_object (&self->row, row);
  if (item == NULL || lj_element_item_get_element (item) == self->selected)
    return;
  self->selected = lj_element_item_get_element (item);
  g_signal_emit (self, signals[SELECTED], 0, self->selected);
}

/* The pages show the selected row that the keyboard is on. A row that was closed or filtered away
 * does not close the form. */
static void
follow_keyboard (LjTreeView *self)
{
  GtkTreeListRow *focus = self->rebuilding ? NULL : get_focus_row (self);
  g_autoptr(GtkTreeListRow) nearest = NULL;

  if (self->rebuilding)
    return;
  if (is_selected (self, focus))
    {
      take_row (self, focus);
      return;
    }
  if (is_selected (self, self->row))
    return;
  nearest = dup_nearest (self, focus);
  if (nearest != NULL)
    take_row (self, nearest);
}

static void
show_count (LjTreeView *self)
{
  guint n = get_n_selected (self);
  g_autofree char *text
      = g_strdup_printf (lj_ntr (lj_language_get_current (), "%u selected", "%u selected", n), n);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 1);
}

static void
selection_changed_cb (LjTreeView *self)
{
  if (self->rebuilding)
    return;
  follow_keyboard (self);
  show_count (self);
  g_signal_emit (self, signals[SET_CHANGED], 0);
}

static void
rebuild (LjTreeView *self)
{
  GListModel *roots = lj_element_list_new (self->session, LJ_NODE_NONE, self->shown);
  g_autoptr(GArray) set = self->model != NULL ? dup_set (self) : NULL;

  self->rebuilding = TRUE;
  g_clear_object (&self->row);
  g_clear_object (&self->model);
  self->model = gtk_tree_list_model_new (roots, FALSE, FALSE, create_children, self, NULL);
  if (self->shown != NULL)
    expand_to (self, ROWS_OF_FILTER, G_MAXUINT8);
  else if (self->expanded != NULL)
    expand_remembered (self);
  else
    expand_to (self, ROWS_AT_START, 2);
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  show_selected (self, set);
  self->rebuilding = FALSE;
  selection_changed_cb (self);
}

static void
show_lock (LjTreeView *self)
{
  gtk_widget_set_visible (self->lock,
                          lj_workbook_is_tree_locked (lj_session_get_workbook (self->session)));
}

static void
refresh_cb (LjTreeView *self)
{
  show_lock (self);
  lj_cells_refresh (self->columns);
}

/* The element nearest to the selected one among the rows of the old model that is still there: the
 * one shown above, or else the one below. 0: none. */
static gint64
find_neighbour (LjTreeView *self)
{
  gint64 found = 0;
  gboolean passed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr(LjElementItem) item = dup_item (self->model, i);
      gint64 element = lj_element_item_get_element (item);

      passed |= element == self->selected;
      if (lj_session_find (self->session, element) != LJ_NODE_NONE && (!passed || found == 0))
        found = element;
    }
  return found;
}

/* What an undo has taken away is not selected any more; the keyboard stays. */
static void
select_neighbour (LjTreeView *self, gint64 element)
{
  LjTree *tree = lj_session_get_tree (self->session);

  if (element == 0 && lj_tree_get_n_nodes (tree) > 0)
    element = lj_tree_get_nodes (tree)->id;
  lj_tree_view_select (self, element);
}

static void
structure_changed_cb (LjTreeView *self)
{
  gboolean gone = lj_session_find (self->session, self->selected) == LJ_NODE_NONE;
  gint64 neighbour = gone ? find_neighbour (self) : 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean in_tree = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns));

  show_lock (self);
  remember_expanded (self);
  g_clear_pointer (&self->shown, g_bytes_unref);
  rebuild (self);
  if (gone)
    select_neighbour (self, neighbour);
  if (in_tree)
    lj_tree_view_focus_selected (self);
}

static void
activate_cb (LjTreeView *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, self->selected);
}

static void
popup_at (LjTreeView *self, const GdkRectangle *place)
{
  lj_tree_menu_update (self->menu, self->session);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The row under the pointer is selected, as everywhere; one of several selected leaves them so. */
static void
pressed_cb (LjTreeView *self, int n_press, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row_widget = widget != NULL ? lj_tree_rows_get_row (self->columns, widget) : NULL;
  GtkTreeListRow *row = lj_tree_rows_get_list_row (row_widget);
  g_autoptr(LjElementItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (item == NULL)
    return;
  if (is_selected (self, row))
    take_row (self, row);
  else
    lj_tree_view_select (self, lj_element_item_get_element (item));
  popup_at (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
add_menu (LjTreeView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = lj_tree_menu_attach (GTK_WIDGET (self), GTK_WIDGET (self->columns));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
lj_tree_view_dispose (GObject *object)
{
  LjTreeView *self = LJ_TREE_VIEW (object);

  if (self->columns != NULL)
    lj_cells_detach (self->columns);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->row);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_bytes_unref);
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_TREE_VIEW);
  G_OBJECT_CLASS (lj_tree_view_parent_class)->dispose (object);
}

/* FALSE: nothing is selected. GTK keeps the row of what is, however far it is scrolled away. */
static gboolean
focus_selected (LjTreeView *self)
{
  GtkWidget *row = lj_tree_rows_find (self->columns, self->selected);

  return row != NULL && gtk_widget_grab_focus (row);
}

/* Whoever comes in by Tab comes to the row that the pages show: the list itself would go to the row
 * that had the keyboard last, wherever the selection is by now. */
static gboolean
lj_tree_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
      && focus_selected (LJ_TREE_VIEW (widget)))
    return TRUE;
  return GTK_WIDGET_CLASS (lj_tree_view_parent_class)->focus (widget, direction);
}

static void
lj_tree_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_tree_view_parent_class)->root (widget);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (follow_keyboard), widget);
}

static void
lj_tree_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), follow_keyboard, widget);
  GTK_WIDGET_CLASS (lj_tree_view_parent_class)->unroot (widget);
}

static void
lj_tree_view_class_init (LjTreeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_tree_view_dispose;
  widget_class->focus = lj_tree_view_focus;
  widget_class->root = lj_tree_view_root;
  widget_class->unroot = lj_tree_view_unroot;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SET_CHANGED]
      = g_signal_new ("set-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/tree-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, columns);
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, count);
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, lock);
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, title_column);
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, value_column);
  gtk_widget_class_bind_template_child (widget_class, LjTreeView, status_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
lj_tree_view_init (LjTreeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lj_tree_cells_attach (self->title_column, self->value_column, self->status_column);
  add_menu (self);
  lj_tree_drag_attach (self, self->columns);
  self->selection = gtk_multi_selection_new (NULL);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (selection_changed_cb),
                            self);
}

/* Once, before anything else. */
void
lj_tree_view_set_session (LjTreeView *self, LjSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (refresh_cb), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (structure_changed_cb), self);
  show_lock (self);
  rebuild (self);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
}

/* A byte a node as lj_goal_filter_show() makes them; NULL: everything is shown. */
void
lj_tree_view_set_shown (LjTreeView *self, GBytes *shown)
{
  if (shown == NULL && self->shown == NULL)
    return;
  remember_expanded (self);
  g_clear_pointer (&self->shown, g_bytes_unref);
  self->shown = shown != NULL ? g_bytes_ref (shown) : NULL;
  rebuild (self);
}

/* 0: none. */
gint64
lj_tree_view_get_selected (LjTreeView *self)
{
  return self->selected;
}

static void
show_set (LjTreeView *self, gint64 element, const GArray *set)
{
  gboolean other = element != self->selected;

  self->selected = element;
  self->rebuilding = TRUE;
  show_selected (self, set);
  self->rebuilding = FALSE;
  if (other)
    g_signal_emit (self, signals[SELECTED], 0, element);
  selection_changed_cb (self);
}

/* Selects the element, opens what lies above it and scrolls there; "selected" follows if another
 * one was selected before. Where it is selected already, so stay those beside it. */
void
lj_tree_view_select (LjTreeView *self, gint64 element)
{
  g_autoptr(GArray) set = element == self->selected ? dup_set (self) : NULL;

  show_set (self, element, set);
}

/* (transfer none) */
LjSession *
lj_tree_view_get_session (LjTreeView *self)
{
  return self->session;
}

/* Selects several, the keyboard being on the given one of them. */
void
lj_tree_view_select_set (LjTreeView *self, gint64 element, const GArray *elements)
{
  show_set (self, element, elements->len > 1 ? elements : NULL);
}

/* What is selected, in tree order, as gint64: what the commands act on. (transfer full) */
GArray *
lj_tree_view_dup_selection (LjTreeView *self)
{
  GArray *elements = dup_set (self);

  if (elements != NULL)
    return elements;
  elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (lj_session_find (self->session, self->selected) != LJ_NODE_NONE)
    g_array_append_val (elements, self->selected);
  return elements;
}

/* Puts the keyboard on the selected row. */
void
lj_tree_view_focus_selected (LjTreeView *self)
{
  if (!focus_selected (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Shows the commands beside the selected row, or beside the tree where that is out of sight. */
void
lj_tree_view_popup_menu (LjTreeView *self)
{
  GtkWidget *row = lj_tree_rows_find (self->columns, self->selected);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  popup_at (self, &(GdkRectangle){ (int) bounds.origin.x + 24, (int) bounds.origin.y, 1,
                                   (int) bounds.size.height });
}

/* The ids of the open rows, as gint64. (transfer full) */
GArray *
lj_tree_view_dup_expanded (LjTreeView *self)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  remember_expanded (self);
  if (self->expanded == NULL)
    return elements;
  g_hash_table_iter_init (&iter, self->expanded);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (elements, id, 1);
  return elements;
}

/* Opens these rows and no others. */
void
lj_tree_view_set_expanded (LjTreeView *self, GArray *elements)
{
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < elements->len; i++)
    g_hash_table_add (self->expanded,
                      g_memdup2 (&g_array_index (elements, gint64, i), sizeof (gint64)));
  rebuild (self);
}
