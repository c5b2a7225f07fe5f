/* SPDX-License-Identifier: EUPL-1.2 */
#include "list-focus.h"

typedef gboolean (*Focus) (GtkWidget *widget, GtkDirectionType direction);

static Focus focus_list_view, focus_list_box; /* GTK's own */

/* Arrows go from row to row. Tab goes on to what else there is in the row, and then to what comes
 * after the list. */
static gboolean
focus (GtkWidget *widget, GtkDirectionType direction, Focus focus_of_gtk)
{
  GtkWidget *now = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = gtk_widget_get_focus_child (widget);

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && now != NULL
      && gtk_widget_is_ancestor (now, widget))
    return row != NULL && gtk_widget_child_focus (row, direction);
  return focus_of_gtk (widget, direction);
}

static gboolean
list_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return focus (widget, direction, focus_list_view);
}

static gboolean
list_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return focus (widget, direction, focus_list_box);
}

/* Makes every list one stop of the keyboard. GTK before 4.12, which has a property for it, stops at
 * each of the rows, of which there may be thousands. Called once, before the first list is made, so
 * that the list within a column view takes it over. */
void
lj_list_focus_start (void)
{
  GtkWidgetClass *list_view = g_type_class_ref (GTK_TYPE_LIST_VIEW);
  GtkWidgetClass *list_box = g_type_class_ref (GTK_TYPE_LIST_BOX);

  focus_list_view = list_view->focus;
  focus_list_box = list_box->focus;
  list_view->focus = list_view_focus;
  list_box->focus = list_box_focus;
}
