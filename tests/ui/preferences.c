/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "preferences-dialog.h"
#include "results.h"
#include "settings.h"

static LjPreferencesDialog *
open_preferences (Ui *ui)
{
  LjPreferencesDialog *dialog = lj_preferences_dialog_new (GTK_WINDOW (ui->window));

  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  return dialog;
}

static gpointer
get_child (LjPreferencesDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), LJ_TYPE_PREFERENCES_DIALOG, name);
}

static void
reset (Ui *ui, gconstpointer data)
{
  static const char *const keys[]
      = { "rule", "without-qualified", "few-goals", "theme", "text-size", "user-name" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (lj_settings_get (), keys[i]);
  ui_tear_down (ui, data);
}

/* The first element whose average is another by each rule. */
static guint
find_telling (LjTree *tree, char *means[])
{
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    {
      for (guint rule = 0; rule < 2; rule++)
        {
          LjSummaryOptions options = { .rule = rule };
          g_autoptr(LjSummary) summary = lj_summary_new (tree, &options);
          LjFigures figures;

          lj_summary_get_figures (summary, i, &figures);
          g_free (means[rule]);
          means[rule] = lj_mean_text (figures.mean, LJ_LANGUAGE_EN);
        }
      if (lj_tree_get_nodes (tree)[i].score == 0 && strcmp (means[0], means[1]) != 0)
        return i;
    }
  g_assert_not_reached ();
}

static gboolean
shows (Ui *ui, const char *text)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  ui_collect_words (GTK_WIDGET (ui->window), words);
  for (guint i = 0; i < words->len; i++)
    if (strstr (g_ptr_array_index (words, i), text) != NULL)
      return TRUE;
  return FALSE;
}

