/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(LjReport) report = NULL;

  if (!cli_check_report_suffix (options->output, error))
    return CLI_WRONG_USE;
  workbook = cli_open (options, error);
  summary = workbook != NULL ? cli_load_summary (workbook, options, error) : NULL;
  if (summary == NULL)
    return CLI_FAILED;
  report
      = lj_report_new_answer_sheet (summary, workbook, options->element, options->language, error);
  if (report != NULL && lj_report_write (report, options->output, error))
    return CLI_DONE;
  if (report == NULL)
    g_prefix_error (error, "%s: ", options->workbook);
  return CLI_FAILED;
}

const CliCommand cli_sheet = {
  .name = "sheet",
  .summary = N_ ("Write what there is to say of one goal, on one page"),
  .options = CLI_ELEMENT | CLI_OUTPUT | CLI_ROUND | CLI_RULE | CLI_WITHOUT_QUALIFIED | CLI_LANGUAGE,
  .required = CLI_ELEMENT | CLI_OUTPUT,
  .run = run,
};
