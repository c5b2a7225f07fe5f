/* SPDX-License-Identifier: EUPL-1.2 */
#include "ui-test.h"

#include "help-window.h"

static const char *const chapters[]
    = { "first-steps", "tree",     "round", "list",   "results", "report",
        "languages",   "approval", "term",  "safety", "keyboard" };

static GtkStack *
get_stack (LjHelpWindow *help)
{
  return GTK_STACK (
      gtk_widget_get_template_child (GTK_WIDGET (help), LJ_TYPE_HELP_WINDOW, "chapters"));
}

/* Every chapter has a title and something to read, in each language other words. */
static void
test_languages (void)
{
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint language = 0; language < LJ_N_LANGUAGES; language++)
    {
      LjHelpWindow *help;

      lj_i18n_set_language (language);
      help = lj_help_window_new (NULL, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
        {
          GtkWidget *page = gtk_stack_get_child_by_name (get_stack (help), chapters[i]);
          g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

          g_assert_nonnull (page);
          ui_collect_words (page, words);
          g_assert_cmpuint (words->len, >=, 4);
          g_assert_true (g_hash_table_add (texts, g_strdup (g_ptr_array_index (words, 1))));
        }
      gtk_window_destroy (GTK_WINDOW (help));
    }
  lj_i18n_set_language (LJ_LANGUAGE_EN);
}

static LjHelpWindow *
find_help (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GObject) window = g_list_model_get_item (windows, i);

      if (LJ_IS_HELP_WINDOW (window))
        return LJ_HELP_WINDOW (window);
    }
  return NULL;
}

/* A picture of the chapter that is open is as large as it can be, however long the text is. */
static void
check_picture (LjHelpWindow *help)
{
  GtkWidget *page = gtk_stack_get_visible_child (get_stack (help));
  GtkWidget *picture = ui_find (page, GTK_TYPE_PICTURE);
  GdkPaintable *paintable
      = picture != NULL ? gtk_picture_get_paintable (GTK_PICTURE (picture)) : NULL;
  int width;

  if (paintable == NULL)
    return;
  width = gtk_widget_get_width (picture);
  g_assert_cmpint (width, >, 500);
  g_assert_cmpint (gtk_widget_get_height (picture), >=,
                   (int) (width / gdk_paintable_get_intrinsic_aspect_ratio (paintable)) - 1);
}

/* F1 opens the chapter that fits the page, or the tree. */
static void
test_place (Ui *ui, gconstpointer data)
{
  static const char *const places[][2]
      = { { "evaluate", "round" }, { "list", "list" },     { "results", "results" },
          { "round", "approval" }, { "audit", "results" }, { "report", "report" },
          { NULL, "tree" } };

  ui_act (ui, "goal.next", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i][0] != NULL)
        ui_act (ui, "view.page", places[i][0]);
      else
        lj_workbook_view_focus_tree (ui_get_view (ui));
      g_action_group_activate_action (G_ACTION_GROUP (ui_application), "help", NULL);
      ui_settle ();
      g_assert_nonnull (find_help ());
      g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (find_help ())), ==,
                       places[i][1]);
      check_picture (find_help ());
      gtk_window_destroy (GTK_WINDOW (find_help ()));
    }
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  g_test_add_func ("/help/languages", test_languages);
  g_test_add ("/help/place", Ui, NULL, ui_set_up, test_place, ui_tear_down);
  return ui_run ();
}
