/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"

#include <linjaus/history.h>

/* The history is read out of the change log: each act's changeset holds the old and the new value
 * of every column it changed. Columns are told by their place in schema/0001-initial.sql. */

/* In the history of the workbook, an act of more rows than these is told in one. */
#define MANY_ROWS 50

enum
{
  EVALUATION_ELEMENT,
  EVALUATION_ROUND,
  EVALUATION_ACHIEVED,
  EVALUATION_SCORE,
  EVALUATION_QUALIFIED,
  EVALUATION_SOURCE_LINE,
  EVALUATION_STATE,
};

enum
{
  TEXT_ID,
  TEXT_ELEMENT,
  TEXT_ROLE,
  TEXT_LANGUAGE,
  TEXT_ROUND,
  TEXT_VALUE,
};

enum
{
  ELEMENT_ID,
  ELEMENT_PARENT,
  ELEMENT_POSITION,
  ELEMENT_KIND,
  ELEMENT_SOURCE_LINE,
  ELEMENT_NUMBER,
};

/* Whose text a row of the table text is: a changeset does not repeat what did not change. */
typedef struct
{
  gint64 element;
  LjRole role;
  LjLanguage language;
  gint64 round;
} TextPlace;

typedef struct
{
  LjWorkbook *workbook;
  gint64 element; /* 0: all */
  GPtrArray *rows;
  GHashTable *places; /* id of a text -> TextPlace; of texts that are gone by now too */
  sqlite3_changeset_iter *iter;
  int operation;
  LjHistoryRow act; /* what all rows of the act have in common */
} Reader;

void
lj_history_row_free (LjHistoryRow *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->act);
  g_free (self->old_value);
  g_free (self->new_value);
  g_free (self);
}

static sqlite3_value *
old_value (Reader *reader, int column)
{
  sqlite3_value *value = NULL;

  if (reader->operation != SQLITE_INSERT)
    sqlite3changeset_old (reader->iter, column, &value);
  return value;
}

static sqlite3_value *
new_value (Reader *reader, int column)
{
  sqlite3_value *value = NULL;

  if (reader->operation != SQLITE_DELETE)
    sqlite3changeset_new (reader->iter, column, &value);
  return value;
}

/* A column that identifies the row, or that was there whichever way it went. */
static gint64
either_id (Reader *reader, int column)
{
  sqlite3_value *value = old_value (reader, column);

  if (value == NULL)
    value = new_value (reader, column);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static char *
dup_value (sqlite3_value *value)
{
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  return g_strdup ((const char *) sqlite3_value_text (value));
}

static void
take_row (Reader *reader, const LjHistoryRow *row)
{
  if ((reader->element == 0 || reader->element == row->element)
      && g_strcmp0 (row->old_value, row->new_value) != 0)
    {
      LjHistoryRow *kept = g_memdup2 (row, sizeof *row);

      kept->who = g_strdup (row->who);
      kept->act = g_strdup (row->act);
      g_ptr_array_add (reader->rows, kept);
      return;
    }
  g_free (row->old_value);
  g_free (row->new_value);
}

static char *
dup_achieved (sqlite3_value *value)
{
  int achieved = value != NULL ? CLAMP (sqlite3_value_int (value), 0, LJ_ACHIEVED_NO) : 0;

  return achieved == LJ_ACHIEVED_NONE ? NULL : g_strdup (lj_achieved_token (achieved));
}

static char *
dup_score (sqlite3_value *value)
{
  int score = value != NULL ? sqlite3_value_int (value) : 0;

  return score == 0 ? NULL : g_strdup_printf ("%d", score);
}

static char *
dup_state (sqlite3_value *value)
{
  int state = value != NULL ? CLAMP (sqlite3_value_int (value), 0, LJ_STATE_AGREED) : 0;

  return g_strdup (lj_state_token (state));
}

static void
read_evaluation (Reader *reader)
{
  LjHistoryRow row = reader->act;

  row.element = either_id (reader, EVALUATION_ELEMENT);
  row.round = either_id (reader, EVALUATION_ROUND);
  row.field = LJ_FIELD_ACHIEVED;
  row.old_value = dup_achieved (old_value (reader, EVALUATION_ACHIEVED));
  row.new_value = dup_achieved (new_value (reader, EVALUATION_ACHIEVED));
  take_row (reader, &row);
  row.field = LJ_FIELD_SCORE;
  row.old_value = dup_score (old_value (reader, EVALUATION_SCORE));
  row.new_value = dup_score (new_value (reader, EVALUATION_SCORE));
  take_row (reader, &row);
  /* In other acts the state only follows. */
  if (!g_str_has_prefix (reader->act.act, "set-state"))
    return;
  row.field = LJ_FIELD_STATE;
  row.old_value = dup_state (old_value (reader, EVALUATION_STATE));
  row.new_value = dup_state (new_value (reader, EVALUATION_STATE));
  take_row (reader, &row);
}

static gboolean
look_up_place (Reader *reader, gint64 id, TextPlace *place)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      reader->workbook->db, "SELECT element, role, language, round FROM text WHERE id = ?1", NULL);

  if (statement.handle == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement.handle, 1, id);
  if (lj_stmt_step (&statement, NULL) != SQLITE_ROW)
    return FALSE;
  *place = (TextPlace){
    sqlite3_column_int64 (statement.handle, 0),
    CLAMP (sqlite3_column_int (statement.handle, 1), 1, LJ_ROLE_LAST),
    lj_store_language ((const char *) sqlite3_column_text (statement.handle, 2)),
    sqlite3_column_int64 (statement.handle, 3),
  };
  return TRUE;
}

