/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-tables.h"

#include <linjaus/compare.h>
#include <linjaus/round.h>

#include "history-text.h"

#define DASH "\u2013"

/* Titles of columns: in the language that is current when a list is made. */
static const LjColumn *
get_change_columns (guint *n)
{
  static LjColumn columns[4];

  columns[0] = (LjColumn){ _ ("Concerns"), LJ_ALIGN_START, 0, 0 };
  columns[1] = (LjColumn){ _ ("What"), LJ_ALIGN_START, 0, 0 };
  columns[2] = (LjColumn){ _ ("Then"), LJ_ALIGN_START, 0, 0 };
  columns[3] = (LjColumn){ _ ("Now"), LJ_ALIGN_START, 0, 0 };
  *n = G_N_ELEMENTS (columns);
  return columns;
}

static const LjColumn *
get_compare_columns (guint *n)
{
  static LjColumn columns[6];

  columns[0] = (LjColumn){ _ ("Goal"), LJ_ALIGN_START, 0, 0 };
  columns[1] = (LjColumn){ _ ("Then"), LJ_ALIGN_END, 0, 0 };
  columns[2] = (LjColumn){ _ ("Now"), LJ_ALIGN_END, 0, 0 };
  /* Translators: head of a column: up, down or the same. */
  columns[3] = (LjColumn){ _ ("Change"), LJ_ALIGN_END, 0, 0 };
  columns[4] = (LjColumn){ _ ("Achieved then"), LJ_ALIGN_START, 0, 0 };
  columns[5] = (LjColumn){ _ ("Achieved now"), LJ_ALIGN_START, 0, 0 };
  *n = G_N_ELEMENTS (columns);
  return columns;
}

/* As the history names it. */
static const LjField fields[] = {
  [LJ_DIFFERENCE_ADDED] = LJ_FIELD_ELEMENT, [LJ_DIFFERENCE_DELETED] = LJ_FIELD_ELEMENT,
  [LJ_DIFFERENCE_MOVED] = LJ_FIELD_PLACE,   [LJ_DIFFERENCE_NUMBER] = LJ_FIELD_NUMBER,
  [LJ_DIFFERENCE_KIND] = LJ_FIELD_KIND,     [LJ_DIFFERENCE_ACHIEVED] = LJ_FIELD_ACHIEVED,
  [LJ_DIFFERENCE_SCORE] = LJ_FIELD_SCORE,   [LJ_DIFFERENCE_TEXT] = LJ_FIELD_TEXT,
};

static void
add_difference (LjTable *table, LjSession *session, const LjDifference *it)
{
  LjHistoryRow row = { .field = fields[it->kind],
                       .role = it->role,
                       .language = it->language,
                       .old_value = it->old_value,
                       .new_value = it->new_value };
  /* Places and elements are told by titles here, not by the tokens of a history. */
  gboolean titles = row.field == LJ_FIELD_PLACE || row.field == LJ_FIELD_ELEMENT;
  char *cells[]
      = { g_strdup (it->title != NULL ? it->title : DASH), lj_history_text_what (session, &row),
          titles ? g_strdup (it->old_value != NULL ? it->old_value : DASH)
                 : lj_history_text_old (session, &row),
          titles ? g_strdup (it->new_value != NULL ? it->new_value : DASH)
                 : lj_history_text_new (session, &row) };

  lj_table_add_row (table, lj_session_find (session, it->element) != LJ_NODE_NONE ? it->element : 0,
                    cells);
}

/* What was changed in the round since the step. FALSE: it could not be read. */
gboolean
lj_round_table_changes (LjSession *session, gint64 step, LjTable *table, GError **error)
{
  g_autoptr(GPtrArray) differences = lj_workbook_list_differences (
      lj_session_get_workbook (session), step, lj_session_get_language (session), error);
  const LjColumn *columns;
  guint n;

  if (differences == NULL)
    return FALSE;
  columns = get_change_columns (&n);
  lj_table_begin (table, columns, n);
  table->nothing = _ ("Nothing was changed since then.");
  for (guint i = 0; i < differences->len; i++)
    add_difference (table, session, g_ptr_array_index (differences, i));
  return TRUE;
}

static char *
dup_mean (LjMean mean, gboolean group)
{
  if (mean.denominator == 0)
    return g_strdup (DASH);
  if (!group && mean.denominator == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) mean.numerator);
  return lj_mean_text (mean, lj_language_get_current ());
}

/* By a sign and a word. */
static char *
dup_trend (LjTrend trend)
{
  static const char *const signs[] = {
    [LJ_TREND_NONE] = NULL,
    [LJ_TREND_DOWN] = "\u25bc",
    [LJ_TREND_SAME] = "=",
    [LJ_TREND_UP] = "\u25b2",
  };

  if (trend == LJ_TREND_NONE)
    return g_strdup (DASH);
  return g_strdup_printf ("%s %s", signs[trend], lj_trend_name (trend, lj_language_get_current ()));
}

static char *
dup_achieved (LjSession *session, LjAchieved achieved)
{
  return g_strdup (achieved != LJ_ACHIEVED_NONE ? lj_session_achieved_name (session, achieved)
                                                : DASH);
}

static gboolean
is_changed (const LjComparison *row)
{
  return (row->now.denominator != 0) != (row->then.denominator != 0) || row->trend == LJ_TREND_UP
         || row->trend == LJ_TREND_DOWN || row->achieved_then != row->achieved_now;
}

static void
add_comparison (LjTable *table, LjSession *session, const LjComparison *row)
{
  char *cells[] = { lj_session_dup_name (session, row->node),
                    dup_mean (row->then, row->group),
                    dup_mean (row->now, row->group),
                    dup_trend (row->trend),
                    dup_achieved (session, row->achieved_then),
                    dup_achieved (session, row->achieved_now) };

  lj_table_add_row (table, lj_session_get_node (session, row->node)->id, cells);
}

/* Ups and downs among goals, averages of lines and documents left out. */
static char *
dup_sum (const GArray *rows)
{
  guint counts[LJ_TREND_UP + 1] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const LjComparison *row = &g_array_index (rows, LjComparison, i);

      if (!row->group)
        counts[row->trend]++;
    }
  /* Translators: of the scores of goals in two rounds. */
  return g_strdup_printf (_ ("Goals: %u up, %u down, %u the same, %u not comparable"),
                          counts[LJ_TREND_UP], counts[LJ_TREND_DOWN], counts[LJ_TREND_SAME],
                          counts[LJ_TREND_NONE]);
}

/* The round that is shown beside another one, goal by goal and line by line. FALSE: it could not be
 * read. */
gboolean
lj_round_table_compare (LjSession *session, gint64 other, gboolean only_changed, LjTable *table,
                        GError **error)
{
  const LjSummary *now = lj_session_get_summary (session);
  g_autoptr(LjTree) tree = lj_workbook_load_tree (lj_session_get_workbook (session), other, error);
  g_autoptr(LjSummary) then
             = tree != NULL ? lj_summary_new (tree, lj_summary_get_options (now)) : NULL;
  g_autoptr(GArray) rows = NULL;
  const LjColumn *columns;
  guint n;

  if (then == NULL)
    return FALSE;
  rows = lj_summary_compare (now, then);
  columns = get_compare_columns (&n);
  lj_table_begin (table, columns, n);
  table->subtitle = dup_sum (rows);
  table->nothing = _ ("Nothing is different between these two rounds.");
  for (guint i = 0; i < rows->len; i++)
    {
      const LjComparison *row = &g_array_index (rows, LjComparison, i);

      if (!only_changed || is_changed (row))
        add_comparison (table, session, row);
    }
  return TRUE;
}
