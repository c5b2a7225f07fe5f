/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

gboolean lj_json_parse (LjPlan *plan, const char *text, gsize length, GError **error);

G_END_DECLS
