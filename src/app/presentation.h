/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The charts of a round for a meeting: over the whole screen, one at a time. */
#define LJ_TYPE_PRESENTATION (lj_presentation_get_type ())
G_DECLARE_FINAL_TYPE (LjPresentation, lj_presentation, LJ, PRESENTATION, GtkWindow)

LjPresentation *lj_presentation_new (GtkWindow *parent, LjSession *session, gint64 element,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
