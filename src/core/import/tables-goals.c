/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <string.h>

#define MOST_CELLS 256

/* A row laid on the columns of its table. */
typedef struct
{
  GStrv cells;                                    /* owned */
  const char *fields[LJ_COLUMN_MUNICIPALITY + 1]; /* in cells; NULL: no such cell */
  guint n_cells;
  guint line, index; /* of the file, of lines */
  gboolean odd;      /* too few or too many cells */
} Row;

static void
row_clear (Row *self)
{
  g_strfreev (self->cells);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static gboolean
is_number (const char *cell)
{
  gsize digits = strspn (cell, "0123456789.");

  return g_ascii_isdigit (cell[0]) && digits <= 8
         && cell[digits + strspn (cell + digits, ") ")] == '\0';
}

static int
find_column (const LjTable *table, LjColumn column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i] == column)
      return i;
  return -1;
}

/* Whether the cell is one that a score and its text share: "3 Went well". */
static gboolean
is_shared (const char *cell)
{
  g_auto (LjScoreCell) score = { 0 };

  return lj_dictionary_read_score (cell, &score) && score.rest != NULL;
}

/* A row has a number that its header has no column for, or the other way round; the score and the
 * text that follows it may share a cell. start: the first column, skip: cells before it. */
static void
align (const LjTable *table, Row *row, guint *start, guint *skip)
{
  gboolean numbered = table->columns[0] == LJ_COLUMN_NUMBER;
  int score = find_column (table, LJ_COLUMN_SCORE);
  guint n, columns;

  *skip = !numbered && row->n_cells > 1 && is_number (row->cells[0]) ? 1 : 0;
  *start = numbered && row->n_cells < table->n_columns && row->cells[0][0] != '\0'
                   && !is_number (row->cells[0])
               ? 1
               : 0;
  n = row->n_cells - *skip;
  columns = table->n_columns - *start;
  row->odd = n != columns;
  if (n + 1 == columns && score >= 0 && (guint) score + 2 == table->n_columns
      && table->columns[score + 1] == LJ_COLUMN_TEXT && is_shared (row->cells[row->n_cells - 1]))
    row->odd = FALSE;
}

static void
read_row (LjTables *self, const LjTable *table, guint index, Row *row)
{
  const LjTextLine *line = lj_tables_line (self, index);
  guint start, skip;

  row->line = line->line;
  row->index = index;
  row->cells = g_strsplit (line->text, "\t", MOST_CELLS);
  row->n_cells = g_strv_length (row->cells);
  for (guint i = 0; i < row->n_cells; i++)
    g_strstrip (row->cells[i]);
  while (row->n_cells > table->n_columns && row->cells[row->n_cells - 1][0] == '\0')
    row->n_cells--;
  align (table, row, &start, &skip);
  if (skip > 0)
    row->fields[LJ_COLUMN_NUMBER] = row->cells[0];
  for (guint i = skip; i < row->n_cells && i - skip + start < table->n_columns; i++)
    row->fields[table->columns[i - skip + start]] = row->cells[i];
  if (row->odd)
    lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_VALUE,
                         _ ("%u cells where the header has %u: check the row"), row->n_cells,
                         table->n_columns);
}

static const char *
field (const Row *row, LjColumn column)
{
  return row->fields[column] != NULL ? row->fields[column] : "";
}

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

/* Reads what a row says of an element: achieved, score, text. Wrong values become findings.
 * scores: what the score cell holds. */
static void
read_values (LjTables *self, const Row *row, LjContentEvaluation *evaluation, LjScoreCell *score)
{
  const char *achieved = field (row, LJ_COLUMN_ACHIEVED);
  const char *cell = field (row, LJ_COLUMN_SCORE);

  if (!lj_dictionary_read_achieved (achieved, &evaluation->achieved) && !row->odd)
    lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_VALUE,
                         _ ("“%.60s” is not yes, partly or no: left empty"), achieved);
  if (!lj_dictionary_read_score (cell, score) && !row->odd)
    lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_VALUE,
                         _ ("“%.60s” is not a score from 1 to 5: left empty"), cell);
  if (score->n_scores == 1)
    evaluation->score = score->scores[0];
  evaluation->qualified = score->n_scores == 1 && score->qualified;
}

