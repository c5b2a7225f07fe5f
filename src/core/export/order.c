/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/order.h"

#include <stdlib.h>

/* One thing to be sorted; ties keep the order of the indices. */
typedef struct
{
  guint64 major;
  guint32 minor;
  guint32 index;
} Key;

static int
compare_keys (const void *a, const void *b)
{
  const Key *left = a;
  const Key *right = b;

  if (left->major != right->major)
    return left->major < right->major ? -1 : 1;
  if (left->minor != right->minor)
    return left->minor < right->minor ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static gboolean
is_sorted (const Key *keys, guint n_keys)
{
  for (guint i = 1; i < n_keys; i++)
    if (compare_keys (&keys[i - 1], &keys[i]) > 0)
      return FALSE;
  return TRUE;
}

/* Sorts keys, which it takes, and gives their indices in that order. */
static guint *
take_keys (Key *keys, guint n_keys)
{
  guint *indices = g_new (guint, n_keys);

  if (!is_sorted (keys, n_keys))
    qsort (keys, n_keys, sizeof (Key), compare_keys);
  for (guint i = 0; i < n_keys; i++)
    indices[i] = keys[i].index;
  g_free (keys);
  return indices;
}

/* The order of facts by element and round; get says the element, round and tie of one. */
typedef void (*GetKey) (const LjContent *content, guint index, guint *element, guint *round,
                        guint *minor);

static guint *
order_facts (const LjContent *content, const guint *ranks, guint n_facts, GetKey get)
{
  Key *keys = g_new (Key, n_facts);

  for (guint i = 0; i < n_facts; i++)
    {
      guint element, round;

      get (content, i, &element, &round, &keys[i].minor);
      keys[i].major = lj_order_major (ranks[element], round);
      keys[i].index = i;
    }
  return take_keys (keys, n_facts);
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
evaluation_key (const LjContent *content, guint index, guint *element, guint *round, guint *minor)
{
  const LjContentEvaluation *evaluation
      = lj_content_get (content->evaluations, LjContentEvaluation, index);

  *element = evaluation->element;
  *round = evaluation->round;
  *minor = 0;
}

/* The place of each element in the tree order, by index; the order of siblings is that of the
 * content. (transfer full) */
guint *
lj_order_ranks (const LjContent *content)
{
  guint n_elements = content->elements->len;
  const LjContentElement *elements = (const LjContentElement *) content->elements->data;
  guint *ranks = g_new (guint, n_elements);
  g_autofree guint *sizes = g_new0 (guint, n_elements);
  guint next_root = 0;

  for (guint i = n_elements; i-- > 0;)
    {
      sizes[i]++;
      if (elements[i].parent != LJ_NONE)
        sizes[elements[i].parent] += sizes[i];
    }
  /* From here on the entry of a parent is the place of its next child. */
  for (guint i = 0; i < n_elements; i++)
    {
      guint *next = elements[i].parent == LJ_NONE ? &next_root : &sizes[elements[i].parent];

      ranks[i] = *next;
      *next += sizes[i];
      sizes[i] = ranks[i] + 1;
    }
  return ranks;
}

/* Texts by element, round, role, language. (transfer full) */
guint *
lj_order_texts (const LjContent *content, const guint *ranks)
{
  guint n_texts = content->texts->len;
  Key *keys = g_new (Key, n_texts);

  for (guint i = 0; i < n_texts; i++)
    {
      const LjContentText *text = lj_content_get (content->texts, LjContentText, i);

      keys[i].major = lj_order_major (ranks[text->element], text->round);
      keys[i].minor = text->role * LJ_N_LANGUAGES + text->language;
      keys[i].index = i;
    }
  return take_keys (keys, n_texts);
}

/* Evaluations by element and round. (transfer full) */
guint *
lj_order_evaluations (const LjContent *content, const guint *ranks)
{
  return order_facts (content, ranks, content->evaluations->len, evaluation_key);
}

/* Responsibilities by element. (transfer full) */
guint *
lj_order_responsibilities (const LjContent *content, const guint *ranks)
{
  return order_facts (content, ranks, content->responsibilities->len, responsibility_key);
}

/* Questions by scope, round, kind. (transfer full) */
guint *
lj_order_questions (const LjContent *content, const guint *ranks)
{
  return order_facts (content, ranks, content->questions->len, question_key);
}

/* Figures by element, round, line. (transfer full) */
guint *
lj_order_figures (const LjContent *content, const guint *ranks)
{
  return order_facts (content, ranks, content->figures->len, figure_key);
}

/* The scopes of figures in the order of the figures, which is given, then of their elements.
 * (transfer full) */
guint *
lj_order_scopes (const LjContent *content, const guint *ranks, const guint *figures)
{
  const GArray *scopes = content->figure_scopes;
  Key *keys = g_new (Key, scopes->len);
  g_autofree guint *places = g_new (guint, content->figures->len);

  for (guint i = 0; i < content->figures->len; i++)
    places[figures[i]] = i;
  for (guint i = 0; i < scopes->len; i++)
    {
      const LjContentFigureScope *scope = lj_content_get (scopes, LjContentFigureScope, i);

      keys[i].major = places[scope->figure];
      keys[i].minor = ranks[scope->element];
      keys[i].index = i;
    }
  return take_keys (keys, scopes->len);
}
