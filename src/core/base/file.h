/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/error.h>

G_BEGIN_DECLS

gboolean lj_file_write (const char *path, const void *data, gsize length, GError **error);

G_END_DECLS
