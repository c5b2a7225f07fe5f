/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/summary.h>
#include <linjaus/translation.h>

G_BEGIN_DECLS

/* How a round stands: beside another one, and on its way to being finished. */

typedef enum
{
  LJ_TREND_NONE, /* there is nothing to compare */
  LJ_TREND_DOWN,
  LJ_TREND_SAME,
  LJ_TREND_UP,
} LjTrend;

const char *lj_trend_name (LjTrend trend, LjLanguage language);

/* One element in two rounds. */
typedef struct
{
  guint node;       /* in the newer tree */
  gboolean group;   /* a document or a line */
  LjMean then, now; /* its own score, else the average below it */
  LjTrend trend;    /* from then to now, by the exact fractions */
  LjAchieved achieved_then, achieved_now;
  LjTrend achieved_trend;
} LjComparison;

GArray *lj_summary_compare (const LjSummary *now, const LjSummary *then) G_GNUC_WARN_UNUSED_RESULT;

/* How many of a round's questions are answered below an element. */
typedef struct
{
  guint asked;    /* elements that are asked anything */
  guint assessed; /* of them */
  guint states[LJ_STATE_AGREED + 1];
} LjProgress;

LjProgress lj_progress_count (LjTree *tree, const LjNodeStatus *statuses, guint node);

G_END_DECLS
