/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <linjaus/linjaus.h>

typedef struct
{
  char *folder, *path;
  LjWorkbook *workbook;
  gint64 goal, round;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_content_new ();
  LjContent *contents[] = { content };
  LjContentRound round = { .name = "2025", .scale = LJ_NONE };
  LjSource source = { "a.csv", "csv", "d", LJ_LANGUAGE_FI };

  fixture->folder = g_dir_make_tmp ("linjaus-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "history.linjaus", NULL);
  fixture->workbook = lj_workbook_open (fixture->path, LJ_OPEN_CREATE, &error);
  g_assert_no_error (error);
  lj_workbook_set_user (fixture->workbook, "Aino");
  g_array_append_val (content->rounds, round);
  lj_content_add_element (content, LJ_NONE, LJ_KIND_GOAL, "Tavoite", LJ_LANGUAGE_FI);
  lj_workbook_add_contents (fixture->workbook, contents, &source, 1, &error);
  g_assert_no_error (error);
  fixture->goal = lj_content_get (content->elements, LjContentElement, 0)->id;
  fixture->round = lj_workbook_get_current_round (fixture->workbook);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->workbook);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

typedef struct
{
  LjField field;
  const char *who, *old_value, *new_value;
  gboolean undone;
} Expected;

static void
assert_history (LjWorkbook *workbook, gint64 element, const Expected *expected, guint n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = lj_workbook_list_history (workbook, element, 100, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const LjHistoryRow *row = rows->pdata[i];

      g_assert_cmpint (row->field, ==, expected[i].field);
      g_assert_cmpstr (row->who, ==, expected[i].who);
      g_assert_cmpstr (row->old_value, ==, expected[i].old_value);
      g_assert_cmpstr (row->new_value, ==, expected[i].new_value);
      g_assert_cmpint (row->undone, ==, expected[i].undone);
      g_assert_cmpint (row->at, >, 0);
    }
}

static void
test_who_what_when (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  static const Expected expected[] = {
    { LJ_FIELD_NUMBER, "Bertta", NULL, "1.1", FALSE },
    { LJ_FIELD_TEXT, "Bertta", "Hyvin", NULL, FALSE },
    { LJ_FIELD_TEXT, "Bertta", "Hyvä", "Hyvin", FALSE },
    { LJ_FIELD_TEXT, "Bertta", NULL, "Hyvä", FALSE },
    { LJ_FIELD_ACHIEVED, "Bertta", NULL, "partly", FALSE },
    { LJ_FIELD_SCORE, "Bertta", "3", "4", FALSE },
    { LJ_FIELD_SCORE, "Aino", NULL, "3", FALSE },
    { LJ_FIELD_ALL, "Aino", NULL, "", FALSE },
  };

  lj_workbook_set_score (workbook, fixture->goal, fixture->round, 3, FALSE, NULL);
  lj_workbook_set_user (workbook, "Bertta");
  lj_workbook_set_score (workbook, fixture->goal, fixture->round, 4, FALSE, NULL);
  lj_workbook_set_achieved (workbook, fixture->goal, fixture->round, LJ_ACHIEVED_PARTLY, NULL);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const texts[] = { "Hyvä", "Hyvin", NULL };

      lj_workbook_set_text (workbook, fixture->goal, LJ_ROLE_PUBLISHED, fixture->round,
                            LJ_LANGUAGE_FI, texts[i], NULL);
    }
  lj_workbook_set_number (workbook, fixture->goal, "1.1", NULL);
  assert_history (workbook, fixture->goal, expected, G_N_ELEMENTS (expected));
  assert_history (workbook, 0, expected, G_N_ELEMENTS (expected));
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  static const Expected expected[] = {
    { LJ_FIELD_SCORE, "Aino", NULL, "3", TRUE },
    { LJ_FIELD_ALL, "Aino", NULL, "", FALSE },
  };

  lj_workbook_set_score (fixture->workbook, fixture->goal, fixture->round, 3, FALSE, NULL);
  lj_workbook_undo (fixture->workbook, NULL);
  assert_history (fixture->workbook, 0, expected, G_N_ELEMENTS (expected));
}

