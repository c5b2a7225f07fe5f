/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* What is asked of one element in one round. */
typedef enum
{
  LJ_ASKED_ACHIEVED = 1 << 0,
  LJ_ASKED_SCORE = 1 << 1,
  LJ_ASKED_TEXT = 1 << 2,
} LjAsked;

typedef struct
{
  guint element;
  guint round;
  LjAsked asked;
} LjAskedFact;

void lj_asked_add_questions (LjContent *content, const LjAskedFact *facts, guint n_facts);

G_END_DECLS
