/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/parse.h"

#include <string.h>

/* The evaluation of a county's strategies that the importer is tried on. */
#define DOCUMENT "002_e7459b2d8c64f79c.txt"

/* A file read into a plan, with its text. */
typedef struct
{
  LjPlan *plan;
  char *text;
} Read;

static void
read_clear (Read *self)
{
  lj_plan_free (self->plan);
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Read, read_clear)

static LjContent *
read_text (Read *read, const char *text, LjLanguage language)
{
  g_autoptr(GError) error = NULL;

  read->text = g_strdup (text);
  read->plan = lj_plan_new ("sample.txt", LJ_FORMAT_TABLES, language);
  g_assert_true (lj_tables_recognise (text, strlen (text)));
  lj_tables_parse (read->plan, text, strlen (text), &error);
  g_assert_no_error (error);
  return read->plan->content;
}

/* The content of the real document, or NULL where it is absent. */
static LjContent *
read_document (Read *read)
{
  const char *folder = g_getenv ("LINJAUS_SEEDS");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".", DOCUMENT, NULL);
  g_autofree char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    return read_text (read, text, LJ_LANGUAGE_FI);
  g_test_skip ("the document is not here");
  return NULL;
}

static const LjContentElement *
element_at (const LjContent *content, guint index)
{
  return lj_content_get (content->elements, LjContentElement, index);
}

static const LjContentEvaluation *
find_evaluation (const LjContent *content, guint element)
{
  for (guint i = 0; i < content->evaluations->len; i++)
    if (lj_content_get (content->evaluations, LjContentEvaluation, i)->element == element)
      return lj_content_get (content->evaluations, LjContentEvaluation, i);
  return NULL;
}

static guint
count_kind (const LjContent *content, LjKind kind)
{
  guint n = 0;

  for (guint i = 0; i < content->elements->len; i++)
    n += element_at (content, i)->kind == kind;
  return n;
}

static guint
count_children (const LjContent *content, guint parent, LjKind kind)
{
  guint n = 0;

  for (guint i = 0; i < content->elements->len; i++)
    n += element_at (content, i)->kind == kind && element_at (content, i)->parent == parent;
  return n;
}

static guint
count_scores (const LjContent *content, LjKind kind)
{
  guint n = 0;

  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *evaluation
          = lj_content_get (content->evaluations, LjContentEvaluation, i);

      n += evaluation->score > 0 && element_at (content, evaluation->element)->kind == kind;
    }
  return n;
}

static guint
count_achieved (const LjContent *content, LjAchieved achieved)
{
  guint n = 0;

  for (guint i = 0; i < content->evaluations->len; i++)
    n += lj_content_get (content->evaluations, LjContentEvaluation, i)->achieved == achieved;
  return n;
}

/* The title of an element, in whichever language it is. */
static const char *
title_of (const LjContent *content, guint element)
{
  for (LjLanguage language = 0; language < LJ_N_LANGUAGES; language++)
    {
      const char *title = lj_content_find_text (content, element, LJ_NONE, LJ_ROLE_TITLE, language);

      if (title != NULL)
        return title;
    }
  return NULL;
}

/* The first element of a kind whose title begins so. */
static guint
find_element (const LjContent *content, LjKind kind, const char *prefix)
{
  for (guint i = 0; i < content->elements->len; i++)
    if (element_at (content, i)->kind == kind && g_str_has_prefix (title_of (content, i), prefix))
      return i;
  g_test_message ("no %s \"%s\"", lj_kind_token (kind), prefix);
  g_assert_not_reached ();
}

static const char *
find_figure (const LjContent *content, guint element, LjFigure figure, guint *line)
{
  for (guint i = 0; i < content->figures->len; i++)
    {
      const LjContentFigure *found = lj_content_get (content->figures, LjContentFigure, i);

      if (found->element == element && found->figure == figure)
        {
          *line = found->source_line;
          return found->value;
        }
    }
  return NULL;
}

static guint
count_findings (const LjPlan *plan, LjImportFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < plan->findings->len; i++)
    n += ((LjImportFinding *) g_ptr_array_index (plan->findings, i))->kind == kind;
  return n;
}

static gboolean
has_finding (const LjPlan *plan, guint line, LjImportFindingKind kind)
{
  for (guint i = 0; i < plan->findings->len; i++)
    {
      const LjImportFinding *finding = g_ptr_array_index (plan->findings, i);

      if (finding->kind == kind && finding->line <= line && line <= finding->last_line)
        return TRUE;
    }
  return FALSE;
}