/* One that was added by hand did not come with what filled the workbook. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  static const Expected expected[] = {
    { LJ_FIELD_ELEMENT, "Aino", NULL, "goal", FALSE },
    { LJ_FIELD_TEXT, "Aino", NULL, "Mål", FALSE },
  };
  LjPlace end = { 0, 0 };
  g_autoptr(GError) error = NULL;
  gint64 id = lj_workbook_add_element (fixture->workbook, end, LJ_KIND_GOAL, "Mål", LJ_LANGUAGE_SV,
                                       &error);

  g_assert_no_error (error);
  assert_history (fixture->workbook, id, expected, G_N_ELEMENTS (expected));
}

/* 60 goals of one act are one row of the workbook; of each goal, that goal's own. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  static const Expected all[] = {
    { LJ_FIELD_ALL, "Aino", NULL, "120", FALSE },
    { LJ_FIELD_ALL, "Aino", NULL, "", FALSE },
  };
  static const Expected one[] = {
    { LJ_FIELD_ELEMENT, "Aino", NULL, "goal", FALSE },
    { LJ_FIELD_TEXT, "Aino", NULL, "Tavoite 7", FALSE },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(LjContent) content = lj_content_new ();
  LjContent *contents[] = { content };
  LjSource source = { "b.csv", "csv", "e", LJ_LANGUAGE_FI };

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Tavoite %u", i);

      lj_content_add_element (content, LJ_NONE, LJ_KIND_GOAL, title, LJ_LANGUAGE_FI);
    }
  lj_workbook_add_contents (fixture->workbook, contents, &source, 1, &error);
  g_assert_no_error (error);
  assert_history (fixture->workbook, 0, all, G_N_ELEMENTS (all));
  assert_history (fixture->workbook, lj_content_get (content->elements, LjContentElement, 7)->id,
                  one, G_N_ELEMENTS (one));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  LjWorkbook *workbook = fixture->workbook;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_auto(LjEvaluation) evaluation = { 0 };
  g_autofree char *text = NULL;

  lj_workbook_set_score (workbook, fixture->goal, fixture->round, 3, FALSE, NULL);
  lj_workbook_set_text (workbook, fixture->goal, LJ_ROLE_NOTE, fixture->round, LJ_LANGUAGE_SV,
                        "Bra", NULL);
  lj_workbook_set_score (workbook, fixture->goal, fixture->round, 5, FALSE, NULL);
  lj_workbook_set_text (workbook, fixture->goal, LJ_ROLE_NOTE, fixture->round, LJ_LANGUAGE_SV,
                        "Dåligt", NULL);
  rows = lj_workbook_list_history (workbook, fixture->goal, 100, &error);
  lj_workbook_restore (workbook, rows->pdata[0], &error);
  g_assert_no_error (error);
  lj_workbook_restore (workbook, rows->pdata[1], &error);
  g_assert_no_error (error);
  text = lj_workbook_dup_text (workbook, fixture->goal, LJ_ROLE_NOTE, fixture->round,
                               LJ_LANGUAGE_SV);
  g_assert_cmpstr (text, ==, "Bra");
  lj_workbook_get_evaluation (workbook, fixture->goal, fixture->round, &evaluation, NULL);
  g_assert_cmpuint (evaluation.score, ==, 3);
  g_assert_cmpstr (lj_workbook_get_undo (workbook), ==, "set-score");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/history/who-what-when", Fixture, NULL, set_up, test_who_what_when, tear_down);
  g_test_add ("/history/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/history/added", Fixture, NULL, set_up, test_added, tear_down);
  g_test_add ("/history/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/history/restore", Fixture, NULL, set_up, test_restore, tear_down);
  return g_test_run ();
}
