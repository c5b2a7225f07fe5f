/* SPDX-License-Identifier: EUPL-1.2 */
#include "summary/proofread-private.h"

#include <glib/gstdio.h>
#include <linjaus/linjaus.h>
#include <string.h>

#define DOCUMENT "002_e7459b2d8c64f79c.txt"

/* The numbers that are read out of a text; those in brackets may be left out. */
static const struct
{
  LjLanguage language;
  const char *text, *numbers;
} parsed[] = {
  { LJ_LANGUAGE_FI, "", "" },
  { LJ_LANGUAGE_FI, "ei lukuja", "" },
  { LJ_LANGUAGE_FI, "1 000 ja 1\u00a0000 ja 1\u202f000 000", "1000 1000 1000000" },
  { LJ_LANGUAGE_FI, "vuodet 2023 2025", "2023 2025" },
  { LJ_LANGUAGE_FI, "vuonna 2023 100 henkilöä", "2023 100" },
  { LJ_LANGUAGE_FI, "12 345 euroa, 0 500 ei", "12345 0 500" },
  { LJ_LANGUAGE_FI, "keskiarvo 3,8 tai 3.8 tai 3,80", "3.8 3.8 3.80" },
  { LJ_LANGUAGE_FI, "1 250,50 euroa", "1250.50" },
  { LJ_LANGUAGE_FI, "0,5 prosenttia ja 5 % ja 5%", "0.5 5 5" },
  { LJ_LANGUAGE_FI, "2023–2025, 2023-2025 ja 2023–25", "2023 2025 2023 2025 2023 2025" },
  { LJ_LANGUAGE_FI, "1.1.2025 ja 31.12.2025", "1.1d 2025 31.12d 2025" },
  { LJ_LANGUAGE_FI, "01.02.2025 on 2025-02-01", "1.2d 2025 2025 1.2d" },
  { LJ_LANGUAGE_FI, "alkaen 1.1. asti", "1.1d" },
  { LJ_LANGUAGE_SV, "före 31.12", "31.12d" },
  { LJ_LANGUAGE_FI, "kausi 1/2025", "1m 2025" },
  { LJ_LANGUAGE_FI, "klo 10:30 ja 10.30", "10.30 10.30" },
  { LJ_LANGUAGE_FI, "kello 8–16", "8 16" },
  { LJ_LANGUAGE_FI, "kohdat 1.1.c ja 2.2.a+c ja 1.2.3", "" },
  { LJ_LANGUAGE_FI, "1. Ensin\n2) sitten\n1.1 Otsikko", "(1) (2) (1.1)" },
  { LJ_LANGUAGE_FI, "ohjelman 2. vaihe", "(2)" },
  { LJ_LANGUAGE_FI, "alkoi 2025. Sitten loppui 2026.", "2025 2026" },
  { LJ_LANGUAGE_SV, "den 2:a fasen, lagens 23 § och § 24", "(2) (23) (24)" },
  { LJ_LANGUAGE_EN, "the 2nd phase, 1,000 goals and 3.85", "(2) 1000 3.85" },
  { LJ_LANGUAGE_FI, "tavoitteet 1,2,3", "1 2 3" },
  { LJ_LANGUAGE_FI, "A4, COVID-19, 10-vuotiaat, 2020-luku", "19 10 2020" },
  { LJ_LANGUAGE_FI, "1.000.000 ja 1.000", "1000000 1000" },
  { LJ_LANGUAGE_FI, "IV vaihe, kolme yksikköä", "" },
  { LJ_LANGUAGE_FI, "007 ja 0,05", "7 0.05" },
  { LJ_LANGUAGE_FI, "(3 kpl) ja 24/7", "3 24 7" },
  { LJ_LANGUAGE_FI, "lopussa 3,", "3" },
  { LJ_LANGUAGE_FI, "12345678901234567890123456789012", "12345678901234567890123" },
};

