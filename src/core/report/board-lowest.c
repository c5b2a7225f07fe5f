/* SPDX-License-Identifier: EUPL-1.2 */
/* The goals with the lowest scores. */
#include "report/board-private.h"

/* How many of the lowest goals are named; of those that share the last value, all or none. */
static const guint most_lowest[LJ_N_LENGTHS] = { 5, 8, 10 };

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const LjBoardValue *first = a, *second = b;
  int order = lj_mean_compare (first->value, second->value);

  return order != 0 ? order : (first->node > second->node) - (first->node < second->node);
}

static gboolean
is_voter (const LjNode *node, const LjFigures *figures)
{
  return node->asked_score && node->kind != LJ_KIND_PART && figures->mean.denominator != 0;
}

/* The value of every goal that has one, lowest first, in tree order among equals. */
GArray *
lj_board_list_values (const LjBoard *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (LjBoardValue));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      LjFigures figures;

      if (!self->nodes[i].asked_score || !lj_board_holds (self, i))
        continue;
      lj_summary_get_figures (self->summary, i, &figures);
      if (is_voter (&self->nodes[i], &figures))
        g_array_append_vals (values, &(LjBoardValue){ i, figures.mean }, 1);
    }
  g_array_sort (values, compare_values);
  return values;
}

/* So many that those which share a value are all named; 0: they are too many, or all alike. */
guint
lj_board_count_lowest (const GArray *values, guint most)
{
  guint n = MIN (most, values->len);

  if (values->len == 0
      || lj_mean_compare (g_array_index (values, LjBoardValue, 0).value,
                          g_array_index (values, LjBoardValue, values->len - 1).value)
             == 0)
    return 0;
  while (n > 0 && n < values->len
         && lj_mean_compare (g_array_index (values, LjBoardValue, n - 1).value,
                             g_array_index (values, LjBoardValue, n).value)
                == 0)
    n--;
  return n;
}

/* What the goal is part of: the nearest that is not evaluated itself; its own root has none. */
guint
lj_board_find_line (const LjBoard *self, guint node)
{
  guint line = self->nodes[node].parent;

  while (line != LJ_NODE_NONE && lj_board_is_row (&self->nodes[line]))
    line = self->nodes[line].parent;
  return line != LJ_NODE_NONE ? line : node;
}

static char *
say_lowest (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  const LjBoardValue *value = data;
  guint n = value->node;
  g_autofree char *mean = lj_mean_text (value->value, language);

  if (self->settings->shown[LJ_SECTION_GOALS])
    return g_strdup_printf (
        lj_ntr (language, "%u goal has the lowest value, %s; all are in the goal tables.",
                "%u goals share the lowest value, %s; all are in the goal tables.", n),
        n, mean);
  return g_strdup_printf (lj_ntr (language, "%u goal has the lowest value, %s.",
                                  "%u goals have the lowest value, %s.", n),
                          n, mean);
}

/* Where too many share the lowest value to be named, or there is no room for names. */
static void
add_lowest_count (LjBoard *self, const GArray *values)
{
  const LjBoardValue *lowest = &g_array_index (values, LjBoardValue, 0);
  LjBoardValue said = { 0, lowest->value };

  while (said.node < values->len
         && lj_mean_compare (g_array_index (values, LjBoardValue, said.node).value, lowest->value)
                == 0)
    said.node++;
  lj_board_add_paragraph (self, say_lowest, &said);
}

static void
add_lowest_table (LjBoard *self, const GArray *values, guint n)
{
  g_auto(LjBoardTable) table = { 0 };

  lj_board_table_init (&table, self);
  lj_board_table_add_text_column (&table, N_ ("Goal"), 3);
  lj_board_table_add_text_column (&table, N_ ("Policy or service line"), 2);
  lj_board_table_add_column (&table, N_ ("Score"), LJ_ALIGN_END);
  lj_board_table_start (&table);
  lj_report_table_set_ruled (table.table, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const LjBoardValue *value = &g_array_index (values, LjBoardValue, i);

      lj_board_table_put_title (&table, value->node);
      lj_board_table_put_title (&table, lj_board_find_line (self, value->node));
      lj_board_put_mean (&table, value->value);
      lj_board_table_end_row (&table);
    }
}

void
lj_board_add_lowest (LjBoard *self, LjLowest how)
{
  g_autoptr(GArray) values = lj_board_list_values (self);
  guint n = lj_board_count_lowest (values, most_lowest[self->settings->length]);

  if (how == LJ_LOWEST_NOTHING || values->len < 2
      || lj_mean_compare (g_array_index (values, LjBoardValue, 0).value,
                          g_array_index (values, LjBoardValue, values->len - 1).value)
             == 0)
    return;
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Lowest scores"));
  if (n > 0 && how == LJ_LOWEST_NAMED)
    add_lowest_table (self, values, n);
  else
    add_lowest_count (self, values);
}
