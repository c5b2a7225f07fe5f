/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "report-page.h"
#include "settings.h"

/* Words of each part of the window, as they are in its templates and its code. */
static const char *const known[] = {
  "Evaluate",
  "Results",
  "Audit",
  "Round",
  "All goals",
  "Goal",
  "Status",
  "Score",
  "Goal achieved?",
  "Published text in Finnish",
  "Next not assessed",
};

static void
set_language (const char *tag)
{
  g_action_group_activate_action (G_ACTION_GROUP (ui_application), "language",
                                  g_variant_new_string (tag));
  ui_settle ();
}

static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer frames)
{
  (*(guint *) frames)++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_drawn (gpointer frames)
{
  return *(guint *) frames >= 3;
}

/* Lists make their rows, and take away those that they have no room for, while they are drawn. */
static void
wait_until_drawn (Ui *ui)
{
  guint frames = 0;
  guint id = gtk_widget_add_tick_callback (GTK_WIDGET (ui->window), tick_cb, &frames, NULL);

  g_assert_true (ui_wait (has_drawn, &frames));
  gtk_widget_remove_tick_callback (GTK_WIDGET (ui->window), id);
  ui_settle ();
}

/* (transfer full) */
static GPtrArray *
take_words (Ui *ui)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *report = ui_find (GTK_WIDGET (ui->window), LJ_TYPE_REPORT_PAGE);

  /* Its pages, and their number, are made a moment after a change. */
  if (report != NULL && gtk_widget_get_mapped (report))
    g_assert_nonnull (lj_report_page_get_report (LJ_REPORT_PAGE (report)));
  wait_until_drawn (ui);
  ui_collect_words (GTK_WIDGET (ui->window), words);
  return words;
}

static gboolean
has (GPtrArray *words, const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

/* Nothing that was said in one language is still said where the other has a word for it. */
static void
assert_switched (GPtrArray *english, GPtrArray *words, LjLanguage language)
{
  for (guint i = 0; i < english->len; i++)
    {
      const char *message = g_ptr_array_index (english, i);

      if (strcmp (message, lj_tr (language, message)) != 0 && has (words, message))
        g_error ("“%s” is still there in %s", message, lj_language_tag (language));
    }
}

static void
assert_known (GPtrArray *words, LjLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (!has (words, lj_tr (language, known[i])))
      g_error ("“%s” is not there in %s", lj_tr (language, known[i]), lj_language_tag (language));
}

static gint64
select_goal (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  return goal;
}

static void
test_words (Ui *ui, gconstpointer page)
{
  static const LjLanguage others[] = { LJ_LANGUAGE_SV, LJ_LANGUAGE_FI };
  g_autoptr(GPtrArray) english = NULL;
  g_autoptr(GPtrArray) again = NULL;
  gboolean evaluate = strcmp (page, "evaluate") == 0;

  set_language ("en");
  select_goal (ui);
  ui_act (ui, "view.page", page);
  english = take_words (ui);
  g_test_message ("%s: %u words", (const char *) page, english->len);
  if (evaluate)
    assert_known (english, LJ_LANGUAGE_EN);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GPtrArray) words = NULL;

      set_language (lj_language_tag (others[i]));
      words = take_words (ui);
      assert_switched (english, words, others[i]);
      if (evaluate)
        assert_known (words, others[i]);
      /* The same widgets say something, whatever it is. */
      g_assert_cmpuint (words->len, ==, english->len);
    }
  set_language ("en");
  again = take_words (ui);
  for (guint i = 0; i < english->len; i++)
    g_assert_true (has (again, g_ptr_array_index (english, i)));
}

/* The average of the first document, which the example has at 3,6. */
static void
test_numbers (Ui *ui, gconstpointer data)
{
  static const struct
  {
    const char *tag;
    const char *average;
  } cases[] = { { "fi", "3,6" }, { "sv", "3,6" }, { "en", "3.6" } };
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cell = NULL;

      set_language (cases[i].tag);
      g_assert_true (ui_wait (ui_has_tree, ui));
      cell = ui_dup_cell (ui, lj_tree_get_nodes (tree)[0].id, 1);
      g_assert_cmpstr (cell, ==, cases[i].average);
    }
}

static void
test_titles (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 document = lj_tree_get_nodes (tree)[0].id;
  g_autofree char *finnish = NULL, *swedish = NULL;

  set_language ("fi");
  finnish = ui_dup_cell (ui, document, 0);
  set_language ("sv");
  swedish = ui_dup_cell (ui, document, 0);
  g_assert_cmpstr (finnish, ==, "Hyvinvointialuestrategia");
  g_assert_cmpstr (swedish, ==, "Välfärdsområdesstrategi");
  set_language ("en");
}

static int
get_cursor (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

/* Selection, page, typing and the place in it are kept; what is gone is really gone. */
static void
test_place (Ui *ui, gconstpointer data)
{
  gint64 goal = select_goal (ui);
  LjLanguage remembered = LJ_LANGUAGE_EN;
  gpointer old = ui_get_view (ui);
  GtkWidget *view = ui_get_text_view (ui, "published_sv");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = NULL;
  GtkTextIter iter;

  g_object_add_weak_pointer (G_OBJECT (old), &old);
  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (buffer, "Halvfärdig mening", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 4);
  gtk_text_buffer_place_cursor (buffer, &iter);
  set_language ("sv");

  g_assert_true (lj_settings_get_language (&remembered));
  g_assert_cmpint (remembered, ==, LJ_LANGUAGE_SV);
  g_assert_null (old);
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (ui_get_view (ui))),
                   ==, "evaluate");
  view = ui_get_text_view (ui, "published_sv");
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Halvfärdig mening");
  g_assert_cmpint (get_cursor (view), ==, 4);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (ui->window)) == view);
  set_language ("en");
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/language/words/evaluate", Ui, "evaluate", ui_set_up, test_words, ui_tear_down);
  g_test_add ("/language/words/results", Ui, "results", ui_set_up, test_words, ui_tear_down);
  g_test_add ("/language/words/audit", Ui, "audit", ui_set_up, test_words, ui_tear_down);
  g_test_add ("/language/words/report", Ui, "report", ui_set_up, test_words, ui_tear_down);
  g_test_add ("/language/numbers", Ui, NULL, ui_set_up, test_numbers, ui_tear_down);
  g_test_add ("/language/titles", Ui, NULL, ui_set_up, test_titles, ui_tear_down);
  g_test_add ("/language/place", Ui, NULL, ui_set_up, test_place, ui_tear_down);
  return ui_run ();
}
