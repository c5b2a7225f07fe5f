/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/tree.h>

/* Deeper elements are left out: a depth has 8 bits, and no strategy comes near. */
#define MAX_DEPTH 254

struct _LjTree
{
  LjNode *nodes;   /* in tree order */
  gint64 *ids;     /* sorted */
  guint32 *places; /* places[i] is the node with ids[i] */
  guint n_nodes;
  gint64 round; /* 0: of no round */
};

/* Rows sorted by id, and how they hang together while the tree is laid out. */
typedef struct
{
  const LjTreeRow *rows;
  guint32 *by_id;   /* rows in the order of their ids */
  guint32 *parents; /* of each row: a row, or LJ_NODE_NONE */
  guint32 *first;   /* where the children of each row start in children; [n] ends the last */
  guint32 *children;
  guint32 *roots;
  guint n_rows, n_roots;
} Links;

static int
compare_rows_by_id (gconstpointer a, gconstpointer b, gpointer rows)
{
  const LjTreeRow *left = (const LjTreeRow *) rows + *(const guint32 *) a;
  const LjTreeRow *right = (const LjTreeRow *) rows + *(const guint32 *) b;

  return (left->id > right->id) - (left->id < right->id);
}

static int
compare_siblings (gconstpointer a, gconstpointer b, gpointer rows)
{
  const LjTreeRow *left = (const LjTreeRow *) rows + *(const guint32 *) a;
  const LjTreeRow *right = (const LjTreeRow *) rows + *(const guint32 *) b;

  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;
  return (left->id > right->id) - (left->id < right->id);
}

static guint32
find_row (const Links *links, gint64 id)
{
  guint low = 0, high = links->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (links->rows[links->by_id[middle]].id < id)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < links->n_rows && links->rows[links->by_id[low]].id == id)
    return links->by_id[low];
  return LJ_NODE_NONE;
}

static void
sort_ids (Links *links)
{
  gboolean sorted = TRUE;

  links->by_id = g_new (guint32, links->n_rows);
  for (guint i = 0; i < links->n_rows; i++)
    {
      links->by_id[i] = i;
      sorted = sorted && (i == 0 || links->rows[i - 1].id < links->rows[i].id);
    }
  if (!sorted)
    g_qsort_with_data (links->by_id, (int) links->n_rows, sizeof (guint32), compare_rows_by_id,
                       (gpointer) links->rows);
}

static void
find_parents (Links *links)
{
  gint64 last_id = 0;
  guint32 last = LJ_NODE_NONE;

  links->parents = g_new (guint32, links->n_rows);
  for (guint i = 0; i < links->n_rows; i++)
    {
      gint64 parent = links->rows[i].parent;

      /* Rows of one parent mostly come one after another. */
      if (parent != last_id)
        {
          last_id = parent;
          last = find_row (links, parent);
        }
      links->parents[i] = parent == 0 ? LJ_NODE_NONE : last;
    }
}

static void
sort_siblings (const Links *links, guint32 *siblings, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_siblings (&siblings[i - 1], &siblings[i], (gpointer) links->rows) > 0)
      {
        g_qsort_with_data (siblings, (int) n, sizeof (guint32), compare_siblings,
                           (gpointer) links->rows);
        return;
      }
}

