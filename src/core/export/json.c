/* SPDX-License-Identifier: EUPL-1.2 */

/* The JSON of a workbook, written here and read by import/json.c. UTF-8, one object:
 *
 *   "format": "linjaus", "version": 1                  always first
 *   "county": WORDS                                    the name of the county
 *   "kind_names": [{kind, name: WORDS}]                what the county calls a kind
 *   "scales": [{id, purpose, minimum, maximum, levels: [{value, label: WORDS}]}]
 *   "rounds": [{id, name, scale, deadline, current}]   in order; one may be current
 *   "elements": [{id, parent, kind, number, line, title: WORDS, description: WORDS}]
 *   "responsibilities": [{id, element, unit, person, title, email}]
 *   "questions": [{round, scope, kind, achieved, score, text}]
 *   "evaluations": [{element, round, achieved, score, qualified, state, line,
 *                    answer: WORDS, published: WORDS, note: WORDS}]
 *   "figures": [{id, element, round, figure, counted, value, label, answers, line, scopes}]
 *
 * WORDS is a text per language, {"fi": "...", "sv": "...", "en": "..."}, each may be absent. An
 * id is a whole number above 0, told apart within its own list; parent, element, scope and scopes
 * are ids of elements, scale and round of theirs. A parent stands before its children and
 * siblings stand in their order. kind, figure, counted, achieved and state are the English tokens
 * ("policy-line", "average", "goal", "partly", "agreed"); score is a whole number on the scale of
 * the round; deadline is an ISO date; value is the figure as text, as printed, with a point
 * ("4.0"); answers is the stated number of answers; line is the line of the file that was imported;
 * qualified is a score in parentheses. What is empty, 0 or false is left out; an evaluation
 * without state is only its texts. Notes are written only if asked for.
 *
 * The same content gives the same bytes, one fact a line, so that two exports can be compared. */

#include <linjaus/export.h>

#include "export/order.h"
#include "export/walk.h"

/* Where the writing stands: commas go between members and between items, not before the first. */
typedef struct
{
  const LjContent *content;
  LjWalk walk;
  LjExportFlags flags;
  GString *out;
  gboolean first_member;
  gboolean first_item;
} Writer;

static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\';
}

static void
put_escaped (GString *out, const char *value)
{
  while (*value != '\0')
    {
      const char *start = value;

      while (is_plain (*value))
        value++;
      g_string_append_len (out, start, value - start);
      if (*value == '\n')
        g_string_append (out, "\\n");
      else if (*value == '"' || *value == '\\')
        g_string_append_printf (out, "\\%c", *value);
      else if (*value != '\0')
        g_string_append_printf (out, "\\u%04x", (guint) *value);
      if (*value != '\0')
        value++;
    }
}

/* A workbook from elsewhere may hold bytes that are not UTF-8; what is written is. */
static void
put_string (GString *out, const char *value)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (value, -1, NULL))
    value = valid = g_utf8_make_valid (value, -1);
  g_string_append_c (out, '"');
  put_escaped (out, value);
  g_string_append_c (out, '"');
}

static void
put_name (Writer *self, const char *name)
{
  if (!self->first_member)
    g_string_append (self->out, ", ");
  self->first_member = FALSE;
  g_string_append_c (self->out, '"');
  g_string_append (self->out, name);
  g_string_append (self->out, "\": ");
}

static void
put_text (Writer *self, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  put_name (self, name);
  put_string (self->out, value);
}

static void
put_number (Writer *self, const char *name, gint64 value)
{
  char digits[24];

  if (value == 0)
    return;
  put_name (self, name);
  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  g_string_append (self->out, digits);
}

static void
put_true (Writer *self, const char *name, gboolean value)
{
  if (!value)
    return;
  put_name (self, name);
  g_string_append (self->out, "true");
}

static void
begin_object (Writer *self)
{
  g_string_append_c (self->out, '{');
  self->first_member = TRUE;
}

static void
end_object (Writer *self)
{
  g_string_append_c (self->out, '}');
  self->first_member = FALSE;
}

/* An item of a list, on a line of its own. */
static void
begin_item (Writer *self)
{
  g_string_append (self->out, self->first_item ? "\n" : ",\n");
  self->first_item = FALSE;
  begin_object (self);
}

/* A member of the outermost object, on a line of its own. */
static void
begin_entry (Writer *self)
{
  g_string_append (self->out, ",\n");
  self->first_member = TRUE;
}

static void
begin_list (Writer *self, const char *name)
{
  begin_entry (self);
  put_name (self, name);
  g_string_append_c (self->out, '[');
  self->first_item = TRUE;
}

