/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/element.h>

static const struct
{
  const char *token;
  const char *name;
} kinds[] = {
  [LJ_KIND_DOCUMENT] = { "document", N_ ("document") },
  [LJ_KIND_SECTION] = { "section", N_ ("section") },
  [LJ_KIND_MISSION] = { "mission", N_ ("mission") },
  [LJ_KIND_VISION] = { "vision", N_ ("vision") },
  [LJ_KIND_VALUE] = { "value", N_ ("value") },
  [LJ_KIND_POLICY_LINE] = { "policy-line", N_ ("policy line") },
  [LJ_KIND_PRINCIPLE] = { "principle", N_ ("principle") },
  [LJ_KIND_CHANGE_PROMISE] = { "change-promise", N_ ("change promise") },
  [LJ_KIND_SERVICE_AREA] = { "service-area", N_ ("service area") },
  [LJ_KIND_SERVICE_LINE] = { "service-line", N_ ("service line") },
  [LJ_KIND_PLAN] = { "plan", N_ ("plan") },
  [LJ_KIND_GUIDELINE] = { "guideline", N_ ("guideline") },
  [LJ_KIND_GOAL] = { "goal", N_ ("goal") },
  [LJ_KIND_SUB_GOAL] = { "sub-goal", N_ ("sub-goal") },
  [LJ_KIND_PART] = { "part", N_ ("part") },
  [LJ_KIND_MEASURE] = { "measure", N_ ("measure") },
  [LJ_KIND_SPEARHEAD] = { "spearhead", N_ ("spearhead") },
  [LJ_KIND_TARGET] = { "target", N_ ("productivity target") },
  [LJ_KIND_ACTION] = { "action", N_ ("action") },
  [LJ_KIND_IMPACT] = { "impact", N_ ("impact") },
  [LJ_KIND_PROJECT] = { "project", N_ ("project") },
  [LJ_KIND_THEME] = { "theme", N_ ("theme") },
};

static const char *const roles[] = {
  [LJ_ROLE_TITLE] = "title",   [LJ_ROLE_DESCRIPTION] = "description",
  [LJ_ROLE_ANSWER] = "answer", [LJ_ROLE_PUBLISHED] = "published",
  [LJ_ROLE_NOTE] = "note",
};

/* The name of the kind in machine formats, such as "policy-line". */
const char *
lj_kind_token (LjKind kind)
{
  g_return_val_if_fail (kind >= 1 && kind <= LJ_KIND_LAST, NULL);
  return kinds[kind].token;
}

gboolean
lj_kind_from_token (const char *token, LjKind *kind)
{
  for (guint i = 1; i <= LJ_KIND_LAST; i++)
    if (g_strcmp0 (token, kinds[i].token) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* What the kind is called in the language, in lower case. */
const char *
lj_kind_name (LjKind kind, LjLanguage language)
{
  g_return_val_if_fail (kind >= 1 && kind <= LJ_KIND_LAST, NULL);
  return lj_tr (language, kinds[kind].name);
}

const char *
lj_role_token (LjRole role)
{
  g_return_val_if_fail (role >= 1 && role <= LJ_ROLE_LAST, NULL);
  return roles[role];
}

gboolean
lj_role_from_token (const char *token, LjRole *role)
{
  for (guint i = 1; i <= LJ_ROLE_LAST; i++)
    if (g_strcmp0 (token, roles[i]) == 0)
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}
