/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/filter.h>

/* Whether it lets everything through. */
gboolean
lj_filter_is_empty (const LjFilter *self)
{
  return self->under == 0 && self->scores == 0 && self->achieved == 0 && !self->not_assessed
         && self->elements == NULL && !lj_filter_needs_statuses (self);
}

/* Whether it asks about more than the tree knows. */
gboolean
lj_filter_needs_statuses (const LjFilter *self)
{
  return self->states != 0 || self->lacking != 0 || self->changed_since != 0;
}

static gboolean
is_asked (const LjNode *node)
{
  return node->asked_achieved || node->asked_score || node->asked_text;
}

static gboolean
is_below (LjTree *tree, guint node, gint64 element)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint top = lj_tree_find (tree, element);

  return top != LJ_NODE_NONE && node >= top && node < nodes[top].end;
}

/* A goal that is scored in parts has the scores of its parts. */
static gboolean
has_score (LjTree *tree, guint node, guint scores)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);

  if (nodes[node].score != 0)
    return (scores & 1u << nodes[node].score) != 0;
  for (guint i = node + 1; i < nodes[node].end; i = nodes[i].end)
    if (nodes[i].kind == LJ_KIND_PART && nodes[i].score != 0
        && (scores & 1u << nodes[i].score) != 0)
      return TRUE;
  return (scores & 1u) != 0 && nodes[node].asked_score && !lj_tree_is_assessed (tree, node);
}

static gboolean
has_status (const LjFilter *self, const LjNode *node, const LjNodeStatus *status)
{
  guint lacking = status->title_missing | status->title_outdated | status->text_missing
                  | status->text_outdated;

  if (self->states != 0 && (!is_asked (node) || (self->states & 1u << status->state) == 0))
    return FALSE;
  if (self->lacking != 0 && (self->lacking & lacking) == 0)
    return FALSE;
  return status->changed_at >= self->changed_since;
}

static gboolean
is_one_of (const GArray *elements, gint64 element)
{
  guint low = 0, high = elements->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (elements, gint64, middle) < element)
        low = middle + 1;
      else
        high = middle;
    }
  return low < elements->len && g_array_index (elements, gint64, low) == element;
}

/* Whether the node is looked for. statuses: of every node; may be NULL unless
 * lj_filter_needs_statuses(). */
gboolean
lj_filter_fits (const LjFilter *self, LjTree *tree, const LjNodeStatus *statuses, guint node)
{
  const LjNode *it = lj_tree_get_nodes (tree) + node;

  if (self->under != 0 && !is_below (tree, node, self->under))
    return FALSE;
  if (self->not_assessed && lj_tree_is_assessed (tree, node))
    return FALSE;
  if (self->scores != 0 && !has_score (tree, node, self->scores))
    return FALSE;
  if (self->achieved != 0 && (!it->asked_achieved || (self->achieved & 1u << it->achieved) == 0))
    return FALSE;
  if (self->elements != NULL && !is_one_of (self->elements, it->id))
    return FALSE;
  return !lj_filter_needs_statuses (self) || has_status (self, it, &statuses[node]);
}

/* What is evaluated itself; a part is listed with its goal. */
static gboolean
is_listed (const LjNode *node)
{
  return node->kind != LJ_KIND_PART && is_asked (node);
}

/* Of all that the round asks about, what fits, in tree order. Returns: (transfer full): guint */
GArray *
lj_filter_list (const LjFilter *self, LjTree *tree, const LjNodeStatus *statuses)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  const LjNode *nodes = lj_tree_get_nodes (tree);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (is_listed (&nodes[i]) && lj_filter_fits (self, tree, statuses, i))
      g_array_append_val (found, i);
  return found;
}

/* How many an empty filter lists. */
guint
lj_filter_count_all (LjTree *tree)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);
  guint n = 0;

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    n += is_listed (&nodes[i]);
  return n;
}
