/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/dictionary.h"

#include <linjaus/properties.h>
#include <linjaus/text.h>
#include <string.h>

/* Bytes. What is longer is no name of a column. */
#define LONGEST_HEADER 120

/* A misprinted name of a column is still that column from here on; see lj_text_likeness(). */
#define ALIKE 0.8

/* What a name means before its neighbours are looked at: "Mål" and "Tavoitteet" are goals, or
 * sub-goals beside a goal, "Riktlinje" is a policy line, or a guideline beside goals. */
enum
{
  PLURAL = 100, /* Tavoitteet, Goals */
  EITHER,       /* Mål: one or several */
  RIKTLINJE,
};

typedef struct
{
  const char *name;
  int meaning;
} Word;

/* Names of columns, folded. Origin: the header dictionary of the importers, in three languages. */
static const Word names[] = {
  /* Finnish */
  { "nro", LJ_COLUMN_NUMBER },
  { "numero", LJ_COLUMN_NUMBER },
  { "strategia", LJ_COLUMN_DOCUMENT },
  { "asiakirja", LJ_COLUMN_DOCUMENT },
  { "linjaus", LJ_COLUMN_POLICY_LINE },
  { "strateginen linjaus", LJ_COLUMN_POLICY_LINE },
  { "palvelualue", LJ_COLUMN_SERVICE_AREA },
  { "palvelulinja", LJ_COLUMN_SERVICE_LINE },
  { "suuntaviiva", LJ_COLUMN_GUIDELINE },
  { "tavoite", LJ_COLUMN_GOAL },
  { "päätavoite", LJ_COLUMN_GOAL },
  { "tavoitteet", PLURAL },
  { "alatavoite", LJ_COLUMN_SUB_GOALS },
  { "alatavoitteet", LJ_COLUMN_SUB_GOALS },
  { "osatavoitteet", LJ_COLUMN_SUB_GOALS },
  { "tavoite saavutettu", LJ_COLUMN_ACHIEVED },
  { "saavutettu", LJ_COLUMN_ACHIEVED },
  { "arviointi", LJ_COLUMN_SCORE },
  { "arvio", LJ_COLUMN_SCORE },
  { "arvosana", LJ_COLUMN_SCORE },
  { "arviointi kokonaisuuden tilanteesta", LJ_COLUMN_SCORE },
  { "sanallinen arviointi", LJ_COLUMN_TEXT },
  { "sanallinen arvio", LJ_COLUMN_TEXT },
  { "tavoitteiden lukumäärä", LJ_COLUMN_COUNT },
  { "tavoitteiden määrä", LJ_COLUMN_COUNT },
  { "keskiarvo", LJ_COLUMN_AVERAGE },
  { "keskiarvo kokonaisuuden tilanteesta", LJ_COLUMN_AVERAGE },
  { "valmistuneita tavoitteita", LJ_COLUMN_DONE },
  { "saavutetut tavoitteet", LJ_COLUMN_DONE },
  { "kyllä", LJ_COLUMN_YES },
  { "täysin", LJ_COLUMN_YES },
  { "osittain", LJ_COLUMN_PARTLY },
  { "ei", LJ_COLUMN_NO },
  { "teema", LJ_COLUMN_THEME },
  { "tavoite tai teema", LJ_COLUMN_THEME },
  { "kunta", LJ_COLUMN_MUNICIPALITY },
  /* Swedish */
  { "nr", LJ_COLUMN_NUMBER },
  { "nummer", LJ_COLUMN_NUMBER },
  { "strategi", LJ_COLUMN_DOCUMENT },
  { "dokument", LJ_COLUMN_DOCUMENT },
  { "riktlinje", RIKTLINJE },
  { "strategisk riktlinje", LJ_COLUMN_POLICY_LINE },
  { "serviceområde", LJ_COLUMN_SERVICE_AREA },
  { "servicelinje", LJ_COLUMN_SERVICE_LINE },
  { "mål", EITHER },
  { "huvudmål", LJ_COLUMN_GOAL },
  { "delmål", LJ_COLUMN_SUB_GOALS },
  { "har målet uppnåtts", LJ_COLUMN_ACHIEVED },
  { "målet uppnått", LJ_COLUMN_ACHIEVED },
  { "uppnått", LJ_COLUMN_ACHIEVED },
  { "bedömning", LJ_COLUMN_SCORE },
  { "vitsord", LJ_COLUMN_SCORE },
  { "skriftlig bedömning", LJ_COLUMN_TEXT },
  { "antal mål", LJ_COLUMN_COUNT },
  { "antalet mål", LJ_COLUMN_COUNT },
  { "medelvärde", LJ_COLUMN_AVERAGE },
  { "medeltal", LJ_COLUMN_AVERAGE },
  { "uppnådda mål", LJ_COLUMN_DONE },
  { "ja", LJ_COLUMN_YES },
  { "helt", LJ_COLUMN_YES },
  { "delvis", LJ_COLUMN_PARTLY },
  { "nej", LJ_COLUMN_NO },
  { "tema", LJ_COLUMN_THEME },
  { "mål eller tema", LJ_COLUMN_THEME },
  { "kommun", LJ_COLUMN_MUNICIPALITY },
  /* English */
  { "number", LJ_COLUMN_NUMBER },
  { "strategy", LJ_COLUMN_DOCUMENT },
  { "document", LJ_COLUMN_DOCUMENT },
  { "line", LJ_COLUMN_POLICY_LINE },
  { "policy line", LJ_COLUMN_POLICY_LINE },
  { "strategic policy line", LJ_COLUMN_POLICY_LINE },
  { "service area", LJ_COLUMN_SERVICE_AREA },
  { "service line", LJ_COLUMN_SERVICE_LINE },
  { "guideline", LJ_COLUMN_GUIDELINE },
  { "goal", LJ_COLUMN_GOAL },
  { "main goal", LJ_COLUMN_GOAL },
  { "goals", PLURAL },
  { "subgoal", LJ_COLUMN_SUB_GOALS },
  { "subgoals", LJ_COLUMN_SUB_GOALS },
  { "goal achieved", LJ_COLUMN_ACHIEVED },
  { "achieved", LJ_COLUMN_ACHIEVED },
  { "score", LJ_COLUMN_SCORE },
  { "verbal evaluation", LJ_COLUMN_TEXT },
  { "number of goals", LJ_COLUMN_COUNT },
  { "average", LJ_COLUMN_AVERAGE },
  { "goals achieved", LJ_COLUMN_DONE },
  { "yes", LJ_COLUMN_YES },
  { "fully", LJ_COLUMN_YES },
  { "partly", LJ_COLUMN_PARTLY },
  { "no", LJ_COLUMN_NO },
  { "theme", LJ_COLUMN_THEME },
  { "goal or theme", LJ_COLUMN_THEME },
  { "municipality", LJ_COLUMN_MUNICIPALITY },
};

