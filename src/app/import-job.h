/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <linjaus/import.h>

G_BEGIN_DECLS

/* Reading a document and writing it into a workbook, each in a thread of its own, with a connection
 * of its own. What is cancelled ends with G_IO_ERROR_CANCELLED and leaves nothing behind. */

typedef struct
{
  char *path;    /* of the workbook */
  gboolean made; /* it is made now; one that is there already is an error */
  char *round;   /* NULL: the current one */
  char *user;    /* who the act is by; NULL: the name the system knows */
} LjImportTarget;

void lj_import_target_free (LjImportTarget *self);

void lj_import_job_read (const char *path, const LjLanguage *language, GCancellable *cancellable,
                         GAsyncReadyCallback done, gpointer data);
LjPlan *lj_import_job_read_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void lj_import_job_write (LjPlan *plan, LjImportTarget *target, GCancellable *cancellable,
                          GAsyncReadyCallback done, gpointer data);
gboolean lj_import_job_write_finish (GAsyncResult *result, LjCommitResult *written, GError **error);

G_END_DECLS
