/* SPDX-License-Identifier: EUPL-1.2 */
/* A table on as many slides as it needs. */
#include "report/odp-private.h"

#define CELL_PADDING 6.0 /* points */

static const LjTextStyle cell_style = { LJ_ODP_CELL_SIZE, FALSE };

static double
cell_width (const double *widths, guint column)
{
  return MAX (widths[column] - CELL_PADDING, LJ_ODP_CELL_SIZE);
}

static double
lines_height (guint lines)
{
  return lines * LJ_ODP_CELL_SIZE * LJ_ODP_LEADING + CELL_PADDING;
}

static guint
count_cells (const LjReportTable *table, const LjTableRow *row)
{
  return row->wide ? 1 : table->n_columns;
}

static double
row_cell_width (const LjReportTable *table, const LjTableRow *row, const double *widths,
                guint column)
{
  double all = 0;

  if (!row->wide)
    return cell_width (widths, column);
  for (guint i = 0; i < table->n_columns; i++)
    all += widths[i];
  return cell_width (&all, 0);
}

static double
row_height (const LjOdp *self, const LjReportTable *table, const LjTableRow *row,
            const double *widths)
{
  guint lines = 1;

  for (guint i = 0; row != NULL && i < count_cells (table, row); i++)
    lines = MAX (lines, lj_odp_count_lines (self, row->cells[i], cell_style,
                                            row_cell_width (table, row, widths, i)));
  return lines_height (lines);
}

/* Lines of a row that a slide has room for, below the head of the table. */
static guint
most_lines (const LjOdp *self)
{
  double room = LJ_ODP_BOTTOM - self->top - 2 * lines_height (1);

  return MAX ((guint) (room / (LJ_ODP_CELL_SIZE * LJ_ODP_LEADING)), 1);
}

static gboolean
is_long_row (const LjOdp *self, const LjReportTable *table, guint number, guint row)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);

  return row < table->rows->len
         && row_height (self, table, g_ptr_array_index (table->rows, row), widths)
                > lines_height (most_lines (self));
}

static void
add_part_of_row (LjOdp *self, const LjReportTable *table, guint number, const LjTableRow *part)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  const LjOdpBox box = { NULL, LJ_ODP_MARGIN, self->y, LJ_ODP_CONTENT_WIDTH,
                         lines_height (1) + row_height (self, table, part, widths) };

  lj_odp_begin_box (self, &box);
  lj_odf_begin_table (&self->odf, table, number);
  lj_odf_add_row (&self->odf, table, part);
  lj_odf_end_table (&self->odf);
  lj_xml_end (&self->odf.content);
  self->y += box.height + LJ_ODP_BETWEEN;
}

/* A row that no slide has room for goes on in the next one, in each of its columns. */
static guint
add_long_row (LjOdp *self, const LjReportTable *table, guint number, guint first)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  const LjTableRow *row = g_ptr_array_index (table->rows, first);
  guint n = count_cells (table, row);
  g_autofree const char **rest = g_memdup2 (row->cells, n * sizeof *rest);
  guint most = most_lines (self);
  LjTableRow part = *row;
  gboolean more = TRUE;

  if (self->y > self->top)
    lj_odp_begin_slide (self);
  while (more)
    {
      g_auto(GStrv) cells = g_new0 (char *, n + 1);

      more = FALSE;
      for (guint i = 0; i < n; i++)
        {
          cells[i] = lj_odp_take_lines (self, &rest[i], cell_style,
                                        row_cell_width (table, row, widths, i), most);
          more = more || *rest[i] != '\0';
        }
      part.cells = cells;
      add_part_of_row (self, table, number, &part);
      part.marks = NULL;
      if (more)
        lj_odp_begin_slide (self);
    }
  return first + 1;
}

/* Rows from first on that fit; gives the one after them. At least one. */
static guint
add_rows (LjOdp *self, const LjReportTable *table, guint number, guint first)
{
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  LjOdpBox box = { NULL, LJ_ODP_MARGIN, self->y, LJ_ODP_CONTENT_WIDTH, 0 };
  guint i = first;
  double height = row_height (self, table, NULL, widths);

  while (i < table->rows->len)
    {
      double row = row_height (self, table, g_ptr_array_index (table->rows, i), widths);

      if (i > first && self->y + height + row > LJ_ODP_BOTTOM)
        break;
      height += row;
      i++;
    }
  box.height = height;
  lj_odp_begin_box (self, &box);
  lj_odf_begin_table (&self->odf, table, number);
  for (guint row = first; row < i; row++)
    lj_odf_add_row (&self->odf, table, g_ptr_array_index (table->rows, row));
  lj_odf_end_table (&self->odf);
  lj_xml_end (&self->odf.content);
  self->y += height + LJ_ODP_BETWEEN;
  return i;
}

void
lj_odp_add_table (LjOdp *self, const LjReportTable *table)
{
  guint number = self->table++;
  const double *widths = g_ptr_array_index (self->odf.tables, number);
  double first = table->rows->len > 0
                     ? row_height (self, table, g_ptr_array_index (table->rows, 0), widths)
                     : 0;
  guint row = 0;

  lj_odp_need_room (self, lines_height (1) + first);
  do
    {
      if (row > 0)
        lj_odp_begin_slide (self);
      row = is_long_row (self, table, number, row) ? add_long_row (self, table, number, row)
                                                   : add_rows (self, table, number, row);
    }
  while (row < table->rows->len);
}
