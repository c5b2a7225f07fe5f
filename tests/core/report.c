/* SPDX-License-Identifier: EUPL-1.2 */
/* Where things are on the pages of a report: compared with tests/data/report-*.layout, which are
 * rewritten where LINJAUS_UPDATE_LAYOUTS is set, and held to what must be so on every page. */
#include "pages-sound.h"
#include "report-sample.h"

#define WIDTH 400.0
#define HEIGHT 400.0

static void
assert_sound (LjReport *report)
{
  pages_assert_sound (report, pages_measure, NULL);
}

static void
place (LjReport *report)
{
  lj_report_set_date (report, "25.11.2026");
  lj_report_paginate_measured (report, pages_measure, NULL, WIDTH, HEIGHT);
}

static LjReport *
make_blocks (LjLanguage language)
{
  static const LjReportFigure figure = { .draw = sample_draw,
                                         .width = 500,
                                         .height = 100,
                                         .caption = "Kuva 1. Keskiarvot",
                                         .description = "Palkkikuva: 3,8 ja 4,0" };
  LjReport *report = lj_report_new (language, "Raportti");

  lj_report_set_draft (report, TRUE);
  lj_report_add_heading (report, 1, "Strategian arviointi");
  lj_report_add_paragraph (report, "Ensimmäinen rivi.\nToinen rivi, joka on niin pitkä, että se "
                                   "jatkuu palvelustrategiasuunnitelmakokonaisuudesta.");
  lj_report_add_item (report, "Ensimmäinen kohta");
  lj_report_add_item (report, "Toinen kohta, jonka teksti jatkuu seuraavalle riville asti");
  lj_report_add_heading (report, 2, "Kuva");
  lj_report_add_figure (report, &figure);
  lj_report_add_page_break (report);
  lj_report_add_note (report, "Huomautus");
  return report;
}

static LjReport *
make_marks (LjLanguage language)
{
  static const LjColumn columns[] = {
    { "Linjaus", LJ_ALIGN_START, 0, 0 },
    { "Tavoitteet", LJ_ALIGN_END, 60, 0 },
    { "Keskiarvo", LJ_ALIGN_END, 60, 0 },
  };
  static const char *const rows[][3] = { { "Edistämme", "6", "3,8" }, { "Uudistamme", "7", NULL } };
  LjReport *report = lj_report_new (language, "Yhteenveto");
  LjReportTable *table = lj_report_add_table (report, columns, G_N_ELEMENTS (columns));

  lj_report_table_add_row (table, rows[0]);
  lj_report_table_set_mark (table, 2, 4);
  lj_report_table_add_group (table, "Palvelustrategia");
  lj_report_table_add_row (table, rows[1]);
  return report;
}

/* The first page and the contents, in two languages. */
static LjReport *
make_front (LjLanguage language)
{
  static const char *const lines[] = { "Kierros 2026", "Aluehallitus 3.12.2026, § 45", NULL };
  static const char *const twins[] = { "Kierros 2026", "Välfärdsområdesstyrelsen", NULL };
  const LjReportTitle title = { "Esimerkin hyvinvointialue", "Strategian arviointi", lines };
  const LjReportTitle twin = { "Exempels välfärdsområde", "Utvärdering av strategin", twins };
  LjReport *report = lj_report_new (language, "Raportti");

  lj_report_set_second_language (report, LJ_LANGUAGE_SV);
  lj_report_set_draft (report, TRUE);
  lj_report_add_title_page (report, &title, &twin);
  lj_report_add_heading (report, 1, "Sisällys");
  lj_report_set_twin (report, "Innehåll");
  lj_report_add_contents (report, 2);
  lj_report_add_page_break (report);
  lj_report_add_heading (report, 1, "Yhteenveto");
  lj_report_set_twin (report, "Sammandrag");
  lj_report_add_heading (report, 2, "Luku, jonka nimi ei mahdu yhdelle riville");
  lj_report_set_twin (report, "Kapitel");
  lj_report_add_paragraph (report, "Tekstiä.");
  lj_report_add_page_break (report);
  lj_report_add_heading (report, 3, "Ei sisällykseen");
  lj_report_add_heading (report, 2, "Viimeinen");
  lj_report_add_paragraph (report, "Tekstiä.");
  return report;
}

