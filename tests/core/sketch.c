/* SPDX-License-Identifier: EUPL-1.2 */
#include "sketch.h"

#include <string.h>

static const struct
{
  char letter;
  LjKind kind;
} kinds[] = {
  { 'D', LJ_KIND_DOCUMENT },     { 'L', LJ_KIND_POLICY_LINE }, { 'A', LJ_KIND_SERVICE_AREA },
  { 'S', LJ_KIND_SERVICE_LINE }, { 'P', LJ_KIND_PLAN },        { 'U', LJ_KIND_GUIDELINE },
  { 'G', LJ_KIND_GOAL },         { 's', LJ_KIND_SUB_GOAL },    { 'p', LJ_KIND_PART },
  { 'T', LJ_KIND_SECTION },      { 'H', LJ_KIND_SPEARHEAD },   { 'M', LJ_KIND_MEASURE },
};

static LjKind
kind_of (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].letter == letter)
      return kinds[i].kind;
  g_error ("no kind %c", letter);
}

static guint
score_of (const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      return (guint) g_ascii_digit_value (*p);
  return 0;
}

static void
set_words (LjTree *tree, guint node, char **words, LjTreeQuestion *question)
{
  guint score = words[1] == NULL ? 0 : score_of (words[1]);
  LjAchieved achieved = LJ_ACHIEVED_NONE;

  question->score = words[1] != NULL && strchr (words[1], '!') == NULL;
  if (words[1] != NULL && words[2] != NULL)
    {
      question->achieved = TRUE;
      if (strcmp (words[2], "none") != 0)
        g_assert_true (lj_achieved_from_token (words[2], &achieved));
    }
  lj_tree_set_evaluation (tree, node, achieved, score, words[1] != NULL && words[1][0] == '(', 0);
}

LjTree *
sketch_tree (const char *sketch)
{
  g_auto(GStrv) lines = g_strsplit (sketch, "\n", -1);
  guint n = g_strv_length (lines) - 1;
  g_autofree LjTreeRow *rows = g_new0 (LjTreeRow, n);
  g_autofree LjTreeQuestion *questions = g_new0 (LjTreeQuestion, n);
  gint64 last[256] = { 0 };
  LjTree *tree;

  for (guint i = 0; i < n; i++)
    {
      guint depth = (guint) strspn (lines[i], " ");

      rows[i] = (LjTreeRow){ .id = i + 1,
                             .parent = depth == 0 ? 0 : last[depth - 1],
                             .position = i,
                             .source_line = 101 + i,
                             .kind = kind_of (lines[i][depth]) };
      last[depth] = i + 1;
    }
  tree = lj_tree_new (rows, n);
  g_assert_cmpuint (lj_tree_get_n_nodes (tree), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", -1);

      questions[i] = (LjTreeQuestion){ .scope = i + 1, .kind = rows[i].kind };
      set_words (tree, i, words, &questions[i]);
    }
  lj_tree_set_questions (tree, questions, n);
  return tree;
}
