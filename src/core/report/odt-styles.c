/* SPDX-License-Identifier: EUPL-1.2 */
/* The styles of a report as an ODT text. */
#include "report/odf.h"

#define FONT "Arial"
#define SIZE 10.0

/* Paragraph styles that a user finds in the list of styles. */
typedef struct
{
  const char *name, *display, *parent;
  double size, before, after;
  gboolean bold, keep;
  guint level; /* of the outline; 0: none */
  gboolean pale;
  double indent;
} Style;

static const Style styles[] = {
  { "Standard", NULL, NULL, SIZE, 0, 4, FALSE, FALSE, 0, FALSE, 0 },
  { "Title", NULL, "Standard", 26, 0, 12, TRUE, FALSE, 0, FALSE, 0 },
  { "Subtitle", NULL, "Standard", 13, 0, 4, FALSE, FALSE, 0, TRUE, 0 },
  { "Heading_20_1", "Heading 1", "Standard", 17, 18, 6, TRUE, TRUE, 1, FALSE, 0 },
  { "Heading_20_2", "Heading 2", "Standard", 13, 14, 4, TRUE, TRUE, 2, FALSE, 0 },
  { "Heading_20_3", "Heading 3", "Standard", 11, 12, 4, TRUE, TRUE, 3, FALSE, 0 },
  { "Note", NULL, "Standard", 8.5, 0, 4, FALSE, FALSE, 0, TRUE, 0 },
  { "Caption", NULL, "Standard", 8.5, 2, 8, FALSE, FALSE, 0, TRUE, 0 },
  { "List_20_Bullet", "List Bullet", "Standard", SIZE, 0, 2, FALSE, FALSE, 0, FALSE, 14 },
  { "Contents_20_1", "Contents 1", "Standard", SIZE, 6, 2, TRUE, FALSE, 0, FALSE, 0 },
  { "Contents_20_2", "Contents 2", "Standard", SIZE, 0, 2, FALSE, FALSE, 0, FALSE, 14 },
  { "Contents_20_3", "Contents 3", "Standard", SIZE, 0, 2, FALSE, FALSE, 0, FALSE, 28 },
  { "Header", NULL, "Standard", 8.5, 0, 0, FALSE, FALSE, 0, TRUE, 0 },
  { "Footer", NULL, "Standard", 8.5, 0, 0, FALSE, FALSE, 0, TRUE, 0 },
};

/* Between the margins, in points. */
double
lj_odt_text_width (const LjReport *report)
{
  return lj_report_get_text_width (report) * report->scale;
}

