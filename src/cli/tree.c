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

/* What the rows are made of. */
typedef struct
{
  const CliOptions *options;
  LjWorkbook *workbook;
  const LjNode *nodes;
  guint *goals;       /* goals below each node */
  GPtrArray *numbers; /* of each node, as printed in the document; "" where there is none */
  GPtrArray *titles;  /* of each node */
  gboolean fallback;  /* a title was not there in the language, and is marked so */
  char text[11][24];  /* the row in the making: its numbers as text */
} Rows;

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
print_number (Rows *self, guint column, gint64 number, gboolean zero)
{
  if (number == 0 && !zero)
    return "";
  g_snprintf (self->text[column], sizeof self->text[column], "%" G_GINT64_FORMAT, number);
  return self->text[column];
}

/* (transfer full): people who asked for a language see which titles are in another one. */
static char *
load_title (Rows *self, LjWorkbook *workbook, gint64 id)
{
  gboolean fallback = FALSE;
  char *title = lj_workbook_dup_title (workbook, id, self->options->language, &fallback);
  g_autofree char *plain = NULL;

  if (title == NULL)
    return g_strdup ("");
  if (!fallback || *title == '\0' || self->options->format != OUTPUT_TEXT
      || self->options->language_name == NULL)
    return title;
  plain = title;
  self->fallback = TRUE;
  return g_strconcat (plain, " *", NULL);
}

/* All at once, so that the workbook is not kept from being written by a reader who takes his time
 * over what is printed. */
static void
load_words (Rows *self, LjWorkbook *workbook, guint n)
{
  lj_workbook_begin_reading (workbook);
  for (guint i = 0; i < n; i++)
    {
      char *number = lj_workbook_dup_number (workbook, self->nodes[i].id);

      g_ptr_array_add (self->numbers, number != NULL ? number : g_strdup (""));
      g_ptr_array_add (self->titles, load_title (self, workbook, self->nodes[i].id));
    }
  lj_workbook_end_reading (workbook);
}

static void
add_text_row (Rows *self, Output *output, guint i)
{
  const LjNode *node = &self->nodes[i];
  const char *number = self->numbers->pdata[i];
  g_autofree char *score = g_strdup_printf (node->score == 0  ? ""
                                            : node->qualified ? "(%u)"
                                                              : "%u",
                                            node->score);
  g_autofree char *title
      = g_strdup_printf ("%*s%s%s%s", 2 * node->depth, "", number, *number != '\0' ? "  " : "",
                         (const char *) self->titles->pdata[i]);
  const char *values[N_COLUMNS] = { NULL };

  values[SHOWN_SCORE] = score;
  values[SHOWN_ACHIEVED]
      = node->achieved != LJ_ACHIEVED_NONE
            ? lj_workbook_achieved_name (self->workbook, node->achieved, self->options->language)
            : "";
  values[SHOWN_TITLE] = title;
  output_add (output, values);
}

static void
add_row (Rows *self, Output *output, guint i)
{
  const LjNode *node = &self->nodes[i];
  gint64 parent = node->parent != LJ_NODE_NONE ? self->nodes[node->parent].id : 0;
  const char *values[N_COLUMNS] = {
    [ID] = print_number (self, ID, node->id, FALSE),
    [PARENT] = print_number (self, PARENT, parent, FALSE),
    [DEPTH] = print_number (self, DEPTH, node->depth, TRUE),
    [KIND] = lj_kind_token (node->kind),
    [NUMBER] = self->numbers->pdata[i],
    [TITLE] = self->titles->pdata[i],
    [ACHIEVED] = lj_achieved_token (node->achieved),
    [SCORE] = print_number (self, SCORE, node->score, FALSE),
    [QUALIFIER] = node->qualified ? "parenthesised" : "",
    [GOALS] = print_number (self, GOALS, self->goals[i], TRUE),
    [SOURCE_LINE] = print_number (self, SOURCE_LINE, node->source_line, FALSE),
  };

  output_add (output, values);
}

static gboolean
print_rows (Rows *self, guint n, GError **error)
{
  const CliOptions *options = self->options;
  g_autoptr(Output) output = output_new (options->format, options->language, columns, N_COLUMNS);

  for (guint i = 0; i < n; i++)
    if (options->format == OUTPUT_TEXT)
      add_text_row (self, output, i);
    else
      add_row (self, output, i);
  if (!output_finish (output, error))
    return FALSE;
  if (self->fallback)
    {
      output_print ("\n* ");
      output_print (lj_tr (options->language, "not there in this language"));
      output_print ("\n");
    }
  return TRUE;
}

static gboolean
print_tree (LjWorkbook *workbook, const LjTree *tree, const CliOptions *options, GError **error)
{
  guint n = lj_tree_get_n_nodes (tree);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  g_autofree guint *goals = count_goals (nodes, n);
  g_autoptr(GPtrArray) numbers = g_ptr_array_new_full (n, g_free);
  g_autoptr(GPtrArray) titles = g_ptr_array_new_full (n, g_free);
  Rows rows = { options, workbook, nodes, goals, numbers, titles };

  load_words (&rows, workbook, n);
  return print_rows (&rows, n, error);
}

static int
run (const CliOptions *options, GError **error)
{
  g_autoptr(LjWorkbook) workbook = cli_open (options, error);
  g_autoptr(LjTree) tree = NULL;
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
