/* SPDX-License-Identifier: EUPL-1.2 */
/* The item on the agenda of a meeting: what is proposed, and why, in sentences that can be pasted
 * into the system that the county keeps its agendas in. */
#include "report/board-private.h"
#include <linjaus/agenda.h>
#include <linjaus/text.h>
#include <string.h>

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

/* Of one strategy or of several. */
static char *
dup_proposal (const LjBoard *self, LjProposal proposal, const char *subject)
{
  LjLanguage language = self->languages[0];
  gboolean one = self->documents->len == 1;
  g_autofree char *round
      = *self->round_name != '\0' ? g_strdup_printf (" (%s)", self->round_name) : g_strdup ("");

  if (proposal == LJ_PROPOSAL_APPROVE)
    return g_strdup_printf (
        /* Translators: a proposal for decision: the body; " (name of the round)" or nothing. */
        one ? lj_tr (language, N_ ("%s approves the evaluation of the strategy%s."))
            /* Translators: a proposal for decision: the body; " (name of the round)" or nothing. */
            : lj_tr (language, N_ ("%s approves the evaluation of strategies%s.")),
        subject, round);
  return g_strdup_printf (
      /* Translators: a proposal for decision: the body; " (name of the round)" or nothing. */
      one ? lj_tr (language, N_ ("%s notes the evaluation of the strategy%s for information."))
          /* Translators: a proposal for decision: the body; " (name of the round)" or nothing. */
          : lj_tr (language, N_ ("%s notes the evaluation of strategies%s for information.")),
      subject, round);
}

static void
add_proposal (LjBoard *self, const LjAgendaRequest *request, LjBody body)
{
  g_autofree char *subject = dup_subject (self, body);

  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Proposal for decision"));
  add_paragraph (self, dup_proposal (self, request->proposal, subject));
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

/* "Aluehallitus 12.1.2026, 4 §": what is known of it. */
static char *
dup_meeting (const LjBoard *self, const LjStep *meeting)
{
  g_autofree char *body = dup_subject (self, meeting->body);
  g_autofree char *date
      = meeting->date != NULL ? lj_text_iso_date (meeting->date, self->languages[0]) : NULL;
  g_autofree char *section = meeting->section != NULL
                                 ? lj_board_dup_section (meeting->section, self->languages[0])
                                 : NULL;
  g_autoptr(GString) text = g_string_new (body);

  if (date != NULL)
    g_string_append_printf (text, " %s", date);
  if (section != NULL)
    g_string_append_printf (text, ", %s", section);
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
  g_autofree char *name = lj_workbook_dup_round_name (workbook, round);

  /* Translators: the report that is attached to an item of an agenda. */
  return dup_title (lj_tr (language, N_ ("Report on the evaluation of strategies")),
                    name != NULL ? name : "");
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
      lj_agenda_add_explanation (&self);
      add_attachments (&self, request->attachments);
    }
  lj_workbook_end_reading (workbook);
  return g_steal_pointer (&self.report);
}
