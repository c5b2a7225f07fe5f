/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/board.h>

G_BEGIN_DECLS

/* The parts of a report, to be chosen and put in order. Signal "changed": the user did either. */
#define LJ_TYPE_SECTION_LIST (lj_section_list_get_type ())
G_DECLARE_FINAL_TYPE (LjSectionList, lj_section_list, LJ, SECTION_LIST, GtkWidget)

void lj_section_list_set (LjSectionList *self, const LjBoardSettings *settings);
void lj_section_list_get (LjSectionList *self, LjBoardSettings *settings);

G_END_DECLS
