/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/edit.h>

G_BEGIN_DECLS

/* Which goal goes on as which in a later strategy. Each change is one act. */

typedef struct
{
  gint64 id;
  gint64 source; /* the older element */
  gint64 target; /* the newer one */
  LjRelation relation;
} LjLineage;

/* LjLineage: those of which the element, or what lies below it, is source or target. */
GArray *lj_workbook_list_lineage (LjWorkbook *self, gint64 element, gboolean below,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_add_lineage (LjWorkbook *self, const gint64 *sources, guint n, gint64 target,
                                  LjRelation relation, GError **error);
gboolean lj_workbook_remove_lineage (LjWorkbook *self, gint64 id, GError **error);

/* New elements, linked with the old ones; the ids of what is new, or NULL with error. */
GArray *lj_workbook_carry_over (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *lj_workbook_split (LjWorkbook *self, gint64 element, LjPlace place,
                           const LjElementNames *parts, guint n,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *lj_workbook_merge (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                           const LjElementNames *into, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Copies an element with all below it for a new term: kinds, numbers, titles, descriptions and who
 * is responsible, no evaluations and nothing that an earlier round asks. Its new titles per
 * language; linked: every element of it is carried over from the one it is copied from. Returns
 * the id of the copy, or 0 with error. */
gint64 lj_workbook_copy_for_term (LjWorkbook *self, gint64 element,
                                  const char *const titles[LJ_N_LANGUAGES], gboolean linked,
                                  GError **error);

G_END_DECLS
