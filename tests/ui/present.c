/* SPDX-License-Identifier: EUPL-1.2 */
#include "press.h"

#include "presentation.h"
#include "slide-view.h"
#include "slides.h"

#include <linjaus/round.h>

/* The charts over the whole screen: which slides there are, what they say, and their keys. */

#define MOST_ROWS 8

static LjSession *
get_session (Ui *ui)
{
  return lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
}

static const LjSlide *
get_slide (GArray *slides, guint i)
{
  return &g_array_index (slides, LjSlide, i);
}

static GArray *
list_slides (Ui *ui)
{
  g_autoptr(GError) error = NULL;
  GArray *slides = lj_slides_new (get_session (ui), &error);

  g_assert_no_error (error);
  return slides;
}

static LjChart *
new_chart (Ui *ui, const LjSlide *slide, LjLanguage language)
{
  g_autoptr(GError) error = NULL;
  LjChart *chart = lj_slide_new_chart (slide, get_session (ui), language, &error);

  g_assert_no_error (error);
  return chart;
}

/* The third document asks for scores alone. */
static void
test_slides (Ui *ui, gconstpointer data)
{
  static const struct
  {
    const char *place, *title;
  } wanted[] = {
    { "Hyvinvointialuestrategia", "Keskiarvot linjauksittain" },
    { "Hyvinvointialuestrategia", "Tavoitteiden toteutuminen linjauksittain" },
    { "Hyvinvointialuestrategia", "Arvioiden jakauma linjauksittain" },
    { "Palvelustrategia", "Keskiarvot linjauksittain" },
    { "Palvelustrategia", "Tavoitteiden toteutuminen linjauksittain" },
    { "Palvelustrategia", "Arvioiden jakauma linjauksittain" },
    { "Palvelutasopäätös", "Keskiarvot linjauksittain" },
    { "Palvelutasopäätös", "Arvioiden jakauma linjauksittain" },
    { "Palvelulinjat", "Keskiarvot palvelulinjoittain (1/3)" },
    { "Palvelulinjat", "Keskiarvot palvelulinjoittain (2/3)" },
    { "Palvelulinjat", "Keskiarvot palvelulinjoittain (3/3)" },
    { "Palvelulinjat", "Arvioiden lämpökartta palvelulinjoittain (1/3)" },
    { "Palvelulinjat", "Arvioiden lämpökartta palvelulinjoittain (2/3)" },
    { "Palvelulinjat", "Arvioiden lämpökartta palvelulinjoittain (3/3)" },
  };
  g_autoptr(GArray) slides = list_slides (ui);

  g_assert_true (get_slide (slides, 0)->front);
  g_assert_cmpuint (slides->len, ==, G_N_ELEMENTS (wanted) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const LjSlide *slide = get_slide (slides, i + 1);
      g_autoptr(LjChart) chart = new_chart (ui, slide, LJ_LANGUAGE_FI);
      g_autofree char *place = lj_slide_dup_place (slide, get_session (ui), LJ_LANGUAGE_FI);

      g_assert_false (slide->front);
      g_assert_cmpstr (chart->title, ==, wanted[i].title);
      g_assert_cmpstr (place, ==, wanted[i].place);
    }
}

/* A second round, with the first one before it. */
static void
add_round (Ui *ui)
{
  LjSession *session = get_session (ui);
  LjWorkbook *workbook = lj_session_get_workbook (session);
  LjRoundFacts facts = { .name = "2027", .based_on = lj_session_get_round (session) };
  g_autoptr(GError) error = NULL;
  gint64 round = lj_workbook_add_round (workbook, &facts, FALSE, &error);
  gint64 goal = lj_session_get_node (session, ui_find_goal (lj_session_get_tree (session), 3))->id;

  g_assert_no_error (error);
  g_assert_true (lj_workbook_set_score (workbook, goal, round, 5, FALSE, &error));
  g_assert_true (lj_session_set_round (session, round, &error));
  g_assert_no_error (error);
  ui_settle ();
}

/* Only of what was evaluated: in the new round, one goal of the first document. */
static void
test_change (Ui *ui, gconstpointer data)
{
  static const LjChartKind wanted[]
      = { LJ_CHART_AVERAGES, LJ_CHART_ACHIEVED, LJ_CHART_DISTRIBUTION, LJ_CHART_CHANGE };
  g_autoptr(GArray) slides = NULL;
  guint document;

  add_round (ui);
  slides = list_slides (ui);
  document = get_slide (slides, 1)->under;
  g_assert_cmpuint (document, !=, LJ_NODE_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_cmpint (get_slide (slides, i + 1)->kind, ==, wanted[i]);
      g_assert_cmpuint (get_slide (slides, i + 1)->under, ==, document);
    }
  for (guint i = 1; i < slides->len; i++)
    if (get_slide (slides, i)->under != document)
      g_assert_cmpint (get_slide (slides, i)->kind, !=, LJ_CHART_DISTRIBUTION);
}

