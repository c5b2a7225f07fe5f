/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/translation.h>
#include <linjaus/tree.h>

G_BEGIN_DECLS

/* Which goals are looked for. All that is said has to be so; what is 0 is not asked about. */
typedef struct
{
  gint64 under;   /* the element that they stand below */
  guint scores;   /* set of 1 << score; 1 << 0: no score */
  guint achieved; /* set of 1 << LjAchieved */
  guint states;   /* set of 1 << LjState */
  guint lacking;  /* set of 1 << LjLanguage: title or text is missing or outdated in one of them */
  gint64 changed_since; /* microseconds since 1970, UTC */
  gboolean not_assessed;
  const GArray *elements; /* gint64, sorted: one of these; or NULL */
} LjFilter;

gboolean lj_filter_is_empty (const LjFilter *self);
gboolean lj_filter_needs_statuses (const LjFilter *self);
gboolean lj_filter_fits (const LjFilter *self, LjTree *tree, const LjNodeStatus *statuses,
                         guint node);
GArray *lj_filter_list (const LjFilter *self, LjTree *tree,
                        const LjNodeStatus *statuses) G_GNUC_WARN_UNUSED_RESULT;
guint lj_filter_count_all (LjTree *tree);

G_END_DECLS
