/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* Says that a text is missing or older than its original, and lets the user say that it is not. Not
 * visible where there is nothing to say. */
#define LJ_TYPE_TRANSLATION_MARK (lj_translation_mark_get_type ())
G_DECLARE_FINAL_TYPE (LjTranslationMark, lj_translation_mark, LJ, TRANSLATION_MARK, GtkWidget)

/* Which text. round 0: of the element itself. */
typedef struct
{
  gint64 element, round;
  LjRole role;
  LjLanguage language;
} LjTextKey;

LjTranslation lj_translation_mark_show (LjTranslationMark *self, LjSession *session,
                                        const LjTextKey *text);

G_END_DECLS
