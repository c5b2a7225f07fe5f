/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/chart.h>

G_BEGIN_DECLS

/* The mark of a level, the same shape as in the charts. */
#define LJ_TYPE_LEVEL_MARK (lj_level_mark_get_type ())
G_DECLARE_FINAL_TYPE (LjLevelMark, lj_level_mark, LJ, LEVEL_MARK, GtkWidget)

GtkWidget *lj_level_mark_new (void);
void lj_level_mark_set_level (LjLevelMark *self, guint level);

G_END_DECLS