static void
end_list (Writer *self)
{
  g_string_append (self->out, "\n]");
}

static void
put_element_id (Writer *self, const char *name, guint element)
{
  if (element != LJ_NONE)
    put_number (self, name,
                lj_content_get (self->content->elements, LjContentElement, element)->id);
}

static void
put_round_id (Writer *self, guint round)
{
  if (round != LJ_NONE)
    put_number (self, "round", lj_content_get (self->content->rounds, LjContentRound, round)->id);
}

static gboolean
has_words (const char *const *values)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (values[i] != NULL && *values[i] != '\0')
      return TRUE;
  return FALSE;
}

/* The texts of one fact, one per language; values is indexed by language, NULL where absent. */
static void
put_words (Writer *self, const char *name, const char *const *values)
{
  if (!has_words (values))
    return;
  put_name (self, name);
  begin_object (self);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    put_text (self, lj_language_tag (i), values[i]);
  end_object (self);
}

/* The texts of the fact where the walk stands. */
static void
put_texts (Writer *self)
{
  for (guint role = 1; role <= LJ_ROLE_LAST; role++)
    if (role != LJ_ROLE_NOTE || (self->flags & LJ_EXPORT_WITH_NOTES) != 0)
      put_words (self, lj_role_token (role), self->walk.texts[role]);
}

static void
write_county (Writer *self)
{
  const char *values[LJ_N_LANGUAGES] = { NULL };

  for (guint i = 0; i < self->content->county_names->len; i++)
    {
      const LjContentText *name = lj_content_get (self->content->county_names, LjContentText, i);

      values[name->language] = name->value;
    }
  if (!has_words (values))
    return;
  begin_entry (self);
  put_words (self, "county", values);
}

static void
write_kind_names (Writer *self)
{
  const char *values[LJ_KIND_LAST + 1][LJ_N_LANGUAGES] = { { NULL } };

  if (self->content->kind_names->len == 0)
    return;
  for (guint i = 0; i < self->content->kind_names->len; i++)
    {
      const LjContentKindName *name
          = lj_content_get (self->content->kind_names, LjContentKindName, i);

      values[name->kind][name->language] = name->name;
    }
  begin_list (self, "kind_names");
  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    if (has_words (values[kind]))
      {
        begin_item (self);
        put_text (self, "kind", lj_kind_token (kind));
        put_words (self, "name", values[kind]);
        end_object (self);
      }
  end_list (self);
}

/* The labels of one value of a scale; FALSE if there are none. */
static gboolean
find_labels (const LjContent *content, guint scale, guint value, const char **labels)
{
  gboolean found = FALSE;

  for (guint i = 0; i < content->levels->len; i++)
    {
      const LjContentLevel *level = lj_content_get (content->levels, LjContentLevel, i);

      if (level->scale != scale || level->value != value)
        continue;
      labels[level->language] = level->label;
      found = TRUE;
    }
  return found;
}

static void
write_levels (Writer *self, guint index, const LjContentScale *scale)
{
  gboolean any = FALSE;

  for (guint value = scale->minimum; value <= scale->maximum; value++)
    {
      const char *labels[LJ_N_LANGUAGES] = { NULL };

      if (!find_labels (self->content, index, value, labels))
        continue;
      if (!any)
        put_name (self, "levels");
      g_string_append (self->out, any ? ", " : "[");
      any = TRUE;
      begin_object (self);
      put_number (self, "value", value);
      put_words (self, "label", labels);
      end_object (self);
    }
  if (any)
    g_string_append_c (self->out, ']');
}

static void
write_scales (Writer *self)
{
  if (self->content->scales->len == 0)
    return;
  begin_list (self, "scales");
  for (guint i = 0; i < self->content->scales->len; i++)
    {
      const LjContentScale *scale = lj_content_get (self->content->scales, LjContentScale, i);

      begin_item (self);
      put_number (self, "id", scale->id);
      put_text (self, "purpose", scale->purpose);
      put_number (self, "minimum", scale->minimum);
      put_number (self, "maximum", scale->maximum);
      write_levels (self, i, scale);
      end_object (self);
    }
  end_list (self);
}

