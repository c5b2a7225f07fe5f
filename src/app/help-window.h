/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The guide: a list of chapters beside the one that is read. Its words are in ui/help, a file a
 * language: "# name" begins a chapter, the line after it is its title; "- " is an item of a list,
 * "! name" a picture, any other line a paragraph. */
#define LJ_TYPE_HELP_WINDOW (lj_help_window_get_type ())
G_DECLARE_FINAL_TYPE (LjHelpWindow, lj_help_window, LJ, HELP_WINDOW, GtkWindow)

LjHelpWindow *lj_help_window_new (GtkWindow *parent, const char *chapter);

G_END_DECLS
