/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/type.h"
#include "chart/wrap.h"
#include <pango/pangocairo.h>
#include <string.h>

#define FAMILY "Noto Sans"

/* Units of Pango are rounded once a glyph, here at another size than in LjType. Points. */
#define NEAR 0.05

/* How wide Pango sets the whole text at once, with nothing remembered. */
static double
measure_with_pango (const char *text, LjTextStyle style)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);
  PangoAttrList *features = pango_attr_list_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  int width;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_absolute_size (font, style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (features, pango_attr_font_features_new ("tnum=1, liga=0, clig=0"));
  pango_layout_set_attributes (layout, features);
  pango_attr_list_unref (features);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  pango_font_description_free (font);
  g_object_unref (layout);
  g_object_unref (context);
  return pango_units_to_double (width);
}

/* A word is as wide as Pango sets it, whether LjType shapes it by itself or has Pango do it: other
 * scripts, letters of two code points, signs from other fonts, right to left. */
static void
test_width (gconstpointer data)
{
  static const LjTextStyle styles[] = { { 10, FALSE }, { 7.5, FALSE }, { 18, TRUE } };
  g_autoptr(LjType) type = lj_type_new (FAMILY);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      double width = lj_type_measure (type, data, styles[i]);

      g_assert_cmpfloat_with_epsilon (width, measure_with_pango (data, styles[i]), NEAR);
      g_assert_cmpfloat (lj_type_measure (type, data, styles[i]), ==, width);
    }
}

/* A word as long as a text is broken into lines that fit, and no letter is lost. Measured as a whole
 * for each of its lines, this would take hours. */
static void
test_long_word (void)
{
  const LjTextStyle style = { 9, FALSE };
  const double width = 120;
  g_autoptr(LjType) type = lj_type_new (FAMILY);
  g_autoptr(GString) word = g_string_new (NULL);
  g_autoptr(GString) joined = g_string_new (NULL);
  g_auto(GStrv) lines = NULL;
  LjRuler ruler;

  while (word->len < 300000)
    g_string_append (word, "hyvinvointi\u00e4lue");
  lj_ruler_init (&ruler, lj_type_measure, type);
  lines = lj_wrap (&ruler, word->str, style, width);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (lines[i]);

      g_assert_cmpfloat (lj_type_measure (type, lines[i], style), <=, width);
      g_string_append_len (joined, lines[i], length - (g_str_has_suffix (lines[i], "-") ? 1 : 0));
    }
  g_assert_cmpstr (joined->str, ==, word->str);
  lj_ruler_clear (&ruler);
}

int
main (int argc, char **argv)
{
  static const char *const words[] = {
    "hyvinvointialue",
    "V\u00e4lf\u00e4rdsomr\u00e5de",
    "AVATAR",
    "affinit\u00e9",
    "1\u20135",
    "3,8",
    "\u22120,4",
    "100\u00a0%",
    "\u2265",
    "\u03b5\u03bb\u03c0\u03af\u03b4\u03b1",
    "\u043f\u043b\u0430\u043d",
    "a\u0308iti",
    "\U0001f600",
    "\u05e9\u05dc\u05d5\u05dd",
    "",
    " ",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/type/width/%u", i);

      g_test_add_data_func (path, words[i], test_width);
    }
  g_test_add_func ("/type/long-word", test_long_word);
  return g_test_run ();
}
