/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

/* What an element is in its strategy. The numbers are stored in workbooks: append only. */
typedef enum
{
  LJ_KIND_DOCUMENT = 1,
  LJ_KIND_SECTION,
  LJ_KIND_MISSION,
  LJ_KIND_VISION,
  LJ_KIND_VALUE,
  LJ_KIND_POLICY_LINE,
  LJ_KIND_PRINCIPLE,
  LJ_KIND_CHANGE_PROMISE,
  LJ_KIND_SERVICE_AREA,
  LJ_KIND_SERVICE_LINE,
  LJ_KIND_PLAN,
  LJ_KIND_GUIDELINE,
  LJ_KIND_GOAL,
  LJ_KIND_SUB_GOAL,
  LJ_KIND_PART,
  LJ_KIND_MEASURE,
  LJ_KIND_SPEARHEAD,
  LJ_KIND_TARGET,
  LJ_KIND_ACTION,
  LJ_KIND_IMPACT,
  LJ_KIND_PROJECT,
  LJ_KIND_THEME,
} LjKind;

#define LJ_KIND_LAST LJ_KIND_THEME

const char *lj_kind_token (LjKind kind);
gboolean lj_kind_from_token (const char *token, LjKind *kind);
const char *lj_kind_name (LjKind kind, LjLanguage language);
char *lj_kind_dup_count (LjKind kind, guint n, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/* The texts an element can have. Title and description belong to the element, the three others
 * to its evaluation in a round. Stored: append only. */
typedef enum
{
  LJ_ROLE_TITLE = 1,
  LJ_ROLE_DESCRIPTION,
  LJ_ROLE_ANSWER,    /* as given, never overwritten */
  LJ_ROLE_PUBLISHED, /* the verbal evaluation as it is printed */
  LJ_ROLE_NOTE,      /* internal; never printed, never exported unless asked */
} LjRole;

#define LJ_ROLE_LAST LJ_ROLE_NOTE

const char *lj_role_token (LjRole role);
gboolean lj_role_from_token (const char *token, LjRole *role);

/* How an element goes on in a later strategy. Stored: append only. */
typedef enum
{
  LJ_RELATION_CARRIED = 1, /* goes on as it is */
  LJ_RELATION_SPLIT,       /* goes on as one of several */
  LJ_RELATION_MERGED,      /* goes on in one together with others */
} LjRelation;

#define LJ_RELATION_LAST LJ_RELATION_MERGED

const char *lj_relation_token (LjRelation relation);
gboolean lj_relation_from_token (const char *token, LjRelation *relation);

G_END_DECLS
