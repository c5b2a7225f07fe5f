/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A longer text to read and copy, with a way on: emits "accepted" if there is one. */
#define LJ_TYPE_TEXT_DIALOG (lj_text_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjTextDialog, lj_text_dialog, LJ, TEXT_DIALOG, GtkWindow)

LjTextDialog *lj_text_dialog_new (GtkWindow *parent, const char *title, const char *text);
void lj_text_dialog_offer (LjTextDialog *self, const char *label);

G_END_DECLS