/* Names that begin with these words, or end with them if they are an average: "Average of the
 * municipalities' answers". */
static const Word stems[] = {
  { "keskiarvo", LJ_COLUMN_AVERAGE },
  { "medelvärde", LJ_COLUMN_AVERAGE },
  { "medelvärdet", LJ_COLUMN_AVERAGE },
  { "medeltal", LJ_COLUMN_AVERAGE },
  { "average", LJ_COLUMN_AVERAGE },
  { "sanallinen arviointi", LJ_COLUMN_TEXT },
  { "skriftlig bedömning", LJ_COLUMN_TEXT },
  { "verbal evaluation", LJ_COLUMN_TEXT },
  { "arviointi", LJ_COLUMN_SCORE },
  { "bedömning", LJ_COLUMN_SCORE },
  { "score", LJ_COLUMN_SCORE },
  { "tavoite saavutettu", LJ_COLUMN_ACHIEVED },
  { "har målet uppnåtts", LJ_COLUMN_ACHIEVED },
  { "goal achieved", LJ_COLUMN_ACHIEVED },
};

/* The letters of a text as bits: two names that share few letters need not be compared. */
static guint64
letters_of (const char *folded)
{
  guint64 letters = 0;

  for (const char *p = folded; *p != '\0'; p++)
    letters |= G_GUINT64_CONSTANT (1) << (*p & 63);
  return letters;
}

static int
find_alike (const char *folded)
{
  gsize length = strlen (folded);
  guint64 letters = letters_of (folded);
  double best = ALIKE;
  int meaning = LJ_COLUMN_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize other = strlen (names[i].name);
      double likeness;

      if (MIN (length, other) * 5 < MAX (length, other) * 4
          || __builtin_popcountll (letters ^ letters_of (names[i].name)) > 6)
        continue;
      likeness = lj_text_likeness (folded, names[i].name);
      if (likeness > best)
        {
          best = likeness;
          meaning = names[i].meaning;
        }
    }
  return meaning;
}

