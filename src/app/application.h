/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LJ_TYPE_APPLICATION (lj_application_get_type ())
G_DECLARE_FINAL_TYPE (LjApplication, lj_application, LJ, APPLICATION, GtkApplication)

LjApplication *lj_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
