/* SPDX-License-Identifier: EUPL-1.2 */
#include "report-lists.h"

#include "figure-text.h"
#include "history-text.h"

/* An empty table below its titles; marks and rows are put in afterwards. */
static LjReport *
new_list (LjSession *session, const char *title, const char *const *subtitles,
          const LjColumn *columns, guint n_columns)
{
  LjLanguage language = lj_language_get_current ();
  g_autofree char *county = lj_workbook_dup_county (lj_session_get_workbook (session), language);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  const LjReportList list = { .language = language,
                              .title = title,
                              .subtitles = subtitles,
                              .author = county,
                              .columns = columns,
                              .n_columns = n_columns,
                              .rows = none };

  return lj_report_new_list (&list);
}

/* Internal notes are for the team alone: that one was changed is printed, what it says is not. */
static gboolean
is_internal (const LjHistoryRow *row)
{
  return row->field == LJ_FIELD_TEXT && row->role == LJ_ROLE_NOTE;
}

/* subject: what was changed; NULL: there is no column for it, since all rows are of one element. */
static void
add_change (LjReportTable *table, LjSession *session, const LjHistoryRow *row, const char *subject)
{
  g_autofree char *when = lj_text_moment (row->at, lj_language_get_current ());
  g_autofree char *what = lj_history_text_what (session, row);
  g_autofree char *old_value
      = is_internal (row) ? g_strdup (_ ("not printed")) : lj_history_text_old (session, row);
  g_autofree char *new_value
      = is_internal (row) ? g_strdup (_ ("not printed")) : lj_history_text_new (session, row);
  const char *who = row->who != NULL && *row->who != '\0' ? row->who : "\u2013";
  const char *const all[] = { when, who, subject, what, old_value, new_value };
  const char *const few[] = { when, who, what, old_value, new_value };

  lj_report_table_add_row (table, subject != NULL ? all : few);
}

/* The changes of one element, or of the whole workbook where that is 0. (transfer full) */
LjReport *
lj_report_list_history (LjSession *session, GPtrArray *rows, gint64 element)
{
  const LjColumn columns[] = {
    { _ ("Time"), LJ_ALIGN_START, 0, 0 },      { _ ("Who"), LJ_ALIGN_START, 0, 0 },
    { _ ("Concerns"), LJ_ALIGN_START, 0, 0 },  { _ ("What"), LJ_ALIGN_START, 0, 0 },
    { _ ("Old value"), LJ_ALIGN_START, 0, 0 }, { _ ("New value"), LJ_ALIGN_START, 0, 0 },
  };
  const LjColumn few[] = { columns[0], columns[1], columns[3], columns[4], columns[5] };
  guint node = element != 0 ? lj_session_find (session, element) : LJ_NODE_NONE;
  const char *subtitles[]
      = { node != LJ_NODE_NONE ? lj_session_get_title (session, node) : _ ("Whole workbook"),
          NULL };
  LjReport *report = new_list (session, _ ("History"), subtitles, element != 0 ? few : columns,
                               element != 0 ? G_N_ELEMENTS (few) : G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const LjHistoryRow *row = g_ptr_array_index (rows, i);
      g_autofree char *subject = element != 0 ? NULL : lj_history_text_subject (session, rows, row);

      add_change (lj_report_get_table (report), session, row, subject);
    }
  return report;
}

static gboolean
asks_achieved (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const LjSummaryRow *) g_ptr_array_index (rows, i))->figures.asked_achieved)
      return TRUE;
  return FALSE;
}

/* Where "goal achieved?" is not asked, its three columns in the middle are left away. */
static void
add_summary_row (LjReportTable *table, LjSession *session, const LjSummaryRow *row,
                 gboolean achieved)
{
  const LjFigures *figures = &row->figures;
  gboolean counted = figures->assessed + figures->not_assessed > 0;
  g_autofree char *goals = lj_figure_text_count (TRUE, figures->goals);
  g_autofree char *mean = lj_figure_text_mean (figures);
  g_autofree char *missing = lj_figure_text_count (counted, figures->not_assessed);
  g_autofree char *yes = lj_figure_text_count (figures->asked_achieved, figures->yes);
  g_autofree char *partly = lj_figure_text_count (figures->asked_achieved, figures->partly);
  g_autofree char *no = lj_figure_text_count (figures->asked_achieved, figures->no);
  const char *const all[] = { row->title, goals, mean, yes, partly, no, missing };
  const char *const few[] = { row->title, goals, mean, missing };

  lj_report_table_add_row (table, achieved ? all : few);
  lj_report_table_set_mark (table, 2, lj_figure_level (session, figures->mean));
}

/* Rows as lj_summary_rows() gives them, below the name of their document where there are several.
 * (transfer full) */
LjReport *
lj_report_list_summary (LjSession *session, GPtrArray *rows, const char *title,
                        const char *subtitle)
{
  const LjColumn columns[] = {
    { _ ("Policy line"), LJ_ALIGN_START, 0, 0 }, { _ ("Goals"), LJ_ALIGN_END, 0, 0 },
    { _ ("Average"), LJ_ALIGN_END, 0, 0 },       { _ ("Yes"), LJ_ALIGN_END, 0, 0 },
    { _ ("Partly"), LJ_ALIGN_END, 0, 0 },        { _ ("No"), LJ_ALIGN_END, 0, 0 },
    { _ ("Not assessed"), LJ_ALIGN_END, 0, 0 },
  };
  const LjColumn few[] = { columns[0], columns[1], columns[2], columns[6] };
  const char *subtitles[] = { subtitle, NULL };
  gboolean achieved = asks_achieved (rows);
  LjReport *report = new_list (session, title, subtitles, achieved ? columns : few,
                               achieved ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (few));
  LjReportTable *table = lj_report_get_table (report);
  const LjSummaryRow *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  const LjSummaryRow *last = rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;
  guint document
      = first != NULL && first->document == last->document ? first->document : LJ_NODE_NONE;

  lj_report_set_paper (report, LJ_PAPER_A4);
  for (guint i = 0; i < rows->len; i++)
    {
      const LjSummaryRow *row = g_ptr_array_index (rows, i);

      if (row->document != document)
        lj_report_table_add_group (table, row->document_title);
      document = row->document;
      add_summary_row (table, session, row, achieved);
    }
  return report;
}
