/* SPDX-License-Identifier: EUPL-1.2 */
#include "history-text.h"

#include <string.h>

#define DASH "\u2013"
#define DOT " \u00b7 "

/* What a text is, as the history and the search name it. (transfer none) */
const char *
lj_history_text_role (LjRole role)
{
  switch (role)
    {
    case LJ_ROLE_TITLE:
      return _ ("Title");
    case LJ_ROLE_DESCRIPTION:
      return _ ("Description");
    case LJ_ROLE_ANSWER:
      return _ ("Answer as given");
    case LJ_ROLE_NOTE:
      return _ ("Internal note");
    case LJ_ROLE_PUBLISHED:
    default:
      return _ ("Published text");
    }
}

static const char *
name_element (const LjHistoryRow *row)
{
  if (row->old_value == NULL)
    /* Translators: what happened to a goal or another element, in a list. */
    return _ ("Added");
  /* Translators: what happened to a goal or another element, in a list. */
  return _ ("Deleted");
}

/* An act's name begins a cell here, where it ends a line of a menu. */
static char *
name_act (LjSession *session, const LjHistoryRow *row)
{
  g_autofree char *name = lj_workbook_dup_act_name (lj_session_get_workbook (session), row->act,
                                                    lj_language_get_current ());

  return lj_text_capitalise (name);
}

static char *
name_field (LjSession *session, const LjHistoryRow *row)
{
  switch (row->field)
    {
    case LJ_FIELD_ACHIEVED:
      return g_strdup (_ ("Goal achieved?"));
    case LJ_FIELD_SCORE:
      return g_strdup (_ ("Score"));
    case LJ_FIELD_STATE:
      /* Translators: what was changed: how far an evaluation has come. */
      return g_strdup (_ ("State"));
    case LJ_FIELD_TEXT:
      return g_strdup_printf ("%s (%s)", lj_history_text_role (row->role),
                              lj_language_tag (row->language));
    case LJ_FIELD_NUMBER:
      /* Translators: what was changed: the number of a goal, as 1.1. */
      return g_strdup (_ ("Number"));
    case LJ_FIELD_KIND:
      /* Translators: what was changed: whether it is a goal, a policy line ... */
      return g_strdup (_ ("Kind"));
    case LJ_FIELD_PLACE:
      return g_strdup (_ ("Place in the tree"));
    case LJ_FIELD_ELEMENT:
      return g_strdup (name_element (row));
    case LJ_FIELD_ALL:
    default:
      return name_act (session, row);
    }
}

/* Of a round that is not the one shown. */
static char *
dup_other_round (LjSession *session, const LjHistoryRow *row)
{
  if (row->round == 0 || row->round == lj_session_get_round (session))
    return NULL;
  return lj_workbook_dup_round_name (lj_session_get_workbook (session), row->round);
}

/* Which field was changed, of which round if it is another, and whether that was taken back: "Score
 * · 2024 · undone". (transfer full) */
char *
lj_history_text_what (LjSession *session, const LjHistoryRow *row)
{
  g_autofree char *field = name_field (session, row);
  g_autofree char *round = dup_other_round (session, row);

  return g_strconcat (field, round != NULL ? DOT : "", round != NULL ? round : "",
                      row->undone ? DOT : "",
                      /* Translators: of a change that was taken back. */
                      row->undone ? _ ("undone") : "", NULL);
}

static char *
name_achieved (LjSession *session, const char *token)
{
  LjAchieved achieved = LJ_ACHIEVED_NONE;

  lj_achieved_from_token (token, &achieved);
  return g_strdup (lj_session_achieved_name (session, achieved));
}

static char *
name_state (LjSession *session, const char *token)
{
  LjState state = LJ_STATE_ASKED;

  lj_state_from_token (token, &state);
  return g_strdup (lj_session_state_name (session, state));
}

static char *
name_kind (LjSession *session, const char *token)
{
  LjKind kind;

  if (!lj_kind_from_token (token, &kind))
    return g_strdup (token);
  return g_strdup (lj_session_kind_name (session, kind));
}

/* A place is only told by its number among others, which says nothing alone. */
static char *
describe (LjSession *session, const LjHistoryRow *row, const char *value)
{
  if (value == NULL || row->field == LJ_FIELD_PLACE)
    return g_strdup (DASH);
  switch (row->field)
    {
    case LJ_FIELD_ACHIEVED:
      return name_achieved (session, value);
    case LJ_FIELD_STATE:
      return name_state (session, value);
    case LJ_FIELD_KIND:
    case LJ_FIELD_ELEMENT:
      return name_kind (session, value);
    case LJ_FIELD_SCORE:
    case LJ_FIELD_TEXT:
    case LJ_FIELD_NUMBER:
    case LJ_FIELD_PLACE:
    case LJ_FIELD_ALL:
    default:
      return g_strdup (value);
    }
}

/* A dash where there was none. (transfer full) */
char *
lj_history_text_old (LjSession *session, const LjHistoryRow *row)
{
  return describe (session, row, row->old_value);
}

/* A dash where there is none. (transfer full) */
char *
lj_history_text_new (LjSession *session, const LjHistoryRow *row)
{
  guint n;

  if (row->field != LJ_FIELD_ALL)
    return describe (session, row, row->new_value);
  if (*row->new_value == '\0')
    return g_strdup (_ ("The workbook was empty; this filled it"));
  n = g_ascii_strtoull (row->new_value, NULL, 10);
  return g_strdup_printf (lj_ntr (lj_language_get_current (), "%u change", "%u changes", n), n);
}

/* One that is gone is known by the title it lost. */
static const char *
find_lost_title (GPtrArray *rows, gint64 element)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LjHistoryRow *row = g_ptr_array_index (rows, i);

      if (row->element == element && row->field == LJ_FIELD_TEXT && row->role == LJ_ROLE_TITLE)
        return row->old_value != NULL ? row->old_value : row->new_value;
    }
  return NULL;
}

/* Number and title of what was changed; rows: the history the row is from. (transfer full) */
char *
lj_history_text_subject (LjSession *session, GPtrArray *rows, const LjHistoryRow *row)
{
  guint node = lj_session_find (session, row->element);
  const char *lost;

  if (row->element == 0)
    return g_strdup (_ ("Whole workbook"));
  if (node == LJ_NODE_NONE)
    {
      lost = find_lost_title (rows, row->element);
      return g_strdup (lost != NULL ? lost : DASH);
    }
  return lj_session_dup_name (session, node);
}

/* Whether lj_workbook_restore() knows how; a change that was taken back has nothing to restore. */
gboolean
lj_history_text_is_restorable (const LjHistoryRow *row)
{
  return !row->undone
         && (row->field == LJ_FIELD_ACHIEVED || row->field == LJ_FIELD_SCORE
             || row->field == LJ_FIELD_TEXT);
}
