/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <linjaus/text.h>
#include <string.h>

/* What a heading says of itself before a colon, folded. */
static const struct
{
  const char *word;
  LjKind kind;
} prefixes[] = {
  { "strateginen linjaus", LJ_KIND_POLICY_LINE },
  { "linjaus", LJ_KIND_POLICY_LINE },
  { "palvelulinja", LJ_KIND_SERVICE_LINE },
  { "suunnitelma", LJ_KIND_PLAN },
  { "strategisk riktlinje", LJ_KIND_POLICY_LINE },
  { "riktlinje", LJ_KIND_POLICY_LINE },
  { "servicelinje", LJ_KIND_SERVICE_LINE },
  { "policy line", LJ_KIND_POLICY_LINE },
  { "strategic policy line", LJ_KIND_POLICY_LINE },
  { "service line", LJ_KIND_SERVICE_LINE },
  { "plan", LJ_KIND_PLAN },
};

/* The document of that name, in a line of the file (by index); it gets its element when something
 * is hung on it. */
guint
lj_tables_enter_document (LjTables *self, const char *name, guint line)
{
  LjDocument document
      = { .line = line, .element = LJ_NONE, .group = LJ_NONE, .list_needed = LJ_NONE };
  g_autofree char *plain = lj_dictionary_plain (name);
  g_autofree char *folded = lj_text_fold (plain);
  guint index = self->documents->len;
  gpointer known;

  if (g_hash_table_lookup_extended (self->document_names, folded, NULL, &known))
    return GPOINTER_TO_UINT (known);
  document.folded = g_string_chunk_insert (self->strings, folded);
  document.name = g_string_chunk_insert (self->strings, plain);
  g_hash_table_insert (self->document_names, (gpointer) document.folded, GUINT_TO_POINTER (index));
  g_array_append_val (self->documents, document);
  return index;
}

/* "PALVELUSTRATEGIA" as "Palvelustrategia"; what has small letters stays. */
static char *
dup_sentence_case (const char *name)
{
  const char *rest = g_utf8_next_char (name);
  g_autofree char *capitals = g_utf8_strup (name, -1);
  g_autofree char *first = g_strndup (name, rest - name);
  g_autofree char *small = g_utf8_strdown (rest, -1);

  return strcmp (capitals, name) == 0 ? g_strconcat (first, small, NULL) : g_strdup (name);
}

/* The name that the document goes by where none is printed: that of the file. */
static char *
dup_document_title (LjTables *self, const LjDocument *document)
{
  const char *file_name = self->plan->file_name != NULL ? self->plan->file_name : "-";
  const char *suffix = strrchr (file_name, '.');

  if (document->title != NULL)
    return g_strdup (document->title);
  if (document->folded != NULL)
    return dup_sentence_case (document->name);
  if (suffix == NULL || suffix == file_name)
    return g_strdup (file_name);
  return g_strndup (file_name, suffix - file_name);
}

/* The element of a document, made when something is hung on it for the first time. */
guint
lj_tables_document_element (LjTables *self, guint index)
{
  LjDocument *document = lj_tables_document (self, index);
  g_autofree char *title = NULL;

  if (document->element != LJ_NONE)
    return document->element;
  title = dup_document_title (self, document);
  document->element
      = lj_content_add_element (self->content, LJ_NONE, LJ_KIND_DOCUMENT, title, self->language);
  if (document->folded != NULL)
    lj_content_get (self->content->elements, LjContentElement, document->element)->source_line
        = lj_tables_line (self, document->line)->line;
  return document->element;
}

/* Adds an element that tables hang on, in a line of the file (by number). Returns its group. */
guint
lj_tables_add_group (LjTables *self, guint document, guint parent, LjKind kind, const char *title,
                     guint line)
{
  LjGroup group = { .kind = kind, .document = document, .last_goal = LJ_NONE };
  guint index = self->groups->len;

  group.title = lj_content_string (self->content, title);
  group.element = lj_content_add_element (self->content, parent, kind, title, self->language);
  lj_content_get (self->content->elements, LjContentElement, group.element)->source_line = line;
  g_array_append_val (self->groups, group);
  lj_names_add (self->names, document, title, index);
  return index;
}

