/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/twins.h"
#include <linjaus/names.h>
#include <linjaus/proofread.h>
#include <linjaus/properties.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_NUMBER_PLAIN,
  LJ_NUMBER_DAY,   /* of a date, "31.12": its year is a number of its own */
  LJ_NUMBER_MONTH, /* "1" of "1/2025" */
} LjNumberKind;

/* The room for a value; a longer number is cut. */
#define LJ_NUMBER_ROOM 24

/* One number of a text. */
typedef struct
{
  const char *start, *end;    /* where it stands in the text, borrowed */
  char value[LJ_NUMBER_ROOM]; /* "1000", "3.80", "31.12": a point, no zeros before */
  LjNumberKind kind;
  gboolean optional; /* of a list, an ordinal, a section of a law: a translation may do without */
} LjNumber;

GArray *lj_numbers_parse (const char *text, LjLanguage language);

/* A text in one language, borrowed. */
typedef struct
{
  const char *text;
  LjLanguage language;
} LjTextIn;

gboolean lj_numbers_differ (LjTextIn a, LjTextIn b, char **only_a, char **only_b);
gboolean lj_text_has_word (const char *text, const char *const *stems);

/* What stands around a number in its text. */
gboolean lj_text_has_part (const char *text, const char *const *parts);
const char *lj_text_skip_spaces (const char *p);
const char *lj_text_skip_letters (const char *p);
char *lj_sentence_dup (const char *text, const char *place);
char *lj_sentence_dup_word_before (const char *text, const char *p);
gboolean lj_sentence_is_quoted (const char *text, const char *place);
gboolean lj_number_is_joined (const char *text, const LjNumber *number);

typedef enum
{
  LJ_COUNTED_GOALS,
  LJ_COUNTED_ALL_GOALS, /* and sub-goals */
  LJ_COUNTED_GUIDELINES,
  LJ_COUNTED_LINES, /* and policy lines */
} LjCounted;

#define LJ_N_COUNTED (LJ_COUNTED_LINES + 1)

/* What the texts are checked against. */
typedef struct
{
  LjSummary *summary;   /* borrowed */
  LjWorkbook *workbook; /* borrowed */
  LjSummary *before;    /* of the round before; owned, made when it is needed first; NULL: none */
  gboolean asked_before;
  guint32 *sums[LJ_N_COUNTED]; /* owned, made when they are needed first */
} LjClaims;

/* A number in a text that contradicts the computed one. */
typedef void (*LjClaimFunc) (const char *said, const char *expected, gpointer data);

void lj_claims_check (LjClaims *self, guint node, LjTextIn text, LjClaimFunc func, gpointer data);
void lj_claims_clear (LjClaims *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjClaims, lj_claims_clear)

G_END_DECLS
