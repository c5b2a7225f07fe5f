/* SPDX-License-Identifier: EUPL-1.2 */
#include "tooltip.h"

/* Sets the tooltip where it is another one: GTK asks the display for the pointer each time, even for
 * the same text, which for a screen of rows takes longer than all the rest. text: may be NULL. */
void
lj_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
