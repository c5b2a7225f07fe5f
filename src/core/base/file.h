/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/error.h>

G_BEGIN_DECLS

gboolean lj_file_write (const char *path, const void *data, gsize length, GError **error);
char *lj_file_dup_real_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;
int lj_file_create (const char *path, const void *data, gsize length);
gboolean lj_file_fail (const char *path, int number, GError **error);

G_END_DECLS
