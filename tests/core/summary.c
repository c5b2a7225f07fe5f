/* SPDX-License-Identifier: EUPL-1.2 */
#include "sketch.h"

#include <linjaus/summary.h>
#include <string.h>

/* "goals assessed not_assessed numerator/denominator votes own yes partly no scores qualified",
 * with "-" for a mean that is not there and for answers that are not asked. */
static char *
describe (const LjFigures *f)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_printf (text, "%u %u %u ", f->goals, f->assessed, f->not_assessed);
  if (f->mean.denominator == 0)
    g_string_append (text, "- ");
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " ", f->mean.numerator,
                            f->mean.denominator);
  g_string_append_printf (text, "%u %s ", f->n_votes, f->own ? "own" : "below");
  if (f->asked_achieved)
    g_string_append_printf (text, "%u %u %u ", f->yes, f->partly, f->no);
  else
    g_string_append (text, "- - - ");
  g_string_append_printf (text, "%u,%u,%u,%u,%u %u", f->scores[0], f->scores[1], f->scores[2],
                          f->scores[3], f->scores[4], f->qualified);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct
{
  const char *name;
  const char *sketch;
  guint node;
  LjSummaryOptions options;
  const char *figures;
} Case;

#define COUNTED(rule) \
  { \
    LJ_RULE_##rule, FALSE \
  }
#define LEFT_OUT(rule) \
  { \
    LJ_RULE_##rule, TRUE \
  }

/* The policy lines of the evaluated document, as score lists. */
#define LINE_1 "L\n G 4 partly\n G 4 yes\n G 3 partly\n G 3 partly\n G 5 yes\n G 4 yes\n"
#define LINE_4 "L\n G 3 partly\n G 3 partly\n G 3 partly\n G 3 partly\n G 4 yes\n"
#define GUIDELINES \
  "D\n U 3\n  G\n  G\n  G\n  G\n  G\n  G\n U 4\n  G\n  G\n  G\n U 5\n  G\n  G\n  G\n" \
  " U 3\n  G\n  G\n  G\n  G\n U 3\n  G\n  G\n  G\n  G\n  G\n"
/* A plan whose goals and sub-goals are scored both. */
#define PLAN "P\n G 4\n  s 3\n  s 5\n G 5\n  s 4\n"
#define TWO_PARTS "S\n G ?\n  p 2\n  p 4\n G 5\n G ?\n  p 3\n  p 2\n"

