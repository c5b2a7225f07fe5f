/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <string.h>

/* What a text says of the numbers that are computed too: "22 goals", "the average is 3,6". Whatever
 * may be meant otherwise is let pass. */

/* A number from here on may be a year. */
#define FIRST_YEAR 1900

/* What is counted; sets of 1 << LjKind. */
static const guint kinds_of[LJ_N_COUNTED] = {
  [LJ_COUNTED_GOALS] = 1u << LJ_KIND_GOAL,
  [LJ_COUNTED_ALL_GOALS] = 1u << LJ_KIND_GOAL | 1u << LJ_KIND_SUB_GOAL,
  [LJ_COUNTED_GUIDELINES] = 1u << LJ_KIND_GUIDELINE,
  [LJ_COUNTED_LINES] = 1u << LJ_KIND_GUIDELINE | 1u << LJ_KIND_POLICY_LINE,
};

static const struct
{
  const char *word;
  LjLanguage language;
  LjCounted counted;
} nouns[] = {
  { "tavoite", LJ_LANGUAGE_FI, LJ_COUNTED_GOALS },
  { "tavoitetta", LJ_LANGUAGE_FI, LJ_COUNTED_GOALS },
  { "mål", LJ_LANGUAGE_SV, LJ_COUNTED_GOALS },
  { "målen", LJ_LANGUAGE_SV, LJ_COUNTED_GOALS },
  { "goal", LJ_LANGUAGE_EN, LJ_COUNTED_GOALS },
  { "goals", LJ_LANGUAGE_EN, LJ_COUNTED_GOALS },
  { "suuntaviiva", LJ_LANGUAGE_FI, LJ_COUNTED_GUIDELINES },
  { "suuntaviivaa", LJ_LANGUAGE_FI, LJ_COUNTED_GUIDELINES },
  /* A policy line is called that too. */
  { "riktlinje", LJ_LANGUAGE_SV, LJ_COUNTED_LINES },
  { "riktlinjer", LJ_LANGUAGE_SV, LJ_COUNTED_LINES },
  { "guideline", LJ_LANGUAGE_EN, LJ_COUNTED_GUIDELINES },
  { "guidelines", LJ_LANGUAGE_EN, LJ_COUNTED_GUIDELINES },
};

/* Not all goals are meant, or those of another time. */
static const char *const of_some[]
    = { "saavut",     "toteut",   "osittain",  "osin",    "täysin",   "joista",  "niistä",
        "arvioi",     "etene",    "edenn",     "edist",   "käynni",   "kesken",  "uutta",
        "uusi",       "jää",      "jäi",       "valmis",  "aiem",     "edellis", "viime",
        "vuosittain", "uppnå",    "delvis",    "helt",    "varav",    "av dem",  "bedöm",
        "förverklig", "genomför", "framskrid", "framåt",  "nya",      "nytt",    "återstår",
        "tidigare",   "föreg",    "förra",     "årligen", "achiev",   "partly",  "fully",
        "of which",   "of them",  "assess",    "complet", "progress", "new",     "remain",
        "previous",   "earlier",  "last",      NULL };

static const char *const about[]
    = { "noin",   "yli",    "alle",   "lähes", "vähintään", "enintään", "ainakin", "vain",
        "jo",     "muuta",  "ca",     "cirka", "över",      "under",    "minst",   "högst",
        "nästan", "drygt",  "endast", "about", "over",      "under",    "least",   "most",
        "nearly", "almost", "only",   "other", "andra",     "av",       "of",      NULL };

static const char *const averages[]
    = { "keskiarvo", "ka", "medelvärde", "medeltal", "genomsnitt", "average", NULL };

/* An average of something else, or one that is aimed at. Parts of words. */
static const char *const elsewhere[]
    = { "kysel",     "enkät",    "survey",    "vastaaj",  "svarand",   "respondent", "vastaus",
        "kunt",      "kunn",     "kommun",    "municip",  "valtakun",  "koko maa",   "hela landet",
        "riks",      "nation",   "väittäm",   "påståen",  "statement", "palaut",     "respons",
        "återkoppl", "feedback", "tyytyv",    "nöjd",     "satisf",    "asiakas",    "kund",
        "customer",  "nps",      "vähintään", "minst",    "at least",  "enintään",   "högst",
        "at most",   "tavoitet", "tavoitea",  "tavoitee", "målvärd",   "målniv",     "target",
        "muut",      "muid",     "andra ",    "other",    "edellis",   "aiem",       "viime",
        "tidigare",  "föreg",    "förra",     "previous", "earlier",   "indeks",     "index",
        NULL };

/* What the number is a number of, where it is no average on the scale. */
static const char *const units[]
    = { "pros",   "proc",  "perc",  "euro",  "milj", "mill",  "mrd",  "mn",    "md",    "me",
        "mmk",    "tuhat", "tusen", "thous", "kk",   "vuot",  "vuod", "år",    "year",  "month",
        "månad",  "päiv",  "dag",   "dagar", "day",  "days",  "tunt", "timm",  "hour",  "henk",
        "person", "htv",   "årsv",  "kert",  "gång", "times", "pist", "poäng", "point", "enhet",
        "yksikk", "unit",  "km",    "kg",    "h",    "min",   "g",    "litra", NULL };

