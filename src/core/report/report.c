/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"
#include <string.h>

#define MILLIMETRE (72 / 25.4)
#define MARGIN (15 * MILLIMETRE)

static const struct
{
  const char *token;
  double width, height;
  double scale; /* slides are read from afar: everything is larger */
} papers[LJ_N_PAPERS] = {
  [LJ_PAPER_A4] = { "a4", 210 * MILLIMETRE, 297 * MILLIMETRE, 1 },
  [LJ_PAPER_A4_LANDSCAPE] = { "a4-landscape", 297 * MILLIMETRE, 210 * MILLIMETRE, 1 },
  [LJ_PAPER_16_9] = { "16:9", 960, 540, 1.5 },
};

/* "a4", "a4-landscape", "16:9". */
const char *
lj_paper_token (LjPaper paper)
{
  g_return_val_if_fail ((guint) paper < LJ_N_PAPERS, NULL);
  return papers[paper].token;
}

/* FALSE, and paper untouched, where the token is none of ours. */
gboolean
lj_paper_from_token (const char *token, LjPaper *paper)
{
  for (guint i = 0; i < LJ_N_PAPERS; i++)
    if (g_strcmp0 (token, papers[i].token) == 0)
      {
        *paper = i;
        return TRUE;
      }
  return FALSE;
}

/* In points. */
void
lj_paper_get_size (LjPaper paper, double *width, double *height)
{
  g_return_if_fail ((guint) paper < LJ_N_PAPERS);
  *width = papers[paper].width;
  *height = papers[paper].height;
}

static void
title_free (LjTitle *self)
{
  g_free (self->owner);
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self);
}

static void
block_free (gpointer data)
{
  LjBlock *block = data;

  for (guint i = 0; i < G_N_ELEMENTS (block->titles); i++)
    g_clear_pointer (&block->titles[i], title_free);
  if (block->figure.destroy != NULL)
    block->figure.destroy (block->figure.data);
  g_free ((char *) block->figure.caption);
  g_free ((char *) block->figure.description);
  g_clear_pointer (&block->table, lj_report_table_free);
  g_free (block->text);
  g_free (block->twin);
  g_free (block);
}

/* Pages that were made before no longer say what the report says. */
static LjBlock *
add_block (LjReport *self, LjBlockKind kind, const char *text)
{
  LjBlock *block = g_new0 (LjBlock, 1);

  block->kind = kind;
  block->number = self->blocks->len + 1;
  block->language = self->adding;
  block->text = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_ptr_array_add (self->blocks, block);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  return block;
}

/* An empty report: A4, margins of 15 mm. The title stands in the file's properties and at the foot
 * of each page; a heading has to be added. (transfer full) */
LjReport *
lj_report_new (LjLanguage language, const char *title)
{
  LjReport *self = g_new0 (LjReport, 1);

  g_return_val_if_fail (title != NULL, NULL);
  self->references = 1;
  self->language = self->adding = language;
  self->accent = lj_theme_get_print ()->level[4];
  self->title = g_utf8_make_valid (title, -1);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  lj_report_set_margins (self, MARGIN, MARGIN, MARGIN, MARGIN);
  lj_report_set_paper (self, LJ_PAPER_A4);
  return self;
}

LjReport *
lj_report_ref (LjReport *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
lj_report_unref (LjReport *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->type, lj_type_unref);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->title);
  g_free (self->author);
  g_free (self->date);
  g_free (self);
}

