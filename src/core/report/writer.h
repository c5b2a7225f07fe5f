/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/report-private.h"

G_BEGIN_DECLS

/* What the writers of files that flow (HTML, ODT, ODP) share: they know the blocks of a report, and
 * nothing of its pages. */

gboolean lj_report_write_html (LjReport *self, const char *path, GError **error);
gboolean lj_report_write_odt (LjReport *self, const char *path, GError **error);
gboolean lj_report_write_odp (LjReport *self, const char *path, GError **error);

/* The shape of a level's mark as a letter. */
const char *lj_writer_mark (guint level);
void lj_writer_colour (const LjColour *colour, char text[8]);
const char *lj_writer_table_language (const LjReportTable *table, const LjTableRow *row,
                                      guint column);
GBytes *lj_writer_draw_svg (const LjReportFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
GBytes *lj_writer_draw_png (const LjReportFigure *figure, double scale) G_GNUC_WARN_UNUSED_RESULT;
const char *lj_writer_describe (const LjReportFigure *figure);
char *lj_writer_dup_draft (const LjReport *report) G_GNUC_WARN_UNUSED_RESULT;
char *lj_writer_dup_head (const LjReport *report) G_GNUC_WARN_UNUSED_RESULT;
guint lj_writer_find_page (LjReport *report, const LjBlock *heading);

G_END_DECLS
