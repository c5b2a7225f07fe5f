/* SPDX-License-Identifier: EUPL-1.2 */
#include "print.h"

#include "dialogs.h"
#include "print-window.h"

/* The printer and its settings, as they were last. */
static char *
get_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "linjaus", "print.ini", NULL);
}

static void
load_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = get_settings_path ();
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new_from_file (path, NULL);

  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
}

/* Not being able to is no reason to disturb whoever has just printed. Where the pages went when
 * they went to a file, and which of them, is not for the next time. */
static void
keep_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = get_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GtkPrintSettings) settings
             = gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));

  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  g_mkdir_with_parents (folder, 0700);
  gtk_print_settings_to_file (settings, path, NULL);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, LjReport *report)
{
  gtk_print_operation_set_n_pages (operation, (int) lj_report_get_n_pages (report));
}

/* Scaled where the printer has another paper than the report is made for, so that nothing is cut
 * off. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, LjReport *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  lj_report_get_page_size (report, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  if (scale < 0.99 || scale > 1.01)
    cairo_scale (cr, scale, scale);
  lj_report_draw_page (report, (guint) page, cr);
}

/* The report has its own margins. */
static GtkPageSetup *
new_page_setup (LjReport *report)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) size = NULL;
  double width, height;

  lj_report_get_page_size (report, &width, &height);
  if (lj_report_get_paper (report) == LJ_PAPER_16_9)
    size = gtk_paper_size_new_custom ("linjaus-16-9", "16:9", MIN (width, height),
                                      MAX (width, height), GTK_UNIT_POINTS);
  else
    size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/* What prints the pages of the report as they are. (transfer full) */
GtkPrintOperation *
lj_print_operation_new (LjReport *report)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = new_page_setup (report);

  gtk_print_operation_set_job_name (operation, lj_report_get_title (report));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb),
                         lj_report_ref (report), (GClosureNotify) (void (*) (void)) lj_report_unref,
                         0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), report);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    keep_settings (operation);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  lj_dialog_error (GTK_WIDGET (parent), error);
}

/* Asks for a printer and prints; what fails is said to the user. A report may be printed while its
 * window is closed. */
void
lj_print_run (GtkWindow *parent, LjReport *report)
{
  g_autoptr(GtkPrintOperation) operation = lj_print_operation_new (report);

  load_settings (operation);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/* Shows the pages; from there they are printed or saved as a PDF. report: (transfer none), but
 * kept. */
void
lj_print_report (GtkWindow *parent, LjReport *report)
{
  gtk_window_present (GTK_WINDOW (lj_print_window_new (parent, report)));
}

/* Makes the report and shows its pages, where another language can be chosen. Takes over the data of
 * the maker, which is copied; what fails is said to the user. */
void
lj_print_made_report (GtkWindow *parent, LjLanguage language, const LjReportMaker *maker)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LjReport) report = maker->make (language, maker->data, &error);
  LjPrintWindow *window;

  if (report == NULL)
    {
      lj_dialog_error (GTK_WIDGET (parent), error);
      maker->destroy (maker->data);
      return;
    }
  window = lj_print_window_new (parent, report);
  lj_print_window_set_maker (window, maker);
  gtk_window_present (GTK_WINDOW (window));
}