/* Adds the evaluation and its text, unless the row says nothing at all. */
static void
add_evaluation (LjTables *self, const LjContentEvaluation *evaluation, const char *text)
{
  g_autofree char *plain = lj_dictionary_plain (text);

  if (evaluation->achieved == LJ_ACHIEVED_NONE && evaluation->score == 0 && plain[0] == '\0')
    return;
  g_array_append_val (self->content->evaluations, *evaluation);
  lj_content_add_text (self->content, evaluation->element, 0, LJ_ROLE_PUBLISHED, self->language,
                       plain);
}

static guint
add_element (LjTables *self, guint parent, LjKind kind, const char *title, guint line)
{
  guint element = lj_content_add_element (self->content, parent, kind, title, self->language);

  lj_content_get (self->content->elements, LjContentElement, element)->source_line = line;
  return element;
}

/* Two scores for a goal of two paragraphs are the scores of its parts. */
static void
add_parts (LjTables *self, const Row *row, guint goal, const char *title, const LjScoreCell *score)
{
  g_auto (GStrv) paragraphs = g_strsplit (title, "\n", LJ_MAX_SCORES + 1);

  if (g_strv_length (paragraphs) != score->n_scores)
    {
      lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_VALUE,
                           _ ("%u scores for %u paragraphs of a goal: left empty"), score->n_scores,
                           g_strv_length (paragraphs));
      return;
    }
  for (guint i = 0; i < score->n_scores; i++)
    {
      LjContentEvaluation evaluation = { .state = LJ_STATE_ANSWERED, .source_line = row->line };

      evaluation.element = add_element (self, goal, LJ_KIND_PART, paragraphs[i], row->line);
      evaluation.score = score->scores[i];
      evaluation.qualified = score->qualified;
      add_evaluation (self, &evaluation, "");
    }
}

static void
evaluate (LjTables *self, const Row *row, guint element, const char *title)
{
  LjContentEvaluation evaluation = { .element = element, .state = LJ_STATE_ANSWERED };
  g_auto (LjScoreCell) score = { 0 };
  const char *text = field (row, LJ_COLUMN_TEXT);

  evaluation.source_line = row->line;
  read_values (self, row, &evaluation, &score);
  if (text[0] == '\0' && score.rest != NULL)
    text = score.rest;
  add_evaluation (self, &evaluation, text);
  if (score.n_scores > 1)
    add_parts (self, row, element, title, &score);
}

/* The sub-goals in a cell: one for each bullet or list item, else the whole cell. */
static void
add_sub_goals (LjTables *self, const Row *row, guint goal)
{
  const char *cell = field (row, LJ_COLUMN_SUB_GOALS);
  g_autofree char *plain = lj_dictionary_plain (cell);
  const char *mark = strstr (plain, "•") != NULL ? "•" : NULL;
  g_auto (GStrv) pieces = NULL;

  if (mark == NULL && strstr (cell, "<li") != NULL)
    mark = "\n";
  pieces = mark != NULL ? g_strsplit (plain, mark, -1) : g_strdupv ((char *[]){ plain, NULL });
  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_strstrip (pieces[i])[0] != '\0')
      add_element (self, goal, LJ_KIND_SUB_GOAL, pieces[i], row->line);
}

static void
set_number (LjTables *self, guint element, const char *number)
{
  g_autofree char *bare = g_strdup (number);

  g_strdelimit (bare, ") ", '\0');
  if (g_str_has_suffix (bare, "."))
    bare[strlen (bare) - 1] = '\0';
  lj_content_get (self->content->elements, LjContentElement, element)->number
      = lj_content_string (self->content, bare);
}

