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
#define LJ_WIDE_RING 1.5  /* round a mark, in units of the mark's size */
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
  LJ_TEXT_FOOT, /* names and numbers of the rows below all others */
} LjTextRole;

/* What is written in one row. */
typedef struct
{
  const LjChartRow *row;
  GStrv heading; /* lines; NULL: none */
  GStrv name;    /* lines */
  GStrv origin;  /* lines below the name, its document; NULL: none */
  char *n;       /* NULL: none */
  char *value;   /* NULL: nothing is said in the plot */
  guint level;   /* 0: not assessed */
  gboolean foot; /* no row of the chart: below them */
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
  GArray *rows;       /* LjRowWords; those of the foot last */
  LjChartRow foot[2]; /* of cells: all rows together, and the scores a row has on average */
  double n_right;     /* right edge of the column of n */
  double plot_x;      /* where the scale begins */
  double plot_width;  /* of the scale, from its first to its last level */
  double value_width; /* room for mark and value after a bar */
  double count_right[LJ_MAX_COUNTS];
  char *count_heads[LJ_MAX_COUNTS];
} LjColumns;

LjTextStyle lj_columns_style (const LjColumns *self, LjTextRole role);
double lj_columns_leading (const LjColumns *self, LjTextRole role);
double lj_columns_widest_n (const LjColumns *self);
double lj_columns_widest_value (const LjColumns *self);
double lj_columns_widest_word (const LjColumns *self, const char *text, LjTextRole role);
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
  double top, height; /* of its band, without the heading */
  double heading;     /* top of its lines */
  double names;       /* middle of the block of name lines */
  double bar;         /* middle of the bar */
  double end;         /* right edge of the bar; the start of the plot without a value */
  double hole[2];     /* where the grid is left open for mark and value, from and to */
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
double lj_averages_names_height (const LjAverages *self, const LjRowWords *words);
double lj_averages_lines_height (const LjAverages *self, LjTextRole role, GStrv lines);
double lj_averages_legend_leading (const LjAverages *self);
void lj_averages_init (LjAverages *self, LjChartLayout *layout, const LjChart *chart,
                       const LjLayoutRequest *request);
void lj_averages_clear (LjAverages *self);

void lj_averages_add_text (LjAverages *self, LjTextRole role, gboolean muted, const char *text,
                           double x, double y);
void lj_averages_add_text_right (LjAverages *self, LjTextRole role, gboolean muted,
                                 const char *text, double right, double y);
void lj_averages_add_text_centred (LjAverages *self, LjTextRole role, gboolean muted,
                                   const char *text, double x, double y);
double lj_averages_add_lines (LjAverages *self, LjTextRole role, gboolean muted, GStrv lines,
                              double top);
void lj_averages_add_header (LjAverages *self);
void lj_averages_add_names (LjAverages *self, const LjRowWords *words, const LjRowPlace *place);
double lj_averages_add_legend (LjAverages *self, double top);
double lj_averages_add_advice (LjAverages *self);
double lj_averages_add_footnote (LjAverages *self, double top, double page);

/* Columns at the right of cells. */
typedef enum
{
  LJ_HEAT_NOT_ASSESSED,
  LJ_HEAT_AVERAGE,
  LJ_HEAT_N,
  LJ_N_HEAT_COLUMNS,
} LjHeatColumn;

double lj_heat_column_width (const LjColumns *self, guint column);
double lj_heat_add_figure (LjAverages *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjColumns, lj_columns_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjAverages, lj_averages_clear)

G_END_DECLS
