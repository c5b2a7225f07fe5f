/* SPDX-License-Identifier: EUPL-1.2 */
/* Random trees, random edits: every figure of every node is what the rules say, and what a new
 * summary of the same tree gives. */
#include <linjaus/summary.h>

/* Divisible by 1 to 12, so that the mean of up to 12 parts is a whole number of these. */
#define LINE 27720

static const LjKind random_kinds[] = {
  LJ_KIND_DOCUMENT, LJ_KIND_SECTION, LJ_KIND_POLICY_LINE, LJ_KIND_SERVICE_LINE, LJ_KIND_PLAN,
  LJ_KIND_GOAL,     LJ_KIND_GOAL,    LJ_KIND_GOAL,        LJ_KIND_GOAL,         LJ_KIND_SUB_GOAL,
  LJ_KIND_SUB_GOAL, LJ_KIND_PART,    LJ_KIND_PART,        LJ_KIND_PART,         LJ_KIND_GUIDELINE,
};

/* What the rules say, found by looking at every node for every figure. */
typedef struct
{
  const LjNode *nodes;
  guint n_nodes;
  LjSummaryOptions options;
} Naive;

typedef struct
{
  guint goals, assessed, not_assessed, votes, yes, partly, no, scores[5], qualified;
  gboolean own, asked;
  gint64 sum; /* in 1/LINE */
} NaiveFigures;

static gboolean
naive_counts (const Naive *self, guint node)
{
  return self->nodes[node].score > 0
         && !(self->options.without_qualified && self->nodes[node].qualified);
}

static gboolean
naive_is_scored_part_of (const Naive *self, guint part, guint node)
{
  return self->nodes[part].parent == node && self->nodes[part].kind == LJ_KIND_PART
         && self->nodes[part].score > 0;
}

static gboolean
naive_has_scored_parts (const Naive *self, guint node)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (naive_is_scored_part_of (self, i, node))
      return TRUE;
  return FALSE;
}

static gboolean
naive_is_evaluated (const Naive *self, guint node)
{
  const LjNode *it = &self->nodes[node];

  return it->kind != LJ_KIND_PART
         && (it->asked_score || it->score > 0 || naive_has_scored_parts (self, node));
}

static gboolean
naive_is_below (const Naive *self, guint node, guint above)
{
  for (guint i = self->nodes[node].parent; i != LJ_NODE_NONE; i = self->nodes[i].parent)
    if (i == above)
      return TRUE;
  return FALSE;
}

/* Below above, with nothing evaluated in between. */
static gboolean
naive_is_nearest (const Naive *self, guint node, guint above)
{
  if (!naive_is_evaluated (self, node))
    return FALSE;
  for (guint i = self->nodes[node].parent; i != LJ_NODE_NONE; i = self->nodes[i].parent)
    {
      if (i == above)
        return TRUE;
      if (naive_is_evaluated (self, i))
        return FALSE;
    }
  return FALSE;
}

static void
naive_print (const Naive *self, guint node, NaiveFigures *f)
{
  f->qualified += self->nodes[node].qualified && self->nodes[node].score > 0;
  if (naive_counts (self, node))
    f->scores[self->nodes[node].score - 1]++;
}

