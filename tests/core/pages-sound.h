/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/report-private.h"

/* What must be so on every page of every report. */

/* Six points a letter at a size of ten. */
static inline double
pages_measure (gpointer data, const char *text, LjTextStyle style)
{
  return 0.6 * style.size * g_utf8_strlen (text, -1);
}

typedef struct
{
  LjReport *report;
  LjMeasure measure;
  gpointer data;
} PagesCheck;

static inline double
pages_text_width (const PagesCheck *check, const LjPlaced *placed)
{
  g_autofree char *text = g_strchomp (g_strdup (placed->text));

  return check->measure (check->data, text, placed->style);
}

static inline void
pages_assert_inside (const PagesCheck *check, const LjPlaced *placed)
{
  const LjReport *report = check->report;
  double margin = report->margins[0];

  g_assert_cmpfloat (placed->style.size, >=, 8);
  g_assert_cmpfloat (placed->x, >=, margin - 0.01);
  g_assert_cmpfloat (placed->x + pages_text_width (check, placed), <=,
                     report->width - margin + 0.01);
  g_assert_cmpfloat (placed->y, >=, margin);
  g_assert_cmpfloat (placed->y, <=, report->height - margin);
}

/* Elements are closed in the order of opening, and nothing is seen outside one without others in
 * it, as cairo demands of a tagged PDF. */
static inline void
pages_assert_structure (const GArray *page)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new ();
  static const char *const outer[] = { "TR", "Table", "L", "LI", "TOC", "TOCI", NULL };

  for (guint i = 0; i < page->len; i++)
    {
      const LjPlaced *placed = &g_array_index (page, LjPlaced, i);

      if (placed->kind == LJ_PLACED_BEGIN)
        g_ptr_array_add (open, (char *) placed->tag);
      else if (placed->kind == LJ_PLACED_END)
        g_assert_cmpstr (placed->tag, ==, g_ptr_array_steal_index (open, open->len - 1));
      else
        {
          g_assert_cmpuint (open->len, >, 0);
          g_assert_false (g_strv_contains (outer, g_ptr_array_index (open, open->len - 1)));
        }
    }
  g_assert_cmpuint (open->len, ==, 0);
}

/* Lines at the same height stand beside each other, others a line apart. */
static inline void
pages_assert_apart (const PagesCheck *check, const LjPlaced *a, const LjPlaced *b)
{
  double lines = MIN (a->style.size, b->style.size);
  double a_end = a->x + pages_text_width (check, a), b_end = b->x + pages_text_width (check, b);

  if (ABS (a->y - b->y) >= 0.9 * lines || a_end <= b->x + 0.01 || b_end <= a->x + 0.01)
    return;
  g_test_message ("“%s” and “%s”", a->text, b->text);
  g_assert_not_reached ();
}

static inline void
pages_assert_page (const PagesCheck *check, const GArray *page)
{
  pages_assert_structure (page);
  for (guint i = 0; i < page->len; i++)
    {
      const LjPlaced *placed = &g_array_index (page, LjPlaced, i);

      if (placed->kind != LJ_PLACED_TEXT)
        continue;
      pages_assert_inside (check, placed);
      for (guint j = 0; j < i; j++)
        if (g_array_index (page, LjPlaced, j).kind == LJ_PLACED_TEXT)
          pages_assert_apart (check, &g_array_index (page, LjPlaced, j), placed);
    }
}

static inline void
pages_assert_sound (LjReport *report, LjMeasure measure, gpointer data)
{
  const PagesCheck check = { report, measure, data };

  for (guint i = 0; i < report->pages->len; i++)
    pages_assert_page (&check, g_ptr_array_index (report->pages, i));
}
