/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "output.h"

G_BEGIN_DECLS

/* A table for people: aligned columns, long words of a column over several lines. */
typedef struct _OutputText OutputText;

OutputText *output_text_new (const OutputColumn *columns,
                             guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void output_text_add (OutputText *self, const char *const *values);
void output_text_print (const OutputText *self, LjLanguage language);
void output_text_free (OutputText *self);

/* Columns of a terminal that a text takes. */
guint output_text_width (const char *text);

G_END_DECLS
