/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "workbook-view.h"

G_BEGIN_DECLS

/* Where the user was in each of the workbooks opened last: page, element, open rows. */

void lj_place_keep (LjWorkbookView *view, LjSession *session);
void lj_place_restore (LjWorkbookView *view, LjSession *session);

G_END_DECLS
