/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/linjaus.h>

#include "output.h"

G_BEGIN_DECLS

/* The options there are; a command says which of them it takes. */
typedef enum
{
  CLI_AS = 1 << 0,
  CLI_BY = 1 << 1,
  CLI_DOCUMENT = 1 << 2,
  CLI_DRY_RUN = 1 << 3,
  CLI_ELEMENT = 1 << 4,
  CLI_FORMAT = 1 << 5,
  CLI_KIND = 1 << 6,
  CLI_LANGUAGE = 1 << 7,
  CLI_NOTES = 1 << 8,
  CLI_OUTPUT = 1 << 9,
  CLI_ROUND = 1 << 10,
  CLI_RULE = 1 << 11,
  CLI_WITHOUT_QUALIFIED = 1 << 12,
  CLI_ORDER = 1 << 13,
  CLI_LANGUAGES = 1 << 20, /* one or two of them: the command reads the name */
  CLI_REPORT = 1 << 21,    /* what a report holds */
  CLI_MEETING = 1 << 22,   /* that an item is for, and what is proposed to it */
} CliOption;

/* One call, read and checked. */
typedef struct
{
  gboolean help, version;
  char **arguments; /* the workbook, then files */
  char *workbook;   /* arguments[0], borrowed */

  /* As typed; NULL: not given. */
  char *as_name, *by_name, *element_name, *format_name, *kind_name, *language_name, *order_name;
  char *rule_name;
  char *document, *output, *round;
  char *length, *paper, *sections; /* of a report */
  gboolean dry_run, notes, without_qualified, in_turn, accept_differences;
  char *body_name, *date, *proposal_name, *section;

  /* What the names mean. */
  LjFormat as;
  LjGroupBy by;
  gint64 element;
  OutputFormat format;
  LjChartKind kind;
  gboolean by_value;      /* order */
  gboolean two_languages; /* language_name may be of two; language is not read from it */
  LjLanguage language;    /* of titles and, where people read, of words */
  LjRule rule;
} CliOptions;

gboolean cli_options_parse (CliOptions *self, guint allowed, char *const *argv, GError **error);
gboolean cli_options_check (CliOptions *self, guint required, gboolean files, GError **error);
void cli_options_clear (CliOptions *self);
void cli_options_describe (guint allowed, GString *help);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliOptions, cli_options_clear)

G_END_DECLS
