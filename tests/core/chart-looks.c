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

static const struct
{
  const char *name;
  const LjTheme *(*get) (void);
  double text;   /* contrast of all that is read */
  double colour; /* of marks and bars */
  double grid;   /* no more: it stays behind */
} themes[] = {
  { "print", lj_theme_get_print, 4.5, 3.7, 2 },
  { "dark", lj_theme_get_dark, 4.5, 6.6, 2 },
  { "high contrast", lj_theme_get_high_contrast, 7, 7, 4 },
  { "high contrast, dark", lj_theme_get_high_contrast_dark, 7, 7, 6 },
};

/* Texts hold 4.5:1 (1.4.3), ink 7:1 (1.4.6), marks and bars more than the 3:1 of 1.4.11. Bars of
 * answers have an outline, muted, for some are pale. */
static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const LjTheme *theme = themes[i].get ();

      g_test_message ("%s", themes[i].name);
      g_assert_cmpfloat (contrast (&theme->ink, &theme->paper), >=, 7);
      g_assert_cmpfloat (contrast (&theme->muted, &theme->paper), >=, themes[i].text);
      g_assert_cmpfloat (contrast (&theme->grid, &theme->paper), <, themes[i].grid);
      for (guint level = 0; level < 5; level++)
        g_assert_cmpfloat (contrast (&theme->level[level], &theme->paper), >=, themes[i].colour);
      g_assert_cmpfloat (contrast (&theme->answer[0], &theme->paper), >=, themes[i].colour);
      g_assert_cmpfloat (contrast (&theme->answer[2], &theme->paper), >=, themes[i].colour);
    }
}

/* CIE 1976 L*a*b* of linear light, under D65. */
typedef struct
{
  double l, a, b;
} Lab;

