/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* The tag of the lines above and below the text, which are no part of what is said. */
#define LJ_TAG_FURNITURE "Private"

/* The tag of what is in another language than the file. */
const char *lj_tagged_language (LjLanguage language);

gboolean lj_tagged_finish (const GByteArray *pdf, const char *language,
                           const GPtrArray *descriptions, GByteArray *finished, GError **error);

G_END_DECLS
