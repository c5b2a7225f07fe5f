/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lj_publish (const char *source, const char *target, GError **error);

G_END_DECLS
