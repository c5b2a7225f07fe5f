/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <linjaus/content.h>
#include <linjaus/error.h>
#include <linjaus/workbook.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_FORMAT_AUTO,
  LJ_FORMAT_TABLES, /* tables in running text, as a PDF or a document extracts to */
  LJ_FORMAT_OUTLINE,
  LJ_FORMAT_CSV,
  LJ_FORMAT_XLSX,
  LJ_FORMAT_ODS,
  LJ_FORMAT_JSON,
} LjFormat;

const char *lj_format_token (LjFormat format);
gboolean lj_format_from_token (const char *token, LjFormat *format);

/* What an importer has to say of a line. */
typedef enum
{
  LJ_IMPORT_FINDING_VALUE,          /* a wrong value: the goal is kept without it */
  LJ_IMPORT_FINDING_NOT_UNDERSTOOD, /* left out */
  LJ_IMPORT_FINDING_LATER, /* a kind of table that a later version reads: left out, named */
  LJ_IMPORT_FINDING_NOTE,  /* read, but worth a look */
} LjImportFindingKind;

typedef struct
{
  guint line, last_line; /* of the file, from 1; last_line >= line */
  LjImportFindingKind kind;
  char *message; /* in the current language */
} LjImportFinding;

/* What would be added, and what was not understood: made by every importer, shown, then
 * committed. */
typedef struct
{
  LjContent *content;
  GPtrArray *findings; /* LjImportFinding, by line */
  LjFormat format;
  LjLanguage language;
  char *file_name; /* without folder */
  char *digest;
} LjPlan;

void lj_plan_free (LjPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjPlan, lj_plan_free)

/* language: NULL, or what the content is in; else it is told from the words. */
LjPlan *lj_import_read (const char *path, LjFormat format, const LjLanguage *language,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
LjPlan *lj_import_parse (GBytes *bytes, const char *file_name, LjFormat format,
                         const LjLanguage *language, GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *lj_plan_describe (const LjPlan *self, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gboolean known;   /* this very file was in this round already: nothing was changed */
  guint n_elements; /* added */
  guint n_matched;  /* found again in the workbook */
  guint n_evaluations;
} LjCommitResult;

/* All plans in one transaction. round_name NULL: the current round, made if there is none. */
gboolean lj_import_commit (LjWorkbook *workbook, LjPlan *const *plans, guint n_plans,
                           const char *round_name, LjCommitResult *result, GError **error);

/* The example: a made-up county, opened from the user's data folder, made there if absent. */
LjWorkbook *lj_example_open (GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The example read into a plan, from the file shipped with the program. */
LjPlan *lj_example_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
