/* SPDX-License-Identifier: EUPL-1.2 */
/* A table over as many pages as it needs, its head on each of them. */
#include "report/report-private.h"
#include <string.h>

/* Points. */
#define ROW_GAP 4.0   /* between rows; half of it above and below a rule */
#define RULED_GAP 7.0 /* the same in a table with lines between its rows */
#define GROUP_GAP 8.0 /* above the title of a group */
#define RULE_GAP 3.0  /* between the head and its rule */

/* A row that goes over pages begins where at least these lines of it fit. */
#define MIN_LINES 3

static const LjTextStyle group_style = { 9.5, TRUE };

typedef struct
{
  GStrv *cells; /* lines of each column; of a group, of its title alone */
  guint n_cells;
  guint n_lines; /* of the longest cell */
} RowLines;

typedef struct
{
  LjPlacer *placer;
  const LjReportTable *table;
  double *widths;
  double *heights; /* by row; 0: not measured yet */
  RowLines *head;
  RowLines *next; /* measured ahead; NULL: not yet */
  guint next_row; /* which one that is */
  double notice;  /* height of what says that the table goes on */
  double gap;     /* between rows */
  double body;    /* where the rows of this page begin */
  double above;   /* of the headings that stay on the page of the first row */
} TablePlacer;

static void
row_lines_free (RowLines *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    g_strfreev (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowLines, row_lines_free)

static RowLines *
row_lines_new (guint n)
{
  RowLines *self = g_new0 (RowLines, 1);

  self->cells = g_new0 (GStrv, n);
  self->n_cells = n;
  return self;
}

static void
set_lines (const LjPlacer *placer, RowLines *lines, guint cell, const char *text, LjTextStyle style,
           double width)
{
  lines->cells[cell] = lj_placer_wrap (placer, text, style, MAX (width, style.size));
  lines->n_lines = MAX (lines->n_lines, g_strv_length (lines->cells[cell]));
}

static gboolean
has_mark (const LjTableRow *row, guint column)
{
  return row->marks != NULL && row->marks[column] > 0;
}

static LjTextStyle
cell_style (const TablePlacer *self, guint column)
{
  return (LjTextStyle){ lj_style_cell.size, self->table->facts && column == 0 };
}

static LjTextStyle
style_of (const LjTableRow *row)
{
  return row->group ? group_style : lj_style_cell;
}

static RowLines *
measure_row (const TablePlacer *self, guint index)
{
  const LjTableRow *row = g_ptr_array_index (self->table->rows, index);
  RowLines *lines = row_lines_new (row->wide ? 1 : self->table->n_columns);

  if (row->wide)
    set_lines (self->placer, lines, 0, row->cells[0], style_of (row), self->placer->width);
  else
    for (guint i = 0; i < lines->n_cells; i++)
      set_lines (self->placer, lines, i, row->cells[i], cell_style (self, i),
                 self->widths[i] - (has_mark (row, i) ? LJ_CELL_INDENT : 0));
  return lines;
}

/* Borrowed until the next call with another row. */
static RowLines *
get_lines (TablePlacer *self, guint index)
{
  if (self->next != NULL && self->next_row == index)
    return self->next;
  g_clear_pointer (&self->next, row_lines_free);
  self->next = measure_row (self, index);
  self->next_row = index;
  return self->next;
}

static void
table_placer_init (TablePlacer *self, LjPlacer *placer, const LjReportTable *table, double above)
{
  *self = (TablePlacer){ .placer = placer, .table = table, .above = above };
  self->widths = g_new0 (double, table->n_columns);
  self->heights = g_new0 (double, table->rows->len);
  self->gap = table->ruled ? RULED_GAP : ROW_GAP;
  self->notice = lj_style_leading (lj_style_small) + ROW_GAP;
  lj_table_fit_columns (table, &placer->ruler, placer->width, self->widths);
  self->head = row_lines_new (table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    set_lines (placer, self->head, i, table->columns[i].title, lj_style_head, self->widths[i]);
}

static void
table_placer_clear (TablePlacer *self)
{
  g_clear_pointer (&self->next, row_lines_free);
  g_clear_pointer (&self->head, row_lines_free);
  g_clear_pointer (&self->widths, g_free);
  g_clear_pointer (&self->heights, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TablePlacer, table_placer_clear)

/* Where a line begins so that its cell is aligned as its column is. */
static double
line_x (const TablePlacer *self, guint column, const char *line, LjTextStyle style, double x,
        double width)
{
  if (self->table->columns[column].align != LJ_ALIGN_END)
    return x;
  return x + MAX (width - lj_ruler_width (&self->placer->ruler, line, style), 0);
}

/* Beside the first line of its cell: on the side that the text begins. */
static void
place_mark (TablePlacer *self, guint level, double text_x)
{
  double middle = self->placer->y + lj_style_leading (lj_style_cell) / 2;

  lj_placer_add_mark (self->placer, level, text_x - LJ_CELL_INDENT, middle - LJ_CELL_MARK / 2,
                      LJ_CELL_MARK);
}

typedef struct
{
  const RowLines *lines;
  const LjTableRow *row; /* NULL: of the head */
  guint first, end;      /* which lines of it */
  LjTextStyle style;
} Piece;

static gboolean
is_fact (const TablePlacer *self, const Piece *piece, guint column)
{
  return piece->row != NULL && self->table->facts && column == 0;
}

static void
place_cell (TablePlacer *self, const Piece *piece, guint column, double x)
{
  char **lines = piece->lines->cells[column];
  double leading = lj_style_leading (piece->style);
  gboolean marked = piece->row != NULL && !piece->row->wide && has_mark (piece->row, column);
  double indent = marked ? LJ_CELL_INDENT : 0;
  LjTextStyle style = { piece->style.size, piece->style.bold || is_fact (self, piece, column) };

  for (guint i = 0; lines[i] != NULL && i < piece->end; i++)
    {
      double line;

      if (i < piece->first)
        continue;
      line = line_x (self, column, lines[i], style, x + indent, self->widths[column] - indent);
      if (marked && i == 0)
        place_mark (self, piece->row->marks[column], line);
      if (*lines[i] != '\0')
        lj_placer_add_line (self->placer, lines[i], style, FALSE, line,
                            self->placer->y + (i - piece->first) * leading);
    }
}

static LjLanguage
get_language (const TablePlacer *self, const Piece *piece, guint column)
{
  const LjTableRow *row = piece->row;

  return row != NULL && row->languages != NULL ? row->languages[column]
                                               : self->table->languages[column];
}

/* Heads of columns, titles of groups, and of facts what they are of. */
static const char *
get_tag (const TablePlacer *self, const Piece *piece, guint column)
{
  return piece->row == NULL || piece->row->group || is_fact (self, piece, column) ? "TH" : "TD";
}

/* Below the head; above a row that follows another, in the middle of the gap. In a cell, because
 * what is seen has to stand in an element. */
static void
place_rule (TablePlacer *self, const Piece *piece)
{
  LjPlacer *placer = self->placer;
  double below = placer->y + piece->end * lj_style_leading (piece->style) + RULE_GAP;

  if (piece->row == NULL)
    lj_placer_add_rule (placer, placer->left, below, placer->width);
  /* What is across the table belongs to the row above it. */
  else if (self->table->ruled && piece->first == 0 && placer->y > self->body && !piece->row->wide)
    lj_placer_add_rule (placer, placer->left, placer->y - self->gap / 2, placer->width)->muted
        = TRUE;
}

static void
place_piece (TablePlacer *self, const Piece *piece)
{
  double x = self->placer->left;

  lj_placer_begin (self->placer, "TR");
  for (guint i = 0; i < piece->lines->n_cells; i++)
    {
      LjLanguage language = get_language (self, piece, i);
      const char *tag = get_tag (self, piece, i);

      lj_placer_begin_in (self->placer, tag, language);
      place_cell (self, piece, i, x);
      x += self->widths[i] + LJ_CELL_GAP;
      if (i + 1 == piece->lines->n_cells)
        place_rule (self, piece);
      lj_placer_end_in (self->placer, tag, language);
    }
  lj_placer_end (self->placer, "TR");
  self->placer->y += (piece->end - piece->first) * lj_style_leading (piece->style);
}

static double
head_height (const TablePlacer *self)
{
  if (self->table->facts)
    return 0;
  return self->head->n_lines * lj_style_leading (lj_style_head) + RULE_GAP + ROW_GAP;
}

static void
begin_page (TablePlacer *self)
{
  const Piece head = { self->head, NULL, 0, self->head->n_lines, lj_style_head };

  lj_placer_begin (self->placer, "Table");
  if (!self->table->facts)
    {
      place_piece (self, &head);
      self->placer->y += RULE_GAP + ROW_GAP;
    }
  self->body = self->placer->y;
}

static char *
dup_notice (const LjReport *report)
{
  const char *message = N_ ("Continues on the next page");

  if (report->has_second)
    return g_strdup_printf ("%s \u00b7 %s", lj_tr (report->language, message),
                            lj_tr (report->second, message));
  return g_strdup (lj_tr (report->language, message));
}

/* Says that there is more, and goes there. */
static void
turn_page (TablePlacer *self)
{
  LjPlacer *placer = self->placer;
  g_autofree char *text = dup_notice (placer->report);
  double width = lj_ruler_width (&placer->ruler, text, lj_style_small);

  lj_placer_end (placer, "Table");
  lj_placer_begin (placer, "P");
  lj_placer_add_line (placer, text, lj_style_small, TRUE, placer->left + placer->width - width,
                      placer->bottom - lj_style_leading (lj_style_small));
  lj_placer_end (placer, "P");
  lj_placer_new_page (placer);
  begin_page (self);
}

static double
row_height (TablePlacer *self, guint index)
{
  const LjTableRow *row = g_ptr_array_index (self->table->rows, index);

  if (self->heights[index] == 0)
    self->heights[index]
        = get_lines (self, index)->n_lines * lj_style_leading (style_of (row)) + self->gap;
  return self->heights[index];
}

static double
page_height (const TablePlacer *self)
{
  return self->placer->bottom - self->placer->top - head_height (self) - self->notice;
}

/* Of a table of several rows, neither the first nor the last is alone on its page, unless the two are
 * too high to be moved together. */
static gboolean
keeps_next (TablePlacer *self, guint index)
{
  const GPtrArray *rows = self->table->rows;

  if (rows->len < 3 || (index != 0 && index + 2 != rows->len))
    return FALSE;
  return !((const LjTableRow *) g_ptr_array_index (rows, index))->group
         && !((const LjTableRow *) g_ptr_array_index (rows, index + 1))->group
         && row_height (self, index) + row_height (self, index + 1) <= page_height (self) / 3;
}

static gboolean
is_group (const TablePlacer *self, guint index)
{
  return index < self->table->rows->len
         && ((const LjTableRow *) g_ptr_array_index (self->table->rows, index))->group;
}

/* Whether the row goes over pages: no page has room for all of it below what has to stay above it, the
 * title of its group, the headings of the table. */
static gboolean
is_long (TablePlacer *self, guint index)
{
  double room = page_height (self);
  gboolean below_group = index > 0 && is_group (self, index - 1);

  if (below_group)
    room -= row_height (self, index - 1);
  if (index == 0 || (index == 1 && below_group))
    room -= self->above;
  return row_height (self, index) > room;
}

/* Of the row alone, or of as much of it as has to be on a page at least. */
static double
start_height (TablePlacer *self, guint index)
{
  double height = row_height (self, index);

  return is_long (self, index)
             ? MIN (height, MIN_LINES * lj_style_leading (lj_style_cell) + self->gap)
             : height;
}

/* The start of the row with what may not be parted from it: that of the first row of a group, the
 * rows that it keeps with it. */
static double
block_height (TablePlacer *self, guint index)
{
  double height = start_height (self, index);

  if (is_group (self, index) && index + 1 < self->table->rows->len)
    return height + start_height (self, index + 1);
  while (keeps_next (self, index) && !is_long (self, index))
    height += row_height (self, ++index);
  return height;
}

/* How far rows may go: what is not the last row leaves room for the notice. */
static double
limit_of (TablePlacer *self, guint index)
{
  while (keeps_next (self, index))
    index++;
  return self->placer->bottom
         - (index + 1 < self->table->rows->len || is_long (self, index) ? self->notice : 0);
}

static guint
lines_that_fit (const TablePlacer *self, double limit, LjTextStyle style)
{
  double room = limit - self->placer->y - self->gap;

  return room > 0 ? (guint) (room / lj_style_leading (style) + 0.001) : 0;
}

/* A row that goes over pages: as many lines as fit, then on. */
static void
place_in_pieces (TablePlacer *self, guint index)
{
  const LjTableRow *row = g_ptr_array_index (self->table->rows, index);
  const RowLines *lines = get_lines (self, index);
  Piece piece = { lines, row, 0, 0, style_of (row) };

  while (piece.first < lines->n_lines)
    {
      double limit = self->placer->bottom - self->notice;
      guint fit = lines_that_fit (self, limit, piece.style);

      if (fit >= lines->n_lines - piece.first)
        fit = lines->n_lines - piece.first;
      piece.end = piece.first + MAX (fit, 1);
      place_piece (self, &piece);
      piece.first = piece.end;
      if (piece.first < lines->n_lines)
        turn_page (self);
    }
}

static void
place_row (TablePlacer *self, guint index)
{
  const LjTableRow *row = g_ptr_array_index (self->table->rows, index);
  gboolean first = self->placer->y <= self->body;
  double needed = (row->group && !first ? GROUP_GAP : 0) + block_height (self, index);

  if (self->placer->y + needed > limit_of (self, index) && !first)
    {
      turn_page (self);
      first = TRUE;
    }
  if (row->group && !first)
    self->placer->y += GROUP_GAP;
  if (is_long (self, index))
    place_in_pieces (self, index);
  else
    {
      const Piece whole
          = { get_lines (self, index), row, 0, get_lines (self, index)->n_lines, style_of (row) };

      place_piece (self, &whole);
    }
  self->placer->y += self->gap;
}

static double
table_start_height (TablePlacer *self)
{
  if (self->table->rows->len == 0)
    return head_height (self);
  return head_height (self) + block_height (self, 0)
         + (self->table->rows->len > 1 || is_long (self, 0) ? self->notice : 0);
}

/* Places the table from where the placer is. Without rows it is its head. above: the height of the
 * headings before it, which stay on the page of its first row if they and some lines of it have room
 * there. */
void
lj_placer_add_table (LjPlacer *placer, const LjReportTable *table, double above)
{
  g_auto(TablePlacer) self = { 0 };

  table_placer_init (&self, placer, table, above);
  if (!lj_placer_is_at_top (placer) && placer->y + table_start_height (&self) > placer->bottom)
    {
      lj_placer_new_page (placer);
      self.above = 0;
    }
  begin_page (&self);
  for (guint i = 0; i < table->rows->len; i++)
    place_row (&self, i);
  lj_placer_end (placer, "Table");
}

/* The height of the head and the first row, or of as much of it as has to be on one page below
 * headings of this height. */
double
lj_placer_measure_table_start (LjPlacer *placer, const LjReportTable *table, double above)
{
  g_auto(TablePlacer) self = { 0 };

  table_placer_init (&self, placer, table, above);
  return table_start_height (&self);
}
