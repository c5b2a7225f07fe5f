/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <string.h>

#include "backup-dialog.h"
#include "dialogs.h"
#include "job.h"

#define SUFFIX ".linjaus"

static LjWorkbook *
get_workbook (LjWindow *self)
{
  return self->session != NULL ? lj_session_get_workbook (self->session) : NULL;
}

/* Opens it for writing. One that somebody else writes to, or that cannot be written to, can still
 * be looked at; for one that is damaged its newest whole backup is opened. (transfer full) */
LjWorkbook *
lj_window_open_file (const char *path, GError **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_LOCK, &failure);

  if (workbook == NULL && g_error_matches (failure, LJ_ERROR, LJ_ERROR_DAMAGED))
    workbook = lj_backup_open_newest (path);
  if (workbook != NULL)
    return g_steal_pointer (&workbook);
  if (g_error_matches (failure, LJ_ERROR, LJ_ERROR_BUSY)
      || g_error_matches (failure, LJ_ERROR, LJ_ERROR_READ_ONLY))
    return lj_workbook_open (path, LJ_OPEN_READ_ONLY, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Damage beyond what is looked for on opening shows when the backup is made. */
static void
show_newest_backup (LjWindow *self, const GError *failure)
{
  g_autoptr(LjWorkbook) workbook
             = lj_backup_open_newest (lj_workbook_get_path (get_workbook (self)));

  if (workbook != NULL)
    lj_window_show_workbook (self, workbook);
  else
    lj_notice_bar_add (lj_workbook_view_get_notice (self->view), failure->message);
}

/* Whether the window still shows the workbook of this path. */
static gboolean
is_of (LjWindow *self, const char *path)
{
  return get_workbook (self) != NULL
         && strcmp (lj_workbook_get_path (get_workbook (self)), path) == 0;
}

/* A backup does not keep the window, and with it the lock. */
static GWeakRef *
new_weak (LjWindow *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

/* NULL: the window is gone. (transfer full) */
static LjWindow *
take_weak (GWeakRef *weak)
{
  LjWindow *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return self;
}

static void
backup_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LjWindow) self = take_weak (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_application_release (g_application_get_default ());
  if (lj_backup_make_finish (result, &error) || self == NULL
      || !is_of (self, g_task_get_task_data (G_TASK (result))))
    return;
  if (g_error_matches (error, LJ_ERROR, LJ_ERROR_DAMAGED))
    {
      show_newest_backup (self, error);
      return;
    }
  text = g_strdup_printf (_ ("No backup could be made: %s"), error->message);
  lj_notice_bar_add (lj_workbook_view_get_notice (self->view), text);
}

/* Keeps a backup of the workbook that was opened, in the background; the program does not end
 * before it is made. */
void
lj_window_back_up (LjWindow *self)
{
  LjWorkbook *workbook = get_workbook (self);

  if (lj_workbook_is_read_only (workbook))
    return;
  g_application_hold (g_application_get_default ());
  lj_backup_make_async (lj_workbook_get_path (workbook), backup_done_cb, new_weak (self));
}

/* TRUE: the window has the workbook for writing now. */
static gboolean
open_again (LjWindow *self, LjOpenFlags flags, GError **error)
{
  const char *path = lj_workbook_get_path (get_workbook (self));
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, flags, error);

  if (workbook == NULL || !lj_window_show_workbook (self, workbook))
    return FALSE;
  lj_window_back_up (self);
  return TRUE;
}

