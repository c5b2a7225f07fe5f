/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"
#include "output.h"

#include <stdio.h>
#include <string.h>

#define TWO_LANGUAGES "fi+sv"

static gboolean
choose_language (const CliOptions *options, LjBoardSettings *settings, GError **error)
{
  const char *name = options->language_name;

  settings->bilingual = g_strcmp0 (name, TWO_LANGUAGES) == 0;
  if (settings->bilingual)
    {
      settings->language = LJ_LANGUAGE_FI;
      settings->second = LJ_LANGUAGE_SV;
    }
  else if (name != NULL && !lj_language_from_tag (name, &settings->language))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                   _ ("--language has no “%s”; there are: fi, sv, en, fi+sv"), name);
      return FALSE;
    }
  if (options->in_turn)
    settings->twins = LJ_TWINS_IN_TURN;
  return TRUE;
}

/* Exactly those that are named, in their order; the others after them, not shown. */
static gboolean
choose_sections (const CliOptions *options, LjBoardSettings *settings, GError **error)
{
  g_auto(GStrv) names = NULL;
  guint n = 0;

  if (options->sections == NULL)
    return TRUE;
  names = g_strsplit (options->sections, ",", -1);
  memset (settings->shown, 0, sizeof settings->shown);
  for (guint i = 0; names[i] != NULL; i++)
    {
      LjSection section;

      if (!lj_section_from_token (names[i], &section))
        {
          g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                       _ ("--sections has no “%s”; the manual page lists them"), names[i]);
          return FALSE;
        }
      if (!settings->shown[section])
        settings->order[n++] = section;
      settings->shown[section] = TRUE;
    }
  for (guint i = 0; i < LJ_N_SECTIONS; i++)
    if (!settings->shown[i])
      settings->order[n++] = i;
  return TRUE;
}

/* As the workbook remembers them, unless said otherwise; slides are wide. */
static gboolean
choose_settings (LjWorkbook *workbook, const CliOptions *options, LjBoardSettings *settings,
                 GError **error)
{
  LjLength length;

  lj_board_settings_load (settings, workbook, options->language);
  if (g_str_has_suffix (options->output, ".odp"))
    settings->paper = LJ_PAPER_16_9;
  if (options->length != NULL)
    {
      if (!lj_length_from_token (options->length, &length))
        {
          g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                       _ ("--length has no “%s”; there are: one-page, ten-pages, full"),
                       options->length);
          return FALSE;
        }
      lj_board_settings_set_length (settings, length);
    }
  if (options->paper != NULL && !lj_paper_from_token (options->paper, &settings->paper))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                   _ ("--paper has no “%s”; there are: a4, a4-landscape, 16:9"), options->paper);
      return FALSE;
    }
  return choose_language (options, settings, error) && choose_sections (options, settings, error);
}

/* Everything that was found is said; differences that nobody accepted end it. */
static gboolean
proofread (const LjBoardSource *source, const LjBoardSettings *settings, const CliOptions *options,
           GError **error)
{
  const LjProofreadRequest request = { .languages = { settings->language, settings->second },
                                       .n_languages = settings->bilingual ? 2 : 1,
                                       .reader = lj_language_get_current (),
                                       .under = LJ_NODE_NONE };
  g_autoptr(GPtrArray) findings
             = lj_proofread (source->summary, source->workbook, &request, error);
  guint n = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const LjFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *said = lj_finding_describe (finding, request.reader);
      g_autofree char *harmless = output_dup_harmless (said);

      if (finding->accepted)
        continue;
      fprintf (stderr, "%s\n", harmless);
      n += finding->kind == LJ_FINDING_NUMBERS_DIFFER;
    }
  if (findings == NULL || n == 0 || options->accept_differences)
    return findings != NULL;
  g_set_error (error, LJ_ERROR, LJ_ERROR_FAILED,
               lj_ntr (request.reader,
                       "%s: not written: %u text has other numbers than its twin; correct it, "
                       "accept it in the window, or give --accept-differences",
                       "%s: not written: %u texts have other numbers than their twins; correct "
                       "them, accept them in the window, or give --accept-differences",
                       n),
               options->output, n);
  return FALSE;
}

static LjReport *
make_report (LjWorkbook *workbook, const CliOptions *options, GError **error)
{
  g_autoptr(LjSummary) summary = NULL;
  LjBoardSettings settings;
  LjBoardSource source = { .workbook = workbook, .document = options->document };

  if (!choose_settings (workbook, options, &settings, error))
    return NULL;
  summary = source.summary = cli_load_summary (workbook, options, error);
  if (summary == NULL
      || !cli_check_document (workbook, lj_summary_get_tree (summary), options, error)
      || !proofread (&source, &settings, options, error))
    return NULL;
  return lj_board_new_report (&source, &settings, error);
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = NULL;
  g_autoptr(LjReport) report = NULL;

  if (!cli_check_report_suffix (options->output, error))
    return CLI_WRONG_USE;
  lj_chart_prepare ();
  workbook = cli_open (options, error);
  if (workbook == NULL)
    return CLI_FAILED;
  report = make_report (workbook, options, error);
  return report != NULL && lj_report_write (report, options->output, error) ? CLI_DONE : CLI_FAILED;
}

const CliCommand cli_report = {
  .name = "report",
  .summary = N_ ("Write the report for the board"),
  .options = CLI_OUTPUT | CLI_REPORT | CLI_DOCUMENT | CLI_ROUND | CLI_RULE | CLI_WITHOUT_QUALIFIED
             | CLI_LANGUAGES,
  .required = CLI_OUTPUT,
  .run = run,
};
