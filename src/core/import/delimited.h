/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

gboolean lj_delimited_recognise (const char *text, gsize length);
LjLanguage lj_delimited_tell_language (const char *text, gsize length);
gboolean lj_delimited_parse (LjPlan *plan, const char *text, gsize length, GError **error);

G_END_DECLS
