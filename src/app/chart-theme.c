/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-theme.h"

/* How much ink is in muted text and in the grid; the rest is paper. */
#define MUTED_INK 0.72
#define GRID_INK 0.16

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

/* The theme of charts on the screen, with the widget's own ink, font and size (in application
 * pixels); the levels are those for dark paper where the ink is light. */
void
lj_chart_theme_from_widget (LjTheme *theme, GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA ink, paper;

  gtk_style_context_get_color (style, &ink);
  *theme = is_light (&ink) ? *lj_theme_get_dark () : *lj_theme_get_print ();
  theme->ink = colour_of (&ink);
  if (gtk_style_context_lookup_color (style, "theme_bg_color", &paper))
    theme->paper = colour_of (&paper);
  theme->muted = mix (&theme->ink, &theme->paper, MUTED_INK);
  theme->grid = mix (&theme->ink, &theme->paper, GRID_INK);
  theme->title_size = SCREEN_TITLE;
  set_font (theme, widget);
}
