/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The round that is shown: its dates, its path to approval, how far it has come, and what it asks. */
#define LJ_TYPE_ROUND_PAGE (lj_round_page_get_type ())
G_DECLARE_FINAL_TYPE (LjRoundPage, lj_round_page, LJ, ROUND_PAGE, GtkWidget)

void lj_round_page_set_session (LjRoundPage *self, LjSession *session);

G_END_DECLS
