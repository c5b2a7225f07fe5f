/* SPDX-License-Identifier: EUPL-1.2 */
#include "print-window.h"

#include "dialogs.h"
#include "page-view.h"
#include "settings.h"

#include <string.h>

#define ZOOM_STEP 1.25
#define SMALLEST 0.25
#define LARGEST 6.0

struct _LjPrintWindow
{
  GtkWindow parent_instance;

  GtkDropDown *paper;
  GtkDropDown *language; /* in the order of LjLanguage; not shown unless there is a maker */
  GtkMenuButton *save_as;
  GtkLabel *number;
  GtkScrolledWindow *scrolled;
  LjPageView *view;

  LjReport *report;    /* owned */
  LjReportMaker maker; /* its data owned; make NULL: it is in one language only */
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

/* What a report is saved as, by the end of its name. */
static const struct
{
  const char *suffix;
  const char *name;
} formats[] = {
  { ".pdf", N_ ("_PDF, as shown") },
  { ".odt", N_ ("_Text document (ODT)") },
  { ".odp", N_ ("_Slides (ODP)") },
  { ".html", N_ ("_Web page (HTML)") },
};

static void
save_chosen (GFile *file, gpointer data)
{
  LjPrintWindow *self = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;

  if (!lj_report_write (self->report, path, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
  g_object_unref (file);
}

/* The name says the format. parameter: its end, as in formats. */
static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (widget);
  g_autofree char *title = g_strdup (lj_report_get_title (self->report));
  g_autofree char *name = NULL;

  /* What no file system takes in a name. */
  g_strdelimit (title, "/\\:*?\"<>|\n", '-');
  name = g_strconcat (title, parameter != NULL ? g_variant_get_string (parameter, NULL) : ".pdf",
                      NULL);
  lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_REPORT, name, save_chosen, G_OBJECT (self));
}

/* Words where words are taken, and headings, lists and tables where those are. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjReport *report = LJ_PRINT_WINDOW (widget)->report;
  g_autofree char *text = lj_report_dup_text (report);
  char *html = lj_report_dup_html (report);
  g_autoptr(GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[] = { gdk_content_provider_new_for_bytes ("text/html", bytes),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, text) };
  g_autoptr(GdkContentProvider) both
             = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
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
show_report (LjPrintWindow *self, LjReport *report)
{
  lj_report_set_paper (report, gtk_drop_down_get_selected (self->paper));
  lj_report_ref (report);
  g_clear_pointer (&self->report, lj_report_unref);
  self->report = report;
  lj_page_view_set_report (self->view, report);
  show_page (self, self->page);
}

static void
choose_language (LjPrintWindow *self, LjLanguage language)
{
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->language, language);
  self->filling = FALSE;
}

static void
language_cb (LjPrintWindow *self)
{
  LjLanguage language = gtk_drop_down_get_selected (self->language);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjReport) report = NULL;

  if (self->maker.make == NULL || self->filling
      || language == lj_report_get_language (self->report))
    return;
  report = self->maker.make (language, self->maker.data, &error);
  if (report != NULL)
    show_report (self, report);
  else
    {
      choose_language (self, lj_report_get_language (self->report));
      lj_dialog_error (GTK_WIDGET (self), error);
    }
}

static void
lj_print_window_dispose (GObject *object)
{
  LjPrintWindow *self = LJ_PRINT_WINDOW (object);

  if (self->maker.make != NULL)
    self->maker.destroy (self->maker.data);
  self->maker.make = NULL;
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
    { GDK_KEY_c, GDK_CONTROL_MASK, "preview.copy" },
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
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, language);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, save_as);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_install_action (widget_class, turns[i], NULL, turn_cb);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i], NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "preview.save-as", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "preview.copy", NULL, copy_cb);
  add_keys (widget_class);
}

static void
fill_save_as (LjPrintWindow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *action = g_strdup_printf ("preview.save-as('%s')", formats[i].suffix);

      if (lj_report_can_write (formats[i].suffix))
        g_menu_append (menu, _ (formats[i].name), action);
    }
  gtk_menu_button_set_menu_model (self->save_as, G_MENU_MODEL (menu));
}

static void
fill_languages (LjPrintWindow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (LjLanguage i = 0; i < LJ_N_LANGUAGES; i++)
    gtk_string_list_append (names, lj_language_name (i));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
}

static void
lj_print_window_init (LjPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_save_as (self);
  fill_languages (self);
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

/* Offers other languages for the report, which is one of those that the maker makes. It is on A4,
 * whatever paper was chosen last. Takes over the data of the maker, which is copied. */
void
lj_print_window_set_maker (LjPrintWindow *self, const LjReportMaker *maker)
{
  g_return_if_fail (self->maker.make == NULL);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->paper, LJ_PAPER_A4);
  self->filling = FALSE;
  choose_language (self, lj_report_get_language (self->report));
  gtk_widget_set_visible (GTK_WIDGET (self->language), TRUE);
  self->maker = *maker;
  show_report (self, self->report);
}
