/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include <sqlite3.h>

#include "header.h"
#include "import-dialog.h"
#include "import-job.h"
#include "look-box.h"
#include "new-workbook-dialog.h"
#include "properties-dialog.h"
#include "properties-form.h"
#include "start-page.h"

/* What the user tries to open or import, and what the window says of it. */

static GtkWindow *
find_dialog (GType type)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
write_file (Ui *ui, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
make_newer (Ui *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "newer.linjaus", NULL);
  sqlite3 *db = NULL;

  ui_make_workbook (path);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 9999", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (db);
}

static void
make_truncated (Ui *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "cut.linjaus", NULL);

  ui_make_workbook (path);
  g_assert_cmpint (truncate (path, 20000), ==, 0);
}

/* Opens it in an empty window: the dialog's headline is the expected one, the window stays empty. */
static void
assert_refused (Ui *ui, const char *name, const char *headline)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  LjWindow *window = lj_window_new (GTK_APPLICATION (ui_application));
  GtkWindow *dialog;
  g_autofree char *text = NULL, *secondary = NULL;

  lj_window_open (window, file);
  dialog = find_dialog (GTK_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_object_get (dialog, "text", &text, "secondary-text", &secondary, NULL);
  g_assert_cmpstr (text, ==, headline);
  g_assert_nonnull (strstr (secondary, name));
  g_assert_true (lj_window_is_empty (window));
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

static void
test_refused (Ui *ui, gconstpointer data)
{
  write_file (ui, "letter.linjaus",
              "This is a letter, not a workbook; it is long enough to be one.");
  make_newer (ui);
  make_truncated (ui);
  assert_refused (ui, "letter.linjaus", "This is not a workbook");
  assert_refused (ui, "newer.linjaus", "This workbook needs a newer Linjaus");
  assert_refused (ui, "cut.linjaus", "This workbook is damaged");
  assert_refused (ui, "gone.linjaus", "It is not there");
}

static void
test_read_only (Ui *ui, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, &error);
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  g_assert_no_error (error);
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_WORKBOOK_VIEW, "notice")));
  g_assert_true (lj_window_show_workbook (ui->window, workbook));
  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id);
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_WORKBOOK_VIEW, "notice")));
  g_assert_false (gtk_widget_get_sensitive (ui_child (ui, LJ_TYPE_FORM, "questions")));
  g_assert_false (
      gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_get_text_view (ui, "published_fi"))));
  g_assert_false (gtk_widget_is_sensitive (ui_child (ui, LJ_TYPE_HEADER, "undo")));
}

/* Somebody deletes the workbook while it is open: what cannot be written is said, and the form goes
 * back to what holds. */
static void
test_deleted (Ui *ui, gconstpointer data)
{
  static const char *const children[] = { "achieved_no", "score_4" };
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id);
  ui_settle ();
  g_assert_cmpint (g_unlink (ui->path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      GtkWidget *button = ui_child (ui, LJ_TYPE_FORM, children[i]);
      GtkWindow *dialog;

      g_object_set (button, "active", TRUE, NULL);
      dialog = find_dialog (GTK_TYPE_MESSAGE_DIALOG);
      g_assert_nonnull (dialog);
      gtk_window_destroy (dialog);
      ui_settle ();
    }
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_child (ui, LJ_TYPE_FORM, "score_3"))));
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ui_child (ui, LJ_TYPE_FORM, "achieved_partly"))));
}

#define TABLE \
  "Strategia;Linjaus;Tavoite;Tavoite saavutettu?;Arviointi (1-5);Sanallinen arviointi\n" \
  "Uusi strategia;Oma linja;Ensimmäinen tavoite;kyllä;4;Hyvin meni.\n" \
  "Uusi strategia;Oma linja;Toinen tavoite;ei;2;Kesken jäi.\n"

static void
import (Ui *ui, const char *name)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  lj_window_import (ui->window, file);
}

static guint
count_nodes (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  return lj_tree_get_n_nodes (tree);
}

