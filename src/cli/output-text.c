/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "output-text.h"

/* A column of words is no wider than this, in terminal columns, so that the numbers beside it stay
 * on an ordinary screen; the last column goes on to the end of its line. */
#define MAX_WIDTH 44

struct _OutputText
{
  const OutputColumn *columns; /* borrowed */
  guint n_columns;
  guint last;      /* the last column that stands in the line */
  GPtrArray *rows; /* char ** along columns */
};

/* In the line, beside others. */
static gboolean
is_in_line (const OutputColumn *column)
{
  return column->heading != NULL && column->type != COLUMN_HEADING && column->type != COLUMN_NOTE;
}

guint
output_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

/* The text in lines of at most width terminal columns, broken at spaces; a longer word stands
 * alone. At least one line. */
static GPtrArray *
wrap (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0 && output_text_width (line->str) + 1 + output_text_width (words[i]) > width)
        {
          g_ptr_array_add (lines, g_strdup (line->str));
          g_string_truncate (line, 0);
        }
      else if (i > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }
  g_ptr_array_add (lines, g_strdup (line->str));
  return lines;
}

static GPtrArray *
wrap_cell (const OutputText *self, guint column, const char *text)
{
  return wrap (text, column == self->last ? G_MAXUINT : MAX_WIDTH);
}

static void
widen (const OutputText *self, guint *widths, const char *const *values)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (is_in_line (&self->columns[i]))
      {
        g_autoptr(GPtrArray) lines = wrap_cell (self, i, values[i]);

        for (guint j = 0; j < lines->len; j++)
          widths[i] = MAX (widths[i], output_text_width (lines->pdata[j]));
      }
}

static void
append_padding (GString *line, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (line, ' ');
}

static void
append_cell (GString *line, const char *text, guint width, gboolean right)
{
  guint padding = width - MIN (width, output_text_width (text));

  if (right)
    append_padding (line, padding);
  g_string_append (line, text);
  if (!right)
    append_padding (line, padding);
}

/* One of the lines of a row; FALSE: the row has no more. */
static gboolean
print_line (const OutputText *self, const guint *widths, GPtrArray *const *cells, guint n)
{
  g_autoptr(GString) line = g_string_new (NULL);
  gboolean any = FALSE;
  const char *gap = "";

  for (guint i = 0; i < self->n_columns; i++)
    if (cells[i] != NULL)
      {
        gboolean here = n < cells[i]->len;

        any |= here;
        g_string_append (line, gap);
        append_cell (line, here ? cells[i]->pdata[n] : "", widths[i],
                     self->columns[i].type != COLUMN_STRING);
        gap = "  ";
      }
  if (!any)
    return FALSE;
  g_strchomp (line->str);
  output_print (line->str);
  output_print ("\n");
  return TRUE;
}

static void
free_cells (GPtrArray **cells, guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&cells[i], g_ptr_array_unref);
}

static void
print_row (const OutputText *self, const guint *widths, const char *const *values)
{
  g_autofree GPtrArray **cells = g_new0 (GPtrArray *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    if (is_in_line (&self->columns[i]))
      cells[i] = wrap_cell (self, i, values[i]);
  for (guint n = 0; print_line (self, widths, cells, n); n++)
    ;
  free_cells (cells, self->n_columns);
}

static void
print_heading (const OutputText *self, char *const *values, char *const *before)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].type == COLUMN_HEADING
        && (before == NULL || strcmp (values[i], before[i]) != 0))
      {
        output_print ("\n");
        output_print (values[i]);
        output_print ("\n");
      }
}

static void
print_notes (const OutputText *self, char *const *values)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].type == COLUMN_NOTE && *values[i] != '\0')
      {
        output_print ("    ");
        output_print (values[i]);
        output_print ("\n");
      }
}

/* columns are kept as long as the table. */
OutputText *
output_text_new (const OutputColumn *columns, guint n_columns)
{
  OutputText *self = g_new0 (OutputText, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < n_columns; i++)
    if (is_in_line (&columns[i]))
      self->last = i;
  return self;
}

/* One row along the columns; copied, line breaks become spaces. */
void
output_text_add (OutputText *self, const char *const *values)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdelimit (g_strdup (values[i] != NULL ? values[i] : ""), "\r\n\t", ' ');
  g_ptr_array_add (self->rows, row);
}

/* Everything added, under the headings in the language. */
void
output_text_print (const OutputText *self, LjLanguage language)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);
  g_autofree const char **headings = g_new0 (const char *, self->n_columns);
  char *const *before = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    headings[i] = is_in_line (&self->columns[i]) ? lj_tr (language, self->columns[i].heading) : "";
  widen (self, widths, headings);
  for (guint i = 0; i < self->rows->len; i++)
    widen (self, widths, self->rows->pdata[i]);
  print_row (self, widths, headings);
  for (guint i = 0; i < self->rows->len; i++)
    {
      print_heading (self, self->rows->pdata[i], before);
      print_row (self, widths, self->rows->pdata[i]);
      print_notes (self, self->rows->pdata[i]);
      before = self->rows->pdata[i];
    }
}

void
output_text_free (OutputText *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}
