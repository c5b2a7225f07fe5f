/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/export-rows.h"

#include <string.h>

#include "import/asked.h"

/* Elements above one, at most. */
#define DEEPEST 254

/* Far more rounds than a workbook has; work that grows with each of them stays bounded. */
#define MOST_ROUNDS 1000

enum
{
  FIELD_ID,
  FIELD_PARENT,
  FIELD_KIND,
  FIELD_NUMBER,
  FIELD_ROUND,
  FIELD_ACHIEVED,
  FIELD_SCORE,
  FIELD_QUALIFIER,
  FIELD_STATE,
  FIELD_ASKED_ACHIEVED,
  FIELD_ASKED_SCORE,
  FIELD_ASKED_TEXT,
  FIELD_SOURCE_LINE,
  FIELD_EVALUATION_LINE,
  N_FIELDS
};

static const char *const fields[N_FIELDS]
    = { "id",          "parent",     "kind",        "number",         "round",
        "achieved",    "score",      "qualifier",   "state",          "asked_achieved",
        "asked_score", "asked_text", "source_line", "evaluation_line" };

typedef struct
{
  LjPlan *plan;
  LjContent *content;
  LjRecords *records;
  guint places[N_FIELDS]; /* LJ_NONE: no such column */
  guint text_places[LJ_ROLE_LAST + 1][LJ_N_LANGUAGES];
  GHashTable *by_id;  /* id to index + 1 */
  GHashTable *rounds; /* name to index + 1 */
  GHashTable *seen;   /* element and round of the rows before */
  GArray *depths;     /* guint8 by element */
  GArray *asked;      /* LjAskedFact */
} Rows;

static void
rows_clear (Rows *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rounds, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->depths, g_array_unref);
  g_clear_pointer (&self->asked, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static guint
find_name (const char *const *names, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return LJ_NONE;
}

static void
rows_init (Rows *self, LjPlan *plan, LjRecords *records, const char *const *names)
{
  self->plan = plan;
  self->content = plan->content;
  self->records = records;
  for (guint i = 0; i < N_FIELDS; i++)
    self->places[i] = find_name (names, fields[i]);
  for (guint role = 1; role <= LJ_ROLE_LAST; role++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      {
        g_autofree char *name
            = g_strconcat (lj_role_token (role), "_", lj_language_tag (language), NULL);

        self->text_places[role][language] = find_name (names, name);
      }
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->depths = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->asked = g_array_new (FALSE, FALSE, sizeof (LjAskedFact));
}

static LjCell
cell_at (const Rows *self, guint place)
{
  if (place >= self->records->n_cells)
    return (LjCell){ "", 0, FALSE };
  return self->records->cells[place];
}

static LjCell
get_cell (const Rows *self, guint field)
{
  return cell_at (self, self->places[field]);
}

/* Digits only; -1: no number. An empty cell is 0. */
static gint64
read_number (const Rows *self, guint field)
{
  LjCell cell = get_cell (self, field);
  gint64 number = 0;

  for (gsize i = 0; i < cell.length; i++)
    {
      if (!g_ascii_isdigit (cell.text[i]) || number > (G_MAXINT64 - 9) / 10)
        return -1;
      number = number * 10 + (cell.text[i] - '0');
    }
  return number;
}

/* A line number; 0 if it is none. */
static guint
read_line (const Rows *self, guint field)
{
  gint64 number = read_number (self, field);

  return number > 0 && number <= G_MAXINT32 ? number : 0;
}

/* A wrong value; empty FALSE: the whole row is left out. */
static void
find_wrong (Rows *self, guint field, gboolean kept)
{
  g_autofree char *value = lj_cell_dup_short (get_cell (self, field));

  lj_plan_add_finding (self->plan, self->records->line, self->records->line,
                       kept ? LJ_IMPORT_FINDING_VALUE : LJ_IMPORT_FINDING_NOT_UNDERSTOOD,
                       /* Translators: a column's name and what stands in it. */
                       kept ? _ ("%s “%s” is not right; the element is kept without it")
                            : _ ("%s “%s” is not right; the row is left out"),
                       fields[field], value);
}

static guint
find_by_id (const Rows *self, gint64 id)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));

  return found == 0 ? LJ_NONE : found - 1;
}

static void
add_texts (Rows *self, guint element, guint round, LjRole first, LjRole last)
{
  for (guint role = first; role <= last; role++)
    for (guint language = 0; language < LJ_N_LANGUAGES; language++)
      {
        LjContentText text = { element, round, role, language, NULL };

        text.value
            = lj_cell_store (cell_at (self, self->text_places[role][language]), self->content);
        if (text.value != NULL)
          g_array_append_val (self->content->texts, text);
      }
}