static char *
dump_numbers (const GArray *numbers)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const LjNumber *number = &g_array_index (numbers, LjNumber, i);
      const char *mark = number->kind == LJ_NUMBER_DAY     ? "d"
                         : number->kind == LJ_NUMBER_MONTH ? "m"
                                                           : "";

      g_string_append_printf (out, number->optional ? "%s(%s%s)" : "%s%s%s", i > 0 ? " " : "",
                              number->value, mark);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parsed); i++)
    {
      g_autoptr(GArray) numbers = lj_numbers_parse (parsed[i].text, parsed[i].language);
      g_autofree char *found = dump_numbers (numbers);

      g_test_message ("%s", parsed[i].text);
      g_assert_cmpstr (found, ==, parsed[i].numbers);
    }
}

/* Texts and twins; NULL: they have the same numbers. */
static const struct
{
  const char *fi, *sv, *only_fi, *only_sv;
} twins[] = {
  { "Keskiarvo on 3,8.", "Medelvärdet är 3,8.", NULL, NULL },
  { "Keskiarvo on 3,8.", "Medelvärdet är 3.8.", NULL, NULL },
  { "Keskiarvo on 3,8.", "Medelvärdet är 3,6.", "3,8", "3,6" },
  { "1 000 asukasta", "1\u00a0000 invånare", NULL, NULL },
  { "1 000 asukasta", "1000 invånare", NULL, NULL },
  { "1 000 asukasta", "100 invånare", "1 000", "100" },
  { "5 prosenttia", "5 %", NULL, NULL },
  { "Kausi 2023–2025", "Perioden 2023-2025", NULL, NULL },
  { "Kausi 2023–2025", "Perioden 2023–25", NULL, NULL },
  { "Kausi 2023–2025", "Perioden 2023–2026", "2025", "2026" },
  { "alkaen 1.1.2025", "från 2025-01-01", NULL, NULL },
  { "alkaen 1.1.2025", "från den 1 januari 2025", NULL, NULL },
  { "1. tammikuuta 2025", "den 1 januari 2025", NULL, NULL },
  { "alkaen 1.1.2025", "från 1.2.2025", "1.1", "1.2" },
  { "alkaen 1.10.2025", "från 1.1.2025", "1.10", "1.1" },
  { "31.12. mennessä", "senast 31.12", NULL, NULL },
  { "kesällä 6/2025", "i juni 2025", NULL, NULL },
  { "6/2025", "7/2025", "6", "7" },
  { "klo 9", "kl. 9.00", NULL, NULL },
  { "3 yksikköä", "tre enheter", NULL, NULL },
  { "kolme yksikköä", "3 enheter", NULL, NULL },
  { "3 yksikköä", "enheter", "3", "" },
  { "3 yksikköä", "två enheter", "3", "" },
  { "2. vaihe", "fas II", NULL, NULL },
  { "1) eka\n2) toka", "- etta\n- tvåa", NULL, NULL },
  { "lain 23 §:n mukaan", "enligt lagen", NULL, NULL },
  { "kohta 1.1.c", "punkt 1.1.d", NULL, NULL },
  { "3,0 pistettä", "3 poäng", NULL, NULL },
  /* As often as they stand there. */
  { "2025 ja 2025", "2025", "2025", "" },
  { "4 tai 5", "5 eller 4", NULL, NULL },
  { "4, 17 ja 5,5", "4", "17; 5,5", "" },
  { "", "", NULL, NULL },
};

static void
test_twins (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      LjTextIn fi = { twins[i].fi, LJ_LANGUAGE_FI }, sv = { twins[i].sv, LJ_LANGUAGE_SV };
      g_autofree char *only_fi = NULL;
      g_autofree char *only_sv = NULL;
      g_autofree char *turned_fi = NULL;
      g_autofree char *turned_sv = NULL;

      g_test_message ("%s / %s", twins[i].fi, twins[i].sv);
      g_assert_cmpint (lj_numbers_differ (fi, sv, &only_fi, &only_sv), ==,
                       twins[i].only_fi != NULL);
      g_assert_cmpstr (only_fi, ==, twins[i].only_fi);
      g_assert_cmpstr (only_sv, ==, twins[i].only_sv);
      lj_numbers_differ (sv, fi, &turned_sv, &turned_fi);
      g_assert_cmpstr (turned_fi, ==, twins[i].only_fi);
      g_assert_cmpstr (turned_sv, ==, twins[i].only_sv);
    }
}

