/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Entries for a date, typed as people write it. There is no calendar: GTK's speaks the language of
 * the process, not that of the interface. */

void lj_date_entry_set_date (GtkEditable *entry, const char *iso);
gboolean lj_date_entry_get_date (GtkEditable *entry, char **iso);
gboolean lj_date_entry_check (GtkEditable *entry);

G_END_DECLS
