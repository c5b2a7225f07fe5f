/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* What is particular to each kind of chart that has a row a line: everything else (title, names,
 * headings, n, axis, legend, footnote) is placed the same in all of them. */

#define LJ_MAX_COUNTS 6
#define LJ_MAX_TICKS 12

/* How something is filled: the levels 1 to 5, then the answers. */
enum
{
  LJ_FILL_YES = 6,
  LJ_FILL_PARTLY,
  LJ_FILL_NO,
  LJ_FILL_NONE,
};

/* Marks on the axis, in its own values. */
typedef struct
{
  double from, to;
  guint n;
  double at[LJ_MAX_TICKS];
  char *labels[LJ_MAX_TICKS];
} LjAxis;

/* One piece of a bar. */
typedef struct
{
  guint fill;
  double from, to; /* on the axis */
} LjSegment;

typedef struct
{
  guint fill;
  gboolean box;    /* of that fill; else the mark of the level */
  gboolean hollow; /* a ring: where something was */
  char *text;
} LjLegendText;

typedef struct
{
  gboolean cells; /* shaded cells in place of bars (layout-heat.c), with rows at the foot */

  /* Columns of numbers at the right. */
  guint n_counts;
  const char *question;                                     /* above their heads; or NULL */
  char *(*count_head) (const LjChart *chart, guint column); /* (transfer full) */
  gboolean (*has_counts) (const LjChartRow *row);
  guint (*count) (const LjChartRow *row, guint column);

  void (*set_axis) (const LjChart *chart, LjAxis *axis);
  char *(*n) (const LjChartRow *row, LjLanguage language);       /* beside the name; NULL: none */
  char *(*value) (const LjChartRow *row, LjLanguage language);   /* after the bar; NULL: none */
  guint (*level) (const LjChart *chart, const LjChartRow *row);  /* of the mark; 0: none */
  double (*end) (const LjChartRow *row);                         /* where the value stands */
  GArray *(*segments) (const LjChartRow *row, guint level);      /* LjSegment */
  gboolean (*then) (const LjChartRow *row, double *then);        /* of a change; or NULL */
  LjMean (*rank) (const LjChartRow *row);                        /* by which rows are sorted */
  char *(*spoken) (const LjChart *chart, const LjChartRow *row); /* NULL: nothing */
  gboolean (*legend) (const LjChart *chart, guint i, LjLegendText *entry); /* FALSE: no more */
} LjPlot;

const LjPlot *lj_plot_get (LjChartKind kind);
void lj_plot_get_reach (const LjChart *chart, double *left, double *right);
void lj_axis_add (LjAxis *self, double at, char *take);
void lj_axis_clear (LjAxis *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjAxis, lj_axis_clear)

/* Of cells (heat.c). */
void lj_heat_set_axis (const LjChart *chart, LjAxis *axis);
gboolean lj_heat_is_asked (const LjChartRow *row);
char *lj_heat_column_name (const LjChart *chart, guint column);
char *lj_heat_speak (const LjChart *chart, const LjChartRow *row);

G_END_DECLS
