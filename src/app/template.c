/* SPDX-License-Identifier: EUPL-1.2 */
#include "template.h"

/* For the dispose of a template class: lets go of every child. GTK's own function leaves those that
 * are not bound to a member. May be called more than once. */
void
lj_template_dispose (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
