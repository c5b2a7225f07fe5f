/* SPDX-License-Identifier: EUPL-1.2 */
#include "report-page.h"

#include "dialogs.h"
#include "preview.h"
#include "print.h"
#include "proof-dialog.h"
#include "section-list.h"
#include "template.h"

#define POINTS_OF_MILLIMETRE (72 / 25.4)

/* Several changes one after the other make one new preview; milliseconds. */
#define SHORTLY 120

/* In the order of the drop-down. */
static const struct
{
  LjLanguage first, second;
  gboolean bilingual;
} languages[] = {
  { LJ_LANGUAGE_FI, LJ_LANGUAGE_SV, FALSE }, { LJ_LANGUAGE_SV, LJ_LANGUAGE_FI, FALSE },
  { LJ_LANGUAGE_EN, LJ_LANGUAGE_FI, FALSE }, { LJ_LANGUAGE_FI, LJ_LANGUAGE_SV, TRUE },
  { LJ_LANGUAGE_SV, LJ_LANGUAGE_FI, TRUE },
};

struct _LjReportPage
{
  GtkWidget parent_instance;

  GtkDropDown *length;
  GtkDropDown *language;
  GtkDropDown *twins;
  GtkDropDown *documents;
  LjSectionList *sections;
  GtkDropDown *paper;
  GtkSpinButton *margin;
  GtkEditable *version;
  LjPreview *preview;

  LjSession *session;
  LjBoardSettings settings;
  GArray *ids;      /* gint64, of the documents in the drop-down after "All" */
  gint64 document;  /* 0: all */
  LjReport *report; /* owned; NULL until the page is looked at */
  guint build_id;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjReportPage, lj_report_page, GTK_TYPE_WIDGET)

static guint activated_signal;

/* (transfer full) */
static LjReport *
compose (LjReportPage *self, const LjBoardSettings *settings, GError **error)
{
  const LjBoardSource source = { .summary = lj_session_get_summary (self->session),
                                 .workbook = lj_session_get_workbook (self->session),
                                 .element = self->document };

  return lj_board_new_report (&source, settings, error);
}

static gboolean
build_cb (gpointer data)
{
  LjReportPage *self = data;
  g_autoptr(GError) error = NULL;
  LjReport *report;

  self->build_id = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  report = compose (self, &self->settings, &error);
  if (report == NULL)
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return G_SOURCE_REMOVE;
    }
  g_clear_pointer (&self->report, lj_report_unref);
  self->report = report;
  lj_preview_set_report (self->preview, report);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", TRUE);
  return G_SOURCE_REMOVE;
}

static void
build_soon (LjReportPage *self)
{
  if (self->build_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->build_id = g_timeout_add (self->report != NULL ? SHORTLY : 0, build_cb, self);
}

static void
show_choices (LjReportPage *self)
{
  const LjBoardSettings *settings = &self->settings;

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->length, settings->length);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].bilingual == settings->bilingual && languages[i].first == settings->language)
      gtk_drop_down_set_selected (self->language, i);
  gtk_drop_down_set_selected (self->twins, settings->twins);
  gtk_widget_set_visible (GTK_WIDGET (self->twins), settings->bilingual);
  gtk_drop_down_set_selected (self->paper, settings->paper);
  gtk_spin_button_set_value (self->margin,
                             settings->margin > 0 ? settings->margin / POINTS_OF_MILLIMETRE : 15);
  gtk_editable_set_text (self->version, settings->version);
  lj_section_list_set (self->sections, settings);
  self->filling = FALSE;
}

/* Kept in the workbook, where that can be written to; else until it is closed. */
static void
keep_choices (LjReportPage *self)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);
  g_autoptr(GError) error = NULL;

  if (!lj_workbook_is_read_only (workbook)
      && !lj_board_settings_save (&self->settings, workbook, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
  build_soon (self);
}

static void
length_cb (LjReportPage *self)
{
  if (self->filling)
    return;
  lj_board_settings_set_length (&self->settings, gtk_drop_down_get_selected (self->length));
  show_choices (self);
  keep_choices (self);
}

static void
sections_cb (LjReportPage *self)
{
  lj_section_list_get (self->sections, &self->settings);
  keep_choices (self);
}

static void
take_choices (LjReportPage *self)
{
  guint language = gtk_drop_down_get_selected (self->language);
  int millimetres = gtk_spin_button_get_value_as_int (self->margin);

  self->settings.language = languages[language].first;
  self->settings.second = languages[language].second;
  self->settings.bilingual = languages[language].bilingual;
  self->settings.twins = gtk_drop_down_get_selected (self->twins);
  self->settings.paper = gtk_drop_down_get_selected (self->paper);
  self->settings.margin = millimetres * POINTS_OF_MILLIMETRE;
  lj_board_settings_set_version (&self->settings, gtk_editable_get_text (self->version));
}

static gboolean
is_same (const LjBoardSettings *a, const LjBoardSettings *b)
{
  return a->language == b->language && a->bilingual == b->bilingual && a->twins == b->twins
         && a->paper == b->paper && (int) a->margin == (int) b->margin
         && g_str_equal (a->version, b->version);
}

/* Language, paper, margin, version. */
static void
changed_cb (LjReportPage *self)
{
  LjBoardSettings before = self->settings;

  if (self->filling || self->session == NULL)
    return;
  take_choices (self);
  if (is_same (&before, &self->settings))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->twins), self->settings.bilingual);
  keep_choices (self);
}

static void
document_cb (LjReportPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->documents);

  if (self->filling)
    return;
  self->document
      = chosen > 0 && chosen <= self->ids->len ? g_array_index (self->ids, gint64, chosen - 1) : 0;
  build_soon (self);
}