static void
gather_children (Links *links)
{
  guint n = links->n_rows;
  g_autofree guint32 *next = NULL;

  links->first = g_new0 (guint32, n + 1);
  links->children = g_new (guint32, MAX (n, 1));
  links->roots = g_new (guint32, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (links->parents[i] != LJ_NODE_NONE)
      links->first[links->parents[i] + 1]++;
  for (guint i = 0; i < n; i++)
    links->first[i + 1] += links->first[i];
  next = g_memdup2 (links->first, (n + 1) * sizeof (guint32));
  for (guint i = 0; i < n; i++)
    {
      if (links->parents[i] != LJ_NODE_NONE)
        links->children[next[links->parents[i]]++] = i;
      else if (links->rows[i].parent == 0)
        links->roots[links->n_roots++] = i;
    }
  sort_siblings (links, links->roots, links->n_roots);
  for (guint i = 0; i < n; i++)
    sort_siblings (links, links->children + links->first[i], links->first[i + 1] - links->first[i]);
}

static void
links_clear (Links *links)
{
  g_free (links->by_id);
  g_free (links->parents);
  g_free (links->first);
  g_free (links->children);
  g_free (links->roots);
}

static void
add_node (LjTree *self, const LjTreeRow *row, guint32 parent)
{
  self->nodes[self->n_nodes] = (LjNode){
    .id = row->id,
    .parent = parent,
    .end = self->n_nodes + 1,
    .source_line = row->source_line,
    .kind = row->kind,
    .depth = parent == LJ_NODE_NONE ? 0 : self->nodes[parent].depth + 1,
  };
  self->n_nodes++;
}

/* Puts one root and all below it in tree order, without recursion: the depth of a workbook from
 * elsewhere is not to be trusted. */
static void
lay_out_root (LjTree *self, const Links *links, guint32 root)
{
  guint32 row[MAX_DEPTH + 1], node[MAX_DEPTH + 1], next[MAX_DEPTH + 1];
  int depth = 0;

  row[0] = root;
  node[0] = self->n_nodes;
  next[0] = links->first[root];
  add_node (self, &links->rows[root], LJ_NODE_NONE);
  while (depth >= 0)
    {
      if (next[depth] == links->first[row[depth] + 1] || depth == MAX_DEPTH)
        {
          self->nodes[node[depth]].end = self->n_nodes;
          depth--;
          continue;
        }
      guint32 child = links->children[next[depth]++];

      depth++;
      row[depth] = child;
      node[depth] = self->n_nodes;
      next[depth] = links->first[child];
      add_node (self, &links->rows[child], node[depth - 1]);
    }
}

typedef struct
{
  gint64 id;
  guint32 place;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gint64 left = ((const Place *) a)->id, right = ((const Place *) b)->id;

  return (left > right) - (left < right);
}

static void
index_ids (LjTree *self)
{
  gboolean sorted = TRUE;

  self->ids = g_new (gint64, MAX (self->n_nodes, 1));
  self->places = g_new (guint32, MAX (self->n_nodes, 1));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->ids[i] = self->nodes[i].id;
      self->places[i] = i;
      sorted = sorted && (i == 0 || self->ids[i - 1] < self->ids[i]);
    }
  if (sorted)
    return;

  g_autofree Place *pairs = g_new (Place, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    pairs[i] = (Place){ self->nodes[i].id, i };
  qsort (pairs, self->n_nodes, sizeof *pairs, compare_places);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->ids[i] = pairs[i].id;
      self->places[i] = pairs[i].place;
    }
}

static void
tree_clear (gpointer data)
{
  LjTree *self = data;

  g_free (self->nodes);
  g_free (self->ids);
  g_free (self->places);
}

/* A tree of the rows, in the order roots and siblings have by position, then id. Rows whose
 * parent is not among them, that hang in a ring or lie deeper than 254 levels are left out.
 * Returns: (transfer full) */
LjTree *
lj_tree_new (const LjTreeRow *rows, guint n_rows)
{
  LjTree *self = g_atomic_rc_box_new0 (LjTree);
  Links links = { .rows = rows, .n_rows = n_rows };

  sort_ids (&links);
  find_parents (&links);
  gather_children (&links);
  self->nodes = g_new (LjNode, MAX (n_rows, 1));
  for (guint i = 0; i < links.n_roots; i++)
    lay_out_root (self, &links, links.roots[i]);
  index_ids (self);
  links_clear (&links);
  return self;
}

LjTree *
lj_tree_ref (LjTree *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lj_tree_unref (LjTree *self)
{
  g_atomic_rc_box_release_full (self, tree_clear);
}

/* The round whose facts the tree holds; 0: none. */
gint64
lj_tree_get_round (const LjTree *self)
{
  return self->round;
}

/* For whoever fills the tree with the facts of a round. */
void
lj_tree_set_round (LjTree *self, gint64 round)
{
  self->round = round;
}

/* Marks what each node is asked, from the questions of one round: the nearest scope upwards, the
 * node itself included, that speaks of the node's kind decides. */
void
lj_tree_set_questions (LjTree *self, const LjTreeQuestion *questions, guint n_questions)
{
  /* A later question has a deeper scope or another kind, so that writing scope after scope in
   * tree order leaves the nearest one standing. */
  g_autofree Place *scopes = g_new (Place, MAX (n_questions, 1));
  guint n = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].asked_achieved = self->nodes[i].asked_score = self->nodes[i].asked_text = 0;
  for (guint i = 0; i < n_questions; i++)
    {
      guint node = lj_tree_find (self, questions[i].scope);

      if (node != LJ_NODE_NONE)
        scopes[n++] = (Place){ node, i };
    }
  qsort (scopes, n, sizeof *scopes, compare_places);
  for (guint i = 0; i < n; i++)
    {
      const LjTreeQuestion *question = &questions[scopes[i].place];
      guint node = (guint) scopes[i].id;

      for (guint j = node; j < self->nodes[node].end; j++)
        if (self->nodes[j].kind == question->kind)
          {
            self->nodes[j].asked_achieved = question->achieved;
            self->nodes[j].asked_score = question->score;
            self->nodes[j].asked_text = question->text;
          }
    }
}

