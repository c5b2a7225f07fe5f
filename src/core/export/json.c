/* SPDX-License-Identifier: EUPL-1.2 */

/* The JSON of a workbook, written here and read by import/json.c. UTF-8, one object:
 *
 *   "format": "linjaus", "version": 1                  always first
 *   "county": WORDS                                    the name of the county
 *   "languages": "fi sv"                               what texts are kept in
 *   "accent": "#2b5b84"                                the county's colour
 *   "logo"                                             a PNG image of at most 1 MiB, in base64
 *   "report"                                           what the report for the board holds, as
 *                                                      lj_board_settings_to_text() says it
 *   "tree_locked"                                      true: nothing is added or moved
 *   "kind_names": [{kind, name: WORDS}]                what the county calls a kind
 *   "status_names": [{token, name: WORDS}]             what the county calls a status
 *   "scales": [{id, purpose, minimum, maximum, levels: [{value, label: WORDS}]}]
 *   "rounds": [{id, name, scale, deadline, current, starts, ends, based_on}]
 *                                                      in order; one may be current
 *   "elements": [{id, parent, kind, number, line, title: WORDS, description: WORDS}]
 *   "responsibilities": [{id, element, unit, person, title, email}]
 *   "questions": [{round, scope, kind, achieved, score, text}]
 *   "evaluations": [{element, round, achieved, score, qualified, state, line,
 *                    answer: WORDS, published: WORDS, note: WORDS}]
 *   "figures": [{id, element, round, figure, counted, value, label, answers, line, scopes}]
 *   "lineages": [{id, source, target, relation}]       which element goes on as which
 *   "steps": [{id, round, body, date, section, approves, reason}]
 *   "frozen_elements": [{step, element, parent, position, kind, number}]
 *   "frozen_evaluations": [{step, element, achieved, score, qualified, state}]
 *   "frozen_texts": [{step, element, role, language, value}]
 *   "accepted_numbers": [{element, round, role, language, twin, digest}]
 *                                                      numbers of twins that differ on purpose
 *
 * WORDS is a text per language, {"fi": "...", "sv": "...", "en": "..."}, each may be absent. An
 * id is a whole number above 0, told apart within its own list; parent, element, scope and scopes
 * are ids of elements, scale and round of theirs. A parent stands before its children and
 * siblings stand in their order. kind, figure, counted, achieved and state are the English tokens
 * ("policy-line", "average", "goal", "partly", "agreed"), and so are relation, body and role; score
 * is a whole number from 1 to 5, as the scale of a round is; deadline, starts, ends and date are
 * ISO dates; based_on is an earlier round; the elements of what is frozen may be gone; value is the
 * figure as text, as printed, with a point ("4.0"); answers is the stated number of answers; line
 * is the line of the file that was imported; qualified is a score in parentheses; digest is the SHA-256 of both
 * texts with a zero byte between. What is empty, 0 or false is left out; an evaluation without state
 * is only its texts. Notes are written only if asked for.
 *
 * The same content gives the same bytes, one fact a line, so that two exports can be compared. */

#include "export/json-private.h"

#include "export/order.h"
#include <linjaus/look.h>

void
lj_json_put_element (LjJsonExport *self, const char *name, guint element)
{
  if (element != LJ_NONE)
    lj_json_put_number (&self->json, name,
                        lj_content_get (self->content->elements, LjContentElement, element)->id);
}

void
lj_json_put_round (LjJsonExport *self, guint round)
{
  if (round != LJ_NONE)
    lj_json_put_number (&self->json, "round",
                        lj_content_get (self->content->rounds, LjContentRound, round)->id);
}

/* The texts of the fact where the walk stands. */
static void
put_texts (LjJsonExport *self)
{
  for (guint role = 1; role <= LJ_ROLE_LAST; role++)
    if (role != LJ_ROLE_NOTE || (self->flags & LJ_EXPORT_WITH_NOTES) != 0)
      lj_json_put_words (&self->json, lj_role_token (role), self->walk.texts[role]);
}

