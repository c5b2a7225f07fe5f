/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/report.h>

G_BEGIN_DECLS

void lj_print_report (GtkWindow *parent, LjReport *report);

/* A report that can be made again in another language. */
typedef LjReport *(*LjMakeReport) (LjLanguage language, gpointer data, GError **error);
typedef struct
{
  LjMakeReport make;
  gpointer data;
  GDestroyNotify destroy; /* of data */
} LjReportMaker;

void lj_print_made_report (GtkWindow *parent, LjLanguage language, const LjReportMaker *maker);
void lj_print_run (GtkWindow *parent, LjReport *report);
GtkPrintOperation *lj_print_operation_new (LjReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
