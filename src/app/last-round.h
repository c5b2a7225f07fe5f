/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What the round before said of a goal. Not visible where it said nothing. */
#define LJ_TYPE_LAST_ROUND (lj_last_round_get_type ())
G_DECLARE_FINAL_TYPE (LjLastRound, lj_last_round, LJ, LAST_ROUND, GtkWidget)

void lj_last_round_show (LjLastRound *self, LjSession *session, gint64 element);

G_END_DECLS