guint
lj_tree_get_n_nodes (const LjTree *self)
{
  return self->n_nodes;
}

/* The nodes in tree order. Returns: (transfer none) */
const LjNode *
lj_tree_get_nodes (const LjTree *self)
{
  return self->nodes;
}

/* Where the id stands among the sorted ids; n_nodes: nowhere. */
static guint
find_place (const LjTree *self, gint64 id)
{
  guint low = 0, high = self->n_nodes;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ids[middle] < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n_nodes && self->ids[low] == id ? low : self->n_nodes;
}

/* The node with this id, or LJ_NODE_NONE. */
guint
lj_tree_find (const LjTree *self, gint64 id)
{
  guint place = find_place (self, id);

  return place < self->n_nodes ? self->places[place] : LJ_NODE_NONE;
}

/* The same for ids asked in rising order: *hint, 0 at first, remembers where the last one was, so
 * that the next is found beside it. */
guint
lj_tree_find_next (const LjTree *self, gint64 id, guint *hint)
{
  guint place = *hint;

  /* Between two evaluated elements lie a few that are not: lines, sub-goals. */
  while (place < self->n_nodes && place < *hint + 8 && self->ids[place] != id)
    place++;
  if (place == self->n_nodes || place == *hint + 8)
    place = find_place (self, id);
  if (place == self->n_nodes)
    return LJ_NODE_NONE;
  *hint = place + 1;
  return self->places[place];
}

/* How many children the node has; LJ_NODE_NONE: how many roots there are. */
guint
lj_tree_get_n_children (const LjTree *self, guint node)
{
  guint n = 0;

  for (guint child = lj_tree_get_first_child (self, node); child != LJ_NODE_NONE;
       child = lj_tree_get_next_sibling (self, child))
    n++;
  return n;
}

/* The first child, or LJ_NODE_NONE; of LJ_NODE_NONE: the first root. */
guint
lj_tree_get_first_child (const LjTree *self, guint node)
{
  if (node == LJ_NODE_NONE)
    return self->n_nodes > 0 ? 0 : LJ_NODE_NONE;
  return self->nodes[node].end > node + 1 ? node + 1 : LJ_NODE_NONE;
}

guint
lj_tree_get_next_sibling (const LjTree *self, guint node)
{
  guint next = self->nodes[node].end;
  guint parent = self->nodes[node].parent;
  guint end = parent == LJ_NODE_NONE ? self->n_nodes : self->nodes[parent].end;

  return next < end ? next : LJ_NODE_NONE;
}

void
lj_tree_set_evaluation (LjTree *self, guint node, LjAchieved achieved, guint score,
                        gboolean qualified, guint source_line)
{
  LjNode *it = &self->nodes[node];

  it->achieved = achieved;
  it->score = (guint8) score;
  it->qualified = qualified != FALSE;
  if (source_line != 0)
    it->source_line = source_line;
}

/* FALSE where a score, or where none is asked "achieved", is asked and not given. A goal with scored
 * parts needs no score of its own. */
gboolean
lj_tree_is_assessed (const LjTree *self, guint node)
{
  const LjNode *it = &self->nodes[node];

  if (!it->asked_score)
    return !it->asked_achieved || it->achieved != LJ_ACHIEVED_NONE;
  if (it->score != 0)
    return TRUE;
  for (guint i = node + 1; i < it->end; i = self->nodes[i].end)
    if (self->nodes[i].kind == LJ_KIND_PART && self->nodes[i].score != 0)
      return TRUE;
  return FALSE;
}
