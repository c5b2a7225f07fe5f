/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

/* A cell, lent until the next record: without quotes, line ends as LF. Not terminated by NUL. */
typedef struct
{
  const char *text;
  gsize length;
  gboolean marked; /* there may be tags, marks or line breaks in it */
} LjCell;

/* The records of a delimited file (RFC 4180, with any delimiter and any line end), in one pass
 * over the text. */
typedef struct
{
  LjCell *cells;
  guint n_cells;
  guint line;           /* where the record begins, from 1 */
  gboolean loose_quote; /* text stood behind a closing quote in this record */

  /* Private. */
  LjPlan *plan; /* borrowed, for errors */
  const char *position, *end;
  char delimiter;
  guchar classes[256]; /* of each byte: what it means outside quotes */
  guint next_line;
  guint room;
  guint first_loose_line; /* 0: none */
  GString *scratch;       /* cells that are not in the text as they are */
} LjRecords;

void lj_records_init (LjRecords *self, LjPlan *plan, const char *text, gsize length,
                      char delimiter);
void lj_records_clear (LjRecords *self);
gboolean lj_records_next (LjRecords *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjRecords, lj_records_clear)

G_END_DECLS
