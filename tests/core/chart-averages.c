/* SPDX-License-Identifier: EUPL-1.2 */
/* What a chart says of the averages in a real workbook. */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <string.h>

typedef struct
{
  guint depth;
  LjKind kind;
  const char *title;
  guint score;
  gboolean qualified;
  gboolean asked;
  LjAchieved achieved; /* asked where it is not none */
} Sample;

static const Sample sample[] = {
  { 0, LJ_KIND_DOCUMENT, "Saaristostrategia" },
  { 1, LJ_KIND_POLICY_LINE, "Mitään ei kysytty" },
  { 2, LJ_KIND_GOAL, "Myöhemmin" },
  { 1, LJ_KIND_POLICY_LINE, "Lautta kulkee" },
  { 2, LJ_KIND_GOAL, "Ajoissa", 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "Kaikille", 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "Edullisesti", 4, FALSE, TRUE, LJ_ACHIEVED_YES },
  { 2, LJ_KIND_GOAL, "Hiljaa", 4, FALSE, TRUE, LJ_ACHIEVED_NO },
  { 1, LJ_KIND_POLICY_LINE, "Laituri kestää" },
  { 2, LJ_KIND_GOAL, "Puusta", 0, FALSE, TRUE },
  { 2, LJ_KIND_GOAL, "Kivestä", 5, TRUE, TRUE },
  { 1, LJ_KIND_POLICY_LINE, "Väylä on auki" },
  { 2, LJ_KIND_GOAL, "Talvella", 0, FALSE, TRUE },
  { 0, LJ_KIND_DOCUMENT, "Palvelupäätös" },
  { 1, LJ_KIND_GUIDELINE, "Majakka loistaa", 4, FALSE, TRUE },
  { 2, LJ_KIND_GOAL, "Lamppu" },
  { 2, LJ_KIND_GOAL, "Linssi" },
};

typedef struct
{
  char *folder, *path;
  LjWorkbook *workbook;
  LjTree *tree;
  LjSummary *summary;
} Fixture;

static void
add_facts (LjContent *content, guint element, const Sample *s)
{
  LjContentEvaluation evaluation = { .element = element,
                                     .round = 1,
                                     .score = (guint8) s->score,
                                     .qualified = s->qualified,
                                     .achieved = s->achieved,
                                     .state = LJ_STATE_ANSWERED };
  LjContentQuestion question = { .scope = element,
                                 .round = 1,
                                 .kind = s->kind,
                                 .score = s->asked,
                                 .achieved = s->achieved != LJ_ACHIEVED_NONE };

  if (s->score != 0 || s->achieved != LJ_ACHIEVED_NONE)
    g_array_append_val (content->evaluations, evaluation);
  g_array_append_val (content->questions, question);
}

static LjContent *
make_content (void)
{
  LjContent *content = lj_content_new ();
  static const LjContentRound rounds[] = { { .name = "Kausi 2021–2022", .scale = LJ_NONE },
                                           { .name = "Kausi 2023–2025", .scale = LJ_NONE } };
  LjContentText county = { LJ_NONE, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI, "Saariston alue" };
  guint last[4] = { 0 };

  g_array_append_vals (content->rounds, rounds, G_N_ELEMENTS (rounds));
  g_array_append_val (content->county_names, county);
  content->current_round = 1;
  for (guint i = 0; i < G_N_ELEMENTS (sample); i++)
    {
      const Sample *s = &sample[i];
      guint parent = s->depth == 0 ? LJ_NONE : last[s->depth - 1];
      guint element = lj_content_add_element (content, parent, s->kind, s->title, LJ_LANGUAGE_FI);

      last[s->depth] = element;
      add_facts (content, element, s);
    }
  return content;
}

