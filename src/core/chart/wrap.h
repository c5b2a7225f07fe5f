/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* How wide texts are, asked once of whoever knows the font: without hinting, widths grow with the
 * size. */
typedef struct
{
  LjMeasure measure;
  gpointer data;
  GHashTable *widths[2]; /* of texts, plain and bold: their width at the size of reference */
} LjRuler;

void lj_ruler_init (LjRuler *self, LjMeasure measure, gpointer data);
void lj_ruler_clear (LjRuler *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjRuler, lj_ruler_clear)
double lj_ruler_width (const LjRuler *self, const char *text, LjTextStyle style);

GStrv lj_wrap (const LjRuler *ruler, const char *text, LjTextStyle style,
               double width) G_GNUC_WARN_UNUSED_RESULT;
GStrv lj_wrap_balanced (const LjRuler *ruler, const char *text, LjTextStyle style,
                        double width) G_GNUC_WARN_UNUSED_RESULT;
char *lj_wrap_shorten (const LjRuler *ruler, const char *text, LjTextStyle style,
                       double width) G_GNUC_WARN_UNUSED_RESULT;
guint lj_wrap_most_letters (LjTextStyle style, double width);

G_END_DECLS
