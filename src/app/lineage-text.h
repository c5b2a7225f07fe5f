/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/lineage.h>

#include "session.h"

G_BEGIN_DECLS

/* Words for where goals come from and go to. */

char *lj_lineage_text_name (LjSession *session, gint64 element) G_GNUC_WARN_UNUSED_RESULT;
char *lj_lineage_text_link (LjSession *session, const LjLineage *link,
                            gint64 seen_from) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
