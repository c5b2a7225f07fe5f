/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/safety.h>

G_BEGIN_DECLS

/* A file beside the workbook that says who writes to it, ".NAME.lock". */
typedef struct _LjLock LjLock;

LjLock *lj_lock_take (const char *workbook, const char *user, gboolean take_over, GError **error);
gboolean lj_lock_keep (LjLock *self, GError **error);
void lj_lock_release (LjLock *self);

G_END_DECLS
