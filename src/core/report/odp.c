/* SPDX-License-Identifier: EUPL-1.2 */
/* A report as slides, 16:9, that can be edited (OASIS OpenDocument 1.3): one for each chart, tables
 * over as many as they need, what a chart shows in the notes. */
#include "base/png.h"
#include "report/odf.h"

#include <string.h>

#define TYPE "application/vnd.oasis.opendocument.presentation"
/* Points. */
#define MARGIN 36.0
#define TITLE_TOP 20.0
#define TOP 92.0 /* of what is below a title, unless that is long */
#define BOTTOM 404.0
#define CELL_PADDING 6.0
#define LEADING 1.25
#define BETWEEN 10.0
/* Pixels a point of pictures. */
#define PICTURE_SCALE 2.5

typedef struct
{
  LjOdf odf;
  LjRuler ruler;
  const LjBlock *part;    /* the heading of the first level that we are below; or NULL */
  const LjBlock *heading; /* what the next slide is called; or NULL */
  gboolean open;          /* a slide is begun */
  gboolean continued;     /* the next slide goes on with what this one is about */
  double top;             /* of what is below the title of the slide */
  double y;               /* where what comes next begins */
  GString *notes;         /* of the slide */
  guint slides, table;
} Odp;

static const double content_width = LJ_ODP_WIDTH - 2 * MARGIN;

typedef struct
{
  const char *style;
  double x, y, width, height;
} Box;

static void
begin_box (Odp *self, const Box *box)
{
  LjXml *xml = &self->odf.content;

  lj_xml_begin (xml, "draw:frame");
  lj_xml_set (xml, "draw:style-name", "Box");
  lj_odf_set_points (xml, "svg:x", box->x);
  lj_odf_set_points (xml, "svg:y", box->y);
  lj_odf_set_points (xml, "svg:width", box->width);
  lj_odf_set_points (xml, "svg:height", box->height);
}

static void
add_box (Odp *self, const Box *box, const char *text, LjLanguage language)
{
  LjXml *xml = &self->odf.content;

  begin_box (self, box);
  lj_xml_begin (xml, "draw:text-box");
  lj_odf_add_paragraph (&self->odf, box->style, text, language);
  lj_xml_end (xml);
  lj_xml_end (xml);
}

static void
add_notes (Odp *self)
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

static void
end_slide (Odp *self)
{
  if (!self->open)
    return;
  add_notes (self);
  lj_xml_end (&self->odf.content);
  g_string_truncate (self->notes, 0);
  self->open = FALSE;
}

static void
add_furniture (Odp *self)
{
  const LjReport *report = self->odf.report;
  g_autofree char *draft = lj_writer_dup_draft (report);
  g_autofree char *number = g_strdup_printf ("%u", self->slides);
  const Box mark = { "Draft", LJ_ODP_WIDTH - MARGIN - 200, 8, 200, 18 };
  const Box title = { "Foot", MARGIN, LJ_ODP_HEIGHT - 28, content_width - 60, 18 };
  const Box page = { "FootEnd", LJ_ODP_WIDTH - MARGIN - 60, LJ_ODP_HEIGHT - 28, 60, 18 };

  if (draft != NULL)
    add_box (self, &mark, draft, report->language);
  add_box (self, &title, report->title, report->language);
  add_box (self, &page, number, report->language);
}

static void
begin_page (Odp *self)
{
  LjXml *xml = &self->odf.content;

  end_slide (self);
  self->slides++;
  self->open = TRUE;
  lj_xml_begin (xml, "draw:page");
  lj_xml_setf (xml, "draw:name", "%u", self->slides);
  lj_xml_set (xml, "draw:style-name", "Slide");
  lj_xml_set (xml, "draw:master-page-name", "Default");
}

static guint
count_lines (const Odp *self, const char *text, LjTextStyle style, double width)
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
static char *
take_lines (const Odp *self, const char **text, LjTextStyle style, double width, guint most)
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

      if (count_lines (self, part, style, width) <= most)
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
count_title_lines (const Odp *self, double size)
{
  const LjBlock *heading = self->heading;
  g_autofree char *both
      = g_strdup_printf ("%s \u00b7 %s", heading->text, heading->twin != NULL ? heading->twin : "");

  return count_lines (self, heading->twin != NULL ? both : heading->text,
                      (LjTextStyle){ size, TRUE }, content_width * 0.95);
}