/* The value of one evaluated node in 1/LINE, or 0; counts what is printed behind it. */
static gint64
naive_value (const Naive *self, guint node, NaiveFigures *f)
{
  gint64 sum = 0, n = 0;

  if (self->nodes[node].score > 0)
    {
      naive_print (self, node, f);
      return naive_counts (self, node) ? self->nodes[node].score * (gint64) LINE : 0;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    if (naive_is_scored_part_of (self, i, node))
      {
        naive_print (self, i, f);
        sum += naive_counts (self, i) ? self->nodes[i].score : 0;
        n += naive_counts (self, i);
      }
  return n == 0 ? 0 : sum * (LINE / n);
}

static void
naive_vote (gint64 value, NaiveFigures *f)
{
  f->votes += value > 0;
  f->sum += value;
}

static void
naive_count_below (const Naive *self, guint node, guint above, NaiveFigures *f)
{
  const LjNode *it = &self->nodes[node];
  gboolean sub_goals = self->options.rule == LJ_RULE_SUBGOALS;
  NaiveFigures unused = { 0 };

  if (it->kind == LJ_KIND_GOAL)
    {
      f->goals++;
      f->asked |= it->asked_achieved;
      f->yes += it->asked_achieved && it->achieved == LJ_ACHIEVED_YES;
      f->partly += it->asked_achieved && it->achieved == LJ_ACHIEVED_PARTLY;
      f->no += it->asked_achieved && it->achieved == LJ_ACHIEVED_NO;
    }
  if (!sub_goals && naive_is_nearest (self, node, above))
    {
      if (naive_value (self, node, &unused) > 0)
        f->assessed++;
      else
        f->not_assessed++;
    }
  if (sub_goals && it->kind == LJ_KIND_SUB_GOAL)
    {
      f->assessed += naive_counts (self, node);
      f->not_assessed += !naive_counts (self, node) && (it->asked_score || it->score > 0);
    }
}

static void
naive_vote_below (const Naive *self, guint node, guint above, NaiveFigures *f)
{
  switch (self->options.rule)
    {
    case LJ_RULE_GOALS:
      if (naive_is_nearest (self, node, above))
        naive_vote (naive_value (self, node, f), f);
      break;
    case LJ_RULE_SUBGOALS:
      if (self->nodes[node].kind != LJ_KIND_SUB_GOAL)
        break;
      /* fall through */
    case LJ_RULE_SCORES:
      naive_print (self, node, f);
      if (naive_counts (self, node))
        naive_vote (self->nodes[node].score * (gint64) LINE, f);
      break;
    }
}

static void
naive_figures (const Naive *self, guint node, NaiveFigures *f)
{
  const LjNode *it = &self->nodes[node];
  gboolean goals = self->options.rule == LJ_RULE_GOALS;
  gboolean goal_like
      = it->kind == LJ_KIND_GOAL || it->kind == LJ_KIND_SUB_GOAL || it->kind == LJ_KIND_PART;

  *f = (NaiveFigures){ 0 };
  f->own
      = it->score > 0 && (self->options.rule != LJ_RULE_SUBGOALS || it->kind == LJ_KIND_SUB_GOAL);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (!naive_is_below (self, i, node))
        continue;
      naive_count_below (self, i, node, f);
      if (f->own)
        continue;
      if (goals && naive_has_scored_parts (self, node))
        {
          if (!naive_is_scored_part_of (self, i, node))
            continue;
          naive_print (self, i, f);
          if (naive_counts (self, i))
            naive_vote (self->nodes[i].score * (gint64) LINE, f);
        }
      else if (!(goals && goal_like && it->asked_score))
        naive_vote_below (self, i, node, f);
    }
  if (f->own)
    naive_vote (naive_value (self, node, f), f);
}

static void
assert_naive (const LjFigures *f, const NaiveFigures *naive)
{
  LjMean sum = lj_mean_new (naive->sum, LINE);
  LjMean mean = lj_mean_divide (sum, naive->votes);

  g_assert_cmpuint (f->goals, ==, naive->goals);
  g_assert_cmpuint (f->assessed, ==, naive->assessed);
  g_assert_cmpuint (f->not_assessed, ==, naive->not_assessed);
  g_assert_cmpuint (f->n_votes, ==, naive->votes);
  g_assert_cmpint (f->sum.numerator, ==, sum.numerator);
  g_assert_cmpint (f->sum.denominator, ==, sum.denominator);
  g_assert_cmpint (f->mean.numerator, ==, mean.numerator);
  g_assert_cmpint (f->mean.denominator, ==, mean.denominator);
  g_assert_cmpint (f->own, ==, naive->own);
  g_assert_cmpint (f->asked_achieved, ==, naive->asked);
  g_assert_cmpuint (f->yes, ==, naive->yes);
  g_assert_cmpuint (f->partly, ==, naive->partly);
  g_assert_cmpuint (f->no, ==, naive->no);
  g_assert_cmpuint (f->qualified, ==, naive->qualified);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (f->scores[i], ==, naive->scores[i]);
}

