/* SPDX-License-Identifier: EUPL-1.2 */
#include "settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include <linjaus/paths.h>

#define SCHEMA "fi.linjaus.Linjaus"

static GSettingsSchema *
find_schema (void)
{
  const char *folder = lj_path_schemas ();
  GSettingsSchemaSource *system = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) own = NULL;

  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (folder, system, FALSE, NULL);
  if (own != NULL)
    return g_settings_schema_source_lookup (own, SCHEMA, TRUE);
  return system != NULL ? g_settings_schema_source_lookup (system, SCHEMA, TRUE) : NULL;
}

/* NULL: the system's own remembers. One that only keeps things in memory is what GLib falls back
 * to where nothing else is built in; whoever asks for it by name, as tests do, gets it.
 * (transfer full) */
static GSettingsBackend *
make_backend (void)
{
  g_autoptr(GSettingsBackend) system = g_settings_backend_get_default ();
  g_autofree char *path = NULL;

  if (g_strcmp0 (G_OBJECT_TYPE_NAME (system), "GMemorySettingsBackend") != 0
      || g_strcmp0 (g_getenv ("GSETTINGS_BACKEND"), "memory") == 0)
    return NULL;
  path = g_build_filename (g_get_user_config_dir (), "linjaus", "settings.ini", NULL);
  return g_keyfile_settings_backend_new (path, "/fi/linjaus/Linjaus/", "Linjaus");
}

static gpointer
make_settings (gpointer data)
{
  g_autoptr(GSettingsSchema) schema = find_schema ();
  g_autoptr(GSettingsBackend) backend = schema != NULL ? make_backend () : NULL;

  return schema != NULL ? g_settings_new_full (schema, backend, NULL) : NULL;
}

/* NULL where the schema is not to be found: a program moved out of its place still has to run, it
 * only forgets. Kept as long as the process. */
GSettings *
lj_settings_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_settings, NULL);
}

/* FALSE: the user has not chosen one. */
gboolean
lj_settings_get_language (LjLanguage *language)
{
  g_autofree char *tag = NULL;

  if (lj_settings_get () == NULL)
    return FALSE;
  tag = g_settings_get_string (lj_settings_get (), "language");
  return lj_language_from_tag (tag, language);
}

/* LJ_N_LANGUAGES: that of the interface. */
LjLanguage
lj_settings_get_content_language (void)
{
  LjLanguage language = LJ_N_LANGUAGES;
  g_autofree char *tag = NULL;

  if (lj_settings_get () == NULL)
    return language;
  tag = g_settings_get_string (lj_settings_get (), "content-language");
  lj_language_from_tag (tag, &language);
  return language;
}

void
lj_settings_set_language (LjLanguage language)
{
  if (lj_settings_get () != NULL)
    g_settings_set_string (lj_settings_get (), "language", lj_language_tag (language));
}

/* The folder of the last file dialog; NULL: none yet, or it is gone. (transfer full) */
char *
lj_settings_dup_folder (void)
{
  g_autofree char *folder = NULL;

  if (lj_settings_get () == NULL)
    return NULL;
  folder = g_settings_get_string (lj_settings_get (), "last-folder");
  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

void
lj_settings_set_folder (const char *folder)
{
  if (lj_settings_get () != NULL && g_utf8_validate (folder, -1, NULL))
    g_settings_set_string (lj_settings_get (), "last-folder", folder);
}

/* The size of the window, in application pixels, as it was closed last. */
void
lj_settings_get_size (int *width, int *height, gboolean *maximized)
{
  *width = 1280;
  *height = 820;
  *maximized = FALSE;
  if (lj_settings_get () == NULL)
    return;
  g_settings_get (lj_settings_get (), "window-size", "(ii)", width, height);
  *maximized = g_settings_get_boolean (lj_settings_get (), "window-maximized");
}

void
lj_settings_set_size (int width, int height, gboolean maximized)
{
  if (lj_settings_get () == NULL)
    return;
  g_settings_set_boolean (lj_settings_get (), "window-maximized", maximized);
  if (!maximized)
    g_settings_set (lj_settings_get (), "window-size", "(ii)", width, height);
}

/* Where the tree ends, in application pixels. */
int
lj_settings_get_pane (void)
{
  return lj_settings_get () != NULL ? g_settings_get_int (lj_settings_get (), "pane-position")
                                    : 420;
}

void
lj_settings_set_pane (int position)
{
  if (lj_settings_get () != NULL)
    g_settings_set_int (lj_settings_get (), "pane-position", CLAMP (position, 200, 4000));
}

/* The paper chosen last; FALSE: none was, so that each report has its own. */
gboolean
lj_settings_get_paper (LjPaper *paper)
{
  g_autofree char *token = NULL;

  if (lj_settings_get () == NULL)
    return FALSE;
  token = g_settings_get_string (lj_settings_get (), "paper");
  return lj_paper_from_token (token, paper);
}

void
lj_settings_set_paper (LjPaper paper)
{
  if (lj_settings_get () != NULL)
    g_settings_set_string (lj_settings_get (), "paper", lj_paper_token (paper));
}

/* Between the level marks. */
void
lj_settings_get_limits (LjLimits *limits)
{
  guchar tenths[LJ_N_LIMITS];

  *limits = LJ_LIMITS_DEFAULT;
  if (lj_settings_get () == NULL)
    return;
  g_settings_get (lj_settings_get (), "level-limits", "(yyyy)", &tenths[0], &tenths[1], &tenths[2],
                  &tenths[3]);
  for (guint i = 0; i < LJ_N_LIMITS; i++)
    limits->tenths[i] = tenths[i];
  if (!lj_limits_are_valid (limits))
    *limits = LJ_LIMITS_DEFAULT;
}

void
lj_settings_set_limits (const LjLimits *limits)
{
  if (lj_settings_get () != NULL && lj_limits_are_valid (limits))
    g_settings_set (lj_settings_get (), "level-limits", "(yyyy)", limits->tenths[0],
                    limits->tenths[1], limits->tenths[2], limits->tenths[3]);
}

/* How averages are made. */
void
lj_settings_get_summary (LjSummaryOptions *options)
{
  g_autofree char *rule = NULL;

  *options = (LjSummaryOptions){ .rule = LJ_RULE_GOALS };
  if (lj_settings_get () == NULL)
    return;
  rule = g_settings_get_string (lj_settings_get (), "rule");
  lj_rule_from_token (rule, &options->rule);
  options->without_qualified = g_settings_get_boolean (lj_settings_get (), "without-qualified");
  options->few_goals = (guint) g_settings_get_int (lj_settings_get (), "few-goals");
  lj_settings_get_limits (&options->limits);
}
