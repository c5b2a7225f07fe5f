/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be done with the chart that is shown: copied as picture and as numbers, read as a table,
 * sorted. */
#include "ui-test.h"

#include "chart-view.h"
#include "results.h"
#include "table-dialog.h"

static LjResults *
open_results (Ui *ui)
{
  ui_act (ui, "view.page", "results");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_child (ui, LJ_TYPE_RESULTS, "scope")), 1);
  ui_settle ();
  return LJ_RESULTS (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_RESULTS));
}

static const LjChart *
get_chart (Ui *ui)
{
  return lj_chart_view_get_chart (LJ_CHART_VIEW (ui_child (ui, LJ_TYPE_RESULTS, "chart")));
}

static void
act (LjResults *results, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (results), action, NULL));
  ui_settle ();
}

typedef struct
{
  GInputStream *stream; /* NULL: not there yet */
} Answer;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autoptr(GError) error = NULL;

  answer->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return ((Answer *) data)->stream != NULL;
}

typedef struct
{
  GOutputStream *all;
  gboolean done;
} Copy;

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  ((Copy *) data)->done = TRUE;
}

static gboolean
is_copied (gpointer data)
{
  return ((Copy *) data)->done;
}

/* What another program gets of one kind. (transfer full) */
static GBytes *
read_clipboard (LjResults *results, const char *type)
{
  const char *types[] = { type, NULL };
  g_autoptr(GOutputStream) all = g_memory_output_stream_new_resizable ();
  Copy copy = { all, FALSE };
  Answer answer = { NULL };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (results)), types,
                            G_PRIORITY_DEFAULT, NULL, opened_cb, &answer);
  g_assert_true (ui_wait (is_open, &answer));
  g_output_stream_splice_async (
      all, answer.stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, copied_cb, &copy);
  g_assert_true (ui_wait (is_copied, &copy));
  g_object_unref (answer.stream);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (all));
}

static char *
read_text (LjResults *results)
{
  GdkContentProvider *content
      = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (results)));
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

/* Every kind: a line for the heads and one a row, with as many cells; the same as HTML. */
static void
test_numbers (Ui *ui, gconstpointer data)
{
  LjResults *results = open_results (ui);
  GtkDropDown *kind = GTK_DROP_DOWN (ui_child (ui, LJ_TYPE_RESULTS, "kind"));

  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (kind)); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr(GBytes) html = NULL;
      g_auto(GStrv) lines = NULL;
      const LjChart *chart;
      guint tabs = 0;

      gtk_drop_down_set_selected (kind, i);
      ui_settle ();
      chart = get_chart (ui);
      act (results, "chart.copy-table");
      text = read_text (results);
      g_assert_true (g_str_has_suffix (text, "\n"));
      text[strlen (text) - 1] = '\0';
      lines = g_strsplit (text, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==,
                        1 + chart->rows->len + (chart->kind == LJ_CHART_HEAT_MAP ? 1 : 0));
      for (guint line = 0; lines[line] != NULL; line++)
        {
          g_auto(GStrv) cells = g_strsplit (lines[line], "\t", -1);

          if (line == 0)
            tabs = g_strv_length (cells);
          g_assert_cmpuint (g_strv_length (cells), ==, tabs);
          if (line > 0 && line <= chart->rows->len)
            g_assert_true (
                g_strv_contains ((const char *const *) cells,
                                 ((LjChartRow *) g_ptr_array_index (chart->rows, line - 1))->name));
        }
      html = read_clipboard (results, "text/html");
      g_assert_nonnull (
          g_strstr_len (g_bytes_get_data (html, NULL), g_bytes_get_size (html), "<table><tr><th>"));
    }
}

/* The averages as the summary has them, as the language writes them. */
static void
test_averages (Ui *ui, gconstpointer data)
{
  LjResults *results = open_results (ui);
  const LjChartRow *row = g_ptr_array_index (get_chart (ui)->rows, 0);
  g_autofree char *mean = lj_mean_text (row->figures.mean, get_chart (ui)->language);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) cells = NULL;

  act (results, "chart.copy-table");
  text = read_text (results);
  lines = g_strsplit (text, "\n", -1);
  cells = g_strsplit (lines[1], "\t", -1);
  g_assert_true (g_strv_contains ((const char *const *) cells, mean));
}

/* As large as it has to be in print, two pixels a point; in words for what takes no picture. */
static void
test_picture (Ui *ui, gconstpointer data)
{
  LjResults *results = open_results (ui);
  g_autofree char *described = lj_chart_describe (get_chart (ui));
  g_autofree char *text = NULL;
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  act (results, "chart.copy-picture");
  png = read_clipboard (results, "image/png");
  texture = gdk_texture_new_from_bytes (png, NULL);
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1440);
  text = read_text (results);
  g_assert_cmpstr (text, ==, described);
}

/* Another order, and nothing else: the same rows. */
static void
test_by_value (Ui *ui, gconstpointer data)
{
  LjResults *results = open_results (ui);
  guint n = get_chart (ui)->rows->len;
  LjMean last = LJ_MEAN_NONE;

  act (results, "chart.by-value");
  g_assert_cmpuint (get_chart (ui)->rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      LjMean mean = ((LjChartRow *) g_ptr_array_index (get_chart (ui)->rows, i))->figures.mean;

      if (mean.denominator != 0 && last.denominator != 0)
        g_assert_cmpint (lj_mean_compare (mean, last), <=, 0);
      last = mean.denominator != 0 ? mean : last;
    }
  act (results, "chart.by-value");
  g_assert_cmpuint (get_chart (ui)->rows->len, ==, n);
}

static void
test_table (Ui *ui, gconstpointer data)
{
  LjResults *results = open_results (ui);
  GtkWidget *dialog;
  GtkColumnView *columns;

  act (results, "chart.show-table");
  dialog = ui_find_dialog (LJ_TYPE_TABLE_DIALOG);
  g_assert_nonnull (dialog);
  columns = GTK_COLUMN_VIEW (ui_get (dialog, "columns"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (columns))),
                    ==, get_chart (ui)->rows->len);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle ();
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add ("/chart-menu/numbers", test_numbers);
  add ("/chart-menu/averages", test_averages);
  add ("/chart-menu/picture", test_picture);
  add ("/chart-menu/by-value", test_by_value);
  add ("/chart-menu/table", test_table);
  return ui_run ();
}
