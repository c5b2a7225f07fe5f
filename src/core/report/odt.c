/* SPDX-License-Identifier: EUPL-1.2 */
/* A report as an ODT text (OASIS OpenDocument 1.3), for the secretary to edit: real headings, tables
 * whose heads come again, contents that count their own pages. */
#include "base/png.h"
#include "report/odf.h"

#define TYPE "application/vnd.oasis.opendocument.text"
#define CELL_SIZE 9.5
/* Pixels a point of pictures: 180 to an inch. */
#define PICTURE_SCALE 2.5

static void
add_tab (LjXml *xml)
{
  lj_xml_begin (xml, "text:tab");
  lj_xml_end (xml);
}

typedef struct
{
  LjOdf odf;
  guint table;     /* number of the next one */
  gboolean broken; /* what comes next begins a page */
} Odt;

static void
begin_style (LjXml *xml, const char *name, const char *parent)
{
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", name);
  lj_xml_set (xml, "style:family", "paragraph");
  lj_xml_set (xml, "style:parent-style-name", parent);
  lj_xml_begin (xml, "style:paragraph-properties");
}

static void
add_twin_style (Odt *self)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", "Twins");
  lj_xml_set (xml, "style:family", "table");
  lj_xml_begin (xml, "style:table-properties");
  lj_odf_set_points (xml, "style:width", lj_odt_text_width (self->odf.report));
  lj_xml_set (xml, "table:align", "left");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_automatic_styles (Odt *self)
{
  LjXml *xml = &self->odf.content;
  const GPtrArray *blocks = self->odf.report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == LJ_BLOCK_TABLE)
        lj_odf_fit_table (&self->odf, block->table, lj_odt_text_width (self->odf.report),
                          CELL_SIZE);
    }
  lj_xml_begin (xml, "office:automatic-styles");
  begin_style (xml, "Break", "Standard");
  lj_xml_set (xml, "fo:break-before", "page");
  lj_xml_end (xml);
  lj_xml_end (xml);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Break-%u", i);
      g_autofree char *parent = g_strdup_printf ("Heading_20_%u", i);

      begin_style (xml, name, parent);
      lj_xml_set (xml, "fo:break-before", "page");
      lj_xml_end (xml);
      lj_xml_end (xml);
    }
  add_twin_style (self);
  lj_odf_add_word_styles (&self->odf);
  lj_odf_add_table_styles (&self->odf, CELL_SIZE);
  lj_xml_end (xml);
}

/* A page break before what has no style of its own for it: an empty line. */
static void
break_page (Odt *self)
{
  if (self->broken)
    lj_odf_add_paragraph (&self->odf, "Break", "", self->odf.report->language);
  self->broken = FALSE;
}

static void
add_heading (Odt *self, const LjBlock *block)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "text:h");
  lj_xml_setf (xml, "text:style-name", self->broken ? "Break-%u" : "Heading_20_%u", block->level);
  lj_xml_setf (xml, "text:outline-level", "%u", block->level);
  lj_xml_begin (xml, "text:bookmark");
  lj_xml_setf (xml, "text:name", "heading-%u", block->number);
  lj_xml_end (xml);
  lj_odf_add_words (&self->odf, block->text, block->language);
  if (block->twin != NULL)
    {
      lj_xml_text (xml, " \u00b7 ");
      lj_odf_add_words (&self->odf, block->twin, self->odf.report->second);
    }
  lj_xml_end (xml);
  self->broken = FALSE;
}

static void
add_half (Odt *self, const char *style, const char *text, LjLanguage language)
{
  lj_xml_begin (&self->odf.content, "table:table-cell");
  lj_xml_set (&self->odf.content, "table:style-name", "Bare");
  lj_xml_set (&self->odf.content, "office:value-type", "string");
  lj_odf_add_paragraph (&self->odf, style, text, language);
  lj_xml_end (&self->odf.content);
}

/* A text and its twin side by side, in a table without lines. */
static void
add_twins (Odt *self, const char *style, const LjBlock *block)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "table:table");
  lj_xml_setf (xml, "table:name", "Twins %u", block->number);
  lj_xml_set (xml, "table:style-name", "Twins");
  lj_xml_begin (xml, "table:table-column");
  lj_xml_set (xml, "table:number-columns-repeated", "2");
  lj_xml_end (xml);
  lj_xml_begin (xml, "table:table-row");
  add_half (self, style, block->text, block->language);
  add_half (self, style, block->twin, self->odf.report->second);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_text (Odt *self, const char *style, const LjBlock *block)
{
  break_page (self);
  if (block->twin != NULL)
    add_twins (self, style, block);
  else
    lj_odf_add_paragraph (&self->odf, style, block->text, block->language);
}

