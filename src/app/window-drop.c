/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <string.h>

#include "dialogs.h"

/* Whether it is something to import. Told by what is in it, not by its name: a workbook is an
 * SQLite file. What is not there or cannot be read is left to the opener, who says so. */
gboolean
lj_window_is_document (GFile *file)
{
  static const char magic[] = "SQLite format 3";
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char start[sizeof magic] = { 0 };

  if (stream == NULL || g_str_has_suffix (name, ".linjaus"))
    return FALSE;
  g_input_stream_read (G_INPUT_STREAM (stream), start, sizeof start, NULL, NULL);
  return memcmp (start, magic, sizeof magic) != 0;
}

/* One file at a time: each document has a plan to look at before it is imported. */
static gboolean
drop_cb (LjWindow *self, const GValue *value)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;
  if (files->next != NULL)
    lj_dialog_tell (GTK_WIDGET (self), _ ("Drop one file at a time"),
                    _ ("A workbook is opened; any other file is imported once you have seen what "
                       "was found in it."));
  else if (lj_window_is_document (files->data))
    lj_window_import (self, files->data);
  else
    lj_window_open (self, files->data);
  return TRUE;
}

/* A file dragged onto the window is opened, or imported into what is open. */
void
lj_window_take_drops (LjWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
