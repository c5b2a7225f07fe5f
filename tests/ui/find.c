/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "evaluate-keys.h"
#include "find-dialog.h"

/* A window of the type over the one under test, or NULL. */
static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static gpointer
get_child (const char *name)
{
  GtkWidget *dialog = find_window (LJ_TYPE_FIND_DIALOG);

  g_assert_nonnull (dialog);
  return gtk_widget_get_template_child (dialog, LJ_TYPE_FIND_DIALOG, name);
}

static void
type (const char *words)
{
  gtk_editable_set_text (get_child ("words"), words);
  g_signal_emit_by_name (get_child ("words"), "search-changed");
  ui_settle ();
}

static guint
count_hits (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (get_child ("list"))));
}

static gboolean
list_has (const char *word)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  ui_collect_words (get_child ("list"), words);
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

static void
assert_page (const char *page)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child ("stack")), ==, page);
}

/* A text that is nowhere else, in Swedish; the interface is in English. */
static gint64
put_text (Ui *ui, const char *text)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
  GtkWidget *view;

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  view = ui_get_text_view (ui, "published_sv");
  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  return goal;
}

static gint64
get_first (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  return lj_tree_get_nodes (tree)[0].id;
}

static void
test_states (Ui *ui, gconstpointer data)
{
  ui_act (ui, "view.find", NULL);
  assert_page ("start");
  type ("qwertyzx");
  assert_page ("nothing");
  type ("välfärdsområdesstr");
  assert_page ("hits");
  g_assert_true (list_has ("Title · svenska"));
  type ("  ");
  assert_page ("start");
  gtk_window_destroy (GTK_WINDOW (find_window (LJ_TYPE_FIND_DIALOG)));
}

/* Half typed is found as well, and Return goes there, past a filter that hides it. */
static void
test_go (Ui *ui, gconstpointer data)
{
  gint64 goal = put_text (ui, "Snöröjningen fungerar.");
  GtkWidget *filter = ui_child (ui, LJ_TYPE_SIDEBAR, "words");

  ui_act (ui, "view.find", NULL);
  lj_workbook_view_select (ui_get_view (ui), get_first (ui));
  ui_act (ui, "view.page", "results");
  gtk_editable_set_text (GTK_EDITABLE (filter), "qwertyzx");
  g_signal_emit_by_name (filter, "search-changed");
  type ("SNÖRÖJ fung");
  g_assert_cmpuint (count_hits (), ==, 1);
  g_assert_true (list_has ("Snöröjningen fungerar."));
  g_assert_true (list_has ("Published text · svenska"));

  g_signal_emit_by_name (get_child ("words"), "activate");
  ui_settle ();
  g_assert_null (find_window (LJ_TYPE_FIND_DIALOG));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (ui_get_view (ui))),
                   ==, "evaluate");
  g_assert_nonnull (ui_find_row (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_TREE_VIEW), goal));
  g_assert_true (lj_workbook_view_is_in_tree (ui_get_view (ui)));
}

/* Return before the list has followed the typing. */
static void
test_quick (Ui *ui, gconstpointer data)
{
  gint64 goal = put_text (ui, "Snöröjningen fungerar.");

  ui_act (ui, "view.find", NULL);
  lj_workbook_view_select (ui_get_view (ui), get_first (ui));
  gtk_editable_set_text (get_child ("words"), "snöröj");
  g_signal_emit_by_name (get_child ("words"), "activate");
  ui_settle ();
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
}

static void
test_escape (Ui *ui, gconstpointer data)
{
  gint64 goal = put_text (ui, "Ett.");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (ui->window));

  g_assert_true (focus == ui_get_text_view (ui, "published_sv"));
  ui_act (ui, "view.find", NULL);
  type ("välfärdsområdesstr");
  g_signal_emit_by_name (get_child ("words"), "stop-search");
  ui_settle ();
  g_assert_null (find_window (LJ_TYPE_FIND_DIALOG));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (ui->window)) == focus);
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
}

static void
add_key (GPtrArray *keys, const char *accelerator)
{
  g_autofree char *name = NULL;
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  name = gtk_accelerator_name (key, modifiers);
  if (!g_ptr_array_find_with_equal_func (keys, name, g_str_equal, NULL))
    g_ptr_array_add (keys, g_steal_pointer (&name));
}

