/* SPDX-License-Identifier: EUPL-1.2 */
#include "i18n.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include <gtk/gtk.h>

#include <linjaus/paths.h>

/* Where glibc keeps the one locale that every Debian has. */
#define PLAIN_LOCALE "/usr/lib/locale/C.utf8"
#define ALIAS "zz_ZZ"

static gboolean
is_c (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0
         || g_str_has_prefix (locale, "C.");
}

static void
restore_environment (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* gettext passes over LANGUAGE in the locales C and C.UTF-8. Where no other is generated, C.UTF-8
 * is taken under another name; glibc looks for it only while setlocale() runs. */
static void
use_alias (void)
{
  g_autofree char *folder = g_dir_make_tmp ("linjaus-locale-XXXXXX", NULL);
  g_autofree char *link = folder ? g_build_filename (folder, ALIAS ".utf8", NULL) : NULL;
  g_autofree char *old = g_strdup (g_getenv ("LOCPATH"));

  if (folder == NULL)
    return;
  if (symlink (PLAIN_LOCALE, link) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      setlocale (LC_MESSAGES, ALIAS ".UTF-8");
      restore_environment ("LOCPATH", old);
      unlink (link);
    }
  rmdir (folder);
}

static void
start_locale (void)
{
  static const char *const likely[]
      = { "fi_FI.UTF-8", "sv_FI.UTF-8", "sv_SE.UTF-8", "en_GB.UTF-8", "en_US.UTF-8" };

  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  if (g_ascii_strcasecmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (likely) && is_c (setlocale (LC_MESSAGES, NULL)); i++)
    setlocale (LC_MESSAGES, likely[i]);
  if (is_c (setlocale (LC_MESSAGES, NULL)))
    use_alias ();
}

/* Gets gettext ready, so that templates and GTK's own words can be in any of our languages,
 * whatever locales the machine has. To be called before GTK is started. */
void
lj_i18n_start (void)
{
  start_locale ();
  /* Else gtk_init() would take the locale of the environment again. */
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, lj_path_locale ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  lj_language_start ();
  lj_i18n_set_language (lj_language_get_current ());
}

/* The language of everything made from now on: templates, messages, GTK's own words. Only on the
 * main thread, with no other running that reads the environment. */
void
lj_i18n_set_language (LjLanguage language)
{
  g_setenv ("LANGUAGE", lj_language_tag (language), TRUE);
  /* gettext sees a new LANGUAGE only after this. */
  textdomain (GETTEXT_PACKAGE);
  lj_language_set_current (language);
}

/* The head of what is in that language, in the language of now. */
const char *
lj_i18n_in_language (LjLanguage language)
{
  switch (language)
    {
    case LJ_LANGUAGE_FI:
      return _ ("In Finnish");
    case LJ_LANGUAGE_SV:
      return _ ("In Swedish");
    case LJ_LANGUAGE_EN:
    default:
      return _ ("In English");
    }
}
