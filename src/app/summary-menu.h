/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks of the numbers in a row of the summary table how they come about: by the menu of the row for
 * the keyboard, which goes from row to row and not from number to number. */
void lj_summary_menu_attach (GtkColumnView *columns);

G_END_DECLS
