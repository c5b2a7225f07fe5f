/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

typedef enum
{
  LJ_FILTER_ALL,
  LJ_FILTER_NOT_ASSESSED,
  LJ_FILTER_LOW_SCORE,
  LJ_FILTER_NOT_ACHIEVED,
} LjFilterState;

GBytes *lj_tree_filter_apply (LjSession *session, const char *words, LjFilterState state,
                              guint *n_hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
