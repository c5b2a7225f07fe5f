/* SPDX-License-Identifier: EUPL-1.2 */
/* The styles of a report as slides. */
#include "report/odf.h"

#define FONT "Arial"

typedef struct
{
  const char *name;
  double size;
  const char *weight, *align, *colour; /* colour NULL: the county's own */
} TextStyle;

static const TextStyle texts[] = {
  { "SlideTitle", LJ_ODP_TITLE_SIZE, "bold", "start", NULL },
  { "LongTitle", LJ_ODP_LONG_TITLE_SIZE, "bold", "start", NULL },
  { "Front", LJ_ODP_FRONT_SIZE, "bold", "start", NULL },
  { "Part", LJ_ODP_PART_SIZE, "normal", "start", "#5c6370" },
  { "Text", LJ_ODP_TEXT_SIZE, "normal", "start", "#1f2430" },
  { "Note", LJ_ODP_CELL_SIZE, "normal", "start", "#5c6370" },
  { "Foot", 9, "normal", "start", "#5c6370" },
  { "FootEnd", 9, "normal", "end", "#5c6370" },
  { "Draft", 11, "bold", "end", "#1f2430" },
  { "Notes", 12, "normal", "start", "#1f2430" },
};

static void
add_text_style (LjXml *xml, const TextStyle *style, const LjReport *report)
{
  char accent[8];

  lj_writer_colour (&report->accent, accent);
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", style->name);
  lj_xml_set (xml, "style:family", "paragraph");
  lj_xml_begin (xml, "style:paragraph-properties");
  lj_xml_set (xml, "fo:text-align", style->align);
  lj_odf_set_points (xml, "fo:margin-top", 0);
  lj_odf_set_points (xml, "fo:margin-bottom", 0);
  lj_xml_end (xml);
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:font-family", FONT);
  lj_odf_set_points (xml, "fo:font-size", style->size);
  lj_xml_set (xml, "fo:font-weight", style->weight);
  lj_xml_set (xml, "fo:color", style->colour != NULL ? style->colour : accent);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_graphic_style (LjXml *xml, const char *name)
{
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", name);
  lj_xml_set (xml, "style:family", "graphic");
  lj_xml_begin (xml, "style:graphic-properties");
  lj_xml_set (xml, "draw:stroke", "none");
  lj_xml_set (xml, "draw:fill", "none");
  lj_xml_set (xml, "draw:textarea-vertical-align", "top");
  lj_xml_set (xml, "draw:auto-grow-height", "false");
  lj_xml_set (xml, "fo:padding", "0pt");
  lj_xml_set (xml, "fo:wrap-option", "wrap");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

/* Of frames and of the texts in them; to be put among the automatic ones. */
void
lj_odp_add_styles (LjXml *xml, const LjReport *report)
{
  add_graphic_style (xml, "Box");
  add_graphic_style (xml, "Picture");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text_style (xml, &texts[i], report);
}

/* The page of all slides. */
void
lj_odp_make_styles (LjXml *xml, const LjReport *report)
{
  lj_odf_begin_root (xml, "office:document-styles");
  lj_xml_begin (xml, "office:styles");
  lj_xml_begin (xml, "style:default-style");
  lj_xml_set (xml, "style:family", "graphic");
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:font-family", FONT);
  lj_odf_set_language (xml, report->language);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_begin (xml, "office:automatic-styles");
  lj_xml_begin (xml, "style:page-layout");
  lj_xml_set (xml, "style:name", "Wide");
  lj_xml_begin (xml, "style:page-layout-properties");
  lj_odf_set_points (xml, "fo:page-width", LJ_ODP_WIDTH);
  lj_odf_set_points (xml, "fo:page-height", LJ_ODP_HEIGHT);
  lj_xml_set (xml, "style:print-orientation", "landscape");
  lj_xml_set (xml, "fo:margin", "0pt");
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_begin (xml, "office:master-styles");
  lj_xml_begin (xml, "style:master-page");
  lj_xml_set (xml, "style:name", "Default");
  lj_xml_set (xml, "style:page-layout-name", "Wide");
  lj_xml_end (xml);
  lj_xml_end (xml);
}
