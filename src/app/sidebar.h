/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-view.h"

G_BEGIN_DECLS

/* The left side: which round, which goals, and their tree. */
#define LJ_TYPE_SIDEBAR (lj_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LjSidebar, lj_sidebar, LJ, SIDEBAR, GtkWidget)

void lj_sidebar_set_session (LjSidebar *self, LjSession *session);
LjTreeView *lj_sidebar_get_tree (LjSidebar *self);
void lj_sidebar_focus_filter (LjSidebar *self);
void lj_sidebar_clear_filter (LjSidebar *self);
void lj_sidebar_copy_filter (LjSidebar *self, LjSidebar *from);
void lj_sidebar_reveal (LjSidebar *self, gint64 element);

G_END_DECLS