static void
test_document_counts (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);

  if (content == NULL)
    return;
  g_assert_cmpuint (count_kind (content, LJ_KIND_DOCUMENT), ==, 3);
  g_assert_cmpuint (count_kind (content, LJ_KIND_POLICY_LINE), ==, 8);
  g_assert_cmpuint (count_kind (content, LJ_KIND_SERVICE_AREA), ==, 4);
  g_assert_cmpuint (count_kind (content, LJ_KIND_SERVICE_LINE), ==, 14);
  g_assert_cmpuint (count_kind (content, LJ_KIND_PLAN), ==, 3);
  g_assert_cmpuint (count_kind (content, LJ_KIND_GUIDELINE), ==, 5);
  g_assert_cmpuint (count_kind (content, LJ_KIND_PART), ==, 4);
  /* 167 scores: 165 rows, two of which have two. Without score are the two, and the 21 goals of
   * the guidelines. */
  g_assert_cmpuint (count_scores (content, LJ_KIND_GOAL), ==, 141 - 5 - 2);
  g_assert_cmpuint (count_scores (content, LJ_KIND_GUIDELINE), ==, 5);
  g_assert_cmpuint (count_scores (content, LJ_KIND_SUB_GOAL), ==, 24);
  g_assert_cmpuint (count_scores (content, LJ_KIND_PART), ==, 4);
  g_assert_cmpuint (count_kind (content, LJ_KIND_GOAL), ==, 141 - 5 + 21);
  g_assert_cmpuint (count_achieved (content, LJ_ACHIEVED_YES), ==, 13);
  g_assert_cmpuint (count_achieved (content, LJ_ACHIEVED_PARTLY), ==, 29);
  g_assert_cmpuint (count_achieved (content, LJ_ACHIEVED_NO), ==, 1);
  g_assert_cmpuint (count_findings (read.plan, LJ_IMPORT_FINDING_VALUE), ==, 0);
}

/* Every score stands, as a digit of its own, in the line that it says it came from. */
static void
test_document_lines (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);
  g_auto(GStrv) lines = NULL;

  if (content == NULL)
    return;
  lines = g_strsplit (read.text, "\n", -1);
  for (guint i = 0; i < content->evaluations->len; i++)
    {
      const LjContentEvaluation *evaluation
          = lj_content_get (content->evaluations, LjContentEvaluation, i);
      g_autofree char *pattern = g_strdup_printf ("(\t|>|\\()%u(\t|<|\\)| )", evaluation->score);

      if (evaluation->score > 0)
        g_assert_true (g_regex_match_simple (pattern, lines[evaluation->source_line - 1], 0, 0));
    }
}

