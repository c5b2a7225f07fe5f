/* SPDX-License-Identifier: EUPL-1.2 */
/* Charts as files: written, opened again, and what happens where they cannot be written. */
#include "chart-sample.h"
#include "pdf-bytes.h"
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("linjaus-chart-XXXXXX", NULL);
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
write_chart (Fixture *fixture, const LjChart *chart, const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  gboolean written = lj_chart_write (chart, path, &error);

  g_assert_no_error (error);
  g_assert_true (written);
  return path;
}

/* What a program says of the file, which is then removed; NULL: there is no such program. */
static char *
ask (const char *const *arguments, const char *path)
{
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  char *output = NULL;
  int status = 1;

  if (program != NULL)
    {
      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                   &output, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
    }
  g_unlink (path);
  return output;
}

static void
test_pdf_text (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Keskiarvot linjauksittain",
                                       "Hyvinvointialuestrategia",
                                       "Digitiekartta",

                                       "3,8",
                                       "4,0",
                                       "3,0",
                                       "3,2",
                                       "3,4",
                                       "3,7",
                                       "3,5–4,4" };
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_FI);
  g_autofree char *path = write_chart (fixture, chart, "eight.pdf");
  const char *const arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = ask (arguments, path);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
}

/* A page of A4 landscape, tagged, with title, author and language. */
static void
test_pdf_facts (Fixture *fixture, gconstpointer data)
{
  static const char *const facts[]
      = { "Title:           Keskiarvot linjauksittain", "Author:          Esimerkki",
          "Tagged:          yes", "Pages:           1", "841.89 x 595.276 pts (A4)" };
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_FI);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  chart->author = g_strdup ("Esimerkki");
  path = write_chart (fixture, chart, "eight.pdf");
  const char *const arguments[] = { "pdfinfo", path, NULL };
  text = ask (arguments, path);
  if (text == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_nonnull (strstr (text, facts[i]));
}

/* Of the bytes, because no program at hand shows them: language and alternative text. */
static void
test_pdf_accessible (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_EN);
  g_autofree char *path = write_chart (fixture, chart, "eight.pdf");
  g_autoptr(GString) bytes = pdf_read (path);

  g_assert_true (pdf_has (bytes, "/Lang (en)"));
  g_assert_true (pdf_has (bytes, "/Alt (Keskiarvot linjauksittain. "));
  g_assert_true (pdf_has (bytes, "/DisplayDocTitle true"));
  g_unlink (path);
}

static guint
count_in (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

/* What does not fit on a page goes on on the next: every row once, title and heading again. */
static void
test_pdf_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = sample_many (LJ_LANGUAGE_FI, 60);
  g_autofree char *path = write_chart (fixture, chart, "sixty.pdf");
  const char *const arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = ask (arguments, path);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Palvelulinja numero %u ", i);
      g_assert_cmpuint (count_in (text, name), ==, 1);
    }
  g_assert_cmpuint (count_in (text, "\f"), >=, 2);
  g_assert_cmpuint (count_in (text, "linjauksittain (1/"), ==, 1);
  g_assert_cmpuint (count_in (text, "linjauksittain (2/"), ==, 1);
}

static void
xml_text (GMarkupParseContext *context, const char *text, gsize length, gpointer all,
          GError **error)
{
  g_autofree char *piece = g_strdup_printf (
      "%s=%.*s\n", g_markup_parse_context_get_element (context), (int) length, text);
  g_string_append (all, piece);
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  static const GMarkupParser parser = { .text = xml_text };
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_EN);
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, all, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *svg = NULL;
  gsize length;

  g_free (chart->title);
  chart->title = g_strdup ("Averages < \"5\"\x01& more");
  path = write_chart (fixture, chart, "eight.SVG");
  g_assert_true (g_file_get_contents (path, &svg, &length, NULL));
  g_markup_parse_context_parse (context, svg, length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (all->str, "title=Averages < \"5\" & more\n"));
  g_assert_nonnull (strstr (all->str, "desc=Averages < \"5\" & more. Bar chart"));
  g_assert_nonnull (strstr (svg, "xml:lang=\"en\""));
  g_assert_nonnull (strstr (svg, "width=\"841.889"));
  g_assert_null (strstr (svg, "&#x"));
  g_unlink (path);
}

static cairo_surface_t *
read_png (Fixture *fixture, const LjChart *chart)
{
  g_autofree char *path = write_chart (fixture, chart, "chart.png");
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (path);
  return surface;
}

/* Two pixels a point; the paper is white. */
static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_EN);
  cairo_surface_t *surface = read_png (fixture, chart);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1684);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1191);
  g_assert_cmphex (cairo_image_surface_get_data (surface)[0], ==, 0xff);
  cairo_surface_destroy (surface);
}

static void
test_png_grows (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjChart) chart = sample_many (LJ_LANGUAGE_EN, 100);
  cairo_surface_t *surface = read_png (fixture, chart);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1684);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, 2 * 1191);
  cairo_surface_destroy (surface);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "empty.pdf", "empty.svg", "empty.png" };
  g_autoptr(LjChart) chart = lj_chart_new (LJ_CHART_AVERAGES, LJ_LANGUAGE_FI);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = write_chart (fixture, chart, names[i]);
      g_unlink (path);
    }
}

static void
refuse (const char *path, LjError code)
{
  g_autoptr(LjChart) chart = sample_eight (LJ_LANGUAGE_EN);
  g_autoptr(GError) error = NULL;

  g_assert_false (lj_chart_write (chart, path, &error));
  g_assert_error (error, LJ_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *unknown = g_build_filename (fixture->folder, "chart.jpg", NULL);
  g_autofree char *bare = g_build_filename (fixture->folder, "pdf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "chart.pdf", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.pdf", NULL);

  refuse (unknown, LJ_ERROR_NOT_SUPPORTED);
  refuse (bare, LJ_ERROR_NOT_SUPPORTED);
  refuse (nowhere, LJ_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  refuse (folder, LJ_ERROR_FAILED);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A device that is always full, by a link because the format follows the name. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "full.pdf", "full.svg", "full.png" };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no device is always full here");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (symlink ("/dev/full", path), ==, 0);
      refuse (path, LJ_ERROR_FULL);
      g_unlink (path);
    }
}

/* The administrator may write anywhere; nothing can be refused to them. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "chart.pdf", NULL);

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
  add ("/chart-output/pdf/text", test_pdf_text);
  add ("/chart-output/pdf/facts", test_pdf_facts);
  add ("/chart-output/pdf/accessible", test_pdf_accessible);
  add ("/chart-output/pdf/pages", test_pdf_pages);
  add ("/chart-output/svg", test_svg);
  add ("/chart-output/png", test_png);
  add ("/chart-output/png-grows", test_png_grows);
  add ("/chart-output/empty", test_empty);
  add ("/chart-output/refused", test_refused);
  add ("/chart-output/full", test_full);
  add ("/chart-output/read-only", test_read_only);
  return g_test_run ();
}
