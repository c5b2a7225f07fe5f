/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/import.h>

#include "import/match.h"
#include "store/ids.h"

/* The round that plans without a round of their own are for. */
typedef struct
{
  gint64 id; /* 0: made now */
  const char *name;
} Target;

static const LjContentRound *
find_round (const LjContent *known, const char *name)
{
  for (guint i = 0; i < known->rounds->len; i++)
    {
      const LjContentRound *round = lj_content_get (known->rounds, LjContentRound, i);

      if (g_strcmp0 (round->name, name) == 0)
        return round;
    }
  return NULL;
}

static Target
find_target (const LjContent *known, const char *name, LjLanguage language)
{
  const LjContentRound *round = NULL;

  if (name != NULL)
    round = find_round (known, name);
  else if (known->current_round != LJ_NONE)
    round = lj_content_get (known->rounds, LjContentRound, known->current_round);
  if (round != NULL)
    return (Target){ round->id, round->name };
  return (Target){ 0, name != NULL ? name : lj_tr (language, N_ ("Round 1")) };
}

static gboolean
has_round_id (const LjContent *known, gint64 id)
{
  for (guint i = 0; i < known->rounds->len; i++)
    if (lj_content_get (known->rounds, LjContentRound, i)->id == id)
      return TRUE;
  return FALSE;
}

/* A round without a name, as most files have, is the target; with one that was asked for, so is
 * the current round of a file that names its rounds. Others are told by their names. */
static void
settle_rounds (LjContent *content, const LjContent *known, const Target *target, gboolean asked)
{
  for (guint i = 0; i < content->rounds->len; i++)
    {
      LjContentRound *round = lj_content_get (content->rounds, LjContentRound, i);
      const LjContentRound *same;

      if (round->name == NULL || *round->name == '\0'
          || (asked && (i == content->current_round || content->rounds->len == 1)))
        {
          round->name = lj_content_string (content, target->name);
          round->id = target->id;
        }
      same = find_round (known, round->name);
      if (same != NULL)
        round->id = same->id;
      else if (has_round_id (known, round->id))
        round->id = 0;
    }
}

static gboolean
same_scale (const LjContentScale *a, const LjContentScale *b)
{
  return g_strcmp0 (a->purpose, b->purpose) == 0 && a->minimum == b->minimum
         && a->maximum == b->maximum;
}

/* A scale of the workbook with the same id, but another one, keeps the id. */
static void
settle_scales (LjContent *content, const LjContent *known)
{
  for (guint i = 0; i < content->scales->len; i++)
    {
      LjContentScale *scale = lj_content_get (content->scales, LjContentScale, i);

      for (guint j = 0; j < known->scales->len; j++)
        {
          const LjContentScale *old = lj_content_get (known->scales, LjContentScale, j);

          if (scale->id == old->id && !same_scale (scale, old))
            scale->id = 0;
        }
    }
}

static gint64
element_id (const LjContent *content, guint index)
{
  return lj_content_get (content->elements, LjContentElement, index)->id;
}

/* Whether the workbook has this id for a fact of another element. */
static gboolean
is_of_another (GHashTable *elements, gint64 id, gint64 element)
{
  const gint64 *old = g_hash_table_lookup (elements, &id);

  return old != NULL && *old != element;
}

static void
settle_responsibilities (LjContent *content, const LjContent *known)
{
  g_autoptr(GHashTable) elements = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < known->responsibilities->len; i++)
    {
      LjContentResponsibility *old
          = lj_content_get (known->responsibilities, LjContentResponsibility, i);

      g_hash_table_insert (elements, &old->id,
                           &lj_content_get (known->elements, LjContentElement, old->element)->id);
    }
  for (guint i = 0; i < content->responsibilities->len; i++)
    {
      LjContentResponsibility *item
          = lj_content_get (content->responsibilities, LjContentResponsibility, i);

      if (is_of_another (elements, item->id, element_id (content, item->element)))
        item->id = 0;
    }
}

static void
settle_figures (LjContent *content, const LjContent *known)
{
  g_autoptr(GHashTable) elements = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < known->figures->len; i++)
    {
      LjContentFigure *old = lj_content_get (known->figures, LjContentFigure, i);

      g_hash_table_insert (elements, &old->id,
                           &lj_content_get (known->elements, LjContentElement, old->element)->id);
    }
  for (guint i = 0; i < content->figures->len; i++)
    {
      LjContentFigure *figure = lj_content_get (content->figures, LjContentFigure, i);

      if (is_of_another (elements, figure->id, element_id (content, figure->element)))
        figure->id = 0;
    }
}

