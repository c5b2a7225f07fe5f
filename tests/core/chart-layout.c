/* SPDX-License-Identifier: EUPL-1.2 */
/* Where things are in a chart: compared with tests/data/chart-*.layout, which are rewritten where
 * LINJAUS_UPDATE_LAYOUTS is set, and held to what must be so on every page. */
#include "chart-checks.h"
#include "chart-sample.h"
#include "chart/wrap.h"
#include <math.h>
#include <string.h>

#define BODY_WIDTH 757.0
#define BODY_HEIGHT 510.0

static LjChart *
make_empty (LjLanguage language)
{
  return sample_chart (language);
}

static LjChart *
make_one (LjLanguage language)
{
  return sample_many (language, 1);
}

static LjChart *
make_forty (LjLanguage language)
{
  return sample_many (language, 40);
}

/* Names that no column holds: compounds, a path of joints, one letter after the other. */
static LjChart *
make_long_names (LjLanguage language)
{
  static const SampleRow rows[] = {
    { "Hyvinvointialueenpalvelustrategiasuunnittelutyöryhmä ja kaikki muut siihen kuuluvat",
      "Lastensuojelulaitosten erityisasiantuntijapalveluverkostoyhteistyösuunnitelmakokonaisuus",
      30, 8, 2, 3, 3 },
    { NULL, "Vastaanotto/neuvonta/ohjaus/kuntoutus/sosiaalityö/päivystys/kotihoito/asuminen", 9, 3,
      1, 1, 1 },
    { NULL,
      "Monialaisen yhteistyön kehittäminen kuntien, järjestöjen ja oppilaitosten kanssa koko "
      "alueella niin, että palvelut löytyvät helposti molemmilla kansalliskielillä",
      25, 10, 4, 3, 3 },
    { NULL, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 5, 5, 5, 0,
      0 },
  };
  LjChart *chart = sample_chart (language);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sample_add (chart, &rows[i]);
  return chart;
}

/* Not assessed at all, assessed in part, few goals, not asked a score, nothing but a name. */
static LjChart *
make_missing (LjLanguage language)
{
  static const SampleRow rows[] = {
    { "Strategia", "Ei yhtään arviota", 0, 0, 1, 2, 0 },
    { NULL, "Osa arvioitu", 13, 4, 2, 3, 1 },
    { NULL, "Vain kolme", 9, 3, 1, 1, 1 },
    { NULL, "Pistettä ei kysytty", 0, 0, 2, 2, 12 },
    { NULL, "Mitään ei kysytty", 0, 0, 0, 0, 0 },
  };
  LjChart *chart = sample_chart (language);
  LjChartRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sample_add (chart, &rows[i]);
  row = g_ptr_array_index (chart->rows, 1);
  row->figures.not_assessed = 2;
  for (guint i = 3; i < 5; i++)
    {
      row = g_ptr_array_index (chart->rows, i);
      row->figures.not_assessed = 0;
      row->asked_score = FALSE;
    }
  return chart;
}

/* The eight lines as another kind of chart: scores of 1 to 5 as they might lie behind the averages,
 * one goal in four without an answer, half of the lines worse before, the last one not there. */
static LjChart *
make_kind (LjChartKind kind, LjLanguage language)
{
  LjChart *chart = sample_eight (language);

  chart->kind = kind;
  chart->then_name = g_strdup ("2021–2022");
  for (guint i = 0; i < chart->rows->len; i++)
    {
      LjChartRow *row = g_ptr_array_index (chart->rows, i);
      LjFigures *figures = &row->figures;

      for (guint score = 0; score < 5; score++)
        figures->scores[score] = (i + score) % 4;
      figures->unanswered = i % 4 == 0 ? 2 : 0;
      row->progress.asked = figures->assessed + i;
      row->progress.assessed = figures->assessed;
      if (i + 1 < chart->rows->len)
        row->then = lj_mean_new (3 + i % 2, 1);
    }
  return chart;
}

static LjChart *
make_distribution (LjLanguage language)
{
  return make_kind (LJ_CHART_DISTRIBUTION, language);
}

