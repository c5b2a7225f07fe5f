/* SPDX-License-Identifier: EUPL-1.2 */
/* A report as one HTML file with everything in it (HTML Living Standard), for readers of screens
 * and small windows: headings in order, tables with header cells, figures with alternative texts,
 * the language of every part. */
#include "report/writer.h"
#include "report/xml.h"

#include "base/file.h"
#include <string.h>

/* No letters that XML would have to escape. Colours hold 4.5:1 (WCAG 2.1, 1.4.3) light and dark. */
static const char style[]
    = "\n:root{color-scheme:light dark;--ink:#1f2430;--muted:#5c6370;--paper:#fff;--line:#d6dbe3}\n"
      "@media (prefers-color-scheme:dark){:root{--ink:#e8eaee;--muted:#b0b6c0;--paper:#1e1f24;"
      "--line:#3c3f48}}\n"
      "body{font:1rem/1.5 'Noto Sans',Cantarell,'Segoe UI',Arial,sans-serif;color:var(--ink);"
      "background:var(--paper);max-width:60rem;margin:0 auto;padding:1rem}\n"
      "header,footer,.note,figcaption{color:var(--muted)}\n"
      ".draft{font-weight:bold;text-align:right;color:var(--ink)}\n"
      ".title{border-top:.4rem solid var(--accent);padding:1.5rem 0;margin:2rem 0}\n"
      ".title h1{font-size:2rem;line-height:1.2;margin:.3rem 0 1rem}\n"
      ".title p{margin:0}\n.title img{max-height:5rem}\n"
      "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em}\n"
      ".note,figcaption{font-size:.9rem}\n"
      ".twins{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}\n"
      "@media (max-width:40rem){.twins{grid-template-columns:1fr}}\n"
      ".scroll{overflow-x:auto}\n"
      "table{border-collapse:collapse;width:100%;font-size:.95rem}\n"
      "th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem "
      "0;overflow-wrap:anywhere}\n"
      "thead th{border-bottom:2px solid var(--muted);vertical-align:bottom;overflow-wrap:normal}\n"
      "tbody td,tbody th{border-bottom:1px solid var(--line)}\n"
      ".n{text-align:right;white-space:nowrap}\n"
      "figure{margin:1rem 0}\nfigure img{background:#fff;max-width:100%;height:auto}\n"
      "nav ul{list-style:none;padding:0}\nnav .l2{padding-left:1.2rem}\nnav "
      ".l3{padding-left:2.4rem}\n"
      "nav a{color:inherit}\n"
      "@media print{body{max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}\n";

typedef struct
{
  LjXml xml;
  LjReport *report;
  guint below;   /* what headings are below the title: 0 or 1 levels */
  gboolean list; /* an item was the last thing written */
} Html;

static void
set_language (Html *self, LjLanguage language)
{
  if (language != self->report->language)
    lj_xml_set (&self->xml, "lang", lj_language_tag (language));
}

/* A text whose lines stay lines. */
static void
add_lines (Html *self, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        {
          lj_xml_begin (&self->xml, "br");
          lj_xml_end (&self->xml);
        }
      lj_xml_text (&self->xml, lines[i]);
    }
}

typedef struct
{
  const char *name, *class, *id;
} Element;

static void
add_element (Html *self, const Element *element, const char *text, LjLanguage language)
{
  lj_xml_begin (&self->xml, element->name);
  lj_xml_set (&self->xml, "class", element->class);
  lj_xml_set (&self->xml, "id", element->id);
  lj_xml_set (&self->xml, "dir", "auto");
  set_language (self, language);
  add_lines (self, text);
  lj_xml_end_full (&self->xml);
}

/* The text, and its twin beside it. */
static void
add_text (Html *self, const LjBlock *block, const Element *element)
{
  Element twin = { element->name, element->class, NULL };

  if (block->twin == NULL)
    {
      add_element (self, element, block->text, block->language);
      return;
    }
  lj_xml_begin (&self->xml, "div");
  lj_xml_set (&self->xml, "class", "twins");
  add_element (self, element, block->text, block->language);
  add_element (self, &twin, block->twin, self->report->second);
  lj_xml_end_full (&self->xml);
}

