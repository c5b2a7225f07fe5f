/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/evaluation.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* What a column of a table or of a delimited file means. */
typedef enum
{
  LJ_COLUMN_NONE, /* not in the dictionary */
  LJ_COLUMN_NUMBER,
  LJ_COLUMN_DOCUMENT,
  LJ_COLUMN_POLICY_LINE,
  LJ_COLUMN_SERVICE_AREA,
  LJ_COLUMN_SERVICE_LINE,
  LJ_COLUMN_GUIDELINE,
  LJ_COLUMN_GOAL,
  LJ_COLUMN_GOALS, /* the goals of a guideline, run together in one cell */
  LJ_COLUMN_SUB_GOALS,
  LJ_COLUMN_ACHIEVED,
  LJ_COLUMN_SCORE,
  LJ_COLUMN_TEXT,
  /* Of summary tables. */
  LJ_COLUMN_COUNT,
  LJ_COLUMN_AVERAGE,
  LJ_COLUMN_DONE, /* stands over yes and partly */
  LJ_COLUMN_YES,
  LJ_COLUMN_PARTLY,
  LJ_COLUMN_NO,
  /* Of surveys. */
  LJ_COLUMN_THEME,
  LJ_COLUMN_MUNICIPALITY,
} LjColumn;

guint lj_dictionary_read_header (const char *const *cells, guint n_cells, LjColumn *columns);
gboolean lj_dictionary_names_other_scale (const char *cell);

gboolean lj_dictionary_read_achieved (const char *cell, LjAchieved *achieved);

#define LJ_MAX_SCORES 8

/* What stands in a score cell. */
typedef struct
{
  guint n_scores; /* 0: not assessed; more than one: one for each paragraph of the goal */
  guint8 scores[LJ_MAX_SCORES];
  gboolean qualified; /* in parentheses */
  char *rest;         /* the words behind the score, plain; NULL: none */
} LjScoreCell;

gboolean lj_dictionary_read_score (const char *cell, LjScoreCell *score);
void lj_score_cell_clear (LjScoreCell *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjScoreCell, lj_score_cell_clear)

char *lj_dictionary_plain (const char *cell) G_GNUC_WARN_UNUSED_RESULT;
char *lj_dictionary_dup_name (const char *cell) G_GNUC_WARN_UNUSED_RESULT;

void lj_dictionary_count_words (const char *text, gsize length, guint *counts);
LjLanguage lj_dictionary_tell_language (const char *text, gsize length);

G_END_DECLS