/* A text and its twin side by side, over a page; a table in two languages; facts. */
static LjReport *
make_twins (LjLanguage language)
{
  static const LjColumn columns[] = { { "Tavoite", LJ_ALIGN_START, 0, 1 },
                                      { "Mål", LJ_ALIGN_START, 0, 1 },
                                      { "Arvio\u00a0/\nBedömning", LJ_ALIGN_END, 0, 0 } };
  static const LjColumn facts[] = { { "", LJ_ALIGN_START, 0, 0 }, { "", LJ_ALIGN_START, 0, 1 } };
  static const char *const rows[][3]
      = { { "Palvelu paranee", "Servicen blir bättre", "4" }, { "Jono lyhenee", "[fi]", "3" } };
  static const char *const fact[] = { "Kierros", "2026" };
  g_autoptr(GString) text = g_string_new (NULL);
  LjReport *report = lj_report_new (language, "Raportti");
  LjReportTable *table;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "sana%u ", i);
  lj_report_set_second_language (report, LJ_LANGUAGE_SV);
  lj_report_add_space (report, 200);
  lj_report_add_paragraph (report, text->str);
  lj_report_set_twin (report, "En kort text.");
  lj_report_add_item (report, "Kohta yksi");
  lj_report_set_twin (report, "Punkt ett");
  table = lj_report_add_table (report, columns, G_N_ELEMENTS (columns));
  lj_report_table_set_language (table, 1, LJ_LANGUAGE_SV);
  lj_report_table_set_ruled (table, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    lj_report_table_add_row (table, rows[i]);
  lj_report_table_set_cell_language (table, 1, LJ_LANGUAGE_FI);
  table = lj_report_add_table (report, facts, G_N_ELEMENTS (facts));
  lj_report_table_set_facts (table, TRUE);
  lj_report_table_add_row (table, fact);
  return report;
}

static LjReport *
make_list (LjLanguage language)
{
  return sample_list (language, 20);
}

static LjReport *
make_empty_list (LjLanguage language)
{
  return sample_list (language, 0);
}

