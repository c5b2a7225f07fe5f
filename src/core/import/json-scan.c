/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/json-scan.h"

#include <string.h>

/* Objects and lists within each other; the format has five. json-glib calls itself for each. */
#define DEEPEST_NESTING 16

/* Sets an error about the place where the scan stands. */
static gboolean
refuse (LjJsonScan *self, GError **error)
{
  if (self->position == self->end)
    return lj_plan_set_error (self->plan, self->line, error,
                              _ ("the file ends in the middle; get it again"));
  return lj_plan_set_error (self->plan, self->line, error, _ ("this is not JSON: unexpected “%c”"),
                            g_ascii_isgraph (*self->position) ? *self->position : '?');
}

static void
skip_space (LjJsonScan *self)
{
  for (; self->position < self->end && strchr (" \t\r\n", *self->position) != NULL;
       self->position++)
    self->line += *self->position == '\n';
}

/* Takes one character behind white space; FALSE: there is another one. */
static gboolean
take (LjJsonScan *self, char c)
{
  skip_space (self);
  if (self->position == self->end || *self->position != c)
    return FALSE;
  self->position++;
  return TRUE;
}

static gboolean
skip_string (LjJsonScan *self, GError **error)
{
  for (self->position++; self->position < self->end; self->position++)
    {
      if (*self->position == '"')
        {
          self->position++;
          return TRUE;
        }
      self->line += *self->position == '\n';
      if (*self->position != '\\' || self->position + 1 == self->end)
        continue;
      self->position++;
      /* json-glib gives out what stands before it and says nothing of the rest. */
      if (self->end - self->position > 5 && memcmp (self->position, "u0000", 5) == 0)
        return lj_plan_set_error (self->plan, self->line, error,
                                  _ ("a text has a zero character (\\u0000) in it; take it out"));
    }
  return refuse (self, error);
}

static gboolean
skip_nested (LjJsonScan *self, GError **error)
{
  guint depth = 0;

  do
    {
      skip_space (self);
      if (self->position == self->end)
        return refuse (self, error);
      if (*self->position == '"')
        {
          if (!skip_string (self, error))
            return FALSE;
          continue;
        }
      if (strchr ("{[", *self->position) != NULL)
        depth++;
      else if (strchr ("}]", *self->position) != NULL)
        depth--;
      self->position++;
      if (depth > DEEPEST_NESTING)
        return lj_plan_set_error (self->plan, self->line, error,
                                  _ ("objects and lists nested too deep"));
    }
  while (depth > 0);
  return TRUE;
}

/* A number, true, false, null; what else it may be is found out when it is read. */
static gboolean
skip_word (LjJsonScan *self, GError **error)
{
  const char *start = self->position;

  while (self->position < self->end
         && (g_ascii_isalnum (*self->position) || strchr ("+-.", *self->position) != NULL))
    self->position++;
  return self->position > start || refuse (self, error);
}

static gboolean
take_value (LjJsonScan *self, LjJsonSlice *value, GError **error)
{
  gboolean ok;

  skip_space (self);
  *value = (LjJsonSlice){ self->position, 0, self->line };
  if (self->position == self->end)
    return refuse (self, error);
  if (*self->position == '"')
    ok = skip_string (self, error);
  else if (*self->position == '{' || *self->position == '[')
    ok = skip_nested (self, error);
  else
    ok = skip_word (self, error);
  value->length = self->position - value->text;
  return ok;
}

/* Goes to the next member or item behind its comma. FALSE at the end, or with an error. */
static gboolean
begin_next (LjJsonScan *self, char opening, char closing, GError **error)
{
  gboolean first = self->first;

  self->first = FALSE;
  if (first && !take (self, opening))
    return refuse (self, error);
  if (take (self, closing))
    return FALSE;
  return first || take (self, ',') || refuse (self, error);
}

/* Starts before an object or a list. */
void
lj_json_scan_init (LjJsonScan *self, LjPlan *plan, LjJsonSlice slice)
{
  self->plan = plan;
  self->position = slice.text;
  self->end = slice.text + slice.length;
  self->line = slice.line;
  self->first = TRUE;
}

/* The next member of an object; the name without its quotes, its escapes as they are. FALSE behind
 * the last, or with LJ_ERROR_BAD_FILE and the line. */
gboolean
lj_json_scan_next_member (LjJsonScan *self, LjJsonSlice *name, LjJsonSlice *value, GError **error)
{
  if (!begin_next (self, '{', '}', error))
    return FALSE;
  skip_space (self);
  if (self->position == self->end || *self->position != '"')
    return refuse (self, error);
  if (!take_value (self, name, error))
    return FALSE;
  name->text++;
  name->length -= 2;
  return (take (self, ':') || refuse (self, error)) && take_value (self, value, error);
}

/* The next item of a list. FALSE behind the last, or with LJ_ERROR_BAD_FILE and the line. */
gboolean
lj_json_scan_next_item (LjJsonScan *self, LjJsonSlice *value, GError **error)
{
  return begin_next (self, '[', ']', error) && take_value (self, value, error);
}

/* Whether only white space is left. */
gboolean
lj_json_scan_finish (LjJsonScan *self, GError **error)
{
  skip_space (self);
  return self->position == self->end || refuse (self, error);
}
