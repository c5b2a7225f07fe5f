/* SPDX-License-Identifier: EUPL-1.2 */
/* Rows of summary tables, derivations and the audit, out of a real workbook. */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <string.h>

typedef struct
{
  guint depth;
  LjKind kind;
  const char *number, *fi, *sv;
  guint score;
  gboolean qualified;
  gboolean asked; /* a score, and of goals with an answer "achieved?" */
  LjAchieved achieved;
} Sample;

static const Sample sample[] = {
  { 0, LJ_KIND_DOCUMENT, NULL, "Saaristostrategia", "Skärgårdsstrategi" },
  { 1, LJ_KIND_POLICY_LINE, NULL, "Lautta kulkee", "Färjan går" },
  { 2, LJ_KIND_GOAL, "1", "Ajoissa", "I tid", 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "2", "Kaikille.", NULL, 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "3", "Edullisesti", NULL, 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "4", "Hiljaa", NULL, 3, FALSE, TRUE, LJ_ACHIEVED_PARTLY },
  { 2, LJ_KIND_GOAL, "5", "Puhtaasti\naina", NULL, 4, FALSE, TRUE, LJ_ACHIEVED_YES },
  { 1, LJ_KIND_POLICY_LINE, NULL, "Laituri kestää", "Bryggan håller" },
  { 2, LJ_KIND_GOAL, "1", "Puusta", NULL, 0, FALSE, TRUE },
  { 3, LJ_KIND_PART, NULL, "Uusi", NULL, 3 },
  { 3, LJ_KIND_PART, NULL, "Vanha", NULL, 4 },
  { 2, LJ_KIND_GOAL, "2", "Kivestä", NULL, 5, TRUE, TRUE },
  { 2, LJ_KIND_GOAL, "3", "Teräksestä", NULL, 0, FALSE, TRUE },
  { 2, LJ_KIND_GOAL, "4", "Myöhemmin", NULL },
  { 0, LJ_KIND_DOCUMENT, NULL, "Palvelupäätös", "Servicebeslut" },
  { 1, LJ_KIND_GUIDELINE, "1", "Majakka loistaa", NULL, 4, FALSE, TRUE },
  { 2, LJ_KIND_GOAL, "1.1", "Lamppu", NULL },
  { 2, LJ_KIND_GOAL, "1.2", "Linssi", NULL },
  { 1, LJ_KIND_GUIDELINE, "2", "Ilman mitään", NULL },
  { 1, LJ_KIND_SERVICE_AREA, NULL, "Meri", NULL },
  { 2, LJ_KIND_SERVICE_LINE, NULL, "Pelastus", NULL },
  { 3, LJ_KIND_GOAL, NULL, "Nopeasti", NULL, 2, FALSE, TRUE },
  { 3, LJ_KIND_PLAN, NULL, "Sisäinen suunnitelma", NULL },
  { 1, LJ_KIND_SECTION, NULL, "Muut", NULL },
  { 2, LJ_KIND_PLAN, NULL, "Hankinnat", NULL },
  { 3, LJ_KIND_GOAL, "1", "Halvalla", NULL, 4, FALSE, TRUE },
  { 4, LJ_KIND_SUB_GOAL, NULL, "Kotoa", NULL, 2, FALSE, TRUE },
};

enum
{
  LINE_1 = 1,
  LINE_2 = 7,
  GOAL_OF_PARTS = 8,
  GOAL_NOT_ASSESSED = 12,
  DOCUMENT_2 = 14,
  GUIDELINE = 15,
  PLAN = 24,
};

/* What the documents print; the second average is wrong. */
static const struct
{
  guint element;
  LjFigure figure;
  LjKind counted;
  const char *value;
  guint line;
  const char *row; /* document, group, computed, n, verdict */
} figures[] = {
  { LINE_2, LJ_FIGURE_AVERAGE, 0, "4.2", 31, "Saaristostrategia|Laituri kestää|4.3|2|differs" },
  { LINE_1, LJ_FIGURE_PARTLY, 0, "4", 30, "Saaristostrategia|Lautta kulkee|4|5|agrees" },
  { LINE_1, LJ_FIGURE_AVERAGE, 0, "3.4", 29, "Saaristostrategia|Lautta kulkee|3.2|5|differs" },
  { GUIDELINE, LJ_FIGURE_YES, 0, "1", 51, "Palvelupäätös|Majakka loistaa|0|2|cannot-be-checked" },
  { DOCUMENT_2, LJ_FIGURE_TOTAL, LJ_KIND_GOAL, "2", 40, "Palvelupäätös|Palvelupäätös|2|2|agrees" },
};

