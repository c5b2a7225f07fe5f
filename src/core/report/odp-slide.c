/* SPDX-License-Identifier: EUPL-1.2 */
/* A slide: its title and foot, the text on it, its notes. */
#include "report/odp-private.h"

#include <string.h>

/* Points. */
#define TITLE_TOP 20.0
#define TOP 92.0 /* of what is below a title, unless that is long */

void
lj_odp_begin_box (LjOdp *self, const LjOdpBox *box)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "draw:frame");
  lj_xml_set (xml, "draw:style-name", "Box");
  lj_odf_set_points (xml, "svg:x", box->x);
  lj_odf_set_points (xml, "svg:y", box->y);
  lj_odf_set_points (xml, "svg:width", box->width);
  lj_odf_set_points (xml, "svg:height", box->height);
}

void
lj_odp_add_box (LjOdp *self, const LjOdpBox *box, const char *text, LjLanguage language)
{
  LjXml *xml = &self->odf.content;

  lj_odp_begin_box (self, box);
  lj_xml_begin (xml, "draw:text-box");
  lj_odf_add_paragraph (&self->odf, box->style, text, language);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_notes (LjOdp *self)
{
  LjXml *xml = &self->odf.content;

  if (self->notes->len == 0)
    return;
  lj_xml_begin (xml, "presentation:notes");
  lj_xml_begin (xml, "draw:page-thumbnail");
  lj_xml_setf (xml, "draw:page-number", "%u", self->slides);
  lj_odf_set_points (xml, "svg:x", 60);
  lj_odf_set_points (xml, "svg:y", 60);
  lj_odf_set_points (xml, "svg:width", 420);
  lj_odf_set_points (xml, "svg:height", 236);
  lj_xml_set (xml, "presentation:class", "page");
  lj_xml_end (xml);
  lj_xml_begin (xml, "draw:frame");
  lj_xml_set (xml, "presentation:class", "notes");
  lj_odf_set_points (xml, "svg:x", 60);
  lj_odf_set_points (xml, "svg:y", 320);
  lj_odf_set_points (xml, "svg:width", 420);
  lj_odf_set_points (xml, "svg:height", 380);
  lj_xml_begin (xml, "draw:text-box");
  lj_odf_add_paragraph (&self->odf, "Notes", self->notes->str, self->odf.report->language);
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

void
lj_odp_end_slide (LjOdp *self)
{
  if (!self->open)
    return;
  add_notes (self);
  lj_xml_end (&self->odf.content);
  g_string_truncate (self->notes, 0);
  self->open = FALSE;
}

static void
add_furniture (LjOdp *self)
{
  const LjReport *report = self->odf.report;
  g_autofree char *draft = lj_writer_dup_draft (report);
  g_autofree char *number = g_strdup_printf ("%u", self->slides);
  const LjOdpBox mark = { "Draft", LJ_ODP_WIDTH - LJ_ODP_MARGIN - 200, 8, 200, 18 };
  const LjOdpBox title
      = { "Foot", LJ_ODP_MARGIN, LJ_ODP_HEIGHT - 28, LJ_ODP_CONTENT_WIDTH - 60, 18 };
  const LjOdpBox page
      = { "FootEnd", LJ_ODP_WIDTH - LJ_ODP_MARGIN - 60, LJ_ODP_HEIGHT - 28, 60, 18 };

  if (draft != NULL)
    lj_odp_add_box (self, &mark, draft, report->language);
  lj_odp_add_box (self, &title, report->title, report->language);
  lj_odp_add_box (self, &page, number, report->language);
}

void
lj_odp_begin_page (LjOdp *self)
{
  LjXml *xml = &self->odf.content;

  lj_odp_end_slide (self);
  self->slides++;
  self->open = TRUE;
  lj_xml_begin (xml, "draw:page");
  lj_xml_setf (xml, "draw:name", "%u", self->slides);
  lj_xml_set (xml, "draw:style-name", "Slide");
  lj_xml_set (xml, "draw:master-page-name", "Default");
}

guint
lj_odp_count_lines (const LjOdp *self, const char *text, LjTextStyle style, double width)
{
  g_auto(GStrv) paragraphs = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_auto(GStrv) lines = lj_wrap (&self->ruler, paragraphs[i], style, width);

      n += MAX (g_strv_length (lines), 1);
    }
  return n;
}

/* As much of the text as so many lines hold, up to the end of a word where there is one; text goes on
 * behind it. (transfer full) */
char *
lj_odp_take_lines (const LjOdp *self, const char **text, LjTextStyle style, double width,
                   guint most)
{
  const gulong room = (gulong) most * lj_wrap_most_letters (style, width);
  glong fits = 1, too_many = (glong) MIN ((gulong) g_utf8_strlen (*text, -1), room) + 1;
  char *taken, *space;

  if (**text == '\0')
    return g_strdup ("");
  while (too_many - fits > 1)
    {
      glong middle = (fits + too_many) / 2;
      g_autofree char *part = g_utf8_substring (*text, 0, middle);

      if (lj_odp_count_lines (self, part, style, width) <= most)
        fits = middle;
      else
        too_many = middle;
    }
  taken = g_utf8_substring (*text, 0, fits);
  space = strrchr (taken, ' ');
  if ((*text)[strlen (taken)] != '\0' && space != NULL && space > taken)
    *space = '\0';
  *text += strlen (taken);
  while (**text == ' ' || **text == '\n')
    (*text)++;
  return taken;
}

static guint
count_title_lines (const LjOdp *self, double size)
{
  const LjBlock *heading = self->heading;
  g_autofree char *both
      = g_strdup_printf ("%s \u00b7 %s", heading->text, heading->twin != NULL ? heading->twin : "");

  return lj_odp_count_lines (self, heading->twin != NULL ? both : heading->text,
                             (LjTextStyle){ size, TRUE }, LJ_ODP_CONTENT_WIDTH * 0.95);
}

/* Two lines take smaller letters. */
static gboolean
is_long_title (const LjOdp *self)
{
  return count_title_lines (self, LJ_ODP_TITLE_SIZE) > 1;
}

/* Where what is below the title begins. */
static double
find_top (const LjOdp *self)
{
  const LjTextStyle letters = { LJ_ODP_PART_SIZE, FALSE };
  double size, height;

  if (self->heading == NULL)
    return TOP;
  size = is_long_title (self) ? LJ_ODP_LONG_TITLE_SIZE : LJ_ODP_TITLE_SIZE;
  height = count_title_lines (self, size) * size;
  if (self->part != NULL && self->part != self->heading)
    height += lj_odp_count_lines (self, self->part->text, letters, LJ_ODP_CONTENT_WIDTH * 0.95)
              * letters.size;
  return MAX (TOP, TITLE_TOP + height * LJ_ODP_LEADING + LJ_ODP_BETWEEN);
}

/* The title of the slide: what it is about, and above it in small letters what that is part of. */
static void
add_slide_title (LjOdp *self)
{
  LjXml *xml = &self->odf.content;
  const LjBlock *heading = self->heading;
  const LjOdpBox box
      = { NULL, LJ_ODP_MARGIN, TITLE_TOP, LJ_ODP_CONTENT_WIDTH, self->top - TITLE_TOP - 4 };

  if (heading == NULL)
    return;
  lj_odp_begin_box (self, &box);
  lj_xml_set (xml, "presentation:class", "title");
  lj_xml_set (xml, "presentation:user-transformed", "true");
  lj_xml_begin (xml, "draw:text-box");
  if (self->part != NULL && self->part != heading)
    lj_odf_add_paragraph (&self->odf, "Part", self->part->text, self->part->language);
  lj_xml_begin (xml, "text:p");
  lj_xml_set (xml, "text:style-name", is_long_title (self) ? "LongTitle" : "SlideTitle");
  lj_odf_add_words (&self->odf, heading->text, heading->language);
  if (heading->twin != NULL)
    {
      lj_xml_text (xml, " \u00b7 ");
      lj_odf_add_words (&self->odf, heading->twin, self->odf.report->second);
    }
  if (self->continued)
    lj_xml_text (xml, " \u2026");
  lj_xml_end (xml);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

void
lj_odp_begin_slide (LjOdp *self)
{
  lj_odp_begin_page (self);
  self->top = find_top (self);
  add_slide_title (self);
  add_furniture (self);
  self->continued = TRUE;
  self->y = self->top;
}

/* That there is a slide with so much room left, else a new one. */
void
lj_odp_need_room (LjOdp *self, double height)
{
  if (!self->open || (self->y + height > LJ_ODP_BOTTOM && self->y > self->top))
    lj_odp_begin_slide (self);
}

void
lj_odp_add_paragraph (LjOdp *self, const char *style, const char *text, LjLanguage language)
{
  double size = g_str_equal (style, "Note") ? LJ_ODP_CELL_SIZE : LJ_ODP_TEXT_SIZE;
  const LjTextStyle letters = { size, FALSE };

  while (*text != '\0')
    {
      guint lines = lj_odp_count_lines (self, text, letters, LJ_ODP_CONTENT_WIDTH);
      LjOdpBox box
          = { style, LJ_ODP_MARGIN, 0, LJ_ODP_CONTENT_WIDTH, lines * size * LJ_ODP_LEADING };
      g_autofree char *part = NULL;

      lj_odp_need_room (self, box.height);
      lines = MIN (lines, (guint) ((LJ_ODP_BOTTOM - self->y) / (size * LJ_ODP_LEADING)));
      part = lj_odp_take_lines (self, &text, letters, LJ_ODP_CONTENT_WIDTH, MAX (lines, 1));
      box.y = self->y;
      box.height = MAX (lines, 1) * size * LJ_ODP_LEADING;
      lj_odp_add_box (self, &box, part, language);
      self->y += box.height + LJ_ODP_BETWEEN;
    }
}
