/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-view.h"

#include "chart-theme.h"

#include <linjaus/look.h>

/* Of the widget's height and width, one size of body text; the lesser is taken. */
#define HEIGHT_IN_SIZES 32.0
#define WIDTH_IN_SIZES 50.0

/* In units of that size. */
#define MARGIN 2.0
#define FOOT 3.2 /* below the chart */
#define FOOT_BASE 2.2
#define FOOT_SIZE 0.8
#define LOGO_HEIGHT 4.0
#define LOGO_WIDTH 18.0
#define LOGO_BORDER 0.4
#define BAR_WIDTH 6.0
#define BAR_HEIGHT 0.45
#define AFTER_BAR 1.8
#define AFTER_OWNER 0.6
#define AFTER_TITLE 1.2
#define OWNER_SIZE 1.3
#define TITLE_SIZE 2.8
#define LINE_SIZE 1.3

/* Of what is left of the title slide, above its bar. */
#define ABOVE 0.24

struct _LjSlideView
{
  GtkWidget parent_instance;

  LjChart *chart;      /* owned; or NULL */
  LjSlideFront *front; /* owned; or NULL */
  char *place, *number;
  guint32 accent;
  GdkTexture *logo; /* owned; or NULL */
  gboolean dark;
  LjChartLayout *layout; /* owned; of this size; NULL until it is needed */
  int layout_width, layout_height;
};

G_DEFINE_FINAL_TYPE (LjSlideView, lj_slide_view, GTK_TYPE_WIDGET)

/* Of body text, in application pixels. */
static double
get_size (LjSlideView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return MAX (MIN (gtk_widget_get_height (widget) / HEIGHT_IN_SIZES,
                   gtk_widget_get_width (widget) / WIDTH_IN_SIZES),
              1);
}

static void
get_theme (LjSlideView *self, LjTheme *theme)
{
  const GdkRGBA ink = self->dark ? (GdkRGBA){ 1, 1, 1, 1 } : (GdkRGBA){ 0, 0, 0, 1 };

  *theme = *lj_chart_theme_for (GTK_WIDGET (self), &ink);
  theme->size = get_size (self);
}

static GdkRGBA
rgba_of (const LjColour *colour)
{
  return (GdkRGBA){ (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
}

static void
forget_layout (LjSlideView *self)
{
  g_clear_pointer (&self->layout, lj_chart_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* As high as the room for it, where it fits. */
static const LjChartLayout *
ensure_layout (LjSlideView *self, const LjTheme *theme)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double room = height - (MARGIN + FOOT) * theme->size;

  if (self->layout != NULL && self->layout_width == width && self->layout_height == height)
    return self->layout;
  g_clear_pointer (&self->layout, lj_chart_layout_free);
  self->layout = lj_chart_layout_new_pango (self->chart, theme, width - 2 * MARGIN * theme->size,
                                            MAX (room, 1));
  self->layout_width = width;
  self->layout_height = height;
  return self->layout;
}

static void
snapshot_chart (LjSlideView *self, GtkSnapshot *snapshot, const LjTheme *theme)
{
  const LjChartLayout *layout = ensure_layout (self, theme);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, MARGIN * theme->size, MARGIN * theme->size);
  lj_chart_layout_draw (layout, cr);
  cairo_destroy (cr);
}

typedef struct
{
  double size; /* in units of body text */
  gboolean bold, muted;
} Style;

/* One line that ends with an ellipsis where it is too long, or as many lines as it takes. */
static PangoLayout *
new_text (LjSlideView *self, const char *text, const Style *style, double width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoFontDescription) font = pango_font_description_new ();
  LjTheme theme;

  get_theme (self, &theme);
  pango_font_description_set_family (font, theme.font);
  pango_font_description_set_absolute_size (font, style->size * theme.size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Its corner at x, y. */
static void
append_text (GtkSnapshot *snapshot, PangoLayout *text, const LjColour *colour, double x, double y)
{
  const GdkRGBA rgba = rgba_of (colour);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, text, &rgba);
  gtk_snapshot_restore (snapshot);
}

/* Where the next one begins. */
static double
add_words (LjSlideView *self, GtkSnapshot *snapshot, const char *text, const Style *style, double y)
{
  LjTheme theme;
  double margin, width;
  g_autoptr(PangoLayout) layout = NULL;
  int height;

  get_theme (self, &theme);
  margin = MARGIN * theme.size;
  width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin;
  layout = new_text (self, text, style, MAX (width, 1));
  append_text (snapshot, layout, style->muted ? &theme.muted : &theme.ink, margin, y);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return y + height;
}

/* Below it. Logos are made for white paper. */
static double
add_logo (LjSlideView *self, GtkSnapshot *snapshot, const LjTheme *theme)
{
  double margin = MARGIN * theme->size;
  double border = self->dark ? LOGO_BORDER * theme->size : 0;
  double width, height, scale;

  if (self->logo == NULL)
    return margin;
  width = gdk_texture_get_width (self->logo);
  height = gdk_texture_get_height (self->logo);
  scale = MIN (LOGO_WIDTH * theme->size / width, LOGO_HEIGHT * theme->size / height);
  width *= scale;
  height *= scale;
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){ 1, 1, 1, 1 },
      &GRAPHENE_RECT_INIT ((float) (margin - border), (float) (margin - border),
                           (float) (width + 2 * border), (float) (height + 2 * border)));
  gtk_snapshot_append_texture (
      snapshot, self->logo,
      &GRAPHENE_RECT_INIT ((float) margin, (float) margin, (float) width, (float) height));
  return margin + height;
}

