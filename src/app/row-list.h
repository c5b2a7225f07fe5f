/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The rows 0 to n - 1 of something long, made only as they come into sight. */
#define LJ_TYPE_ROW (lj_row_get_type ())
G_DECLARE_FINAL_TYPE (LjRow, lj_row, LJ, ROW, GObject)
#define LJ_TYPE_ROW_LIST (lj_row_list_get_type ())
G_DECLARE_FINAL_TYPE (LjRowList, lj_row_list, LJ, ROW_LIST, GObject)

guint lj_row_get_index (LjRow *self);
GListModel *lj_row_list_new (guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
