/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

/* Points. */
#define AFTER_PARAGRAPH 4.0
#define BEFORE_HEADING 12.0
#define AFTER_HEADING 4.0
#define BEFORE_TABLE 4.0
#define AFTER_TABLE 8.0
#define ITEM_INDENT 12.0

/* Lines of a text that stay together at the foot or the head of a page. */
#define MIN_LINES 2

typedef struct
{
  const char *tag;
  LjTextStyle style;
  gboolean muted;
  double indent;
} TextForm;

static TextForm
form_of (const LjBlock *block)
{
  static const char *const headings[] = { "H1", "H2", "H3" };

  switch (block->kind)
    {
    case LJ_BLOCK_HEADING:
      return (TextForm){ headings[block->level - 1], lj_style_heading (block->level), FALSE, 0 };
    case LJ_BLOCK_NOTE:
      return (TextForm){ "P", lj_style_small, TRUE, 0 };
    case LJ_BLOCK_ITEM:
      return (TextForm){ "LBody", lj_style_body, FALSE, ITEM_INDENT };
    default:
      return (TextForm){ "P", lj_style_body, FALSE, 0 };
    }
}

static guint
lines_that_fit (const LjPlacer *placer, double leading)
{
  double room = placer->bottom - placer->y;

  return room > 0 ? (guint) (room / leading + 0.001) : 0;
}

/* How many of the lines still to come go on this page, so that none stands alone. */
static guint
share_of_page (const LjPlacer *placer, guint left, double leading)
{
  guint fit = lines_that_fit (placer, leading);

  if (fit >= left)
    return left;
  if (fit < MIN_LINES)
    return lj_placer_is_at_top (placer) ? MAX (fit, 1) : 0;
  return left - fit == 1 && fit > MIN_LINES ? fit - 1 : fit;
}

/* A text, and its twin beside it where it has one. */
typedef struct
{
  TextForm form;
  const LjBlock *block; /* of a heading or an item; or NULL */
  GStrv lines[2];
  guint n[2];
  LjLanguage languages[2];
  double x[2];     /* left edges */
  guint n_columns; /* 1 or 2 */
} Columns;

