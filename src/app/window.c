/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "appearance.h"
#include "dialogs.h"
#include "settings.h"
#include "start-page.h"

G_DEFINE_FINAL_TYPE (LjWindow, lj_window, GTK_TYPE_APPLICATION_WINDOW)

/* The county in the language of the contents, and the file. */
void
lj_window_fill_titles (LjWindow *self)
{
  g_autofree char *county = NULL;
  g_autofree char *file = NULL;
  g_autofree char *title = NULL;

  if (self->session != NULL)
    {
      LjWorkbook *workbook = lj_session_get_workbook (self->session);

      county = lj_workbook_dup_county (workbook, lj_session_get_language (self->session));
      file = g_filename_display_basename (lj_workbook_get_path (workbook));
    }
  lj_header_set_titles (self->header, county != NULL ? county : "Linjaus", file);
  title = file != NULL && county != NULL
              ? g_strdup_printf ("%s \u2013 %s \u2013 Linjaus", file, county)
          : file != NULL ? g_strdup_printf ("%s \u2013 Linjaus", file)
                         : g_strdup ("Linjaus");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* Makes everything that has words in it, in the current language. */
static void
build (LjWindow *self)
{
  GtkWidget *old = gtk_widget_get_first_child (GTK_WIDGET (self->titlebar));

  if (old != NULL)
    gtk_box_remove (self->titlebar, old);
  self->header = LJ_HEADER (lj_header_new ());
  gtk_box_append (self->titlebar, GTK_WIDGET (self->header));
  self->view = self->session != NULL ? lj_workbook_view_new (self->session) : NULL;
  lj_header_set_pages (self->header,
                       self->view != NULL ? lj_workbook_view_get_pages (self->view) : NULL);
  lj_window_fill_titles (self);
}

static void
show_child (LjWindow *self)
{
  if (self->view != NULL)
    gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->view));
  else
    gtk_window_set_child (GTK_WINDOW (self), lj_start_page_new ());
  lj_window_update_actions (self);
}

static void
after_paint_cb (GdkFrameClock *clock, LjWindow *self)
{
  if (self->view != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    g_application_quit (g_application_get_default ());
}

/* A window made for a workbook never shows the start page, so that waits until here. The rest is
 * for measuring how long the start takes. */
static void
realize_cb (LjWindow *self)
{
  if (self->header == NULL)
    {
      build (self);
      show_child (self);
    }
  if (g_getenv ("LINJAUS_QUIT_AFTER_PAINT") != NULL)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                      G_CALLBACK (after_paint_cb), self);
}

/* A workbook is mostly opened before its window is there, and then no row could take the keyboard. */
static void
map_cb (LjWindow *self)
{
  if (self->view != NULL)
    lj_workbook_view_focus_tree (self->view);
}

static gboolean
lj_window_close_request (GtkWindow *window)
{
  LjWindow *self = LJ_WINDOW (window);
  int width, height;

  if (!lj_window_save (self))
    return TRUE;
  gtk_window_get_default_size (window, &width, &height);
  lj_settings_set_size (width, height, gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (lj_window_parent_class)->close_request (window);
}

static void
lj_window_dispose (GObject *object)
{
  LjWindow *self = LJ_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lj_window_parent_class)->dispose (object);
}

static void
lj_window_class_init (LjWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lj_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lj_window_close_request;
  lj_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
lj_window_init (LjWindow *self)
{
  int width, height;
  gboolean maximized;

  lj_settings_get_size (&width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_window_set_icon_name (GTK_WINDOW (self), "fi.linjaus.Linjaus");
  self->titlebar = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_window_set_titlebar (GTK_WINDOW (self), GTK_WIDGET (self->titlebar));
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect_after (self, "map", G_CALLBACK (map_cb), NULL);
  lj_window_take_drops (self);
}

/* Shows the start page until a workbook is opened. Owned by GTK. (transfer none) */
LjWindow *
lj_window_new (GtkApplication *application)
{
  return g_object_new (LJ_TYPE_WINDOW, "application", application, NULL);
}

gboolean
lj_window_is_empty (LjWindow *self)
{
  return self->session == NULL;
}

/* Saves what was typed. FALSE: it could not be saved, and the user has been told. */
gboolean
lj_window_save (LjWindow *self)
{
  return self->view == NULL || lj_form_save (lj_workbook_view_get_form (self->view));
}

/* Shows the workbook in place of what is shown. FALSE after an error, which the user is told. */
gboolean
lj_window_show_workbook (LjWindow *self, LjWorkbook *workbook)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjSession) session = lj_session_new (workbook, &error);

  if (session == NULL)
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  if (!lj_window_save (self))
    return FALSE;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  lj_appearance_follow (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (lj_window_update_actions),
                            self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (lj_window_update_actions), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (lj_window_update_actions),
                            self);
  /* The name of the county may be another one. */
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (lj_window_fill_titles), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (lj_window_fill_titles), self);
  build (self);
  show_child (self);
  lj_workbook_view_focus_again (self->view, TRUE);
  return TRUE;
}

/* Says everything again in the current language, at the same place. */
void
lj_window_rebuild (LjWindow *self)
{
  g_autoptr(LjWorkbookView) old = self->view != NULL ? g_object_ref (self->view) : NULL;
  gboolean in_tree = old != NULL && lj_workbook_view_is_in_tree (old);

  lj_window_save (self);
  if (self->session != NULL)
    lj_session_forget_titles (self->session);
  build (self);
  if (old != NULL)
    lj_workbook_view_copy_place (self->view, old);
  show_child (self);
  if (old != NULL)
    lj_workbook_view_focus_again (self->view, in_tree);
}

/* The chapter of the guide that fits what is done now. */
const char *
lj_window_get_help_chapter (LjWindow *self)
{
  static const struct
  {
    const char *page, *chapter;
  } chapters[] = {
    { "evaluate", "round" }, { "list", "list" },     { "results", "results" },
    { "round", "approval" }, { "audit", "results" }, { "report", "report" },
  };
  const char *page;

  if (self->view == NULL)
    return "first-steps";
  page = gtk_stack_get_visible_child_name (lj_workbook_view_get_pages (self->view));
  if (lj_workbook_view_is_in_tree (self->view))
    return "tree";
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    if (g_strcmp0 (page, chapters[i].page) == 0)
      return chapters[i].chapter;
  return "first-steps";
}
