/* SPDX-License-Identifier: EUPL-1.2 */
/* A report as slides, 16:9, that can be edited (OASIS OpenDocument 1.3): one for each chart, tables
 * over as many as they need, what a chart shows in the notes. */
#include "base/png.h"
#include "report/odp-private.h"

#define TYPE "application/vnd.oasis.opendocument.presentation"
/* Pixels a point of pictures. */
#define PICTURE_SCALE 2.5

static void
add_text (LjOdp *self, const char *style, const LjBlock *block)
{
  const char *bullet = block->kind == LJ_BLOCK_ITEM ? "\u2022 " : "";
  g_autofree char *text = g_strconcat (bullet, block->text, NULL);

  lj_odp_add_paragraph (self, style, text, block->language);
  if (block->twin == NULL)
    return;
  g_free (text);
  text = g_strconcat (bullet, block->twin, NULL);
  lj_odp_add_paragraph (self, style, text, self->odf.report->second);
}

/* One slide a chart, as large as it gets. */
static void
add_figure (LjOdp *self, const LjBlock *block)
{
  const LjReportFigure *figure = &block->figure;
  LjOdfFrame frame = { LJ_ODP_MARGIN, 0, 0, 0, "Picture", "Figure" };
  g_autoptr(GBytes) png = lj_writer_draw_png (figure, PICTURE_SCALE);
  double scale;

  if (!self->open || self->y > self->top)
    lj_odp_begin_slide (self);
  scale = MIN (LJ_ODP_CONTENT_WIDTH / MAX (figure->width, 1),
               (LJ_ODP_BOTTOM - self->top) / MAX (figure->height, 1));
  frame.y = self->top;
  frame.width = figure->width * scale;
  frame.height = figure->height * scale;
  lj_odf_add_picture (&self->odf, &frame, png, lj_writer_describe (figure));
  g_string_append_printf (self->notes, "%s%s", self->notes->len > 0 ? "\n" : "",
                          lj_writer_describe (figure));
  self->y = LJ_ODP_BOTTOM;
}

/* The largest letters in which a title takes two lines at most, else the smallest. */
static const struct
{
  const char *style;
  double size;
} fronts[] = {
  { "Front", LJ_ODP_FRONT_SIZE },
  { "SlideTitle", LJ_ODP_TITLE_SIZE },
  { "LongTitle", LJ_ODP_LONG_TITLE_SIZE },
};

/* Gives where it ends. */
static double
add_title (LjOdp *self, const LjTitle *title, LjLanguage language, double y)
{
  const double width = LJ_ODP_WIDTH - 4 * LJ_ODP_MARGIN;
  const LjOdpBox owner = { "Part", LJ_ODP_MARGIN * 2, y, width, 24 };
  LjOdpBox box = { NULL, LJ_ODP_MARGIN * 2, y + 26, width, 0 };
  guint lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fronts) && (i == 0 || lines > 2); i++)
    {
      lines = lj_odp_count_lines (self, title->title, (LjTextStyle){ fronts[i].size, TRUE },
                                  width * 0.95);
      box.style = fronts[i].style;
      box.height = lines * fronts[i].size * LJ_ODP_LEADING + 4;
    }
  if (title->owner != NULL)
    lj_odp_add_box (self, &owner, title->owner, language);
  lj_odp_add_box (self, &box, title->title, language);
  box = (LjOdpBox){ "Part", LJ_ODP_MARGIN * 2, box.y + box.height, width, 20 };
  for (guint i = 0; title->lines[i] != NULL; i++, box.y += 20)
    lj_odp_add_box (self, &box, title->lines[i], language);
  return box.y;
}

static void
add_logo (LjOdp *self, const char *owner)
{
  LjReport *report = self->odf.report;
  cairo_surface_t *image = report->logo != NULL ? lj_png_read (report->logo) : NULL;
  LjOdfFrame frame = { LJ_ODP_MARGIN * 2, LJ_ODP_MARGIN, 0, 56, "Picture", "Logo" };

  if (image == NULL)
    return;
  frame.width = frame.height * cairo_image_surface_get_width (image)
                / cairo_image_surface_get_height (image);
  cairo_surface_destroy (image);
  lj_odf_add_picture (&self->odf, &frame, report->logo, owner != NULL ? owner : "");
}