static const Case cases[] = {
  { "six goals", LINE_1, 0, COUNTED (GOALS), "6 6 0 23/6 6 below 3 3 0 0,0,2,3,1 0" },
  { "the wrong average", LINE_4, 0, COUNTED (GOALS), "5 5 0 16/5 5 below 1 4 0 0,0,4,1,0 0" },
  { "guidelines vote", GUIDELINES, 0, COUNTED (GOALS), "21 5 0 18/5 5 below - - - 0,0,3,1,1 0" },
  { "a guideline's own score", GUIDELINES, 1, COUNTED (GOALS),
    "6 0 0 3/1 1 own - - - 0,0,1,0,0 0" },
  { "a guideline by scores", GUIDELINES, 1, COUNTED (SCORES), "6 0 0 3/1 1 own - - - 0,0,1,0,0 0" },
  { "a guideline by sub-goals", GUIDELINES, 1, COUNTED (SUBGOALS),
    "6 0 0 - 0 below - - - 0,0,0,0,0 0" },
  { "own score beside assessed goals", "L 4\n G 2 yes\n G ? no\n", 0, COUNTED (GOALS),
    "2 1 1 4/1 1 own 1 0 1 0,0,0,1,0 0" },
  { "asked but without a score of its own", "L ?\n G 2\n G 5\n", 0, COUNTED (GOALS),
    "2 2 0 7/2 2 below - - - 0,1,0,0,1 0" },
  { "a line that is asked is one vote", "D\n L ?\n  G 2\n  G 5\n L 4\n  G 1\n", 0, COUNTED (GOALS),
    "3 1 1 4/1 1 below - - - 0,0,0,1,0 0" },

  { "nearest goals", PLAN, 0, COUNTED (GOALS), "2 2 0 9/2 2 below - - - 0,0,0,1,1 0" },
  { "all scores", PLAN, 0, COUNTED (SCORES), "2 2 0 21/5 5 below - - - 0,0,1,2,2 0" },
  { "sub-goals only", PLAN, 0, COUNTED (SUBGOALS), "2 3 0 4/1 3 below - - - 0,0,1,1,1 0" },
  { "a goal's own score", PLAN, 1, COUNTED (GOALS), "0 2 0 4/1 1 own - - - 0,0,0,1,0 0" },
  { "a goal by sub-goals", PLAN, 1, COUNTED (SUBGOALS), "0 2 0 4/1 2 below - - - 0,0,1,0,1 0" },
  { "a leaf", PLAN, 2, COUNTED (GOALS), "0 0 0 3/1 1 own - - - 0,0,1,0,0 0" },
  { "a leaf by sub-goals", PLAN, 2, COUNTED (SUBGOALS), "0 0 0 3/1 1 own - - - 0,0,1,0,0 0" },

  /* 3, 5 and 5/2: 21/2 over 3. */
  { "parts make one vote", TWO_PARTS, 0, COUNTED (GOALS), "3 3 0 7/2 3 below - - - 0,2,1,1,1 0" },
  { "parts by scores", TWO_PARTS, 0, COUNTED (SCORES), "3 3 0 16/5 5 below - - - 0,2,1,1,1 0" },
  { "a goal of two parts", TWO_PARTS, 5, COUNTED (GOALS), "0 0 0 5/2 2 below - - - 0,1,1,0,0 0" },
  { "own score before parts", "S\n G 5\n  p 1\n  p 1\n", 0, COUNTED (GOALS),
    "1 1 0 5/1 1 below - - - 0,0,0,0,1 0" },
  { "a part without a score", "S\n G ?\n  p 4\n  p\n", 0, COUNTED (GOALS),
    "1 1 0 4/1 1 below - - - 0,0,0,1,0 0" },
  { "parts of a goal nobody asked", "S\n G\n  p !4\n  p !1\n", 0, COUNTED (GOALS),
    "1 1 0 5/2 1 below - - - 1,0,0,1,0 0" },

  { "parentheses count", "S\n G (5)\n G 2\n", 0, COUNTED (GOALS),
    "2 2 0 7/2 2 below - - - 0,1,0,0,1 1" },
  { "parentheses left out", "S\n G (5)\n G 2\n", 0, LEFT_OUT (GOALS),
    "2 1 1 2/1 1 below - - - 0,1,0,0,0 1" },
  { "own in parentheses left out", "U (5)\n G 2\n", 0, LEFT_OUT (GOALS),
    "1 1 0 - 0 own - - - 0,0,0,0,0 1" },
  { "a part in parentheses left out", "S\n G ?\n  p (5)\n  p 2\n", 0, LEFT_OUT (GOALS),
    "1 1 0 2/1 1 below - - - 0,1,0,0,0 1" },
  { "all parts left out", "S\n G ?\n  p (5)\n  p (2)\n", 0, LEFT_OUT (GOALS),
    "1 0 1 - 0 below - - - 0,0,0,0,0 2" },
  { "scores left out", "S\n G (5)\n  s (1)\n G 2\n", 0, LEFT_OUT (SCORES),
    "2 1 1 2/1 1 below - - - 0,1,0,0,0 2" },
  { "sub-goals left out", "S\n G (5)\n  s (1)\n  s 2\n", 0, LEFT_OUT (SUBGOALS),
    "1 1 1 2/1 1 below - - - 0,1,0,0,0 1" },

  { "not asked is not counted", "D\n G\n G\n G 3\n", 0, COUNTED (GOALS),
    "3 1 0 3/1 1 below - - - 0,0,1,0,0 0" },
  { "not assessed is counted", "D\n G ? none\n G ? none\n G 3 none\n", 0, COUNTED (GOALS),
    "3 1 2 3/1 1 below 0 0 0 0,0,1,0,0 0" },
  { "only yes, partly, no", "D\n G ? yes\n G ? partly\n G ? no\n", 0, COUNTED (GOALS),
    "3 0 3 - 0 below 1 1 1 0,0,0,0,0 0" },
  { "achieved without a question of score", "D\n G ! yes\n G ! no\n", 0, COUNTED (GOALS),
    "2 0 0 - 0 below 1 0 1 0,0,0,0,0 0" },
  { "a score nobody asked for", "D\n G !4\n G\n", 0, COUNTED (GOALS),
    "2 1 0 4/1 1 below - - - 0,0,0,1,0 0" },

  { "a sub-goal under a goal nobody asked", "S\n G\n  s 3\n  s 4\n G 1\n", 0, COUNTED (GOALS),
    "2 3 0 8/3 3 below - - - 1,0,1,1,0 0" },
  { "a sub-goal under a goal not assessed", "S\n G ?\n  s 3\n  s 4\n G 1\n", 0, COUNTED (GOALS),
    "2 1 1 1/1 1 below - - - 1,0,0,0,0 0" },
  { "a goal not assessed has no value", "G ?\n s 3\n s 4\n", 0, COUNTED (GOALS),
    "0 2 0 - 0 below - - - 0,0,0,0,0 0" },
  { "a goal nobody asked shows its sub-goals", "G\n s 3\n s 4\n", 0, COUNTED (GOALS),
    "0 2 0 7/2 2 below - - - 0,0,1,1,0 0" },
  { "goals in goals", "D\n G 4 yes\n  G 2 no\n  G ? none\n G\n  G 5 yes\n", 0, COUNTED (GOALS),
    "5 2 0 9/2 2 below 2 0 1 0,0,0,1,1 0" },
  { "sub-goals in sub-goals", "G 3\n s 4\n  s 5\n", 0, COUNTED (SUBGOALS),
    "0 2 0 9/2 2 below - - - 0,0,0,1,1 0" },
  { "sub-goals not assessed", "G 3\n s ?\n  s 5\n s\n", 0, COUNTED (SUBGOALS),
    "0 1 1 5/1 1 below - - - 0,0,0,0,1 0" },
  { "nothing", "D\n L\n", 0, COUNTED (GOALS), "0 0 0 - 0 below - - - 0,0,0,0,0 0" },
  { "a measure that is scored", "H\n M 3\n M 4\n", 0, COUNTED (GOALS),
    "0 2 0 7/2 2 below - - - 0,0,1,1,0 0" },
};

