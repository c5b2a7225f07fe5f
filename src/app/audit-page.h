/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The figures the documents print, against ours. Emits "activated" with an element's id. */
#define LJ_TYPE_AUDIT_PAGE (lj_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (LjAuditPage, lj_audit_page, LJ, AUDIT_PAGE, GtkWidget)

void lj_audit_page_set_session (LjAuditPage *self, LjSession *session);

G_END_DECLS