static void
assert_layout (const char *name, const char *found)
{
  g_autofree char *file = g_strdup_printf ("report-%s.layout", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("LINJAUS_UPDATE_LAYOUTS") != NULL)
    g_assert_true (g_file_set_contents (path, found, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

typedef struct
{
  const char *name;
  LjReport *(*make) (LjLanguage language);
} Case;

static void
test_layout (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(LjReport) report = c->make (LJ_LANGUAGE_FI);
  g_autofree char *found = NULL;

  place (report);
  assert_sound (report);
  found = lj_report_dump (report);
  assert_layout (c->name, found);
}

static const GArray *
get_page (LjReport *report, guint page)
{
  return g_ptr_array_index (report->pages, page);
}

static const LjPlaced *
get_placed (const GArray *page, guint i)
{
  return &g_array_index (page, LjPlaced, i);
}

/* How often a text stands on a page. */
static guint
count_text (LjReport *report, guint page, const char *text)
{
  const GArray *placed = get_page (report, page);
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    if (get_placed (placed, i)->kind == LJ_PLACED_TEXT
        && g_str_equal (get_placed (placed, i)->text, text))
      n++;
  return n;
}

/* The head on each page, the notice on each but the last, every row once. */
static void
test_head_repeated (void)
{
  g_autoptr(LjReport) report = sample_list (LJ_LANGUAGE_SV, 60);
  guint n_pages;

  place (report);
  assert_sound (report);
  n_pages = lj_report_get_n_pages (report);
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("sida %u av %u", i + 1, n_pages);

      g_assert_cmpuint (count_text (report, i, "Ennen"), ==, 1);
      g_assert_cmpuint (count_text (report, i, "Fortsätter på nästa sida"), ==,
                        i + 1 < n_pages ? 1 : 0);
      g_assert_cmpuint (count_text (report, i, number), ==, 1);
    }
  for (guint row = 2; row <= 60; row += 3)
    {
      g_autofree char *name = g_strdup_printf ("Tavoite numero %u", row);
      guint n = 0;

      for (guint i = 0; i < n_pages; i++)
        n += count_text (report, i, name);
      g_assert_cmpuint (n, ==, 1);
    }
}

/* The last line of text on a page, foot and notice left out. */
static const LjPlaced *
get_last_text (LjReport *report, guint number)
{
  const GArray *page = get_page (report, number);
  const LjPlaced *last = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      const LjPlaced *placed = get_placed (page, i);

      if (placed->kind == LJ_PLACED_BEGIN && g_str_equal (placed->tag, LJ_TAG_FURNITURE))
        break;
      if (placed->kind == LJ_PLACED_TEXT && !placed->muted)
        last = placed;
    }
  return last;
}

/* Whatever stands above: no heading and no title of a group is the last thing on a page. */
static void
test_heading_kept (void)
{
  for (guint lines = 0; lines < 40; lines++)
    {
      g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
      static const LjColumn columns[] = { { "Tavoite", LJ_ALIGN_START, 0, 0 } };
      static const char *const cells[] = { "Rivi" };
      LjReportTable *table;

      lj_report_add_space (report, 1);
      lj_report_add_paragraph (report, "x");
      lj_report_add_space (report, 7.0 * lines);
      lj_report_add_heading (report, 2, "Otsikko");
      lj_report_add_heading (report, 3, "Alaotsikko");
      lj_report_add_paragraph (report, "Yksi\nkaksi\nkolme\nneljä");
      lj_report_add_heading (report, 2, "Taulukko");
      table = lj_report_add_table (report, columns, 1);
      for (guint i = 0; i < 20; i++)
        {
          if (i % 4 == 0)
            lj_report_table_add_group (table, "Ryhmä");
          lj_report_table_add_row (table, cells);
        }
      place (report);
      assert_sound (report);
      for (guint i = 0; i < lj_report_get_n_pages (report); i++)
        g_assert_false (get_last_text (report, i)->style.bold);
    }
}

/* A row across the table begins where the others do and has all the room; no rule parts it from the
 * row it belongs to. */
static void
test_wide_row (void)
{
  static const LjColumn columns[] = { { "Tavoite", LJ_ALIGN_START, 0, 1 },
                                      { "Arvio", LJ_ALIGN_END, 40, 0 },
                                      { "Teksti", LJ_ALIGN_START, 0, 1 } };
  static const char *const cells[] = { "Tavoite", "4", "Teksti" };
  static const char wide[] = "Osa, joka mahtuu kokonaan yhdelle riville";
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
  LjReportTable *table = lj_report_add_table (report, columns, G_N_ELEMENTS (columns));
  const GArray *page;
  guint rules = 0;

  lj_report_table_set_ruled (table, TRUE);
  lj_report_table_add_row (table, cells);
  lj_report_table_add_wide_row (table, wide);
  lj_report_table_add_wide_row (table, wide);
  lj_report_table_add_row (table, cells);
  place (report);
  assert_sound (report);
  g_assert_cmpuint (lj_report_get_n_pages (report), ==, 1);
  g_assert_cmpuint (count_text (report, 0, wide), ==, 2);
  page = get_page (report, 0);
  for (guint i = 0; i < page->len; i++)
    rules += get_placed (page, i)->kind == LJ_PLACED_RULE;
  g_assert_cmpuint (rules, ==, 2); /* below the head, above the last row */
}

static void
check_high_row (guint lines, gboolean group, double space)
{
  static const LjColumn columns[] = { { "Tavoite", LJ_ALIGN_START, 0, 0 } };
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
  g_autoptr(GString) high = g_string_new ("rivi");
  const char *cells[] = { NULL }, *low[] = { "Viimeinen" };
  LjReportTable *table;
  guint found = 0, headed = 0;

  for (guint i = 1; i < lines; i++)
    g_string_append (high, "\nrivi");
  cells[0] = high->str;
  lj_report_add_paragraph (report, "x");
  lj_report_add_space (report, space);
  lj_report_add_heading (report, 1, "Otsikko");
  lj_report_add_heading (report, 2, "Linjaus");
  lj_report_add_note (report, "Keskiarvo");
  table = lj_report_add_table (report, columns, 1);
  if (group)
    lj_report_table_add_group (table, "Ryhmä");
  lj_report_table_add_row (table, cells);
  lj_report_table_add_row (table, low);
  place (report);
  g_test_message ("%u lines, group %d, space %g", lines, group, space);
  assert_sound (report);
  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      guint rows = count_text (report, i, "rivi");

      g_assert_false (get_last_text (report, i)->style.bold);
      if (count_text (report, i, "Otsikko") == 1 || count_text (report, i, "Linjaus") == 1)
        {
          headed++;
          g_assert_cmpuint (rows, >=, MIN (lines, 3));
        }
      found += rows;
    }
  g_assert_cmpuint (headed, ==, 1);
  g_assert_cmpuint (found, ==, lines);
}

