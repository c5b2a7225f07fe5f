/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/match.h"

#include <linjaus/text.h>
#include <string.h>

/* Titles of elements with the same number that are at least this alike are the same title; with
 * another number they have to fold to the same. See lj_text_likeness(). */
#define ALIKE 0.85

/* Bounds on the work for what is not found at once, so that a large import stays linear: looks at
 * a pair of elements, and comparisons of titles by likeness. */
#define MOST_LOOKS 10000000
#define MOST_COMPARISONS 50000

/* An element that the workbook has. Links are indices into the same array; LJ_NONE: none. */
typedef struct
{
  gint64 id;
  guint parent;
  guint first_child, last_child, next;
  LjKind kind;
  const char *number;
  const char *titles[LJ_N_LANGUAGES];
  guint taken; /* the run in which it was found */
} Known;

/* A title below a parent; several elements may have the same. */
typedef struct _Entry Entry;
struct _Entry
{
  guint parent;
  LjKind kind;
  const char *title;
  guint known;
  Entry *next;
  Entry *last; /* of the chain; kept in its first entry */
};

struct _LjMatcher
{
  GArray *known; /* Known */
  guint first_root, last_root;
  GHashTable *by_id;    /* id to index + 1 */
  GHashTable *by_title; /* Entry, the first of its title */
  guint run;
  guint looks, comparisons; /* spent in this run */

  /* Of the content being matched. */
  LjContent *content;
  guint *found;        /* by element: what it is here; LJ_NONE: new */
  guint *first;        /* by element + 1, 0 being the roots: its first child */
  guint *next;         /* by element: its next sibling */
  const char **titles; /* by element and language */
};

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->title) * 31 + entry->parent * 7 + entry->kind;
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;

  return left->parent == right->parent && left->kind == right->kind
         && strcmp (left->title, right->title) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  while (entry != NULL)
    {
      Entry *next = entry->next;

      g_free (entry);
      entry = next;
    }
}

static Known *
get_known (const LjMatcher *self, guint index)
{
  return &g_array_index (self->known, Known, index);
}

static LjContentElement *
get_element (const LjMatcher *self, guint index)
{
  return lj_content_get (self->content->elements, LjContentElement, index);
}

static const char **
gather_titles (const LjContent *content)
{
  const char **titles = g_new0 (const char *, content->elements->len *LJ_N_LANGUAGES + 1);

  for (guint i = 0; i < content->texts->len; i++)
    {
      const LjContentText *text = lj_content_get (content->texts, LjContentText, i);

      if (text->role == LJ_ROLE_TITLE && text->element != LJ_NONE)
        titles[text->element * LJ_N_LANGUAGES + text->language] = text->value;
    }
  return titles;
}

static void
add_entry (LjMatcher *self, guint known, const char *title)
{
  const Known *item = get_known (self, known);
  Entry *entry = g_new (Entry, 1);
  Entry *first;

  *entry = (Entry){ item->parent, item->kind, title, known, NULL, entry };
  first = g_hash_table_lookup (self->by_title, entry);
  if (first == NULL)
    g_hash_table_add (self->by_title, entry);
  else
    {
      first->last->next = entry;
      first->last = entry;
    }
}

static void
add_known (LjMatcher *self, Known item)
{
  guint index = self->known->len;
  guint *first = &self->first_root, *last = &self->last_root;

  item.first_child = item.last_child = item.next = LJ_NONE;
  if (item.parent != LJ_NONE)
    {
      first = &get_known (self, item.parent)->first_child;
      last = &get_known (self, item.parent)->last_child;
    }
  if (*first == LJ_NONE)
    *first = index;
  else
    get_known (self, *last)->next = index;
  *last = index;
  g_array_append_val (self->known, item);
  g_hash_table_insert (self->by_id, g_memdup2 (&item.id, sizeof item.id),
                       GUINT_TO_POINTER (index + 1));
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (item.titles[i] != NULL)
      add_entry (self, index, item.titles[i]);
}

static void
find (LjMatcher *self, guint element, guint known)
{
  self->found[element] = known;
  get_known (self, known)->taken = self->run;
  get_element (self, element)->id = get_known (self, known)->id;
}

/* An id that the workbook has is the same element only in the same place; else it is another one
 * that happens to have the same id, and a new one is given. */
static gboolean
match_id (LjMatcher *self, guint element, guint parent)
{
  LjContentElement *item = get_element (self, element);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &item->id));

  if (item->id == 0 || known == 0)
    return FALSE;
  known--;
  if (get_known (self, known)->kind != item->kind || get_known (self, known)->parent != parent
      || get_known (self, known)->taken == self->run)
    {
      item->id = 0;
      return FALSE;
    }
  find (self, element, known);
  return TRUE;
}

/* The same words; of several with the same words the one with the same number first. */
static gboolean
match_title (LjMatcher *self, guint element, guint parent)
{
  const LjContentElement *item = get_element (self, element);
  guint best = LJ_NONE;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      Entry key = { parent, item->kind, self->titles[element * LJ_N_LANGUAGES + i], 0, NULL, NULL };

      if (key.title == NULL)
        continue;
      for (Entry *entry = g_hash_table_lookup (self->by_title, &key);
           entry != NULL && self->looks < MOST_LOOKS; entry = entry->next)
        {
          const Known *known = get_known (self, entry->known);

          self->looks++;
          if (known->taken == self->run)
            continue;
          if (best == LJ_NONE || g_strcmp0 (known->number, item->number) == 0)
            best = entry->known;
          if (g_strcmp0 (get_known (self, best)->number, item->number) == 0)
            break;
        }
    }
  if (best == LJ_NONE)
    return FALSE;
  find (self, element, best);
  return TRUE;
}

