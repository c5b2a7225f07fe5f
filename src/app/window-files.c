/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dialogs.h"
#include "text-dialog.h"

/* A plan on its way into a workbook. */
typedef struct
{
  LjWindow *window; /* borrowed: the dialogs that hold this go with it */
  LjPlan *plan;
} Import;

static void
import_free (gpointer data, GObject *dialog)
{
  Import *import = data;

  g_clear_pointer (&import->plan, lj_plan_free);
  g_free (import);
}

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

static gboolean
commit (LjWindow *self, LjWorkbook *workbook, LjPlan *plan, GError **error)
{
  LjPlan *const plans[] = { plan };
  LjCommitResult result = { 0 };

  if (!lj_import_commit (workbook, plans, G_N_ELEMENTS (plans), NULL, &result, error))
    return FALSE;
  if (result.known)
    lj_dialog_tell (GTK_WIDGET (self), _ ("Already imported"),
                    _ ("This very document is in this round already. Nothing was changed."));
  return TRUE;
}

/* A workbook that was made for an import that failed is not left behind. */
static void
import_into_new (LjWindow *self, LjPlan *plan, const char *path)
{
  gboolean existed = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE | LJ_OPEN_LOCK, &error);

  if (workbook != NULL && commit (self, workbook, plan, &error))
    {
      show (self, workbook, path);
      return;
    }
  g_clear_object (&workbook);
  if (!existed)
    g_unlink (path);
  lj_dialog_error (GTK_WIDGET (self), error);
}

static void
new_chosen (GFile *file, gpointer data)
{
  LjWindow *self = data;
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && self->plan != NULL)
    import_into_new (self, self->plan, path);
  g_clear_pointer (&self->plan, lj_plan_free);
  g_object_unref (file);
}

static char *
suggest_name (const LjPlan *plan)
{
  g_autofree char *stem = g_strdup (plan->file_name);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot != stem)
    *dot = '\0';
  return g_strconcat (stem, ".linjaus", NULL);
}

static void
accepted_cb (LjTextDialog *dialog, Import *import)
{
  LjWindow *self = import->window;
  g_autoptr(GError) error = NULL;

  if (self->session != NULL)
    {
      if (!commit (self, lj_session_get_workbook (self->session), import->plan, &error))
        lj_dialog_error (GTK_WIDGET (self), error);
    }
  else
    {
      g_autofree char *name = suggest_name (import->plan);

      g_clear_pointer (&self->plan, lj_plan_free);
      self->plan = g_steal_pointer (&import->plan);
      lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_NEW_WORKBOOK, name, new_chosen,
                        G_OBJECT (self));
    }
}

static void
show_plan (LjWindow *self, LjPlan *plan)
{
  Import *import = g_new0 (Import, 1);
  g_autofree char *text = lj_plan_describe (plan, lj_language_get_current ());
  g_autofree char *title = g_strdup_printf (_ ("What was found in %s"), plan->file_name);
  LjTextDialog *dialog = lj_text_dialog_new (GTK_WINDOW (self), title, text);

  import->window = self;
  import->plan = plan;
  lj_text_dialog_offer (dialog, self->session != NULL ? _ ("_Import into this workbook")
                                                      : _ ("_Import into a new workbook"));
  g_signal_connect (dialog, "accepted", G_CALLBACK (accepted_cb), import);
  g_object_weak_ref (G_OBJECT (dialog), import_free, import);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Reads the document and shows what would be added; only then, if the user says so, it is: into
 * the open workbook, or into a new one. */
void
lj_window_import (LjWindow *self, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  LjPlan *plan = path != NULL ? lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error) : NULL;

  if (plan != NULL)
    show_plan (self, plan);
  else if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}
