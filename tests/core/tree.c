/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/tree.h>

/* Two documents, out of order, with a ring, an orphan and equal positions. */
static const LjTreeRow rows[] = {
  { 50, 10, 2, 0, LJ_KIND_POLICY_LINE }, { 10, 0, 2, 0, LJ_KIND_DOCUMENT },
  { 40, 10, 1, 0, LJ_KIND_POLICY_LINE }, { 20, 0, 1, 0, LJ_KIND_DOCUMENT },
  { 61, 50, 1, 7, LJ_KIND_GOAL },        { 60, 50, 1, 6, LJ_KIND_GOAL },
  { 90, 91, 1, 0, LJ_KIND_GOAL },        { 91, 90, 1, 0, LJ_KIND_GOAL },
  { 99, 98, 1, 0, LJ_KIND_GOAL },        { 70, 40, 1, 0, LJ_KIND_GOAL },
};

static void
test_order (void)
{
  g_autoptr(LjTree) tree = lj_tree_new (rows, G_N_ELEMENTS (rows));
  static const struct
  {
    gint64 id;
    guint depth, end, parent;
  } expected[] = {
    { 20, 0, 1, LJ_NODE_NONE },
    { 10, 0, 7, LJ_NODE_NONE },
    { 40, 1, 4, 1 },
    { 70, 2, 4, 2 },
    { 50, 1, 7, 1 },
    { 60, 2, 6, 4 },
    { 61, 2, 7, 4 },
  };

  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LjNode *node = &lj_tree_get_nodes (tree)[i];

      g_assert_cmpint (node->id, ==, expected[i].id);
      g_assert_cmpuint (node->depth, ==, expected[i].depth);
      g_assert_cmpuint (node->end, ==, expected[i].end);
      g_assert_cmpuint (node->parent, ==, expected[i].parent);
      g_assert_cmpuint (lj_tree_find (tree, expected[i].id), ==, i);
    }
  g_assert_cmpuint (lj_tree_find (tree, 90), ==, LJ_NODE_NONE);
}

/* Neighbours, far jumps, backwards and ids that are not there give what lj_tree_find() gives. */
static void
test_find_next (void)
{
  g_autofree LjTreeRow *many = g_new0 (LjTreeRow, 100);
  g_autoptr(LjTree) tree = NULL;
  guint hint = 0;

  for (guint i = 0; i < 100; i++)
    many[i] = (LjTreeRow){ 1000 - 7 * i, 0, i, 0, LJ_KIND_GOAL };
  tree = lj_tree_new (many, 100);
  for (guint i = 0; i < 2000; i++)
    {
      gint64 id = i < 1000 ? (gint64) i : g_test_rand_int_range (0, 1100);

      g_assert_cmpuint (lj_tree_find_next (tree, id, &hint), ==, lj_tree_find (tree, id));
    }
}

static void
test_children (void)
{
  g_autoptr(LjTree) tree = lj_tree_new (rows, G_N_ELEMENTS (rows));
  guint document = lj_tree_find (tree, 10);
  guint line = lj_tree_get_first_child (tree, document);

  g_assert_cmpuint (lj_tree_get_n_children (tree, LJ_NODE_NONE), ==, 2);
  g_assert_cmpuint (lj_tree_get_n_children (tree, document), ==, 2);
  g_assert_cmpuint (line, ==, lj_tree_find (tree, 40));
  line = lj_tree_get_next_sibling (tree, line);
  g_assert_cmpuint (line, ==, lj_tree_find (tree, 50));
  g_assert_cmpuint (lj_tree_get_next_sibling (tree, line), ==, LJ_NODE_NONE);
  g_assert_cmpuint (lj_tree_get_first_child (tree, lj_tree_find (tree, 60)), ==, LJ_NODE_NONE);
}

static void
test_questions (void)
{
  g_autoptr(LjTree) tree = lj_tree_new (rows, G_N_ELEMENTS (rows));
  /* The nearer scope wins whatever the order the questions come in. */
  static const LjTreeQuestion questions[] = {
    { 50, LJ_KIND_GOAL, .score = 1 },
    { 10, LJ_KIND_GOAL, .achieved = 1, .score = 1, .text = 1 },
    { 12345, LJ_KIND_GOAL, .achieved = 1 },
  };
  const LjNode *nodes = lj_tree_get_nodes (tree);

  lj_tree_set_questions (tree, questions, G_N_ELEMENTS (questions));
  g_assert_true (nodes[lj_tree_find (tree, 70)].asked_achieved);
  g_assert_true (nodes[lj_tree_find (tree, 70)].asked_text);
  g_assert_false (nodes[lj_tree_find (tree, 60)].asked_achieved);
  g_assert_true (nodes[lj_tree_find (tree, 60)].asked_score);
  g_assert_false (nodes[lj_tree_find (tree, 50)].asked_score);
  lj_tree_set_questions (tree, NULL, 0);
  g_assert_false (nodes[lj_tree_find (tree, 70)].asked_score);
}

static void
test_deep (void)
{
  g_autofree LjTreeRow *chain = g_new0 (LjTreeRow, 1000);
  g_autoptr(LjTree) tree = NULL;

  for (guint i = 0; i < 1000; i++)
    chain[i] = (LjTreeRow){ i + 1, i, 0, 0, LJ_KIND_SECTION };
  tree = lj_tree_new (chain, 1000);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, 255);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[254].depth, ==, 254);
  g_assert_cmpuint (lj_tree_get_nodes (tree)[0].end, ==, 255);
}

static void
test_empty (void)
{
  g_autoptr(LjTree) tree = lj_tree_new (NULL, 0);

  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, 0);
  g_assert_cmpuint (lj_tree_get_first_child (tree, LJ_NODE_NONE), ==, LJ_NODE_NONE);
  g_assert_cmpuint (lj_tree_find (tree, 1), ==, LJ_NODE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/order", test_order);
  g_test_add_func ("/tree/find-next", test_find_next);
  g_test_add_func ("/tree/children", test_children);
  g_test_add_func ("/tree/questions", test_questions);
  g_test_add_func ("/tree/deep", test_deep);
  g_test_add_func ("/tree/empty", test_empty);
  return g_test_run ();
}