static void
test_document_goals (void)
{
  static const struct
  {
    LjKind kind;
    const char *title;
    guint goals;
    gboolean achieved;
  } groups[] = {
    { LJ_KIND_POLICY_LINE, "Edistämme", 6, TRUE },
    { LJ_KIND_POLICY_LINE, "Järjestämme", 7, TRUE },
    { LJ_KIND_POLICY_LINE, "Teemme", 4, TRUE },
    { LJ_KIND_POLICY_LINE, "Saavutamme", 5, TRUE },
    { LJ_KIND_POLICY_LINE, "Asiakas", 5, TRUE },
    { LJ_KIND_POLICY_LINE, "Henkilöstö", 5, TRUE },
    { LJ_KIND_POLICY_LINE, "Palvelutuotannon", 7, TRUE },
    { LJ_KIND_POLICY_LINE, "Yhteiset digi", 4, TRUE },
    { LJ_KIND_SERVICE_LINE, "Neuvonta", 5, FALSE },
    { LJ_KIND_SERVICE_LINE, "Kotona", 5, FALSE },
    { LJ_KIND_SERVICE_LINE, "Asumis", 4, FALSE },
    { LJ_KIND_SERVICE_LINE, "Sairaala", 6, FALSE },
    { LJ_KIND_SERVICE_LINE, "Avosairaan", 4, FALSE },
    { LJ_KIND_SERVICE_LINE, "Suun", 5, FALSE },
    { LJ_KIND_SERVICE_LINE, "Kuntoutus", 5, FALSE },
    { LJ_KIND_SERVICE_LINE, "Mielenterveys", 8, FALSE },
    { LJ_KIND_SERVICE_LINE, "Aikuisten sosiaalipalvelut", 7, FALSE },
    { LJ_KIND_SERVICE_LINE, "Perhekeskuksen ehkäisevän", 4, FALSE },
    { LJ_KIND_SERVICE_LINE, "Perhekeskuksen kohdennetut", 6, FALSE },
    { LJ_KIND_SERVICE_LINE, "Perhekeskuksen erityisen", 9, FALSE },
    { LJ_KIND_SERVICE_LINE, "Vammaissosiaalityö", 4, FALSE },
    { LJ_KIND_SERVICE_LINE, "Vammaispalvelujen", 5, FALSE },
    { LJ_KIND_PLAN, "Erikoissairaan", 7, FALSE },
    { LJ_KIND_PLAN, "Tuotannolliset", 5, FALSE },
    { LJ_KIND_PLAN, "Hankinta", 4, FALSE },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);

  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (groups); i++)
    {
      guint group = find_element (content, groups[i].kind, groups[i].title);
      guint asked = 0;

      g_test_message ("%s", groups[i].title);
      g_assert_cmpuint (count_children (content, group, LJ_KIND_GOAL), ==, groups[i].goals);
      for (guint j = 0; j < content->questions->len; j++)
        {
          const LjContentQuestion *question
              = lj_content_get (content->questions, LjContentQuestion, j);

          if (question->scope != group || question->kind != LJ_KIND_GOAL)
            continue;
          asked++;
          g_assert_cmpint (question->achieved, ==, groups[i].achieved);
          g_assert_true (question->score && question->text);
        }
      g_assert_cmpuint (asked, ==, 1);
    }
}

static void
test_document_figures (void)
{
  static const struct
  {
    LjKind kind;
    const char *title, *average, *goals, *yes, *partly;
    guint line;
  } lines[] = {
    { LJ_KIND_POLICY_LINE, "Edistämme", "3.8", "6", "3", "3", 348 },
    { LJ_KIND_POLICY_LINE, "Järjestämme", "4.0", "7", "4", "3", 349 },
    { LJ_KIND_POLICY_LINE, "Teemme", "3.0", "4", "0", "4", 350 },
    { LJ_KIND_POLICY_LINE, "Saavutamme", "3.2", "5", "1", "4", 351 },
    { LJ_KIND_POLICY_LINE, "Asiakas", "3.4", "5", "1", "4", 455 },
    { LJ_KIND_POLICY_LINE, "Henkilöstö", "3.4", "5", "1", "4", 456 },
    { LJ_KIND_POLICY_LINE, "Palvelutuotannon", "3.7", "7", "2", "5", 457 },
    { LJ_KIND_POLICY_LINE, "Yhteiset digi", "4.0", "4", "1", "2", 458 },
    { LJ_KIND_GUIDELINE, "Nykyinen", "3", "6", "1", "5", 994 },
    { LJ_KIND_GUIDELINE, "Toimintavalmius", "4", "3", "0", "3", 995 },
    { LJ_KIND_GUIDELINE, "Varautumisen", "5", "3", "0", "3", 996 },
    { LJ_KIND_GUIDELINE, "Tuottavuuden", "3", "4", "0", "3", 997 },
    { LJ_KIND_GUIDELINE, "Palvelujen laatu", "3", "5", "0", "5", 998 },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);

  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (lines); i++)
    {
      guint element = find_element (content, lines[i].kind, lines[i].title);
      LjFigure average = lines[i].kind == LJ_KIND_GUIDELINE ? LJ_FIGURE_SCORE : LJ_FIGURE_AVERAGE;
      guint line = 0;

      g_assert_cmpstr (find_figure (content, element, average, &line), ==, lines[i].average);
      g_assert_cmpuint (line, ==, lines[i].line);
      g_assert_cmpstr (find_figure (content, element, LJ_FIGURE_GOALS, &line), ==, lines[i].goals);
      g_assert_cmpstr (find_figure (content, element, LJ_FIGURE_YES, &line), ==, lines[i].yes);
      g_assert_cmpstr (find_figure (content, element, LJ_FIGURE_PARTLY, &line), ==,
                       lines[i].partly);
    }
}

static guint
count_scopes (const LjContent *content, guint figure)
{
  guint n = 0;

  for (guint i = 0; i < content->figure_scopes->len; i++)
    n += lj_content_get (content->figure_scopes, LjContentFigureScope, i)->figure == figure;
  return n;
}

