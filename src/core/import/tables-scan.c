/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <linjaus/text.h>
#include <string.h>

/* What has more cells is no header row. */
#define MOST_COLUMNS 64

/* Bytes. A longer line is a sentence, not a heading. */
#define LONGEST_HEADING 200

/* Where the scan is: what stands above the next table. */
typedef struct
{
  LjTables *tables;
  guint document;
  GString *heading; /* empty: none since the last table or document */
  guint heading_line;
  gboolean turned; /* nothing but page turns since the last table */
} Scan;

static void
table_free (gpointer data)
{
  LjTable *table = data;

  g_free (table->columns);
  g_free (table->heading);
  g_free (table);
}

static gboolean
has (const LjColumn *columns, guint n, LjColumn column)
{
  for (guint i = 0; i < n; i++)
    if (columns[i] == column)
      return TRUE;
  return FALSE;
}

/* What a table with these columns is. */
static LjTableKind
tell_table (const LjColumn *columns, guint n)
{
  LjColumn first = columns[columns[0] == LJ_COLUMN_NUMBER && n > 1 ? 1 : 0];
  gboolean goals = has (columns, n, LJ_COLUMN_GOAL);
  gboolean average = has (columns, n, LJ_COLUMN_AVERAGE);
  gboolean count = has (columns, n, LJ_COLUMN_COUNT) || has (columns, n, LJ_COLUMN_DONE);
  gboolean text = has (columns, n, LJ_COLUMN_TEXT);
  gboolean score = has (columns, n, LJ_COLUMN_SCORE);
  gboolean scope = first == LJ_COLUMN_GUIDELINE || first == LJ_COLUMN_POLICY_LINE;

  if (first == LJ_COLUMN_THEME || first == LJ_COLUMN_MUNICIPALITY || (goals && average && !count))
    return LJ_TABLE_SURVEY;
  if (count || (average && first != LJ_COLUMN_NONE))
    return LJ_TABLE_SUMMARY;
  if (goals && (score || text || has (columns, n, LJ_COLUMN_ACHIEVED)))
    return LJ_TABLE_GOALS;
  if (scope && score && (text || has (columns, n, LJ_COLUMN_GOALS)))
    return LJ_TABLE_SCOPES;
  return scope && score ? LJ_TABLE_SUMMARY : LJ_TABLE_UNKNOWN;
}

/* What kind of table this row is the header of; UNKNOWN: it is no header that the dictionary knows.
 * columns: (transfer full), NULL if unknown. */
LjTableKind
lj_tables_read_header (const char *row, LjColumn **columns, guint *n_columns)
{
  g_auto(GStrv) cells = NULL;
  LjTableKind kind = LJ_TABLE_UNKNOWN;
  guint n, known;

  *columns = NULL;
  *n_columns = 0;
  if (strnlen (row, LJ_TABLES_LONGEST_HEADER) == LJ_TABLES_LONGEST_HEADER)
    return LJ_TABLE_UNKNOWN;
  cells = g_strsplit (row, "\t", MOST_COLUMNS + 1);
  n = g_strv_length (cells);
  while (n > 0 && cells[n - 1][strspn (cells[n - 1], " ")] == '\0')
    n--;
  if (n < 2 || n > MOST_COLUMNS)
    return LJ_TABLE_UNKNOWN;
  *columns = g_new0 (LjColumn, MOST_COLUMNS);
  known = lj_dictionary_read_header ((const char *const *) cells, n, *columns);
  if (known >= 2 || (*columns)[0] == LJ_COLUMN_MUNICIPALITY)
    kind = tell_table (*columns, n);
  if (kind == LJ_TABLE_UNKNOWN)
    g_clear_pointer (columns, g_free);
  else
    *n_columns = n;
  return kind;
}

/* A column of goals that is not read is told. */
static void
find_unknown_columns (LjTables *self, const LjTable *table)
{
  const LjTextLine *header = lj_tables_line (self, table->first);
  g_auto(GStrv) cells = NULL;

  if (table->kind != LJ_TABLE_GOALS && table->kind != LJ_TABLE_SCOPES)
    return;
  cells = g_strsplit (header->text, "\t", MOST_COLUMNS);
  for (guint i = 0; i < table->n_columns && cells[i] != NULL; i++)
    {
      g_autofree char *quote = lj_table_dup_quote (cells[i]);

      if (table->columns[i] == LJ_COLUMN_NONE && *quote != '\0')
        lj_plan_add_unread_column (self->plan, header->line, quote, FALSE);
    }
}

/* The second row of a header, with "yes" and "partly" below "goals achieved". */
static void
read_second_header (LjTables *self, LjTable *table)
{
  g_auto(GStrv) cells = NULL;
  LjColumn below[MOST_COLUMNS] = { 0 };
  guint n;

  if (table->kind != LJ_TABLE_SUMMARY || table->first == table->last)
    return;
  cells = g_strsplit (lj_tables_line (self, table->first + 1)->text, "\t", MOST_COLUMNS);
  n = g_strv_length (cells);
  if (cells[0][0] != '\0' || lj_dictionary_read_header ((const char *const *) cells, n, below) == 0)
    return;
  for (guint i = 1; i < n; i++)
    if (cells[i][0] != '\0' && (below[i] < LJ_COLUMN_YES || below[i] > LJ_COLUMN_NO))
      return;
  for (guint i = 1; i < n; i++)
    if (cells[i][0] != '\0')
      table->columns[i] = below[i];
  table->n_columns = MAX (table->n_columns, n);
  table->n_header = 2;
}

static guint
count_cells (const char *row)
{
  guint n = 1;

  for (const char *p = row; *p != '\0'; p++)
    n += *p == '\t';
  return n;
}