/* What the heading says it is; 0: nothing. title: the heading without that word. */
static LjKind
read_prefix (const char *heading, const char **title)
{
  const char *colon = strchr (heading, ':');
  g_autofree char *before = NULL;
  g_autofree char *folded = NULL;

  *title = heading;
  if (colon == NULL || colon[1] == '\0')
    return 0;
  before = g_strndup (heading, colon - heading);
  folded = lj_text_fold (before);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strcmp (prefixes[i].word, folded) == 0)
      {
        *title = colon + 1 + strspn (colon + 1, " ");
        return prefixes[i].kind;
      }
  return 0;
}

/* The group of goals that hang on the document itself. */
static guint
find_document_group (LjTables *self, guint index)
{
  LjDocument *document = lj_tables_document (self, index);
  LjGroup group = { .kind = LJ_KIND_DOCUMENT, .document = index, .last_goal = LJ_NONE };

  if (document->group == LJ_NONE)
    {
      group.element = lj_tables_document_element (self, index);
      document->group = self->groups->len;
      g_array_append_val (self->groups, group);
    }
  return document->group;
}

static gboolean
has_column (const LjTable *table, LjColumn column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* The group that goals of a table belong to, by the heading above it or by the name in a column:
 * the same line goes on, a service line of the list, or a line that is met for the first time; then
 * kind says what it is, 0: the heading tells. heading NULL: the document itself. */
guint
lj_tables_find_group (LjTables *self, const LjTable *table, const char *heading, LjKind kind)
{
  guint line = table->heading_line != LJ_NONE ? table->heading_line : table->first;
  gboolean listed = lj_tables_read_lists (self, table->document, table->first);
  const char *title = heading;
  guint found;

  if (heading == NULL || heading[0] == '\0')
    return find_document_group (self, table->document);
  if (kind == 0)
    kind = read_prefix (heading, &title);
  found = lj_names_find (self->names, table->document, title, LJ_TABLES_ALIKE);
  if (found == LJ_NONE)
    found = lj_tables_find_listed (self, table->document, title);
  if (found != LJ_NONE)
    {
      lj_tables_meet_listed (self, found);
      return found;
    }
  if (kind == 0)
    kind = listed && !has_column (table, LJ_COLUMN_ACHIEVED) ? LJ_KIND_SERVICE_LINE
                                                             : LJ_KIND_POLICY_LINE;
  return lj_tables_add_group (self, table->document,
                              lj_tables_document_element (self, table->document), kind, title,
                              lj_tables_line (self, line)->line);
}

/* Elements of a kind at or below this one are asked what the table has columns for. */
void
lj_tables_ask (LjTables *self, guint element, LjKind kind, const LjTable *table)
{
  gpointer key = GUINT_TO_POINTER (element * 32 + kind);
  LjContentQuestion new = { .scope = element, .kind = kind };
  LjContentQuestion *question;
  gpointer index;

  if (!g_hash_table_lookup_extended (self->questions, key, NULL, &index))
    {
      index = GUINT_TO_POINTER (self->content->questions->len);
      g_array_append_val (self->content->questions, new);
      g_hash_table_insert (self->questions, key, index);
    }
  question = lj_content_get (self->content->questions, LjContentQuestion, GPOINTER_TO_UINT (index));
  question->achieved |= has_column (table, LJ_COLUMN_ACHIEVED);
  question->score |= has_column (table, LJ_COLUMN_SCORE);
  question->text |= has_column (table, LJ_COLUMN_TEXT);
}

/* The document that a piece of a line names in small letters; NULL: none. */
static LjDocument *
find_spelled (LjTables *self, const char *piece)
{
  g_autofree char *folded = lj_text_fold (piece);
  gpointer index;

  if (!g_hash_table_lookup_extended (self->document_names, folded, NULL, &index))
    return NULL;
  return lj_tables_document (self, GPOINTER_TO_UINT (index));
}

/* A line that is nothing but names of documents, separated by "|". */
static void
spell_line (LjTables *self, const LjTextLine *line)
{
  g_autofree char *plain = lj_dictionary_plain (lj_tables_skip_bullet (line->text));
  g_auto(GStrv) pieces = g_strsplit (plain, " | ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      LjDocument *document = find_spelled (self, pieces[i]);

      if (document != NULL && document->title == NULL)
        document->title = g_string_chunk_insert (self->strings, pieces[i]);
    }
}

/* Headings of documents are in capitals: finds how they are spelled elsewhere in the file. */
void
lj_tables_spell_documents (LjTables *self)
{
  if (self->documents->len == 1)
    return;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LjTextLine *line = lj_tables_line (self, i);

      if (line->folded != NULL && (line->kind == LJ_LINE_TEXT || line->kind == LJ_LINE_ITEM))
        spell_line (self, line);
    }
}
