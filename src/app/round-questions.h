/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What a round asks, strategy by strategy and kind by kind: whether it was achieved, a score, a
 * text. */
#define LJ_TYPE_ROUND_QUESTIONS (lj_round_questions_get_type ())
G_DECLARE_FINAL_TYPE (LjRoundQuestions, lj_round_questions, LJ, ROUND_QUESTIONS, GtkWidget)

void lj_round_questions_fill (LjRoundQuestions *self, LjSession *session);

G_END_DECLS
