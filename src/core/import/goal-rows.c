/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/goal-rows.h"

#include <string.h>

static LjCell
get_cell (const LjGoalRows *self, LjColumn column)
{
  guint place = self->places[column];

  if (place >= self->records->n_cells)
    return (LjCell){ "", 0, FALSE };
  return lj_cell_trim (self->records->cells[place]);
}

static gboolean
has_column (const LjGoalRows *self, LjColumn column)
{
  return self->places[column] != LJ_NONE;
}

static void
add_text (LjGoalRows *self, guint element, LjRole role, const char *value)
{
  LjContentText text = { .element = element,
                         .round = role == LJ_ROLE_TITLE ? LJ_NONE : self->round,
                         .role = role,
                         .language = self->plan->language,
                         .value = value };

  if (value != NULL)
    g_array_append_val (self->plan->content->texts, text);
}

static guint
add_element (LjGoalRows *self, guint parent, LjKind kind, LjCell title)
{
  LjContent *content = self->plan->content;
  LjContentElement element = { .parent = parent, .kind = kind, .source_line = self->records->line };
  LjCell number = { "", 0, FALSE };

  if (kind != LJ_KIND_PART)
    title = lj_cell_split_number (title, &number);
  element.number = lj_cell_store (number, content);
  g_array_append_val (content->elements, element);
  add_text (self, content->elements->len - 1, LJ_ROLE_TITLE, lj_cell_store_plain (title, content));
  return content->elements->len - 1;
}

/* What the header asks, said once for a scope and a kind; asks FALSE: nothing is asked there. */
static void
ask (LjGoalRows *self, guint scope, LjKind kind, gboolean asks)
{
  LjContentQuestion question = { .round = self->round, .scope = scope, .kind = kind };
  gint64 key = (gint64) scope << 8 | kind;

  question.achieved = asks && has_column (self, LJ_COLUMN_ACHIEVED);
  question.score = asks && has_column (self, LJ_COLUMN_SCORE);
  question.text = asks && has_column (self, LJ_COLUMN_TEXT);
  if (asks && !question.achieved && !question.score && !question.text)
    return;
  if (!g_hash_table_add (self->asked, g_memdup2 (&key, sizeof key)))
    return;
  g_array_append_val (self->plan->content->questions, question);
}

/* A line that begins with a bullet; the words behind it go to rest. */
static gboolean
take_bullet (LjCell line, LjCell *rest)
{
  static const char *const bullets[] = { "- ", "– ", "* ", "• ", "•", "·", "▪", "◦" };

  *rest = line;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize length = strlen (bullets[i]);

      if (line.length < length || memcmp (line.text, bullets[i], length) != 0)
        continue;
      *rest = lj_cell_trim ((LjCell){ line.text + length, line.length - length, line.marked });
      return TRUE;
    }
  return FALSE;
}

/* Takes the first paragraph off a cell; empty ones are passed over. FALSE: there is none left. */
static gboolean
take_paragraph (LjCell *cell, LjCell *paragraph)
{
  *cell = lj_cell_trim (*cell);
  if (cell->length == 0)
    return FALSE;
  *paragraph = *cell;
  for (gsize i = 0; i < cell->length; i++)
    if (cell->text[i] == '\n')
      {
        paragraph->length = i;
        break;
      }
  cell->text += paragraph->length;
  cell->length -= paragraph->length;
  *paragraph = lj_cell_trim (*paragraph);
  return TRUE;
}

static guint
count_paragraphs (LjCell cell)
{
  LjCell paragraph;
  guint n = 0;

  while (take_paragraph (&cell, &paragraph))
    n++;
  return n;
}

/* One child for each bullet of the cell, or one that holds all of it. */
static void
add_bullets (LjGoalRows *self, guint parent, LjKind kind, LjCell cell)
{
  LjCell all = cell, paragraph, rest;
  gboolean any = FALSE;

  while (take_paragraph (&cell, &paragraph))
    if (take_bullet (paragraph, &rest) && rest.length > 0)
      {
        add_element (self, parent, kind, rest);
        any = TRUE;
      }
  if (!any && all.length > 0)
    add_element (self, parent, kind, all);
}

