/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/safety.h>
#include <string.h>

/* Copies that OneDrive, Dropbox, Nextcloud, Syncthing and their like make beside a file when two
 * machines changed it at once. They are known by their names: what the original is called, and
 * something more before the ending. */

#define SUFFIX ".linjaus"

/* "(conflicted copy 2026-01-17)", "_conflict-20260117", ".sync-conflict-20260117", and what they
 * are called in Finnish and Swedish. */
static const char *const words[]
    = { "conflict", "konflikt", "ristiriita", "ristiriitainen", "motstridig" };

/* The shortest name of a machine that is taken for one. */
#define MIN_MACHINE 4

/* OneDrive: "-MACHINE". Windows writes the names of machines in capitals, mostly with digits or
 * hyphens; a plain word or a year is the user's own. */
static gboolean
is_machine (const char *more)
{
  g_autofree char *own = g_strconcat ("-", g_get_host_name (), NULL);
  guint n_letters = 0, n_others = 0;

  if (g_ascii_strcasecmp (more, own) == 0)
    return TRUE;
  if (*more != '-' || strlen (more) <= MIN_MACHINE)
    return FALSE;
  for (const char *c = more + 1; *c != '\0'; c++)
    if (g_ascii_isupper (*c))
      n_letters++;
    else if (g_ascii_isdigit (*c) || *c == '-')
      n_others++;
    else
      return FALSE;
  return n_letters >= 2 && n_others > 0;
}

static gboolean
is_conflict (const char *more)
{
  g_autofree char *lower = g_utf8_make_valid (more, -1);
  g_autofree char *folded = g_utf8_casefold (lower, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return is_machine (more);
}

/* What stands between the name of the original and the ending. NULL: nothing, or another file. */
static char *
dup_more (const char *original, const char *name)
{
  gsize stem, length = strlen (name);

  if (!g_str_has_suffix (original, SUFFIX) || !g_str_has_suffix (name, SUFFIX))
    return NULL;
  stem = strlen (original) - strlen (SUFFIX);
  if (length <= stem + strlen (SUFFIX) || strncmp (original, name, stem) != 0)
    return NULL;
  return g_strndup (name + stem, length - stem - strlen (SUFFIX));
}

static gboolean
is_copy_of (const char *original, const char *name)
{
  g_autofree char *more = dup_more (original, name);

  return more != NULL && is_conflict (more);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_folder (const char *workbook)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_path_get_dirname (workbook);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare);
  return names;
}

/* The names, without folder, of the copies beside the workbook. (transfer full) */
GPtrArray *
lj_conflict_list (const char *workbook)
{
  g_autoptr(GPtrArray) names = list_folder (workbook);
  g_autofree char *original = g_path_get_basename (workbook);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    if (is_copy_of (original, g_ptr_array_index (names, i)))
      g_ptr_array_add (copies, g_strdup (g_ptr_array_index (names, i)));
  return copies;
}

/* The name, without folder, of the workbook beside it that this one is such a copy of. Returns:
 * (transfer full): NULL: of none */
char *
lj_conflict_dup_original (const char *workbook)
{
  g_autoptr(GPtrArray) names = list_folder (workbook);
  g_autofree char *copy = g_path_get_basename (workbook);

  for (guint i = 0; i < names->len; i++)
    if (is_copy_of (g_ptr_array_index (names, i), copy))
      return g_strdup (g_ptr_array_index (names, i));
  return NULL;
}