static void
write_county (LjJsonExport *self)
{
  const char *values[LJ_N_LANGUAGES] = { NULL };

  for (guint i = 0; i < self->content->county_names->len; i++)
    {
      const LjContentText *name = lj_content_get (self->content->county_names, LjContentText, i);

      values[name->language] = name->value;
    }
  if (!lj_json_has_words (values))
    return;
  lj_json_begin_entry (&self->json);
  lj_json_put_words (&self->json, "county", values);
}

static void
write_languages (LjJsonExport *self)
{
  g_autofree char *tags = lj_language_set_to_tags (self->content->languages);

  if (self->content->languages == 0)
    return;
  lj_json_begin_entry (&self->json);
  lj_json_put_text (&self->json, "languages", tags);
}

static void
write_look (LjJsonExport *self)
{
  g_autofree char *accent = lj_accent_dup_text (self->content->accent);
  g_autofree char *logo = NULL;

  if (accent != NULL)
    {
      lj_json_begin_entry (&self->json);
      lj_json_put_text (&self->json, "accent", accent);
    }
  if (self->content->logo == NULL)
    return;
  logo = g_base64_encode (g_bytes_get_data (self->content->logo, NULL),
                          g_bytes_get_size (self->content->logo));
  lj_json_begin_entry (&self->json);
  lj_json_put_text (&self->json, "logo", logo);
}

static void
write_report_settings (LjJsonExport *self)
{
  if (self->content->report == NULL)
    return;
  lj_json_begin_entry (&self->json);
  lj_json_put_text (&self->json, "report", self->content->report);
}

static void
write_tree_locked (LjJsonExport *self)
{
  if (!self->content->tree_locked)
    return;
  lj_json_begin_entry (&self->json);
  lj_json_put_true (&self->json, "tree_locked", TRUE);
}

static void
write_kind_names (LjJsonExport *self)
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
  lj_json_begin_list (&self->json, "kind_names");
  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    if (lj_json_has_words (values[kind]))
      {
        lj_json_begin_item (&self->json);
        lj_json_put_text (&self->json, "kind", lj_kind_token (kind));
        lj_json_put_words (&self->json, "name", values[kind]);
        lj_json_end_object (&self->json);
      }
  lj_json_end_list (&self->json);
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
write_levels (LjJsonExport *self, guint index, const LjContentScale *scale)
{
  gboolean any = FALSE;

  for (guint value = scale->minimum; value <= scale->maximum; value++)
    {
      const char *labels[LJ_N_LANGUAGES] = { NULL };

      if (!find_labels (self->content, index, value, labels))
        continue;
      if (!any)
        lj_json_put_name (&self->json, "levels");
      g_string_append (self->json.out, any ? ", " : "[");
      any = TRUE;
      lj_json_begin_object (&self->json);
      lj_json_put_number (&self->json, "value", value);
      lj_json_put_words (&self->json, "label", labels);
      lj_json_end_object (&self->json);
    }
  if (any)
    g_string_append_c (self->json.out, ']');
}

