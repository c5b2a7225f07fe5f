/* SPDX-License-Identifier: EUPL-1.2 */
/* The item on the agenda and the answer sheet: the numbers are those of the summary and no others;
 * what was not asked, and what is internal, is nowhere. */
#include "empty-workbook.h"
#include "pages-sound.h"
#include <linjaus/agenda.h>
#include <linjaus/import.h>
#include <linjaus/names.h>
#include <linjaus/round.h>
#include <string.h>

#define HEADER \
  "Strategia,Linjaus,Tavoite,Tavoite saavutettu?,Arviointi (1-5),Sanallinen arviointi\n"

static void
commit (Fixture *fixture, LjPlan *take)
{
  g_autoptr(LjPlan) plan = take;
  g_autoptr(GError) error = NULL;
  LjCommitResult result = { 0 };

  lj_import_commit (fixture->workbook, &plan, 1, NULL, &result, &error);
  g_assert_no_error (error);
}

static void
import (Fixture *fixture, const char *csv)
{
  g_autoptr(GBytes) bytes = g_bytes_new (csv, strlen (csv));
  LjLanguage language = LJ_LANGUAGE_FI;

  commit (fixture, lj_import_parse (bytes, "a.csv", LJ_FORMAT_CSV, &language, NULL));
}

/* Two rounds, parts, a score in parentheses, a goal that is not asked, somebody responsible. */
static void
import_small (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.json", NULL);

  commit (fixture, lj_import_read (path, LJ_FORMAT_JSON, NULL, NULL));
}

static void
import_example (Fixture *fixture)
{
  commit (fixture, lj_example_read (NULL));
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
check (LjReport *report, GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (report);
  lj_report_get_n_pages (report);
  pages_assert_sound (report, lj_type_measure, report->type);
  return report;
}

static char *
make_item (Fixture *fixture, const LjAgendaRequest *request)
{
  g_autoptr(LjSummary) summary = load (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjReport) report
             = lj_report_new_agenda_item (summary, fixture->workbook, request, &error);

  check (report, error);
  return lj_report_dup_text (report);
}

static LjReport *
make_sheet (Fixture *fixture, gint64 element, LjLanguage language)
{
  g_autoptr(LjSummary) summary = load (fixture);
  GError *error = NULL;

  return check (lj_report_new_answer_sheet (summary, fixture->workbook, element, language, &error),
                error);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("“%s” is not in “%s”", part, text);
  g_assert_nonnull (strstr (text, part));
}

static void
assert_has_not (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_test_message ("“%s” is in “%s”", part, text);
  g_assert_null (strstr (text, part));
}

/* Every number of a text, with its decimals. */
static char *
list_numbers (const char *text)
{
  GString *numbers = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean decimal = *c == ',' && c > text && g_ascii_isdigit (c[-1]) && g_ascii_isdigit (c[1]);

      if (g_ascii_isdigit (*c) || decimal)
        g_string_append_c (numbers, *c);
      else if (numbers->len > 0 && numbers->str[numbers->len - 1] != ' ')
        g_string_append_c (numbers, ' ');
    }
  return g_string_free (numbers, FALSE);
}

/* What the line of a document has to say: average, its goals, goals, asked if other, assessed ... */
static char *
expect_numbers (const LjFigures *figures, gboolean asked)
{
  g_autofree char *mean = lj_mean_text (figures->mean, LJ_LANGUAGE_FI);
  GString *numbers = g_string_new (NULL);

  g_string_append_printf (numbers, "%s %u %u ", mean, figures->n_votes, figures->goals);
  if (asked)
    g_string_append_printf (numbers, "%u ", figures->assessed + figures->not_assessed);
  g_string_append_printf (numbers, "%u ", figures->assessed);
  if (figures->not_assessed > 0)
    g_string_append_printf (numbers, "%u ", figures->not_assessed);
  if (figures->asked_achieved)
    g_string_append_printf (numbers, "%u %u %u ", figures->yes, figures->partly, figures->no);
  if (figures->asked_achieved && figures->unanswered > 0)
    g_string_append_printf (numbers, "%u ", figures->unanswered);
  return g_string_free (numbers, FALSE);
}

