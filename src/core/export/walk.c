/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/walk.h"

#include <string.h>

#include "export/order.h"

/* The next text in order, NULL after the last. */
static const LjContentText *
peek_text (const LjWalk *self)
{
  const GArray *texts = self->content->texts;

  if (self->next_text == texts->len)
    return NULL;
  return lj_content_get (texts, LjContentText, self->texts_order[self->next_text]);
}

static const LjContentEvaluation *
peek_evaluation (const LjWalk *self)
{
  const GArray *evaluations = self->content->evaluations;

  if (self->next_evaluation == evaluations->len)
    return NULL;
  return lj_content_get (evaluations, LjContentEvaluation,
                         self->evaluations[self->next_evaluation]);
}

/* The key of the next fact, text or evaluation. */
static guint64
peek_major (const LjWalk *self)
{
  const LjContentText *text = peek_text (self);
  const LjContentEvaluation *evaluation = peek_evaluation (self);
  guint64 major = G_MAXUINT64;

  if (text != NULL)
    major = lj_order_major (self->ranks[text->element], text->round);
  if (evaluation != NULL)
    major = MIN (major, lj_order_major (self->ranks[evaluation->element], evaluation->round));
  return major;
}

/* Takes the facts of the element in the round where the walk now stands. */
static void
take_facts (LjWalk *self)
{
  const LjContentText *text;
  const LjContentEvaluation *evaluation = peek_evaluation (self);

  memset (self->texts, 0, sizeof self->texts);
  self->evaluation = NULL;
  for (; (text = peek_text (self)) != NULL; self->next_text++)
    {
      if (text->element != self->element || text->round != self->round)
        break;
      if (text->value != NULL && *text->value != '\0')
        self->texts[text->role][text->language] = text->value;
    }
  if (evaluation != NULL && evaluation->element == self->element
      && evaluation->round == self->round)
    {
      self->evaluation = evaluation;
      self->next_evaluation++;
    }
}

/* Starts before the first element of a content that stays as it is during the walk. */
void
lj_walk_init (LjWalk *self, const LjContent *content)
{
  memset (self, 0, sizeof *self);
  self->content = content;
  self->ranks = lj_order_ranks (content);
  self->elements = g_new (guint, content->elements->len);
  for (guint i = 0; i < content->elements->len; i++)
    self->elements[self->ranks[i]] = i;
  self->texts_order = lj_order_texts (content, self->ranks);
  self->evaluations = lj_order_evaluations (content, self->ranks);
}

void
lj_walk_clear (LjWalk *self)
{
  g_clear_pointer (&self->ranks, g_free);
  g_clear_pointer (&self->elements, g_free);
  g_clear_pointer (&self->texts_order, g_free);
  g_clear_pointer (&self->evaluations, g_free);
}

void
lj_walk_rewind (LjWalk *self)
{
  self->place = 0;
  self->next_text = 0;
  self->next_evaluation = 0;
}

/* Goes one further; FALSE after the last. */
gboolean
lj_walk_next (LjWalk *self)
{
  guint64 major = peek_major (self);

  /* Facts of the element before come first, then the next element. */
  if (self->place > 0 && major >> 32 == self->place - 1)
    self->round = (guint32) major - 1;
  else if (self->place < self->content->elements->len)
    {
      self->element = self->elements[self->place++];
      self->round = LJ_NONE;
    }
  else
    return FALSE;
  take_facts (self);
  return TRUE;
}