static void
add_heading (Html *self, const LjBlock *block)
{
  g_autofree char *name = g_strdup_printf ("h%u", block->level + self->below);
  g_autofree char *id = g_strdup_printf ("h-%u", block->number);
  const Element element = { name, NULL, id };

  add_text (self, block, &element);
}

static void
add_item (Html *self, const LjBlock *block)
{
  const Element element = { "li", NULL, NULL };
  const Element twin = { "li", NULL, NULL };

  if (!self->list)
    lj_xml_begin (&self->xml, "ul");
  self->list = TRUE;
  add_element (self, &element, block->text, block->language);
  if (block->twin != NULL)
    add_element (self, &twin, block->twin, self->report->second);
}

static void
end_list (Html *self)
{
  if (self->list)
    lj_xml_end_full (&self->xml);
  self->list = FALSE;
}

static void
add_image (Html *self, const char *type, GBytes *content, const char *description)
{
  gsize length;
  const guchar *data = g_bytes_get_data (content, &length);
  g_autofree char *encoded = g_base64_encode (data, length);
  g_autofree char *source = g_strdup_printf ("data:%s;base64,%s", type, encoded);

  lj_xml_begin (&self->xml, "img");
  lj_xml_set (&self->xml, "alt", description);
  lj_xml_set (&self->xml, "src", source);
  lj_xml_end (&self->xml);
}

static void
add_figure (Html *self, const LjBlock *block)
{
  const Element caption = { "figcaption", NULL, NULL };
  g_autoptr(GBytes) svg = lj_writer_draw_svg (&block->figure);

  lj_xml_begin (&self->xml, "figure");
  set_language (self, block->language);
  add_image (self, "image/svg+xml", svg, lj_writer_describe (&block->figure));
  if (block->figure.caption != NULL)
    add_element (self, &caption, block->figure.caption, block->language);
  lj_xml_end_full (&self->xml);
}

static void
add_title (Html *self, const LjTitle *title, LjLanguage language, const char *name)
{
  const Element owner = { "p", NULL, NULL }, heading = { name, NULL, NULL };

  lj_xml_begin (&self->xml, "div");
  if (title->owner != NULL)
    add_element (self, &owner, title->owner, language);
  add_element (self, &heading, title->title, language);
  for (guint i = 0; title->lines[i] != NULL; i++)
    add_element (self, &owner, title->lines[i], language);
  lj_xml_end_full (&self->xml);
}

static void
add_titles (Html *self, const LjBlock *block)
{
  LjReport *report = self->report;

  lj_xml_begin (&self->xml, "div");
  lj_xml_set (&self->xml, "class", block->titles[1] != NULL ? "title twins" : "title");
  if (report->logo != NULL)
    add_image (self, "image/png", report->logo,
               block->titles[0]->owner != NULL ? block->titles[0]->owner : "");
  add_title (self, block->titles[0], block->language, "h1");
  if (block->titles[1] != NULL)
    add_title (self, block->titles[1], report->second, "h1");
  lj_xml_end_full (&self->xml);
}

static void
add_link (Html *self, const LjBlock *heading)
{
  lj_xml_begin (&self->xml, "li");
  lj_xml_setf (&self->xml, "class", "l%u", heading->level);
  lj_xml_begin (&self->xml, "a");
  lj_xml_setf (&self->xml, "href", "#h-%u", heading->number);
  lj_xml_text (&self->xml, heading->text);
  if (heading->twin != NULL)
    {
      lj_xml_text (&self->xml, " \u00b7 ");
      lj_xml_begin (&self->xml, "span");
      set_language (self, self->report->second);
      lj_xml_text (&self->xml, heading->twin);
      lj_xml_end_full (&self->xml);
    }
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
}

static void
add_contents (Html *self, const LjBlock *contents)
{
  const GPtrArray *blocks = self->report->blocks;

  lj_xml_begin (&self->xml, "nav");
  set_language (self, contents->language);
  lj_xml_set (&self->xml, "aria-label", lj_tr (contents->language, N_ ("Contents")));
  lj_xml_begin (&self->xml, "ul");
  for (guint i = contents->number; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (lj_report_lists (self->report, contents, block))
        add_link (self, block);
    }
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
}

static void
add_mark (Html *self, guint level)
{
  lj_xml_begin (&self->xml, "span");
  lj_xml_set (&self->xml, "aria-hidden", "true");
  lj_xml_setf (&self->xml, "class", "m%u", level);
  lj_xml_text (&self->xml, lj_writer_mark (level));
  lj_xml_end_full (&self->xml);
  lj_xml_text (&self->xml, " ");
}

