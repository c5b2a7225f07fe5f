/* SPDX-License-Identifier: EUPL-1.2 */
/* The item on the agenda of a meeting: what is proposed, and why, in sentences that can be pasted
 * into the system that the county keeps its agendas in. */
#include "report/board-private.h"
#include <linjaus/agenda.h>
#include <linjaus/text.h>
#include <string.h>

/* How many goals are named: of the lowest, and of those that are not assessed. */
#define MOST_LOWEST 5
#define MOST_NOT_ASSESSED 10

static const struct
{
  const char *token;
  const char *name;
} proposals[LJ_N_PROPOSALS] = {
  [LJ_PROPOSAL_NOTE] = { "note", N_ ("Note for information") },
  [LJ_PROPOSAL_APPROVE] = { "approve", N_ ("Approve") },
};

/* "note", "approve". */
const char *
lj_proposal_token (LjProposal proposal)
{
  g_return_val_if_fail ((guint) proposal < LJ_N_PROPOSALS, NULL);
  return proposals[proposal].token;
}

/* FALSE, and proposal untouched, where the token is none of ours. */
gboolean
lj_proposal_from_token (const char *token, LjProposal *proposal)
{
  for (guint i = 0; i < LJ_N_PROPOSALS; i++)
    if (g_strcmp0 (token, proposals[i].token) == 0)
      {
        *proposal = i;
        return TRUE;
      }
  return FALSE;
}

/* As a choice. (transfer none) */
const char *
lj_proposal_name (LjProposal proposal, LjLanguage language)
{
  g_return_val_if_fail ((guint) proposal < LJ_N_PROPOSALS, NULL);
  return lj_tr (language, proposals[proposal].name);
}

/* As the subject of a sentence. */
static const char *const bodies[LJ_BODY_LAST + 1] = {
  /* Translators: as the subject at the beginning of a proposal for decision. */
  [LJ_BODY_MANAGEMENT_GROUP] = N_ ("The management group"),
  /* Translators: as the subject at the beginning of a proposal for decision. */
  [LJ_BODY_COUNTY_EXECUTIVE] = N_ ("The county executive"),
  /* Translators: as the subject at the beginning of a proposal for decision. */
  [LJ_BODY_COUNTY_COUNCIL] = N_ ("The county council"),
};

/* What the county itself calls it, if it does. */
static char *
dup_subject (const LjBoard *self, LjBody body)
{
  g_autofree char *token = g_strdup_printf ("body:%s", lj_body_token (body));
  const char *own = lj_workbook_get_status_name (self->workbook, token, self->languages[0]);

  if (own != NULL && *own != '\0')
    return lj_text_capitalise (own);
  return g_strdup (lj_tr (self->languages[0], bodies[body]));
}

static char *
dup_title (const char *matter, const char *round)
{
  return g_strconcat (matter, *round != '\0' ? ", " : "", round, NULL);
}

static char *
dup_matter (const LjBoard *self)
{
  LjLanguage language = self->languages[0];

  return dup_title (self->documents->len == 1 ? lj_tr (language, N_ ("Evaluation of the strategy"))
                                              : lj_tr (language, "Evaluation of strategies"),
                    self->round_name);
}

static LjStep *
new_step (LjBody body, const char *date, const char *section)
{
  LjStep *step = g_new0 (LjStep, 1);

  step->body = body;
  step->date = date != NULL && *date != '\0' ? g_strdup (date) : NULL;
  step->section = section != NULL && *section != '\0' ? g_strdup (section) : NULL;
  return step;
}

/* What is not said of the meeting is that of the last step on the round's path, where it is the same
 * body's. (transfer full) */
static LjStep *
new_meeting (const LjBoard *self, const LjAgendaRequest *request)
{
  g_autoptr(LjStep) last = lj_board_find_meeting (self);
  LjStep *meeting = new_step (request->body, request->date, request->section);

  if (meeting->body == LJ_BODY_NONE)
    meeting->body = last != NULL ? last->body : LJ_BODY_MANAGEMENT_GROUP;
  if (last == NULL || last->body != meeting->body || meeting->date != NULL)
    return meeting;
  meeting->date = g_strdup (last->date);
  if (meeting->section == NULL)
    meeting->section = g_strdup (last->section);
  return meeting;
}

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

