/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* What a row of the history says was changed. */
typedef enum
{
  LJ_FIELD_ACHIEVED,
  LJ_FIELD_SCORE,
  LJ_FIELD_STATE,
  LJ_FIELD_TEXT, /* which one: role, language, round */
  LJ_FIELD_NUMBER,
  LJ_FIELD_KIND,
  LJ_FIELD_PLACE,
  LJ_FIELD_ELEMENT, /* added: no old value; deleted: no new value */
  LJ_FIELD_ALL,     /* a whole act in one row: see lj_workbook_list_history() */
} LjField;

typedef struct
{
  gint64 entry; /* of the log: rows of one act have the same */
  gint64 at;    /* microseconds since 1970, UTC */
  char *who;
  char *act; /* token, for lj_workbook_dup_act_name() */
  gboolean undone;
  gint64 element;
  LjField field;
  LjRole role;                 /* of a text */
  LjLanguage language;         /* of a text */
  gint64 round;                /* of an evaluation or its text; else 0 */
  char *old_value, *new_value; /* tokens, numbers or text; NULL: none */
} LjHistoryRow;

void lj_history_row_free (LjHistoryRow *self);

/* The latest first; element 0: of the whole workbook. At most limit acts are looked at. */
GPtrArray *lj_workbook_list_history (LjWorkbook *self, gint64 element, guint limit,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Puts back the old value of a row of an evaluation or a text, as an act of its own. */
gboolean lj_workbook_restore (LjWorkbook *self, const LjHistoryRow *row, GError **error);

G_END_DECLS