static guint
count_rows (Ui *ui, LjChartKind kind)
{
  const LjSlide whole
      = { .kind = kind, .by = LJ_GROUP_SERVICE_LINE, .under = LJ_NODE_NONE, .n_parts = 1 };
  g_autoptr(LjChart) chart = new_chart (ui, &whole, LJ_LANGUAGE_FI);

  return chart->rows->len;
}

/* A long chart is told in parts: each row once, none too many, the group at the head of each, all
 * together at the end. */
static void
test_parts (Ui *ui, gconstpointer kind)
{
  g_autoptr(GArray) slides = list_slides (ui);
  guint n = 0, n_parts = 0;

  for (guint i = 1; i < slides->len; i++)
    {
      const LjSlide *slide = get_slide (slides, i);
      g_autoptr(LjChart) chart = NULL;

      if (slide->by != LJ_GROUP_SERVICE_LINE || slide->kind != GPOINTER_TO_UINT (kind))
        continue;
      chart = new_chart (ui, slide, LJ_LANGUAGE_FI);
      g_assert_cmpuint (slide->first, ==, n);
      g_assert_cmpuint (slide->part, ==, ++n_parts);
      g_assert_cmpuint (chart->rows->len, ==, slide->n);
      g_assert_cmpuint (chart->rows->len, <=, MOST_ROWS);
      g_assert_nonnull (((LjChartRow *) g_ptr_array_index (chart->rows, 0))->heading);
      g_assert_true (slide->kind != LJ_CHART_HEAT_MAP
                     || (chart->all.n_rows > 0) == (slide->part == slide->n_parts));
      n += slide->n;
    }
  g_assert_cmpuint (n_parts, >, 1);
  g_assert_cmpuint (n, ==, count_rows (ui, GPOINTER_TO_UINT (kind)));
}

static char *
dup_front (Ui *ui, LjLanguage language)
{
  g_autoptr(LjSlideFront) front = lj_slide_front_new (get_session (ui), language);
  g_autofree char *said = lj_slide_front_describe (front);

  return g_strdup_printf ("%s: %s", front->title, said);
}

static void
test_front (Ui *ui, gconstpointer data)
{
  LjSession *session = get_session (ui);
  LjStep step = { .body = LJ_BODY_COUNTY_COUNCIL, .date = (char *) "2026-02-17", .approves = TRUE };
  g_autofree char *draft = dup_front (ui, LJ_LANGUAGE_FI);
  g_autofree char *approved = NULL;

  g_assert_cmpstr (draft, ==,
                   "Strategioiden arviointi: Kaislarannikon hyvinvointialue. 2023–2025. LUONNOS");
  g_assert_cmpint (lj_workbook_add_step (lj_session_get_workbook (session),
                                         lj_session_get_round (session), &step, NULL),
                   !=, 0);
  ui_settle ();
  approved = dup_front (ui, LJ_LANGUAGE_SV);
  g_assert_cmpstr (approved, ==,
                   "Utvärdering av strategierna: Vasskustens välfärdsområde. 2023–2025. "
                   "Välfärdsområdesfullmäktige 17.2.2026");
}

/* At what is selected, in this language. */
static GtkWidget *
present (Ui *ui, gint64 element, LjLanguage language)
{
  GtkWidget *window;

  lj_session_set_language (get_session (ui), language);
  lj_workbook_view_select (ui_get_view (ui), element);
  ui_act (ui, "view.present", NULL);
  window = ui_find_dialog (LJ_TYPE_PRESENTATION);
  g_assert_nonnull (window);
  return window;
}

static gint64
find_document (Ui *ui, guint n)
{
  LjTree *tree = lj_session_get_tree (get_session (ui));
  guint node = 0;

  while (n-- > 0)
    node = lj_tree_get_nodes (tree)[node].end;
  return lj_tree_get_nodes (tree)[node].id;
}