static void
assert_all_naive (const LjSummary *summary)
{
  LjTree *tree = lj_summary_get_tree (summary);
  Naive naive
      = { lj_tree_get_nodes (tree), lj_tree_get_n_nodes (tree), *lj_summary_get_options (summary) };

  for (guint i = 0; i < naive.n_nodes; i++)
    {
      NaiveFigures expected;
      LjFigures figures;

      naive_figures (&naive, i, &expected);
      lj_summary_get_figures (summary, i, &figures);
      assert_naive (&figures, &expected);
    }
}

static void
assert_same (const LjSummary *a, const LjSummary *b)
{
  for (guint i = 0; i < lj_tree_get_n_nodes (lj_summary_get_tree (a)); i++)
    {
      LjFigures left, right;

      lj_summary_get_figures (a, i, &left);
      lj_summary_get_figures (b, i, &right);
      g_assert_cmpuint (left.goals, ==, right.goals);
      g_assert_cmpuint (left.assessed, ==, right.assessed);
      g_assert_cmpuint (left.not_assessed, ==, right.not_assessed);
      g_assert_cmpuint (left.n_votes, ==, right.n_votes);
      g_assert_cmpint (left.sum.numerator, ==, right.sum.numerator);
      g_assert_cmpint (left.sum.denominator, ==, right.sum.denominator);
      g_assert_cmpint (left.mean.numerator, ==, right.mean.numerator);
      g_assert_cmpint (left.mean.denominator, ==, right.mean.denominator);
      g_assert_true (left.own == right.own && left.asked_achieved == right.asked_achieved);
      g_assert_true (left.yes == right.yes && left.partly == right.partly && left.no == right.no);
      g_assert_cmpmem (left.scores, sizeof left.scores, right.scores, sizeof right.scores);
      g_assert_cmpuint (left.qualified, ==, right.qualified);
    }
}

static gboolean
chance (gint percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

static guint
random_score (void)
{
  return chance (40) ? 0 : (guint) g_test_rand_int_range (1, 6);
}

/* Trees of all shapes: chains, brooms and bushes. */
static LjTree *
random_tree (guint n)
{
  g_autofree LjTreeRow *rows = g_new0 (LjTreeRow, n);
  g_autofree LjTreeQuestion *questions = g_new0 (LjTreeQuestion, n);
  gint reach = chance (30) ? 2 : chance (50) ? 10 : (gint) n;
  LjTree *tree;

  for (guint i = 0; i < n; i++)
    {
      gint first = MAX (0, (gint) i - reach);

      rows[i] = (LjTreeRow){
        .id = i + 1,
        .parent = i == 0 || chance (3) ? 0 : 1 + g_test_rand_int_range (first, (gint) i),
        .position = i,
        .kind = random_kinds[g_test_rand_int_range (0, G_N_ELEMENTS (random_kinds))]
      };
      questions[i] = (LjTreeQuestion){
        .scope = i + 1, .kind = rows[i].kind, .achieved = chance (50), .score = chance (40)
      };
    }
  tree = lj_tree_new (rows, n);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    lj_tree_set_evaluation (tree, i, g_test_rand_int_range (0, 4), random_score (), chance (15), 0);
  lj_tree_set_questions (tree, questions, n);
  return tree;
}

/* The reference holds the means of up to 12 parts only. */
static gboolean
has_too_many_parts (const LjTree *tree)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      guint n = 0;

      for (guint j = 0; j < lj_tree_get_n_nodes (tree); j++)
        n += nodes[j].parent == i && nodes[j].kind == LJ_KIND_PART;
      if (n > 12)
        return TRUE;
    }
  return FALSE;
}

static void
edit (LjSummary *summary)
{
  guint n = lj_tree_get_n_nodes (lj_summary_get_tree (summary));

  lj_summary_set_evaluation (summary, (guint) g_test_rand_int_range (0, (gint) n),
                             g_test_rand_int_range (0, 4), random_score (), chance (15));
}

static void
test_random (gconstpointer data)
{
  const LjSummaryOptions *options = data;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr(LjTree) tree = random_tree ((guint) g_test_rand_int_range (1, 60));
      g_autoptr(LjSummary) summary = lj_summary_new (tree, options);

      if (has_too_many_parts (tree))
        continue;
      assert_all_naive (summary);
      for (guint j = 1; j <= 100; j++)
        {
          g_autoptr(LjSummary) fresh = NULL;

          edit (summary);
          fresh = lj_summary_new (tree, options);
          assert_same (summary, fresh);
          if (j % 50 == 0)
            assert_all_naive (summary);
        }
    }
}