/* Behind each count of each node stand as many elements. */
static void
check_behind (const LjSummary *summary)
{
  guint n = lj_tree_get_n_nodes (lj_summary_get_tree (summary));

  for (guint node = 0; node < n; node++)
    for (LjCount count = LJ_COUNT_GOALS; count <= LJ_COUNT_LAST; count++)
      {
        g_autoptr(GArray) behind = lj_summary_list_behind (summary, node, count);
        LjFigures figures;

        lj_summary_get_figures (summary, node, &figures);
        g_assert_cmpuint (behind->len, ==, lj_figures_get_count (&figures, count));
      }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(LjTree) tree = sketch_tree (c->sketch);
  g_autoptr(LjSummary) summary = lj_summary_new (tree, &c->options);
  g_autofree char *text = NULL;
  LjFigures figures;

  lj_summary_get_figures (summary, c->node, &figures);
  text = describe (&figures);
  g_assert_cmpstr (text, ==, c->figures);
  check_behind (summary);
}

/* The scores of the eight policy lines, and the average that follows from them (of the fifth the
 * document prints 3.4). */
static const struct
{
  const char *scores;
  const char *mean;
} lines[] = {
  { "443354", "3.8" }, { "4444444", "4.0" }, { "3333", "3.0" },    { "33334", "3.2" },
  { "33334", "3.2" },  { "33443", "3.4" },   { "3343454", "3.7" }, { "5353", "4.0" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(GString) sketch = g_string_new ("L\n");
      g_autoptr(LjTree) tree = NULL;
      g_autoptr(LjSummary) summary = NULL;
      g_autofree char *mean = NULL;
      LjFigures figures;

      for (const char *score = lines[i].scores; *score != '\0'; score++)
        g_string_append_printf (sketch, " G %c\n", *score);
      tree = sketch_tree (sketch->str);
      summary = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
      lj_summary_get_figures (summary, 0, &figures);
      mean = lj_mean_ascii (figures.mean, 1);
      g_assert_cmpstr (mean, ==, lines[i].mean);
      g_assert_cmpuint (figures.goals, ==, strlen (lines[i].scores));
    }
}

