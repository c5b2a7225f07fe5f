/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/tables-private.h"

G_BEGIN_DECLS

/* A row laid on the columns of its table. */
typedef struct
{
  GStrv cells;                                    /* owned */
  const char *fields[LJ_COLUMN_MUNICIPALITY + 1]; /* in cells; NULL: no such cell */
  guint n_cells;
  guint line, index; /* of the file, of lines */
  gboolean odd;      /* too few or too many cells */
} LjTableRow;

void lj_table_row_read (LjTableRow *self, LjTables *tables, const LjTable *table, guint index);
void lj_table_row_clear (LjTableRow *self);
const char *lj_table_row_get (const LjTableRow *self, LjColumn column);
gboolean lj_table_is_number (const char *cell);
char *lj_table_dup_quote (const char *cell) G_GNUC_WARN_UNUSED_RESULT;
int lj_table_find_column (const LjTable *table, LjColumn column);

/* What a row says becomes elements and evaluations. */
guint lj_tables_add_element (LjTables *self, guint parent, LjKind kind, const char *title,
                             guint line);
void lj_tables_set_number (LjTables *self, guint element, const char *number);
void lj_tables_evaluate (LjTables *self, const LjTableRow *row, guint element, const char *title);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjTableRow, lj_table_row_clear)

G_END_DECLS