static void
take_over_anyway (gpointer data)
{
  LjWindow *self = data;
  g_autoptr(GError) error = NULL;

  if (get_workbook (self) != NULL && !open_again (self, LJ_OPEN_TAKE_OVER, &error) && error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
ask_to_take_over (LjWindow *self, const LjHolder *holder)
{
  g_autofree char *who = lj_holder_describe (holder, lj_language_get_current ());
  g_autofree char *text = g_strdup_printf (
      _ ("%s. Whether Linjaus still runs there cannot be seen from here. Ask first: whoever is "
         "overruled can write no more."),
      who);

  lj_dialog_ask (GTK_WIDGET (self), _ ("Take the workbook over?"), text, _ ("_Take over"),
                 take_over_anyway, G_OBJECT (self));
}

/* Takes what is free; of another machine only if the user says so. */
static void
take_over_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(LjHolder) holder = lj_holder_read (lj_workbook_get_path (get_workbook (self)));
  g_autoptr(GError) error = NULL;

  if (holder != NULL && !holder->gone && (holder->elsewhere || holder->machine == NULL))
    ask_to_take_over (self, holder);
  else if (!open_again (self, LJ_OPEN_LOCK, &error) && error != NULL)
    lj_dialog_error (widget, error);
}

static void
open_restored (LjWindow *self, const LjBackup *backup)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = lj_backup_restore (backup, &error);
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    lj_window_open (self, file);
  else
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
accepted_cb (LjWindow *self, const LjBackup *backup)
{
  open_restored (self, backup);
}

/* The workbook that the window is about: the damaged one, where its backup is shown. */
static char *
dup_subject (LjWindow *self)
{
  const char *path
      = get_workbook (self) != NULL ? lj_workbook_get_path (get_workbook (self)) : NULL;
  g_autoptr(LjBackup) backup = path != NULL ? lj_backup_find (path) : NULL;

  return g_strdup (backup != NULL ? backup->origin : path);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = dup_subject (LJ_WINDOW (widget));
  LjBackupDialog *dialog = lj_backup_dialog_new (GTK_WINDOW (widget), path);

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
restore_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(LjBackup) backup = lj_backup_find (lj_workbook_get_path (get_workbook (self)));

  if (backup != NULL)
    open_restored (self, backup);
}

/* What a thread is to copy. */
typedef struct
{
  char *workbook, *target;
  gboolean publication;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_free (copying->workbook);
  g_free (copying->target);
  g_free (copying);
}

static gboolean
copy (gpointer data, GCancellable *cancellable, GError **error)
{
  const Copying *it = data;

  if (it->publication)
    return lj_copy_save_for_publication (it->workbook, it->target, cancellable, error);
  return lj_copy_save (it->workbook, it->target, cancellable, error);
}

static void
copied_cb (GtkWindow *window, gpointer data, const GError *error)
{
  const Copying *it = data;

  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (window), error);
  else if (it->publication)
    lj_dialog_tell (GTK_WIDGET (window), _ ("The copy is saved"),
                    _ ("It holds no answers, no notes, no history and no names from the fields for "
                       "persons. Titles and published texts are as they were: read them through "
                       "before you publish them."));
}

static void
start_copy (LjWindow *self, GFile *file, gboolean publication)
{
  Copying *copying = NULL;

  if (!g_file_is_native (file) || get_workbook (self) == NULL)
    return;
  copying = g_new0 (Copying, 1);
  copying->workbook = g_strdup (lj_workbook_get_path (get_workbook (self)));
  copying->target = g_file_get_path (file);
  copying->publication = publication;
  lj_job_run (GTK_WINDOW (self), _ ("Saving the copy"), copy, copied_cb, copying, copying_free);
}

static void
copy_chosen (GFile *file, gpointer data)
{
  start_copy (data, file, FALSE);
  g_object_unref (file);
}

static void
publication_chosen (GFile *file, gpointer data)
{
  start_copy (data, file, TRUE);
  g_object_unref (file);
}

/* "county (copy).linjaus" */
static char *
suggest_name (LjWindow *self, const char *mark)
{
  g_autofree char *name = g_filename_display_basename (lj_workbook_get_path (get_workbook (self)));
  gsize length = strlen (name) - (g_str_has_suffix (name, SUFFIX) ? strlen (SUFFIX) : 0);

  return g_strdup_printf ("%.*s (%s)" SUFFIX, (int) length, name, mark);
}

static void
save_copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  /* Translators: in the name of a file. */
  g_autofree char *name = suggest_name (self, _ ("copy"));

  if (lj_window_save (self))
    lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_COPY, name, copy_chosen, G_OBJECT (self));
}

static void
save_for_publication_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  /* Translators: in the name of a file. */
  g_autofree char *name = suggest_name (self, _ ("for publication"));

  if (lj_window_save (self))
    lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_PUBLICATION, name, publication_chosen,
                      G_OBJECT (self));
}

void
lj_window_install_safety_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "workbook.save-copy", save_copy_cb },
    { "workbook.save-for-publication", save_for_publication_cb },
    { "workbook.restore-backup", restore_cb },
    { "workbook.restore-shown", restore_shown_cb },
    { "workbook.take-over", take_over_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

void
lj_window_update_safety_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LjWorkbook *workbook = get_workbook (self);
  gboolean reading = workbook != NULL && lj_workbook_is_read_only (workbook);

  gtk_widget_action_set_enabled (widget, "workbook.save-copy", workbook != NULL);
  gtk_widget_action_set_enabled (widget, "workbook.save-for-publication", workbook != NULL);
  gtk_widget_action_set_enabled (widget, "workbook.restore-shown", reading);
  gtk_widget_action_set_enabled (widget, "workbook.take-over", reading);
}