static const LjNode *
get_nodes (const LjSummary *summary)
{
  return lj_tree_get_nodes (lj_summary_get_tree (summary));
}

/* How many there are before each node; the last one is of all. */
static const guint32 *
get_sums (LjClaims *self, LjCounted counted)
{
  const LjNode *nodes = get_nodes (self->summary);
  guint n = lj_tree_get_n_nodes (lj_summary_get_tree (self->summary));
  guint32 *sums = self->sums[counted];

  if (sums != NULL)
    return sums;
  sums = self->sums[counted] = g_new0 (guint32, n + 1);
  for (guint i = 0; i < n; i++)
    sums[i + 1] = sums[i] + ((kinds_of[counted] & 1u << nodes[i].kind) != 0);
  return sums;
}

/* Below one node; LJ_NODE_NONE: in the workbook. */
static guint
count_below (LjClaims *self, guint node, LjCounted counted)
{
  const guint32 *sums = get_sums (self, counted);

  if (node == LJ_NODE_NONE)
    return sums[lj_tree_get_n_nodes (lj_summary_get_tree (self->summary))];
  return sums[get_nodes (self->summary)[node].end] - sums[node + 1];
}

/* What the figures of the node count: all its goals, and those that are told apart. */
static gboolean
is_figure_of (const LjSummary *summary, guint node, guint n)
{
  LjFigures figures;

  lj_summary_get_figures (summary, node, &figures);
  if (n == figures.goals || n == figures.yes || n == figures.partly || n == figures.no
      || n == figures.yes + figures.partly || n == figures.assessed || n == figures.not_assessed
      || n == figures.unanswered)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (figures.scores); i++)
    if (n == figures.scores[i])
      return TRUE;
  return FALSE;
}

static gboolean
is_count_of (LjClaims *self, guint node, LjCounted counted, guint n)
{
  if (count_below (self, node, counted) == n)
    return TRUE;
  return counted == LJ_COUNTED_GOALS
         && (count_below (self, node, LJ_COUNTED_ALL_GOALS) == n
             || (node != LJ_NODE_NONE && is_figure_of (self->summary, node, n)));
}

/* What is computed nearest to the node; 0: nothing anywhere, so that nothing is contradicted. */
static guint
find_count (LjClaims *self, guint node, LjCounted counted)
{
  guint n = 0;

  for (; node != LJ_NODE_NONE && n == 0; node = get_nodes (self->summary)[node].parent)
    n = count_below (self, node, counted);
  return n;
}

static gboolean
is_any_count (LjClaims *self, guint node, LjCounted counted, guint n)
{
  for (; node != LJ_NODE_NONE; node = get_nodes (self->summary)[node].parent)
    if (is_count_of (self, node, counted, n))
      return TRUE;
  return is_count_of (self, LJ_NODE_NONE, counted, n);
}

/* What the word behind the number names; FALSE: nothing that is counted. end is set behind it. */
static gboolean
find_noun (LjTextIn text, const LjNumber *number, LjCounted *counted, const char **end)
{
  const char *start = lj_text_skip_spaces (number->end);
  g_autofree char *word = NULL;

  *end = lj_text_skip_letters (start);
  if (*end == start || start == number->end)
    return FALSE;
  word = g_utf8_strdown (start, *end - start);
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (nouns[i].language == text.language && g_str_equal (nouns[i].word, word))
      {
        *counted = nouns[i].counted;
        return TRUE;
      }
  return FALSE;
}

static gboolean
speaks_of_some (LjTextIn text, const LjNumber *number)
{
  g_autofree char *before = lj_sentence_dup_word_before (text.text, number->start);
  g_autofree char *sentence = lj_sentence_dup (text.text, number->start);

  return g_strv_contains (about, before) || lj_text_has_part (sentence, of_some);
}

static void
check_count (LjClaims *self, guint node, LjTextIn text, const LjNumber *number, char **said,
             char **expected)
{
  guint64 n = g_ascii_strtoull (number->value, NULL, 10);
  LjCounted counted;
  const char *end;
  guint found;

  if (n == 0 || n >= FIRST_YEAR || !find_noun (text, number, &counted, &end)
      || speaks_of_some (text, number))
    return;
  found = find_count (self, node, counted);
  if (found == 0 || is_any_count (self, node, counted, (guint) n))
    return;
  *said = g_strndup (number->start, (gsize) (end - number->start));
  *expected = lj_kind_dup_count (counted == LJ_COUNTED_GOALS ? LJ_KIND_GOAL : LJ_KIND_GUIDELINE,
                                 found, text.language);
}

static gint64
get_tenths (const LjSummary *summary, guint node)
{
  LjFigures figures;

  lj_summary_get_figures (summary, node, &figures);
  return figures.mean.denominator == 0 ? 0 : lj_mean_round (figures.mean, 1);
}

