/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <string.h>

/* Columns that name the line of a row. */
static const struct
{
  LjColumn column;
  LjKind kind;
} scopes[] = {
  { LJ_COLUMN_POLICY_LINE, LJ_KIND_POLICY_LINE },
  { LJ_COLUMN_SERVICE_LINE, LJ_KIND_SERVICE_LINE },
};

/* Takes the number off the front of a goal, "3 Text", if it is the one that comes next. */
static guint
take_number (char *title, guint expected)
{
  char *end;
  guint64 number;

  if (!g_ascii_isdigit (title[0]))
    return 0;
  number = g_ascii_strtoull (title, &end, 10);
  end += strspn (end, ".)");
  if (number != expected || *end != ' ')
    return 0;
  end += strspn (end, " ");
  memmove (title, end, strlen (end) + 1);
  return (guint) number;
}

/* The sub-goals in a cell: one for each bullet or list item, else the whole cell. */
static void
add_sub_goals (LjTables *self, const LjTableRow *row, guint goal)
{
  const char *cell = lj_table_row_get (row, LJ_COLUMN_SUB_GOALS);
  g_autofree char *plain = lj_dictionary_plain (cell);
  const char *mark = strstr (plain, "•") != NULL ? "•" : NULL;
  g_auto(GStrv) pieces = NULL;

  if (mark == NULL && strstr (cell, "<li") != NULL)
    mark = "\n";
  pieces = mark != NULL ? g_strsplit (plain, mark, -1) : g_strdupv ((char *[]){ plain, NULL });
  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_strstrip (pieces[i])[0] != '\0')
      lj_tables_add_element (self, goal, LJ_KIND_SUB_GOAL, pieces[i], row->line);
}

/* Enters the document that a row names in a column of its own. TRUE: it is another one. */
static gboolean
enter_document (LjTables *self, LjTable *table, const LjTableRow *row)
{
  const char *name = lj_table_row_get (row, LJ_COLUMN_DOCUMENT);
  guint before = table->document;

  if (name[0] != '\0')
    table->document = lj_tables_enter_document (self, name, row->index);
  return table->document != before;
}

/* The line that a row names in a column of its own; of an empty cell, that of the row above; and
 * without such a column, that of the table's heading. The same for its document. */
static guint
find_row_group (LjTables *self, LjTable *table, const LjTableRow *row, guint before)
{
  if (enter_document (self, table, row))
    before = LJ_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *title = lj_dictionary_plain (lj_table_row_get (row, scopes[i].column));

      if (title[0] == '\0')
        continue;
      table->heading_line = row->index;
      return lj_tables_find_group (self, table, title, scopes[i].kind);
    }
  return before != LJ_NONE ? before : lj_tables_find_group (self, table, table->heading, 0);
}

/* The number of a row, from its cell or off the front of the title; 0: none. */
static guint
read_number (const LjGroup *group, const LjTableRow *row, char *title)
{
  const char *cell = lj_table_row_get (row, LJ_COLUMN_NUMBER);

  if (lj_table_is_number (cell))
    return (guint) g_ascii_strtoull (cell, NULL, 10);
  if (group->last_goal != LJ_NONE && group->last_number == 0)
    return 0;
  return take_number (title, group->last_number + 1);
}

/* A row without number below a numbered one is its sub-goal. */
static guint
add_goal (LjTables *self, const LjTable *table, LjGroup *group, const LjTableRow *row,
          const char *title, guint number)
{
  gboolean sub_goal = number == 0 && group->last_number > 0;
  LjKind kind = sub_goal ? LJ_KIND_SUB_GOAL : LJ_KIND_GOAL;
  guint parent = sub_goal ? group->last_goal : group->element;
  guint goal = lj_tables_add_element (self, parent, kind, title, row->line);
  g_autofree char *printed = g_strdup_printf ("%u", number);

  lj_tables_ask (self, group->element, kind, table);
  if (sub_goal)
    return goal;
  group->last_goal = goal;
  group->last_number = number;
  if (number > 0)
    lj_tables_set_number (self, goal,
                          lj_table_is_number (lj_table_row_get (row, LJ_COLUMN_NUMBER))
                              ? lj_table_row_get (row, LJ_COLUMN_NUMBER)
                              : printed);
  return goal;
}

/* Reads a table in which each row is a goal. */
void
lj_tables_read_goals (LjTables *self, const LjTable *table)
{
  LjTable where = *table; /* the document may change from row to row */
  guint group = LJ_NONE;

  for (guint i = table->first + table->n_header; i <= table->last; i++)
    {
      g_auto(LjTableRow) row = { 0 };
      g_autofree char *title = NULL;
      guint number, goal;

      lj_table_row_read (&row, self, table, i);
      title = lj_dictionary_plain (lj_table_row_get (&row, LJ_COLUMN_GOAL));
      if (title[0] == '\0')
        {
          lj_plan_add_finding (self->plan, row.line, row.line, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                               _ ("a row without a goal"));
          continue;
        }
      group = find_row_group (self, &where, &row, group);
      number = read_number (lj_tables_group (self, group), &row, title);
      goal = add_goal (self, table, lj_tables_group (self, group), &row, title, number);
      lj_tables_evaluate (self, &row, goal, title);
      add_sub_goals (self, &row, goal);
    }
  lj_tables_use (self, table->first, table->last);
}