/* Two lines take smaller letters. */
static gboolean
is_long_title (const Odp *self)
{
  return count_title_lines (self, LJ_ODP_TITLE_SIZE) > 1;
}

/* Where what is below the title begins. */
static double
find_top (const Odp *self)
{
  const LjTextStyle letters = { LJ_ODP_PART_SIZE, FALSE };
  double size, height;

  if (self->heading == NULL)
    return TOP;
  size = is_long_title (self) ? LJ_ODP_LONG_TITLE_SIZE : LJ_ODP_TITLE_SIZE;
  height = count_title_lines (self, size) * size;
  if (self->part != NULL && self->part != self->heading)
    height += count_lines (self, self->part->text, letters, content_width * 0.95) * letters.size;
  return MAX (TOP, TITLE_TOP + height * LEADING + BETWEEN);
}

/* The title of the slide: what it is about, and above it in small letters what that is part of. */
static void
add_slide_title (Odp *self)
{
  LjXml *xml = &self->odf.content;
  const LjBlock *heading = self->heading;
  const Box box = { NULL, MARGIN, TITLE_TOP, content_width, self->top - TITLE_TOP - 4 };

  if (heading == NULL)
    return;
  begin_box (self, &box);
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

static void
begin_slide (Odp *self)
{
  begin_page (self);
  self->top = find_top (self);
  add_slide_title (self);
  add_furniture (self);
  self->continued = TRUE;
  self->y = self->top;
}

/* That there is a slide with so much room left, else a new one. */
static void
need_room (Odp *self, double height)
{
  if (!self->open || (self->y + height > BOTTOM && self->y > self->top))
    begin_slide (self);
}

static void
add_paragraph (Odp *self, const char *style, const char *text, LjLanguage language)
{
  double size = g_str_equal (style, "Note") ? LJ_ODP_CELL_SIZE : LJ_ODP_TEXT_SIZE;
  const LjTextStyle letters = { size, FALSE };

  while (*text != '\0')
    {
      guint lines = count_lines (self, text, letters, content_width);
      Box box = { style, MARGIN, 0, content_width, lines * size * LEADING };
      g_autofree char *part = NULL;

      need_room (self, box.height);
      lines = MIN (lines, (guint) ((BOTTOM - self->y) / (size * LEADING)));
      part = take_lines (self, &text, letters, content_width, MAX (lines, 1));
      box.y = self->y;
      box.height = MAX (lines, 1) * size * LEADING;
      add_box (self, &box, part, language);
      self->y += box.height + BETWEEN;
    }
}

static void
add_text (Odp *self, const char *style, const LjBlock *block)
{
  const char *bullet = block->kind == LJ_BLOCK_ITEM ? "\u2022 " : "";
  g_autofree char *text = g_strconcat (bullet, block->text, NULL);

  add_paragraph (self, style, text, block->language);
  if (block->twin == NULL)
    return;
  g_free (text);
  text = g_strconcat (bullet, block->twin, NULL);
  add_paragraph (self, style, text, self->odf.report->second);
}

/* One slide a chart, as large as it gets. */
static void
add_figure (Odp *self, const LjBlock *block)
{
  const LjReportFigure *figure = &block->figure;
  LjOdfFrame frame = { MARGIN, 0, 0, 0, "Picture", "Figure" };
  g_autoptr(GBytes) png = lj_writer_draw_png (figure, PICTURE_SCALE);
  double scale;

  if (!self->open || self->y > self->top)
    begin_slide (self);
  scale = MIN (content_width / MAX (figure->width, 1),
               (BOTTOM - self->top) / MAX (figure->height, 1));
  frame.y = self->top;
  frame.width = figure->width * scale;
  frame.height = figure->height * scale;
  lj_odf_add_picture (&self->odf, &frame, png, lj_writer_describe (figure));
  g_string_append_printf (self->notes, "%s%s", self->notes->len > 0 ? "\n" : "",
                          lj_writer_describe (figure));
  self->y = BOTTOM;
}

static const LjTextStyle cell_style = { LJ_ODP_CELL_SIZE, FALSE };

static double
cell_width (const double *widths, guint column)
{
  return MAX (widths[column] - CELL_PADDING, LJ_ODP_CELL_SIZE);
}

static double
lines_height (guint lines)
{
  return lines * LJ_ODP_CELL_SIZE * LEADING + CELL_PADDING;
}

static double
row_height (const Odp *self, const LjReportTable *table, const LjTableRow *row,
            const double *widths)
{
  guint lines = 1;

  for (guint i = 0; row != NULL && !row->group && i < table->n_columns; i++)
    lines = MAX (lines, count_lines (self, row->cells[i], cell_style, cell_width (widths, i)));
  return lines_height (lines);
}

/* Lines of a row that a slide has room for, below the head of the table. */
static guint
most_lines (const Odp *self)
{
  double room = BOTTOM - self->top - 2 * lines_height (1);

  return MAX ((guint) (room / (LJ_ODP_CELL_SIZE * LEADING)), 1);
}

static gboolean
is_long_row (const Odp *self, const LjReportTable *table, guint number, guint row)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);

  return row < table->rows->len
         && row_height (self, table, g_ptr_array_index (table->rows, row), widths)
                > lines_height (most_lines (self));
}

