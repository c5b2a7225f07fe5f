/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/pages.h"
#include "chart/type.h"

#define BODY_WIDTH (LJ_PAGE_WIDTH - 2 * LJ_PAGE_MARGIN)
#define BODY_HEIGHT (LJ_PAGE_HEIGHT - 2 * LJ_PAGE_MARGIN)

/* Half a point of rounding is no reason for a second page. */
#define TOLERANCE 0.5

static void
number_title (LjChart *chart, guint page, guint n_pages)
{
  g_autofree char *title = chart->title;

  chart->title = n_pages > 1 && title != NULL ? g_strdup_printf ("%s (%u/%u)", title, page, n_pages)
                                              : g_strdup (title);
}

/* Takes the part over. */
static LjPage *
page_new (LjChart *part, LjType *type, double height)
{
  LjPage *self = g_new0 (LjPage, 1);

  self->chart = part;
  self->layout = lj_chart_layout_new_typed (part, lj_theme_get_print (), type, BODY_WIDTH, height);
  self->height = lj_chart_layout_get_height (self->layout) + 2 * LJ_PAGE_MARGIN;
  return self;
}

static gboolean
fits (const LjPage *page)
{
  return page->height <= LJ_PAGE_HEIGHT + TOLERANCE;
}

/* The rows shared out over n pages evenly; NULL: they do not fit so. A row alone always fits. */
static GPtrArray *
share_out (const LjChart *chart, LjType *type, guint n_pages)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_page_free);
  guint first = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      guint end = chart->rows->len * (i + 1) / n_pages;
      LjChart *part = lj_chart_new_part (chart, first, end);
      LjPage *page;

      number_title (part, i + 1, n_pages);
      page = page_new (part, type, BODY_HEIGHT);
      g_ptr_array_add (pages, page);
      if (end - first > 1 && !fits (page))
        return NULL;
      first = end;
    }
  return g_steal_pointer (&pages);
}

/* The chart on as few A4 pages as it needs, with about the same number of rows on each.
 * (transfer full) (element-type LjPage) */
GPtrArray *
lj_pages_new (const LjChart *chart)
{
  g_autoptr(LjType) type = lj_type_new (lj_theme_get_print ()->font);

  for (guint n_pages = 1; n_pages < chart->rows->len; n_pages++)
    {
      GPtrArray *pages = share_out (chart, type, n_pages);

      if (pages != NULL)
        return pages;
    }
  return share_out (chart, type, MAX (chart->rows->len, 1));
}

/* The chart on one page as wide as A4 landscape and at least as high. (transfer full) */
LjPage *
lj_page_new_tall (const LjChart *chart)
{
  g_autoptr(LjType) type = lj_type_new (lj_theme_get_print ()->font);
  g_autoptr(LjPage) page
             = page_new (lj_chart_new_part (chart, 0, chart->rows->len), type, BODY_HEIGHT);

  if (fits (page))
    return g_steal_pointer (&page);
  return page_new (lj_chart_new_part (chart, 0, chart->rows->len), type, 0);
}

void
lj_page_free (LjPage *self)
{
  if (self == NULL)
    return;
  lj_chart_free (self->chart);
  lj_chart_layout_free (self->layout);
  g_free (self);
}
