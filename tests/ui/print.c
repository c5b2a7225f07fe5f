/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "agenda-dialog.h"
#include "history-dialog.h"
#include "page-view.h"
#include "press.h"
#include "preview.h"
#include "print-window.h"
#include "print.h"
#include "report-lists.h"
#include "report-sample.h"

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static GtkWidget *
get_child (gpointer window, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), type, name));
}

static const char *
get_number (LjPrintWindow *preview)
{
  GtkWidget *pages = ui_find (GTK_WIDGET (preview), LJ_TYPE_PREVIEW);

  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_template_child (pages, LJ_TYPE_PREVIEW, "number")));
}

/* TRUE where the command could be given. */
static gboolean
act (gpointer window, const char *action)
{
  gboolean done = gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);

  ui_settle ();
  return done;
}

/* The button for it can be pressed. */
static gboolean
can (gpointer window, const char *action, GtkWidget *root)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return gtk_widget_is_sensitive (root);
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    if (can (window, action, i))
      return TRUE;
  return FALSE;
}

/* What the results show is on the page, with the keyboard in it. */
static void
test_results (Ui *ui, gconstpointer data)
{
  LjPrintWindow *preview;
  GtkWidget *view;

  ui_act (ui, "view.page", "evaluate");
  act (ui->window, "report.print");
  g_assert_null (find_window (LJ_TYPE_PRINT_WINDOW));
  ui_act (ui, "view.page", "results");
  g_assert_true (act (ui->window, "report.print"));
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  g_assert_nonnull (preview);
  g_assert_cmpstr (get_number (preview), ==, "Page 1 of 1");
  view = ui_find (GTK_WIDGET (preview), LJ_TYPE_PAGE_VIEW);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (preview)) == view);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 1 of 1");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  act (preview, "window.close");
  g_assert_null (find_window (LJ_TYPE_PRINT_WINDOW));
}

static void
test_history (Ui *ui, gconstpointer data)
{
  LjHistoryDialog *history;
  LjPrintWindow *preview;

  ui_act (ui, "view.history", NULL);
  history = find_window (LJ_TYPE_HISTORY_DIALOG);
  g_assert_true (act (history, "report.print"));
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  g_assert_nonnull (preview);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (preview)) == GTK_WINDOW (history));
  gtk_window_close (GTK_WINDOW (preview));
  gtk_window_close (GTK_WINDOW (history));
}

/* That an internal note was changed is printed, what it said is not. */
static void
test_internal_notes (Ui *ui, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, &error);
  g_autoptr(LjSession) session = lj_session_new (workbook, &error);
  gint64 element = lj_session_get_node (session, 0)->id;
  LjHistoryRow note = { .element = element,
                        .field = LJ_FIELD_TEXT,
                        .role = LJ_ROLE_NOTE,
                        .old_value = (char *) "salainen",
                        .new_value = (char *) "salaisempi" };
  LjHistoryRow score = note;
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  g_assert_no_error (error);
  score.field = LJ_FIELD_SCORE;
  score.old_value = (char *) "2";
  score.new_value = (char *) "4";
  g_ptr_array_add (rows, &note);
  g_ptr_array_add (rows, &score);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(LjReport) report = lj_report_list_history (session, rows, i == 0 ? 0 : element);
      g_autofree char *text = lj_report_dup_page_text (report, 0);

      g_assert_null (strstr (text, "salai"));
      g_assert_nonnull (strstr (text, "Internal note"));
      g_assert_nonnull (strstr (text, "\n2\n4\n"));
    }
}

/* Pages are turned within their bounds; a bigger page is more than the window shows; another paper
 * has other pages. */
