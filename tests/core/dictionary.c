/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/dictionary.h"

#define N_COLUMNS 6

static void
test_header (void)
{
  static const struct
  {
    const char *cells[N_COLUMNS];
    LjColumn columns[N_COLUMNS];
  } cases[] = {
    { { "Tavoite", "Tavoite saavutettu?", "Arviointi (1-5)", "Sanallinen arviointi (tiivistelmä)" },
      { LJ_COLUMN_GOAL, LJ_COLUMN_ACHIEVED, LJ_COLUMN_SCORE, LJ_COLUMN_TEXT } },
    { { "", "TAVOITE", "<p>Arviointi (1–5)</p>", "**Sanallinen arviointi**" },
      { LJ_COLUMN_NUMBER, LJ_COLUMN_GOAL, LJ_COLUMN_SCORE, LJ_COLUMN_TEXT } },
    { { "Sanallinen arviointi", "Arviointi", "Tavoitteet", "Päätavoite" },
      { LJ_COLUMN_TEXT, LJ_COLUMN_SCORE, LJ_COLUMN_SUB_GOALS, LJ_COLUMN_GOAL } },
    { { "", "Suuntaviiva", "Tavoitteet", "Arviointi (1-5)" },
      { LJ_COLUMN_NUMBER, LJ_COLUMN_GUIDELINE, LJ_COLUMN_GOALS, LJ_COLUMN_SCORE } },
    { { "Strateginen linjaus", "Tavoitteiden lukumäärä", "Keskiarvo kokonaisuuden tilanteesta",
        "Valmistuneita tavoitteita" },
      { LJ_COLUMN_POLICY_LINE, LJ_COLUMN_COUNT, LJ_COLUMN_AVERAGE, LJ_COLUMN_DONE } },
    { { "Strateginen linjaus", "Tavoitteiden lukumäärä", "Arviointi kokonaisuuden tilanteesta" },
      { LJ_COLUMN_POLICY_LINE, LJ_COLUMN_COUNT, LJ_COLUMN_SCORE } },
    { { "Teema", "Keskiarvo teemasta" }, { LJ_COLUMN_THEME, LJ_COLUMN_AVERAGE } },
    { { "Tavoite", "Kuntien vastausten keskiarvo" }, { LJ_COLUMN_GOAL, LJ_COLUMN_AVERAGE } },
    { { "Mål", "Har målet uppnåtts?", "Bedömning (1-5)", "Skriftlig bedömning (sammandrag)" },
      { LJ_COLUMN_GOAL, LJ_COLUMN_ACHIEVED, LJ_COLUMN_SCORE, LJ_COLUMN_TEXT } },
    { { "Huvudmål", "Mål", "Bedömning" },
      { LJ_COLUMN_GOAL, LJ_COLUMN_SUB_GOALS, LJ_COLUMN_SCORE } },
    { { "Riktlinje", "Mål", "Bedömning", "Skriftlig bedömning" },
      { LJ_COLUMN_GUIDELINE, LJ_COLUMN_GOALS, LJ_COLUMN_SCORE, LJ_COLUMN_TEXT } },
    { { "Dokument", "Riktlinje", "Mål", "Bedömning" },
      { LJ_COLUMN_DOCUMENT, LJ_COLUMN_POLICY_LINE, LJ_COLUMN_GOAL, LJ_COLUMN_SCORE } },
    { { "Riktlinje", "Antal mål", "Medelvärde", "Uppnådda mål" },
      { LJ_COLUMN_POLICY_LINE, LJ_COLUMN_COUNT, LJ_COLUMN_AVERAGE, LJ_COLUMN_DONE } },
    { { "Strategy", "Policy line", "Goal", "Goal achieved?", "Score (1-5)", "Verbal evaluation" },
      { LJ_COLUMN_DOCUMENT, LJ_COLUMN_POLICY_LINE, LJ_COLUMN_GOAL, LJ_COLUMN_ACHIEVED,
        LJ_COLUMN_SCORE, LJ_COLUMN_TEXT } },
    { { "Main goal", "Goals", "Score" }, { LJ_COLUMN_GOAL, LJ_COLUMN_SUB_GOALS, LJ_COLUMN_SCORE } },
    { { "Goals", "Score" }, { LJ_COLUMN_GOAL, LJ_COLUMN_SCORE } },
    { { "Guideline", "Goals", "Score" },
      { LJ_COLUMN_GUIDELINE, LJ_COLUMN_GOALS, LJ_COLUMN_SCORE } },
    /* Misprints and letters of another script. */
    { { "T\u0430v\u043eite", "Sanalinen arviointi" }, { LJ_COLUMN_GOAL, LJ_COLUMN_TEXT } },
    /* Another scale than 1 to 5. */
    { { "Goal", "Score (1-10)" }, { LJ_COLUMN_GOAL, LJ_COLUMN_NONE } },
    { { "Tavoite", "Arviointi ( 1 – 4 )" }, { LJ_COLUMN_GOAL, LJ_COLUMN_NONE } },
    { { "Mål", "Bedömning (0-5)" }, { LJ_COLUMN_GOAL, LJ_COLUMN_NONE } },
    { { "Mål", "Bedömning ( 1 – 5 )" }, { LJ_COLUMN_GOAL, LJ_COLUMN_SCORE } },
    { { "Goal", "Score (2025)" }, { LJ_COLUMN_GOAL, LJ_COLUMN_SCORE } },
    { { "Line", "Budget" }, { LJ_COLUMN_POLICY_LINE, LJ_COLUMN_NONE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LjColumn columns[N_COLUMNS];
      guint n = 0, known = 0;

      for (; n < N_COLUMNS && cases[i].cells[n] != NULL; n++)
        known += cases[i].columns[n] != LJ_COLUMN_NONE && cases[i].columns[n] != LJ_COLUMN_NUMBER;
      g_assert_cmpuint (lj_dictionary_read_header (cases[i].cells, n, columns), ==, known);
      for (guint j = 0; j < n; j++)
        {
          g_test_message ("case %u, \"%s\"", i, cases[i].cells[j]);
          g_assert_cmpint (columns[j], ==, cases[i].columns[j]);
        }
    }
}

static void
test_header_of_prose (void)
{
  const char *const cells[]
      = { "Hoitoon pääsee kolmessa päivässä.", "KYLLÄ", "4", "Jonot ovat lyhentyneet." };
  LjColumn columns[G_N_ELEMENTS (cells)];

  /* Only the word that also stands in the second header row of a summary table. */
  g_assert_cmpuint (lj_dictionary_read_header (cells, G_N_ELEMENTS (cells), columns), ==, 1);
  g_assert_cmpint (columns[0], ==, LJ_COLUMN_NONE);
}

static void
test_achieved (void)
{
  static const struct
  {
    const char *cell;
    gboolean known;
    LjAchieved achieved;
  } cases[] = {
    { "KYLLÄ", TRUE, LJ_ACHIEVED_YES },
    { "Kyllä (täysin)", TRUE, LJ_ACHIEVED_YES },
    { "<p>Täysin</p>", TRUE, LJ_ACHIEVED_YES },
    { "\u041aYLLÄ", TRUE, LJ_ACHIEVED_YES },
    { "**Osittain**", TRUE, LJ_ACHIEVED_PARTLY },
    { " ei ", TRUE, LJ_ACHIEVED_NO },
    { "Ja", TRUE, LJ_ACHIEVED_YES },
    { "delvis", TRUE, LJ_ACHIEVED_PARTLY },
    { "NEJ", TRUE, LJ_ACHIEVED_NO },
    { "Yes", TRUE, LJ_ACHIEVED_YES },
    { "fully", TRUE, LJ_ACHIEVED_YES },
    { "partly", TRUE, LJ_ACHIEVED_PARTLY },
    { "No", TRUE, LJ_ACHIEVED_NO },
    { "", TRUE, LJ_ACHIEVED_NONE },
    { "-", TRUE, LJ_ACHIEVED_NONE },
    { "ei arvioitu", TRUE, LJ_ACHIEVED_NONE },
    { "ehkä", FALSE, LJ_ACHIEVED_NONE },
    { "4", FALSE, LJ_ACHIEVED_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LjAchieved achieved;

      g_assert_cmpint (lj_dictionary_read_achieved (cases[i].cell, &achieved), ==, cases[i].known);
      g_assert_cmpint (achieved, ==, cases[i].achieved);
    }
}

static void
test_score (void)
{
  static const struct
  {
    const char *cell;
    gboolean valid;
    guint n_scores;
    guint8 scores[2];
    gboolean qualified;
    const char *rest;
  } cases[] = {
    { "4", TRUE, 1, { 4 }, FALSE, NULL },
    { " 1. ", TRUE, 1, { 1 }, FALSE, NULL },
    { "(5)", TRUE, 1, { 5 }, TRUE, NULL },
    { "<p>3</p>", TRUE, 1, { 3 }, FALSE, NULL },
    { "<p>2</p> <p>4</p>", TRUE, 2, { 2, 4 }, FALSE, NULL },
    { "3 Hyvää työtä 2 vuotta", TRUE, 1, { 3 }, FALSE, "Hyvää työtä 2 vuotta" },
    { "", TRUE, 0, { 0 }, FALSE, NULL },
    { "–", TRUE, 0, { 0 }, FALSE, NULL },
    { "inte bedömt", TRUE, 0, { 0 }, FALSE, NULL },
    { "7", FALSE, 0, { 0 }, FALSE, NULL },
    { "0", FALSE, 0, { 0 }, FALSE, NULL },
    { "45", FALSE, 0, { 0 }, FALSE, NULL },
    { "4,5", FALSE, 0, { 0 }, FALSE, NULL },
    { "3-4", FALSE, 0, { 0 }, FALSE, NULL },
    { "3 4", FALSE, 0, { 0 }, FALSE, NULL },
    { "(5", FALSE, 0, { 0 }, FALSE, NULL },
    { "<p>3</p><p>9</p>", FALSE, 0, { 0 }, FALSE, NULL },
    { "erinomainen", FALSE, 0, { 0 }, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(LjScoreCell) score = { 0 };

      g_test_message ("\"%s\"", cases[i].cell);
      g_assert_cmpint (lj_dictionary_read_score (cases[i].cell, &score), ==, cases[i].valid);
      g_assert_cmpuint (score.n_scores, ==, cases[i].n_scores);
      for (guint j = 0; j < score.n_scores; j++)
        g_assert_cmpuint (score.scores[j], ==, cases[i].scores[j]);
      if (cases[i].valid)
        g_assert_cmpint (score.qualified, ==, cases[i].qualified);
      g_assert_cmpstr (score.rest, ==, cases[i].rest);
    }
}

static void
test_plain (void)
{
  static const struct
  {
    const char *cell, *plain;
  } cases[] = {
    { "<p>Yksi.</p> <p>Kaksi.</p>", "Yksi.\nKaksi." },
    { "<ul style=\"list-style-type: none\"> Eka. Toka. ", "Eka. Toka." },
    { "Hoito<br/>ja  hoiva</ul>", "Hoito\nja hoiva" },
    { "**Talous** on <b>kunnossa</b>", "Talous on kunnossa" },
    { "3,8 ■", "3,8" },
    { "a\nb\n\n\nc", "a\nb\nc" },
    { "kun x <5 ja y> 3", "kun x <5 ja y> 3" },
    { "<paino> ja <", "<paino> ja <" },
    { "  ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = lj_dictionary_plain (cases[i].cell);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_language (void)
{
  g_assert_cmpint (lj_dictionary_tell_language ("talo on hyvä ja iso", 20), ==, LJ_LANGUAGE_FI);
  g_assert_cmpint (lj_dictionary_tell_language ("ett hus som är för stort och bra", 33), ==,
                   LJ_LANGUAGE_SV);
  g_assert_cmpint (lj_dictionary_tell_language ("the house is good and big", 25), ==,
                   LJ_LANGUAGE_EN);
  g_assert_cmpint (lj_dictionary_tell_language ("", 0), ==, LJ_LANGUAGE_FI);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dictionary/header", test_header);
  g_test_add_func ("/dictionary/header-of-prose", test_header_of_prose);
  g_test_add_func ("/dictionary/achieved", test_achieved);
  g_test_add_func ("/dictionary/score", test_score);
  g_test_add_func ("/dictionary/plain", test_plain);
  g_test_add_func ("/dictionary/language", test_language);
  return g_test_run ();
}
