/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* "Goal achieved?" Stored: append only. */
typedef enum
{
  LJ_ACHIEVED_NONE, /* not assessed */
  LJ_ACHIEVED_YES,
  LJ_ACHIEVED_PARTLY,
  LJ_ACHIEVED_NO,
} LjAchieved;

/* How far an evaluation has come. Stored: append only. */
typedef enum
{
  LJ_STATE_ASKED,
  LJ_STATE_ANSWERED,
  LJ_STATE_EDITED,
  LJ_STATE_TRANSLATED,
  LJ_STATE_AGREED,
} LjState;

const char *lj_achieved_token (LjAchieved achieved); /* "yes", "partly", "no", "" */
gboolean lj_achieved_from_token (const char *token, LjAchieved *achieved);
const char *lj_achieved_name (LjAchieved achieved, LjLanguage language);
const char *lj_state_token (LjState state);
const char *lj_state_name (LjState state, LjLanguage language);
gboolean lj_state_from_token (const char *token, LjState *state);

/* Who handles a round. Stored: append only. */
typedef enum
{
  LJ_BODY_NONE, /* of a step that reopens an approved round */
  LJ_BODY_MANAGEMENT_GROUP,
  LJ_BODY_COUNTY_EXECUTIVE,
  LJ_BODY_COUNTY_COUNCIL,
} LjBody;

#define LJ_BODY_LAST LJ_BODY_COUNTY_COUNCIL

const char *lj_body_token (LjBody body);
gboolean lj_body_from_token (const char *token, LjBody *body);
const char *lj_body_name (LjBody body, LjLanguage language);

G_END_DECLS
