/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include <linjaus/report.h>

#include "form.h"
#include "notice-bar.h"
#include "sidebar.h"

G_BEGIN_DECLS

/* An open workbook: tree at the left, pages at the right, all on the same element. */
#define LJ_TYPE_WORKBOOK_VIEW (lj_workbook_view_get_type ())
G_DECLARE_FINAL_TYPE (LjWorkbookView, lj_workbook_view, LJ, WORKBOOK_VIEW, GtkWidget)

LjWorkbookView *lj_workbook_view_new (LjSession *session);
LjNoticeBar *lj_workbook_view_get_notice (LjWorkbookView *self);
GtkStack *lj_workbook_view_get_pages (LjWorkbookView *self);
LjSidebar *lj_workbook_view_get_sidebar (LjWorkbookView *self);
LjForm *lj_workbook_view_get_form (LjWorkbookView *self);
void lj_workbook_view_select (LjWorkbookView *self, gint64 element);
void lj_workbook_view_open (LjWorkbookView *self, gint64 element);
gint64 lj_workbook_view_get_selected (LjWorkbookView *self);
GArray *lj_workbook_view_dup_selection (LjWorkbookView *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_workbook_view_set_page (LjWorkbookView *self, const char *page);
gboolean lj_workbook_view_can_print (LjWorkbookView *self);
void lj_workbook_view_print (LjWorkbookView *self);
void lj_workbook_view_focus_tree (LjWorkbookView *self);
void lj_workbook_view_focus_page (LjWorkbookView *self);
void lj_workbook_view_next_pane (LjWorkbookView *self);
gboolean lj_workbook_view_is_in_tree (LjWorkbookView *self);
void lj_workbook_view_focus_again (LjWorkbookView *self, gboolean in_tree);
void lj_workbook_view_copy_place (LjWorkbookView *self, LjWorkbookView *from);

G_END_DECLS
