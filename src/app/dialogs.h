/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every dialog of GTK's own that was replaced after 4.8 is made here and nowhere else. */

void lj_dialog_error (GtkWidget *near, const GError *error);
void lj_dialog_tell (GtkWidget *near, const char *headline, const char *text);
/* Called when the user says yes. */
typedef void (*LjAgreed) (gpointer data);
void lj_dialog_ask (GtkWidget *near, const char *headline, const char *text, const char *accept,
                    LjAgreed agreed, GObject *data);
void lj_dialog_shortcuts (GtkWindow *parent);
void lj_dialog_about (GtkWindow *parent);

typedef enum
{
  LJ_CHOOSE_WORKBOOK,     /* to open */
  LJ_CHOOSE_SCALE,        /* a workbook whose scale is to be copied */
  LJ_CHOOSE_DOCUMENT,     /* to import */
  LJ_CHOOSE_LOGO,         /* an image */
  LJ_CHOOSE_NEW_WORKBOOK, /* to make */
  LJ_CHOOSE_COPY,         /* of a workbook, to make */
  LJ_CHOOSE_PUBLICATION,  /* a copy for anybody to read */
  LJ_CHOOSE_CHART,        /* to make: PDF, SVG or PNG */
  LJ_CHOOSE_REPORT,       /* to make, in any format of lj_report_write() */
} LjChoose;

/* file: (transfer full) */
typedef void (*LjChosen) (GFile *file, gpointer data);
void lj_dialog_choose (GtkWindow *parent, LjChoose what, const char *name, LjChosen chosen,
                       GObject *data);

G_END_DECLS
