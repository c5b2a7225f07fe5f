/* SPDX-License-Identifier: EUPL-1.2 */
/* The page Report: what is chosen is what is shown, kept, and printed. */
#include "ui-test.h"

#include "press.h"
#include "preview.h"
#include "print.h"
#include "proof-dialog.h"
#include "report-page.h"
#include "section-list.h"

static LjReportPage *
open_page (Ui *ui)
{
  ui_act (ui, "view.page", "report");
  return LJ_REPORT_PAGE (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_REPORT_PAGE));
}

static gpointer
get_child (LjReportPage *page, const char *name)
{
  return ui_get (GTK_WIDGET (page), name);
}

static void
choose (LjReportPage *page, const char *drop_down, guint position)
{
  gtk_drop_down_set_selected (get_child (page, drop_down), position);
  ui_settle ();
}

static LjReport *
get_report (LjReportPage *page)
{
  LjReport *report = lj_report_page_get_report (page);

  g_assert_nonnull (report);
  return report;
}

static const char *
get_number (LjReportPage *page)
{
  return gtk_label_get_text (GTK_LABEL (ui_get (get_child (page, "preview"), "number")));
}

static char *
dup_text (LjReport *report)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      g_autofree char *page = lj_report_dup_page_text (report, i);

      g_string_append (text, page);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One page, ten, all of them; the number below the page says how many. */
static void
test_length (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  guint full = lj_report_get_n_pages (get_report (page));

  choose (page, "length", LJ_LENGTH_ONE_PAGE);
  g_assert_cmpuint (lj_report_get_n_pages (get_report (page)), ==, 1);
  g_assert_cmpstr (get_number (page), ==, "Page 1 of 1");
  choose (page, "length", LJ_LENGTH_TEN_PAGES);
  g_assert_cmpuint (lj_report_get_n_pages (get_report (page)), <=, 10);
  g_assert_cmpuint (lj_report_get_n_pages (get_report (page)), >, 1);
  g_assert_cmpuint (full, >, 10);
  gtk_widget_child_focus (get_child (page, "preview"), GTK_DIR_TAB_FORWARD);
  press_key (GTK_WIDGET (ui->window), GDK_KEY_Page_Down);
  g_assert_true (g_str_has_prefix (get_number (page), "Page 2 of "));
}

/* The report's language is not the window's. */
static void
test_language (Ui *ui, gconstpointer data)
{
  static const struct
  {
    guint position;
    const char *word, *other;
  } languages[] = { { 0, "Yhteenveto\n", "Sammandrag\n" },
                    { 1, "Sammandrag\n", "Yhteenveto\n" },
                    { 2, "Summary\n", "Yhteenveto\n" },
                    { 3, "Yhteenveto\nSammandrag\n", "Summary\n" } };
  LjReportPage *page = open_page (ui);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = NULL;

      choose (page, "language", languages[i].position);
      text = dup_text (get_report (page));
      g_assert_nonnull (strstr (text, languages[i].word));
      g_assert_null (strstr (text, languages[i].other));
    }
  g_assert_true (gtk_widget_get_visible (get_child (page, "twins")));
}

/* Only the document that is chosen. */
static void
test_document (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  GtkDropDown *documents = get_child (page, "documents");
  guint all = lj_report_get_n_pages (get_report (page));
  const char *name = gtk_string_object_get_string (
      GTK_STRING_OBJECT (g_list_model_get_item (gtk_drop_down_get_model (documents), 1)));
  const char *other = gtk_string_object_get_string (
      GTK_STRING_OBJECT (g_list_model_get_item (gtk_drop_down_get_model (documents), 2)));
  g_autofree char *text = NULL;

  choose (page, "documents", 1);
  text = dup_text (get_report (page));
  g_assert_cmpuint (lj_report_get_n_pages (get_report (page)), <, all);
  g_assert_nonnull (strstr (text, name));
  g_assert_null (strstr (text, other));
}

