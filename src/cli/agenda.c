/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static gboolean
choose_body (const CliOptions *options, LjAgendaRequest *request, GError **error)
{
  if (options->body_name == NULL)
    return TRUE;
  if (lj_body_from_token (options->body_name, &request->body) && request->body != LJ_BODY_NONE)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
               _ ("--body has no “%s”; there are: management-group, county-executive, "
                  "county-council"),
               options->body_name);
  return FALSE;
}

static gboolean
choose_proposal (const CliOptions *options, LjAgendaRequest *request, GError **error)
{
  if (options->proposal_name == NULL
      || lj_proposal_from_token (options->proposal_name, &request->proposal))
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
               _ ("--proposal has no “%s”; there are: note, approve"), options->proposal_name);
  return FALSE;
}

static gboolean
choose_date (const CliOptions *options, GError **error)
{
  if (options->date == NULL || lj_text_is_date (options->date))
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
               _ ("--date takes a day as in 2026-12-31, not “%s”"), options->date);
  return FALSE;
}

static int
write_item (const CliOptions *options, const LjAgendaRequest *request, GError **error)
{
  g_autoptr(LjWorkbook) workbook = cli_open (options, error);
  g_autoptr(LjSummary) summary
             = workbook != NULL ? cli_load_summary (workbook, options, error) : NULL;
  g_autoptr(LjReport) report = NULL;

  if (summary == NULL)
    return CLI_FAILED;
  report = lj_report_new_agenda_item (summary, workbook, request, error);
  return report != NULL && lj_report_write (report, options->output, error) ? CLI_DONE : CLI_FAILED;
}

static int
run (const CliOptions *options, GError **error)
{
  LjAgendaRequest request
      = { .language = options->language, .date = options->date, .section = options->section };

  if (!cli_check_report_suffix (options->output, error) || !choose_body (options, &request, error)
      || !choose_proposal (options, &request, error) || !choose_date (options, error))
    return CLI_WRONG_USE;
  return write_item (options, &request, error);
}

const CliCommand cli_agenda = {
  .name = "agenda",
  .summary = N_ ("Write the item for the agenda of a meeting"),
  .options = CLI_OUTPUT | CLI_MEETING | CLI_ROUND | CLI_RULE | CLI_WITHOUT_QUALIFIED | CLI_LANGUAGE,
  .required = CLI_OUTPUT,
  .run = run,
};