/* (transfer full) */
static char *
draw_text (void)
{
  static const char *const pieces[]
      = { "0", "1",  "2",   "5",          "12",        "2025",   "000", ".",  ",", ":", "/",
          "-", "(",  ")",   "\u00a7",     "\u2013",    "\u00a0", " ",   " ",  "a", "A", "\n",
          "c", "st", "mål", "tavoitetta", "keskiarvo", "\u20ac", "%",   "\"", "”" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 24);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* Whatever stands in a text: its numbers follow each other in it, and it has the same as itself. */
static void
test_by_lot (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = draw_text ();
      LjTextIn in = { text, i % LJ_N_LANGUAGES };
      g_autoptr(GArray) numbers = lj_numbers_parse (text, in.language);
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      const char *end = text;

      g_assert_false (lj_numbers_differ (in, in, &a, &b));
      for (guint j = 0; j < numbers->len; j++)
        {
          const LjNumber *number = &g_array_index (numbers, LjNumber, j);

          g_assert_true (number->start < number->end && number->end <= text + strlen (text));
          g_assert_true (number->value[0] != '\0' && g_ascii_isdigit (*number->start));
          g_assert_true (number->start >= end);
          end = number->end;
        }
    }
}

typedef struct
{
  char *folder;
  LjWorkbook *workbook;
} Fixture;

#define DOCUMENT_ID 1
#define LINE 2
#define GOAL 3
#define ROUND 51
#define BEFORE 50

/* Two lines: five goals with the mean 18/5, two with 5/1; together 28/7. Before: 3/1 in the first. */
static const char sample[]
    = "{\"format\": \"linjaus\", \"version\": 1, \"rounds\": ["
      "{\"id\": 50, \"name\": \"2024\"}, {\"id\": 51, \"name\": \"2025\", \"current\": true}],"
      "\"elements\": ["
      "{\"id\": 1, \"kind\": \"document\", \"title\": {\"fi\": \"Strategia\", \"sv\": "
      "\"Strategi\"}},"
      "{\"id\": 2, \"parent\": 1, \"kind\": \"policy-line\", \"number\": \"1\","
      " \"title\": {\"fi\": \"Linja\", \"sv\": \"Linje\"}},"
      "{\"id\": 3, \"parent\": 2, \"kind\": \"goal\", \"number\": \"1.1\","
      " \"title\": {\"fi\": \"Tavoite\", \"sv\": \"Mål\"}},"
      "{\"id\": 4, \"parent\": 2, \"kind\": \"goal\"}, {\"id\": 5, \"parent\": 2, \"kind\": "
      "\"goal\"},"
      "{\"id\": 6, \"parent\": 2, \"kind\": \"goal\"}, {\"id\": 7, \"parent\": 2, \"kind\": "
      "\"goal\"},"
      "{\"id\": 8, \"parent\": 1, \"kind\": \"policy-line\","
      " \"title\": {\"fi\": \"Toinen\", \"sv\": \"Andra\"}},"
      "{\"id\": 9, \"parent\": 8, \"kind\": \"goal\"}, {\"id\": 10, \"parent\": 8, \"kind\": "
      "\"goal\"}],"
      "\"questions\": [{\"round\": 50, \"scope\": 1, \"kind\": \"goal\", \"score\": true},"
      "{\"round\": 51, \"scope\": 1, \"kind\": \"goal\", \"score\": true}],"
      "\"evaluations\": [{\"element\": 3, \"round\": 50, \"score\": 3},"
      "{\"element\": 3, \"round\": 51, \"score\": 3}, {\"element\": 4, \"round\": 51, \"score\": "
      "4},"
      "{\"element\": 5, \"round\": 51, \"score\": 3}, {\"element\": 6, \"round\": 51, \"score\": "
      "4},"
      "{\"element\": 7, \"round\": 51, \"score\": 4}, {\"element\": 9, \"round\": 51, \"score\": "
      "5},"
      "{\"element\": 10, \"round\": 51, \"score\": 5}]}";

