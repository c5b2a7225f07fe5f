/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

gboolean lj_sniff_bytes (const LjPlan *plan, GBytes *bytes, GError **error);
LjFormat lj_sniff_text (const char *text, gsize length);

G_END_DECLS
