/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lj_tagged_finish (const GByteArray *pdf, const char *language,
                           const GPtrArray *descriptions, GByteArray *finished, GError **error);

G_END_DECLS
