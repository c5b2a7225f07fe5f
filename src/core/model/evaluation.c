/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/evaluation.h>

static const struct
{
  const char *token;
  const char *name;
} achieved_values[] = {
  [LJ_ACHIEVED_NONE] = { "", N_ ("not assessed") },
  [LJ_ACHIEVED_YES] = { "yes", N_ ("yes") },
  [LJ_ACHIEVED_PARTLY] = { "partly", N_ ("partly") },
  [LJ_ACHIEVED_NO] = { "no", N_ ("no") },
};

static const struct
{
  const char *token;
  const char *name;
} states[] = {
  /* Translators: how far an evaluation has come, in this order. */
  [LJ_STATE_ASKED] = { "asked", N_ ("asked") },
  [LJ_STATE_ANSWERED] = { "answered", N_ ("answered") },
  [LJ_STATE_EDITED] = { "edited", N_ ("edited") },
  [LJ_STATE_TRANSLATED] = { "translated", N_ ("translated") },
  [LJ_STATE_AGREED] = { "agreed", N_ ("agreed") },
};

static const struct
{
  const char *token;
  const char *name;
} bodies[] = {
  [LJ_BODY_NONE] = { "reopened", N_ ("reopened") },
  [LJ_BODY_MANAGEMENT_GROUP] = { "management-group", N_ ("management group") },
  [LJ_BODY_COUNTY_EXECUTIVE] = { "county-executive", N_ ("county executive") },
  [LJ_BODY_COUNTY_COUNCIL] = { "county-council", N_ ("county council") },
};

const char *
lj_achieved_token (LjAchieved achieved)
{
  g_return_val_if_fail (achieved < G_N_ELEMENTS (achieved_values), "");
  return achieved_values[achieved].token;
}

gboolean
lj_achieved_from_token (const char *token, LjAchieved *achieved)
{
  for (guint i = 0; i < G_N_ELEMENTS (achieved_values); i++)
    if (g_strcmp0 (token, achieved_values[i].token) == 0)
      {
        *achieved = i;
        return TRUE;
      }
  return FALSE;
}

/* The value as an answer to "Goal achieved?", in lower case. */
const char *
lj_achieved_name (LjAchieved achieved, LjLanguage language)
{
  g_return_val_if_fail (achieved < G_N_ELEMENTS (achieved_values), "");
  return lj_tr (language, achieved_values[achieved].name);
}

const char *
lj_state_token (LjState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");
  return states[state].token;
}

/* How far the evaluation has come, in lower case. */
const char *
lj_state_name (LjState state, LjLanguage language)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");
  return lj_tr (language, states[state].name);
}

gboolean
lj_state_from_token (const char *token, LjState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (token, states[i].token) == 0)
      {
        *state = i;
        return TRUE;
      }
  return FALSE;
}

const char *
lj_body_token (LjBody body)
{
  g_return_val_if_fail (body < G_N_ELEMENTS (bodies), "");
  return bodies[body].token;
}

gboolean
lj_body_from_token (const char *token, LjBody *body)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_strcmp0 (token, bodies[i].token) == 0)
      {
        *body = i;
        return TRUE;
      }
  return FALSE;
}

/* What the body is called, in lower case; LJ_BODY_NONE is a round that was reopened. */
const char *
lj_body_name (LjBody body, LjLanguage language)
{
  g_return_val_if_fail (body < G_N_ELEMENTS (bodies), "");
  return lj_tr (language, bodies[body].name);
}