static void
write_scales (LjJsonExport *self)
{
  if (self->content->scales->len == 0)
    return;
  lj_json_begin_list (&self->json, "scales");
  for (guint i = 0; i < self->content->scales->len; i++)
    {
      const LjContentScale *scale = lj_content_get (self->content->scales, LjContentScale, i);

      lj_json_begin_item (&self->json);
      lj_json_put_number (&self->json, "id", scale->id);
      lj_json_put_text (&self->json, "purpose", scale->purpose);
      lj_json_put_number (&self->json, "minimum", scale->minimum);
      lj_json_put_number (&self->json, "maximum", scale->maximum);
      write_levels (self, i, scale);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static void
write_rounds (LjJsonExport *self)
{
  if (self->content->rounds->len == 0)
    return;
  lj_json_begin_list (&self->json, "rounds");
  for (guint i = 0; i < self->content->rounds->len; i++)
    {
      const LjContentRound *round = lj_content_get (self->content->rounds, LjContentRound, i);

      lj_json_begin_item (&self->json);
      lj_json_put_number (&self->json, "id", round->id);
      lj_json_put_text (&self->json, "name", round->name);
      if (round->scale != LJ_NONE)
        lj_json_put_number (
            &self->json, "scale",
            lj_content_get (self->content->scales, LjContentScale, round->scale)->id);
      lj_json_put_text (&self->json, "deadline", round->deadline);
      lj_json_put_true (&self->json, "current", i == self->content->current_round);
      lj_json_put_text (&self->json, "starts", round->starts);
      lj_json_put_text (&self->json, "ends", round->ends);
      if (round->based_on != 0)
        lj_json_put_number (
            &self->json, "based_on",
            lj_content_get (self->content->rounds, LjContentRound, round->based_on - 1)->id);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static void
write_element (LjJsonExport *self)
{
  const LjContentElement *element
      = lj_content_get (self->content->elements, LjContentElement, self->walk.element);

  lj_json_begin_item (&self->json);
  lj_json_put_number (&self->json, "id", element->id);
  lj_json_put_element (self, "parent", element->parent);
  lj_json_put_text (&self->json, "kind", lj_kind_token (element->kind));
  lj_json_put_text (&self->json, "number", element->number);
  lj_json_put_number (&self->json, "line", element->source_line);
  put_texts (self);
  lj_json_end_object (&self->json);
}

static void
write_elements (LjJsonExport *self)
{
  if (self->content->elements->len == 0)
    return;
  lj_json_begin_list (&self->json, "elements");
  lj_walk_rewind (&self->walk);
  while (lj_walk_next (&self->walk))
    if (self->walk.round == LJ_NONE)
      write_element (self);
  lj_json_end_list (&self->json);
}

/* One element in one round: its evaluation, if there is one, and its texts. */
static void
write_evaluation (LjJsonExport *self)
{
  const LjContentEvaluation *evaluation = self->walk.evaluation;

  lj_json_begin_item (&self->json);
  lj_json_put_element (self, "element", self->walk.element);
  lj_json_put_round (self, self->walk.round);
  if (evaluation != NULL)
    {
      lj_json_put_text (&self->json, "achieved", lj_achieved_token (evaluation->achieved));
      lj_json_put_number (&self->json, "score", evaluation->score);
      lj_json_put_true (&self->json, "qualified", evaluation->qualified);
      lj_json_put_text (&self->json, "state", lj_state_token (evaluation->state));
      lj_json_put_number (&self->json, "line", evaluation->source_line);
    }
  put_texts (self);
  lj_json_end_object (&self->json);
}

/* Whether anything of the fact where the walk stands is written: a note alone is not. */
static gboolean
is_written (LjJsonExport *self)
{
  if (self->walk.round == LJ_NONE)
    return FALSE;
  return self->walk.evaluation != NULL || lj_json_has_words (self->walk.texts[LJ_ROLE_ANSWER])
         || lj_json_has_words (self->walk.texts[LJ_ROLE_PUBLISHED])
         || ((self->flags & LJ_EXPORT_WITH_NOTES) != 0
             && lj_json_has_words (self->walk.texts[LJ_ROLE_NOTE]));
}

static void
write_evaluations (LjJsonExport *self)
{
  gboolean any = FALSE;

  lj_walk_rewind (&self->walk);
  while (lj_walk_next (&self->walk))
    {
      if (!is_written (self))
        continue;
      if (!any)
        lj_json_begin_list (&self->json, "evaluations");
      any = TRUE;
      write_evaluation (self);
    }
  if (any)
    lj_json_end_list (&self->json);
}

static void
write_responsibilities (LjJsonExport *self)
{
  const GArray *all = self->content->responsibilities;
  g_autofree guint *order = lj_order_responsibilities (self->content, self->walk.ranks);

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "responsibilities");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentResponsibility *item = lj_content_get (all, LjContentResponsibility, order[i]);

      lj_json_begin_item (&self->json);
      lj_json_put_number (&self->json, "id", item->id);
      lj_json_put_element (self, "element", item->element);
      lj_json_put_text (&self->json, "unit", item->unit);
      lj_json_put_text (&self->json, "person", item->person);
      lj_json_put_text (&self->json, "title", item->title);
      lj_json_put_text (&self->json, "email", item->email);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static void
write_questions (LjJsonExport *self)
{
  const GArray *all = self->content->questions;
  g_autofree guint *order = lj_order_questions (self->content, self->walk.ranks);

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "questions");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentQuestion *question = lj_content_get (all, LjContentQuestion, order[i]);

      lj_json_begin_item (&self->json);
      lj_json_put_round (self, question->round);
      lj_json_put_element (self, "scope", question->scope);
      lj_json_put_text (&self->json, "kind", lj_kind_token (question->kind));
      lj_json_put_true (&self->json, "achieved", question->achieved);
      lj_json_put_true (&self->json, "score", question->score);
      lj_json_put_true (&self->json, "text", question->text);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

/* The elements a figure speaks of together, in tree order, from *next on: the scopes are sorted
 * by figure. */
static void
put_scopes (LjJsonExport *self, guint figure, const guint *order, guint *next)
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
        lj_json_put_name (&self->json, "scopes");
      g_string_append (self->json.out, any ? ", " : "[");
      any = TRUE;
      g_string_append_printf (
          self->json.out, "%" G_GINT64_FORMAT,
          lj_content_get (self->content->elements, LjContentElement, scope->element)->id);
    }
  if (any)
    g_string_append_c (self->json.out, ']');
}

static void
put_figure (LjJsonExport *self, const LjContentFigure *figure)
{
  lj_json_put_number (&self->json, "id", figure->id);
  lj_json_put_element (self, "element", figure->element);
  lj_json_put_round (self, figure->round);
  lj_json_put_text (&self->json, "figure", lj_figure_token (figure->figure));
  if (figure->counted != 0)
    lj_json_put_text (&self->json, "counted", lj_kind_token (figure->counted));
  lj_json_put_text (&self->json, "value", figure->value);
  lj_json_put_text (&self->json, "label", figure->label);
  lj_json_put_number (&self->json, "answers", figure->n_answers);
  lj_json_put_number (&self->json, "line", figure->source_line);
}

static void
write_figures (LjJsonExport *self)
{
  const GArray *all = self->content->figures;
  g_autofree guint *order = lj_order_figures (self->content, self->walk.ranks);
  g_autofree guint *scopes = lj_order_scopes (self->content, self->walk.ranks, order);
  guint next_scope = 0;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "figures");
  for (guint i = 0; i < all->len; i++)
    {
      lj_json_begin_item (&self->json);
      put_figure (self, lj_content_get (all, LjContentFigure, order[i]));
      put_scopes (self, order[i], scopes, &next_scope);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

/* The whole content as JSON in the format above, without the change log, file names and the time;
 * ids as they are in the workbook the content was loaded from. (transfer full) */
GBytes *
lj_export_json (const LjContent *content, LjExportFlags flags)
{
  g_autoptr(GString) out = g_string_new ("{\n\"format\": \"linjaus\",\n\"version\": 1");
  LjJsonExport self = { .json = { .out = out }, .content = content, .flags = flags };

  lj_walk_init (&self.walk, content);
  write_county (&self);
  write_languages (&self);
  write_look (&self);
  write_report_settings (&self);
  write_tree_locked (&self);
  write_kind_names (&self);
  lj_json_write_status_names (&self);
  write_scales (&self);
  write_rounds (&self);
  write_elements (&self);
  write_responsibilities (&self);
  write_questions (&self);
  write_evaluations (&self);
  write_figures (&self);
  lj_json_write_lineages (&self);
  lj_json_write_steps (&self);
  lj_json_write_acceptances (&self);
  g_string_append (out, "\n}\n");
  lj_walk_clear (&self.walk);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
