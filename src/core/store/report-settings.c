/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#define KEY "report"

/* What the report for the board is to hold, as lj_board_settings_to_text() says it. NULL: never
 * chosen. (transfer full) */
char *
lj_workbook_dup_report_settings (LjWorkbook *self)
{
  return lj_setting_dup_text (self, KEY);
}

/* Within an act. */
gboolean
lj_report_settings_write (LjWorkbook *self, const char *text, GError **error)
{
  return lj_setting_write (self, KEY, text, NULL, error);
}

/* One act; none where it is so already. */
gboolean
lj_workbook_set_report_settings (LjWorkbook *self, const char *text, GError **error)
{
  g_autofree char *before = lj_workbook_dup_report_settings (self);
  gboolean ok;

  if (g_strcmp0 (before, text) == 0)
    return TRUE;
  if (!lj_act_begin (self, error))
    return FALSE;
  ok = lj_report_settings_write (self, text, error);
  return lj_act_end (self, "set-report", ok, LJ_CHANGE_STRUCTURE, 0, error);
}