static void
write_rounds (Writer *self)
{
  if (self->content->rounds->len == 0)
    return;
  begin_list (self, "rounds");
  for (guint i = 0; i < self->content->rounds->len; i++)
    {
      const LjContentRound *round = lj_content_get (self->content->rounds, LjContentRound, i);

      begin_item (self);
      put_number (self, "id", round->id);
      put_text (self, "name", round->name);
      if (round->scale != LJ_NONE)
        put_number (self, "scale",
                    lj_content_get (self->content->scales, LjContentScale, round->scale)->id);
      put_text (self, "deadline", round->deadline);
      put_true (self, "current", i == self->content->current_round);
      end_object (self);
    }
  end_list (self);
}

static void
write_element (Writer *self)
{
  const LjContentElement *element
      = lj_content_get (self->content->elements, LjContentElement, self->walk.element);

  begin_item (self);
  put_number (self, "id", element->id);
  put_element_id (self, "parent", element->parent);
  put_text (self, "kind", lj_kind_token (element->kind));
  put_text (self, "number", element->number);
  put_number (self, "line", element->source_line);
  put_texts (self);
  end_object (self);
}

static void
write_elements (Writer *self)
{
  if (self->content->elements->len == 0)
    return;
  begin_list (self, "elements");
  lj_walk_rewind (&self->walk);
  while (lj_walk_next (&self->walk))
    if (self->walk.round == LJ_NONE)
      write_element (self);
  end_list (self);
}

/* One element in one round: its evaluation, if there is one, and its texts. */
static void
write_evaluation (Writer *self)
{
  const LjContentEvaluation *evaluation = self->walk.evaluation;

  begin_item (self);
  put_element_id (self, "element", self->walk.element);
  put_round_id (self, self->walk.round);
  if (evaluation != NULL)
    {
      put_text (self, "achieved", lj_achieved_token (evaluation->achieved));
      put_number (self, "score", evaluation->score);
      put_true (self, "qualified", evaluation->qualified);
      put_text (self, "state", lj_state_token (evaluation->state));
      put_number (self, "line", evaluation->source_line);
    }
  put_texts (self);
  end_object (self);
}

/* Whether anything of the fact where the walk stands is written: a note alone is not. */
static gboolean
is_written (Writer *self)
{
  if (self->walk.round == LJ_NONE)
    return FALSE;
  return self->walk.evaluation != NULL || has_words (self->walk.texts[LJ_ROLE_ANSWER])
         || has_words (self->walk.texts[LJ_ROLE_PUBLISHED])
         || ((self->flags & LJ_EXPORT_WITH_NOTES) != 0
             && has_words (self->walk.texts[LJ_ROLE_NOTE]));
}

static void
write_evaluations (Writer *self)
{
  gboolean any = FALSE;

  lj_walk_rewind (&self->walk);
  while (lj_walk_next (&self->walk))
    {
      if (!is_written (self))
        continue;
      if (!any)
        begin_list (self, "evaluations");
      any = TRUE;
      write_evaluation (self);
    }
  if (any)
    end_list (self);
}

/* The order of facts by element and round; get says the element, round and tie of one. */
typedef void (*GetKey) (const LjContent *content, guint index, guint *element, guint *round,
                        guint *minor);

static guint *
order_facts (Writer *self, guint n_facts, GetKey get)
{
  LjOrderKey *keys = g_new (LjOrderKey, n_facts);

  for (guint i = 0; i < n_facts; i++)
    {
      guint element, round;

      get (self->content, i, &element, &round, &keys[i].minor);
      keys[i].major = lj_order_major (self->walk.ranks[element], round);
      keys[i].index = i;
    }
  return lj_order_take_keys (keys, n_facts);
}

static void
question_key (const LjContent *content, guint index, guint *element, guint *round, guint *minor)
{
  const LjContentQuestion *question = lj_content_get (content->questions, LjContentQuestion, index);

  *element = question->scope;
  *round = question->round;
  *minor = question->kind;
}

static void
responsibility_key (const LjContent *content, guint index, guint *element, guint *round,
                    guint *minor)
{
  *element = lj_content_get (content->responsibilities, LjContentResponsibility, index)->element;
  *round = LJ_NONE;
  *minor = 0;
}

static void
figure_key (const LjContent *content, guint index, guint *element, guint *round, guint *minor)
{
  const LjContentFigure *figure = lj_content_get (content->figures, LjContentFigure, index);

  *element = figure->element;
  *round = figure->round;
  *minor = figure->source_line;
}

static void
write_responsibilities (Writer *self)
{
  const GArray *all = self->content->responsibilities;
  g_autofree guint *order = order_facts (self, all->len, responsibility_key);

  if (all->len == 0)
    return;
  begin_list (self, "responsibilities");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentResponsibility *item = lj_content_get (all, LjContentResponsibility, order[i]);

      begin_item (self);
      put_number (self, "id", item->id);
      put_element_id (self, "element", item->element);
      put_text (self, "unit", item->unit);
      put_text (self, "person", item->person);
      put_text (self, "title", item->title);
      put_text (self, "email", item->email);
      end_object (self);
    }
  end_list (self);
}

