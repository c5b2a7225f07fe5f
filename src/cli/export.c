/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static const char *const suffixes[] = { ".csv", ".json", NULL };

static int
run (const CliOptions *options, GError **error)
{
  LjExportFlags flags = options->notes ? LJ_EXPORT_WITH_NOTES : 0;
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjContent) content = NULL;

  if (!cli_check_suffix (options->output, suffixes, error))
    return CLI_WRONG_USE;
  workbook = cli_open (options, error);
  if (workbook == NULL)
    return CLI_FAILED;
  content = lj_workbook_load_content (workbook, error);
  if (content == NULL || !lj_export_write (content, options->output, flags, error))
    return CLI_FAILED;
  return CLI_DONE;
}

const CliCommand cli_export = {
  .name = "export",
  .summary = N_ ("Write everything out again as CSV or JSON"),
  .options = CLI_OUTPUT | CLI_NOTES,
  .required = CLI_OUTPUT,
  .run = run,
};
