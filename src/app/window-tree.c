/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <linjaus/edit.h>

#include "dialogs.h"
#include "element-dialog.h"
#include "tree-block.h"

/* The element that the keyboard is on. FALSE: there is none. */
static gboolean
get_place (LjWindow *self, LjTreeBlock *place)
{
  g_autoptr(GArray) elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 element = self->view != NULL ? lj_workbook_view_get_selected (self->view) : 0;

  g_array_append_val (elements, element);
  return self->view != NULL && lj_tree_block_init (place, self->session, elements);
}

/* Everything that is selected. FALSE: nothing is. */
static gboolean
get_block (LjWindow *self, LjTreeBlock *block)
{
  g_autoptr(GArray) elements
             = self->view != NULL ? lj_workbook_view_dup_selection (self->view) : NULL;

  return elements != NULL && lj_tree_block_init (block, self->session, elements);
}

/* (transfer none) */
static LjWorkbook *
get_workbook (LjWindow *self)
{
  return lj_session_get_workbook (self->session);
}

static LjTreeView *
get_tree (LjWindow *self)
{
  return lj_sidebar_get_tree (lj_workbook_view_get_sidebar (self->view));
}

static const gint64 *
ids_of (const LjTreeBlock *block)
{
  return (const gint64 *) block->tops->data;
}

/* Selects the element after an act, and keeps the keyboard in the tree. */
static void
show_element (LjWindow *self, gint64 element)
{
  lj_sidebar_reveal (lj_workbook_view_get_sidebar (self->view), element);
  lj_workbook_view_select (self->view, element);
  lj_tree_view_focus_selected (get_tree (self));
  lj_window_update_actions (self);
}

/* Selects what an act has made, and keeps the keyboard in the tree. */
static void
show_set (LjWindow *self, const GArray *elements)
{
  gint64 first = g_array_index (elements, gint64, 0);

  lj_sidebar_reveal (lj_workbook_view_get_sidebar (self->view), first);
  lj_tree_view_select_set (get_tree (self), first, elements);
  lj_tree_view_focus_selected (get_tree (self));
  lj_window_update_actions (self);
}

/* FALSE: what was typed could not be saved, or nothing is selected. */
static gboolean
begin (LjWindow *self, LjTreeBlock *block)
{
  return lj_window_save (self) && get_block (self, block);
}

static void
finish (LjWindow *self, gint64 element, const GError *error)
{
  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
  else if (element != 0)
    show_element (self, element);
}

static gint64
first_of (const LjTreeBlock *block)
{
  return g_array_index (block->tops, gint64, 0);
}

/* The kind that mostly follows below: that of what is there already, or the usual one. */
static LjKind
kind_below (LjWindow *self, const LjTreeBlock *place)
{
  static const LjKind kinds[LJ_KIND_LAST + 1] = {
    [LJ_KIND_DOCUMENT] = LJ_KIND_POLICY_LINE,      [LJ_KIND_SECTION] = LJ_KIND_PLAN,
    [LJ_KIND_SERVICE_AREA] = LJ_KIND_SERVICE_LINE, [LJ_KIND_GOAL] = LJ_KIND_SUB_GOAL,
    [LJ_KIND_SUB_GOAL] = LJ_KIND_MEASURE,
  };
  guint child = lj_tree_get_first_child (lj_session_get_tree (self->session),
                                         lj_session_find (self->session, first_of (place)));

  if (child != LJ_NODE_NONE)
    return lj_session_get_node (self->session, child)->kind;
  return kinds[place->kind] != 0 ? kinds[place->kind] : LJ_KIND_GOAL;
}

static void
saved_cb (LjWindow *self, LjElementDialog *dialog)
{
  if (self->view != NULL)
    show_element (self, lj_workbook_view_get_selected (self->view));
}

static void
rename_selected (LjWindow *self)
{
  g_autoptr(GArray) elements = lj_workbook_view_dup_selection (self->view);
  LjElementDialog *dialog = lj_element_dialog_new (GTK_WINDOW (self), self->session, elements);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Strategies are written in Finnish or Swedish, whatever the contents are shown in. The name is the
 * kind until the user has given one. */
static void
add (LjWindow *self, LjPlace where, LjKind kind)
{
  LjLanguage language
      = lj_session_get_language (self->session) == LJ_LANGUAGE_SV ? LJ_LANGUAGE_SV : LJ_LANGUAGE_FI;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = lj_kind_dup_first_title (kind, language);
  gint64 element
      = lj_workbook_add_element (get_workbook (self), where, kind, title, language, &error);

  finish (self, element, error);
  if (element != 0)
    rename_selected (self);
}

static void
add_beside_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_auto(LjTreeBlock) place = { 0 };

  if (!lj_window_save (self))
    return;
  if (get_place (self, &place))
    add (self, (LjPlace){ place.parent, place.next }, place.kind);
  else
    add (self, (LjPlace){ 0, 0 }, LJ_KIND_DOCUMENT);
}

static void
add_below_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_auto(LjTreeBlock) place = { 0 };

  if (lj_window_save (self) && get_place (self, &place))
    add (self, (LjPlace){ first_of (&place), 0 }, kind_below (self, &place));
}

static void
copy (LjWindow *self, const LjTreeBlock *block, LjPlace to)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) copies = lj_workbook_copy_elements (get_workbook (self), ids_of (block),
                                                         block->tops->len, to, &error);

  if (copies == NULL)
    finish (self, 0, error);
  else
    show_set (self, copies);
}

