/* SPDX-License-Identifier: EUPL-1.2 */
#include "print-window.h"

#include "dialogs.h"
#include "preview.h"
#include "settings.h"

#include <string.h>

struct _LjPrintWindow
{
  GtkWindow parent_instance;

  GtkDropDown *paper;
  GtkDropDown *language; /* in the order of LjLanguage; not shown unless there is a maker */
  GtkMenuButton *save_as;
  LjPreview *preview;

  LjReport *report;    /* owned */
  LjReportMaker maker; /* its data owned; make NULL: it is in one language only */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjPrintWindow, lj_print_window, GTK_TYPE_WINDOW)

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
  g_autofree char *name
      = g_strconcat (lj_report_get_title (self->report),
                     parameter != NULL ? g_variant_get_string (parameter, NULL) : ".pdf", NULL);

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
  lj_preview_set_report (self->preview, self->report);
  lj_preview_show_page (self->preview, 0);
}

static void
show_report (LjPrintWindow *self, LjReport *report)
{
  lj_report_set_paper (report, gtk_drop_down_get_selected (self->paper));
  lj_report_ref (report);
  g_clear_pointer (&self->report, lj_report_unref);
  self->report = report;
  lj_preview_set_report (self->preview, report);
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
    { GDK_KEY_p, GDK_CONTROL_MASK, "report.print" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "report.save" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "report.copy" },
    { GDK_KEY_Escape, 0, "window.close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
lj_print_window_class_init (LjPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_print_window_dispose;
  g_type_ensure (LJ_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, language);
  gtk_widget_class_bind_template_child (widget_class, LjPrintWindow, save_as);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "report.save-as", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_cb);
  add_keys (widget_class);
}

static void
fill_save_as (LjPrintWindow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *action = g_strdup_printf ("report.save-as('%s')", formats[i].suffix);

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
  lj_preview_add_keys (self->preview, GTK_WIDGET (self));
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
  lj_preview_set_report (self->preview, report);
  gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
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
