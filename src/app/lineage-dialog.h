/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Where the goals of a strategy went: carried over, split, merged or ended. Emits "activated" with
 * an element's id to go there. */
#define LJ_TYPE_LINEAGE_DIALOG (lj_lineage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjLineageDialog, lj_lineage_dialog, LJ, LINEAGE_DIALOG, GtkWindow)

LjLineageDialog *lj_lineage_dialog_new (GtkWindow *parent, LjSession *session, gint64 element);

G_END_DECLS
