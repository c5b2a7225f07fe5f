/* SPDX-License-Identifier: EUPL-1.2 */

/* The delimited file of a workbook (RFC 4180 with LF line ends, decimal point, English tokens),
 * read back by import/export-rows.c: one row for each element and each round that holds an
 * evaluation or a text of it or asks it anything; one row without a round for an element that has
 * none. document and line are the titles of what the element belongs to, for whoever filters the
 * rows; they are not read back. Columns may be added at the end, never renamed or moved. */

#include <linjaus/export.h>

#include <string.h>

#include "export/walk.h"

typedef struct
{
  const LjContent *content;
  LjWalk walk;
  LjExportFlags flags;
  GString *out;
  gboolean first;         /* the next field is the first of its line */
  GHashTable *questions;  /* LjContentQuestion by round, scope and kind */
  const char **documents; /* by element: the title of the document it belongs to; NULL: none */
  const char **lines;     /* by element: the title of the line it belongs to; NULL: none */
} Csv;

static guint
question_hash (gconstpointer data)
{
  const LjContentQuestion *question = data;

  return (question->scope * 31 + question->round) * 31 + question->kind;
}

static gboolean
question_equal (gconstpointer a, gconstpointer b)
{
  const LjContentQuestion *left = a, *right = b;

  return left->scope == right->scope && left->round == right->round && left->kind == right->kind;
}

static const char *const fixed_columns[] = { "id", "parent", "kind", "number" };
static const char *const round_columns[] = { "round", "achieved", "score", "qualifier", "state" };
static const char *const last_columns[]
    = { "asked_achieved", "asked_score", "asked_text",     "document",
        "line",           "source_line", "evaluation_line" };

static const LjContentElement *
get_element (const Csv *self, guint index)
{
  return lj_content_get (self->content->elements, LjContentElement, index);
}

static void
put (Csv *self, const char *value)
{
  lj_csv_append (self->out, &self->first, value);
}

static void
put_number (Csv *self, gint64 number)
{
  char digits[24] = "";

  if (number != 0)
    g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  put (self, digits);
}

static void
put_columns (Csv *self, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    put (self, names[i]);
}

static void
put_text_columns (Csv *self, LjRole role)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *name = g_strconcat (lj_role_token (role), "_", lj_language_tag (i), NULL);

      put (self, name);
    }
}

static void
put_texts (Csv *self, const char *const *texts)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    put (self, texts[i]);
}

static void
end_line (Csv *self)
{
  g_string_append_c (self->out, '\n');
  self->first = TRUE;
}

static void
write_header (Csv *self)
{
  put_columns (self, fixed_columns, G_N_ELEMENTS (fixed_columns));
  put_text_columns (self, LJ_ROLE_TITLE);
  put_text_columns (self, LJ_ROLE_DESCRIPTION);
  put_columns (self, round_columns, G_N_ELEMENTS (round_columns));
  put_text_columns (self, LJ_ROLE_PUBLISHED);
  put_text_columns (self, LJ_ROLE_ANSWER);
  put_columns (self, last_columns, G_N_ELEMENTS (last_columns));
  if ((self->flags & LJ_EXPORT_WITH_NOTES) != 0)
    put_text_columns (self, LJ_ROLE_NOTE);
  end_line (self);
}

/* What is asked of the element: the nearest scope upwards that speaks of its kind says it. NULL:
 * nothing. */
static const LjContentQuestion *
find_question (const Csv *self, guint element, guint round)
{
  LjContentQuestion key = { .round = round, .kind = get_element (self, element)->kind };
  const LjContentQuestion *found = NULL;

  if (round == LJ_NONE)
    return NULL;
  for (key.scope = element; found == NULL && key.scope != LJ_NONE;
       key.scope = get_element (self, key.scope)->parent)
    found = g_hash_table_lookup (self->questions, &key);
  if (found != NULL && !found->achieved && !found->score && !found->text)
    return NULL;
  return found;
}

/* The texts of an element or of a round of it, by role and language. */
typedef const char *Texts[LJ_ROLE_LAST + 1][LJ_N_LANGUAGES];

/* A line of the file; own are the texts of the element itself, round those of the round. */
typedef struct
{
  guint element, round;
  const LjContentEvaluation *evaluation; /* or NULL */
  Texts own, texts;
} Row;

static void
put_element (Csv *self, const Row *row)
{
  const LjContentElement *element = get_element (self, row->element);

  put_number (self, element->id);
  put_number (self, element->parent == LJ_NONE ? 0 : get_element (self, element->parent)->id);
  put (self, lj_kind_token (element->kind));
  put (self, element->number);
  put_texts (self, row->own[LJ_ROLE_TITLE]);
  put_texts (self, row->own[LJ_ROLE_DESCRIPTION]);
}

