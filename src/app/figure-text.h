/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What the numbers of one element look like in a row, in the current language. */

guint lj_figure_level (LjSession *session, LjMean mean);
char *lj_figure_text_value (LjSession *session, guint node, guint *level) G_GNUC_WARN_UNUSED_RESULT;
char *lj_figure_text_count (gboolean asked, guint count) G_GNUC_WARN_UNUSED_RESULT;
char *lj_figure_text_mean (const LjFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *lj_figure_text_status (LjSession *session, guint node) G_GNUC_WARN_UNUSED_RESULT;
char *lj_figure_text_rule (LjSession *session) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_figure_is_asked (const LjNode *node);
gboolean lj_figure_has_parts (LjSession *session, guint node);

G_END_DECLS
