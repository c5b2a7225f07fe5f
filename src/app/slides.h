/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* What is shown at a meeting, a slide at a time: which slides there are, and what each says. */

typedef struct
{
  gboolean front; /* the title slide, of which nothing below says anything */
  LjChartKind kind;
  LjGroupBy by;
  guint under;         /* node of the document; LJ_NODE_NONE: of all */
  guint first, n;      /* rows of the chart */
  guint part, n_parts; /* of the chart, from 1 */
} LjSlide;

GArray *lj_slides_new (LjSession *session, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint lj_slides_find (GArray *slides, LjSession *session, gint64 element);

LjChart *lj_slide_new_chart (const LjSlide *self, LjSession *session, LjLanguage language,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *lj_slide_dup_place (const LjSlide *self, LjSession *session,
                          LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_slides_dup_title (LjSession *session, guint node,
                           LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
GArray *lj_slides_list_documents (LjSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
