/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/mean.h>
#include <linjaus/tree.h>
#include <linjaus/workbook.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_RULE_GOALS,    /* one goal, one vote: own score, else the mean of its scored parts */
  LJ_RULE_SCORES,   /* every printed score counts for itself */
  LJ_RULE_SUBGOALS, /* only sub-goals that have a score */
} LjRule;

const char *lj_rule_token (LjRule rule);
gboolean lj_rule_from_token (const char *token, LjRule *rule);
const char *lj_rule_name (LjRule rule, LjLanguage language);

/* What fewer values than this make says little, where nothing else was chosen. */
#define LJ_FEW_GOALS 4

typedef struct
{
  LjRule rule;
  gboolean without_qualified; /* leave out scores printed in parentheses */
  LjLimits limits;            /* between the levels that means are marked with */
  guint few_goals;            /* an average of fewer says so; 0: LJ_FEW_GOALS */
} LjSummaryOptions;

/* The numbers of one group. */
typedef struct
{
  guint goals;
  guint assessed;
  guint not_assessed;
  LjMean mean;
  guint n_votes; /* what the mean was divided by */
  LjMean sum;    /* of the votes */
  gboolean own;  /* the mean is the group's own score */
  gboolean few;  /* ... or an average of so few goals that it says little */
  guint yes, partly, no;
  guint unanswered;        /* asked whether achieved, and not answered */
  gboolean asked_achieved; /* yes, partly, no are asked here; else they are shown nowhere */
  guint scores[5];         /* how many printed scores of 1 to 5 stand behind the mean */
  guint qualified;         /* scores in parentheses among them, or left out if so asked */
} LjFigures;

/* The numbers of every node of one tree under one rule. Knows no SQL. */
typedef struct _LjSummary LjSummary;

LjSummary *lj_summary_new (LjTree *tree, const LjSummaryOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void lj_summary_free (LjSummary *self);
LjTree *lj_summary_get_tree (const LjSummary *self);
const LjSummaryOptions *lj_summary_get_options (const LjSummary *self);
void lj_summary_get_figures (const LjSummary *self, guint node, LjFigures *figures);
void lj_summary_set_evaluation (LjSummary *self, guint node, LjAchieved achieved, guint score,
                                gboolean qualified);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjSummary, lj_summary_free)

typedef enum
{
  LJ_GROUP_LINE,
  LJ_GROUP_SERVICE_LINE,
  LJ_GROUP_SERVICE_AREA,
  LJ_GROUP_DOCUMENT,
  LJ_GROUP_SPEARHEAD,
} LjGroupBy;

const char *lj_group_by_token (LjGroupBy by);
gboolean lj_group_by_from_token (const char *token, LjGroupBy *by);

/* One row of a summary table, in tree order. */
typedef struct
{
  guint node;
  guint document; /* node of the document it is in; LJ_NODE_NONE: none */
  char *title;
  char *document_title;
  gboolean title_foreign; /* there is none in the language asked for; this is in another */
  gboolean document_foreign;
  LjFigures figures;
} LjSummaryRow;

void lj_summary_row_free (LjSummaryRow *self);

/* document: NULL, or text the document's title contains. under: LJ_NODE_NONE, or only the groups
 * at or below that node. */
GPtrArray *lj_summary_rows (const LjSummary *self, LjWorkbook *workbook, LjGroupBy by, guint under,
                            const char *document, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/* Numbers of a group that count elements. */
typedef enum
{
  LJ_COUNT_GOALS,
  LJ_COUNT_YES,
  LJ_COUNT_PARTLY,
  LJ_COUNT_NO,
  LJ_COUNT_NOT_ASSESSED,
} LjCount;

#define LJ_COUNT_LAST LJ_COUNT_NOT_ASSESSED

const char *lj_count_token (LjCount count);
gboolean lj_count_from_token (const char *token, LjCount *count);
guint lj_figures_get_count (const LjFigures *figures, LjCount count);
GArray *lj_summary_list_behind (const LjSummary *self, guint node,
                                LjCount count) G_GNUC_WARN_UNUSED_RESULT;

/* A derivation that can be read aloud: goals, values, fraction, rounding, rule, what was left out. */
char *lj_why_text (const LjSummary *self, LjWorkbook *workbook, guint node,
                   LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
