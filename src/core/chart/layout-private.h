/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart/type.h"

G_BEGIN_DECLS

/* What a chart is made of once it is placed. Only draw.c knows how each looks, only the
 * layout-NAME.c of a kind knows why it is where it is. Units are points. */

/* The part of the page an item belongs to; becomes the structure of a tagged PDF. */
typedef enum
{
  LJ_PART_TITLE,
  LJ_PART_SUBTITLE,
  LJ_PART_FIGURE,
  LJ_PART_FOOTNOTE,
} LjPart;

typedef enum
{
  LJ_ITEM_LINE, /* from x, y over width and height; one of the two is 0 */
  LJ_ITEM_BAR,
  LJ_ITEM_MARK, /* in a box of width */
  LJ_ITEM_RING, /* where a mark was, in a box of width */
  LJ_ITEM_LINK, /* from where it was to where it is: a line of ink */
  LJ_ITEM_CELL, /* filled with a shade */
  LJ_ITEM_TEXT, /* one line; x is its left edge, y its baseline, width as measured */
} LjItemKind;

typedef struct
{
  LjItemKind kind;
  LjPart part;
  double x, y, width, height;
  guint fill;      /* of a bar or mark: a level, 1 to 5, or an answer (plot.h) */
  gboolean muted;  /* of a text */
  gboolean shaded; /* a cell, or a text in one */
  double shade;    /* then, from 0, light, to 1, strong */
  LjTextStyle style;
  char *text;
} LjItem;

typedef struct
{
  double x, y, width, height;
} LjArea;

struct _LjChartLayout
{
  LjTheme theme; /* font interned */
  LjType *type;  /* NULL: measured by other means */
  double width, height;
  LjPart part;   /* of the items added next */
  GArray *items; /* LjItem, in the order of drawing */
  GArray *areas; /* LjArea of each row of the chart */
};

LjChartLayout *lj_chart_layout_alloc (const LjTheme *theme, double width) G_GNUC_WARN_UNUSED_RESULT;
void lj_chart_layout_add_line (LjChartLayout *self, double x, double y, double width,
                               double height);
void lj_chart_layout_add_bar (LjChartLayout *self, guint fill, const LjArea *area);
void lj_chart_layout_add_ring (LjChartLayout *self, double x, double y, double size);
void lj_chart_layout_add_link (LjChartLayout *self, double x, double y, double width);
void lj_chart_layout_add_mark (LjChartLayout *self, guint level, double x, double y, double size);
void lj_chart_layout_add_cell (LjChartLayout *self, double shade, const LjArea *area);
void lj_chart_layout_put_in_cell (LjChartLayout *self, double shade);
void lj_chart_layout_add_text (LjChartLayout *self, const char *text, LjTextStyle style,
                               gboolean muted, const LjArea *place);

/* Of a theme: what a cell is filled with, and what is readable in it. */
LjColour lj_theme_shade (const LjTheme *theme, double shade);
LjColour lj_theme_shade_ink (const LjTheme *theme, double shade);
double lj_colour_luminance (const LjColour *colour);
double lj_colour_contrast (const LjColour *a, const LjColour *b);

/* One function a kind of chart; fills items, areas and height. */
typedef struct
{
  LjMeasure measure;
  gpointer data;
  double height; /* of the page; 0: as high as it needs to be */
} LjLayoutRequest;

void lj_chart_layout_rows (LjChartLayout *self, const LjChart *chart,
                           const LjLayoutRequest *request);

G_END_DECLS