static void
add_evaluation (LjGoalRows *self, guint element, LjAchieved achieved, guint score,
                gboolean qualified)
{
  LjContentEvaluation evaluation = { .element = element,
                                     .round = self->round,
                                     .achieved = achieved,
                                     .score = score,
                                     .qualified = qualified,
                                     .state = LJ_STATE_ANSWERED,
                                     .source_line = self->records->line };

  if (achieved != LJ_ACHIEVED_NONE || score > 0)
    g_array_append_val (self->plan->content->evaluations, evaluation);
}

static void
find_value (LjGoalRows *self, LjCell cell, const char *message)
{
  g_autofree char *value = lj_cell_dup_short (cell);

  lj_plan_add_finding (self->plan, self->records->line, self->records->line,
                       LJ_IMPORT_FINDING_VALUE,
                       /* Translators: what is written there, and what is wrong with it. */
                       _ ("“%s”: %s"), value, message);
}

static LjRemembered *
find_remembered (LjGoalRows *self, LjCell cell)
{
  for (guint i = 0; i < LJ_N_REMEMBERED; i++)
    {
      LjRemembered *it = &self->remembered[i];

      if (it->length == 0 || lj_cell_equals (cell, it->text, it->length))
        return it;
    }
  return NULL;
}

/* Reads the words once for all rows that have the same ones. */
static LjAchieved
read_achieved (LjGoalRows *self)
{
  LjCell cell = get_cell (self, LJ_COLUMN_ACHIEVED);
  LjRemembered *remembered = find_remembered (self, cell);
  LjAchieved achieved = LJ_ACHIEVED_NONE;
  g_autofree char *text = NULL;

  if (cell.length == 0)
    return LJ_ACHIEVED_NONE;
  if (remembered != NULL && remembered->length > 0)
    return remembered->achieved;
  text = lj_cell_dup (cell);
  if (!lj_dictionary_read_achieved (text, &achieved))
    find_value (self, cell, _ ("not one of yes, partly, no; the goal is kept without it"));
  else if (remembered != NULL && cell.length <= LJ_LONGEST_REMEMBERED)
    {
      memcpy (remembered->text, cell.text, cell.length);
      remembered->length = cell.length;
      remembered->achieved = achieved;
    }
  return achieved;
}

/* A row with several scores: a part of the goal for each, titled by its paragraph. */
static void
add_parts (LjGoalRows *self, guint goal, const LjScoreCell *score)
{
  LjCell title = get_cell (self, LJ_COLUMN_GOAL), paragraph;
  gboolean titled = count_paragraphs (title) == score->n_scores;

  if (!titled)
    lj_plan_add_finding (self->plan, self->records->line, self->records->line,
                         LJ_IMPORT_FINDING_NOTE,
                         _ ("%u scores, but not as many paragraphs in the goal; the parts have "
                            "no text of their own"),
                         score->n_scores);
  for (guint i = 0; i < score->n_scores; i++)
    {
      g_autofree char *name = g_strdup_printf (lj_tr (self->plan->language, N_ ("Part %u")), i + 1);
      LjCell own = { name, strlen (name), FALSE };
      guint part;

      if (titled && take_paragraph (&title, &paragraph))
        own = paragraph;
      part = add_element (self, goal, LJ_KIND_PART, own);
      add_evaluation (self, part, LJ_ACHIEVED_NONE, score->scores[i], score->qualified);
    }
}

/* The text of the row, behind the words that stood in the score's cell. */
static void
add_published (LjGoalRows *self, guint element, const char *rest)
{
  LjContent *content = self->plan->content;
  const char *text = lj_cell_store_plain (get_cell (self, LJ_COLUMN_TEXT), content);
  g_autofree char *both = NULL;

  if (rest != NULL && text != NULL)
    both = g_strconcat (rest, "\n", text, NULL);
  if (rest != NULL)
    text = lj_content_string (content, both != NULL ? both : rest);
  add_text (self, element, LJ_ROLE_PUBLISHED, text);
}