/* data: leave out scores in parentheses. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = make_content ();
  LjSource source = { "sample.txt", "tables", "d1", LJ_LANGUAGE_FI };
  LjSummaryOptions options = { LJ_RULE_GOALS, data != NULL };

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "county.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
  lj_workbook_add_contents (fixture->workbook, &content, &source, 1, &error);
  g_assert_no_error (error);
  fixture->tree = lj_workbook_load_tree (fixture->workbook, 0, &error);
  g_assert_no_error (error);
  fixture->summary = lj_summary_new (fixture->tree, &options);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lj_summary_free (fixture->summary);
  lj_tree_unref (fixture->tree);
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static LjChart *
make_chart (Fixture *fixture, LjGroupBy by)
{
  return lj_chart_new_averages (fixture->summary, fixture->workbook, by, LJ_NODE_NONE, NULL,
                                LJ_LANGUAGE_EN);
}

/* "[heading] name mean; ..." */
static char *
list_rows (const LjChart *chart)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);
      g_autofree char *mean = lj_mean_ascii (row->figures.mean, 1);

      if (row->heading != NULL)
        g_string_append_printf (text, "[%s] ", row->heading);
      g_string_append_printf (text, "%s %s; ", row->name, mean);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* In tree order; the line that was asked nothing is not there, the one not assessed is. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LjGroupBy by;
    const char *title;
    const char *rows;
  } cases[] = {
    { LJ_GROUP_LINE, "Averages per policy line",
      "[Saaristostrategia] Lautta kulkee 3.5; Laituri kestää 5.0; Väylä on auki ; "
      "[Palvelupäätös] Majakka loistaa 4.0; " },
    { LJ_GROUP_DOCUMENT, "Averages per document", "Saaristostrategia 3.8; Palvelupäätös 4.0; " },
    { LJ_GROUP_SERVICE_AREA, "Averages per service area", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LjChart) chart = make_chart (fixture, cases[i].by);
      g_autofree char *rows = list_rows (chart);

      g_assert_cmpstr (chart->title, ==, cases[i].title);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = make_chart (fixture, LJ_GROUP_LINE);

  g_assert_cmpstr (chart->author, ==, "Saariston alue");
  g_assert_cmpstr (chart->subtitle, ==,
                   "Average on the scale 1–5 · Kausi 2023–2025 · 7 goals, 2 not assessed · "
                   "1 own score · one goal, one vote");
  g_assert_cmpstr (chart->footnote, ==,
                   "* Average of fewer than 4 goals. n 3/4: three of four goals are assessed. "
                   "Rows without n show the score given to the row itself, not an average. "
                   "1 score in parentheses is counted. Averages are rounded half up. "
                   "Source: Saariston alue.");
}

/* Whether the chart of the lines says in its own language that names of it are in another one. */
static gboolean
tells_of_other_names (Fixture *fixture, LjLanguage language, const char *words)
{
  g_autoptr(LjChart) chart = lj_chart_new_averages (fixture->summary, fixture->workbook,
                                                     LJ_GROUP_LINE, LJ_NODE_NONE, NULL, language);

  g_assert_cmpuint (chart->rows->len, ==, 4);
  return strstr (chart->footnote, words) != NULL;
}

static void
name_in_swedish (Fixture *fixture, LjKind kind)
{
  const LjNode *nodes = lj_tree_get_nodes (fixture->tree);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < lj_tree_get_n_nodes (fixture->tree); i++)
    if (nodes[i].kind == kind)
      lj_workbook_set_text (fixture->workbook, nodes[i].id, LJ_ROLE_TITLE, 0, LJ_LANGUAGE_SV,
                            "Namn", &error);
  g_assert_no_error (error);
}

