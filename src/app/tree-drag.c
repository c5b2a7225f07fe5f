/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-drag.h"

#include <linjaus/edit.h>

#include "drag-icon.h"
#include "element-item.h"
#include "tree-block.h"
#include "tree-rows.h"

/* Dragging rows to another place of the same tree. Rows open by themselves under what is dragged,
 * and the list scrolls: both are GTK's own. */
typedef struct
{
  LjTreeView *tree;       /* borrowed: it outlives its controllers */
  GtkColumnView *columns; /* likewise */
  GtkDropTarget *target;  /* likewise */
  GArray *dragged;        /* gint64; NULL: nothing is */
  GtkWidget *marked;      /* the row with the mark; NULL: none */
  const char *mark;       /* its class */
} Drag;

/* Where something would go. */
typedef struct
{
  LjPlace place;
  GtkWidget *row;
  const char *mark;
} Spot;

static void
drag_free (gpointer data, GClosure *closure)
{
  Drag *self = data;

  g_clear_pointer (&self->dragged, g_array_unref);
  g_clear_weak_pointer (&self->marked);
  g_free (self);
}

static void
set_mark (Drag *self, GtkWidget *row, const char *mark)
{
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, self->mark);
  g_set_weak_pointer (&self->marked, row);
  self->mark = mark;
  if (row != NULL)
    gtk_widget_add_css_class (row, mark);
}

static gint64
id_of (LjSession *session, guint node)
{
  return node != LJ_NODE_NONE ? lj_session_get_node (session, node)->id : 0;
}

/* Behind an open row is before its first child. */
static LjPlace
place_after (LjSession *session, guint node, gboolean open)
{
  LjTree *tree = lj_session_get_tree (session);
  guint child = open ? lj_tree_get_first_child (tree, node) : LJ_NODE_NONE;

  if (child != LJ_NODE_NONE)
    return (LjPlace){ id_of (session, node), id_of (session, child) };
  return (LjPlace){ id_of (session, lj_session_get_node (session, node)->parent),
                    id_of (session, lj_tree_get_next_sibling (tree, node)) };
}

/* The upper quarter of a row is before it, the lower one behind it, between is into it. FALSE:
 * there is no row. */
static gboolean
find_spot (Drag *self, double x, double y, Spot *spot)
{
  LjSession *session = lj_tree_view_get_session (self->tree);
  GtkTreeListRow *row;
  g_autoptr(LjElementItem) item = NULL;
  graphene_rect_t bounds;
  double part;
  guint node;

  spot->row = lj_tree_rows_pick (self->columns, x, y);
  row = lj_tree_rows_get_list_row (spot->row);
  item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  node = item != NULL ? lj_element_item_get_node (item) : LJ_NODE_NONE;
  if (node == LJ_NODE_NONE
      || !gtk_widget_compute_bounds (spot->row, GTK_WIDGET (self->columns), &bounds))
    return FALSE;
  part = (y - bounds.origin.y) / MAX (bounds.size.height, 1);
  spot->mark = part < 0.25 ? "drop-before" : part > 0.75 ? "drop-after" : "drop-into";
  if (part < 0.25)
    spot->place = (LjPlace){ id_of (session, lj_session_get_node (session, node)->parent),
                             lj_element_item_get_element (item) };
  else if (part > 0.75)
    spot->place = place_after (session, node, gtk_tree_list_row_get_expanded (row));
  else
    spot->place = (LjPlace){ lj_element_item_get_element (item), 0 };
  return TRUE;
}

/* Nothing goes below itself; a copy may stand anywhere else. */
static gboolean
may_drop (Drag *self, const Spot *spot)
{
  LjSession *session = lj_tree_view_get_session (self->tree);
  guint parent = lj_session_find (session, spot->place.parent);

  for (guint i = 0; self->dragged != NULL && i < self->dragged->len; i++)
    {
      guint node = lj_session_find (session, g_array_index (self->dragged, gint64, i));

      if (node == LJ_NODE_NONE)
        return FALSE;
      if (parent != LJ_NODE_NONE && parent >= node
          && parent < lj_session_get_node (session, node)->end)
        return FALSE;
    }
  return self->dragged != NULL;
}

