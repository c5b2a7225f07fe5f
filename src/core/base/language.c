/* SPDX-License-Identifier: EUPL-1.2 */
#include <locale.h>
#include <string.h>

#include <linjaus/language.h>

#include "base/catalogue.h"

static const struct
{
  const char *tag;
  const char *name; /* in the language itself */
} languages[LJ_N_LANGUAGES] = {
  [LJ_LANGUAGE_FI] = { "fi", "suomi" },
  [LJ_LANGUAGE_SV] = { "sv", "svenska" },
  [LJ_LANGUAGE_EN] = { "en", "English" },
};

/* Read by worker threads too, so only touched atomically. */
static gint current = LJ_LANGUAGE_EN;

/* The ISO 639-1 tag: "fi", "sv", "en". */
const char *
lj_language_tag (LjLanguage language)
{
  g_return_val_if_fail ((guint) language < LJ_N_LANGUAGES, NULL);
  return languages[language].tag;
}

/* FALSE, and language untouched, where the tag (NULL too) is none of ours. */
gboolean
lj_language_from_tag (const char *tag, LjLanguage *language)
{
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (g_strcmp0 (tag, languages[i].tag) == 0)
      {
        *language = i;
        return TRUE;
      }
  return FALSE;
}

/* What the language calls itself. */
/* "fi sv". Returns: (transfer full) */
char *
lj_language_set_to_tags (guint set)
{
  const char *tags[LJ_N_LANGUAGES + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((set & (1u << i)) != 0)
      tags[n++] = lj_language_tag (i);
  return g_strjoinv (" ", (char **) tags);
}

/* FALSE, and nothing changed, if a tag is unknown or there is none. */
gboolean
lj_language_set_from_tags (const char *tags, guint *set)
{
  g_auto(GStrv) parts = g_strsplit (tags, " ", LJ_N_LANGUAGES + 1);
  guint found = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      LjLanguage language;

      if (!lj_language_from_tag (parts[i], &language))
        return FALSE;
      found |= 1u << language;
    }
  if (found != 0)
    *set = found;
  return found != 0;
}

const char *
lj_language_name (LjLanguage language)
{
  g_return_val_if_fail ((guint) language < LJ_N_LANGUAGES, NULL);
  return languages[language].name;
}

/* "fi_FI.UTF-8", "sv", "en_GB@euro"; "C" and "POSIX" are English, as programs speak there. */
static gboolean
from_locale_name (const char *name, LjLanguage *language)
{
  g_autofree char *tag = g_strndup (name, strcspn (name, "_.@"));

  if (strcmp (tag, "C") == 0 || strcmp (tag, "POSIX") == 0)
    {
      *language = LJ_LANGUAGE_EN;
      return TRUE;
    }
  return lj_language_from_tag (tag, language);
}

static const char *
get_locale_name (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return "C";
}

/* LANGUAGE is a list in order of preference. Whoever says LC_ALL=C wants it passed over. */
static gboolean
from_preferences (LjLanguage *language)
{
  const char *list = g_getenv ("LANGUAGE");
  const char *all = g_getenv ("LC_ALL");
  g_auto(GStrv) names = g_strsplit (list != NULL ? list : "", ":", -1);

  if (g_strcmp0 (all, "C") == 0 || g_strcmp0 (all, "POSIX") == 0)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (from_locale_name (names[i], language))
      return TRUE;
  return FALSE;
}

/* Arguments are decoded with the character set of LC_CTYPE; where that is plain ASCII (LANG=C, or
 * a locale that is not generated), they are UTF-8 in truth. */
static void
start_character_set (void)
{
  const char *charset;

  if (setlocale (LC_CTYPE, "") == NULL)
    setlocale (LC_CTYPE, "C.UTF-8");
  if (!g_get_charset (&charset) && strcmp (charset, "ANSI_X3.4-1968") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* Decides the language of the process from the names in LANGUAGE, LC_ALL, LC_MESSAGES and LANG
 * alone: a locale need not be generated for its language to be spoken. Unknown languages become
 * English. To be called once, first in main(). */
void
lj_language_start (void)
{
  LjLanguage language = LJ_LANGUAGE_EN;

  start_character_set ();
  if (!from_preferences (&language) && !from_locale_name (get_locale_name (), &language))
    language = LJ_LANGUAGE_EN;
  lj_language_set_current (language);
}

/* Any thread. English until lj_language_start(). */
LjLanguage
lj_language_get_current (void)
{
  return g_atomic_int_get (&current);
}

/* Texts fetched before keep their language; who shows them fetches them anew. */
void
lj_language_set_current (LjLanguage language)
{
  g_return_if_fail ((guint) language < LJ_N_LANGUAGES);
  g_atomic_int_set (&current, language);
}

static gpointer
open_catalogue (gpointer tag)
{
  return lj_catalogue_open (tag);
}

/* Opened at the first use and kept as long as the process, since messages are lent out of it. */
static const LjCatalogue *
get_catalogue (LjLanguage language)
{
  static GOnce once[LJ_N_LANGUAGES] = { G_ONCE_INIT, G_ONCE_INIT, G_ONCE_INIT };

  if ((guint) language >= LJ_N_LANGUAGES || language == LJ_LANGUAGE_EN)
    return NULL;
  return g_once (&once[language], open_catalogue, (gpointer) languages[language].tag);
}

/* (transfer none): message in the language; message itself where the catalogue lacks it. Valid as
 * long as the process. Any thread. */
const char *
lj_tr (LjLanguage language, const char *message)
{
  const LjCatalogue *catalogue = get_catalogue (language);
  const char *found = catalogue != NULL ? lj_catalogue_find (catalogue, message, FALSE) : NULL;

  return found != NULL ? found : message;
}

/* (transfer none): the form that goes with n. Finnish, Swedish and English all say one for 1 and
 * many for the rest. */
const char *
lj_ntr (LjLanguage language, const char *singular, const char *plural, gulong n)
{
  const LjCatalogue *catalogue = get_catalogue (language);
  const char *found = catalogue != NULL ? lj_catalogue_find (catalogue, singular, n != 1) : NULL;

  if (found != NULL)
    return found;
  return n == 1 ? singular : plural;
}