/* Another rule changes the averages on screen at once, and is named on each page. */
static void
test_rule (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  char *means[2] = { NULL, NULL };
  gint64 element = lj_tree_get_nodes (tree)[find_telling (tree, means)].id;
  LjPreferencesDialog *dialog = open_preferences (ui);
  g_autofree char *before = NULL, *after = NULL;

  lj_workbook_view_select (ui_get_view (ui), element);
  ui_settle ();
  before = ui_dup_cell (ui, element, 1);
  g_assert_cmpstr (before, ==, means[LJ_RULE_GOALS]);
  g_assert_false (shows (ui, "every printed score"));
  gtk_drop_down_set_selected (get_child (dialog, "rule"), LJ_RULE_SCORES);
  ui_settle ();
  after = ui_dup_cell (ui, element, 1);
  g_assert_cmpstr (after, ==, means[LJ_RULE_SCORES]);
  g_assert_true (shows (ui, "Averages: every printed score counts for itself"));
  ui_act (ui, "view.page", "results");
  g_assert_true (
      strstr (gtk_label_get_text (GTK_LABEL (ui_child (ui, LJ_TYPE_RESULTS, "subtitle"))),
              "every printed score")
      != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_free (means[0]);
  g_free (means[1]);
}

/* The name given stands beside the next change; taken away, the system's. */
static void
test_user (Ui *ui, gconstpointer data)
{
  static const char *const names[] = { "Aino Virtanen", "" };
  LjPreferencesDialog *dialog = open_preferences (ui);
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;

  lj_workbook_view_select (ui_get_view (ui), goal);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *score = g_strdup_printf ("score_%u", i + 1);
      g_autoptr(LjWorkbook) workbook = NULL;
      g_autoptr(GPtrArray) rows = NULL;
      const LjHistoryRow *row;

      gtk_editable_set_text (get_child (dialog, "user"), names[i]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_child (ui, LJ_TYPE_FORM, score)), TRUE);
      workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
      rows = lj_workbook_list_history (workbook, goal, 10, NULL);
      row = g_ptr_array_index (rows, 0);
      if (*names[i] != '\0')
        g_assert_cmpstr (row->who, ==, names[i]);
      else
        g_assert_true (*row->who != '\0' && strcmp (row->who, names[0]) != 0);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_appearance (Ui *ui, gconstpointer data)
{
  LjPreferencesDialog *dialog = open_preferences (ui);
  GtkSettings *gtk = gtk_settings_get_default ();
  gboolean at_first, dark;
  int before, after;

  g_object_get (gtk, "gtk-xft-dpi", &before, "gtk-application-prefer-dark-theme", &at_first, NULL);
  gtk_drop_down_set_selected (get_child (dialog, "text_size"), 3);
  gtk_drop_down_set_selected (get_child (dialog, "theme"), 2);
  g_object_get (gtk, "gtk-xft-dpi", &after, "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_true (dark);
  g_assert_cmpint (after / 200, ==, (before > 0 ? before : 96 * 1024) / 100);
  gtk_drop_down_set_selected (get_child (dialog, "text_size"), 0);
  gtk_drop_down_set_selected (get_child (dialog, "theme"), 0);
  g_object_get (gtk, "gtk-xft-dpi", &after, "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_cmpint (after, ==, before);
  g_assert_true (dark == at_first);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The window with each of its pages has room on a screen that wide. */
static void
assert_fits (Ui *ui, int width, int height)
{
  static const char *const pages[] = { "evaluate", "list", "results", "round", "audit", "report" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int least_width, least_height;

      ui_act (ui, "view.page", pages[i]);
      gtk_widget_measure (GTK_WIDGET (ui->window), GTK_ORIENTATION_HORIZONTAL, -1, &least_width,
                          NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (ui->window), GTK_ORIENTATION_VERTICAL, width, &least_height,
                          NULL, NULL, NULL);
      g_test_message ("%s: %d x %d", pages[i], least_width, least_height);
      g_assert_cmpint (least_width, <=, width);
      g_assert_cmpint (least_height, <=, height);
    }
}

static void
add_step (Ui *ui, LjBody body, gboolean approves)
{
  LjSession *session = lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  LjStep step = { .body = body,
                  .date = (char *) "2026-02-17",
                  .section = (char *) "\u00a7 12",
                  .approves = approves };

  g_assert_cmpint (lj_workbook_add_step (lj_session_get_workbook (session),
                                         lj_session_get_round (session), &step, NULL),
                   !=, 0);
  ui_settle ();
}

/* In every language, in a draft and in a round that has come all the way. */
static void
test_widths (Ui *ui, gconstpointer data)
{
  static const char *const languages[] = { "en", "fi", "sv" };
  static const char *const sizes[] = { "100", "200" };
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id);
  for (guint approved = 0; approved < 2; approved++)
    {
      for (LjBody i = LJ_BODY_MANAGEMENT_GROUP; approved && i <= LJ_BODY_LAST; i++)
        add_step (ui, i, i == LJ_BODY_LAST);
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
          {
            gboolean large = g_str_equal (sizes[j], "200");

            g_action_group_activate_action (G_ACTION_GROUP (ui_application), "language",
                                            g_variant_new_string (languages[i]));
            g_settings_set_string (lj_settings_get (), "text-size", sizes[j]);
            g_test_message ("%s, %s %%", languages[i], sizes[j]);
            assert_fits (ui, large ? 1280 : 1024, large ? 820 : 768);
          }
    }
  g_action_group_activate_action (G_ACTION_GROUP (ui_application), "language",
                                  g_variant_new_string ("en"));
}

/* Page, element and open rows of a workbook are there again when it is opened again. */
static void
test_place (Ui *ui, gconstpointer data)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;
  g_autoptr(GArray) open = NULL, again = NULL;

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_act (ui, "view.page", "audit");
  open = lj_tree_view_dup_expanded (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  gtk_window_close (GTK_WINDOW (ui->window));
  ui_settle ();
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
  g_assert_cmpint (lj_workbook_view_get_selected (ui_get_view (ui)), ==, goal);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (ui_get_view (ui))),
                   ==, "audit");
  again = lj_tree_view_dup_expanded (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
  g_assert_cmpuint (again->len, ==, open->len);
}

/* Every control says what it is. */
static void
test_names (Ui *ui, gconstpointer data)
{
  static const char *const names[] = { "language", "user", "rule", "few", "theme", "text_size" };
  LjPreferencesDialog *dialog = open_preferences (ui);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_child (dialog, names[i])),
                                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A choice outlives the process, where the settings are kept in a file. */
static void
test_remembered (void)
{
  static const char *const steps[] = { "choose", "look" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *name = g_strdup_printf ("/preferences/remembered/subprocess/%s", steps[i]);

      g_test_trap_subprocess (name, 10 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
    }
}

static void
test_choose (void)
{
  g_settings_set_string (lj_settings_get (), "theme", "dark");
  g_settings_sync ();
}

static void
test_look (void)
{
  g_autofree char *theme = g_settings_get_string (lj_settings_get (), "theme");

  g_assert_cmpstr (theme, ==, "dark");
  g_settings_reset (lj_settings_get (), "theme");
  g_settings_sync ();
}

/* Where GLib keeps them, in the folder of the test. */
static void
remove_settings (void)
{
  static const char *const folders[] = { "glib-2.0/settings", "glib-2.0", "" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("LINJAUS_UI_HOME"), folders[i], NULL);

      ui_remove_folder (path);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  ui_start (&argc, &argv);
  g_test_add ("/preferences/rule", Ui, NULL, ui_set_up, test_rule, reset);
  g_test_add ("/preferences/user", Ui, NULL, ui_set_up, test_user, reset);
  g_test_add ("/preferences/appearance", Ui, NULL, ui_set_up, test_appearance, reset);
  g_test_add ("/preferences/widths", Ui, NULL, ui_set_up, test_widths, reset);
  g_test_add ("/preferences/place", Ui, NULL, ui_set_up, test_place, reset);
  g_test_add ("/preferences/names", Ui, NULL, ui_set_up, test_names, reset);
  g_test_add_func ("/preferences/remembered", test_remembered);
  g_test_add_func ("/preferences/remembered/subprocess/choose", test_choose);
  g_test_add_func ("/preferences/remembered/subprocess/look", test_look);
  if (g_test_subprocess ())
    return g_test_run ();
  status = ui_run ();
  remove_settings ();
  return status;
}
