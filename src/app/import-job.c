/* SPDX-License-Identifier: EUPL-1.2 */
#include "import-job.h"

#include <glib/gstdio.h>

typedef struct
{
  char *path;
  LjLanguage language;
  gboolean told; /* language is what the user says */
} Reading;

typedef struct
{
  LjPlan *plan;
  LjImportTarget *target;
  LjCommitResult result;
} Writing;

void
lj_import_target_free (LjImportTarget *self)
{
  g_free (self->path);
  g_free (self->round);
  g_free (self->user);
  g_free (self);
}

static void
reading_free (Reading *self)
{
  g_free (self->path);
  g_free (self);
}

static void
writing_free (Writing *self)
{
  g_clear_pointer (&self->plan, lj_plan_free);
  lj_import_target_free (self->target);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  GError *error = NULL;
  LjPlan *plan = lj_import_read (reading->path, LJ_FORMAT_AUTO,
                                 reading->told ? &reading->language : NULL, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) lj_plan_free);
  else
    g_task_return_error (task, error);
}

/* language: NULL, or what the document is in. Reading writes nothing, so it may end by itself after
 * it was cancelled. */
void
lj_import_job_read (const char *path, const LjLanguage *language, GCancellable *cancellable,
                    GAsyncReadyCallback done, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, done, data);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->told = language != NULL;
  reading->language = language != NULL ? *language : LJ_LANGUAGE_FI;
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_thread);
}

/* (transfer full) */
LjPlan *
lj_import_job_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static LjWorkbook *
open_target (const LjImportTarget *target, GError **error)
{
  if (!target->made)
    return lj_workbook_open (target->path, 0, error);
  if (!g_file_test (target->path, G_FILE_TEST_EXISTS))
    return lj_workbook_open (target->path, LJ_OPEN_CREATE, error);
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
               _ ("%s: there is a file of this name; choose another one"), target->path);
  return NULL;
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;
  LjWorkbook *workbook = open_target (writing->target, &error);
  gboolean opened = workbook != NULL, ok = FALSE;

  if (opened)
    {
      lj_workbook_set_user (workbook, writing->target->user);
      lj_workbook_set_cancellable (workbook, cancellable);
      ok = lj_import_commit (workbook, &writing->plan, 1, writing->target->round, &writing->result,
                             &error);
      g_object_unref (workbook);
    }
  if (opened && !ok && writing->target->made)
    g_unlink (writing->target->path);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes plan and target. */
void
lj_import_job_write (LjPlan *plan, LjImportTarget *target, GCancellable *cancellable,
                     GAsyncReadyCallback done, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, done, data);
  Writing *writing = g_new0 (Writing, 1);

  writing->plan = plan;
  writing->target = target;
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  /* What was written in time counts, even if it was cancelled in the very same moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, write_thread);
}

gboolean
lj_import_job_write_finish (GAsyncResult *result, LjCommitResult *written, GError **error)
{
  const Writing *writing = g_task_get_task_data (G_TASK (result));

  *written = writing->result;
  return g_task_propagate_boolean (G_TASK (result), error);
}