/* Of one strategy or of several. */
static char *
dup_proposal (const LjBoard *self, LjProposal proposal, const char *subject)
{
  LjLanguage language = self->languages[0];
  gboolean one = self->documents->len == 1;

  if (proposal == LJ_PROPOSAL_APPROVE)
    return g_strdup_printf (
        /* Translators: a proposal for decision: the body, the name of the round. */
        one ? lj_tr (language, N_ ("%s approves the evaluation of the strategy (%s)."))
            /* Translators: a proposal for decision: the body, the name of the round. */
            : lj_tr (language, N_ ("%s approves the evaluation of strategies (%s).")),
        subject, self->round_name);
  return g_strdup_printf (
      /* Translators: a proposal for decision: the body, the name of the round. */
      one ? lj_tr (language, N_ ("%s notes the evaluation of the strategy (%s) for information."))
          /* Translators: a proposal for decision: the body, the name of the round. */
          : lj_tr (language, N_ ("%s notes the evaluation of strategies (%s) for information.")),
      subject, self->round_name);
}

static void
add_proposal (LjBoard *self, const LjAgendaRequest *request, LjBody body)
{
  g_autofree char *subject = dup_subject (self, body);

  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Proposal for decision"));
  add_paragraph (self, dup_proposal (self, request->proposal, subject));
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

/* Whether it is every goal, and nothing else, that is asked for a score. */
static gboolean
asks_just_goals (const LjBoard *self, guint document)
{
  for (guint i = document; i < self->nodes[document].end; i++)
    if (self->nodes[i].kind != LJ_KIND_PART
        && (self->nodes[i].kind == LJ_KIND_GOAL) != self->nodes[i].asked_score)
      return FALSE;
  return TRUE;
}

/* "22 goals; assessed 20, not assessed 2." Where other than goals are asked, or not all of them, also
 * how many are. */
static void
append_assessed (GString *text, LjLanguage language, const LjFigures *figures, gboolean goals)
{
  guint asked = figures->assessed + figures->not_assessed;

  if (!goals && asked > 0)
    {
      g_string_append_printf (text, lj_ntr (language, "%u goal.", "%u goals.", figures->goals),
                              figures->goals);
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, lj_tr (language, "Asked for a score: %u; assessed %u, not assessed %u."), asked,
          figures->assessed, figures->not_assessed);
    }
  else if (figures->not_assessed > 0)
    g_string_append_printf (text,
                            lj_ntr (language, "%u goal; assessed %u, not assessed %u.",
                                    "%u goals; assessed %u, not assessed %u.", figures->goals),
                            figures->goals, figures->assessed, figures->not_assessed);
  else if (asked > 0)
    g_string_append_printf (
        text, lj_ntr (language, "%u goal; assessed %u.", "%u goals; assessed %u.", figures->goals),
        figures->goals, figures->assessed);
  else
    g_string_append_printf (text, lj_ntr (language, "%u goal.", "%u goals.", figures->goals),
                            figures->goals);
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
  append_assessed (text, language, &row->figures, asks_just_goals (self, row->node));
  append_achieved (text, language, &row->figures);
  add_item (self, g_string_free (text, FALSE));
}

