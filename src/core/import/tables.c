/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-private.h"

#include <string.h>

static void
tables_free (LjTables *self)
{
  g_free (self->buffer);
  g_string_chunk_free (self->strings);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->documents);
  g_hash_table_unref (self->document_names);
  g_array_unref (self->groups);
  lj_names_free (self->names);
  g_hash_table_unref (self->questions);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjTables, tables_free)

static LjTables *
tables_new (LjPlan *plan)
{
  LjTables *self = g_new0 (LjTables, 1);
  LjDocument none = { .element = LJ_NONE, .group = LJ_NONE, .list_needed = LJ_NONE };
  LjContentRound round = { .scale = LJ_NONE };

  self->plan = plan;
  self->content = plan->content;
  self->language = plan->language;
  self->strings = g_string_chunk_new (64 * 1024);
  self->lines = g_array_new (FALSE, FALSE, sizeof (LjTextLine));
  self->tables = g_ptr_array_new ();
  self->documents = g_array_new (FALSE, FALSE, sizeof (LjDocument));
  self->document_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->groups = g_array_new (FALSE, FALSE, sizeof (LjGroup));
  self->names = lj_names_new ();
  self->questions = g_hash_table_new (NULL, NULL);
  g_array_append_val (self->documents, none);
  g_array_append_val (self->content->rounds, round);
  return self;
}

/* Elements first, in the order of the file; then the figures that hang on them. */
static void
read_tables (LjTables *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const LjTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == LJ_TABLE_GOALS)
        lj_tables_read_goals (self, table);
      else if (table->kind == LJ_TABLE_SCOPES)
        lj_tables_read_scopes (self, table);
      else if (table->kind == LJ_TABLE_LIST)
        lj_tables_read_lists (self, table->document, table->first);
    }
  for (guint i = 0; i < self->tables->len; i++)
    {
      const LjTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == LJ_TABLE_SUMMARY)
        lj_tables_read_summary (self, table);
    }
}

/* Whether the text has at least one table that the dictionary knows as one of goals, of guidelines
 * or as a summary. */
gboolean
lj_tables_recognise (const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      const char *newline = memchr (p, '\n', end - p);
      gsize n = (newline != NULL ? newline : end) - p;
      g_autofree LjColumn *columns = NULL;
      g_autofree char *row = NULL;
      guint n_columns;

      if (n < LJ_TABLES_LONGEST_HEADER && memchr (p, '\t', n) != NULL)
        {
          LjTableKind kind;

          row = g_strndup (p, n);
          kind = lj_tables_read_header (g_strchomp (row), &columns, &n_columns);
          if (kind == LJ_TABLE_GOALS || kind == LJ_TABLE_SCOPES || kind == LJ_TABLE_SUMMARY)
            return TRUE;
        }
      p += n + 1;
    }
  return FALSE;
}

/* Reads tables in running text into the plan, whose language is that of the text: documents from
 * headings in capitals, lines from the headings of tables, goals from their rows, scales, printed
 * figures and totals. Everything that is not read gets a finding. Damage, and a text without any
 * goal, are errors. */
gboolean
lj_tables_parse (LjPlan *plan, const char *text, gsize length, GError **error)
{
  g_autoptr(LjTables) self = tables_new (plan);

  if (!lj_tables_read_lines (self, text, length, error))
    return FALSE;
  lj_tables_scan (self);
  lj_tables_spell_documents (self);
  lj_tables_find_lists (self);
  lj_tables_read_scales (self);
  read_tables (self);
  if (self->content->elements->len == 0)
    return lj_plan_set_error (plan, 1, error,
                              _ ("no table of goals found; check the file, or name its format"));
  lj_tables_read_totals (self);
  lj_tables_read_rest (self);
  lj_plan_sort_findings (plan);
  return TRUE;
}