static LjChart *
make_achieved (LjLanguage language)
{
  return make_kind (LJ_CHART_ACHIEVED, language);
}

static LjChart *
make_progress (LjLanguage language)
{
  return make_kind (LJ_CHART_PROGRESS, language);
}

static LjChart *
make_change (LjLanguage language)
{
  return make_kind (LJ_CHART_CHANGE, language);
}

/* 23 + 28 + 12 + 16 + 16 + 17 + 26 + 16 = 154 from 43 goals, with two more not assessed; the five
 * guidelines within the last line are not counted again. Scores of up to twelve in a cell. */
static LjChart *
make_heat_map (LjLanguage language)
{
  LjChart *chart = sample_thirteen (language);

  chart->kind = LJ_CHART_HEAT_MAP;
  for (guint i = 0; i < chart->rows->len; i++)
    {
      LjChartRow *row = g_ptr_array_index (chart->rows, i);

      row->inside = i >= 8;
      for (guint score = 0; score < 5; score++)
        row->figures.scores[score] = i < 8 ? (i * score) % 5 * (i == 3 ? 3 : 1) : score == 2;
      row->figures.not_assessed = i == 2 ? 2 : 0;
    }
  lj_chart_add_up (chart, LJ_FEW_GOALS);
  return chart;
}

/* Rows of two documents by value: each says its own below its name. */
static LjChart *
make_by_value (LjLanguage language)
{
  static const SampleRow rows[] = {
    { NULL, "Vene kulkee kaikkina vuodenaikoina kaikille saarille", 45, 10, 1, 2, 0 },
    { NULL, "Laituri", 41, 10, 0, 2, 1 },
    { NULL, "Majakanvartijoiden täydennyskoulutus ja työnohjaus", 0, 0, 1, 1, 1 },
  };
  LjChart *chart = sample_chart (language);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sample_add (chart, &rows[i])->origin
        = g_strdup (i == 1 ? "Satamastrategia" : "Saaristoliikenteen kehittämisohjelma 2032");
  return chart;
}

static const struct
{
  const char *name;
  LjChart *(*make) (LjLanguage language);
  LjLanguage language;
  double width, height;
} cases[] = {
  { "empty", make_empty, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "one", make_one, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "eight", sample_eight, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "eight-fi", sample_eight, LJ_LANGUAGE_FI, BODY_WIDTH, 0 },
  { "eight-sv", sample_eight, LJ_LANGUAGE_SV, BODY_WIDTH, 0 },
  { "thirteen", sample_thirteen, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "forty", make_forty, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "forty-tall", make_forty, LJ_LANGUAGE_EN, BODY_WIDTH, 0 },
  { "long-names", make_long_names, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "missing", make_missing, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "distribution", make_distribution, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "distribution-narrow", make_distribution, LJ_LANGUAGE_FI, 360, 0 },
  { "achieved", make_achieved, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "achieved-narrow", make_achieved, LJ_LANGUAGE_SV, 360, 0 },
  { "progress", make_progress, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "change", make_change, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "change-narrow", make_change, LJ_LANGUAGE_FI, 360, 0 },
  { "heat-map", make_heat_map, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "heat-map-fi", make_heat_map, LJ_LANGUAGE_FI, BODY_WIDTH, 0 },
  { "heat-map-narrow", make_heat_map, LJ_LANGUAGE_EN, 360, 0 },
  { "by-value", make_by_value, LJ_LANGUAGE_EN, BODY_WIDTH, BODY_HEIGHT },
  { "by-value-narrow", make_by_value, LJ_LANGUAGE_EN, 360, 0 },
  { "narrow", sample_thirteen, LJ_LANGUAGE_EN, 360, 0 },
  { "narrow-names", make_long_names, LJ_LANGUAGE_EN, 360, 0 },
};

static LjChartLayout *
place (guint i, LjChart **chart)
{
  *chart = cases[i].make (cases[i].language);
  return lj_chart_layout_new (*chart, lj_theme_get_print (), measure, NULL, cases[i].width,
                              cases[i].height);
}