/* In the order of the tree, then by line. */
static const guint audit_order[] = { 2, 1, 0, 4, 3 };

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
                                     .score = (guint8) s->score,
                                     .qualified = s->qualified,
                                     .achieved = s->achieved,
                                     .state = LJ_STATE_ANSWERED };
  LjContentQuestion question = { .scope = element,
                                 .kind = s->kind,
                                 .score = s->asked,
                                 .achieved = s->achieved != LJ_ACHIEVED_NONE };

  if (s->score != 0 || s->achieved != LJ_ACHIEVED_NONE)
    g_array_append_val (content->evaluations, evaluation);
  g_array_append_val (content->questions, question);
}

static void
add_figures (LjContent *content)
{
  const guint scopes[] = { GUIDELINE + 1, GUIDELINE + 2 };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      LjContentFigure figure = { .element = figures[i].element,
                                 .figure = figures[i].figure,
                                 .counted = figures[i].counted,
                                 .value = figures[i].value,
                                 .source_line = figures[i].line };

      g_array_append_val (content->figures, figure);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      LjContentFigureScope scope = { G_N_ELEMENTS (figures) - 1, scopes[i] };

      g_array_append_val (content->figure_scopes, scope);
    }
}

static LjContent *
make_content (void)
{
  LjContent *content = lj_content_new ();
  LjContentRound round = { .name = "2025", .scale = LJ_NONE };
  guint last[8] = { 0 };

  g_array_append_val (content->rounds, round);
  content->current_round = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sample); i++)
    {
      const Sample *s = &sample[i];
      guint parent = s->depth == 0 ? LJ_NONE : last[s->depth - 1];
      guint element = lj_content_add_element (content, parent, s->kind, s->fi, LJ_LANGUAGE_FI);

      last[s->depth] = element;
      lj_content_get (content->elements, LjContentElement, element)->number = s->number;
      if (s->sv != NULL)
        lj_content_add_text (content, element, LJ_NONE, LJ_ROLE_TITLE, LJ_LANGUAGE_SV, s->sv);
      add_facts (content, element, s);
    }
  add_figures (content);
  return content;
}

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
  g_assert_cmpuint (lj_tree_get_n_nodes (fixture->tree), ==, G_N_ELEMENTS (sample));
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

static const struct
{
  LjGroupBy by;
  guint under;
  const char *document;
  LjLanguage language;
  const char *rows; /* "document/title mean;" */
} row_cases[] = {
  { LJ_GROUP_LINE, LJ_NODE_NONE, NULL, LJ_LANGUAGE_FI,
    "Saaristostrategia/Lautta kulkee 3.2;Saaristostrategia/Laituri kestää 4.3;"
    "Palvelupäätös/Majakka loistaa 4.0;" },
  { LJ_GROUP_LINE, LJ_NODE_NONE, NULL, LJ_LANGUAGE_SV,
    "Skärgårdsstrategi/Färjan går 3.2;Skärgårdsstrategi/Bryggan håller 4.3;"
    "Servicebeslut/Majakka loistaa 4.0;" },
  /* Folded, and in any language. */
  { LJ_GROUP_LINE, LJ_NODE_NONE, "PÄÄTÖS", LJ_LANGUAGE_SV, "Servicebeslut/Majakka loistaa 4.0;" },
  { LJ_GROUP_LINE, LJ_NODE_NONE, "servicebesl", LJ_LANGUAGE_FI,
    "Palvelupäätös/Majakka loistaa 4.0;" },
  { LJ_GROUP_LINE, LJ_NODE_NONE, "ei ole", LJ_LANGUAGE_FI, "" },
  { LJ_GROUP_LINE, LINE_2, NULL, LJ_LANGUAGE_FI, "Saaristostrategia/Laituri kestää 4.3;" },
  { LJ_GROUP_LINE, DOCUMENT_2, NULL, LJ_LANGUAGE_FI, "Palvelupäätös/Majakka loistaa 4.0;" },
  { LJ_GROUP_LINE, DOCUMENT_2, "saaristo", LJ_LANGUAGE_FI, "" },
  { LJ_GROUP_SERVICE_LINE, LJ_NODE_NONE, NULL, LJ_LANGUAGE_FI,
    "Palvelupäätös/Pelastus 2.0;Palvelupäätös/Hankinnat 4.0;" },
  { LJ_GROUP_SERVICE_AREA, LJ_NODE_NONE, NULL, LJ_LANGUAGE_FI, "Palvelupäätös/Meri 2.0;" },
  /* 4 + 2 + 4 over 3. */
  { LJ_GROUP_DOCUMENT, LJ_NODE_NONE, NULL, LJ_LANGUAGE_FI,
    "Saaristostrategia/Saaristostrategia 3.5;Palvelupäätös/Palvelupäätös 3.3;" },
  { LJ_GROUP_SPEARHEAD, LJ_NODE_NONE, NULL, LJ_LANGUAGE_FI, "" },
};

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_cases); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) rows = lj_summary_rows (fixture->summary, fixture->workbook,
                                                    row_cases[i].by, row_cases[i].under,
                                                    row_cases[i].document, row_cases[i].language);

      for (guint j = 0; j < rows->len; j++)
        {
          const LjSummaryRow *row = g_ptr_array_index (rows, j);
          g_autofree char *mean = lj_mean_ascii (row->figures.mean, 1);

          g_string_append_printf (text, "%s/%s %s;", row->document_title, row->title, mean);
        }
      g_assert_cmpstr (text->str, ==, row_cases[i].rows);
    }
}

