/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What a row of the history says, in the current language. */

const char *lj_history_text_role (LjRole role);
char *lj_history_text_what (LjSession *session, const LjHistoryRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *lj_history_text_old (LjSession *session, const LjHistoryRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *lj_history_text_new (LjSession *session, const LjHistoryRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *lj_history_text_subject (LjSession *session, GPtrArray *rows,
                               const LjHistoryRow *row) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_history_text_is_restorable (const LjHistoryRow *row);

G_END_DECLS
