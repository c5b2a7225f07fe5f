/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>

#include "command.h"

static gboolean
check_format (const CliOptions *options, GError **error)
{
  const char *name = options->as_name;

  if (name == NULL || !cli_is_later (name))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
               _ ("the format “%s” comes with a later version; there are: %s"), name,
               "auto, tables, csv, json");
  return FALSE;
}

/* A plan of each file, and what it says on standard output. */
static GPtrArray *
read_plans (const CliOptions *options, GError **error)
{
  g_autoptr(GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_plan_free);
  const LjLanguage *language = options->language_name != NULL ? &options->language : NULL;

  for (char **file = options->arguments + 1; *file != NULL; file++)
    {
      LjPlan *plan = lj_import_read (*file, options->as, language, error);
      g_autofree char *text = NULL;

      if (plan == NULL)
        return NULL;
      g_ptr_array_add (plans, plan);
      text = lj_plan_describe (plan, lj_language_get_current ());
      output_print (text);
      if (!g_str_has_suffix (text, "\n"))
        output_print ("\n");
    }
  return g_steal_pointer (&plans);
}

static void
print_count (const char *format, guint n)
{
  g_autofree char *text = NULL;

  /* The format comes from lj_ntr(), whose callers the compiler checks. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, n);
#pragma GCC diagnostic pop
  output_print (text);
  output_print ("\n");
}

static void
print_result (const LjCommitResult *result)
{
  LjLanguage language = lj_language_get_current ();

  if (result->known)
    {
      output_print (_ ("Already imported: nothing changed"));
      output_print ("\n");
      return;
    }
  print_count (lj_ntr (language, "Added: %u element", "Added: %u elements", result->n_elements),
               result->n_elements);
  print_count (
      lj_ntr (language, "Found again: %u element", "Found again: %u elements", result->n_matched),
      result->n_matched);
  print_count (
      lj_ntr (language, "Evaluated: %u element", "Evaluated: %u elements", result->n_evaluations),
      result->n_evaluations);
}

static gboolean
commit (const CliOptions *options, GPtrArray *plans, LjCommitResult *result, GError **error)
{
  g_autoptr(LjWorkbook) workbook
             = lj_workbook_open (options->workbook, LJ_OPEN_CREATE | LJ_OPEN_LOCK, error);

  return workbook != NULL
         && lj_import_commit (workbook, (LjPlan *const *) plans->pdata, plans->len, options->round,
                              result, error);
}

/* A workbook that was made for this import does not outlive its failure. */
static gboolean
commit_or_undo (const CliOptions *options, GPtrArray *plans, LjCommitResult *result, GError **error)
{
  gboolean existed = g_file_test (options->workbook, G_FILE_TEST_EXISTS);

  if (commit (options, plans, result, error))
    return TRUE;
  if (!existed)
    g_unlink (options->workbook);
  return FALSE;
}

/* An existing workbook must be one of ours even where nothing will be written to it. */
static gboolean
check_workbook (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = NULL;

  if (!g_file_test (options->workbook, G_FILE_TEST_EXISTS))
    return TRUE;
  workbook = cli_open (options, error);
  return workbook != NULL;
}

/* The plan is printed in full before anything is written, so that a full disk behind standard
 * output leaves the workbook alone; a reader who went away does not. */
static gboolean
flush_plans (GError **error)
{
  g_autoptr(GError) failure = NULL;

  if (output_flush (&failure) || g_error_matches (failure, CLI_ERROR, CLI_ERROR_QUIET))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(GPtrArray) plans = NULL;
  LjCommitResult result = { 0 };

  if (!check_format (options, error))
    return CLI_WRONG_USE;
  if (!check_workbook (options, error))
    return CLI_FAILED;
  plans = read_plans (options, error);
  if (plans == NULL || !flush_plans (error))
    return CLI_FAILED;
  if (options->dry_run)
    {
      output_print (_ ("Nothing written: this was a dry run"));
      output_print ("\n");
      return CLI_DONE;
    }
  if (!commit_or_undo (options, plans, &result, error))
    return CLI_FAILED;
  print_result (&result);
  return CLI_DONE;
}

const CliCommand cli_import = {
  .name = "import",
  .summary = N_ ("Read documents into a workbook, which is made if it is not there"),
  .options = CLI_AS | CLI_LANGUAGE | CLI_ROUND | CLI_DRY_RUN,
  .files = TRUE,
  .run = run,
};