static void
add_part_of_row (Odp *self, const LjReportTable *table, guint number, const LjTableRow *part)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  const Box box = { NULL, MARGIN, self->y, content_width,
                    lines_height (1) + row_height (self, table, part, widths) };

  begin_box (self, &box);
  lj_odf_begin_table (&self->odf, table, number);
  lj_odf_add_row (&self->odf, table, part);
  lj_odf_end_table (&self->odf);
  lj_xml_end (&self->odf.content);
  self->y += box.height + BETWEEN;
}

/* A row that no slide has room for goes on in the next one, in each of its columns. */
static guint
add_long_row (Odp *self, const LjReportTable *table, guint number, guint first)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  const LjTableRow *row = g_ptr_array_index (table->rows, first);
  g_autofree const char **rest = g_memdup2 (row->cells, table->n_columns * sizeof *rest);
  guint most = most_lines (self);
  LjTableRow part = *row;
  gboolean more = TRUE;

  if (self->y > self->top)
    begin_slide (self);
  while (more)
    {
      g_auto(GStrv) cells = g_new0 (char *, table->n_columns + 1);

      more = FALSE;
      for (guint i = 0; i < table->n_columns; i++)
        {
          cells[i] = take_lines (self, &rest[i], cell_style, cell_width (widths, i), most);
          more = more || *rest[i] != '\0';
        }
      part.cells = cells;
      add_part_of_row (self, table, number, &part);
      part.marks = NULL;
      if (more)
        begin_slide (self);
    }
  return first + 1;
}

/* Rows from first on that fit; gives the one after them. At least one. */
static guint
add_rows (Odp *self, const LjReportTable *table, guint number, guint first)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  Box box = { NULL, MARGIN, self->y, content_width, 0 };
  guint i = first;
  double height = row_height (self, table, NULL, widths);

  while (i < table->rows->len)
    {
      double row = row_height (self, table, g_ptr_array_index (table->rows, i), widths);

      if (i > first && self->y + height + row > BOTTOM)
        break;
      height += row;
      i++;
    }
  box.height = height;
  begin_box (self, &box);
  lj_odf_begin_table (&self->odf, table, number);
  for (guint row = first; row < i; row++)
    lj_odf_add_row (&self->odf, table, g_ptr_array_index (table->rows, row));
  lj_odf_end_table (&self->odf);
  lj_xml_end (&self->odf.content);
  self->y += height + BETWEEN;
  return i;
}

