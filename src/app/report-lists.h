/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/report.h>

#include "session.h"

G_BEGIN_DECLS

/* What the window shows as lists, made ready to be printed, in the current language. */

LjReport *lj_report_list_history (LjSession *session, GPtrArray *rows,
                                  gint64 element) G_GNUC_WARN_UNUSED_RESULT;
LjReport *lj_report_list_summary (LjSession *session, GPtrArray *rows, const char *title,
                                  const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