/* The element of the row, added in its first row; LJ_NONE with a finding if it cannot be. */
static guint
read_element (Rows *self)
{
  gint64 id = read_number (self, FIELD_ID);
  gint64 parent_id = read_number (self, FIELD_PARENT);
  g_autofree char *token = lj_cell_dup (get_cell (self, FIELD_KIND));
  LjContentElement element = { .id = id, .parent = LJ_NONE };
  guint index = find_by_id (self, id);
  guint8 depth = 0;

  if (index != LJ_NONE)
    return index;
  if (parent_id > 0)
    element.parent = find_by_id (self, parent_id);
  if (element.parent != LJ_NONE)
    depth = g_array_index (self->depths, guint8, element.parent) + 1;
  if (id <= 0 || !lj_kind_from_token (token, &element.kind))
    find_wrong (self, id <= 0 ? FIELD_ID : FIELD_KIND, FALSE);
  else if (parent_id < 0 || (parent_id > 0 && element.parent == LJ_NONE) || depth > DEEPEST)
    find_wrong (self, FIELD_PARENT, FALSE);
  else
    {
      index = self->content->elements->len;
      element.source_line = read_line (self, FIELD_SOURCE_LINE);
      element.number = lj_cell_store (get_cell (self, FIELD_NUMBER), self->content);
      g_array_append_val (self->content->elements, element);
      g_array_append_val (self->depths, depth);
      g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (index + 1));
      add_texts (self, index, LJ_NONE, LJ_ROLE_TITLE, LJ_ROLE_DESCRIPTION);
    }
  return index;
}

/* The round of the row, added when it is met first; LJ_NONE: one too many. */
static guint
find_round (Rows *self)
{
  g_autofree char *name = lj_cell_dup (get_cell (self, FIELD_ROUND));
  LjContentRound round = { .scale = LJ_NONE };
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->rounds, name));

  if (found > 0)
    return found - 1;
  if (self->content->rounds->len == MOST_ROUNDS)
    return LJ_NONE;
  round.name = lj_content_string (self->content, name);
  g_array_append_val (self->content->rounds, round);
  self->content->current_round = self->content->rounds->len - 1;
  g_hash_table_insert (self->rounds, g_steal_pointer (&name),
                       GUINT_TO_POINTER (self->content->rounds->len));
  return self->content->current_round;
}

static guint
read_score (Rows *self)
{
  gint64 score = read_number (self, FIELD_SCORE);

  if (score >= 0 && score <= 5)
    return score;
  find_wrong (self, FIELD_SCORE, TRUE);
  return 0;
}

static void
read_evaluation (Rows *self, guint element, guint round)
{
  LjContentEvaluation evaluation = { .element = element, .round = round };
  g_autofree char *achieved = lj_cell_dup (get_cell (self, FIELD_ACHIEVED));
  g_autofree char *state = lj_cell_dup (get_cell (self, FIELD_STATE));

  if (!lj_achieved_from_token (achieved, &evaluation.achieved))
    find_wrong (self, FIELD_ACHIEVED, TRUE);
  evaluation.score = read_score (self);
  evaluation.qualified = evaluation.score > 0
                         && lj_cell_equals (get_cell (self, FIELD_QUALIFIER), "parenthesised", 13);
  evaluation.source_line = read_line (self, FIELD_EVALUATION_LINE);
  evaluation.state = LJ_STATE_ANSWERED;
  if (*state != '\0' && !lj_state_from_token (state, &evaluation.state))
    find_wrong (self, FIELD_STATE, TRUE);
  if (*state != '\0' || evaluation.score > 0 || evaluation.achieved != LJ_ACHIEVED_NONE)
    g_array_append_val (self->content->evaluations, evaluation);
}

static void
read_asked (Rows *self, guint element, guint round)
{
  LjAskedFact fact = { element, round, 0 };

  if (get_cell (self, FIELD_ASKED_ACHIEVED).length > 0)
    fact.asked |= LJ_ASKED_ACHIEVED;
  if (get_cell (self, FIELD_ASKED_SCORE).length > 0)
    fact.asked |= LJ_ASKED_SCORE;
  if (get_cell (self, FIELD_ASKED_TEXT).length > 0)
    fact.asked |= LJ_ASKED_TEXT;
  if (fact.asked != 0)
    g_array_append_val (self->asked, fact);
}

static void
read_row (Rows *self)
{
  guint element = read_element (self);
  gint64 key;
  guint round;

  if (element == LJ_NONE || get_cell (self, FIELD_ROUND).length == 0)
    return;
  round = find_round (self);
  /* g_int64_hash() looks at the lower half only. */
  key = (gint64) ((guint64) round << 32 | element);
  if (round == LJ_NONE || !g_hash_table_add (self->seen, g_memdup2 (&key, sizeof key)))
    {
      find_wrong (self, FIELD_ROUND, FALSE);
      return;
    }
  read_evaluation (self, element, round);
  add_texts (self, element, round, LJ_ROLE_ANSWER, LJ_ROLE_NOTE);
  read_asked (self, element, round);
}

/* Whether these are the columns of an export: it begins with id, parent, kind. */
gboolean
lj_export_rows_recognise (const char *const *names)
{
  for (guint i = 0; i < 3; i++)
    if (g_strcmp0 (names[i], fields[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Reads an export, whose header was read already, back into elements, texts, evaluations and what
 * the rounds ask. The plan takes the ids over. */
gboolean
lj_export_rows_parse (LjPlan *plan, LjRecords *records, const char *const *names, GError **error)
{
  g_auto(Rows) self = { NULL };
  g_autoptr(GError) problem = NULL;

  rows_init (&self, plan, records, names);
  while (lj_records_next (records, &problem))
    if (records->n_cells > 1 || records->cells[0].length > 0)
      read_row (&self);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  lj_asked_add_questions (plan->content, (const LjAskedFact *) self.asked->data, self.asked->len);
  return TRUE;
}
