/* SPDX-License-Identifier: EUPL-1.2 */
/* What the board reads first: the title page, the contents, the counts, what changed, what is
 * lowest. */
#include "report/board-private.h"
#include <linjaus/round.h>
#include <linjaus/text.h>
#include <string.h>

/* How many of the lowest goals are named; of those that share the last value, all or none. */
static const guint most_lowest[LJ_N_LENGTHS] = { 5, 8, 10 };

/* data: LjStep. "County executive 12.1.2026, § 4": what is known of it; the sign is often typed. */
static char *
say_meeting (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjStep *step = data;
  g_autofree char *date
      = step->date != NULL ? lj_text_iso_date (step->date, language) : g_strdup ("");
  g_autofree char *body
      = lj_text_capitalise (lj_workbook_body_name (self->workbook, step->body, language));
  const char *section = step->section != NULL ? step->section : "";
  const char *sign = strstr (section, "\u00a7") == NULL ? "\u00a7 " : "";

  return g_strconcat (body, *date != '\0' ? " " : "", date, *section != '\0' ? ", " : "",
                      *section != '\0' ? sign : "", section, NULL);
}

/* The last meeting on the round's path; NULL: none yet. (transfer full) */
LjStep *
lj_board_find_meeting (const LjBoard *self)
{
  g_autoptr(GPtrArray) steps = lj_workbook_list_steps (self->workbook, self->round, NULL);

  for (guint i = steps != NULL ? steps->len : 0; i > 0; i--)
    {
      const LjStep *step = g_ptr_array_index (steps, i - 1);
      LjStep *copy;

      if (step->body == LJ_BODY_NONE)
        continue;
      copy = g_new0 (LjStep, 1);
      copy->body = step->body;
      copy->date = g_strdup (step->date);
      copy->section = g_strdup (step->section);
      return copy;
    }
  return NULL;
}

/* Round, meeting, version, draft: what is known of them. (transfer full) */
static GStrv
list_facts (const LjBoard *self, LjLanguage language)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr(LjStep) meeting = lj_board_find_meeting (self);

  if (*self->round_name != '\0')
    g_strv_builder_add (lines, self->round_name);
  if (meeting != NULL)
    {
      g_autofree char *said = say_meeting (self, language, meeting);
      g_strv_builder_add (lines, said);
    }
  if (*self->settings->version != '\0')
    {
      /* Translators: of a report, as in "Version 1.2". */
      g_autofree char *version
          = g_strdup_printf (lj_tr (language, N_ ("Version %s")), self->settings->version);
      g_strv_builder_add (lines, version);
    }
  if (lj_board_is_draft (self))
    g_strv_builder_add (lines, lj_tr (language, "DRAFT"));
  return g_strv_builder_end (lines);
}

/* Of one document its name, of several what is done with them. */
static char *
say_title (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjSummaryRow *first = self->documents->len > 0 ? self->documents->pdata[0] : NULL;
  g_autofree char *name = NULL;

  if (self->documents->len != 1)
    return g_strdup (lj_tr (language, "Evaluation of strategies"));
  name = lj_board_say_title (self, language, GUINT_TO_POINTER (first->node));
  /* Translators: the title of a report; the document's name. */
  return g_strdup_printf (lj_tr (language, N_ ("%s: evaluation")), name);
}

typedef struct
{
  LjReportTitle says;
  char *owner, *title;
  GStrv lines;
} Title;

static void
title_init (Title *self, const LjBoard *board, LjLanguage language)
{
  self->owner = lj_workbook_dup_county (board->workbook, language);
  self->title = say_title (board, language, NULL);
  self->lines = list_facts (board, language);
  self->says = (LjReportTitle){ self->owner, self->title, (const char *const *) self->lines };
}

static void
title_clear (Title *self)
{
  g_free (self->owner);
  g_free (self->title);
  g_strfreev (self->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Title, title_clear)

void
lj_board_add_title_page (LjBoard *self)
{
  g_auto(Title) title = { 0 };
  g_auto(Title) twin = { 0 };

  title_init (&title, self, self->languages[0]);
  if (self->n_languages > 1)
    title_init (&twin, self, self->languages[1]);
  lj_report_add_title_page (self->report, &title.says, self->n_languages > 1 ? &twin.says : NULL);
}

static char *
say_facts (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  g_auto(GStrv) lines = list_facts (self, language);

  return g_strjoinv (" \u00b7 ", lines);
}

/* Where there is no title page. */
void
lj_board_add_short_title (LjBoard *self)
{
  lj_board_add_heading (self, 1, say_title, NULL);
  lj_board_add_note (self, say_facts, NULL);
}

void
lj_board_add_contents (LjBoard *self)
{
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Contents"));
  lj_report_add_contents (self->report, self->settings->paper == LJ_PAPER_16_9 ? 1 : 2);
  lj_report_add_page_break (self->report);
}

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

static gboolean
is_in_report (const LjBoard *self, guint node)
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

      if (!comparison->group && is_in_report (self, comparison->node))
        count_trend (trends, comparison->trend);
    }
  return trends->up + trends->down + trends->same > 0;
}

static void
put_mean (LjBoardTable *table, LjMean mean)
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
  put_mean (table, comparison->then);
  put_mean (table, comparison->now);
  lj_board_table_put (
      table, lj_board_dup_both (table->board, say_trend, GUINT_TO_POINTER (comparison->trend)), 0);
  lj_board_table_end_row (table);
}