/* The line that a row names in a column of its own; without one, that of the table's heading, and
 * of an empty cell that of the row above. The same for its document. */
static guint
find_row_group (LjTables *self, LjTable *table, const Row *row, guint before)
{
  static const struct
  {
    LjColumn column;
    LjKind kind;
  } scopes[] = {
    { LJ_COLUMN_POLICY_LINE, LJ_KIND_POLICY_LINE },
    { LJ_COLUMN_SERVICE_LINE, LJ_KIND_SERVICE_LINE },
  };

  if (field (row, LJ_COLUMN_DOCUMENT)[0] != '\0')
    {
      guint document = lj_tables_enter_document (self, field (row, LJ_COLUMN_DOCUMENT), row->index);

      before = document == table->document ? before : LJ_NONE;
      table->document = document;
    }
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *title = lj_dictionary_plain (field (row, scopes[i].column));

      if (title[0] == '\0')
        continue;
      table->heading_line = row->index;
      return lj_tables_find_group (self, table, title, scopes[i].kind);
    }
  return before != LJ_NONE ? before : lj_tables_find_group (self, table, table->heading, 0);
}

/* The number of a row, from its cell or off the front of the title; 0: none. */
static guint
read_number (const LjGroup *group, const Row *row, char *title)
{
  const char *cell = field (row, LJ_COLUMN_NUMBER);

  if (is_number (cell))
    return (guint) g_ascii_strtoull (cell, NULL, 10);
  if (group->last_goal != LJ_NONE && group->last_number == 0)
    return 0;
  return take_number (title, group->last_number + 1);
}

/* A row without number below a numbered one is its sub-goal. */
static guint
add_goal (LjTables *self, const LjTable *table, LjGroup *group, const Row *row, const char *title,
          guint number)
{
  gboolean sub_goal = number == 0 && group->last_number > 0;
  LjKind kind = sub_goal ? LJ_KIND_SUB_GOAL : LJ_KIND_GOAL;
  guint parent = sub_goal ? group->last_goal : group->element;
  guint goal = add_element (self, parent, kind, title, row->line);
  g_autofree char *printed = g_strdup_printf ("%u", number);

  lj_tables_ask (self, group->element, kind, table);
  if (sub_goal)
    return goal;
  group->last_goal = goal;
  group->last_number = number;
  if (number > 0)
    set_number (self, goal,
                is_number (field (row, LJ_COLUMN_NUMBER)) ? field (row, LJ_COLUMN_NUMBER)
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
      g_auto (Row) row = { 0 };
      g_autofree char *title = NULL;
      guint number, goal;

      read_row (self, table, i, &row);
      title = lj_dictionary_plain (field (&row, LJ_COLUMN_GOAL));
      if (title[0] == '\0')
        {
          lj_plan_add_finding (self->plan, row.line, row.line, LJ_FINDING_NOT_UNDERSTOOD,
                               _ ("a row without a goal"));
          continue;
        }
      group = find_row_group (self, &where, &row, group);
      number = read_number (lj_tables_group (self, group), &row, title);
      goal = add_goal (self, table, lj_tables_group (self, group), &row, title, number);
      evaluate (self, &row, goal, title);
      add_sub_goals (self, &row, goal);
    }
  lj_tables_use (self, table->first, table->last);
}

/* Finds the next "1.2." of the prefix at the start of a word. end: behind it and its spaces. */
static const char *
find_number (const char *text, guint prefix, guint *number, const char **end)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      char *rest;

      if (!g_ascii_isdigit (*p) || (p > text && !g_ascii_isspace (p[-1])))
        continue;
      if (g_ascii_strtoull (p, &rest, 10) != prefix || *rest != '.' || !g_ascii_isdigit (rest[1]))
        continue;
      *number = (guint) g_ascii_strtoull (rest + 1, &rest, 10);
      rest += *rest == '.';
      if (*rest != ' ' && *rest != '\n')
        continue;
      *end = rest + strspn (rest, " \n");
      return p;
    }
  return NULL;
}