static LjWorkbook *
open_content (Fixture *fixture, const char *name, const char *json)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_import_parse (bytes, "a.json", LJ_FORMAT_JSON, NULL, &error);
  LjPlan *const plans[] = { plan };
  LjWorkbook *workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (lj_import_commit (workbook, plans, 1, NULL, NULL, &error));
  g_assert_no_error (error);
  return workbook;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("linjaus-proofread-XXXXXX", NULL);
  fixture->workbook = open_content (fixture, "a.linjaus", sample);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.linjaus", "b.linjaus" };

  g_clear_object (&fixture->workbook);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
put (Fixture *fixture, gint64 element, LjRole role, LjLanguage language, const char *text)
{
  g_autoptr(GError) error = NULL;

  lj_workbook_set_text (fixture->workbook, element, role, role == LJ_ROLE_PUBLISHED ? ROUND : 0,
                        language, text, &error);
  g_assert_no_error (error);
}

/* (transfer full) */
static GPtrArray *
proofread_below (LjWorkbook *workbook, guint n_languages, guint under)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) tree = lj_workbook_load_tree (workbook, 0, &error);
  LjSummaryOptions options = { LJ_RULE_GOALS };
  g_autoptr(LjSummary) summary = lj_summary_new (tree, &options);
  LjProofreadRequest request
      = { { LJ_LANGUAGE_FI, LJ_LANGUAGE_SV }, n_languages, LJ_LANGUAGE_FI, under };
  GPtrArray *findings = lj_proofread (summary, workbook, &request, &error);

  g_assert_no_error (error);
  return findings;
}

static GPtrArray *
proofread (Fixture *fixture)
{
  return proofread_below (fixture->workbook, 2, LJ_NODE_NONE);
}

static const LjFinding *
get (const GPtrArray *findings, guint index)
{
  g_assert_cmpuint (index, <, findings->len);
  return findings->pdata[index];
}

static void
test_clean (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) findings = proofread (fixture);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* In tree order, with places; other rounds are not looked at. */
static void
test_differ (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) findings = NULL;

  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Andelen är 36 procent.");
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Osuus on 38 prosenttia.");
  put (fixture, LINE, LJ_ROLE_DESCRIPTION, LJ_LANGUAGE_FI, "Kausi 2023–2025");
  put (fixture, LINE, LJ_ROLE_DESCRIPTION, LJ_LANGUAGE_SV, "Perioden");
  lj_workbook_set_text (fixture->workbook, LINE, LJ_ROLE_PUBLISHED, BEFORE, LJ_LANGUAGE_FI, "7",
                        NULL);
  lj_workbook_set_text (fixture->workbook, LINE, LJ_ROLE_PUBLISHED, BEFORE, LJ_LANGUAGE_SV, "8",
                        NULL);
  findings = proofread (fixture);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (get (findings, 0)->kind, ==, LJ_FINDING_NUMBERS_DIFFER);
  g_assert_cmpint (get (findings, 0)->element, ==, LINE);
  g_assert_cmpint (get (findings, 0)->role, ==, LJ_ROLE_DESCRIPTION);
  g_assert_cmpstr (get (findings, 0)->place, ==, "Strategia › 1 Linja");
  g_assert_cmpstr (get (findings, 0)->said, ==, "2023; 2025");
  g_assert_cmpstr (get (findings, 0)->expected, ==, "");
  g_assert_cmpint (get (findings, 1)->element, ==, GOAL);
  g_assert_cmpint (get (findings, 1)->role, ==, LJ_ROLE_PUBLISHED);
  /* It was written in Swedish first. */
  g_assert_cmpint (get (findings, 1)->language, ==, LJ_LANGUAGE_SV);
  g_assert_cmpint (get (findings, 1)->twin, ==, LJ_LANGUAGE_FI);
  g_assert_cmpstr (get (findings, 1)->place, ==, "Strategia › Linja › 1.1 Tavoite");
  g_assert_cmpstr (get (findings, 1)->said, ==, "36");
  g_assert_cmpstr (get (findings, 1)->expected, ==, "38");
  g_assert_false (get (findings, 1)->accepted);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) elsewhere = NULL;

  put (fixture, GOAL, LJ_ROLE_TITLE, LJ_LANGUAGE_SV, NULL);
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Klart");
  put (fixture, LINE, LJ_ROLE_DESCRIPTION, LJ_LANGUAGE_FI, "Kuvaus");
  put (fixture, 9, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_EN, "Done");
  findings = proofread (fixture);
  g_assert_cmpuint (findings->len, ==, 4);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (get (findings, i)->kind, ==, LJ_FINDING_MISSING_TWIN);
  g_assert_cmpint (get (findings, 0)->role, ==, LJ_ROLE_TITLE);
  g_assert_cmpint (get (findings, 0)->language, ==, LJ_LANGUAGE_SV);
  g_assert_cmpint (get (findings, 0)->twin, ==, LJ_LANGUAGE_FI);
  g_assert_cmpint (get (findings, 1)->role, ==, LJ_ROLE_PUBLISHED);
  g_assert_cmpint (get (findings, 1)->language, ==, LJ_LANGUAGE_FI);
  g_assert_cmpint (get (findings, 3)->element, ==, 9);
  g_assert_cmpint (get (findings, 3)->twin, ==, LJ_LANGUAGE_EN);
  /* What has no title is called by its kind. */
  g_assert_cmpstr (get (findings, 3)->place, ==, "Strategia › Toinen › tavoite");
  one = proofread_below (fixture->workbook, 1, LJ_NODE_NONE);
  g_assert_cmpuint (one->len, ==, 2);
  elsewhere = proofread_below (fixture->workbook, 2, 7);
  g_assert_cmpuint (elsewhere->len, ==, 2);
}

