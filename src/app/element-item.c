/* SPDX-License-Identifier: EUPL-1.2 */
#include "element-item.h"

struct _LjElementItem
{
  GObject parent_instance;

  LjSession *session;
  guint node; /* of the session's tree as it was when the item was made */
  gint64 element;
};

G_DEFINE_FINAL_TYPE (LjElementItem, lj_element_item, G_TYPE_OBJECT)

static void
lj_element_item_dispose (GObject *object)
{
  g_clear_object (&LJ_ELEMENT_ITEM (object)->session);
  G_OBJECT_CLASS (lj_element_item_parent_class)->dispose (object);
}

static void
lj_element_item_class_init (LjElementItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lj_element_item_dispose;
}

static void
lj_element_item_init (LjElementItem *self)
{
}

/* node: where the element is, or was when its list was made. (transfer full) */
LjElementItem *
lj_element_item_new (LjSession *session, guint node, gint64 element)
{
  LjElementItem *self = g_object_new (LJ_TYPE_ELEMENT_ITEM, NULL);

  self->session = g_object_ref (session);
  self->node = node;
  self->element = element;
  return self;
}

/* (transfer none) */
LjSession *
lj_element_item_get_session (LjElementItem *self)
{
  return self->session;
}

/* LJ_NODE_NONE: the tree has changed and the element is gone. */
guint
lj_element_item_get_node (LjElementItem *self)
{
  LjTree *tree = lj_session_get_tree (self->session);

  if (self->node < lj_tree_get_n_nodes (tree)
      && lj_tree_get_nodes (tree)[self->node].id == self->element)
    return self->node;
  return lj_session_find (self->session, self->element);
}

gint64
lj_element_item_get_element (LjElementItem *self)
{
  return self->element;
}
