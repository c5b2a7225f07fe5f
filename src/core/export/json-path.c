/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/json-private.h"

/* Names of statuses, lineage, and the steps of rounds with their frozen versions. The store loads
 * them in an order that depends on nothing but what they say. */

void
lj_json_write_status_names (LjJsonExport *self)
{
  const GArray *all = self->content->status_names;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "status_names");
  for (guint i = 0; i < all->len;)
    {
      const char *token = lj_content_get (all, LjContentStatusName, i)->token;
      const char *names[LJ_N_LANGUAGES] = { NULL };

      for (; i < all->len; i++)
        {
          const LjContentStatusName *name = lj_content_get (all, LjContentStatusName, i);

          if (g_strcmp0 (name->token, token) != 0)
            break;
          names[name->language] = name->name;
        }
      lj_json_begin_item (&self->json);
      lj_json_put_text (&self->json, "token", token);
      lj_json_put_words (&self->json, "name", names);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

void
lj_json_write_lineages (LjJsonExport *self)
{
  const GArray *all = self->content->lineages;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "lineages");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentLineage *lineage = lj_content_get (all, LjContentLineage, i);

      lj_json_begin_item (&self->json);
      lj_json_put_number (&self->json, "id", lineage->id);
      lj_json_put_element (self, "source", lineage->source);
      lj_json_put_element (self, "target", lineage->target);
      lj_json_put_text (&self->json, "relation", lj_relation_token (lineage->relation));
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static void
begin_frozen (LjJsonExport *self, guint step, LjContentRef element)
{
  lj_json_begin_item (&self->json);
  lj_json_put_number (&self->json, "step",
                      lj_content_get (self->content->steps, LjContentStep, step)->id);
  lj_json_put_number (&self->json, "element", lj_content_ref_id (self->content, element));
}

static void
write_frozen_elements (LjJsonExport *self)
{
  const GArray *all = self->content->frozen_elements;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "frozen_elements");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentFrozenElement *frozen = lj_content_get (all, LjContentFrozenElement, i);

      begin_frozen (self, frozen->step, frozen->element);
      lj_json_put_number (&self->json, "parent", lj_content_ref_id (self->content, frozen->parent));
      lj_json_put_number (&self->json, "position", frozen->position);
      lj_json_put_text (&self->json, "kind", lj_kind_token (frozen->kind));
      lj_json_put_text (&self->json, "number", frozen->number);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static void
write_frozen_evaluations (LjJsonExport *self)
{
  const GArray *all = self->content->frozen_evaluations;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "frozen_evaluations");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentFrozenEvaluation *frozen = lj_content_get (all, LjContentFrozenEvaluation, i);

      begin_frozen (self, frozen->step, frozen->element);
      lj_json_put_text (&self->json, "achieved", lj_achieved_token (frozen->achieved));
      lj_json_put_number (&self->json, "score", frozen->score);
      lj_json_put_true (&self->json, "qualified", frozen->qualified);
      lj_json_put_text (&self->json, "state", lj_state_token (frozen->state));
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}

static gboolean
is_written (const LjJsonExport *self, const LjContentFrozenText *text)
{
  return text->role != LJ_ROLE_NOTE || (self->flags & LJ_EXPORT_WITH_NOTES) != 0;
}

static void
write_frozen_texts (LjJsonExport *self)
{
  const GArray *all = self->content->frozen_texts;
  gboolean any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const LjContentFrozenText *frozen = lj_content_get (all, LjContentFrozenText, i);

      if (!is_written (self, frozen))
        continue;
      if (!any)
        lj_json_begin_list (&self->json, "frozen_texts");
      any = TRUE;
      begin_frozen (self, frozen->step, frozen->element);
      lj_json_put_text (&self->json, "role", lj_role_token (frozen->role));
      lj_json_put_text (&self->json, "language", lj_language_tag (frozen->language));
      lj_json_put_text (&self->json, "value", frozen->value);
      lj_json_end_object (&self->json);
    }
  if (any)
    lj_json_end_list (&self->json);
}

void
lj_json_write_steps (LjJsonExport *self)
{
  const GArray *all = self->content->steps;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "steps");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentStep *step = lj_content_get (all, LjContentStep, i);

      lj_json_begin_item (&self->json);
      lj_json_put_number (&self->json, "id", step->id);
      lj_json_put_round (self, step->round);
      lj_json_put_text (&self->json, "body", lj_body_token (step->body));
      lj_json_put_text (&self->json, "date", step->date);
      lj_json_put_text (&self->json, "section", step->section);
      lj_json_put_true (&self->json, "approves", step->approves);
      lj_json_put_text (&self->json, "reason", step->reason);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
  write_frozen_elements (self);
  write_frozen_evaluations (self);
  write_frozen_texts (self);
}

void
lj_json_write_acceptances (LjJsonExport *self)
{
  const GArray *all = self->content->acceptances;

  if (all->len == 0)
    return;
  lj_json_begin_list (&self->json, "accepted_numbers");
  for (guint i = 0; i < all->len; i++)
    {
      const LjContentAcceptance *it = lj_content_get (all, LjContentAcceptance, i);

      lj_json_begin_item (&self->json);
      lj_json_put_element (self, "element", it->element);
      lj_json_put_round (self, it->round);
      lj_json_put_text (&self->json, "role", lj_role_token (it->role));
      lj_json_put_text (&self->json, "language", lj_language_tag (it->language));
      lj_json_put_text (&self->json, "twin", lj_language_tag (it->twin));
      lj_json_put_text (&self->json, "digest", it->digest);
      lj_json_end_object (&self->json);
    }
  lj_json_end_list (&self->json);
}
