/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "element-dialog.h"
#include "tree-rows.h"

/* A strategy kept by commands alone: made, built, evaluated, moved about, undone and redone. */

typedef struct
{
  Ui ui;
  GPtrArray *states; /* the workbook as JSON after each act */
} Fixture;

static void
keep (Fixture *fixture)
{
  g_ptr_array_add (fixture->states, ui_dup_json (&fixture->ui));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  LjBeginning beginning = { .properties = properties };
  g_autoptr(GFile) file = NULL;
  Ui *ui = &fixture->ui;

  ui->folder = g_dir_make_tmp ("linjaus-ui-XXXXXX", NULL);
  ui->path = g_build_filename (ui->folder, "new.linjaus", NULL);
  file = g_file_new_for_path (ui->path);
  ui->window = lj_window_new (GTK_APPLICATION (ui_application));
  gtk_window_present (GTK_WINDOW (ui->window));
  g_assert_true (lj_window_create (ui->window, file, &beginning));
  g_assert_true (ui_wait (ui_has_tree, ui));
  fixture->states = g_ptr_array_new_with_free_func (g_free);
  keep (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->states);
  ui_tear_down (&fixture->ui, data);
}

static LjElementDialog *
find_dialog (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (LJ_IS_ELEMENT_DIALOG (window))
        return LJ_ELEMENT_DIALOG (window);
    }
  return NULL;
}

static void
fill_in (LjElementDialog *dialog, const char *entry, const char *value)
{
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (
                             GTK_WIDGET (dialog), LJ_TYPE_ELEMENT_DIALOG, entry)),
                         value);
}

/* Fills in the dialog that is open and presses its default button. */
static void
name (Fixture *fixture, const char *fi, const char *sv, const char *number)
{
  LjElementDialog *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  fill_in (dialog, "title_fi", fi);
  fill_in (dialog, "title_sv", sv);
  fill_in (dialog, "number", number);
  g_signal_emit_by_name (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_ELEMENT_DIALOG, "accept"),
      "clicked");
  ui_settle ();
  g_assert_null (find_dialog ());
  keep (fixture);
}

static void
add (Fixture *fixture, const char *action, const char *fi, const char *sv)
{
  ui_act (&fixture->ui, action, NULL);
  keep (fixture);
  name (fixture, fi, sv, "");
}

static gint64
get_selected (Fixture *fixture)
{
  return lj_workbook_view_get_selected (ui_get_view (&fixture->ui));
}

static gint64
get_id (Fixture *fixture, guint node)
{
  g_autoptr(LjTree) tree = ui_read_tree (&fixture->ui);

  g_assert_cmpuint (node, <, lj_tree_get_n_nodes (tree));
  return lj_tree_get_nodes (tree)[node].id;
}

static void
select_node (Fixture *fixture, guint node)
{
  lj_workbook_view_select (ui_get_view (&fixture->ui), get_id (fixture, node));
  ui_settle ();
}

/* The tree as one line: titles in order, with as many dots before each as it is deep. */
static void
assert_outline (Fixture *fixture, const char *expected)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->ui.path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, NULL);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      const LjNode *node = &lj_tree_get_nodes (tree)[i];
      g_autofree char *title = lj_workbook_dup_title (workbook, node->id, LJ_LANGUAGE_FI, NULL);

      g_string_append_printf (line, "%s%.*s%s", i > 0 ? " " : "", node->depth, "....", title);
    }
  g_assert_cmpstr (line->str, ==, expected);
}

static void
build (Fixture *fixture)
{
  select_node (fixture, 0);
  ui_act (&fixture->ui, "tree.rename", NULL);
  name (fixture, "S", "Ss", "");
  select_node (fixture, 1);
  ui_act (&fixture->ui, "tree.rename", NULL);
  name (fixture, "A", "Aa", "1");
  add (fixture, "tree.add-below", "A1", "Aa1");
  add (fixture, "tree.add-beside", "A2", "Aa2");
  select_node (fixture, 1);
  add (fixture, "tree.add-beside", "B", "Bb");
  add (fixture, "tree.add-below", "B1", "Bb1");
  add (fixture, "tree.add-beside", "B2", "Bb2");
}