static void
test_document_totals (void)
{
  static const struct
  {
    guint line;
    const char *value;
    LjKind counted, kind;
    const char *title;
    guint scopes;
  } totals[] = {
    { 58, "22", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Hyvinvointialuestrategia", 0 },
    { 66, "21", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Palvelustrategia", 4 },
    { 68, "264", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Palvelustrategia", 16 },
    { 70, "24", LJ_KIND_GOAL, LJ_KIND_PLAN, "Hankinta", 0 },
    { 78, "5", LJ_KIND_GUIDELINE, LJ_KIND_DOCUMENT, "Palvelutasopäätös", 0 },
    { 80, "21", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Palvelutasopäätös", 0 },
    { 344, "22", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Hyvinvointialuestrategia", 0 },
    { 451, "21", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Palvelustrategia", 4 },
    { 990, "21", LJ_KIND_GOAL, LJ_KIND_DOCUMENT, "Palvelutasopäätös", 0 },
    { 990, "90", LJ_KIND_MEASURE, LJ_KIND_DOCUMENT, "Palvelutasopäätös", 0 },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);
  guint n = 0;

  for (guint i = 0; content != NULL && i < content->figures->len; i++)
    {
      const LjContentFigure *figure = lj_content_get (content->figures, LjContentFigure, i);

      if (figure->figure != LJ_FIGURE_TOTAL)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (totals));
      g_assert_cmpuint (figure->source_line, ==, totals[n].line);
      g_assert_cmpstr (figure->value, ==, totals[n].value);
      g_assert_cmpint (figure->counted, ==, totals[n].counted);
      g_assert_cmpuint (figure->element, ==,
                        find_element (content, totals[n].kind, totals[n].title));
      g_assert_cmpuint (count_scopes (content, i), ==, totals[n].scopes);
      n++;
    }
  g_assert_true (content == NULL || n == G_N_ELEMENTS (totals));
}

static void
test_document_oddities (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);
  static const guint8 parts[] = { 2, 4, 3, 2 };
  guint n_parts = 0, n_qualified = 0;

  if (content == NULL)
    return;
  for (guint i = 0; i < content->elements->len; i++)
    {
      const LjContentEvaluation *evaluation = find_evaluation (content, i);

      if (element_at (content, i)->kind == LJ_KIND_PART)
        {
          g_assert_cmpuint (evaluation->score, ==, parts[n_parts++]);
          g_assert_cmpuint (find_evaluation (content, element_at (content, i)->parent)->score, ==,
                            0);
        }
      if (evaluation != NULL && evaluation->qualified)
        {
          n_qualified++;
          g_assert_cmpuint (evaluation->score, ==, 5);
          g_assert_cmpuint (evaluation->source_line, ==, 919);
        }
    }
  g_assert_cmpuint (n_qualified, ==, 1);
  g_assert_cmpuint (content->scales->len, ==, 2);
  g_assert_cmpuint (content->levels->len, ==, 10);
  g_assert_cmpuint (content->county_names->len, ==, 2);
  /* The word with letters of two alphabets, in the list of lines and over its table. */
  g_assert_true (has_finding (read.plan, 619, LJ_IMPORT_FINDING_NOTE));
  g_assert_true (has_finding (read.plan, 669, LJ_IMPORT_FINDING_NOTE));
}

/* Whether the line is one of those that are read without leaving anything else behind: a heading, a
 * header row, a page turn. */
static gboolean
is_structure (const char *line)
{
  return g_regex_match_simple (
      "^(\tTavoite\t|Tavoite\t|\tSuuntaviiva\t|Strateginen "
      "linjaus|\t\t\t(Kyllä|Täysin)|[0-9]/[0-9]$"
      "|Jatkuu seuraavalla|Länsi-Uudenmaan hyvinvointialue$|Västra Nylands|[- ]*[1-5](\\*\\*)? = "
      "|Arviointiasteikko|.* - Arviointiasteikko$|- [*]*[A-Z][a-z]+[*]*$|Yhteenve[dt]o )",
      line, 0, 0);
}

static gboolean
is_source (const LjContent *content, guint line)
{
  for (guint i = 0; i < content->elements->len; i++)
    if (element_at (content, i)->source_line == line)
      return TRUE;
  for (guint i = 0; i < content->figures->len; i++)
    if (lj_content_get (content->figures, LjContentFigure, i)->source_line == line)
      return TRUE;
  return FALSE;
}

/* Whether the text is the name of an element, or of several with bars between them. */
static gboolean
is_name (const LjContent *content, const char *line)
{
  g_auto(GStrv) names = g_strsplit (line, " | ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < content->elements->len && !found; j++)
        if (element_at (content, j)->kind != LJ_KIND_GOAL)
          {
            g_autofree char *a = g_utf8_casefold (names[i], -1);
            g_autofree char *b = g_utf8_casefold (title_of (content, j), -1);

            found = g_str_has_prefix (a, b) || strstr (b, a) != NULL;
          }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Whether the line stands over a header row. */
static gboolean
is_heading (char **lines, guint index)
{
  guint next = index + 1;

  while (lines[next] != NULL && lines[next][0] == '\0')
    next++;
  return lines[next] != NULL && strchr (lines[next], '\t') != NULL && is_structure (lines[next]);
}

/* Nothing is dropped in silence: each line that is not blank is the source of something, or part
 * of the structure, or spoken of in a finding. */
static void
test_document_is_accounted_for (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_document (&read);
  g_auto(GStrv) lines = NULL;

  if (content == NULL)
    return;
  lines = g_strsplit (read.text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup (lines[i]);

      if (g_strstrip (text)[0] == '\0' || strcmp (text, "\u00a0") == 0)
        continue;
      if (is_source (content, i + 1) || is_structure (lines[i]) || is_heading (lines, i)
          || is_name (content, text)
          || has_finding (read.plan, i + 1, LJ_IMPORT_FINDING_NOT_UNDERSTOOD)
          || has_finding (read.plan, i + 1, LJ_IMPORT_FINDING_LATER))
        continue;
      g_test_message ("line %u: %s", i + 1, lines[i]);
      g_test_fail ();
    }
}

/* A sample of our own from tests/data. */
static LjContent *
read_sample (Read *read, const char *name, LjLanguage language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return read_text (read, text, language);
}

/* What comes out as an element of a sample, in order. */
typedef struct
{
  const char *kind, *number, *title, *achieved;
  guint score, line;
} Expected;

static void
check_elements (const LjContent *content, const Expected *expected, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const LjContentEvaluation *evaluation;
      guint index;
      LjKind kind;

      g_test_message ("%s", expected[i].title);
      g_assert_true (lj_kind_from_token (expected[i].kind, &kind));
      index = find_element (content, kind, expected[i].title);
      evaluation = find_evaluation (content, index);
      g_assert_cmpstr (element_at (content, index)->number, ==, expected[i].number);
      g_assert_cmpuint (element_at (content, index)->source_line, ==, expected[i].line);
      g_assert_cmpuint (evaluation != NULL ? evaluation->score : 0, ==, expected[i].score);
      g_assert_cmpstr (lj_achieved_token (evaluation != NULL ? evaluation->achieved : 0), ==,
                       expected[i].achieved);
    }
}

/* Swedish: a line over two pages with its counter apart, columns in another order, a heading
 * misprinted, guidelines with their goals run together. */
static void
test_swedish (void)
{
  static const Expected expected[] = {
    { "document", NULL, "Välfärdsområdesstrategi", "", 0, 5 },
    { "policy-line", NULL, "Vi bygger en trygg vardag", "", 0, 27 },
    { "goal", NULL, "Väntetiderna", "yes", 5, 30 },
    { "goal", NULL, "Invånarna", "partly", 3, 31 },
    { "goal", NULL, "Hemvården", "partly", 3, 42 },
    { "policy-line", NULL, "Vi förnyar", "", 0, 46 },
    { "goal", NULL, "Tjänsterna är digitala.", "partly", 3, 49 },
    { "sub-goal", NULL, "Alla blanketter finns på nätet.", "", 0, 49 },
    { "sub-goal", NULL, "Alla tider bokas på nätet.", "", 0, 49 },
    { "goal", NULL, "Byggnaderna", "no", 3, 50 },
    { "sub-goal", NULL, "Lokalplanen är gjord. Husen är granskade.", "", 0, 50 },
    { "document", NULL, "Räddningsväsendets beslut", "", 0, 52 },
    { "guideline", "1", "Beredskapen", "", 4, 66 },
    { "goal", "1.1", "Bilarna är i skick", "", 0, 66 },
    { "goal", "1.3", "Övningar ordnas varje månad", "", 0, 66 },
    { "guideline", "2", "Stationerna är i skick", "", 2, 67 },
    { "goal", "2.1", "Alla 3 stationer är granskade", "", 0, 67 },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_sample (&read, "evaluation-sv.txt", LJ_LANGUAGE_SV);
  guint line = 0;

  check_elements (content, expected, G_N_ELEMENTS (expected));
  g_assert_cmpuint (count_kind (content, LJ_KIND_POLICY_LINE), ==, 2);
  g_assert_cmpuint (count_kind (content, LJ_KIND_GOAL), ==, 9);
  g_assert_cmpstr (find_figure (content, 0, LJ_FIGURE_AVERAGE, &line), ==, "3.4");
  g_assert_cmpuint (line, ==, 25);
  g_assert_cmpstr (find_figure (content, find_element (content, LJ_KIND_GUIDELINE, "Bered"),
                                LJ_FIGURE_SCORE, &line),
                   ==, "4");
  g_assert_cmpuint (content->scales->len, ==, 2);
  g_assert_cmpstr (lj_content_get (content->scales, LjContentScale, 1)->purpose, ==,
                   "municipalities");
  g_assert_cmpuint (count_findings (read.plan, LJ_IMPORT_FINDING_VALUE), ==, 0);
  g_assert_true (has_finding (read.plan, 70, LJ_IMPORT_FINDING_LATER));
  g_assert_true (has_finding (read.plan, 79, LJ_IMPORT_FINDING_LATER));
  g_assert_true (has_finding (read.plan, 82, LJ_IMPORT_FINDING_LATER));
  g_assert_true (has_finding (read.plan, 3, LJ_IMPORT_FINDING_NOT_UNDERSTOOD));
}

/* English: a list of service lines, the number inside and outside the goal, two scores, score and
 * text in one cell, scored sub-goals, and every kind of wrong value. */
static void
test_english (void)
{
  static const Expected expected[] = {
    { "service-area", NULL, "Services for families", "", 0, 7 },
    { "service-line", NULL, "Dental care services", "", 0, 9 },
    { "goal", "1", "People get through", "", 4, 23 },
    { "goal", "1", "Check-ups are regular.\nLetters", "", 0, 29 },
    { "part", NULL, "Check-ups are regular.", "", 3, 29 },
    { "part", NULL, "Letters go out in time.", "", 5, 29 },
    { "goal", "2", "Groups meet nearby.", "", 5, 36 },
    { "goal", "1", "Parents find help early.", "", 3, 41 },
    { "goal", NULL, "Foster homes come first.", "", 5, 47 },
    { "goal", NULL, "Young people are heard.", "", 0, 48 },
    { "goal", "1", "Good value", "", 4, 53 },
    { "sub-goal", NULL, "Prices are compared.", "", 3, 54 },
    { "goal", "2", "Fair contracts", "", 3, 62 },
    { "sub-goal", NULL, "Contracts are public.", "", 2, 63 },
    { "goal", "1", "Meals are warm.", "", 0, 68 },
    { "goal", "2", "Rooms are clean.", "", 0, 69 },
    { "goal", "3", "Linen is fresh.", "", 0, 70 },
    { "goal", "4", "Phones work.", "", 4, 71 },
    { "goal", "5", "Doors open.", "", 4, 72 },
    { "goal", "6", "Lights are on.", "", 0, 73 },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_sample (&read, "evaluation-en.txt", LJ_LANGUAGE_EN);

  check_elements (content, expected, G_N_ELEMENTS (expected));
  g_assert_cmpuint (count_kind (content, LJ_KIND_SERVICE_LINE), ==, 5);
  g_assert_cmpuint (count_kind (content, LJ_KIND_PLAN), ==, 2);
  g_assert_cmpuint (
      count_children (content, find_element (content, LJ_KIND_PLAN, "Purchasing"), LJ_KIND_GOAL),
      ==, 2);
  g_assert_cmpuint (count_findings (read.plan, LJ_IMPORT_FINDING_VALUE), ==, 6);
  for (guint line = 68; line <= 73; line++)
    g_assert_true (has_finding (read.plan, line, LJ_IMPORT_FINDING_VALUE));
  g_assert_true (has_finding (read.plan, 38, LJ_IMPORT_FINDING_NOTE));
  g_assert_true (has_finding (read.plan, 75, LJ_IMPORT_FINDING_LATER));
  g_assert_true (has_finding (read.plan, 81, LJ_IMPORT_FINDING_NOT_UNDERSTOOD));
  g_assert_cmpstr (lj_content_find_text (content, find_element (content, LJ_KIND_GOAL, "Parents"),
                                         0, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_EN),
                   ==, "Half of them do.");
}

/* Finnish, without any heading in capitals: the file's name is the document's. */
static void
test_finnish (void)
{
  static const Expected expected[] = {
    { "document", NULL, "sample", "", 0, 0 },
    { "policy-line", NULL, "Lähellä asukasta", "", 0, 3 },
    { "goal", NULL, "Palvelut ovat", "yes", 4, 6 },
    { "goal", NULL, "Ovet avataan", "", 3, 7 },
  };
  g_auto(Read) read = { 0 };
  LjContent *content = read_sample (&read, "evaluation-fi.txt", LJ_LANGUAGE_FI);

  check_elements (content, expected, G_N_ELEMENTS (expected));
  g_assert_true (has_finding (read.plan, 7, LJ_IMPORT_FINDING_VALUE));
  g_assert_true (has_finding (read.plan, 8, LJ_IMPORT_FINDING_NOTE));
  g_assert_true (has_finding (read.plan, 11, LJ_IMPORT_FINDING_VALUE));
  g_assert_true (has_finding (read.plan, 12, LJ_IMPORT_FINDING_NOT_UNDERSTOOD));
}

/* Line ends of another system, and spaces where no one sees them, change nothing. */
static void
test_line_ends (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_text (&read,
                                  "PLAN OF CARE\r\n\r\nNear you 1/2\u00a0\r\n\r\n"
                                  "Goal\tScore (1-5) \r\nOne \t 4 \r\n\r\n"
                                  "Continues on the next page\r\n\r\nTwo\t3\r\n",
                                  LJ_LANGUAGE_EN);

  g_assert_cmpuint (content->elements->len, ==, 4);
  g_assert_cmpstr (title_of (content, 1), ==, "Near you");
  g_assert_cmpuint (find_evaluation (content, 2)->score, ==, 4);
  g_assert_cmpuint (find_evaluation (content, 3)->score, ==, 3);
  g_assert_cmpuint (read.plan->findings->len, ==, 0);
}

/* A column of another scale, or of something else, is told and not read. */
static void
test_unknown_columns (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_text (&read,
                                  "PLAN OF CARE\n\nNear you 1/2\n\n"
                                  "Goal\tGoal achieved?\tScore (1-10)\tBudget\nOne\tyes\t4\t5\n",
                                  LJ_LANGUAGE_EN);

  g_assert_cmpuint (find_evaluation (content, 2)->score, ==, 0);
  g_assert_cmpint (find_evaluation (content, 2)->achieved, ==, LJ_ACHIEVED_YES);
  g_assert_cmpuint (count_findings (read.plan, LJ_IMPORT_FINDING_NOT_UNDERSTOOD), ==, 2);
  g_assert_true (has_finding (read.plan, 5, LJ_IMPORT_FINDING_NOT_UNDERSTOOD));
  g_assert_false (lj_content_get (content->questions, LjContentQuestion, 0)->score);
}

/* Columns that name the document and the line of each row. */
static void
test_columns_of_scopes (void)
{
  g_auto(Read) read = { 0 };
  LjContent *content = read_text (&read,
                                  "Strategy\tPolicy line\tGoal\tScore (1-5)\n"
                                  "First\tNear\tA\t3\n\tNear\tB\t4\nSecond\tNear\tC\t5\n",
                                  LJ_LANGUAGE_EN);

  g_assert_cmpuint (count_kind (content, LJ_KIND_DOCUMENT), ==, 2);
  g_assert_cmpuint (count_kind (content, LJ_KIND_POLICY_LINE), ==, 2);
  g_assert_cmpuint (
      count_children (content, find_element (content, LJ_KIND_POLICY_LINE, "Near"), LJ_KIND_GOAL),
      ==, 2);
}

/* A heading that is broken over two lines is one; a long text of broken lines is none. */
static void
test_broken_heading (void)
{
  g_auto(Read) two = { 0 };
  g_auto(Read) many = { 0 };
  g_autoptr(GString) text = g_string_new ("Near you\n");
  LjContent *content
      = read_text (&two, "Care and\nsafety near you\n\nGoal\tScore\nA\t4\n", LJ_LANGUAGE_EN);

  g_assert_cmpstr (title_of (content, 1), ==, "Care and safety near you");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "and so on\n");
  g_string_append (text, "\nGoal\tScore\nA\t4\n");
  content = read_text (&many, text->str, LJ_LANGUAGE_EN);
  g_assert_cmpuint (strlen (title_of (content, 1)), <, 500);
}

/* Wherever a cell is missing, the others keep their meaning; that it is missing is a finding. */
static void
test_missing_cells (void)
{
  static const struct
  {
    const char *row;
    LjAchieved achieved;
    guint score;
    const char *text;
  } cases[] = {
    { "A\tyes\t4\tFine.", LJ_ACHIEVED_YES, 4, "Fine." },
    { "A\tyes\t4", LJ_ACHIEVED_YES, 4, NULL },
    { "A\tyes\tFine.", LJ_ACHIEVED_YES, 0, "Fine." },
    { "A\t4\tFine.", LJ_ACHIEVED_NONE, 4, "Fine." },
    { "A\tyes\t4\tFine.\tMore.", LJ_ACHIEVED_YES, 4, "Fine." },
    { "A\tyes\t\t", LJ_ACHIEVED_YES, 0, NULL },
    { "A\tyes\t4 or 5\tFine.", LJ_ACHIEVED_YES, 0, "Fine." },
  };
  static const guint odd = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 6;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Read) read = { 0 };
      g_autofree char *text = g_strconcat (
          "Near\n\nGoal\tGoal achieved?\tScore\tVerbal evaluation\n", cases[i].row, "\n", NULL);
      LjContent *content = read_text (&read, text, LJ_LANGUAGE_EN);
      guint goal = find_element (content, LJ_KIND_GOAL, "A");
      const LjContentEvaluation *evaluation = find_evaluation (content, goal);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (evaluation->achieved, ==, cases[i].achieved);
      g_assert_cmpuint (evaluation->score, ==, cases[i].score);
      g_assert_cmpstr (lj_content_find_text (content, goal, 0, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_EN),
                       ==, cases[i].text);
      g_assert_cmpuint (count_findings (read.plan, LJ_IMPORT_FINDING_VALUE), ==, (odd >> i) & 1);
    }
}

static void
check_error (const char *text, gsize length, const char *message)
{
  g_autoptr(LjPlan) plan = lj_plan_new ("bad.txt", LJ_FORMAT_TABLES, LJ_LANGUAGE_EN);
  g_autoptr(GError) error = NULL;

  g_assert_false (lj_tables_parse (plan, text, length, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_damage (void)
{
  g_autofree char *cell = g_strnfill (LJ_LONGEST_CELL + 1, 'x');
  g_autofree char *table = g_strconcat ("Goal\tScore\nA\t", cell, "\n", NULL);

  g_assert_false (lj_tables_recognise ("Nothing\nof\tinterest\n", 20));
  check_error ("", 0,
               "bad.txt: line 1: no table of goals found; check the file, or name its format");
  check_error ("Nothing\nof\tinterest\n", 20,
               "bad.txt: line 1: no table of goals found; check the file, or name its format");
  check_error (table, strlen (table), "bad.txt: line 2: a cell is over 1 MiB; shorten it");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/document/counts", test_document_counts);
  g_test_add_func ("/tables/document/lines", test_document_lines);
  g_test_add_func ("/tables/document/goals", test_document_goals);
  g_test_add_func ("/tables/document/figures", test_document_figures);
  g_test_add_func ("/tables/document/totals", test_document_totals);
  g_test_add_func ("/tables/document/oddities", test_document_oddities);
  g_test_add_func ("/tables/document/is-accounted-for", test_document_is_accounted_for);
  g_test_add_func ("/tables/swedish", test_swedish);
  g_test_add_func ("/tables/english", test_english);
  g_test_add_func ("/tables/finnish", test_finnish);
  g_test_add_func ("/tables/line-ends", test_line_ends);
  g_test_add_func ("/tables/unknown-columns", test_unknown_columns);
  g_test_add_func ("/tables/columns-of-scopes", test_columns_of_scopes);
  g_test_add_func ("/tables/broken-heading", test_broken_heading);
  g_test_add_func ("/tables/missing-cells", test_missing_cells);
  g_test_add_func ("/tables/damage", test_damage);
  return g_test_run ();
}
