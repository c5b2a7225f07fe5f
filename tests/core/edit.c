/* SPDX-License-Identifier: EUPL-1.2 */
/* A strategy built, changed and taken apart by hand; each act undone and done again. */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <string.h>

typedef struct
{
  char *folder, *path;
  LjWorkbook *workbook;
  GPtrArray *states; /* the workbook as JSON after each act */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "edit.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
  fixture->states = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->states);
}

static char *
dump (LjWorkbook *workbook)
{
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, NULL);
  g_autoptr(GBytes) json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);

  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* The tree as one line: titles in order, with as many dots before each as it is deep. */
static char *
outline (LjWorkbook *workbook)
{
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      const LjNode *node = &lj_tree_get_nodes (tree)[i];
      g_autofree char *title = lj_workbook_dup_title (workbook, node->id, LJ_LANGUAGE_FI, NULL);

      for (guint depth = 0; depth < node->depth; depth++)
        g_string_append_c (line, '.');
      g_string_append_printf (line, "%s ", title);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
assert_outline (Fixture *fixture, const char *expected)
{
  g_autofree char *line = outline (fixture->workbook);

  g_assert_cmpstr (line, ==, expected);
  g_ptr_array_add (fixture->states, dump (fixture->workbook));
}

static gint64
add (Fixture *fixture, gint64 parent, gint64 before, LjKind kind, const char *title)
{
  g_autoptr(GError) error = NULL;
  gint64 id = lj_workbook_add_element (fixture->workbook, (LjPlace){ parent, before }, kind, title,
                                       LJ_LANGUAGE_FI, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
copy_one (Fixture *fixture, gint64 element, LjPlace place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) copies
             = lj_workbook_copy_elements (fixture->workbook, &element, 1, place, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 1);
  return g_array_index (copies, gint64, 0);
}

static void
assert_undo_and_redo (Fixture *fixture)
{
  guint n = fixture->states->len;

  for (guint i = n - 1; i > 0; i--)
    {
      g_autofree char *state = NULL;

      g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
      state = dump (fixture->workbook);
      g_assert_cmpstr (state, ==, fixture->states->pdata[i - 1]);
    }
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  g_assert_null (lj_workbook_get_undo (fixture->workbook));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *state = NULL;

      g_assert_true (lj_workbook_redo (fixture->workbook, NULL));
      state = dump (fixture->workbook);
      g_assert_cmpstr (state, ==, fixture->states->pdata[i]);
    }
}

static void
test_build (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 document, first, second, goal, other, copy;
  gint64 both[2];

  document = add (fixture, 0, 0, LJ_KIND_DOCUMENT, "D");
  assert_outline (fixture, "D ");
  second = add (fixture, document, 0, LJ_KIND_POLICY_LINE, "B");
  assert_outline (fixture, "D .B ");
  first = add (fixture, document, second, LJ_KIND_POLICY_LINE, "A");
  assert_outline (fixture, "D .A .B ");
  goal = add (fixture, first, 0, LJ_KIND_GOAL, "g1");
  assert_outline (fixture, "D .A ..g1 .B ");
  other = add (fixture, first, 0, LJ_KIND_GOAL, "g2");
  assert_outline (fixture, "D .A ..g1 ..g2 .B ");

  both[0] = other, both[1] = goal;
  lj_workbook_move_elements (fixture->workbook, both, 2, (LjPlace){ second, 0 }, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "move:goal:2");
  assert_outline (fixture, "D .A .B ..g2 ..g1 ");
  lj_workbook_move_elements (fixture->workbook, &second, 1, (LjPlace){ document, first }, &error);
  g_assert_no_error (error);
  assert_outline (fixture, "D .B ..g2 ..g1 .A ");

  copy = copy_one (fixture, second, (LjPlace){ document, 0 });
  g_assert_no_error (error);
  g_assert_cmpint (copy, !=, second);
  assert_outline (fixture, "D .B ..g2 ..g1 .A .B ..g2 ..g1 ");
  lj_workbook_set_number (fixture->workbook, goal, "1.1", &error);
  g_assert_no_error (error);
  assert_outline (fixture, "D .B ..g2 ..g1 .A .B ..g2 ..g1 ");
  lj_workbook_set_kinds (fixture->workbook, &other, 1, LJ_KIND_MEASURE, &error);
  g_assert_no_error (error);
  assert_outline (fixture, "D .B ..g2 ..g1 .A .B ..g2 ..g1 ");

  both[0] = second, both[1] = goal; /* The goal goes with its line. */
  lj_workbook_delete_elements (fixture->workbook, both, 2, &error);
  g_assert_no_error (error);
  assert_outline (fixture, "D .A .B ..g2 ..g1 ");
  lj_workbook_delete_elements (fixture->workbook, &document, 1, &error);
  g_assert_no_error (error);
  assert_outline (fixture, "");
  assert_undo_and_redo (fixture);
}

/* All that hangs on an element goes with it, and comes back. */
static void
test_delete_example (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  LjCommitResult result;
  gint64 document;

  g_assert_no_error (error);
  lj_import_commit (fixture->workbook, &plan, 1, NULL, &result, &error);
  g_assert_no_error (error);
  g_ptr_array_add (fixture->states, dump (fixture->workbook));
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  document = lj_tree_get_nodes (tree)[0].id;
  lj_workbook_delete_elements (fixture->workbook, &document, 1, &error);
  g_assert_no_error (error);
  g_assert_true (lj_workbook_check (fixture->workbook, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_ptr_array_add (fixture->states, dump (fixture->workbook));
  assert_undo_and_redo (fixture);
}

/* What is added by hand to an imported strategy is asked what its neighbours are asked. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjTree) tree = NULL;
  LjCommitResult result;
  gint64 first, line, goal, document, other_goal, copy;
  const LjNode *nodes;

  lj_import_commit (fixture->workbook, &plan, 1, NULL, &result, &error);
  g_assert_no_error (error);
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  nodes = lj_tree_get_nodes (tree);
  g_assert_cmpint (nodes[1].kind, ==, LJ_KIND_POLICY_LINE);
  first = nodes[1].id;
  line = add (fixture, nodes[0].id, 0, LJ_KIND_POLICY_LINE, "Uusi linjaus");
  goal = add (fixture, line, 0, LJ_KIND_GOAL, "Uusi tavoite");
  document = add (fixture, 0, 0, LJ_KIND_DOCUMENT, "Uusi asiakirja");
  other_goal = add (fixture, document, 0, LJ_KIND_GOAL, "Toinen tavoite");
  copy = copy_one (fixture, first, (LjPlace){ document, 0 });
  g_assert_no_error (error);

  g_clear_pointer (&tree, lj_tree_unref);
  tree = lj_workbook_load_tree (fixture->workbook, 0, NULL);
  nodes = lj_tree_get_nodes (tree);
  g_assert_true (nodes[lj_tree_find (tree, goal)].asked_achieved);
  g_assert_true (nodes[lj_tree_find (tree, goal)].asked_score);
  g_assert_true (nodes[lj_tree_find (tree, other_goal)].asked_score);
  g_assert_true (nodes[lj_tree_find (tree, copy) + 1].asked_score);
  while (lj_workbook_get_undo (fixture->workbook) != NULL)
    g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
}

/* Several at once are one act, whose name tells how many there were. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) copies = NULL;
  gint64 document = add (fixture, 0, 0, LJ_KIND_DOCUMENT, "D");
  gint64 line = add (fixture, document, 0, LJ_KIND_POLICY_LINE, "A");
  gint64 goals[3];

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    goals[i] = add (fixture, line, 0, LJ_KIND_GOAL, (const char *[]){ "a", "b", "c" }[i]);
  assert_outline (fixture, "D .A ..a ..b ..c ");
  copies = lj_workbook_copy_elements (fixture->workbook, goals, 2, (LjPlace){ line, goals[2] },
                                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "copy:goal:2");
  assert_outline (fixture, "D .A ..a ..b ..a ..b ..c ");
  g_assert_true (lj_workbook_set_kinds (fixture->workbook, (const gint64 *) copies->data, 2,
                                        LJ_KIND_MEASURE, &error));
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "change-kind:goal:2");
  assert_outline (fixture, "D .A ..a ..b ..a ..b ..c ");
  goals[1] = g_array_index (copies, gint64, 0);
  g_assert_true (
      lj_workbook_move_elements (fixture->workbook, goals, 3, (LjPlace){ document, 0 }, &error));
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "move::3");
  assert_outline (fixture, "D .A ..b ..b .a .a .c ");
  g_assert_true (lj_workbook_delete_elements (fixture->workbook, goals, 3, &error));
  assert_outline (fixture, "D .A ..b ..b ");
  for (guint i = fixture->states->len - 1; i > 0; i--)
    {
      g_autofree char *state = NULL;

      g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
      state = dump (fixture->workbook);
      g_assert_cmpstr (state, ==, fixture->states->pdata[i - 1]);
    }
}

static void
assert_locked (GError **error)
{
  g_assert_error (*error, LJ_ERROR, LJ_ERROR_FAILED);
  g_assert_nonnull (strstr ((*error)->message, "Unlock the tree"));
  g_clear_error (error);
}

/* A locked tree keeps its shape, whoever asks; titles are corrected. The lock is undone like
 * anything else. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 document = add (fixture, 0, 0, LJ_KIND_DOCUMENT, "D");
  gint64 goal = add (fixture, document, 0, LJ_KIND_GOAL, "g");
  LjElementNames names = { .kind = LJ_KIND_GOAL, .titles = { "h", NULL, NULL } };
  LjWorkbook *workbook = fixture->workbook;

  g_assert_true (lj_workbook_set_tree_locked (workbook, TRUE, &error));
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "lock-tree");
  lj_workbook_add_element (workbook, (LjPlace){ 0, 0 }, LJ_KIND_GOAL, "x", LJ_LANGUAGE_FI, &error);
  assert_locked (&error);
  g_assert_null (lj_workbook_copy_elements (workbook, &goal, 1, (LjPlace){ 0, 0 }, &error));
  assert_locked (&error);
  g_assert_false (lj_workbook_move_elements (workbook, &goal, 1, (LjPlace){ 0, 0 }, &error));
  assert_locked (&error);
  g_assert_false (lj_workbook_delete_elements (workbook, &goal, 1, &error));
  assert_locked (&error);
  g_assert_false (lj_workbook_set_kinds (workbook, &goal, 1, LJ_KIND_MEASURE, &error));
  assert_locked (&error);
  names.kind = LJ_KIND_MEASURE;
  g_assert_false (lj_workbook_set_names (workbook, goal, &names, &error));
  assert_locked (&error);
  assert_outline (fixture, "D .g ");
  names.kind = LJ_KIND_GOAL;
  g_assert_true (lj_workbook_set_names (workbook, goal, &names, &error));
  assert_outline (fixture, "D .h ");
  g_assert_true (lj_workbook_undo (workbook, NULL) && lj_workbook_undo (workbook, NULL));
  g_assert_false (lj_workbook_is_tree_locked (workbook));
  g_assert_true (lj_workbook_redo (workbook, NULL));
  g_assert_true (lj_workbook_is_tree_locked (workbook));
  g_assert_true (lj_workbook_set_tree_locked (workbook, FALSE, &error));
  g_assert_true (lj_workbook_delete_elements (workbook, &goal, 1, &error));
  assert_outline (fixture, "D ");
}

/* The lock goes out with the workbook and comes in with it. */
static void
test_locked_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autofree char *file = g_build_filename (fixture->folder, "out.json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "in.linjaus", NULL);
  g_autoptr(LjWorkbook) other = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  g_autoptr(LjPlan) plan = NULL;

  add (fixture, 0, 0, LJ_KIND_DOCUMENT, "D");
  g_assert_true (lj_workbook_set_tree_locked (fixture->workbook, TRUE, &error));
  json = dump (fixture->workbook);
  g_assert_true (g_file_set_contents (file, json, -1, &error));
  plan = lj_import_read (file, LJ_FORMAT_AUTO, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (lj_import_commit (other, &plan, 1, NULL, NULL, &error));
  g_assert_true (lj_workbook_is_tree_locked (other));
  again = dump (other);
  g_assert_cmpstr (again, ==, json);
  g_unlink (file);
  g_clear_object (&other);
  g_unlink (path);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 document = add (fixture, 0, 0, LJ_KIND_DOCUMENT, "D");
  gint64 line = add (fixture, document, 0, LJ_KIND_POLICY_LINE, "A");

  g_assert_false (
      lj_workbook_move_elements (fixture->workbook, &document, 1, (LjPlace){ line, 0 }, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpint (lj_workbook_add_element (fixture->workbook, (LjPlace){ 12345, 0 }, LJ_KIND_GOAL,
                                            "x", LJ_LANGUAGE_FI, &error),
                   ==, 0);
  g_assert_nonnull (error);
  assert_outline (fixture, "D .A ");
}

static void
test_names (void)
{
  static const struct
  {
    const char *token, *name;
  } cases[] = {
    { "move:goal", "move goal" },          { "delete:policy-line", "delete policy line" },
    { "delete:goal:3", "delete 3 goals" }, { "copy::12", "copy 12 elements" },
    { "set-score", "change score" },       { "of a later version", "of a later version" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = lj_workbook_dup_act_name (NULL, cases[i].token, LJ_LANGUAGE_EN);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/build", Fixture, NULL, set_up, test_build, tear_down);
  g_test_add ("/edit/delete-example", Fixture, NULL, set_up, test_delete_example, tear_down);
  g_test_add ("/edit/asked", Fixture, NULL, set_up, test_asked, tear_down);
  g_test_add ("/edit/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/edit/locked", Fixture, NULL, set_up, test_locked, tear_down);
  g_test_add ("/edit/locked-json", Fixture, NULL, set_up, test_locked_json, tear_down);
  g_test_add ("/edit/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add_func ("/edit/names", test_names);
  return g_test_run ();
}