/* A language that the workbook is not kept in misses nothing. */
static void
test_not_kept (Fixture *fixture, gconstpointer data)
{
  gint64 round = lj_workbook_get_current_round (fixture->workbook);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjProperties) properties
             = lj_workbook_load_properties (fixture->workbook, round, &error);
  g_autoptr(GPtrArray) findings = NULL;

  properties->languages = 1u << LJ_LANGUAGE_FI;
  g_assert_true (lj_workbook_set_properties (fixture->workbook, round, properties, &error));
  put (fixture, GOAL, LJ_ROLE_TITLE, LJ_LANGUAGE_SV, NULL);
  findings = proofread (fixture);
  g_assert_cmpuint (findings->len, ==, 0);
}

typedef struct
{
  gint64 element;
  LjLanguage language;
  const char *text, *said, *expected; /* NULL: nothing is contradicted */
} Claim;

static const Claim claims[] = {
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 5 tavoitetta.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 6 tavoitetta.", "6 tavoitetta", "5 tavoitetta" },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 6\u00a0TAVOITETTA.", "6\u00a0TAVOITETTA",
    "5 tavoitetta" },
  { LINE, LJ_LANGUAGE_SV, "Linjen har 6 mål.", "6 mål", "5 mål" },
  { LINE, LJ_LANGUAGE_SV, "Linjen har 5 mål.", NULL, NULL },
  /* Of the whole strategy. */
  { GOAL, LJ_LANGUAGE_FI, "Strategiassa on 7 tavoitetta.", NULL, NULL },
  { DOCUMENT_ID, LJ_LANGUAGE_FI, "Strategiassa on 8 tavoitetta.", "8 tavoitetta", "7 tavoitetta" },
  /* Not of all goals, not of these, not a count. */
  { LINE, LJ_LANGUAGE_FI, "Niistä 6 tavoitetta on edennyt.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Saavutettiin 6 tavoitetta.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on noin 10 tavoitetta.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 2–6 tavoitetta.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 6 tavoitetasoa.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Vastaaja: ”Linjauksessa on 6 tavoitetta.”", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Vuonna 2025 tavoitetta tarkistettiin.", NULL, NULL },
  { LINE, LJ_LANGUAGE_SV, "Linjen har 6 tavoitetta.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksessa on 6 suuntaviivaa.", NULL, NULL },

  { LINE, LJ_LANGUAGE_FI, "Linjauksen keskiarvo on 3,6.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Linjauksen keskiarvo on 3,8.", "3,8", "3,6" },
  { LINE, LJ_LANGUAGE_FI, "Linjauksen keskiarvoksi tuli 3.8", "3.8", "3,6" },
  { LINE, LJ_LANGUAGE_FI, "Linjaus (ka. 3,8)", "3,8", "3,6" },
  { LINE, LJ_LANGUAGE_SV, "Linjens medelvärde är 3,8.", "3,8", "3,6" },
  { LINE, LJ_LANGUAGE_SV, "Linjens medeltal är 3,6.", NULL, NULL },
  /* The goals in the line are 3,0 and 4,0, all of the strategy's are 4,0; before it was 3,0. */
  { LINE, LJ_LANGUAGE_FI, "Koko strategian keskiarvo on 4,0.", NULL, NULL },
  { DOCUMENT_ID, LJ_LANGUAGE_FI, "Keskiarvo nousi: 3,0 oli nyt 4,0.", NULL, NULL },
  { DOCUMENT_ID, LJ_LANGUAGE_FI, "Linjauksen keskiarvo on 3,6.", NULL, NULL },
  { GOAL, LJ_LANGUAGE_FI, "Keskiarvo on 2,9.", "2,9", "3,6" },
  { LINE, LJ_LANGUAGE_FI, "Keskiarvo on korkea. Osuus oli 3,8 viime kaudella.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Asukaskyselyn keskiarvo on 3,8.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Keskiarvo on 3,8 prosenttia, 3,8 % tai 3,8 milj. euroa.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Keskiarvo on 3,85, 12,5 tai 0,5.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Keskiarvo on \"3,8\".", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Keskiarvon tavoitetaso on 4,5.", NULL, NULL },
  { LINE, LJ_LANGUAGE_FI, "Kasvoi 3,8.", NULL, NULL },
};

static void
test_claim (Fixture *fixture, const Claim *claim)
{
  g_autoptr(GPtrArray) all = NULL;
  const LjFinding *found = NULL;
  guint n = 0;

  put (fixture, claim->element, LJ_ROLE_PUBLISHED, claim->language, claim->text);
  all = proofread (fixture);
  for (guint i = 0; i < all->len; i++)
    if (get (all, i)->kind == LJ_FINDING_CONTRADICTION)
      {
        found = get (all, i);
        n++;
      }
  g_test_message ("%s", claim->text);
  g_assert_cmpuint (n, ==, claim->said != NULL);
  if (found != NULL)
    {
      g_assert_cmpstr (found->said, ==, claim->said);
      g_assert_cmpstr (found->expected, ==, claim->expected);
      g_assert_cmpint (found->element, ==, claim->element);
      g_assert_cmpint (found->language, ==, claim->language);
    }
  put (fixture, claim->element, LJ_ROLE_PUBLISHED, claim->language, NULL);
}

static void
test_claims (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    test_claim (fixture, &claims[i]);
}

static gboolean
is_accepted (Fixture *fixture)
{
  g_autoptr(GPtrArray) findings = proofread (fixture);

  g_assert_cmpuint (findings->len, ==, 1);
  return get (findings, 0)->accepted;
}

static void
write_twins (Fixture *fixture)
{
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Noin 40 asukasta");
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Ungefär 41 invånare");
}

static gboolean
accept (Fixture *fixture, gboolean accepted, GError **error)
{
  return lj_workbook_accept_numbers (fixture->workbook, GOAL, LJ_ROLE_PUBLISHED, ROUND,
                                     LJ_LANGUAGE_SV, LJ_LANGUAGE_FI, accepted, error);
}

static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;

  write_twins (fixture);
  g_assert_false (is_accepted (fixture));
  g_assert_true (accept (fixture, TRUE, &error));
  g_assert_true (is_accepted (fixture));
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "accept-numbers");
  name = lj_workbook_dup_act_name (fixture->workbook, "accept-numbers", LJ_LANGUAGE_EN);
  g_assert_cmpstr (name, ==, "accept a difference of numbers");
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  g_assert_false (is_accepted (fixture));
  g_assert_true (lj_workbook_redo (fixture->workbook, &error));
  g_assert_true (is_accepted (fixture));
  g_assert_true (accept (fixture, FALSE, &error));
  g_assert_false (is_accepted (fixture));
  /* Neither is a second time an act. */
  g_assert_true (accept (fixture, FALSE, &error));
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  g_assert_true (is_accepted (fixture));
  g_assert_no_error (error);
}

