/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

#include "session.h"

G_BEGIN_DECLS

/* A list that can be read, copied and printed, the same each way. "activated" tells the element of
 * the row that was opened. */
#define LJ_TYPE_TABLE_DIALOG (lj_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjTableDialog, lj_table_dialog, LJ, TABLE_DIALOG, GtkWindow)

/* What is listed. */
typedef struct
{
  char *subtitle;          /* what the list is of; or NULL */
  const LjColumn *columns; /* borrowed for good, their titles too; the first one is the widest */
  guint n_columns;
  GPtrArray *rows;     /* GStrv, a string a column */
  GArray *elements;    /* gint64, one a row; 0: none */
  const char *nothing; /* what is said where there is no row */
} LjTable;

void lj_table_begin (LjTable *table, const LjColumn *columns, guint n_columns);
void lj_table_add_row (LjTable *table, gint64 element, char *const *cells);
void lj_table_clear (LjTable *table);

LjTableDialog *lj_table_dialog_new (GtkWindow *parent, LjSession *session, const char *title);
void lj_table_dialog_add_choice (LjTableDialog *self, GtkWidget *choice);
void lj_table_dialog_show (LjTableDialog *self, LjTable *table);

G_END_DECLS
