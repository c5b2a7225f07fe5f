/* SPDX-License-Identifier: EUPL-1.2 */
/* Reports as PDF files: written, opened again, and what happens where they cannot be written. */
#include "chart/tagged.h"
#include "pdf-bytes.h"
#include "report-sample.h"
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("linjaus-report-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

/* Nothing but what a test wrote itself, and removed, may be left. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
write_report (Fixture *fixture, LjReport *report)
{
  char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autoptr(GError) error = NULL;
  gboolean written = lj_report_write_pdf (report, path, &error);

  g_assert_no_error (error);
  g_assert_true (written);
  return path;
}

/* What a program says of the report, or NULL where there is no such program, and the test is
 * skipped. */
static char *
ask (Fixture *fixture, LjReport *report, const char *program, const char *option)
{
  g_autofree char *path = write_report (fixture, report);
  g_autofree char *found = g_find_program_in_path (program);
  const char *arguments[] = { program, path, "-", NULL, NULL };
  char *output = NULL;
  int status = 1;

  if (option != NULL)
    {
      memmove (arguments + 2, arguments + 1, 2 * sizeof *arguments);
      arguments[1] = option;
    }
  if (!g_str_equal (program, "pdftotext"))
    arguments[option != NULL ? 3 : 2] = NULL;
  if (found != NULL)
    {
      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                                   G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                                   &output, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
    }
  else
    g_test_skip ("the programs of poppler are not installed");
  g_unlink (path);
  return output;
}

/* Each after the one before it. */
static void
assert_order (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      text = strstr (text, words[i]);
      g_assert_nonnull (text);
      text += strlen (words[i]);
    }
}

static LjReport *
make_report (LjLanguage language)
{
  static const LjReportFigure figure = { .draw = sample_draw,
                                         .width = 400,
                                         .height = 100,
                                         .caption = "Kuva 1",
                                         .description = "Palkit 3,8 ja 4,0" };
  LjReport *report = sample_list (language, 3);

  lj_report_add_heading (report, 2, "Toinen luku");
  lj_report_add_paragraph (report, "Kappale, joka on niin pitkä, että se jatkuu seuraavalla "
                                   "rivillä ja loppuu vasta siellä, kuten tästä voidaan nähdä.");
  lj_report_add_item (report, "Kohta yksi");
  lj_report_add_figure (report, &figure);
  lj_report_add_page_break (report);
  lj_report_add_heading (report, 1, "Viimeinen luku");
  return report;
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  static const char *const facts[]
      = { "Title:           Mikä on muuttunut", "Author:          Esimerkin hyvinvointialue",
          "Tagged:          yes", "Pages:           2", "595.276 x 841.89 pts (A4)" };
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_FI);
  g_autofree char *text = ask (fixture, report, "pdfinfo", NULL);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (facts); i++)
    g_assert_nonnull (strstr (text, facts[i]));
}

/* Headings, a table whose header cells are known as such, a list, words apart at line ends. */
static void
test_structure (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Document",
                                       "H1",
                                       "Mikä on muuttunut",
                                       "Table",
                                       "TR",
                                       "TH",
                                       "Tavoite",
                                       "TH",
                                       "Nyt",
                                       "TR",
                                       "TH",
                                       "Linjaus 1",
                                       "TD",
                                       "Tavoite numero 1, jonka",
                                       "TD",
                                       "Arvio",
                                       "H2",
                                       "Toinen luku",
                                       "P (block)",
                                       "jatkuu seuraavalla rivillä ja loppuu vasta siellä",
                                       "L (block)",
                                       "LI (block)",
                                       "Lbl",
                                       "LBody",
                                       "Kohta yksi",
                                       "Figure",
                                       "Caption",
                                       "Kuva 1",
                                       "H1",
                                       "Viimeinen luku",
                                       NULL };
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_FI);
  g_autofree char *text = ask (fixture, report, "pdfinfo", "-struct-text");

  if (text == NULL)
    return;
  assert_order (text, words);
  g_assert_null (strstr (text, "page 1 of 2"));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Mikä on muuttunut", "Tavoite Mikä muuttui Ennen Nyt",
                                       "Linjaus 1",         "Tavoite numero 2 Arvio 3 4",
                                       "Toinen luku",       "\f",
                                       "Viimeinen luku",    NULL };
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_FI);
  g_autofree char *text = ask (fixture, report, "pdftotext", "-raw");

  if (text != NULL)
    assert_order (text, words);
}