/* Stops at the first line that differs: two whole layouts side by side tell nobody anything. */
static void
assert_same_lines (const char *dump, const char *expected)
{
  g_auto(GStrv) lines = g_strsplit (dump, "\n", -1);
  g_auto(GStrv) wanted = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
}

/* The words of a language come from a catalogue that is translated apart from this: only English
 * layouts are compared letter by letter. */
static void
test_golden (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("chart-%s.layout", cases[i].name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr(LjChart) chart = NULL;
  g_autoptr(LjChartLayout) layout = place (i, &chart);
  g_autofree char *dump = lj_chart_layout_dump (layout);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("LINJAUS_UPDATE_LAYOUTS") != NULL)
    g_file_set_contents (path, dump, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  assert_same_lines (dump, expected);
}

static void
test_nothing_collides (gconstpointer data)
{
  g_autoptr(LjChart) chart = NULL;
  g_autoptr(LjChartLayout) layout = place (GPOINTER_TO_UINT (data), &chart);

  check_nothing_collides (layout, chart->kind, cases[GPOINTER_TO_UINT (data)].name);
}

static void
test_stays_on_the_page (gconstpointer data)
{
  g_autoptr(LjChart) chart = NULL;
  g_autoptr(LjChartLayout) layout = place (GPOINTER_TO_UINT (data), &chart);

  check_stays_inside (layout, cases[GPOINTER_TO_UINT (data)].name);
}

static void
test_nothing_is_cut (gconstpointer data)
{
  g_autoptr(LjChart) chart = NULL;
  g_autoptr(LjChartLayout) layout = place (GPOINTER_TO_UINT (data), &chart);

  check_nothing_is_cut (layout, chart, cases[GPOINTER_TO_UINT (data)].name);
}

/* A bar begins at the scale's first level and is as long as its value is above it. */
static void
test_bars_are_to_scale (void)
{
  g_autoptr(LjChart) chart = sample_many (LJ_LANGUAGE_EN, 40);
  g_autoptr(LjChartLayout) layout
             = lj_chart_layout_new (chart, lj_theme_get_print (), measure, NULL, BODY_WIDTH, 0);
  double start = 0, unit = 0;
  guint n = 0;

  for (guint i = 0; i < layout->items->len; i++)
    {
      const LjItem *item = &g_array_index (layout->items, LjItem, i);

      if (item->kind == LJ_ITEM_TEXT && strcmp (item->text, "1") == 0)
        start = item->x + item->width / 2;
      if (item->kind == LJ_ITEM_TEXT && strcmp (item->text, "2") == 0)
        unit = item->x + item->width / 2 - start;
      if (item->kind != LJ_ITEM_BAR)
        continue;
      const LjChartRow *row = g_ptr_array_index (chart->rows, n++);
      g_assert_cmpfloat_with_epsilon (item->x, start, 0.01);
      g_assert_cmpfloat_with_epsilon (item->width,
                                      (lj_mean_to_double (row->figures.mean) - 1) * unit, 0.01);
      g_assert_cmpuint (item->fill, ==, lj_mean_level (row->figures.mean));
    }
  g_assert_cmpuint (n, ==, 40);
}

/* The numbers of a heat map, its cells and the text in them: what is zero has no cell, a cell with
 * the most has the strongest shade, all rows are the sum with 154 / 43 = 3,6 and not the mean of
 * eight means (3,5), and 22 scores of 4 in 8 rows are 2,75, rounded half up. */
static void
test_heat_map (void)
{
  g_autoptr(LjChart) chart = make_heat_map (LJ_LANGUAGE_FI);
  g_autoptr(LjChartLayout) layout
             = lj_chart_layout_new (chart, lj_theme_get_print (), measure, NULL, BODY_WIDTH, 0);
  const LjFigures *all = &chart->all.figures;
  g_autofree char *dump = lj_chart_layout_dump (layout);
  guint n_cells = 0, n_filled = 0, most = 0;

  for (guint i = 0; i < layout->items->len; i++)
    n_cells += g_array_index (layout->items, LjItem, i).kind == LJ_ITEM_CELL ? 1 : 0;
  for (guint i = 0; i < chart->rows->len; i++)
    for (guint score = 0; score < 5; score++)
      {
        guint count = ((LjChartRow *) g_ptr_array_index (chart->rows, i))->figures.scores[score];

        n_filled += count > 0 ? 1 : 0;
        most = MAX (most, count);
      }
  g_assert_cmpuint (n_cells, ==, n_filled);
  g_assert_cmpuint (chart->all.most, ==, most);
  g_assert_cmpuint (chart->all.n_rows, ==, 8);
  g_assert_cmpint (all->mean.numerator, ==, 154);
  g_assert_cmpint (all->mean.denominator, ==, 43);
  g_assert_cmpuint (all->not_assessed, ==, 2);
  g_assert_nonnull (strstr (dump, "bold \"3,6\""));
  g_assert_nonnull (strstr (dump, "\"n 43/45\""));
  g_assert_cmpuint (all->scores[3], ==, 22);
  g_assert_nonnull (strstr (dump, "muted \"2,8\""));
}

/* Bars and legend keep to the limits that came in: 23/6, shown 3,8, is below 4,0. */
static void
test_limits (void)
{
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_FI);
  g_autoptr(LjChartLayout) layout = NULL;
  g_autofree char *dump = NULL;
  const LjItem *first = NULL;

  chart->limits = (LjLimits){ { 20, 30, 40, 50 } };
  layout = lj_chart_layout_new (chart, lj_theme_get_print (), measure, NULL, BODY_WIDTH, 0);
  for (guint i = 0; i < layout->items->len && first == NULL; i++)
    if (g_array_index (layout->items, LjItem, i).kind == LJ_ITEM_BAR)
      first = &g_array_index (layout->items, LjItem, i);
  g_assert_nonnull (first);
  g_assert_cmpuint (first->fill, ==, 3);
  dump = lj_chart_layout_dump (layout);
  g_assert_nonnull (strstr (dump, "1–1,9"));
  g_assert_nonnull (strstr (dump, "3,0–3,9"));
  g_assert_nonnull (strstr (dump, "5,0–5"));
}

