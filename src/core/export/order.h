/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* One thing to be sorted; ties keep the order of the indices. */
typedef struct
{
  guint64 major;
  guint32 minor;
  guint32 index;
} LjOrderKey;

guint *lj_order_ranks (const LjContent *content) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_take_keys (LjOrderKey *keys, guint n_keys) G_GNUC_WARN_UNUSED_RESULT;

/* The key of a fact of an element in a round; LJ_NONE, no round, comes first. */
#define lj_order_major(rank, round) (((guint64) (rank) << 32) | (guint32) ((round) + 1))

G_END_DECLS
