/* SPDX-License-Identifier: EUPL-1.2 */
#include "key-tips.h"

#include <linjaus/language.h>

static void (*realize_of_gtk) (GtkWidget *widget);
static gboolean (*query_of_gtk) (GtkWidget *widget, int x, int y, gboolean keyboard,
                                 GtkTooltip *tooltip);

/* The first key of what the button does, as people read it; NULL: none. Only in windows of the
 * application itself: over them its keys are not all heard. (transfer full) */
static char *
dup_key (GtkWidget *button)
{
  const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
  GtkRoot *root = gtk_widget_get_root (button);
  GtkApplication *application
      = GTK_IS_APPLICATION_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autofree char *detailed = NULL;
  g_auto(GStrv) keys = NULL;
  GdkModifierType modifiers;
  guint key;

  if (action == NULL || application == NULL)
    return NULL;
  detailed = g_action_print_detailed_name (
      action, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  keys = gtk_application_get_accels_for_action (application, detailed);
  if (keys[0] == NULL || !gtk_accelerator_parse (keys[0], &key, &modifiers))
    return NULL;
  return gtk_accelerator_get_label (key, modifiers);
}

static void
button_realize (GtkWidget *widget)
{
  g_autofree char *key = dup_key (widget);

  realize_of_gtk (widget);
  if (key != NULL)
    gtk_widget_set_has_tooltip (widget, TRUE);
}

static gboolean
button_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);
  g_autofree char *key = dup_key (widget);
  g_autofree char *text = NULL;

  if (key == NULL)
    return query_of_gtk (widget, x, y, keyboard, tooltip);
  text = tip != NULL ? g_strdup_printf ("%s (%s)", tip, key) : g_strdup_printf (_ ("Key %s"), key);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* The tooltip of a button tells the key that does the same. Called once, before the first button is
 * made. */
void
lj_key_tips_start (void)
{
  GtkWidgetClass *button = g_type_class_ref (GTK_TYPE_BUTTON);

  realize_of_gtk = button->realize;
  query_of_gtk = button->query_tooltip;
  button->realize = button_realize;
  button->query_tooltip = button_query_tooltip;
}
