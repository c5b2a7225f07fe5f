/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages of content and interface. */
typedef enum
{
  LJ_LANGUAGE_FI,
  LJ_LANGUAGE_SV,
  LJ_LANGUAGE_EN,
} LjLanguage;

#define LJ_N_LANGUAGES 3

/* A set of languages: 1 << LjLanguage for each. */
#define LJ_LANGUAGES_OF_COUNTIES ((1u << LJ_LANGUAGE_FI) | (1u << LJ_LANGUAGE_SV))

const char *lj_language_tag (LjLanguage language);
gboolean lj_language_from_tag (const char *tag, LjLanguage *language);
char *lj_language_set_to_tags (guint set) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_language_set_from_tags (const char *tags, guint *set);
const char *lj_language_name (LjLanguage language);

/* The language that messages of this process are in. */
void lj_language_start (void);
LjLanguage lj_language_get_current (void);
void lj_language_set_current (LjLanguage language);

/* The words of a language, from the catalogues of po/; English is the message itself. */
const char *lj_tr (LjLanguage language, const char *message) G_GNUC_FORMAT (2);
const char *lj_ntr (LjLanguage language, const char *singular, const char *plural, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

#define _(message) lj_tr (lj_language_get_current (), message)
#define N_(message) message

G_END_DECLS
