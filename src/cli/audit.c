/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

enum
{
  DOCUMENT,
  GROUP,
  FIGURE,
  PUBLISHED,
  COMPUTED,
  N,
  VERDICT,
  SOURCE_LINE,
  /* Text only. */
  EXPLANATION,
  N_COLUMNS,
};

/* A contract: columns are only added at the end. Published figures are strings in JSON, since how
 * many decimals were printed (4.0) is part of them. */
static const OutputColumn columns[N_COLUMNS] = {
  [DOCUMENT] = { "document", N_ ("Document"), COLUMN_HEADING },
  [GROUP] = { "group", N_ ("Group"), COLUMN_STRING },
  [FIGURE] = { "figure", N_ ("Figure"), COLUMN_STRING },
  [PUBLISHED] = { "published", N_ ("Published"), COLUMN_FIGURE },
  [COMPUTED] = { "computed", N_ ("Computed"), COLUMN_FIGURE },
  [N] = { "n", N_ ("n"), COLUMN_NUMBER },
  [VERDICT] = { "verdict", N_ ("Verdict"), COLUMN_STRING },
  [SOURCE_LINE] = { "source_line", N_ ("Line"), COLUMN_NUMBER },
  [EXPLANATION] = { NULL, N_ ("Explanation"), COLUMN_NOTE },
};

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* For people the words and decimals of the language, for programs tokens and points. */
static void
add_row (Output *output, const LjAuditRow *row, const CliOptions *options)
{
  gboolean text = options->format == OUTPUT_TEXT;
  g_autofree char *n = g_strdup_printf ("%u", row->n);
  g_autofree char *line = g_strdup_printf ("%u", row->source_line);
  g_autofree char *published = lj_text_decimal (or_empty (row->published), options->language);
  g_autofree char *computed = lj_text_decimal (or_empty (row->computed), options->language);
  const char *values[N_COLUMNS] = {
    [DOCUMENT] = or_empty (row->document),
    [GROUP] = or_empty (row->group),
    [FIGURE]
    = text ? lj_figure_name (row->figure, options->language) : lj_figure_token (row->figure),
    [PUBLISHED] = text ? published : or_empty (row->published),
    [COMPUTED] = text ? computed : or_empty (row->computed),
    [N] = n,
    [VERDICT]
    = text ? lj_verdict_name (row->verdict, options->language) : lj_verdict_token (row->verdict),
    [SOURCE_LINE] = row->source_line != 0 ? line : "",
    [EXPLANATION] = row->verdict != LJ_VERDICT_AGREES ? or_empty (row->explanation) : "",
  };

  output_add (output, values);
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
  g_autoptr(GPtrArray) rows = NULL;
  gint64 round;

  if (workbook == NULL || !cli_find_round (workbook, options, &round, error))
    return CLI_FAILED;
  rows = lj_audit (workbook, round, options->language, error);
  if (rows == NULL)
    return CLI_FAILED;
  return print_rows (rows, options, error) ? CLI_DONE : CLI_FAILED;
}

const CliCommand cli_audit = {
  .name = "audit",
  .summary = N_ ("Hold every published figure against the evaluations"),
  .options = CLI_ROUND | CLI_FORMAT | CLI_LANGUAGE,
  .run = run,
};
