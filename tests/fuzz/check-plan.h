/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/export.h>
#include <linjaus/import.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What every importer promises of what it gives: a plan or an error, links that hold, scores on a
 * scale, valid text; and that both exports can be made of it. */
void check_plan (const LjPlan *plan, const GError *error);