/* Achieved, score and text of the row become those of the element. */
static void
add_facts (LjGoalRows *self, guint element)
{
  LjCell cell = get_cell (self, LJ_COLUMN_SCORE);
  LjAchieved achieved = read_achieved (self);
  g_auto(LjScoreCell) score = { 0 };

  if (!lj_cell_read_score (cell, &score))
    find_value (self, cell, _ ("not a score from 1 to 5; the goal is kept without it"));
  add_evaluation (self, element, achieved, score.n_scores == 1 ? score.scores[0] : 0,
                  score.n_scores == 1 && score.qualified);
  if (score.n_scores > 1)
    add_parts (self, element, &score);
  add_published (self, element, score.rest);
}

/* The element on top of the parent; a goal without a parent is its own. */
static guint
find_root (LjGoalRows *self, guint element)
{
  const GArray *elements = self->plan->content->elements;
  guint parent;

  while ((parent = lj_content_get (elements, LjContentElement, element)->parent) != LJ_NONE)
    element = parent;
  return element;
}

static void
read_goal (LjGoalRows *self, LjCell title)
{
  LjCell number = get_cell (self, LJ_COLUMN_NUMBER);
  guint goal = add_element (self, self->parent, LJ_KIND_GOAL, title);
  LjContent *content = self->plan->content;

  if (number.length > 0)
    {
      LjContentElement *element = lj_content_get (content->elements, LjContentElement, goal);

      if (number.text[number.length - 1] == '.' && number.length > 1)
        number.length--;
      element->number = lj_cell_store (number, content);
      self->numbered = TRUE;
    }
  self->goal = goal;
  g_string_overwrite_len (g_string_truncate (self->goal_cell, 0), 0, title.text, title.length);
  if (self->root == LJ_NONE)
    {
      guint root = find_root (self, goal);

      ask (self, root, LJ_KIND_GOAL, TRUE);
      self->root = self->parent == LJ_NONE ? LJ_NONE : root;
    }
  add_bullets (self, goal, LJ_KIND_SUB_GOAL, get_cell (self, LJ_COLUMN_SUB_GOALS));
  add_facts (self, goal);
}

static void
read_sub_goal (LjGoalRows *self, LjCell title)
{
  guint sub_goal = add_element (self, self->goal, LJ_KIND_SUB_GOAL, title);

  ask (self, self->goal, LJ_KIND_SUB_GOAL, TRUE);
  add_facts (self, sub_goal);
}

static gboolean
has_facts (const LjGoalRows *self)
{
  return get_cell (self, LJ_COLUMN_ACHIEVED).length > 0
         || get_cell (self, LJ_COLUMN_SCORE).length > 0
         || get_cell (self, LJ_COLUMN_TEXT).length > 0;
}

/* A row that evaluates the guideline or the line itself, its goals at most run together in a
 * cell; those are not asked anything. */
static void
read_parent_row (LjGoalRows *self, LjCell goals)
{
  LjContent *content = self->plan->content;
  LjKind kind = lj_content_get (content->elements, LjContentElement, self->parent)->kind;
  gint64 key = self->parent;
  LjCell paragraph, rest;

  if (has_facts (self) && !g_hash_table_add (self->evaluated, g_memdup2 (&key, sizeof key)))
    lj_plan_add_finding (self->plan, self->records->line, self->records->line,
                         LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                         _ ("a second evaluation of the same element; left out"));
  else if (has_facts (self))
    {
      /* Behind goals of its own a score here replaces theirs: more likely a name is missing. */
      if (self->goal != LJ_NONE && goals.length == 0)
        lj_plan_add_finding (
            self->plan, self->records->line, self->records->line, LJ_IMPORT_FINDING_NOTE,
            _ ("no goal in this row; it evaluates what the goals above belong to"));
      ask (self, find_root (self, self->parent), kind, TRUE);
      add_facts (self, self->parent);
    }
  if (goals.length > 0)
    ask (self, self->parent, LJ_KIND_GOAL, FALSE);
  while (take_paragraph (&goals, &paragraph))
    {
      take_bullet (paragraph, &rest);
      add_element (self, self->parent, LJ_KIND_GOAL, rest);
    }
}

/* Whether a goal's row goes on in this one, with a sub-goal that has a row of its own. */
static gboolean
is_sub_goal_row (const LjGoalRows *self, LjCell goal)
{
  LjCell sub_goal = get_cell (self, LJ_COLUMN_SUB_GOALS);

  if (self->goal == LJ_NONE)
    return FALSE;
  if (goal.length == 0)
    return sub_goal.length > 0;
  if (sub_goal.length > 0)
    return lj_cell_equals (goal, self->goal_cell->str, self->goal_cell->len);
  return self->numbered && get_cell (self, LJ_COLUMN_NUMBER).length == 0;
}

