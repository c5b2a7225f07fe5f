/* SPDX-License-Identifier: EUPL-1.2 */
/* What an agenda item says of a round, in sentences: counts, averages, changes, what is lowest. */
#include "report/board-private.h"

/* How many goals are named: of the lowest, and of those that are not assessed. */
#define MOST_LOWEST 5
#define MOST_NOT_ASSESSED 10

static void
add_paragraph (LjBoard *self, char *take)
{
  lj_report_add_paragraph (self->report, take);
  g_free (take);
}

static void
add_item (LjBoard *self, char *take)
{
  lj_report_add_item (self->report, take);
  g_free (take);
}

/* Its own score needs no number of votes; what has no value, nothing. */
static void
append_mean (const LjBoard *self, GString *text, const LjFigures *figures)
{
  LjLanguage language = self->languages[0];
  g_autofree char *mean
      = figures->mean.denominator != 0 ? lj_mean_text (figures->mean, language) : NULL;

  if (mean == NULL)
    return;
  if (figures->own)
    /* Translators: of a strategy that is scored itself; a number. */
    g_string_append_printf (text, lj_tr (language, N_ ("score %s.")), mean);
  else
    /* Translators: an average, and how many goals it is of. */
    g_string_append_printf (text, lj_tr (language, N_ ("average %s (n %u).")), mean,
                            figures->n_votes);
  g_string_append_c (text, ' ');
}

/* Whether it is every goal, and nothing else, that counts as assessed or not; what a goal consists
 * of counts with it. */
static gboolean
counts_just_goals (const LjBoard *self, const LjSummaryRow *row)
{
  const LjNode *nodes = self->nodes;

  for (guint i = row->node; i < nodes[row->node].end; i++)
    if (nodes[i].kind != LJ_KIND_PART && nodes[i].kind != LJ_KIND_SUB_GOAL
        && (nodes[i].kind == LJ_KIND_GOAL) != nodes[i].asked_score)
      return FALSE;
  return row->figures.assessed + row->figures.not_assessed == row->figures.goals;
}

/* How many are asked where they are not simply the goals. What is not assessed is said where there is
 * something. */
static void
append_asked (GString *text, LjLanguage language, const LjFigures *figures)
{
  guint asked = figures->assessed + figures->not_assessed;

  g_string_append_printf (text, lj_ntr (language, "%u goal.", "%u goals.", figures->goals),
                          figures->goals);
  if (asked == 0)
    return;
  g_string_append_c (text, ' ');
  if (figures->not_assessed > 0)
    g_string_append_printf (
        text, lj_tr (language, "Asked for a score: %u; assessed %u, not assessed %u."), asked,
        figures->assessed, figures->not_assessed);
  else
    g_string_append_printf (text, lj_tr (language, N_ ("Asked for a score: %u; assessed %u.")),
                            asked, figures->assessed);
}

/* "22 goals; assessed 20, not assessed 2." */
static void
append_assessed (GString *text, LjLanguage language, const LjFigures *figures)
{
  if (figures->not_assessed > 0)
    g_string_append_printf (text,
                            lj_ntr (language, "%u goal; assessed %u, not assessed %u.",
                                    "%u goals; assessed %u, not assessed %u.", figures->goals),
                            figures->goals, figures->assessed, figures->not_assessed);
  else
    g_string_append_printf (
        text, lj_ntr (language, "%u goal; assessed %u.", "%u goals; assessed %u.", figures->goals),
        figures->goals, figures->assessed);
}

/* Not assessed is said where something is not. */
static void
append_achieved (GString *text, LjLanguage language, const LjFigures *figures)
{
  if (!figures->asked_achieved)
    return;
  g_string_append_c (text, ' ');
  if (figures->unanswered > 0)
    g_string_append_printf (
        text, lj_tr (language, "Goal achieved: yes %u, partly %u, no %u, not assessed %u."),
        figures->yes, figures->partly, figures->no, figures->unanswered);
  else
    g_string_append_printf (text, lj_tr (language, N_ ("Goal achieved: yes %u, partly %u, no %u.")),
                            figures->yes, figures->partly, figures->no);
}

static void
add_document (LjBoard *self, const LjSummaryRow *row)
{
  LjLanguage language = self->languages[0];
  g_autofree char *title = lj_board_say_title (self, language, GUINT_TO_POINTER (row->node));
  GString *text = g_string_new (title);

  g_string_append (text, ": ");
  append_mean (self, text, &row->figures);
  if (counts_just_goals (self, row))
    append_assessed (text, language, &row->figures);
  else
    append_asked (text, language, &row->figures);
  append_achieved (text, language, &row->figures);
  add_item (self, g_string_free (text, FALSE));
}

static void
add_total (LjBoard *self)
{
  const LjFigures all = lj_board_add_up (self);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean goals = TRUE;

  for (guint i = 0; i < self->documents->len; i++)
    goals = goals && counts_just_goals (self, g_ptr_array_index (self->documents, i));
  if (goals)
    append_assessed (text, self->languages[0], &all);
  else
    append_asked (text, self->languages[0], &all);
  append_achieved (text, self->languages[0], &all);
  /* Translators: followed by counts of all strategies together. */
  add_paragraph (self, g_strdup_printf (lj_tr (self->languages[0], N_ ("In all: %s")), text->str));
}

static void
add_documents (LjBoard *self)
{
  guint n = self->documents->len;

  add_paragraph (
      self,
      g_strdup_printf (lj_ntr (self->languages[0], "%u document was evaluated in the round “%s”:",
                               "%u documents were evaluated in the round “%s”:", n),
                       n, self->round_name));
  for (guint i = 0; i < n; i++)
    add_document (self, g_ptr_array_index (self->documents, i));
  if (n > 1)
    add_total (self);
}

