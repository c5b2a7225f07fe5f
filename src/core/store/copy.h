/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/db.h"
#include <linjaus/safety.h>

G_BEGIN_DECLS

gboolean lj_copy_database (LjDb *source, LjDb *target, GError **error);
gboolean lj_copy_pages (const char *source, const char *target, GCancellable *cancellable,
                        GError **error);
char *lj_copy_begin (const char *target, GError **error);
gboolean lj_copy_end (char *beside, const char *target, gboolean ok, GError **error);

G_END_DECLS
