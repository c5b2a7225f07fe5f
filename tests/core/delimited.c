/* SPDX-License-Identifier: EUPL-1.2 */
#include "dump.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *plan; /* see dump.h */
} Case;

static const Case cases[] = {
  { "finnish",
    "Strategia;Linjaus;Tavoite;Tavoite saavutettu?;Arviointi (1-5);Sanallinen arviointi\n"
    "Rannan strategia;Arki sujuu;Aika saadaan heti;KYLLÄ (täysin);5;Toteutunut\n"
    "Rannan strategia;Arki sujuu;Jono lyhenee;osittain;(3);\n"
    "Rannan strategia;Ääni kuuluu;Raati kokoontuu;EI;;Ei aloitettu\n",
    "document Rannan strategia @2\n"
    " policy-line Arki sujuu @2\n"
    "  goal Aika saadaan heti =yes =5 :Toteutunut @2\n"
    "  goal Jono lyhenee =partly =(3) @3\n"
    " policy-line Ääni kuuluu @4\n"
    "  goal Raati kokoontuu =no :Ei aloitettu @4\n"
    "?goal of Rannan strategia ast\n" },
  { "swedish, tabs",
    "Strategi\tRiktlinje\tMål\tHar målet uppnåtts?\tBedömning (1-5)\tSkriftlig bedömning\n"
    "Strandens strategi\tVardagen löper\tTid fås genast\tja (helt)\t4\tKlart\n"
    "Strandens strategi\tVardagen löper\tKön kortare\tdelvis\t2\tBörjat\n"
    "Strandens strategi\tVardagen löper\tRådet möts\tnej\t1\t\n",
    "document Strandens strategi @2\n"
    " policy-line Vardagen löper @2\n"
    "  goal Tid fås genast =yes =4 :Klart @2\n"
    "  goal Kön kortare =partly =2 :Börjat @3\n"
    "  goal Rådet möts =no =1 @4\n"
    "?goal of Strandens strategi ast\n" },
  { "english, other order, only a score",
    "Score (1-5),Goal,Policy line,Document\n4,Shorter queues,Close by,The strategy\n",
    "document The strategy @2\n"
    " policy-line Close by @2\n"
    "  goal Shorter queues =4 @2\n"
    "?goal of The strategy s\n" },
  { "quotes, line breaks, CRLF",
    "Document,Line,Goal,Score\r\n"
    "D,L,\"Say \"\"yes\"\",\r\nor no\",3\r\n"
    "D,L,Next,4\r\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal Say \"yes\",/or no =3 @2\n"
    "  goal Next =4 @4\n"
    "?goal of D s\n" },
  { "line ends of CR", "Document,Line,Goal,Score\rD,L,One,3\rD,L,Two,4",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One =3 @2\n"
    "  goal Two =4 @3\n"
    "?goal of D s\n" },
  { "a name is missing below other goals",
    "Document,Line,Goal,Score\nD,L,One,3\nD,L,,5\nD,L,Two,4\nD,M,,2\n",
    "document D @2\n"
    " policy-line L =5 @2\n"
    "  goal One =3 @2\n"
    "  goal Two =4 @4\n"
    " policy-line M =2 @5\n"
    "?goal of D s\n"
    "?policy-line of D s\n"
    "!3 note\n" },
  { "an empty cell is as above, until what it stands in changes",
    "Document,Line,Goal,Score\nD,L,One,3\n,,Two,4\n,M,Three,5\nE,,Four,2\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One =3 @2\n"
    "  goal Two =4 @3\n"
    " policy-line M @4\n"
    "  goal Three =5 @4\n"
    "document E @5\n"
    " goal Four =2 @5\n"
    "?goal of D s\n"
    "?goal of E s\n" },
  { "a policy line is not below the service line of the row above",
    "Document,Service line,Policy line,Goal,Score\n"
    "D,,L,One,3\nD,S,,Two,4\nD,,M,Three,5\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One =3 @2\n"
    " service-line S @3\n"
    "  goal Two =4 @3\n"
    " policy-line M @4\n"
    "  goal Three =5 @4\n"
    "?goal of D s\n" },
  { "wrong values",
    "Document,Line,Goal,Goal achieved?,Score\n"
    "D,L,One,perhaps,7\n"
    "D,L,Two,yes,\"4,5\"\n"
    "D,L,Three,,erinomainen\n"
    "D,L,Four,-,-\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One @2\n"
    "  goal Two =yes @3\n"
    "  goal Three @4\n"
    "  goal Four @5\n"
    "?goal of D as\n"
    "!2 value\n!2 value\n!3 value\n!4 value\n" },
  { "too few and too many cells",
    "Document,Line,Goal,Score\nD,L,One\nD,L,Two,4,more\nD,L,Three,5,,\n\n,,,\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One @2\n"
    "  goal Two =4 @3\n"
    "  goal Three =5 @4\n"
    "?goal of D s\n"
    "!2 value\n!3 value\n" },
  { "unknown columns", "Document,Colour,Goal,Score,Score\nD,red,One,3,4\n",
    "document D @2\n"
    " goal One =3 @2\n"
    "?goal of D s\n"
    "!1 not-understood\n!1 not-understood\n" },
  { "rows that say nothing of a goal", "Document,Line,Goal,Score\nD,L,,\nD,L,One,3\n,,,4\n",
    "document D @2\n"
    " policy-line L @2\n"
    "  goal One =3 @3\n"
    "?goal of D s\n"
    "!4 not-understood\n" },
  { "two scores are two parts",
    "Document,Goal,Score\nD,\"At home\nAt school\",2 / 4\nD,Whole,\"3\n5\"\n",
    "document D @2\n"
    " goal At home/At school @2\n"
    "  part At home =2 @2\n"
    "  part At school =4 @2\n"
    " goal Whole @4\n"
    "  part Part 1 =3 @4\n"
    "  part Part 2 =5 @4\n"
    "?goal of D s\n"
    "!4 note\n" },
  { "sub-goals in a cell, and in rows of their own",
    "Document,Goal,Sub-goals,Score\n"
    "D,One,\"- a\n- b\",3\n"
    "D,Two,all of it,4\n"
    ",,own row,5\n",
    "document D @2\n"
    " goal One =3 @2\n"
    "  sub-goal a @2\n"
    "  sub-goal b @2\n"
    " goal Two =4 @4\n"
    "  sub-goal all of it @4\n"
    "  sub-goal own row =5 @5\n"
    "?goal of D s\n"
    "?sub-goal of Two s\n" },
  { "numbers, and rows without one",
    "Number,Document,Goal,Score\n1.,D,One,3\n,D,Part of one,4\n2.,D,Two,5\n",
    "document D @2\n"
    " goal #1 One =3 @2\n"
    "  sub-goal Part of one =4 @3\n"
    " goal #2 Two =5 @4\n"
    "?goal of D s\n"
    "?sub-goal of One s\n" },
  { "a number in the cell of the goal",
    "Document,Goal,Score\nD,1.2 Title,3\nD,1. First,4\nD,24 hours,5\nD,1.1.2025 begins,2\n",
    "document D @2\n"
    " goal #1.2 Title =3 @2\n"
    " goal #1 First =4 @3\n"
    " goal 24 hours =5 @4\n"
    " goal 1.1.2025 begins =2 @5\n"
    "?goal of D s\n" },
  { "guidelines with their goals in a cell",
    "Asiakirja;Suuntaviiva;Tavoitteet;Arviointi (1-5)\n"
    "P;Apu tulee;\"- Lähtö\n- Perille\";4\n",
    "document P @2\n"
    " guideline Apu tulee =4 @2\n"
    "  goal Lähtö @2\n"
    "  goal Perille @2\n"
    "?guideline of P s\n"
    "?goal of Apu tulee \n" },
  { "other spellings of a name",
    "Document,Line,Goal,Score\n"
    "D,Kehitämme kestävällä tavalla,One,3\n"
    "D,Kehitämme kestäväällä tavalla,Two,4\n"
    "D,Kehitämme kestävällä tavalla 2,Three,5\n",
    "document D @2\n"
    " policy-line Kehitämme kestävällä tavalla @2\n"
    "  goal One =3 @2\n"
    "  goal Two =4 @3\n"
    " policy-line Kehitämme kestävällä tavalla 2 @4\n"
    "  goal Three =5 @4\n"
    "?goal of D s\n"
    "!3 note\n" },
  { "words behind a score, marks",
    "Document,Goal,Score,Verbal evaluation\nD,**One**,4 Well on the way,<p>More</p>\n",
    "document D @2\n"
    " goal One =4 :Well on the way/More @2\n"
    "?goal of D st\n" },
  { "no parents: each goal is asked", "Goal,Score\nOne,3\nTwo,4\n",
    "goal One =3 @2\ngoal Two =4 @3\n?goal of One s\n?goal of Two s\n" },
  { "text behind a quote", "Document,Goal,Score\nD,\"One\" more,3\n",
    "document D @2\n goal One more =3 @2\n?goal of D s\n!2 note\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autoptr(GBytes) bytes = g_bytes_new_static (it->text, strlen (it->text));
  g_autoptr(GError) error = NULL;
  LjLanguage language = LJ_LANGUAGE_EN;
  g_autoptr(LjPlan) plan = lj_import_parse (bytes, "file.csv", LJ_FORMAT_AUTO, &language, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (plan->format, ==, LJ_FORMAT_CSV);
  dump = dump_plan (plan);
  g_assert_cmpstr (dump, ==, it->plan);
}

/* Damage: the message names the file and the line. */
static const struct
{
  const char *text;
  const char *place;
} damages[] = {
  { "Document,Goal,Score\nD,One,3\nD,\"Two,4\nD,Three,5\n", "file.csv: line 3: " },
  { "Document,Goal,Score\nD,\"One,3\nD,\"Two\",4\nD,\"Three\",5\n", "file.csv: line 2: " },
  { "Document,Line\nD,L\n", "file.csv: line 1: " },
  { "\n\nWhatever,Else\nD,L\n", "file.csv: line 3: " },
  { "\n\n\n", "file.csv: " },
};

static void
test_damage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (damages[i].text, strlen (damages[i].text));
      g_autoptr(GError) error = NULL;

      g_assert_null (lj_import_parse (bytes, "file.csv", LJ_FORMAT_CSV, NULL, &error));
      g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
      g_assert_true (g_str_has_prefix (error->message, damages[i].place));
    }
}

