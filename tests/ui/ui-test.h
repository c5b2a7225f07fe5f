/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "application.h"
#include "element-item.h"
#include "form.h"
#include "i18n.h"
#include "text-field.h"
#include "window.h"
#include "workbook-view.h"

/* What the tests of the window share: a real window on a real workbook, a copy of the example in a
 * folder of its own. */

typedef gboolean (*UiIs) (gpointer data);

typedef struct
{
  char *folder;
  char *path;
  LjWindow *window;
} Ui;

static LjApplication *ui_application;

/* FALSE: it did not come about in ten seconds. */
static inline gboolean
ui_wait (UiIs is_so, gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!is_so (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return TRUE;
}

static inline void
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The first widget of the type at or below root, in tree order. */
static inline GtkWidget *
ui_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = ui_find (i, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A child of the template of the window's one widget of that type. */
static inline GtkWidget *
ui_child (Ui *ui, GType type, const char *name)
{
  GtkWidget *widget = ui_find (GTK_WIDGET (ui->window), type);

  g_assert_nonnull (widget);
  return GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));
}

/* The first event controller of that type on the widget, which has one. (transfer none) */
static inline gpointer
ui_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The open dialog of that type; NULL: there is none. */
static inline GtkWidget *
ui_find_dialog (GType type)
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

/* A child of the template of the widget itself. */
static inline gpointer
ui_get (GtkWidget *widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static inline void
ui_click (GtkWidget *widget, const char *button)
{
  g_assert_true (gtk_widget_is_sensitive (ui_get (widget, button)));
  g_signal_emit_by_name (ui_get (widget, button), "clicked");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
ui_act (Ui *ui, const char *action, const char *target)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (ui->window), action, target ? "s" : NULL, target));
  ui_settle ();
}

static inline gboolean
ui_has_tree (gpointer data)
{
  Ui *ui = data;
  GtkWidget *expander = ui_find (GTK_WIDGET (ui->window), GTK_TYPE_TREE_EXPANDER);

  return expander != NULL && gtk_widget_get_height (expander) > 0;
}

static inline void
ui_make_workbook (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_example_read (&error);
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_CREATE, &error);
  LjPlan *const plans[] = { plan };

  g_assert_no_error (error);
  g_assert_true (lj_import_commit (workbook, plans, 1, NULL, NULL, &error));
  g_assert_no_error (error);
}

static inline void
ui_open (Ui *ui)
{
  g_autoptr(GFile) file = g_file_new_for_path (ui->path);

  ui->window = lj_window_new (GTK_APPLICATION (ui_application));
  gtk_window_set_default_size (GTK_WINDOW (ui->window), 1200, 900);
  lj_window_open (ui->window, file);
  gtk_window_present (GTK_WINDOW (ui->window));
}

static inline void
ui_set_up (Ui *ui, gconstpointer data)
{
  ui->folder = g_dir_make_tmp ("linjaus-ui-XXXXXX", NULL);
  ui->path = g_build_filename (ui->folder, "a.linjaus", NULL);
  ui_make_workbook (ui->path);
  ui_open (ui);
  g_assert_true (ui_wait (ui_has_tree, ui));
}

static inline void
ui_remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        ui_remove_folder (file);
      else
        g_unlink (file);
    }
  g_rmdir (path);
}

static inline void
ui_tear_down (Ui *ui, gconstpointer data)
{
  if (ui->window != NULL)
    gtk_window_destroy (GTK_WINDOW (ui->window));
  ui_settle ();
  ui_remove_folder (ui->folder);
  g_free (ui->folder);
  g_free (ui->path);
}

/* The workbook as any other program would read it now. */
static inline LjTree *
ui_read_tree (Ui *ui)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, &error);
  LjTree *tree = NULL;

  g_assert_no_error (error);
  tree = lj_workbook_load_tree (workbook, lj_workbook_get_current_round (workbook), &error);
  g_assert_no_error (error);
  return tree;
}

