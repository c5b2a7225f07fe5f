/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-block.h"

static gint64
id_of (LjSession *session, guint node)
{
  return node != LJ_NODE_NONE ? lj_session_get_node (session, node)->id : 0;
}

static guint
next_of (LjSession *session, guint node)
{
  LjTree *tree = lj_session_get_tree (session);

  return node != LJ_NODE_NONE ? lj_tree_get_next_sibling (tree, node) : LJ_NODE_NONE;
}

static guint
previous_of (LjSession *session, guint node)
{
  guint parent = lj_session_get_node (session, node)->parent;
  guint previous = LJ_NODE_NONE;

  for (guint i = lj_tree_get_first_child (lj_session_get_tree (session), parent); i != node;
       i = next_of (session, i))
    previous = i;
  return previous;
}

/* Together are those with one parent; what lies below another one goes with it. */
static void
find_tops (LjTreeBlock *self, LjSession *session, const GArray *elements)
{
  guint end = 0, parent = LJ_NODE_NONE;

  self->together = TRUE;
  for (guint i = 0; i < elements->len; i++)
    {
      gint64 element = g_array_index (elements, gint64, i);
      guint node = lj_session_find (session, element);
      const LjNode *found = node != LJ_NODE_NONE ? lj_session_get_node (session, node) : NULL;

      if (found == NULL || node < end)
        continue;
      self->together &= self->tops->len == 0 || found->parent == parent;
      parent = found->parent;
      end = found->end;
      g_array_append_val (self->tops, element);
    }
}

static void
find_place (LjTreeBlock *self, LjSession *session, guint first, guint last)
{
  guint parent = lj_session_get_node (session, first)->parent;

  self->parent = id_of (session, parent);
  self->previous = id_of (session, previous_of (session, first));
  self->next = id_of (session, next_of (session, last));
  self->after_next = id_of (session, next_of (session, next_of (session, last)));
  if (parent == LJ_NODE_NONE)
    return;
  self->grandparent = id_of (session, lj_session_get_node (session, parent)->parent);
  self->after_parent = id_of (session, next_of (session, parent));
}

/* elements: in tree order. FALSE: there are none. */
gboolean
lj_tree_block_init (LjTreeBlock *self, LjSession *session, const GArray *elements)
{
  guint first, last;

  *self = (LjTreeBlock){ .tops = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  find_tops (self, session, elements);
  if (self->tops->len == 0)
    return FALSE;
  first = lj_session_find (session, g_array_index (self->tops, gint64, 0));
  last = lj_session_find (session, g_array_index (self->tops, gint64, self->tops->len - 1));
  self->kind = lj_session_get_node (session, first)->kind;
  if (self->together)
    find_place (self, session, first, last);
  self->neighbour = id_of (session, next_of (session, last));
  if (self->neighbour == 0)
    self->neighbour = id_of (session, previous_of (session, first));
  if (self->neighbour == 0)
    self->neighbour = id_of (session, lj_session_get_node (session, first)->parent);
  return TRUE;
}

void
lj_tree_block_clear (LjTreeBlock *self)
{
  g_clear_pointer (&self->tops, g_array_unref);
}
