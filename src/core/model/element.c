/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/element.h>

/* Both forms of one message, for lj_ntr(). */
#define NP_(one, many) one, many

static const struct
{
  const char *token;
  const char *name;
  const char *one, *many;
} kinds[] = {
  [LJ_KIND_DOCUMENT] = { "document", N_ ("document"), NP_ ("%u document", "%u documents") },
  [LJ_KIND_SECTION] = { "section", N_ ("section"), NP_ ("%u section", "%u sections") },
  [LJ_KIND_MISSION] = { "mission", N_ ("mission"), NP_ ("%u mission", "%u missions") },
  [LJ_KIND_VISION] = { "vision", N_ ("vision"), NP_ ("%u vision", "%u visions") },
  [LJ_KIND_VALUE] = { "value", N_ ("value"), NP_ ("%u value", "%u values") },
  [LJ_KIND_POLICY_LINE]
  = { "policy-line", N_ ("policy line"), NP_ ("%u policy line", "%u policy lines") },
  [LJ_KIND_PRINCIPLE] = { "principle", N_ ("principle"), NP_ ("%u principle", "%u principles") },
  [LJ_KIND_CHANGE_PROMISE]
  = { "change-promise", N_ ("change promise"), NP_ ("%u change promise", "%u change promises") },
  [LJ_KIND_SERVICE_AREA]
  = { "service-area", N_ ("service area"), NP_ ("%u service area", "%u service areas") },
  [LJ_KIND_SERVICE_LINE]
  = { "service-line", N_ ("service line"), NP_ ("%u service line", "%u service lines") },
  [LJ_KIND_PLAN] = { "plan", N_ ("plan"), NP_ ("%u plan", "%u plans") },
  [LJ_KIND_GUIDELINE] = { "guideline", N_ ("guideline"), NP_ ("%u guideline", "%u guidelines") },
  [LJ_KIND_GOAL] = { "goal", N_ ("goal"), NP_ ("%u goal", "%u goals") },
  [LJ_KIND_SUB_GOAL] = { "sub-goal", N_ ("sub-goal"), NP_ ("%u sub-goal", "%u sub-goals") },
  [LJ_KIND_PART] = { "part", N_ ("part"), NP_ ("%u part", "%u parts") },
  [LJ_KIND_MEASURE] = { "measure", N_ ("measure"), NP_ ("%u measure", "%u measures") },
  [LJ_KIND_SPEARHEAD] = { "spearhead", N_ ("spearhead"), NP_ ("%u spearhead", "%u spearheads") },
  [LJ_KIND_TARGET] = { "target", N_ ("productivity target"),
                       NP_ ("%u productivity target", "%u productivity targets") },
  [LJ_KIND_ACTION] = { "action", N_ ("action"), NP_ ("%u action", "%u actions") },
  [LJ_KIND_IMPACT] = { "impact", N_ ("impact"), NP_ ("%u impact", "%u impacts") },
  [LJ_KIND_PROJECT] = { "project", N_ ("project"), NP_ ("%u project", "%u projects") },
  [LJ_KIND_THEME] = { "theme", N_ ("theme"), NP_ ("%u theme", "%u themes") },
};

static const char *const roles[] = {
  [LJ_ROLE_TITLE] = "title",   [LJ_ROLE_DESCRIPTION] = "description",
  [LJ_ROLE_ANSWER] = "answer", [LJ_ROLE_PUBLISHED] = "published",
  [LJ_ROLE_NOTE] = "note",
};

/* The name of the kind in machine formats, such as "policy-line". */
static const char *const relations[] = {
  [LJ_RELATION_CARRIED] = "carried-over",
  [LJ_RELATION_SPLIT] = "split",
  [LJ_RELATION_MERGED] = "merged",
};

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

/* "3 goals"; kind 0: of several kinds. Returns: (transfer full) */
char *
lj_kind_dup_count (LjKind kind, guint n, LjLanguage language)
{
  const char *message = kind != 0 && kind <= LJ_KIND_LAST
                            ? lj_ntr (language, kinds[kind].one, kinds[kind].many, n)
                            : lj_ntr (language, "%u element", "%u elements", n);
  g_auto(GStrv) parts = g_strsplit (message, "%u", 2);
  g_autofree char *count = g_strdup_printf ("%u", n);

  return g_strjoinv (count, parts);
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

const char *
lj_relation_token (LjRelation relation)
{
  g_return_val_if_fail (relation >= 1 && relation <= LJ_RELATION_LAST, "");
  return relations[relation];
}

gboolean
lj_relation_from_token (const char *token, LjRelation *relation)
{
  for (guint i = 1; i <= LJ_RELATION_LAST; i++)
    if (g_strcmp0 (token, relations[i]) == 0)
      {
        *relation = i;
        return TRUE;
      }
  return FALSE;
}
