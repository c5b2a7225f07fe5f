/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/workbook-private.h"
#include <linjaus/names.h>
#include <string.h>

/* The change log. Each act of the user is one transaction that SQLite's session extension records
 * as a changeset. */

/* A token with a colon names a kind behind it, "move:goal", and how many there were if they were
 * several, "move:goal:3". */
static const struct
{
  const char *token;
  const char *name;
} acts[] = {
  { "import", N_ ("import document") },
  { "new-workbook", N_ ("new workbook") },
  { "set-properties", N_ ("change properties of the workbook") },
  { "set-score", N_ ("change score") },
  { "set-achieved", N_ ("change goal achieved") },
  { "set-text", N_ ("change text") },
  { "adopt-text", N_ ("take text over as a draft") },
  { "set-state", N_ ("change state") },
  { "confirm-translation", N_ ("mark translation as up to date") },
  { "add-part", N_ ("score in parts") },
  { "remove-part", N_ ("remove part") },
  { "add-round", N_ ("new round") },
  { "change-round", N_ ("change round") },
  { "choose-round", N_ ("choose round") },
  { "delete-round", N_ ("delete round") },
  { "set-question", N_ ("change what the round asks") },
  { "add-step", N_ ("record step of the round") },
  { "approve-round", N_ ("approve round") },
  { "reopen-round", N_ ("reopen round") },
  /* Translators: %s is a kind: goal, policy line, service line ... */
  { "add:", N_ ("add %s") },
  { "edit:", N_ ("change %s") },
  { "renumber:", N_ ("change number of %s") },
  { "change-kind:", N_ ("change kind of %s") },
  { "move:", N_ ("move %s") },
  { "copy:", N_ ("copy %s") },
  { "delete:", N_ ("delete %s") },
  { "set-score:", N_ ("change score of %s") },
  { "set-achieved:", N_ ("change goal achieved of %s") },
  { "set-state:", N_ ("change state of %s") },
  { "link:", N_ ("link %s") },
  { "unlink", N_ ("remove a link between goals") },
  { "carry-over:", N_ ("carry over %s") },
  { "split:", N_ ("split %s") },
  { "merge:", N_ ("merge %s") },
  { "new-term:", N_ ("copy %s for a new term") },
  { "set-kind-name", N_ ("change name of a kind") },
  { "set-status-name", N_ ("change name of a status") },
  { "set-look", N_ ("change colour and logo") },
  { "set-report", N_ ("choose what the report holds") },
  { "accept-numbers", N_ ("accept a difference of numbers") },
  { "refuse-numbers", N_ ("no longer accept a difference of numbers") },
  { "lock-tree", N_ ("lock the tree") },
  { "unlock-tree", N_ ("unlock the tree") },
};

/* token: "goal", "goal:3" for several, ":3" for several of different kinds. */
static char *
name_with_kind (LjWorkbook *self, const char *name, const char *token, LjLanguage language)
{
  g_auto(GStrv) words = g_strsplit (token, ":", 2);
  g_auto(GStrv) parts = g_strsplit (lj_tr (language, name), "%s", 2);
  guint64 n = words[0] != NULL && words[1] != NULL ? g_ascii_strtoull (words[1], NULL, 10) : 1;
  g_autofree char *count = NULL;
  const char *own;
  LjKind kind = 0;

  lj_kind_from_token (words[0], &kind);
  own = self != NULL && kind != 0 ? lj_workbook_get_kind_name (self, kind, language) : NULL;
  if (n == 1 && kind != 0)
    return g_strjoinv (own != NULL ? own : lj_kind_name (kind, language), parts);
  /* The county's own name is known in one form only. */
  if (own != NULL)
    kind = 0;
  count = lj_kind_dup_count (kind, (guint) MIN (n, G_MAXUINT), language);
  return g_strjoinv (count, parts);
}