/* It says so until the last row and the last heading have a name in it; in English, which no text
 * is kept in, nothing is missing. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  static const char words[] = "Namn som saknas på svenska";

  g_assert_false (tells_of_other_names (fixture, LJ_LANGUAGE_FI, "Nimet, joita ei ole suomeksi"));
  g_assert_false (tells_of_other_names (fixture, LJ_LANGUAGE_EN, "Names that are missing"));
  g_assert_true (tells_of_other_names (fixture, LJ_LANGUAGE_SV, words));
  name_in_swedish (fixture, LJ_KIND_POLICY_LINE);
  name_in_swedish (fixture, LJ_KIND_GUIDELINE);
  g_assert_true (tells_of_other_names (fixture, LJ_LANGUAGE_SV, words));
  name_in_swedish (fixture, LJ_KIND_DOCUMENT);
  g_assert_false (tells_of_other_names (fixture, LJ_LANGUAGE_SV, words));
}

/* The round that is looked at, which need not be the current one. */
static void
test_other_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 round = lj_workbook_find_round (fixture->workbook, "Kausi 2021–2022", &error);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (fixture->workbook, round, &error);
  LjSummaryOptions options = { LJ_RULE_GOALS, FALSE };
  g_autoptr(LjSummary) summary = lj_summary_new (tree, &options);
  g_autoptr(LjChart) chart = lj_chart_new_averages (summary, fixture->workbook, LJ_GROUP_LINE,
                                                     LJ_NODE_NONE, NULL, LJ_LANGUAGE_EN);

  g_assert_no_error (error);
  g_assert_cmpstr (chart->subtitle, ==,
                   "Average on the scale 1–5 · Kausi 2021–2022 · one goal, one vote");
  g_assert_cmpuint (chart->rows->len, ==, 0);
}

static void
test_without_qualified (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = make_chart (fixture, LJ_GROUP_LINE);
  g_autofree char *rows = list_rows (chart);

  g_assert_nonnull (strstr (rows, "Laituri kestää ; "));
  g_assert_nonnull (strstr (chart->footnote, "1 score in parentheses is left out."));
  g_assert_nonnull (strstr (chart->subtitle, "7 goals, 3 not assessed"));
}

static void
test_description (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = make_chart (fixture, LJ_GROUP_LINE);
  g_autofree char *said = lj_chart_describe (chart);

  g_assert_cmpstr (said, ==,
                   "Averages per policy line. Bar chart on the scale 1–5, 4 rows. "
                   "Saaristostrategia: Lautta kulkee: 3.5, n 4; yes 1, partly 2, no 1. "
                   "Laituri kestää: 5.0*, n 1/2. Väylä on auki: not assessed, n 0/1. "
                   "Palvelupäätös: Majakka loistaa: 4.0, 2 goals. "
                   "Highest: 5.0 (Laituri kestää). Lowest: 3.5 (Lautta kulkee).");
}

/* Every row leads to its element. */
static void
test_elements (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = make_chart (fixture, LJ_GROUP_LINE);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);
      g_autofree char *title
          = lj_workbook_dup_title (fixture->workbook, row->element, LJ_LANGUAGE_FI, NULL);

      g_assert_cmpstr (title, ==, row->name);
    }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = make_chart (fixture, LJ_GROUP_SPEARHEAD);
  g_autofree char *said = lj_chart_describe (chart);

  g_assert_cmpuint (chart->rows->len, ==, 0);
  g_assert_true (g_str_has_prefix (said, "Averages per spearhead. Nothing to show yet. Import"));
}

static LjChart *
make_of (Fixture *fixture, const LjChartRequest *request)
{
  g_autoptr(GError) error = NULL;
  LjChart *chart = lj_chart_new_of (fixture->summary, fixture->workbook, request, &error);

  g_assert_no_error (error);
  return chart;
}

/* Six votes, 3 + 3 + 4 + 4 + 5 + 4 = 23, though the means of the three rows make 4.2; two goals of
 * four rows are not assessed. */
