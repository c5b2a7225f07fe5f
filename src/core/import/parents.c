/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/parents.h"

#include <linjaus/text.h>
#include <string.h>

/* Two names of one kind below one parent that are at least this alike are one name misspelled.
 * See lj_text_likeness(). */
#define ALIKE 0.9

/* Letters of the longest title that is told apart by counting letters. */
#define LONGEST_COUNTED 256

/* With more names than this below one parent other spellings are no longer looked for. */
#define MOST_COMPARED 64

/* A service line or a policy line is what a goal belongs to: where a row names one, it does not
 * take the other from the row above. */
enum
{
  GROUP_DOCUMENT,
  GROUP_SERVICE,
  GROUP_POLICY,
};

static const struct
{
  LjColumn column;
  LjKind kind;
  int group;
} kinds[LJ_N_PARENTS] = {
  { LJ_COLUMN_DOCUMENT, LJ_KIND_DOCUMENT, GROUP_DOCUMENT },
  { LJ_COLUMN_SERVICE_AREA, LJ_KIND_SERVICE_AREA, GROUP_SERVICE },
  { LJ_COLUMN_SERVICE_LINE, LJ_KIND_SERVICE_LINE, GROUP_SERVICE },
  { LJ_COLUMN_POLICY_LINE, LJ_KIND_POLICY_LINE, GROUP_POLICY },
  { LJ_COLUMN_GUIDELINE, LJ_KIND_GUIDELINE, GROUP_POLICY },
};

/* How often each letter, modulo their number, stands in a folded title. */
#define N_LETTERS 32

typedef struct
{
  guint n_letters;
  guint letters[N_LETTERS];
} Letters;

typedef struct
{
  guint element;
  char *title;
  Letters letters;
} Name;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->title);
  g_free (name);
}

static Letters
count_letters (const char *folded)
{
  Letters letters = { 0 };

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      letters.letters[g_utf8_get_char (p) % N_LETTERS]++;
      letters.n_letters++;
    }
  return letters;
}

/* Whether two titles can be alike at all. Their likeness is the mean of two values up to 1, so
 * that the edit distance is at most 2 (1 - ALIKE) of the longer; each edit takes away a letter, puts
 * one in, or both. Most names are told apart by this, a hundred times faster. */
static gboolean
may_be_alike (const Letters *a, const Letters *b)
{
  guint longer = MAX (a->n_letters, b->n_letters);
  guint difference = 0;

  /* Of very long texts lj_text_likeness() takes no edit distance. */
  if (longer > LONGEST_COUNTED)
    return TRUE;
  for (guint i = 0; i < N_LETTERS; i++)
    difference += a->letters[i] > b->letters[i] ? a->letters[i] - b->letters[i]
                                                : b->letters[i] - a->letters[i];
  return difference <= 4 * (1 - ALIKE) * longer + 1;
}

static LjCell
get_cell (const LjRecords *records, guint place)
{
  if (place >= records->n_cells)
    return (LjCell){ "", 0, FALSE };
  return lj_cell_trim (records->cells[place]);
}

/* Only the digits of a text: names that differ in them are different names. */
static gboolean
same_digits (const char *a, const char *b)
{
  for (;;)
    {
      a += strcspn (a, "0123456789");
      b += strcspn (b, "0123456789");
      if (*a != *b)
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

/* The names of one kind below one parent. */
static GPtrArray *
get_siblings (LjParents *self, guint parent, LjKind kind)
{
  gint64 key = (gint64) parent << 8 | kind;
  GPtrArray *siblings = g_hash_table_lookup (self->names, &key);

  if (siblings == NULL)
    {
      siblings = g_ptr_array_new_with_free_func (name_free);
      g_hash_table_insert (self->names, g_memdup2 (&key, sizeof key), siblings);
    }
  return siblings;
}

static const Name *
find_spelling (const GPtrArray *siblings, const char *title)
{
  g_autofree char *folded = lj_text_fold (title);
  Letters letters = count_letters (folded);
  const Name *best = NULL;
  double likeness = ALIKE;
  guint last = siblings->len > MOST_COMPARED ? siblings->len - MOST_COMPARED : 0;

  for (guint i = siblings->len; i > last; i--)
    {
      const Name *name = g_ptr_array_index (siblings, i - 1);
      double found;

      if (!may_be_alike (&letters, &name->letters) || !same_digits (title, name->title))
        continue;
      found = lj_text_likeness (folded, name->title);
      if (found < likeness)
        continue;
      likeness = found;
      best = name;
    }
  return best;
}

static void
add_name (GPtrArray *siblings, guint element, const char *title)
{
  g_autofree char *folded = lj_text_fold (title);
  Name *name = g_new (Name, 1);

  *name = (Name){ element, g_strdup (title), count_letters (folded) };
  g_ptr_array_add (siblings, name);
}

static guint
add_parent (LjParents *self, guint parent, LjKind kind, LjCell cell, guint line)
{
  LjContent *content = self->plan->content;
  LjCell number, title = lj_cell_split_number (cell, &number);
  guint index = lj_content_add_element (content, parent, kind, NULL, self->plan->language);
  LjContentElement *element = lj_content_get (content->elements, LjContentElement, index);
  const char *value = lj_cell_store_plain (title.length > 0 ? title : cell, content);

  element->source_line = line;
  element->number = lj_cell_store (number, content);
  lj_content_add_text (content, index, LJ_NONE, LJ_ROLE_TITLE, self->plan->language, value);
  add_name (get_siblings (self, parent, kind), index, value != NULL ? value : "");
  return index;
}

/* An element by its name below parent: as it was spelled before, or nearly so, or a new one. */
static guint
find_or_add (LjParents *self, guint parent, LjKind kind, LjCell cell, guint line)
{
  g_autofree char *raw = lj_cell_dup (cell);
  g_autofree char *key = g_strdup_printf ("%u/%d/%s", parent, kind, raw);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, key));
  LjCell number, title = lj_cell_split_number (cell, &number);
  g_autofree char *plain = lj_cell_dup (title);
  const Name *known;

  if (index > 0)
    return index - 1;
  known = find_spelling (get_siblings (self, parent, kind), plain);
  index = known != NULL ? known->element : add_parent (self, parent, kind, cell, line);
  if (known != NULL && lj_text_likeness (plain, known->title) < 1)
    lj_plan_add_finding (self->plan, line, line, LJ_IMPORT_FINDING_NOTE,
                         _ ("“%s” is taken for another spelling of “%s”"), plain, known->title);
  g_hash_table_insert (self->by_name, g_steal_pointer (&key), GUINT_TO_POINTER (index + 1));
  return index;
}

