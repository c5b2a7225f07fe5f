/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/records.h"

#include <string.h>

/* A cell in scratch has its offset here until the record is whole, because scratch may move. */
#define IN_SCRATCH ((const char *) 1)

/* What a byte means outside quotes. */
enum
{
  PLAIN,
  MARK, /* it may begin a tag or a mark: see lj_dictionary_plain() */
  CELL_END,
};

static LjCell *
add_cell (LjRecords *self)
{
  if (self->n_cells == self->room)
    {
      self->room = MAX (16, self->room * 2);
      self->cells = g_renew (LjCell, self->cells, self->room);
    }
  return &self->cells[self->n_cells++];
}

/* Goes to the end of the cell; whether there was a mark on the way. */
static gboolean
skip_to_end (LjRecords *self)
{
  const guchar *p = (const guchar *) self->position;
  const guchar *end = (const guchar *) self->end;
  guchar seen = PLAIN;

  while (p < end && self->classes[*p] != CELL_END)
    seen |= self->classes[*p++];
  self->position = (const char *) p;
  return seen != PLAIN;
}

static void
read_plain_cell (LjRecords *self)
{
  const char *start = self->position;
  LjCell *cell = add_cell (self);

  cell->marked = skip_to_end (self);
  cell->text = start;
  cell->length = self->position - start;
}

static gboolean
refuse_quote (const LjRecords *self, guint line, GError **error)
{
  return lj_plan_set_error (self->plan, line, error,
                            _ ("a quote is opened here and never closed; close it or double it"));
}

/* Goes behind the quote that closes the cell, or fails if none does. A cell is simple if it can be
 * lent as it stands in the text. */
static gboolean
find_closing_quote (LjRecords *self, LjCell *cell, gboolean *simple, GError **error)
{
  guint opened = self->next_line;

  *simple = TRUE;
  cell->marked = FALSE;
  for (;; self->position++)
    {
      if (self->position == self->end)
        return refuse_quote (self, self->first_loose_line != 0 ? self->first_loose_line : opened,
                             error);
      if (*self->position == '"' && self->position + 1 < self->end && self->position[1] == '"')
        {
          *simple = FALSE;
          self->position++;
        }
      else if (*self->position == '"')
        break;
      else if (self->classes[(guchar) *self->position] == MARK)
        cell->marked = TRUE;
      else if (*self->position == '\n')
        {
          cell->marked = TRUE;
          self->next_line++;
        }
      else if (*self->position == '\r')
        {
          *simple = FALSE;
          cell->marked = TRUE;
          self->next_line += self->position + 1 == self->end || self->position[1] != '\n';
        }
    }
  self->position++;
  return TRUE;
}

/* Copies what stood between quotes: a doubled quote is one, a line end is LF. */
static void
append_quoted (GString *out, const char *from, const char *end)
{
  for (const char *p = from; p < end; p++)
    {
      if (*p == '\r' && p + 1 < end && p[1] == '\n')
        continue;
      g_string_append_c (out, *p == '\r' ? '\n' : *p);
      if (*p == '"')
        p++;
    }
}

static gboolean
read_quoted_cell (LjRecords *self, GError **error)
{
  const char *start = ++self->position;
  guint opened = self->next_line;
  LjCell *cell = add_cell (self);
  const char *rest;
  gboolean simple;

  if (!find_closing_quote (self, cell, &simple, error))
    return FALSE;
  cell->text = start;
  cell->length = self->position - 1 - start;
  rest = self->position;
  cell->marked |= skip_to_end (self);
  if (simple && rest == self->position)
    return TRUE;
  /* What closed the cell was the quote that opens another one. */
  if (memchr (rest, '"', self->position - rest) != NULL)
    return refuse_quote (self, opened, error);
  cell->length = self->scratch->len;
  cell->text = IN_SCRATCH;
  append_quoted (self->scratch, start, rest - 1);
  g_string_append_len (self->scratch, rest, self->position - rest);
  if (rest < self->position)
    {
      self->loose_quote = TRUE;
      if (self->first_loose_line == 0)
        self->first_loose_line = opened;
    }
  /* The end of one cell in scratch is the beginning of the next. */
  g_string_append_c (self->scratch, '\0');
  return TRUE;
}

static void
settle_cells (LjRecords *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].text == IN_SCRATCH)
      {
        self->cells[i].text = self->scratch->str + self->cells[i].length;
        self->cells[i].length = strlen (self->cells[i].text);
      }
}

static void
skip_line_end (LjRecords *self)
{
  if (self->position == self->end)
    return;
  if (*self->position == '\r' && self->position + 1 < self->end && self->position[1] == '\n')
    self->position++;
  self->position++;
  self->next_line++;
}

static gboolean
read_cell (LjRecords *self, GError **error)
{
  guint line = self->next_line;
  const char *start = self->position;

  if (self->position < self->end && *self->position == '"')
    {
      if (!read_quoted_cell (self, error))
        return FALSE;
    }
  else
    read_plain_cell (self);
  if (self->position - start > LJ_LONGEST_CELL)
    return lj_plan_set_error (self->plan, line, error, _ ("a cell longer than 1 MiB"));
  return TRUE;
}

/* Starts before the first record. The text and the plan stay as long as the records. */
void
lj_records_init (LjRecords *self, LjPlan *plan, const char *text, gsize length, char delimiter)
{
  memset (self, 0, sizeof *self);
  self->plan = plan;
  self->position = text;
  self->end = text + length;
  self->delimiter = delimiter;
  /* The square that is taken out is "\xE2\x96\xA0". */
  for (const char *p = "<*\t\x96"; *p != '\0'; p++)
    self->classes[(guchar) *p] = MARK;
  self->classes['\n'] = self->classes['\r'] = CELL_END;
  self->classes[(guchar) delimiter] = CELL_END;
  self->next_line = 1;
  self->scratch = g_string_new (NULL);
}

void
lj_records_clear (LjRecords *self)
{
  g_clear_pointer (&self->cells, g_free);
  if (self->scratch != NULL)
    g_string_free (self->scratch, TRUE);
  self->scratch = NULL;
}

/* Reads the next record; an empty line is one with one empty cell. At the end of the file FALSE
 * without an error; LJ_ERROR_BAD_FILE for a quote never closed, with the line where it opened,
 * and for a cell over LJ_LONGEST_CELL. */
gboolean
lj_records_next (LjRecords *self, GError **error)
{
  if (self->position == self->end)
    return FALSE;
  self->n_cells = 0;
  self->line = self->next_line;
  self->loose_quote = FALSE;
  g_string_truncate (self->scratch, 0);
  for (;;)
    {
      if (!read_cell (self, error))
        return FALSE;
      if (self->position == self->end || *self->position != self->delimiter)
        break;
      self->position++;
    }
  settle_cells (self);
  skip_line_end (self);
  return TRUE;
}