static void
add_list_item (Odt *self, const char *text, LjLanguage language)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "text:list");
  lj_xml_set (xml, "text:style-name", "Bullets");
  lj_xml_begin (xml, "text:list-item");
  lj_odf_add_paragraph (&self->odf, "List_20_Bullet", text, language);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_item (Odt *self, const LjBlock *block)
{
  break_page (self);
  add_list_item (self, block->text, block->language);
  if (block->twin != NULL)
    add_list_item (self, block->twin, self->odf.report->second);
}

static void
add_picture (Odt *self, GBytes *png, const LjOdfFrame *frame, const char *description)
{
  lj_xml_begin (&self->odf.content, "text:p");
  lj_xml_set (&self->odf.content, "text:style-name", "Standard");
  lj_odf_add_picture (&self->odf, frame, png, description);
  lj_xml_end (&self->odf.content);
}

static void
add_figure (Odt *self, const LjBlock *block)
{
  const LjReportFigure *figure = &block->figure;
  double scale = MIN (1, lj_odt_text_width (self->odf.report) / MAX (figure->width, 1));
  const LjOdfFrame frame = { -1, 0, figure->width * scale, figure->height * scale, NULL, "Figure" };
  g_autoptr(GBytes) png = lj_writer_draw_png (figure, PICTURE_SCALE);

  break_page (self);
  add_picture (self, png, &frame, lj_writer_describe (figure));
  if (figure->caption != NULL)
    lj_odf_add_paragraph (&self->odf, "Caption", figure->caption, block->language);
}

static void
add_logo (Odt *self, const char *owner)
{
  LjReport *report = self->odf.report;
  cairo_surface_t *image = report->logo != NULL ? lj_png_read (report->logo) : NULL;
  LjOdfFrame frame = { -1, 0, 0, 52, NULL, "Logo" };

  if (image == NULL)
    return;
  frame.width = frame.height * cairo_image_surface_get_width (image)
                / cairo_image_surface_get_height (image);
  cairo_surface_destroy (image);
  add_picture (self, report->logo, &frame, owner != NULL ? owner : "");
}

static void
add_title (Odt *self, const LjTitle *title, LjLanguage language)
{
  if (title->owner != NULL)
    lj_odf_add_paragraph (&self->odf, "Subtitle", title->owner, language);
  lj_odf_add_paragraph (&self->odf, "Title", title->title, language);
  for (guint i = 0; title->lines[i] != NULL; i++)
    lj_odf_add_paragraph (&self->odf, "Subtitle", title->lines[i], language);
}

static void
add_title_page (Odt *self, const LjBlock *block)
{
  break_page (self);
  add_logo (self, block->titles[0]->owner);
  for (guint i = 0; i < 8; i++)
    lj_odf_add_paragraph (&self->odf, "Standard", "", block->language);
  add_title (self, block->titles[0], block->language);
  lj_odf_add_paragraph (&self->odf, "Standard", "", block->language);
  if (block->titles[1] != NULL)
    add_title (self, block->titles[1], self->odf.report->second);
  self->broken = TRUE;
}

/* How LibreOffice makes the contents anew. */
static void
add_contents_source (LjXml *xml, guint levels)
{
  lj_xml_begin (xml, "text:table-of-content-source");
  lj_xml_setf (xml, "text:outline-level", "%u", levels);
  for (guint i = 1; i <= levels; i++)
    {
      static const char *const parts[] = { "text:index-entry-link-start", "text:index-entry-text" };

      lj_xml_begin (xml, "text:table-of-content-entry-template");
      lj_xml_setf (xml, "text:outline-level", "%u", i);
      lj_xml_setf (xml, "text:style-name", "Contents_20_%u", i);
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          lj_xml_begin (xml, parts[j]);
          lj_xml_end (xml);
        }
      lj_xml_begin (xml, "text:index-entry-tab-stop");
      lj_xml_set (xml, "style:type", "right");
      lj_xml_end (xml);
      lj_xml_begin (xml, "text:index-entry-page-number");
      lj_xml_end (xml);
      lj_xml_begin (xml, "text:index-entry-link-end");
      lj_xml_end (xml);
      lj_xml_end (xml);
    }
  lj_xml_end (xml);
}