/* The line that begins so, without its beginning. */
static char *
find_line (const char *text, const char *beginning)
{
  const char *found = strstr (text, beginning);

  if (found == NULL)
    g_test_message ("“%s” is not in “%s”", beginning, text);
  g_assert_nonnull (found);
  found += strlen (beginning);
  return g_strndup (found, strcspn (found, "\n"));
}

static void
check_document (const char *text, const LjSummaryRow *row)
{
  g_autofree char *beginning = g_strdup_printf ("– %s: ", row->title);
  g_autofree char *line = find_line (text, beginning);
  g_autofree char *numbers = list_numbers (line);
  g_autofree char *expected = expect_numbers (
      &row->figures, row->figures.goals != row->figures.assessed + row->figures.not_assessed);
  g_autofree char *got = g_strconcat (g_strchomp (numbers), " ", NULL);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_example (Fixture *fixture, gconstpointer data)
{
  const LjAgendaRequest request = { .language = LJ_LANGUAGE_FI,
                                    .body = LJ_BODY_COUNTY_EXECUTIVE,
                                    .date = "2026-02-17",
                                    .section = "12",
                                    .presenter = "N. N." };
  g_autoptr(LjSummary) summary = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  import_example (fixture);
  text = make_item (fixture, &request);
  summary = load (fixture);
  rows = lj_summary_rows (summary, fixture->workbook, LJ_GROUP_DOCUMENT, LJ_NODE_NONE, NULL,
                          LJ_LANGUAGE_FI);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    check_document (text, rows->pdata[i]);
  g_assert_true (g_str_has_prefix (text, "Strategioiden arviointi, 2023–2025\n"));
  assert_has (text, "\nAluehallitus 17.2.2026, 12 §\n");
  assert_has (text, "\nEsittelijä: N. N.\n");
  assert_has (text,
              "\nAluehallitus päättää merkitä tiedoksi strategioiden arvioinnin (2023–2025).\n");
  assert_has_not (text, "nousi");
  assert_has_not (text, "Arvioimatta on");
}

/* Counted by hand: 1.1 (5), 1.2 (2 and 4), 2 (4); 2.1 is not asked. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  const LjAgendaRequest request = { .language = LJ_LANGUAGE_EN };
  g_autofree char *text = NULL;

  import_small (fixture);
  text = make_item (fixture, &request);
  g_assert_true (g_str_has_prefix (text, "Evaluation of the strategy, 2025\n"));
  assert_has (text,
              "– Rannan strategia: average 4.0 (n 3). 3 goals. Asked for a score: 3; assessed "
              "3. Goal achieved: yes 1, partly 0, no 1.\n");
  assert_has (text, "Goals compared with the round “2024”: rose 1, fell 0, same 0.");
  assert_has (text, "– 1. Arki sujuu: rose from 3.0 to 4.0\n");
  assert_has (text,
              "these goals:\n\n– 1.2 Tieto kulkee; kotiin, kouluun ja työhön (1. Arki sujuu): "
              "3.0\n\n");
  assert_has_not (text, "Lähtövalmius");
  assert_has_not (text, "Presented");
}

static void
test_swedish (Fixture *fixture, gconstpointer data)
{
  const LjAgendaRequest request
      = { .language = LJ_LANGUAGE_SV, .body = LJ_BODY_COUNTY_EXECUTIVE, .section = "§ 7" };
  g_autofree char *text = NULL;

  import_small (fixture);
  text = make_item (fixture, &request);
  assert_has (text, "Utvärdering av strategin, 2025\n");
  assert_has (text, "\nVälfärdsområdesstyrelsen, § 7\n");
  assert_has (text, "\nBeslutsförslag\n");
  assert_has (text,
              "1.2 Tieto kulkee; kotiin, kouluun ja työhön\u00a0[fi] (1. Vardagen löper): 3,0");
  assert_has_not (text, "arviointi");
}

/* In Finnish the sign stands behind the number, at whichever end it was typed. */
static void
test_section (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LjLanguage language;
    const char *typed, *said;
  } cases[] = {
    { LJ_LANGUAGE_FI, "§ 7", ", 7 §\n" },   { LJ_LANGUAGE_FI, "7 §", ", 7 §\n" },
    { LJ_LANGUAGE_FI, "7–8", ", 7–8 §\n" }, { LJ_LANGUAGE_SV, "7 §", ", § 7\n" },
    { LJ_LANGUAGE_EN, "§7", ", § 7\n" },    { LJ_LANGUAGE_FI, "§ 7 ja § 9", ", § 7 ja § 9\n" },
  };

  import_small (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LjAgendaRequest request = { .language = cases[i].language,
                                        .body = LJ_BODY_COUNTY_EXECUTIVE,
                                        .section = cases[i].typed };
      g_autofree char *text = make_item (fixture, &request);

      assert_has (text, cases[i].said);
    }
}

