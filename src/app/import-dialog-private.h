/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import-dialog.h"

G_BEGIN_DECLS

struct _LjImportDialog
{
  GtkWindow parent_instance;

  GtkStack *pages;
  GtkLabel *busy;
  GtkProgressBar *progress;
  GtkLabel *summary;
  GtkColumnView *elements;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *number_column;
  GtkColumnViewColumn *kind_column;
  GtkColumnViewColumn *achieved_column;
  GtkColumnViewColumn *score_column;
  GtkLabel *findings_head;
  GtkWidget *findings_box;
  GtkColumnView *findings;
  GtkColumnViewColumn *line_column;
  GtkColumnViewColumn *message_column;
  GtkDropDown *target;
  GtkWidget *round_box;
  GtkDropDown *round;
  GtkEditable *round_name;
  GtkWidget *language_box;
  GtkDropDown *language;
  GtkWidget *accept;

  char *path;
  LjSession *session;  /* NULL: nothing is open */
  LjPlan *plan;        /* NULL while it is read or written */
  GByteArray *depths;  /* of its elements */
  GPtrArray *titles;   /* of its elements: borrowed from the plan, or NULL */
  GArray *evaluations; /* guint for each element: index of its evaluation, or LJ_NONE */
  GCancellable *cancellable;
  guint pulse;
};

void lj_import_dialog_init_columns (LjImportDialog *self);
void lj_import_dialog_show_plan (LjImportDialog *self);
void lj_import_dialog_clear_plan (LjImportDialog *self);

G_END_DECLS
