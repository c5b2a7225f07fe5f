/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The look of a county: a colour, 0xrrggbb, and a logo, the bytes of a PNG image. */

#define LJ_NO_ACCENT G_MAXUINT32
/* Below this ratio to white, a colour is hard to tell from the paper (WCAG 2.1, 1.4.11). */
#define LJ_LEAST_CONTRAST 3.0

#define LJ_LOGO_MOST_BYTES (1024 * 1024)
#define LJ_LOGO_MOST_PIXELS 4000 /* wide, and high */

char *lj_accent_dup_text (guint32 accent) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_accent_from_text (const char *text, guint32 *accent);
double lj_accent_contrast (guint32 accent);
gboolean lj_logo_check (GBytes *logo, GError **error);

G_END_DECLS
