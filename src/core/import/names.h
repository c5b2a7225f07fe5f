/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/content.h>

G_BEGIN_DECLS

/* Names that are found again by likeness, each within a scope (a document, a parent). */
typedef struct _LjNames LjNames;

LjNames *lj_names_new (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_names_free (LjNames *self);
void lj_names_add (LjNames *self, guint scope, const char *name, guint value);
guint lj_names_find (LjNames *self, guint scope, const char *name, double least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjNames, lj_names_free)

G_END_DECLS
