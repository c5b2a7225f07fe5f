/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-view.h"
#include "chart-theme.h"
#include <math.h>

/* Application pixels. */
#define MIN_WIDTH 360
#define NATURAL_WIDTH 720
#define ROW_RADIUS 6
#define ROW_OUTSET 6 /* bands of rows reach beyond the texts, into the margin */
#define RING_WIDTH 2

#define HOVER_INK 0.06

#define NO_ROW (-1)

struct _LjChartView
{
  GtkWidget parent_instance;

  LjChart *chart;        /* owned; NULL: nothing is shown */
  LjChartLayout *layout; /* owned; for layout_width; NULL until it is needed */
  int layout_width;
  int hover_row; /* index of the row under the pointer, or NO_ROW */
  int focus_row; /* index of the row the keys are on, or NO_ROW */
  gboolean ring; /* the keys were used last, not the pointer: the row is shown */
};

G_DEFINE_FINAL_TYPE (LjChartView, lj_chart_view, GTK_TYPE_WIDGET)

static guint activated_signal;

static const LjChartRow *
get_row (LjChartView *self, int row)
{
  if (self->chart == NULL || row < 0 || row >= (int) self->chart->rows->len)
    return NULL;
  return g_ptr_array_index (self->chart->rows, row);
}

/* The layout for this width; the one that was measured is the one that is drawn. */
static const LjChartLayout *
ensure_layout (LjChartView *self, int width)
{
  LjTheme theme;

  if (self->chart == NULL || (self->layout != NULL && self->layout_width == width))
    return self->layout;
  lj_chart_theme_from_widget (&theme, GTK_WIDGET (self));
  g_clear_pointer (&self->layout, lj_chart_layout_free);
  self->layout = lj_chart_layout_new_pango (self->chart, &theme, width, 0);
  self->layout_width = width;
  return self->layout;
}

static int
pick (LjChartView *self, double x, double y)
{
  return self->layout == NULL ? NO_ROW : lj_chart_layout_pick (self->layout, x, y);
}

static gboolean
get_area (LjChartView *self, int row, graphene_rect_t *area)
{
  double x, y, width, height;

  if (row < 0 || self->layout == NULL
      || !lj_chart_layout_get_row_area (self->layout, row, &x, &y, &width, &height))
    return FALSE;
  graphene_rect_init (area, x - ROW_OUTSET, y, width + 2 * ROW_OUTSET, height);
  return TRUE;
}

/* A screen reader says the name of the focused widget when it changes: that of the row. */
static void
update_accessible (LjChartView *self)
{
  g_autofree char *whole = self->chart != NULL ? lj_chart_describe (self->chart) : g_strdup ("");
  g_autofree char *row = NULL;
  const char *title = self->chart != NULL && self->chart->title != NULL ? self->chart->title : "";

  if (get_row (self, self->focus_row) != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    row = lj_chart_describe_row (self->chart, self->focus_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row != NULL ? row : title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  whole, -1);
}

/* A scrolled window follows the focus from widget to widget only; rows are not widgets. */
static void
scroll_to_row (LjChartView *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t area;
  double x, y;

  if (window == NULL || viewport == NULL || !get_area (self, self->focus_row, &area)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self), viewport, 0, area.origin.y, &x, &y))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y, y + area.size.height);
}

static void
set_focus_row (LjChartView *self, int row)
{
  self->focus_row = row;
  update_accessible (self);
  scroll_to_row (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hover_row (LjChartView *self, int row)
{
  const LjChartRow *hovered = get_row (self, row);

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
  const LjChartRow *activated = get_row (self, row);

  if (activated == NULL || activated->element == 0)
    return FALSE;
  g_signal_emit (self, activated_signal, 0, activated->element);
  return TRUE;
}

/* FALSE lets the key move the focus out of the chart. */
static gboolean
move_focus_row (LjChartView *self, int row)
{
  if (get_row (self, row) == NULL)
    return FALSE;
  self->ring = TRUE;
  set_focus_row (self, row);
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
      return move_focus_row (self, self->chart != NULL ? (int) self->chart->rows->len - 1 : NO_ROW);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      return activate_row (self, self->focus_row);
    default:
      return FALSE;
    }
}

static void
released_cb (LjChartView *self, int n_press, double x, double y)
{
  int row = pick (self, x, y);

  self->ring = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row == NO_ROW)
    return;
  set_focus_row (self, row);
  activate_row (self, row);
}

static void
motion_cb (LjChartView *self, double x, double y)
{
  set_hover_row (self, pick (self, x, y));
}

static void
leave_cb (LjChartView *self)
{
  set_hover_row (self, NO_ROW);
}

