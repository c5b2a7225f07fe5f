/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

#include "session.h"

G_BEGIN_DECLS

/* Goals in rows, filtered and sorted by what is said of them. Emits "selected" and "activated" with
 * the element of a row. */
#define LJ_TYPE_LIST_PAGE (lj_list_page_get_type ())
G_DECLARE_FINAL_TYPE (LjListPage, lj_list_page, LJ, LIST_PAGE, GtkWidget)

void lj_list_page_set_session (LjListPage *self, LjSession *session);
GArray *lj_list_page_dup_selection (LjListPage *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_list_page_has_focus (LjListPage *self);
void lj_list_page_copy_place (LjListPage *self, LjListPage *from);
LjReport *lj_list_page_new_report (LjListPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
