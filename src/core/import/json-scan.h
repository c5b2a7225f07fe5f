/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

/* A value as it stands in a text, without white space around it. */
typedef struct
{
  const char *text; /* not terminated by NUL */
  gsize length;
  guint line; /* where it begins */
} LjJsonSlice;

/* Cuts an object or a list into its members or items, without reading what they say: a large file
 * is then read item by item, and each has its line. */
typedef struct
{
  LjPlan *plan; /* borrowed, for errors */
  const char *position, *end;
  guint line;
  gboolean first; /* nothing was taken out of the object or list yet */
} LjJsonScan;

void lj_json_scan_init (LjJsonScan *self, LjPlan *plan, LjJsonSlice slice);
gboolean lj_json_scan_next_member (LjJsonScan *self, LjJsonSlice *name, LjJsonSlice *value,
                                   GError **error);
gboolean lj_json_scan_next_item (LjJsonScan *self, LjJsonSlice *value, GError **error);
gboolean lj_json_scan_finish (LjJsonScan *self, GError **error);

G_END_DECLS
