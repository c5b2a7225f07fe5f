/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* Changing the tree: each call is one act, undone and redone as one. */

/* A place in the tree: below parent (0: at the top), before one of its children (0: at the end). */
typedef struct
{
  gint64 parent;
  gint64 before;
} LjPlace;

gint64 lj_workbook_add_element (LjWorkbook *self, LjPlace place, LjKind kind, const char *title,
                                LjLanguage language, GError **error);
gboolean lj_workbook_set_number (LjWorkbook *self, gint64 element, const char *number,
                                 GError **error);
/* What an element is called: all that a user sees of it but its place. NULL or "": none. */
typedef struct
{
  LjKind kind;
  const char *number;
  const char *titles[LJ_N_LANGUAGES];
} LjElementNames;

gboolean lj_workbook_set_names (LjWorkbook *self, gint64 element, const LjElementNames *names,
                                GError **error);
gboolean lj_workbook_set_kinds (LjWorkbook *self, const gint64 *elements, guint n, LjKind kind,
                                GError **error);
gboolean lj_workbook_move_elements (LjWorkbook *self, const gint64 *elements, guint n,
                                    LjPlace place, GError **error);
GArray *lj_workbook_copy_elements (LjWorkbook *self, const gint64 *elements, guint n, LjPlace place,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_delete_elements (LjWorkbook *self, const gint64 *elements, guint n,
                                      GError **error);

/* While it is locked nothing is added, moved, deleted or made another kind. */
gboolean lj_workbook_is_tree_locked (LjWorkbook *self);
gboolean lj_workbook_set_tree_locked (LjWorkbook *self, gboolean locked, GError **error);

/* A goal that is scored in parts has no score of its own. */
gint64 lj_workbook_add_part (LjWorkbook *self, gint64 goal, gint64 round, LjLanguage language,
                             GError **error);
gboolean lj_workbook_remove_part (LjWorkbook *self, gint64 part, gint64 round, GError **error);

char *lj_kind_dup_first_title (LjKind kind, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
