/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/language.h>

G_BEGIN_DECLS

/* Writes JSON with one item of a list a line. What is empty, 0 or false is left out. Commas go
 * between members and between items, not before the first. Unlike json-glib's generator it needs no
 * tree of the whole document. */
typedef struct
{
  GString *out; /* borrowed */
  gboolean first_member;
  gboolean first_item;
} LjJsonWriter;

void lj_json_begin_object (LjJsonWriter *self);
void lj_json_end_object (LjJsonWriter *self);
void lj_json_begin_entry (LjJsonWriter *self);
void lj_json_begin_list (LjJsonWriter *self, const char *name);
void lj_json_begin_item (LjJsonWriter *self);
void lj_json_end_list (LjJsonWriter *self);

void lj_json_put_name (LjJsonWriter *self, const char *name);
void lj_json_put_text (LjJsonWriter *self, const char *name, const char *value);
void lj_json_put_number (LjJsonWriter *self, const char *name, gint64 value);
void lj_json_put_true (LjJsonWriter *self, const char *name, gboolean value);
void lj_json_put_words (LjJsonWriter *self, const char *name, const char *const *values);
gboolean lj_json_has_words (const char *const *values);

G_END_DECLS
