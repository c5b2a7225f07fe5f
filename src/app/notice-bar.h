/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What the user has to know about the file of the open workbook; invisible when there is nothing. */
#define LJ_TYPE_NOTICE_BAR (lj_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (LjNoticeBar, lj_notice_bar, LJ, NOTICE_BAR, GtkWidget)

void lj_notice_bar_set_session (LjNoticeBar *self, LjSession *session);
void lj_notice_bar_add (LjNoticeBar *self, const char *text);

G_END_DECLS
