/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* Lines of text put together from words that are shaped once, however often they come. */
typedef struct _LjType LjType;

LjType *lj_type_new (const char *family) G_GNUC_WARN_UNUSED_RESULT;
void lj_type_free (LjType *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjType, lj_type_free)
void lj_type_measure (gpointer self, const char *text, LjTextStyle style, double width,
                      double *text_width, double *text_height);
void lj_type_begin (LjType *self, cairo_t *cr);
void lj_type_show (LjType *self, const char *text, LjTextStyle style, double x, double y);

G_END_DECLS