static double
cube_root (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
lab_of (const double *light)
{
  double r = CLAMP (light[0], 0, 1), g = CLAMP (light[1], 0, 1), b = CLAMP (light[2], 0, 1);
  double x = cube_root ((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  double y = cube_root (0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  double z = cube_root ((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);

  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

/* Of linear light as people without one kind of cone see it: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0. */
static const struct
{
  const char *name;
  double matrix[3][3];
} visions[] = {
  { "all", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

static Lab
seen (const LjColour *colour, guint vision)
{
  const double light[3] = { linear (colour->red), linear (colour->green), linear (colour->blue) };
  double changed[3];

  for (guint i = 0; i < 3; i++)
    {
      const double *row = visions[vision].matrix[i];

      changed[i] = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
    }
  return lab_of (changed);
}

/* CIE 1976; 2.3 is just noticed. */
static double
distance (const LjColour *a, const LjColour *b, guint vision)
{
  Lab one = seen (a, vision), other = seen (b, vision);

  return sqrt (pow (one.l - other.l, 2) + pow (one.a - other.a, 2) + pow (one.b - other.b, 2));
}

/* Plain at a glance in two pieces that touch. */
#define PLAIN 14.0

static void
check_neighbours (const LjColour *colours, guint n, const char *theme)
{
  for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
    for (guint i = 0; i + 1 < n; i++)
      if (distance (&colours[i], &colours[i + 1], vision) < PLAIN)
        g_error ("%s: %u and %u of %u look alike to %s: %.1f", theme, i + 1, i + 2, n,
                 visions[vision].name, distance (&colours[i], &colours[i + 1], vision));
}

/* Neighbours in a stack are told apart by colour alone too, whoever looks; of the answers, partly
 * may be missing between yes and no. */
static void
test_neighbours_differ_for_every_eye (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const LjTheme *theme = themes[i].get ();
      const LjColour ends[2] = { theme->answer[0], theme->answer[2] };

      check_neighbours (theme->level, G_N_ELEMENTS (theme->level), themes[i].name);
      check_neighbours (theme->answer, G_N_ELEMENTS (theme->answer), themes[i].name);
      check_neighbours (ends, 2, themes[i].name);
    }
}

#define SHADES 20

static double
lightness (const LjColour *colour)
{
  return seen (colour, 0).l;
}

/* Every cell is readable, the stronger one further from the paper, in grey too; the weakest one is
 * seen. */
static void
test_shades (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const LjTheme *theme = themes[i].get ();
      double paper = lightness (&theme->paper), before = 0;

      for (guint step = 0; step <= SHADES; step++)
        {
          LjColour shade = lj_theme_shade (theme, (double) step / SHADES);
          LjColour ink = lj_theme_shade_ink (theme, (double) step / SHADES);
          double away = fabs (lightness (&shade) - paper);

          g_assert_cmpfloat (contrast (&ink, &shade), >=, themes[i].text);
          g_assert_cmpfloat (away, >, step == 0 ? 4 : before + 0.5);
          before = away;
        }
      g_assert_cmpfloat (before, >=, 25);
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

/* Every score and answer in every row. */
static LjChart *
make_kind (LjChartKind kind)
{
  LjChart *chart = sample_eight (LJ_LANGUAGE_EN);

  chart->kind = kind;
  for (guint i = 0; i < chart->rows->len; i++)
    {
      LjChartRow *row = g_ptr_array_index (chart->rows, i);

      for (guint score = 0; score < 5; score++)
        row->figures.scores[score] = 1 + (i + score) % 8;
      row->figures.unanswered = 2;
      row->progress = (LjProgress){ .asked = 9, .assessed = 1 + i };
      row->then = lj_mean_new (20 + i, 10);
    }
  lj_chart_add_up (chart, LJ_FEW_GOALS);
  return chart;
}

static gboolean
touch (const LjItem *left, const LjItem *right)
{
  return left->kind == LJ_ITEM_BAR && right->kind == LJ_ITEM_BAR && left->y == right->y
         && fabs (left->x + left->width - right->x) < 0.01;
}

/* In every kind of chart, bars that touch are among those that differ in grey. */
static void
test_kinds_in_grey (void)
{
  Grey fills[LJ_FILL_NONE + 1] = { { 0, 0, 0 } };
  guint n_touching[LJ_CHART_LAST + 1] = { 0 };

  look_at_fills (fills);
  for (guint kind = 0; kind <= LJ_CHART_LAST; kind++)
    {
      g_autoptr(LjChart) chart = make_kind (kind);
      g_autoptr(LjChartLayout) layout
                 = lj_chart_layout_new_pango (chart, lj_theme_get_print (), 757, 510);
      const LjItem *items = (const LjItem *) layout->items->data;

      for (guint i = 0; i + 1 < layout->items->len; i++)
        if (touch (&items[i], &items[i + 1]))
          {
            n_touching[kind]++;
            g_assert_true (differ (&fills[items[i].fill], &fills[items[i + 1].fill]));
          }
    }
  g_assert_cmpuint (n_touching[LJ_CHART_DISTRIBUTION], ==, 8 * 4);
  g_assert_cmpuint (n_touching[LJ_CHART_ACHIEVED], >=, 8);
  g_assert_cmpuint (n_touching[LJ_CHART_PROGRESS], ==, 8);
}

static cairo_surface_t *
draw_grey (const LjChartLayout *layout, const LjTheme *theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 757, 510);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, theme->paper.red, theme->paper.green, theme->paper.blue);
  cairo_paint (cr);
  lj_chart_layout_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How far the cell's corner is from the paper. */
static double
strength_of (cairo_surface_t *surface, const LjItem *cell)
{
  return fabs (grey_at (surface, (int) cell->x + 3, (int) cell->y + 3) - grey_at (surface, 0, 0));
}

/* Drawn in grey, one more is stronger, and as many are as strong, in every theme. The number of a
 * cell is the item after it. */
static void
test_cells_in_grey (void)
{
  g_autoptr(LjChart) chart = make_kind (LJ_CHART_HEAT_MAP);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const LjTheme *theme = themes[i].get ();
      g_autoptr(LjChartLayout) layout = lj_chart_layout_new_pango (chart, theme, 757, 510);
      cairo_surface_t *surface = draw_grey (layout, theme);
      double strength[9] = { 0 };

      for (guint j = 0; j < layout->items->len; j++)
        {
          const LjItem *cell = &g_array_index (layout->items, LjItem, j);
          guint count;

          if (cell->kind != LJ_ITEM_CELL)
            continue;
          count = (guint) g_ascii_strtoull (cell[1].text, NULL, 10);
          g_assert_cmpuint (count, <=, 8);
          if (strength[count] > 0)
            g_assert_cmpfloat_with_epsilon (strength_of (surface, cell), strength[count], 0.01);
          strength[count] = strength_of (surface, cell);
        }
      for (guint count = 1; count <= 8; count++)
        g_assert_cmpfloat (strength[count], >=, strength[count - 1] + 4);
      cairo_surface_destroy (surface);
    }
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
  g_test_add_func ("/chart-looks/neighbours-differ-for-every-eye",
                   test_neighbours_differ_for_every_eye);
  g_test_add_func ("/chart-looks/shades", test_shades);
  g_test_add_func ("/chart-looks/kinds-in-grey", test_kinds_in_grey);
  g_test_add_func ("/chart-looks/cells-in-grey", test_cells_in_grey);
  g_test_add_func ("/chart-looks/marks-differ-by-shape", test_marks_differ_by_shape);
  g_test_add_func ("/chart-looks/fills-differ-in-grey", test_fills_differ_in_grey);
  g_test_add_func ("/chart-looks/mark-keeps-the-context", test_mark_keeps_the_context);
  return g_test_run ();
}
