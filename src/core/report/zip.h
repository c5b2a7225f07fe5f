/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/error.h>

G_BEGIN_DECLS

/* A zip file in memory, the same bytes for the same parts. */
typedef struct _LjZip LjZip;

LjZip *lj_zip_new (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_zip_free (LjZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjZip, lj_zip_free)
void lj_zip_add (LjZip *self, const char *name, GBytes *content);
void lj_zip_add_stored (LjZip *self, const char *name, GBytes *content);
gboolean lj_zip_write (LjZip *self, const char *path, GError **error);

G_END_DECLS
