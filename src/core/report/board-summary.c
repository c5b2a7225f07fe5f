/* SPDX-License-Identifier: EUPL-1.2 */
/* What the board reads first: the counts, the averages of the documents, what changed. */
#include "report/board-private.h"
#include <linjaus/round.h>
#include <linjaus/text.h>
#include <string.h>

/* The counts of all documents together. There is no average over documents. */
LjFigures
lj_board_add_up (const LjBoard *self)
{
  LjFigures all = { 0 };

  for (guint i = 0; i < self->documents->len; i++)
    {
      const LjFigures *figures = &((LjSummaryRow *) self->documents->pdata[i])->figures;

      all.goals += figures->goals;
      all.assessed += figures->assessed;
      all.not_assessed += figures->not_assessed;
      all.yes += figures->yes;
      all.partly += figures->partly;
      all.no += figures->no;
      all.unanswered += figures->unanswered;
      all.asked_achieved |= figures->asked_achieved;
    }
  return all;
}

/* data: LjFigures. */
static char *
say_counts (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjFigures *all = data;
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, lj_ntr (language, "%u goal.", "%u goals.", all->goals), all->goals);
  g_string_append_c (text, ' ');
  if (all->assessed + all->not_assessed > 0)
    g_string_append_printf (text,
                            lj_tr (language, N_ ("Asked for a score: %u; assessed %u, not "
                                                 "assessed %u.")),
                            all->assessed + all->not_assessed, all->assessed, all->not_assessed);
  if (all->asked_achieved)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, lj_tr (language, N_ ("Goal achieved: yes %u, partly %u, no %u, not assessed %u.")),
          all->yes, all->partly, all->no, all->unanswered);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lj_board_say_nothing (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup (lj_tr (language, N_ ("There are no goals to report.")));
}

/* data: LjBoardTrends. */
char *
lj_board_say_trends (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjBoardTrends *trends = data;

  return g_strdup_printf (
      lj_tr (language, N_ ("Goals compared with the round “%s”: rose %u, fell %u, same %u.")),
      self->then_name, trends->up, trends->down, trends->same);
}

/* Whether it is in one of the documents that are reported. */
gboolean
lj_board_holds (const LjBoard *self, guint node)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      guint document = ((LjSummaryRow *) self->documents->pdata[i])->node;

      if (node >= document && node < self->nodes[document].end)
        return TRUE;
    }
  return FALSE;
}

static void
count_trend (LjBoardTrends *trends, LjTrend trend)
{
  trends->up += trend == LJ_TREND_UP;
  trends->down += trend == LJ_TREND_DOWN;
  trends->same += trend == LJ_TREND_SAME;
  trends->none += trend == LJ_TREND_NONE;
}

/* Of the goals. FALSE: none can be compared. */
gboolean
lj_board_count_trends (const LjBoard *self, const GArray *comparisons, LjBoardTrends *trends)
{
  *trends = (LjBoardTrends){ 0 };
  for (guint i = 0; i < comparisons->len; i++)
    {
      const LjComparison *comparison = &g_array_index (comparisons, LjComparison, i);

      if (!comparison->group && lj_board_holds (self, comparison->node))
        count_trend (trends, comparison->trend);
    }
  return trends->up + trends->down + trends->same > 0;
}

/* One decimal with its mark; a dash for none. */
void
lj_board_put_mean (LjBoardTable *table, LjMean mean)
{
  const LjBoard *board = table->board;

  lj_board_table_put (
      table, mean.denominator != 0 ? lj_mean_text (mean, board->languages[0]) : g_strdup ("\u2013"),
      lj_board_get_level (board, mean));
}

static char *
say_trend (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  LjTrend trend = GPOINTER_TO_UINT (data);
  const char *arrow = trend == LJ_TREND_UP ? "\u25b2 " : trend == LJ_TREND_DOWN ? "\u25bc " : "";

  return g_strconcat (arrow, lj_trend_name (trend, language), NULL);
}

static void
add_comparison (LjBoardTable *table, const LjComparison *comparison)
{
  lj_board_table_put_title (table, comparison->node);
  lj_board_put_mean (table, comparison->then);
  lj_board_put_mean (table, comparison->now);
  lj_board_table_put (
      table, lj_board_dup_both (table->board, say_trend, GUINT_TO_POINTER (comparison->trend)), 0);
  lj_board_table_end_row (table);
}

