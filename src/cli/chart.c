/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

static const char *const suffixes[] = { ".pdf", ".svg", ".png", NULL };

static LjChart *
make_chart (LjWorkbook *workbook, const CliOptions *options, GError **error)
{
  g_autoptr(LjSummary) summary = cli_load_summary (workbook, options, error);
  const LjChartRequest request = { .kind = options->kind,
                                   .by = options->by,
                                   .under = LJ_NODE_NONE,
                                   .document = options->document,
                                   .by_value = options->by_value,
                                   .language = options->language };
  g_autoptr(LjChart) chart = NULL;

  if (summary == NULL
      || !cli_check_document (workbook, lj_summary_get_tree (summary), options, error))
    return NULL;
  chart = lj_chart_new_of (summary, workbook, &request, error);
  if (chart == NULL)
    return NULL;
  if (chart->rows->len > 0)
    return g_steal_pointer (&chart);
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
               _ ("%s: nothing to draw; summary shows which averages there are"),
               options->workbook);
  return NULL;
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjChart) chart = NULL;
  g_autofree char *caption = NULL;

  if (!cli_check_suffix (options->output, suffixes, error))
    return CLI_WRONG_USE;
  lj_chart_prepare ();
  workbook = cli_open (options, error);
  if (workbook == NULL)
    return CLI_FAILED;
  chart = make_chart (workbook, options, error);
  if (chart == NULL || !lj_chart_write (chart, options->output, error))
    return CLI_FAILED;
  caption = lj_chart_describe (chart);
  output_print (caption);
  output_print ("\n");
  return CLI_DONE;
}

const CliCommand cli_chart = {
  .name = "chart",
  .summary = N_ ("Draw a chart as PDF, SVG or PNG"),
  .options = CLI_KIND | CLI_OUTPUT | CLI_BY | CLI_ORDER | CLI_DOCUMENT | CLI_ROUND | CLI_RULE
             | CLI_WITHOUT_QUALIFIED | CLI_LANGUAGE,
  .required = CLI_KIND | CLI_OUTPUT,
  .run = run,
};
