/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/odf.h"

#include "report/zip.h"
#include <linjaus/text.h>
#include <string.h>

static const struct
{
  const char *prefix, *uri;
} namespaces[] = {
  { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "xmlns:presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" },
  { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
};

/* As countries write the languages of the report. */
static const char *const countries[LJ_N_LANGUAGES] = {
  [LJ_LANGUAGE_FI] = "FI",
  [LJ_LANGUAGE_SV] = "FI",
  [LJ_LANGUAGE_EN] = "GB",
};

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/* The root of the content is begun. */
void
lj_odf_init (LjOdf *self, LjReport *report)
{
  *self = (LjOdf){ .report = report };
  self->pictures = g_ptr_array_new_with_free_func (unref_bytes);
  self->tables = g_ptr_array_new_with_free_func (g_free);
  lj_xml_init (&self->content);
  lj_odf_begin_root (&self->content, "office:document-content");
}

void
lj_odf_clear (LjOdf *self)
{
  lj_xml_clear (&self->content);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
}

void
lj_odf_begin_root (LjXml *xml, const char *name)
{
  lj_xml_declare (xml);
  lj_xml_begin (xml, name);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    lj_xml_set (xml, namespaces[i].prefix, namespaces[i].uri);
  lj_xml_set (xml, "office:version", "1.3");
}

/* With two decimals and a point. */
void
lj_odf_set_points (LjXml *xml, const char *name, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points);
  lj_xml_setf (xml, name, "%spt", number);
}

void
lj_odf_set_language (LjXml *xml, LjLanguage language)
{
  lj_xml_set (xml, "fo:language", lj_language_tag (language));
  lj_xml_set (xml, "fo:country", countries[language]);
}

/* Several spaces on end would become one. */
static void
add_line (LjXml *xml, const char *line)
{
  while (*line != '\0')
    {
      gsize length = 0;
      g_autofree char *part = NULL;

      while (line[length] != '\0' && !(line[length] == ' ' && line[length + 1] == ' '))
        length++;
      length += line[length] == ' ' ? 1 : 0;
      part = g_strndup (line, length);
      lj_xml_text (xml, part);
      for (line += length; *line == ' '; line++)
        {
          lj_xml_begin (xml, "text:s");
          lj_xml_end (xml);
        }
    }
}

/* The words of a paragraph, in a span where they are in another language than the report. */
void
lj_odf_add_words (LjOdf *self, const char *text, LjLanguage language)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean foreign = language != self->report->language;

  if (foreign)
    {
      lj_xml_begin (&self->content, "text:span");
      lj_xml_setf (&self->content, "text:style-name", "Language-%s", lj_language_tag (language));
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        {
          lj_xml_begin (&self->content, "text:line-break");
          lj_xml_end (&self->content);
        }
      add_line (&self->content, lines[i]);
    }
  if (foreign)
    lj_xml_end (&self->content);
}

void
lj_odf_add_paragraph (LjOdf *self, const char *style, const char *text, LjLanguage language)
{
  lj_xml_begin (&self->content, "text:p");
  lj_xml_set (&self->content, "text:style-name", style);
  lj_odf_add_words (self, text, language);
  lj_xml_end (&self->content);
}

static void
begin_cell (LjXml *xml, const char *style, guint span)
{
  lj_xml_begin (xml, "table:table-cell");
  lj_xml_set (xml, "table:style-name", style);
  lj_xml_set (xml, "office:value-type", "string");
  if (span > 1)
    lj_xml_setf (xml, "table:number-columns-spanned", "%u", span);
}

static void
add_mark (LjXml *xml, guint level)
{
  lj_xml_begin (xml, "text:span");
  lj_xml_setf (xml, "text:style-name", "Mark-%u", level);
  lj_xml_text (xml, lj_writer_mark (level));
  lj_xml_end (xml);
  lj_xml_text (xml, " ");
}

static LjLanguage
cell_language (const LjReportTable *table, const LjTableRow *row, guint column)
{
  return row != NULL && row->languages != NULL ? row->languages[column] : table->languages[column];
}

static const char *
cell_text_style (const LjReportTable *table, const LjTableRow *row, guint column)
{
  gboolean end = table->columns[column].align == LJ_ALIGN_END;

  if (row == NULL)
    return end ? "HeadEnd" : "HeadStart";
  if (table->facts && column == 0)
    return "CellBold";
  return end ? "CellEnd" : "CellStart";
}