static GtkWidget *
get_accept (gpointer dialog)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, LJ_TYPE_IMPORT_DIALOG, "accept"));
}

static gboolean
has_plan (gpointer data)
{
  GtkWindow *dialog = find_dialog (LJ_TYPE_IMPORT_DIALOG);

  return dialog != NULL && gtk_widget_get_sensitive (get_accept (dialog));
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog (LJ_TYPE_IMPORT_DIALOG) == NULL;
}

/* The document is read in a thread. */
static GtkWindow *
wait_for_plan (Ui *ui)
{
  g_assert_true (ui_wait (has_plan, ui));
  return find_dialog (LJ_TYPE_IMPORT_DIALOG);
}

/* A document, a line and two goals come in only when the user says so. */
static void
test_import (Ui *ui, gconstpointer data)
{
  guint before = count_nodes (ui);
  GtkColumnView *elements;
  GtkWindow *dialog;

  write_file (ui, "new.csv", TABLE);
  import (ui, "new.csv");
  dialog = wait_for_plan (ui);
  elements = GTK_COLUMN_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_IMPORT_DIALOG, "elements"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (elements))),
                    ==, 4);
  g_assert_cmpuint (count_nodes (ui), ==, before);
  gtk_window_destroy (dialog);
  ui_settle ();
  g_assert_cmpuint (count_nodes (ui), ==, before);

  import (ui, "new.csv");
  dialog = wait_for_plan (ui);
  g_signal_emit_by_name (get_accept (dialog), "clicked");
  g_assert_true (ui_wait (has_no_dialog, ui));
  ui_settle ();
  g_assert_cmpuint (count_nodes (ui), ==, before + 4);
  ui_act (ui, "edit.undo", NULL);
  g_assert_cmpuint (count_nodes (ui), ==, before);
}

/* An undo may take everything away; the window says what to do then, and a redo brings it back. */
static void
test_empty (Ui *ui, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (ui_child (ui, LJ_TYPE_SIDEBAR, "stack"));
  guint before = count_nodes (ui);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "tree");
  ui_act (ui, "edit.undo", NULL);
  g_assert_cmpuint (count_nodes (ui), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_false (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "content")));
  ui_act (ui, "edit.redo", NULL);
  g_assert_cmpuint (count_nodes (ui), ==, before);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "tree");
  g_assert_true (gtk_widget_get_visible (ui_child (ui, LJ_TYPE_FORM, "content")));
}

/* The workbook that a window has is not opened a second time. */
static void
test_twice (Ui *ui, gconstpointer data)
{
  g_autoptr(GFile) file = g_file_new_for_path (ui->path);
  LjWindow *second = lj_window_new (GTK_APPLICATION (ui_application));
  gpointer weak = second;

  g_object_add_weak_pointer (G_OBJECT (second), &weak);
  lj_window_open (second, file);
  ui_settle ();
  g_assert_null (weak);
}

