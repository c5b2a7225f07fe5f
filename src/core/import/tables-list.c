/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

/* Cells of a list. A larger table is none. */
#define MOST_CELLS 1000

/* What the next cell of the list, in order, has on its side when a heading is looked up: a heading
 * that shares no more than its first word with the cell still finds it. */
#define NEXT_BONUS 0.25

/* Headings times cells. Beyond, only equal names are found. */
#define MOST_RATINGS 200000

/* Letters of a heading that may be looked for inside a cell. */
#define SHORTEST_PART 5

/* What a column is called that lists plans beside the service lines. */
static const char *const others[] = { "muut", "övriga", "andra", "other", "others" };

static gboolean
is_other (const char *title)
{
  g_autofree char *folded = lj_text_fold (title);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (others[i], folded) == 0)
      return TRUE;
  return FALSE;
}

/* How many cells below the first row name the heading of a table; all: how many there are. needed:
 * the first line of the first of those tables, if it is less. */
static guint
count_headings (LjTables *self, const LjTable *table, LjNames *headings, guint *all, guint *needed)
{
  guint n = 0;

  *all = 0;
  for (guint i = table->first + 1; i <= table->last && *all < MOST_CELLS; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lj_tables_line (self, i)->text, "\t", MOST_CELLS);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          guint line;

          if (cells[j][0] == '\0')
            continue;
          *all += 1;
          line = lj_names_find (headings, table->document, cells[j], LJ_TABLES_ALIKE);
          n += line != LJ_NONE;
          *needed = MIN (*needed, line);
        }
    }
  return n;
}

/* The headings of the tables of goals, each with the first line of its table. */
static LjNames *
new_headings (LjTables *self)
{
  LjNames *headings = lj_names_new ();

  for (guint i = 0; i < self->tables->len; i++)
    {
      const LjTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == LJ_TABLE_GOALS && table->heading != NULL)
        lj_names_add (headings, table->document, table->heading, table->first);
    }
  return headings;
}

/* Tells which of the tables without a known header list the service lines: those in which two cells
 * and a third of all are headings of evaluation tables in the same document. */
void
lj_tables_find_lists (LjTables *self)
{
  g_autoptr(LjNames) headings = new_headings (self);

  for (guint i = 0; i < self->tables->len; i++)
    {
      LjTable *table = g_ptr_array_index (self->tables, i);
      LjDocument *document = lj_tables_document (self, table->document);
      guint needed = table->first;
      guint n, all;

      if (table->kind != LJ_TABLE_UNKNOWN)
        continue;
      n = count_headings (self, table, headings, &all, &needed);
      if (n < 2 || n * 3 < all || all >= MOST_CELLS)
        continue;
      table->kind = LJ_TABLE_LIST;
      if (document->n_lists++ == 0)
        document->first_list = i;
      document->list_needed = MIN (document->list_needed, needed);
    }
}

/* The cell of a row as plain text; "" if it has none there. */
static char *
dup_cell (const LjTextLine *line, guint column)
{
  g_auto(GStrv) cells = g_strsplit (line->text, "\t", MOST_CELLS);

  return column < g_strv_length (cells) ? lj_dictionary_plain (cells[column]) : g_strdup ("");
}

/* One column: its first cell is the area, the others are its lines. */
static void
read_column (LjTables *self, const LjTable *table, guint column)
{
  guint parent = lj_tables_document_element (self, table->document);
  const LjTextLine *line = lj_tables_line (self, table->first);
  g_autofree char *area = dup_cell (line, column);
  gboolean plans = is_other (area);
  guint group;

  if (area[0] != '\0')
    {
      LjKind kind = plans ? LJ_KIND_SECTION : LJ_KIND_SERVICE_AREA;

      group = lj_tables_add_group (self, table->document, parent, kind, area, line->line);
      parent = lj_tables_group (self, group)->element;
    }
  for (guint i = table->first + 1; i <= table->last; i++)
    {
      g_autofree char *title = NULL;

      line = lj_tables_line (self, i);
      title = dup_cell (line, column);
      if (title[0] == '\0')
        continue;
      group = lj_tables_add_group (self, table->document, parent,
                                   plans ? LJ_KIND_PLAN : LJ_KIND_SERVICE_LINE, title, line->line);
      lj_tables_group (self, group)->listed = TRUE;
    }
}

static void
read_list (LjTables *self, const LjTable *table)
{
  guint columns = 0;

  for (guint i = table->first; i <= table->last; i++)
    {
      guint n = 1;

      for (const char *p = lj_tables_line (self, i)->text; *p != '\0'; p++)
        n += *p == '\t';
      columns = MAX (columns, n);
    }
  for (guint i = 0; i < columns; i++)
    read_column (self, table, i);
  lj_tables_use (self, table->first, table->last);
}

/* Makes the areas and service lines of a document from its lists, as soon as a line of the file is
 * reached where they are printed or needed. Returns whether they are there. */
gboolean
lj_tables_read_lists (LjTables *self, guint index, guint line)
{
  LjDocument *document = lj_tables_document (self, index);

  if (document->n_lists > 0 && document->list_end == 0 && line >= document->list_needed)
    {
      document->list_first = self->groups->len;
      for (guint i = document->first_list; i < self->tables->len; i++)
        {
          const LjTable *table = g_ptr_array_index (self->tables, i);

          if (table->kind == LJ_TABLE_LIST && table->document == index)
            read_list (self, table);
        }
      document->list_end = self->groups->len;
    }
  return document->list_end > 0;
}

/* How well a heading names a cell of the list; part: one of them contains the other. */
static double
rate (const char *heading, const char *title, gboolean next)
{
  const char *shorter = strlen (heading) < strlen (title) ? heading : title;
  const char *longer = shorter == heading ? title : heading;
  double likeness = lj_text_likeness (heading, title) + (next ? NEXT_BONUS : 0);

  if (g_utf8_strlen (shorter, -1) >= SHORTEST_PART && lj_text_contains (longer, shorter))
    return MAX (likeness, LJ_TABLES_ALIKE);
  return likeness;
}

/* The line or plan of the list that a heading means, as long as it has no table yet: by likeness,
 * because one contains the other, or because it is its turn. Two that fit equally are none.
 * Returns the group, or LJ_NONE. */
guint
lj_tables_find_listed (LjTables *self, guint index, const char *heading)
{
  LjDocument *document = lj_tables_document (self, index);
  double best = 0, second = 0;
  gboolean turn = TRUE;
  guint found = LJ_NONE;

  for (guint i = document->list_first; i < document->list_end; i++)
    {
      const LjGroup *group = lj_tables_group (self, i);
      gboolean next = turn && i >= document->list_next;
      double rating;

      if (!group->listed || self->n_ratings++ > MOST_RATINGS)
        continue;
      rating = rate (heading, group->title, next);
      turn &= !next;
      second = MAX (second, MIN (rating, best));
      if (rating > best)
        found = i;
      best = MAX (best, rating);
    }
  if (found == LJ_NONE || best < LJ_TABLES_ALIKE || best - second < 0.01)
    return LJ_NONE;
  lj_names_add (self->names, index, heading, found);
  return found;
}

/* A line of the list has its table: it is nobody else's any more, and the next one has its turn. */
void
lj_tables_meet_listed (LjTables *self, guint group)
{
  LjGroup *met = lj_tables_group (self, group);

  if (!met->listed)
    return;
  met->listed = FALSE;
  lj_tables_document (self, met->document)->list_next = group + 1;
}
