/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "command.h"

G_DEFINE_QUARK (cli - error - quark, cli_error)

/* The workbook to read; it is not written to, not even by opening it. */
LjWorkbook *
cli_open (const CliOptions *options, GError **error)
{
  return lj_workbook_open (options->workbook, LJ_OPEN_READ_ONLY, error);
}

/* The round of --round, else the current one; 0 where the workbook has no round yet.
 * LJ_ERROR_NOT_FOUND names the rounds there are. */
gboolean
cli_find_round (LjWorkbook *workbook, const CliOptions *options, gint64 *round, GError **error)
{
  if (options->round == NULL)
    {
      *round = lj_workbook_get_current_round (workbook);
      return TRUE;
    }
  *round = lj_workbook_find_round (workbook, options->round, error);
  return *round != 0;
}

/* The numbers of the round asked for, under the rule asked for. */
LjSummary *
cli_load_summary (LjWorkbook *workbook, const CliOptions *options, GError **error)
{
  LjSummaryOptions rule = { options->rule, options->without_qualified };
  g_autoptr(LjTree) tree = NULL;
  gint64 round;

  if (!cli_find_round (workbook, options, &round, error))
    return NULL;
  tree = lj_workbook_load_tree (workbook, round, error);
  return tree != NULL ? lj_summary_new (tree, &rule) : NULL;
}

static gboolean
has_document (LjWorkbook *workbook, const LjTree *tree, const CliOptions *options)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (nodes[i].kind == LJ_KIND_DOCUMENT)
      for (guint language = 0; language < LJ_N_LANGUAGES; language++)
        {
          g_autofree char *title = lj_workbook_dup_title (workbook, nodes[i].id, language, NULL);

          if (title != NULL && lj_text_contains (title, options->document))
            return TRUE;
        }
  return FALSE;
}

/* That --document means one at least; a misspelt one must not pass for a document without goals. */
gboolean
cli_check_document (LjWorkbook *workbook, const LjTree *tree, const CliOptions *options,
                    GError **error)
{
  if (options->document == NULL || has_document (workbook, tree, options))
    return TRUE;
  g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
               _ ("%s: no document has “%s” in its title; tree shows the documents"),
               options->workbook, options->document);
  return FALSE;
}

/* FALSE, with wrong use said, where the name ends in none of the suffixes. */
gboolean
cli_check_suffix (const char *path, const char *const *suffixes, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *list = g_strjoinv (", ", (char **) suffixes);
  const char *suffix = strrchr (name, '.');

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  if (suffix != NULL && cli_is_later (suffix + 1))
    g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
                 _ ("%s: the format “%s” comes with a later version; there are: %s"), name,
                 suffix + 1, list);
  else
    g_set_error (error, CLI_ERROR, CLI_ERROR_WRONG_USE,
                 _ ("%s: the ending says the format; there are: %s"), name, list);
  return FALSE;
}

/* The same for what a report can be written as. */
gboolean
cli_check_report_suffix (const char *path, GError **error)
{
  static const char *const suffixes[] = { ".pdf", ".html", ".odt", ".odp", NULL };

  return cli_check_suffix (path, suffixes, error);
}

/* Whether a later version will know the format. */
gboolean
cli_is_later (const char *format)
{
  static const char *const later[] = { "xlsx", "ods", "html", "outline", "odt", "odp", NULL };
  g_autofree char *lower = g_ascii_strdown (format, -1);

  return g_strv_contains (later, lower);
}
