/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-theme.h"
#include <string.h>

/* How much ink is in muted text and in the grid; the rest is paper. */
#define MUTED_INK 0.72
#define GRID_INK 0.16
#define MUTED_INK_CONTRAST 0.88
#define GRID_INK_CONTRAST 0.5

/* A page of the window has its own title; the chart's comes below it. */
#define SCREEN_TITLE 1.2

/* Points an inch where the screen says nothing else. */
#define DEFAULT_RESOLUTION 96.0

static LjColour
colour_of (const GdkRGBA *rgba)
{
  return (LjColour){ rgba->red, rgba->green, rgba->blue };
}

static LjColour
mix (const LjColour *ink, const LjColour *paper, double share)
{
  return (LjColour){ ink->red * share + paper->red * (1 - share),
                     ink->green * share + paper->green * (1 - share),
                     ink->blue * share + paper->blue * (1 - share) };
}

/* ITU-R BT.709, near enough for light or dark. */
static gboolean
is_light (const GdkRGBA *colour)
{
  return 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue > 0.5;
}

static void
set_font (LjTheme *theme, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  double size = pango_units_to_double (pango_font_description_get_size (font));

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : DEFAULT_RESOLUTION) / 72;
  if (pango_font_description_get_family (font) != NULL)
    theme->font = g_intern_string (pango_font_description_get_family (font));
  if (size > 0)
    theme->size = size;
}

/* GTK 4.8 tells of the wish for contrast by nothing but the name of the theme: HighContrast, light or
 * dark, as desktops set it, or Default-hc, GTK's own name for it. The environment goes first. */
static gboolean
wants_contrast (GtkWidget *widget)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  if (forced != NULL && *forced != '\0')
    name = g_strdup (forced);
  else
    g_object_get (gtk_widget_get_settings (widget), "gtk-theme-name", &name, NULL);
  folded = g_ascii_strdown (name != NULL ? name : "", -1);
  return g_str_has_prefix (folded, "highcontrast") || strstr (folded, "-hc") != NULL;
}

/* The colours of levels and answers for a widget with this ink: light ink means a dark theme. */
const LjTheme *
lj_chart_theme_for (GtkWidget *widget, const GdkRGBA *ink)
{
  if (wants_contrast (widget))
    return is_light (ink) ? lj_theme_get_high_contrast_dark () : lj_theme_get_high_contrast ();
  return is_light (ink) ? lj_theme_get_dark () : lj_theme_get_print ();
}

/* The theme of charts on the screen, with the widget's own ink, font and size (in application
 * pixels); the levels are those for dark paper where the ink is light, and with more contrast where
 * the desktop asks for it. */
void
lj_chart_theme_from_widget (LjTheme *theme, GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean contrast = wants_contrast (widget);
  GdkRGBA ink, paper;

  gtk_style_context_get_color (style, &ink);
  *theme = *lj_chart_theme_for (widget, &ink);
  theme->ink = colour_of (&ink);
  if (gtk_style_context_lookup_color (style, "theme_bg_color", &paper))
    theme->paper = colour_of (&paper);
  theme->muted = mix (&theme->ink, &theme->paper, contrast ? MUTED_INK_CONTRAST : MUTED_INK);
  theme->grid = mix (&theme->ink, &theme->paper, contrast ? GRID_INK_CONTRAST : GRID_INK);
  theme->title_size = SCREEN_TITLE;
  set_font (theme, widget);
}
