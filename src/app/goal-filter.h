/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/filter.h>

#include "session.h"

G_BEGIN_DECLS

/* The questions that are asked most of the tree, by number: 0 fits all. */
guint lj_goal_filter_get_n (void);
const char *lj_goal_filter_name (LjSession *session, guint index);
LjFilter lj_goal_filter_get (guint index);

GBytes *lj_goal_filter_show (LjSession *session, const char *words, const LjFilter *filter,
                             guint *n_hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
