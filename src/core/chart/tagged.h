/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tag of the lines above and below the text, which are no part of what is said. */
#define LJ_TAG_FURNITURE "Private"

gboolean lj_tagged_finish (const GByteArray *pdf, const char *language,
                           const GPtrArray *descriptions, GByteArray *finished, GError **error);

G_END_DECLS
