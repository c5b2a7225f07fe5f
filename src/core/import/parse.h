/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/import.h>

G_BEGIN_DECLS

/* What the importers of the different formats share: each fills a plan from text that is decoded
 * already: valid UTF-8, no NUL, no byte order mark. Lines are counted from 1. */

/* A cell longer than this is damage, and so is a line. Bytes. */
#define LJ_LONGEST_CELL (1024 * 1024)
#define LJ_LONGEST_LINE (64 * 1024 * 1024)

LjPlan *lj_plan_new (const char *file_name, LjFormat format,
                     LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void lj_plan_add_finding (LjPlan *self, guint line, guint last_line, LjImportFindingKind kind,
                          const char *format, ...) G_GNUC_PRINTF (5, 6);
void lj_plan_add_unread_column (LjPlan *self, guint line, const char *name, gboolean again);
void lj_plan_sort_findings (LjPlan *self);
gboolean lj_plan_set_error (const LjPlan *self, guint line, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* Tables in running text. */
gboolean lj_tables_recognise (const char *text, gsize length);
gboolean lj_tables_parse (LjPlan *plan, const char *text, gsize length, GError **error);

G_END_DECLS
