/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/tables-row.h"

#include <string.h>

static LjAchieved
read_achieved (LjTables *self, const LjTableRow *row)
{
  const char *cell = lj_table_row_get (row, LJ_COLUMN_ACHIEVED);
  g_autofree char *quote = lj_table_dup_quote (cell);
  LjAchieved achieved;

  if (!lj_dictionary_read_achieved (cell, &achieved) && !row->odd)
    lj_plan_add_finding (self->plan, row->line, row->line, LJ_IMPORT_FINDING_VALUE,
                         _ ("“%s” is not yes, partly or no: left empty"), quote);
  return achieved;
}

/* Words behind the score are its text only if that has no cell of its own. */
static void
read_score (LjTables *self, const LjTableRow *row, LjScoreCell *score)
{
  const char *cell = lj_table_row_get (row, LJ_COLUMN_SCORE);
  g_autofree char *quote = lj_table_dup_quote (cell);

  if (lj_dictionary_read_score (cell, score)
      && (score->rest == NULL || lj_table_row_get (row, LJ_COLUMN_TEXT)[0] == '\0'))
    return;
  lj_score_cell_clear (score);
  score->n_scores = 0;
  if (!row->odd)
    lj_plan_add_finding (self->plan, row->line, row->line, LJ_IMPORT_FINDING_VALUE,
                         _ ("“%s” is not a score from 1 to 5: left empty"), quote);
}

/* Adds the evaluation and its text, unless the row says nothing at all. */
static void
add_evaluation (LjTables *self, const LjContentEvaluation *evaluation, const char *text)
{
  g_autofree char *plain = lj_dictionary_plain (text);

  if (evaluation->achieved == LJ_ACHIEVED_NONE && evaluation->score == 0 && plain[0] == '\0')
    return;
  g_array_append_val (self->content->evaluations, *evaluation);
  lj_content_add_text (self->content, evaluation->element, 0, LJ_ROLE_PUBLISHED, self->language,
                       plain);
}

/* Two scores for a goal of two paragraphs are the scores of its parts. */
static void
add_parts (LjTables *self, const LjTableRow *row, guint goal, const char *title,
           const LjScoreCell *score)
{
  g_auto(GStrv) paragraphs = g_strsplit (title, "\n", LJ_MAX_SCORES + 1);

  if (g_strv_length (paragraphs) != score->n_scores)
    {
      lj_plan_add_finding (self->plan, row->line, row->line, LJ_IMPORT_FINDING_VALUE,
                           _ ("%u scores for %u paragraphs of a goal: left empty"), score->n_scores,
                           g_strv_length (paragraphs));
      return;
    }
  for (guint i = 0; i < score->n_scores; i++)
    {
      LjContentEvaluation evaluation = { .state = LJ_STATE_ANSWERED, .source_line = row->line };

      evaluation.element
          = lj_tables_add_element (self, goal, LJ_KIND_PART, paragraphs[i], row->line);
      evaluation.score = score->scores[i];
      evaluation.qualified = score->qualified;
      add_evaluation (self, &evaluation, "");
    }
}

/* Adds what a row says of an element, whose title (of its paragraphs) has the parts if the row has
 * several scores. */
void
lj_tables_evaluate (LjTables *self, const LjTableRow *row, guint element, const char *title)
{
  LjContentEvaluation evaluation = { .element = element, .state = LJ_STATE_ANSWERED };
  g_auto(LjScoreCell) score = { 0 };
  const char *text = lj_table_row_get (row, LJ_COLUMN_TEXT);

  evaluation.source_line = row->line;
  evaluation.achieved = read_achieved (self, row);
  read_score (self, row, &score);
  evaluation.score = score.n_scores == 1 ? score.scores[0] : 0;
  evaluation.qualified = score.n_scores == 1 && score.qualified;
  if (score.rest != NULL)
    text = score.rest;
  add_evaluation (self, &evaluation, text);
  if (score.n_scores > 1)
    add_parts (self, row, element, title, &score);
}

/* Adds an element that comes from a line of the file (by number). Returns its index. */
guint
lj_tables_add_element (LjTables *self, guint parent, LjKind kind, const char *title, guint line)
{
  guint element = lj_content_add_element (self->content, parent, kind, title, self->language);

  lj_content_get (self->content->elements, LjContentElement, element)->source_line = line;
  return element;
}

/* Gives an element its number, without the dot or bracket behind it. */
void
lj_tables_set_number (LjTables *self, guint element, const char *number)
{
  g_autofree char *bare = g_strdup (number);

  g_strdelimit (bare, ") ", '\0');
  if (g_str_has_suffix (bare, "."))
    bare[strlen (bare) - 1] = '\0';
  lj_content_get (self->content->elements, LjContentElement, element)->number
      = lj_content_string (self->content, bare);
}
