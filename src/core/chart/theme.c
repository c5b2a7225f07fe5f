/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/layout-private.h"
#include <math.h>

#define RGB(value) \
  { \
    (((value) >> 16) & 0xff) / 255.0, (((value) >> 8) & 0xff) / 255.0, ((value) &0xff) / 255.0 \
  }

/* One name, not a list: where it is not installed, the system gives its own. Pango 1.50 looks every
 * font up again by its own name for its metrics, and each look-up sorts all fonts of the system. */
#define FAMILY "Noto Sans"

/* Level colours hold 3:1 against the paper (WCAG 2.1, 1.4.11) and no two neighbours are a red and
 * a green; the shape of the mark and the hatch of the bar say the level without them. */
static const LjTheme print_theme = {
  .ink = RGB (0x1f2430),
  .muted = RGB (0x5c6370),
  .grid = RGB (0xd6dbe3),
  .paper = RGB (0xffffff),
  .level = { RGB (0x9a3412), RGB (0xc2700a), RGB (0x6b7280), RGB (0x2f74b5), RGB (0x1e3a8a) },
  .answer = { RGB (0x1e3a8a), RGB (0x8fb3da), RGB (0x9a3412), RGB (0xffffff) },
  .heat_from = RGB (0xdfeaf6),
  .heat_to = RGB (0x0f3468),
  .font = FAMILY,
  .size = 10,
  .title_size = 1.75,
};

static const LjTheme dark_theme = {
  .ink = RGB (0xe8eaee),
  .muted = RGB (0xb0b6c0),
  .grid = RGB (0x3c3f48),
  .paper = RGB (0x1e1f24),
  .level = { RGB (0xf08a5d), RGB (0xf0b44c), RGB (0xa3a9b3), RGB (0x6fb1f0), RGB (0xc3ccff) },
  .answer = { RGB (0xc3ccff), RGB (0x4f7fb8), RGB (0xf08a5d), RGB (0x1e1f24) },
  .heat_from = RGB (0x35507a),
  .heat_to = RGB (0x8fc1f7),
  .font = FAMILY,
  .size = 10,
  .title_size = 1.75,
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Private to the chart folder: relative luminance, 0 to 1, as WCAG 2.1 defines it. */
double
lj_colour_luminance (const LjColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

/* 1 to 21, likewise. */
double
lj_colour_contrast (const LjColour *a, const LjColour *b)
{
  double one = lj_colour_luminance (a), other = lj_colour_luminance (b);
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static double
between (double from, double to, double share)
{
  return from + (to - from) * CLAMP (share, 0, 1);
}

/* The colour of a cell, from light at 0 to strong at 1. */
LjColour
lj_theme_shade (const LjTheme *theme, double shade)
{
  const LjColour *from = &theme->heat_from, *to = &theme->heat_to;

  return (LjColour){ between (from->red, to->red, shade), between (from->green, to->green, shade),
                     between (from->blue, to->blue, shade) };
}

/* Of what is written in it: one of black and white holds 4.5:1 against any colour (their product is
 * 21), which ink and paper, both a little softer, do not. */
LjColour
lj_theme_shade_ink (const LjTheme *theme, double shade)
{
  const LjColour black = { 0, 0, 0 }, white = { 1, 1, 1 };
  LjColour cell = lj_theme_shade (theme, shade);

  return lj_colour_contrast (&black, &cell) >= lj_colour_contrast (&white, &cell) ? black : white;
}

/* Black on white, for readers who ask their desktop for more contrast: 7:1 and better, on the paper
 * of GTK too, which is not quite white. */
static const LjTheme high_contrast_theme = {
  .ink = RGB (0x000000),
  .muted = RGB (0x2e3238),
  .grid = RGB (0x8a8f98),
  .paper = RGB (0xffffff),
  .level = { RGB (0x5e1400), RGB (0x784300), RGB (0x4c515a), RGB (0x094d8a), RGB (0x10205f) },
  .answer = { RGB (0x10205f), RGB (0x8fb3da), RGB (0x5e1400), RGB (0xffffff) },
  .heat_from = RGB (0xe6f0fa),
  .heat_to = RGB (0x7fb4ea),
  .font = FAMILY,
  .size = 10,
  .title_size = 1.75,
};

/* White on black; GTK's paper is a dark grey. */
static const LjTheme high_contrast_dark_theme = {
  .ink = RGB (0xffffff),
  .muted = RGB (0xd8dce2),
  .grid = RGB (0x7a7f88),
  .paper = RGB (0x000000),
  .level = { RGB (0xffab86), RGB (0xffd27a), RGB (0xc0c5ce), RGB (0x8ac8ff), RGB (0xdde2ff) },
  .answer = { RGB (0xdde2ff), RGB (0x5a8fd0), RGB (0xffab86), RGB (0x000000) },
  .heat_from = RGB (0x5f9fe0),
  .heat_to = RGB (0xe6f2ff),
  .font = FAMILY,
  .size = 10,
  .title_size = 1.75,
};

/* The theme of everything that is printed or written to a file: dark ink on white paper, body
 * text of 10 points. */
const LjTheme *
lj_theme_get_print (void)
{
  return &print_theme;
}

/* Light ink on dark paper, for screens; the widget puts its own ink, font and size in place. */
const LjTheme *
lj_theme_get_dark (void)
{
  return &dark_theme;
}

const LjTheme *
lj_theme_get_high_contrast (void)
{
  return &high_contrast_theme;
}

const LjTheme *
lj_theme_get_high_contrast_dark (void)
{
  return &high_contrast_dark_theme;
}
