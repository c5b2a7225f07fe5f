/* SPDX-License-Identifier: EUPL-1.2 */
/* Every goal of a document, below the headings of the lines it belongs to: its evaluation, once. */
#include "report/board-private.h"

/* A stretch of rows between two headings, and what has to be shown of it. */
typedef struct
{
  LjBoard *board;
  GArray *rows; /* guint nodes, in tree order */
  guint depth;  /* of the outermost */
  gboolean achieved, score, then, text;
} Stretch;

/* Its value in the round before; LJ_MEAN_NONE: there is none. */
static LjMean
get_then (const LjBoard *self, guint node)
{
  LjTree *tree = self->then != NULL ? lj_summary_get_tree (self->then) : NULL;
  guint then = tree != NULL ? lj_tree_find (tree, self->nodes[node].id) : LJ_NODE_NONE;
  LjFigures figures;

  if (then == LJ_NODE_NONE || !lj_tree_get_nodes (tree)[then].asked_score)
    return LJ_MEAN_NONE;
  lj_summary_get_figures (self->then, then, &figures);
  return figures.mean;
}

static gboolean
has_text (const LjBoard *self, guint node)
{
  g_auto(LjBoardText) text = { 0 };

  lj_board_get_published (self, node, self->languages[0], &text);
  return text.text != NULL;
}

/* What is evaluated at or below the node, in tree order. */
static void
add_rows (Stretch *self, guint node)
{
  const LjNode *nodes = self->board->nodes;

  for (guint i = node; i < nodes[node].end; i++)
    {
      if (!lj_board_is_row (&nodes[i]))
        continue;
      g_array_append_val (self->rows, i);
      self->achieved |= nodes[i].asked_achieved || nodes[i].achieved != LJ_ACHIEVED_NONE;
      self->score |= nodes[i].asked_score || nodes[i].score != 0;
      self->then |= get_then (self->board, i).denominator != 0;
      self->text |= has_text (self->board, i);
    }
}

/* What belongs to a goal has a dash before it, which no line end parts from it. */
static void
get_title (const LjBoard *self, guint node, guint depth, LjLanguage language, LjBoardText *text)
{
  char *title;

  lj_board_get_title (self, node, language, text);
  title = g_strconcat (depth > 0 ? "\u2013\u00a0" : "", text->text != NULL ? text->text : "\u2013",
                       NULL);
  g_free (text->text);
  text->text = title;
}

/* What nothing is said of but its title. */
static gboolean
is_bare (const LjBoard *self, guint node)
{
  const LjNode *it = &self->nodes[node];

  return !it->asked_achieved && it->achieved == LJ_ACHIEVED_NONE && !it->asked_score
         && it->score == 0 && get_then (self, node).denominator == 0 && !has_text (self, node);
}

static char *
say_achieved (const LjBoard *self, LjLanguage language, gconstpointer node)
{
  const LjNode *facts = node;

  if (facts->achieved == LJ_ACHIEVED_NONE)
    return g_strdup (facts->asked_achieved ? "\u2013" : "");
  return g_strdup (lj_workbook_achieved_name (self->workbook, facts->achieved, language));
}

/* Its own score, in parentheses as it was printed; of one that is scored in parts their mean. */
static void
put_score (LjBoardTable *table, guint node)
{
  const LjNode *facts = &table->board->nodes[node];
  LjFigures figures;

  if (facts->score != 0)
    {
      lj_board_table_put (table, g_strdup_printf (facts->qualified ? "(%u)" : "%u", facts->score),
                          facts->score);
      return;
    }
  lj_summary_get_figures (table->board->summary, node, &figures);
  if (!facts->asked_score)
    lj_board_table_put (table, g_strdup (""), 0);
  else if (figures.mean.denominator == 0)
    lj_board_table_put (table, g_strdup ("\u2013"), 0);
  else
    lj_board_table_put (table, lj_mean_text (figures.mean, table->board->languages[0]),
                        lj_board_get_level (table->board, figures.mean));
}

/* Without its mark, so that the eye finds the score of this round. */
static void
put_then (LjBoardTable *table, guint node)
{
  LjMean then = get_then (table->board, node);
  gboolean whole = then.denominator == 1;

  lj_board_table_put (table,
                      then.denominator == 0 ? g_strdup ("")
                      : whole               ? g_strdup_printf ("%" G_GINT64_FORMAT, then.numerator)
                                            : lj_mean_text (then, table->board->languages[0]),
                      0);
}

static void
put_texts (LjBoardTable *table, guint node)
{
  for (guint i = 0; i < table->board->n_languages; i++)
    {
      g_auto(LjBoardText) text = { 0 };

      lj_board_get_published (table->board, node, table->board->languages[i], &text);
      lj_board_table_put_text (table, &text, 0);
    }
}

