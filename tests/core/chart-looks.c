/* SPDX-License-Identifier: EUPL-1.2 */
/* What the eye must be able to tell apart, on paper, in grey and on a dark screen. */
#include "chart-sample.h"
#include "chart/layout-private.h"
#include "chart/plot.h"
#include <math.h>
#include <string.h>

#define MARK 24 /* pixels */

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1, relative luminance. */
static double
luminance (const LjColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

/* WCAG 2.1, contrast ratio. */
static double
contrast (const LjColour *a, const LjColour *b)
{
  double one = luminance (a), other = luminance (b);
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* Texts hold 4.5:1 (1.4.3), ink 7:1 (1.4.6), marks and bars more than the 3:1 of 1.4.11. */
static void
test_contrast (void)
{
  const LjTheme *themes[] = { lj_theme_get_print (), lj_theme_get_dark () };
  const double least[] = { 3.7, 6.6 };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const LjTheme *theme = themes[i];

      g_assert_cmpfloat (contrast (&theme->ink, &theme->paper), >=, 7);
      g_assert_cmpfloat (contrast (&theme->muted, &theme->paper), >=, 4.5);
      g_assert_cmpfloat (contrast (&theme->grid, &theme->paper), <, 2);
      for (guint level = 0; level < 5; level++)
        g_assert_cmpfloat (contrast (&theme->level[level], &theme->paper), >=, least[i]);
    }
}

/* Which pixels the mark of a level covers. */
static void
cover (guint level, gboolean *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, MARK, MARK);
  cairo_t *cr = cairo_create (surface);
  const unsigned char *data;
  int stride;

  lj_chart_draw_mark (cr, level, lj_theme_get_print (), 2, 2, MARK - 4);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (guint y = 0; y < MARK; y++)
    for (guint x = 0; x < MARK; x++)
      pixels[y * MARK + x] = data[y * stride + x] > 127;
  cairo_surface_destroy (surface);
}

/* Any two marks differ in a good part of what they cover, and cover about as much. */
static void
test_marks_differ_by_shape (void)
{
  gboolean pixels[6][MARK * MARK];
  guint area[6] = { 0 };

  for (guint level = 1; level <= 5; level++)
    {
      cover (level, pixels[level]);
      for (guint i = 0; i < MARK * MARK; i++)
        area[level] += pixels[level][i] ? 1 : 0;
      g_assert_cmpuint (area[level], >, 150);
      g_assert_cmpuint (area[level], <, 300);
    }
  for (guint a = 1; a <= 5; a++)
    for (guint b = a + 1; b <= 5; b++)
      {
        guint different = 0;

        for (guint i = 0; i < MARK * MARK; i++)
          different += pixels[a][i] != pixels[b][i] ? 1 : 0;
        g_assert_cmpuint (10 * different, >=, MIN (area[a], area[b]));
      }
}

typedef struct
{
  double mean;       /* grey, 0 to 255 */
  guint transitions; /* between light and dark along the middle of the bar */
  double leaning;    /* share of pixels that differ a little higher up: lines are not upright */
} Grey;

static double
grey_at (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *row
      = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) (const void *) row)[x];

  return 0.2126 * (pixel >> 16 & 0xff) + 0.7152 * (pixel >> 8 & 0xff) + 0.0722 * (pixel & 0xff);
}

static Grey
look_at_bar (cairo_surface_t *surface, const LjItem *bar, double scale)
{
  int from = (int) (bar->x * scale) + 3, to = (int) ((bar->x + bar->width) * scale) - 3;
  int y = (int) ((bar->y + bar->height / 2) * scale);
  int higher = y - (int) (2 * scale);
  Grey grey = { 0, 0, 0 };
  double light = 0, dark = 255;

  for (int x = from; x < to; x++)
    {
      grey.mean += grey_at (surface, x, y) / (to - from);
      light = MAX (light, grey_at (surface, x, y));
      dark = MIN (dark, grey_at (surface, x, y));
      grey.leaning += fabs (grey_at (surface, x, y) - grey_at (surface, x, higher)) > 30
                          ? 1.0 / (to - from)
                          : 0;
    }
  for (int x = from + 1; x < to && light - dark > 30; x++)
    grey.transitions += (grey_at (surface, x, y) > (light + dark) / 2)
                        != (grey_at (surface, x - 1, y) > (light + dark) / 2);
  return grey;
}

/* Rows with the same length of bar looked at, one of each level and of each answer. */
static void
look_at_fills (Grey *fills)
{
  g_autoptr(LjChart) chart = sample_chart (LJ_LANGUAGE_EN);
  g_autoptr(LjChartLayout) layout = NULL;
  const double scale = 4;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 757 * 4, 510 * 4);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < LJ_FILL_NONE; i++)
    {
      SampleRow row = { NULL, "Tavoite", 3, 1 };
      sample_add (chart, &row);
    }
  layout = lj_chart_layout_new_pango (chart, lj_theme_get_print (), 757, 510);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0, fill = 1; i < layout->items->len; i++)
    if (g_array_index (layout->items, LjItem, i).kind == LJ_ITEM_BAR)
      g_array_index (layout->items, LjItem, i).fill = fill++;
  lj_chart_layout_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < layout->items->len; i++)
    {
      const LjItem *item = &g_array_index (layout->items, LjItem, i);

      if (item->kind == LJ_ITEM_BAR)
        fills[item->fill] = look_at_bar (surface, item, scale);
    }
  cairo_surface_destroy (surface);
}

static gboolean
differ (const Grey *a, const Grey *b)
{
  guint more = MAX (a->transitions, b->transitions);
  guint fewer = MIN (a->transitions, b->transitions);

  return fabs (a->mean - b->mean) >= 30 || 2 * more >= 3 * fewer + 10
         || fabs (a->leaning - b->leaning) >= 0.1;
}

/* On a grey print, the bars of neighbouring levels differ in lightness or in their hatch. So do all
 * answers, any two of which may stand side by side. */
static void
test_fills_differ_in_grey (void)
{
  Grey fills[LJ_FILL_NONE + 1] = { { 0, 0, 0 } };

  look_at_fills (fills);
  g_assert_cmpuint (fills[5].transitions, ==, 0);
  g_assert_cmpuint (fills[4].transitions, ==, 0);
  for (guint level = 1; level < 5; level++)
    {
      g_assert_cmpfloat (fills[level].mean, >, 0);
      g_assert_true (differ (&fills[level], &fills[level + 1]));
    }
  for (guint a = LJ_FILL_YES; a <= LJ_FILL_NONE; a++)
    for (guint b = a + 1; b <= LJ_FILL_NONE; b++)
      g_assert_true (differ (&fills[a], &fills[b]));
}

/* A mark is drawn inside its box and nothing of the context but its path changes. */
static void
test_mark_keeps_the_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 40, 40);
  cairo_t *cr = cairo_create (surface);
  const unsigned char *data;

  cairo_set_line_width (cr, 7);
  for (guint level = 1; level <= 5; level++)
    lj_chart_draw_mark (cr, level, lj_theme_get_print (), 10, 10, 20);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 40; x++)
      if (x < 9 || y < 9 || x > 30 || y > 30)
        g_assert_cmpuint (data[y * cairo_image_surface_get_stride (surface) + x], ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-looks/contrast", test_contrast);
  g_test_add_func ("/chart-looks/marks-differ-by-shape", test_marks_differ_by_shape);
  g_test_add_func ("/chart-looks/fills-differ-in-grey", test_fills_differ_in_grey);
  g_test_add_func ("/chart-looks/mark-keeps-the-context", test_mark_keeps_the_context);
  return g_test_run ();
}
