/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/mean.h>

static void
assert_mean (LjMean mean, gint64 numerator, gint64 denominator)
{
  g_assert_cmpint (mean.numerator, ==, numerator);
  g_assert_cmpint (mean.denominator, ==, denominator);
}

static void
test_lowest_terms (void)
{
  assert_mean (lj_mean_new (16, 5), 16, 5);
  assert_mean (lj_mean_new (28, 7), 4, 1);
  assert_mean (lj_mean_new (0, 12), 0, 1);
  assert_mean (lj_mean_new (6, -4), -3, 2);
  assert_mean (lj_mean_new (3, 0), 0, 0);
  assert_mean (lj_mean_new (G_MAXINT64, G_MAXINT64), 1, 1);
  assert_mean (lj_mean_new (G_MININT64, 2), G_MININT64 / 2, 1);
  assert_mean (lj_mean_new (G_MININT64, G_MININT64), 1, 1);
  assert_mean (lj_mean_new (0, G_MININT64), 0, 1);
}

static void
test_arithmetic (void)
{
  assert_mean (lj_mean_add (lj_mean_new (1, 2), lj_mean_new (1, 3)), 5, 6);
  assert_mean (lj_mean_add (lj_mean_new (1, 6), lj_mean_new (1, 3)), 1, 2);
  assert_mean (lj_mean_add (lj_mean_new (5, 2), lj_mean_new (5, 2)), 5, 1);
  assert_mean (lj_mean_add (lj_mean_new (3, 1), lj_mean_new (4, 1)), 7, 1);
  assert_mean (lj_mean_subtract (lj_mean_new (5, 6), lj_mean_new (1, 3)), 1, 2);
  assert_mean (lj_mean_subtract (lj_mean_new (1, 3), lj_mean_new (5, 6)), -1, 2);
  assert_mean (lj_mean_subtract (lj_mean_new (7, 2), lj_mean_new (7, 2)), 0, 1);
  assert_mean (lj_mean_divide (lj_mean_new (16, 1), 5), 16, 5);
  assert_mean (lj_mean_divide (lj_mean_new (9, 2), 3), 3, 2);
  assert_mean (lj_mean_divide (lj_mean_new (0, 1), 4), 0, 1);
  assert_mean (lj_mean_divide (lj_mean_new (0, 1), 0), 0, 0);
}

/* No mean stays no mean, and what cannot be held is not held wrong. */
static void
test_none (void)
{
  LjMean tiny = lj_mean_new (1, G_MAXINT64);

  assert_mean (lj_mean_add (LJ_MEAN_NONE, lj_mean_new (3, 1)), 0, 0);
  assert_mean (lj_mean_subtract (lj_mean_new (3, 1), LJ_MEAN_NONE), 0, 0);
  assert_mean (lj_mean_divide (LJ_MEAN_NONE, 2), 0, 0);
  assert_mean (lj_mean_add (tiny, lj_mean_new (1, 2)), 0, 0);
  assert_mean (lj_mean_add (lj_mean_new (G_MAXINT64, 1), lj_mean_new (1, 1)), 0, 0);
  assert_mean (lj_mean_add (tiny, tiny), 2, G_MAXINT64);
}

static void
test_compare (void)
{
  g_assert_cmpint (lj_mean_compare (lj_mean_new (1, 3), lj_mean_new (2, 6)), ==, 0);
  g_assert_cmpint (lj_mean_compare (lj_mean_new (1, 3), lj_mean_new (1, 2)), <, 0);
  g_assert_cmpint (lj_mean_compare (lj_mean_new (-1, 3), lj_mean_new (-1, 2)), >, 0);
  g_assert_cmpint (lj_mean_compare (LJ_MEAN_NONE, lj_mean_new (-9, 1)), <, 0);
  g_assert_cmpint (lj_mean_compare (lj_mean_new (-9, 1), LJ_MEAN_NONE), >, 0);
  g_assert_cmpint (lj_mean_compare (LJ_MEAN_NONE, LJ_MEAN_NONE), ==, 0);
  /* A double cannot tell these two apart. */
  g_assert_cmpint (lj_mean_compare (lj_mean_new (G_MAXINT64 - 1, G_MAXINT64),
                                    lj_mean_new (G_MAXINT64 - 2, G_MAXINT64 - 1)),
                   >, 0);
}

static const struct
{
  gint64 numerator, denominator;
  const char *ascii, *finnish;
  guint level;
} shown[] = {
  { 9, 4, "2.3", "2,3", 2 },       { 13, 4, "3.3", "3,3", 3 },  { 41, 20, "2.1", "2,1", 2 },
  { 18, 5, "3.6", "3,6", 4 },      { 16, 5, "3.2", "3,2", 3 },  { 23, 6, "3.8", "3,8", 4 },
  { 4, 1, "4.0", "4,0", 4 },       { 5, 1, "5.0", "5,0", 5 },   { 89, 20, "4.5", "4,5", 5 },
  { 4449, 1000, "4.4", "4,4", 4 }, { 69, 20, "3.5", "3,5", 4 }, { 3449, 1000, "3.4", "3,4", 3 },
  { 1, 1, "1.0", "1,0", 1 },       { 29, 20, "1.5", "1,5", 2 }, { 1449, 1000, "1.4", "1,4", 1 },
  { 99, 20, "5.0", "5,0", 5 },     { 26, 7, "3.7", "3,7", 4 },  { 1, 3, "0.3", "0,3", 1 },
};

