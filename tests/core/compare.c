/* SPDX-License-Identifier: EUPL-1.2 */
#include "sketch.h"

#include <linjaus/compare.h>

static char
trend_letter (LjTrend trend)
{
  return "?-=+"[trend];
}

static void
add_mean (GString *text, LjMean mean)
{
  if (mean.denominator == 0)
    g_string_append (text, " none");
  else
    g_string_append_printf (text, " %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, mean.numerator,
                            mean.denominator);
}

/* "id then now trend achieved-trend", a line of groups between brackets. */
static char *
describe (LjTree *tree, const LjComparison *row)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, row->group ? "[%d]" : "%d",
                          (int) lj_tree_get_nodes (tree)[row->node].id);
  add_mean (text, row->then);
  add_mean (text, row->now);
  g_string_append_printf (text, " %c%c", trend_letter (row->trend),
                          trend_letter (row->achieved_trend));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
compare (const char *now_sketch, const char *then_sketch, LjRule rule)
{
  g_autoptr(LjTree) now = sketch_tree (now_sketch);
  g_autoptr(LjTree) then = sketch_tree (then_sketch);
  const LjSummaryOptions options = { .rule = rule };
  g_autoptr(LjSummary) now_summary = lj_summary_new (now, &options);
  g_autoptr(LjSummary) then_summary = lj_summary_new (then, &options);
  g_autoptr(GArray) rows = lj_summary_compare (now_summary, then_summary);
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = describe (now, &g_array_index (rows, LjComparison, i));

      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "", row);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_compare (void)
{
  static const struct
  {
    const char *now, *then;
    LjRule rule;
    const char *rows;
  } cases[] = {
    /* Up, down and the same; the line by its exact fraction: 10/3 to 11/3. */
    { "D\n L\n  G 5 yes\n  G 2 no\n  G 4 partly\n",
      "D\n L\n  G 4 partly\n  G 2 yes\n  G 4 partly\n", LJ_RULE_GOALS,
      "[1] 10/3 11/3 +?; [2] 10/3 11/3 +?; 3 4/1 5/1 ++; 4 2/1 2/1 =-; 5 4/1 4/1 ==" },
    /* What is missing in one of them cannot be compared. */
    { "L\n G 3 none\n G ? yes\n", "L\n G ? yes\n G 3 none\n", LJ_RULE_GOALS,
      "[1] 3/1 3/1 =?; 2 none 3/1 ??; 3 3/1 none ??" },
    /* What came later has no past; what is asked nothing is no row. */
    { "L\n G 3\n G 4\n M\n", "L\n G 5\n", LJ_RULE_GOALS,
      "[1] 5/1 7/2 -?; 2 5/1 3/1 -?; 3 none 4/1 ??" },
    /* Parts are told by their goal. */
    { "L\n G ?\n  p 2\n  p 5\n", "L\n G ?\n  p 2\n  p 4\n", LJ_RULE_GOALS,
      "[1] 3/1 7/2 +?; 2 3/1 7/2 +?" },
    /* A scored guideline is a line too; a line without any value is no row. */
    { "D\n U 4\n L\n", "D\n U 3\n L\n", LJ_RULE_GOALS, "[1] 3/1 4/1 +?; [2] 3/1 4/1 +?" },
    /* A goal's own score is what was printed, also where sub-goals alone make averages. */
    { "P\n G 4\n  s 3\n", "P\n G 5\n  s 2\n", LJ_RULE_SUBGOALS,
      "[1] 2/1 3/1 +?; 2 5/1 4/1 -?; 3 2/1 3/1 +?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = compare (cases[i].now, cases[i].then, cases[i].rule);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_trend_names (void)
{
  g_assert_cmpstr (lj_trend_name (LJ_TREND_UP, LJ_LANGUAGE_EN), ==, "up");
  for (guint i = 0; i <= LJ_TREND_UP; i++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      g_assert_cmpstr (lj_trend_name (i, language), !=, "");
}

static void
test_progress (void)
{
  g_autoptr(LjTree) tree = sketch_tree (
      "D\n L\n  G 3 yes\n  G ? none\n  G ?\n   p 2\n   p 3\n L\n  G 4\n  G\n");
  LjNodeStatus statuses[10] = { [2] = { .state = LJ_STATE_AGREED },
                                [4] = { .state = LJ_STATE_EDITED },
                                [8] = { .state = LJ_STATE_AGREED } };
  LjProgress all = lj_progress_count (tree, statuses, LJ_NODE_NONE);
  LjProgress first = lj_progress_count (tree, statuses, 1);

  g_assert_cmpuint (all.asked, ==, 4);
  g_assert_cmpuint (all.assessed, ==, 3);
  g_assert_cmpuint (all.states[LJ_STATE_ASKED], ==, 1);
  g_assert_cmpuint (all.states[LJ_STATE_EDITED], ==, 1);
  g_assert_cmpuint (all.states[LJ_STATE_AGREED], ==, 2);
  g_assert_cmpuint (first.asked, ==, 3);
  g_assert_cmpuint (first.assessed, ==, 2);
}

/* Where a text is all that is asked, the text is the answer. */
static void
test_progress_of_texts (void)
{
  g_autoptr(LjTree) tree = sketch_tree ("L\n G\n G\n");
  const LjTreeQuestion question = { .scope = 1, .kind = LJ_KIND_GOAL, .text = TRUE };
  LjNodeStatus statuses[3] = { [2] = { .has_text = TRUE } };
  LjProgress progress;

  lj_tree_set_questions (tree, &question, 1);
  progress = lj_progress_count (tree, statuses, LJ_NODE_NONE);
  g_assert_cmpuint (progress.asked, ==, 2);
  g_assert_cmpuint (progress.assessed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/rounds", test_compare);
  g_test_add_func ("/compare/trend-names", test_trend_names);
  g_test_add_func ("/compare/progress", test_progress);
  g_test_add_func ("/compare/progress-of-texts", test_progress_of_texts);
  return g_test_run ();
}
