/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report-page.h"
#include "ui-test.h"

#include <linjaus/round.h>

#include "backup-dialog.h"
#include "find-dialog.h"
#include "import-dialog.h"

/* Every window that the program can show over its main window, for what has to hold in all of
 * them. A new one belongs into the list below. */

typedef struct
{
  const char *name;
  const char *action;         /* of the window or the application */
  const char *page;           /* NULL: whatever is shown */
  void (*prepare) (Ui *ui);   /* before it is opened; or NULL */
  void (*fill) (GtkWidget *); /* once it is open; or NULL */
} EveryWindow;

/* Two warnings are GTK's own: of the page buttons in its window of shortcuts, whose labels Adwaita
 * makes narrower than nothing, and, on a slow machine, of a frame that is painted while GTK still
 * changes sizes on its own account. Everything else that is warned of ends the test as ever. */
static inline GLogWriterOutput
every_write_log (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0
        && (strstr (fields[i].value, "(label) reported min width -4") != NULL
            || strstr (fields[i].value, "without a current allocation") != NULL))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n, data);
}

/* Which widget: the types down to it, and the name it has in its template. (transfer full) */
static inline char *
every_dup_place (GtkWidget *widget)
{
  GString *place = g_string_new (NULL);

  for (GtkWidget *i = widget; i != NULL; i = gtk_widget_get_parent (i))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (i));
      g_autofree char *step
          = g_strdup_printf ("/%s%s%s", G_OBJECT_TYPE_NAME (i), id ? "#" : "", id ? id : "");

      g_string_prepend (place, step);
    }
  return g_string_free (place, FALSE);
}

/* In place of ui_start(). */
static inline void
every_start (int *argc, char ***argv)
{
  g_log_set_writer_func (every_write_log, NULL, NULL);
  ui_start (argc, argv);
}

/* The newest window that is not one of those before. (transfer none) */
static inline GtkWidget *
every_find_new (GPtrArray *before)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (!g_ptr_array_find (before, window, NULL) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* (transfer container) */
static inline GPtrArray *
every_list_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      g_ptr_array_add (list, window);
    }
  return list;
}

/* A goal with its score, achievement and texts. */
static inline gint64
every_select_goal (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);
  gint64 goal = lj_tree_get_nodes (tree)[ui_find_goal (tree, 3)].id;

  lj_workbook_view_select (ui_get_view (ui), goal);
  ui_settle ();
  return goal;
}

static inline void
every_select_document (Ui *ui)
{
  g_autoptr(LjTree) tree = ui_read_tree (ui);

  lj_workbook_view_select (ui_get_view (ui), lj_tree_get_nodes (tree)[0].id);
  ui_settle ();
}

static inline void
every_prepare_goal (Ui *ui)
{
  every_select_goal (ui);
}

static inline gboolean
every_has_backup (gpointer data)
{
  Ui *ui = data;
  g_autoptr(GPtrArray) backups = lj_backup_list (ui->path);

  return backups != NULL && backups->len > 0;
}

/* In two languages there is something to be found. */
static inline void
every_prepare_proof (Ui *ui)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_child (ui, LJ_TYPE_REPORT_PAGE, "language")), 3);
  ui_settle ();
}

static inline void
every_prepare_backups (Ui *ui)
{
  g_assert_true (ui_wait (every_has_backup, ui));
}

static inline LjSession *
every_get_session (Ui *ui)
{
  return lj_tree_view_get_session (
      lj_sidebar_get_tree (lj_workbook_view_get_sidebar (ui_get_view (ui))));
}

static inline void
every_prepare_approval (Ui *ui)
{
  LjSession *session = every_get_session (ui);
  LjStep step = { .body = LJ_BODY_COUNTY_COUNCIL, .date = (char *) "2026-02-17", .approves = TRUE };

  g_assert_cmpint (lj_workbook_add_step (lj_session_get_workbook (session),
                                         lj_session_get_round (session), &step, NULL),
                   !=, 0);
  ui_settle ();
}

static inline void
every_prepare_rounds (Ui *ui)
{
  LjSession *session = every_get_session (ui);
  LjRoundFacts facts = { .name = "2027", .based_on = lj_session_get_round (session) };
  g_autoptr(GError) error = NULL;

  lj_workbook_add_round (lj_session_get_workbook (session), &facts, FALSE, &error);
  g_assert_no_error (error);
  ui_settle ();
}

static inline void
every_type_words (GtkWidget *dialog)
{
  GtkWidget *words
      = GTK_WIDGET (gtk_widget_get_template_child (dialog, LJ_TYPE_FIND_DIALOG, "words"));

  gtk_editable_set_text (GTK_EDITABLE (words), "palvelu");
  g_signal_emit_by_name (words, "search-changed");
}

