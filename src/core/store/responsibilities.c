/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

/* Who answers for an element, and where what is said of it was read from. */

void
lj_responsibility_free (LjResponsibility *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->person);
  g_free (self->title);
  g_free (self->email);
  g_free (self);
}

#define RESPONSIBILITY_COLUMNS "id, unit, person, title, email"
enum
{
  RESPONSIBILITY_ID,
  RESPONSIBILITY_UNIT,
  RESPONSIBILITY_PERSON,
  RESPONSIBILITY_TITLE,
  RESPONSIBILITY_EMAIL,
};

static char *
dup_column (sqlite3_stmt *row, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (row, column));
}

static LjResponsibility *
responsibility_from_row (sqlite3_stmt *row)
{
  LjResponsibility *it = g_new0 (LjResponsibility, 1);

  it->id = sqlite3_column_int64 (row, RESPONSIBILITY_ID);
  it->unit = dup_column (row, RESPONSIBILITY_UNIT);
  it->person = dup_column (row, RESPONSIBILITY_PERSON);
  it->title = dup_column (row, RESPONSIBILITY_TITLE);
  it->email = dup_column (row, RESPONSIBILITY_EMAIL);
  return it;
}

/* Of this element alone, not of what it is part of, in the order they were given. Returns: (transfer
 * full): LjResponsibility */
GPtrArray *
lj_workbook_list_responsibilities (LjWorkbook *self, gint64 element, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db,
                                             "SELECT " RESPONSIBILITY_COLUMNS " FROM responsibility"
                                             " WHERE element = ?1 ORDER BY id",
                                             error);
  g_autoptr(GPtrArray) all
             = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_responsibility_free);
  int code;

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, element);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    g_ptr_array_add (all, responsibility_from_row (statement.handle));
  return code == SQLITE_DONE ? g_steal_pointer (&all) : NULL;
}

void
lj_origin_clear (LjOrigin *self)
{
  g_clear_pointer (&self->file_name, g_free);
}

/* What was never in a file has an origin without a name. */
gboolean
lj_workbook_get_origin (LjWorkbook *self, gint64 element, gint64 round, LjOrigin *origin,
                        GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "SELECT s.file_name, e.source_line FROM evaluation AS e"
                           " JOIN source AS s ON s.id = e.source"
                           " WHERE e.element = ?1 AND e.round = ?2"
                           " UNION ALL"
                           " SELECT s.file_name, e.source_line FROM element AS e"
                           " JOIN source AS s ON s.id = e.source WHERE e.id = ?1",
                           error);
  int code;

  *origin = (LjOrigin){ 0 };
  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, element);
  sqlite3_bind_int64 (statement.handle, 2, round);
  code = lj_stmt_step (&statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  origin->file_name = dup_column (statement.handle, 0);
  origin->line = (guint) sqlite3_column_int64 (statement.handle, 1);
  return TRUE;
}