/* Every goal is asked, and gets the score that is its place. */
static void
evaluate (Fixture *fixture)
{
  static const guint goals[] = { 2, 3, 5, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_autofree char *score = g_strdup_printf ("score_%u", i + 1);

      select_node (fixture, goals[i]);
      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (ui_child (&fixture->ui, LJ_TYPE_FORM, score)), TRUE);
      ui_settle ();
      keep (fixture);
      gtk_check_button_set_active (
          GTK_CHECK_BUTTON (ui_child (&fixture->ui, LJ_TYPE_FORM, "achieved_yes")), TRUE);
      ui_settle ();
      keep (fixture);
    }
}

static void
assert_state (Fixture *fixture, guint i)
{
  g_autofree char *state = ui_dup_json (&fixture->ui);

  g_assert_cmpstr (state, ==, fixture->states->pdata[i]);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  guint n;

  build (fixture);
  assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
  evaluate (fixture);
  n = fixture->states->len;
  for (guint i = n - 1; i > 0; i--)
    {
      ui_act (&fixture->ui, "edit.undo", NULL);
      assert_state (fixture, i - 1);
    }
  ui_act (&fixture->ui, "edit.undo", NULL);
  assert_outline (fixture, "");
  for (guint i = 0; i < n; i++)
    {
      ui_act (&fixture->ui, "edit.redo", NULL);
      assert_state (fixture, i);
    }
}

static gboolean
is_in_tree (Fixture *fixture)
{
  return lj_workbook_view_is_in_tree (ui_get_view (&fixture->ui));
}

/* Each command on "S .A ..A1 ..A2 .B ..B1 ..B2", with what is selected then. */
static void
test_commands (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    guint node;
    const char *outline;
    guint selected;
  } cases[] = {
    { "tree.move-up", 3, "S .A ..A2 ..A1 .B ..B1 ..B2", 2 },
    { "tree.move-down", 2, "S .A ..A2 ..A1 .B ..B1 ..B2", 3 },
    { "tree.move-in", 3, "S .A ..A1 ...A2 .B ..B1 ..B2", 3 },
    { "tree.move-out", 2, "S .A ..A2 .A1 .B ..B1 ..B2", 3 },
    { "tree.move-up", 4, "S .B ..B1 ..B2 .A ..A1 ..A2", 1 },
    { "tree.delete", 2, "S .A ..A2 .B ..B1 ..B2", 2 },
    { "tree.delete", 3, "S .A ..A1 .B ..B1 ..B2", 2 },
    { "tree.delete", 4, "S .A ..A1 ..A2", 1 },
    { "tree.copy", 1, "S .A ..A1 ..A2 .A ..A1 ..A2 .B ..B1 ..B2", 4 },
  };

  build (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u: %s", i, cases[i].action);
      select_node (fixture, cases[i].node);
      ui_act (&fixture->ui, cases[i].action, NULL);
      assert_outline (fixture, cases[i].outline);
      g_assert_cmpint (get_selected (fixture), ==, get_id (fixture, cases[i].selected));
      g_assert_true (is_in_tree (fixture));
      ui_act (&fixture->ui, "edit.undo", NULL);
      assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
      g_assert_true (is_in_tree (fixture));
    }
}

/* As Shift and Ctrl do: a run of rows, then one more taken in or out. */
static void
extend_to (Fixture *fixture, guint position, gboolean modify)
{
  LjTreeView *tree
      = lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (&fixture->ui)));
  GtkWidget *list
      = lj_tree_rows_get_list (GTK_COLUMN_VIEW (ui_find (GTK_WIDGET (tree), GTK_TYPE_COLUMN_VIEW)));

  g_assert_true (
      gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, modify, !modify));
  ui_settle ();
}

static void
assert_selection (Fixture *fixture, const guint *nodes, guint n)
{
  g_autoptr(GArray) selection = lj_workbook_view_dup_selection (ui_get_view (&fixture->ui));

  g_assert_cmpuint (selection->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (selection, gint64, i), ==, get_id (fixture, nodes[i]));
}

