/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The meeting that handles the round that is shown, and what is proposed to it. */
#define LJ_TYPE_AGENDA_DIALOG (lj_agenda_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LjAgendaDialog, lj_agenda_dialog, LJ, AGENDA_DIALOG, GtkWindow)

LjAgendaDialog *lj_agenda_dialog_new (GtkWindow *parent, LjSession *session);

G_END_DECLS