static gboolean
is_fixed (Drag *self)
{
  LjSession *session = lj_tree_view_get_session (self->tree);
  LjWorkbook *workbook = session != NULL ? lj_session_get_workbook (session) : NULL;

  return workbook == NULL || lj_workbook_is_read_only (workbook)
         || lj_workbook_is_tree_locked (workbook);
}

/* One of several selected rows takes the others along. */
static GArray *
dup_dragged (Drag *self, gint64 element)
{
  g_autoptr(GArray) selection = lj_tree_view_dup_selection (self->tree);

  for (guint i = 0; i < selection->len; i++)
    if (g_array_index (selection, gint64, i) == element)
      return g_steal_pointer (&selection);
  g_array_set_size (selection, 0);
  g_array_append_val (selection, element);
  return g_steal_pointer (&selection);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Drag *self)
{
  GtkTreeListRow *row = lj_tree_rows_get_list_row (lj_tree_rows_pick (self->columns, x, y));
  g_autoptr(LjElementItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (item == NULL || is_fixed (self))
    return NULL;
  g_clear_pointer (&self->dragged, g_array_unref);
  self->dragged = dup_dragged (self, lj_element_item_get_element (item));
  return gdk_content_provider_new_typed (LJ_TYPE_TREE_VIEW, self->tree);
}

/* What hangs on the pointer: the title, or what kind they are and how many. */
static char *
dup_label (Drag *self)
{
  LjSession *session = lj_tree_view_get_session (self->tree);
  g_auto(LjTreeBlock) block = { 0 };
  LjKind kind;

  if (!lj_tree_block_init (&block, session, self->dragged))
    return g_strdup ("");
  if (block.tops->len == 1)
    return g_strdup (lj_session_get_title (
        session, lj_session_find (session, g_array_index (block.tops, gint64, 0))));
  kind = block.kind;
  for (guint i = 0; i < block.tops->len; i++)
    if (lj_session_get_node (session,
                             lj_session_find (session, g_array_index (block.tops, gint64, i)))
            ->kind
        != kind)
      kind = 0;
  return lj_kind_dup_count (kind, block.tops->len, lj_language_get_current ());
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, Drag *self)
{
  g_autofree char *text = dup_label (self);

  lj_drag_icon_set_text (drag, text);
}

static void
end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete, Drag *self)
{
  set_mark (self, NULL, NULL);
  g_clear_pointer (&self->dragged, g_array_unref);
}

/* Ctrl leaves only copying of what the source offers. */
static GdkDragAction
get_action (Drag *self)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);
  GdkDragAction offered = drop != NULL ? gdk_drop_get_actions (drop) : GDK_ACTION_MOVE;

  return (offered & GDK_ACTION_MOVE) != 0 ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, Drag *self)
{
  Spot spot;

  if (!find_spot (self, x, y, &spot) || !may_drop (self, &spot))
    {
      set_mark (self, NULL, NULL);
      return 0;
    }
  set_mark (self, spot.row, spot.mark);
  return get_action (self);
}

static void
leave_cb (GtkDropTarget *target, Drag *self)
{
  set_mark (self, NULL, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drag *self)
{
  GVariant *ids;
  Spot spot;

  set_mark (self, NULL, NULL);
  if (g_value_get_object (value) != self->tree || !find_spot (self, x, y, &spot)
      || !may_drop (self, &spot))
    return FALSE;
  ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, self->dragged->data, self->dragged->len,
                                   sizeof (gint64));
  gtk_widget_activate_action (GTK_WIDGET (self->tree), "tree.drop", "(@axxxb)", ids,
                              spot.place.parent, spot.place.before,
                              get_action (self) == GDK_ACTION_COPY);
  return TRUE;
}

/* Lets rows of the tree be dragged within it; the drop itself is the command "tree.drop". */
void
lj_tree_drag_attach (LjTreeView *tree, GtkColumnView *columns)
{
  GtkDragSource *source = gtk_drag_source_new ();
  Drag *self = g_new0 (Drag, 1);

  self->tree = tree;
  self->columns = columns;
  self->target = gtk_drop_target_new (LJ_TYPE_TREE_VIEW, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), self, drag_free, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (self->target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (self->target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (columns), GTK_EVENT_CONTROLLER (self->target));
  gtk_widget_add_controller (GTK_WIDGET (columns), GTK_EVENT_CONTROLLER (source));
}
