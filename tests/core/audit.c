/* SPDX-License-Identifier: EUPL-1.2 */
#include "sketch.h"
#include "summary/audit-private.h"

static const struct
{
  const char *printed;
  guint n;
  gboolean mean, share, nps;
} possible[] = {
  /* 17/5; of five answers 3.5 is none. */
  { "3.4", 5, TRUE, FALSE, FALSE },
  { "3.5", 5, FALSE, FALSE, FALSE },
  { "3.5", 2, TRUE, FALSE, FALSE },
  /* 9/4 is printed 2.3, or 2.2 by who rounds to even; 2.4 by nobody. */
  { "2.3", 4, TRUE, FALSE, FALSE },
  { "2.2", 4, TRUE, FALSE, FALSE },
  { "2.4", 4, FALSE, FALSE, FALSE },
  { "3.45", 20, TRUE, FALSE, FALSE },
  { "3.46", 20, FALSE, FALSE, FALSE },
  /* The example of Brown and Heathers: 28 whole numbers have no mean of 5.19. */
  { "5.19", 28, FALSE, FALSE, FALSE },
  { "5.18", 28, TRUE, FALSE, FALSE },
  { "5.21", 28, TRUE, FALSE, FALSE },
  /* 27/35 is 77.1, 28/35 is 80.0; 25/32 is 78.1. */
  { "78", 35, TRUE, FALSE, FALSE },
  { "78", 32, TRUE, TRUE, TRUE },
  { "78 %", 36, TRUE, TRUE, TRUE },
  { "80", 35, TRUE, TRUE, TRUE },
  { "0", 35, TRUE, TRUE, TRUE },
  { "100", 35, TRUE, TRUE, TRUE },
  { "101", 100, TRUE, FALSE, FALSE },
  { "33.3", 3, TRUE, TRUE, TRUE },
  { "66.7", 3, TRUE, TRUE, TRUE },
  { "66.6", 3, FALSE, FALSE, TRUE },
  { "12.5", 8, TRUE, TRUE, TRUE },
  { "13", 8, TRUE, TRUE, TRUE },
  { "12", 8, TRUE, TRUE, TRUE },
  /* 8/35 is 22.857: 23 rounded, 22 cut off. Both below 0 too. */
  { "22", 35, TRUE, FALSE, TRUE },
  { "23", 35, TRUE, TRUE, TRUE },
  { "24", 35, TRUE, FALSE, FALSE },
  { "-22", 35, TRUE, FALSE, TRUE },
  { "-23", 35, TRUE, FALSE, TRUE },
  { "\xe2\x88\x92"
    "24",
    35, TRUE, FALSE, FALSE },
  /* 1/4 is 25: cutting off leaves a whole number whole. */
  { "24", 4, TRUE, FALSE, FALSE },
  { "-101", 100, TRUE, FALSE, FALSE },
  /* Nothing is said without a number of answers, or of what is no number. */
  { "3.45", 0, TRUE, TRUE, TRUE },
  { "good", 5, TRUE, TRUE, TRUE },
  { "", 5, TRUE, TRUE, TRUE },
  { "3.4.5", 5, TRUE, TRUE, TRUE },
};

static void
test_possible (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (possible); i++)
    {
      g_test_message ("%s of %u", possible[i].printed, possible[i].n);
      g_assert_cmpint (lj_audit_mean_possible (possible[i].printed, possible[i].n), ==,
                       possible[i].mean);
      g_assert_cmpint (lj_audit_share_possible (possible[i].printed, possible[i].n), ==,
                       possible[i].share);
      g_assert_cmpint (lj_audit_nps_possible (possible[i].printed, possible[i].n), ==,
                       possible[i].nps);
    }
}

/* Against all sums of up to 60 answers, for every number with up to two decimals from 1 to 5. */
static void
test_possible_by_trial (void)
{
  for (guint n = 1; n <= 60; n++)
    for (gint64 hundredths = 100; hundredths <= 500; hundredths++)
      {
        g_autofree char *text = lj_mean_ascii (lj_mean_new (hundredths, 100), 2);
        gboolean found = FALSE;

        for (gint64 k = n; k <= 5 * (gint64) n; k++)
          found |= 200 * k >= (2 * hundredths - 1) * n && 200 * k <= (2 * hundredths + 1) * n;
        g_assert_cmpint (lj_audit_mean_possible (text, n), ==, found);
      }
}