static void
add_numbered_goal (LjTables *self, const Row *row, guint parent, guint prefix, guint number,
                   const char *title, gsize length)
{
  g_autofree char *text = g_strstrip (g_strndup (title, length));
  g_autofree char *printed = g_strdup_printf ("%u.%u", prefix, number);

  set_number (self, add_element (self, parent, LJ_KIND_GOAL, text, row->line), printed);
}

/* Goals that are run together, "1.1. One 1.2. Two". FALSE: there are no such numbers. */
static gboolean
split_goals (LjTables *self, const Row *row, guint parent, guint prefix, const char *text)
{
  guint number, expected = 1;
  const char *title;
  const char *start = find_number (text, prefix, &number, &title);

  if (start != text)
    return FALSE;
  while (start != NULL)
    {
      guint this_number = number;
      const char *this_title = title;
      const char *next = find_number (title, prefix, &number, &title);
      gsize length = next != NULL ? (gsize) (next - this_title) : strlen (this_title);

      if (this_number != expected)
        lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_NOTE,
                             _ ("goal %u.%u comes where %u.%u is expected"), prefix, this_number,
                             prefix, expected);
      add_numbered_goal (self, row, parent, prefix, this_number, this_title, length);
      expected = this_number + 1;
      start = next;
    }
  return TRUE;
}

/* The goals in the cell of a guideline: by their numbers, else by paragraphs and bullets. */
static void
add_goals (LjTables *self, const Row *row, guint parent)
{
  g_autofree char *text = lj_dictionary_plain (field (row, LJ_COLUMN_GOALS));
  const char *cell = field (row, LJ_COLUMN_NUMBER);
  guint prefix = (guint) g_ascii_strtoull (is_number (cell) ? cell : text, NULL, 10);
  g_auto (GStrv) pieces = NULL;

  if (split_goals (self, row, parent, prefix, text))
    return;
  pieces = g_strsplit (text, strstr (text, "•") != NULL ? "•" : "\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_strstrip (pieces[i])[0] != '\0')
      add_element (self, parent, LJ_KIND_GOAL, pieces[i], row->line);
}

static void
read_scope (LjTables *self, const LjTable *table, const Row *row)
{
  LjColumn column
      = find_column (table, LJ_COLUMN_GUIDELINE) >= 0 ? LJ_COLUMN_GUIDELINE : LJ_COLUMN_POLICY_LINE;
  LjKind kind = column == LJ_COLUMN_GUIDELINE ? LJ_KIND_GUIDELINE : LJ_KIND_POLICY_LINE;
  g_autofree char *title = lj_dictionary_plain (field (row, column));
  guint document = lj_tables_document_element (self, table->document);
  guint group, element;

  if (title[0] == '\0')
    {
      lj_plan_add_finding (self->plan, row->line, row->line, LJ_FINDING_NOT_UNDERSTOOD,
                           _ ("a row without a name"));
      return;
    }
  group = lj_tables_add_group (self, table->document, document, kind, title, row->line);
  element = lj_tables_group (self, group)->element;
  if (is_number (field (row, LJ_COLUMN_NUMBER)))
    set_number (self, element, field (row, LJ_COLUMN_NUMBER));
  lj_tables_ask (self, document, kind, table);
  evaluate (self, row, element, title);
  add_goals (self, row, element);
}

/* Reads a table in which each row is a guideline or a policy line with a score of its own, and with
 * its goals in one cell. */
void
lj_tables_read_scopes (LjTables *self, const LjTable *table)
{
  for (guint i = table->first + table->n_header; i <= table->last; i++)
    {
      g_auto (Row) row = { 0 };

      read_row (self, table, i, &row);
      read_scope (self, table, &row);
    }
  lj_tables_use (self, table->first, table->last);
}
