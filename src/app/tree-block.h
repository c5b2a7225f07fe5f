/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* The elements that an act on the tree is about, and where they stand, as ids; 0: there is none. */
typedef struct
{
  GArray *tops; /* gint64, in tree order, none below another one */
  LjKind kind;  /* of the first */
  /* Of those with one parent, or else all 0. */
  gboolean together;
  gint64 parent, previous, next, after_next;
  gint64 grandparent, after_parent;
  /* What is nearest to them and stays when they are deleted. */
  gint64 neighbour;
} LjTreeBlock;

gboolean lj_tree_block_init (LjTreeBlock *self, LjSession *session, const GArray *elements);
void lj_tree_block_clear (LjTreeBlock *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjTreeBlock, lj_tree_block_clear)

G_END_DECLS