static const struct
{
  const char *text;
  gboolean valid;
  gint64 value;
  guint decimals;
} printed[] = {
  { "3.4", TRUE, 34, 1 },   { "4.0", TRUE, 40, 1 },     { "3", TRUE, 3, 0 },
  { "3,25", TRUE, 325, 2 }, { "-12", TRUE, -12, 0 },    { "+7", TRUE, 7, 0 },
  { "78 %", TRUE, 78, 0 },  { "0.05", TRUE, 5, 2 },     { "123456789012", TRUE, 123456789012, 0 },
  { "", FALSE, 0, 0 },      { "-", FALSE, 0, 0 },       { ".5", FALSE, 0, 0 },
  { "3.4.5", FALSE, 0, 0 }, { "3 goals", FALSE, 0, 0 }, { "1234567890123", FALSE, 0, 0 },
};

static void
test_printed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      LjPrinted result = { 0, 0 };

      g_assert_cmpint (lj_printed_parse (printed[i].text, &result), ==, printed[i].valid);
      g_assert_cmpint (result.value, ==, printed[i].value);
      g_assert_cmpuint (result.decimals, ==, printed[i].decimals);
    }
}

/* Fewer answers before more: somebody may have skipped the question, nobody answers twice. */
static void
test_fit (void)
{
  /* 78 per cent: 35 does not fit, nor 34 (76.5, 79.4) nor 33 (75.8, 78.8), but 32 (78.1). */
  g_assert_cmpuint (lj_grim_find_fit (LJ_FIGURE_SHARE, (LjPrinted){ 78, 0 }, 35), ==, 32);
  /* 3.5 of one answer: none below, two above. */
  g_assert_cmpuint (lj_grim_find_fit (LJ_FIGURE_AVERAGE, (LjPrinted){ 35, 1 }, 1), ==, 2);
  g_assert_cmpuint (lj_grim_find_fit (LJ_FIGURE_SHARE, (LjPrinted){ 101, 0 }, 7), ==, 0);
}

typedef struct
{
  const char *name;
  const char *sketch;
  guint node;
  LjContentFigure figure;
  const char *computed;
  guint n;
  LjVerdict verdict;
  const char *explanation;
} Case;

#define FIGURE(which, printed_as) \
  { \
    .figure = LJ_FIGURE_##which, .value = printed_as \
  }
#define STATED(which, printed_as, answers) \
  { \
    .figure = LJ_FIGURE_##which, .value = printed_as, .n_answers = answers \
  }
#define TOTAL(of, printed_as) \
  { \
    .figure = LJ_FIGURE_TOTAL, .value = printed_as, .counted = LJ_KIND_##of \
  }

#define FIVE "L\n G 3 partly\n G 3 partly\n G 3 partly\n G 3 partly\n G 4 yes\n"
#define GUIDELINES "D\n U 3\n  G\n  G\n U 4\n  G\n"
#define PLANS "T\n P\n  G 4\n   s 3\n   s 5\n  G 5\n P\n  G 4\n   s\n   s\n"

