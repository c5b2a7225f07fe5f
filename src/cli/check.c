/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = cli_open (options, error);
  g_autoptr(GPtrArray) problems = NULL;

  if (workbook == NULL)
    return CLI_FAILED;
  if (!lj_workbook_check (workbook, &problems, error))
    return CLI_FAILED;
  for (guint i = 0; i < problems->len; i++)
    {
      output_print (problems->pdata[i]);
      output_print ("\n");
    }
  if (problems->len > 0)
    return CLI_FAILED;
  output_print ("ok\n");
  return CLI_DONE;
}

const CliCommand cli_check = {
  .name = "check",
  .summary = N_ ("Check that a workbook is whole"),
  .run = run,
};
