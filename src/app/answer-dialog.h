/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Asks for the answer that was given to a goal. It is recorded once and stays as it was given. */
#define LJ_TYPE_ANSWER_DIALOG (lj_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjAnswerDialog, lj_answer_dialog, LJ, ANSWER_DIALOG, GtkWindow)

LjAnswerDialog *lj_answer_dialog_new (GtkWindow *parent, LjSession *session, gint64 element);
guint lj_answer_dialog_find_languages (LjSession *session, gint64 element);

G_END_DECLS
