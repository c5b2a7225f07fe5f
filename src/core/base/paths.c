/* SPDX-License-Identifier: EUPL-1.2 */
#include <gio/gio.h>

#include <linjaus/paths.h>

/* Every build folder and every installed locale folder holds this below. */
#define MARK "fi" G_DIR_SEPARATOR_S "LC_MESSAGES" G_DIR_SEPARATOR_S GETTEXT_PACKAGE ".mo"

/* A test program lies at most this many folders below its build folder. */
#define MAX_DEPTH 4

typedef struct
{
  char *build; /* NULL: not in a build folder */
  char *locale;
  char *schemas; /* NULL: the system's */
} Paths;

static char *
dup_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program == NULL && g_get_prgname () != NULL)
    program = g_find_program_in_path (g_get_prgname ());
  return program != NULL ? g_path_get_dirname (program) : NULL;
}

static gboolean
has_file (const char *folder, const char *first, const char *second)
{
  g_autofree char *path = g_build_filename (folder, first, second, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static char *
find_build (const char *program_folder)
{
  g_autofree char *folder = g_strdup (program_folder);

  for (guint i = 0; folder != NULL && i <= MAX_DEPTH; i++)
    {
      char *parent = g_path_get_dirname (folder);

      if (has_file (folder, "po", MARK))
        {
          g_free (parent);
          return g_steal_pointer (&folder);
        }
      g_free (folder);
      folder = parent;
    }
  return NULL;
}

static void
use_build (Paths *paths)
{
  paths->locale = g_build_filename (paths->build, "po", NULL);
  if (has_file (paths->build, "ui/desktop", "gschemas.compiled"))
    paths->schemas = g_build_filename (paths->build, "ui", "desktop", NULL);
}

/* The share folder beside the program's bin goes before the one chosen at build time, so that an
 * installed tree can be moved. */
static void
use_installed (Paths *paths, const char *program_folder)
{
  g_autofree char *prefix = program_folder ? g_path_get_dirname (program_folder) : g_strdup ("/");
  g_autofree char *share = g_build_filename (prefix, "share", NULL);
  g_autofree char *locale = g_build_filename (share, "locale", NULL);
  g_autofree char *schemas = g_build_filename (share, "glib-2.0", "schemas", NULL);

  if (has_file (locale, MARK, NULL))
    paths->locale = g_steal_pointer (&locale);
  else
    paths->locale = g_strdup (LOCALEDIR);
  if (has_file (schemas, "gschemas.compiled", NULL))
    paths->schemas = g_steal_pointer (&schemas);
}

static gpointer
find_paths (gpointer data)
{
  Paths *paths = g_new0 (Paths, 1);
  g_autofree char *folder = dup_program_folder ();

  paths->build = find_build (folder);
  if (paths->build != NULL)
    use_build (paths);
  else
    use_installed (paths, folder);
  return paths;
}

/* Looked for once; kept as long as the process. */
static const Paths *
get_paths (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_paths, NULL);
}

/* The build folder the program runs from; NULL: it runs from where it was installed. */
const char *
lj_path_build (void)
{
  return get_paths ()->build;
}

/* The folder of the catalogues, as bindtextdomain() wants it. Never NULL; it need not exist. */
const char *
lj_path_locale (void)
{
  return get_paths ()->locale;
}

/* The folder with the compiled settings schemas; NULL: they are where the system looks. */
const char *
lj_path_schemas (void)
{
  return get_paths ()->schemas;
}
