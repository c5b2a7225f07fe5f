/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Where a goal comes from and how it goes on in another strategy, each a way to go there. Hidden
 * where there is nothing to say. */
#define LJ_TYPE_LINEAGE_LINE (lj_lineage_line_get_type ())
G_DECLARE_FINAL_TYPE (LjLineageLine, lj_lineage_line, LJ, LINEAGE_LINE, GtkWidget)

void lj_lineage_line_show (LjLineageLine *self, LjSession *session, gint64 element);

G_END_DECLS
