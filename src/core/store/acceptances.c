/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/twins.h"

#include "store/workbook-private.h"
#include <linjaus/proofread.h>
#include <string.h>

/* Differences between the numbers of a text and its twin that the user accepted. What is kept is a
 * digest of both: it fits no more once either is changed. */

/* The languages in the order in which they are kept. */
typedef struct
{
  gint64 element;
  LjRole role;
  gint64 round;
  LjLanguage first, second;
} Place;

static Place
place_new (gint64 element, LjRole role, gint64 round, LjLanguage a, LjLanguage b)
{
  return (Place){ element, role, role >= LJ_ROLE_ANSWER ? round : 0, MIN (a, b), MAX (a, b) };
}

static char *
key_of (const Place *place)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %s %s", place->element,
                          (int) place->role, place->round, lj_language_tag (place->first),
                          lj_language_tag (place->second));
}

static char *
dup_digest (const char *first, const char *second)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) first, (gssize) strlen (first) + 1);
  g_checksum_update (checksum, (const guchar *) second, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

/* Returns: (transfer full): or NULL with error */
GHashTable *
lj_acceptances_load (LjWorkbook *workbook, GError **error)
{
  g_autoptr(GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto(LjStmt) statement = lj_db_prepare (
      workbook->db,
      "SELECT element, role, round, language, twin, digest FROM accepted_numbers /* scans */",
      error);
  int code;

  if (statement.handle == NULL)
    return NULL;
  while ((code = lj_stmt_step (&statement, error)) == SQLITE_ROW)
    {
      Place place = place_new (
          sqlite3_column_int64 (statement.handle, 0),
          CLAMP (sqlite3_column_int (statement.handle, 1), 1, LJ_ROLE_LAST),
          sqlite3_column_int64 (statement.handle, 2),
          lj_store_language ((const char *) sqlite3_column_text (statement.handle, 3)),
          lj_store_language ((const char *) sqlite3_column_text (statement.handle, 4)));

      g_hash_table_insert (digests, key_of (&place),
                           g_strdup ((const char *) sqlite3_column_text (statement.handle, 5)));
    }
  return code == SQLITE_DONE ? g_steal_pointer (&digests) : NULL;
}

/* Whether the difference between these two, both of which are there, is accepted as they are now. */
gboolean
lj_acceptances_have (GHashTable *acceptances, const LjTwinTexts *twins, gint64 element,
                     LjLanguage a, LjLanguage b)
{
  Place place = place_new (element, twins->role, twins->round, a, b);
  g_autofree char *key = key_of (&place);
  const char *kept = g_hash_table_lookup (acceptances, key);
  g_autofree char *digest = NULL;

  if (kept == NULL)
    return FALSE;
  digest = dup_digest (twins->values[place.first], twins->values[place.second]);
  return g_str_equal (kept, digest);
}

static void
bind_place (LjStmt *statement, const Place *place)
{
  sqlite3_bind_int64 (statement->handle, 1, place->element);
  sqlite3_bind_int (statement->handle, 2, place->role);
  sqlite3_bind_int64 (statement->handle, 3, place->round);
  lj_stmt_bind_text (statement, 4, lj_language_tag (place->first));
  lj_stmt_bind_text (statement, 5, lj_language_tag (place->second));
}

static gboolean
refuse (LjWorkbook *self, const Place *place, GError **error)
{
  g_auto(LjStmt) statement
          = lj_db_prepare (self->db,
                           "DELETE FROM accepted_numbers WHERE element = ?1 AND role = ?2"
                           " AND round = ?3 AND language = ?4 AND twin = ?5",
                           error);

  if (statement.handle == NULL)
    return FALSE;
  bind_place (&statement, place);
  return lj_stmt_run (&statement, error);
}

static gboolean
keep (LjWorkbook *self, const Place *place, const char *digest, GError **error)
{
  g_auto(LjStmt) statement = lj_db_prepare (
      self->db,
      "INSERT INTO accepted_numbers (element, role, round, language, twin, digest)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
      " ON CONFLICT DO UPDATE SET digest = excluded.digest WHERE digest <> excluded.digest",
      error);

  if (statement.handle == NULL)
    return FALSE;
  bind_place (&statement, place);
  lj_stmt_bind_text (&statement, 6, digest);
  return lj_stmt_run (&statement, error);
}

static gboolean
accept (LjWorkbook *self, const Place *place, GError **error)
{
  g_autofree char *first
      = lj_workbook_dup_text (self, place->element, place->role, place->round, place->first);
  g_autofree char *second
      = lj_workbook_dup_text (self, place->element, place->role, place->round, place->second);
  g_autofree char *digest = NULL;

  if (first == NULL || second == NULL)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
                   _ ("%s: the text is not there in both languages any more"), self->path);
      return FALSE;
    }
  digest = dup_digest (first, second);
  return keep (self, place, digest, error);
}

/* Says that the numbers of a text and its twin differ as they should, or takes that back. In one
 * act, which does not touch the texts, so that it can be done in an approved round too; none where it
 * is so already. LJ_ERROR_NOT_FOUND: one of the two is not there. */
gboolean
lj_workbook_accept_numbers (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                            LjLanguage a, LjLanguage b, gboolean accepted, GError **error)
{
  Place place = place_new (element, role, round, a, b);
  gboolean ok;

  if (!lj_act_begin (self, error))
    return FALSE;
  ok = accepted ? accept (self, &place, error) : refuse (self, &place, error);
  return lj_act_end (self, accepted ? "accept-numbers" : "refuse-numbers", ok, LJ_CHANGE_TEXT,
                     element, error);
}