/* Nothing where it is not seen in one decimal. */
static void
add_moved_line (LjBoard *self, const LjComparison *comparison)
{
  LjLanguage language = self->languages[0];
  g_autofree char *title = lj_board_say_title (self, language, GUINT_TO_POINTER (comparison->node));
  g_autofree char *then = lj_mean_text (comparison->then, language);
  g_autofree char *now = lj_mean_text (comparison->now, language);

  if (g_str_equal (then, now))
    return;
  add_item (self, g_strdup_printf (comparison->trend == LJ_TREND_UP
                                       /* Translators: a policy line, its average before and now. */
                                       ? lj_tr (language, N_ ("%s: rose from %s to %s"))
                                       /* Translators: a policy line, its average before and now. */
                                       : lj_tr (language, N_ ("%s: fell from %s to %s")),
                                   title, then, now));
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
  lj_board_add_paragraph (self, lj_board_say_trends, &trends);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const LjComparison *comparison = &g_array_index (comparisons, LjComparison, i);

      if (lj_board_is_moved_line (self, comparison))
        add_moved_line (self, comparison);
    }
}

/* A score as a whole number, a mean with its decimal. */
static char *
dup_value (const LjBoard *self, const LjBoardValue *value)
{
  guint score = self->nodes[value->node].score;

  if (score != 0 && lj_mean_compare (value->value, lj_mean_new (score, 1)) == 0)
    return g_strdup_printf ("%u", score);
  return lj_mean_text (value->value, self->languages[0]);
}

static void
add_lowest_goal (LjBoard *self, const LjBoardValue *value)
{
  guint line = lj_board_find_line (self, value->node);
  g_autofree char *text = dup_value (self, value);
  g_autofree char *title
      = lj_board_say_title (self, self->languages[0], GUINT_TO_POINTER (value->node));
  g_autofree char *of = lj_board_say_title (self, self->languages[0], GUINT_TO_POINTER (line));

  add_item (self, line != value->node ? g_strdup_printf ("%s (%s): %s", title, of, text)
                                      : g_strdup_printf ("%s: %s", title, text));
}

/* Where too many share it to be named. */
static void
add_lowest_count (LjBoard *self, const GArray *values)
{
  const LjBoardValue *lowest = &g_array_index (values, LjBoardValue, 0);
  g_autofree char *text = dup_value (self, lowest);
  guint n = 0;

  while (n < values->len
         && lj_mean_compare (g_array_index (values, LjBoardValue, n).value, lowest->value) == 0)
    n++;
  add_paragraph (self,
                 g_strdup_printf (lj_ntr (self->languages[0], "%u goal has the lowest value, %s.",
                                          "%u goals have the lowest value, %s.", n),
                                  n, text));
}

static gboolean
are_alike (const GArray *values)
{
  return lj_mean_compare (g_array_index (values, LjBoardValue, 0).value,
                          g_array_index (values, LjBoardValue, values->len - 1).value)
         == 0;
}

/* At most half of them: of three goals, not all three are the lowest. */
static void
add_lowest (LjBoard *self)
{
  g_autoptr(GArray) values = lj_board_list_values (self);
  guint n = lj_board_count_lowest (values, MIN (MOST_LOWEST, values->len / 2));

  if (values->len < 2 || are_alike (values))
    return;
  if (n == 0)
    {
      add_lowest_count (self, values);
      return;
    }
  lj_board_add_paragraph (self, lj_board_say_message, N_ ("The lowest values are of these goals:"));
  for (guint i = 0; i < n; i++)
    add_lowest_goal (self, &g_array_index (values, LjBoardValue, i));
}

/* (transfer full): guint */
static GArray *
list_not_assessed (const LjBoard *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->documents->len; i++)
    {
      guint node = ((LjSummaryRow *) self->documents->pdata[i])->node;
      g_autoptr(GArray) some = lj_summary_list_behind (self->summary, node, LJ_COUNT_NOT_ASSESSED);

      g_array_append_vals (all, some->data, some->len);
    }
  return all;
}

static void
add_not_assessed (LjBoard *self)
{
  g_autoptr(GArray) nodes = list_not_assessed (self);
  gboolean named = nodes->len <= MOST_NOT_ASSESSED;
  LjLanguage language = self->languages[0];

  if (nodes->len == 0)
    return;
  add_paragraph (self, g_strdup_printf (named ? lj_ntr (language, "%u goal is not assessed:",
                                                        "%u goals are not assessed:", nodes->len)
                                              : lj_ntr (language, "%u goal is not assessed.",
                                                        "%u goals are not assessed.", nodes->len),
                                        nodes->len));
  for (guint i = 0; named && i < nodes->len; i++)
    add_item (self, lj_board_say_title (self, language,
                                        GUINT_TO_POINTER (g_array_index (nodes, guint, i))));
}

static char *
say_rule (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  return g_strdup_printf (
      lj_tr (language,
             N_ ("The averages are exact fractions under the rule “%s”, rounded half up to one "
                 "decimal, and goals that are not assessed are left out of them.")),
      lj_rule_name (lj_summary_get_options (self->summary)->rule, language));
}

void
lj_agenda_add_explanation (LjBoard *self)
{
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Explanatory text"));
  if (self->documents->len == 0)
    {
      lj_board_add_paragraph (self, lj_board_say_nothing, NULL);
      return;
    }
  add_documents (self);
  add_changes (self);
  add_lowest (self);
  add_not_assessed (self);
  lj_board_add_paragraph (self, say_rule, NULL);
}