static void
test_import_refused (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog;
  g_autofree char *text = NULL;

  write_file (ui, "open.csv", "Strategia;Tavoite\n\"never closed;x\n");
  import (ui, "open.csv");
  g_assert_true (ui_wait (has_no_dialog, ui));
  dialog = find_dialog (GTK_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_object_get (dialog, "secondary-text", &text, NULL);
  g_assert_true (g_str_has_prefix (text, "open.csv: line 2"));
  gtk_window_destroy (dialog);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LjCommitResult written;
  g_autoptr(GError) error = NULL;

  g_assert_false (lj_import_job_write_finish (result, &written, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
write_cancelled (const char *path, gboolean made)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  LjImportTarget *target = g_new0 (LjImportTarget, 1);
  LjPlan *plan = lj_example_read (NULL);
  gboolean done = FALSE;

  target->path = g_strdup (path);
  target->made = made;
  target->round = g_strdup ("2030");
  g_cancellable_cancel (cancellable);
  lj_import_job_write (plan, target, cancellable, cancelled_cb, &done);
  g_assert_true (ui_wait (is_true, &done));
}

/* Neither in the workbook that is open nor beside it. */
static void
test_import_cancelled (Ui *ui, gconstpointer data)
{
  g_autofree char *made = g_build_filename (ui->folder, "made.linjaus", NULL);
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(GPtrArray) rounds = NULL;
  guint before = count_nodes (ui);

  write_cancelled (made, TRUE);
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
  write_cancelled (ui->path, FALSE);
  g_assert_cmpuint (count_nodes (ui), ==, before);
  workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  rounds = lj_workbook_list_rounds (workbook, NULL);
  g_assert_cmpuint (rounds->len, ==, 1);
}

static void
type_into (GtkWindow *dialog, const char *child, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (
                             GTK_WIDGET (dialog), LJ_TYPE_NEW_WORKBOOK_DIALOG, child)),
                         text);
}

static void
created_cb (LjNewWorkbookDialog *dialog, GFile *file, const LjBeginning *beginning, gpointer data)
{
  LjBeginning *kept = data;

  g_assert_cmpstr (beginning->strategies[LJ_LANGUAGE_FI], ==, "Strategia 2030");
  g_assert_cmpstr (beginning->round, ==, "2026");
  g_assert_cmpstr (beginning->properties->counties[LJ_LANGUAGE_SV], ==, "Provområdet");
  g_assert_nonnull (beginning->properties->scale->labels[0][LJ_LANGUAGE_SV]);
  *kept = *beginning;
}

/* What is typed is what a new workbook begins with; without a county there is none. */
static void
test_new (Ui *ui, gconstpointer data)
{
  LjNewWorkbookDialog *dialog = lj_new_workbook_dialog_new (GTK_WINDOW (ui->window));
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere");
  GtkWidget *accept = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_NEW_WORKBOOK_DIALOG, "accept"));
  GtkWidget *form = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_NEW_WORKBOOK_DIALOG, "form"));
  LjBeginning kept = { NULL };

  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  g_assert_false (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (form, LJ_TYPE_PROPERTIES_FORM, "county_sv")),
      "Provområdet");
  g_assert_true (gtk_widget_get_sensitive (accept));
  type_into (GTK_WINDOW (dialog), "strategy_fi", "Strategia 2030");
  type_into (GTK_WINDOW (dialog), "round", " 2026 ");
  g_signal_connect (dialog, "accepted", G_CALLBACK (created_cb), &kept);
  lj_new_workbook_dialog_take_place (dialog, file);
  g_assert_nonnull (kept.properties);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
has_in_title (Ui *ui, const char *words)
{
  return strstr (gtk_window_get_title (GTK_WINDOW (ui->window)), words) != NULL;
}

/* The county's name is changed as one act, and the title of the window follows, there and back. */
static void
test_properties (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *form;

  ui_act (ui, "workbook.properties", NULL);
  dialog = find_dialog (LJ_TYPE_PROPERTIES_DIALOG);
  g_assert_nonnull (dialog);
  form = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_PROPERTIES_DIALOG, "form"));
  for (guint i = 0; i < 2; i++)
    gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (
                               form, LJ_TYPE_PROPERTIES_FORM, i == 0 ? "county_fi" : "county_sv")),
                           "Uusi alue");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (
                                   form, LJ_TYPE_PROPERTIES_FORM, "language_en")),
                               TRUE);
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (form, LJ_TYPE_PROPERTIES_FORM, "county_en")),
      "New county");
  g_signal_emit_by_name (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_PROPERTIES_DIALOG, "accept"),
      "clicked");
  ui_settle ();
  g_assert_null (find_dialog (LJ_TYPE_PROPERTIES_DIALOG));
  g_assert_true (has_in_title (ui, "New county"));
  ui_act (ui, "edit.undo", NULL);
  g_assert_false (has_in_title (ui, "New county"));
  ui_act (ui, "edit.redo", NULL);
  g_assert_true (has_in_title (ui, "New county"));
}

/* (transfer full) */
static GFile *
make_logo (Ui *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "logo.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_file_new_for_path (path);
}