static void
set_text (LjReport *self, char **place, const char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_utf8_make_valid (text, -1) : NULL;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

/* Whose report it is, at the head of each page: the county. NULL: nobody. */
void
lj_report_set_author (LjReport *self, const char *author)
{
  set_text (self, &self->author, author);
}

/* As it is to be printed, at the head of each page; NULL: none. */
void
lj_report_set_date (LjReport *self, const char *date)
{
  set_text (self, &self->date, date);
}

/* Whether each page says that it is a draft. */
void
lj_report_set_draft (LjReport *self, gboolean draft)
{
  self->draft = draft;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

/* What lj_report_paginate() is not needed for. */
void
lj_report_set_paper (LjReport *self, LjPaper paper)
{
  self->paper = paper;
  self->scale = papers[paper].scale;
  self->width = papers[paper].width / self->scale;
  self->height = papers[paper].height / self->scale;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

/* In points. Head and foot of the page stand within the margins of the text. */
void
lj_report_set_margins (LjReport *self, double top, double right, double bottom, double left)
{
  const double margins[] = { top, right, bottom, left };

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    self->margins[i] = margins[i];
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

gboolean
lj_report_ends_with_heading (const LjReport *self)
{
  const LjBlock *last
      = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  return last != NULL && last->kind == LJ_BLOCK_HEADING;
}

/* Between the margins of the report's paper, in points. */
double
lj_report_get_text_width (const LjReport *self)
{
  return self->width - self->margins[1] - self->margins[3];
}

/* Between head and foot of a page of the report's paper, in points. */
double
lj_report_get_text_height (const LjReport *self)
{
  return self->height - self->margins[0] - self->margins[2] - 2 * LJ_FURNITURE_HEIGHT;
}

LjPaper
lj_report_get_paper (const LjReport *self)
{
  return self->paper;
}

LjLanguage
lj_report_get_language (const LjReport *self)
{
  return self->language;
}

const char *
lj_report_get_title (const LjReport *self)
{
  return self->title;
}

/* From here on what is said may have a twin in this language, which stands beside it. */
void
lj_report_set_second_language (LjReport *self, LjLanguage language)
{
  self->has_second = TRUE;
  self->second = language;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

/* FALSE: it is in one language, and language is untouched. */
gboolean
lj_report_get_second_language (const LjReport *self, LjLanguage *language)
{
  if (self->has_second)
    *language = self->second;
  return self->has_second;
}

/* The language of what is added from here on; at first the report's own. */
void
lj_report_set_language (LjReport *self, LjLanguage language)
{
  self->adding = language;
}

/* What the heading, paragraph, note or item that was added last is in the second language. */
void
lj_report_set_twin (LjReport *self, const char *text)
{
  LjBlock *block;

  g_return_if_fail (self->has_second && self->blocks->len > 0);
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  g_return_if_fail (block->text != NULL);
  g_free (block->twin);
  block->twin = g_utf8_make_valid (text, -1);
}

/* The colour of rules and of the first page; at first a dark blue. */
void
lj_report_set_accent (LjReport *self, const LjColour *accent)
{
  self->accent = *accent;
}

/* png: what cairo can read, on the first page; NULL: none. (transfer none) */
void
lj_report_set_logo (LjReport *self, GBytes *png)
{
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = png != NULL ? g_bytes_ref (png) : NULL;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

static LjTitle *
title_copy (const LjReportTitle *title)
{
  LjTitle *copy = g_new0 (LjTitle, 1);

  copy->owner = title->owner != NULL ? g_utf8_make_valid (title->owner, -1) : NULL;
  copy->title = g_utf8_make_valid (title->title, -1);
  copy->lines = title->lines != NULL ? g_strdupv ((char **) title->lines) : g_new0 (char *, 1);
  return copy;
}

/* A page of its own, with the logo. twin: the same in the second language; or NULL. */
void
lj_report_add_title_page (LjReport *self, const LjReportTitle *title, const LjReportTitle *twin)
{
  LjBlock *block = add_block (self, LJ_BLOCK_TITLE, NULL);

  block->titles[0] = title_copy (title);
  block->titles[1] = twin != NULL ? title_copy (twin) : NULL;
}

/* The headings that follow, down to this level, with the pages they are on. */
void
lj_report_add_contents (LjReport *self, guint levels)
{
  add_block (self, LJ_BLOCK_CONTENTS, NULL)->level = CLAMP (levels, 1, 3);
}

/* level: 1 to 3. A heading is never the last thing on a page. */
void
lj_report_add_heading (LjReport *self, guint level, const char *text)
{
  add_block (self, LJ_BLOCK_HEADING, text)->level = CLAMP (level, 1, 3);
}

/* Lines of the text stay lines; longer ones are wrapped. */
void
lj_report_add_paragraph (LjReport *self, const char *text)
{
  add_block (self, LJ_BLOCK_PARAGRAPH, text);
}

/* A remark, in smaller and paler letters. */
void
lj_report_add_note (LjReport *self, const char *text)
{
  add_block (self, LJ_BLOCK_NOTE, text);
}

/* An item of a list, with a bullet. */
void
lj_report_add_item (LjReport *self, const char *text)
{
  add_block (self, LJ_BLOCK_ITEM, text);
}

/* Points; nothing at the top of a page. */
void
lj_report_add_space (LjReport *self, double height)
{
  add_block (self, LJ_BLOCK_SPACE, NULL)->height = height;
}

void
lj_report_add_page_break (LjReport *self)
{
  add_block (self, LJ_BLOCK_PAGE_BREAK, NULL);
}

/* Takes data over; the texts are copied. */
void
lj_report_add_figure (LjReport *self, const LjReportFigure *figure)
{
  LjBlock *block = add_block (self, LJ_BLOCK_FIGURE, NULL);

  block->figure = *figure;
  block->figure.caption = g_strdup (figure->caption);
  block->figure.description = g_strdup (figure->description);
}

static void
row_free (gpointer data)
{
  LjTableRow *row = data;

  g_strfreev (row->cells);
  g_free (row->marks);
  g_free (row->languages);
  g_free (row);
}

void
lj_report_table_free (LjReportTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free ((char *) self->columns[i].title);
  g_free (self->columns);
  g_free (self->languages);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

LjReportTable *
lj_report_add_table (LjReport *self, const LjColumn *columns, guint n_columns)
{
  LjReportTable *table = g_new0 (LjReportTable, 1);

  g_return_val_if_fail (n_columns > 0, NULL);
  table->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  table->n_columns = n_columns;
  table->languages = g_new (guint8, n_columns);
  memset (table->languages, self->adding, n_columns);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < n_columns; i++)
    table->columns[i].title = g_strdup (columns[i].title != NULL ? columns[i].title : "");
  add_block (self, LJ_BLOCK_TABLE, NULL)->table = table;
  return table;
}

static LjTableRow *
add_row (LjReportTable *self, const char *const *cells, guint n)
{
  LjTableRow *row = g_new0 (LjTableRow, 1);

  row->cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->cells[i] = g_utf8_make_valid (cells[i] != NULL ? cells[i] : "", -1);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* cells: one a column; NULL is an empty one. */
void
lj_report_table_add_row (LjReportTable *self, const char *const *cells)
{
  add_row (self, cells, self->n_columns);
}

/* A line of its own above the rows that follow; never without the first of them. */
void
lj_report_table_add_group (LjReportTable *self, const char *title)
{
  LjTableRow *row = add_row (self, &title, 1);

  row->wide = row->group = TRUE;
}

/* A row of one cell across all columns. */
void
lj_report_table_add_wide_row (LjReportTable *self, const char *text)
{
  add_row (self, &text, 1)->wide = TRUE;
}

/* Puts the mark of a level, 1 to 5, beside the text of a cell of the row added last. */
void
lj_report_table_set_mark (LjReportTable *self, guint column, guint level)
{
  LjTableRow *row;

  g_return_if_fail (self->rows->len > 0 && column < self->n_columns);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  if (row->wide || level == 0)
    return;
  if (row->marks == NULL)
    row->marks = g_new0 (guint8, self->n_columns);
  row->marks[column] = MIN (level, 5);
}

/* Of all cells of a column, and its title. */
void
lj_report_table_set_language (LjReportTable *self, guint column, LjLanguage language)
{
  g_return_if_fail (column < self->n_columns);
  self->languages[column] = language;
}

/* Of one cell of the row added last, where it is in another language than its column. */
void
lj_report_table_set_cell_language (LjReportTable *self, guint column, LjLanguage language)
{
  LjTableRow *row;

  g_return_if_fail (self->rows->len > 0 && column < self->n_columns);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  if (row->group || (row->wide && column > 0))
    return;
  if (row->languages == NULL)
    row->languages = g_memdup2 (self->languages, self->n_columns);
  row->languages[column] = language;
}

/* Pale lines between the rows, for tables whose rows are long. */
void
lj_report_table_set_ruled (LjReportTable *self, gboolean ruled)
{
  self->ruled = ruled;
}

/* A table without a head: the first cell of each row says what the others are. */
void
lj_report_table_set_facts (LjReportTable *self, gboolean facts)
{
  self->facts = facts;
}
