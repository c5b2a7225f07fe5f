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

/* The section of the menu that lj_tree_menu_update() fills. */
#define EVALUATION "lj-evaluation"

static void
append_submenu (GMenu *section, const char *label, GMenu *submenu)
{
  g_menu_append_submenu (section, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

/* (transfer full) */
static GMenu *
new_scores (LjSession *session)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *label = lj_workbook_dup_level_label (lj_session_get_workbook (session),
                                                            lj_session_get_round (session), i,
                                                            lj_session_get_language (session));
      g_autofree char *text
          = label != NULL ? g_strdup_printf ("_%u\u2002%s", i, label) : g_strdup_printf ("_%u", i);
      g_autofree char *action = g_strdup_printf ("goal.set-score(%u)", i);

      g_menu_append (menu, text, action);
    }
  g_menu_append (menu, _ ("not assessed"), "goal.set-score(0)");
  return menu;
}

/* The answers in the order of the form. (transfer full) */
static GMenu *
new_answers (LjSession *session)
{
  static const LjAchieved order[]
      = { LJ_ACHIEVED_YES, LJ_ACHIEVED_PARTLY, LJ_ACHIEVED_NO, LJ_ACHIEVED_NONE };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *name = lj_text_capitalise (lj_session_achieved_name (session, order[i]));
      g_autofree char *action
          = g_strdup_printf ("goal.set-achieved('%s')", lj_achieved_token (order[i]));

      g_menu_append (menu, name, action);
    }
  return menu;
}

/* (transfer full) */
static GMenu *
new_states (LjSession *session)
{
  GMenu *menu = g_menu_new ();

  for (LjState i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    {
      g_autofree char *name = lj_text_capitalise (lj_session_state_name (session, i));
      g_autofree char *action = g_strdup_printf ("goal.set-state('%s')", lj_state_token (i));

      g_menu_append (menu, name, action);
    }
  return menu;
}

/* Says the answers of the round in the menu, as they are called now. What is not asked of what is
 * selected cannot be chosen. To be called before the menu pops up. */
void
lj_tree_menu_update (GtkWidget *popover, LjSession *session)
{
  GMenu *section = g_object_get_data (G_OBJECT (popover), EVALUATION);

  g_menu_remove_all (section);
  append_submenu (section, _ ("_Score"), new_scores (session));
  append_submenu (section, _ ("Ac_hieved"), new_answers (session));
  append_submenu (section, _ ("S_tate"), new_states (session));
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
  g_autoptr(GMenu) evaluation = g_menu_new ();
  GtkWidget *popover;

  g_menu_append_section (menu, NULL, G_MENU_MODEL (evaluation));
  lj_tree_menu_fill (menu);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  g_object_set_data_full (G_OBJECT (popover), EVALUATION, g_steal_pointer (&evaluation),
                          g_object_unref);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit the tree"), -1);
  gtk_widget_set_parent (popover, tree);
  add_keys (list);
  return popover;
}
