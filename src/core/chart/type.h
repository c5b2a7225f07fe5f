/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* Lines of text put together from words that are shaped once, however often they come, and at one
 * size: for each font at each size, the system would look through all it has. */
typedef struct _LjType LjType;

LjType *lj_type_new (const char *family) G_GNUC_WARN_UNUSED_RESULT;
LjType *lj_type_ref (LjType *self);
void lj_type_unref (LjType *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjType, lj_type_unref)
double lj_type_measure (gpointer self, const char *text, LjTextStyle style);
void lj_type_begin (LjType *self, cairo_t *cr);
void lj_type_show (LjType *self, const char *text, LjTextStyle style, double x, double y);

LjChartLayout *lj_chart_layout_new_typed (const LjChart *chart, const LjTheme *theme, LjType *type,
                                          double width, double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
