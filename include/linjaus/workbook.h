/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <linjaus/content.h>
#include <linjaus/error.h>
#include <linjaus/tree.h>

G_BEGIN_DECLS

#define LJ_TYPE_WORKBOOK (lj_workbook_get_type ())
G_DECLARE_FINAL_TYPE (LjWorkbook, lj_workbook, LJ, WORKBOOK, GObject)

typedef enum
{
  LJ_OPEN_READ_ONLY = 1 << 0,
  LJ_OPEN_CREATE = 1 << 1,    /* make it if it is not there */
  LJ_OPEN_LOCK = 1 << 2,      /* to write for a while: LJ_ERROR_BUSY while somebody else does */
  LJ_OPEN_TAKE_OVER = 1 << 3, /* LJ_OPEN_LOCK, even from another machine, on purpose */
} LjOpenFlags;

/* What a "changed" signal speaks of. */
typedef enum
{
  LJ_CHANGE_EVALUATION = 1 << 0, /* achieved, score, state */
  LJ_CHANGE_TEXT = 1 << 1,
  LJ_CHANGE_STRUCTURE = 1 << 2, /* elements, rounds, questions, everything */
} LjChange;

typedef struct
{
  LjAchieved achieved;
  guint score; /* 0: none */
  gboolean qualified;
  LjState state;
  char *who;         /* or NULL */
  gint64 changed_at; /* microseconds since 1970; 0: never */
  guint source_line;
} LjEvaluation;

void lj_evaluation_clear (LjEvaluation *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjEvaluation, lj_evaluation_clear)

typedef struct
{
  gint64 id;
  char *name;
  gboolean current;
  gboolean approved;              /* nothing of it can be changed */
  char *starts, *ends, *deadline; /* ISO dates, each or NULL */
  gint64 scale;                   /* 0: 1 to 5 without labels */
  gint64 based_on;                /* the round before it; 0: none */
} LjRound;

void lj_round_free (LjRound *self);

