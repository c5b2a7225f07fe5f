/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/elements-private.h"

/* A tree that is locked, while a round runs, keeps its shape: nothing is added, moved, deleted or
 * made another kind. Titles and numbers may still be corrected. */

gboolean
lj_workbook_is_tree_locked (LjWorkbook *self)
{
  return self->tree_locked;
}

gboolean
lj_tree_lock_write (LjWorkbook *self, gboolean locked, GError **error)
{
  return lj_db_exec (self->db,
                     locked ? "INSERT INTO setting (key, value) VALUES ('tree_locked', 1)"
                              " ON CONFLICT (key) DO NOTHING"
                            : "DELETE FROM setting WHERE key = 'tree_locked'",
                     error);
}

/* Locks the tree or unlocks it. */
gboolean
lj_workbook_set_tree_locked (LjWorkbook *self, gboolean locked, GError **error)
{
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_tree_lock_write (self, locked, error);
  if (ok)
    self->tree_locked = locked;
  return lj_act_end (self, locked ? "lock-tree" : "unlock-tree", ok, LJ_CHANGE_STRUCTURE, 0, error);
}

/* FALSE, with an error that says what to do: the tree is locked. */
gboolean
lj_tree_may_change (LjWorkbook *self, GError **error)
{
  if (!self->tree_locked)
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
               _ ("%s: the tree is locked; choose “Unlock the tree” in the tree's menu first"),
               self->path);
  return FALSE;
}

/* Begins an act that changes the shape of the tree. */
gboolean
lj_elements_begin (LjWorkbook *self, GError **error)
{
  return lj_tree_may_change (self, error) && lj_act_begin (self, error);
}
