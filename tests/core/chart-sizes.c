/* SPDX-License-Identifier: EUPL-1.2 */
/* Every kind of chart with one to forty rows of long names, as wide as a phone, a window and a
 * page: nothing collides, nothing is cut, nothing leaves the page. */
#include "chart-checks.h"
#include "chart-sample.h"
#include "chart/pages.h"

#define PAGE_HEIGHT 510.0

static const guint counts[] = { 1, 2, 3, 7, 13, 25, 40 };
static const double widths[] = { 300, 500, 760 };
static const double heights[] = { 0, PAGE_HEIGHT };

static const char *const names[] = {
  "Ikääntyneidenpalveluasumisenhenkilöstömitoitussuunnitelma",
  "Kuntoutus",
  "Varhaiskasvatusyhteistyöneuvottelukunnan kokousaikataulut",
  "Lääkehuoltosopimusten seuranta ja omavalvontaohjelman päivittäminen vuosittain",
  "Saaristoalueenensihoitovalmiusharjoitustoimintakertomus",
  "Digitaalinen ajanvaraus/etävastaanotto/palveluohjaus",
  "Sosiaalipäivystyksen ympärivuorokautinen puhelinneuvonta",
};

static const char *const headings[] = {
  "Hyvinvointisuunnitelmatyöryhmäesitys",
  "Pelastus- ja valmiussuunnitelma 2031–2034, toinen luonnos kuulemista varten",
  "Verkko",
};

/* Numbers of one to three digits, none, few and many votes, an own score, a part not assessed. */
static void
vary (LjChartRow *row, guint i)
{
  LjFigures *figures = &row->figures;

  for (guint score = 0; score < 5; score++)
    figures->scores[score]
        = (i + score) % 5 == 0 ? 0 : (i % 6 == 5 ? 40 : 1) * (1 + (i + score) % 4);
  figures->own = i % 5 == 3;
  figures->few = figures->few && !figures->own;
  figures->not_assessed = i % 4 == 1 ? 11 : figures->not_assessed;
  figures->unanswered = i % 3;
  row->progress.asked = 10 + 7 * i;
  row->progress.assessed = i % 4 == 0 ? 0 : 3 + 5 * i;
  row->then = i % 3 == 2 ? LJ_MEAN_NONE : lj_mean_new (10 + (i * 13) % 41, 10);
  row->origin = i % 7 == 6 ? g_strdup ("Vammaispalvelujenkehittämisstrategia 2030") : NULL;
}

static LjChart *
make (LjChartKind kind, guint n)
{
  LjChart *chart = sample_chart (LJ_LANGUAGE_FI);

  chart->kind = kind;
  chart->then_name = g_strdup ("Valtuustokausi 2021–2022");
  for (guint i = 0; i < n; i++)
    {
      SampleRow sample = { i % 9 == 0 ? headings[i / 9 % G_N_ELEMENTS (headings)] : NULL,
                           names[i % G_N_ELEMENTS (names)],
                           10 + (i * 7) % 41,
                           i % 8 == 6 ? 0 : 10,
                           i % 13,
                           100 + i,
                           i % 2 };

      vary (sample_add (chart, &sample), i);
    }
  lj_chart_add_up (chart, LJ_FEW_GOALS);
  return chart;
}

static void
check (const LjChartLayout *layout, const LjChart *chart, const char *where)
{
  check_nothing_collides (layout, chart->kind, where);
  check_stays_inside (layout, where);
  check_nothing_is_cut (layout, chart, where);
  g_assert_cmpuint (layout->areas->len, ==, chart->rows->len);
}

static void
check_sizes (const LjChart *chart, double width)
{
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autofree char *where
          = g_strdup_printf ("%s, %u rows, %.0f x %.0f", lj_chart_kind_token (chart->kind),
                             chart->rows->len, width, heights[i]);
      g_autoptr(LjChartLayout) drawn
                 = lj_chart_layout_new_pango (chart, lj_theme_get_print (), width, heights[i]);
      g_autoptr(LjChartLayout) wide = lj_chart_layout_new (chart, lj_theme_get_print (), measure,
                                                            NULL, width, heights[i]);

      check (drawn, chart, where);
      check (wide, chart, where);
      g_assert_cmpfloat (drawn->height, >=, heights[i]);
    }
}

/* data: the kind. */
static void
test_sizes (gconstpointer data)
{
  for (guint n = 0; n < G_N_ELEMENTS (counts); n++)
    {
      g_autoptr(LjChart) chart = make (GPOINTER_TO_UINT (data), counts[n]);

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        check_sizes (chart, widths[i]);
    }
}

static gboolean
has_text (const LjChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->items->len; i++)
    if (g_strcmp0 (g_array_index (layout->items, LjItem, i).text, text) == 0)
      return TRUE;
  return FALSE;
}

/* All rows are on the pages, in order, each page is full A4 and no more, and a heading is not left
 * behind. All rows together stand on the last page only. */
static void
check_pages (const LjChart *chart)
{
  const char *all = lj_tr (LJ_LANGUAGE_FI, "All rows");
  g_autoptr(GPtrArray) pages = lj_pages_new (chart);
  guint row = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const LjPage *page = g_ptr_array_index (pages, i);
      gboolean last = i + 1 == pages->len;

      check (page->layout, page->chart, lj_chart_kind_token (chart->kind));
      g_assert_cmpfloat (page->height, <=, LJ_PAGE_HEIGHT + 0.5);
      g_assert_nonnull (((LjChartRow *) g_ptr_array_index (page->chart->rows, 0))->heading);
      g_assert_cmpint (has_text (page->layout, all), ==, chart->kind == LJ_CHART_HEAT_MAP && last);
      for (guint j = 0; j < page->chart->rows->len; j++, row++)
        g_assert_cmpstr (((LjChartRow *) g_ptr_array_index (page->chart->rows, j))->name, ==,
                         ((LjChartRow *) g_ptr_array_index (chart->rows, row))->name);
    }
  g_assert_cmpuint (row, ==, chart->rows->len);
}

static void
test_pages (gconstpointer data)
{
  for (guint n = 0; n < G_N_ELEMENTS (counts); n++)
    {
      g_autoptr(LjChart) chart = make (GPOINTER_TO_UINT (data), counts[n]);

      check_pages (chart);
    }
}

static void
add (const char *what, GTestDataFunc test)
{
  for (guint kind = 0; kind <= LJ_CHART_LAST; kind++)
    {
      g_autofree char *path
          = g_strdup_printf ("/chart-sizes/%s/%s", what, lj_chart_kind_token (kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("nothing-collides", test_sizes);
  add ("pages", test_pages);
  return g_test_run ();
}
