/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = cli_open (options, error);
  g_autoptr(LjSummary) summary = NULL;
  g_autofree char *text = NULL;
  guint node;

  if (workbook == NULL)
    return CLI_FAILED;
  summary = cli_load_summary (workbook, options, error);
  if (summary == NULL)
    return CLI_FAILED;
  node = lj_tree_find (lj_summary_get_tree (summary), options->element);
  if (node == LJ_NODE_NONE)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
                   _ ("%s: no element %s; tree --format csv prints the ids"), options->workbook,
                   options->element_name);
      return CLI_FAILED;
    }
  text = lj_why_text (summary, workbook, node, options->language);
  output_print (text);
  if (!g_str_has_suffix (text, "\n"))
    output_print ("\n");
  return CLI_DONE;
}

const CliCommand cli_why = {
  .name = "why",
  .summary = N_ ("Explain one average: its goals, their values, the rule"),
  .options = CLI_ELEMENT | CLI_ROUND | CLI_RULE | CLI_WITHOUT_QUALIFIED | CLI_LANGUAGE,
  .required = CLI_ELEMENT,
  .run = run,
};
