/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean lj_publish (const char *source, const char *target, GCancellable *cancellable,
                     GError **error);

G_END_DECLS
