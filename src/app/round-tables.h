/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "table-dialog.h"

G_BEGIN_DECLS

/* Lists of what is different: since a step of a round, or from another round. */

gboolean lj_round_table_changes (LjSession *session, gint64 step, LjTable *table, GError **error);
gboolean lj_round_table_compare (LjSession *session, gint64 other, gboolean only_changed,
                                 LjTable *table, GError **error);

G_END_DECLS
