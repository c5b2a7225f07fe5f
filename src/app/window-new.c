/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <glib/gstdio.h>

#include "dialogs.h"
#include "new-workbook-dialog.h"
#include "properties-dialog.h"

/* Makes the workbook and shows it. A file that is there already is left alone: it may be somebody's
 * workbook. FALSE after an error, which the user is told. */
gboolean
lj_window_create (LjWindow *self, GFile *file, const LjBeginning *beginning)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(LjWorkbook) workbook = NULL;

  if (path == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_set_error (&error, LJ_ERROR, LJ_ERROR_FAILED,
                 _ ("%s: there is a file of this name; choose another one"), path);
  else
    workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  if (workbook != NULL && lj_workbook_start_strategy (workbook, beginning, &error))
    {
      g_clear_object (&workbook);
      lj_window_open (self, file);
      return TRUE;
    }
  if (workbook != NULL)
    g_unlink (path);
  lj_dialog_error (GTK_WIDGET (self), error);
  return FALSE;
}

static void
accepted_cb (LjNewWorkbookDialog *dialog, GFile *file, const LjBeginning *beginning, LjWindow *self)
{
  if (lj_window_create (self, file, beginning))
    gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Asks what the workbook is to hold, then for a place. */
void
lj_window_ask_new (LjWindow *self)
{
  LjNewWorkbookDialog *dialog = lj_new_workbook_dialog_new (GTK_WINDOW (self));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lj_window_ask_properties (LjWindow *self)
{
  if (lj_window_save (self))
    gtk_window_present (GTK_WINDOW (lj_properties_dialog_new (GTK_WINDOW (self), self->session)));
}
