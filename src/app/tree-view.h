/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The tree of goals: number and title, score or average, achieved, assessed. Emits "selected"
 * with an element's id when the keyboard comes to another selected one, "set-changed" when others
 * are selected than before, "activated" when one is opened. */
#define LJ_TYPE_TREE_VIEW (lj_tree_view_get_type ())
G_DECLARE_FINAL_TYPE (LjTreeView, lj_tree_view, LJ, TREE_VIEW, GtkWidget)

void lj_tree_view_set_session (LjTreeView *self, LjSession *session);
LjSession *lj_tree_view_get_session (LjTreeView *self);
void lj_tree_view_set_shown (LjTreeView *self, GBytes *shown);
gint64 lj_tree_view_get_selected (LjTreeView *self);
void lj_tree_view_select (LjTreeView *self, gint64 element);
void lj_tree_view_select_set (LjTreeView *self, gint64 element, const GArray *elements);
GArray *lj_tree_view_dup_selection (LjTreeView *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_tree_view_focus_selected (LjTreeView *self);
void lj_tree_view_popup_menu (LjTreeView *self);
GArray *lj_tree_view_dup_expanded (LjTreeView *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_tree_view_set_expanded (LjTreeView *self, GArray *elements);

G_END_DECLS