static void
fill_documents (LjReportPage *self)
{
  g_autoptr(GPtrArray) rows = lj_summary_rows (
      lj_session_get_summary (self->session), lj_session_get_workbook (self->session),
      LJ_GROUP_DOCUMENT, LJ_NODE_NONE, NULL, lj_session_get_language (self->session));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_array_set_size (self->ids, 0);
  gtk_string_list_append (names, _ ("All documents"));
  for (guint i = 0; i < rows->len; i++)
    {
      const LjSummaryRow *row = g_ptr_array_index (rows, i);
      gint64 id = lj_session_get_node (self->session, row->node)->id;

      g_array_append_val (self->ids, id);
      gtk_string_list_append (names, row->title);
      chosen = id == self->document ? i + 1 : chosen;
    }
  self->document = chosen > 0 ? self->document : 0;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->documents, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->documents, chosen);
  self->filling = FALSE;
}

/* What is undone may have been a choice. */
static void
structure_cb (LjReportPage *self)
{
  lj_board_settings_load (&self->settings, lj_session_get_workbook (self->session),
                          self->settings.language);
  show_choices (self);
  fill_documents (self);
  build_soon (self);
}

/* element 0: anything may have changed. */
static void
figures_cb (LjReportPage *self, gint64 element)
{
  if (element == 0)
    structure_cb (self);
  else
    build_soon (self);
}

static LjProofreadRequest
get_request (LjReportPage *self)
{
  const LjBoardSettings *settings = &self->settings;

  return (LjProofreadRequest){ .languages = { settings->language, settings->second },
                               .n_languages = settings->bilingual ? 2 : 1,
                               .reader = lj_language_get_current (),
                               .under = lj_session_find (self->session, self->document) };
}

static void
found_cb (LjReportPage *self, gint64 element)
{
  g_signal_emit (self, activated_signal, 0, element);
}

static void
check_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjReportPage *self = LJ_REPORT_PAGE (widget);
  const LjProofreadRequest request = get_request (self);
  LjProofDialog *dialog
      = lj_proof_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, &request);

  g_signal_connect_object (dialog, "activated", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Two languages go out with the same numbers, or with what was accepted; else it is shown which are
 * not. */
static gboolean
may_go_out (LjReportPage *self)
{
  const LjProofreadRequest request = get_request (self);
  g_autoptr(GError) error = NULL;
  guint n
      = self->settings.bilingual ? lj_proof_count_differences (self->session, &request, &error) : 0;

  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
  else if (n > 0)
    check_cb (GTK_WIDGET (self), NULL, NULL);
  return error == NULL && n == 0;
}

/* Slides are wide, whatever paper is shown. */
static gboolean
write_report (LjReportPage *self, const char *path, GError **error)
{
  LjBoardSettings settings = self->settings;
  g_autoptr(LjReport) report = NULL;

  if (g_str_has_suffix (path, ".odp"))
    settings.paper = LJ_PAPER_16_9;
  report = compose (self, &settings, error);
  return report != NULL && lj_report_write (report, path, error);
}

static void
save_chosen (GFile *file, gpointer data)
{
  LjReportPage *self = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;

  if (!write_report (self, path, &error))
    lj_dialog_error (GTK_WIDGET (self), error);
  g_object_unref (file);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjReportPage *self = LJ_REPORT_PAGE (widget);

  if (may_go_out (self))
    lj_dialog_choose (GTK_WINDOW (gtk_widget_get_root (widget)), LJ_CHOOSE_REPORT,
                      lj_report_get_title (self->report), save_chosen, G_OBJECT (self));
}

static void
lj_report_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_report_page_parent_class)->map (widget);
  build_soon (LJ_REPORT_PAGE (widget));
}

static void
lj_report_page_dispose (GObject *object)
{
  LjReportPage *self = LJ_REPORT_PAGE (object);

  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->report, lj_report_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_REPORT_PAGE);
  G_OBJECT_CLASS (lj_report_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, length);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, language);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, twins);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, documents);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, sections);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, paper);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, margin);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, version);
  gtk_widget_class_bind_template_child (widget_class, LjReportPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, length_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_cb);
  gtk_widget_class_bind_template_callback (widget_class, sections_cb);
}

static void
lj_report_page_class_init (LjReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_report_page_dispose;
  widget_class->map = lj_report_page_map;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (LJ_TYPE_PREVIEW);
  g_type_ensure (LJ_TYPE_SECTION_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/report-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "report.check", NULL, check_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save",
                                       NULL);
}

static void
lj_report_page_init (LjReportPage *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  lj_preview_add_keys (self->preview, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", FALSE);
}

/* Once, before anything is shown. At first the report is in the language of the content. */
void
lj_report_page_set_session (LjReportPage *self, LjSession *session)
{
  self->session = g_object_ref (session);
  lj_board_settings_load (&self->settings, lj_session_get_workbook (session),
                          lj_session_get_language (session));
  show_choices (self);
  fill_documents (self);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (figures_cb), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (structure_cb), self);
}

/* As it is shown. (transfer none) */
LjReport *
lj_report_page_get_report (LjReportPage *self)
{
  if (self->build_id != 0 || self->report == NULL)
    {
      g_clear_handle_id (&self->build_id, g_source_remove);
      build_cb (self);
    }
  return self->report;
}

/* Asks for a printer, if nothing is found that has to be corrected first. */
void
lj_report_page_print (LjReportPage *self)
{
  LjReport *report = lj_report_page_get_report (self);

  if (report != NULL && may_go_out (self))
    lj_print_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), report);
}
