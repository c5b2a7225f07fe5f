/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What the user chose in the preferences, kept in force as it changes. */

void lj_appearance_start (void);
void lj_appearance_follow (LjSession *session);

G_END_DECLS
