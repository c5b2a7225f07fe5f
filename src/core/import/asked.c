/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/asked.h"

#include <string.h>

/* What is asked in a subtree: one set of questions of all elements of the kind, or one of these. */
enum
{
  NOBODY = 0xfe, /* there is no element of the kind */
  MIXED = 0xff,
};

typedef struct
{
  LjContent *content;
  guint round;
  LjKind kind;
  guint8 *own;    /* by element of the kind: what is asked of it */
  guint8 *below;  /* by element: what is asked in its subtree */
  guint8 *speaks; /* by element: whether an element above, or it, has questions already */
} Sieve;

static const LjContentElement *
get_element (const Sieve *self, guint index)
{
  return lj_content_get (self->content->elements, LjContentElement, index);
}

static guint8
merge (guint8 a, guint8 b)
{
  if (a == NOBODY || a == b)
    return b;
  return b == NOBODY ? a : MIXED;
}

/* Children stand behind their parents, so that one way backwards sums up every subtree. */
static void
sum_up (Sieve *self)
{
  guint n_elements = self->content->elements->len;

  memset (self->below, NOBODY, n_elements);
  for (guint i = n_elements; i-- > 0;)
    {
      const LjContentElement *element = get_element (self, i);

      if (element->kind == self->kind)
        self->below[i] = merge (self->below[i], self->own[i]);
      if (element->parent != LJ_NONE)
        self->below[element->parent] = merge (self->below[element->parent], self->below[i]);
    }
}

static void
add_question (Sieve *self, guint scope, guint8 asked)
{
  LjContentQuestion question = { .round = self->round, .scope = scope, .kind = self->kind };

  question.achieved = (asked & LJ_ASKED_ACHIEVED) != 0;
  question.score = (asked & LJ_ASKED_SCORE) != 0;
  question.text = (asked & LJ_ASKED_TEXT) != 0;
  g_array_append_val (self->content->questions, question);
}

/* One question at the top of every subtree in which the same is asked of all. Nothing asked needs
 * saying only below an element that asks something. */
static void
ask_tops (Sieve *self)
{
  for (guint i = 0; i < self->content->elements->len; i++)
    {
      const LjContentElement *element = get_element (self, i);
      gboolean above = element->parent != LJ_NONE && self->speaks[element->parent];
      guint8 asked = self->below[i];

      self->speaks[i] = above;
      if (asked == NOBODY || (asked == MIXED && element->kind != self->kind))
        continue;
      if (asked == MIXED)
        asked = self->own[i];
      else if (element->parent != LJ_NONE && self->below[element->parent] == asked)
        continue;
      if (asked == 0 && !above)
        continue;
      add_question (self, i, asked);
      self->speaks[i] = TRUE;
    }
}

static void
add_for_kind (Sieve *self, const LjAskedFact *facts, guint n_facts)
{
  guint n_elements = self->content->elements->len;

  memset (self->own, 0, n_elements);
  memset (self->speaks, 0, n_elements);
  for (guint i = 0; i < n_facts; i++)
    if (facts[i].round == self->round && get_element (self, facts[i].element)->kind == self->kind)
      self->own[facts[i].element] = facts[i].asked;
  sum_up (self);
  ask_tops (self);
}

/* Adds few questions from which what is asked of every element in every round follows;
 * elements without a fact are asked nothing. */
void
lj_asked_add_questions (LjContent *content, const LjAskedFact *facts, guint n_facts)
{
  guint n_elements = content->elements->len;
  g_autofree guint8 *own = g_malloc (n_elements);
  g_autofree guint8 *below = g_malloc (n_elements);
  g_autofree guint8 *speaks = g_malloc (n_elements);
  Sieve self = { .content = content, .own = own, .below = below, .speaks = speaks };

  for (guint round = 0; round < content->rounds->len; round++)
    {
      guint32 kinds = 0;

      for (guint i = 0; i < n_facts; i++)
        if (facts[i].round == round)
          kinds
              |= 1u << lj_content_get (content->elements, LjContentElement, facts[i].element)->kind;
      for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
        if ((kinds & 1u << kind) != 0)
          {
            self.round = round;
            self.kind = kind;
            add_for_kind (&self, facts, n_facts);
          }
    }
}
