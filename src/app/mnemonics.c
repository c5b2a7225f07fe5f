/* SPDX-License-Identifier: EUPL-1.2 */
#include "mnemonics.h"

static void (*map_button) (GtkWidget *widget);
static void (*map_check_button) (GtkWidget *widget); /* GTK's own */

/* The label in it, which has no underline, is enough. */
static void
button_map (GtkWidget *widget)
{
  GtkButton *button = GTK_BUTTON (widget);

  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  map_button (widget);
}

static void
check_button_map (GtkWidget *widget)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (widget);
  const char *label = gtk_check_button_get_label (button);
  g_auto(GStrv) parts = label != NULL ? g_strsplit (label, "_", -1) : NULL;
  g_autofree char *plain = parts != NULL ? g_strjoinv ("", parts) : NULL;

  if (gtk_check_button_get_use_underline (button) && plain != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, plain,
                                    -1);
  map_check_button (widget);
}

/* Buttons are read out by their labels. GTK 4.8 has "_Close Close" of one that is labelled _Close.
 * Called once, before the first button is made. */
void
lj_mnemonics_start (void)
{
  GtkWidgetClass *button = g_type_class_ref (GTK_TYPE_BUTTON);
  GtkWidgetClass *check_button = g_type_class_ref (GTK_TYPE_CHECK_BUTTON);

  map_button = button->map;
  map_check_button = check_button->map;
  button->map = button_map;
  check_button->map = check_button_map;
}
