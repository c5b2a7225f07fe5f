/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "header.h"
#include "window.h"
#include "workbook-view.h"

G_BEGIN_DECLS

struct _LjWindow
{
  GtkApplicationWindow parent_instance;

  GtkBox *titlebar;     /* holds the header, because a window's own cannot be replaced */
  LjHeader *header;     /* NULL until there is something to show */
  LjWorkbookView *view; /* NULL: the start page is shown */

  LjSession *session; /* NULL: nothing is open */
};

void lj_window_take_drops (LjWindow *self);
void lj_window_install_actions (GtkWidgetClass *widget_class);
void lj_window_install_tree_actions (GtkWidgetClass *widget_class);
void lj_window_update_tree_actions (LjWindow *self);
void lj_window_install_goal_actions (GtkWidgetClass *widget_class);
void lj_window_update_goal_actions (LjWindow *self);
void lj_window_install_evaluate_actions (GtkWidgetClass *widget_class);
void lj_window_update_evaluate_actions (LjWindow *self);
void lj_window_install_text_actions (GtkWidgetClass *widget_class);
void lj_window_update_text_actions (LjWindow *self, const LjNode *node);
void lj_window_install_why_actions (GtkWidgetClass *widget_class);
void lj_window_update_why_actions (LjWindow *self);
void lj_window_install_round_actions (GtkWidgetClass *widget_class);
void lj_window_update_round_actions (LjWindow *self);
void lj_window_install_report_actions (GtkWidgetClass *widget_class);
void lj_window_update_report_actions (LjWindow *self);
void lj_window_install_term_actions (GtkWidgetClass *widget_class);
void lj_window_update_term_actions (LjWindow *self);
void lj_window_ask_new (LjWindow *self);
void lj_window_ask_properties (LjWindow *self);
void lj_window_fill_titles (LjWindow *self);
void lj_window_update_actions (LjWindow *self);
void lj_window_finish (LjWindow *self, gboolean ok, const GError *error);
void lj_window_install_safety_actions (GtkWidgetClass *widget_class);
void lj_window_update_safety_actions (LjWindow *self);
LjWorkbook *lj_window_open_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void lj_window_back_up (LjWindow *self);

G_END_DECLS