/* The last step on the path says which meeting it is; the county how it calls the body. */
static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  LjAgendaRequest request = { .language = LJ_LANGUAGE_FI, .proposal = LJ_PROPOSAL_APPROVE };
  LjStep step = { .body = LJ_BODY_COUNTY_COUNCIL, .date = (char *) "2026-03-02" };
  const char *const attachments[] = { "Raportti", "Taulukot", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *own = NULL;

  import_small (fixture);
  before = make_item (fixture, &request);
  assert_has (before, "\nJohtoryhmä\n");
  g_assert_cmpint (lj_workbook_find_next_body (fixture->workbook,
                                               lj_workbook_get_current_round (fixture->workbook)),
                   ==, LJ_BODY_MANAGEMENT_GROUP);
  assert_has (before, "\nLiitteet\n\n– Raportti strategioiden arvioinnista, 2025\n");
  lj_workbook_add_step (fixture->workbook, lj_workbook_get_current_round (fixture->workbook), &step,
                        NULL);
  request.attachments = attachments;
  after = make_item (fixture, &request);
  assert_has (after, "\nAluevaltuusto 2.3.2026\n");
  assert_has (after, "\nAluevaltuusto päättää hyväksyä strategian arvioinnin (2025).\n");
  assert_has (after, "\nLiitteet\n\n– Raportti\n– Taulukot\n");
  lj_workbook_set_status_name (fixture->workbook, "body:county-council", LJ_LANGUAGE_FI,
                               "valtuusto", NULL);
  request.attachments = attachments + 2;
  own = make_item (fixture, &request);
  assert_has (own, "\nValtuusto päättää hyväksyä");
  assert_has_not (own, "Liitteet");
}

static void
test_not_assessed (Fixture *fixture, gconstpointer data)
{
  const LjAgendaRequest request = { .language = LJ_LANGUAGE_FI };
  g_autofree char *text = NULL;

  import (fixture, HEADER "Suunnitelma,Linja,Ensimmäinen,,,\nSuunnitelma,Linja,Toinen,,,\n");
  text = make_item (fixture, &request);
  assert_has (text, "– Suunnitelma: 2 tavoitetta; arvioitu 0, ei arvioitu 2. Tavoite saavutettu: "
                    "kyllä 0, osittain 0, ei 0, ei arvioitu 2.\n");
  assert_has (text, "Arvioimatta on 2 tavoitetta:\n\n– Ensimmäinen\n– Toinen\n");
  assert_has_not (text, "keskiarvo ");
  assert_has_not (text, "Alimmat");
}

/* A question that was not put is nowhere. */
static void
test_not_asked (Fixture *fixture, gconstpointer data)
{
  const LjAgendaRequest request = { .language = LJ_LANGUAGE_FI };
  g_autofree char *text = NULL;

  import (fixture, "Strategia,Linjaus,Tavoite,Arviointi (1-5)\nSuunnitelma,Linja,Yksi,2\n"
                   "Suunnitelma,Linja,Kaksi,5\n");
  text = make_item (fixture, &request);
  assert_has (text, "– Suunnitelma: keskiarvo 3,5 (n 2). 2 tavoitetta; arvioitu 2.\n");
  assert_has_not (text, "saavutettu");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  for (LjLanguage i = 0; i < LJ_N_LANGUAGES; i++)
    {
      const LjAgendaRequest request = { .language = i };
      g_autofree char *text = make_item (fixture, &request);
      g_autofree char *numbers = list_numbers (text);

      g_assert_cmpstr (numbers, ==, "");
      assert_has (text, lj_tr (i, "There are no goals to report."));
      assert_has_not (text, "()");
    }
}