static void
enter_parent (LjGoalRows *self)
{
  guint parent = lj_parents_find (&self->parents, self->records);

  if (parent == self->parent)
    return;
  self->parent = parent;
  self->goal = LJ_NONE;
  self->root = LJ_NONE;
  self->numbered = FALSE;
}

static void
check_row (LjGoalRows *self)
{
  guint line = self->records->line;
  guint n_cells = self->records->n_cells;

  if (self->records->loose_quote)
    lj_plan_add_finding (self->plan, line, line, LJ_IMPORT_FINDING_NOTE,
                         _ ("text behind a closing quote; is a quote missing or not doubled?"));
  while (n_cells > self->n_columns && lj_cell_trim (self->records->cells[n_cells - 1]).length == 0)
    n_cells--;
  if (n_cells > self->n_columns)
    lj_plan_add_finding (self->plan, line, line, LJ_IMPORT_FINDING_VALUE,
                         _ ("too many cells: %u, the header has %u; the last ones are left out"),
                         n_cells, self->n_columns);
  else if (n_cells < self->n_columns)
    lj_plan_add_finding (self->plan, line, line, LJ_IMPORT_FINDING_VALUE,
                         _ ("too few cells: %u, the header has %u; the missing ones are empty"),
                         n_cells, self->n_columns);
}

static gboolean
is_empty_row (const LjGoalRows *self)
{
  for (guint i = 0; i < self->records->n_cells; i++)
    if (lj_cell_trim (self->records->cells[i]).length > 0)
      return FALSE;
  return TRUE;
}

static void
read_row (LjGoalRows *self)
{
  LjCell goal = get_cell (self, LJ_COLUMN_GOAL);
  LjCell goals = get_cell (self, LJ_COLUMN_GOALS);

  if (goal.length == 0 && count_paragraphs (goals) == 1)
    goal = goals;
  if (is_sub_goal_row (self, goal))
    read_sub_goal (self, get_cell (self, LJ_COLUMN_SUB_GOALS).length > 0
                             ? get_cell (self, LJ_COLUMN_SUB_GOALS)
                             : goal);
  else if (goal.length > 0)
    read_goal (self, goal);
  else if (self->parent != LJ_NONE && lj_parents_are_named (&self->parents, self->records))
    read_parent_row (self, goals);
  else
    lj_plan_add_finding (self->plan, self->records->line, self->records->line,
                         LJ_IMPORT_FINDING_NOT_UNDERSTOOD, _ ("no goal in this row; left out"));
}

/* Takes the header. The plan gets one round without a name, which the commit names. */
void
lj_goal_rows_init (LjGoalRows *self, LjPlan *plan, const LjRecords *records,
                   const LjColumn *columns, guint n_columns)
{
  LjContentRound round = { .scale = LJ_NONE };

  memset (self, 0, sizeof *self);
  self->plan = plan;
  self->records = records;
  self->n_columns = n_columns;
  self->parent = self->goal = self->root = LJ_NONE;
  self->goal_cell = g_string_new (NULL);
  self->asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->evaluated = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  lj_parents_init (&self->parents, plan, columns, n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    self->places[i] = LJ_NONE;
  for (guint i = n_columns; i-- > 0;)
    self->places[columns[i]] = i;
  self->round = plan->content->rounds->len;
  g_array_append_val (plan->content->rounds, round);
  plan->content->current_round = self->round;
}

void
lj_goal_rows_clear (LjGoalRows *self)
{
  if (self->goal_cell == NULL)
    return;
  lj_parents_clear (&self->parents);
  g_string_free (g_steal_pointer (&self->goal_cell), TRUE);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->evaluated, g_hash_table_unref);
}

/* Reads the row at which the records stand; an empty one says nothing. */
void
lj_goal_rows_read (LjGoalRows *self)
{
  if (is_empty_row (self))
    return;
  check_row (self);
  enter_parent (self);
  read_row (self);
}
