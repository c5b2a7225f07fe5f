/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/content.h>

G_BEGIN_DECLS

/* A number as it is printed: value / 10^decimals. */
typedef struct
{
  gint64 value;
  guint decimals;
} LjPrinted;

gboolean lj_printed_parse (const char *text, LjPrinted *printed);
gboolean lj_grim_fits (LjFigure figure, LjPrinted printed, guint n_answers);
guint lj_grim_find_fit (LjFigure figure, LjPrinted printed, guint n_answers);

G_END_DECLS
