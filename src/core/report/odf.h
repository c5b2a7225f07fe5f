/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/writer.h"
#include "report/xml.h"

G_BEGIN_DECLS

/* What an ODF text and a presentation share (OASIS OpenDocument 1.3): the package, the words of a
 * paragraph with their languages, tables, pictures. */
typedef struct
{
  LjReport *report; /* borrowed */
  gboolean slides;  /* where the borders of cells and the heads of tables are said otherwise */
  LjXml content;
  GPtrArray *pictures; /* GBytes, of PNG: Pictures/1.png ... */
  GPtrArray *tables;   /* double *, the widths of the columns of each table, in points */
} LjOdf;

void lj_odf_init (LjOdf *self, LjReport *report);
void lj_odf_clear (LjOdf *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjOdf, lj_odf_clear)

void lj_odf_begin_root (LjXml *xml, const char *name);
void lj_odf_set_points (LjXml *xml, const char *name, double points);
void lj_odf_set_language (LjXml *xml, LjLanguage language);

/* Automatic styles of a content: languages and marks of words, columns and cells of tables. */
void lj_odf_add_word_styles (LjOdf *self);
void lj_odf_add_table_styles (LjOdf *self, double size);
guint lj_odf_fit_table (LjOdf *self, const LjReportTable *table, double width, double size);

void lj_odf_add_words (LjOdf *self, const char *text, LjLanguage language);
void lj_odf_add_paragraph (LjOdf *self, const char *style, const char *text, LjLanguage language);
void lj_odf_begin_table (LjOdf *self, const LjReportTable *table, guint number);
void lj_odf_add_row (LjOdf *self, const LjReportTable *table, const LjTableRow *row);
void lj_odf_end_table (LjOdf *self);

/* A picture in a frame; anchor and place are the caller's. */
typedef struct
{
  double x, y, width, height; /* points; x below 0: where the text is */
  const char *style;
  const char *name;
} LjOdfFrame;
void lj_odf_add_picture (LjOdf *self, const LjOdfFrame *frame, GBytes *png,
                         const char *description);

/* Of a text (odt-styles.c). */
double lj_odt_text_width (const LjReport *report);
void lj_odt_make_styles (LjXml *xml, const LjReport *report);

/* Of slides (odp-styles.c), in points. */
#define LJ_ODP_WIDTH 793.7
#define LJ_ODP_HEIGHT 446.5
#define LJ_ODP_FRONT_SIZE 32.0
#define LJ_ODP_TITLE_SIZE 24.0
#define LJ_ODP_LONG_TITLE_SIZE 17.0
#define LJ_ODP_PART_SIZE 14.0
#define LJ_ODP_TEXT_SIZE 16.0
#define LJ_ODP_CELL_SIZE 12.0
void lj_odp_add_styles (LjXml *xml, const LjReport *report);
void lj_odp_make_styles (LjXml *xml, const LjReport *report);

gboolean lj_odf_write (LjOdf *self, const char *type, LjXml *styles, const char *path,
                       GError **error);

G_END_DECLS
