/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parents.h"

G_BEGIN_DECLS

/* Cells of "achieved?" that were read already: a file has few different ones. */
#define LJ_N_REMEMBERED 8
#define LJ_LONGEST_REMEMBERED 24

typedef struct
{
  gsize length; /* 0: free */
  char text[LJ_LONGEST_REMEMBERED];
  LjAchieved achieved;
} LjRemembered;

/* Turns the rows of a delimited file, one row a goal, into content. */
typedef struct
{
  LjPlan *plan;             /* borrowed */
  const LjRecords *records; /* borrowed; stands at the row being read */
  LjParents parents;
  guint places[LJ_COLUMN_MUNICIPALITY + 1]; /* by meaning; LJ_NONE: no such column */
  guint n_columns;
  guint round;

  guint parent;          /* of the row */
  guint goal;            /* of this row or a row above, with the same parent; LJ_NONE: none */
  guint root;            /* above parent; LJ_NONE: not known yet */
  gboolean numbered;     /* a goal of this parent has a number in its column */
  GString *goal_cell;    /* as it stood in the row of the goal */
  GHashTable *asked;     /* scope and kind that the round has its questions for */
  GHashTable *evaluated; /* parents that had a row of their own */
  LjRemembered remembered[LJ_N_REMEMBERED];
} LjGoalRows;

void lj_goal_rows_init (LjGoalRows *self, LjPlan *plan, const LjRecords *records,
                        const LjColumn *columns, guint n_columns);
void lj_goal_rows_clear (LjGoalRows *self);
void lj_goal_rows_read (LjGoalRows *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjGoalRows, lj_goal_rows_clear)

G_END_DECLS
