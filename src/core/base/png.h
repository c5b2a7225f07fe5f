/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *lj_png_read (GBytes *png) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