static void
assert_undo (Fixture *fixture, const char *act)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (fixture->ui.path, LJ_OPEN_READ_ONLY, NULL);

  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, act);
}

/* Several rows of "S .A ..A1 ..A2 .B ..B1 ..B2" at once. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    guint from, to, and; /* and: 0, or one more with Ctrl */
    const char *outline;
    const char *act;
    guint selected[4];
    guint n_selected;
  } cases[] = {
    { "tree.delete", 2, 3, 0, "S .A .B ..B1 ..B2", "delete:goal:2", { 1 }, 1 },
    { "tree.delete", 2, 3, 6, "S .A .B ..B1", "delete:goal:3", { 1 }, 1 },
    { "tree.delete", 4, 6, 0, "S .A ..A1 ..A2", "delete:policy-line", { 1 }, 1 },
    { "tree.move-out", 2, 3, 0, "S .A .A1 .A2 .B ..B1 ..B2", "move:goal:2", { 2, 3 }, 2 },
    { "tree.copy", 5, 6, 0, "S .A ..A1 ..A2 .B ..B1 ..B2 ..B1 ..B2", "copy:goal:2", { 7, 8 }, 2 },
    { "tree.copy", 2, 2, 5, "S .A ..A1 ..A2 .B ..B1 ..A1 ..B1 ..B2", "copy:goal:2", { 6, 7 }, 2 },
  };

  build (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u: %s", i, cases[i].action);
      select_node (fixture, 0); /* or else one that is selected already keeps the others */
      select_node (fixture, cases[i].from);
      extend_to (fixture, cases[i].to, FALSE);
      if (cases[i].and != 0)
        extend_to (fixture, cases[i].and, TRUE);
      ui_act (&fixture->ui, cases[i].action, NULL);
      assert_outline (fixture, cases[i].outline);
      assert_undo (fixture, cases[i].act);
      assert_selection (fixture, cases[i].selected, cases[i].n_selected);
      g_assert_true (is_in_tree (fixture));
      ui_act (&fixture->ui, "edit.undo", NULL);
      assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
    }
}

static gboolean
is_count_shown (Fixture *fixture)
{
  return gtk_widget_get_visible (ui_child (&fixture->ui, LJ_TYPE_TREE_VIEW, "count"));
}

/* The set outlives undo and redo, a filter that shows its rows and another language; the form
 * stays with the keyboard, and the commands that need one parent know it. */
static void
test_set_stays (Fixture *fixture, gconstpointer data)
{
  static const guint goals[] = { 2, 3, 5 }, two[] = { 2, 3 }, one[] = { 3 };
  GtkWidget *words;

  build (fixture);
  select_node (fixture, 2);
  g_assert_false (is_count_shown (fixture));
  extend_to (fixture, 3, FALSE);
  assert_selection (fixture, two, 2);
  extend_to (fixture, 5, TRUE);
  assert_selection (fixture, goals, 3);
  g_assert_true (is_count_shown (fixture));
  ui_act (&fixture->ui, "tree.move-out", NULL);
  assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
  ui_act (&fixture->ui, "edit.undo", NULL);
  ui_act (&fixture->ui, "edit.redo", NULL);
  assert_selection (fixture, goals, 3);
  lj_i18n_set_language (LJ_LANGUAGE_FI);
  lj_window_rebuild (fixture->ui.window);
  ui_settle ();
  assert_selection (fixture, goals, 3);
  g_assert_true (is_count_shown (fixture));
  g_assert_cmpint (get_selected (fixture), ==, get_id (fixture, 2));
  lj_i18n_set_language (LJ_LANGUAGE_EN);
  lj_window_rebuild (fixture->ui.window);
  words = ui_child (&fixture->ui, LJ_TYPE_SIDEBAR, "words");
  gtk_editable_set_text (GTK_EDITABLE (words), "A2");
  g_signal_emit_by_name (words, "search-changed");
  ui_settle ();
  assert_selection (fixture, one, 1);
  g_assert_cmpint (get_selected (fixture), ==, get_id (fixture, 3));
}

typedef struct
{
  GtkWidget *columns;
  gint64 element;
  double part, x, y;
} Point;

