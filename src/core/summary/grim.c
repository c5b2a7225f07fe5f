/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/grim.h"

#include <linjaus/audit.h>
#include <string.h>

/* Longer numbers are not what a document prints as a mean. */
#define MAX_DIGITS 12

/* How far a number of answers that fits is looked for. */
#define FARTHEST_FIT 100000

static const char *
skip_sign (const char *text, int *sign)
{
  *sign = 1;
  if (g_str_has_prefix (text, "\xe2\x88\x92")) /* the minus sign of typesetters */
    {
      *sign = -1;
      return text + 3;
    }
  if (*text == '-')
    *sign = -1;
  return *text == '-' || *text == '+' ? text + 1 : text;
}

static gint64
unit_of (LjPrinted printed)
{
  gint64 unit = 1;

  for (guint i = 0; i < printed.decimals; i++)
    unit *= 10;
  return unit;
}

static __int128
divide_up (__int128 numerator, __int128 denominator)
{
  __int128 quotient = numerator / denominator;

  return quotient + (numerator % denominator > 0);
}

/* Whether some whole k from least to most makes factor * k / n round to the printed number. At an
 * exact half both neighbours pass: who printed it may have rounded up, down or to even, and a
 * number is called impossible only if it is so by all of these. */
static gboolean
rounds_to (LjPrinted printed, gint64 factor, guint n, __int128 least, __int128 most)
{
  __int128 step = 2 * (__int128) factor * unit_of (printed);
  __int128 low = (2 * (__int128) printed.value - 1) * n;
  __int128 high = (2 * (__int128) printed.value + 1) * n;
  __int128 k = MAX (divide_up (low, step), least);

  return k <= most && step * k <= high;
}

/* The same where what follows the printed decimals was cut off, which is alike on both sides
 * of 0. */
static gboolean
cuts_to (LjPrinted printed, gint64 factor, guint n)
{
  __int128 step = (__int128) factor * unit_of (printed);
  __int128 value = printed.value < 0 ? -(__int128) printed.value : printed.value;
  __int128 k = divide_up (value * n, step);

  return k <= n && step * k < (value + 1) * n;
}

/* Reads "3.4", "-12", "78 %", also with a decimal comma; FALSE: it is no such number. */
gboolean
lj_printed_parse (const char *text, LjPrinted *printed)
{
  int sign;
  guint digits = 0;
  gboolean point = FALSE;
  LjPrinted result = { 0, 0 };

  for (text = skip_sign (text, &sign); *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        {
          result.value = 10 * result.value + g_ascii_digit_value (*text);
          result.decimals += point;
          if (++digits > MAX_DIGITS)
            return FALSE;
        }
      else if ((*text == '.' || *text == ',') && !point && digits > 0)
        point = TRUE;
      else
        break;
    }
  if (digits == 0 || text[strspn (text, " %")] != '\0')
    return FALSE;
  result.value *= sign;
  *printed = result;
  return TRUE;
}

/* Whether so many answers, each a whole number, can give the printed mean, share in per cent or
 * net promoter score. Of other figures nothing is said. TRUE without a number of answers. */
gboolean
lj_grim_fits (LjFigure figure, LjPrinted printed, guint n_answers)
{
  if (n_answers == 0)
    return TRUE;
  switch (figure)
    {
    case LJ_FIGURE_AVERAGE:
    case LJ_FIGURE_SCORE:
      return rounds_to (printed, 1, n_answers, G_MININT64, G_MAXINT64);
    case LJ_FIGURE_SHARE:
      return rounds_to (printed, 100, n_answers, 0, n_answers);
    case LJ_FIGURE_NPS:
      return rounds_to (printed, 100, n_answers, -(__int128) n_answers, n_answers)
             || cuts_to (printed, 100, n_answers);
    default:
      return TRUE;
    }
}

/* The number of answers nearest below n_answers that the printed number fits (somebody skipped
 * the question), else the nearest above; 0: none. */
guint
lj_grim_find_fit (LjFigure figure, LjPrinted printed, guint n_answers)
{
  guint farthest = MIN (n_answers, FARTHEST_FIT);

  for (guint i = 1; i < farthest; i++)
    if (lj_grim_fits (figure, printed, n_answers - i))
      return n_answers - i;
  for (guint i = 1; i < FARTHEST_FIT; i++)
    if (lj_grim_fits (figure, printed, n_answers + i))
      return n_answers + i;
  return 0;
}

static gboolean
is_possible (LjFigure figure, const char *text, guint n_answers)
{
  LjPrinted printed;

  return !lj_printed_parse (text, &printed) || lj_grim_fits (figure, printed, n_answers);
}

/* Whether whole numbers given by n answers can have this mean, printed with its decimals: is there
 * a whole sum k with k / n rounded to it? After Brown and Heathers, "The GRIM test", 2017; in
 * whole numbers, with either rounding of an exact half. TRUE for what is not a number. */
gboolean
lj_audit_mean_possible (const char *printed, guint n_answers)
{
  return is_possible (LJ_FIGURE_AVERAGE, printed, n_answers);
}

/* The same of a share in per cent: k of n answers, k from 0 to n. */
gboolean
lj_audit_share_possible (const char *printed, guint n_answers)
{
  return is_possible (LJ_FIGURE_SHARE, printed, n_answers);
}

/* The same of a net promoter score: 100 (promoters - detractors) / n, rounded or cut off. */
gboolean
lj_audit_nps_possible (const char *printed, guint n_answers)
{
  return is_possible (LJ_FIGURE_NPS, printed, n_answers);
}
