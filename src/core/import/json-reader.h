/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "import/parse.h"

G_BEGIN_DECLS

#define LJ_JSON_MOST_MEMBERS 24

/* Reads the objects of a list, member by member, and trusts nothing: the first wrong member sets
 * the error, and everything read after it is empty. */
typedef struct
{
  LjPlan *plan;     /* borrowed */
  GError *error;    /* owned; NULL: all was well so far */
  const char *list; /* the list being read, for messages; NULL: the outermost object */
  guint item;
  guint line;         /* where the item begins, for messages */
  JsonObject *object; /* borrowed: the one being read */
  const char *used[LJ_JSON_MOST_MEMBERS];
  guint n_used;
  GHashTable *unknown; /* members that were named in a finding already */
} LjJsonReader;

void lj_json_reader_init (LjJsonReader *self, LjPlan *plan);
void lj_json_reader_clear (LjJsonReader *self);

void lj_json_reader_begin (LjJsonReader *self, const char *list, guint item, JsonNode *node);
void lj_json_reader_end (LjJsonReader *self);
void lj_json_reader_fail (LjJsonReader *self, const char *member, const char *reason);

gboolean lj_json_reader_has (LjJsonReader *self, const char *member);
JsonArray *lj_json_reader_get_list (LjJsonReader *self, const char *member);
gint64 lj_json_reader_get_number (LjJsonReader *self, const char *member, gint64 minimum,
                                  gint64 maximum);
gint64 lj_json_reader_get_id (LjJsonReader *self, const char *member);
gboolean lj_json_reader_get_true (LjJsonReader *self, const char *member);
const char *lj_json_reader_get_text (LjJsonReader *self, const char *member);
GBytes *lj_json_reader_get_bytes (LjJsonReader *self, const char *member, gsize most);
const char *lj_json_reader_need_text (LjJsonReader *self, const char *member);
void lj_json_reader_get_words (LjJsonReader *self, const char *member, const char **words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LjJsonReader, lj_json_reader_clear)

G_END_DECLS
