/* SPDX-License-Identifier: EUPL-1.2 */
#include "command.h"

enum
{
  ID,
  PARENT,
  DEPTH,
  KIND,
  NUMBER,
  TITLE,
  ACHIEVED,
  SCORE,
  QUALIFIER,
  GOALS,
  SOURCE_LINE,
  /* Text only. */
  SHOWN_SCORE,
  SHOWN_ACHIEVED,
  SHOWN_TITLE,
  N_COLUMNS,
};

/* A contract: columns are only added at the end. */
static const OutputColumn columns[N_COLUMNS] = {
  [ID] = { "id", NULL, COLUMN_NUMBER },
  [PARENT] = { "parent", NULL, COLUMN_NUMBER },
  [DEPTH] = { "depth", NULL, COLUMN_NUMBER },
  [KIND] = { "kind", NULL, COLUMN_STRING },
  [NUMBER] = { "number", NULL, COLUMN_STRING },
  [TITLE] = { "title", NULL, COLUMN_STRING },
  [ACHIEVED] = { "achieved", NULL, COLUMN_STRING },
  [SCORE] = { "score", NULL, COLUMN_NUMBER },
  [QUALIFIER] = { "qualifier", NULL, COLUMN_STRING },
  [GOALS] = { "goals", NULL, COLUMN_NUMBER },
  [SOURCE_LINE] = { "source_line", NULL, COLUMN_NUMBER },
  [SHOWN_SCORE] = { NULL, N_ ("Score"), COLUMN_NUMBER },
  [SHOWN_ACHIEVED] = { NULL, N_ ("Achieved"), COLUMN_STRING },
  [SHOWN_TITLE] = { NULL, N_ ("Title"), COLUMN_STRING },
};

/* One row in the making. */
typedef struct
{
  LjWorkbook *workbook;
  const CliOptions *options;
  const LjNode *nodes;
  const guint *goals; /* goals below each node */
  gboolean fallback;  /* a title was not there in the language */
  char text[11][24];  /* the numbers of a row as text */
} Row;

/* How many elements of kind goal lie below each node. Nodes stand before what is below them, so one
 * walk from the end is enough. */
static guint *
count_goals (const LjNode *nodes, guint n)
{
  guint *goals = g_new0 (guint, n + 1);

  for (guint i = n; i-- > 0;)
    if (nodes[i].parent != LJ_NODE_NONE)
      goals[nodes[i].parent] += goals[i] + (nodes[i].kind == LJ_KIND_GOAL);
  return goals;
}

/* number as text, kept in the row; 0 is "" unless zero is to be shown. */
static const char *
print_number (Row *row, guint column, gint64 number, gboolean zero)
{
  if (number == 0 && !zero)
    return "";
  g_snprintf (row->text[column], sizeof row->text[column], "%" G_GINT64_FORMAT, number);
  return row->text[column];
}

static char *
dup_shown_title (const LjNode *node, const char *number, const char *title, gboolean fallback)
{
  return g_strdup_printf ("%*s%s%s%s%s", 2 * node->depth, "", number, *number != '\0' ? "  " : "",
                          title, fallback ? " *" : "");
}

static void
add_text_row (Row *row, Output *output, const LjNode *node, const char **values)
{
  g_autofree char *score = NULL, *title = NULL;
  gboolean fallback = FALSE;
  g_autofree char *own
      = lj_workbook_dup_title (row->workbook, node->id, row->options->language, &fallback);

  score = g_strdup_printf (node->score == 0 ? "" : node->qualified ? "(%u)" : "%u", node->score);
  fallback &= own != NULL && *own != '\0' && row->options->language_name != NULL;
  title = dup_shown_title (node, values[NUMBER], own != NULL ? own : "", fallback);
  row->fallback |= fallback;
  values[SHOWN_SCORE] = score;
  if (node->achieved != LJ_ACHIEVED_NONE)
    values[SHOWN_ACHIEVED] = lj_achieved_name (node->achieved, row->options->language);
  values[SHOWN_TITLE] = title;
  output_add (output, values);
}

static void
add_row (Row *row, Output *output, guint i)
{
  const LjNode *node = &row->nodes[i];
  gint64 parent = node->parent != LJ_NODE_NONE ? row->nodes[node->parent].id : 0;
  g_autofree char *number = lj_workbook_dup_number (row->workbook, node->id);
  g_autofree char *title = NULL;
  const char *values[N_COLUMNS];

  for (guint column = 0; column < N_COLUMNS; column++)
    values[column] = "";
  values[NUMBER] = number != NULL ? number : "";
  if (row->options->format == OUTPUT_TEXT)
    {
      add_text_row (row, output, node, values);
      return;
    }
  title = lj_workbook_dup_title (row->workbook, node->id, row->options->language, NULL);
  values[ID] = print_number (row, ID, node->id, FALSE);
  values[PARENT] = print_number (row, PARENT, parent, FALSE);
  values[DEPTH] = print_number (row, DEPTH, node->depth, TRUE);
  values[KIND] = lj_kind_token (node->kind);
  values[TITLE] = title != NULL ? title : "";
  values[ACHIEVED] = lj_achieved_token (node->achieved);
  values[SCORE] = print_number (row, SCORE, node->score, FALSE);
  values[QUALIFIER] = node->qualified ? "parenthesised" : "";
  values[GOALS] = print_number (row, GOALS, row->goals[i], TRUE);
  values[SOURCE_LINE] = print_number (row, SOURCE_LINE, node->source_line, FALSE);
  output_add (output, values);
}

static gboolean
print_tree (LjWorkbook *workbook, const LjTree *tree, const CliOptions *options, GError **error)
{
  g_autoptr (Output) output = output_new (options->format, options->language, columns, N_COLUMNS);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint n = lj_tree_get_n_nodes (tree);
  g_autofree guint *goals = count_goals (nodes, n);
  Row row = { workbook, options, nodes, goals };

  for (guint i = 0; i < n; i++)
    add_row (&row, output, i);
  if (!output_finish (output, error))
    return FALSE;
  if (row.fallback)
    {
      output_print ("\n* ");
      output_print (lj_tr (options->language, "not there in this language"));
      output_print ("\n");
    }
  return TRUE;
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr (LjWorkbook) workbook = cli_open (options, error);
  g_autoptr (LjTree) tree = NULL;
  gint64 round;

  if (workbook == NULL || !cli_find_round (workbook, options, &round, error))
    return CLI_FAILED;
  tree = lj_workbook_load_tree (workbook, round, error);
  if (tree == NULL || !print_tree (workbook, tree, options, error))
    return CLI_FAILED;
  return CLI_DONE;
}

const CliCommand cli_tree = {
  .name = "tree",
  .summary = N_ ("Print what the strategies say, with each evaluation"),
  .options = CLI_ROUND | CLI_FORMAT | CLI_LANGUAGE,
  .run = run,
};