/* Whichever of the two changes; what is put back is what was accepted. */
static void
test_accepted_changes (Fixture *fixture, gconstpointer data)
{
  write_twins (fixture);
  g_assert_true (accept (fixture, TRUE, NULL));
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Noin 40 asukasta!");
  g_assert_false (is_accepted (fixture));
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_FI, "Noin 40 asukasta");
  g_assert_true (is_accepted (fixture));
  put (fixture, GOAL, LJ_ROLE_PUBLISHED, LJ_LANGUAGE_SV, "Ungefär 42 invånare");
  g_assert_false (is_accepted (fixture));
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  g_assert_true (is_accepted (fixture));
}

static void
test_accept_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (accept (fixture, TRUE, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
}

/* Out as JSON and in again, and out the same. */
static void
test_accepted_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = NULL;
  g_autoptr(LjContent) read = NULL;
  g_autoptr(GBytes) json = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr(LjWorkbook) copy = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  write_twins (fixture);
  put (fixture, LINE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI, "Linja 3");
  g_assert_true (lj_workbook_accept_numbers (fixture->workbook, LINE, LJ_ROLE_TITLE, ROUND,
                                             LJ_LANGUAGE_FI, LJ_LANGUAGE_SV, TRUE, &error));
  g_assert_true (accept (fixture, TRUE, &error));
  content = lj_workbook_load_content (fixture->workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (content->acceptances->len, ==, 2);
  json = lj_export_json (content, 0);
  text = g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
  copy = open_content (fixture, "b.linjaus", text);
  findings = proofread_below (copy, 2, LJ_NODE_NONE);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_true (get (findings, 0)->accepted);
  g_assert_true (get (findings, 1)->accepted);
  read = lj_workbook_load_content (copy, &error);
  again = lj_export_json (read, 0);
  g_assert_true (g_bytes_equal (json, again));
}

/* A copy of an element has the same titles, accepted likewise; what is deleted leaves nothing. */
static void
test_accepted_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  const gint64 line = LINE;
  g_autoptr(GArray) copies = NULL;
  g_autoptr(LjContent) content = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  put (fixture, LINE, LJ_ROLE_TITLE, LJ_LANGUAGE_FI, "Linja 3");
  g_assert_true (lj_workbook_accept_numbers (fixture->workbook, LINE, LJ_ROLE_TITLE, 0,
                                             LJ_LANGUAGE_FI, LJ_LANGUAGE_SV, TRUE, &error));
  copies = lj_workbook_copy_elements (fixture->workbook, &line, 1, (LjPlace){ DOCUMENT_ID, 0 },
                                      &error);
  g_assert_no_error (error);
  findings = proofread (fixture);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_true (get (findings, 1)->accepted);
  g_assert_cmpint (get (findings, 1)->element, ==, g_array_index (copies, gint64, 0));
  g_assert_true (lj_workbook_delete_elements (fixture->workbook, &line, 1, &error));
  content = lj_workbook_load_content (fixture->workbook, &error);
  g_assert_cmpuint (content->acceptances->len, ==, 1);
  g_assert_true (lj_workbook_undo (fixture->workbook, &error));
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = proofread (fixture);
  g_assert_true (get (findings, 0)->accepted);
}

