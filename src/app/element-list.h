/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "element-item.h"

G_BEGIN_DECLS

/* The elements below one parent, in order, as a list model of LjElementItem. */
#define LJ_TYPE_ELEMENT_LIST (lj_element_list_get_type ())
G_DECLARE_FINAL_TYPE (LjElementList, lj_element_list, LJ, ELEMENT_LIST, GObject)

GListModel *lj_element_list_new (LjSession *session, guint parent,
                                 GBytes *shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
