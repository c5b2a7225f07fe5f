/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/report.h>
#include <linjaus/summary.h>

G_BEGIN_DECLS

/* Short documents beside the report for the board: the item on the agenda of a meeting, and what
 * there is to say of one goal on one page. */

typedef enum
{
  LJ_PROPOSAL_NOTE, /* the body notes the evaluation for information */
  LJ_PROPOSAL_APPROVE,
} LjProposal;

#define LJ_N_PROPOSALS (LJ_PROPOSAL_APPROVE + 1)

const char *lj_proposal_token (LjProposal proposal);
gboolean lj_proposal_from_token (const char *token, LjProposal *proposal);
const char *lj_proposal_name (LjProposal proposal, LjLanguage language);

/* All from outside is borrowed; NULL or "": not known. */
typedef struct
{
  LjLanguage language;
  LjBody body;         /* LJ_BODY_NONE: the meeting of the last step on the round's path */
  const char *date;    /* ISO date of the meeting */
  const char *section; /* of the minutes */
  const char *presenter;
  LjProposal proposal;
  const char *const *attachments; /* NULL: the report for the board */
} LjAgendaRequest;

char *lj_agenda_dup_attachment (LjWorkbook *workbook, gint64 round,
                                LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
LjReport *lj_report_new_agenda_item (LjSummary *summary, LjWorkbook *workbook,
                                     const LjAgendaRequest *request,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
LjReport *lj_report_new_answer_sheet (LjSummary *summary, LjWorkbook *workbook, gint64 element,
                                      LjLanguage language,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