static void
columns_clear (Columns *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_strfreev (self->lines[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

static void
columns_init (Columns *self, const LjPlacer *placer, const LjBlock *block)
{
  const char *texts[] = { block->text, block->twin };
  double width = block->twin != NULL ? lj_placer_twin_width (placer->width) : placer->width;

  *self = (Columns){ .form = form_of (block), .block = block };
  self->n_columns = block->twin != NULL ? 2 : 1;
  self->languages[0] = block->language;
  self->languages[1] = placer->report->second;
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->lines[i]
          = lj_placer_wrap (placer, texts[i], self->form.style, width - self->form.indent);
      self->n[i] = g_strv_length (self->lines[i]);
      self->x[i] = placer->left + (i > 0 ? lj_placer_twin_x (placer->width, i) : 0);
    }
}

static guint
columns_n_lines (const Columns *self)
{
  return MAX (self->n[0], self->n[1]);
}

static void
place_lines (LjPlacer *placer, const Columns *columns, guint column, char **lines, guint n)
{
  const TextForm *form = &columns->form;
  LjLanguage language = columns->languages[column];
  LjPlaced *begin = lj_placer_begin_in (placer, form->tag, language);

  if (columns->block != NULL && columns->block->kind == LJ_BLOCK_HEADING && column == 0)
    begin->block = columns->block;
  for (guint i = 0; i < n; i++)
    lj_placer_add_line (placer, lines[i], form->style, form->muted,
                        columns->x[column] + form->indent,
                        placer->y + i * lj_style_leading (form->style));
  lj_placer_end_in (placer, form->tag, language);
}

static void
place_bullet (LjPlacer *placer, double x)
{
  lj_placer_begin (placer, "Lbl");
  lj_placer_add_line (placer, "\u2022", lj_style_body, FALSE, x + 2, placer->y);
  lj_placer_end (placer, "Lbl");
}

/* Items one below the other are one list; over a page, one a page. */
static void
begin_list (LjPlacer *placer)
{
  const LjPlaced *last = placer->page->len > 0
                             ? &g_array_index (placer->page, LjPlaced, placer->page->len - 1)
                             : NULL;

  if (last != NULL && last->kind == LJ_PLACED_END && g_str_equal (last->tag, "L"))
    g_array_set_size (placer->page, placer->page->len - 1);
  else
    lj_placer_begin (placer, "L");
}

/* Lines first to end of one column; fewer, where it is the shorter one. */
static void
place_column (LjPlacer *placer, const Columns *columns, guint column, guint first, guint end)
{
  guint from = MIN (first, columns->n[column]), to = MIN (end, columns->n[column]);
  gboolean item = columns->block != NULL && columns->block->kind == LJ_BLOCK_ITEM;

  if (from == to)
    return;
  if (item)
    {
      begin_list (placer);
      lj_placer_begin (placer, "LI");
      if (first == 0)
        place_bullet (placer, columns->x[column]);
    }
  place_lines (placer, columns, column, columns->lines[column] + from, to - from);
  if (item)
    {
      lj_placer_end (placer, "LI");
      lj_placer_end (placer, "L");
    }
}

static void
place_columns (LjPlacer *placer, const Columns *columns)
{
  double leading = lj_style_leading (columns->form.style);
  guint n = columns_n_lines (columns);

  for (guint done = 0; done < n;)
    {
      guint now = share_of_page (placer, n - done, leading);

      for (guint i = 0; now > 0 && i < columns->n_columns; i++)
        place_column (placer, columns, i, done, done + now);
      placer->y += now * leading;
      done += now;
      if (done < n)
        lj_placer_new_page (placer);
    }
}

static void
place_text (LjPlacer *placer, const LjBlock *block)
{
  g_auto(Columns) columns = { 0 };

  columns_init (&columns, placer, block);
  place_columns (placer, &columns);
}

static double
measure_text (LjPlacer *placer, const LjBlock *block)
{
  g_auto(Columns) columns = { 0 };

  columns_init (&columns, placer, block);
  return columns_n_lines (&columns) * lj_style_leading (columns.form.style);
}

static const LjBlock *
get_block (const LjPlacer *placer, guint index)
{
  const GPtrArray *blocks = placer->report->blocks;

  return index < blocks->len ? g_ptr_array_index (blocks, index) : NULL;
}

/* Of the headings just above a block, which stay with it. */
static double
measure_headings (LjPlacer *placer, guint index)
{
  double height = 0;

  for (guint i = index; i > 0 && get_block (placer, i - 1)->kind == LJ_BLOCK_HEADING; i--)
    height += BEFORE_HEADING + measure_text (placer, get_block (placer, i - 1)) + AFTER_HEADING;
  return height;
}

/* The room that a figure takes, no larger than a page with the headings above it. */
static void
get_figure_size (LjPlacer *placer, guint index, double *width, double *height)
{
  const LjBlock *block = get_block (placer, index);
  double most = placer->bottom - placer->top - measure_headings (placer, index);
  double scale = MIN (1, placer->width / MAX (block->figure.width, 1));

  if (block->figure.caption != NULL)
    most -= 3 * lj_style_leading (lj_style_small);
  scale = MIN (scale, most / MAX (block->figure.height, 1));
  *width = block->figure.width * scale;
  *height = block->figure.height * scale;
}

/* Of a heading or of what stands between one and its table; -1: of no such block. */
static double
measure_above (LjPlacer *placer, const LjBlock *block)
{
  switch (block->kind)
    {
    case LJ_BLOCK_HEADING:
      return BEFORE_HEADING + measure_text (placer, block) + AFTER_HEADING;
    case LJ_BLOCK_NOTE:
      return measure_text (placer, block) + AFTER_PARAGRAPH;
    case LJ_BLOCK_SPACE:
      return block->height;
    default:
      return -1;
    }
}

/* The least of what begins at this block that a heading must have on its page; above: the height of
 * what stays there with it before this block. */
static double
measure_start (LjPlacer *placer, guint index, double above)
{
  const LjBlock *block = get_block (placer, index);
  double width, height;

  if (block == NULL)
    return 0;
  switch (block->kind)
    {
    case LJ_BLOCK_HEADING:
    case LJ_BLOCK_NOTE:
    case LJ_BLOCK_SPACE:
      height = measure_above (placer, block);
      return height + measure_start (placer, index + 1, above + height);
    case LJ_BLOCK_TABLE:
      return BEFORE_TABLE
             + lj_placer_measure_table_start (placer, block->table,
                                              above - BEFORE_HEADING + BEFORE_TABLE);
    case LJ_BLOCK_FIGURE:
      get_figure_size (placer, index, &width, &height);
      return height;
    case LJ_BLOCK_PARAGRAPH:
    case LJ_BLOCK_ITEM:
      return MIN (measure_text (placer, block), MIN_LINES * lj_style_leading (lj_style_body));
    case LJ_BLOCK_TITLE:
    case LJ_BLOCK_CONTENTS:
    case LJ_BLOCK_PAGE_BREAK:
      break;
    }
  return 0;
}

/* Of the headings just above a block, with what stands between them and it; 0: there are none. */
static double
measure_titles (LjPlacer *placer, guint index)
{
  double height = 0, titles = 0;

  for (guint i = index; i > 0; i--)
    {
      double above = measure_above (placer, get_block (placer, i - 1));

      if (above < 0)
        break;
      height += above;
      if (get_block (placer, i - 1)->kind == LJ_BLOCK_HEADING)
        titles = height;
    }
  return titles;
}

/* What the headings of a table take of a page that they begin. */
static double
get_room_above (LjPlacer *placer, guint index)
{
  double titles = measure_titles (placer, index);

  return titles > 0 ? titles - BEFORE_HEADING + BEFORE_TABLE : 0;
}

static void
place_heading (LjPlacer *placer, guint index)
{
  const LjBlock *block = get_block (placer, index);
  double needed = 0;

  /* The first one of several has found a page for all. */
  if (!lj_placer_is_at_top (placer) && measure_titles (placer, index) == 0)
    needed = measure_start (placer, index, 0) - BEFORE_HEADING;
  if (!lj_placer_is_at_top (placer))
    placer->y += BEFORE_HEADING;
  /* What is higher than a page cannot be kept together. */
  if (placer->y + needed > placer->bottom && needed <= placer->bottom - placer->top)
    lj_placer_new_page (placer);
  place_text (placer, block);
  placer->y += AFTER_HEADING;
}

static void
place_caption (LjPlacer *placer, const LjBlock *block)
{
  g_auto(Columns) columns = { .form = { "Caption", lj_style_small, TRUE, 0 }, .n_columns = 1 };

  columns.lines[0]
      = lj_placer_wrap (placer, block->figure.caption, columns.form.style, placer->width);
  columns.n[0] = g_strv_length (columns.lines[0]);
  columns.languages[0] = block->language;
  columns.x[0] = placer->left;
  place_columns (placer, &columns);
}

static void
place_figure (LjPlacer *placer, guint index)
{
  const LjBlock *block = get_block (placer, index);
  LjPlaced placed = { .kind = LJ_PLACED_FIGURE, .block = block };
  double below = block->figure.caption != NULL ? 3 * lj_style_leading (lj_style_small) : 0;

  get_figure_size (placer, index, &placed.width, &placed.height);
  if (placer->y + placed.height + below > placer->bottom + 0.01 && !lj_placer_is_at_top (placer))
    lj_placer_new_page (placer);
  placed.x = placer->left;
  placed.y = placer->y;
  lj_placer_begin_in (placer, "Figure", block->language);
  g_array_append_val (placer->page, placed);
  lj_placer_end_in (placer, "Figure", block->language);
  placer->y += placed.height + AFTER_PARAGRAPH;
  if (block->figure.caption != NULL)
    place_caption (placer, block);
}

static void
place_block (LjPlacer *placer, guint index)
{
  const LjBlock *block = get_block (placer, index);

  switch (block->kind)
    {
    case LJ_BLOCK_HEADING:
      place_heading (placer, index);
      return;
    case LJ_BLOCK_SPACE:
      placer->y += lj_placer_is_at_top (placer) ? 0 : block->height;
      return;
    case LJ_BLOCK_PAGE_BREAK:
      if (!lj_placer_is_at_top (placer))
        lj_placer_new_page (placer);
      return;
    case LJ_BLOCK_TABLE:
      placer->y += lj_placer_is_at_top (placer) ? 0 : BEFORE_TABLE;
      lj_placer_add_table (placer, block->table, get_room_above (placer, index));
      placer->y += AFTER_TABLE;
      return;
    case LJ_BLOCK_FIGURE:
      place_figure (placer, index);
      break;
    case LJ_BLOCK_TITLE:
      lj_placer_add_title_page (placer, block);
      return;
    case LJ_BLOCK_CONTENTS:
      lj_placer_add_contents (placer, index);
      break;
    case LJ_BLOCK_ITEM:
    case LJ_BLOCK_PARAGRAPH:
    case LJ_BLOCK_NOTE:
      place_text (placer, block);
      break;
    }
  placer->y += AFTER_PARAGRAPH;
}

/* Places all blocks on pages of this size; texts are measured by calling measure with data. */
void
lj_report_paginate_measured (LjReport *self, LjMeasure measure, gpointer data, double width,
                             double height)
{
  g_auto(LjPlacer) placer = { 0 };

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->width = width / self->scale;
  self->height = height / self->scale;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  lj_placer_init (&placer, self, measure, data);
  for (guint i = 0; i < self->blocks->len; i++)
    place_block (&placer, i);
  lj_placer_number_contents (&placer);
  lj_placer_add_furniture (&placer);
}

static void
dump_placed (const LjPlaced *placed, GString *text)
{
  switch (placed->kind)
    {
    case LJ_PLACED_BEGIN:
      g_string_append_printf (text, "<%s%s%s>\n", placed->tag, placed->foreign ? " " : "",
                              placed->foreign ? lj_language_tag (placed->language) : "");
      break;
    case LJ_PLACED_END:
      g_string_append_printf (text, "</%s>\n", placed->tag);
      break;
    case LJ_PLACED_TEXT:
      g_string_append_printf (text, "text %.1f %.1f %.1f%s%s \"%s\"\n", placed->x, placed->y,
                              placed->style.size, placed->style.bold ? " bold" : "",
                              placed->muted ? " muted" : "", placed->text);
      break;
    case LJ_PLACED_RULE:
      g_string_append_printf (text, "rule %.1f %.1f %.1f\n", placed->x, placed->y, placed->width);
      break;
    case LJ_PLACED_MARK:
      g_string_append_printf (text, "mark %u %.1f %.1f %.1f\n", placed->level, placed->x, placed->y,
                              placed->width);
      break;
    case LJ_PLACED_FIGURE:
      g_string_append_printf (text, "figure %.1f %.1f %.1f %.1f\n", placed->x, placed->y,
                              placed->width, placed->height);
      break;
    case LJ_PLACED_LOGO:
      g_string_append_printf (text, "logo %.1f %.1f %.1f %.1f\n", placed->x, placed->y,
                              placed->width, placed->height);
      break;
    case LJ_PLACED_BAR:
      g_string_append_printf (text, "bar %.1f %.1f %.1f %.1f\n", placed->x, placed->y,
                              placed->width, placed->height);
      break;
    }
}

/* Where everything is, a line each, for tests. */
char *
lj_report_dump (LjReport *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < lj_report_get_n_pages (self); i++)
    {
      const GArray *page = g_ptr_array_index (self->pages, i);

      g_string_append_printf (text, "page %u\n", i + 1);
      for (guint j = 0; j < page->len; j++)
        dump_placed (&g_array_index (page, LjPlaced, j), text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a page says, line by line, to be read aloud; head and foot of the page left out. */
char *
lj_report_dup_page_text (LjReport *self, guint page)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const GArray *placed;

  g_return_val_if_fail (page < lj_report_get_n_pages (self), NULL);
  placed = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < placed->len; i++)
    {
      const LjPlaced *item = &g_array_index (placed, LjPlaced, i);

      if (item->kind == LJ_PLACED_BEGIN && g_str_equal (item->tag, LJ_TAG_FURNITURE))
        break;
      if (item->kind == LJ_PLACED_TEXT)
        g_string_append_printf (text, "%s\n", item->text);
      else if (item->kind == LJ_PLACED_FIGURE && item->block->figure.description != NULL)
        g_string_append_printf (text, "%s\n", item->block->figure.description);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
