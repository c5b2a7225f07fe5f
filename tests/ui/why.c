/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "summary-table.h"
#include "table-dialog.h"
#include "text-dialog.h"

/* Every number of the summary table can be asked how it comes about. */

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  ui_act (ui, "view.page", "results");
}

/* The first button in the table that asks so. */
static GtkWidget *
find_button (GtkWidget *root, const char *what)
{
  if (GTK_IS_BUTTON (root))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (root));
      g_autofree char *text = target != NULL ? g_variant_print (target, FALSE) : NULL;
      g_autofree char *end = g_strdup_printf (", '%s')", what);

      if (text != NULL && g_str_has_suffix (text, end))
        return root;
    }
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = find_button (i, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_number (Ui *ui, const char *what)
{
  GtkWidget *button = find_button (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_SUMMARY_TABLE), what);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  return button;
}

static gint64
get_element (GtkWidget *button)
{
  gint64 element;

  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), "(x&s)",
                 &element, NULL);
  return element;
}

/* As many goals as the number says, each with the answer that is counted. */
static void
test_count (Ui *ui, gconstpointer data)
{
  GtkWidget *button = find_number (ui, "partly");
  const char *number = gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint line = lj_tree_find (tree, get_element (button)), n = 0;
  GtkWidget *dialog;
  GtkSelectionModel *model;

  for (guint i = line; i < nodes[line].end; i++)
    n += nodes[i].kind == LJ_KIND_GOAL && nodes[i].achieved == LJ_ACHIEVED_PARTLY;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (g_ascii_strtoull (number, NULL, 10), ==, n);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
  dialog = ui_find_dialog (LJ_TYPE_TABLE_DIALOG);
  g_assert_nonnull (dialog);
  model = gtk_column_view_get_model (ui_get (dialog, "columns"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n);
  g_signal_emit_by_name (ui_get (dialog, "columns"), "activate", 0);
  ui_settle ();
  g_assert_null (ui_find_dialog (LJ_TYPE_TABLE_DIALOG));
  line = lj_tree_find (tree, lj_workbook_view_get_selected (ui_get_view (ui)));
  g_assert_cmpuint (nodes[line].achieved, ==, LJ_ACHIEVED_PARTLY);
}

/* In words, with the fraction. */
static void
test_mean (Ui *ui, gconstpointer data)
{
  GtkWidget *button = find_number (ui, "mean");
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjSummaryOptions options = { 0 };
  g_autoptr(LjSummary) summary = lj_summary_new (tree, &options);
  LjFigures figures;
  g_autofree char *fraction = NULL;
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  lj_summary_get_figures (summary, lj_tree_find (tree, get_element (button)), &figures);
  fraction = g_strdup_printf ("%" G_GINT64_FORMAT "/%u", figures.sum.numerator, figures.n_votes);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
  dialog = ui_find_dialog (LJ_TYPE_TEXT_DIALOG);
  g_assert_nonnull (dialog);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (dialog, GTK_TYPE_TEXT_VIEW))),
                "text", &text, NULL);
  if (strstr (text, fraction) == NULL)
    g_error ("no %s in: %s", fraction, text);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A dash is no number. */
static void
test_nothing_to_ask (Ui *ui, gconstpointer data)
{
  GtkWidget *table = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_SUMMARY_TABLE);

  /* In the example every goal is assessed. */
  g_assert_null (find_button (table, "not-assessed"));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/why/count", Ui, NULL, set_up, test_count, ui_tear_down);
  g_test_add ("/why/mean", Ui, NULL, set_up, test_mean, ui_tear_down);
  g_test_add ("/why/nothing-to-ask", Ui, NULL, set_up, test_nothing_to_ask, ui_tear_down);
  return ui_run ();
}
