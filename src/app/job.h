/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Work that may take long: it is done in a thread, and when it is not done at once, a dialog says
 * what is going on and can end it. */

/* In the thread: FALSE with error. */
typedef gboolean (*LjJob) (gpointer data, GCancellable *cancellable, GError **error);
/* Afterwards, in the window; error NULL: it is done. Not called where the user ended it. */
typedef void (*LjJobDone) (GtkWindow *window, gpointer data, const GError *error);

void lj_job_run (GtkWindow *window, const char *doing, LjJob job, LjJobDone done, gpointer data,
                 GDestroyNotify destroy);

G_END_DECLS
