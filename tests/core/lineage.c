/* SPDX-License-Identifier: EUPL-1.2 */
/* Goals go on in the next strategy, and a county names things; each act undone and done again. */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>

typedef struct
{
  char *folder, *path;
  LjWorkbook *workbook;
  gint64 document, line, goals[3], next_document, next_line;
} Fixture;

static gint64
add (Fixture *fixture, gint64 parent, LjKind kind, const char *title)
{
  gint64 id = lj_workbook_add_element (fixture->workbook, (LjPlace){ parent, 0 }, kind, title,
                                       LJ_LANGUAGE_FI, NULL);

  g_assert_cmpint (id, >, 0);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "a", "b", "c" };

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "lineage.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, NULL);
  fixture->document = add (fixture, 0, LJ_KIND_DOCUMENT, "D");
  fixture->line = add (fixture, fixture->document, LJ_KIND_POLICY_LINE, "L");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    fixture->goals[i] = add (fixture, fixture->line, LJ_KIND_GOAL, titles[i]);
  fixture->next_document = add (fixture, 0, LJ_KIND_DOCUMENT, "E");
  fixture->next_line = add (fixture, fixture->next_document, LJ_KIND_POLICY_LINE, "M");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
dump (Fixture *fixture)
{
  g_autoptr(LjContent) content = lj_workbook_load_content (fixture->workbook, NULL);
  g_autoptr(GBytes) json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);

  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* The act is one: undone it leaves what was before, done again what was after. */
