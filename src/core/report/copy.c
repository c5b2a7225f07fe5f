/* SPDX-License-Identifier: EUPL-1.2 */
/* A report to be pasted elsewhere: its words in reading order, without pages. */
#include "report/report-private.h"

/* Twins one below the other. */
static void
append_plain (GString *text, const char *before, const LjBlock *block)
{
  g_string_append_printf (text, "%s%s\n", before, block->text);
  if (block->twin != NULL)
    g_string_append_printf (text, "%s%s\n", before, block->twin);
}

static void
append_title (GString *text, const LjTitle *title)
{
  if (title == NULL)
    return;
  if (title->owner != NULL)
    g_string_append_printf (text, "%s\n", title->owner);
  g_string_append_printf (text, "%s\n", title->title);
  for (guint i = 0; title->lines[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", title->lines[i]);
}

/* A cell is one line, so that rows stay rows. */
static void
append_cell (GString *text, const char *cell)
{
  g_auto(GStrv) lines = g_strsplit_set (cell, "\n\t", -1);
  g_autofree char *line = g_strjoinv (" ", lines);

  g_string_append (text, line);
}

static void
append_row (GString *text, const LjReportTable *table, const LjTableRow *row)
{
  for (guint i = 0; i < (row->wide ? 1 : table->n_columns); i++)
    {
      if (i > 0)
        g_string_append (text, table->facts ? ": " : "\t");
      append_cell (text, row->cells[i]);
    }
  g_string_append_c (text, '\n');
}

static void
append_head (GString *text, const LjReportTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, table->columns[i].title);
    }
  g_string_append_c (text, '\n');
}

static void
append_table (GString *text, const LjReportTable *table)
{
  if (!table->facts)
    append_head (text, table);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (text, table, g_ptr_array_index (table->rows, i));
}

static void
append_block (GString *text, const LjBlock *block)
{
  switch (block->kind)
    {
    case LJ_BLOCK_TITLE:
      append_title (text, block->titles[0]);
      append_title (text, block->titles[1]);
      break;
    case LJ_BLOCK_HEADING:
    case LJ_BLOCK_PARAGRAPH:
    case LJ_BLOCK_NOTE:
      append_plain (text, "", block);
      break;
    case LJ_BLOCK_ITEM:
      append_plain (text, "\u2013 ", block);
      break;
    case LJ_BLOCK_TABLE:
      append_table (text, block->table);
      break;
    case LJ_BLOCK_FIGURE:
      if (block->figure.description != NULL)
        g_string_append_printf (text, "%s\n", block->figure.description);
      break;
    case LJ_BLOCK_CONTENTS:
    case LJ_BLOCK_SPACE:
    case LJ_BLOCK_PAGE_BREAK:
      break;
    }
}

static gboolean
is_seen (const LjBlock *block)
{
  return block->kind != LJ_BLOCK_CONTENTS && block->kind != LJ_BLOCK_SPACE
         && block->kind != LJ_BLOCK_PAGE_BREAK;
}

/* Plain text: an empty line between blocks, none between the items of a list; cells are parted by
 * tabs. Figures are told in words. (transfer full) */
char *
lj_report_dup_text (LjReport *self)
{
  GString *text = g_string_new (NULL);
  const LjBlock *last = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (self->blocks, i);

      if (!is_seen (block))
        continue;
      if (last != NULL && !(last->kind == LJ_BLOCK_ITEM && block->kind == LJ_BLOCK_ITEM))
        g_string_append_c (text, '\n');
      append_block (text, block);
      last = block;
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  GString *html;
  const LjReport *report;
} Html;

/* Lines stay lines. lang is said where it is not the report's. */
static void
add_element (Html *self, const char *name, const char *text, LjLanguage language)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto(GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>", lines);

  g_string_append_printf (self->html, "<%s", name);
  if (language != self->report->language)
    g_string_append_printf (self->html, " lang=\"%s\"", lj_language_tag (language));
  g_string_append_printf (self->html, ">%s</%s>\n", joined, name);
}

static void
add_text (Html *self, const char *name, const LjBlock *block)
{
  add_element (self, name, block->text, block->language);
  if (block->twin != NULL)
    add_element (self, name, block->twin, self->report->second);
}

static void
add_title (Html *self, const LjTitle *title, LjLanguage language)
{
  if (title == NULL)
    return;
  if (title->owner != NULL)
    add_element (self, "p", title->owner, language);
  add_element (self, "h1", title->title, language);
  for (guint i = 0; title->lines[i] != NULL; i++)
    add_element (self, "p", title->lines[i], language);
}

static LjLanguage
get_language (const LjReportTable *table, const LjTableRow *row, guint column)
{
  return row != NULL && row->languages != NULL ? row->languages[column] : table->languages[column];
}

static void
add_row (Html *self, const LjReportTable *table, const LjTableRow *row)
{
  g_string_append (self->html, "<tr>");
  for (guint i = 0; i < (row->wide ? 1 : table->n_columns); i++)
    {
      gboolean head = row->group || (table->facts && i == 0);

      add_element (self, head ? "th" : "td", row->cells[i], get_language (table, row, i));
    }
  g_string_append (self->html, "</tr>\n");
}

static void
add_table (Html *self, const LjReportTable *table)
{
  g_string_append (self->html, "<table>\n");
  if (!table->facts)
    {
      g_string_append (self->html, "<tr>");
      for (guint i = 0; i < table->n_columns; i++)
        add_element (self, "th", table->columns[i].title, get_language (table, NULL, i));
      g_string_append (self->html, "</tr>\n");
    }
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, table, g_ptr_array_index (table->rows, i));
  g_string_append (self->html, "</table>\n");
}

static void
add_block (Html *self, const LjBlock *block)
{
  static const char *const headings[] = { "h1", "h2", "h3" };

  switch (block->kind)
    {
    case LJ_BLOCK_TITLE:
      add_title (self, block->titles[0], block->language);
      add_title (self, block->titles[1], self->report->second);
      break;
    case LJ_BLOCK_HEADING:
      add_text (self, headings[block->level - 1], block);
      break;
    case LJ_BLOCK_PARAGRAPH:
    case LJ_BLOCK_NOTE:
      add_text (self, "p", block);
      break;
    case LJ_BLOCK_ITEM:
      add_text (self, "li", block);
      break;
    case LJ_BLOCK_TABLE:
      add_table (self, block->table);
      break;
    case LJ_BLOCK_FIGURE:
      if (block->figure.description != NULL)
        add_element (self, "p", block->figure.description, block->language);
      break;
    case LJ_BLOCK_CONTENTS:
    case LJ_BLOCK_SPACE:
    case LJ_BLOCK_PAGE_BREAK:
      break;
    }
}

/* The same as HTML without looks, which take on those of where it is pasted. (transfer full) */
char *
lj_report_dup_html (LjReport *self)
{
  Html html = { g_string_new (NULL), self };
  gboolean list = FALSE;

  g_string_append_printf (html.html, "<div lang=\"%s\">\n", lj_language_tag (self->language));
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (self->blocks, i);
      gboolean item = block->kind == LJ_BLOCK_ITEM;

      if (item != list)
        g_string_append (html.html, item ? "<ul>\n" : "</ul>\n");
      list = item;
      add_block (&html, block);
    }
  if (list)
    g_string_append (html.html, "</ul>\n");
  g_string_append (html.html, "</div>\n");
  return g_string_free (html.html, FALSE);
}
