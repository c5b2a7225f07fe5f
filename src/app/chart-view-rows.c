/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-view-private.h"

/* Application pixels: bands of rows reach beyond the texts, into the margin; a row that is scrolled
 * to shows a little of its neighbour. */
#define ROW_OUTSET 6
#define SCROLL_MARGIN 12

/* What scrolls the chart; NULL: nothing does. */
static GtkViewport *
get_viewport (LjChartView *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  return viewport != NULL ? GTK_VIEWPORT (viewport) : NULL;
}

/* A viewport follows the focus from widget to widget only; rows are not widgets. */
static void
scroll_to_row (LjChartView *self)
{
  GtkViewport *viewport = get_viewport (self);
  graphene_rect_t area;
  double x, y;

  if (viewport == NULL || !lj_chart_view_get_area (self, self->focus_row, &area)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self), gtk_viewport_get_child (viewport), 0,
                                            area.origin.y, &x, &y))
    return;
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             y - SCROLL_MARGIN, y + area.size.height + SCROLL_MARGIN);
}

static void
set_focus_row (LjChartView *self, int row)
{
  self->focus_row = row;
  lj_chart_view_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hover_row (LjChartView *self, int row)
{
  const LjChartRow *hovered = lj_chart_view_get_row (self, row);

  if (self->hover_row == row)
    return;
  self->hover_row = row;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   hovered != NULL && hovered->element != 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
activate_row (LjChartView *self, int row)
{
  const LjChartRow *activated = lj_chart_view_get_row (self, row);

  if (activated == NULL || activated->element == 0)
    return FALSE;
  g_signal_emit_by_name (self, "activated", activated->element);
  return TRUE;
}

/* FALSE lets the key move the focus out of the chart. */
static gboolean
move_focus_row (LjChartView *self, int row)
{
  if (lj_chart_view_get_row (self, row) == NULL)
    return FALSE;
  self->ring = TRUE;
  set_focus_row (self, row);
  scroll_to_row (self);
  return TRUE;
}

static gboolean
key_pressed_cb (LjChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_focus_row (self, self->focus_row + 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_focus_row (self, self->focus_row - 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move_focus_row (self, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move_focus_row (self,
                             self->chart != NULL ? (int) self->chart->rows->len - 1 : LJ_NO_ROW);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      return activate_row (self, self->focus_row);
    default:
      return FALSE;
    }
}

/* The viewport would show the end of a chart that is higher than itself; what was clicked must not
 * move under the pointer. */
static void
take_focus (LjChartView *self)
{
  GtkViewport *viewport = get_viewport (self);
  GtkAdjustment *adjustment
      = viewport != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)) : NULL;
  double value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->ring = FALSE;
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, value);
}

static void
released_cb (LjChartView *self, int n_press, double x, double y)
{
  int row = lj_chart_view_pick (self, x, y);

  take_focus (self);
  if (row == LJ_NO_ROW)
    return;
  set_focus_row (self, row);
  activate_row (self, row);
}

static void
motion_cb (LjChartView *self, double x, double y)
{
  set_hover_row (self, lj_chart_view_pick (self, x, y));
}

static void
leave_cb (LjChartView *self)
{
  set_hover_row (self, LJ_NO_ROW);
}

/* In the next frame: the viewport scrolls to the whole chart when the focus comes. */
static gboolean
entered_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LjChartView *self = LJ_CHART_VIEW (widget);

  if (self->ring)
    scroll_to_row (self);
  return G_SOURCE_REMOVE;
}

static void
focus_enter_cb (LjChartView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->ring = GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));
  if (self->focus_row == LJ_NO_ROW && lj_chart_view_get_row (self, 0) != NULL)
    self->focus_row = 0;
  set_focus_row (self, self->focus_row);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), entered_cb, NULL, NULL);
}

static void
focus_leave_cb (LjChartView *self)
{
  lj_chart_view_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The row of the chart; NULL: there is no such row. */
const LjChartRow *
lj_chart_view_get_row (LjChartView *self, int row)
{
  if (self->chart == NULL || row < 0 || row >= (int) self->chart->rows->len)
    return NULL;
  return g_ptr_array_index (self->chart->rows, row);
}

/* The row at this point, or LJ_NO_ROW. */
int
lj_chart_view_pick (LjChartView *self, double x, double y)
{
  return self->layout == NULL ? LJ_NO_ROW : lj_chart_layout_pick (self->layout, x, y);
}

/* The band of a row as it is drawn on: a little wider than its texts. FALSE: there is no such
 * row, or it is not placed yet. */
gboolean
lj_chart_view_get_area (LjChartView *self, int row, graphene_rect_t *area)
{
  double x, y, width, height;

  if (row < 0 || self->layout == NULL
      || !lj_chart_layout_get_row_area (self->layout, row, &x, &y, &width, &height))
    return FALSE;
  graphene_rect_init (area, x - ROW_OUTSET, y, width + 2 * ROW_OUTSET, height);
  return TRUE;
}

/* A screen reader says the name of the focused widget when it changes: that of the row. */
void
lj_chart_view_update_accessible (LjChartView *self)
{
  g_autofree char *whole = self->chart != NULL ? lj_chart_describe (self->chart) : g_strdup ("");
  g_autofree char *row = NULL;
  const char *title = self->chart != NULL && self->chart->title != NULL ? self->chart->title : "";

  if (lj_chart_view_get_row (self, self->focus_row) != NULL
      && gtk_widget_has_focus (GTK_WIDGET (self)))
    row = lj_chart_describe_row (self->chart, self->focus_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row != NULL ? row : title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  whole, -1);
}

/* Once, when the widget is made. */
void
lj_chart_view_add_controllers (LjChartView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
