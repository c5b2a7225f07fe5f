/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/cells.h"

G_BEGIN_DECLS

/* The delimited file that export/csv.c writes: one row for each element and round. */

gboolean lj_export_rows_recognise (const char *const *names);
gboolean lj_export_rows_parse (LjPlan *plan, LjRecords *records, const char *const *names,
                               GError **error);

G_END_DECLS