static GtkWidget *
find_check (GtkWidget *root, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (root)
      && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = find_check (i, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
load (Ui *ui, LjBoardSettings *settings)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);

  lj_board_settings_load (settings, workbook, LJ_LANGUAGE_FI);
}

/* A part that is ticked off is gone from the pages and from the workbook; undo brings it back. */
static void
test_sections (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  GtkWidget *check = find_check (GTK_WIDGET (page), "Scale");
  LjBoardSettings settings;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  choose (page, "language", 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  ui_settle ();
  text = dup_text (get_report (page));
  g_assert_null (strstr (text, "Scale\n"));
  load (ui, &settings);
  g_assert_false (settings.shown[LJ_SECTION_SCALE]);
  ui_act (ui, "edit.undo", NULL);
  again = dup_text (get_report (page));
  g_assert_nonnull (strstr (again, "Scale\n"));
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (GTK_WIDGET (page), "Scale"))));
}

/* By the arrows beside a part; the keyboard stays on it. */
static void
test_order (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  GtkWidget *check = find_check (GTK_WIDGET (page), "Summary");
  GtkWidget *up = gtk_widget_get_next_sibling (check);
  LjBoardSettings settings;

  g_signal_emit_by_name (up, "clicked");
  ui_settle ();
  load (ui, &settings);
  g_assert_cmpuint (settings.order[1], ==, LJ_SECTION_SUMMARY);
  g_assert_cmpuint (settings.order[2], ==, LJ_SECTION_CONTENTS);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (ui->window))
                 == find_check (GTK_WIDGET (page), "Summary"));
}

/* The height of the part at this place, in the list: from its top (0) to its foot (1). */
static double
find_height (GtkListBox *list, int place, double part)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, place));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (list), &bounds));
  return bounds.origin.y + part * bounds.size.height;
}

/* As the display tells of a drag. FALSE: it cannot go there. */
static gboolean
drag_part (GtkListBox *list, int from, int to, double part)
{
  GtkDragSource *source = ui_find_controller (GTK_WIDGET (list), GTK_TYPE_DRAG_SOURCE);
  GtkDropTarget *target = ui_find_controller (GTK_WIDGET (list), GTK_TYPE_DROP_TARGET);
  double y = find_height (list, to, part);
  g_autoptr(GdkContentProvider) content = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean dropped = FALSE;

  g_signal_emit_by_name (source, "prepare", 8.0, find_height (list, from, 0.5), &content);
  g_assert_nonnull (content);
  g_signal_emit_by_name (target, "motion", 8.0, y, &action);
  g_value_init (&value, LJ_TYPE_SECTION_LIST);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_signal_emit_by_name (target, "drop", &value, 8.0, y, &dropped);
  g_assert_true (dropped == (action == GDK_ACTION_MOVE));
  g_signal_emit_by_name (source, "drag-end", NULL, FALSE);
  ui_settle ();
  return dropped;
}

/* By dragging: down, up, and onto where it is. Each is one act. */
static void
test_drag (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  GtkListBox *list = GTK_LIST_BOX (
      gtk_widget_get_ancestor (find_check (GTK_WIDGET (page), "Summary"), GTK_TYPE_LIST_BOX));
  LjBoardSettings settings;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (list));
  g_assert_true (drag_part (list, 0, 3, 0.9));
  load (ui, &settings);
  g_assert_cmpuint (settings.order[0], ==, LJ_SECTION_CONTENTS);
  g_assert_cmpuint (settings.order[3], ==, LJ_SECTION_TITLE_PAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (list));
  g_assert_true (drag_part (list, LJ_N_SECTIONS - 1, 1, 0.1));
  load (ui, &settings);
  g_assert_cmpuint (settings.order[1], ==, LJ_SECTION_AUDIT);
  g_assert_cmpuint (settings.order[LJ_N_SECTIONS - 1], ==, LJ_SECTION_METHOD);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (list));
  g_assert_false (drag_part (list, 2, 2, 0.9));
  g_assert_false (drag_part (list, 2, 3, 0.1));
  ui_act (ui, "edit.undo", NULL);
  ui_act (ui, "edit.undo", NULL);
  load (ui, &settings);
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    g_assert_cmpuint (settings.order[i], ==, i);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, guint *n_pages)
{
  g_object_get (operation, "n-pages", n_pages, NULL);
}

