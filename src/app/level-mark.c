/* SPDX-License-Identifier: EUPL-1.2 */
#include "level-mark.h"
#include "chart-theme.h"

#define SIZE 12 /* application pixels, where text is of its usual size */
#define USUAL_RESOLUTION 96.0

struct _LjLevelMark
{
  GtkWidget parent_instance;

  guint level; /* 0: nothing is drawn, the room is kept */
};

G_DEFINE_FINAL_TYPE (LjLevelMark, lj_level_mark, GTK_TYPE_WIDGET)

static gboolean
is_selected (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0)
      return TRUE;
  return FALSE;
}

/* On the colour of a selected row no colour of a level is seen; the shape says it there. */
static LjTheme
get_theme (GtkWidget *widget)
{
  GdkRGBA ink;
  LjTheme theme;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  theme = *lj_chart_theme_for (widget, &ink);
  for (guint i = 0; is_selected (widget) && i < G_N_ELEMENTS (theme.level); i++)
    theme.level[i] = (LjColour){ ink.red, ink.green, ink.blue };
  return theme;
}

/* The mark grows with the text beside it. */
static int
get_size (GtkWidget *widget)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return resolution > 0 ? (int) (SIZE * resolution / USUAL_RESOLUTION) : SIZE;
}

static void
lj_level_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LjLevelMark *self = LJ_LEVEL_MARK (widget);
  int size = get_size (widget);
  double x = (gtk_widget_get_width (widget) - size) / 2.0;
  double y = (gtk_widget_get_height (widget) - size) / 2.0;
  LjTheme theme;
  cairo_t *cr;

  if (self->level == 0)
    return;
  theme = get_theme (widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - 1, y - 1, size + 2, size + 2));
  lj_chart_draw_mark (cr, self->level, &theme, x, y, size);
  cairo_destroy (cr);
}

static void
lj_level_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = get_size (widget);
  *minimum_baseline = *natural_baseline = -1;
}

static void
lj_level_mark_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lj_level_mark_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
lj_level_mark_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (lj_level_mark_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI)
    gtk_widget_queue_resize (widget);
}

static void
lj_level_mark_class_init (LjLevelMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lj_level_mark_snapshot;
  widget_class->measure = lj_level_mark_measure;
  widget_class->system_setting_changed = lj_level_mark_system_setting_changed;
  widget_class->css_changed = lj_level_mark_css_changed;
  /* The figure stands beside it; read aloud, the mark would only say it twice. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "levelmark");
}

static void
lj_level_mark_init (LjLevelMark *self)
{
}

/* (transfer floating) */
GtkWidget *
lj_level_mark_new (void)
{
  return g_object_new (LJ_TYPE_LEVEL_MARK, NULL);
}

/* level: 1 to 5, or 0 for none. */
void
lj_level_mark_set_level (LjLevelMark *self, guint level)
{
  if (self->level == level)
    return;
  self->level = level;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