/* However high the first row of a table is, its headings have some of it on their page. */
static void
test_heading_above_high_row (void)
{
  for (guint lines = 1; lines < 60; lines++)
    for (guint space = 0; space < 300; space += 50)
      {
        check_high_row (lines, FALSE, space);
        check_high_row (lines, TRUE, space);
      }
}

/* The rows of one page after the other. */
static void
assert_no_row_alone (LjReport *report, guint n)
{
  guint sum = 0;

  lj_report_paginate_measured (report, pages_measure, NULL, WIDTH, 2 * HEIGHT);
  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      guint rows = count_text (report, i, "rivi");

      g_assert_cmpuint (rows, !=, 1);
      sum += rows;
    }
  g_assert_cmpuint (sum, ==, n);
}

/* However many and however high the rows are, and wherever the table begins, no page has one alone. */
static void
test_row_alone (void)
{
  static const LjColumn columns[] = { { "Tavoite", LJ_ALIGN_START, 0, 0 } };
  static const char *const heights[] = { "rivi", "rivi\nb", "rivi\nb\nc", "rivi\nb\nc\nd" };

  for (guint height = 0; height < G_N_ELEMENTS (heights); height++)
    for (guint before = 0; before < 40; before++)
      for (guint n = 3; n < 40; n++)
        {
          g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
          LjReportTable *table;

          lj_report_add_paragraph (report, "x");
          lj_report_add_space (report, 9.0 * before);
          table = lj_report_add_table (report, columns, 1);
          for (guint i = 0; i < n; i++)
            lj_report_table_add_row (table, &heights[height]);
          assert_no_row_alone (report, n);
        }
}

static void
test_long_row (void)
{
  static const LjColumn columns[]
      = { { "Tavoite", LJ_ALIGN_START, 0, 0 }, { "Teksti", LJ_ALIGN_START, 0, 0 } };
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
  LjReportTable *table = lj_report_add_table (report, columns, G_N_ELEMENTS (columns));
  g_autoptr(GString) text = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < 700; i++)
    g_string_append_printf (text, "s%03u ", i);
  for (guint i = 0; i < 3; i++)
    {
      const char *cells[] = { "Lyhyt", i == 1 ? text->str : "rivi" };

      lj_report_table_add_row (table, cells);
    }
  place (report);
  assert_sound (report);
  g_assert_cmpuint (lj_report_get_n_pages (report), >, 1);
  for (guint i = 0; i < lj_report_get_n_pages (report); i++)
    {
      g_autofree char *page = lj_report_dup_page_text (report, i);
      g_autofree char *word = g_strdup_printf ("s%03u", next);

      g_assert_cmpuint (count_text (report, i, "Teksti"), ==, 1);
      for (const char *p = strstr (page, word); p != NULL; p = strstr (page, word))
        {
          g_free (word);
          word = g_strdup_printf ("s%03u", ++next);
        }
    }
  g_assert_cmpuint (next, ==, 700);
}