static void
test_shown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      LjMean mean = lj_mean_new (shown[i].numerator, shown[i].denominator);
      g_autofree char *ascii = lj_mean_ascii (mean, 1);
      g_autofree char *fi = lj_mean_text (mean, LJ_LANGUAGE_FI);
      g_autofree char *sv = lj_mean_text (mean, LJ_LANGUAGE_SV);
      g_autofree char *en = lj_mean_text (mean, LJ_LANGUAGE_EN);

      g_assert_cmpstr (ascii, ==, shown[i].ascii);
      g_assert_cmpstr (fi, ==, shown[i].finnish);
      g_assert_cmpstr (sv, ==, shown[i].finnish);
      g_assert_cmpstr (en, ==, shown[i].ascii);
      g_assert_cmpuint (lj_mean_level (mean), ==, shown[i].level);
    }
}

/* Limits of one's own, to the tenth as it is shown. */
static void
test_limits (void)
{
  static const struct
  {
    LjLimits limits;
    gboolean valid;
    guint level; /* of 3,9 shown: 78/20 */
  } cases[] = {
    { { { 15, 25, 35, 45 } }, TRUE, 4 },  { { { 20, 30, 40, 50 } }, TRUE, 3 },
    { { { 11, 12, 13, 39 } }, TRUE, 5 },  { { { 40, 41, 42, 43 } }, TRUE, 1 },
    { { { 15, 15, 35, 45 } }, FALSE, 4 }, { { { 10, 25, 35, 45 } }, FALSE, 4 },
    { { { 15, 25, 35, 51 } }, FALSE, 4 }, { { { 0 } }, FALSE, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lj_limits_are_valid (&cases[i].limits) == cases[i].valid);
      g_assert_cmpuint (lj_mean_level_within (lj_mean_new (77, 20), &cases[i].limits), ==,
                        cases[i].level);
    }
  g_assert_cmpuint (lj_mean_level_within (LJ_MEAN_NONE, &cases[0].limits), ==, 0);
}

static void
test_shown_none (void)
{
  g_autofree char *ascii = lj_mean_ascii (LJ_MEAN_NONE, 1);
  g_autofree char *text = lj_mean_text (LJ_MEAN_NONE, LJ_LANGUAGE_FI);

  g_assert_cmpstr (ascii, ==, "");
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (lj_mean_level (LJ_MEAN_NONE), ==, 0);
}

static const struct
{
  gint64 numerator, denominator;
  guint decimals;
  const char *ascii;
} decimals[] = {
  { 16, 5, 0, "3" },    { 7, 2, 0, "4" },      { 9, 4, 2, "2.25" },   { 1, 3, 3, "0.333" },
  { 2, 3, 3, "0.667" }, { 1, 200, 2, "0.01" }, { -9, 4, 1, "-2.2" },  { -1, 4, 1, "-0.2" },
  { -1, 2, 0, "0" },    { -3, 100, 1, "0.0" }, { -5, 2, 2, "-2.50" }, { 995, 1000, 2, "1.00" },
};

/* Half up is towards plus infinity, below zero too. */
static void
test_decimals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    {
      LjMean mean = lj_mean_new (decimals[i].numerator, decimals[i].denominator);
      g_autofree char *ascii = lj_mean_ascii (mean, decimals[i].decimals);

      g_assert_cmpstr (ascii, ==, decimals[i].ascii);
    }
  g_assert_cmpint (lj_mean_round (lj_mean_new (9, 4), 1), ==, 23);
  g_assert_cmpint (lj_mean_round (lj_mean_new (-9, 4), 1), ==, -22);
}

/* Every sum of fractions has the value that whole numbers over a common line give. */
static void
test_random_sums (void)
{
  const gint64 line = 360360; /* divisible by 1 to 15 */

  for (guint i = 0; i < 2000; i++)
    {
      LjMean sum = lj_mean_new (0, 1);
      gint64 over_line = 0;

      for (guint j = 0; j < 20; j++)
        {
          gint64 numerator = g_test_rand_int_range (-75, 76);
          gint64 denominator = g_test_rand_int_range (1, 16);

          sum = lj_mean_add (sum, lj_mean_new (numerator, denominator));
          over_line += numerator * (line / denominator);
        }
      g_assert_cmpint (lj_mean_compare (sum, lj_mean_new (over_line, line)), ==, 0);
      assert_mean (sum, lj_mean_new (over_line, line).numerator,
                   lj_mean_new (over_line, line).denominator);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mean/limits", test_limits);
  g_test_add_func ("/mean/lowest-terms", test_lowest_terms);
  g_test_add_func ("/mean/arithmetic", test_arithmetic);
  g_test_add_func ("/mean/none", test_none);
  g_test_add_func ("/mean/compare", test_compare);
  g_test_add_func ("/mean/shown", test_shown);
  g_test_add_func ("/mean/shown-none", test_shown_none);
  g_test_add_func ("/mean/decimals", test_decimals);
  g_test_add_func ("/mean/random-sums", test_random_sums);
  return g_test_run ();
}