static void
assert_look (Ui *ui, guint32 accent, gboolean has_logo)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(GBytes) logo = lj_workbook_dup_logo (workbook);

  g_assert_cmphex (lj_workbook_get_accent (workbook), ==, accent);
  g_assert_cmpint (logo != NULL, ==, has_logo);
}

static GtkWidget *
open_look (Ui *ui)
{
  ui_act (ui, "workbook.properties", NULL);
  return ui_find (GTK_WIDGET (find_dialog (LJ_TYPE_PROPERTIES_DIALOG)), LJ_TYPE_LOOK_BOX);
}

/* A colour that is hard to see on paper is said to be so. */
static void
test_colour (Ui *ui, gconstpointer data)
{
  GtkWidget *look = open_look (ui);
  GdkRGBA yellow = { 1, 1, 0, 1 }, blue = { 0, 0, 0.5, 1 };
  GtkColorChooser *button = ui_get (look, "colour");
  GtkWidget *weak = ui_get (look, "weak");

  g_assert_false (gtk_widget_get_visible (weak));
  g_assert_false (gtk_widget_get_sensitive (ui_get (look, "reset")));
  gtk_color_chooser_set_rgba (button, &yellow);
  g_signal_emit_by_name (button, "color-set");
  g_assert_true (gtk_widget_get_visible (weak));
  g_assert_nonnull (strstr (gtk_label_get_text (ui_get (look, "contrast")), "1.0 : 1"));
  gtk_color_chooser_set_rgba (button, &blue);
  g_signal_emit_by_name (button, "color-set");
  g_assert_false (gtk_widget_get_visible (weak));
  g_assert_cmpstr (gtk_label_get_text (ui_get (look, "chosen")), ==, "#000080");
  ui_click (GTK_WIDGET (find_dialog (LJ_TYPE_PROPERTIES_DIALOG)), "accept");
  assert_look (ui, 0x000080, FALSE);
  look = open_look (ui);
  g_assert_cmphex (lj_look_box_get_accent (LJ_LOOK_BOX (look)), ==, 0x000080);
  ui_click (look, "reset");
  ui_click (GTK_WIDGET (find_dialog (LJ_TYPE_PROPERTIES_DIALOG)), "accept");
  assert_look (ui, LJ_NO_ACCENT, FALSE);
  ui_act (ui, "edit.undo", NULL);
  assert_look (ui, 0x000080, FALSE);
}

static void
test_logo (Ui *ui, gconstpointer data)
{
  g_autoptr(GFile) file = make_logo (ui);
  g_autoptr(GFile) workbook = g_file_new_for_path (ui->path);
  g_autoptr(GError) error = NULL;
  GtkWidget *look = open_look (ui);

  g_assert_null (gtk_picture_get_paintable (ui_get (look, "preview")));
  g_assert_true (lj_look_box_take_logo (LJ_LOOK_BOX (look), file, &error));
  g_assert_no_error (error);
  g_assert_nonnull (gtk_picture_get_paintable (ui_get (look, "preview")));
  /* What is no image leaves the one that is there. */
  g_assert_false (lj_look_box_take_logo (LJ_LOOK_BOX (look), workbook, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_FAILED);
  g_assert_nonnull (lj_look_box_get_logo (LJ_LOOK_BOX (look)));
  ui_click (GTK_WIDGET (find_dialog (LJ_TYPE_PROPERTIES_DIALOG)), "accept");
  assert_look (ui, LJ_NO_ACCENT, TRUE);
  look = open_look (ui);
  ui_click (look, "remove");
  g_assert_false (gtk_widget_get_visible (ui_get (look, "frame")));
  ui_click (GTK_WIDGET (find_dialog (LJ_TYPE_PROPERTIES_DIALOG)), "accept");
  assert_look (ui, LJ_NO_ACCENT, FALSE);
  ui_act (ui, "edit.undo", NULL);
  assert_look (ui, LJ_NO_ACCENT, TRUE);
}

static gboolean
has_recent (gpointer uri)
{
  return gtk_recent_manager_has_item (gtk_recent_manager_get_default (), uri);
}

/* A workbook that is gone says so and can be taken off the list. */
static void
test_recent_gone (Ui *ui, gconstpointer data)
{
  g_autofree char *path = g_build_filename (ui->folder, "gone.linjaus", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkWidget *page, *row;

  ui_make_workbook (path);
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  g_assert_true (ui_wait (has_recent, uri));
  g_unlink (path);
  page = g_object_ref_sink (lj_start_page_new ());
  row = gtk_widget_get_first_child (
      GTK_WIDGET (gtk_widget_get_template_child (page, LJ_TYPE_START_PAGE, "recent")));
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_first_child (row)));
  g_signal_emit_by_name (gtk_widget_get_last_child (row), "clicked");
  g_assert_false (has_recent (uri));
  g_object_unref (page);
}

