/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <linjaus/lineage.h>
#include <linjaus/names.h>

#include "continue-dialog.h"
#include "lineage-dialog.h"
#include "lineage-line.h"
#include "names-dialog.h"
#include "term-dialog.h"

/* From one strategy to the next, and what a county calls things. */

static gint64
get_selected (Ui *ui)
{
  return lj_workbook_view_get_selected (ui_get_view (ui));
}

static char *
dup_undo (Ui *ui)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);

  return g_strdup (lj_workbook_get_undo (workbook));
}

static void
assert_undo (Ui *ui, const char *act)
{
  g_autofree char *undo = dup_undo (ui);

  g_assert_cmpstr (undo, ==, act);
}

/* Copies the first strategy, and returns the id of the copy. */
static gint64
make_term (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  GtkWidget *dialog;

  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[0].id);
  ui_act (ui, "tree.new-term", NULL);
  dialog = ui_find_dialog (LJ_TYPE_TERM_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (ui_get (dialog, "accept"))); /* the old name */
  gtk_editable_set_text (ui_get (dialog, "title_fi"), "Strategia 2026");
  gtk_editable_set_text (ui_get (dialog, "title_sv"), "Strategi 2026");
  ui_click (dialog, "accept");
  g_assert_null (ui_find_dialog (LJ_TYPE_TERM_DIALOG));
  return get_selected (ui);
}

/* The copy says where it comes from, and a click goes there. */
static void
test_new_term (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) before = ui_read_tree (ui);
  gint64 old = lj_tree_get_nodes (before)[0].id;
  gint64 copy = make_term (ui);
  g_autoptr(LjTree) after = ui_read_tree (ui);
  GtkWidget *line = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_LINEAGE_LINE);
  GtkWidget *button;

  g_assert_cmpint (copy, !=, old);
  g_assert_cmpuint (lj_tree_get_n_nodes (after), ==,
                    lj_tree_get_n_nodes (before) + lj_tree_get_nodes (before)[0].end);
  assert_undo (ui, "new-term:document");
  g_assert_true (gtk_widget_get_visible (line));
  button = ui_find (line, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
  g_assert_cmpint (get_selected (ui), ==, old);
  g_assert_nonnull (ui_find (line, GTK_TYPE_BUTTON));
  ui_act (ui, "edit.undo", NULL);
  g_assert_false (gtk_widget_get_visible (line));
}

static GtkWidget *
open_continue (Ui *ui, gint64 element, guint how)
{
  GtkWidget *dialog;

  lj_workbook_view_select (ui_get_view (ui), element);
  ui_act (ui, "tree.continue", NULL);
  dialog = ui_find_dialog (LJ_TYPE_CONTINUE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (ui_get (dialog, "how"), how);
  ui_settle ();
  return dialog;
}

/* One goal is carried over, another one split; the list tells of both. */
static void
test_continue (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
  gint64 other = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(GArray) links = NULL;
  GtkWidget *dialog = open_continue (ui, goal, 0);

  ui_click (dialog, "accept");
  assert_undo (ui, "carry-over:goal");
  g_assert_cmpint (get_selected (ui), !=, goal);

  dialog = open_continue (ui, other, 2);
  g_assert_false (gtk_widget_get_sensitive (ui_get (dialog, "accept"))); /* one title only */
  gtk_text_buffer_set_text (ui_get (dialog, "title_fi_buffer"), "Yksi\n\nKaksi\n", -1);
  gtk_text_buffer_set_text (ui_get (dialog, "title_sv_buffer"), "", -1);
  ui_click (dialog, "accept");
  assert_undo (ui, "split:goal");
  workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  links = lj_workbook_list_lineage (workbook, other, FALSE, NULL);
  g_assert_cmpuint (links->len, ==, 2);

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_act (ui, "view.lineage", NULL);
  dialog = ui_find_dialog (LJ_TYPE_LINEAGE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (ui_get (dialog, "fate"), 1 + LJ_RELATION_SPLIT);
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (
                        G_LIST_MODEL (gtk_column_view_get_model (ui_get (dialog, "columns")))),
                    ==, 1);
  g_assert_true (gtk_widget_activate_action (dialog, "lineage.copy", NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Where there is one strategy only, nothing can go on in another one. */
static void
test_nowhere (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GtkWidget *dialog;

  for (guint i = nodes[0].end; i < lj_tree_get_n_nodes (tree); i = nodes[i].end)
    {
      lj_workbook_view_select (ui_get_view (ui), nodes[i].id);
      ui_act (ui, "tree.delete", NULL);
    }
  dialog = open_continue (ui, nodes[2].id, 0);
  g_assert_false (gtk_widget_get_sensitive (ui_get (dialog, "accept")));
  g_assert_true (gtk_widget_get_visible (ui_get (dialog, "none")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
find_entry (GtkWidget *root, const char *standard)
{
  if (GTK_IS_ENTRY (root)
      && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (root)), standard) == 0)
    return root;
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = find_entry (i, standard);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
rename_to (GtkWidget *dialog, const char *standard, const char *name)
{
  GtkWidget *entry = find_entry (dialog, standard);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
}

/* A new name is seen at once in the form and the tree, and an undo takes it away. */
static void
test_names (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
  GtkLabel *position = GTK_LABEL (ui_child (ui, LJ_TYPE_FORM, "position"));
  g_autofree char *status = NULL;
  GtkWidget *dialog;

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  g_assert_true (g_str_has_prefix (gtk_label_get_text (position), "goal "));
  ui_act (ui, "workbook.names", NULL);
  dialog = ui_find_dialog (LJ_TYPE_NAMES_DIALOG);
  g_assert_nonnull (dialog);
  rename_to (dialog, "goal", "aim");
  assert_undo (ui, "set-kind-name");
  rename_to (dialog, "partly", "in part");
  rename_to (dialog, "yes", "done");
  assert_undo (ui, "set-status-name");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (position), "aim "));
  status = ui_dup_cell (ui, goal, 2);
  g_assert_true (strstr (status, "done") != NULL || strstr (status, "in part") != NULL);
  for (guint i = 0; i < 3; i++)
    ui_act (ui, "edit.undo", NULL);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (position), "goal "));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/terms/new-term", Ui, NULL, ui_set_up, test_new_term, ui_tear_down);
  g_test_add ("/terms/continue", Ui, NULL, ui_set_up, test_continue, ui_tear_down);
  g_test_add ("/terms/nowhere", Ui, NULL, ui_set_up, test_nowhere, ui_tear_down);
  g_test_add ("/terms/names", Ui, NULL, ui_set_up, test_names, ui_tear_down);
  return ui_run ();
}