static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import_small (fixture);
  report = make_sheet (fixture, 103, LJ_LANGUAGE_EN);
  text = lj_report_dup_text (report);
  g_assert_cmpstr (text, ==,
                   "1.1 Ajan saa \"yhdellä\" yhteydenotolla\n\n"
                   "Document: Rannan strategia\n"
                   "Priority area: 1. Arki sujuu\n"
                   "Round: 2025\n"
                   "Achieved: yes\n"
                   "Score: (5) – done in full\n"
                   "In the round “2024”: partly; 3\n"
                   "Responsible unit: Neuvonta\n"
                   "Source: small.json, line 7\n\n"
                   "Verbal evaluation\n\n"
                   "Toteutunut.\n");
}

/* Of parts their mean, and each of them. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import_small (fixture);
  report = make_sheet (fixture, 104, LJ_LANGUAGE_SV);
  text = lj_report_dup_text (report);
  assert_has (text, "1.2 Tieto kulkee; kotiin, kouluun ja työhön\u00a0[fi]\n");
  assert_has (text,
              "\nBedömning: 3,0 (medeltal av delarna)\nKotiin\u00a0[fi]: 2\nKouluun ja työhön\u00a0"
              "[fi]: 4\n");
  assert_has (text, "\nUppnått: nej\n");
  assert_has (text, "\nSkriftlig bedömning\n\n–\n");
}

static void
test_sheet_not_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjReport) report = NULL;
  g_autofree char *text = NULL;

  import_small (fixture);
  report = make_sheet (fixture, 108, LJ_LANGUAGE_FI);
  text = lj_report_dup_text (report);
  assert_has (text, "2.1 Lähtövalmius joka asemalla\n");
  assert_has_not (text, "Saavutettu");
  assert_has_not (text, "Arvio:");
  assert_has_not (text, "Vastuuyksikkö");
  assert_has_not (text, "Kierroksella");
}

/* No word of any note or answer is in any sheet. */
static void
test_internal (Fixture *fixture, gconstpointer data)
{
  static const gint64 goals[] = { 103, 104, 107, 108 };

  import_small (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    for (LjLanguage language = 0; language < LJ_N_LANGUAGES; language++)
      {
        g_autoptr(LjReport) report = make_sheet (fixture, goals[i], language);
        g_autofree char *text = lj_report_dup_text (report);
        g_autofree char *html = lj_report_dup_html (report);

        g_assert_cmpuint (lj_report_get_n_pages (report), ==, 1);
        assert_has_not (text, "Kysy viel");
        assert_has_not (html, "Kysy viel");
        assert_has_not (text, "Valmista tuli");
        assert_has_not (text, "Aino");
      }
}

static void
test_no_goal (Fixture *fixture, gconstpointer data)
{
  static const gint64 wrong[] = { 101, 102, 999 };
  g_autoptr(LjSummary) summary = NULL;

  import_small (fixture);
  summary = load (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (lj_report_new_answer_sheet (summary, fixture->workbook, wrong[i],
                                                 LJ_LANGUAGE_FI, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND);
    }
}

#define UNBROKEN "Palvelustrategiasuunnitelmakokonaisuudenarviointimenetelmä"

static gint64
find_goal (Fixture *fixture)
{
  g_autoptr(LjSummary) summary = load (fixture);
  LjTree *tree = lj_summary_get_tree (summary);

  return lj_tree_get_nodes (tree)[lj_tree_get_n_nodes (tree) - 1].id;
}

/* A usual text is on one page with everything else; a longer one is not cut. */
static void
test_length (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint words; /* of five letters and a space */
    gboolean one;
  } cases[] = { { 0, TRUE }, { 417, TRUE }, { 2000, FALSE } };

  import (fixture, HEADER "Suunnitelma,Linja," UNBROKEN UNBROKEN UNBROKEN UNBROKEN UNBROKEN UNBROKEN
                          ",kyllä,4,Teksti.\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new ("Alku.");
      g_autoptr(LjReport) report = NULL;
      g_autoptr(GString) pages = g_string_new (NULL);
      gint64 goal = find_goal (fixture);

      for (guint j = 0; j < cases[i].words; j++)
        g_string_append_printf (text, " s%04u", j);
      g_string_append (text, " Loppu.");
      g_assert_true (lj_workbook_set_text (fixture->workbook, goal, LJ_ROLE_PUBLISHED,
                                           lj_workbook_get_current_round (fixture->workbook),
                                           LJ_LANGUAGE_FI, text->str, NULL));
      report = make_sheet (fixture, goal, LJ_LANGUAGE_FI);
      g_assert_true ((lj_report_get_n_pages (report) == 1) == cases[i].one);
      for (guint j = 0; j < lj_report_get_n_pages (report); j++)
        {
          g_autofree char *page = lj_report_dup_page_text (report, j);
          g_string_append (pages, page);
        }
      g_string_replace (pages, "\n", " ", 0);
      assert_has (pages->str, text->str + text->len - strlen ("Alku. Loppu."));
    }
}

static void
test_html (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LjReport) report = NULL;
  g_autofree char *html = NULL;

  import (fixture, HEADER "Suunnitelma,Linja,5 < 6 & 7,kyllä,4,\"Eka.\nToka & 3 > 2.\"\n");
  report = make_sheet (fixture, find_goal (fixture), LJ_LANGUAGE_SV);
  html = lj_report_dup_html (report);
  assert_has (html,
              "<div lang=\"sv\">\n<h1 lang=\"fi\">5 &lt; 6 &amp; 7\u00a0[fi]</h1>\n<table>\n");
  assert_has (html, "<tr><th>Bedömning</th>\n<td>4</td>\n</tr>\n");
  assert_has (html, "<p lang=\"fi\">Eka.<br>Toka &amp; 3 &gt; 2.\u00a0[fi]</p>\n");
}

