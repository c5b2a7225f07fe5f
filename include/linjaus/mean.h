/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* An exact fraction in lowest terms; denominator 0: there is no mean. Never a float. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} LjMean;

#define LJ_MEAN_NONE ((LjMean){ 0, 0 })

LjMean lj_mean_new (gint64 numerator, gint64 denominator);
LjMean lj_mean_add (LjMean a, LjMean b);
LjMean lj_mean_subtract (LjMean a, LjMean b);
LjMean lj_mean_divide (LjMean sum, gint64 count);
int lj_mean_compare (LjMean a, LjMean b);
double lj_mean_to_double (LjMean mean);

gint64 lj_mean_round (LjMean mean, guint decimals);
char *lj_mean_ascii (LjMean mean, guint decimals) G_GNUC_WARN_UNUSED_RESULT;
char *lj_mean_text (LjMean mean, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/* The level of the scale a mean stands on, 1 to 5: 4,5-5 is 5, 3,5-4,4 is 4 and so on, from the
 * mean as it is shown. 0: no mean. */
guint lj_mean_level (LjMean mean);

/* From where a mean, as it is shown, stands on level 2, 3, 4 and 5: in tenths, ascending. All 0,
 * as a structure that is cleared: as lj_mean_level() has it. */
#define LJ_N_LIMITS 4
typedef struct
{
  guint8 tenths[LJ_N_LIMITS];
} LjLimits;

#define LJ_LIMITS_DEFAULT ((LjLimits){ { 15, 25, 35, 45 } })

gboolean lj_limits_are_valid (const LjLimits *limits);
guint lj_mean_level_within (LjMean mean, const LjLimits *limits);

G_END_DECLS
