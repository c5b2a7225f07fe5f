/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/dictionary.h"
#include "import/records.h"

G_BEGIN_DECLS

LjCell lj_cell_trim (LjCell cell);
gboolean lj_cell_equals (LjCell cell, const char *text, gsize length);
char *lj_cell_dup (LjCell cell) G_GNUC_WARN_UNUSED_RESULT;
char *lj_cell_dup_short (LjCell cell) G_GNUC_WARN_UNUSED_RESULT;
const char *lj_cell_store (LjCell cell, LjContent *content);
const char *lj_cell_store_plain (LjCell cell, LjContent *content);
LjCell lj_cell_split_number (LjCell cell, LjCell *number);
gboolean lj_cell_read_score (LjCell cell, LjScoreCell *score);

G_END_DECLS