/* A table without header goes on with the columns of the one before if it stands under the same
 * heading, or under none. */
static void
continue_table (Scan *scan, LjTable *table)
{
  LjTables *self = scan->tables;
  const LjTable *before;
  guint n = count_cells (lj_tables_line (self, table->first)->text);

  if (self->tables->len == 0)
    return;
  before = g_ptr_array_index (self->tables, self->tables->len - 1);
  if (before->columns == NULL || before->document != table->document
      || (!scan->turned && lj_text_likeness (before->heading, table->heading) < LJ_TABLES_ALIKE)
      || n + 1 < before->n_columns || n > before->n_columns + 1)
    return;
  table->kind = before->kind;
  table->n_columns = before->n_columns;
  table->columns = g_memdup2 (before->columns, sizeof (LjColumn) * MOST_COLUMNS);
  if (table->heading == NULL)
    table->heading = g_strdup (before->heading);
}

/* A table under no heading of its own, right after a page turn, stands under the last one. */
static char *
dup_heading (const Scan *scan)
{
  const GPtrArray *tables = scan->tables->tables;

  if (scan->heading->len > 0)
    return g_strdup (scan->heading->str);
  if (!scan->turned || tables->len == 0)
    return NULL;
  return g_strdup (((LjTable *) g_ptr_array_index (tables, tables->len - 1))->heading);
}

/* The last line of the table that begins at a line: before a gap, or before the next header. */
static guint
find_end (LjTables *self, guint first)
{
  guint last = first;

  while (last + 1 < self->lines->len)
    {
      const LjTextLine *next = lj_tables_line (self, last + 1);
      g_autofree LjColumn *columns = NULL;
      guint n;

      if (next->kind != LJ_LINE_ROW || next->line != lj_tables_line (self, last)->line + 1
          || lj_tables_read_header (next->text, &columns, &n) != LJ_TABLE_UNKNOWN)
        break;
      last++;
    }
  return last;
}

/* Reads the table that begins at a line. Returns its last line. */
static guint
read_table (Scan *scan, guint first)
{
  LjTables *self = scan->tables;
  LjTable *table = g_new0 (LjTable, 1);

  table->kind = lj_tables_read_header (lj_tables_line (self, first)->text, &table->columns,
                                       &table->n_columns);
  table->n_header = table->columns != NULL;
  table->first = first;
  table->last = find_end (self, first);
  table->document = scan->document;
  table->heading = dup_heading (scan);
  table->heading_line = scan->heading->len > 0 ? scan->heading_line : LJ_NONE;
  read_second_header (self, table);
  if (table->columns != NULL)
    find_unknown_columns (self, table);
  else
    continue_table (scan, table);
  g_ptr_array_add (self->tables, table);
  g_string_truncate (scan->heading, 0);
  scan->turned = TRUE;
  return table->last;
}

/* The heading without marks and without the counter of pages at its end. */
static void
set_heading (Scan *scan, const char *text, guint line)
{
  g_autofree char *plain = lj_dictionary_plain (text);
  char *last = strrchr (plain, ' ');

  if (last != NULL && strchr (last, '/') != NULL
      && strspn (last, " (0123456789/)") == strlen (last))
    *last = '\0';
  g_strstrip (plain);
  g_string_assign (scan->heading, plain);
  scan->heading_line = line;
}

static gboolean
ends_as_sentence (const char *text)
{
  gsize length = strlen (text);

  return length > LONGEST_HEADING || strchr (".;,!", text[length - 1]) != NULL;
}

static void
read_text (Scan *scan, guint index)
{
  LjTables *self = scan->tables;
  const LjTextLine *line = lj_tables_line (self, index);
  gboolean goes_on = scan->heading->len > 0 && scan->heading->len < LONGEST_HEADING
                     && scan->heading_line + 1 == index
                     && lj_tables_line (self, index - 1)->line + 1 == line->line
                     && g_unichar_islower (g_utf8_get_char (line->text));
  g_autofree char *whole = NULL;

  if (ends_as_sentence (line->text) || lj_tables_is_highlight (line)
      || lj_tables_is_scale_name (line) || strchr ("\"", line->text[0]) != NULL)
    return;
  whole = goes_on ? g_strconcat (scan->heading->str, " ", line->text, NULL) : g_strdup (line->text);
  set_heading (scan, whole, index);
}

/* A numbered heading, "2.1 NAME", counts where there is no other. */
static void
read_item (Scan *scan, guint index)
{
  const char *text = lj_tables_line (scan->tables, index)->text;

  if (g_ascii_isdigit (text[0]) && !ends_as_sentence (text) && scan->heading->len == 0)
    set_heading (scan, text + strspn (text, "0123456789.) "), index);
}

/* Finds all tables, each with its document and its heading. */
void
lj_tables_scan (LjTables *self)
{
  g_autoptr(GString) heading = g_string_new (NULL);
  Scan scan = { .tables = self, .heading = heading };

  g_ptr_array_set_free_func (self->tables, table_free);
  for (guint i = 0; i < self->lines->len; i++)
    {
      LjLineKind kind = lj_tables_line (self, i)->kind;

      if (kind == LJ_LINE_ROW)
        i = read_table (&scan, i);
      else if (kind == LJ_LINE_CAPITALS)
        {
          scan.document = lj_tables_enter_document (self, lj_tables_line (self, i)->text, i);
          g_string_truncate (heading, 0);
        }
      else if (kind == LJ_LINE_TEXT)
        read_text (&scan, i);
      else if (kind == LJ_LINE_ITEM)
        read_item (&scan, i);
      if (kind != LJ_LINE_ROW && kind != LJ_LINE_TURN)
        scan.turned = FALSE;
    }
}