/* How alike the titles are in the language in which they are most alike. */
static double
compare_titles (LjMatcher *self, guint element, const Known *known)
{
  double best = 0;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      const char *title = self->titles[element * LJ_N_LANGUAGES + i];

      if (title == NULL || known->titles[i] == NULL)
        continue;
      best = MAX (best, lj_text_likeness (title, known->titles[i]));
    }
  return best;
}

/* The element that is left below the parent whose title is most like this one's. */
static void
match_likeness (LjMatcher *self, guint element, guint first_known)
{
  const LjContentElement *item = get_element (self, element);
  double likeness = 0;
  guint best = LJ_NONE;

  for (guint i = first_known; i != LJ_NONE; i = get_known (self, i)->next)
    {
      const Known *known = get_known (self, i);
      double least = g_strcmp0 (known->number, item->number) == 0 ? ALIKE : 1;
      double found;

      if (self->looks >= MOST_LOOKS || self->comparisons >= MOST_COMPARISONS)
        return;
      self->looks++;
      if (known->taken == self->run || known->kind != item->kind)
        continue;
      self->comparisons++;
      found = compare_titles (self, element, known);
      if (found < MAX (least, likeness) || (found == likeness && best != LJ_NONE))
        continue;
      likeness = found;
      best = i;
    }
  if (best != LJ_NONE)
    find (self, element, best);
}

/* Children of elements that are found are looked for below them; children of new ones are new. */
static void
match_children (LjMatcher *self, guint parent)
{
  guint known = parent == LJ_NONE ? LJ_NONE : self->found[parent];
  guint first_known = parent == LJ_NONE ? self->first_root : get_known (self, known)->first_child;
  guint first = self->first[parent + 1];

  for (guint i = first; i != LJ_NONE; i = self->next[i])
    if (!match_id (self, i, known))
      match_title (self, i, known);
  for (guint i = first; i != LJ_NONE && first_known != LJ_NONE; i = self->next[i])
    if (self->found[i] == LJ_NONE)
      match_likeness (self, i, first_known);
}

/* An id of a new element that the workbook has for another one is not kept. */
static void
drop_taken_ids (LjMatcher *self)
{
  for (guint i = 0; i < self->content->elements->len; i++)
    {
      LjContentElement *element = get_element (self, i);

      if (self->found[i] == LJ_NONE && g_hash_table_contains (self->by_id, &element->id))
        element->id = 0;
    }
}

/* Lists of children, in order. */
static void
link_children (LjMatcher *self)
{
  guint n_elements = self->content->elements->len;

  memset (self->first, 0xff, (n_elements + 1) * sizeof (guint));
  for (guint i = n_elements; i-- > 0;)
    {
      guint *first = &self->first[get_element (self, i)->parent + 1];

      self->next[i] = *first;
      *first = i;
    }
}

static void
begin_run (LjMatcher *self, LjContent *content)
{
  guint n_elements = content->elements->len;

  self->content = content;
  self->run++;
  self->looks = self->comparisons = 0;
  self->found = g_renew (guint, self->found, n_elements + 1);
  memset (self->found, 0xff, (n_elements + 1) * sizeof (guint));
  self->first = g_renew (guint, self->first, n_elements + 1);
  self->next = g_renew (guint, self->next, n_elements + 1);
  g_free (self->titles);
  self->titles = gather_titles (content);
  link_children (self);
}

/* Knows what the content says; it has to stay as long as the matcher. (transfer full) */
LjMatcher *
lj_matcher_new (const LjContent *known)
{
  LjMatcher *self = g_new0 (LjMatcher, 1);

  self->known = g_array_new (FALSE, TRUE, sizeof (Known));
  self->first_root = self->last_root = LJ_NONE;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_title = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
  lj_matcher_add (self, known);
  return self;
}

void
lj_matcher_free (LjMatcher *self)
{
  g_array_unref (self->known);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_title);
  g_free (self->found);
  g_free (self->first);
  g_free (self->next);
  g_free (self->titles);
  g_free (self);
}

/* Finds the elements of the content that are known: same parent, same kind and the same id, or
 * the same title, or the same number and nearly the same title; each at most once. Their ids
 * become those that are known. Returns how many were found. */
guint
lj_matcher_match (LjMatcher *self, LjContent *content)
{
  guint n_found = 0;

  if (self->known->len == 0)
    return 0;
  begin_run (self, content);
  match_children (self, LJ_NONE);
  for (guint i = 0; i < content->elements->len; i++)
    if (self->found[i] != LJ_NONE)
      {
        n_found++;
        match_children (self, i);
      }
  drop_taken_ids (self);
  return n_found;
}

/* Also knows what this content says from now on; all its elements have ids. It has to stay as
 * long as the matcher. */
void
lj_matcher_add (LjMatcher *self, const LjContent *content)
{
  guint n_elements = content->elements->len;
  g_autofree const char **titles = gather_titles (content);
  g_autofree guint *places = g_new (guint, n_elements + 1);

  for (guint i = 0; i < n_elements; i++)
    {
      const LjContentElement *element = lj_content_get (content->elements, LjContentElement, i);
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &element->id));
      Known item = { .id = element->id, .kind = element->kind, .number = element->number };

      places[i] = known > 0 ? known - 1 : self->known->len;
      if (known > 0)
        continue;
      item.parent = element->parent == LJ_NONE ? LJ_NONE : places[element->parent];
      memcpy (item.titles, &titles[i * LJ_N_LANGUAGES], sizeof item.titles);
      add_known (self, item);
    }
}
