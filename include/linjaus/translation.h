/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/workbook.h>

G_BEGIN_DECLS

/* The twins of a text. Of the languages a workbook is kept in, the one that was written first is the
 * original; the others are translations of it. */
typedef enum
{
  LJ_TRANSLATION_UP_TO_DATE, /* or nothing is written in any language */
  LJ_TRANSLATION_MISSING,    /* the text is there in another language only */
  LJ_TRANSLATION_OUTDATED,   /* the original was changed after it */
} LjTranslation;

LjTranslation lj_workbook_get_translation (LjWorkbook *self, gint64 element, LjRole role,
                                           gint64 round, LjLanguage language);
gboolean lj_workbook_confirm_translation (LjWorkbook *self, gint64 element, LjRole role,
                                          gint64 round, LjLanguage language, GError **error);

/* How far an element has come in a round. Sets of languages are of 1 << LjLanguage. */
typedef struct
{
  guint8 title_missing, title_outdated;
  guint8 text_missing, text_outdated; /* of the published text */
  guint8 state;                       /* LjState */
  guint8 has_answer : 1;
  guint8 has_text : 1; /* a published text, in any language */
  guint8 has_note : 1;
  gint64
      changed_at; /* of the evaluation or a text of the round, microseconds since 1970; 0: never */
} LjNodeStatus;

LjNodeStatus *lj_workbook_load_statuses (LjWorkbook *self, LjTree *tree,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_workbook_reload_status (LjWorkbook *self, LjTree *tree, guint node,
                                    LjNodeStatus *statuses, GError **error);

G_END_DECLS