/* The log is read from its end, so that the deletion of a text, which names its place, comes
 * before the changes that do not. */
static gboolean
find_place (Reader *reader, gint64 id, TextPlace *place)
{
  const TextPlace *known = g_hash_table_lookup (reader->places, &id);
  sqlite3_value *language;

  if (known != NULL)
    {
      *place = *known;
      return TRUE;
    }
  if (reader->operation == SQLITE_UPDATE)
    return look_up_place (reader, id, place);
  language = reader->operation == SQLITE_DELETE ? old_value (reader, TEXT_LANGUAGE)
                                                : new_value (reader, TEXT_LANGUAGE);
  *place = (TextPlace){
    either_id (reader, TEXT_ELEMENT),
    CLAMP (either_id (reader, TEXT_ROLE), 1, LJ_ROLE_LAST),
    lj_store_language (language ? (const char *) sqlite3_value_text (language) : NULL),
    either_id (reader, TEXT_ROUND),
  };
  g_hash_table_insert (reader->places, g_memdup2 (&id, sizeof id),
                       g_memdup2 (place, sizeof *place));
  return TRUE;
}

static void
read_text (Reader *reader)
{
  LjHistoryRow row = reader->act;
  TextPlace place;

  if (!find_place (reader, either_id (reader, TEXT_ID), &place))
    return;
  row.element = place.element;
  row.role = place.role;
  row.language = place.language;
  row.round = place.round;
  row.field = LJ_FIELD_TEXT;
  row.old_value = dup_value (old_value (reader, TEXT_VALUE));
  row.new_value = dup_value (new_value (reader, TEXT_VALUE));
  take_row (reader, &row);
}

static char *
dup_kind (sqlite3_value *value)
{
  if (value == NULL)
    return NULL;
  return g_strdup (lj_kind_token (CLAMP (sqlite3_value_int (value), 1, LJ_KIND_LAST)));
}

static void
read_element (Reader *reader)
{
  LjHistoryRow row = reader->act;

  row.element = either_id (reader, ELEMENT_ID);
  row.field = reader->operation == SQLITE_UPDATE ? LJ_FIELD_KIND : LJ_FIELD_ELEMENT;
  row.old_value = dup_kind (old_value (reader, ELEMENT_KIND));
  row.new_value = dup_kind (new_value (reader, ELEMENT_KIND));
  take_row (reader, &row);
  if (reader->operation != SQLITE_UPDATE)
    return;
  row.field = LJ_FIELD_NUMBER;
  row.old_value = dup_value (old_value (reader, ELEMENT_NUMBER));
  row.new_value = dup_value (new_value (reader, ELEMENT_NUMBER));
  take_row (reader, &row);
  row.field = LJ_FIELD_PLACE;
  row.old_value = dup_value (old_value (reader, ELEMENT_POSITION));
  row.new_value = dup_value (new_value (reader, ELEMENT_POSITION));
  take_row (reader, &row);
}

static const struct
{
  const char *table;
  void (*read) (Reader *reader);
} tables[] = {
  { "evaluation", read_evaluation },
  { "text", read_text },
  { "element", read_element },
};