static void
test_long_cell (void)
{
  g_autoptr(GString) text = g_string_new ("Document,Goal,Score\nD,One,3\nD,\"");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 1024 * 128 + 1; i++)
    g_string_append (text, "words\n  ");
  g_string_append (text, "\",4\n");
  bytes = g_bytes_new_static (text->str, text->len);
  g_assert_null (lj_import_parse (bytes, "file.csv", LJ_FORMAT_AUTO, NULL, &error));
  g_assert_error (error, LJ_ERROR, LJ_ERROR_BAD_FILE);
  g_assert_true (g_str_has_prefix (error->message, "file.csv: line 3: "));
}

static void
test_language (void)
{
  static const struct
  {
    guint index;
    LjLanguage language;
  } texts[] = { { 0, LJ_LANGUAGE_FI }, { 1, LJ_LANGUAGE_SV }, { 2, LJ_LANGUAGE_EN } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = cases[texts[i].index].text;
      g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr(LjPlan) plan = lj_import_parse (bytes, "f", LJ_FORMAT_AUTO, NULL, NULL);

      g_assert_nonnull (plan);
      g_assert_cmpint (plan->language, ==, texts[i].language);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lj_language_start ();
  lj_language_set_current (LJ_LANGUAGE_EN);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/delimited/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/delimited/damage", test_damage);
  g_test_add_func ("/delimited/long-cell", test_long_cell);
  g_test_add_func ("/delimited/language", test_language);
  return g_test_run ();
}
