/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/linjaus.h>

#include "options.h"

G_BEGIN_DECLS

/* Exit status. A finding in the data is not a failure. */
enum
{
  CLI_DONE = 0,
  CLI_FAILED = 1,
  CLI_WRONG_USE = 2,
};

/* What the user did wrong in calling the program; all other errors are failures. */
#define CLI_ERROR (cli_error_quark ())
GQuark cli_error_quark (void);

typedef enum
{
  CLI_ERROR_WRONG_USE,
  CLI_ERROR_QUIET, /* nobody reads our output any more: nothing to say */
} CliError;

typedef struct
{
  const char *name;
  const char *arguments; /* for --help; NULL: WORKBOOK */
  const char *summary;
  guint options;  /* CliOption flags it takes */
  guint required; /* those of them that must be given */
  gboolean files; /* takes one file or more after the workbook */
  int (*run) (const CliOptions *options, GError **error); /* NULL: comes with a later version */
} CliCommand;

extern const CliCommand cli_import, cli_tree, cli_summary, cli_why, cli_audit, cli_chart,
    cli_export, cli_check, cli_report, cli_agenda, cli_sheet;

/* What most commands begin with. */
LjWorkbook *cli_open (const CliOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cli_find_round (LjWorkbook *workbook, const CliOptions *options, gint64 *round,
                         GError **error);
LjSummary *cli_load_summary (LjWorkbook *workbook, const CliOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cli_check_document (LjWorkbook *workbook, const LjTree *tree, const CliOptions *options,
                             GError **error);
gboolean cli_check_suffix (const char *path, const char *const *suffixes, GError **error);
gboolean cli_check_report_suffix (const char *path, GError **error);
gboolean cli_is_later (const char *format);

G_END_DECLS