static void
test_pick (void)
{
  g_autoptr(LjChart) chart = sample_thirteen (LJ_LANGUAGE_EN);
  g_autoptr(LjChartLayout) layout
             = lj_chart_layout_new (chart, lj_theme_get_print (), measure, NULL, BODY_WIDTH, 0);
  double x, y, width, height;

  g_assert_cmpint (lj_chart_layout_pick (layout, 5, 5), ==, -1);
  g_assert_cmpint (lj_chart_layout_pick (layout, 5, lj_chart_layout_get_height (layout) - 2), ==,
                   -1);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      g_assert_true (lj_chart_layout_get_row_area (layout, i, &x, &y, &width, &height));
      g_assert_cmpfloat (height, >, 0);
      g_assert_cmpint (lj_chart_layout_pick (layout, x + 1, y + 0.5), ==, i);
      g_assert_cmpint (lj_chart_layout_pick (layout, x + width - 1, y + height - 0.5), ==, i);
    }
  g_assert_false (lj_chart_layout_get_row_area (layout, 13, &x, &y, &width, &height));
}

/* Width in letters of the lines, and the lines expected. */
static const struct
{
  const char *text;
  guint letters;
  gboolean balanced;
  const char *lines;
} wraps[] = {
  { "", 10, FALSE, "" },
  { "yksi kaksi kolme", 20, FALSE, "yksi kaksi kolme" },
  { "yksi kaksi kolme", 11, FALSE, "yksi kaksi|kolme" },
  { "yksi  kaksi\nkolme", 20, FALSE, "yksi kaksi kolme" },
  { "aaa bbb ccc ddd eee fff", 19, FALSE, "aaa bbb ccc ddd eee|fff" },
  { "aaa bbb ccc ddd eee fff", 19, TRUE, "aaa bbb ccc|ddd eee fff" },
  { "strategia", 8, FALSE, "strate-|gia" },
  { "hyvinvointialuestrategia", 18, FALSE, "hyvinvointialue-|strategia" },
  { "palveluverkko", 10, FALSE, "palvelu-|verkko" },
  { "vastaanotto/neuvonta", 14, FALSE, "vastaanotto/|neuvonta" },
  { "koti-ilta", 6, FALSE, "koti-|ilta" },
  { "ja palveluverkko kasvaa", 10, FALSE, "ja|palvelu-|verkko|kasvaa" },
  { "1234567890", 4, FALSE, "1234|5678|90" },
  { "å", 1, FALSE, "å" },
};