/* What the pages of a PDF say, with page breaks; NULL: there is no program to ask. (transfer full) */
static char *
read_pdf (const char *path)
{
  const char *arguments[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *found = g_find_program_in_path (arguments[0]);
  char *text = NULL;

  if (found != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                 &text, NULL, NULL, NULL));
  return text;
}

/* The pages of the screen are those of the printer and of the file. */
static void
test_same_pages (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  g_autofree char *printed = g_build_filename (ui->folder, "printed.pdf", NULL);
  g_autofree char *saved = g_build_filename (ui->folder, "saved.pdf", NULL);
  g_autofree char *on_paper = NULL;
  g_autofree char *in_file = NULL;
  LjReport *report;
  g_autoptr(GtkPrintOperation) operation = NULL;
  guint n_pages = 0;

  choose (page, "length", LJ_LENGTH_TEN_PAGES);
  report = get_report (page);
  operation = lj_print_operation_new (report);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), &n_pages);
  gtk_print_operation_set_export_filename (operation, printed);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpuint (n_pages, ==, lj_report_get_n_pages (report));
  g_assert_true (lj_report_write (report, saved, NULL));
  on_paper = read_pdf (printed);
  in_file = read_pdf (saved);
  g_assert_cmpstr (on_paper, ==, in_file);
}

/* Two languages with other numbers do not go out before somebody accepts them; that is one act. */
static void
test_differences (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 4)].id;
  LjSession *session = lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  LjReportPage *page = open_page (ui);
  GtkWidget *dialog;

  g_assert_true (lj_workbook_set_text (lj_session_get_workbook (session), goal, LJ_ROLE_PUBLISHED,
                                       lj_session_get_round (session), LJ_LANGUAGE_FI,
                                       "Osuus on 3,8 prosenttia.", NULL));
  g_assert_true (lj_workbook_set_text (lj_session_get_workbook (session), goal, LJ_ROLE_PUBLISHED,
                                       lj_session_get_round (session), LJ_LANGUAGE_SV,
                                       "Andelen är 3,6 procent.", NULL));
  ui_settle ();
  choose (page, "language", 3);
  get_report (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "report.print", NULL);
  ui_settle ();
  dialog = ui_find_dialog (LJ_TYPE_PROOF_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (gtk_label_get_text (ui_get (dialog, "summary")), "1 text has other"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (dialog, "_Accept")), TRUE);
  ui_settle ();
  g_assert_null (strstr (gtk_label_get_text (ui_get (dialog, "summary")), "has other"));
  g_assert_cmpstr (lj_workbook_get_undo (lj_session_get_workbook (session)), ==, "accept-numbers");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle ();
}

/* An evaluation that is changed is on the page at once. */
static void
test_kept_up (Ui *ui, gconstpointer data)
{
  LjReportPage *page = open_page (ui);
  g_autofree char *before = dup_text (get_report (page));
  g_autofree char *after = NULL;

  ui_act (ui, "view.page", "evaluate");
  ui_act (ui, "goal.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "goal.set-score", "i", 1);
  ui_settle ();
  ui_act (ui, "view.page", "report");
  after = dup_text (get_report (page));
  g_assert_cmpstr (before, !=, after);
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
  add ("/report-page/length", test_length);
  add ("/report-page/language", test_language);
  add ("/report-page/document", test_document);
  add ("/report-page/sections", test_sections);
  add ("/report-page/order", test_order);
  add ("/report-page/drag", test_drag);
  add ("/report-page/same-pages", test_same_pages);
  add ("/report-page/differences", test_differences);
  add ("/report-page/kept-up", test_kept_up);
  return ui_run ();
}
