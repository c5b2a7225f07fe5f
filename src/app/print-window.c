/* SPDX-License-Identifier: EUPL-1.2 */
#include "print-window.h"

#include "dialogs.h"
#include "page-view.h"
#include "print.h"
#include "settings.h"

#define ZOOM_STEP 1.25
#define SMALLEST 0.25
#define LARGEST 6.0

struct _LjPrintWindow
{
  GtkWindow parent_instance;

  GtkDropDown *paper;
  GtkLabel *number;
  GtkScrolledWindow *scrolled;
  LjPageView *view;

  LjReport *report; /* owned */
  guint page;
  double zoom; /* 0: the whole page */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjPrintWindow, lj_print_window, GTK_TYPE_WINDOW)

static void
update_actions (LjPrintWindow *self)
{
  guint n_pages = lj_report_get_n_pages (self->report);
  double scale = lj_page_view_get_scale (self->view);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "preview.first", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.last", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", self->zoom <= 0 || scale < LARGEST);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", self->zoom <= 0 || scale > SMALLEST);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", self->zoom > 0);
}

static void
show_page (LjPrintWindow *self, guint page)
{
  guint n_pages = lj_report_get_n_pages (self->report);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_autofree char *number = NULL;

  self->page = MIN (page, n_pages - 1);
  number = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  gtk_label_set_text (self->number, number);
  lj_page_view_set_page (self->view, self->page);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
  update_actions (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (widget);

  if (g_str_equal (action, "preview.first"))
    show_page (self, 0);
  else if (g_str_equal (action, "preview.previous"))
    show_page (self, self->page > 0 ? self->page - 1 : 0);
  else if (g_str_equal (action, "preview.next"))
    show_page (self, self->page + 1);
  else
    show_page (self, G_MAXUINT);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (widget);
  double scale = lj_page_view_get_scale (self->view);

  if (g_str_equal (action, "preview.zoom-fit"))
    self->zoom = 0;
  else
    self->zoom
        = CLAMP (g_str_equal (action, "preview.zoom-in") ? scale * ZOOM_STEP : scale / ZOOM_STEP,
                 SMALLEST, LARGEST);
  lj_page_view_set_zoom (self->view, self->zoom);
  update_actions (self);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lj_print_run (GTK_WINDOW (widget), LJ_PRINT_WINDOW (widget)->report);
}

static void
save_chosen (GFile *file, gpointer data)
{
  LjPrintWindow *self = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;

  if (!lj_report_write_pdf (self->report, path, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
  g_object_unref (file);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (widget);
  g_autofree char *title = g_strdup (lj_report_get_title (self->report));
  g_autofree char *name = NULL;

  /* What no file system takes in a name. */
  g_strdelimit (title, "/\\:*?\"<>|\n", '-');
  name = g_strconcat (title, ".pdf", NULL);
  lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_PDF, name, save_chosen, G_OBJECT (self));
}

static void
paper_cb (LjPrintWindow *self)
{
  LjPaper paper = gtk_drop_down_get_selected (self->paper);

  if (self->report == NULL || self->filling || paper == lj_report_get_paper (self->report))
    return;
  lj_report_set_paper (self->report, paper);
  lj_settings_set_paper (paper);
  show_page (self, 0);
}

static void
lj_print_window_dispose (GObject *object)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (object);

  g_clear_pointer (&self->report, lj_report_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_PRINT_WINDOW);
  G_OBJECT_CLASS (lj_print_window_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Down, 0, "preview.next" },
    { GDK_KEY_Page_Up, 0, "preview.previous" },
    { GDK_KEY_KP_Page_Down, 0, "preview.next" },
    { GDK_KEY_KP_Page_Up, 0, "preview.previous" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "preview.first" },
    { GDK_KEY_End, GDK_CONTROL_MASK, "preview.last" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "preview.save" },
    { GDK_KEY_Escape, 0, "window.close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
lj_print_window_class_init (LjPrintWindowClass *klass)
{
  static const char *const turns[]
      = { "preview.first", "preview.previous", "preview.next", "preview.last" };
  static const char *const zooms[] = { "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_print_window_dispose;
  g_type_ensure (LJ_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, number);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_cb);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i], NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_cb);
  add_keys (widget_class);
}

static void
lj_print_window_init (LjPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be presented, at the first page. On the paper that was chosen last, where one was. Owned by
 * GTK. (transfer none) */
LjPrintWindow *
lj_print_window_new (GtkWindow *parent, LjReport *report)
{
  LjPrintWindow *self = g_object_new (LJ_TYPE_PRINT_WINDOW, "transient-for", parent, NULL);
  LjPaper paper;

  self->report = lj_report_ref (report);
  if (lj_settings_get_paper (&paper) && paper != lj_report_get_paper (report))
    lj_report_set_paper (report, paper);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->paper, lj_report_get_paper (report));
  self->filling = FALSE;
  lj_page_view_set_report (self->view, report);
  show_page (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return self;
}
