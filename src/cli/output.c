/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <linjaus/export.h>

#include "command.h"
#include "output-text.h"
#include "output.h"

/* The first failure to write to standard output; 0: none yet. */
static int write_error;

struct _Output
{
  OutputFormat format;
  LjLanguage language;
  const OutputColumn *columns; /* borrowed */
  guint n_columns;
  guint n_rows;
  GString *line;    /* the one being made */
  OutputText *text; /* of format text only: widths are known at the end */
};

/* A failure is kept for output_flush(). */
static void
print_exactly (const char *text)
{
  gsize length = strlen (text);

  if (write_error == 0 && fwrite (text, 1, length, stdout) != length)
    write_error = errno;
}

/* A text of a workbook may be anybody's: what would command a terminal is shown as U+FFFD, and so is
 * what is no UTF-8. (transfer full) */
char *
output_dup_harmless (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) harmless = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (harmless,
                               g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }
  return g_string_free (g_steal_pointer (&harmless), FALSE);
}

/* Writes UTF-8 for people, whatever the locale. */
void
output_print (const char *text)
{
  g_autofree char *harmless = output_dup_harmless (text);

  print_exactly (harmless);
}

static void
add_csv_row (Output *self, const char *const *values)
{
  gboolean first = TRUE;

  g_string_truncate (self->line, 0);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].name != NULL)
      lj_csv_append (self->line, &first, values != NULL ? values[i] : self->columns[i].name);
  g_string_append (self->line, "\r\n");
  print_exactly (self->line->str);
}

/* RFC 8259: quotes, backslashes and control characters are escaped, UTF-8 stands as it is. */
static void
append_json_string (GString *line, const char *value)
{
  g_string_append_c (line, '"');
  for (; *value != '\0'; value++)
    if (*value == '"' || *value == '\\')
      g_string_append_printf (line, "\\%c", *value);
    else if (*value == '\n')
      g_string_append (line, "\\n");
    else if ((guchar) *value < 0x20)
      g_string_append_printf (line, "\\u%04x", (guint) *value);
    else
      g_string_append_c (line, *value);
  g_string_append_c (line, '"');
}

static void
append_json_value (GString *line, OutputColumnType type, const char *value)
{
  if (type == COLUMN_NUMBER)
    g_string_append (line, *value != '\0' ? value : "null");
  else
    append_json_string (line, value);
}

static void
add_json_row (Output *self, const char *const *values)
{
  const char *separator = "";

  g_string_assign (self->line, self->n_rows > 0 ? ",\n{" : "\n{");
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].name != NULL)
      {
        g_string_append_printf (self->line, "%s\"%s\":", separator, self->columns[i].name);
        append_json_value (self->line, self->columns[i].type, values[i]);
        separator = ",";
      }
  g_string_append_c (self->line, '}');
  print_exactly (self->line->str);
}

/* columns are kept as long as the output. */
Output *
output_new (OutputFormat format, LjLanguage language, const OutputColumn *columns, guint n_columns)
{
  Output *self = g_new0 (Output, 1);

  self->format = format;
  self->language = language;
  self->columns = columns;
  self->n_columns = n_columns;
  self->line = g_string_new (NULL);
  if (format == OUTPUT_TEXT)
    self->text = output_text_new (columns, n_columns);
  else if (format == OUTPUT_CSV)
    add_csv_row (self, NULL);
  else
    output_print ("[");
  return self;
}

/* One row; values run along the columns; NULL only where the format does not show the column. They
 * are copied where needed. */
void
output_add (Output *self, const char *const *values)
{
  if (self->format == OUTPUT_TEXT)
    output_text_add (self->text, values);
  else if (self->format == OUTPUT_CSV)
    add_csv_row (self, values);
  else
    add_json_row (self, values);
  self->n_rows++;
}

/* Ends the table. Errors: as output_flush(). */
gboolean
output_finish (Output *self, GError **error)
{
  if (self->format == OUTPUT_TEXT)
    output_text_print (self->text, self->language);
  else if (self->format == OUTPUT_JSON)
    output_print (self->n_rows > 0 ? "\n]\n" : "]\n");
  return output_flush (error);
}

void
output_free (Output *self)
{
  g_clear_pointer (&self->text, output_text_free);
  g_string_free (self->line, TRUE);
  g_free (self);
}

/* FALSE where anything printed so far could not be written: a full disk, say. A reader who went
 * away is CLI_ERROR_QUIET. */
gboolean
output_flush (GError **error)
{
  if (write_error == 0 && fflush (stdout) != 0)
    write_error = errno;
  if (write_error == 0)
    return TRUE;
  if (write_error == EPIPE)
    g_set_error_literal (error, CLI_ERROR, CLI_ERROR_QUIET, "");
  else
    g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED, _ ("cannot write to standard output: %s"),
                 g_strerror (write_error));
  return FALSE;
}
