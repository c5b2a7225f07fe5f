/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/language.h>

G_BEGIN_DECLS

/* A table on standard output, in three formats: text for people, CSV (RFC 4180) and JSON for
 * programs. Says each column once. */

typedef enum
{
  OUTPUT_TEXT,
  OUTPUT_CSV,
  OUTPUT_JSON,
} OutputFormat;

typedef enum
{
  COLUMN_STRING,
  COLUMN_NUMBER,  /* JSON number, null if empty; text: stands right */
  COLUMN_FIGURE,  /* JSON string; text: stands right */
  COLUMN_HEADING, /* text: a line of its own above the rows that share it */
  COLUMN_NOTE,    /* text: a line of its own below the row */
} OutputColumnType;

typedef struct
{
  const char *name;    /* in CSV and JSON; NULL: text only */
  const char *heading; /* English, for text; NULL: CSV and JSON only */
  OutputColumnType type;
} OutputColumn;

typedef struct _Output Output;

Output *output_new (OutputFormat format, LjLanguage language, const OutputColumn *columns,
                    guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void output_add (Output *self, const char *const *values);
gboolean output_finish (Output *self, GError **error);
void output_free (Output *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

char *output_dup_harmless (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void output_print (const char *text);
gboolean output_flush (GError **error);

G_END_DECLS
