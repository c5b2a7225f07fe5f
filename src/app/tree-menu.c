/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-menu.h"

#include <linjaus/language.h>

/* Puts the commands into a menu, in the current language. */
void
lj_tree_menu_fill (GMenu *menu)
{
  g_autoptr(GtkBuilder) builder
             = gtk_builder_new_from_resource ("/fi/linjaus/Linjaus/tree-menu.ui");
  GMenuModel *model = G_MENU_MODEL (gtk_builder_get_object (builder, "menu"));

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new_from_model (model, i);

      g_menu_append_item (menu, item);
    }
}

/* Keys that mean something else while text is typed, so they are the list's own. */
static void
add_keys (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                        gtk_named_action_new ("tree.delete")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_named_action_new ("tree.menu")));
  gtk_widget_add_controller (list, keys);
}

/* Gives the tree a menu, to be popped up, and its list the keys for it. Owned by the tree.
 * (transfer none) */
GtkWidget *
lj_tree_menu_attach (GtkWidget *tree, GtkWidget *list)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  lj_tree_menu_fill (menu);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit the tree"), -1);
  gtk_widget_set_parent (popover, tree);
  add_keys (list);
  return popover;
}