/* What an act is called in a menu, "move goal"; self: whose names of kinds count, or NULL; a token
 * of a later version stands for itself. Returns: (transfer full) */
char *
lj_workbook_dup_act_name (LjWorkbook *self, const char *token, LjLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gsize length = strlen (acts[i].token);

      if (g_strcmp0 (token, acts[i].token) == 0)
        return g_strdup (lj_tr (language, acts[i].name));
      if (acts[i].token[length - 1] == ':' && g_str_has_prefix (token, acts[i].token))
        return name_with_kind (self, acts[i].name, token + length, language);
    }
  return g_strdup (token);
}

/* The log does not record itself, and the search index follows by itself. */
static int
is_recorded (void *data, const char *table)
{
  return !g_str_equal (table, "log") && !g_str_has_prefix (table, "search");
}

static gboolean
find_act (LjWorkbook *self, const char *sql, char **token, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (self->db, sql, error);
  int code;

  g_clear_pointer (token, g_free);
  if (statement.handle == NULL)
    return FALSE;
  code = lj_stmt_step (&statement, error);
  if (code == SQLITE_ROW)
    *token = g_strdup ((const char *) sqlite3_column_text (statement.handle, 0));
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* Reads anew what can be undone and redone. */
gboolean
lj_log_refresh (LjWorkbook *self, GError **error)
{
  return find_act (self, "SELECT act FROM log WHERE state = 0 ORDER BY id DESC LIMIT 1",
                   &self->undo, error)
         && find_act (self, "SELECT act FROM log WHERE state = 1 ORDER BY id LIMIT 1", &self->redo,
                      error);
}

const char *const lj_content_tables[LJ_N_CONTENT_TABLES] = {
  "accepted_numbers",
  "status_name",
  "lineage",
  "frozen_text",
  "frozen_evaluation",
  "frozen_element",
  "round_step",
  "published_figure_scope",
  "published_figure",
  "responsibility",
  "evaluation",
  "round_question",
  "text",
  "element",
  "source",
  "round",
  "scale_level",
  "scale",
  "kind_name",
  "county_name",
  "setting",
};

static gboolean
is_empty (LjWorkbook *self, gboolean *empty, GError **error)
{
  gint64 n = 0;

  *empty = FALSE;
  for (guint i = 0; i < LJ_N_CONTENT_TABLES; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s LIMIT 1", lj_content_tables[i]);
      sqlite3_stmt *statement = NULL;

      if (sqlite3_prepare_v2 (lj_db_get_handle (self->db), sql, -1, &statement, NULL) != SQLITE_OK)
        return lj_db_fail (self->db, _ ("reading"), error);
      n += sqlite3_step (statement) == SQLITE_ROW;
      sqlite3_finalize (statement);
    }
  *empty = n == 0;
  return TRUE;
}

void
lj_log_drop_session (LjWorkbook *self)
{
  g_clear_pointer ((sqlite3_session **) &self->session, sqlite3session_delete);
}

gboolean
lj_log_begin_writing (LjWorkbook *self, GError **error)
{
  if (!self->read_only)
    return (self->lock == NULL || lj_lock_keep (self->lock, error))
           && lj_db_begin (self->db, error);
  g_set_error (error, LJ_ERROR, LJ_ERROR_READ_ONLY,
               _ ("%s: the workbook is open for reading only; save a copy to change it"),
               self->path);
  return FALSE;
}

gboolean
lj_log_begin_session (LjWorkbook *self, GError **error)
{
  sqlite3_session *session = NULL;

  if (sqlite3session_create (lj_db_get_handle (self->db), "main", &session) != SQLITE_OK)
    return lj_db_fail (self->db, _ ("writing"), error);
  self->session = session;
  sqlite3session_table_filter (session, is_recorded, NULL);
  sqlite3session_attach (session, NULL);
  return TRUE;
}

gboolean
lj_act_begin (LjWorkbook *self, GError **error)
{
  if (!lj_log_begin_writing (self, error))
    return FALSE;
  if (lj_log_begin_session (self, error))
    return TRUE;
  lj_db_end (self->db, FALSE, NULL);
  return FALSE;
}

/* An act that may fill an empty workbook. If it does it is not recorded: everything that will be
 * there came with it, and a record would double the file. Nor are its references looked up one by
 * one: they are indices into one content, so that each has its row. */
gboolean
lj_act_begin_filling (LjWorkbook *self, GError **error)
{
  gboolean empty;

  if (!is_empty (self, &empty, error))
    return FALSE;
  if (!empty)
    return lj_act_begin (self, error);
  if (!lj_db_exec (self->db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  if (lj_log_begin_writing (self, error) && is_empty (self, &empty, error) && empty)
    return TRUE;
  lj_db_end (self->db, FALSE, NULL);
  lj_db_exec (self->db, "PRAGMA foreign_keys = ON", NULL);
  /* Somebody else was faster. */
  return !empty && lj_act_begin (self, error);
}

static gboolean
write_entry (LjWorkbook *self, const char *act, void *changeset, int size, GError **error)
{
  g_auto(LjStmt) pass_over
          = lj_db_prepare (self->db, "UPDATE log SET state = 2 WHERE state = 1", error);
  g_auto(LjStmt) insert = lj_db_prepare (
      self->db,
      "INSERT INTO log (id, at, who, act, state, changeset) VALUES (?1, ?2, ?3, ?4, 0, ?5)", error);

  if (pass_over.handle == NULL || insert.handle == NULL || !lj_stmt_run (&pass_over, error))
    return FALSE;
  sqlite3_bind_int64 (insert.handle, 1, lj_id_next (&self->last_id));
  sqlite3_bind_int64 (insert.handle, 2, g_get_real_time ());
  lj_stmt_bind_text (&insert, 3, self->user);
  lj_stmt_bind_text (&insert, 4, act);
  sqlite3_bind_blob64 (insert.handle, 5, changeset != NULL ? changeset : "", (sqlite3_uint64) size,
                       SQLITE_STATIC);
  return lj_stmt_run (&insert, error);
}

/* What the session recorded. filled: there was none, the act filled an empty workbook. */
static gboolean
take_changeset (LjWorkbook *self, void **changeset, int *size, gboolean *filled, GError **error)
{
  gboolean empty, ok = TRUE;

  *filled = FALSE;
  if (self->session == NULL)
    {
      ok = is_empty (self, &empty, error);
      *filled = ok && !empty;
      return ok;
    }
  if (sqlite3session_changeset (self->session, size, changeset) != SQLITE_OK)
    ok = lj_db_fail (self->db, _ ("writing"), error);
  return ok;
}

/* Ends the act. One that failed, or that changed nothing, leaves no trace. */
gboolean
lj_act_end (LjWorkbook *self, const char *act, gboolean ok, LjChange change, gint64 element,
            GError **error)
{
  void *changeset = NULL;
  gboolean filling = self->session == NULL, filled = FALSE, changed;
  int size = 0;

  ok = ok && take_changeset (self, &changeset, &size, &filled, error);
  lj_log_drop_session (self);
  changed = ok && (size > 0 || filled);
  if (changed)
    ok = write_entry (self, act, changeset, size, error);
  sqlite3_free (changeset);
  if (!lj_db_end (self->db, ok && changed, ok ? error : NULL))
    ok = FALSE;
  if (filling)
    lj_db_exec (self->db, "PRAGMA foreign_keys = ON", NULL);
  /* A round made by an act that did not come about is gone again. */
  if (!ok)
    lj_workbook_load_settings (self, NULL);
  if (!ok || !changed)
    return ok;
  if (!lj_log_refresh (self, error))
    return FALSE;
  g_signal_emit_by_name (self, "changed", change, element);
  return TRUE;
}
