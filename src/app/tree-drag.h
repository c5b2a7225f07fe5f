/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-view.h"

G_BEGIN_DECLS

void lj_tree_drag_attach (LjTreeView *tree, GtkColumnView *columns);

G_END_DECLS