/* Everything the workbook says now, as any other program would read it. (transfer full) */
static inline char *
ui_dup_json (Ui *ui)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (ui->path, LJ_OPEN_READ_ONLY, NULL);
  g_autoptr(LjContent) content = lj_workbook_load_content (workbook, NULL);
  g_autoptr(GBytes) json = lj_export_json (content, LJ_EXPORT_WITH_NOTES);

  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* The first goal with that score that is also asked whether it was achieved, so in a policy line
 * of goals; its line is its parent. */
static inline guint
ui_find_goal (LjTree *tree, guint score)
{
  const LjNode *nodes = lj_tree_get_nodes (tree);

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    if (nodes[i].asked_achieved && nodes[i].kind == LJ_KIND_GOAL && nodes[i].score == score)
      return i;
  g_assert_not_reached ();
}

/* The words a widget itself shows, or NULL. */
static inline const char *
ui_get_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return NULL;
}

static inline void
ui_add_words (GPtrArray *words, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (words, g_strdup (text));
}

/* Every word shown at or below root, and every tooltip. */
static inline void
ui_collect_words (GtkWidget *root, GPtrArray *words)
{
  const char *own = ui_get_words (root);

  if (!gtk_widget_get_visible (root))
    return;
  ui_add_words (words, own);
  ui_add_words (words, gtk_widget_get_tooltip_text (root));
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    ui_collect_words (i, words);
}

static inline LjWorkbookView *
ui_get_view (Ui *ui)
{
  return LJ_WORKBOOK_VIEW (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_WORKBOOK_VIEW));
}

static inline GtkWidget *
ui_find_row (GtkWidget *root, gint64 element)
{
  if (GTK_IS_TREE_EXPANDER (root))
    {
      g_autoptr(LjElementItem) item = gtk_tree_expander_get_item (GTK_TREE_EXPANDER (root));

      if (item != NULL && lj_element_item_get_element (item) == element)
        return gtk_widget_get_parent (gtk_widget_get_parent (root));
    }
  for (GtkWidget *i = gtk_widget_get_first_child (root); i; i = gtk_widget_get_next_sibling (i))
    {
      GtkWidget *found = ui_find_row (i, element);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The words of one column of the element's row in the tree. (transfer full) */
static inline char *
ui_dup_cell (Ui *ui, gint64 element, guint column)
{
  GtkWidget *row = ui_find_row (ui_find (GTK_WIDGET (ui->window), LJ_TYPE_TREE_VIEW), element);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *cell;

  g_assert_nonnull (row);
  cell = gtk_widget_get_first_child (row);
  for (guint i = 0; i < column; i++)
    cell = gtk_widget_get_next_sibling (cell);
  ui_collect_words (cell, words);
  return words->len > 0 ? g_strdup (g_ptr_array_index (words, 0)) : g_strdup ("");
}

static inline GtkWidget *
ui_get_text_view (Ui *ui, const char *field)
{
  GtkWidget *widget = ui_child (ui, LJ_TYPE_FORM, field);

  return GTK_WIDGET (gtk_widget_get_template_child (widget, LJ_TYPE_TEXT_FIELD, "view"));
}

/* Settings and recent files of the person who runs the tests are left alone. A program that a test
 * starts keeps the folder of the test. */
static inline void
ui_start (int *argc, char ***argv)
{
  if (g_getenv ("LINJAUS_UI_HOME") == NULL)
    {
      g_autofree char *home = g_dir_make_tmp ("linjaus-home-XXXXXX", NULL);

      g_setenv ("LINJAUS_UI_HOME", home, TRUE);
      g_setenv ("XDG_DATA_HOME", home, TRUE);
      g_setenv ("XDG_CONFIG_HOME", home, TRUE);
    }
  lj_i18n_start ();
  lj_i18n_set_language (LJ_LANGUAGE_EN);
  gtk_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
  ui_application = lj_application_new ();
  g_application_set_flags (G_APPLICATION (ui_application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (ui_application), NULL, NULL));
}

static inline int
ui_run (void)
{
  int status = g_test_run ();

  ui_remove_folder (g_getenv ("LINJAUS_UI_HOME"));
  return status;
}
