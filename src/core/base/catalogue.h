/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One language's messages: a compiled gettext catalogue (.mo), read without the process locale. */
typedef struct _LjCatalogue LjCatalogue;

LjCatalogue *lj_catalogue_open (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
LjCatalogue *lj_catalogue_new (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void lj_catalogue_free (LjCatalogue *self);
const char *lj_catalogue_find (const LjCatalogue *self, const char *message, gboolean many);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjCatalogue, lj_catalogue_free)

G_END_DECLS