static void
write_questions (Writer *self)
{
  const GArray *all = self->content->questions;
  g_autofree guint *order = order_facts (self, all->len, question_key);

  if (all->len == 0)
    return;
  begin_list (self, "questions");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentQuestion *question = lj_content_get (all, LjContentQuestion, order[i]);

      begin_item (self);
      put_round_id (self, question->round);
      put_element_id (self, "scope", question->scope);
      put_text (self, "kind", lj_kind_token (question->kind));
      put_true (self, "achieved", question->achieved);
      put_true (self, "score", question->score);
      put_true (self, "text", question->text);
      end_object (self);
    }
  end_list (self);
}

/* The elements a figure speaks of together, in tree order, from *next on: the scopes are sorted
 * by figure. */
static void
put_scopes (Writer *self, guint figure, const guint *order, guint *next)
{
  const GArray *scopes = self->content->figure_scopes;
  gboolean any = FALSE;

  for (; *next < scopes->len; (*next)++)
    {
      const LjContentFigureScope *scope
          = lj_content_get (scopes, LjContentFigureScope, order[*next]);

      if (scope->figure != figure)
        break;
      if (!any)
        put_name (self, "scopes");
      g_string_append (self->out, any ? ", " : "[");
      any = TRUE;
      g_string_append_printf (
          self->out, "%" G_GINT64_FORMAT,
          lj_content_get (self->content->elements, LjContentElement, scope->element)->id);
    }
  if (any)
    g_string_append_c (self->out, ']');
}

/* The scopes in the order of the figures, which is given, then of their elements. */
static guint *
order_scopes (Writer *self, const guint *figures)
{
  const GArray *scopes = self->content->figure_scopes;
  LjOrderKey *keys = g_new (LjOrderKey, scopes->len);
  g_autofree guint *places = g_new (guint, self->content->figures->len);

  for (guint i = 0; i < self->content->figures->len; i++)
    places[figures[i]] = i;
  for (guint i = 0; i < scopes->len; i++)
    {
      const LjContentFigureScope *scope = lj_content_get (scopes, LjContentFigureScope, i);

      keys[i].major = places[scope->figure];
      keys[i].minor = self->walk.ranks[scope->element];
      keys[i].index = i;
    }
  return lj_order_take_keys (keys, scopes->len);
}

static void
put_figure (Writer *self, const LjContentFigure *figure)
{
  put_number (self, "id", figure->id);
  put_element_id (self, "element", figure->element);
  put_round_id (self, figure->round);
  put_text (self, "figure", lj_figure_token (figure->figure));
  if (figure->counted != 0)
    put_text (self, "counted", lj_kind_token (figure->counted));
  put_text (self, "value", figure->value);
  put_text (self, "label", figure->label);
  put_number (self, "answers", figure->n_answers);
  put_number (self, "line", figure->source_line);
}

static void
write_figures (Writer *self)
{
  const GArray *all = self->content->figures;
  g_autofree guint *order = order_facts (self, all->len, figure_key);
  g_autofree guint *scopes = order_scopes (self, order);
  guint next_scope = 0;

  if (all->len == 0)
    return;
  begin_list (self, "figures");
  for (guint i = 0; i < all->len; i++)
    {
      begin_item (self);
      put_figure (self, lj_content_get (all, LjContentFigure, order[i]));
      put_scopes (self, order[i], scopes, &next_scope);
      end_object (self);
    }
  end_list (self);
}

/* The whole content as JSON in the format above, without the change log, file names and the time;
 * ids as they are in the workbook the content was loaded from. (transfer full) */
GBytes *
lj_export_json (const LjContent *content, LjExportFlags flags)
{
  g_autoptr(GString) out = g_string_new ("{\n\"format\": \"linjaus\",\n\"version\": 1");
  Writer self = { .content = content, .flags = flags, .out = out };

  lj_walk_init (&self.walk, content);
  write_county (&self);
  write_kind_names (&self);
  write_scales (&self);
  write_rounds (&self);
  write_elements (&self);
  write_responsibilities (&self);
  write_questions (&self);
  write_evaluations (&self);
  write_figures (&self);
  g_string_append (out, "\n}\n");
  lj_walk_clear (&self.walk);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
