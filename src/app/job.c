/* SPDX-License-Identifier: EUPL-1.2 */
#include "job.h"

#include <linjaus/language.h>

/* What is done before this many milliseconds is not worth a dialog. */
#define AT_ONCE_MS 400
#define PULSE_MS 100

typedef struct
{
  GtkWindow *window; /* kept alive meanwhile */
  GCancellable *cancellable;
  LjJob job;
  LjJobDone done;
  gpointer data;
  GDestroyNotify destroy;
  char *doing;
  GtkWidget *dialog; /* NULL: not shown */
  GtkProgressBar *bar;
  guint timer;
} Running;

static void
running_free (Running *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_object_unref (self->cancellable);
  g_object_unref (self->window);
  self->destroy (self->data);
  g_free (self->doing);
  g_free (self);
}

static void
cancel_cb (GtkDialog *dialog, int response, Running *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_dialog_set_response_sensitive (dialog, GTK_RESPONSE_CANCEL, FALSE);
}

/* Nothing but the thread ends the dialog. */
static gboolean
close_cb (GtkWindow *dialog, Running *self)
{
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static gboolean
pulse_cb (gpointer data)
{
  Running *self = data;

  gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  Running *self = data;
  GtkBox *area;

  self->dialog
      = gtk_message_dialog_new (self->window, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                GTK_MESSAGE_INFO, GTK_BUTTONS_NONE, "%s", self->doing);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->doing, -1);
  area = GTK_BOX (gtk_message_dialog_get_message_area (GTK_MESSAGE_DIALOG (self->dialog)));
  gtk_box_append (area, GTK_WIDGET (self->bar));
  gtk_dialog_add_button (GTK_DIALOG (self->dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  g_signal_connect (self->dialog, "response", G_CALLBACK (cancel_cb), self);
  g_signal_connect (self->dialog, "close-request", G_CALLBACK (close_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->timer = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Running *self = data;
  GError *error = NULL;

  if (self->job (self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Running *self = data;
  g_autoptr(GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->dialog)));
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->done (self->window, self->data, error);
  running_free (self);
}

/* doing: what is said of it, as in "Saving a copy". data is the thread's until it is done, then done
 * sees it once more before destroy. */
void
lj_job_run (GtkWindow *window, const char *doing, LjJob job, LjJobDone done, gpointer data,
            GDestroyNotify destroy)
{
  Running *self = g_new0 (Running, 1);
  g_autoptr(GTask) task = NULL;

  self->window = g_object_ref (window);
  self->cancellable = g_cancellable_new ();
  self->job = job;
  self->done = done;
  self->data = data;
  self->destroy = destroy;
  self->doing = g_strdup (doing);
  self->timer = g_timeout_add (AT_ONCE_MS, show_cb, self);
  task = g_task_new (NULL, self->cancellable, ready_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, thread);
}