static const Case cases[] = {
  { "average agrees", FIVE, 0, FIGURE (AVERAGE, "3.2"), "3.2", 5, LJ_VERDICT_AGREES,
    "The rows give 16/5: 3.2" },
  { "average differs", FIVE, 0, FIGURE (AVERAGE, "3.4"), "3.2", 5, LJ_VERDICT_DIFFERS,
    "The rows give 16/5: 3.2" },
  { "average nobody can have", FIVE, 0, FIGURE (AVERAGE, "3.3"), "3.2", 5, LJ_VERDICT_DIFFERS,
    "The rows give 16/5: 3.2. No set of 5 scores gives 3.3" },
  { "average with two decimals", FIVE, 0, FIGURE (AVERAGE, "3.20"), "3.20", 5, LJ_VERDICT_AGREES,
    "The rows give 16/5: 3.20" },
  { "average without decimals", FIVE, 0, FIGURE (AVERAGE, "3"), "3", 5, LJ_VERDICT_AGREES,
    "The rows give 16/5: 3" },
  { "half up", "L\n G 2\n G 2\n G 2\n G 3\n", 0, FIGURE (AVERAGE, "2.2"), "2.3", 4,
    LJ_VERDICT_DIFFERS, "The rows give 9/4: 2.3" },
  /* 3.3 is no mean of two scores, but one vote is the mean of two parts: 13/4. */
  { "parts are no whole scores", "L\n G ?\n  p 2\n  p 3\n G 4\n", 0, FIGURE (AVERAGE, "3.2"), "3.3",
    2, LJ_VERDICT_DIFFERS, "The rows give 13/4: 3.3" },
  { "no rows", "L\n", 0, FIGURE (AVERAGE, "3.2"), "", 0, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "no rows, possible", "L\n", 0, STATED (AVERAGE, "3.2", 5), "", 5, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "no rows, impossible", "L\n", 0, STATED (AVERAGE, "3.3", 5), "", 5, LJ_VERDICT_IMPOSSIBLE,
    "Does not fit 5 answers; would fit 4: some may have skipped the question" },
  { "rows come first", FIVE, 0, STATED (AVERAGE, "3.2", 3), "3.2", 5, LJ_VERDICT_AGREES,
    "The rows give 16/5: 3.2" },
  { "share", "T\n", 0, STATED (SHARE, "78", 35), "", 35, LJ_VERDICT_IMPOSSIBLE,
    "Does not fit 35 answers; would fit 32: some may have skipped the question" },
  { "share beyond all", "T\n", 0, STATED (SHARE, "101", 7), "", 7, LJ_VERDICT_IMPOSSIBLE,
    "Does not fit 7 answers" },
  { "nps", "T\n", 0, STATED (NPS, "22", 35), "", 35, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "nps impossible", "T\n", 0, STATED (NPS, "24", 35), "", 35, LJ_VERDICT_IMPOSSIBLE,
    "Does not fit 35 answers; would fit 34: some may have skipped the question" },

  { "own score", GUIDELINES, 1, FIGURE (SCORE, "3"), "3", 1, LJ_VERDICT_AGREES,
    "The rows give 3/1: 3" },
  { "own score differs", GUIDELINES, 4, FIGURE (SCORE, "5.0"), "4.0", 1, LJ_VERDICT_DIFFERS,
    "The rows give 4/1: 4.0" },
  { "no own score", FIVE, 0, FIGURE (SCORE, "3"), "", 0, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "average of scored guidelines", GUIDELINES, 0, FIGURE (AVERAGE, "3.5"), "3.5", 2,
    LJ_VERDICT_AGREES, "The rows give 7/2: 3.5" },

  { "goals", GUIDELINES, 1, FIGURE (GOALS, "2"), "2", 2, LJ_VERDICT_AGREES, "The rows give 2" },
  { "goals differ", FIVE, 0, FIGURE (GOALS, "6"), "5", 5, LJ_VERDICT_DIFFERS, "The rows give 5" },
  { "goals not held", "L\n", 0, FIGURE (GOALS, "6"), "0", 0, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "yes", FIVE, 0, FIGURE (YES, "1"), "1", 5, LJ_VERDICT_AGREES, "The rows give 1" },
  { "partly", FIVE, 0, FIGURE (PARTLY, "3"), "4", 5, LJ_VERDICT_DIFFERS, "The rows give 4" },
  { "none of them", "L\n G 3 partly\n", 0, FIGURE (YES, "0"), "0", 1, LJ_VERDICT_AGREES,
    "The rows give 0" },
  { "yes that nobody asked", GUIDELINES, 1, FIGURE (YES, "1"), "0", 2, LJ_VERDICT_CANNOT_BE_CHECKED,
    "There are no rows behind it" },
  { "partly that nobody asked", GUIDELINES, 1, FIGURE (PARTLY, "0"), "0", 2,
    LJ_VERDICT_CANNOT_BE_CHECKED, "There are no rows behind it" },

  { "total", GUIDELINES, 0, TOTAL (GOAL, "3"), "3", 3, LJ_VERDICT_AGREES, "The rows give 3" },
  { "total of another kind", GUIDELINES, 0, TOTAL (GUIDELINE, "2"), "2", 2, LJ_VERDICT_AGREES,
    "The rows give 2" },
  { "total of a part shown", GUIDELINES, 0, TOTAL (GOAL, "21"), "3", 3,
    LJ_VERDICT_CANNOT_BE_CHECKED, "The document shows 3 rows of these" },
  { "total of which nothing is shown", GUIDELINES, 0, TOTAL (MEASURE, "90"), "0", 0,
    LJ_VERDICT_CANNOT_BE_CHECKED, "There are no rows behind it" },
  { "total too small", GUIDELINES, 0, TOTAL (GOAL, "2"), "3", 3, LJ_VERDICT_DIFFERS,
    "The rows give 3" },
  /* Two sub-goals, the goal without any, and the goal whose sub-goals nobody scored. */
  { "innermost evaluated", PLANS, 0, TOTAL (GOAL, "4"), "4", 4, LJ_VERDICT_AGREES,
    "The rows give 4" },
  { "innermost evaluated of one plan", PLANS, 1, TOTAL (GOAL, "3"), "3", 3, LJ_VERDICT_AGREES,
    "The rows give 3" },
  { "goals in an evaluated goal", "D\n G 4\n  G\n  G\n", 0, TOTAL (GOAL, "1"), "1", 1,
    LJ_VERDICT_AGREES, "The rows give 1" },
  { "goals in a goal nobody asked", "D\n G\n  G\n  G\n", 0, TOTAL (GOAL, "3"), "3", 3,
    LJ_VERDICT_AGREES, "The rows give 3" },
  { "no number", FIVE, 0, FIGURE (AVERAGE, "good"), "", 0, LJ_VERDICT_CANNOT_BE_CHECKED,
    "It is not a number that can be checked" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(LjTree) tree = sketch_tree (c->sketch);
  g_autoptr(LjSummary) summary
             = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  g_autoptr(LjTotals) totals = lj_totals_new (summary);
  g_autoptr(GArray) scopes = g_array_new (FALSE, FALSE, sizeof (guint));
  LjAuditRow *row = g_new0 (LjAuditRow, 1);
  LjAuditCheck check = { .figure = &c->figure, .node = c->node, .scopes = scopes, .row = row };

  row->published = g_strdup (c->figure.value);
  g_array_append_val (scopes, c->node);
  lj_audit_check (&(LjAudit){ summary, totals, LJ_LANGUAGE_EN }, &check);
  g_assert_cmpstr (row->computed, ==, c->computed);
  g_assert_cmpuint (row->n, ==, c->n);
  g_assert_cmpstr (lj_verdict_token (row->verdict), ==, lj_verdict_token (c->verdict));
  g_assert_cmpstr (row->explanation, ==, c->explanation);
  lj_audit_row_free (row);
}

/* Scopes that lie in one another, or are given twice, count once. */
static void
test_scopes (void)
{
  g_autoptr(LjTree) tree = sketch_tree (PLANS);
  g_autoptr(LjSummary) summary
             = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  g_autoptr(LjTotals) totals = lj_totals_new (summary);
  g_autoptr(GArray) scopes = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint nodes[] = { 6, 1, 2, 1 };

  g_array_append_vals (scopes, nodes, G_N_ELEMENTS (nodes));
  g_assert_cmpuint (lj_totals_count (totals, scopes, LJ_KIND_GOAL), ==, 4);
  g_assert_cmpuint (lj_totals_count (totals, scopes, LJ_KIND_SUB_GOAL), ==, 4);
  g_assert_cmpuint (lj_totals_count (totals, scopes, LJ_KIND_PLAN), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/possible", test_possible);
  g_test_add_func ("/audit/possible-by-trial", test_possible_by_trial);
  g_test_add_func ("/audit/printed", test_printed);
  g_test_add_func ("/audit/fit", test_fit);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/audit/verdict/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/audit/scopes", test_scopes);
  return g_test_run ();
}