static void
assert_why (Fixture *fixture, guint node, LjLanguage language, const char *expected)
{
  g_autofree char *text = lj_why_text (fixture->summary, fixture->workbook, node, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_why (Fixture *fixture, gconstpointer data)
{
  assert_why (fixture, LINE_1, LJ_LANGUAGE_EN,
              "Lautta kulkee: average 3.2\n"
              "Rule: one goal, one vote\n"
              "Values behind it:\n"
              "1 Ajoissa: 3\n"
              "2 Kaikille: 3\n"
              "3 Edullisesti: 3\n"
              "4 Hiljaa: 3\n"
              "5 Puhtaasti aina: 4\n"
              "Sum 16, divided by 5: 16/5\n"
              "Rounded half up from the fraction: 3.2\n");
  assert_why (fixture, LINE_2, LJ_LANGUAGE_EN,
              "Laituri kestää: average 4.3\n"
              "Rule: one goal, one vote\n"
              "Values behind it:\n"
              "1 Puusta: 7/2, the mean of its parts 3, 4\n"
              "2 Kivestä: 5, printed in parentheses\n"
              "Sum 17/2, divided by 2: 17/4\n"
              "Rounded half up from the fraction: 4.3\n"
              "Left out, not assessed: 1\n"
              "3 Teräksestä\n"
              "Not asked for a score, and not counted: 1\n"
              "Scores in parentheses count: 1\n"
              "Only 2 values are behind this average: read it with care\n");
  assert_why (fixture, GUIDELINE, LJ_LANGUAGE_EN,
              "1 Majakka loistaa: average 4.0\n"
              "Rule: one goal, one vote\n"
              "Its value is the score it was given itself: 4\n"
              "The 2 goals below it are not counted into this\n");
  assert_why (fixture, GOAL_OF_PARTS, LJ_LANGUAGE_EN,
              "1 Puusta: average 3.5\n"
              "Rule: one goal, one vote\n"
              "Its value is the mean of its parts: 3, 4\n"
              "Sum 7, divided by 2: 7/2\n"
              "Rounded half up from the fraction: 3.5\n"
              "Only 2 values are behind this average: read it with care\n");
  assert_why (fixture, GOAL_NOT_ASSESSED, LJ_LANGUAGE_EN,
              "3 Teräksestä: no average\n"
              "Rule: one goal, one vote\n"
              "It was asked for a score and is not assessed\n");
}

static void
test_why_without_qualified (Fixture *fixture, gconstpointer data)
{
  assert_why (fixture, LINE_2, LJ_LANGUAGE_EN,
              "Laituri kestää: average 3.5\n"
              "Rule: one goal, one vote\n"
              "Values behind it:\n"
              "1 Puusta: 7/2, the mean of its parts 3, 4\n"
              "Sum 7/2, divided by 1: 7/2\n"
              "Rounded half up from the fraction: 3.5\n"
              "Left out, not assessed: 1\n"
              "3 Teräksestä\n"
              "Left out, score in parentheses: 1\n"
              "2 Kivestä\n"
              "Not asked for a score, and not counted: 1\n"
              "Scores in parentheses are left out: 1\n"
              "Only 1 value is behind this average: read it with care\n");
}

/* In every language the same numbers, with its decimal mark. */
static void
test_why_languages (Fixture *fixture, gconstpointer data)
{
  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      g_autofree char *text = lj_why_text (fixture->summary, fixture->workbook, LINE_1, language);

      g_assert_nonnull (strstr (text, language == LJ_LANGUAGE_EN ? "3.2" : "3,2"));
      g_assert_nonnull (strstr (text, "16/5"));
      g_assert_null (strstr (text, language == LJ_LANGUAGE_EN ? "3,2" : "3.2"));
    }
}

static void
test_why_other_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjSummary) scores
             = lj_summary_new (fixture->tree, &(LjSummaryOptions){ LJ_RULE_SCORES, FALSE });
  g_autoptr(LjSummary) sub_goals
             = lj_summary_new (fixture->tree, &(LjSummaryOptions){ LJ_RULE_SUBGOALS, FALSE });
  g_autofree char *by_scores = lj_why_text (scores, fixture->workbook, PLAN, LJ_LANGUAGE_EN);
  g_autofree char *by_sub_goals = lj_why_text (sub_goals, fixture->workbook, PLAN, LJ_LANGUAGE_EN);

  g_assert_cmpstr (by_scores, ==,
                   "Hankinnat: average 3.0\n"
                   "Rule: every printed score counts for itself\n"
                   "Values behind it:\n"
                   "1 Halvalla: 4\n"
                   "Kotoa: 2\n"
                   "Sum 6, divided by 2: 3/1\n"
                   "Rounded half up from the fraction: 3.0\n"
                   "Only 2 values are behind this average: read it with care\n");
  g_assert_cmpstr (by_sub_goals, ==,
                   "Hankinnat: average 2.0\n"
                   "Rule: only sub-goals with a score\n"
                   "Values behind it:\n"
                   "Kotoa: 2\n"
                   "Sum 2, divided by 1: 2/1\n"
                   "Rounded half up from the fraction: 2.0\n"
                   "Only 1 value is behind this average: read it with care\n");
}

