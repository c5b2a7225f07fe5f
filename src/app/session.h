/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/linjaus.h>
#include <linjaus/translation.h>

G_BEGIN_DECLS

/* One open workbook in one round: its tree, its numbers and its titles, kept in step with the
 * file. Everything a window shows of a workbook it reads here; no widget holds a fact. */
#define LJ_TYPE_SESSION (lj_session_get_type ())
G_DECLARE_FINAL_TYPE (LjSession, lj_session, LJ, SESSION, GObject)

LjSession *lj_session_new (LjWorkbook *workbook, GError **error) G_GNUC_WARN_UNUSED_RESULT;

LjWorkbook *lj_session_get_workbook (LjSession *self);
LjTree *lj_session_get_tree (LjSession *self);
LjSummary *lj_session_get_summary (LjSession *self);
const LjNodeStatus *lj_session_get_statuses (LjSession *self);
void lj_session_set_options (LjSession *self, const LjSummaryOptions *options);
gint64 lj_session_get_round (LjSession *self);
gboolean lj_session_set_round (LjSession *self, gint64 round, GError **error);
gboolean lj_session_is_approved (LjSession *self);
gboolean lj_session_can_evaluate (LjSession *self);

const LjNode *lj_session_get_node (LjSession *self, guint node);
guint lj_session_find (LjSession *self, gint64 element);
const char *lj_session_get_title (LjSession *self, guint node);
gboolean lj_session_is_untranslated (LjSession *self, guint node);
const char *lj_session_get_number (LjSession *self, guint node);
char *lj_session_dup_name (LjSession *self, guint node) G_GNUC_WARN_UNUSED_RESULT;
char *lj_session_dup_path (LjSession *self, guint node) G_GNUC_WARN_UNUSED_RESULT;
const char *lj_session_get_folded (LjSession *self, guint node);
const char *lj_session_kind_name (LjSession *self, LjKind kind);
const char *lj_session_achieved_name (LjSession *self, LjAchieved achieved);
const char *lj_session_state_name (LjSession *self, LjState state);
LjLanguage lj_session_get_language (LjSession *self);
void lj_session_set_language (LjSession *self, LjLanguage language);
void lj_session_flip_language (LjSession *self);
void lj_session_forget_titles (LjSession *self);

G_END_DECLS
