/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "chart/words.h"
#include <linjaus/board.h>
#include <linjaus/compare.h>
#include <linjaus/names.h>
#include <linjaus/round.h>

G_BEGIN_DECLS

/* The board report while it is put together. Texts are said once a language: the first is the text,
 * the second its twin. */
typedef struct
{
  const LjBoardSettings *settings; /* borrowed, like all from outside */
  LjSummary *summary;
  LjWorkbook *workbook;
  const char *document;
  guint under; /* the one document; LJ_NODE_NONE: all */
  const LjNode *nodes;
  guint n_nodes;
  gint64 round;
  LjSummary *then; /* of the round before; owned; NULL: there is none */
  char *round_name, *then_name;
  GPtrArray *documents; /* LjSummaryRow, of the documents and other roots that hold goals */
  gboolean *has_rows;   /* by node: it or something below it stands in a table of goals */
  LjLanguage languages[2];
  guint n_languages;
  guint kept;    /* set of languages that texts are kept in */
  guint squeeze; /* what is left out so that it gets shorter, from 0 */
  LjReport *report;
} LjBoard;

gboolean lj_board_init (LjBoard *self, const LjBoardSource *source, const LjBoardSettings *settings,
                        GError **error);
void lj_board_clear (LjBoard *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjBoard, lj_board_clear)

/* A text in a language; NULL: nothing is said. (transfer full) */
typedef char *(*LjSay) (const LjBoard *self, LjLanguage language, gconstpointer data);

void lj_board_begin_slide (LjBoard *self);
void lj_board_add_heading (LjBoard *self, guint level, LjSay say, gconstpointer data);
void lj_board_add_paragraph (LjBoard *self, LjSay say, gconstpointer data);
void lj_board_add_note (LjBoard *self, LjSay say, gconstpointer data);
char *lj_board_say_message (const LjBoard *self, LjLanguage language, gconstpointer message);
char *lj_board_dup_both (const LjBoard *self, LjSay say,
                         gconstpointer data) G_GNUC_WARN_UNUSED_RESULT;

/* A text that may be there in another language only. */
typedef struct
{
  char *text; /* with a mark where it is not in the language asked for; NULL: none at all */
  LjLanguage language;
  gboolean fallback;
} LjBoardText;

void lj_board_text_clear (LjBoardText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjBoardText, lj_board_text_clear)
void lj_board_text_set_fallback (const LjBoard *self, LjBoardText *text, const char *other,
                                 LjLanguage language);
void lj_board_get_title (const LjBoard *self, guint node, LjLanguage language, LjBoardText *text);
void lj_board_get_published (const LjBoard *self, guint node, LjLanguage language,
                             LjBoardText *text);
char *lj_board_dup_section (const char *section, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_board_say_title (const LjBoard *self, LjLanguage language, gconstpointer node);

/* A table with a column a language for texts, and one for what is the same in both. */
typedef struct
{
  LjBoard *board;       /* borrowed */
  LjReportTable *table; /* borrowed from the report; NULL: columns are still added */
  GArray *columns;      /* LjColumn, titles owned */
  GArray *languages;    /* LjLanguage a column */
  GPtrArray *cells;     /* of the row being put together */
  GArray *cell_languages;
  GArray *marks;
  GArray *own; /* gboolean a column: a text of it is in its own language */
} LjBoardTable;

void lj_board_table_init (LjBoardTable *self, LjBoard *board);
void lj_board_table_clear (LjBoardTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjBoardTable, lj_board_table_clear)
void lj_board_table_add_text_column (LjBoardTable *self, const char *message, double share);
void lj_board_table_add_column (LjBoardTable *self, const char *message, LjAlign align);
void lj_board_table_start (LjBoardTable *self);
void lj_board_table_add_group (LjBoardTable *self, LjSay say, gconstpointer data);
void lj_board_table_say (LjBoardTable *self, LjSay say, gconstpointer data);
void lj_board_table_put_title (LjBoardTable *self, guint node);
void lj_board_table_put_text (LjBoardTable *self, const LjBoardText *text, guint level);
void lj_board_table_put (LjBoardTable *self, char *take, guint level);
void lj_board_table_end_row (LjBoardTable *self);
void lj_board_table_add_wide_row (LjBoardTable *self, const LjBoardText *text);
void lj_board_put_mean (LjBoardTable *table, LjMean mean);

/* Numbers as they are printed. */
char *lj_board_dup_mean (const LjBoard *self, const LjFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *lj_board_dup_count (gboolean asked, guint count) G_GNUC_WARN_UNUSED_RESULT;
guint lj_board_get_level (const LjBoard *self, LjMean mean);

/* Rows of lj_summary_rows() as the table boards know. */
void lj_board_add_figures (LjBoard *self, GPtrArray *rows, const char *message);
typedef struct
{
  LjChartKind kind;
  LjGroupBy by;
  guint under;
} LjBoardChart;
gboolean lj_board_add_chart (LjBoard *self, const LjBoardChart *chart, GError **error);

/* What the summary is made of. */
typedef struct
{
  guint up, down, same, none; /* goals, since the round before */
} LjBoardTrends;

typedef struct
{
  guint node;
  LjMean value;
} LjBoardValue;

LjFigures lj_board_add_up (const LjBoard *self);
LjStep *lj_board_find_meeting (const LjBoard *self) G_GNUC_WARN_UNUSED_RESULT;
char *lj_board_say_nothing (const LjBoard *self, LjLanguage language, gconstpointer data);
char *lj_board_say_trends (const LjBoard *self, LjLanguage language, gconstpointer data);
gboolean lj_board_count_trends (const LjBoard *self, const GArray *comparisons,
                                LjBoardTrends *trends);
gboolean lj_board_is_moved_line (const LjBoard *self, const LjComparison *comparison);
GArray *lj_board_list_values (const LjBoard *self) G_GNUC_WARN_UNUSED_RESULT;
guint lj_board_count_lowest (const GArray *values, guint most);
guint lj_board_find_line (const LjBoard *self, guint node);

/* What is said of the goals with the lowest scores. */
typedef enum
{
  LJ_LOWEST_NOTHING,
  LJ_LOWEST_COUNTED,
  LJ_LOWEST_NAMED, /* those that share the last place all or none: then they are counted */
} LjLowest;

/* Of an agenda item. */
void lj_agenda_add_explanation (LjBoard *self);

/* The sections. */
void lj_board_add_title_page (LjBoard *self);
void lj_board_add_short_title (LjBoard *self);
void lj_board_add_contents (LjBoard *self);
gboolean lj_board_add_summary (LjBoard *self, GError **error);
void lj_board_add_lowest (LjBoard *self, LjLowest how);
void lj_board_add_scale (LjBoard *self);
gboolean lj_board_add_documents (LjBoard *self, const LjSection *sections, guint n, GError **error);
void lj_board_add_goals (LjBoard *self, guint document);
gboolean lj_board_add_service_lines (LjBoard *self, GError **error);
void lj_board_add_method (LjBoard *self);
gboolean lj_board_add_audit (LjBoard *self, GError **error);

gboolean lj_board_is_row (const LjNode *node);
gboolean lj_board_holds (const LjBoard *self, guint node);
gboolean lj_board_is_draft (const LjBoard *self);

G_END_DECLS
