/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "ui-test.h"

/* A key, as the handlers of a window get it. */

static inline gboolean
press_is_key (GtkShortcutTrigger *trigger, guint keyval)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *both = GTK_ALTERNATIVE_TRIGGER (trigger);

      return press_is_key (gtk_alternative_trigger_get_first (both), keyval)
             || press_is_key (gtk_alternative_trigger_get_second (both), keyval);
    }
  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0;
}

static inline gboolean
press_take_shortcut (GListModel *shortcuts, GtkWidget *widget, guint keyval)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (press_is_key (gtk_shortcut_get_trigger (shortcut), keyval)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Handlers of GTK's own look for the event, which there is not. */
static inline gboolean
press_take_key (GtkEventController *controller, GtkWidget *widget, guint keyval)
{
  gboolean handled = FALSE;

  if (!GTK_IS_TEXT (widget) && !GTK_IS_TEXT_VIEW (widget) && !GTK_IS_WINDOW (widget))
    g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  return handled;
}

static inline gboolean
press_offer_key (GtkWidget *widget, GtkPropagationPhase phase, guint keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && press_take_shortcut (G_LIST_MODEL (controller), widget, keyval))
        return TRUE;
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && press_take_key (controller, widget, keyval))
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
press_offer_down (GtkWidget *widget, guint keyval)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && press_offer_down (parent, keyval))
         || press_offer_key (widget, GTK_PHASE_CAPTURE, keyval);
}

/* Sends a key without modifiers the way that the display would: from the window down to what has
 * the keyboard and up again, until somebody takes it. */
static inline void
press_key (GtkWidget *window, guint keyval)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL)
    focus = window;
  if (!press_offer_down (focus, keyval))
    for (GtkWidget *i = focus; i != NULL; i = gtk_widget_get_parent (i))
      if (press_offer_key (i, GTK_PHASE_TARGET, keyval)
          || press_offer_key (i, GTK_PHASE_BUBBLE, keyval))
        break;
  ui_settle ();
}