static void
focus_enter_cb (LjChartView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->ring = GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));
  if (self->focus_row == NO_ROW && get_row (self, 0) != NULL)
    self->focus_row = 0;
  set_focus_row (self, self->focus_row);
}

static void
focus_leave_cb (LjChartView *self)
{
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_hover (LjChartView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA ink;

  if (!get_area (self, self->hover_row, &area))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  ink.alpha = HOVER_INK;
  gsk_rounded_rect_init_from_rect (&outline, &area, ROW_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ink, &area);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_focus (LjChartView *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  const float widths[4] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA ring;

  if (!self->ring || !gtk_widget_has_focus (GTK_WIDGET (self))
      || !get_area (self, self->focus_row, &area))
    return;
  if (!gtk_style_context_lookup_color (style, "theme_selected_bg_color", &ring))
    gtk_style_context_get_color (style, &ring);
  gsk_rounded_rect_init_from_rect (&outline, &area, ROW_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]){ ring, ring, ring, ring });
}

static void
lj_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LjChartView *self = LJ_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const LjChartLayout *layout = ensure_layout (self, width);
  cairo_t *cr;

  if (layout == NULL)
    return;
  snapshot_hover (self, snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  lj_chart_layout_draw (layout, cr);
  cairo_destroy (cr);
  snapshot_focus (self, snapshot);
}

static GtkSizeRequestMode
lj_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lj_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  LjChartView *self = LJ_CHART_VIEW (widget);
  const LjChartLayout *layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  layout = ensure_layout (self, for_size >= MIN_WIDTH ? for_size : NATURAL_WIDTH);
  *minimum = *natural = layout != NULL ? (int) ceil (lj_chart_layout_get_height (layout)) : 0;
}

static void
lj_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ensure_layout (LJ_CHART_VIEW (widget), width);
}

static void
lj_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LjChartView *self = LJ_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (lj_chart_view_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->layout, lj_chart_layout_free);
  gtk_widget_queue_resize (widget);
}

static gboolean
lj_chart_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_tooltip,
                             GtkTooltip *tooltip)
{
  LjChartView *self = LJ_CHART_VIEW (widget);
  int row = keyboard_tooltip ? self->focus_row : pick (self, x, y);
  g_autofree char *text = NULL;
  graphene_rect_t area;

  if (get_row (self, row) == NULL || !get_area (self, row, &area))
    return FALSE;
  text = lj_chart_describe_row (self->chart, row);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (
      tooltip, &(GdkRectangle){ area.origin.x, area.origin.y, area.size.width, area.size.height });
  return TRUE;
}

static void
lj_chart_view_finalize (GObject *object)
{
  LjChartView *self = LJ_CHART_VIEW (object);

  g_clear_pointer (&self->layout, lj_chart_layout_free);
  g_clear_pointer (&self->chart, lj_chart_free);
  G_OBJECT_CLASS (lj_chart_view_parent_class)->finalize (object);
}

static void
lj_chart_view_class_init (LjChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lj_chart_view_finalize;
  widget_class->snapshot = lj_chart_view_snapshot;
  widget_class->get_request_mode = lj_chart_view_get_request_mode;
  widget_class->measure = lj_chart_view_measure;
  widget_class->size_allocate = lj_chart_view_size_allocate;
  widget_class->css_changed = lj_chart_view_css_changed;
  widget_class->query_tooltip = lj_chart_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
add_controllers (LjChartView *self)
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

static void
lj_chart_view_init (LjChartView *self)
{
  self->hover_row = self->focus_row = NO_ROW;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static int
find_element (const LjChart *chart, gint64 element)
{
  for (guint i = 0; chart != NULL && i < chart->rows->len; i++)
    if (((LjChartRow *) g_ptr_array_index (chart->rows, i))->element == element)
      return (int) i;
  return NO_ROW;
}

/* (transfer floating) */
GtkWidget *
lj_chart_view_new (void)
{
  return g_object_new (LJ_TYPE_CHART_VIEW, NULL);
}

/* Shows another chart; NULL: none. The keys stay on the row of the same element. */
void
lj_chart_view_set_chart (LjChartView *self, LjChart *take)
{
  const LjChartRow *focused = get_row (self, self->focus_row);
  int focus_row = focused != NULL ? find_element (take, focused->element) : NO_ROW;

  g_clear_pointer (&self->layout, lj_chart_layout_free);
  g_clear_pointer (&self->chart, lj_chart_free);
  self->chart = take;
  self->hover_row = NO_ROW;
  self->focus_row = focus_row;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The row the arrow keys are on, or -1. */
int
lj_chart_view_get_focus_row (LjChartView *self)
{
  return self->focus_row;
}

/* What is drawn now; NULL: not placed yet, or no chart. */
const LjChartLayout *
lj_chart_view_get_layout (LjChartView *self)
{
  return self->layout;
}
