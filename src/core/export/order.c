/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/order.h"

#include <stdlib.h>

static int
compare_keys (const void *a, const void *b)
{
  const LjOrderKey *left = a;
  const LjOrderKey *right = b;

  if (left->major != right->major)
    return left->major < right->major ? -1 : 1;
  if (left->minor != right->minor)
    return left->minor < right->minor ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static gboolean
is_sorted (const LjOrderKey *keys, guint n_keys)
{
  for (guint i = 1; i < n_keys; i++)
    if (compare_keys (&keys[i - 1], &keys[i]) > 0)
      return FALSE;
  return TRUE;
}

/* The place of each element in the tree order, by index; the order of siblings is that of the
 * content. (transfer full) */
guint *
lj_order_ranks (const LjContent *content)
{
  guint n_elements = content->elements->len;
  const LjContentElement *elements = (const LjContentElement *) content->elements->data;
  guint *ranks = g_new (guint, n_elements);
  g_autofree guint *sizes = g_new0 (guint, n_elements);
  guint next_root = 0;

  for (guint i = n_elements; i-- > 0;)
    {
      sizes[i]++;
      if (elements[i].parent != LJ_NONE)
        sizes[elements[i].parent] += sizes[i];
    }
  /* From here on the entry of a parent is the place of its next child. */
  for (guint i = 0; i < n_elements; i++)
    {
      guint *next = elements[i].parent == LJ_NONE ? &next_root : &sizes[elements[i].parent];

      ranks[i] = *next;
      *next += sizes[i];
      sizes[i] = ranks[i] + 1;
    }
  return ranks;
}

/* Sorts keys, which it takes, and gives their indices in that order. (transfer full) */
guint *
lj_order_take_keys (LjOrderKey *keys, guint n_keys)
{
  guint *indices = g_new (guint, n_keys);

  if (!is_sorted (keys, n_keys))
    qsort (keys, n_keys, sizeof (LjOrderKey), compare_keys);
  for (guint i = 0; i < n_keys; i++)
    indices[i] = keys[i].index;
  g_free (keys);
  return indices;
}