static void
add_tab_at_end (LjXml *xml, double position)
{
  lj_xml_begin (xml, "style:tab-stops");
  lj_xml_begin (xml, "style:tab-stop");
  lj_odf_set_points (xml, "style:position", position);
  lj_xml_set (xml, "style:type", "right");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static gboolean
has_tab (const Style *style)
{
  return g_str_has_prefix (style->name, "Contents") || g_str_equal (style->name, "Header")
         || g_str_equal (style->name, "Footer");
}

static void
add_paragraph_properties (LjXml *xml, const Style *style, const LjReport *report)
{
  lj_xml_begin (xml, "style:paragraph-properties");
  lj_odf_set_points (xml, "fo:margin-top", style->before);
  lj_odf_set_points (xml, "fo:margin-bottom", style->after);
  lj_odf_set_points (xml, "fo:margin-left", style->indent);
  if (style->keep)
    lj_xml_set (xml, "fo:keep-with-next", "always");
  if (has_tab (style))
    add_tab_at_end (xml, lj_odt_text_width (report) - style->indent);
  lj_xml_end (xml);
}

static void
add_style (LjXml *xml, const Style *style, const LjReport *report)
{
  char accent[8];

  lj_writer_colour (&report->accent, accent);
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", style->name);
  lj_xml_set (xml, "style:display-name", style->display);
  lj_xml_set (xml, "style:family", "paragraph");
  lj_xml_set (xml, "style:parent-style-name", style->parent);
  if (style->level > 0)
    {
      lj_xml_set (xml, "style:next-style-name", "Standard");
      lj_xml_setf (xml, "style:default-outline-level", "%u", style->level);
    }
  add_paragraph_properties (xml, style, report);
  lj_xml_begin (xml, "style:text-properties");
  lj_odf_set_points (xml, "fo:font-size", style->size);
  lj_xml_set (xml, "fo:font-weight", style->bold ? "bold" : "normal");
  lj_xml_set (xml, "fo:color", style->pale ? "#5c6370" : style->level > 0 ? accent : "#1f2430");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_defaults (LjXml *xml, const LjReport *report)
{
  lj_xml_begin (xml, "style:default-style");
  lj_xml_set (xml, "style:family", "paragraph");
  lj_xml_begin (xml, "style:paragraph-properties");
  lj_xml_set (xml, "fo:orphans", "2");
  lj_xml_set (xml, "fo:widows", "2");
  lj_xml_end (xml);
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:font-family", FONT);
  lj_odf_set_points (xml, "fo:font-size", SIZE);
  lj_odf_set_language (xml, report->language);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_page_layout (LjXml *xml, const LjReport *report)
{
  double width = report->width * report->scale, height = report->height * report->scale;

  lj_xml_begin (xml, "style:page-layout");
  lj_xml_set (xml, "style:name", "Page");
  lj_xml_begin (xml, "style:page-layout-properties");
  lj_odf_set_points (xml, "fo:page-width", width);
  lj_odf_set_points (xml, "fo:page-height", height);
  lj_xml_set (xml, "style:print-orientation", width > height ? "landscape" : "portrait");
  lj_odf_set_points (xml, "fo:margin-top", report->margins[0] * report->scale);
  lj_odf_set_points (xml, "fo:margin-right", report->margins[1] * report->scale);
  lj_odf_set_points (xml, "fo:margin-bottom", report->margins[2] * report->scale);
  lj_odf_set_points (xml, "fo:margin-left", report->margins[3] * report->scale);
  lj_xml_end (xml);
  lj_xml_begin (xml, "style:header-style");
  lj_xml_begin (xml, "style:header-footer-properties");
  lj_odf_set_points (xml, "fo:min-height", 12);
  lj_odf_set_points (xml, "fo:margin-bottom", 12);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_begin (xml, "style:footer-style");
  lj_xml_begin (xml, "style:header-footer-properties");
  lj_odf_set_points (xml, "fo:min-height", 12);
  lj_odf_set_points (xml, "fo:margin-top", 12);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_tab (LjXml *xml)
{
  lj_xml_begin (xml, "text:tab");
  lj_xml_end (xml);
}

static void
add_header (LjXml *xml, const LjReport *report)
{
  g_autofree char *draft = lj_writer_dup_draft (report);
  g_autofree char *head = lj_writer_dup_head (report);

  lj_xml_begin (xml, "style:header");
  lj_xml_begin (xml, "text:p");
  lj_xml_set (xml, "text:style-name", "Header");
  lj_xml_text (xml, head != NULL ? head : "");
  add_tab (xml);
  lj_xml_text (xml, draft != NULL ? draft : "");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

/* Page x of y, counted by whoever shows the file. */
static void
add_footer (LjXml *xml, const LjReport *report)
{
  lj_xml_begin (xml, "style:footer");
  lj_xml_begin (xml, "text:p");
  lj_xml_set (xml, "text:style-name", "Footer");
  lj_xml_text (xml, report->title);
  add_tab (xml);
  lj_xml_leaf (xml, "text:page-number", "1");
  lj_xml_text (xml, " / ");
  lj_xml_leaf (xml, "text:page-count", "1");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

/* Of the contents, which are no letters in blue. */
static void
add_link_style (LjXml *xml)
{
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", "Index_20_Link");
  lj_xml_set (xml, "style:display-name", "Index Link");
  lj_xml_set (xml, "style:family", "text");
  lj_xml_begin (xml, "style:text-properties");
  lj_xml_set (xml, "fo:color", "#1f2430");
  lj_xml_set (xml, "style:text-underline-style", "none");
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_bullets (LjXml *xml)
{
  lj_xml_begin (xml, "text:list-style");
  lj_xml_set (xml, "style:name", "Bullets");
  lj_xml_begin (xml, "text:list-level-style-bullet");
  lj_xml_set (xml, "text:level", "1");
  lj_xml_set (xml, "text:bullet-char", "\u2022");
  lj_xml_begin (xml, "style:list-level-properties");
  lj_xml_set (xml, "text:list-level-position-and-space-mode", "label-alignment");
  lj_xml_begin (xml, "style:list-level-label-alignment");
  lj_xml_set (xml, "text:label-followed-by", "listtab");
  lj_odf_set_points (xml, "text:list-tab-stop-position", 14);
  lj_odf_set_points (xml, "fo:margin-left", 14);
  lj_odf_set_points (xml, "fo:text-indent", -12);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

/* The styles, the page, its head and its foot. */
void
lj_odt_make_styles (LjXml *xml, const LjReport *report)
{
  lj_odf_begin_root (xml, "office:document-styles");
  lj_xml_begin (xml, "office:styles");
  add_defaults (xml, report);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (xml, &styles[i], report);
  add_bullets (xml);
  add_link_style (xml);
  lj_xml_end (xml);
  lj_xml_begin (xml, "office:automatic-styles");
  add_page_layout (xml, report);
  lj_xml_end (xml);
  lj_xml_begin (xml, "office:master-styles");
  lj_xml_begin (xml, "style:master-page");
  lj_xml_set (xml, "style:name", "Standard");
  lj_xml_set (xml, "style:page-layout-name", "Page");
  add_header (xml, report);
  add_footer (xml, report);
  lj_xml_end (xml);
  lj_xml_end (xml);
}
