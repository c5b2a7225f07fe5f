/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A factory of list cells that can be filled again while they are on screen. */

typedef GtkWidget *(*LjCellMake) (void);
/* item NULL: the cell is put aside. owner is borrowed and outlives the cells. */
typedef void (*LjCellFill) (GtkWidget *cell, gpointer item, gpointer owner);

void lj_cells_attach (GtkColumnViewColumn *column, LjCellMake make, LjCellFill fill,
                      gpointer owner);
void lj_cells_refresh (GtkColumnView *view);
void lj_cells_detach (GtkColumnView *view);

GtkWidget *lj_cells_make_text (void);
GtkWidget *lj_cells_make_name (void);
GtkWidget *lj_cells_make_word (void);
GtkWidget *lj_cells_make_figure (void);
GtkWidget *lj_cells_make_level (void);
void lj_cells_set_text (GtkWidget *cell, const char *text);
void lj_cells_set_level (GtkWidget *cell, guint level, const char *text);

G_END_DECLS
