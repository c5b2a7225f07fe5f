/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart/tagged.h"
#include "chart/type.h"
#include "chart/wrap.h"
#include <linjaus/report.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_BLOCK_TITLE, /* a page of its own */
  LJ_BLOCK_CONTENTS,
  LJ_BLOCK_HEADING,
  LJ_BLOCK_PARAGRAPH,
  LJ_BLOCK_NOTE, /* a paragraph in smaller, paler letters */
  LJ_BLOCK_ITEM, /* of a list; neighbours are one list */
  LJ_BLOCK_SPACE,
  LJ_BLOCK_PAGE_BREAK,
  LJ_BLOCK_TABLE,
  LJ_BLOCK_FIGURE,
} LjBlockKind;

/* Of the first page, in one language. */
typedef struct
{
  char *owner; /* or NULL */
  char *title;
  GStrv lines;
} LjTitle;

typedef struct
{
  LjBlockKind kind;
  guint number;          /* of the block, from 1 */
  LjLanguage language;   /* of the text */
  guint level;           /* of a heading, 1 to 3; how deep contents go */
  char *text;            /* or NULL */
  char *twin;            /* the same in the second language; or NULL */
  LjTitle *titles[2];    /* of the first page; the second or both NULL */
  double height;         /* of a space */
  LjReportTable *table;  /* owned */
  LjReportFigure figure; /* its texts owned */
} LjBlock;

typedef struct
{
  char **cells;      /* one a column; one alone in a wide row */
  guint8 *marks;     /* level a column, 0: none; NULL: no mark in the row */
  guint8 *languages; /* LjLanguage a column; NULL: those of the columns */
  gboolean wide;     /* one cell across all columns */
  gboolean group;    /* ... that is the title of the rows below */
} LjTableRow;

struct _LjReportTable
{
  LjColumn *columns; /* titles owned */
  guint8 *languages; /* LjLanguage a column */
  guint n_columns;
  gboolean ruled;  /* a pale line between rows */
  gboolean facts;  /* no head: the first cell of a row says what the others are */
  GPtrArray *rows; /* LjTableRow */
};

typedef enum
{
  LJ_PLACED_BEGIN, /* of an element of the structure */
  LJ_PLACED_END,
  LJ_PLACED_TEXT, /* one line; x is its left edge, y its baseline */
  LJ_PLACED_RULE,
  LJ_PLACED_MARK,
  LJ_PLACED_FIGURE,
  LJ_PLACED_LOGO,
  LJ_PLACED_BAR, /* of the county's colour */
} LjPlacedKind;

/* What a page is made of. Everything that is seen stands within an element without others in it,
 * as cairo demands of a tagged PDF. */
typedef struct
{
  LjPlacedKind kind;
  gboolean muted;
  guint level; /* of a mark */
  double x, y, width, height;
  LjTextStyle style;
  const char *tag;  /* static; of what begins or ends */
  gboolean foreign; /* what begins or ends is in another language than the report: */
  LjLanguage language;
  char *text;
  /* Borrowed from the report: the figure; the heading that begins, that a link leads to, or whose
   * page the text is the number of. */
  const LjBlock *block;
} LjPlaced;

struct _LjReport
{
  gint references;
  LjLanguage language;
  char *title, *author, *date; /* the last two or NULL */
  gboolean draft;
  LjLanguage adding; /* the language of what is added */
  gboolean has_second;
  LjLanguage second;
  LjColour accent;
  GBytes *logo; /* PNG; or NULL */
  LjPaper paper;
  double margins[4]; /* top, right, bottom, left */
  GPtrArray *blocks; /* LjBlock */

  double scale;         /* of the paper to what is placed: slides are read from afar */
  double width, height; /* of the pages, before that */
  GPtrArray *pages;     /* GArray of LjPlaced; NULL: not yet on pages */
  LjType *type;         /* NULL until something is measured or drawn */
};

gboolean lj_report_ends_with_heading (const LjReport *self);
double lj_report_get_text_height (const LjReport *self);
double lj_report_get_text_width (const LjReport *self);
LjType *lj_report_get_type (LjReport *self);
void lj_report_paginate_measured (LjReport *self, LjMeasure measure, gpointer data, double width,
                                  double height);
char *lj_report_dump (LjReport *self) G_GNUC_WARN_UNUSED_RESULT;

/* From one page to the next while blocks are placed. */
typedef struct
{
  LjReport *report;
  LjRuler ruler;
  GArray *page; /* borrowed; the one being filled */
  double left, width, top, bottom;
  double y; /* where the next block begins */
} LjPlacer;

extern const LjTextStyle lj_style_body, lj_style_cell, lj_style_head, lj_style_small;
LjTextStyle lj_style_heading (guint level);
double lj_style_leading (LjTextStyle style);

void lj_placer_init (LjPlacer *self, LjReport *report, LjMeasure measure, gpointer data);
void lj_placer_clear (LjPlacer *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjPlacer, lj_placer_clear)
void lj_placer_new_page (LjPlacer *self);
gboolean lj_placer_is_at_top (const LjPlacer *self);
void lj_placer_begin (LjPlacer *self, const char *tag);
void lj_placer_end (LjPlacer *self, const char *tag);
LjPlaced *lj_placer_begin_in (LjPlacer *self, const char *tag, LjLanguage language);
void lj_placer_end_in (LjPlacer *self, const char *tag, LjLanguage language);
void lj_placer_add_line (LjPlacer *self, const char *text, LjTextStyle style, gboolean muted,
                         double x, double top);
LjPlaced *lj_placer_add_rule (LjPlacer *self, double x, double y, double width);
void lj_placer_add_mark (LjPlacer *self, guint level, double x, double y, double size);
GStrv lj_placer_wrap (const LjPlacer *self, const char *text, LjTextStyle style,
                      double width) G_GNUC_WARN_UNUSED_RESULT;
void lj_placer_add_furniture (LjPlacer *self);

/* The first page, and the contents of what follows a block. */
void lj_placer_add_title_page (LjPlacer *self, const LjBlock *block);
gboolean lj_report_lists (const LjReport *self, const LjBlock *contents, const LjBlock *block);
void lj_placer_add_contents (LjPlacer *self, guint index);
void lj_placer_number_contents (LjPlacer *self);

/* Twins stand in two columns: where one begins, and how wide both are. */
double lj_placer_twin_width (double width);
double lj_placer_twin_x (double width, guint column);

/* A table over as many pages as it needs. */
void lj_placer_add_table (LjPlacer *self, const LjReportTable *table, double above);
double lj_placer_measure_table_start (LjPlacer *self, const LjReportTable *table, double above);
void lj_table_fit_columns (const LjReportTable *table, const LjRuler *ruler, double width,
                           double *widths);

/* Of the head or the foot of a page with the gap to the text: a line of small letters and 12
 * points. */
#define LJ_FURNITURE_HEIGHT (8.5 * 1.35 + 12)

#define LJ_CELL_GAP 10.0    /* between columns */
#define LJ_CELL_MARK 8.0    /* a level mark in a cell */
#define LJ_CELL_INDENT 12.0 /* of the text beside it */

void lj_report_table_free (LjReportTable *self);
void lj_report_draw (LjReport *self, guint page, cairo_t *cr, gboolean tagged);

G_END_DECLS