static void
test_wrap (void)
{
  g_auto(LjRuler) ruler = { 0 };
  const LjTextStyle style = { 10, FALSE };

  lj_ruler_init (&ruler, measure, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++)
    {
      double width = 6 * wraps[i].letters + 0.01;
      g_auto(GStrv) lines = wraps[i].balanced
                                 ? lj_wrap_balanced (&ruler, wraps[i].text, style, width)
                                 : lj_wrap (&ruler, wraps[i].text, style, width);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, wraps[i].lines);
    }
}

/* What is written on the axis, "100% 75% ..." */
static char *
dup_axis (const LjChart *chart)
{
  g_autoptr(LjChartLayout) layout = lj_chart_layout_new (chart, lj_theme_get_print (), measure,
                                                          NULL, BODY_WIDTH, BODY_HEIGHT);
  g_autofree char *dump = lj_chart_layout_dump (layout);
  g_auto(GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autoptr(GString) axis = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "figure ") && g_str_has_suffix (lines[i], "%\""))
      g_string_append (axis, strrchr (lines[i], ' '));
  return g_string_free (g_steal_pointer (&axis), FALSE);
}

/* A chart over several pages: bars of one length are as much on all of them. */
static void
test_parts (void)
{
  static const SampleRow rows[] = {
    { "Satama", "Laiturit", 10, 10, 0, 0, 0 },
    { NULL, "Veneet", 20, 4, 0, 0, 0 },
    { NULL, "Majakat", 30, 10, 0, 0, 0 },
  };
  g_autoptr(LjChart) chart = sample_chart (LJ_LANGUAGE_EN);
  g_autofree char *axis = NULL;

  chart->kind = LJ_CHART_DISTRIBUTION;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sample_add (chart, &rows[i])->figures.scores[2 * i] = rows[i].n;
  axis = dup_axis (chart);
  g_assert_cmpstr (axis, ==,
                   " \"100%\" \"75%\" \"50%\" \"25%\" \"0%\" \"25%\" \"50%\" \"75%\" \"100%\"");
  for (guint i = 0; i < chart->rows->len; i++)
    {
      g_autoptr(LjChart) part = lj_chart_new_part (chart, i, i + 1);
      g_autofree char *same = dup_axis (part);
      const LjChartRow *row = g_ptr_array_index (part->rows, 0);

      g_assert_cmpstr (same, ==, axis);
      g_assert_cmpuint (part->rows->len, ==, 1);
      g_assert_cmpstr (row->name, ==, rows[i].name);
      g_assert_cmpstr (row->heading, ==, "Satama");
    }
}

static void
add_cases (const char *what, GTestDataFunc test, gboolean english_only)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-layout/%s/%s", what, cases[i].name);

      if (!english_only || cases[i].language == LJ_LANGUAGE_EN)
        g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("golden", test_golden, TRUE);
  add_cases ("nothing-collides", test_nothing_collides, FALSE);
  add_cases ("stays-on-the-page", test_stays_on_the_page, FALSE);
  add_cases ("nothing-is-cut", test_nothing_is_cut, FALSE);
  g_test_add_func ("/chart-layout/bars-are-to-scale", test_bars_are_to_scale);
  g_test_add_func ("/chart-layout/heat-map", test_heat_map);
  g_test_add_func ("/chart-layout/limits", test_limits);
  g_test_add_func ("/chart-layout/parts", test_parts);
  g_test_add_func ("/chart-layout/pick", test_pick);
  g_test_add_func ("/chart-layout/wrap", test_wrap);
  return g_test_run ();
}