static void
add_table (Odp *self, const LjReportTable *table)
{
  guint number = self->table++;
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  double first = table->rows->len > 0
                     ? row_height (self, table, g_ptr_array_index (table->rows, 0), widths)
                     : 0;
  guint row = 0;

  need_room (self, lines_height (1) + first);
  do
    {
      if (row > 0)
        begin_slide (self);
      row = is_long_row (self, table, number, row) ? add_long_row (self, table, number, row)
                                                   : add_rows (self, table, number, row);
    }
  while (row < table->rows->len);
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
add_title (Odp *self, const LjTitle *title, LjLanguage language, double y)
{
  const double width = LJ_ODP_WIDTH - 4 * MARGIN;
  const Box owner = { "Part", MARGIN * 2, y, width, 24 };
  Box box = { NULL, MARGIN * 2, y + 26, width, 0 };
  guint lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fronts) && (i == 0 || lines > 2); i++)
    {
      lines = count_lines (self, title->title, (LjTextStyle){ fronts[i].size, TRUE }, width * 0.95);
      box.style = fronts[i].style;
      box.height = lines * fronts[i].size * LEADING + 4;
    }
  if (title->owner != NULL)
    add_box (self, &owner, title->owner, language);
  add_box (self, &box, title->title, language);
  box = (Box){ "Part", MARGIN * 2, box.y + box.height, width, 20 };
  for (guint i = 0; title->lines[i] != NULL; i++, box.y += 20)
    add_box (self, &box, title->lines[i], language);
  return box.y;
}

static void
add_logo (Odp *self, const char *owner)
{
  LjReport *report = self->odf.report;
  cairo_surface_t *image = report->logo != NULL ? lj_png_read (report->logo) : NULL;
  LjOdfFrame frame = { MARGIN * 2, MARGIN, 0, 56, "Picture", "Logo" };

  if (image == NULL)
    return;
  frame.width = frame.height * cairo_image_surface_get_width (image)
                / cairo_image_surface_get_height (image);
  cairo_surface_destroy (image);
  lj_odf_add_picture (&self->odf, &frame, report->logo, owner != NULL ? owner : "");
}

static void
add_title_slide (Odp *self, const LjBlock *block)
{
  double end;

  begin_page (self);
  add_logo (self, block->titles[0]->owner);
  end = add_title (self, block->titles[0], block->language, 120);
  if (block->titles[1] != NULL)
    add_title (self, block->titles[1], self->odf.report->second, MAX (264, end + 2 * BETWEEN));
  end_slide (self);
}

static void
add_agenda_line (Odp *self, const LjBlock *heading)
{
  g_autofree char *both = heading->twin != NULL
                              ? g_strdup_printf ("%s \u00b7 %s", heading->text, heading->twin)
                              : g_strdup (heading->text);

  add_paragraph (self, "Text", both, heading->language);
}

/* What there is to be seen: the parts by their names. */
static void
add_agenda (Odp *self, const LjBlock *contents)
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
set_heading (Odp *self, const LjBlock *block)
{
  end_slide (self);
  if (block->level == 1)
    self->part = block;
  self->heading = block;
  self->continued = FALSE;
}

static void
add_block (Odp *self, const LjBlock *block)
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
      add_table (self, block->table);
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
add_automatic_styles (Odp *self)
{
  LjXml *xml = &self->odf.content;
  const GPtrArray *blocks = self->odf.report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LjBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == LJ_BLOCK_TABLE)
        lj_odf_fit_table (&self->odf, block->table, content_width, LJ_ODP_CELL_SIZE);
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
odp_clear (Odp *self)
{
  g_string_free (self->notes, TRUE);
  lj_ruler_clear (&self->ruler);
  lj_odf_clear (&self->odf);
}

/* Writes the report as slides. Errors as of lj_report_write_pdf(). */
gboolean
lj_report_write_odp (LjReport *self, const char *path, GError **error)
{
  Odp odp = { .notes = g_string_new (NULL) };
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
    begin_slide (&odp);
  end_slide (&odp);
  lj_xml_init (&xml);
  lj_odp_make_styles (&xml, self);
  ok = lj_odf_write (&odp.odf, TYPE, &xml, path, error);
  odp_clear (&odp);
  return ok;
}
