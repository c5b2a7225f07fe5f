/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/json-writer.h"

static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\';
}

static void
put_escaped (GString *out, const char *value)
{
  while (*value != '\0')
    {
      const char *start = value;

      while (is_plain (*value))
        value++;
      g_string_append_len (out, start, value - start);
      if (*value == '\n')
        g_string_append (out, "\\n");
      else if (*value == '"' || *value == '\\')
        g_string_append_printf (out, "\\%c", *value);
      else if (*value != '\0')
        g_string_append_printf (out, "\\u%04x", (guint) *value);
      if (*value != '\0')
        value++;
    }
}

/* A workbook from elsewhere may hold bytes that are not UTF-8; what is written is. */
static void
put_string (GString *out, const char *value)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (value, -1, NULL))
    value = valid = g_utf8_make_valid (value, -1);
  g_string_append_c (out, '"');
  put_escaped (out, value);
  g_string_append_c (out, '"');
}

/* Begins a member; its value has to follow. */
void
lj_json_put_name (LjJsonWriter *self, const char *name)
{
  if (!self->first_member)
    g_string_append (self->out, ", ");
  self->first_member = FALSE;
  g_string_append_c (self->out, '"');
  g_string_append (self->out, name);
  g_string_append (self->out, "\": ");
}

/* A member; left out if the text is NULL or empty. */
void
lj_json_put_text (LjJsonWriter *self, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  lj_json_put_name (self, name);
  put_string (self->out, value);
}

/* A member; left out if the number is 0. */
void
lj_json_put_number (LjJsonWriter *self, const char *name, gint64 value)
{
  char digits[24];

  if (value == 0)
    return;
  lj_json_put_name (self, name);
  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  g_string_append (self->out, digits);
}

/* A member; left out if it is not true. */
void
lj_json_put_true (LjJsonWriter *self, const char *name, gboolean value)
{
  if (!value)
    return;
  lj_json_put_name (self, name);
  g_string_append (self->out, "true");
}

/* An object, as a value or as an item that is not on a line of its own. */
void
lj_json_begin_object (LjJsonWriter *self)
{
  g_string_append_c (self->out, '{');
  self->first_member = TRUE;
}

void
lj_json_end_object (LjJsonWriter *self)
{
  g_string_append_c (self->out, '}');
  self->first_member = FALSE;
}

/* An item of a list, on a line of its own. */
void
lj_json_begin_item (LjJsonWriter *self)
{
  g_string_append (self->out, self->first_item ? "\n" : ",\n");
  self->first_item = FALSE;
  lj_json_begin_object (self);
}

/* A member of the outermost object, on a line of its own. */
void
lj_json_begin_entry (LjJsonWriter *self)
{
  g_string_append (self->out, ",\n");
  self->first_member = TRUE;
}

/* A list, a member of the outermost object; its items follow. */
void
lj_json_begin_list (LjJsonWriter *self, const char *name)
{
  lj_json_begin_entry (self);
  lj_json_put_name (self, name);
  g_string_append_c (self->out, '[');
  self->first_item = TRUE;
}

void
lj_json_end_list (LjJsonWriter *self)
{
  g_string_append (self->out, "\n]");
}

/* Whether there is a text in any language. */
gboolean
lj_json_has_words (const char *const *values)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (values[i] != NULL && *values[i] != '\0')
      return TRUE;
  return FALSE;
}

/* A member with a text for each language; values is indexed by language, NULL where absent. Left
 * out if all are. */
void
lj_json_put_words (LjJsonWriter *self, const char *name, const char *const *values)
{
  if (!lj_json_has_words (values))
    return;
  lj_json_put_name (self, name);
  lj_json_begin_object (self);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    lj_json_put_text (self, lj_language_tag (i), values[i]);
  lj_json_end_object (self);
}
