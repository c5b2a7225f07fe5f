/* SPDX-License-Identifier: EUPL-1.2 */
#include "import/names.h"

#include <linjaus/text.h>
#include <string.h>

/* Comparisons by likeness that one set of names makes; afterwards only equal names are found. Keeps
 * a file of a million different headings from taking a million times a million steps. */
#define MOST_COMPARISONS 500000

/* Comparisons of letters and lengths, which are a hundred times cheaper. */
#define MOST_GLANCES 100000000

typedef struct
{
  char *folded;
  char *digits; /* all digits of the name: "Tema 1" is not "Tema 2" */
  guint64 letters;
  gsize length; /* bytes of folded */
  guint value;
} Name;

struct _LjNames
{
  GHashTable *scopes; /* guint -> GArray of Name */
  GHashTable *equal;  /* "scope/folded" -> value */
  guint n_comparisons;
  guint n_glances;
};

static void
name_clear (gpointer data)
{
  Name *name = data;

  g_free (name->folded);
  g_free (name->digits);
}

static Name
name_make (const char *text)
{
  Name name = { .folded = lj_text_fold (text) };
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *p = name.folded; *p != '\0'; p++)
    {
      name.letters |= G_GUINT64_CONSTANT (1) << (*p & 63);
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
    }
  name.length = strlen (name.folded);
  name.digits = g_strdup (digits->str);
  return name;
}

static char *
dup_key (guint scope, const Name *name)
{
  return g_strdup_printf ("%u/%s", scope, name->folded);
}

/* Whether the names could be as alike as least at all, judged by lengths, letters and digits. */
static gboolean
may_be_alike (const Name *a, const Name *b, double least)
{
  gsize shorter = MIN (a->length, b->length), longer = MAX (a->length, b->length);
  guint changes = 2 + (guint) ((1 - least) * longer);

  return shorter >= longer * (2 * least - 1) && strcmp (a->digits, b->digits) == 0
         && (guint) __builtin_popcountll (a->letters ^ b->letters) <= 2 * changes;
}

static guint
find_alike (LjNames *self, guint scope, const Name *name, double least)
{
  GArray *names = g_hash_table_lookup (self->scopes, GUINT_TO_POINTER (scope));
  double best = least;
  guint value = LJ_NONE;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const Name *other = &g_array_index (names, Name, i);
      double likeness;

      if (self->n_comparisons >= MOST_COMPARISONS || self->n_glances++ >= MOST_GLANCES)
        break;
      if (!may_be_alike (name, other, least))
        continue;
      self->n_comparisons++;
      likeness = lj_text_likeness (name->folded, other->folded);
      if (likeness < best || (value != LJ_NONE && likeness == best))
        continue;
      best = likeness;
      value = other->value;
    }
  return value;
}

/* No names yet. */
LjNames *
lj_names_new (void)
{
  LjNames *self = g_new0 (LjNames, 1);

  self->scopes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->equal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
lj_names_free (LjNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->scopes);
  g_hash_table_unref (self->equal);
  g_free (self);
}

/* Remembers that the name stands for value in scope. The first of two equal names stays. */
void
lj_names_add (LjNames *self, guint scope, const char *name, guint value)
{
  GArray *names = g_hash_table_lookup (self->scopes, GUINT_TO_POINTER (scope));
  Name made = name_make (name);
  char *key = dup_key (scope, &made);

  made.value = value;
  if (names == NULL)
    {
      names = g_array_new (FALSE, FALSE, sizeof (Name));
      g_array_set_clear_func (names, name_clear);
      g_hash_table_insert (self->scopes, GUINT_TO_POINTER (scope), names);
    }
  g_array_append_val (names, made);
  if (g_hash_table_contains (self->equal, key))
    g_free (key);
  else
    g_hash_table_insert (self->equal, key, GUINT_TO_POINTER (value));
}

/* The value of the name in scope that is equal, else most alike, from least (0 to 1) on; LJ_NONE:
 * there is none. Names whose digits differ are never alike. */
guint
lj_names_find (LjNames *self, guint scope, const char *name, double least)
{
  Name made = name_make (name);
  g_autofree char *key = dup_key (scope, &made);
  gpointer value;
  guint found;

  if (made.length == 0)
    found = LJ_NONE;
  else if (g_hash_table_lookup_extended (self->equal, key, NULL, &value))
    found = GPOINTER_TO_UINT (value);
  else
    found = find_alike (self, scope, &made, least);
  name_clear (&made);
  return found;
}
