/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/text.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "Valmius-suunnittelun  palvelut.", "valmiussuunnittelun palvelut" },
    { "valmius\u00adsuunnittelun palvelut", "valmiussuunnittelun palvelut" },
    { "Kotiin \u2013 ja takaisin", "kotiin ja takaisin" },
    { "\u00a0HELSA\n\t och  vård: ", "helsa och vård" },
    { "va\u0308litys", "välitys" },
    { "\ufb01nne", "finne" },
    { "Straße", "strasse" },
    { "Senior\u0456-info", "seniori"
                           "info" }, /* Ukrainian i */
    { "Seni\u043e\u0440\u0438-info", "seniori"
                                     "info" }, /* transliterated: и has no twin */
    { "\u0421\u0430\u0440\u0430", "capa" },    /* every letter has a twin */
    { "saari", "saari" },
    { "sääri", "sääri" },
    { "", "" },
    { " - ", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lj_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* The short way for plain letters comes to the same as the long one: an added letter that folds to
 * nothing, a zero width joiner, forces the long one. */
static void
test_fold_ways (void)
{
  static const char *const texts[] = {
    "ÅÄÖÉ åäöé", "Hyvinvointi- ja  turvallisuus: 24/7!", " a  - b ", "~^`@[]{}\\|_", "Ä-Ö. ", "é",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *joined = g_strconcat (texts[i], "\u200d", NULL);
      g_autofree char *plain = lj_text_fold (texts[i]);
      g_autofree char *unicode = lj_text_fold (joined);

      g_assert_cmpstr (plain, ==, unicode);
    }
}

static void
test_fold_survives_bytes (void)
{
  g_autofree char *folded = lj_text_fold ("a\xff\xfe b");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (g_str_has_prefix (folded, "a"));
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean alike;
  } cases[] = {
    { "Avosairaanhoido", "Avosairaanhoito", TRUE },
    { "kestäväällä tavalla", "kestävällä tavalla", TRUE },
    { "Hyvinvoinnin terveystalvelut", "Hyvinvoinnin terveyspalvelut", TRUE },
    { "Seni\u043e\u0440\u0438-info", "Seniori-info", TRUE },
    { "Rehabiliteringstjanster", "Rehabiliteringstjänster", TRUE },
    { "Asumispalvelut", "Kuntoutuspalvelut", FALSE },
    { "Avosairaanhoito", "Erikoissairaanhoito", FALSE },
    { "Perhekeskuksen kohdennetut palvelut", "Perhekeskuksen erityisen tuen palvelut", FALSE },
    { "Tjänster för barn", "Tjänster för äldre", FALSE },
    { "Goals for customers", "Goals for personnel", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double likeness = lj_text_likeness (cases[i].a, cases[i].b);

      g_test_message ("%s / %s: %f", cases[i].a, cases[i].b, likeness);
      g_assert_cmpint (likeness > 0.8, ==, cases[i].alike);
      g_assert_cmpfloat (likeness, ==, lj_text_likeness (cases[i].b, cases[i].a));
      g_assert_true (likeness >= 0 && likeness <= 1);
    }
}

static void
test_likeness_ends (void)
{
  g_assert_cmpfloat (lj_text_likeness ("Kotihoito", "KOTI-HOITO."), ==, 1);
  g_assert_cmpfloat (lj_text_likeness ("abc", "xyz"), ==, 0);
  g_assert_cmpfloat (lj_text_likeness ("", ""), ==, 0);
  g_assert_cmpfloat (lj_text_likeness (NULL, "a"), ==, 0);
}

static void
test_likeness_of_long_texts (void)
{
  g_autofree char *a = g_strnfill (100000, 'a');
  g_autofree char *b = g_strconcat (a, "b", NULL);

  g_assert_cmpfloat (lj_text_likeness (a, b), >, 0.99);
}

static void
test_contains (void)
{
  g_assert_true (lj_text_contains ("Kuntoutuspalvelut", "kuntoutus"));
  g_assert_true (lj_text_contains ("Perheiden kohdennetut palvelut", "Kohdennetut palvelut"));
  g_assert_true (lj_text_contains ("Neuvonta (Seniori-info)", "Seni\u043e\u0440\u0438-info"));
  g_assert_true (lj_text_contains ("a", ""));
  g_assert_false (lj_text_contains ("Kuntoutus", "Kuntoutuspalvelut"));
}

static void
test_decimal (void)
{
  static const struct
  {
    const char *ascii;
    LjLanguage language;
    const char *written;
  } cases[] = {
    { "3.4", LJ_LANGUAGE_FI, "3,4" },
    { "4.0", LJ_LANGUAGE_SV, "4,0" },
    { "3.4", LJ_LANGUAGE_EN, "3.4" },
    { "12", LJ_LANGUAGE_FI, "12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = lj_text_decimal (cases[i].ascii, cases[i].language);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_date (void)
{
  gint64 moment = G_GINT64_CONSTANT (1737072000) * G_USEC_PER_SEC; /* 17.1.2025, midnight UTC */
  g_autofree char *fi = lj_text_date (moment, LJ_LANGUAGE_FI);
  g_autofree char *sv = lj_text_date (moment, LJ_LANGUAGE_SV);
  g_autofree char *en = lj_text_date (moment, LJ_LANGUAGE_EN);

  g_assert_cmpstr (fi, ==, "17.1.2025");
  g_assert_cmpstr (sv, ==, "17.1.2025");
  g_assert_cmpstr (en, ==, "17 January 2025");
}

static void
test_moment (void)
{
  /* 17.1.2025, five past nine UTC. */
  gint64 moment = G_GINT64_CONSTANT (1737104700) * G_USEC_PER_SEC;
  g_autofree char *fi = lj_text_moment (moment, LJ_LANGUAGE_FI);
  g_autofree char *sv = lj_text_moment (moment, LJ_LANGUAGE_SV);
  g_autofree char *en = lj_text_moment (moment, LJ_LANGUAGE_EN);

  g_assert_cmpstr (fi, ==, "17.1.2025 klo 9.05");
  g_assert_cmpstr (sv, ==, "17.1.2025 kl. 9.05");
  g_assert_cmpstr (en, ==, "17 January 2025, 9:05");
}

/* As it is typed, and what is made of it; what is written can be typed again. */
static void
test_typed_dates (void)
{
  static const struct
  {
    const char *typed;
    const char *iso;
  } cases[] = {
    { "2025-12-31", "2025-12-31" },
    { "31.12.2025", "2025-12-31" },
    { " 1. 2. 2025 ", "2025-02-01" },
    { "1/2/2025", "2025-02-01" },
    { "1 February 2025", "2025-02-01" },
    { "1 feb 2025", "2025-02-01" },
    { "29.2.2024", "2024-02-29" },
    { "29.2.2025", NULL },
    { "31.4.2025", NULL },
    { "1.13.2025", NULL },
    { "0.1.2025", NULL },
    { "1.2.25", NULL },
    { "1.2", NULL },
    { "1.2.2025 ?", NULL },
    { "1 f 2025", NULL },
    { "1 Februaries 2025", NULL },
    { "tomorrow", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = lj_text_parse_date (cases[i].typed);

      g_assert_cmpstr (iso, ==, cases[i].iso);
      for (guint language = 0; iso != NULL && language < LJ_N_LANGUAGES; language++)
        {
          g_autofree char *written = lj_text_iso_date (iso, language);
          g_autofree char *again = lj_text_parse_date (written);

          g_assert_cmpstr (again, ==, iso);
        }
    }
}

static void
test_iso_date (void)
{
  g_autofree char *fi = lj_text_iso_date ("2025-06-03", LJ_LANGUAGE_FI);
  g_autofree char *en = lj_text_iso_date ("2025-06-03", LJ_LANGUAGE_EN);
  g_autofree char *none = lj_text_iso_date (NULL, LJ_LANGUAGE_FI);

  g_assert_cmpstr (fi, ==, "3.6.2025");
  g_assert_cmpstr (en, ==, "3 June 2025");
  g_assert_cmpstr (none, ==, "");
}

static void
test_take_lines (void)
{
  static const struct
  {
    const char *text, *lines;
  } cases[] = {
    { "", "" },
    { "a\nb", "a\nb" },
    { "a\r\nb\rc\n\rd", "a\nb\nc\n\nd" },
    { "a\u2028b\u2029", "a\nb\n" },
    { "\va\fb\xc2\x85", "\na\nb\n" },
    { "\u2027\u00e5\u20ac", "\u2027\u00e5\u20ac" },
  };

  g_assert_null (lj_text_take_lines (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = lj_text_take_lines (g_strdup (cases[i].text));

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/take-lines", test_take_lines);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-ways", test_fold_ways);
  g_test_add_func ("/text/fold-survives-bytes", test_fold_survives_bytes);
  g_test_add_func ("/text/likeness", test_likeness);
  g_test_add_func ("/text/likeness-ends", test_likeness_ends);
  g_test_add_func ("/text/likeness-of-long-texts", test_likeness_of_long_texts);
  g_test_add_func ("/text/contains", test_contains);
  g_test_add_func ("/text/decimal", test_decimal);
  g_test_add_func ("/text/date", test_date);
  g_test_add_func ("/text/moment", test_moment);
  g_test_add_func ("/text/typed-dates", test_typed_dates);
  g_test_add_func ("/text/iso-date", test_iso_date);
  return g_test_run ();
}
