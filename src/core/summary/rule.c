/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/summary.h>

static const struct
{
  const char *token;
  const char *name;
} rules[] = {
  /* Translators: the name of a rule of averaging, in lower case, as "rule: one goal, one vote". */
  [LJ_RULE_GOALS] = { "goals", N_ ("one goal, one vote") },
  [LJ_RULE_SCORES] = { "scores", N_ ("every printed score counts for itself") },
  [LJ_RULE_SUBGOALS] = { "subgoals", N_ ("only sub-goals with a score") },
};

static const char *const groups[] = {
  [LJ_GROUP_LINE] = "line",
  [LJ_GROUP_SERVICE_LINE] = "service-line",
  [LJ_GROUP_SERVICE_AREA] = "service-area",
  [LJ_GROUP_DOCUMENT] = "document",
  [LJ_GROUP_SPEARHEAD] = "spearhead",
};

/* The name of the rule in machine formats and options. */
const char *
lj_rule_token (LjRule rule)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rules), NULL);
  return rules[rule].token;
}

gboolean
lj_rule_from_token (const char *token, LjRule *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (token, rules[i].token) == 0)
      {
        *rule = i;
        return TRUE;
      }
  return FALSE;
}

/* What the rule is called beside a number, in lower case. */
const char *
lj_rule_name (LjRule rule, LjLanguage language)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rules), NULL);
  return lj_tr (language, rules[rule].name);
}

/* The name of the grouping in options. */
const char *
lj_group_by_token (LjGroupBy by)
{
  g_return_val_if_fail (by < G_N_ELEMENTS (groups), NULL);
  return groups[by];
}

gboolean
lj_group_by_from_token (const char *token, LjGroupBy *by)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (token, groups[i]) == 0)
      {
        *by = i;
        return TRUE;
      }
  return FALSE;
}
