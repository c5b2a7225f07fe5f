/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-view.h"

#include <math.h>

#define BORDER 12 /* around the paper, application pixels */

struct _LjPageView
{
  GtkWidget parent_instance;

  LjReport *report; /* owned; NULL until set */
  guint page;
  double zoom; /* pixels a point; 0: so that the whole page is seen */
};

G_DEFINE_FINAL_TYPE (LjPageView, lj_page_view, GTK_TYPE_WIDGET)

static void
lj_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  LjPageView *self = LJ_PAGE_VIEW (widget);
  double width = 0, height = 0;
  double zoom = self->zoom > 0 ? self->zoom : 1;

  *minimum_baseline = *natural_baseline = -1;
  if (self->report != NULL)
    lj_report_get_page_size (self->report, &width, &height);
  *natural = 2 * BORDER
             + (int) ceil (zoom * (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height));
  *minimum = self->zoom > 0 ? *natural : 2 * BORDER;
}

/* Pixels a point. */
double
lj_page_view_get_scale (LjPageView *self)
{
  double width, height;

  if (self->zoom > 0 || self->report == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  lj_report_get_page_size (self->report, &width, &height);
  return MAX (MIN ((gtk_widget_get_width (GTK_WIDGET (self)) - 2 * BORDER) / width,
                   (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * BORDER) / height),
              0.1);
}

/* Paper stays white in a dark theme: it shows what will be printed. */
static void
lj_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LjPageView *self = LJ_PAGE_VIEW (widget);
  double scale = lj_page_view_get_scale (self);
  double width, height;
  graphene_rect_t paper;
  GskRoundedRect outline;
  cairo_t *cr;

  if (self->report == NULL)
    return;
  lj_report_get_page_size (self->report, &width, &height);
  graphene_rect_init (
      &paper, (float) floor (MAX ((gtk_widget_get_width (widget) - width * scale) / 2, 0)),
      (float) floor (MAX ((gtk_widget_get_height (widget) - height * scale) / 2, 0)),
      (float) (width * scale), (float) (height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.35f }, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, paper.origin.x, paper.origin.y);
  cairo_scale (cr, scale, scale);
  lj_report_draw_page (self->report, self->page, cr);
  cairo_destroy (cr);
}

static void
lj_page_view_dispose (GObject *object)
{
  g_clear_pointer (&LJ_PAGE_VIEW (object)->report, lj_report_unref);
  G_OBJECT_CLASS (lj_page_view_parent_class)->dispose (object);
}

static void
lj_page_view_class_init (LjPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_page_view_dispose;
  widget_class->measure = lj_page_view_measure;
  widget_class->snapshot = lj_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, GtkWidget *self)
{
  gtk_widget_grab_focus (self);
}

/* A click takes the keyboard there, whose keys turn the page. */
static void
lj_page_view_init (LjPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Whoever does not see the page hears what it says. */
static void
describe (LjPageView *self)
{
  guint n_pages = lj_report_get_n_pages (self->report);
  g_autofree char *text = lj_report_dup_page_text (self->report, self->page);
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Shows its first page. */
void
lj_page_view_set_report (LjPageView *self, LjReport *report)
{
  lj_report_ref (report);
  g_clear_pointer (&self->report, lj_report_unref);
  self->report = report;
  lj_page_view_set_page (self, 0);
}

/* Counted from 0; the last one if there are not so many. Also after the report was put on pages
 * anew. */
void
lj_page_view_set_page (LjPageView *self, guint page)
{
  self->page = MIN (page, lj_report_get_n_pages (self->report) - 1);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* In pixels a point; 0: so that the whole page is seen, whatever the size of the window. */
void
lj_page_view_set_zoom (LjPageView *self, double zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
