/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/json-private.h"

#include <string.h>

/* Names of statuses, lineage, and the steps of rounds with their frozen versions. */

void
lj_json_read_status_name (LjJson *self)
{
  const char *token = lj_json_reader_need_text (&self->reader, "token");
  const char *words[LJ_N_LANGUAGES];

  for (guint i = 0; token != NULL && i < self->content->status_names->len; i++)
    if (strcmp (lj_content_get (self->content->status_names, LjContentStatusName, i)->token, token)
        == 0)
      lj_json_fail (self, "token", _ ("this was there before"));
  lj_json_reader_get_words (&self->reader, "name", words);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      LjContentStatusName name = { token, i, words[i] };

      if (words[i] != NULL && token != NULL)
        g_array_append_val (self->content->status_names, name);
    }
}

void
lj_json_read_lineage (LjJson *self)
{
  LjContentLineage lineage = { 0 };

  lineage.id = lj_json_take_id (self, self->others, 0, FALSE);
  lineage.source = lj_json_refer (self, "source", self->elements, TRUE);
  lineage.target = lj_json_refer (self, "target", self->elements, TRUE);
  if (!lj_relation_from_token (lj_json_reader_need_text (&self->reader, "relation"),
                               &lineage.relation))
    lj_json_fail (self, "relation", _ ("this is not one of carried-over, split, merged"));
  g_array_append_val (self->content->lineages, lineage);
}

void
lj_json_read_step (LjJson *self)
{
  LjContentStep step = { 0 };
  guint index = self->content->steps->len;

  step.id = lj_json_take_id (self, self->steps, index, TRUE);
  step.round = lj_json_refer (self, "round", self->rounds, TRUE);
  if (!lj_body_from_token (lj_json_reader_need_text (&self->reader, "body"), &step.body))
    lj_json_fail (self, "body", _ ("no body is called that"));
  step.date = lj_json_read_date (self, "date");
  if (step.date == NULL)
    lj_json_fail (self, "date", _ ("this is missing"));
  step.section = lj_json_reader_get_text (&self->reader, "section");
  step.approves = lj_json_reader_get_true (&self->reader, "approves");
  step.reason = lj_json_reader_get_text (&self->reader, "reason");
  g_array_append_val (self->content->steps, step);
}

/* An element that may be gone. */
static LjContentRef
read_ref (LjJson *self, const char *member)
{
  gint64 id = lj_json_reader_get_id (&self->reader, member);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->elements, &id));

  return (LjContentRef){ found > 0 ? found - 1 : LJ_NONE, id };
}

static LjContentRef
read_frozen (LjJson *self, guint *step)
{
  LjContentRef element = read_ref (self, "element");

  *step = lj_json_refer (self, "step", self->steps, TRUE);
  if (element.id == 0)
    lj_json_fail (self, "element", _ ("this is missing"));
  return element;
}

void
lj_json_read_frozen_element (LjJson *self)
{
  LjContentFrozenElement frozen = { 0 };

  frozen.element = read_frozen (self, &frozen.step);
  frozen.parent = read_ref (self, "parent");
  frozen.position = lj_json_reader_get_number (&self->reader, "position", 0, G_MAXINT32);
  frozen.kind = lj_json_read_kind (self, "kind");
  frozen.number = lj_json_reader_get_text (&self->reader, "number");
  g_array_append_val (self->content->frozen_elements, frozen);
}

void
lj_json_read_frozen_evaluation (LjJson *self)
{
  LjContentFrozenEvaluation frozen = { 0 };
  const char *achieved = lj_json_reader_get_text (&self->reader, "achieved");

  frozen.element = read_frozen (self, &frozen.step);
  if (achieved != NULL && !lj_achieved_from_token (achieved, &frozen.achieved))
    lj_json_fail (self, "achieved", _ ("this is not one of yes, partly, no"));
  frozen.score = lj_json_read_score (self);
  frozen.qualified = lj_json_reader_get_true (&self->reader, "qualified");
  if (!lj_state_from_token (lj_json_reader_need_text (&self->reader, "state"), &frozen.state))
    lj_json_fail (self, "state", _ ("no state is called that"));
  g_array_append_val (self->content->frozen_evaluations, frozen);
}

static LjLanguage
read_language (LjJson *self, const char *member)
{
  LjLanguage language = LJ_LANGUAGE_FI;

  if (!lj_language_from_tag (lj_json_reader_need_text (&self->reader, member), &language))
    lj_json_fail (self, member, _ ("this is not one of fi, sv, en"));
  return language;
}

void
lj_json_read_frozen_text (LjJson *self)
{
  LjContentFrozenText frozen = { 0 };

  frozen.element = read_frozen (self, &frozen.step);
  if (!lj_role_from_token (lj_json_reader_need_text (&self->reader, "role"), &frozen.role))
    lj_json_fail (self, "role", _ ("no text is called that"));
  frozen.language = read_language (self, "language");
  frozen.value = lj_json_reader_need_text (&self->reader, "value");
  g_array_append_val (self->content->frozen_texts, frozen);
}

void
lj_json_read_acceptance (LjJson *self)
{
  LjContentAcceptance acceptance = { .role = LJ_ROLE_TITLE };

  acceptance.element = lj_json_refer (self, "element", self->elements, TRUE);
  acceptance.round = lj_json_refer (self, "round", self->rounds, FALSE);
  if (!lj_role_from_token (lj_json_reader_need_text (&self->reader, "role"), &acceptance.role))
    lj_json_fail (self, "role", _ ("no text is called that"));
  acceptance.language = read_language (self, "language");
  acceptance.twin = read_language (self, "twin");
  acceptance.digest = lj_json_reader_need_text (&self->reader, "digest");
  g_array_append_val (self->content->acceptances, acceptance);
}
