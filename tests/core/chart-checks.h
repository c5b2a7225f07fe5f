/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart/layout-private.h"
#include <string.h>

/* What must be so in every layout of a chart; where names the case in messages. */

/* Six points a letter at a size of ten. */
static inline double
measure (gpointer data, const char *text, LjTextStyle style)
{
  return 0.6 * style.size * g_utf8_strlen (text, -1);
}

/* By more than a rounding error. */
static inline gboolean
overlap (const LjArea *a, const LjArea *b)
{
  const double touch = 0.001;

  return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width
         && a->y + touch < b->y + b->height && b->y + touch < a->y + a->height;
}

/* What is inked of a text: about from its capitals' tops to its descenders. */
static inline LjArea
inked (const LjItem *item)
{
  switch (item->kind)
    {
    case LJ_ITEM_TEXT:
      return (LjArea){ item->x, item->y - 0.75 * item->style.size, item->width,
                       0.95 * item->style.size };
    case LJ_ITEM_LINE:
    case LJ_ITEM_LINK:
      return (LjArea){ item->x - 0.3, item->y - 0.3, item->width + 0.6, item->height + 0.6 };
    case LJ_ITEM_BAR:
    case LJ_ITEM_MARK:
    case LJ_ITEM_RING:
    case LJ_ITEM_CELL:
      break;
    }
  return (LjArea){ item->x, item->y, item->width, item->height };
}

static inline gboolean
lies_in (const LjItem *item, const LjItem *cell)
{
  LjArea area = inked (item);

  return area.x >= cell->x && area.x + area.width <= cell->x + cell->width && area.y >= cell->y
         && area.y + area.height <= cell->y + cell->height;
}

static inline gboolean
is_moving (const LjItem *item)
{
  return item->kind == LJ_ITEM_LINK || item->kind == LJ_ITEM_RING || item->kind == LJ_ITEM_MARK;
}

/* Grid lines run behind bars and, beside the rows, behind nothing that is read. Where something
 * moved they run behind what moved; a mark that hardly moved stands over its ring. */
static inline gboolean
may_meet (const LjItem *a, const LjItem *b, LjChartKind kind)
{
  if (kind == LJ_CHART_CHANGE && is_moving (b) && (a->kind == LJ_ITEM_LINE || is_moving (a)))
    return TRUE;
  if (a->kind == LJ_ITEM_CELL && b->shaded && b->kind == LJ_ITEM_TEXT)
    return lies_in (b, a);
  return a->kind == LJ_ITEM_LINE && (b->kind == LJ_ITEM_LINE || b->kind == LJ_ITEM_BAR);
}

static inline void
check_nothing_collides (const LjChartLayout *layout, LjChartKind kind, const char *where)
{
  const LjItem *items = (const LjItem *) layout->items->data;

  for (guint i = 0; i < layout->items->len; i++)
    for (guint j = i + 1; j < layout->items->len; j++)
      {
        LjArea a = inked (&items[i]), b = inked (&items[j]);

        if (overlap (&a, &b) && !may_meet (&items[i], &items[j], kind))
          g_error ("%s: items %u (%s) and %u (%s) collide", where, i, items[i].text, j,
                   items[j].text);
      }
}

static inline void
check_stays_inside (const LjChartLayout *layout, const char *where)
{
  for (guint i = 0; i < layout->items->len; i++)
    {
      const LjItem *item = &g_array_index (layout->items, LjItem, i);
      LjArea area = inked (item);

      if (area.x < -0.5 || area.y < 0 || area.x + area.width > layout->width + 0.5
          || area.y + area.height > layout->height + 0.5)
        g_error ("%s: item %u (%s) at %.1f %.1f, %.1f x %.1f is not inside %.1f x %.1f", where, i,
                 item->text, area.x, area.y, area.width, area.height, layout->width,
                 layout->height);
      if (item->kind == LJ_ITEM_TEXT && item->style.size < 8)
        g_error ("%s: %s is too small", where, item->text);
    }
}

static inline char *
without_breaks (const char *text)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' && *p != '-')
      g_string_append_c (plain, *p);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* The lines one below the other at the left edge, where names, headings, title and footnote are:
 * everything written there, in order. */
static inline char *
written_at_left (const LjChartLayout *layout)
{
  g_autoptr(GString) written = g_string_new (NULL);

  for (guint i = 0; i < layout->items->len; i++)
    {
      const LjItem *item = &g_array_index (layout->items, LjItem, i);

      if (item->kind == LJ_ITEM_TEXT && item->x < 0.01)
        g_string_append (written, item->text);
    }
  return without_breaks (written->str);
}

static inline void
check_is_written (const char *written, const char *text, const char *where)
{
  g_autofree char *plain = without_breaks (text != NULL ? text : "");

  if (strstr (written, plain) == NULL)
    g_error ("%s: “%s” is cut", where, text);
}

/* Every letter of title, headings, names, documents and footnote is written, in order. */
static inline void
check_nothing_is_cut (const LjChartLayout *layout, const LjChart *chart, const char *where)
{
  g_autofree char *written = written_at_left (layout);

  check_is_written (written, chart->title, where);
  check_is_written (written, chart->subtitle, where);
  check_is_written (written, chart->footnote, where);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);

      check_is_written (written, row->heading, where);
      check_is_written (written, row->name, where);
      check_is_written (written, row->origin, where);
    }
}
