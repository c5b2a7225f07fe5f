/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "command.h"
#include "options.h"
#include "output-text.h"

/* Where descriptions begin in the help, in terminal columns; after a longer option, on the next
 * line. */
#define DESCRIPTION_AT 32

/* What a flag stands for on the command line, and where its value goes. */
typedef struct
{
  guint flag; /* CliOption; 0: every command takes it */
  GOptionEntry entry;
  gsize offset; /* in CliOptions */
} Entry;

#define STRING(flag, name, letter, field, text, value) \
  { \
    flag, { name, letter, 0, G_OPTION_ARG_STRING, NULL, text, value }, \
        G_STRUCT_OFFSET (CliOptions, field) \
  }
#define SWITCH(flag, name, letter, field, text) \
  { \
    flag, { name, letter, 0, G_OPTION_ARG_NONE, NULL, text, NULL }, \
        G_STRUCT_OFFSET (CliOptions, field) \
  }

static const Entry entries[] = {
  STRING (CLI_AS, "as", 0, as_name, N_ ("What the files are"), "auto|tables|csv|json"),
  STRING (CLI_KIND, "kind", 0, kind_name, N_ ("What the chart shows"),
          "averages|distribution|achieved|change|progress|heat-map"),
  STRING (CLI_ELEMENT, "element", 0, element_name, N_ ("The element, as tree numbers it"),
          N_ ("ID")),
  STRING (CLI_BY, "by", 0, by_name, N_ ("One row for each of these"),
          "line|service-line|service-area|document|spearhead"),
  STRING (CLI_DOCUMENT, "document", 0, document, N_ ("Only documents with this in their title"),
          N_ ("TEXT")),
  STRING (CLI_ROUND, "round", 0, round, N_ ("The round; without it the current one"), N_ ("NAME")),
  STRING (CLI_ORDER, "order", 0, order_name, N_ ("In which order rows stand"), "tree|value"),
  STRING (CLI_RULE, "rule", 0, rule_name, N_ ("How averages are made"), "goals|scores|subgoals"),
  SWITCH (CLI_WITHOUT_QUALIFIED, "without-qualified", 0, without_qualified,
          N_ ("Leave out scores in parentheses")),
  STRING (CLI_FORMAT, "format", 0, format_name, N_ ("How it is printed"), "text|csv|json"),
  STRING (CLI_LANGUAGE, "language", 0, language_name, N_ ("The language of the content"),
          "fi|sv|en"),
  STRING (CLI_LANGUAGES, "language", 0, language_name, N_ ("The language of the report"),
          "fi|sv|en|fi+sv"),
  SWITCH (CLI_LANGUAGES, "in-turn", 0, in_turn,
          N_ ("Two languages one after the other, not side by side")),
  SWITCH (CLI_REPORT, "accept-differences", 0, accept_differences,
          N_ ("Write it although numbers differ between two languages")),
  STRING (CLI_REPORT, "length", 0, length, N_ ("How long the report is"),
          "one-page|ten-pages|full"),
  STRING (CLI_REPORT, "paper", 0, paper, N_ ("What it is printed on"), "a4|a4-landscape|16:9"),
  STRING (CLI_REPORT, "sections", 0, sections, N_ ("Only these parts, in this order"),
          N_ ("NAME,…")),
  STRING (CLI_MEETING, "body", 0, body_name, N_ ("Which body handles it"),
          "management-group|county-executive|county-council"),
  STRING (CLI_MEETING, "date", 0, date, N_ ("When it meets"), N_ ("YYYY-MM-DD")),
  STRING (CLI_MEETING, "section", 0, section, N_ ("The section of the minutes"), N_ ("NUMBER")),
  STRING (CLI_MEETING, "proposal", 0, proposal_name, N_ ("What is proposed"), "note|approve"),
  { CLI_OUTPUT,
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("The file to write; its ending says the "
          "format"),
      N_ ("FILE") },
    G_STRUCT_OFFSET (CliOptions, output) },
  SWITCH (CLI_NOTES, "notes", 0, notes, N_ ("Internal notes too")),
  SWITCH (CLI_DRY_RUN, "dry-run", 0, dry_run, N_ ("Only say what would be done")),
  SWITCH (0, "help", 'h', help, N_ ("Show this help")),
  SWITCH (0, "version", 0, version, N_ ("Show the version")),
};