static void
test_heat_map (Fixture *fixture, gconstpointer data)
{
  const LjChartRequest request
      = { .kind = LJ_CHART_HEAT_MAP, .under = LJ_NODE_NONE, .language = LJ_LANGUAGE_EN };
  g_autoptr(LjChart) chart = make_of (fixture, &request);
  g_autofree char *said = lj_chart_describe (chart);

  g_assert_cmpstr (chart->title, ==, "Heat map of scores per policy line");
  g_assert_cmpstr (chart->subtitle, ==,
                   "Scores on the scale 1–5 · Kausi 2023–2025 · 7 goals, 2 not assessed · "
                   "1 own score · one goal, one vote");
  g_assert_cmpstr (said, ==,
                   "Heat map of scores per policy line. Heat map of the scores 1–5, 4 rows. "
                   "Saaristostrategia: Lautta kulkee: 3.5, n 4; 1: 0, 2: 0, 3: 2, 4: 2, 5: 0; "
                   "not assessed: 0. "
                   "Laituri kestää: 5.0*, n 1/2; 1: 0, 2: 0, 3: 0, 4: 0, 5: 1; not assessed: 1. "
                   "Väylä on auki: not assessed, n 0/1; 1: 0, 2: 0, 3: 0, 4: 0, 5: 0; "
                   "not assessed: 1. "
                   "Palvelupäätös: Majakka loistaa: 4.0, 2 goals; 1: 0, 2: 0, 3: 0, 4: 1, 5: 0; "
                   "not assessed: 0. "
                   "All rows: 3.8, n 6; 1: 0, 2: 0, 3: 2, 4: 3, 5: 1; not assessed: 2. "
                   "Highest: 5.0 (Laituri kestää). Lowest: 3.5 (Lautta kulkee).");
  g_assert_cmpint (chart->all.figures.mean.numerator, ==, 23);
  g_assert_cmpint (chart->all.figures.mean.denominator, ==, 6);
  g_assert_cmpuint (chart->all.n_rows, ==, 4);
  g_assert_cmpuint (chart->all.most, ==, 2);
  g_assert_null (strstr (chart->footnote, "All rows:"));
}

/* All rows under one document are its own average: 19 / 5, under another rule too. */
static void
test_all_under_a_node (Fixture *fixture, gconstpointer data)
{
  for (guint rule = LJ_RULE_GOALS; rule <= LJ_RULE_SCORES; rule++)
    {
      const LjSummaryOptions options = { rule, FALSE };
      const LjChartRequest request
          = { .kind = LJ_CHART_HEAT_MAP, .under = 0, .language = LJ_LANGUAGE_EN };
      g_autoptr(LjSummary) summary = lj_summary_new (fixture->tree, &options);
      g_autoptr(LjChart) chart = lj_chart_new_of (summary, fixture->workbook, &request, NULL);
      LjFigures document;

      lj_summary_get_figures (summary, 0, &document);
      g_assert_cmpuint (chart->rows->len, ==, 3);
      g_assert_cmpint (lj_mean_compare (chart->all.figures.mean, document.mean), ==, 0);
      g_assert_cmpint (document.mean.numerator, ==, 19);
      g_assert_cmpint (document.mean.denominator, ==, 5);
      g_assert_cmpuint (chart->all.figures.not_assessed, ==, document.not_assessed);
    }
}

/* A row with a score of its own is no average; all rows are one, here of a single vote. */
static void
test_few_in_all (Fixture *fixture, gconstpointer data)
{
  const LjChartRequest request
      = { .kind = LJ_CHART_HEAT_MAP, .under = 13, .language = LJ_LANGUAGE_EN };
  g_autoptr(LjChart) chart = make_of (fixture, &request);
  g_autofree char *said = lj_chart_describe (chart);

  g_assert_cmpuint (chart->rows->len, ==, 1);
  g_assert_nonnull (strstr (said, "Majakka loistaa: 4.0, 2 goals;"));
  g_assert_nonnull (strstr (said, "All rows: 4.0*, n 1;"));
  g_assert_true (g_str_has_prefix (chart->footnote, "* Average of fewer than 4 goals."));
}

/* What few is can be chosen: the line with four goals has few where five are asked for, and says so
 * everywhere; its own scores never do. */