/* Of 60 goals the first 50 are named, then how often there is each score: 20 x 4, 40 x 2. */
static void
test_why_many (Fixture *fixture, gconstpointer data)
{
  const guint n_goals = 60;
  g_autofree LjTreeRow *rows = g_new0 (LjTreeRow, n_goals + 1);
  g_autoptr(LjTree) tree = NULL;
  g_autoptr(LjSummary) summary = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  rows[0] = (LjTreeRow){ .id = 1, .kind = LJ_KIND_POLICY_LINE };
  for (guint i = 1; i <= n_goals; i++)
    rows[i] = (LjTreeRow){ .id = 1 + i, .parent = 1, .position = i, .kind = LJ_KIND_GOAL };
  tree = lj_tree_new (rows, n_goals + 1);
  for (guint i = 1; i <= n_goals; i++)
    lj_tree_set_evaluation (tree, i, LJ_ACHIEVED_NONE, i % 3 == 0 ? 4 : 2, FALSE, 0);
  summary = lj_summary_new (tree, &(LjSummaryOptions){ LJ_RULE_GOALS, FALSE });
  text = lj_why_text (summary, fixture->workbook, 0, LJ_LANGUAGE_EN);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3 + 50 + 5 + 1);
  /* None of these is in the workbook: they go by their kind. */
  g_assert_cmpstr (lines[0], ==, "policy line: average 2.7");
  g_assert_cmpstr (lines[3], ==, "goal: 2");
  g_assert_cmpstr (lines[52], ==, "goal: 2");
  g_assert_cmpstr (lines[53], ==, "and 10 more");
  g_assert_cmpstr (lines[54], ==, "Score 4: 20 times");
  g_assert_cmpstr (lines[55], ==, "Score 2: 40 times");
  g_assert_cmpstr (lines[56], ==, "Sum 160, divided by 60: 8/3");
  g_assert_cmpstr (lines[57], ==, "Rounded half up from the fraction: 2.7");
}

static void
test_audit (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = lj_audit (fixture->workbook, 0, LJ_LANGUAGE_FI, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (figures));
  for (guint i = 0; i < rows->len; i++)
    {
      const LjAuditRow *row = g_ptr_array_index (rows, i);
      guint which = audit_order[i];
      g_autofree char *text
          = g_strdup_printf ("%s|%s|%s|%u|%s", row->document, row->group, row->computed, row->n,
                             lj_verdict_token (row->verdict));

      g_assert_cmpstr (text, ==, figures[which].row);
      g_assert_cmpstr (row->published, ==, figures[which].value);
      g_assert_cmpint (row->figure, ==, figures[which].figure);
      g_assert_cmpuint (row->source_line, ==, figures[which].line);
      g_assert_cmpint (row->element, ==,
                       lj_tree_get_nodes (fixture->tree)[figures[which].element].id);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, data, run) g_test_add (path, Fixture, data, set_up, run, tear_down)
  TEST ("/rows/groups", NULL, test_rows);
  TEST ("/rows/why", NULL, test_why);
  TEST ("/rows/why-without-qualified", "without", test_why_without_qualified);
  TEST ("/rows/why-languages", NULL, test_why_languages);
  TEST ("/rows/why-other-rules", NULL, test_why_other_rules);
  TEST ("/rows/why-many", NULL, test_why_many);
  TEST ("/rows/audit", NULL, test_audit);
#undef TEST
  return g_test_run ();
}
