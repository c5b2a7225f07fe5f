/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <glib/gstdio.h>
#include <linjaus/edit.h>

#include "dialogs.h"
#include "new-workbook-dialog.h"

/* What a new workbook is to be called, until its place is chosen. */
#define COUNTIES "linjaus-counties"

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
place_chosen (GFile *file, gpointer data)
{
  char **names = g_object_get_data (data, COUNTIES);
  g_autoptr(LjProperties) properties = lj_properties_new ();
  LjBeginning beginning = { .properties = properties };

  lj_properties_set_county (properties, LJ_LANGUAGE_FI, names[0]);
  lj_properties_set_county (properties, LJ_LANGUAGE_SV, names[1]);
  lj_window_create (data, file, &beginning);
  g_object_unref (file);
}

static void
accepted_cb (LjWindow *self, const char *fi, const char *sv)
{
  const char *const names[] = { fi, sv, NULL };
  const char *county = *fi != '\0' ? fi : sv;
  g_autofree char *name = g_strconcat (county, ".linjaus", NULL);

  g_strdelimit (name, "/", '-');
  g_object_set_data_full (G_OBJECT (self), COUNTIES, g_strdupv ((char **) names),
                          (GDestroyNotify) g_strfreev);
  lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_NEW_WORKBOOK, name, place_chosen, G_OBJECT (self));
}

/* Asks for the county, then for a place. */
void
lj_window_ask_new (LjWindow *self)
{
  LjNewWorkbookDialog *dialog = lj_new_workbook_dialog_new (GTK_WINDOW (self));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
