/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <linjaus/error.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* One connection to one workbook file. Nothing but the thread that opened it touches it. */
typedef struct _LjDb LjDb;

/* A prepared statement, borrowed from the connection and given back by scope. While it is out it
 * is not in the cache, so that two borrowers of the same SQL cannot meet. */
typedef struct
{
  LjDb *db;
  sqlite3_stmt *handle; /* NULL: an error was set */
  const char *sql;      /* the caller's literal */
  guint n_rows;
} LjStmt;

LjDb *lj_db_open (const char *path, gboolean writable, gboolean create, GError **error);
LjDb *lj_db_open_temporary (const char *name, GError **error);
void lj_db_recover (const char *path);
void lj_db_close (LjDb *self);
void lj_db_set_cancellable (LjDb *self, GCancellable *cancellable);
gboolean lj_db_is_cancelled (LjDb *self, GError **error);
sqlite3 *lj_db_get_handle (LjDb *self);
const char *lj_db_get_path (LjDb *self);

LjStmt lj_db_prepare (LjDb *self, const char *sql, GError **error);
int lj_stmt_step (LjStmt *self, GError **error);
gboolean lj_stmt_run (LjStmt *self, GError **error);
void lj_stmt_clear (LjStmt *self);
void lj_stmt_bind_text (LjStmt *self, int index, const char *value);
void lj_stmt_bind_id (LjStmt *self, int index, gint64 id);

gboolean lj_db_exec (LjDb *self, const char *sql, GError **error);
gboolean lj_db_vacuum_into (LjDb *self, const char *path, GError **error);
gboolean lj_db_begin (LjDb *self, GError **error);
gboolean lj_db_end (LjDb *self, gboolean commit, GError **error);
gboolean lj_db_get_int (LjDb *self, const char *sql, gint64 *value, GError **error);
gboolean lj_db_fail (LjDb *self, const char *doing, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjStmt, lj_stmt_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjDb, lj_db_close)

G_END_DECLS
