/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <linjaus/edit.h>

#include "dialogs.h"
#include "element-dialog.h"

/* Where the selected element stands, as ids; 0: there is none. */
typedef struct
{
  gint64 element;
  LjKind kind;
  gint64 parent, previous, next, after_next;
  gint64 grandparent, after_parent;
} Place;

static gint64
id_of (LjSession *session, guint node)
{
  return node != LJ_NODE_NONE ? lj_session_get_node (session, node)->id : 0;
}

static guint
next_of (LjSession *session, guint node)
{
  LjTree *tree = lj_session_get_tree (session);

  return node != LJ_NODE_NONE ? lj_tree_get_next_sibling (tree, node) : LJ_NODE_NONE;
}

static guint
previous_of (LjSession *session, guint node)
{
  guint parent = lj_session_get_node (session, node)->parent;
  guint previous = LJ_NODE_NONE;

  for (guint i = lj_tree_get_first_child (lj_session_get_tree (session), parent); i != node;
       i = next_of (session, i))
    previous = i;
  return previous;
}

/* FALSE: nothing is selected. */
static gboolean
get_place (LjWindow *self, Place *place)
{
  LjSession *session = self->session;
  guint node = self->view != NULL
                   ? lj_session_find (session, lj_workbook_view_get_selected (self->view))
                   : LJ_NODE_NONE;
  guint parent;

  *place = (Place){ 0 };
  if (node == LJ_NODE_NONE)
    return FALSE;
  parent = lj_session_get_node (session, node)->parent;
  place->element = id_of (session, node);
  place->kind = lj_session_get_node (session, node)->kind;
  place->parent = id_of (session, parent);
  place->previous = id_of (session, previous_of (session, node));
  place->next = id_of (session, next_of (session, node));
  place->after_next = id_of (session, next_of (session, next_of (session, node)));
  if (parent == LJ_NODE_NONE)
    return TRUE;
  place->grandparent = id_of (session, lj_session_get_node (session, parent)->parent);
  place->after_parent = id_of (session, next_of (session, parent));
  return TRUE;
}

/* Selects the element after an act, and keeps the keyboard in the tree. */
static void
show_element (LjWindow *self, gint64 element)
{
  lj_sidebar_reveal (lj_workbook_view_get_sidebar (self->view), element);
  lj_workbook_view_select (self->view, element);
  lj_tree_view_focus_selected (lj_sidebar_get_tree (lj_workbook_view_get_sidebar (self->view)));
  lj_window_update_actions (self);
}

/* FALSE: what was typed could not be saved, or nothing is selected. */
static gboolean
begin (LjWindow *self, Place *place)
{
  return lj_window_save (self) && get_place (self, place);
}

static void
finish (LjWindow *self, gint64 element, const GError *error)
{
  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
  else if (element != 0)
    show_element (self, element);
}

/* The kind that mostly follows below: that of what is there already, or the usual one. */
static LjKind
kind_below (LjWindow *self, const Place *place)
{
  static const LjKind kinds[LJ_KIND_LAST + 1] = {
    [LJ_KIND_DOCUMENT] = LJ_KIND_POLICY_LINE,      [LJ_KIND_SECTION] = LJ_KIND_PLAN,
    [LJ_KIND_SERVICE_AREA] = LJ_KIND_SERVICE_LINE, [LJ_KIND_GOAL] = LJ_KIND_SUB_GOAL,
    [LJ_KIND_SUB_GOAL] = LJ_KIND_MEASURE,
  };
  guint child = lj_tree_get_first_child (lj_session_get_tree (self->session),
                                         lj_session_find (self->session, place->element));

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
  LjElementDialog *dialog = lj_element_dialog_new (GTK_WINDOW (self), self->session,
                                                   lj_workbook_view_get_selected (self->view));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Strategies are written in Finnish or Swedish, whatever the interface is in. The name is the kind
 * until the user has given one. */
static void
add (LjWindow *self, LjPlace where, LjKind kind)
{
  LjLanguage language
      = lj_language_get_current () == LJ_LANGUAGE_SV ? LJ_LANGUAGE_SV : LJ_LANGUAGE_FI;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = lj_kind_dup_first_title (kind, language);
  gint64 element = lj_workbook_add_element (lj_session_get_workbook (self->session), where, kind,
                                            title, language, &error);

  finish (self, element, error);
  if (element != 0)
    rename_selected (self);
}

static void
add_beside_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  Place place;

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
  Place place;

  if (begin (self, &place))
    add (self, (LjPlace){ place.element, 0 }, kind_below (self, &place));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  Place place;

  if (begin (self, &place))
    finish (self,
            lj_workbook_copy_element (lj_session_get_workbook (self->session), place.element,
                                      (LjPlace){ place.parent, place.next }, &error),
            error);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Place place;

  if (begin (LJ_WINDOW (widget), &place))
    rename_selected (LJ_WINDOW (widget));
}

/* The neighbour is selected then: the next one, else the one before, else the one above. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  Place place;

  if (!begin (self, &place))
    return;
  lj_workbook_delete_elements (lj_session_get_workbook (self->session), &place.element, 1, &error);
  finish (self, place.next ? place.next : place.previous ? place.previous : place.parent, error);
}

static void
move (LjWindow *self, const Place *place, LjPlace to)
{
  g_autoptr(GError) error = NULL;

  lj_workbook_move_elements (lj_session_get_workbook (self->session), &place->element, 1, to,
                             &error);
  finish (self, place->element, error);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Place place;

  if (begin (LJ_WINDOW (widget), &place) && place.previous != 0)
    move (LJ_WINDOW (widget), &place, (LjPlace){ place.parent, place.previous });
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Place place;

  if (begin (LJ_WINDOW (widget), &place) && place.next != 0)
    move (LJ_WINDOW (widget), &place, (LjPlace){ place.parent, place.after_next });
}

static void
move_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Place place;

  if (begin (LJ_WINDOW (widget), &place) && place.previous != 0)
    move (LJ_WINDOW (widget), &place, (LjPlace){ place.previous, 0 });
}

static void
move_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Place place;

  if (begin (LJ_WINDOW (widget), &place) && place.parent != 0)
    move (LJ_WINDOW (widget), &place, (LjPlace){ place.grandparent, place.after_parent });
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  lj_tree_view_popup_menu (lj_sidebar_get_tree (lj_workbook_view_get_sidebar (self->view)));
}

/* The commands on the selected element. */
void
lj_window_install_tree_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
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
    { "tree.menu", menu_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/* For lj_window_update_actions(). */
void
lj_window_update_tree_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Place place;
  gboolean selected = get_place (self, &place);
  gboolean writable
      = self->view != NULL && !lj_workbook_is_read_only (lj_session_get_workbook (self->session));

  gtk_widget_action_set_enabled (widget, "tree.add-beside", writable);
  gtk_widget_action_set_enabled (widget, "tree.add-below", writable && selected);
  gtk_widget_action_set_enabled (widget, "tree.copy", writable && selected);
  gtk_widget_action_set_enabled (widget, "tree.rename", writable && selected);
  gtk_widget_action_set_enabled (widget, "tree.delete", writable && selected);
  gtk_widget_action_set_enabled (widget, "tree.move-up", writable && place.previous != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-down", writable && place.next != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-in", writable && place.previous != 0);
  gtk_widget_action_set_enabled (widget, "tree.move-out", writable && place.parent != 0);
  gtk_widget_action_set_enabled (widget, "tree.menu", selected);
}
