/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary-menu.h"

#include <linjaus/language.h>

/* Every number of the row that can be asked about, by the words it is read out with. */
static void
append_numbers (GMenu *menu, GtkWidget *widget)
{
  GVariant *target = GTK_IS_BUTTON (widget)
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;
  const char *action
      = target != NULL ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (action != NULL)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (gtk_widget_get_tooltip_text (widget), NULL);

      g_menu_item_set_action_and_target_value (item, action, target);
      g_menu_append_item (menu, item);
    }
  for (GtkWidget *i = gtk_widget_get_first_child (widget); i != NULL;
       i = gtk_widget_get_next_sibling (i))
    append_numbers (menu, i);
}

/* The row that the widget is or is in; NULL: none. */
static GtkWidget *
find_row (GtkWidget *columns, GtkWidget *widget)
{
  for (; widget != NULL && widget != columns; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
      return widget;
  return NULL;
}

static void
pop_up (GtkWidget *columns, GtkWidget *row)
{
  GtkPopover *popover = g_object_get_data (G_OBJECT (columns), "lj-summary-menu");
  g_autoptr(GMenu) menu = g_menu_new ();
  graphene_rect_t place;

  if (row == NULL)
    return;
  append_numbers (menu, row);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0
      || !gtk_widget_compute_bounds (row, columns, &place))
    return;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (popover,
                               &(GdkRectangle){ (int) place.origin.x, (int) place.origin.y,
                                                (int) place.size.width, (int) place.size.height });
  gtk_popover_popup (popover);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, GtkWidget *columns)
{
  pop_up (columns, find_row (columns, gtk_widget_pick (columns, x, y, GTK_PICK_DEFAULT)));
}

static gboolean
key_cb (GtkWidget *columns, GVariant *arguments, gpointer data)
{
  pop_up (columns, find_row (columns, gtk_root_get_focus (gtk_widget_get_root (columns))));
  return TRUE;
}

static void
destroy_cb (GtkWidget *columns)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (columns), "lj-summary-menu");

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

void
lj_summary_menu_attach (GtkColumnView *columns)
{
  GtkWidget *widget = GTK_WIDGET (columns);
  GtkWidget *popover = gtk_popover_menu_new_from_model (NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How these numbers come about"), -1);
  gtk_widget_set_parent (popover, widget);
  g_object_set_data (G_OBJECT (columns), "lj-summary-menu", popover);
  g_signal_connect (columns, "destroy", G_CALLBACK (destroy_cb), NULL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), columns);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
