/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* One text layout that is filled anew for each line, set up the same for measuring and drawing. */
PangoLayout *lj_fonts_new_layout (PangoContext *take, const char *family) G_GNUC_WARN_UNUSED_RESULT;
void lj_fonts_set_line (PangoLayout *layout, const char *text, LjTextStyle style);

G_END_DECLS