static void
test_few_chosen (Fixture *fixture, gconstpointer data)
{
  for (guint few_goals = 4; few_goals <= 5; few_goals++)
    {
      const LjSummaryOptions options = { .rule = LJ_RULE_GOALS, .few_goals = few_goals };
      g_autoptr(LjSummary) summary = lj_summary_new (fixture->tree, &options);
      g_autoptr(LjChart) chart = lj_chart_new_averages (summary, fixture->workbook, LJ_GROUP_LINE,
                                                         LJ_NODE_NONE, NULL, LJ_LANGUAGE_EN);
      g_autofree char *said = lj_chart_describe (chart);
      g_autofree char *why = lj_why_text (summary, fixture->workbook, 3, LJ_LANGUAGE_EN);
      g_autofree char *note = g_strdup_printf ("* Average of fewer than %u goals.", few_goals);
      LjFigures line, own;

      lj_summary_get_figures (summary, 3, &line);
      lj_summary_get_figures (summary, 14, &own);
      g_assert_cmpuint (line.n_votes, ==, 4);
      g_assert_cmpint (line.few, ==, few_goals == 5);
      g_assert_true (own.own && !own.few);
      g_assert_true (g_str_has_prefix (chart->footnote, note));
      g_assert_cmpint (strstr (said, "Lautta kulkee: 3.5*, n 4") != NULL, ==, few_goals == 5);
      g_assert_cmpint (strstr (why, "Only 4 values are behind") != NULL, ==, few_goals == 5);
    }
}

/* A guideline within a policy line has a row of its own, and counts once. */
static void
test_row_inside (Fixture *fixture, gconstpointer data)
{
  const LjNode *nodes = lj_tree_get_nodes (fixture->tree);
  const LjChartRequest request
      = { .kind = LJ_CHART_HEAT_MAP, .under = LJ_NODE_NONE, .language = LJ_LANGUAGE_EN };
  const LjSummaryOptions options = { LJ_RULE_GOALS, FALSE };
  const LjPlace place = { .parent = nodes[3].id };
  gint64 guideline = nodes[14].id;
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(LjChart) chart = NULL;
  g_autofree char *rows = NULL;

  lj_workbook_move_elements (fixture->workbook, &guideline, 1, place, &error);
  g_assert_no_error (error);
  tree = lj_workbook_load_tree (fixture->workbook, 0, &error);
  summary = lj_summary_new (tree, &options);
  chart = lj_chart_new_of (summary, fixture->workbook, &request, &error);
  g_assert_no_error (error);
  rows = list_rows (chart);
  g_assert_cmpstr (rows, ==,
                   "[Saaristostrategia] Lautta kulkee 3.6; Majakka loistaa 4.0; "
                   "Laituri kestää 5.0; Väylä on auki ; ");
  g_assert_cmpint (chart->all.figures.mean.numerator, ==, 23);
  g_assert_cmpint (chart->all.figures.mean.denominator, ==, 6);
  g_assert_cmpuint (chart->all.n_rows, ==, 3);
  g_assert_cmpuint (chart->all.figures.scores[3], ==, 3);
  g_assert_nonnull (strstr (chart->footnote, "All rows: a row that is part of another row is "));
}

/* Name, mean and below it the document of each row. */
static char *
list_origins (const LjChart *chart)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);

      g_assert_null (row->heading);
      g_string_append_printf (text, "%s (%s); ", row->name, row->origin);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Highest first, not assessed last, and each row says its document, aloud too. */
static void
test_by_value (Fixture *fixture, gconstpointer data)
{
  const LjChartRequest request
      = { .by_value = TRUE, .under = LJ_NODE_NONE, .language = LJ_LANGUAGE_EN };
  g_autoptr(LjChart) chart = make_of (fixture, &request);
  g_autofree char *rows = list_origins (chart);
  g_autofree char *said = lj_chart_describe_row (chart, 1);

  g_assert_cmpstr (rows, ==,
                   "Laituri kestää (Saaristostrategia); Majakka loistaa (Palvelupäätös); "
                   "Lautta kulkee (Saaristostrategia); Väylä on auki (Saaristostrategia); ");
  g_assert_cmpstr (said, ==, "Majakka loistaa (Palvelupäätös): 4.0, 2 goals.");
  g_assert_true (g_str_has_suffix (chart->subtitle, " · highest first"));
}

