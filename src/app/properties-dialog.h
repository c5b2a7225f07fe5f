/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Changes what the workbook as a whole is about, in one act. */
#define LJ_TYPE_PROPERTIES_DIALOG (lj_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjPropertiesDialog, lj_properties_dialog, LJ, PROPERTIES_DIALOG, GtkWindow)

LjPropertiesDialog *lj_properties_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
