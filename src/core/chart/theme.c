/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/chart.h>

#define RGB(value) \
  { \
    (((value) >> 16) & 0xff) / 255.0, (((value) >> 8) & 0xff) / 255.0, ((value) &0xff) / 255.0 \
  }

/* Pango takes the first family of the list that the system has. */
#define FAMILIES "Noto Sans, Cantarell, DejaVu Sans, sans-serif"

/* Level colours hold 3:1 against the paper (WCAG 2.1, 1.4.11) and no two neighbours are a red and
 * a green; the shape of the mark and the hatch of the bar say the level without them. */
static const LjTheme print_theme = {
  .ink = RGB (0x1f2430),
  .muted = RGB (0x5c6370),
  .grid = RGB (0xd6dbe3),
  .paper = RGB (0xffffff),
  .level = { RGB (0x9a3412), RGB (0xc2700a), RGB (0x6b7280), RGB (0x2f74b5), RGB (0x1e3a8a) },
  .answer = { RGB (0x1e3a8a), RGB (0x8fb3da), RGB (0x9a3412), RGB (0xffffff) },
  .font = FAMILIES,
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
  .font = FAMILIES,
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
