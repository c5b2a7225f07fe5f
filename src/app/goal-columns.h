/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/report.h>

#include "session.h"

G_BEGIN_DECLS

/* What a list of goals says of each of them. */
typedef enum
{
  LJ_GOAL_COLUMN_GOAL,
  LJ_GOAL_COLUMN_LINE, /* what it stands below */
  LJ_GOAL_COLUMN_SCORE,
  LJ_GOAL_COLUMN_ACHIEVED,
  LJ_GOAL_COLUMN_STATE,
  LJ_GOAL_COLUMN_TRANSLATION,
  LJ_GOAL_COLUMN_CHANGED,
} LjGoalColumn;

#define LJ_N_GOAL_COLUMNS (LJ_GOAL_COLUMN_CHANGED + 1)

const char *lj_goal_column_title (LjGoalColumn column);
LjAlign lj_goal_column_align (LjGoalColumn column);
char *lj_goal_column_text (LjSession *session, guint node,
                           LjGoalColumn column) G_GNUC_WARN_UNUSED_RESULT;
int lj_goal_column_compare (LjSession *session, const guint *ranks, guint a, guint b,
                            LjGoalColumn column);

G_END_DECLS