static void
test_describe (void)
{
  LjFinding finding = { .kind = LJ_FINDING_NUMBERS_DIFFER,
                        .role = LJ_ROLE_PUBLISHED,
                        .language = LJ_LANGUAGE_FI,
                        .twin = LJ_LANGUAGE_SV,
                        .place = (char *) "Strategia › 1 Linja",
                        .said = (char *) "3,8",
                        .expected = (char *) "3,6" };
  g_autofree char *differ = lj_finding_describe (&finding, LJ_LANGUAGE_EN);
  g_autofree char *missing = NULL, *contradiction = NULL, *accepted = NULL;

  g_assert_cmpstr (differ, ==,
                   "Strategia › 1 Linja, published text: the numbers differ: only in Finnish 3,8, "
                   "only in Swedish 3,6; correct one of them or accept the difference");
  finding.accepted = TRUE;
  finding.said = (char *) "";
  accepted = lj_finding_describe (&finding, LJ_LANGUAGE_EN);
  g_assert_cmpstr (accepted, ==,
                   "Strategia › 1 Linja, published text: the numbers differ, which is accepted: "
                   "only in Swedish 3,6");
  finding.kind = LJ_FINDING_MISSING_TWIN;
  finding.role = LJ_ROLE_TITLE;
  missing = lj_finding_describe (&finding, LJ_LANGUAGE_EN);
  g_assert_cmpstr (missing, ==,
                   "Strategia › 1 Linja, title: not there in Finnish; write it, or it is printed "
                   "in Swedish, marked");
  finding.kind = LJ_FINDING_CONTRADICTION;
  finding.said = (char *) "22 tavoitetta";
  finding.expected = (char *) "21 tavoitetta";
  contradiction = lj_finding_describe (&finding, LJ_LANGUAGE_EN);
  g_assert_cmpstr (contradiction, ==,
                   "Strategia › 1 Linja, title: says in Finnish “22 tavoitetta”, the evaluations "
                   "give “21 tavoitetta”; correct the text or the evaluations");
}

