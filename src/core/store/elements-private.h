/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/workbook-private.h"

#include <linjaus/edit.h>

G_BEGIN_DECLS

/* What changing the tree, copying in it and deleting from it share. */

gboolean lj_elements_begin (LjWorkbook *self, GError **error);
gboolean lj_elements_run_for (LjWorkbook *self, const char *sql, gint64 element, GError **error);
gboolean lj_elements_gather (LjWorkbook *self, const char *sql, gint64 id, GArray *ids,
                             GError **error);
gboolean lj_elements_gather_subtree (LjWorkbook *self, gint64 element, GArray *ids, GError **error);
gint64 lj_elements_insert (LjWorkbook *self, gint64 parent, LjKind kind, const char *number,
                           GError **error);
gboolean lj_elements_delete (LjWorkbook *self, gint64 element, GError **error);
gint64 lj_elements_get_parent (LjWorkbook *self, gint64 element);
gboolean lj_elements_put (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                          GError **error);
gint64 lj_elements_insert (LjWorkbook *self, gint64 parent, LjKind kind, const char *number,
                           GError **error);

/* What goes along when an element is copied, beside kind, number, title and description. */
typedef enum
{
  LJ_COPY_QUESTIONS = 1 << 0, /* what rounds ask of it */
  LJ_COPY_RESPONSIBILITIES = 1 << 1,
  LJ_COPY_LINEAGE = 1 << 2, /* that the copy is the original carried over */
} LjCopyFlags;

gint64 lj_elements_copy_subtree (LjWorkbook *self, gint64 element, gint64 parent, LjCopyFlags flags,
                                 GError **error);
gboolean lj_lineage_link (LjWorkbook *self, gint64 source, gint64 target, GError **error);
char *lj_elements_name_act (LjWorkbook *self, const char *act, const gint64 *elements, guint n);

G_END_DECLS
