/* SPDX-License-Identifier: EUPL-1.2 */
/* The report for the board: every goal is there, once, whatever is written in it; nothing lies on
 * anything else; what is chosen is kept. */
#include "empty-workbook.h"
#include "pages-sound.h"
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <linjaus/board.h>
#include <linjaus/import.h>
#include <linjaus/properties.h>
#include <linjaus/round.h>
#include <string.h>

#define HEADER \
  "Strategia,Linjaus,Tavoite,Tavoite saavutettu?,Arviointi (1-5),Sanallinen arviointi\n"

static void
import (Fixture *fixture, const char *csv, const char *round)
{
  g_autoptr(GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = NULL;
  LjLanguage language = LJ_LANGUAGE_FI;
  LjCommitResult result = { 0 };

  plan = lj_import_parse (bytes, "a.csv", LJ_FORMAT_CSV, &language, &error);
  g_assert_no_error (error);
  lj_import_commit (fixture->workbook, &plan, 1, round, &result, &error);
  g_assert_no_error (error);
}

static LjSummary *
load (Fixture *fixture)
{
  const LjSummaryOptions options = { LJ_RULE_GOALS };
  g_autoptr(GError) error = NULL;
  g_autoptr(LjTree) tree = lj_workbook_load_tree (
      fixture->workbook, lj_workbook_get_current_round (fixture->workbook), &error);

  g_assert_no_error (error);
  return lj_summary_new (tree, &options);
}

static LjReport *
make (Fixture *fixture, const LjBoardSettings *settings)
{
  g_autoptr(LjSummary) summary = load (fixture);
  const LjBoardSource source = { summary, fixture->workbook, NULL };
  g_autoptr(GError) error = NULL;
  LjReport *report = lj_board_new_report (&source, settings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  lj_report_get_n_pages (report);
  pages_assert_sound (report, lj_type_measure, report->type);
  return report;
}

/* All pages in one line, as they are read: without what was put in to break lines. */
static char *
dup_text (LjReport *report)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      g_autofree char *page = lj_report_dup_page_text (report, i);

      g_string_append (text, page);
    }
  g_string_replace (text, "-\n", "", 0);
  g_string_replace (text, "\n", " ", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("“%s” is not in “%s”", part, text);
  g_assert_nonnull (strstr (text, part));
}

/* Every goal of a document: what stands in its cells, and what has to be found of it. */
typedef struct
{
  const char *name;
  const char *goal, *answer, *score, *text; /* text NULL: 4,000 letters */
  const char *words[4];                     /* NULL ends them */
} Odd;

#define UNBROKEN "Palvelustrategiasuunnitelmakokonaisuudenarviointimenetelmä"
#define LONG_TITLE UNBROKEN UNBROKEN UNBROKEN UNBROKEN UNBROKEN UNBROKEN

static const Odd odds[] = {
  { "one goal",
    "Palvelu paranee",
    "kyllä",
    "4",
    "Hyvin meni.",
    { "Palvelu paranee", "Hyvin meni." } },
  { "not assessed", "Palvelu paranee", "", "", "", { "Palvelu paranee" } },
  { "a long text", "Palvelu paranee", "kyllä", "4", NULL, { "Palvelu paranee", "s001", "s799" } },
  { "a long word", LONG_TITLE, "ei", "1", "Ei.", { "Ei." } },
  { "right to left",
    "\u202eשלום\u202c ja hyvää",
    "osittain",
    "3",
    "اختبار loppui",
    { "hyvää", "loppui" } },
  { "emoji",
    "Onnistuu \U0001f44d\U0001f3fd heti",
    "kyllä",
    "5",
    "\U0001f600",
    { "Onnistuu", "heti" } },
  { "markup", "5 < 6 & 7 > 3 %s", "kyllä", "5", "&amp; {x}", { "5 < 6 & 7 > 3 %s", "&amp; {x}" } },
};

static char *
dup_csv (const Odd *odd)
{
  g_autoptr(GString) csv = g_string_new (HEADER);

  g_string_append_printf (csv, "Suunnitelma,Linjaus yksi,%s,%s,%s,\"", odd->goal, odd->answer,
                          odd->score);
  for (guint i = 0; odd->text == NULL && i < 800; i++)
    g_string_append_printf (csv, "s%03u ", i);
  g_string_append_printf (csv, "%s\"\n", odd->text != NULL ? odd->text : "");
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

static void
check_all (Fixture *fixture, const Odd *odd)
{
  for (guint length = 0; length < LJ_N_LENGTHS; length++)
    for (guint paper = 0; paper < LJ_N_PAPERS; paper++)
      for (guint languages = 0; languages < 3; languages++)
        {
          LjBoardSettings settings;
          g_autoptr(LjReport) report = NULL;
          g_autofree char *text = NULL;

          lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
          lj_board_settings_set_length (&settings, length);
          settings.paper = paper;
          settings.bilingual = languages > 0;
          settings.twins = languages > 1 ? LJ_TWINS_IN_TURN : LJ_TWINS_SIDE_BY_SIDE;
          report = make (fixture, &settings);
          text = dup_text (report);
          for (guint i = 0; length == LJ_LENGTH_FULL && odd->words[i] != NULL; i++)
            assert_has (text, odd->words[i]);
        }
}

/* As a file that flows it is well-formed, whatever the texts are. */
static void
check_html (Fixture *fixture, const Odd *odd)
{
  g_autofree char *path = g_build_filename (fixture->folder, "report.html", NULL);
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;
  g_autoptr(GError) error = NULL;
  xmlDocPtr document;
  xmlChar *text;

  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  settings.bilingual = TRUE;
  report = make (fixture, &settings);
  lj_report_write (report, path, &error);
  g_assert_no_error (error);
  document = xmlReadFile (path, "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE);
  g_assert_nonnull (document);
  text = xmlNodeGetContent (xmlDocGetRootElement (document));
  for (guint i = 0; odd->words[i] != NULL; i++)
    assert_has ((const char *) text, odd->words[i]);
  xmlFree (text);
  xmlFreeDoc (document);
  g_unlink (path);
}

/* Every format. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "r.pdf", "r.html", "r.odt", "r.odp" };
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;

  import (fixture, HEADER "S,L,Palvelu paranee,ei,2,\n", NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  report = make (fixture, &settings);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *nowhere = g_build_filename (fixture->folder, "no", names[i], NULL);
      g_autoptr(GError) error = NULL;

      g_assert_true (lj_report_can_write (names[i]));
      g_assert_false (lj_report_write (report, nowhere, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
      assert_has (error->message, nowhere);
    }
  g_assert_false (lj_report_can_write ("r.docx"));
}

static void
test_odd (Fixture *fixture, gconstpointer data)
{
  const Odd *odd = data;
  g_autofree char *csv = dup_csv (odd);

  import (fixture, csv, NULL);
  check_all (fixture, odd);
  check_html (fixture, odd);
}

/* Nothing at all; a line without goals. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  static const Odd nothing = { .words = { "Raportoitavia tavoitteita ei ole." } };

  check_all (fixture, &nothing);
}

/* So many that no length fits without leaving out. */
static void
import_many (Fixture *fixture, guint lines, guint goals, const char *round)
{
  g_autoptr(GString) csv = g_string_new (HEADER);

  for (guint line = 0; line < lines; line++)
    for (guint goal = 0; goal < goals; goal++)
      g_string_append_printf (
          csv, "Suunnitelma,Linjaus %c%c%c,Tavoite l%02ug%02u,osittain,%u,Teksti\n",
          'A' + line % 26, 'a' + line / 26, 'k' + line % 7, line, goal, 1 + (line + goal) % 5);
  import (fixture, csv->str, round);
}

static void
test_lengths (Fixture *fixture, gconstpointer data)
{
  static const guint most[LJ_N_LENGTHS] = { 1, 10, G_MAXUINT };

  import_many (fixture, 120, 4, NULL);
  for (guint length = 0; length < LJ_N_LENGTHS; length++)
    {
      LjBoardSettings settings;
      g_autoptr(LjReport) report = NULL;

      lj_board_settings_init (&settings, LJ_LANGUAGE_SV);
      lj_board_settings_set_length (&settings, length);
      report = make (fixture, &settings);
      g_assert_cmpuint (lj_report_get_n_pages (report), <=, most[length]);
    }
}

/* Each once, in the tree's order. */
static void
test_every_goal (Fixture *fixture, gconstpointer data)
{
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;
  const char *rest;

  import_many (fixture, 6, 10, NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  memset (settings.shown, 0, sizeof settings.shown);
  settings.shown[LJ_SECTION_GOALS] = TRUE;
  report = make (fixture, &settings);
  rest = text = dup_text (report);
  for (guint line = 0; line < 6; line++)
    for (guint goal = 0; goal < 10; goal++)
      {
        g_autofree char *name = g_strdup_printf ("l%02ug%02u", line, goal);

        rest = strstr (rest, name);
        g_assert_nonnull (rest);
        rest += strlen (name);
        g_assert_null (strstr (rest, name));
      }
}

/* What was not asked has no column and no word. */
static void
test_not_asked (Fixture *fixture, gconstpointer data)
{
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import (fixture,
          "Strategia,Linjaus,Tavoite,Arviointi (1-5)\nS,L,Palvelu paranee,4\nS,L,Toinen,2\n", NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  report = make (fixture, &settings);
  text = dup_text (report);
  assert_has (text, "Palvelu paranee");
  assert_has (text, "3,0 (n 2)");
  g_assert_null (strstr (text, "Saavutettu"));
  g_assert_null (strstr (text, "Kyllä"));
  g_assert_null (strstr (text, "Sanallinen"));
}

/* With an earlier round: what rose and fell, and the score before. */
static void
test_two_rounds (Fixture *fixture, gconstpointer data)
{
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import (fixture, HEADER "S,L,Palvelu paranee,ei,2,\nS,L,Toinen,ei,4,\nS,L,Kolmas,ei,3,\n", "Eka");
  import (fixture, HEADER "S,L,Palvelu paranee,ei,5,\nS,L,Toinen,ei,3,\nS,L,Kolmas,ei,3,\n",
          "Toka");
  g_assert_true (lj_workbook_set_current_round (
      fixture->workbook, lj_workbook_find_round (fixture->workbook, "Toka", NULL), NULL));
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  report = make (fixture, &settings);
  text = dup_text (report);
  assert_has (text, "Tavoitteet verrattuna kierrokseen ”Eka”: nousi 1, laski 1, ennallaan 1.");
  assert_has (text, "Palvelu paranee ei 5 2");
  assert_has (text, "3,7 (n 3)");
  assert_has (text, "Ennen");
}

/* A draft on every page, until the round is approved. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  char date[] = "2026-12-03", section[] = "45";
  const LjStep step
      = { .body = LJ_BODY_COUNTY_COUNCIL, .date = date, .section = section, .approves = TRUE };
  LjBoardSettings settings;

  import (fixture, HEADER "S,L,Palvelu paranee,ei,2,\n", NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_SV);
  for (guint approved = 0; approved < 2; approved++)
    {
      g_autoptr(LjReport) report = make (fixture, &settings);
      g_autofree char *dump = lj_report_dump (report);
      g_auto(GStrv) marks = g_strsplit (dump, "bold \"UTKAST\"", -1);

      g_assert_cmpuint (g_strv_length (marks) - 1, ==,
                        approved ? 0 : lj_report_get_n_pages (report));
      if (approved)
        assert_has (dump, "Välfärdsområdesfullmäktige 3.12.2026, § 45");
      else
        g_assert_cmpint (lj_workbook_add_step (fixture->workbook,
                                               lj_workbook_get_current_round (fixture->workbook),
                                               &step, NULL),
                         !=, 0);
    }
}

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int n)
{
  g_byte_array_append (data, bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

/* The county's colour and logo, where it has them. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr(GBytes) logo = NULL;
  LjBoardSettings settings;

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);
  logo = g_byte_array_free_to_bytes (bytes);
  import (fixture, HEADER "S,L,Palvelu paranee,ei,2,\n", NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  for (guint chosen = 0; chosen < 2; chosen++)
    {
      g_autoptr(LjReport) report = make (fixture, &settings);
      g_autofree char *dump = lj_report_dump (report);

      g_assert_cmpint (strstr (dump, "logo ") != NULL, ==, chosen);
      g_assert_cmpint (report->accent.red == 1 && report->accent.green == 0, ==, chosen);
      g_assert_true (lj_workbook_set_look (fixture->workbook, 0xff0033, logo, NULL));
    }
}

/* Side by side, a number is printed once, and both languages have their words. */
static void
test_twins (Fixture *fixture, gconstpointer data)
{
  LjBoardSettings settings;
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import (fixture, HEADER "S,L,Palvelu paranee,osittain,4,Hyvin\n", NULL);
  lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
  settings.bilingual = TRUE;
  report = make (fixture, &settings);
  text = dup_text (report);
  assert_has (text, "Yhteenveto Sammandrag");
  assert_has (text, "Palvelu paranee [fi] osittain / delvis 4 Hyvin [fi]");
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  LjBoardSettings settings, read;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  lj_board_settings_init (&settings, LJ_LANGUAGE_SV);
  lj_board_settings_set_length (&settings, LJ_LENGTH_TEN_PAGES);
  settings.order[0] = LJ_SECTION_METHOD;
  settings.order[LJ_SECTION_METHOD] = LJ_SECTION_TITLE_PAGE;
  settings.shown[LJ_SECTION_AUDIT] = TRUE;
  settings.bilingual = TRUE;
  settings.twins = LJ_TWINS_IN_TURN;
  settings.paper = LJ_PAPER_16_9;
  settings.margin = 36;
  g_strlcpy (settings.version, "Versio ääkkösin; = [1]", sizeof settings.version);
  g_assert_true (lj_board_settings_save (&settings, fixture->workbook, NULL));
  lj_board_settings_load (&read, fixture->workbook, LJ_LANGUAGE_SV);
  text = lj_board_settings_to_text (&settings);
  again = lj_board_settings_to_text (&read);
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (read.order[0], ==, LJ_SECTION_METHOD);
  g_assert_true (read.shown[LJ_SECTION_AUDIT]);
  g_assert_false (read.shown[LJ_SECTION_GOALS]);
  /* One act, and none where nothing changes. */
  g_assert_cmpstr (lj_workbook_get_undo (fixture->workbook), ==, "set-report");
  g_assert_true (lj_board_settings_save (&read, fixture->workbook, NULL));
  g_assert_true (lj_workbook_undo (fixture->workbook, NULL));
  g_assert_null (lj_workbook_get_undo (fixture->workbook));
  lj_board_settings_load (&read, fixture->workbook, LJ_LANGUAGE_SV);
  g_assert_cmpuint (read.length, ==, LJ_LENGTH_FULL);
}

/* Of another version, or of nobody: every section is there once all the same. */
static void
test_settings_of_others (void)
{
  static const char *const texts[]
      = { "", "nonsense", "[report]\nsections=audit;audit;-goals;new\nlength=huge\nmargin=99999\n",
          "[report]\nsections=\n", "[other]\nlength=full\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LjBoardSettings settings;
      guint seen = 0;

      lj_board_settings_init (&settings, LJ_LANGUAGE_FI);
      lj_board_settings_from_text (&settings, texts[i]);
      for (guint j = 0; j < LJ_N_SECTIONS; j++)
        seen |= 1u << settings.order[j];
      g_assert_cmpuint (seen, ==, (1u << LJ_N_SECTIONS) - 1);
      g_assert_cmpuint (settings.length, ==, LJ_LENGTH_FULL);
      g_assert_cmpfloat (settings.margin, <=, 144);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++)
    {
      g_autofree char *path = g_strconcat ("/board/odd/", odds[i].name, NULL);

      add (path, test_odd, &odds[i]);
    }
  add ("/board/empty", test_empty, NULL);
  add ("/board/lengths", test_lengths, NULL);
  add ("/board/every-goal", test_every_goal, NULL);
  add ("/board/not-asked", test_not_asked, NULL);
  add ("/board/two-rounds", test_two_rounds, NULL);
  add ("/board/draft", test_draft, NULL);
  add ("/board/look", test_look, NULL);
  add ("/board/twins", test_twins, NULL);
  add ("/board/refused", test_refused, NULL);
  add ("/board/settings", test_settings, NULL);
  g_test_add_func ("/board/settings-of-others", test_settings_of_others);
  return g_test_run ();
}
