/* SPDX-License-Identifier: EUPL-1.2 */
#include "settings.h"

#include <gio/gio.h>

#include <linjaus/paths.h>

#define SCHEMA "fi.linjaus.Linjaus"

static GSettingsSchema *
find_schema (void)
{
  const char *folder = lj_path_schemas ();
  GSettingsSchemaSource *system = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;

  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (folder, system, FALSE, NULL);
  if (own != NULL)
    return g_settings_schema_source_lookup (own, SCHEMA, TRUE);
  return system != NULL ? g_settings_schema_source_lookup (system, SCHEMA, TRUE) : NULL;
}

static gpointer
make_settings (gpointer data)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* NULL where the schema is not to be found: a program moved out of its place still has to run, it
 * only forgets. Kept as long as the process. */
static GSettings *
get_settings (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_settings, NULL);
}

/* FALSE: the user has not chosen one. */
gboolean
lj_settings_get_language (LjLanguage *language)
{
  g_autofree char *tag = NULL;

  if (get_settings () == NULL)
    return FALSE;
  tag = g_settings_get_string (get_settings (), "language");
  return lj_language_from_tag (tag, language);
}

void
lj_settings_set_language (LjLanguage language)
{
  if (get_settings () != NULL)
    g_settings_set_string (get_settings (), "language", lj_language_tag (language));
}

/* The folder of the last file dialog; NULL: none yet, or it is gone. (transfer full) */
char *
lj_settings_dup_folder (void)
{
  g_autofree char *folder = NULL;

  if (get_settings () == NULL)
    return NULL;
  folder = g_settings_get_string (get_settings (), "last-folder");
  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

void
lj_settings_set_folder (const char *folder)
{
  if (get_settings () != NULL && g_utf8_validate (folder, -1, NULL))
    g_settings_set_string (get_settings (), "last-folder", folder);
}

/* The size of the window, in application pixels, as it was closed last. */
void
lj_settings_get_size (int *width, int *height, gboolean *maximized)
{
  *width = 1280;
  *height = 820;
  *maximized = FALSE;
  if (get_settings () == NULL)
    return;
  g_settings_get (get_settings (), "window-size", "(ii)", width, height);
  *maximized = g_settings_get_boolean (get_settings (), "window-maximized");
}

void
lj_settings_set_size (int width, int height, gboolean maximized)
{
  if (get_settings () == NULL)
    return;
  g_settings_set_boolean (get_settings (), "window-maximized", maximized);
  if (!maximized)
    g_settings_set (get_settings (), "window-size", "(ii)", width, height);
}

/* Where the tree ends, in application pixels. */
int
lj_settings_get_pane (void)
{
  return get_settings () != NULL ? g_settings_get_int (get_settings (), "pane-position") : 500;
}

void
lj_settings_set_pane (int position)
{
  if (get_settings () != NULL)
    g_settings_set_int (get_settings (), "pane-position", CLAMP (position, 200, 4000));
}
