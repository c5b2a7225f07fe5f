/* SPDX-License-Identifier: EUPL-1.2 */
#include "element-list.h"

/* The id too: a list may be asked for an item when the session has another tree already. */
typedef struct
{
  guint node;
  gint64 element;
} Row;

struct _LjElementList
{
  GObject parent_instance;

  LjSession *session;
  GArray *rows; /* Row */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LjElementList, lj_element_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return LJ_TYPE_ELEMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LJ_ELEMENT_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LjElementList *self = LJ_ELEMENT_LIST (model);
  const Row *row;

  if (position >= self->rows->len)
    return NULL;
  row = &g_array_index (self->rows, Row, position);
  return lj_element_item_new (self->session, row->node, row->element);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lj_element_list_dispose (GObject *object)
{
  LjElementList *self = LJ_ELEMENT_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (lj_element_list_parent_class)->dispose (object);
}

static void
lj_element_list_class_init (LjElementListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lj_element_list_dispose;
}

static void
lj_element_list_init (LjElementList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

static void
take_rows (LjElementList *self, guint parent, const guint8 *shown)
{
  LjTree *tree = lj_session_get_tree (self->session);

  for (guint node = lj_tree_get_first_child (tree, parent); node != LJ_NODE_NONE;
       node = lj_tree_get_next_sibling (tree, node))
    if (shown == NULL || shown[node])
      {
        const Row row = { node, lj_session_get_node (self->session, node)->id };

        g_array_append_val (self->rows, row);
      }
}

/* parent: LJ_NODE_NONE for the roots. shown: NULL, or a byte a node, 0 for those left out.
 * Returns NULL where there are none, so that a leaf costs nothing. (transfer full) */
GListModel *
lj_element_list_new (LjSession *session, guint parent, GBytes *shown)
{
  g_autoptr(LjElementList) self = NULL;

  if (parent != LJ_NODE_NONE
      && lj_tree_get_first_child (lj_session_get_tree (session), parent) == LJ_NODE_NONE)
    return NULL;
  self = g_object_new (LJ_TYPE_ELEMENT_LIST, NULL);
  self->session = g_object_ref (session);
  take_rows (self, parent, shown ? g_bytes_get_data (shown, NULL) : NULL);
  if (self->rows->len == 0 && parent != LJ_NODE_NONE)
    return NULL;
  return G_LIST_MODEL (g_steal_pointer (&self));
}
