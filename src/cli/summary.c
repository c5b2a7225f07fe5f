/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

enum
{
  DOCUMENT,
  GROUP,
  GOALS,
  ASSESSED,
  NOT_ASSESSED,
  NUMERATOR,
  DENOMINATOR,
  MEAN,
  YES,
  PARTLY,
  NO,
  SCORE1,
  SCORE5 = SCORE1 + 4,
  N_COLUMNS,
};

/* A contract: columns are only added at the end. */
static const OutputColumn columns[N_COLUMNS] = {
  [DOCUMENT] = { "document", N_ ("Document"), COLUMN_HEADING },
  [GROUP] = { "group", N_ ("Group"), COLUMN_STRING },
  [GOALS] = { "goals", N_ ("Goals"), COLUMN_NUMBER },
  [ASSESSED] = { "assessed", N_ ("Assessed"), COLUMN_NUMBER },
  [NOT_ASSESSED] = { "not_assessed", N_ ("Not assessed"), COLUMN_NUMBER },
  [NUMERATOR] = { "numerator", NULL, COLUMN_NUMBER },
  [DENOMINATOR] = { "denominator", NULL, COLUMN_NUMBER },
  [MEAN] = { "mean", N_ ("Average"), COLUMN_NUMBER },
  [YES] = { "yes", N_ ("Yes"), COLUMN_NUMBER },
  [PARTLY] = { "partly", N_ ("Partly"), COLUMN_NUMBER },
  [NO] = { "no", N_ ("No"), COLUMN_NUMBER },
  [SCORE1] = { "score1", "1", COLUMN_NUMBER },
  [SCORE1 + 1] = { "score2", "2", COLUMN_NUMBER },
  [SCORE1 + 2] = { "score3", "3", COLUMN_NUMBER },
  [SCORE1 + 3] = { "score4", "4", COLUMN_NUMBER },
  [SCORE5] = { "score5", "5", COLUMN_NUMBER },
};

/* To people, what was not asked is not shown. */
static void
fill_assessed (const LjFigures *figures, const CliOptions *options, char **values)
{
  if (options->format == OUTPUT_TEXT && figures->assessed + figures->not_assessed == 0)
    return;
  values[ASSESSED] = g_strdup_printf ("%u", figures->assessed);
  values[NOT_ASSESSED] = g_strdup_printf ("%u", figures->not_assessed);
}

static void
fill_mean (const LjFigures *figures, const CliOptions *options, char **values)
{
  if (figures->mean.denominator == 0)
    return;
  values[NUMERATOR] = g_strdup_printf ("%" G_GINT64_FORMAT, figures->mean.numerator);
  values[DENOMINATOR] = g_strdup_printf ("%" G_GINT64_FORMAT, figures->mean.denominator);
  values[MEAN] = options->format == OUTPUT_TEXT ? lj_mean_text (figures->mean, options->language)
                                                : lj_mean_ascii (figures->mean, 1);
}

static void
fill_achieved (const LjFigures *figures, char **values)
{
  if (!figures->asked_achieved)
    return;
  values[YES] = g_strdup_printf ("%u", figures->yes);
  values[PARTLY] = g_strdup_printf ("%u", figures->partly);
  values[NO] = g_strdup_printf ("%u", figures->no);
}

static void
add_row (Output *output, const LjSummaryRow *row, const CliOptions *options)
{
  const LjFigures *figures = &row->figures;
  g_auto(GStrv) values = g_new0 (char *, N_COLUMNS + 1);

  values[DOCUMENT] = g_strdup (row->document_title);
  values[GROUP] = g_strdup (row->title);
  values[GOALS] = g_strdup_printf ("%u", figures->goals);
  fill_assessed (figures, options, values);
  fill_mean (figures, options, values);
  fill_achieved (figures, values);
  for (guint i = 0; i < G_N_ELEMENTS (figures->scores); i++)
    values[SCORE1 + i] = g_strdup_printf ("%u", figures->scores[i]);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (values[i] == NULL)
      values[i] = g_strdup ("");
  output_add (output, (const char *const *) values);
}

static gboolean
print_rows (GPtrArray *rows, const CliOptions *options, GError **error)
{
  g_autoptr(Output) output = output_new (options->format, options->language, columns, N_COLUMNS);

  for (guint i = 0; i < rows->len; i++)
    add_row (output, rows->pdata[i], options);
  return output_finish (output, error);
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = cli_open (options, error);
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (workbook == NULL)
    return CLI_FAILED;
  summary = cli_load_summary (workbook, options, error);
  if (summary == NULL
      || !cli_check_document (workbook, lj_summary_get_tree (summary), options, error))
    return CLI_FAILED;
  rows = lj_summary_rows (summary, workbook, options->by, LJ_NODE_NONE, options->document,
                          options->language);
  return print_rows (rows, options, error) ? CLI_DONE : CLI_FAILED;
}

const CliCommand cli_summary = {
  .name = "summary",
  .summary = N_ ("Print the averages per policy line"),
  .options = CLI_BY | CLI_DOCUMENT | CLI_ROUND | CLI_RULE | CLI_WITHOUT_QUALIFIED | CLI_FORMAT
             | CLI_LANGUAGE,
  .run = run,
};
