/* SPDX-License-Identifier: EUPL-1.2 */
#include "figure-text.h"

#include "settings.h"

/* A plus, a plus-minus and a minus are in every font and need no colour. */
static const char *const achieved_marks[] = {
  [LJ_ACHIEVED_NONE] = "\u2013",
  [LJ_ACHIEVED_YES] = "+",
  [LJ_ACHIEVED_PARTLY] = "\u00b1",
  [LJ_ACHIEVED_NO] = "\u2212",
};

/* TRUE if the round asks anything of the element. */
gboolean
lj_figure_is_asked (const LjNode *node)
{
  return node->asked_achieved || node->asked_score || node->asked_text;
}

/* Whether the goal is scored in parts. */
gboolean
lj_figure_has_parts (LjSession *session, guint node)
{
  LjTree *tree = lj_session_get_tree (session);
  guint child = lj_tree_get_first_child (tree, node);

  for (; child != LJ_NODE_NONE; child = lj_tree_get_next_sibling (tree, child))
    if (lj_session_get_node (session, child)->kind == LJ_KIND_PART)
      return TRUE;
  return FALSE;
}

/* The level mark of a mean, 0 for none, within the limits that the user chose. */
guint
lj_figure_level (LjSession *session, LjMean mean)
{
  return lj_mean_level_within (mean,
                               &lj_summary_get_options (lj_session_get_summary (session))->limits);
}

/* An own score as a whole number, in parentheses where it was printed so; else the average below
 * with one decimal; "" where there is neither. level: its mark, 0 for none. (transfer full) */
char *
lj_figure_text_value (LjSession *session, guint node, guint *level)
{
  const LjNode *facts = lj_session_get_node (session, node);
  LjFigures figures;

  *level = facts->score;
  if (facts->score != 0)
    return g_strdup_printf (facts->qualified ? "(%u)" : "%u", facts->score);
  lj_summary_get_figures (lj_session_get_summary (session), node, &figures);
  *level = lj_figure_level (session, figures.mean);
  if (figures.mean.denominator == 0)
    return g_strdup ("");
  return lj_mean_text (figures.mean, lj_language_get_current ());
}

/* A dash for none; nothing where nothing was asked. (transfer full) */
char *
lj_figure_text_count (gboolean asked, guint count)
{
  if (!asked)
    return g_strdup ("");
  return count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("\u2013");
}

/* A group's average; with the number of goals behind it where those are few. (transfer full) */
char *
lj_figure_text_mean (const LjFigures *figures)
{
  g_autofree char *mean = NULL;

  if (figures->mean.denominator == 0)
    return g_strdup ("\u2013");
  mean = lj_mean_text (figures->mean, lj_language_get_current ());
  if (!figures->few)
    return g_steal_pointer (&mean);
  /* Translators: an average and how few goals it is of, as in "3,0 (n 2)". */
  return g_strdup_printf (_ ("%s (n %u)"), mean, figures->n_votes);
}

static char *
describe_achieved (LjSession *session, const LjNode *node)
{
  if (node->achieved == LJ_ACHIEVED_NONE)
    return g_strdup (achieved_marks[LJ_ACHIEVED_NONE]);
  return g_strdup_printf ("%s %s", achieved_marks[node->achieved],
                          lj_session_achieved_name (session, node->achieved));
}

/* Of a goal whether it was achieved, "" where that is not asked; of what lies above goals how many
 * of those that were asked are assessed, as "6/7", "" where none was asked. (transfer full) */
char *
lj_figure_text_status (LjSession *session, guint node)
{
  const LjNode *facts = lj_session_get_node (session, node);
  LjFigures figures;

  if (facts->asked_achieved)
    return describe_achieved (session, facts);
  if (lj_figure_is_asked (facts))
    return g_strdup ("");
  lj_summary_get_figures (lj_session_get_summary (session), node, &figures);
  if (figures.assessed + figures.not_assessed == 0)
    return g_strdup ("");
  return g_strdup_printf ("%u/%u", figures.assessed, figures.assessed + figures.not_assessed);
}

/* By which rule averages are made, and that scores in parentheses are left out if they are; NULL:
 * by the usual one, with all scores. (transfer full) */
char *
lj_figure_text_rule (LjSession *session)
{
  const LjSummaryOptions *options = lj_summary_get_options (lj_session_get_summary (session));
  LjLanguage language = lj_language_get_current ();

  if (options->without_qualified)
    return g_strdup_printf ("%s \u00b7 %s", lj_rule_name (options->rule, language),
                            _ ("scores in parentheses left out"));
  if (options->rule == LJ_RULE_GOALS)
    return NULL;
  return g_strdup (lj_rule_name (options->rule, language));
}