static void
test_pages (Ui *ui, gconstpointer data)
{
  g_autoptr(LjReport) report = sample_list (LJ_LANGUAGE_EN, 100);
  LjPrintWindow *preview;
  GtkWidget *root, *pages, *view;
  double scale;

  lj_print_report (GTK_WINDOW (ui->window), report);
  ui_settle ();
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  root = GTK_WIDGET (preview);
  pages = ui_find (root, LJ_TYPE_PREVIEW);
  g_assert_cmpuint (lj_report_get_n_pages (report), ==, 4);
  g_assert_cmpstr (get_number (preview), ==, "Page 1 of 4");
  g_assert_false (can (preview, "preview.previous", root));
  g_assert_true (act (pages, "preview.next"));
  g_assert_cmpstr (get_number (preview), ==, "Page 2 of 4");
  g_assert_true (act (pages, "preview.last"));
  g_assert_cmpstr (get_number (preview), ==, "Page 4 of 4");
  g_assert_false (can (preview, "preview.next", root));
  g_assert_true (act (pages, "preview.first"));
  g_assert_cmpstr (get_number (preview), ==, "Page 1 of 4");
  /* From wherever the keyboard is. */
  gtk_widget_grab_focus (get_child (preview, LJ_TYPE_PRINT_WINDOW, "save_as"));
  press_key (root, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_number (preview), ==, "Page 2 of 4");
  press_key (root, GDK_KEY_Page_Up);
  press_key (root, GDK_KEY_Page_Up);
  g_assert_cmpstr (get_number (preview), ==, "Page 1 of 4");
  view = ui_find (root, LJ_TYPE_PAGE_VIEW);
  scale = lj_page_view_get_scale (LJ_PAGE_VIEW (view));
  g_assert_true (act (pages, "preview.zoom-in"));
  g_assert_cmpfloat (lj_page_view_get_scale (LJ_PAGE_VIEW (view)), >, scale * 1.2);
  g_assert_true (act (pages, "preview.zoom-fit"));
  g_assert_cmpfloat_with_epsilon (lj_page_view_get_scale (LJ_PAGE_VIEW (view)), scale, 0.01);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (gtk_widget_get_template_child (root, LJ_TYPE_PRINT_WINDOW, "paper")),
      LJ_PAPER_A4_LANDSCAPE);
  ui_settle ();
  g_assert_cmpuint (lj_report_get_paper (report), ==, LJ_PAPER_A4_LANDSCAPE);
  g_assert_cmpuint (lj_report_get_n_pages (report), >, 4);
  gtk_window_close (GTK_WINDOW (preview));
}

static char *
read_pdf (const char *path)
{
  const char *const arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  char *text = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, NULL));
  return text;
}

/* Page by page, what the print operation draws is what is saved. No printer is needed for either. */
static void
test_same_pages (Ui *ui, gconstpointer data)
{
  g_autoptr(LjReport) report = sample_list (LJ_LANGUAGE_FI, 100);
  g_autoptr(GtkPrintOperation) operation = lj_print_operation_new (report);
  g_autofree char *printed = g_build_filename (ui->folder, "printed.pdf", NULL);
  g_autofree char *saved = g_build_filename (ui->folder, "saved.pdf", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *printed_text = NULL;
  g_autofree char *saved_text = NULL;

  gtk_print_operation_set_export_filename (operation, printed);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (ui->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (lj_report_write_pdf (report, saved, &error));
  g_assert_no_error (error);
  printed_text = read_pdf (printed);
  saved_text = read_pdf (saved);
  if (saved_text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (saved_text, "sivu 4/4"));
  g_assert_cmpstr (printed_text, ==, saved_text);
}

typedef struct
{
  GString *text; /* NULL until all of it is there */
  GError *error;
} Pasted;

static void
spliced_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &pasted->error);
  pasted->text
      = g_string_new_len (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                          g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;
  g_autoptr(GInputStream) from
             = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &pasted->error);
  g_autoptr(GOutputStream) to = g_memory_output_stream_new_resizable ();

  if (from == NULL)
    pasted->text = g_string_new ("");
  else
    g_output_stream_splice_async (to, from, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, 0, NULL,
                                  spliced_cb, pasted);
}

static gboolean
is_pasted (gpointer data)
{
  return ((Pasted *) data)->text != NULL;
}

/* What another program gets where it takes this type. */
static char *
paste (GtkWidget *near, const char *type)
{
  const char *const types[] = { type, NULL };
  Pasted pasted = { NULL, NULL };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (near), (const char **) types, 0, NULL,
                            read_cb, &pasted);
  g_assert_true (ui_wait (is_pasted, &pasted));
  g_assert_no_error (pasted.error);
  return g_string_free (pasted.text, FALSE);
}

static void
choose (GtkWidget *preview, LjLanguage language)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (preview, LJ_TYPE_PRINT_WINDOW, "language")),
                              language);
  ui_settle ();
}

static char *
copy (GtkWidget *preview, const char *type)
{
  g_assert_true (act (preview, "report.copy"));
  return paste (preview, type);
}

