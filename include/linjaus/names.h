/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* What this county calls a kind or a status, in each language; where it says nothing, what the
 * program calls it. A status is named by a token: "achieved:yes", "achieved:" (not assessed),
 * "state:agreed", "body:county-council". Borrowed until the next change of the workbook. */

const char *lj_workbook_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language);
const char *lj_workbook_achieved_name (LjWorkbook *self, LjAchieved achieved, LjLanguage language);
const char *lj_workbook_state_name (LjWorkbook *self, LjState state, LjLanguage language);
const char *lj_workbook_body_name (LjWorkbook *self, LjBody body, LjLanguage language);

/* NULL: the county has no name of its own. */
const char *lj_workbook_get_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language);
const char *lj_workbook_get_status_name (LjWorkbook *self, const char *token, LjLanguage language);

/* One act each; NULL or "": what the program calls it. */
gboolean lj_workbook_set_kind_name (LjWorkbook *self, LjKind kind, LjLanguage language,
                                    const char *name, GError **error);
gboolean lj_workbook_set_status_name (LjWorkbook *self, const char *token, LjLanguage language,
                                      const char *name, GError **error);

G_END_DECLS
