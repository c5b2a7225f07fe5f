/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/mean.h>
#include <linjaus/text.h>

/* 10 to this power still fits an int64. */
#define MAX_DECIMALS 18

static guint64
magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

/* By shifts, without division: an edit asks for it once for each ancestor. */
static guint64
greatest_common_divisor (guint64 a, guint64 b)
{
  int shift;

  if (a == 0 || b == 0)
    return a | b;
  shift = __builtin_ctzll (a | b);
  a >>= __builtin_ctzll (a);
  while (b != 0)
    {
      guint64 smaller;

      b >>= __builtin_ctzll (b);
      smaller = MIN (a, b);
      b = MAX (a, b) - smaller;
      a = smaller;
    }
  return a << shift;
}

static LjMean
narrow (__int128 numerator, __int128 denominator)
{
  if (numerator > G_MAXINT64 || numerator < -G_MAXINT64 || denominator > G_MAXINT64)
    return LJ_MEAN_NONE;
  return (LjMean){ (gint64) numerator, (gint64) denominator };
}

/* The sum in lowest terms. Only the common divisor of the denominators can divide both halves of
 * the result (Knuth, The Art of Computer Programming 2, 4.5.1), so no wide division is needed. */
static LjMean
add (LjMean a, __int128 b_numerator, gint64 b_denominator)
{
  gint64 common = (gint64) greatest_common_divisor (a.denominator, b_denominator);
  __int128 sum
      = (__int128) a.numerator * (b_denominator / common) + b_numerator * (a.denominator / common);
  gint64 rest = (gint64) (sum % common);
  gint64 shared = (gint64) greatest_common_divisor (magnitude (rest), common);

  return narrow (sum / shared, (__int128) (a.denominator / common) * (b_denominator / shared));
}

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* The fraction in lowest terms, its sign above the line. A denominator of 0 gives no mean. */
LjMean
lj_mean_new (gint64 numerator, gint64 denominator)
{
  gint64 divisor;
  __int128 sign = denominator < 0 ? -1 : 1;

  if (denominator == 0)
    return LJ_MEAN_NONE;
  if (denominator == 1 && numerator != G_MININT64)
    return (LjMean){ numerator, 1 };
  divisor = (gint64) greatest_common_divisor (magnitude (numerator), magnitude (denominator));
  if (divisor == G_MININT64)
    return (LjMean){ numerator == 0 ? 0 : 1, 1 };
  return narrow (sign * (numerator / divisor), sign * (denominator / divisor));
}

/* The exact sum. Where either is no mean, or the sum does not fit (denominators whose common
 * multiple is beyond 63 bits), there is no mean: nothing is ever rounded in silence. */
LjMean
lj_mean_add (LjMean a, LjMean b)
{
  gint64 sum;

  if (a.denominator == 0 || b.denominator == 0)
    return LJ_MEAN_NONE;
  if (a.denominator == 1 && b.denominator == 1
      && !__builtin_add_overflow (a.numerator, b.numerator, &sum))
    return narrow (sum, 1);
  return add (a, b.numerator, b.denominator);
}

/* The exact difference; as lj_mean_add(). */
LjMean
lj_mean_subtract (LjMean a, LjMean b)
{
  if (a.denominator == 0 || b.denominator == 0)
    return LJ_MEAN_NONE;
  if (b.numerator == 0)
    return a;
  return add (a, -(__int128) b.numerator, b.denominator);
}

/* The mean of count values with this sum; no mean if there are none. */
LjMean
lj_mean_divide (LjMean sum, gint64 count)
{
  LjMean part = lj_mean_new (sum.numerator, count);

  if (sum.denominator == 0 || part.denominator == 0)
    return LJ_MEAN_NONE;
  /* part and sum are in lowest terms, so their denominators share nothing with the numerator. */
  return narrow (part.numerator, (__int128) part.denominator * sum.denominator);
}

/* Negative, 0 or positive, as strcmp(); no mean comes before all others. */
int
lj_mean_compare (LjMean a, LjMean b)
{
  __int128 left = (__int128) a.numerator * b.denominator;
  __int128 right = (__int128) b.numerator * a.denominator;

  if (a.denominator == 0 || b.denominator == 0)
    return (a.denominator != 0) - (b.denominator != 0);
  return (left > right) - (left < right);
}

/* For places on paper and screen only, never for a number that is shown. 0 where there is no
 * mean. */
double
lj_mean_to_double (LjMean mean)
{
  return mean.denominator == 0 ? 0.0 : (double) mean.numerator / (double) mean.denominator;
}

/* The mean times 10 to the power of decimals, rounded half up from the fraction: 9/4 with one
 * decimal is 23, and -9/4 is -22. At most 18 decimals, and the result must fit. 0 where there is
 * no mean. */
gint64
lj_mean_round (LjMean mean, guint decimals)
{
  __int128 doubled, divisor, rounded;

  g_return_val_if_fail (decimals <= MAX_DECIMALS, 0);
  if (mean.denominator == 0)
    return 0;
  divisor = 2 * (__int128) mean.denominator;
  doubled = 2 * (__int128) mean.numerator * power_of_ten (decimals) + mean.denominator;
  rounded = doubled / divisor;
  if (doubled % divisor < 0)
    rounded--;
  return (gint64) CLAMP (rounded, (__int128) G_MININT64, (__int128) G_MAXINT64);
}

/* The mean as machine formats have it, with a decimal point: "2.3"; "" where there is none.
 * (transfer full) */
char *
lj_mean_ascii (LjMean mean, guint decimals)
{
  gint64 rounded = lj_mean_round (mean, decimals);
  guint64 unit = power_of_ten (MIN (decimals, MAX_DECIMALS));
  const char *sign = rounded < 0 ? "-" : "";

  if (mean.denominator == 0)
    return g_strdup ("");
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, rounded);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign,
                          magnitude (rounded) / unit, (int) decimals, magnitude (rounded) % unit);
}

/* The mean with one decimal as the language writes it: "2,3" in Finnish and Swedish; "" where
 * there is none. (transfer full) */
char *
lj_mean_text (LjMean mean, LjLanguage language)
{
  g_autofree char *ascii = lj_mean_ascii (mean, 1);

  return lj_text_decimal (ascii, language);
}

guint
lj_mean_level (LjMean mean)
{
  const LjLimits limits = LJ_LIMITS_DEFAULT;

  return lj_mean_level_within (mean, &limits);
}

/* Ascending, each above 1,0 and at most 5,0: then every level can be reached. */
gboolean
lj_limits_are_valid (const LjLimits *limits)
{
  guint last = 10;

  for (guint i = 0; i < LJ_N_LIMITS; i++)
    {
      if (limits->tenths[i] <= last)
        return FALSE;
      last = limits->tenths[i];
    }
  return last <= 50;
}

/* The level the mean stands on, 1 to 5; 0: no mean. Limits that are not valid count as the default
 * ones. */
guint
lj_mean_level_within (LjMean mean, const LjLimits *limits)
{
  const LjLimits standard = LJ_LIMITS_DEFAULT;
  gint64 shown = lj_mean_round (mean, 1);
  guint level = 1;

  if (mean.denominator == 0)
    return 0;
  if (!lj_limits_are_valid (limits))
    limits = &standard;
  while (level <= LJ_N_LIMITS && shown >= limits->tenths[level - 1])
    level++;
  return level;
}
