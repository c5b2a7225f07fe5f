/* SPDX-License-Identifier: EUPL-1.2 */
#include "drag-icon.h"

/* The text hangs on the pointer, cut where it is long. */
void
lj_drag_icon_set_text (GdkDrag *drag, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}
