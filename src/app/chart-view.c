/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-theme.h"
#include "chart-view-private.h"
#include <math.h>

/* Application pixels. */
#define MIN_WIDTH 360
#define NATURAL_WIDTH 720
#define ROW_RADIUS 6
#define RING_WIDTH 2

#define HOVER_INK 0.06

G_DEFINE_FINAL_TYPE (LjChartView, lj_chart_view, GTK_TYPE_WIDGET)

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

static void
snapshot_hover (LjChartView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA ink;

  if (!lj_chart_view_get_area (self, self->hover_row, &area))
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
      || !lj_chart_view_get_area (self, self->focus_row, &area))
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
  int row = keyboard_tooltip ? self->focus_row : lj_chart_view_pick (self, x, y);
  g_autofree char *text = NULL;
  graphene_rect_t area;

  if (lj_chart_view_get_row (self, row) == NULL || !lj_chart_view_get_area (self, row, &area))
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-picture", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "chart.copy-table", NULL);
  g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
lj_chart_view_init (LjChartView *self)
{
  self->hover_row = self->focus_row = LJ_NO_ROW;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  lj_chart_view_add_controllers (self);
}

static int
find_element (const LjChart *chart, gint64 element)
{
  for (guint i = 0; chart != NULL && i < chart->rows->len; i++)
    if (((LjChartRow *) g_ptr_array_index (chart->rows, i))->element == element)
      return (int) i;
  return LJ_NO_ROW;
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
  const LjChartRow *focused = lj_chart_view_get_row (self, self->focus_row);
  int focus_row = focused != NULL ? find_element (take, focused->element) : LJ_NO_ROW;

  g_clear_pointer (&self->layout, lj_chart_layout_free);
  g_clear_pointer (&self->chart, lj_chart_free);
  self->chart = take;
  self->hover_row = LJ_NO_ROW;
  self->focus_row = focus_row;
  lj_chart_view_update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* NULL: none is shown. (transfer none) */
const LjChart *
lj_chart_view_get_chart (LjChartView *self)
{
  return self->chart;
}

/* The row the arrow keys are on, or -1. */
int
lj_chart_view_get_focus_row (LjChartView *self)
{
  return self->focus_row;
}

/* What is drawn now, which is not always what was measured last; NULL: not placed yet, or no chart. */
const LjChartLayout *
lj_chart_view_get_layout (LjChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0 ? ensure_layout (self, width) : self->layout;
}