static void
set_cell_language (Html *self, const LjReportTable *table, const LjTableRow *row, guint column)
{
  const char *language = lj_writer_table_language (table, row, column);

  if (strcmp (language, lj_language_tag (self->report->language)) != 0)
    lj_xml_set (&self->xml, "lang", language);
}

static void
add_cell (Html *self, const LjReportTable *table, const LjTableRow *row, guint column)
{
  gboolean header = table->facts && column == 0;

  lj_xml_begin (&self->xml, header ? "th" : "td");
  if (header)
    lj_xml_set (&self->xml, "scope", "row");
  if (table->columns[column].align == LJ_ALIGN_END)
    lj_xml_set (&self->xml, "class", "n");
  lj_xml_set (&self->xml, "dir", "auto");
  set_cell_language (self, table, row, column);
  if (row->marks != NULL && row->marks[column] > 0)
    add_mark (self, row->marks[column]);
  add_lines (self, row->cells[column]);
  lj_xml_end_full (&self->xml);
}

static void
add_wide_cell (Html *self, const LjReportTable *table, const LjTableRow *row)
{
  lj_xml_begin (&self->xml, row->group ? "th" : "td");
  if (row->group)
    lj_xml_set (&self->xml, "scope", "colgroup");
  lj_xml_setf (&self->xml, "colspan", "%u", table->n_columns);
  if (!row->group)
    {
      lj_xml_set (&self->xml, "dir", "auto");
      set_cell_language (self, table, row, 0);
    }
  add_lines (self, row->cells[0]);
  lj_xml_end_full (&self->xml);
}

static void
add_row (Html *self, const LjReportTable *table, const LjTableRow *row)
{
  lj_xml_begin (&self->xml, "tr");
  if (row->wide)
    add_wide_cell (self, table, row);
  else
    for (guint i = 0; i < table->n_columns; i++)
      add_cell (self, table, row, i);
  lj_xml_end_full (&self->xml);
}

static void
add_table_head (Html *self, const LjReportTable *table)
{
  lj_xml_begin (&self->xml, "thead");
  lj_xml_begin (&self->xml, "tr");
  for (guint i = 0; i < table->n_columns; i++)
    {
      lj_xml_begin (&self->xml, "th");
      lj_xml_set (&self->xml, "scope", "col");
      if (table->columns[i].align == LJ_ALIGN_END)
        lj_xml_set (&self->xml, "class", "n");
      set_cell_language (self, table, NULL, i);
      add_lines (self, table->columns[i].title);
      lj_xml_end_full (&self->xml);
    }
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
}

/* What a table is of: the heading above it. */
static const LjBlock *
find_heading (const Html *self, const LjBlock *block)
{
  for (guint i = block->number - 1; i > 0; i--)
    {
      const LjBlock *before = g_ptr_array_index (self->report->blocks, i - 1);

      if (before->kind == LJ_BLOCK_HEADING)
        return before;
    }
  return NULL;
}

/* A wide one is scrolled sideways, by keys too, and not the page. */
static void
add_table (Html *self, const LjBlock *block)
{
  const LjBlock *heading = find_heading (self, block);

  lj_xml_begin (&self->xml, "div");
  lj_xml_set (&self->xml, "class", "scroll");
  lj_xml_set (&self->xml, "tabindex", "0");
  lj_xml_set (&self->xml, "role", "group");
  lj_xml_set (&self->xml, "aria-label", heading != NULL ? heading->text : self->report->title);
  lj_xml_begin (&self->xml, "table");
  if (!block->table->facts)
    add_table_head (self, block->table);
  lj_xml_begin (&self->xml, "tbody");
  for (guint i = 0; i < block->table->rows->len; i++)
    add_row (self, block->table, g_ptr_array_index (block->table->rows, i));
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
}