static void
add_total (LjBoard *self)
{
  const LjFigures all = lj_board_add_up (self);
  GString *text = g_string_new (NULL);
  gboolean goals = TRUE;

  for (guint i = 0; i < self->documents->len; i++)
    goals = goals && asks_just_goals (self, ((LjSummaryRow *) self->documents->pdata[i])->node);
  append_assessed (text, self->languages[0], &all, goals);
  append_achieved (text, self->languages[0], &all);
  /* Translators: followed by counts of all strategies together. */
  add_paragraph (self, g_strdup_printf (lj_tr (self->languages[0], N_ ("In all: %s")), text->str));
  g_string_free (text, TRUE);
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

static void
add_explanation (LjBoard *self)
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

static void
add_attachments (LjBoard *self, const char *const *attachments)
{
  g_autofree char *own = lj_agenda_dup_attachment (self->workbook, self->round, self->languages[0]);
  const char *const usual[] = { own, NULL };

  if (attachments == NULL)
    attachments = usual;
  if (attachments[0] == NULL)
    return;
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Attachments"));
  for (guint i = 0; attachments[i] != NULL; i++)
    lj_report_add_item (self->report, attachments[i]);
}

/* What the round asks nothing of is not spoken of. */
static void
drop_not_asked (LjBoard *self)
{
  for (guint i = self->documents->len; i-- > 0;)
    {
      const LjFigures *figures = &((LjSummaryRow *) self->documents->pdata[i])->figures;

      if (!figures->asked_achieved && figures->assessed + figures->not_assessed == 0)
        g_ptr_array_remove_index (self->documents, i);
    }
}

/* "Aluehallitus 12.1.2026, § 4": what is known of it; the sign is often typed. */
static char *
dup_meeting (const LjBoard *self, const LjStep *meeting)
{
  g_autofree char *body = dup_subject (self, meeting->body);
  g_autofree char *date
      = meeting->date != NULL ? lj_text_iso_date (meeting->date, self->languages[0]) : NULL;
  g_autoptr(GString) text = g_string_new (body);

  if (date != NULL)
    g_string_append_printf (text, " %s", date);
  if (meeting->section != NULL)
    g_string_append_printf (text, ", %s%s", strstr (meeting->section, "\u00a7") ? "" : "\u00a7 ",
                            meeting->section);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_head (LjBoard *self, const LjAgendaRequest *request, const LjStep *meeting)
{
  g_autofree char *title = dup_matter (self);
  g_autofree char *county = lj_workbook_dup_county (self->workbook, request->language);

  self->report = lj_report_new (request->language, title);
  lj_report_set_author (self->report, county);
  lj_report_add_heading (self->report, 1, title);
  add_paragraph (self, dup_meeting (self, meeting));
  if (request->presenter != NULL && *request->presenter != '\0')
    /* Translators: who presents a matter in a meeting. */
    add_paragraph (self, g_strdup_printf (lj_tr (request->language, N_ ("Presented by: %s")),
                                          request->presenter));
}

/* What the report of the round is called in a list of attachments. (transfer full) */
char *
lj_agenda_dup_attachment (LjWorkbook *workbook, gint64 round, LjLanguage language)
{
  g_autoptr(GPtrArray) rounds = lj_workbook_list_rounds (workbook, NULL);
  const char *name = "";

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    if (((const LjRound *) g_ptr_array_index (rounds, i))->id == round)
      name = ((const LjRound *) g_ptr_array_index (rounds, i))->name;
  /* Translators: the report that is attached to an item of an agenda. */
  return dup_title (lj_tr (language, N_ ("Report on the evaluation of strategies")), name);
}

/* The item on the agenda of the meeting that handles the round of the summary: proposal, explanatory
 * text, attachments. Errors: what could not be read. (transfer full) */
LjReport *
lj_report_new_agenda_item (LjSummary *summary, LjWorkbook *workbook, const LjAgendaRequest *request,
                           GError **error)
{
  const LjBoardSource source = { summary, workbook, NULL };
  g_autoptr(LjStep) meeting = NULL;
  LjBoardSettings settings;
  g_auto(LjBoard) self = { 0 };

  lj_board_settings_init (&settings, request->language);
  lj_workbook_begin_reading (workbook);
  if (lj_board_init (&self, &source, &settings, error))
    {
      drop_not_asked (&self);
      meeting = new_meeting (&self, request);
      add_head (&self, request, meeting);
      add_proposal (&self, request, meeting->body);
      add_explanation (&self);
      add_attachments (&self, request->attachments);
    }
  lj_workbook_end_reading (workbook);
  return g_steal_pointer (&self.report);
}
