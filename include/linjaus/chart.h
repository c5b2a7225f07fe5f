/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <linjaus/compare.h>
#include <linjaus/error.h>
#include <linjaus/summary.h>

G_BEGIN_DECLS

/* A chart is three steps: say (LjChart), place (LjChartLayout), draw. Units are points. */

typedef enum
{
  LJ_CHART_AVERAGES,     /* averages per policy line */
  LJ_CHART_DISTRIBUTION, /* how many got each score, low to the left, high to the right */
  LJ_CHART_ACHIEVED,     /* yes, partly, no, not assessed */
  LJ_CHART_CHANGE,       /* from an earlier round to this one */
  LJ_CHART_PROGRESS,     /* how much of the round is assessed */
  LJ_CHART_HEAT_MAP,     /* how many got each score, as shaded cells, with the average */
} LjChartKind;

#define LJ_CHART_LAST LJ_CHART_HEAT_MAP

const char *lj_chart_kind_token (LjChartKind kind);
gboolean lj_chart_kind_from_token (const char *token, LjChartKind *kind);
const char *lj_chart_kind_name (LjChartKind kind, LjLanguage language);

typedef struct
{
  double red, green, blue;
} LjColour;

/* Comes in from outside: the print theme from the core, the screen's from the widget. */
typedef struct
{
  LjColour ink, muted, grid, paper;
  LjColour level[5];           /* level[0] is level 1 */
  LjColour answer[4];          /* yes, partly, no, not assessed */
  LjColour heat_from, heat_to; /* of cells, light to strong, in one hue */
  const char *font;            /* family, borrowed */
  double size;                 /* of body text, points */
  double title_size;           /* of the title, in units of size */
} LjTheme;

const LjTheme *lj_theme_get_print (void);
const LjTheme *lj_theme_get_dark (void);
const LjTheme *lj_theme_get_high_contrast (void);
const LjTheme *lj_theme_get_high_contrast_dark (void);

typedef struct
{
  gint64 element; /* what a click selects; 0: nothing */
  char *heading;  /* of the group this row opens; NULL: goes on */
  char *name;
  char *origin;     /* said below the name: the document, where no heading says it; or NULL */
  gboolean foreign; /* a name here is in another language, missing in the one of the chart */
  LjFigures figures;
  LjMean then;          /* its value in the earlier round, of a change */
  LjProgress progress;  /* of how far the round is */
  gboolean inside;      /* another row holds this one: all rows together count it there */
  gboolean asked_score; /* else nothing is said of it without a mean, not even "not assessed" */
} LjChartRow;

void lj_chart_row_free (LjChartRow *self);

/* What all rows make together, also where the chart is a part of them; of a heat map it stands below
 * the last part. */
typedef struct
{
  guint n_rows;         /* without those inside others; 0: not shown */
  guint most;           /* the largest number in a cell, which has the strongest shade */
  LjFigures figures;    /* every vote once; their mean is no mean of means */
  gboolean asked_score; /* in any row */
  double left, right;   /* how far a distribution reaches, in percent; 0: as far as its rows */
} LjChartAll;

typedef struct
{
  LjChartKind kind;
  LjLanguage language;
  char *title, *subtitle, *footnote; /* each or NULL */
  char *then_name;                   /* the earlier round of a change; or NULL */
  char *author;                      /* goes into the file's metadata; or NULL */
  guint minimum, maximum;            /* of the scale */
  LjLimits limits;                   /* between its levels */
  GPtrArray *rows;                   /* LjChartRow */
  LjChartAll all;                    /* see lj_chart_add_up() */
  char *level_names[5];              /* short, for the legend; each or NULL */
} LjChart;

/* Without rows and texts: for charts put together by hand. */
LjChart *lj_chart_new (LjChartKind kind, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
LjChart *lj_chart_new_part (const LjChart *self, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The headline chart: one row a policy line or guideline (rows of lj_summary_rows()). */
LjChart *lj_chart_new_averages (LjSummary *summary, LjWorkbook *workbook, LjGroupBy by, guint under,
                                const char *document,
                                LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
/* Any kind, of the same rows. */
typedef struct
{
  LjChartKind kind;
  LjGroupBy by;
  guint under;          /* as in lj_summary_rows() */
  const char *document; /* likewise */
  LjLanguage language;
  gint64 then;       /* the earlier round of a change; 0: the one before the summary's */
  gboolean by_value; /* highest first, not assessed last; else in tree order */
} LjChartRequest;

LjChart *lj_chart_new_of (LjSummary *summary, LjWorkbook *workbook, const LjChartRequest *request,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void lj_chart_add_up (LjChart *self, guint few_goals);
void lj_chart_free (LjChart *self);
char *lj_chart_describe (const LjChart *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lj_chart_list_numbers (const LjChart *self,
                                  guint *first_figure) G_GNUC_WARN_UNUSED_RESULT;
char *lj_chart_describe_row (const LjChart *self, guint row) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjChart, lj_chart_free)

typedef struct _LjChartLayout LjChartLayout;

typedef struct
{
  double size;
  gboolean bold;
} LjTextStyle;

/* How wide a text becomes on one line. */
typedef double (*LjMeasure) (gpointer data, const char *text, LjTextStyle style);

/* height 0: as high as it needs to be. */
LjChartLayout *lj_chart_layout_new (const LjChart *chart, const LjTheme *theme, LjMeasure measure,
                                    gpointer data, double width,
                                    double height) G_GNUC_WARN_UNUSED_RESULT;
LjChartLayout *lj_chart_layout_new_pango (const LjChart *chart, const LjTheme *theme, double width,
                                          double height) G_GNUC_WARN_UNUSED_RESULT;
void lj_chart_layout_free (LjChartLayout *self);
double lj_chart_layout_get_height (const LjChartLayout *self);
void lj_chart_layout_draw (const LjChartLayout *self, cairo_t *cr);
void lj_chart_layout_draw_figure (const LjChartLayout *self, cairo_t *cr);
int lj_chart_layout_pick (const LjChartLayout *self, double x, double y); /* row or -1 */
gboolean lj_chart_layout_get_row_area (const LjChartLayout *self, guint row, double *x, double *y,
                                       double *width, double *height);
char *lj_chart_layout_dump (const LjChartLayout *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjChartLayout, lj_chart_layout_free)

/* One level mark (circle, triangle up, square, triangle down, diamond) in a box of this size. */
void lj_chart_draw_mark (cairo_t *cr, guint level, const LjTheme *theme, double x, double y,
                         double size);

/* Looking for the system's fonts takes as long as most of a chart. Before a workbook is opened, this
 * lets it begin beside the rest; without it, drawing begins with it. */
void lj_chart_prepare (void);

/* The format follows the name: .pdf, .svg, .png. No half file is left after an error. */
gboolean lj_chart_write (const LjChart *chart, const char *path, GError **error);

G_END_DECLS
