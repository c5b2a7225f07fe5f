/* SPDX-License-Identifier: EUPL-1.2 */
#include "check-plan.h"

/* Any bytes read as a delimited file must come out as a plan whose links hold, or as an error;
 * never as a crash. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjPlan) plan = lj_import_parse (bytes, "fuzz", LJ_FORMAT_CSV, NULL, &error);

  check_plan (plan, error);
  return 0;
}