/* n_changes: how many rows of any table the act changed. */
static gboolean
read_changeset (Reader *reader, const void *changeset, int size, guint *n_changes, GError **error)
{
  if (sqlite3changeset_start (&reader->iter, size, (void *) changeset) != SQLITE_OK)
    return lj_db_fail (reader->workbook->db, _ ("reading"), error);
  while (sqlite3changeset_next (reader->iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, indirect;

      sqlite3changeset_op (reader->iter, &table, &n_columns, &reader->operation, &indirect);
      (*n_changes)++;
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        if (g_str_equal (table, tables[i].table))
          tables[i].read (reader);
    }
  sqlite3changeset_finalize (reader->iter);
  return TRUE;
}

/* Whether the rows read so far say that the element was added by hand, after all that came with
 * the act that filled the workbook. */
static gboolean
was_added (Reader *reader)
{
  for (guint i = 0; i < reader->rows->len; i++)
    {
      const LjHistoryRow *row = g_ptr_array_index (reader->rows, i);

      if (row->field == LJ_FIELD_ELEMENT && row->old_value == NULL)
        return TRUE;
    }
  return FALSE;
}

/* The act in one row: how many changes, NULL where that is not known. */
static void
take_act (Reader *reader, char *n_changes)
{
  LjHistoryRow row = reader->act;

  row.element = reader->element;
  row.field = LJ_FIELD_ALL;
  row.new_value = n_changes != NULL ? n_changes : g_strdup ("");
  take_row (reader, &row);
}

/* An act without a record filled an empty workbook. One that changed neither elements nor what is
 * said of them, such as a step of a round, is told as a whole. */
static void
sum_up (Reader *reader, guint first, int size, guint n_changes)
{
  guint n = reader->rows->len - first;

  if (size == 0 && (reader->element == 0 || !was_added (reader)))
    take_act (reader, NULL);
  if (reader->element == 0 && size > 0 && n == 0)
    take_act (reader, g_strdup_printf ("%u", n_changes));
  if (reader->element != 0 || n <= MANY_ROWS)
    return;
  g_ptr_array_remove_range (reader->rows, first, n);
  take_act (reader, g_strdup_printf ("%u", n));
}

static gboolean
read_entry (Reader *reader, sqlite3_stmt *entry, GError **error)
{
  int size = sqlite3_column_bytes (entry, 5);
  guint first = reader->rows->len, n_changes = 0;
  gboolean ok;

  reader->act = (LjHistoryRow){
    .entry = sqlite3_column_int64 (entry, 0),
    .at = sqlite3_column_int64 (entry, 1),
    .who = g_strdup ((const char *) sqlite3_column_text (entry, 2)),
    .act = g_strdup ((const char *) sqlite3_column_text (entry, 3)),
    .undone = sqlite3_column_int (entry, 4) != 0,
  };
  ok = size == 0
       || read_changeset (reader, sqlite3_column_blob (entry, 5), size, &n_changes, error);
  if (ok)
    sum_up (reader, first, size, n_changes);
  g_free (reader->act.who);
  g_free (reader->act.act);
  return ok;
}

/* Who changed what, when, from what to what. An act that filled an empty workbook kept no record of
 * its changes: it is one row of LJ_FIELD_ALL with the new value "", in the workbook's history and
 * in that of each element it may have brought. An act of many changes is one such row in the
 * workbook's history, its new value their number. Returns: (transfer full): LjHistoryRow, freed
 * with the array; NULL with error */
GPtrArray *
lj_workbook_list_history (LjWorkbook *self, gint64 element, guint limit, GError **error)
{
  g_autoptr(GPtrArray) rows
             = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_history_row_free);
  g_autoptr(GHashTable) places
             = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "SELECT id, at, who, act, state, changeset FROM log ORDER BY id DESC LIMIT ?1 /* scans */",
      error);
  Reader reader = { .workbook = self, .element = element, .rows = rows, .places = places };
  int code;

  if (statement.handle == NULL)
    return NULL;
  sqlite3_bind_int64 (statement.handle, 1, limit);
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    if (!read_entry (&reader, statement.handle, error))
      return NULL;
  return code == SQLITE_DONE ? g_steal_pointer (&rows) : NULL;
}

/* Only evaluations and texts can be restored one by one; LJ_ERROR_NOT_SUPPORTED otherwise. */
gboolean
lj_workbook_restore (LjWorkbook *self, const LjHistoryRow *row, GError **error)
{
  g_auto(LjEvaluation) evaluation = { 0 };
  LjAchieved achieved = LJ_ACHIEVED_NONE;
  LjState state = LJ_STATE_ASKED;

  switch (row->field)
    {
    case LJ_FIELD_ACHIEVED:
      lj_achieved_from_token (row->old_value != NULL ? row->old_value : "", &achieved);
      return lj_workbook_set_achieved (self, row->element, row->round, achieved, error);
    case LJ_FIELD_SCORE:
      return lj_workbook_get_evaluation (self, row->element, row->round, &evaluation, error)
             && lj_workbook_set_score (
                 self, row->element, row->round,
                 row->old_value != NULL ? (guint) g_ascii_strtoull (row->old_value, NULL, 10) : 0,
                 evaluation.qualified, error);
    case LJ_FIELD_TEXT:
      return lj_workbook_set_text (self, row->element, row->role, row->round, row->language,
                                   row->old_value, error);
    case LJ_FIELD_STATE:
      lj_state_from_token (row->old_value != NULL ? row->old_value : "", &state);
      return lj_workbook_set_state_of (self, &(LjElements){ &row->element, 1 }, row->round, state,
                                       error);
    case LJ_FIELD_NUMBER:
    case LJ_FIELD_KIND:
    case LJ_FIELD_PLACE:
    case LJ_FIELD_ELEMENT:
    case LJ_FIELD_ALL:
    default:
      g_set_error_literal (
          error, LJ_ERROR, LJ_ERROR_NOT_SUPPORTED,
          _ ("only evaluations and texts can be restored one by one; undo the act"));
      return FALSE;
    }
}
