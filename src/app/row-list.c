/* SPDX-License-Identifier: EUPL-1.2 */
#include "row-list.h"

struct _LjRow
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (LjRow, lj_row, G_TYPE_OBJECT)

static void
lj_row_class_init (LjRowClass *klass)
{
}

static void
lj_row_init (LjRow *self)
{
}

guint
lj_row_get_index (LjRow *self)
{
  return self->index;
}

struct _LjRowList
{
  GObject parent_instance;

  guint n;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LjRowList, lj_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return LJ_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LJ_ROW_LIST (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LjRow *row;

  if (position >= LJ_ROW_LIST (model)->n)
    return NULL;
  row = g_object_new (LJ_TYPE_ROW, NULL);
  row->index = position;
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lj_row_list_class_init (LjRowListClass *klass)
{
}

static void
lj_row_list_init (LjRowList *self)
{
}

/* (transfer full) */
GListModel *
lj_row_list_new (guint n)
{
  LjRowList *self = g_object_new (LJ_TYPE_ROW_LIST, NULL);

  self->n = n;
  return G_LIST_MODEL (self);
}