/* The mean of the node, of what is above it, or of what is below it. */
static gboolean
is_any_mean (const LjSummary *summary, guint node, gint64 tenths)
{
  const LjNode *nodes = get_nodes (summary);

  for (guint i = node; i != LJ_NODE_NONE; i = nodes[i].parent)
    if (get_tenths (summary, i) == tenths)
      return TRUE;
  for (guint i = node + 1; i < nodes[node].end; i++)
    if (get_tenths (summary, i) == tenths)
      return TRUE;
  return FALSE;
}

static const LjSummary *
get_before (LjClaims *self)
{
  gint64 round = lj_tree_get_round (lj_summary_get_tree (self->summary));
  g_autoptr(LjTree) tree = NULL;

  if (self->asked_before)
    return self->before;
  self->asked_before = TRUE;
  round = lj_workbook_find_round_before (self->workbook, round);
  tree = round != 0 ? lj_workbook_load_tree (self->workbook, round, NULL) : NULL;
  if (tree != NULL)
    self->before = lj_summary_new (tree, lj_summary_get_options (self->summary));
  return self->before;
}

static gboolean
was_any_mean (LjClaims *self, guint node, gint64 tenths)
{
  const LjSummary *before = get_before (self);
  gint64 id = get_nodes (self->summary)[node].id;

  if (before != NULL)
    node = lj_tree_find (lj_summary_get_tree (before), id);
  return before != NULL && node != LJ_NODE_NONE && is_any_mean (before, node, tenths);
}

/* Of the nearest group that has one. */
static LjMean
find_mean (const LjSummary *summary, guint node)
{
  const LjNode *nodes = get_nodes (summary);
  LjFigures figures = { 0 };

  if (nodes[node].end == node + 1)
    node = nodes[node].parent;
  for (; node != LJ_NODE_NONE && figures.mean.denominator == 0; node = nodes[node].parent)
    lj_summary_get_figures (summary, node, &figures);
  return figures.mean;
}

/* In tenths; 0: it is not a number on the scale with one decimal. */
static gint64
read_tenths (const LjNumber *number)
{
  const char *point = strchr (number->value, '.');
  gint64 tenths;

  if (point == NULL || strlen (point) != 2)
    return 0;
  tenths = 10 * g_ascii_strtoll (number->value, NULL, 10) + (point[1] - '0');
  return tenths >= 10 && tenths <= 50 ? tenths : 0;
}

static gboolean
has_unit (const LjNumber *number)
{
  const char *start = lj_text_skip_spaces (number->end), *end = lj_text_skip_letters (start);
  g_autofree char *word = g_strndup (start, (gsize) (end - start));

  return g_str_has_prefix (start, "%") || g_str_has_prefix (start, "\u20ac")
         || g_str_has_prefix (start, "\u2030") || (end > start && lj_text_has_word (word, units));
}

static gboolean
is_average (LjTextIn text, const LjNumber *number)
{
  g_autofree char *sentence = lj_sentence_dup (text.text, number->start);

  /* "Means" is another word in other places. */
  static const char *const mean[] = { "the mean ", "mean score", "mean value", NULL };

  return (lj_text_has_word (sentence, averages)
          || (text.language == LJ_LANGUAGE_EN && lj_text_has_part (sentence, mean)))
         && !lj_text_has_part (sentence, elsewhere);
}

static void
check_mean (LjClaims *self, guint node, LjTextIn text, const LjNumber *number, char **said,
            char **expected)
{
  gint64 tenths = read_tenths (number);
  LjMean mean;

  if (tenths == 0 || has_unit (number) || !is_average (text, number))
    return;
  mean = find_mean (self->summary, node);
  if (mean.denominator == 0 || is_any_mean (self->summary, node, tenths)
      || was_any_mean (self, node, tenths))
    return;
  *said = g_strndup (number->start, (gsize) (number->end - number->start));
  *expected = lj_mean_text (mean, text.language);
}

static void
check_number (LjClaims *self, guint node, LjTextIn text, const LjNumber *number, LjClaimFunc func,
              gpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *expected = NULL;

  if (number->kind != LJ_NUMBER_PLAIN || number->optional
      || lj_number_is_joined (text.text, number))
    return;
  if (strchr (number->value, '.') == NULL)
    check_count (self, node, text, number, &said, &expected);
  else
    check_mean (self, node, text, number, &said, &expected);
  if (said != NULL && !lj_sentence_is_quoted (text.text, number->start))
    func (said, expected, data);
}

/* Calls func for each number of a text of the node that contradicts what is computed: of the node,
 * of what is above and below it, now or in the round before. */
void
lj_claims_check (LjClaims *self, guint node, LjTextIn text, LjClaimFunc func, gpointer data)
{
  g_autoptr(GArray) numbers = lj_numbers_parse (text.text, text.language);

  for (guint i = 0; i < numbers->len; i++)
    check_number (self, node, text, &g_array_index (numbers, LjNumber, i), func, data);
}

void
lj_claims_clear (LjClaims *self)
{
  g_clear_pointer (&self->before, lj_summary_free);
  for (guint i = 0; i < LJ_N_COUNTED; i++)
    g_clear_pointer (&self->sums[i], g_free);
}