/* Rows made just now get their place in one of the next frames. */
static gboolean
is_point_in_row (gpointer data)
{
  Point *point = data;
  GtkWidget *row = ui_find_row (point->columns, point->element), *picked;
  graphene_rect_t bounds;

  gtk_widget_queue_draw (point->columns);
  if (row == NULL || !gtk_widget_compute_bounds (row, point->columns, &bounds))
    return FALSE;
  point->x = bounds.origin.x + 60;
  point->y = bounds.origin.y + point->part * bounds.size.height;
  picked = gtk_widget_pick (point->columns, point->x, point->y, GTK_PICK_DEFAULT);
  return picked != NULL && (picked == row || gtk_widget_is_ancestor (picked, row));
}

/* A point of the node's row, so far down in it, as its list counts. */
static void
find_point (Fixture *fixture, guint node, double part, double *x, double *y)
{
  GtkWidget *columns = ui_child (&fixture->ui, LJ_TYPE_TREE_VIEW, "columns");
  Point point = { .columns = columns, .element = get_id (fixture, node), .part = part };

  gtk_widget_queue_draw (columns);
  gtk_test_widget_wait_for_draw (columns);
  g_assert_true (ui_wait (is_point_in_row, &point));
  *x = point.x;
  *y = point.y;
}

/* Drags the row of one node to a place in that of another one. FALSE: it cannot be dragged, or
 * not there. */
static gboolean
drag (Fixture *fixture, guint from, guint to, double part)
{
  GtkWidget *columns = ui_child (&fixture->ui, LJ_TYPE_TREE_VIEW, "columns");
  GtkDragSource *source = ui_find_controller (columns, GTK_TYPE_DRAG_SOURCE);
  GtkDropTarget *target = ui_find_controller (columns, GTK_TYPE_DROP_TARGET);
  g_autoptr(GdkContentProvider) content = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean dropped = FALSE;
  double x, y;

  find_point (fixture, from, 0.5, &x, &y);
  g_signal_emit_by_name (source, "prepare", x, y, &content);
  if (content == NULL)
    return FALSE;
  find_point (fixture, to, part, &x, &y);
  g_signal_emit_by_name (target, "motion", x, y, &action);
  g_value_init (&value, LJ_TYPE_TREE_VIEW);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_signal_emit_by_name (target, "drop", &value, x, y, &dropped);
  g_assert_true (dropped == (action == GDK_ACTION_MOVE));
  g_signal_emit_by_name (source, "drag-end", NULL, FALSE);
  ui_settle ();
  return dropped;
}

/* Dragging in "S .A ..A1 ..A2 .B ..B1 ..B2", all open. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint from, to;
    double part;
    const char *outline; /* NULL: refused */
  } cases[] = {
    { 2, 3, 0.9, "S .A ..A2 ..A1 .B ..B1 ..B2" },  /* behind */
    { 6, 2, 0.1, "S .A ..B2 ..A1 ..A2 .B ..B1" },  /* before */
    { 2, 5, 0.5, "S .A ..A2 .B ..B1 ...A1 ..B2" }, /* into */
    { 2, 4, 0.9, "S .A ..A2 .B ..A1 ..B1 ..B2" },  /* behind an open row */
    { 1, 2, 0.5, NULL },                           /* below itself */
    { 1, 1, 0.5, NULL },
  };

  build (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      select_node (fixture, cases[i].from);
      g_assert_true (drag (fixture, cases[i].from, cases[i].to, cases[i].part)
                     == (cases[i].outline != NULL));
      if (cases[i].outline == NULL)
        continue;
      assert_outline (fixture, cases[i].outline);
      g_assert_true (is_in_tree (fixture));
      ui_act (&fixture->ui, "edit.undo", NULL);
    }
  select_node (fixture, 2);
  extend_to (fixture, 3, FALSE);
  g_assert_true (drag (fixture, 3, 6, 0.9)); /* takes the other one along */
  assert_outline (fixture, "S .A .B ..B1 ..B2 ..A1 ..A2");
  assert_undo (fixture, "move:goal:2");
}

