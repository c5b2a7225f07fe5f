/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* Evaluation rounds: what they ask, and their path to approval. Each change is one act. */

/* What the user says of a round. Dates are ISO dates, NULL or "": none. */
typedef struct
{
  const char *name;
  const char *starts, *ends, *deadline;
  gint64 scale;    /* 0: 1 to 5 without labels */
  gint64 based_on; /* the round before it; 0: none */
} LjRoundFacts;

gint64 lj_workbook_add_round (LjWorkbook *self, const LjRoundFacts *facts, gboolean copy_texts,
                              GError **error);
gboolean lj_workbook_set_round_facts (LjWorkbook *self, gint64 round, const LjRoundFacts *facts,
                                      GError **error);
gboolean lj_workbook_set_current_round (LjWorkbook *self, gint64 round, GError **error);
gboolean lj_workbook_delete_round (LjWorkbook *self, gint64 round, GError **error);

/* LjTreeQuestion, by scope and kind. */
GArray *lj_workbook_list_questions (LjWorkbook *self, gint64 round,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_set_questions (LjWorkbook *self, gint64 round, const LjTreeQuestion *questions,
                                    guint n, GError **error);

/* A step on the path of a round. */
typedef struct
{
  gint64 id;
  LjBody body;
  char *date;        /* ISO date */
  char *section;     /* of the minutes, as written; or NULL */
  gboolean approves; /* the round is read-only from here on */
  char *reason;      /* why it was reopened; or NULL */
} LjStep;

void lj_step_free (LjStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjStep, lj_step_free)

GPtrArray *lj_workbook_list_steps (LjWorkbook *self, gint64 round,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 lj_workbook_add_step (LjWorkbook *self, gint64 round, const LjStep *step, GError **error);
gint64 lj_workbook_reopen_round (LjWorkbook *self, gint64 round, const char *reason,
                                 GError **error);
gboolean lj_workbook_is_approved (LjWorkbook *self, gint64 round);
LjBody lj_workbook_find_next_body (LjWorkbook *self, gint64 round);

/* Where a text of an element in a round stands. */
typedef struct
{
  gint64 element, round;
  LjRole role;
} LjTextPlace;

gboolean lj_workbook_find_before (LjWorkbook *self, gint64 element, gint64 round,
                                  LjTextPlace *place);
gboolean lj_workbook_can_adopt_text (LjWorkbook *self, const LjTextPlace *from, gint64 element,
                                     gint64 round);
gboolean lj_workbook_adopt_text (LjWorkbook *self, const LjTextPlace *from, gint64 element,
                                 gint64 round, GError **error);

/* What is different now from how it was at a step. */
typedef enum
{
  LJ_DIFFERENCE_ADDED,   /* the element is new: new_value is its title */
  LJ_DIFFERENCE_DELETED, /* it is gone: old_value is the title it had */
  LJ_DIFFERENCE_MOVED, /* it stands below another element; the values are those elements' titles */
  LJ_DIFFERENCE_NUMBER,
  LJ_DIFFERENCE_KIND,     /* tokens */
  LJ_DIFFERENCE_ACHIEVED, /* tokens */
  LJ_DIFFERENCE_SCORE,    /* numbers, in parentheses as printed */
  LJ_DIFFERENCE_TEXT,     /* which one: role, language */
} LjDifferenceKind;

typedef struct
{
  gint64 element;
  char *title; /* as it is now, or was where it is gone */
  LjDifferenceKind kind;
  LjRole role;
  LjLanguage language;
  char *old_value, *new_value; /* NULL: none */
} LjDifference;

void lj_difference_free (LjDifference *self);

GPtrArray *lj_workbook_list_differences (LjWorkbook *self, gint64 step, LjLanguage language,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
