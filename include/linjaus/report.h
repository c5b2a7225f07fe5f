/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <linjaus/chart.h>
#include <linjaus/error.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* A report is blocks, then pages, then drawing. Screen, printer and PDF draw the same pages. Units
 * are points. */

typedef enum
{
  LJ_PAPER_A4,
  LJ_PAPER_A4_LANDSCAPE,
  LJ_PAPER_16_9,
} LjPaper;

#define LJ_N_PAPERS 3

const char *lj_paper_token (LjPaper paper);
gboolean lj_paper_from_token (const char *token, LjPaper *paper);
void lj_paper_get_size (LjPaper paper, double *width, double *height);

typedef enum
{
  LJ_ALIGN_START,
  LJ_ALIGN_END,
} LjAlign;

/* Neither fixed nor share: as wide as its texts need, as far as there is room. */
typedef struct
{
  const char *title;
  LjAlign align;
  double fixed; /* points; 0: not fixed */
  double share; /* of what the fixed columns leave, against other shares; 0: none */
} LjColumn;

typedef struct _LjReport LjReport;
typedef struct _LjReportTable LjReportTable;

LjReport *lj_report_new (LjLanguage language, const char *title) G_GNUC_WARN_UNUSED_RESULT;
LjReport *lj_report_ref (LjReport *self);
void lj_report_unref (LjReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjReport, lj_report_unref)

void lj_report_set_author (LjReport *self, const char *author);
void lj_report_set_date (LjReport *self, const char *date);
void lj_report_set_draft (LjReport *self, gboolean draft);
void lj_report_set_paper (LjReport *self, LjPaper paper);
void lj_report_set_margins (LjReport *self, double top, double right, double bottom, double left);
LjPaper lj_report_get_paper (const LjReport *self);
LjLanguage lj_report_get_language (const LjReport *self);
const char *lj_report_get_title (const LjReport *self);

/* In two languages: what is added is of the first, and its twin stands beside it. */
void lj_report_set_second_language (LjReport *self, LjLanguage language);
gboolean lj_report_get_second_language (const LjReport *self, LjLanguage *language);
void lj_report_set_language (LjReport *self, LjLanguage language);
void lj_report_set_twin (LjReport *self, const char *text);

/* The county's own look. */
void lj_report_set_accent (LjReport *self, const LjColour *accent);
void lj_report_set_logo (LjReport *self, GBytes *png);

/* The first page: what is read from the other end of a table. */
typedef struct
{
  const char *owner; /* the county; or NULL */
  const char *title;
  const char *const *lines; /* round, body and date of the meeting, version ...; NULL: none */
} LjReportTitle;
void lj_report_add_title_page (LjReport *self, const LjReportTitle *title,
                               const LjReportTitle *twin);
void lj_report_add_contents (LjReport *self, guint levels);

void lj_report_add_heading (LjReport *self, guint level, const char *text);
void lj_report_add_paragraph (LjReport *self, const char *text);
void lj_report_add_note (LjReport *self, const char *text);
void lj_report_add_item (LjReport *self, const char *text);
void lj_report_add_space (LjReport *self, double height);
void lj_report_add_page_break (LjReport *self);

/* Draws a figure into a room of this size with its corner at 0, 0. */
typedef void (*LjDrawFigure) (cairo_t *cr, double width, double height, gpointer data);
typedef struct
{
  LjDrawFigure draw;
  gpointer data;
  GDestroyNotify destroy;  /* of data; or NULL */
  double width, height;    /* made smaller in proportion where the page has less room */
  const char *caption;     /* printed below; or NULL */
  const char *description; /* what the figure shows, for those who do not see it */
} LjReportFigure;
void lj_report_add_figure (LjReport *self, const LjReportFigure *figure);

/* (transfer none): rows are added as long as the report lives and is not yet on pages. */
LjReportTable *lj_report_add_table (LjReport *self, const LjColumn *columns, guint n_columns);
void lj_report_table_add_row (LjReportTable *self, const char *const *cells);
void lj_report_table_add_group (LjReportTable *self, const char *title);
void lj_report_table_add_wide_row (LjReportTable *self, const char *text);
void lj_report_table_set_mark (LjReportTable *self, guint column, guint level);
void lj_report_table_set_language (LjReportTable *self, guint column, LjLanguage language);
void lj_report_table_set_cell_language (LjReportTable *self, guint column, LjLanguage language);
void lj_report_table_set_ruled (LjReportTable *self, gboolean ruled);
void lj_report_table_set_facts (LjReportTable *self, gboolean facts);

/* A whole report of one table in one call. */
typedef struct
{
  LjLanguage language;
  const char *title;
  const char *const *subtitles; /* lines below the title; NULL: none */
  const char *author;           /* the county; or NULL */
  const LjColumn *columns;
  guint n_columns;
  GPtrArray *rows;     /* GStrv, a string a column; one string alone is the title of a group */
  const char *nothing; /* what is said where there is no row; or NULL */
} LjReportList;
LjReport *lj_report_new_list (const LjReportList *list) G_GNUC_WARN_UNUSED_RESULT;
LjReportTable *lj_report_get_table (LjReport *self);

void lj_report_paginate (LjReport *self, double width, double height);
guint lj_report_get_n_pages (LjReport *self);
void lj_report_get_page_size (LjReport *self, double *width, double *height);
void lj_report_draw_page (LjReport *self, guint page, cairo_t *cr);
char *lj_report_dup_page_text (LjReport *self, guint page) G_GNUC_WARN_UNUSED_RESULT;
char *lj_report_dup_text (LjReport *self) G_GNUC_WARN_UNUSED_RESULT;
char *lj_report_dup_html (LjReport *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_report_write_pdf (LjReport *self, const char *path, GError **error);
gboolean lj_report_write (LjReport *self, const char *path, GError **error);
gboolean lj_report_can_write (const char *path);

G_END_DECLS
