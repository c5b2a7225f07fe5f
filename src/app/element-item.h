/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* A row of the tree: which node of which session. */
#define LJ_TYPE_ELEMENT_ITEM (lj_element_item_get_type ())
G_DECLARE_FINAL_TYPE (LjElementItem, lj_element_item, LJ, ELEMENT_ITEM, GObject)

LjElementItem *lj_element_item_new (LjSession *session, guint node,
                                    gint64 element) G_GNUC_WARN_UNUSED_RESULT;
LjSession *lj_element_item_get_session (LjElementItem *self);
guint lj_element_item_get_node (LjElementItem *self);
gint64 lj_element_item_get_element (LjElementItem *self);

G_END_DECLS
