/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/db.h"
#include "store/ids.h"
#include "store/lock.h"
#include <linjaus/workbook.h>

struct _LjWorkbook
{
  GObject parent_instance;

  LjDb *db;
  LjLock *lock; /* NULL: opened without one */
  char *path;
  char *user;
  gboolean read_only;
  guint n_reading;      /* how often lj_workbook_begin_reading() is to be ended */
  gboolean reading;     /* that began a transaction, which is to be ended then */
  gint64 last_id;       /* the last id given out */
  gint64 current_round; /* 0: none yet */
  gboolean tree_locked;
  GHashTable *names; /* of kinds and statuses: "fi|kind:13" to name */
  char *undo, *redo; /* tokens of the acts; NULL: none */
  gpointer session;  /* sqlite3_session of the act that is going on; NULL: not recorded */
  gint64 index_from; /* texts above this id are put into the search index together; 0: at once */
};

/* One act of the user: everything between is one transaction and one entry in the log. */
gboolean lj_act_begin (LjWorkbook *self, GError **error);
gboolean lj_act_begin_filling (LjWorkbook *self, GError **error);
gboolean lj_act_end (LjWorkbook *self, const char *act, gboolean ok, LjChange change,
                     gint64 element, GError **error);
/* What the user's content is in. Those that others point at come after them, so that this is the
 * order to delete in. */
#define LJ_N_CONTENT_TABLES 21
extern const char *const lj_content_tables[LJ_N_CONTENT_TABLES];

gboolean lj_log_begin_writing (LjWorkbook *self, GError **error);
gboolean lj_log_begin_session (LjWorkbook *self, GError **error);
void lj_log_drop_session (LjWorkbook *self);
gboolean lj_log_refresh (LjWorkbook *self, GError **error);

char *lj_setting_dup_text (LjWorkbook *self, const char *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_setting_write (LjWorkbook *self, const char *key, const char *text, GBytes *bytes,
                           GError **error);
gboolean lj_languages_write (LjWorkbook *self, guint languages, GError **error);
gboolean lj_look_write (LjWorkbook *self, guint32 accent, GBytes *logo, GError **error);
gboolean lj_report_settings_write (LjWorkbook *self, const char *text, GError **error);
gboolean lj_names_load (LjWorkbook *self, GError **error);
gboolean lj_tree_may_change (LjWorkbook *self, GError **error);
gboolean lj_tree_lock_write (LjWorkbook *self, gboolean locked, GError **error);

LjTree *lj_tree_load_all (LjWorkbook *self, GError **error);
gboolean lj_content_write (LjWorkbook *self, LjContent *content, GError **error);
gboolean lj_workbook_load_settings (LjWorkbook *self, GError **error);
gboolean lj_text_write (LjWorkbook *self, const LjContentText *text, gint64 element, gint64 round,
                        GError **error);
gboolean lj_text_insert (LjWorkbook *self, const LjContentText *text, gint64 element, gint64 round,
                         GError **error);

/* The step that approves the round whose id stands in the expression round; no row where it is open:
 * the last step on its path decides. */
#define LJ_SQL_APPROVING_STEP(round) \
  "SELECT last.id FROM round_step AS last WHERE last.round = " round " AND last.approves" \
  " AND NOT EXISTS (SELECT 1 FROM round_step AS later WHERE later.round = last.round" \
  " AND later.id > last.id)"

/* What an approved round forbids: LJ_ERROR_APPROVED, with what to do. */
gint64 lj_round_find_approving_step (LjWorkbook *self, gint64 round);
gboolean lj_round_require_open (LjWorkbook *self, gint64 round, GError **error);
gboolean lj_round_require_free (LjWorkbook *self, gint64 element, GError **error);
gboolean lj_round_is_barrier (const char *act);

/* The search index: taken out before a text changes, put in after. */
gboolean lj_search_remove (LjWorkbook *self, gint64 text, GError **error);
gboolean lj_search_add (LjWorkbook *self, gint64 text, GError **error);
gboolean lj_search_add_from (LjWorkbook *self, gint64 after, GError **error);
gint64 lj_changeset_id (sqlite3_changeset_iter *iter, int operation);
gboolean lj_search_follow (LjWorkbook *self, const void *changeset, int size, gboolean applied,
                           GError **error);

/* What a text says of how far an evaluation has come. */
gboolean lj_translation_is_complete (LjWorkbook *self, gint64 element, LjRole role, gint64 round);
gboolean lj_evaluation_write_score (LjWorkbook *self, gint64 element, gint64 round, guint score,
                                    gboolean qualified, GError **error);
gboolean lj_evaluation_follow_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                                    GError **error);

LjLanguage lj_store_language (const char *tag);
guint8 lj_store_score (sqlite3_stmt *row, int column);
