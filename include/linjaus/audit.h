/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/content.h>
#include <linjaus/summary.h>

G_BEGIN_DECLS

typedef enum
{
  LJ_VERDICT_AGREES,
  LJ_VERDICT_DIFFERS,
  LJ_VERDICT_IMPOSSIBLE,
  LJ_VERDICT_CANNOT_BE_CHECKED,
} LjVerdict;

const char *lj_verdict_token (LjVerdict verdict);
const char *lj_verdict_name (LjVerdict verdict, LjLanguage language);

typedef struct
{
  gint64 element;
  char *document, *group;
  LjFigure figure;
  char *published; /* as printed, with a point */
  char *computed;  /* with the printed number of decimals; "": nothing to compute from */
  guint n;         /* goals, votes or answers behind it */
  LjVerdict verdict;
  char *explanation; /* a sentence in the language asked for */
  guint source_line;
} LjAuditRow;

void lj_audit_row_free (LjAuditRow *self);

/* Every published figure of the round against the rows, in tree order, then by line. */
GPtrArray *lj_audit (LjWorkbook *workbook, gint64 round, LjLanguage language,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* GRIM: can whole numbers of n answers give a mean that is printed as this? (Brown & Heathers 2017) */
gboolean lj_audit_mean_possible (const char *printed, guint n_answers);
gboolean lj_audit_share_possible (const char *printed, guint n_answers);
gboolean lj_audit_nps_possible (const char *printed, guint n_answers);

G_END_DECLS