/* The names a value can have, by number; NULL: no more. */
typedef const char *(*Token) (guint i);

static const char *
as_token (guint i)
{
  return i <= LJ_FORMAT_JSON ? lj_format_token (i) : NULL;
}

static const char *
by_token (guint i)
{
  return i <= LJ_GROUP_SPEARHEAD ? lj_group_by_token (i) : NULL;
}

static const char *
format_token (guint i)
{
  static const char *const formats[]
      = { [OUTPUT_TEXT] = "text", [OUTPUT_CSV] = "csv", [OUTPUT_JSON] = "json" };

  return i < G_N_ELEMENTS (formats) ? formats[i] : NULL;
}

static const char *
kind_token (guint i)
{
  return i <= LJ_CHART_LAST ? lj_chart_kind_token (i) : NULL;
}

static const char *
language_token (guint i)
{
  return i < LJ_N_LANGUAGES ? lj_language_tag (i) : NULL;
}

static const char *
order_token (guint i)
{
  static const char *const orders[] = { [FALSE] = "tree", [TRUE] = "value" };

  return i < G_N_ELEMENTS (orders) ? orders[i] : NULL;
}

static const char *
rule_token (guint i)
{
  return i <= LJ_RULE_SUBGOALS ? lj_rule_token (i) : NULL;
}

static char *
list_tokens (Token token)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; token (i) != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", token (i));
  return g_string_free (list, FALSE);
}

/* The number of the name given for --option; one that is not given leaves number as it is. */
static gboolean
choose (const char *option, const char *name, Token token, guint *number, GError **error)
{
  g_autofree char *list = NULL;

  if (name == NULL)
    return TRUE;
  for (guint i = 0; token (i) != NULL; i++)
    if (strcmp (name, token (i)) == 0)
      {
        *number = i;
        return TRUE;
      }
  list = list_tokens (token);
  g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("--%s has no “%s”; there are: %s"), option,
               name, list);
  return FALSE;
}

static gboolean
choose_element (CliOptions *self, GError **error)
{
  guint64 id;

  if (self->element_name == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (self->element_name, 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                   _ ("--element takes a number, the id that tree prints, not “%s”"),
                   self->element_name);
      return FALSE;
    }
  self->element = id;
  return TRUE;
}

/* What programs read does not depend on the language of the process: without --language the titles
 * are then in the first language there is. */
static gboolean
choose_all (CliOptions *self, GError **error)
{
  guint as = LJ_FORMAT_AUTO, by = LJ_GROUP_LINE, format = OUTPUT_TEXT, kind = LJ_CHART_AVERAGES;
  guint rule = LJ_RULE_GOALS, order = FALSE, language;

  if (!choose ("as", self->as_name, as_token, &as, error)
      || !choose ("by", self->by_name, by_token, &by, error)
      || !choose ("format", self->format_name, format_token, &format, error)
      || !choose ("kind", self->kind_name, kind_token, &kind, error)
      || !choose ("order", self->order_name, order_token, &order, error)
      || !choose ("rule", self->rule_name, rule_token, &rule, error)
      || !choose_element (self, error))
    return FALSE;
  language = format == OUTPUT_TEXT ? lj_language_get_current () : LJ_LANGUAGE_FI;
  if (!self->two_languages
      && !choose ("language", self->language_name, language_token, &language, error))
    return FALSE;
  self->as = as;
  self->by = by;
  self->format = format;
  self->kind = kind;
  self->by_value = order;
  self->rule = rule;
  self->language = language;
  return TRUE;
}

static gboolean
is_allowed (const Entry *entry, guint allowed)
{
  return entry->flag == 0 || (entry->flag & allowed) != 0;
}

/* The messages of GLib follow the process locale, ours the language. */
static gboolean
refuse (const GError *failure, char *const *argv, GError **error)
{
  const char *last = argv[g_strv_length ((char **) argv) - 1];

  /* All our options take a name or nothing, so a bad value is one that is not there. */
  if (g_error_matches (failure, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE))
    g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("%s needs a value"), last);
  else
    g_set_error_literal (error, CLI_ERROR, CLI_ERROR_WRONG_USE, failure->message);
  return FALSE;
}

