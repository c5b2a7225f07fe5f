/* SPDX-License-Identifier: EUPL-1.2 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "output.h"

#define PROGRAM "linjaus-cli"

/* Commands that come with a later version are known by name, so that they can be refused by it. */
static const CliCommand survey = { .name = "survey" };
static const CliCommand indicators = { .name = "indicators" };
static const CliCommand programme = { .name = "programme" };

static const CliCommand *const commands[] = {
  &cli_import, &cli_tree, &cli_summary, &cli_why,   &cli_audit,  &cli_chart,  &cli_export,
  &cli_check,  &survey,   &indicators,  &programme, &cli_report, &cli_agenda, &cli_sheet,
};

static const CliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (name, commands[i]->name) == 0)
      return commands[i];
  return NULL;
}

static void
print_version (void)
{
  output_print (PROGRAM " " VERSION "\n");
}

static void
append_help (GString *help)
{
  g_string_append_printf (help, _ ("Usage: %s COMMAND WORKBOOK…"), PROGRAM);
  g_string_append_printf (help, "\n\n%s\n\n%s\n", _ ("Strategies, their evaluations and averages"),
                          _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i]->run != NULL)
      g_string_append_printf (help, "  %-8s  %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (help, "\n%s\n", _ ("Options:"));
  cli_options_describe (0, help);
  g_string_append_c (help, '\n');
  g_string_append_printf (help, _ ("%s COMMAND --help tells about a command."), PROGRAM);
  g_string_append_c (help, '\n');
}

static void
print_command_help (const CliCommand *command)
{
  g_autoptr(GString) help = g_string_new (NULL);

  g_string_append_printf (help, _ ("Usage: %s %s"), PROGRAM, command->name);
  g_string_append_printf (help, " %s%s%s\n\n%s\n\n%s\n", _ ("WORKBOOK"), command->files ? " " : "",
                          command->files ? _ ("FILE…") : "", _ (command->summary), _ ("Options:"));
  cli_options_describe (command->options, help);
  output_print (help->str);
}

static gboolean
is_wrong_use (const GError *error)
{
  return g_error_matches (error, CLI_ERROR, CLI_ERROR_WRONG_USE)
         || g_error_matches (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED);
}

/* Says what went wrong; the exit status that goes with it. */
static int
fail (const char *command, const GError *error)
{
  gboolean wrong_use = is_wrong_use (error);
  g_autofree char *message = output_dup_harmless (error->message);

  if (!g_error_matches (error, CLI_ERROR, CLI_ERROR_QUIET))
    fprintf (stderr, "%s: %s\n", PROGRAM, message);
  if (wrong_use && error->domain != LJ_ERROR)
    {
      g_autofree char *call = g_strjoin (" ", PROGRAM, command != NULL ? command : "--help",
                                         command != NULL ? "--help" : NULL, NULL);

      fprintf (stderr, _ ("“%s” tells how it is used."), call);
      fputc ('\n', stderr);
    }
  return wrong_use ? CLI_WRONG_USE : CLI_FAILED;
}

static int
run (const CliCommand *command, CliOptions *options, char **arguments, GError **error)
{
  if (command->run == NULL)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                   _ ("the command “%s” comes with a later version"), command->name);
      return CLI_WRONG_USE;
    }
  if (!cli_options_parse (options, command->options, arguments, error))
    return CLI_WRONG_USE;
  if (options->help)
    print_command_help (command);
  else if (options->version)
    print_version ();
  else if (!cli_options_check (options, command->required, command->files, error))
    return CLI_WRONG_USE;
  else
    return command->run (options, error);
  return CLI_DONE;
}

/* arguments begin with the name of the command. */
static int
run_command (const CliCommand *command, char **arguments)
{
  g_autoptr(GError) error = NULL;
  g_auto(CliOptions) options = { 0 };
  int status = run (command, &options, arguments, &error);

  if (error == NULL)
    output_flush (&error);
  return error != NULL ? fail (command->name, error) : status;
}

/* No command, or one nobody knows: --help and --version of the program itself, or wrong use. */
static int
run_program (char **arguments)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) help = g_string_new (NULL);

  append_help (help);
  if (arguments[0] == NULL)
    {
      fputs (help->str, stderr);
      return CLI_WRONG_USE;
    }
  if (strcmp (arguments[0], "--help") == 0 || strcmp (arguments[0], "-h") == 0)
    output_print (help->str);
  else if (strcmp (arguments[0], "--version") == 0)
    print_version ();
  else
    g_set_error (&error, CLI_ERROR, CLI_ERROR_WRONG_USE, _ ("there is no command “%s”"),
                 arguments[0]);
  if (error == NULL)
    output_flush (&error);
  return error != NULL ? fail (NULL, error) : CLI_DONE;
}

int
main (int argc, char **argv)
{
  const CliCommand *command = argc > 1 ? find_command (argv[1]) : NULL;

  g_set_prgname (PROGRAM);
  lj_language_start ();
#ifdef SIGPIPE
  /* A reader that goes away must not stop an import halfway; output_flush() ends the rest. */
  signal (SIGPIPE, SIG_IGN);
#endif
  return command != NULL ? run_command (command, argv + 1) : run_program (argv + MIN (argc, 1));
}
