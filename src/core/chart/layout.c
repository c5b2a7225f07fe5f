/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/layout-private.h"

static const char *const part_names[] = {
  [LJ_PART_TITLE] = "title",
  [LJ_PART_SUBTITLE] = "subtitle",
  [LJ_PART_FIGURE] = "figure",
  [LJ_PART_FOOTNOTE] = "footnote",
};

static void
item_clear (gpointer data)
{
  g_free (((LjItem *) data)->text);
}

static void
dump_item (const LjItem *item, GString *text)
{
  switch (item->kind)
    {
    case LJ_ITEM_LINE:
      g_string_append_printf (text, "line %.1f %.1f %.1f %.1f\n", item->x, item->y, item->width,
                              item->height);
      break;
    case LJ_ITEM_BAR:
      g_string_append_printf (text, "bar %u %.1f %.1f %.1f %.1f\n", item->fill, item->x, item->y,
                              item->width, item->height);
      break;
    case LJ_ITEM_MARK:
      g_string_append_printf (text, "mark %u %.1f %.1f %.1f\n", item->fill, item->x, item->y,
                              item->width);
      break;
    case LJ_ITEM_RING:
      g_string_append_printf (text, "ring %.1f %.1f %.1f\n", item->x, item->y, item->width);
      break;
    case LJ_ITEM_LINK:
      g_string_append_printf (text, "link %.1f %.1f %.1f\n", item->x, item->y, item->width);
      break;
    case LJ_ITEM_CELL:
      g_string_append_printf (text, "cell %.2f %.1f %.1f %.1f %.1f\n", item->shade, item->x,
                              item->y, item->width, item->height);
      break;
    case LJ_ITEM_TEXT:
      g_string_append_printf (text, "%s %.1f %.1f %.1f %.1f%s%s%s \"%s\"\n", part_names[item->part],
                              item->x, item->y, item->width, item->style.size,
                              item->style.bold ? " bold" : "", item->muted ? " muted" : "",
                              item->shaded ? " in cell" : "", item->text);
      break;
    }
}