static void
assert_one_act (Fixture *fixture, const char *before, const char *act)
{
  g_autofree char *after = dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, act);
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  undone = dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (lj_workbook_redo (fixture->workbook, NULL));
  redone = dump (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static void
assert_link (Fixture *fixture, gint64 source, gint64 target, LjRelation relation)
{
  g_autoptr(GArray) from = lj_workbook_list_lineage (fixture->workbook, source, FALSE, NULL);
  g_autoptr(GArray) to = lj_workbook_list_lineage (fixture->workbook, target, FALSE, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < from->len; i++)
    for (guint j = 0; j < to->len; j++)
      {
        const LjLineage *x = &g_array_index (from, LjLineage, i);
        const LjLineage *y = &g_array_index (to, LjLineage, j);

        found |= x->id == y->id && x->source == source && y->target == target
                 && x->relation == relation;
      }
  g_assert_true (found);
}

static void
test_carry_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) made = lj_workbook_carry_over (fixture->workbook, fixture->goals, 2,
                                                    (LjPlace){ fixture->next_line, 0 }, &error);
  g_autoptr(GArray) all = NULL;
  g_autofree char *title = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (made->len, ==, 2);
  assert_link (fixture, fixture->goals[0], g_array_index (made, gint64, 0), LJ_RELATION_CARRIED);
  assert_link (fixture, fixture->goals[1], g_array_index (made, gint64, 1), LJ_RELATION_CARRIED);
  title = lj_workbook_dup_title (fixture->workbook, g_array_index (made, gint64, 1), LJ_LANGUAGE_FI,
                                 NULL);
  g_assert_cmpstr (title, ==, "b");
  all = lj_workbook_list_lineage (fixture->workbook, fixture->document, TRUE, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  assert_one_act (fixture, before, "carry-over:goal:2");
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  const LjElementNames parts[] = { { LJ_KIND_GOAL, NULL, { "a1", NULL, NULL } },
                                   { LJ_KIND_GOAL, NULL, { "a2", "A2", NULL } } };
  g_autofree char *before = dump (fixture);
  g_autoptr(GArray) made = lj_workbook_split (fixture->workbook, fixture->goals[0],
                                               (LjPlace){ fixture->next_line, 0 }, parts, 2, NULL);

  g_assert_cmpuint (made->len, ==, 2);
  assert_link (fixture, fixture->goals[0], g_array_index (made, gint64, 0), LJ_RELATION_SPLIT);
  assert_link (fixture, fixture->goals[0], g_array_index (made, gint64, 1), LJ_RELATION_SPLIT);
  assert_one_act (fixture, before, "split:goal");
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  const LjElementNames whole = { LJ_KIND_GOAL, NULL, { "abc", NULL, NULL } };
  g_autofree char *before = dump (fixture);
  g_autoptr(GArray) made = lj_workbook_merge (fixture->workbook, fixture->goals, 3,
                                               (LjPlace){ fixture->next_line, 0 }, &whole, NULL);

  g_assert_cmpuint (made->len, ==, 1);
  for (guint i = 0; i < 3; i++)
    assert_link (fixture, fixture->goals[i], g_array_index (made, gint64, 0), LJ_RELATION_MERGED);
  assert_one_act (fixture, before, "merge:goal:3");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  gint64 target = add (fixture, fixture->next_line, LJ_KIND_GOAL, "x");
  g_autofree char *before = dump (fixture);
  g_autofree char *linked = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) links = NULL;

  g_assert_true (lj_workbook_add_lineage (fixture->workbook, fixture->goals, 1, target,
                                          LJ_RELATION_CARRIED, &error));
  assert_one_act (fixture, before, "link:goal");
  linked = dump (fixture);
  links = lj_workbook_list_lineage (fixture->workbook, target, FALSE, NULL);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_true (lj_workbook_remove_lineage (fixture->workbook,
                                             g_array_index (links, LjLineage, 0).id, &error));
  assert_one_act (fixture, linked, "unlink");
  g_assert_false (
      lj_workbook_add_lineage (fixture->workbook, &target, 1, target, LJ_RELATION_CARRIED, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
}

/* What a locked tree would get is refused; a link changes nothing of its shape. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  const char *const titles[LJ_N_LANGUAGES] = { "F", NULL, NULL };
  gint64 target = add (fixture, fixture->next_line, LJ_KIND_GOAL, "x");
  g_autoptr(GError) error = NULL;

  g_assert_true (lj_workbook_set_tree_locked (fixture->workbook, TRUE, NULL));
  g_assert_null (lj_workbook_carry_over (fixture->workbook, fixture->goals, 1,
                                         (LjPlace){ fixture->next_line, 0 }, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  g_assert_cmpint (
      lj_workbook_copy_for_term (fixture->workbook, fixture->document, titles, TRUE, NULL), ==, 0);
  g_assert_true (lj_workbook_add_lineage (fixture->workbook, fixture->goals, 1, target,
                                          LJ_RELATION_CARRIED, NULL));
}

static guint
count_in (const char *json, const char *word)
{
  g_auto(GStrv) parts = g_strsplit (json, word, -1);

  return g_strv_length (parts) - 1;
}

/* A new term has the tree of the old one and none of its evaluations. */
static void
test_new_term (Fixture *fixture, gconstpointer data)
{
  const char *const titles[LJ_N_LANGUAGES] = { "F 2026", "F 2026 sv", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(GArray) links = NULL;
  const LjNode *nodes;
  gint64 old, copy;
  guint i, j;

  g_assert_true (lj_import_commit (fixture->workbook, &plan, 1, NULL, NULL, &error));
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  old = lj_tree_get_nodes (tree)[lj_tree_find (tree, fixture->next_line) + 1].id;
  g_clear_pointer (&tree, lj_tree_unref);
  before = dump (fixture);
  copy = lj_workbook_copy_for_term (fixture->workbook, old, titles, TRUE, &error);
  g_assert_no_error (error);
  after = dump (fixture);
  g_assert_cmpuint (count_in (after, "\"achieved\": \""), ==,
                    count_in (before, "\"achieved\": \""));
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  nodes = lj_tree_get_nodes (tree);
  i = lj_tree_find (tree, old);
  j = lj_tree_find (tree, copy);
  g_assert_cmpuint (nodes[i].end - i, >, 10);
  g_assert_cmpuint (nodes[i].end - i, ==, nodes[j].end - j);
  for (guint k = 0; k < nodes[i].end - i; k++)
    {
      g_assert_cmpint (nodes[i + k].kind, ==, nodes[j + k].kind);
      g_assert_cmpint (nodes[j + k].achieved, ==, LJ_ACHIEVED_NONE);
      g_assert_cmpint (nodes[j + k].score, ==, 0);
      g_assert_false (nodes[j + k].asked_score);
      assert_link (fixture, nodes[i + k].id, nodes[j + k].id, LJ_RELATION_CARRIED);
    }
  title = lj_workbook_dup_title (fixture->workbook, copy, LJ_LANGUAGE_SV, NULL);
  g_assert_cmpstr (title, ==, "F 2026 sv");
  assert_one_act (fixture, before, "new-term:document");
}

/* The county's own word stands in place of the program's, in its language only. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  g_autofree char *before = dump (fixture);
  g_autofree char *named = NULL;
  g_autofree char *act = NULL;
  g_autofree char *acts = NULL;

  g_assert_true (
      lj_workbook_set_kind_name (workbook, LJ_KIND_GOAL, LJ_LANGUAGE_FI, "päämäärä", NULL));
  g_assert_cmpstr (lj_workbook_kind_name (workbook, LJ_KIND_GOAL, LJ_LANGUAGE_FI), ==, "päämäärä");
  g_assert_cmpstr (lj_workbook_kind_name (workbook, LJ_KIND_GOAL, LJ_LANGUAGE_EN), ==, "goal");
  assert_one_act (fixture, before, "set-kind-name");
  act = lj_workbook_dup_act_name (workbook, "move:goal", LJ_LANGUAGE_FI);
  g_assert_cmpstr (act, ==, "siirrä päämäärä");
  acts = lj_workbook_dup_act_name (workbook, "move:goal:3", LJ_LANGUAGE_FI);
  g_assert_cmpstr (acts, ==, "siirrä 3 kohtaa");
  named = dump (fixture);
  g_assert_true (
      lj_workbook_set_status_name (workbook, "achieved:yes", LJ_LANGUAGE_EN, "done", NULL));
  g_assert_cmpstr (lj_workbook_achieved_name (workbook, LJ_ACHIEVED_YES, LJ_LANGUAGE_EN), ==,
                   "done");
  assert_one_act (fixture, named, "set-status-name");
  g_assert_true (lj_workbook_set_kind_name (workbook, LJ_KIND_GOAL, LJ_LANGUAGE_FI, "", NULL));
  g_assert_cmpstr (lj_workbook_kind_name (workbook, LJ_KIND_GOAL, LJ_LANGUAGE_FI), ==, "tavoite");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/lineage/carry-over", test_carry_over }, { "/lineage/split", test_split },
    { "/lineage/merge", test_merge },           { "/lineage/link", test_link },
    { "/lineage/locked", test_locked },         { "/lineage/new-term", test_new_term },
    { "/lineage/names", test_names },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