gboolean
lj_board_is_moved_line (const LjBoard *self, const LjComparison *comparison)
{
  return comparison->group && lj_board_holds (self, comparison->node)
         && (comparison->trend == LJ_TREND_UP || comparison->trend == LJ_TREND_DOWN);
}

static void
add_moved_lines (LjBoard *self, const GArray *comparisons)
{
  g_auto(LjBoardTable) table = { 0 };

  lj_board_table_init (&table, self);
  lj_board_table_add_text_column (&table, N_ ("Average of"), 0);
  lj_board_table_add_column (&table, N_ ("Before"), LJ_ALIGN_END);
  lj_board_table_add_column (&table, N_ ("Now"), LJ_ALIGN_END);
  lj_board_table_add_column (&table, N_ ("Change"), LJ_ALIGN_START);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const LjComparison *comparison = &g_array_index (comparisons, LjComparison, i);

      if (!lj_board_is_moved_line (self, comparison))
        continue;
      if (table.table == NULL)
        lj_board_table_start (&table);
      add_comparison (&table, comparison);
    }
}

static void
add_changes (LjBoard *self, gboolean lines)
{
  g_autoptr(GArray) comparisons = NULL;
  LjBoardTrends trends;

  if (self->then == NULL)
    return;
  comparisons = lj_summary_compare (self->summary, self->then);
  if (!lj_board_count_trends (self, comparisons, &trends))
    return;
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("What changed"));
  lj_board_add_paragraph (self, lj_board_say_trends, &trends);
  if (lines)
    add_moved_lines (self, comparisons);
}

/* What a summary has room for besides the counts and the averages of the documents. */
typedef struct
{
  gboolean chart;
  LjGroupBy by; /* of the chart */
  gboolean moved_lines;
  LjLowest lowest;
} Room;

/* On one page, from the most to the least. The chart of the lines goes before the names of the
 * lowest goals, those before a chart that says what the table says. */
static const Room one_page[] = {
  { TRUE, LJ_GROUP_LINE, TRUE, LJ_LOWEST_NAMED },
  { TRUE, LJ_GROUP_LINE, FALSE, LJ_LOWEST_NAMED },
  { TRUE, LJ_GROUP_LINE, FALSE, LJ_LOWEST_COUNTED },
  { TRUE, LJ_GROUP_LINE, FALSE, LJ_LOWEST_NOTHING },
  { TRUE, LJ_GROUP_DOCUMENT, FALSE, LJ_LOWEST_NAMED },
  { FALSE, LJ_GROUP_LINE, FALSE, LJ_LOWEST_NAMED },
  { FALSE, LJ_GROUP_LINE, FALSE, LJ_LOWEST_NOTHING },
};

/* A longer report has its charts elsewhere. */
static const Room several_pages = { FALSE, LJ_GROUP_LINE, TRUE, LJ_LOWEST_NAMED };

static gboolean
add_headline_chart (LjBoard *self, const Room *room, GError **error)
{
  const LjBoardChart chart = { LJ_CHART_AVERAGES, room->by, self->under };

  return !room->chart || (room->by == LJ_GROUP_DOCUMENT && self->documents->len < 2)
         || lj_board_add_chart (self, &chart, error);
}

gboolean
lj_board_add_summary (LjBoard *self, GError **error)
{
  const LjFigures all = lj_board_add_up (self);
  const Room *room = self->settings->length == LJ_LENGTH_ONE_PAGE
                         ? &one_page[MIN (self->squeeze, G_N_ELEMENTS (one_page) - 1)]
                         : &several_pages;

  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Summary"));
  if (self->documents->len == 0)
    {
      lj_board_add_paragraph (self, lj_board_say_nothing, NULL);
      return TRUE;
    }
  lj_board_add_paragraph (self, say_counts, &all);
  lj_board_add_figures (self, self->documents, N_ ("Document"));
  if (!add_headline_chart (self, room, error))
    return FALSE;
  add_changes (self, room->moved_lines);
  lj_board_add_lowest (self, room->lowest);
  return TRUE;
}
