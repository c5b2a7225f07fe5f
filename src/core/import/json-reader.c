/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/json-reader.h"

#include <string.h>

void
lj_json_reader_init (LjJsonReader *self, LjPlan *plan)
{
  memset (self, 0, sizeof *self);
  self->plan = plan;
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
lj_json_reader_clear (LjJsonReader *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->unknown, g_hash_table_unref);
}

/* Starts to read an object: the item of a list, or the outermost object if list is NULL. */
void
lj_json_reader_begin (LjJsonReader *self, const char *list, guint item, JsonNode *node)
{
  self->list = list;
  self->item = item;
  self->n_used = 0;
  self->object = NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_node_get_object (node);
  else
    lj_json_reader_fail (self, NULL, _ ("this is not an object"));
}

static gboolean
was_used (const LjJsonReader *self, const char *member)
{
  for (guint i = 0; i < self->n_used; i++)
    if (strcmp (self->used[i], member) == 0)
      return TRUE;
  return FALSE;
}

static void
find_unknown (LjJsonReader *self)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init (&iter, self->object);
  while (json_object_iter_next (&iter, &member, &node))
    {
      g_autofree char *name
          = g_strdup_printf ("%s.%s", self->list != NULL ? self->list : "", member);

      if (was_used (self, member) || !g_hash_table_add (self->unknown, g_strdup (name)))
        continue;
      lj_plan_add_finding (self->plan, self->line, self->line, LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                           _ ("the member “%s” is not known; left out"), name);
    }
}

/* Ends the object: a member that nobody asked for becomes a finding, once in each list. */
void
lj_json_reader_end (LjJsonReader *self)
{
  if (self->error == NULL && json_object_get_size (self->object) > self->n_used)
    find_unknown (self);
}

/* Sets the error, if none is set: "FILE: line 7: elements[3].kind: what is wrong". member NULL: the
 * item itself. */
void
lj_json_reader_fail (LjJsonReader *self, const char *member, const char *reason)
{
  g_autoptr(GString) path = g_string_new (NULL);

  if (self->error != NULL)
    return;
  if (self->list != NULL)
    g_string_append_printf (path, "%s[%u]", self->list, self->item);
  if (self->list != NULL && member != NULL)
    g_string_append_c (path, '.');
  if (member != NULL)
    g_string_append (path, member);
  lj_plan_set_error (self->plan, self->line, &self->error, "%s%s%s", path->str,
                     path->len > 0 ? ": " : "", reason);
}

static JsonNode *
get_node (LjJsonReader *self, const char *member)
{
  JsonNode *node;

  if (self->error != NULL)
    return NULL;
  node = json_object_get_member (self->object, member);
  if (node != NULL && self->n_used < G_N_ELEMENTS (self->used))
    self->used[self->n_used++] = member;
  return node;
}

gboolean
lj_json_reader_has (LjJsonReader *self, const char *member)
{
  return self->error == NULL && json_object_has_member (self->object, member);
}

/* The list; NULL if it is not there. (transfer none) */
JsonArray *
lj_json_reader_get_list (LjJsonReader *self, const char *member)
{
  JsonNode *node = get_node (self, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  lj_json_reader_fail (self, member, _ ("this is not a list"));
  return NULL;
}

/* A whole number within the bounds; 0 if it is not there. */
gint64
lj_json_reader_get_number (LjJsonReader *self, const char *member, gint64 minimum, gint64 maximum)
{
  JsonNode *node = get_node (self, member);
  gint64 number;

  if (node == NULL)
    return 0;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      lj_json_reader_fail (self, member, _ ("this is not a whole number"));
      return 0;
    }
  number = json_node_get_int (node);
  if (number >= minimum && number <= maximum)
    return number;
  lj_json_reader_fail (self, member, _ ("this number is not within its bounds"));
  return 0;
}

/* An id, above 0; 0 if it is not there. */
gint64
lj_json_reader_get_id (LjJsonReader *self, const char *member)
{
  return lj_json_reader_get_number (self, member, 1, G_MAXINT64);
}

gboolean
lj_json_reader_get_true (LjJsonReader *self, const char *member)
{
  JsonNode *node = get_node (self, member);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  lj_json_reader_fail (self, member, _ ("this is neither true nor false"));
  return FALSE;
}

/* Of any length; NULL where it is not there. */
static const char *
get_string (LjJsonReader *self, const char *member)
{
  JsonNode *node = get_node (self, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  lj_json_reader_fail (self, member, _ ("this is not a text"));
  return NULL;
}

/* A text, which lives as long as the plan's content; NULL if it is not there or empty. */
const char *
lj_json_reader_get_text (LjJsonReader *self, const char *member)
{
  const char *text = get_string (self, member);

  if (text == NULL)
    return NULL;
  /* Escapes can make what no UTF-8 is. */
  if (strlen (text) > LJ_LONGEST_CELL)
    lj_json_reader_fail (self, member, _ ("a text longer than 1 MiB"));
  else if (!g_utf8_validate (text, -1, NULL))
    lj_json_reader_fail (self, member, _ ("a text that is not Unicode"));
  else if (*text != '\0')
    return lj_content_string (self->plan->content, text);
  return NULL;
}

/* What stands there in base64; NULL where it is not there, or is too long for most bytes.
 * (transfer full) */
GBytes *
lj_json_reader_get_bytes (LjJsonReader *self, const char *member, gsize most)
{
  const char *text = get_string (self, member);
  guchar *bytes;
  gsize size;

  if (text == NULL)
    return NULL;
  if (strlen (text) > (most + 2) / 3 * 4)
    {
      lj_json_reader_fail (self, member, _ ("this is too large"));
      return NULL;
    }
  bytes = g_base64_decode (text, &size);
  return g_bytes_new_take (bytes, size);
}

/* As lj_json_reader_get_text(), but "" with an error if it is not there. */
const char *
lj_json_reader_need_text (LjJsonReader *self, const char *member)
{
  const char *text = lj_json_reader_get_text (self, member);

  if (text != NULL)
    return text;
  lj_json_reader_fail (self, member, _ ("this is missing"));
  return "";
}

/* The text in each language, by language; NULL where it is not there. */
void
lj_json_reader_get_words (LjJsonReader *self, const char *member, const char **words)
{
  JsonNode *node = get_node (self, member);
  LjJsonReader inner = *self;

  memset (words, 0, LJ_N_LANGUAGES * sizeof *words);
  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      lj_json_reader_fail (self, member, _ ("this is not a text for each language"));
      return;
    }
  inner.object = json_node_get_object (node);
  inner.n_used = 0;
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    words[i] = lj_json_reader_get_text (&inner, lj_language_tag (i));
  lj_json_reader_end (&inner);
  self->error = inner.error;
}
