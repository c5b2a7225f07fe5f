/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/fonts.h"

static void
turn_hinting_off (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

static void
measure_with_pango (gpointer data, const char *text, LjTextStyle style, double width,
                    double *text_width, double *text_height)
{
  PangoLayout *layout = data;
  int units_wide, units_high;

  lj_fonts_set_line (layout, text, style);
  if (width > 0)
    pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_get_size (layout, &units_wide, &units_high);
  pango_layout_set_width (layout, -1);
  *text_width = pango_units_to_double (units_wide);
  *text_height = pango_units_to_double (units_high);
}

/* Digits are as wide as each other. No ligatures: readers of a PDF would find one strange letter
 * where the text has two, and lose what stands beside it. */
#define FEATURES "tnum=1, liga=0, clig=0"

/* A layout for lines of text in one family; the context is taken over. Hinting is off, so that a
 * text is equally wide on screen, paper and in files. (transfer full) */
PangoLayout *
lj_fonts_new_layout (PangoContext *take, const char *family)
{
  PangoLayout *layout = pango_layout_new (take);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  turn_hinting_off (take);
  g_object_unref (take);
  pango_font_description_set_family (font, family);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* Puts one line of text in its style into a layout. */
void
lj_fonts_set_line (PangoLayout *layout, const char *text, LjTextStyle style)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_layout_get_font_description (layout));

  pango_font_description_set_absolute_size (font, style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
}

/* As lj_chart_layout_new() with the system's own fonts. (transfer full) */
LjChartLayout *
lj_chart_layout_new_pango (const LjChart *chart, const LjTheme *theme, double width, double height)
{
  g_autoptr(PangoLayout) layout = lj_fonts_new_layout (
      pango_font_map_create_context (pango_cairo_font_map_get_default ()), theme->font);

  return lj_chart_layout_new (chart, theme, measure_with_pango, layout, width, height);
}