/* No letter is lost of a word that no line holds. */
static void
test_long_word (void)
{
  static const char *const words[]
      = { "x", "hyvinvointialue", "ääkköset\u0301", "\U0001f44d\U0001f3fd" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_auto(GStrv) lines = NULL;
      g_autoptr(GString) joined = g_string_new (NULL);

      while (text->len < 3000)
        g_string_append (text, words[i]);
      lj_report_add_paragraph (report, text->str);
      place (report);
      assert_sound (report);
      for (guint page = 0; page < lj_report_get_n_pages (report); page++)
        {
          g_autofree char *part = lj_report_dup_page_text (report, page);

          g_string_append (joined, part);
        }
      lines = g_strsplit (joined->str, "\n", -1);
      g_string_set_size (joined, 0);
      for (guint line = 0; lines[line] != NULL; line++)
        {
          g_assert_false (g_unichar_ismark (g_utf8_get_char (lines[line])));
          g_string_append (joined, lines[line]);
          if (g_str_has_suffix (joined->str, "-"))
            g_string_truncate (joined, joined->len - 1);
        }
      g_assert_cmpstr (joined->str, ==, text->str);
    }
}

/* Six columns of long texts share the width; no word of usual length is broken in any. */
static void
test_columns (void)
{
  static const LjColumn columns[] = {
    { "Aika", LJ_ALIGN_START, 0, 0 },  { "Kuka", LJ_ALIGN_START, 0, 0 },
    { "Mitä", LJ_ALIGN_START, 0, 0 },  { "Ennen", LJ_ALIGN_START, 0, 0 },
    { "Jälkeen", LJ_ALIGN_END, 0, 0 },
  };
  static const char *const cells[]
      = { "25.11.2026", "Anna Esimerkki", "teksti",
          "pitkä teksti jossa on monta sanaa eikä yhtään pitkää", "4" };
  g_autoptr(LjReport) report = lj_report_new (LJ_LANGUAGE_FI, "Raportti");
  LjReportTable *table = lj_report_add_table (report, columns, G_N_ELEMENTS (columns));
  g_auto(LjRuler) ruler = { 0 };
  double widths[G_N_ELEMENTS (columns)], sum = 0;

  lj_report_table_add_row (table, cells);
  lj_ruler_init (&ruler, pages_measure, NULL);
  lj_table_fit_columns (table, &ruler, 340, widths);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    sum += widths[i];
  g_assert_cmpfloat (sum, <=, 340 - 4 * LJ_CELL_GAP + 0.01);
  g_assert_cmpfloat (widths[0], >=, 10 * 5.7);
  g_assert_cmpfloat (widths[4], >=, 7 * 5.4);
  g_assert_cmpfloat (widths[3], >, widths[1]);
}

/* The system's own fonts: the same pages however often they are asked for. */
static void
test_twice (void)
{
  g_autoptr(LjReport) report = sample_list (LJ_LANGUAGE_FI, 200);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  double width, height;

  lj_report_get_page_size (report, &width, &height);
  first = lj_report_dump (report);
  lj_report_paginate (report, width, height);
  second = lj_report_dump (report);
  g_assert_cmpstr (first, ==, second);
  lj_report_set_paper (report, LJ_PAPER_16_9);
  lj_report_get_page_size (report, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_cmpuint (lj_report_get_n_pages (report), >, 1);
}

static void
test_paper (void)
{
  for (guint i = 0; i < LJ_N_PAPERS; i++)
    {
      LjPaper paper;

      g_assert_true (lj_paper_from_token (lj_paper_token (i), &paper));
      g_assert_cmpuint (paper, ==, i);
    }
}

int
main (int argc, char *argv[])
{
  static const Case cases[]
      = { { "blocks", make_blocks }, { "marks", make_marks }, { "front", make_front },
          { "twins", make_twins },   { "list", make_list },   { "empty-list", make_empty_list } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/report/layout/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_layout);
    }
  g_test_add_func ("/report/head-repeated", test_head_repeated);
  g_test_add_func ("/report/heading-kept", test_heading_kept);
  g_test_add_func ("/report/wide-row", test_wide_row);
  g_test_add_func ("/report/heading-above-high-row", test_heading_above_high_row);
  g_test_add_func ("/report/row-alone", test_row_alone);
  g_test_add_func ("/report/long-row", test_long_row);
  g_test_add_func ("/report/long-word", test_long_word);
  g_test_add_func ("/report/columns", test_columns);
  g_test_add_func ("/report/twice", test_twice);
  g_test_add_func ("/report/paper", test_paper);
  return g_test_run ();
}
