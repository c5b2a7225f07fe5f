/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* Who has a workbook open for writing. */
typedef struct
{
  char *user;
  char *machine;
  guint process;
  gint64 since;       /* microseconds since 1970, UTC */
  gboolean elsewhere; /* on another machine: nobody here knows whether it still runs */
  gboolean gone;      /* on this machine, and it does not run any more */
} LjHolder;

LjHolder *lj_holder_read (const char *workbook) G_GNUC_WARN_UNUSED_RESULT;
char *lj_holder_describe (const LjHolder *self, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void lj_holder_free (LjHolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjHolder, lj_holder_free)

/* A copy of a workbook as it was at one of its last openings. */
typedef struct
{
  char *path;
  char *origin;   /* the workbook it is a copy of */
  gint64 made_at; /* microseconds since 1970, UTC */
  guint64 size;   /* bytes */
} LjBackup;

void lj_backup_free (LjBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjBackup, lj_backup_free)

gboolean lj_backup_make (const char *workbook, GError **error);
void lj_backup_make_async (const char *workbook, GAsyncReadyCallback done, gpointer data);
gboolean lj_backup_make_finish (GAsyncResult *result, GError **error);
GPtrArray *lj_backup_list (const char *workbook) G_GNUC_WARN_UNUSED_RESULT;
LjBackup *lj_backup_find (const char *path) G_GNUC_WARN_UNUSED_RESULT;
LjWorkbook *lj_backup_open_newest (const char *workbook) G_GNUC_WARN_UNUSED_RESULT;
char *lj_backup_restore (const LjBackup *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Copies of a workbook, which may be open and written to; any thread may call them. cancellable: or
 * NULL. */
gboolean lj_copy_save (const char *workbook, const char *target, GCancellable *cancellable,
                       GError **error);
gboolean lj_copy_save_for_publication (const char *workbook, const char *target,
                                       GCancellable *cancellable, GError **error);

/* Names of the copies beside a workbook that a synchronised folder made when two machines changed
 * it at once; empty: none. of_this: the workbook itself is such a copy of the one named, or NULL. */
GPtrArray *lj_conflict_list (const char *workbook) G_GNUC_WARN_UNUSED_RESULT;
char *lj_conflict_dup_original (const char *workbook) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