static int
find_stem (const char *folded)
{
  gsize length = strlen (folded);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      gsize n = strlen (stems[i].name);

      if (length > n && g_str_has_prefix (folded, stems[i].name) && folded[n] == ' ')
        return stems[i].meaning;
      if (length > n && stems[i].meaning == LJ_COLUMN_AVERAGE
          && g_str_has_suffix (folded, stems[i].name) && folded[length - n - 1] == ' ')
        return LJ_COLUMN_AVERAGE;
    }
  return LJ_COLUMN_NONE;
}

/* Whether a name says "(1-4)" or "(1–10)": the scores of another scale would look like ours. */
gboolean
lj_dictionary_names_other_scale (const char *cell)
{
  return g_regex_match_simple (
      "\\((?!\\s*1\\s*[-\\x{2013}]\\s*5\\s*\\))\\s*\\d+\\s*[-\\x{2013}]\\s*\\d+\\s*\\)", cell, 0,
      0);
}

static int
find_name (const char *folded)
{
  int meaning;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].name, folded) == 0)
      return names[i].meaning;
  meaning = find_alike (folded);
  return meaning != LJ_COLUMN_NONE ? meaning : find_stem (folded);
}

static int
find_meaning (const char *cell)
{
  g_autofree char *folded = NULL;
  int meaning;

  if (strlen (cell) > LONGEST_HEADER)
    return LJ_COLUMN_NONE;
  folded = lj_dictionary_dup_name (cell);
  if (folded[0] == '\0' || g_ascii_isdigit (folded[0]))
    return LJ_COLUMN_NONE;
  meaning = find_name (folded);
  return meaning == LJ_COLUMN_SCORE && lj_dictionary_names_other_scale (cell) ? LJ_COLUMN_NONE
                                                                              : meaning;
}

static gboolean
has_meaning (const int *meanings, guint n, int meaning)
{
  for (guint i = 0; i < n; i++)
    if (meanings[i] == meaning)
      return TRUE;
  return FALSE;
}

/* What a name means beside its neighbours. */
static LjColumn
resolve (const int *meanings, guint n, int meaning)
{
  gboolean guideline = has_meaning (meanings, n, LJ_COLUMN_GUIDELINE);
  gboolean goals = has_meaning (meanings, n, PLURAL) || has_meaning (meanings, n, EITHER);

  if (meaning == RIKTLINJE && goals && !has_meaning (meanings, n, LJ_COLUMN_ACHIEVED)
      && !has_meaning (meanings, n, LJ_COLUMN_DOCUMENT))
    return LJ_COLUMN_GUIDELINE;
  if (meaning == RIKTLINJE)
    return LJ_COLUMN_POLICY_LINE;
  if (meaning != PLURAL && meaning != EITHER)
    return meaning;
  if (has_meaning (meanings, n, LJ_COLUMN_GOAL))
    return LJ_COLUMN_SUB_GOALS;
  if (has_meaning (meanings, n, RIKTLINJE))
    return resolve (meanings, n, RIKTLINJE) == LJ_COLUMN_GUIDELINE ? LJ_COLUMN_GOALS
                                                                   : LJ_COLUMN_GOAL;
  return guideline ? LJ_COLUMN_GOALS : LJ_COLUMN_GOAL;
}

/* What each cell of a row says of its column; columns has room for n_cells. Returns how many are in
 * the dictionary: a header row has two at least. An empty first cell beside known ones is the
 * column of numbers and not counted. */
guint
lj_dictionary_read_header (const char *const *cells, guint n_cells, LjColumn *columns)
{
  g_autofree int *meanings = g_new (int, n_cells + 1);
  guint known = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      meanings[i] = find_meaning (cells[i]);
      known += meanings[i] != LJ_COLUMN_NONE;
    }
  for (guint i = 0; i < n_cells; i++)
    columns[i] = resolve (meanings, n_cells, meanings[i]);
  if (known > 0 && (columns[0] == LJ_COLUMN_NO || cells[0][strspn (cells[0], " ")] == '\0'))
    columns[0] = LJ_COLUMN_NUMBER;
  return known;
}
