/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* The order in which a content is written: each function gives the indices of one of its arrays in
 * that order. It depends on what the content says, not on how it was loaded; ties keep the order
 * of the array. */

guint *lj_order_ranks (const LjContent *content) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_texts (const LjContent *content, const guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_evaluations (const LjContent *content,
                             const guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_responsibilities (const LjContent *content,
                                  const guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_questions (const LjContent *content, const guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_figures (const LjContent *content, const guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_order_scopes (const LjContent *content, const guint *ranks,
                        const guint *figures) G_GNUC_WARN_UNUSED_RESULT;

/* What facts are sorted by: the place of their element in the tree, then their round; LJ_NONE, no
 * round, comes first. */
#define lj_order_major(rank, round) (((guint64) (rank) << 32) | (guint32) ((round) + 1))

G_END_DECLS