/* Sums whose common line no 63 bits hold: goals of 2 to 60 parts each. Nothing is shown then, and
 * as soon as it fits again, it is. */
static void
test_too_fine (void)
{
  const guint n_goals = 59;
  g_autoptr(GArray) rows = g_array_new (FALSE, TRUE, sizeof (LjTreeRow));
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(LjSummary) summary = NULL;
  LjTreeRow row = { .id = 1, .kind = LJ_KIND_DOCUMENT };
  LjFigures figures;

  g_array_append_val (rows, row);
  for (guint i = 0; i < n_goals; i++)
    {
      row = (LjTreeRow){ .id = row.id + 1, .parent = 1, .position = i, .kind = LJ_KIND_GOAL };
      g_array_append_val (rows, row);
      row = (LjTreeRow){ .id = row.id, .parent = row.id, .kind = LJ_KIND_PART };
      for (guint j = 0; j < i + 2; j++)
        {
          row.id++;
          g_array_append_val (rows, row);
        }
    }
  tree = lj_tree_new (&g_array_index (rows, LjTreeRow, 0), rows->len);
  for (guint i = 2; i < lj_tree_get_n_nodes (tree); i++)
    if (lj_tree_get_nodes (tree)[i].kind == LJ_KIND_PART)
      lj_tree_set_evaluation (tree, i, LJ_ACHIEVED_NONE,
                              lj_tree_get_nodes (tree)[i - 1].kind == LJ_KIND_GOAL ? 2 : 1, FALSE,
                              0);
  summary = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  lj_summary_get_figures (summary, 0, &figures);
  g_assert_cmpuint (figures.assessed, ==, n_goals);
  g_assert_cmpint (figures.mean.denominator, ==, 0);
  for (guint i = 1; i < lj_tree_get_n_nodes (tree); i = lj_tree_get_nodes (tree)[i].end)
    lj_summary_set_evaluation (summary, i, LJ_ACHIEVED_NONE, 4, FALSE);
  lj_summary_get_figures (summary, 0, &figures);
  g_assert_cmpint (figures.mean.numerator, ==, 4);
  g_assert_cmpint (figures.mean.denominator, ==, 1);
  g_assert_cmpuint (figures.scores[3], ==, n_goals);
}

/* A tree as deep as trees go: every ancestor of the last goal moves. */
static void
test_deep (void)
{
  enum
  {
    DEPTH = 255
  };
  LjTreeRow rows[DEPTH];
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(LjSummary) summary = NULL;

  for (guint i = 0; i < DEPTH; i++)
    rows[i] = (LjTreeRow){ .id = i + 1, .parent = i, .kind = LJ_KIND_SECTION };
  tree = lj_tree_new (rows, DEPTH);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, DEPTH);
  summary = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  lj_summary_set_evaluation (summary, DEPTH - 1, LJ_ACHIEVED_NONE, 3, FALSE);
  for (guint i = 0; i < DEPTH; i++)
    {
      LjFigures figures;

      lj_summary_get_figures (summary, i, &figures);
      g_assert_cmpint (figures.mean.numerator, ==, 3);
      g_assert_cmpint (figures.assessed, ==, i < DEPTH - 1 ? 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  static const LjSummaryOptions options[]
      = { { LJ_RULE_GOALS, FALSE }, { LJ_RULE_GOALS, TRUE },     { LJ_RULE_SCORES, FALSE },
          { LJ_RULE_SCORES, TRUE }, { LJ_RULE_SUBGOALS, FALSE }, { LJ_RULE_SUBGOALS, TRUE } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/arithmetic/random/%s%s", lj_rule_token (options[i].rule),
                             options[i].without_qualified ? "-without-qualified" : "");

      g_test_add_data_func (path, &options[i], test_random);
    }
  g_test_add_func ("/arithmetic/too-fine", test_too_fine);
  g_test_add_func ("/arithmetic/deep", test_deep);
  return g_test_run ();
}