static inline gboolean
every_has_plan (gpointer dialog)
{
  return gtk_widget_get_sensitive (
      GTK_WIDGET (gtk_widget_get_template_child (dialog, LJ_TYPE_IMPORT_DIALOG, "accept")));
}

static inline void
every_wait_for_plan (GtkWidget *dialog)
{
  g_assert_true (ui_wait (every_has_plan, dialog));
}

static const EveryWindow every_windows[] = {
  { "new-workbook", "workbook.new", NULL, NULL, NULL },
  { "properties", "workbook.properties", NULL, NULL, NULL },
  { "element", "tree.rename", NULL, every_prepare_goal, NULL },
  { "continue", "tree.continue", NULL, every_prepare_goal, NULL },
  { "term", "tree.new-term", NULL, every_select_document, NULL },
  { "lineage", "view.lineage", NULL, NULL, NULL },
  { "names", "workbook.names", NULL, NULL, NULL },
  { "new-round", "round.new", "round", NULL, NULL },
  { "change-round", "round.change", "round", NULL, NULL },
  { "step", "round.record-step", "round", NULL, NULL },
  { "history", "view.history", NULL, every_prepare_goal, NULL },
  { "find", "view.find", NULL, NULL, every_type_words },
  { "answer", "goal.record-answer", NULL, every_prepare_goal, NULL },
  { "backups", "workbook.restore-backup", NULL, every_prepare_backups, NULL },
  { "import", NULL, NULL, NULL, every_wait_for_plan },
  { "preferences", "app.preferences", NULL, NULL, NULL },
  { "shortcuts", "app.shortcuts", NULL, NULL, NULL },
  { "help", "app.help", NULL, NULL, NULL },
  { "about", "app.about", NULL, NULL, NULL },
  { "proof", "report.check", "report", every_prepare_proof, NULL },
  { "print", "report.print", "results", every_select_document, NULL },
  { "agenda", "report.agenda", "round", NULL, NULL },
  { "presentation", "view.present", NULL, every_select_document, NULL },
  { "answer-sheet", "report.answer-sheet", NULL, every_prepare_goal, NULL },
  { "chart-table", "chart.show-table", "results", every_select_document, NULL },
  { "why", "view.why-selected", "results", every_select_document, NULL },
  /* The last ones: another round is the current one then, and nothing can be changed. */
  { "compare", "round.compare", "round", every_prepare_rounds, NULL },
  { "reopen", "round.reopen", "round", every_prepare_approval, NULL },
};

static inline void
every_import (Ui *ui)
{
  static const char table[] = "Strategia;Linjaus;Tavoite;Tavoite saavutettu?;Arviointi (1-5);Outo\n"
                              "Uusi strategia;Oma linja;Ensimmäinen tavoite;kyllä;4;?\n"
                              "Uusi strategia;Oma linja;Toinen tavoite;ehkä;9;?\n";
  g_autofree char *path = g_build_filename (ui->folder, "new.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  lj_window_import (ui->window, file);
}

/* Commands of a page are given from within it. */
static inline GtkWidget *
every_find_page (Ui *ui)
{
  GtkWidget *page = gtk_stack_get_visible_child (lj_workbook_view_get_pages (ui_get_view (ui)));
  GtkWidget *inside = gtk_widget_get_first_child (page);

  return inside != NULL ? inside : page;
}

static inline void
every_give (Ui *ui, const EveryWindow *which)
{
  GtkWidget *from = which->page != NULL ? every_find_page (ui) : GTK_WIDGET (ui->window);

  if (which->action == NULL)
    every_import (ui);
  else
    {
      if (!gtk_widget_activate_action (from, which->action, NULL))
        g_error ("%s: %s cannot be given", which->name, which->action);
    }
}

/* Brings the main window to where the command can be given. */
static inline void
every_prepare (Ui *ui, const EveryWindow *which)
{
  if (which->page != NULL)
    ui_act (ui, "view.page", which->page);
  if (which->prepare != NULL)
    which->prepare (ui);
}

/* Until the sizes of a window that has just opened are its own: pictures and long texts take some
 * frames, and what comes into view before is moved out of it again. */
static inline void
every_rest (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 5;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* (transfer none) */
static inline GtkWidget *
every_open (Ui *ui, const EveryWindow *which)
{
  g_autoptr(GPtrArray) before = every_list_windows ();
  GtkWidget *window;

  every_give (ui, which);
  ui_settle ();
  window = every_find_new (before);
  if (window == NULL)
    g_error ("%s does not open", which->name);
  if (which->fill != NULL)
    which->fill (window);
  every_rest ();
  return window;
}