/* What is left after the options: the workbook and files. After "--" a name may begin with a
 * hyphen; GLib leaves that mark in place only where one does. */
static gboolean
take_arguments (CliOptions *self, char *const *argv, GError **error)
{
  g_autoptr(GStrvBuilder) arguments = g_strv_builder_new ();
  gboolean names = FALSE;

  for (; *argv != NULL; argv++)
    if (!names && strcmp (*argv, "--") == 0)
      names = TRUE;
    else if (!names && **argv == '-')
      {
        g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("there is no option “%s” here"),
                     *argv);
        return FALSE;
      }
    else
      g_strv_builder_add (arguments, *argv);
  self->arguments = g_strv_builder_end (arguments);
  self->workbook = self->arguments[0];
  return TRUE;
}

/* Reads what was typed after the name of the command, with which argv begins. Errors: CLI_ERROR. */
gboolean
cli_options_parse (CliOptions *self, guint allowed, char *const *argv, GError **error)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  GOptionEntry table[G_N_ELEMENTS (entries) + 1] = { { NULL } };
  g_auto(GStrv) rest = g_strdupv ((char **) argv);
  g_autoptr(GError) failure = NULL;
  guint n = 0;

  self->two_languages = (allowed & CLI_LANGUAGES) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_allowed (&entries[i], allowed))
      {
        table[n] = entries[i].entry;
        table[n++].arg_data = G_STRUCT_MEMBER_P (self, entries[i].offset);
      }
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, table, NULL);
  if (!g_option_context_parse_strv (context, &rest, &failure))
    return refuse (failure, argv, error);
  return take_arguments (self, rest + 1, error);
}

static gboolean
check_required (const CliOptions *self, guint required, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if ((entries[i].flag & required) != 0
        && G_STRUCT_MEMBER (char *, self, entries[i].offset) == NULL)
      {
        g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("--%s %s is missing"),
                     entries[i].entry.long_name, _ (entries[i].entry.arg_description));
        return FALSE;
      }
  return TRUE;
}

/* That everything needed was given and means something. Errors: CLI_ERROR. */
gboolean
cli_options_check (CliOptions *self, guint required, gboolean files, GError **error)
{
  guint n = g_strv_length (self->arguments);

  if (n == 0 || *self->workbook == '\0')
    g_set_error_literal (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("the workbook is missing"));
  else if (files && n == 1)
    g_set_error_literal (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("the file to read is missing"));
  else if (!files && n > 1)
    g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("“%s” is one argument too many"),
                 self->arguments[1]);
  else
    return check_required (self, required, error) && choose_all (self, error);
  return FALSE;
}

void
cli_options_clear (CliOptions *self)
{
  g_strfreev (self->arguments);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].entry.arg != G_OPTION_ARG_NONE)
      g_clear_pointer (&G_STRUCT_MEMBER (char *, self, entries[i].offset), g_free);
}

static char *
dup_usage (const GOptionEntry *entry)
{
  GString *usage = g_string_new ("  ");

  if (entry->short_name != 0)
    g_string_append_printf (usage, "-%c, ", entry->short_name);
  g_string_append_printf (usage, "--%s", entry->long_name);
  if (entry->arg_description != NULL)
    g_string_append_printf (usage, " %s", _ (entry->arg_description));
  return g_string_free (usage, FALSE);
}

static void
describe (const GOptionEntry *entry, GString *help)
{
  g_autofree char *usage = dup_usage (entry);
  guint width = output_text_width (usage);

  g_string_append (help, usage);
  if (width + 2 > DESCRIPTION_AT)
    {
      g_string_append_c (help, '\n');
      width = 0;
    }
  for (; width < DESCRIPTION_AT; width++)
    g_string_append_c (help, ' ');
  g_string_append_printf (help, "%s\n", _ (entry->description));
}

/* Appends what is to be known of each option, in the current language. */
void
cli_options_describe (guint allowed, GString *help)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_allowed (&entries[i], allowed))
      describe (&entries[i].entry, help);
}
