/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>
#include <linjaus/error.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_EXPORT_WITH_NOTES = 1 << 0, /* internal notes too */
} LjExportFlags;

/* The format follows the name: .csv or .json. Written beside and renamed: never half a file. */
gboolean lj_export_write (const LjContent *content, const char *path, LjExportFlags flags,
                          GError **error);
GBytes *lj_export_json (const LjContent *content, LjExportFlags flags) G_GNUC_WARN_UNUSED_RESULT;
GBytes *lj_export_csv (const LjContent *content, LjExportFlags flags) G_GNUC_WARN_UNUSED_RESULT;

/* Appends one RFC 4180 field, with a comma before all but the first (first is then FALSE). */
void lj_csv_append (GString *line, gboolean *first, const char *value);

G_END_DECLS
