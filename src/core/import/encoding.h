/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/parse.h"

G_BEGIN_DECLS

/* A file as text: valid UTF-8 without a mark and without NUL. Lends the bytes where they are that
 * already. */
typedef struct
{
  const char *text; /* not terminated by NUL */
  gsize length;
  char *owned; /* or NULL */
} LjDecoded;

gboolean lj_encoding_decode (const LjPlan *plan, GBytes *bytes, LjDecoded *decoded, GError **error);
void lj_decoded_clear (LjDecoded *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjDecoded, lj_decoded_clear)

guint lj_encoding_count_lines (const char *text, gsize length);

G_END_DECLS