/* The county's colour, where it has one and it can be told from the paper. */
static LjColour
get_accent (LjSlideView *self, const LjTheme *theme)
{
  guint32 accent = self->accent;

  if (accent == LJ_NO_ACCENT || self->dark || lj_accent_contrast (accent) < LJ_LEAST_CONTRAST)
    return theme->level[3];
  return (LjColour){ (accent >> 16 & 0xff) / 255.0, (accent >> 8 & 0xff) / 255.0,
                     (accent & 0xff) / 255.0 };
}

static void
add_bar (LjSlideView *self, GtkSnapshot *snapshot, const LjTheme *theme, double y)
{
  const LjColour colour = get_accent (self, theme);
  const GdkRGBA rgba = rgba_of (&colour);

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) (MARGIN * theme->size), (float) y,
                                                  (float) (BAR_WIDTH * theme->size),
                                                  (float) (BAR_HEIGHT * theme->size)));
}

static void
snapshot_front (LjSlideView *self, GtkSnapshot *snapshot, const LjTheme *theme)
{
  static const Style owner = { OWNER_SIZE, FALSE, TRUE };
  static const Style title = { TITLE_SIZE, TRUE, FALSE };
  static const Style line = { LINE_SIZE, FALSE, FALSE };
  double y = add_logo (self, snapshot, theme);

  y += (gtk_widget_get_height (GTK_WIDGET (self)) - y) * ABOVE;
  add_bar (self, snapshot, theme, y);
  y += (BAR_HEIGHT + AFTER_BAR) * theme->size;
  if (self->front->owner != NULL)
    y = add_words (self, snapshot, self->front->owner, &owner, y) + AFTER_OWNER * theme->size;
  y = add_words (self, snapshot, self->front->title, &title, y) + AFTER_TITLE * theme->size;
  for (guint i = 0; self->front->lines[i] != NULL; i++)
    y = add_words (self, snapshot, self->front->lines[i], &line, y);
}

/* The document at the left, the number at the right. */
static void
snapshot_foot (LjSlideView *self, GtkSnapshot *snapshot, const LjTheme *theme)
{
  static const Style style = { FOOT_SIZE, FALSE, TRUE };
  double margin = MARGIN * theme->size;
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) - FOOT_BASE * theme->size;
  g_autoptr(PangoLayout) place = new_text (self, self->place, &style, MAX (width * 0.8, 1));
  g_autoptr(PangoLayout) number = new_text (self, self->number, &style, MAX (width * 0.2, 1));

  pango_layout_set_ellipsize (place, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (number, PANGO_ALIGN_RIGHT);
  append_text (snapshot, place, &theme->muted, margin, y);
  append_text (snapshot, number, &theme->muted, margin + width * 0.8, y);
}

static void
lj_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LjSlideView *self = LJ_SLIDE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  LjTheme theme;
  GdkRGBA paper;

  get_theme (self, &theme);
  paper = rgba_of (&theme.paper);
  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->chart != NULL)
    snapshot_chart (self, snapshot, &theme);
  if (self->front != NULL)
    snapshot_front (self, snapshot, &theme);
  snapshot_foot (self, snapshot, &theme);
}

static void
lj_slide_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lj_slide_view_parent_class)->css_changed (widget, change);
  forget_layout (LJ_SLIDE_VIEW (widget));
}

static void
lj_slide_view_finalize (GObject *object)
{
  LjSlideView *self = LJ_SLIDE_VIEW (object);

  g_clear_pointer (&self->layout, lj_chart_layout_free);
  g_clear_pointer (&self->chart, lj_chart_free);
  g_clear_pointer (&self->front, lj_slide_front_free);
  g_clear_object (&self->logo);
  g_free (self->place);
  g_free (self->number);
  G_OBJECT_CLASS (lj_slide_view_parent_class)->finalize (object);
}

static void
lj_slide_view_class_init (LjSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lj_slide_view_finalize;
  widget_class->snapshot = lj_slide_view_snapshot;
  widget_class->css_changed = lj_slide_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lj_slide_view_init (LjSlideView *self)
{
  self->place = g_strdup ("");
  self->number = g_strdup ("");
  self->accent = LJ_NO_ACCENT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
set_slide (LjSlideView *self, LjChart *chart, LjSlideFront *front)
{
  g_autofree char *text
      = chart != NULL ? lj_chart_describe (chart) : lj_slide_front_describe (front);
  const char *title = chart != NULL ? chart->title : front->title;

  g_clear_pointer (&self->chart, lj_chart_free);
  g_clear_pointer (&self->front, lj_slide_front_free);
  self->chart = chart;
  self->front = front;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  forget_layout (self);
}

void
lj_slide_view_set_chart (LjSlideView *self, LjChart *take)
{
  set_slide (self, take, NULL);
}

/* The title slide. */
void
lj_slide_view_set_front (LjSlideView *self, LjSlideFront *take)
{
  set_slide (self, NULL, take);
}

/* What stands small at the foot, left and right. */
void
lj_slide_view_set_foot (LjSlideView *self, const char *place, const char *number)
{
  g_free (self->place);
  g_free (self->number);
  self->place = g_strdup (place);
  self->number = g_strdup (number);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The county's colour, as in look.h, and logo, or NULL, of the title slide. */
void
lj_slide_view_set_look (LjSlideView *self, guint32 accent, GBytes *logo)
{
  self->accent = accent;
  g_clear_object (&self->logo);
  if (logo != NULL)
    self->logo = gdk_texture_new_from_bytes (logo, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Light on dark, whatever the theme of the desktop. */
void
lj_slide_view_set_dark (LjSlideView *self, gboolean dark)
{
  self->dark = dark;
  forget_layout (self);
}

gboolean
lj_slide_view_get_dark (LjSlideView *self)
{
  return self->dark;
}
