/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

void lj_round_path_fill (GtkGrid *grid, LjSession *session);

G_END_DECLS
