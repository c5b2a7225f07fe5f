/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/export.h>

#include "export/json-writer.h"
#include "export/walk.h"

G_BEGIN_DECLS

/* A content on its way into JSON. */
typedef struct
{
  LjJsonWriter json;
  const LjContent *content;
  LjWalk walk;
  LjExportFlags flags;
} LjJsonExport;

void lj_json_put_element (LjJsonExport *self, const char *name, guint element);
void lj_json_put_round (LjJsonExport *self, guint round);

void lj_json_write_status_names (LjJsonExport *self);
void lj_json_write_lineages (LjJsonExport *self);
void lj_json_write_steps (LjJsonExport *self);
void lj_json_write_acceptances (LjJsonExport *self);

G_END_DECLS