static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_FI);
  g_autofree char *text = ask (fixture, report, "pdffonts", NULL);
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 2; text != NULL && lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes (yes|no) +(yes|no) +\\d+ +\\d+$", lines[i], 0, 0));
}

/* Of the bytes, because no program at hand shows them: language, alternative text, outline. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[]
      = { "/Lang (sv)",           "/Alt (Palkit 3,8 ja 4,0)", "/DisplayDocTitle true",
          "/Title (Toinen luku)", "/Scope /Column",           "/Scope /Row" };
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_SV);
  g_autofree char *path = write_report (fixture, report);
  g_autoptr(GString) bytes = pdf_read (path);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (pdf_has (bytes, parts[i]));
  g_assert_false (pdf_has (bytes, "/" LJ_TAG_FURNITURE));
  g_unlink (path);
}

/* What is in another language says so; entries of the contents lead to their headings. */
static void
test_languages_and_links (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[]
      = { "/Lang (fi)", "/Lang (sv)", "/S /Span", "/Subtype /Link", "(heading-2)" };
  static const char *const words[]
      = { "TOC", "TOCI", "Link",    "Luku", "Link",   "Kapitel", "Link", "1",    "H1", "Luku",
          "H1",  "Span", "Kapitel", "P",    "Teksti", "P",       "Span", "Text", NULL };
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GString) bytes = NULL;

  lj_report_set_second_language (report, LJ_LANGUAGE_SV);
  lj_report_add_contents (report, 2);
  lj_report_add_heading (report, 1, "Luku");
  lj_report_set_twin (report, "Kapitel");
  lj_report_add_paragraph (report, "Teksti");
  lj_report_set_twin (report, "Text");
  path = write_report (fixture, report);
  bytes = pdf_read (path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (pdf_has (bytes, parts[i]));
  g_unlink (path);
  text = ask (fixture, report, "pdfinfo", "-struct-text");
  if (text != NULL)
    assert_order (text, words);
}

/* Right to left, emoji, marks, markup, long words: all there, and a file that can be read. */
static void
test_odd_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "מילה עברית ja suomea",     "\U0001f44d\U0001f3fd hyvä",
                                       "<b>ei merkintää</b> & \"", "\u202eoikealta\u202c",
                                       "tasa\u00adviiva",          "e\u0301rik\u0308oinen",
                                       "rivi\r\nvaihto",           "\x01\x7f ohjaus" };
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Oudot tekstit");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lj_report_add_paragraph (report, texts[i]);
  text = ask (fixture, report, "pdftotext", "-raw");
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "<b>ei merkintää</b> & \""));
  g_assert_nonnull (strstr (text, "hyvä"));
  g_assert_nonnull (strstr (text, "ja suomea"));
  g_assert_nonnull (strstr (text, "vaihto"));
}

static void
refuse (const char *path, LjError code)
{
  g_autoptr(LjReport) report = make_report (LJ_LANGUAGE_EN);
  g_autoptr(GError) error = NULL;

  g_assert_false (lj_report_write_pdf (report, path, &error));
  g_assert_error (error, LJ_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

/* A device that is always full; no such folder. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "report.pdf", NULL);

  refuse (nowhere, LJ_ERROR_NOT_FOUND);
  refuse (fixture->folder, LJ_ERROR_FAILED);
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    refuse ("/dev/full", LJ_ERROR_FULL);
}

/* The administrator may write anywhere; nothing can be refused to them. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("run by the administrator");
      return;
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  refuse (path, LJ_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/report-output/facts", test_facts);
  add ("/report-output/structure", test_structure);
  add ("/report-output/text", test_text);
  add ("/report-output/fonts", test_fonts);
  add ("/report-output/accessible", test_accessible);
  add ("/report-output/languages-and-links", test_languages_and_links);
  add ("/report-output/odd-texts", test_odd_texts);
  add ("/report-output/refused", test_refused);
  add ("/report-output/read-only", test_read_only);
  return g_test_run ();
}
