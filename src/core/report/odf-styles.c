/* SPDX-License-Identifier: EUPL-1.2 */
/* The automatic styles that an ODF text and a presentation share: words, tables. */
#include "report/odf.h"

/* Of a cell, in points. */
#define PADDING 3.0

/* The letters of whoever opens the file may be wider than ours. */
#define WIDER 1.1

/* Heads of columns are a little smaller than what is below them. */
#define HEAD_SIZE 0.92

static void
begin_style (LjXml *xml, const char *name, const char *family)
{
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", name);
  lj_xml_set (xml, "style:family", family);
}

static void
add_language_style (LjXml *xml, LjLanguage language)
{
  g_autofree char *name = g_strdup_printf ("Language-%s", lj_language_tag (language));

  begin_style (xml, name, "text");
  lj_xml_begin (xml, "style:text-properties");
  lj_odf_set_language (xml, language);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_mark_style (LjXml *xml, guint level)
{
  g_autofree char *name = g_strdup_printf ("Mark-%u", level);
  char colour[8];

  lj_writer_colour (&lj_theme_get_print ()->level[level - 1], colour);
  begin_style (xml, name, "text");
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:color", colour);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

void
lj_odf_add_word_styles (LjOdf *self)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    add_language_style (&self->content, i);
  for (guint level = 1; level <= 5; level++)
    add_mark_style (&self->content, level);
}

/* The widths of the columns of a table in so much room, with letters of this size; the number that
 * it has from now on. Before the styles are added. */
guint
lj_odf_fit_table (LjOdf *self, const LjReportTable *table, double width, double size)
{
  const double scale = size / lj_style_cell.size * WIDER;
  g_auto(LjRuler) ruler = { 0 };
  double *widths = g_new0 (double, table->n_columns + 1);

  lj_report_get_n_pages (self->report);
  lj_ruler_init (&ruler, lj_type_measure, self->report->type);
  lj_table_fit_columns (table, &ruler, (width - 2 * PADDING) / scale, widths);
  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = scale * (widths[i] + (i + 1 < table->n_columns ? LJ_CELL_GAP : 0));
  widths[table->n_columns - 1] += 2 * PADDING;
  widths[table->n_columns] = -1;
  g_ptr_array_add (self->tables, widths);
  return self->tables->len - 1;
}

static void
add_column_styles (LjXml *xml, guint table, const double *widths)
{
  for (guint i = 0; widths[i] >= 0; i++)
    {
      g_autofree char *name = g_strdup_printf ("Table-%u.%u", table, i);

      begin_style (xml, name, "table-column");
      lj_xml_begin (xml, "style:table-column-properties");
      lj_odf_set_points (xml, "style:column-width", MAX (widths[i], 1));
      lj_xml_end (xml);
      lj_xml_end (xml);
    }
}

static void
add_table_style (LjXml *xml, guint table, const double *widths)
{
  g_autofree char *name = g_strdup_printf ("Table-%u", table);
  double sum = 0;

  for (guint i = 0; widths[i] >= 0; i++)
    sum += widths[i];
  begin_style (xml, name, "table");
  lj_xml_begin (xml, "style:table-properties");
  lj_odf_set_points (xml, "style:width", sum);
  lj_xml_set (xml, "table:align", "left");
  lj_odf_set_points (xml, "fo:margin-bottom", 8);
  lj_xml_end (xml);
  lj_xml_end (xml);
  add_column_styles (xml, table, widths);
}

typedef struct
{
  const char *name, *border; /* below; or NULL */
} CellStyle;

/* A text says borders of the cell, slides of its paragraphs. */
static void
add_cell_style (LjOdf *self, const CellStyle *style)
{
  static const char *const paddings[]
      = { "fo:padding-top", "fo:padding-bottom", "fo:padding-left", "fo:padding-right" };
  LjXml *xml = &self->content;

  begin_style (xml, style->name, "table-cell");
  if (self->slides)
    {
      lj_xml_begin (xml, "style:graphic-properties");
      lj_xml_set (xml, "draw:fill", "none");
      lj_xml_set (xml, "draw:textarea-vertical-align", "top");
      /* Of the four together slides know nothing. */
      for (guint i = 0; i < G_N_ELEMENTS (paddings); i++)
        lj_odf_set_points (xml, paddings[i], PADDING);
      lj_xml_end (xml);
    }
  lj_xml_begin (xml, self->slides ? "style:paragraph-properties" : "style:table-cell-properties");
  if (!self->slides)
    lj_odf_set_points (xml, "fo:padding", PADDING);
  lj_xml_set (xml, "fo:border", "none");
  lj_xml_set (xml, "fo:border-bottom", style->border);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

typedef struct
{
  const char *name, *align, *weight;
} CellText;

static void
add_cell_text_style (LjXml *xml, const CellText *style, double size)
{
  begin_style (xml, style->name, "paragraph");
  lj_xml_begin (xml, "style:paragraph-properties");
  lj_xml_set (xml, "fo:text-align", style->align);
  lj_odf_set_points (xml, "fo:margin-top", 0);
  lj_odf_set_points (xml, "fo:margin-bottom", 0);
  lj_xml_end (xml);
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:font-weight", style->weight);
  lj_odf_set_points (xml, "fo:font-size", size);
  /* Compounds are longer than a column is wide. */
  lj_xml_set (xml, "fo:hyphenate", "true");
  lj_xml_set (xml, "fo:hyphenation-remain-char-count", "3");
  lj_xml_set (xml, "fo:hyphenation-push-char-count", "3");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

/* size: of the letters in cells, in points. After all tables were fitted. */
void
lj_odf_add_table_styles (LjOdf *self, double size)
{
  static const CellStyle cells[]
      = { { "Head", "1pt solid #5c6370" }, { "Cell", "0.5pt solid #d6dbe3" }, { "Bare", NULL } };
  static const CellText texts[] = { { "CellStart", "start", "normal" },
                                    { "CellEnd", "end", "normal" },
                                    { "CellBold", "start", "bold" },
                                    { "HeadStart", "start", "bold" },
                                    { "HeadEnd", "end", "bold" } };

  for (guint i = 0; i < self->tables->len; i++)
    add_table_style (&self->content, i, g_ptr_array_index (self->tables, i));
  begin_style (&self->content, "Row", "table-row");
  lj_xml_begin (&self->content, "style:table-row-properties");
  lj_xml_set (&self->content, "fo:keep-together", "always");
  lj_xml_end (&self->content);
  lj_xml_end (&self->content);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    add_cell_style (self, &cells[i]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_cell_text_style (&self->content, &texts[i],
                         g_str_has_prefix (texts[i].name, "Head") ? HEAD_SIZE * size : size);
}
