/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include <linjaus/language.h>
#include <linjaus/paths.h>

#include "base/catalogue.h"

typedef struct
{
  const char *language, *all, *messages, *lang; /* NULL: not set */
  LjLanguage expected;
} StartCase;

static const StartCase start_cases[] = {
  { NULL, NULL, NULL, NULL, LJ_LANGUAGE_EN },
  { NULL, NULL, NULL, "C", LJ_LANGUAGE_EN },
  { NULL, NULL, NULL, "POSIX", LJ_LANGUAGE_EN },
  { NULL, NULL, NULL, "C.UTF-8", LJ_LANGUAGE_EN },
  { NULL, NULL, NULL, "fi_FI.UTF-8", LJ_LANGUAGE_FI },
  { NULL, NULL, NULL, "sv_FI", LJ_LANGUAGE_SV },
  { NULL, NULL, NULL, "sv", LJ_LANGUAGE_SV },
  { NULL, NULL, NULL, "fi@euro", LJ_LANGUAGE_FI },
  { NULL, NULL, NULL, "de_DE.UTF-8", LJ_LANGUAGE_EN },
  { NULL, NULL, NULL, "fit_SE", LJ_LANGUAGE_EN },
  { NULL, NULL, "sv_SE.UTF-8", "fi_FI.UTF-8", LJ_LANGUAGE_SV },
  { NULL, "fi_FI.UTF-8", "sv_SE.UTF-8", "en_GB.UTF-8", LJ_LANGUAGE_FI },
  { NULL, "", "", "sv_SE.UTF-8", LJ_LANGUAGE_SV },
  { "sv", NULL, NULL, "fi_FI.UTF-8", LJ_LANGUAGE_SV },
  { "de:sv:fi", NULL, NULL, "C", LJ_LANGUAGE_SV },
  { "", NULL, NULL, "fi_FI.UTF-8", LJ_LANGUAGE_FI },
  { "fi", "C", NULL, NULL, LJ_LANGUAGE_EN },
  { "fi", "C.UTF-8", NULL, NULL, LJ_LANGUAGE_FI },
};

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_start (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (start_cases); i++)
    {
      const StartCase *c = &start_cases[i];

      set_or_unset ("LANGUAGE", c->language);
      set_or_unset ("LC_ALL", c->all);
      set_or_unset ("LC_MESSAGES", c->messages);
      set_or_unset ("LANG", c->lang);
      lj_language_start ();
      g_test_message ("case %u", i);
      g_assert_cmpint (lj_language_get_current (), ==, c->expected);
    }
}

static void
test_tags (void)
{
  LjLanguage language = LJ_LANGUAGE_SV;

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_assert_true (lj_language_from_tag (lj_language_tag (i), &language));
      g_assert_cmpuint (language, ==, i);
    }
  g_assert_cmpstr (lj_language_name (LJ_LANGUAGE_FI), ==, "suomi");
  g_assert_false (lj_language_from_tag ("FI", &language));
  g_assert_false (lj_language_from_tag ("", &language));
  g_assert_false (lj_language_from_tag (NULL, &language));
}

/* One message with two forms, one without, laid out by hand. */
static GByteArray *
make_catalogue (gboolean swapped)
{
  static const struct
  {
    const char *text;
    guint length;
  } strings[] = {
    { "", 0 },          { "%u goal\0%u goals", 16 },         { "line", 4 },
    { "Header: x", 9 }, { "%u tavoite\0%u tavoitetta", 24 }, { "linjaus", 7 },
  };
  GByteArray *bytes = g_byte_array_new ();
  guint32 words[5 + 12] = { 0x950412de, 0, 3, 20, 44 };
  guint32 offset = sizeof words;

  for (guint i = 0; i < 6; i++)
    {
      words[5 + 2 * i] = strings[i].length;
      words[6 + 2 * i] = offset;
      offset += strings[i].length + 1;
    }
  for (guint i = 0; swapped && i < G_N_ELEMENTS (words); i++)
    words[i] = GUINT32_SWAP_LE_BE (words[i]);
  g_byte_array_append (bytes, (const guint8 *) words, sizeof words);
  for (guint i = 0; i < 6; i++)
    g_byte_array_append (bytes, (const guint8 *) strings[i].text, strings[i].length + 1);
  return bytes;
}

static LjCatalogue *
open_bytes (const guint8 *data, gsize size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return lj_catalogue_new (bytes);
}

static void
test_catalogue (gconstpointer swapped)
{
  g_autoptr(GByteArray) bytes = make_catalogue (GPOINTER_TO_INT (swapped));
  g_autoptr(LjCatalogue) catalogue = open_bytes (bytes->data, bytes->len);

  g_assert_cmpstr (lj_catalogue_find (catalogue, "%u goal", FALSE), ==, "%u tavoite");
  g_assert_cmpstr (lj_catalogue_find (catalogue, "%u goal", TRUE), ==, "%u tavoitetta");
  g_assert_cmpstr (lj_catalogue_find (catalogue, "line", FALSE), ==, "linjaus");
  g_assert_cmpstr (lj_catalogue_find (catalogue, "line", TRUE), ==, "linjaus");
  g_assert_null (lj_catalogue_find (catalogue, "goal", FALSE));
  g_assert_null (lj_catalogue_find (catalogue, "", FALSE));
}

/* Cut anywhere, and with any one byte changed: read without reaching outside, which the sanitizers
 * watch. */
static void
test_damaged (void)
{
  g_autoptr(GByteArray) bytes = make_catalogue (FALSE);

  for (guint i = 0; i < bytes->len; i++)
    {
      g_autoptr(LjCatalogue) cut = open_bytes (bytes->data, i);
      g_autoptr(LjCatalogue) changed = NULL;

      g_assert_null (lj_catalogue_find (cut, "line", FALSE));
      bytes->data[i] ^= 0xff;
      changed = open_bytes (bytes->data, bytes->len);
      bytes->data[i] ^= 0xff;
      (void) lj_catalogue_find (changed, "%u goal", TRUE);
    }
}

static void
test_english (void)
{
  const char *message = "no catalogue has this message";

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_assert_true (lj_tr (i, message) == message);
      g_assert_cmpstr (lj_tr (i, ""), ==, "");
      g_assert_cmpstr (lj_ntr (i, "%u thing here", "%u things here", 1), ==, "%u thing here");
      g_assert_cmpstr (lj_ntr (i, "%u thing here", "%u things here", 0), ==, "%u things here");
    }
}

static void
test_paths (void)
{
  g_autofree char *fi
      = g_build_filename (lj_path_locale (), "fi", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  g_assert_nonnull (lj_path_build ());
  g_assert_true (g_file_test (fi, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/start", test_start);
  g_test_add_func ("/language/tags", test_tags);
  g_test_add_data_func ("/language/catalogue", GINT_TO_POINTER (FALSE), test_catalogue);
  g_test_add_data_func ("/language/catalogue-swapped", GINT_TO_POINTER (TRUE), test_catalogue);
  g_test_add_func ("/language/damaged", test_damaged);
  g_test_add_func ("/language/english", test_english);
  g_test_add_func ("/language/paths", test_paths);
  return g_test_run ();
}
