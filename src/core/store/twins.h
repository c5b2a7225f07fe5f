/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* One text of an element in all its languages. */
typedef struct
{
  guint node;
  LjRole role;
  gint64 round; /* 0: title, description */
  char *values[LJ_N_LANGUAGES];
  gint64 ids[LJ_N_LANGUAGES]; /* ordered by when each was first written; 0: there is none */
} LjTwinTexts;

typedef void (*LjTwinsFunc) (const LjTwinTexts *twins, gpointer data);

gboolean lj_twins_read (LjWorkbook *workbook, LjTree *tree, LjTwinsFunc func, gpointer data,
                        GError **error);
LjLanguage lj_language_fallback (LjLanguage language, guint nth);

/* Which differences are accepted. */
GHashTable *lj_acceptances_load (LjWorkbook *workbook, GError **error);
gboolean lj_acceptances_have (GHashTable *acceptances, const LjTwinTexts *twins, gint64 element,
                              LjLanguage a, LjLanguage b);

G_END_DECLS