/* What is typed into the dialog is in the item, in each language; it can be pasted as text and with
 * its headings. */
static void
test_agenda (Ui *ui, gconstpointer data)
{
  GtkWidget *dialog, *preview;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *swedish = NULL;

  g_assert_true (act (ui->window, "report.agenda"));
  dialog = find_window (LJ_TYPE_AGENDA_DIALOG);
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "body")), 1);
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "date")), "x");
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "accept")));
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "date")),
                         "17.2.2026");
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "presenter")),
                         " N. N. ");
  g_signal_emit_by_name (get_child (dialog, LJ_TYPE_AGENDA_DIALOG, "accept"), "clicked");
  ui_settle ();
  g_assert_null (find_window (LJ_TYPE_AGENDA_DIALOG));
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  g_assert_nonnull (preview);
  choose (preview, LJ_LANGUAGE_FI);
  text = copy (preview, "text/plain;charset=utf-8");
  g_assert_true (g_str_has_prefix (text, "Strategioiden arviointi, 2023–2025\n\n"
                                         "Aluehallitus 17.2.2026\n\nEsittelijä: N. N.\n"));
  g_assert_nonnull (strstr (text, "– Raportti strategioiden arvioinnista, 2023–2025\n"));
  html = copy (preview, "text/html");
  g_assert_nonnull (strstr (html, "<h2>Päätösehdotus</h2>"));
  choose (preview, LJ_LANGUAGE_SV);
  swedish = copy (preview, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (swedish, "– Rapport om utvärderingen av strategierna, 2023–2025\n"));
  act (preview, "window.close");
  g_assert_null (find_window (LJ_TYPE_PRINT_WINDOW));
}

/* Of a goal; a strategy has none. What was typed just now is in it. It is on A4, whatever was chosen
 * for the last report. */
static void
test_answer_sheet (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GtkWidget *preview, *paper;
  g_autofree char *text = NULL;
  guint goal = 0;

  lj_workbook_view_select (ui_get_view (ui), nodes[0].id);
  ui_settle ();
  act (ui->window, "report.answer-sheet");
  g_assert_null (find_window (LJ_TYPE_PRINT_WINDOW));
  while (nodes[goal].kind != LJ_KIND_GOAL)
    goal++;
  lj_workbook_view_select (ui_get_view (ui), nodes[goal].id);
  ui_settle ();
  g_assert_true (act (ui->window, "report.answer-sheet"));
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  g_assert_nonnull (preview);
  g_assert_cmpstr (get_number (LJ_PRINT_WINDOW (preview)), ==, "Page 1 of 1");
  paper = get_child (preview, LJ_TYPE_PRINT_WINDOW, "paper");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (paper)), ==, LJ_PAPER_A4);
  choose (preview, LJ_LANGUAGE_FI);
  text = copy (preview, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (text, "\nArvio: 4 – "));
  g_assert_nonnull (strstr (text, "\nSanallinen arviointi\n\nJonot lyhenivät"));
  act (preview, "window.close");
}

/* Lists are copied like any report, and have one language. */
static void
test_copy_list (Ui *ui, gconstpointer data)
{
  g_autoptr(LjReport) report = sample_list (LJ_LANGUAGE_EN, 2);
  g_autofree char *whole = lj_report_dup_text (report);
  GtkWidget *preview;
  g_autofree char *text = NULL;

  lj_print_report (GTK_WINDOW (ui->window), report);
  ui_settle ();
  preview = find_window (LJ_TYPE_PRINT_WINDOW);
  g_assert_false (gtk_widget_get_visible (get_child (preview, LJ_TYPE_PRINT_WINDOW, "language")));
  text = copy (preview, "text/plain;charset=utf-8");
  g_assert_cmpstr (text, ==, whole);
  g_assert_nonnull (strchr (text, '\t'));
  act (preview, "window.close");
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char *argv[])
{
  ui_start (&argc, &argv);
  add ("/print/results", test_results);
  add ("/print/history", test_history);
  add ("/print/internal-notes", test_internal_notes);
  add ("/print/pages", test_pages);
  add ("/print/same-pages", test_same_pages);
  add ("/print/agenda", test_agenda);
  add ("/print/answer-sheet", test_answer_sheet);
  add ("/print/copy-list", test_copy_list);
  return ui_run ();
}