/* What a county printed does not contradict itself. */
static void
test_real (void)
{
  const char *folder = g_getenv ("LINJAUS_SEEDS");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".", DOCUMENT, NULL);
  Fixture fixture = { .folder = g_dir_make_tmp ("linjaus-proofread-XXXXXX", NULL) };
  g_autofree char *workbook_path = g_build_filename (fixture.folder, "a.linjaus", NULL);
  g_autoptr(GPtrArray) findings = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LjPlan) plan = lj_import_read (path, LJ_FORMAT_AUTO, NULL, &error);
      LjPlan *const plans[] = { plan };

      g_assert_no_error (error);
      fixture.workbook = lj_workbook_open (workbook_path, LJ_OPEN_CREATE, &error);
      g_assert_true (lj_import_commit (fixture.workbook, plans, 1, NULL, NULL, &error));
      findings = proofread_below (fixture.workbook, 1, LJ_NODE_NONE);
      for (guint i = 0; i < findings->len; i++)
        {
          g_autofree char *words = lj_finding_describe (get (findings, i), LJ_LANGUAGE_EN);

          g_test_message ("%s", words);
          g_assert_cmpint (get (findings, i)->kind, !=, LJ_FINDING_CONTRADICTION);
        }
    }
  else
    g_test_skip ("the document is not here");
  tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/proofread/clean", test_clean },
    { "/proofread/differ", test_differ },
    { "/proofread/missing", test_missing },
    { "/proofread/not-kept", test_not_kept },
    { "/proofread/claims", test_claims },
    { "/proofread/accept", test_accept },
    { "/proofread/accepted-changes", test_accepted_changes },
    { "/proofread/accept-nothing", test_accept_nothing },
    { "/proofread/accepted-export", test_accepted_export },
    { "/proofread/accepted-copy", test_accepted_copy },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proofread/parse", test_parse);
  g_test_add_func ("/proofread/twins", test_twins);
  g_test_add_func ("/proofread/by-lot", test_by_lot);
  g_test_add_func ("/proofread/describe", test_describe);
  g_test_add_func ("/proofread/real", test_real);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