/* The copies come behind the last of the originals. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GArray) tail = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(LjTreeBlock) block = { 0 };
  g_auto(LjTreeBlock) last = { 0 };

  if (!begin (self, &block))
    return;
  g_array_append_vals (tail, &g_array_index (block.tops, gint64, block.tops->len - 1), 1);
  lj_tree_block_init (&last, self->session, tail);
  copy (self, &block, (LjPlace){ last.parent, last.next });
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_auto(LjTreeBlock) block = { 0 };

  if (begin (self, &block))
    rename_selected (self);
}

/* No question: undo brings it back. The keyboard goes to what is nearest. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  g_auto(LjTreeBlock) block = { 0 };

  if (!begin (self, &block))
    return;
  lj_workbook_delete_elements (get_workbook (self), ids_of (&block), block.tops->len, &error);
  finish (self, block.neighbour, error);
}

static void
move (LjWindow *self, const LjTreeBlock *block, LjPlace to)
{
  g_autoptr(GError) error = NULL;

  lj_workbook_move_elements (get_workbook (self), ids_of (block), block->tops->len, to, &error);
  finish (self, lj_workbook_view_get_selected (self->view), error);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto(LjTreeBlock) block = { 0 };

  if (begin (LJ_WINDOW (widget), &block) && block.previous != 0)
    move (LJ_WINDOW (widget), &block, (LjPlace){ block.parent, block.previous });
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto(LjTreeBlock) block = { 0 };

  if (begin (LJ_WINDOW (widget), &block) && block.next != 0)
    move (LJ_WINDOW (widget), &block, (LjPlace){ block.parent, block.after_next });
}

static void
move_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto(LjTreeBlock) block = { 0 };

  if (begin (LJ_WINDOW (widget), &block) && block.previous != 0)
    move (LJ_WINDOW (widget), &block, (LjPlace){ block.previous, 0 });
}

static void
move_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto(LjTreeBlock) block = { 0 };

  if (begin (LJ_WINDOW (widget), &block) && block.parent != 0)
    move (LJ_WINDOW (widget), &block, (LjPlace){ block.grandparent, block.after_parent });
}

static void
update_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_window_update_tree_actions (LJ_WINDOW (widget));
}

/* What was dragged: elements, the parent and the child before which they go (0: at the end), and
 * whether they are copied. */
static void
drop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GVariant) ids = g_variant_get_child_value (parameter, 0);
  g_autoptr(GArray) elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(LjTreeBlock) block = { 0 };
  gboolean copied;
  gsize n;
  const gint64 *dropped = g_variant_get_fixed_array (ids, &n, sizeof (gint64));
  LjPlace to;

  g_variant_get_child (parameter, 1, "x", &to.parent);
  g_variant_get_child (parameter, 2, "x", &to.before);
  g_variant_get_child (parameter, 3, "b", &copied);
  g_array_append_vals (elements, dropped, (guint) n);
  if (!lj_window_save (self) || !lj_tree_block_init (&block, self->session, elements))
    return;
  if (copied)
    copy (self, &block, to);
  else
    move (self, &block, to);
}

static void
set_locked (LjWindow *self, gboolean locked)
{
  g_autoptr(GError) error = NULL;

  if (!lj_window_save (self))
    return;
  lj_workbook_set_tree_locked (get_workbook (self), locked, &error);
  finish (self, lj_workbook_view_get_selected (self->view), error);
}

static void
lock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_locked (LJ_WINDOW (widget), TRUE);
}

static void
unlock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_locked (LJ_WINDOW (widget), FALSE);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  lj_tree_view_popup_menu (get_tree (self));
}

/* The commands on the selected elements. */
void
lj_window_install_tree_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    const char *type;
  } actions[] = {
    { "tree.add-beside", add_beside_cb },
    { "tree.add-below", add_below_cb },
    { "tree.copy", copy_cb },
    { "tree.rename", rename_cb },
    { "tree.delete", delete_cb },
    { "tree.move-up", move_up_cb },
    { "tree.move-down", move_down_cb },
    { "tree.move-in", move_in_cb },
    { "tree.move-out", move_out_cb },
    { "tree.drop", drop_cb, "(axxxb)" },
    { "tree.lock", lock_cb },
    { "tree.unlock", unlock_cb },
    { "tree.menu", menu_cb },
    { "tree.update", update_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

/* For lj_window_update_actions(). */
void
lj_window_update_tree_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_auto(LjTreeBlock) block = { 0 };
  gboolean selected = get_block (self, &block);
  gboolean writable = self->view != NULL && !lj_workbook_is_read_only (get_workbook (self));
  gboolean locked = self->view != NULL && lj_workbook_is_tree_locked (get_workbook (self));
  gboolean free = writable && !locked;

  gtk_widget_action_set_enabled (widget, "tree.add-beside", free);
  gtk_widget_action_set_enabled (widget, "tree.add-below", free && selected);
  gtk_widget_action_set_enabled (widget, "tree.copy", free && selected);
  gtk_widget_action_set_enabled (widget, "tree.rename",
                                 selected && (free || (writable && block.tops->len == 1)));
  gtk_widget_action_set_enabled (widget, "tree.delete", free && selected);
  gtk_widget_action_set_enabled (widget, "tree.move-up", free && block.previous != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-down", free && block.next != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-in", free && block.previous != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-out", free && block.parent != 0);
  gtk_widget_action_set_enabled (widget, "tree.drop", free);
  gtk_widget_action_set_enabled (widget, "tree.lock", free);
  gtk_widget_action_set_enabled (widget, "tree.unlock", writable && locked);
  gtk_widget_action_set_enabled (widget, "tree.menu", selected);
}