/* The page is a reference, counted anew where the file is opened; until then that of the report. */
static void
add_entry (Odt *self, const LjBlock *heading)
{
  LjXml *xml = &self->odf.content;
  g_autofree char *page = g_strdup_printf ("%u", lj_writer_find_page (self->odf.report, heading));

  lj_xml_begin (xml, "text:p");
  lj_xml_setf (xml, "text:style-name", "Contents_20_%u", heading->level);
  lj_xml_begin (xml, "text:a");
  lj_xml_set (xml, "xlink:type", "simple");
  lj_xml_setf (xml, "xlink:href", "#heading-%u", heading->number);
  lj_xml_set (xml, "text:style-name", "Index_20_Link");
  lj_xml_set (xml, "text:visited-style-name", "Index_20_Link");
  lj_odf_add_words (&self->odf, heading->text, heading->language);
  if (heading->twin != NULL)
    {
      lj_xml_text (xml, " \u00b7 ");
      lj_odf_add_words (&self->odf, heading->twin, self->odf.report->second);
    }
  add_tab (xml);
  lj_xml_begin (xml, "text:bookmark-ref");
  lj_xml_set (xml, "text:reference-format", "page");
  lj_xml_setf (xml, "text:ref-name", "heading-%u", heading->number);
  lj_xml_text (xml, page);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_contents (Odt *self, const LjBlock *contents)
{
  LjXml *xml = &self->odf.content;
  const GPtrArray *blocks = self->odf.report->blocks;

  break_page (self);
  lj_xml_begin (xml, "text:table-of-content");
  lj_xml_setf (xml, "text:name", "Contents %u", contents->number);
  add_contents_source (xml, contents->level);
  lj_xml_begin (xml, "text:index-body");
  for (guint i = contents->number; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (lj_report_lists (self->odf.report, contents, block))
        add_entry (self, block);
    }
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_table (Odt *self, const LjReportTable *table)
{
  break_page (self);
  lj_odf_begin_table (&self->odf, table, self->table++);
  for (guint i = 0; i < table->rows->len; i++)
    lj_odf_add_row (&self->odf, table, g_ptr_array_index (table->rows, i));
  lj_odf_end_table (&self->odf);
}

static void
add_block (Odt *self, const LjBlock *block)
{
  switch (block->kind)
    {
    case LJ_BLOCK_TITLE:
      add_title_page (self, block);
      break;
    case LJ_BLOCK_CONTENTS:
      add_contents (self, block);
      break;
    case LJ_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case LJ_BLOCK_PARAGRAPH:
      add_text (self, "Standard", block);
      break;
    case LJ_BLOCK_NOTE:
      add_text (self, "Note", block);
      break;
    case LJ_BLOCK_ITEM:
      add_item (self, block);
      break;
    case LJ_BLOCK_TABLE:
      add_table (self, block->table);
      break;
    case LJ_BLOCK_FIGURE:
      add_figure (self, block);
      break;
    case LJ_BLOCK_PAGE_BREAK:
      self->broken = TRUE;
      break;
    case LJ_BLOCK_SPACE:
      break;
    }
}

/* Writes the report as a text that can be edited. Errors as of lj_report_write_pdf(). */
gboolean
lj_report_write_odt (LjReport *self, const char *path, GError **error)
{
  Odt odt = { .table = 0 };
  g_auto(LjXml) xml = { 0 };
  gboolean ok;

  lj_odf_init (&odt.odf, self);
  add_automatic_styles (&odt);
  lj_xml_begin (&odt.odf.content, "office:body");
  lj_xml_begin (&odt.odf.content, "office:text");
  for (guint i = 0; i < self->blocks->len; i++)
    add_block (&odt, g_ptr_array_index (self->blocks, i));
  lj_xml_init (&xml);
  lj_odt_make_styles (&xml, self);
  ok = lj_odf_write (&odt.odf, TYPE, &xml, path, error);
  lj_odf_clear (&odt.odf);
  return ok;
}
