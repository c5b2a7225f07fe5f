/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "import/json-reader.h"

G_BEGIN_DECLS

/* A file on its way into a content. */
typedef struct
{
  LjJsonReader reader;
  JsonParser *parser; /* of one value after the other */
  guint error_line;   /* within that value */
  LjContent *content;
  GHashTable *elements; /* id to index + 1 */
  GHashTable *rounds;
  GHashTable *scales;
  GHashTable *steps;
  GHashTable *others; /* ids of the list being read, or pairs that are told apart */
  GArray *depths;     /* guint8 by element */
} LjJson;

void lj_json_fail (LjJson *self, const char *member, const char *reason);
gint64 lj_json_take_id (LjJson *self, GHashTable *ids, guint index, gboolean needed);
guint lj_json_refer (LjJson *self, const char *member, GHashTable *ids, gboolean needed);
void lj_json_take_pair (LjJson *self, guint a, guint b, const char *member);
LjKind lj_json_read_kind (LjJson *self, const char *member);
guint8 lj_json_read_score (LjJson *self);
const char *lj_json_read_date (LjJson *self, const char *member);

/* Items of lists, in json-path.c. */
void lj_json_read_status_name (LjJson *self);
void lj_json_read_lineage (LjJson *self);
void lj_json_read_step (LjJson *self);
void lj_json_read_frozen_element (LjJson *self);
void lj_json_read_frozen_evaluation (LjJson *self);
void lj_json_read_frozen_text (LjJson *self);
void lj_json_read_acceptance (LjJson *self);

G_END_DECLS