LjWorkbook *lj_workbook_open (const char *path, LjOpenFlags flags,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *lj_workbook_get_path (LjWorkbook *self);
gboolean lj_workbook_is_read_only (LjWorkbook *self);
/* Many small reads in one go. No act may fall between. */
void lj_workbook_begin_reading (LjWorkbook *self);
void lj_workbook_end_reading (LjWorkbook *self);
/* What takes long ends with G_IO_ERROR_CANCELLED, and leaves nothing, once this is cancelled. */
void lj_workbook_set_cancellable (LjWorkbook *self, GCancellable *cancellable);
/* To be called when another connection of this program wrote to the file. */
gboolean lj_workbook_catch_up (LjWorkbook *self, GError **error);
gboolean lj_workbook_check (LjWorkbook *self, GPtrArray **problems, GError **error);

/* Rounds. */
GPtrArray *lj_workbook_list_rounds (LjWorkbook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 lj_workbook_find_round (LjWorkbook *self, const char *name, GError **error);
gint64 lj_workbook_get_current_round (LjWorkbook *self);
char *lj_workbook_dup_round_name (LjWorkbook *self, gint64 round) G_GNUC_WARN_UNUSED_RESULT;
gint64 lj_workbook_find_round_before (LjWorkbook *self, gint64 round);

/* Reading. */
LjTree *lj_workbook_load_tree (LjWorkbook *self, gint64 round,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
LjContent *lj_workbook_load_content (LjWorkbook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *lj_workbook_dup_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                            LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_workbook_dup_title (LjWorkbook *self, gint64 element, LjLanguage language,
                             gboolean *fallback) G_GNUC_WARN_UNUSED_RESULT;
char *lj_workbook_dup_number (LjWorkbook *self, gint64 element) G_GNUC_WARN_UNUSED_RESULT;
char *lj_workbook_dup_county (LjWorkbook *self, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_workbook_dup_level_label (LjWorkbook *self, gint64 round, guint score,
                                   LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_get_evaluation (LjWorkbook *self, gint64 element, gint64 round,
                                     LjEvaluation *evaluation, GError **error);

/* Acts of the user: each one transaction and one entry in the change log. */
gboolean lj_workbook_set_achieved (LjWorkbook *self, gint64 element, gint64 round,
                                   LjAchieved achieved, GError **error);
gboolean lj_workbook_set_score (LjWorkbook *self, gint64 element, gint64 round, guint score,
                                gboolean qualified, GError **error);
/* Several elements, borrowed. */
typedef struct
{
  const gint64 *ids;
  guint n;
} LjElements;

gboolean lj_workbook_set_achieved_of (LjWorkbook *self, const LjElements *elements, gint64 round,
                                      LjAchieved achieved, GError **error);
gboolean lj_workbook_set_score_of (LjWorkbook *self, const LjElements *elements, gint64 round,
                                   guint score, GError **error);
gboolean lj_workbook_set_state_of (LjWorkbook *self, const LjElements *elements, gint64 round,
                                   LjState state, GError **error);
gboolean lj_workbook_set_text (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                               LjLanguage language, const char *value, GError **error);
void lj_workbook_set_user (LjWorkbook *self, const char *name);
char *lj_workbook_dup_user (LjWorkbook *self) G_GNUC_WARN_UNUSED_RESULT;

/* Where imported content came from; the same digest in the same round is the same import. */
typedef struct
{
  const char *file_name; /* without folder */
  const char *format;    /* "tables", "csv", "json" */
  const char *digest;    /* hexadecimal SHA-256 of the bytes */
  LjLanguage language;
} LjSource;

gboolean lj_workbook_has_source (LjWorkbook *self, const char *digest, gint64 round,
                                 gboolean *found, GError **error);
/* Writes contents in one act named "import"; ids other than 0 that are in the workbook are reused,
 * other ids are taken over. */
gboolean lj_workbook_add_contents (LjWorkbook *self, LjContent *const *contents,
                                   const LjSource *sources, guint n, GError **error);

/* Where an element's evaluation in a round, else the element itself, was read from. */
typedef struct
{
  char *file_name; /* without folder; NULL: not from a file */
  guint line;      /* 0: not known */
} LjOrigin;

void lj_origin_clear (LjOrigin *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjOrigin, lj_origin_clear)
gboolean lj_workbook_get_origin (LjWorkbook *self, gint64 element, gint64 round, LjOrigin *origin,
                                 GError **error);

/* Who answers for an element; each or NULL. */
typedef struct
{
  gint64 id;
  char *unit, *person, *title, *email;
} LjResponsibility;

void lj_responsibility_free (LjResponsibility *self);
GPtrArray *lj_workbook_list_responsibilities (LjWorkbook *self, gint64 element,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Undo and redo; the name is the act's token ("set-score", "import"), NULL: nothing to do. */
const char *lj_workbook_get_undo (LjWorkbook *self);
const char *lj_workbook_get_redo (LjWorkbook *self);
gboolean lj_workbook_undo (LjWorkbook *self, GError **error);
gboolean lj_workbook_redo (LjWorkbook *self, GError **error);
char *lj_workbook_dup_act_name (LjWorkbook *self, const char *token,
                                LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/* What the report for the board is to hold, as text: see board.h. */
char *lj_workbook_dup_report_settings (LjWorkbook *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_set_report_settings (LjWorkbook *self, const char *text, GError **error);

/* Search in titles and texts, the latest first. */
typedef struct
{
  gint64 element;
  LjRole role;
  LjLanguage language;
  char *snippet;
} LjHit;

void lj_hit_free (LjHit *self);
GPtrArray *lj_workbook_search (LjWorkbook *self, const char *words, guint limit,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *lj_workbook_find_texts (LjWorkbook *self, const char *words, gint64 round,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint *lj_workbook_rank_titles (LjWorkbook *self, LjTree *tree, LjLanguage language,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