/* The slide, in words as in the picture. */
static void
assert_shown (Ui *ui, GtkWidget *window, guint at, LjLanguage language)
{
  g_autoptr(GArray) slides = list_slides (ui);
  g_autoptr(LjChart) chart = new_chart (ui, get_slide (slides, at), language);
  g_autofree char *text = lj_chart_describe (chart);
  GtkAccessible *view = ui_get (window, "view");

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, chart->title);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/* From the second document on and back, never past the ends. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  static const guint next[] = { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_space, GDK_KEY_Page_Down };
  static const guint back[] = { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_BackSpace, GDK_KEY_Page_Up };
  GtkWidget *window = present (ui, find_document (ui, 1), LJ_LANGUAGE_FI);

  assert_shown (ui, window, 4, LJ_LANGUAGE_FI);
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      press_key (window, next[i]);
      assert_shown (ui, window, 5, LJ_LANGUAGE_FI);
      press_key (window, back[i]);
      assert_shown (ui, window, 4, LJ_LANGUAGE_FI);
    }
  press_key (window, GDK_KEY_Home);
  press_key (window, GDK_KEY_Left);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Strategioiden arviointi");
  press_key (window, GDK_KEY_Right);
  assert_shown (ui, window, 1, LJ_LANGUAGE_FI);
  press_key (window, GDK_KEY_End);
  press_key (window, GDK_KEY_Right);
  assert_shown (ui, window, 14, LJ_LANGUAGE_FI);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_idle (gpointer buttons)
{
  return gtk_widget_has_css_class (buttons, "idle");
}

/* A click goes on; a pointer that rests is gone after a while, until it moves. */
static void
test_pointer (Ui *ui, gconstpointer data)
{
  GtkWidget *window = present (ui, find_document (ui, 0), LJ_LANGUAGE_FI);
  GtkEventController *click = ui_find_controller (ui_get (window, "view"), GTK_TYPE_GESTURE_CLICK);
  GtkEventController *motion = ui_find_controller (gtk_window_get_child (GTK_WINDOW (window)),
                                                   GTK_TYPE_EVENT_CONTROLLER_MOTION);

  g_signal_emit_by_name (click, "released", 1, 10.0, 10.0);
  assert_shown (ui, window, 2, LJ_LANGUAGE_FI);
  g_assert_false (is_idle (ui_get (window, "buttons")));
  g_assert_true (ui_wait (is_idle, ui_get (window, "buttons")));
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (window)), ==, "none");
  g_signal_emit_by_name (motion, "motion", 20.0, 20.0);
  g_assert_false (is_idle (ui_get (window, "buttons")));
  g_assert_null (gtk_widget_get_cursor (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same slide in the other language; the window behind it stays in its own. */
static void
test_language (Ui *ui, gconstpointer data)
{
  GtkWidget *window = present (ui, find_document (ui, 0), LJ_LANGUAGE_FI);

  press_key (window, GDK_KEY_Right);
  press_key (window, GDK_KEY_F9);
  assert_shown (ui, window, 2, LJ_LANGUAGE_SV);
  g_assert_cmpint (lj_session_get_language (get_session (ui)), ==, LJ_LANGUAGE_FI);
  press_key (window, GDK_KEY_F9);
  assert_shown (ui, window, 2, LJ_LANGUAGE_FI);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dark (Ui *ui, gconstpointer data)
{
  GtkWidget *window = present (ui, find_document (ui, 0), LJ_LANGUAGE_FI);
  LjSlideView *view = ui_get (window, "view");

  g_assert_false (lj_slide_view_get_dark (view));
  press_key (window, GDK_KEY_d);
  g_assert_true (lj_slide_view_get_dark (view));
  assert_shown (ui, window, 1, LJ_LANGUAGE_FI);
  press_key (window, GDK_KEY_d);
  g_assert_false (lj_slide_view_get_dark (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_close (Ui *ui, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Escape, GDK_KEY_F11 };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *window = present (ui, find_document (ui, 0), LJ_LANGUAGE_FI);

      press_key (window, keys[i]);
      g_assert_null (ui_find_dialog (LJ_TYPE_PRESENTATION));
    }
}

/* What is evaluated meanwhile, in another window, is shown. */
static void
test_follow (Ui *ui, gconstpointer data)
{
  LjSession *session = get_session (ui);
  gint64 goal = lj_session_get_node (session, ui_find_goal (lj_session_get_tree (session), 3))->id;
  GtkWidget *window = present (ui, goal, LJ_LANGUAGE_FI);
  g_autoptr(GArray) slides = list_slides (ui);
  g_autoptr(LjChart) before = new_chart (ui, get_slide (slides, 1), LJ_LANGUAGE_FI);
  g_autofree char *text = lj_chart_describe (before);
  g_autofree char *now = NULL;

  assert_shown (ui, window, 1, LJ_LANGUAGE_FI);
  g_assert_true (lj_workbook_set_score (lj_session_get_workbook (session), goal,
                                        lj_session_get_round (session), 1, FALSE, NULL));
  ui_settle ();
  now = gtk_test_accessible_check_property (ui_get (window, "view"),
                                            GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  g_assert_nonnull (now);
  assert_shown (ui, window, 1, LJ_LANGUAGE_FI);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (const char *path, gconstpointer data, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, data, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add ("/present/slides", NULL, test_slides);
  add ("/present/change", NULL, test_change);
  add ("/present/parts/averages", GINT_TO_POINTER (LJ_CHART_AVERAGES), test_parts);
  add ("/present/parts/heat-map", GINT_TO_POINTER (LJ_CHART_HEAT_MAP), test_parts);
  add ("/present/front", NULL, test_front);
  add ("/present/keys", NULL, test_keys);
  add ("/present/pointer", NULL, test_pointer);
  add ("/present/language", NULL, test_language);
  add ("/present/dark", NULL, test_dark);
  add ("/present/close", NULL, test_close);
  add ("/present/follow", NULL, test_follow);
  return ui_run ();
}