/* Rows of one document have it as their heading; equal ones, by their fractions, stay in the order
 * of the tree. */
static void
test_by_value_in_one_document (Fixture *fixture, gconstpointer data)
{
  const LjChartRequest request
      = { .by_value = TRUE, .under = 0, .language = LJ_LANGUAGE_EN, .kind = LJ_CHART_HEAT_MAP };
  g_autoptr(LjChart) chart = NULL;
  g_autofree char *rows = NULL;

  lj_summary_set_evaluation (fixture->summary, 12, LJ_ACHIEVED_NONE, 5, FALSE);
  chart = make_of (fixture, &request);
  rows = list_rows (chart);
  g_assert_cmpstr (
      rows, ==, "[Saaristostrategia] Laituri kestää 5.0; Väylä on auki 5.0; Lautta kulkee 3.5; ");
  for (guint i = 0; i < chart->rows->len; i++)
    g_assert_null (((LjChartRow *) g_ptr_array_index (chart->rows, i))->origin);
}

/* Documents themselves need not be said. Their shares of assessed goals: 5 of 7, 1 of 1. */
static void
test_by_value_shown (Fixture *fixture, gconstpointer data)
{
  const LjChartRequest request = { .by_value = TRUE,
                                   .by = LJ_GROUP_DOCUMENT,
                                   .under = LJ_NODE_NONE,
                                   .language = LJ_LANGUAGE_EN,
                                   .kind = LJ_CHART_PROGRESS };
  g_autoptr(LjChart) chart = make_of (fixture, &request);
  const LjChartRow *first = g_ptr_array_index (chart->rows, 0);
  g_autofree char *rows = list_rows (chart);

  g_assert_cmpstr (rows, ==, "Palvelupäätös 4.0; Saaristostrategia 3.8; ");
  g_assert_null (first->origin);
  g_assert_cmpuint (first->progress.assessed, ==, first->progress.asked);
}

static void
test_tokens (void)
{
  LjChartKind kind = 99;

  g_assert_cmpstr (lj_chart_kind_token (LJ_CHART_AVERAGES), ==, "averages");
  g_assert_true (lj_chart_kind_from_token ("averages", &kind));
  g_assert_cmpint (kind, ==, LJ_CHART_AVERAGES);
  g_assert_true (lj_chart_kind_from_token ("heat-map", &kind));
  g_assert_cmpint (kind, ==, LJ_CHART_HEAT_MAP);
  g_assert_false (lj_chart_kind_from_token ("pie", &kind));
  g_assert_false (lj_chart_kind_from_token (NULL, &kind));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), gboolean without_qualified)
{
  g_test_add (path, Fixture, GINT_TO_POINTER (without_qualified), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/chart-averages/rows", test_rows, FALSE);
  add ("/chart-averages/words", test_words, FALSE);
  add ("/chart-averages/other-names", test_other_names, FALSE);
  add ("/chart-averages/other-round", test_other_round, FALSE);
  add ("/chart-averages/without-qualified", test_without_qualified, TRUE);
  add ("/chart-averages/description", test_description, FALSE);
  add ("/chart-averages/elements", test_elements, FALSE);
  add ("/chart-averages/empty", test_empty, FALSE);
  add ("/chart-averages/heat-map", test_heat_map, FALSE);
  add ("/chart-averages/all-under-a-node", test_all_under_a_node, FALSE);
  add ("/chart-averages/few-in-all", test_few_in_all, FALSE);
  add ("/chart-averages/few-chosen", test_few_chosen, FALSE);
  add ("/chart-averages/row-inside", test_row_inside, FALSE);
  add ("/chart-averages/by-value", test_by_value, FALSE);
  add ("/chart-averages/by-value-in-one-document", test_by_value_in_one_document, FALSE);
  add ("/chart-averages/by-value-shown", test_by_value_shown, FALSE);
  g_test_add_func ("/chart-averages/tokens", test_tokens);
  return g_test_run ();
}
