/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* A walk over a content in the order in which it is written: the elements in tree order, each one
 * first without a round, then once for each round that holds an evaluation or a text of it. The
 * order depends on what the content says, not on how it was loaded. */
typedef struct
{
  /* Where the walk stands. */
  guint element;                                       /* index */
  guint round;                                         /* index; LJ_NONE: the element itself */
  const LjContentEvaluation *evaluation;               /* NULL: none in this round */
  const char *texts[LJ_ROLE_LAST + 1][LJ_N_LANGUAGES]; /* by role and language; NULL: none */

  /* Private. */
  const LjContent *content;
  guint *ranks;       /* by element: its place in the tree order */
  guint *elements;    /* the elements in tree order */
  guint *texts_order; /* by element, round, role, language */
  guint *evaluations; /* by element, round */
  guint place, next_text, next_evaluation;
} LjWalk;

void lj_walk_init (LjWalk *self, const LjContent *content);
void lj_walk_clear (LjWalk *self);
void lj_walk_rewind (LjWalk *self);
gboolean lj_walk_next (LjWalk *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjWalk, lj_walk_clear)

G_END_DECLS