static void
add_title_slide (LjOdp *self, const LjBlock *block)
{
  double end;

  lj_odp_begin_page (self);
  add_logo (self, block->titles[0]->owner);
  end = add_title (self, block->titles[0], block->language, 120);
  if (block->titles[1] != NULL)
    add_title (self, block->titles[1], self->odf.report->second,
               MAX (264, end + 2 * LJ_ODP_BETWEEN));
  lj_odp_end_slide (self);
}

static void
add_agenda_line (LjOdp *self, const LjBlock *heading)
{
  g_autofree char *both = heading->twin != NULL
                              ? g_strdup_printf ("%s \u00b7 %s", heading->text, heading->twin)
                              : g_strdup (heading->text);

  lj_odp_add_paragraph (self, "Text", both, heading->language);
}

/* What there is to be seen: the parts by their names. */
static void
add_agenda (LjOdp *self, const LjBlock *contents)
{
  const GPtrArray *blocks = self->odf.report->blocks;

  for (guint i = contents->number; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == LJ_BLOCK_HEADING && block->level == 1
          && block->language == contents->language)
        add_agenda_line (self, block);
    }
}

static void
set_heading (LjOdp *self, const LjBlock *block)
{
  lj_odp_end_slide (self);
  if (block->level == 1)
    self->part = block;
  self->heading = block;
  self->continued = FALSE;
}

static void
add_block (LjOdp *self, const LjBlock *block)
{
  switch (block->kind)
    {
    case LJ_BLOCK_TITLE:
      add_title_slide (self, block);
      break;
    case LJ_BLOCK_CONTENTS:
      add_agenda (self, block);
      break;
    case LJ_BLOCK_HEADING:
      set_heading (self, block);
      break;
    case LJ_BLOCK_PARAGRAPH:
    case LJ_BLOCK_ITEM:
      add_text (self, "Text", block);
      break;
    case LJ_BLOCK_NOTE:
      add_text (self, "Note", block);
      break;
    case LJ_BLOCK_TABLE:
      lj_odp_add_table (self, block->table);
      break;
    case LJ_BLOCK_FIGURE:
      add_figure (self, block);
      break;
    case LJ_BLOCK_PAGE_BREAK:
    case LJ_BLOCK_SPACE:
      break;
    }
}

static void
add_automatic_styles (LjOdp *self)
{
  LjXml *xml = &self->odf.content;
  const GPtrArray *blocks = self->odf.report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == LJ_BLOCK_TABLE)
        lj_odf_fit_table (&self->odf, block->table, LJ_ODP_CONTENT_WIDTH, LJ_ODP_CELL_SIZE);
    }
  lj_xml_begin (xml, "office:automatic-styles");
  lj_xml_begin (xml, "style:style");
  lj_xml_set (xml, "style:name", "Slide");
  lj_xml_set (xml, "style:family", "drawing-page");
  lj_xml_end (xml);
  lj_odp_add_styles (xml, self->odf.report);
  lj_odf_add_word_styles (&self->odf);
  lj_odf_add_table_styles (&self->odf, LJ_ODP_CELL_SIZE);
  lj_xml_end (xml);
}

static void
odp_clear (LjOdp *self)
{
  g_string_free (self->notes, TRUE);
  lj_ruler_clear (&self->ruler);
  lj_odf_clear (&self->odf);
}

/* Writes the report as slides. Errors as of lj_report_write_pdf(). */
gboolean
lj_report_write_odp (LjReport *self, const char *path, GError **error)
{
  LjOdp odp = { .notes = g_string_new (NULL) };
  g_auto(LjXml) xml = { 0 };
  gboolean ok;

  lj_report_get_n_pages (self);
  lj_ruler_init (&odp.ruler, lj_type_measure, self->type);
  lj_odf_init (&odp.odf, self);
  odp.odf.slides = TRUE;
  add_automatic_styles (&odp);
  lj_xml_begin (&odp.odf.content, "office:body");
  lj_xml_begin (&odp.odf.content, "office:presentation");
  for (guint i = 0; i < self->blocks->len; i++)
    add_block (&odp, g_ptr_array_index (self->blocks, i));
  if (odp.slides == 0)
    lj_odp_begin_slide (&odp);
  lj_odp_end_slide (&odp);
  lj_xml_init (&xml);
  lj_odp_make_styles (&xml, self);
  ok = lj_odf_write (&odp.odf, TYPE, &xml, path, error);
  odp_clear (&odp);
  return ok;
}