/* row NULL: the head. */
static void
add_cell (LjOdf *self, const LjReportTable *table, const LjTableRow *row, guint column)
{
  LjXml *xml = &self->content;

  begin_cell (xml, row == NULL ? "Head" : "Cell", 1);
  lj_xml_begin (xml, "text:p");
  lj_xml_set (xml, "text:style-name", cell_text_style (table, row, column));
  if (row != NULL && row->marks != NULL && row->marks[column] > 0)
    add_mark (xml, row->marks[column]);
  lj_odf_add_words (self, row != NULL ? row->cells[column] : table->columns[column].title,
                    cell_language (table, row, column));
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_wide_cell (LjOdf *self, const LjReportTable *table, const LjTableRow *row)
{
  begin_cell (&self->content, "Cell", table->n_columns);
  if (row->group)
    lj_odf_add_paragraph (self, "CellBold", row->cells[0], self->report->language);
  else
    lj_odf_add_paragraph (self, "CellStart", row->cells[0], cell_language (table, row, 0));
  lj_xml_end (&self->content);
  for (guint i = 1; i < table->n_columns; i++)
    {
      lj_xml_begin (&self->content, "table:covered-table-cell");
      lj_xml_end (&self->content);
    }
}

/* row NULL: the head. */
void
lj_odf_add_row (LjOdf *self, const LjReportTable *table, const LjTableRow *row)
{
  lj_xml_begin (&self->content, "table:table-row");
  lj_xml_set (&self->content, "table:style-name", "Row");
  if (row != NULL && row->wide)
    add_wide_cell (self, table, row);
  else
    for (guint i = 0; i < table->n_columns; i++)
      add_cell (self, table, row, i);
  lj_xml_end (&self->content);
}

/* Its columns, and its head, which comes again on each page. number: of lj_odf_fit_table(). */
void
lj_odf_begin_table (LjOdf *self, const LjReportTable *table, guint number)
{
  LjXml *xml = &self->content;

  lj_xml_begin (xml, "table:table");
  lj_xml_setf (xml, "table:name", "Table %u", number + 1);
  lj_xml_setf (xml, "table:style-name", "Table-%u", number);
  if (self->slides)
    lj_xml_set (xml, "table:use-first-row-styles", "true");
  for (guint i = 0; i < table->n_columns; i++)
    {
      lj_xml_begin (xml, "table:table-column");
      lj_xml_setf (xml, "table:style-name", "Table-%u.%u", number, i);
      lj_xml_end (xml);
    }
  if (table->facts)
    return;
  if (!self->slides)
    lj_xml_begin (xml, "table:table-header-rows");
  lj_odf_add_row (self, table, NULL);
  if (!self->slides)
    lj_xml_end (xml);
}

void
lj_odf_end_table (LjOdf *self)
{
  lj_xml_end (&self->content);
}

void
lj_odf_add_picture (LjOdf *self, const LjOdfFrame *frame, GBytes *png, const char *description)
{
  LjXml *xml = &self->content;

  g_ptr_array_add (self->pictures, g_bytes_ref (png));
  lj_xml_begin (xml, "draw:frame");
  lj_xml_set (xml, "draw:style-name", frame->style);
  lj_xml_setf (xml, "draw:name", "%s %u", frame->name, self->pictures->len);
  if (frame->x < 0)
    lj_xml_set (xml, "text:anchor-type", "as-char");
  else
    {
      lj_odf_set_points (xml, "svg:x", frame->x);
      lj_odf_set_points (xml, "svg:y", frame->y);
    }
  lj_odf_set_points (xml, "svg:width", frame->width);
  lj_odf_set_points (xml, "svg:height", frame->height);
  lj_xml_begin (xml, "draw:image");
  lj_xml_setf (xml, "xlink:href", "Pictures/%u.png", self->pictures->len);
  lj_xml_set (xml, "xlink:type", "simple");
  lj_xml_set (xml, "xlink:show", "embed");
  lj_xml_set (xml, "xlink:actuate", "onLoad");
  lj_xml_end (xml);
  lj_xml_leaf (xml, "svg:desc", description);
  lj_xml_end (xml);
}

static void
add_entry (LjXml *xml, const char *path, const char *type)
{
  lj_xml_begin (xml, "manifest:file-entry");
  lj_xml_set (xml, "manifest:full-path", path);
  lj_xml_set (xml, "manifest:media-type", type);
  lj_xml_end (xml);
}

static GBytes *
make_manifest (const LjOdf *self, const char *type)
{
  g_auto(LjXml) xml = { 0 };

  lj_xml_init (&xml);
  lj_xml_declare (&xml);
  lj_xml_begin (&xml, "manifest:manifest");
  lj_xml_set (&xml, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  lj_xml_set (&xml, "manifest:version", "1.3");
  add_entry (&xml, "/", type);
  add_entry (&xml, "content.xml", "text/xml");
  add_entry (&xml, "styles.xml", "text/xml");
  add_entry (&xml, "meta.xml", "text/xml");
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);

      add_entry (&xml, name, "image/png");
    }
  return lj_xml_finish (&xml);
}

static GBytes *
make_meta (const LjReport *report)
{
  g_auto(LjXml) xml = { 0 };

  lj_xml_init (&xml);
  lj_odf_begin_root (&xml, "office:document-meta");
  lj_xml_begin (&xml, "office:meta");
  lj_xml_leaf (&xml, "meta:generator", "Linjaus");
  lj_xml_leaf (&xml, "dc:title", report->title);
  if (report->author != NULL)
    lj_xml_leaf (&xml, "dc:creator", report->author);
  lj_xml_leaf (&xml, "dc:language", lj_language_tag (report->language));
  return lj_xml_finish (&xml);
}

static void
add_part (LjZip *zip, const char *name, GBytes *take)
{
  g_autoptr(GBytes) content = take;

  lj_zip_add (zip, name, content);
}

/* type: the media type of the package, which readers look for in its first bytes. */
gboolean
lj_odf_write (LjOdf *self, const char *type, LjXml *styles, const char *path, GError **error)
{
  g_autoptr(LjZip) zip = lj_zip_new ();
  g_autoptr(GBytes) first = g_bytes_new_static (type, strlen (type));

  lj_zip_add_stored (zip, "mimetype", first);
  add_part (zip, "content.xml", lj_xml_finish (&self->content));
  add_part (zip, "styles.xml", lj_xml_finish (styles));
  add_part (zip, "meta.xml", make_meta (self->report));
  add_part (zip, "META-INF/manifest.xml", make_manifest (self, type));
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);

      lj_zip_add_stored (zip, name, g_ptr_array_index (self->pictures, i));
    }
  return lj_zip_write (zip, path, error);
}
