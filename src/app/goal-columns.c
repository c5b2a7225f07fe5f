/* SPDX-License-Identifier: EUPL-1.2 */
#include "goal-columns.h"

#include "figure-text.h"

/* In the current language. */
const char *
lj_goal_column_title (LjGoalColumn column)
{
  switch (column)
    {
    case LJ_GOAL_COLUMN_LINE:
      return _ ("Policy line");
    case LJ_GOAL_COLUMN_SCORE:
      return _ ("Score");
    case LJ_GOAL_COLUMN_ACHIEVED:
      /* Translators: head of a column: yes, partly or no. */
      return _ ("Achieved");
    case LJ_GOAL_COLUMN_STATE:
      return _ ("State");
    case LJ_GOAL_COLUMN_TRANSLATION:
      /* Translators: head of a column: which translations lack. */
      return _ ("Translation");
    case LJ_GOAL_COLUMN_CHANGED:
      /* Translators: head of a column: on which day. */
      return _ ("Changed");
    case LJ_GOAL_COLUMN_GOAL:
    default:
      return _ ("Goal");
    }
}

LjAlign
lj_goal_column_align (LjGoalColumn column)
{
  return column == LJ_GOAL_COLUMN_SCORE || column == LJ_GOAL_COLUMN_CHANGED ? LJ_ALIGN_END
                                                                            : LJ_ALIGN_START;
}

/* The languages of a set, "sv, en"; NULL: none. */
static char *
dup_languages (guint languages)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((languages & 1u << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lj_language_tag (i));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
dup_translation (const LjNodeStatus *status)
{
  g_autofree char *missing = dup_languages (status->title_missing | status->text_missing);
  g_autofree char *outdated = dup_languages (status->title_outdated | status->text_outdated);
  /* Translators: %s is a language or several, as in "sv missing". */
  g_autofree char *first = missing != NULL ? g_strdup_printf (_ ("%s missing"), missing) : NULL;
  g_autofree char *second
      /* Translators: %s is a language or several, as in "sv outdated". */
      = outdated != NULL ? g_strdup_printf (_ ("%s outdated"), outdated) : NULL;

  return g_strconcat (first != NULL ? first : "", first != NULL && second != NULL ? ", " : "",
                      second != NULL ? second : "", NULL);
}

/* "" where there is nothing to say. (transfer full) */
char *
lj_goal_column_text (LjSession *session, guint node, LjGoalColumn column)
{
  const LjNode *it = lj_session_get_node (session, node);
  const LjNodeStatus *statuses = lj_session_get_statuses (session);
  guint level;

  switch (column)
    {
    case LJ_GOAL_COLUMN_LINE:
      return it->parent != LJ_NODE_NONE ? lj_session_dup_name (session, it->parent) : g_strdup ("");
    case LJ_GOAL_COLUMN_SCORE:
      return lj_figure_text_value (session, node, &level);
    case LJ_GOAL_COLUMN_ACHIEVED:
      return it->asked_achieved && it->achieved != LJ_ACHIEVED_NONE
                 ? g_strdup (lj_session_achieved_name (session, it->achieved))
                 : g_strdup ("");
    case LJ_GOAL_COLUMN_STATE:
      return statuses != NULL ? g_strdup (lj_session_state_name (session, statuses[node].state))
                              : g_strdup ("");
    case LJ_GOAL_COLUMN_TRANSLATION:
      return statuses != NULL ? dup_translation (&statuses[node]) : g_strdup ("");
    case LJ_GOAL_COLUMN_CHANGED:
      return statuses != NULL && statuses[node].changed_at != 0
                 ? lj_text_date (statuses[node].changed_at, lj_language_get_current ())
                 : g_strdup ("");
    case LJ_GOAL_COLUMN_GOAL:
    default:
      return lj_session_dup_name (session, node);
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static LjMean
get_mean (LjSession *session, guint node)
{
  LjFigures figures;

  lj_summary_get_figures (lj_session_get_summary (session), node, &figures);
  return figures.mean;
}

/* None comes first, as less than 1. */
static int
compare_scores (LjSession *session, guint a, guint b)
{
  LjMean left = get_mean (session, a), right = get_mean (session, b);

  if (left.denominator == 0 || right.denominator == 0)
    return (left.denominator != 0) - (right.denominator != 0);
  return lj_mean_compare (left, right);
}

/* The least that a set of lacking languages stands for: nothing lacks, something is outdated,
 * something is missing. */
static int
weigh_translation (const LjNodeStatus *status)
{
  return (status->title_missing | status->text_missing) != 0     ? 2
         : (status->title_outdated | status->text_outdated) != 0 ? 1
                                                                 : 0;
}

/* Less than 0, 0 or more, as the nodes come one after the other by this column. ranks: of titles, as
 * lj_workbook_rank_titles() gives them. */
int
lj_goal_column_compare (LjSession *session, const guint *ranks, guint a, guint b,
                        LjGoalColumn column)
{
  const LjNode *left = lj_session_get_node (session, a), *right = lj_session_get_node (session, b);
  const LjNodeStatus *statuses = lj_session_get_statuses (session);

  switch (column)
    {
    case LJ_GOAL_COLUMN_GOAL:
      return compare_numbers (ranks[a], ranks[b]);
    case LJ_GOAL_COLUMN_LINE:
      return compare_numbers (left->parent != LJ_NODE_NONE ? ranks[left->parent] : 0,
                              right->parent != LJ_NODE_NONE ? ranks[right->parent] : 0);
    case LJ_GOAL_COLUMN_SCORE:
      return compare_scores (session, a, b);
    case LJ_GOAL_COLUMN_ACHIEVED:
      return compare_numbers (left->achieved, right->achieved);
    case LJ_GOAL_COLUMN_STATE:
      return statuses != NULL ? compare_numbers (statuses[a].state, statuses[b].state) : 0;
    case LJ_GOAL_COLUMN_TRANSLATION:
      return statuses != NULL ? compare_numbers (weigh_translation (&statuses[a]),
                                                 weigh_translation (&statuses[b]))
                              : 0;
    case LJ_GOAL_COLUMN_CHANGED:
    default:
      return statuses != NULL ? compare_numbers (statuses[a].changed_at, statuses[b].changed_at)
                              : 0;
    }
}