gboolean
lj_board_is_moved_line (const LjBoard *self, const LjComparison *comparison)
{
  return comparison->group && is_in_report (self, comparison->node)
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
add_changes (LjBoard *self)
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
  if (self->settings->length != LJ_LENGTH_ONE_PAGE || self->squeeze < 1)
    add_moved_lines (self, comparisons);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const LjBoardValue *first = a, *second = b;
  int order = lj_mean_compare (first->value, second->value);

  return order != 0 ? order : (first->node > second->node) - (first->node < second->node);
}

static gboolean
is_voter (const LjNode *node, const LjFigures *figures)
{
  return node->asked_score && node->kind != LJ_KIND_PART && figures->mean.denominator != 0;
}

/* The value of every goal that has one, lowest first, in tree order among equals. */
GArray *
lj_board_list_values (const LjBoard *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (LjBoardValue));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      LjFigures figures;

      if (!self->nodes[i].asked_score || !is_in_report (self, i))
        continue;
      lj_summary_get_figures (self->summary, i, &figures);
      if (is_voter (&self->nodes[i], &figures))
        g_array_append_vals (values, &(LjBoardValue){ i, figures.mean }, 1);
    }
  g_array_sort (values, compare_values);
  return values;
}

/* So many that those which share a value are all named; 0: they are too many, or all alike. */
guint
lj_board_count_lowest (const GArray *values, guint most)
{
  guint n = MIN (most, values->len);

  if (values->len == 0
      || lj_mean_compare (g_array_index (values, LjBoardValue, 0).value,
                          g_array_index (values, LjBoardValue, values->len - 1).value)
             == 0)
    return 0;
  while (n > 0 && n < values->len
         && lj_mean_compare (g_array_index (values, LjBoardValue, n - 1).value,
                             g_array_index (values, LjBoardValue, n).value)
                == 0)
    n--;
  return n;
}

/* What the goal is part of: the nearest that is not evaluated itself; its own root has none. */
guint
lj_board_find_line (const LjBoard *self, guint node)
{
  guint line = self->nodes[node].parent;

  while (line != LJ_NODE_NONE && lj_board_is_row (&self->nodes[line]))
    line = self->nodes[line].parent;
  return line != LJ_NODE_NONE ? line : node;
}

static char *
say_lowest (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjBoardValue *value = data;
  guint n = value->node;
  g_autofree char *mean = lj_mean_text (value->value, language);

  return g_strdup_printf (
      lj_ntr (language, "%u goal has the lowest value, %s; all are in the goal tables.",
              "%u goals share the lowest value, %s; all are in the goal tables.", n),
      n, mean);
}

/* Where too many share the lowest value to be named. */
static void
add_lowest_count (LjBoard *self, const GArray *values)
{
  const LjBoardValue *lowest = &g_array_index (values, LjBoardValue, 0);
  LjBoardValue said = { 0, lowest->value };

  while (said.node < values->len
         && lj_mean_compare (g_array_index (values, LjBoardValue, said.node).value, lowest->value)
                == 0)
    said.node++;
  lj_board_add_paragraph (self, say_lowest, &said);
}

static void
add_lowest_table (LjBoard *self, const GArray *values, guint n)
{
  g_auto(LjBoardTable) table = { 0 };

  lj_board_table_init (&table, self);
  lj_board_table_add_text_column (&table, N_ ("Goal"), 3);
  lj_board_table_add_text_column (&table, N_ ("Policy or service line"), 2);
  lj_board_table_add_column (&table, N_ ("Score"), LJ_ALIGN_END);
  lj_board_table_start (&table);
  lj_report_table_set_ruled (table.table, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const LjBoardValue *value = &g_array_index (values, LjBoardValue, i);

      lj_board_table_put_title (&table, value->node);
      lj_board_table_put_title (&table, lj_board_find_line (self, value->node));
      put_mean (&table, value->value);
      lj_board_table_end_row (&table);
    }
}

static void
add_lowest (LjBoard *self)
{
  g_autoptr(GArray) values = lj_board_list_values (self);
  guint most = most_lowest[self->settings->length];
  guint n = lj_board_count_lowest (values, self->squeeze > 0 ? MIN (most, 3) : most);

  if (values->len < 2
      || lj_mean_compare (g_array_index (values, LjBoardValue, 0).value,
                          g_array_index (values, LjBoardValue, values->len - 1).value)
             == 0)
    return;
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Lowest scores"));
  if (n > 0)
    add_lowest_table (self, values, n);
  else
    add_lowest_count (self, values);
}

/* On one page the averages per line are all there is room for. */
static gboolean
add_headline_chart (LjBoard *self, GError **error)
{
  const LjBoardChart chart
      = { LJ_CHART_AVERAGES, self->squeeze < 2 ? LJ_GROUP_LINE : LJ_GROUP_DOCUMENT, self->under };

  if (self->settings->length != LJ_LENGTH_ONE_PAGE || self->squeeze > 2)
    return TRUE;
  return lj_board_add_chart (self, &chart, error);
}

gboolean
lj_board_add_summary (LjBoard *self, GError **error)
{
  const LjFigures all = lj_board_add_up (self);

  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Summary"));
  if (self->documents->len == 0)
    {
      lj_board_add_paragraph (self, lj_board_say_nothing, NULL);
      return TRUE;
    }
  lj_board_add_paragraph (self, say_counts, &all);
  lj_board_add_figures (self, self->documents, N_ ("Document"));
  if (!add_headline_chart (self, error))
    return FALSE;
  add_changes (self);
  add_lowest (self);
  return TRUE;
}