/* Each key once: the window has them again for its own search. */
static void
collect_keys (GtkWidget *root, GPtrArray *keys)
{
  if (G_OBJECT_TYPE (root) == GTK_TYPE_SHORTCUTS_SHORTCUT)
    {
      g_autofree char *accelerator = NULL;
      g_auto(GStrv) parts = NULL;

      g_object_get (root, "accelerator", &accelerator, NULL);
      parts = g_strsplit (accelerator, " ", -1);
      for (guint i = 0; parts[i] != NULL; i++)
        if (strstr (parts[i], "...") == NULL) /* a range is no key of the application */
          add_key (keys, parts[i]);
    }
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    collect_keys (i, keys);
}

static guint
assert_listed (const char *action, GPtrArray *keys)
{
  g_auto(GStrv) wanted
          = gtk_application_get_accels_for_action (GTK_APPLICATION (ui_application), action);
  guint n = 0;

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (strstr (wanted[i], "KP_") != NULL)
        continue;
      if (!g_ptr_array_find_with_equal_func (keys, wanted[i], g_str_equal, NULL))
        g_error ("%s of %s is not in the window of shortcuts", wanted[i], action);
      n++;
    }
  return n;
}

/* The window lists every key of the program, and no other; a key of the keypad is the same key. */
static void
test_shortcuts (Ui *ui, gconstpointer data)
{
  /* Keys of the tree and of the form, where they are not text; of the main menu; of the preview, of
   * a chart and of the presentation. */
  static const char *const own[] = { "Delete",
                                     "Menu",
                                     "<Shift>F10",
                                     "y",
                                     "p",
                                     "n",
                                     "minus",
                                     "parenleft",
                                     "F10",
                                     "Page_Down",
                                     "Page_Up",
                                     "<Control>Home",
                                     "<Control>End",
                                     "<Control>plus",
                                     "<Control>minus",
                                     "<Control>0",
                                     "<Control>s",
                                     "<Control>c",
                                     "<Shift><Control>c",
                                     "Right",
                                     "Down",
                                     "space",
                                     "Left",
                                     "Up",
                                     "BackSpace",
                                     "Home",
                                     "End",
                                     "d",
                                     "Escape" };
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) actions
          = gtk_application_list_action_descriptions (GTK_APPLICATION (ui_application));
  GLogLevelFlags fatal;
  GtkWidget *window;
  guint n = 0;

  /* GTK 4.8 measures a label of its own at less than nothing there, and warns. */
  fatal = g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  ui_act (ui, "app.shortcuts", NULL);
  g_log_set_always_fatal (fatal);
  window = find_window (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (window);
  collect_keys (window, keys);
  for (guint i = 0; actions[i] != NULL; i++)
    n += assert_listed (actions[i], keys);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (keys->len, ==, n + G_N_ELEMENTS (own));
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (keys, own[i], g_str_equal, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
append_letter (GString *text, gunichar letter)
{
  g_string_append (text, text->len > 0 ? " " : "");
  g_string_append_unichar (text, letter);
}

/* The letters that are listed are those that are underlined in the form, in each language. */
static void
test_letters (Ui *ui, gconstpointer data)
{
  LjSession *session = lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));

  for (LjLanguage i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autoptr(GString) letters = g_string_new (NULL);
      LjAchievedKeys keys;

      lj_i18n_set_language (i);
      lj_evaluate_keys_choose (session, &keys);
      append_letter (letters, keys.letters[LJ_ACHIEVED_YES]);
      append_letter (letters, keys.letters[LJ_ACHIEVED_PARTLY]);
      append_letter (letters, keys.letters[LJ_ACHIEVED_NO]);
      g_assert_cmpstr (letters->str, ==, _ ("y p n"));
    }
  lj_i18n_set_language (LJ_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add ("/find/states", Ui, NULL, ui_set_up, test_states, ui_tear_down);
  g_test_add ("/find/go", Ui, NULL, ui_set_up, test_go, ui_tear_down);
  g_test_add ("/find/quick", Ui, NULL, ui_set_up, test_quick, ui_tear_down);
  g_test_add ("/find/escape", Ui, NULL, ui_set_up, test_escape, ui_tear_down);
  g_test_add ("/find/letters", Ui, NULL, ui_set_up, test_letters, ui_tear_down);
  g_test_add ("/find/shortcuts", Ui, NULL, ui_set_up, test_shortcuts, ui_tear_down);
  return ui_run ();
}
