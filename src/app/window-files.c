/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "dialogs.h"
#include "import-dialog.h"

static void
keep_recent (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

/* path: by which it was asked for; the workbook may be the backup of what is there. */
static void
show (LjWindow *self, LjWorkbook *workbook, const char *path)
{
  if (!lj_window_show_workbook (self, workbook))
    return;
  keep_recent (path);
  lj_window_back_up (self);
}

/* The window that has this workbook open already, or NULL. */
static GtkWindow *
find_window (LjWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *i = windows; i != NULL; i = i->next)
    {
      LjSession *session = LJ_IS_WINDOW (i->data) ? LJ_WINDOW (i->data)->session : NULL;
      const char *path
          = session != NULL ? lj_workbook_get_path (lj_session_get_workbook (session)) : NULL;
      g_autoptr(GFile) open = path != NULL ? g_file_new_for_path (path) : NULL;

      if (open != NULL && g_file_equal (open, file))
        return i->data;
    }
  return NULL;
}

/* Opens a workbook in this window, or shows the window that has it, and closes this one if it is
 * empty; the user is told if it cannot be opened. */
void
lj_window_open (LjWindow *self, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(LjWorkbook) workbook = NULL;
  GtkWindow *other = find_window (self, file);

  if (other != NULL)
    {
      gtk_window_present (other);
      if (self->session == NULL)
        gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  workbook = path != NULL ? lj_window_open_file (path, &error) : NULL;
  if (workbook != NULL)
    show (self, workbook, path);
  else if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}

/* Opens the example, made first where it is not there yet. */
void
lj_window_open_example (LjWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) example = lj_example_open (&error);
  g_autofree char *path = example != NULL ? g_strdup (lj_workbook_get_path (example)) : NULL;
  g_autoptr(LjWorkbook) workbook = NULL;

  g_clear_object (&example);
  workbook = path != NULL ? lj_window_open_file (path, &error) : NULL;
  if (workbook == NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
  else if (lj_window_show_workbook (self, workbook))
    lj_window_back_up (self);
}

/* What was written from a thread shows now. */
static void
written_cb (LjImportDialog *dialog, const char *path, gboolean made, gboolean known, LjWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);

  if (made)
    lj_window_open (self, file);
  else if (self->session != NULL
           && !lj_workbook_catch_up (lj_session_get_workbook (self->session), &error))
    lj_dialog_error (GTK_WIDGET (self), error);
  if (known)
    lj_dialog_tell (GTK_WIDGET (self), _ ("Already imported"),
                    _ ("This very document is in this round already. Nothing was changed."));
}

/* Reads the document and shows what would be added; only then, if the user says so, it is: into
 * the open workbook, or into a new one. */
void
lj_window_import (LjWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  LjImportDialog *dialog;

  if (path == NULL || !lj_window_save (self))
    return;
  dialog = lj_import_dialog_new (GTK_WINDOW (self), path, self->session);
  g_signal_connect_object (dialog, "written", G_CALLBACK (written_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