/* Private to the chart folder: an empty layout of this width. (transfer full) */
LjChartLayout *
lj_chart_layout_alloc (const LjTheme *theme, double width)
{
  LjChartLayout *self = g_new0 (LjChartLayout, 1);

  self->theme = *theme;
  self->theme.font = g_intern_string (theme->font);
  self->width = width;
  self->items = g_array_new (FALSE, TRUE, sizeof (LjItem));
  self->areas = g_array_new (FALSE, TRUE, sizeof (LjArea));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

/* A thin line of the grid. */
void
lj_chart_layout_add_line (LjChartLayout *self, double x, double y, double width, double height)
{
  LjItem item = { LJ_ITEM_LINE, self->part, x, y, width, height };
  g_array_append_val (self->items, item);
}

/* fill: a level or an answer. */
void
lj_chart_layout_add_bar (LjChartLayout *self, guint fill, const LjArea *area)
{
  LjItem item
      = { LJ_ITEM_BAR, self->part, area->x, area->y, area->width, area->height, .fill = fill };
  g_array_append_val (self->items, item);
}

/* Where a mark was, in the box that begins at x, y. */
void
lj_chart_layout_add_ring (LjChartLayout *self, double x, double y, double size)
{
  LjItem item = { LJ_ITEM_RING, self->part, x, y, size, size };
  g_array_append_val (self->items, item);
}

/* A level line of ink. */
void
lj_chart_layout_add_link (LjChartLayout *self, double x, double y, double width)
{
  LjItem item = { LJ_ITEM_LINK, self->part, x, y, width, 0 };
  g_array_append_val (self->items, item);
}

/* A mark of a level in the box that begins at x, y. */
void
lj_chart_layout_add_mark (LjChartLayout *self, guint level, double x, double y, double size)
{
  LjItem item = { LJ_ITEM_MARK, self->part, x, y, size, size, .fill = level };
  g_array_append_val (self->items, item);
}

/* shade: from 0 to 1. */
void
lj_chart_layout_add_cell (LjChartLayout *self, double shade, const LjArea *area)
{
  LjItem item = { LJ_ITEM_CELL, self->part,   area->x,        area->y,
                  area->width,  area->height, .shaded = TRUE, .shade = shade };
  g_array_append_val (self->items, item);
}

/* The text that was added last stands in a cell of this shade. */
void
lj_chart_layout_put_in_cell (LjChartLayout *self, double shade)
{
  LjItem *item = &g_array_index (self->items, LjItem, self->items->len - 1);

  item->shaded = TRUE;
  item->shade = shade;
}

/* One line of text; of place, x is the left edge, y the baseline and width what was measured. */
void
lj_chart_layout_add_text (LjChartLayout *self, const char *text, LjTextStyle style, gboolean muted,
                          const LjArea *place)
{
  LjItem item = { LJ_ITEM_TEXT,   self->part,     place->x,
                  place->y,       place->width,   0,
                  .muted = muted, .style = style, .text = g_strdup (text) };
  g_array_append_val (self->items, item);
}

/* Places a chart on a page of this width and height, in points: rows get tighter, then texts
 * smaller (never below 8 points) until it fits; what still does not fit makes the layout higher
 * than asked for. Height 0: as high as it needs to be. Texts are measured by calling measure with
 * data; the theme's font family is borrowed for the call. (transfer full) */
LjChartLayout *
lj_chart_layout_new (const LjChart *chart, const LjTheme *theme, LjMeasure measure, gpointer data,
                     double width, double height)
{
  LjChartLayout *self = lj_chart_layout_alloc (theme, width);
  const LjLayoutRequest request = { measure, data, height };

  lj_chart_layout_rows (self, chart, &request);
  return self;
}

/* As lj_chart_layout_new() with the system's own fonts, and with words that other layouts have as
 * well. (transfer full) */
LjChartLayout *
lj_chart_layout_new_typed (const LjChart *chart, const LjTheme *theme, LjType *type, double width,
                           double height)
{
  LjChartLayout *self = lj_chart_layout_new (chart, theme, lj_type_measure, type, width, height);

  self->type = lj_type_ref (type);
  return self;
}

/* As lj_chart_layout_new() with the system's own fonts. (transfer full) */
LjChartLayout *
lj_chart_layout_new_pango (const LjChart *chart, const LjTheme *theme, double width, double height)
{
  g_autoptr(LjType) type = lj_type_new (theme->font);

  return lj_chart_layout_new_typed (chart, theme, type, width, height);
}

void
lj_chart_layout_free (LjChartLayout *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->type, lj_type_unref);
  g_array_unref (self->items);
  g_array_unref (self->areas);
  g_free (self);
}

/* In points. */
double
lj_chart_layout_get_height (const LjChartLayout *self)
{
  return self->height;
}

/* The row of the chart at this point, or -1. */
int
lj_chart_layout_pick (const LjChartLayout *self, double x, double y)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const LjArea *area = &g_array_index (self->areas, LjArea, i);

      if (x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height)
        return (int) i;
    }
  return -1;
}

/* The band of a row over the whole width, with its share of the space between rows. FALSE: there
 * is no such row. */
gboolean
lj_chart_layout_get_row_area (const LjChartLayout *self, guint row, double *x, double *y,
                              double *width, double *height)
{
  const LjArea *area;

  if (row >= self->areas->len)
    return FALSE;
  area = &g_array_index (self->areas, LjArea, row);
  *x = area->x;
  *y = area->y;
  *width = area->width;
  *height = area->height;
  return TRUE;
}

/* The layout as text, one item a line in the order of drawing, coordinates in points with one
 * decimal: what tests compare. Texts carry left edge, baseline, width and size. (transfer full) */
char *
lj_chart_layout_dump (const LjChartLayout *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "size %.1f %.1f\n", self->width, self->height);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const LjArea *area = &g_array_index (self->areas, LjArea, i);

      g_string_append_printf (text, "row %u %.1f %.1f %.1f %.1f\n", i, area->x, area->y,
                              area->width, area->height);
    }
  for (guint i = 0; i < self->items->len; i++)
    dump_item (&g_array_index (self->items, LjItem, i), text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