/* A locked tree is neither dragged nor commanded about, and says so; its titles are corrected. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  static const char *const fixed[]
      = { "tree.add-beside", "tree.add-below", "tree.copy",    "tree.delete",
          "tree.move-up",    "tree.move-down", "tree.move-in", "tree.move-out" };
  GtkWidget *lock;

  build (fixture);
  select_node (fixture, 3);
  g_assert_false (gtk_widget_get_visible (ui_child (&fixture->ui, LJ_TYPE_TREE_VIEW, "lock")));
  ui_act (&fixture->ui, "tree.lock", NULL);
  lock = ui_child (&fixture->ui, LJ_TYPE_TREE_VIEW, "lock");
  g_assert_true (gtk_widget_get_visible (lock));
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      ui_act (&fixture->ui, fixed[i], NULL);
      g_assert_null (find_dialog ());
    }
  g_assert_false (drag (fixture, 2, 5, 0.5));
  assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
  assert_undo (fixture, "lock-tree");
  g_assert_true (is_in_tree (fixture));
  ui_act (&fixture->ui, "tree.rename", NULL);
  name (fixture, "A9", "", "");
  assert_outline (fixture, "S .A ..A1 ..A9 .B ..B1 ..B2");
  ui_act (&fixture->ui, "tree.unlock", NULL);
  g_assert_false (gtk_widget_get_visible (lock));
  ui_act (&fixture->ui, "tree.delete", NULL);
  assert_outline (fixture, "S .A ..A1 .B ..B1 ..B2");
}

/* The kind of several is changed in one act, and nothing else of them. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjTree) tree = NULL;
  LjElementDialog *dialog;

  build (fixture);
  select_node (fixture, 2);
  extend_to (fixture, 3, FALSE);
  ui_act (&fixture->ui, "tree.rename", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_template_child (
                                  GTK_WIDGET (dialog), LJ_TYPE_ELEMENT_DIALOG, "kind")),
                              LJ_KIND_MEASURE - 1);
  g_signal_emit_by_name (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_ELEMENT_DIALOG, "accept"),
      "clicked");
  ui_settle ();
  tree = ui_read_tree (&fixture->ui);
  g_assert_cmpint (lj_tree_get_nodes (tree)[2].kind, ==, LJ_KIND_MEASURE);
  g_assert_cmpint (lj_tree_get_nodes (tree)[3].kind, ==, LJ_KIND_MEASURE);
  g_assert_cmpint (lj_tree_get_nodes (tree)[5].kind, ==, LJ_KIND_GOAL);
  assert_outline (fixture, "S .A ..A1 ..A2 .B ..B1 ..B2");
  assert_undo (fixture, "change-kind:goal:2");
}

/* What an undo takes away leaves its neighbour selected. */
static void
test_undo_of_add (Fixture *fixture, gconstpointer data)
{
  build (fixture);
  select_node (fixture, 2);
  add (fixture, "tree.add-beside", "A3", "");
  g_assert_cmpint (get_selected (fixture), ==, get_id (fixture, 3));
  ui_act (&fixture->ui, "edit.undo", NULL);
  ui_act (&fixture->ui, "edit.undo", NULL);
  g_assert_cmpint (get_selected (fixture), ==, get_id (fixture, 2));
  g_assert_true (gtk_widget_get_visible (ui_child (&fixture->ui, LJ_TYPE_FORM, "content")));
}

/* A file that is there already is not touched. */
static void
test_exists (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();
  LjBeginning beginning = { .properties = properties };
  g_autoptr(GFile) file = g_file_new_for_path (fixture->ui.path);

  g_assert_false (lj_window_create (fixture->ui.window, file, &beginning));
  assert_state (fixture, 0);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/tree/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/tree/commands", Fixture, NULL, set_up, test_commands, tear_down);
  g_test_add ("/tree/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/tree/set-stays", Fixture, NULL, set_up, test_set_stays, tear_down);
  g_test_add ("/tree/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/tree/locked", Fixture, NULL, set_up, test_locked, tear_down);
  g_test_add ("/tree/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/tree/undo-of-add", Fixture, NULL, set_up, test_undo_of_add, tear_down);
  g_test_add ("/tree/exists", Fixture, NULL, set_up, test_exists, tear_down);
  return ui_run ();
}
