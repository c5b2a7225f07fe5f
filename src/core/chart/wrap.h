/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* How wide texts are, asked of whoever knows the font. */
typedef struct
{
  LjMeasure measure;
  gpointer data;
} LjRuler;

double lj_ruler_width (const LjRuler *self, const char *text, LjTextStyle style);

GStrv lj_wrap (const LjRuler *ruler, const char *text, LjTextStyle style,
               double width) G_GNUC_WARN_UNUSED_RESULT;
GStrv lj_wrap_balanced (const LjRuler *ruler, const char *text, LjTextStyle style,
                        double width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
