/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "backup-dialog.h"
#include "header.h"
#include "notice-bar.h"
#include "job.h"

/* One writer, backups and copies, as the window shows them. */

static void
write_file (const char *path, const char *text)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
dup_lock_path (Ui *ui)
{
  return g_build_filename (ui->folder, ".a.linjaus.lock", NULL);
}

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

static GtkWidget *
get_notice (Ui *ui)
{
  return ui_child (ui, LJ_TYPE_WORKBOOK_VIEW, "notice");
}

static const char *
get_notice_text (Ui *ui)
{
  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_template_child (get_notice (ui), LJ_TYPE_NOTICE_BAR, "text")));
}

static gboolean
has_backup (gpointer data)
{
  Ui *ui = data;
  g_autoptr(GPtrArray) backups = lj_backup_list (ui->path);

  return backups->len > 0;
}

static void
reopen (Ui *ui)
{
  gtk_window_destroy (GTK_WINDOW (ui->window));
  ui_settle ();
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
}

/* The lock is there while the window is, and the program of another window cannot write. */
static void
test_lock (Ui *ui, gconstpointer data)
{
  g_autofree char *lock = dup_lock_path (ui);
  g_autoptr(GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (get_notice (ui)));
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_null (lj_workbook_open (ui->path, LJ_OPEN_LOCK, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BUSY);
  gtk_window_destroy (GTK_WINDOW (ui->window));
  ui->window = NULL;
  g_assert_true (ui_wait (has_backup, ui));
  ui_settle ();
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* The second opener reads who writes, asks for it, and gets it when the user says so. */
static void
test_take_over (Ui *ui, gconstpointer data)
{
  g_autofree char *lock = dup_lock_path (ui);
  GtkWindow *dialog;

  gtk_window_destroy (GTK_WINDOW (ui->window));
  g_assert_true (ui_wait (has_backup, ui));
  ui_settle ();
  write_file (lock, "[lock]\nuser=Aino\nmachine=elsewhere\nprocess=7\nsince=1737100000000000\n"
                    "token=x\n");
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
  g_assert_true (gtk_widget_get_visible (get_notice (ui)));
  g_assert_nonnull (
      strstr (get_notice_text (ui), "Aino on elsewhere (process 7), since 17 January 2025, 7:46"));
  ui_act (ui, "workbook.take-over", NULL);
  dialog = find_dialog (GTK_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (get_notice (ui)));
  ui_act (ui, "workbook.take-over", NULL);
  gtk_dialog_response (GTK_DIALOG (find_dialog (GTK_TYPE_MESSAGE_DIALOG)), GTK_RESPONSE_ACCEPT);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (get_notice (ui)));
}

/* A damaged workbook shows its backup, which can be restored beside it. */
static void
test_damaged (Ui *ui, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  const char *path;

  g_assert_true (ui_wait (has_backup, ui));
  ui_settle ();
  g_assert_true (g_file_get_contents (ui->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (ui->path, bytes, (gssize) length / 2, NULL));
  reopen (ui);
  g_assert_nonnull (strstr (get_notice_text (ui), "a.linjaus is damaged"));
  g_assert_false (gtk_widget_is_sensitive (ui_child (ui, LJ_TYPE_HEADER, "undo")));
  ui_act (ui, "workbook.restore-shown", NULL);
  g_assert_true (ui_wait (ui_has_tree, ui));
  g_assert_false (gtk_widget_get_visible (get_notice (ui)));
  path = gtk_window_get_title (GTK_WINDOW (ui->window));
  g_assert_true (g_str_has_prefix (path, "a ("));
}

static void
test_backups (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *accept;

  g_assert_true (ui_wait (has_backup, ui));
  ui_settle ();
  ui_act (ui, "workbook.restore-backup", NULL);
  dialog = find_dialog (LJ_TYPE_BACKUP_DIALOG);
  g_assert_nonnull (dialog);
  accept = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_BACKUP_DIALOG, "accept"));
  g_assert_true (gtk_widget_get_sensitive (accept));
  g_signal_emit_by_name (accept, "clicked");
  ui_settle ();
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (ui->window)), "a ("));
  g_assert_null (find_dialog (LJ_TYPE_BACKUP_DIALOG));
}

static void
test_conflict (Ui *ui, gconstpointer data)
{
  g_autofree char *copy
      = g_build_filename (ui->folder, "a (Aino's conflicted copy 2026-01-17).linjaus", NULL);

  write_file (copy, "");
  reopen (ui);
  g_assert_true (gtk_widget_get_visible (get_notice (ui)));
  g_assert_nonnull (strstr (get_notice_text (ui), "a (Aino's conflicted copy 2026-01-17).linjaus"));
}

typedef struct
{
  guint milliseconds; /* that the work takes */
  gboolean cancelled, done, freed;
} Work;

static gboolean
work (gpointer data, GCancellable *cancellable, GError **error)
{
  Work *it = data;

  for (guint i = 0; i < it->milliseconds; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_usleep (1000);
    }
  return TRUE;
}

static void
work_done (GtkWindow *window, gpointer data, const GError *error)
{
  ((Work *) data)->done = TRUE;
}

static void
work_free (gpointer data)
{
  ((Work *) data)->freed = TRUE;
}

static gboolean
is_freed (gpointer data)
{
  return ((Work *) data)->freed;
}

static gboolean
has_dialog (gpointer data)
{
  return ui_find_dialog (GTK_TYPE_MESSAGE_DIALOG) != NULL;
}

/* What is done at once says nothing; what takes long can be ended. */
static void
test_long_work (Ui *ui, gconstpointer data)
{
  Work quick = { .milliseconds = 1 }, slow = { .milliseconds = 60000 };

  lj_job_run (GTK_WINDOW (ui->window), "Working", work, work_done, &quick, work_free);
  g_assert_true (ui_wait (is_freed, &quick));
  g_assert_true (quick.done);
  g_assert_null (ui_find_dialog (GTK_TYPE_MESSAGE_DIALOG));

  lj_job_run (GTK_WINDOW (ui->window), "Working", work, work_done, &slow, work_free);
  g_assert_true (ui_wait (has_dialog, NULL));
  gtk_dialog_response (GTK_DIALOG (ui_find_dialog (GTK_TYPE_MESSAGE_DIALOG)), GTK_RESPONSE_CANCEL);
  g_assert_true (ui_wait (is_freed, &slow));
  g_assert_false (slow.done);
  g_assert_null (ui_find_dialog (GTK_TYPE_MESSAGE_DIALOG));
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/safety/lock", Ui, NULL, ui_set_up, test_lock, ui_tear_down);
  g_test_add ("/safety/take-over", Ui, NULL, ui_set_up, test_take_over, ui_tear_down);
  g_test_add ("/safety/damaged", Ui, NULL, ui_set_up, test_damaged, ui_tear_down);
  g_test_add ("/safety/backups", Ui, NULL, ui_set_up, test_backups, ui_tear_down);
  g_test_add ("/safety/conflict", Ui, NULL, ui_set_up, test_conflict, ui_tear_down);
  g_test_add ("/safety/long-work", Ui, NULL, ui_set_up, test_long_work, ui_tear_down);
  return ui_run ();
}