/* Gives every new element an id, so that the next file can be matched with this one. */
static void
give_ids (LjContent *content, gint64 *last)
{
  for (guint i = 0; i < content->elements->len; i++)
    {
      LjContentElement *element = lj_content_get (content->elements, LjContentElement, i);

      if (element->id == 0)
        element->id = lj_id_next (last);
    }
}

/* Everything that goes into one commit. */
typedef struct
{
  LjWorkbook *workbook;
  LjContent *known;
  LjMatcher *matcher;
  GPtrArray *contents; /* borrowed: of the plans that are not known already */
  GArray *sources;     /* LjSource of each */
  gint64 last_id;
} Commit;

static void
commit_clear (Commit *self)
{
  g_clear_pointer (&self->matcher, lj_matcher_free);
  g_clear_pointer (&self->known, lj_content_free);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Commit, commit_clear)

static gboolean
commit_init (Commit *self, LjWorkbook *workbook, GError **error)
{
  self->workbook = workbook;
  self->contents = g_ptr_array_new ();
  self->sources = g_array_new (FALSE, FALSE, sizeof (LjSource));
  self->known = lj_workbook_load_content (workbook, error);
  if (self->known == NULL)
    return FALSE;
  self->matcher = lj_matcher_new (self->known);
  return TRUE;
}

/* The round a file counts for when it is asked whether it was imported before; 0: a new one. */
static gint64
get_source_round (const Commit *self, const LjContent *content)
{
  if (content->rounds->len == 1)
    return lj_content_get (content->rounds, LjContentRound, 0)->id;
  return lj_workbook_get_current_round (self->workbook);
}

static void
match (Commit *self, LjContent *content, gboolean more, LjCommitResult *result)
{
  guint n_matched = lj_matcher_match (self->matcher, content);

  settle_scales (content, self->known);
  settle_responsibilities (content, self->known);
  settle_figures (content, self->known);
  result->n_matched += n_matched;
  result->n_elements += content->elements->len - n_matched;
  result->n_evaluations += content->evaluations->len;
  if (!more)
    return;
  give_ids (content, &self->last_id);
  lj_matcher_add (self->matcher, content);
}

static gboolean
add_plan (Commit *self, LjPlan *plan, gboolean more, LjCommitResult *result, GError **error)
{
  LjSource source
      = { plan->file_name, lj_format_token (plan->format), plan->digest, plan->language };
  gint64 round = get_source_round (self, plan->content);
  gboolean found = FALSE;

  if (round != 0 && !lj_workbook_has_source (self->workbook, plan->digest, round, &found, error))
    return FALSE;
  if (found)
    return TRUE;
  match (self, plan->content, more, result);
  g_ptr_array_add (self->contents, plan->content);
  g_array_append_val (self->sources, source);
  return TRUE;
}

/* Writes the plans into the workbook in one act: all of it, or nothing with an error. Elements
 * that are there already are found again and only what is new of them is added; evaluations of
 * the round are brought to what the files say. A file that was imported into this round before is
 * passed over; result->known: all were. round_name NULL: the current round, made if there is
 * none. result may be NULL. Errors: as lj_workbook_add_contents(). */
gboolean
lj_import_commit (LjWorkbook *workbook, LjPlan *const *plans, guint n_plans, const char *round_name,
                  LjCommitResult *result, GError **error)
{
  LjCommitResult own = { 0 };
  g_auto(Commit) self = { NULL };
  Target target;

  g_return_val_if_fail (n_plans > 0, FALSE);

  if (!commit_init (&self, workbook, error))
    return FALSE;
  target = find_target (self.known, round_name, plans[0]->language);
  for (guint i = 0; i < n_plans; i++)
    {
      settle_rounds (plans[i]->content, self.known, &target, round_name != NULL);
      if (!add_plan (&self, plans[i], i + 1 < n_plans, &own, error))
        return FALSE;
    }
  own.known = self.contents->len == 0;
  if (result != NULL)
    *result = own;
  return own.known
         || lj_workbook_add_contents (workbook, (LjContent *const *) self.contents->pdata,
                                      (const LjSource *) self.sources->data, self.contents->len,
                                      error);
}