static void
test_start_page (Ui *ui, gconstpointer data)
{
  LjWindow *window = lj_window_new (GTK_APPLICATION (ui_application));

  g_assert_true (lj_window_is_empty (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "workbook.example", NULL));
  g_assert_false (lj_window_is_empty (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As GTK hands over what was dragged from a file manager. */
static void
drop (Ui *ui, const char *const *names, guint n)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (ui->window));
  GSList *files = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  for (guint i = 0; i < n; i++)
    files = g_slist_append (files, g_file_new_build_filename (ui->folder, names[i], NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_slist_free_full (files, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
      g_assert_true (taken);
    }
  ui_settle ();
}

/* A workbook is opened, another file gets as far as its plan, two are too many. */
static void
test_drop (Ui *ui, gconstpointer data)
{
  static const char *const names[] = { "b.linjaus", "goals.csv" };
  g_autofree char *path = g_build_filename (ui->folder, names[0], NULL);
  g_autofree char *title = NULL;

  ui_make_workbook (path);
  write_file (ui, names[1], TABLE);
  drop (ui, names, 1);
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (ui->window)));
  g_assert_true (g_str_has_prefix (title, "b.linjaus"));

  drop (ui, names + 1, 1);
  gtk_window_destroy (wait_for_plan (ui));
  ui_settle ();
  drop (ui, names, 2);
  g_assert_null (find_dialog (LJ_TYPE_IMPORT_DIALOG));
  g_assert_nonnull (find_dialog (GTK_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (find_dialog (GTK_TYPE_MESSAGE_DIALOG));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/files/import-cancelled", Ui, NULL, ui_set_up, test_import_cancelled, ui_tear_down);
  g_test_add ("/files/new", Ui, NULL, ui_set_up, test_new, ui_tear_down);
  g_test_add ("/files/properties", Ui, NULL, ui_set_up, test_properties, ui_tear_down);
  g_test_add ("/files/colour", Ui, NULL, ui_set_up, test_colour, ui_tear_down);
  g_test_add ("/files/logo", Ui, NULL, ui_set_up, test_logo, ui_tear_down);
  g_test_add ("/files/recent-gone", Ui, NULL, ui_set_up, test_recent_gone, ui_tear_down);
  g_test_add ("/files/refused", Ui, NULL, ui_set_up, test_refused, ui_tear_down);
  g_test_add ("/files/read-only", Ui, NULL, ui_set_up, test_read_only, ui_tear_down);
  g_test_add ("/files/deleted", Ui, NULL, ui_set_up, test_deleted, ui_tear_down);
  g_test_add ("/files/import", Ui, NULL, ui_set_up, test_import, ui_tear_down);
  g_test_add ("/files/import-refused", Ui, NULL, ui_set_up, test_import_refused, ui_tear_down);
  g_test_add ("/files/empty", Ui, NULL, ui_set_up, test_empty, ui_tear_down);
  g_test_add ("/files/twice", Ui, NULL, ui_set_up, test_twice, ui_tear_down);
  g_test_add ("/files/drop", Ui, NULL, ui_set_up, test_drop, ui_tear_down);
  g_test_add ("/files/start-page", Ui, NULL, ui_set_up, test_start_page, ui_tear_down);
  return ui_run ();
}