/* A correction moves the line and all above it, and nothing else. */
static void
test_edit (void)
{
  g_autoptr(LjTree) tree = sketch_tree ("D\n L\n  G 3 no\n  G 3 no\n L\n  G 5 yes\n");
  g_autoptr(LjSummary) summary
             = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  static const char *const expected[] = {
    "3 3 0 4/1 3 below 1 1 1 0,0,1,1,1 0", "2 2 0 7/2 2 below 0 1 1 0,0,1,1,0 0",
    "0 0 0 4/1 1 own - - - 0,0,0,1,0 0",   "0 0 0 3/1 1 own - - - 0,0,1,0,0 0",
    "1 1 0 5/1 1 below 1 0 0 0,0,0,0,1 0",
  };

  lj_summary_set_evaluation (summary, 2, LJ_ACHIEVED_PARTLY, 4, FALSE);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[2].score, ==, 4);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[2].source_line, ==, 103);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = NULL;
      LjFigures figures;

      lj_summary_get_figures (summary, i, &figures);
      text = describe (&figures);
      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_tokens (void)
{
  LjRule rule;
  LjGroupBy by;
  LjCount count;

  for (guint i = LJ_COUNT_GOALS; i <= LJ_COUNT_LAST; i++)
    {
      g_assert_true (lj_count_from_token (lj_count_token (i), &count));
      g_assert_cmpuint (count, ==, i);
    }
  g_assert_false (lj_count_from_token ("mean", &count));
  for (guint i = LJ_RULE_GOALS; i <= LJ_RULE_SUBGOALS; i++)
    {
      g_assert_true (lj_rule_from_token (lj_rule_token (i), &rule));
      g_assert_cmpuint (rule, ==, i);
      g_assert_nonnull (lj_rule_name (i, LJ_LANGUAGE_EN));
    }
  for (guint i = LJ_GROUP_LINE; i <= LJ_GROUP_SPEARHEAD; i++)
    {
      g_assert_true (lj_group_by_from_token (lj_group_by_token (i), &by));
      g_assert_cmpuint (by, ==, i);
    }
  g_assert_cmpstr (lj_rule_token (LJ_RULE_SUBGOALS), ==, "subgoals");
  g_assert_cmpstr (lj_group_by_token (LJ_GROUP_SERVICE_LINE), ==, "service-line");
  g_assert_false (lj_rule_from_token ("goal", &rule));
  g_assert_false (lj_rule_from_token (NULL, &rule));
  g_assert_false (lj_group_by_from_token ("", &by));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/summary/figures/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/summary/lines", test_lines);
  g_test_add_func ("/summary/edit", test_edit);
  g_test_add_func ("/summary/tokens", test_tokens);
  return g_test_run ();
}