static gboolean
names_group (const LjParents *self, const LjRecords *records, int group)
{
  for (guint i = 0; i < LJ_N_PARENTS; i++)
    if (kinds[i].group == group && get_cell (records, self->levels[i].place).length > 0)
      return TRUE;
  return FALSE;
}

/* Whether an empty cell says "as in the row above": not below another parent than above, and not
 * where the row names its document and a line of the other group. */
static gboolean
is_filled_down (const LjParents *self, const LjRecords *records, guint level)
{
  int other = kinds[level].group == GROUP_SERVICE ? GROUP_POLICY : GROUP_SERVICE;

  if (kinds[level].group == GROUP_DOCUMENT || !names_group (self, records, other)
      || names_group (self, records, kinds[level].group))
    return TRUE;
  return kinds[level].group == GROUP_SERVICE && !names_group (self, records, GROUP_DOCUMENT);
}

/* Takes the columns that name parents from a header. */
void
lj_parents_init (LjParents *self, LjPlan *plan, const LjColumn *columns, guint n_columns)
{
  self->plan = plan;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < LJ_N_PARENTS; i++)
    {
      LjParentLevel *level = &self->levels[i];

      *level = (LjParentLevel){ LJ_NONE, LJ_NONE, g_string_new (NULL) };
      for (guint j = 0; j < n_columns && level->place == LJ_NONE; j++)
        if (columns[j] == kinds[i].column)
          level->place = j;
    }
}

void
lj_parents_clear (LjParents *self)
{
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  for (guint i = 0; i < LJ_N_PARENTS; i++)
    g_string_free (self->levels[i].raw, TRUE);
}

/* Whether the row itself names any parent. */
gboolean
lj_parents_are_named (const LjParents *self, const LjRecords *records)
{
  return names_group (self, records, GROUP_DOCUMENT) || names_group (self, records, GROUP_SERVICE)
         || names_group (self, records, GROUP_POLICY);
}

/* The innermost parent of the row, added if it is new; LJ_NONE: it has none. An empty cell is as
 * the row above, so that merged cells of a spreadsheet come out right, as long as what stands
 * outside it is as above too. */
guint
lj_parents_find (LjParents *self, const LjRecords *records)
{
  guint parent = LJ_NONE;
  gboolean moved = FALSE;

  for (guint i = 0; i < LJ_N_PARENTS; i++)
    {
      LjParentLevel *level = &self->levels[i];
      LjCell cell = get_cell (records, level->place);
      guint before = level->element;

      if (level->place == LJ_NONE)
        continue;
      if (cell.length == 0 && (moved || !is_filled_down (self, records, i)))
        level->element = LJ_NONE;
      else if (cell.length > 0
               && (moved || before == LJ_NONE
                   || !lj_cell_equals (cell, level->raw->str, level->raw->len)))
        level->element = find_or_add (self, parent, kinds[i].kind, cell, records->line);
      if (cell.length > 0)
        g_string_overwrite_len (g_string_truncate (level->raw, 0), 0, cell.text, cell.length);
      moved = moved || level->element != before;
      if (level->element != LJ_NONE)
        parent = level->element;
    }
  return parent;
}