/* What a report of every kind of block is as text. */
static void
test_copy (void)
{
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_EN, "Title");
  const LjColumn columns[] = { { "Name", LJ_ALIGN_START, 0, 0 }, { "n", LJ_ALIGN_END, 0, 0 } };
  const char *const cells[] = { "two\nlines", "3" };
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  LjReportTable *table;

  lj_report_add_heading (report, 2, "Heading");
  lj_report_add_item (report, "one");
  lj_report_add_item (report, "two");
  lj_report_add_page_break (report);
  table = lj_report_add_table (report, columns, 2);
  lj_report_table_add_group (table, "Group");
  lj_report_table_add_row (table, cells);
  lj_report_add_item (report, "three");
  text = lj_report_dup_text (report);
  g_assert_cmpstr (text, ==,
                   "Heading\n\n– one\n– two\n\nName\tn\nGroup\ntwo lines\t3\n\n– three\n");
  html = lj_report_dup_html (report);
  assert_has (html, "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<table>");
  assert_has (html, "<ul>\n<li>three</li>\n</ul>\n</div>\n");
}

static void
test_responsible (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) some = NULL;
  g_autoptr(GPtrArray) none = NULL;
  const LjResponsibility *it;

  import_small (fixture);
  some = lj_workbook_list_responsibilities (fixture->workbook, 103, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->len, ==, 1);
  it = g_ptr_array_index (some, 0);
  g_assert_cmpint (it->id, ==, 201);
  g_assert_cmpstr (it->unit, ==, "Neuvonta");
  g_assert_cmpstr (it->person, ==, "Aino Esimerkki");
  g_assert_cmpstr (it->title, ==, "palvelupäällikkö");
  g_assert_cmpstr (it->email, ==, "aino@ranta.example");
  none = lj_workbook_list_responsibilities (fixture->workbook, 102, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
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
  lj_language_set_current (LJ_LANGUAGE_EN);
  add ("/agenda/example", test_example);
  add ("/agenda/small", test_small);
  add ("/agenda/swedish", test_swedish);
  add ("/agenda/section", test_section);
  add ("/agenda/meeting", test_meeting);
  add ("/agenda/not-assessed", test_not_assessed);
  add ("/agenda/not-asked", test_not_asked);
  add ("/agenda/empty", test_empty);
  add ("/sheet/all", test_sheet);
  add ("/sheet/parts", test_parts);
  add ("/sheet/not-asked", test_sheet_not_asked);
  add ("/sheet/internal", test_internal);
  add ("/sheet/no-goal", test_no_goal);
  add ("/sheet/length", test_length);
  add ("/sheet/html", test_html);
  g_test_add_func ("/sheet/copy", test_copy);
  add ("/sheet/responsible", test_responsible);
  return g_test_run ();
}