static void
add_block (Html *self, const LjBlock *block)
{
  static const Element paragraph = { "p", NULL, NULL };
  static const Element note = { "p", "note", NULL };

  if (block->kind != LJ_BLOCK_ITEM)
    end_list (self);
  switch (block->kind)
    {
    case LJ_BLOCK_TITLE:
      add_titles (self, block);
      break;
    case LJ_BLOCK_CONTENTS:
      add_contents (self, block);
      break;
    case LJ_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case LJ_BLOCK_PARAGRAPH:
      add_text (self, block, &paragraph);
      break;
    case LJ_BLOCK_NOTE:
      add_text (self, block, &note);
      break;
    case LJ_BLOCK_ITEM:
      add_item (self, block);
      break;
    case LJ_BLOCK_TABLE:
      add_table (self, block);
      break;
    case LJ_BLOCK_FIGURE:
      add_figure (self, block);
      break;
    case LJ_BLOCK_SPACE:
    case LJ_BLOCK_PAGE_BREAK:
      break;
    }
}

static void
add_meta (Html *self, const char *name, const char *content)
{
  lj_xml_begin (&self->xml, "meta");
  lj_xml_set (&self->xml, "name", name);
  lj_xml_set (&self->xml, "content", content);
  lj_xml_end (&self->xml);
}

static void
add_mark_colours (GString *css, const LjTheme *theme)
{
  for (guint level = 1; level <= G_N_ELEMENTS (theme->level); level++)
    {
      char colour[8];

      lj_writer_colour (&theme->level[level - 1], colour);
      g_string_append_printf (css, ".m%u{color:%s}", level, colour);
    }
}

static void
add_style (Html *self)
{
  g_autoptr(GString) css = g_string_new (style);
  char accent[8];

  lj_writer_colour (&self->report->accent, accent);
  g_string_append_printf (css, ":root{--accent:%s}\n", accent);
  add_mark_colours (css, lj_theme_get_print ());
  g_string_append (css, "\n@media (prefers-color-scheme:dark){");
  add_mark_colours (css, lj_theme_get_dark ());
  g_string_append (css, "}\n");
  lj_xml_leaf (&self->xml, "style", css->str);
}

static void
add_head (Html *self)
{
  const LjReport *report = self->report;

  lj_xml_begin (&self->xml, "head");
  lj_xml_begin (&self->xml, "meta");
  lj_xml_set (&self->xml, "charset", "utf-8");
  lj_xml_end (&self->xml);
  lj_xml_leaf (&self->xml, "title", report->title);
  add_meta (self, "viewport", "width=device-width, initial-scale=1");
  add_meta (self, "generator", "Linjaus");
  if (report->author != NULL)
    add_meta (self, "author", report->author);
  add_style (self);
  lj_xml_end_full (&self->xml);
}

static void
add_body (Html *self)
{
  LjReport *report = self->report;
  g_autofree char *draft = lj_writer_dup_draft (report);
  g_autofree char *head = lj_writer_dup_head (report);

  lj_xml_begin (&self->xml, "body");
  if (draft != NULL || head != NULL)
    {
      lj_xml_begin (&self->xml, "header");
      if (head != NULL)
        lj_xml_leaf (&self->xml, "p", head);
      if (draft != NULL)
        add_element (self, &(Element){ "p", "draft", NULL }, draft, report->language);
      lj_xml_end_full (&self->xml);
    }
  lj_xml_begin (&self->xml, "main");
  for (guint i = 0; i < report->blocks->len; i++)
    add_block (self, g_ptr_array_index (report->blocks, i));
  end_list (self);
  lj_xml_end_full (&self->xml);
  lj_xml_end_full (&self->xml);
}

/* Writes the report as one HTML file, which is accessible by itself. Errors as of
 * lj_report_write_pdf(). */
gboolean
lj_report_write_html (LjReport *self, const char *path, GError **error)
{
  const LjBlock *first = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, 0) : NULL;
  Html html = { .report = self, .below = first != NULL && first->kind == LJ_BLOCK_TITLE };
  g_autoptr(GBytes) bytes = NULL;
  gsize length;
  const void *data;

  lj_xml_init (&html.xml);
  xmlTextWriterWriteDTD (html.xml.writer, BAD_CAST "html", NULL, NULL, NULL);
  lj_xml_begin (&html.xml, "html");
  lj_xml_set (&html.xml, "lang", lj_language_tag (self->language));
  add_head (&html);
  add_body (&html);
  bytes = lj_xml_finish (&html.xml);
  lj_xml_clear (&html.xml);
  data = g_bytes_get_data (bytes, &length);
  return lj_file_write (path, data, length, error);
}
