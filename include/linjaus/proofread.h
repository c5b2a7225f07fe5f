/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/summary.h>

G_BEGIN_DECLS

/* What is checked before a report goes out: the numbers in its texts. */

typedef enum
{
  LJ_FINDING_NUMBERS_DIFFER, /* a text and its twin do not have the same numbers */
  LJ_FINDING_MISSING_TWIN,  /* a text is there in another language only, which is printed, marked */
  LJ_FINDING_CONTRADICTION, /* a number in a text contradicts the computed one */
} LjFindingKind;

/*                 NUMBERS_DIFFER              MISSING_TWIN             CONTRADICTION
 * language        of the original             the one that is missing  of the text
 * twin            of the translation          the one shown instead    as language
 * said            numbers only in language    ""                       "22 tavoitetta"
 * expected        numbers only in twin        ""                       "21 tavoitetta"
 *
 * Numbers are as they were written, several with a semicolon between; "": there are none. */
typedef struct
{
  LjFindingKind kind;
  gint64 element;
  LjRole role; /* title, description, published */
  LjLanguage language, twin;
  char *place; /* "Document > Line > 3 Goal", in the reader's language */
  char *said, *expected;
  gboolean accepted; /* a difference the user accepted, as long as neither text changes */
} LjFinding;

void lj_finding_free (LjFinding *self);
char *lj_finding_describe (const LjFinding *self, LjLanguage reader) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  LjLanguage languages[LJ_N_LANGUAGES]; /* of the report */
  guint n_languages;
  LjLanguage reader; /* whom the findings are for */
  guint under;       /* only at or below this node; LJ_NODE_NONE: everything */
} LjProofreadRequest;

GPtrArray *lj_proofread (LjSummary *summary, LjWorkbook *workbook,
                         const LjProofreadRequest *request,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* round: of a published text; titles and descriptions are in none, whatever it is. */
gboolean lj_workbook_accept_numbers (LjWorkbook *self, gint64 element, LjRole role, gint64 round,
                                     LjLanguage a, LjLanguage b, gboolean accepted, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LjFinding, lj_finding_free)

G_END_DECLS
