/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart/layout-private.h"
#include "chart/plot.h"
#include "chart/wrap.h"

G_BEGIN_DECLS

/* The averages chart while it is being placed: first the words and columns for one size of text
 * (averages-columns.c), then the rows on the page (averages-rows.c), then the items that are drawn
 * (layout-averages.c). */

/* Between things, in units of the body text's size. */
#define LJ_AXIS_SPACE 0.5 /* between axis and first row */
#define LJ_TAIL_SPACE 1.2 /* before the legend; half of it between legend and footnote */

typedef enum
{
  LJ_TEXT_TITLE,
  LJ_TEXT_SUBTITLE,
  LJ_TEXT_HEADING,
  LJ_TEXT_NAME,
  LJ_TEXT_SMALL, /* n, axis, heads of columns, legend */
  LJ_TEXT_VALUE,
  LJ_TEXT_COUNT,
  LJ_TEXT_FOOTNOTE,
} LjTextRole;

/* What is written in one row. */
typedef struct
{
  const LjChartRow *row;
  GStrv heading; /* lines; NULL: none */
  GStrv name;    /* lines */
  char *n;       /* NULL: none */
  char *value;   /* NULL: nothing is said in the plot */
  guint level;   /* 0: not assessed */
} LjRowWords;

typedef struct
{
  const LjChart *chart;
  LjRuler ruler;
  double width;
  double size;       /* of body text */
  double title_size; /* in units of it */
  const LjPlot *plot;
  LjAxis axis;
  guint n_counts;     /* columns of numbers at the right that are shown */
  gboolean above;     /* no room beside the bars: names stand above them */
  GArray *rows;       /* LjRowWords */
  double n_right;     /* right edge of the column of n */
  double plot_x;      /* where the scale begins */
  double plot_width;  /* of the scale, from its first to its last level */
  double value_width; /* room for mark and value after a bar */
  double count_right[LJ_MAX_COUNTS];
  char *count_heads[LJ_MAX_COUNTS];
} LjColumns;

LjTextStyle lj_columns_style (const LjColumns *self, LjTextRole role);
double lj_columns_leading (const LjColumns *self, LjTextRole role);
double lj_columns_text_width (const LjColumns *self, const char *text, LjTextRole role);
double lj_columns_mark_size (const LjColumns *self);
double lj_columns_mark_gap (const LjColumns *self);
void lj_columns_set_size (LjColumns *self, double size);
void lj_columns_init (LjColumns *self, const LjChart *chart, const LjLayoutRequest *request,
                      double width);
void lj_columns_clear (LjColumns *self);

/* Where one row is. */
typedef struct
{
  double heading; /* top of its lines */
  double names;   /* middle of the block of name lines */
  double bar;     /* middle of the bar */
  double end;     /* right edge of the bar; the start of the plot without a value */
  double hole[2]; /* where the grid is left open for mark and value, from and to */
} LjRowPlace;

typedef struct
{
  LjLegendText says;
  double x;
  guint line;
} LjLegendEntry;

/* The page from top to bottom. */
typedef struct
{
  LjColumns columns;
  LjChartLayout *layout;           /* borrowed */
  GStrv title, subtitle, footnote; /* lines; NULL: none */
  GArray *legend;                  /* LjLegendEntry, best first */
  GArray *rows;                    /* LjRowPlace */
  double tallest;                  /* where there is room all rows are as high as the highest */
  double gap;                      /* between rows */
  double bar;                      /* height of a bar */
  double axis, plot, bottom;       /* tops of axis and plot, and where the rows end */
} LjAverages;

double lj_averages_scale_x (const LjAverages *self, double value);
double lj_averages_lines_height (const LjAverages *self, LjTextRole role, GStrv lines);
double lj_averages_legend_leading (const LjAverages *self);
void lj_averages_init (LjAverages *self, LjChartLayout *layout, const LjChart *chart,
                       const LjLayoutRequest *request);
void lj_averages_clear (LjAverages *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjColumns, lj_columns_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjAverages, lj_averages_clear)

G_END_DECLS