static void
put_evaluation (Csv *self, const Row *row)
{
  const LjContentEvaluation *evaluation = row->evaluation;

  put (self, row->round == LJ_NONE
                 ? ""
                 : lj_content_get (self->content->rounds, LjContentRound, row->round)->name);
  put (self, evaluation == NULL ? "" : lj_achieved_token (evaluation->achieved));
  put_number (self, evaluation == NULL ? 0 : evaluation->score);
  put (self, evaluation != NULL && evaluation->qualified ? "parenthesised" : "");
  put (self, evaluation == NULL ? "" : lj_state_token (evaluation->state));
  put_texts (self, row->texts[LJ_ROLE_PUBLISHED]);
  put_texts (self, row->texts[LJ_ROLE_ANSWER]);
}

static void
write_row (Csv *self, const Row *row)
{
  const LjContentQuestion *question = find_question (self, row->element, row->round);

  put_element (self, row);
  put_evaluation (self, row);
  put (self, question != NULL && question->achieved ? "yes" : "");
  put (self, question != NULL && question->score ? "yes" : "");
  put (self, question != NULL && question->text ? "yes" : "");
  put (self, self->documents[row->element]);
  put (self, self->lines[row->element]);
  put_number (self, get_element (self, row->element)->source_line);
  put_number (self, row->evaluation == NULL ? 0 : row->evaluation->source_line);
  if ((self->flags & LJ_EXPORT_WITH_NOTES) != 0)
    put_texts (self, row->texts[LJ_ROLE_NOTE]);
  end_line (self);
}

static gboolean
is_line (LjKind kind)
{
  return kind == LJ_KIND_POLICY_LINE || kind == LJ_KIND_GUIDELINE || kind == LJ_KIND_SERVICE_LINE
         || kind == LJ_KIND_PLAN;
}

/* Takes the element where the walk stands; its parent was taken before. */
static void
begin_element (Csv *self, Row *row)
{
  guint element = self->walk.element;
  guint parent = get_element (self, element)->parent;
  LjKind kind = get_element (self, element)->kind;
  const char *title = NULL;

  *row = (Row){ .element = element, .round = LJ_NONE };
  memcpy (row->own, self->walk.texts, sizeof row->own);
  for (guint i = 0; i < LJ_N_LANGUAGES && title == NULL; i++)
    title = row->own[LJ_ROLE_TITLE][i];
  if (parent != LJ_NONE)
    {
      self->documents[element] = self->documents[parent];
      self->lines[element] = self->lines[parent];
    }
  if (kind == LJ_KIND_DOCUMENT)
    self->documents[element] = title;
  if (is_line (kind))
    self->lines[element] = title;
}

/* Writes the rows of the element where the walk stands and goes on to the next element. */
static gboolean
write_element (Csv *self)
{
  gboolean more, any = FALSE;
  Row row;

  begin_element (self, &row);
  more = lj_walk_next (&self->walk);
  for (guint round = 0; round < self->content->rounds->len; round++)
    {
      gboolean facts = more && self->walk.round == round;

      row.round = round;
      row.evaluation = facts ? self->walk.evaluation : NULL;
      memset (row.texts, 0, sizeof row.texts);
      if (facts)
        memcpy (row.texts, self->walk.texts, sizeof row.texts);
      if (facts || find_question (self, row.element, round) != NULL)
        {
          write_row (self, &row);
          any = TRUE;
        }
      if (facts)
        more = lj_walk_next (&self->walk);
    }
  row.round = LJ_NONE;
  if (!any)
    write_row (self, &row);
  return more;
}

static void
csv_init (Csv *self, const LjContent *content, LjExportFlags flags)
{
  *self = (Csv){ .content = content, .flags = flags, .first = TRUE };
  self->out = g_string_new (NULL);
  self->questions = g_hash_table_new (question_hash, question_equal);
  for (guint i = 0; i < content->questions->len; i++)
    g_hash_table_add (self->questions, lj_content_get (content->questions, LjContentQuestion, i));
  self->documents = g_new0 (const char *, content->elements->len + 1);
  self->lines = g_new0 (const char *, content->elements->len + 1);
  lj_walk_init (&self->walk, content);
}

static GBytes *
csv_finish (Csv *self)
{
  lj_walk_clear (&self->walk);
  g_hash_table_unref (self->questions);
  g_free (self->documents);
  g_free (self->lines);
  return g_string_free_to_bytes (self->out);
}

/* The elements, texts and evaluations of the content as CSV, in tree order, with what the rounds
 * ask; ids as they are in the workbook it was loaded from. (transfer full) */
GBytes *
lj_export_csv (const LjContent *content, LjExportFlags flags)
{
  Csv self;
  gboolean more;

  csv_init (&self, content, flags);
  write_header (&self);
  for (more = lj_walk_next (&self.walk); more;)
    more = write_element (&self);
  return csv_finish (&self);
}

/* Quotes only what has to be (RFC 4180, section 2). NULL is an empty field. */
void
lj_csv_append (GString *line, gboolean *first, const char *value)
{
  if (!*first)
    g_string_append_c (line, ',');
  *first = FALSE;
  if (value == NULL)
    return;
  if (value[strcspn (value, ",\"\r\n")] == '\0')
    {
      g_string_append (line, value);
      return;
    }
  g_string_append_c (line, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}
