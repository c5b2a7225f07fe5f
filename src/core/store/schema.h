/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/db.h"

/* "LJAS", at offset 68 of every workbook. */
#define LJ_APPLICATION_ID 0x4C4A4153

typedef struct
{
  gboolean ours;   /* or empty */
  gboolean empty;  /* no bytes at all */
  gboolean whole;  /* as long as its header says; not while an act is being written */
  guint32 version; /* schema version */
} LjFileState;

gboolean lj_schema_look (const char *path, LjFileState *state, GError **error);
guint lj_schema_latest (void);
gboolean lj_schema_upgrade (LjDb *db, gboolean keep, GError **error);