static void
add_row (LjBoardTable *table, const Stretch *stretch, guint node)
{
  LjBoard *board = table->board;
  guint depth = board->nodes[node].depth - MIN (stretch->depth, board->nodes[node].depth);

  for (guint i = 0; i < board->n_languages; i++)
    {
      g_auto(LjBoardText) title = { 0 };

      get_title (board, node, depth, board->languages[i], &title);
      /* Two languages stand in their columns. */
      if (depth > 0 && board->n_languages == 1 && is_bare (board, node))
        {
          lj_board_table_add_wide_row (table, &title);
          return;
        }
      lj_board_table_put_text (table, &title, 0);
    }
  if (stretch->achieved)
    lj_board_table_put (table, lj_board_dup_both (board, say_achieved, &board->nodes[node]), 0);
  if (stretch->score)
    put_score (table, node);
  if (stretch->then)
    put_then (table, node);
  if (stretch->text)
    put_texts (table, node);
  lj_board_table_end_row (table);
}

/* The table of the rows so far, and then none. */
static void
flush (Stretch *self)
{
  g_auto(LjBoardTable) table = { 0 };

  if (self->rows->len == 0)
    return;
  lj_board_table_init (&table, self->board);
  lj_board_table_add_text_column (&table, N_ ("Goal"), self->text ? 4 : 0);
  if (self->achieved)
    lj_board_table_add_column (&table, N_ ("Achieved"), LJ_ALIGN_START);
  if (self->score)
    lj_board_table_add_column (&table, N_ ("Score"), LJ_ALIGN_END);
  if (self->then)
    lj_board_table_add_column (&table, N_ ("Before"), LJ_ALIGN_END);
  if (self->text)
    lj_board_table_add_text_column (&table, N_ ("Verbal evaluation"), 5);
  lj_board_table_start (&table);
  lj_report_table_set_ruled (table.table, TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (&table, self, g_array_index (self->rows, guint, i));
  g_array_set_size (self->rows, 0);
  self->achieved = self->score = self->then = self->text = FALSE;
}

static char *
say_answers (const LjFigures *figures, LjLanguage language)
{
  if (!figures->asked_achieved)
    return g_strdup ("");
  return g_strdup_printf ("%s %u, %s %u, %s %u", lj_achieved_name (LJ_ACHIEVED_YES, language),
                          figures->yes, lj_achieved_name (LJ_ACHIEVED_PARTLY, language),
                          figures->partly, lj_achieved_name (LJ_ACHIEVED_NO, language),
                          figures->no);
}

/* "Average 3,8, 6 goals, 1 not assessed; yes 3, partly 3, no 0" */
static char *
say_figures (const LjBoard *self, LjLanguage language, gconstpointer data)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *answers = NULL;
  LjFigures figures;

  lj_summary_get_figures (self->summary, GPOINTER_TO_UINT (data), &figures);
  answers = say_answers (&figures, language);
  if (figures.mean.denominator != 0)
    {
      g_autofree char *mean = lj_mean_text (figures.mean, language);

      g_string_append_printf (text, "%s %s, ", lj_tr (language, "Average"), mean);
    }
  g_string_append_printf (text, lj_ntr (language, "%u goal", "%u goals", figures.goals),
                          figures.goals);
  if (figures.not_assessed > 0)
    g_string_append_printf (text, ", %s %u", lj_achieved_name (LJ_ACHIEVED_NONE, language),
                            figures.not_assessed);
  if (*answers != '\0')
    g_string_append_printf (text, "; %s", answers);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_group (LjBoard *self, guint group, guint level)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Stretch stretch = { .board = self, .rows = rows, .depth = self->nodes[group].depth + 1 };

  for (guint i = group + 1; i < self->nodes[group].end; i = self->nodes[i].end)
    {
      if (lj_board_is_row (&self->nodes[i]))
        add_rows (&stretch, i);
      else if (self->has_rows[i])
        {
          flush (&stretch);
          lj_board_add_heading (self, level, lj_board_say_title, GUINT_TO_POINTER (i));
          lj_board_add_note (self, say_figures, GUINT_TO_POINTER (i));
          add_group (self, i, MIN (level + 1, 3));
        }
    }
  flush (&stretch);
}

/* A document that is scored itself is a row of its own. */
void
lj_board_add_goals (LjBoard *self, guint document)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Stretch stretch = { .board = self, .rows = rows, .depth = self->nodes[document].depth };

  lj_board_begin_slide (self);
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Goals and their evaluation"));
  if (lj_board_is_row (&self->nodes[document]))
    {
      add_rows (&stretch, document);
      flush (&stretch);
      return;
    }
  add_group (self, document, 3);
}
