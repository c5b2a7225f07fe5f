/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/workbook-private.h"

G_BEGIN_DECLS

/* One content on its way into a workbook. */
typedef struct
{
  LjWorkbook *workbook;
  LjContent *content;
  gint64 source;
  gboolean empty;        /* there are no elements yet: nothing to look up */
  GByteArray *is_new;    /* for each element: it was added just now */
  GArray *next_position; /* gint64 for each element: of its next new child; 0: not known yet */
  gint64 root_position;
  gint64 now;
} LjWriter;

/* The ids in the workbook of an element, of a round (0 for LJ_NONE); an id to use for a new row. */
gint64 lj_writer_element (LjWriter *self, guint index);
gint64 lj_writer_round (LjWriter *self, guint index);
gint64 lj_writer_take_id (LjWriter *self, gint64 id);

/* Later ones point at earlier ones. */
gboolean lj_writer_add_county_names (LjWriter *self, GError **error);
gboolean lj_writer_add_languages (LjWriter *self, GError **error);
gboolean lj_writer_add_look (LjWriter *self, GError **error);
gboolean lj_writer_add_report_settings (LjWriter *self, GError **error);
gboolean lj_writer_add_kind_names (LjWriter *self, GError **error);
gboolean lj_writer_add_scales (LjWriter *self, GError **error);
gboolean lj_writer_add_rounds (LjWriter *self, GError **error);
gboolean lj_writer_add_figures (LjWriter *self, GError **error);
gboolean lj_writer_add_figure_scopes (LjWriter *self, GError **error);
gboolean lj_writer_add_responsibilities (LjWriter *self, GError **error);
gboolean lj_writer_add_status_names (LjWriter *self, GError **error);
gboolean lj_writer_add_lineages (LjWriter *self, GError **error);
gboolean lj_writer_add_acceptances (LjWriter *self, GError **error);
gboolean lj_writer_add_steps (LjWriter *self, GError **error);
gboolean lj_writer_add_source (LjWriter *self, const LjSource *source, GError **error);

G_END_DECLS
