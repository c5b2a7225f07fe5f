/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/audit-private.h"

#include "summary/summary-private.h"

#include <linjaus/text.h>

/* Takes the explanation. */
static void
set_verdict (LjAuditCheck *check, LjVerdict verdict, char *explanation)
{
  check->row->verdict = verdict;
  check->row->explanation = explanation;
}

static void
set_computed (LjAuditCheck *check, LjMean value, guint n)
{
  check->row->computed = lj_mean_ascii (value, check->printed.decimals);
  check->row->n = n;
}

static gboolean
is_as_printed (const LjAuditCheck *check, LjMean value)
{
  return lj_mean_round (value, check->printed.decimals) == check->printed.value;
}

static char *
explain_misfit (const LjAudit *self, const LjAuditCheck *check)
{
  guint n = check->figure->n_answers;
  guint fit = lj_grim_find_fit (check->figure->figure, check->printed, n);

  if (fit == 0)
    return g_strdup_printf (
        lj_ntr (self->language, "Does not fit %u answer", "Does not fit %u answers", n), n);
  /* Translators: two numbers of answers, as "Does not fit 35 answers; would fit 32 ..." */
  return g_strdup_printf (
      lj_ntr (self->language,
              "Does not fit %u answer; would fit %u: some may have skipped the question",
              "Does not fit %u answers; would fit %u: some may have skipped the question", n),
      n, fit);
}

/* No rows are held: at most the stated number of answers tells something. */
static void
check_answers (const LjAudit *self, LjAuditCheck *check)
{
  guint n = check->figure->n_answers;

  check->row->computed = g_strdup ("");
  check->row->n = n;
  if (!lj_grim_fits (check->figure->figure, check->printed, n))
    set_verdict (check, LJ_VERDICT_IMPOSSIBLE, explain_misfit (self, check));
  else
    set_verdict (check, LJ_VERDICT_CANNOT_BE_CHECKED,
                 g_strdup (lj_tr (self->language, "There are no rows behind it")));
}

/* Whether every vote is one whole score, so that the GRIM test speaks of them. */
static gboolean
are_votes_scores (const LjFigures *figures)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures->scores); i++)
    n += figures->scores[i];
  return n == figures->n_votes;
}

static void
explain_mean (const LjAudit *self, LjAuditCheck *check, const LjFigures *figures)
{
  g_autofree char *shown = lj_text_decimal (check->row->computed, self->language);
  g_autofree char *printed = lj_text_decimal (check->row->published, self->language);
  g_autofree char *mean = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                           figures->mean.numerator, figures->mean.denominator);
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: a mean as a fraction, and rounded. */
  g_string_printf (text, lj_tr (self->language, "The rows give %s: %s"), mean, shown);
  if (are_votes_scores (figures)
      && !lj_grim_fits (LJ_FIGURE_AVERAGE, check->printed, figures->n_votes))
    {
      g_string_append (text, ". ");
      /* Translators: a number of scores, and a printed average they cannot have. */
      g_string_append_printf (text,
                              lj_ntr (self->language, "No set of %u score gives %s",
                                      "No set of %u scores gives %s", figures->n_votes),
                              figures->n_votes, printed);
    }
  check->row->explanation = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_average (const LjAudit *self, LjAuditCheck *check)
{
  LjFigures figures;

  lj_summary_get_figures (self->summary, check->node, &figures);
  if (figures.mean.denominator == 0)
    {
      check_answers (self, check);
      return;
    }
  set_computed (check, figures.mean, figures.n_votes);
  check->row->verdict
      = is_as_printed (check, figures.mean) ? LJ_VERDICT_AGREES : LJ_VERDICT_DIFFERS;
  explain_mean (self, check, &figures);
}

/* A score is the element's own, or that of its parts; what lies below does not make it. */
static void
check_score (const LjAudit *self, LjAuditCheck *check)
{
  LjMean value;

  if (lj_summary_get_part (self->summary, check->node, &value) == LJ_PART_IN_COUNTED)
    check_average (self, check);
  else
    check_answers (self, check);
}

/* The rows are held, all of them. */
static void
check_count (const LjAudit *self, LjAuditCheck *check, guint found, guint n)
{
  LjMean count = lj_mean_new (found, 1);

  set_computed (check, count, n);
  set_verdict (check, is_as_printed (check, count) ? LJ_VERDICT_AGREES : LJ_VERDICT_DIFFERS,
               g_strdup_printf (
                   lj_ntr (self->language, "The rows give %u", "The rows give %u", found), found));
}

static void
check_unheld_count (const LjAudit *self, LjAuditCheck *check, guint found, guint n)
{
  set_computed (check, lj_mean_new (found, 1), n);
  set_verdict (check, LJ_VERDICT_CANNOT_BE_CHECKED,
               found == 0
                   ? g_strdup (lj_tr (self->language, "There are no rows behind it"))
                   : g_strdup_printf (lj_ntr (self->language, "The document shows %u row of these",
                                              "The document shows %u rows of these", found),
                                      found));
}

static void
check_goals (const LjAudit *self, LjAuditCheck *check)
{
  LjFigures figures;

  lj_summary_get_figures (self->summary, check->node, &figures);
  if (figures.goals > 0)
    check_count (self, check, figures.goals, figures.goals);
  else
    check_unheld_count (self, check, 0, 0);
}

static void
check_achieved (const LjAudit *self, LjAuditCheck *check)
{
  LjFigures figures;
  guint found;

  lj_summary_get_figures (self->summary, check->node, &figures);
  found = check->figure->figure == LJ_FIGURE_YES ? figures.yes : figures.partly;
  if (figures.asked_achieved)
    check_count (self, check, found, figures.goals);
  else
    check_unheld_count (self, check, 0, figures.goals);
}

/* A total beyond what is found says that the document shows a part, not that it is wrong. */
static void
check_total (const LjAudit *self, LjAuditCheck *check)
{
  LjKind kind = check->figure->counted != 0 ? check->figure->counted : LJ_KIND_GOAL;
  guint found = lj_totals_count (self->totals, check->scopes, kind);

  if (lj_mean_round (lj_mean_new (found, 1), check->printed.decimals) < check->printed.value)
    check_unheld_count (self, check, found, found);
  else
    check_count (self, check, found, found);
}

void
lj_audit_check (const LjAudit *self, LjAuditCheck *check)
{
  if (check->node == LJ_NODE_NONE || !lj_printed_parse (check->figure->value, &check->printed))
    {
      check->row->computed = g_strdup ("");
      set_verdict (check, LJ_VERDICT_CANNOT_BE_CHECKED,
                   g_strdup (lj_tr (self->language, "It is not a number that can be checked")));
      return;
    }
  switch (check->figure->figure)
    {
    case LJ_FIGURE_AVERAGE:
      check_average (self, check);
      break;
    case LJ_FIGURE_SCORE:
      check_score (self, check);
      break;
    case LJ_FIGURE_GOALS:
      check_goals (self, check);
      break;
    case LJ_FIGURE_YES:
    case LJ_FIGURE_PARTLY:
      check_achieved (self, check);
      break;
    case LJ_FIGURE_TOTAL:
      check_total (self, check);
      break;
    case LJ_FIGURE_SHARE:
    case LJ_FIGURE_NPS:
      check_answers (self, check);
      break;
    }
}
