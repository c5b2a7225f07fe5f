/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <linjaus/language.h>

G_BEGIN_DECLS

char *lj_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
double lj_text_likeness (const char *a, const char *b);
char *lj_text_take_lines (char *take) G_GNUC_WARN_UNUSED_RESULT;
char *lj_text_capitalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean lj_text_contains (const char *text, const char *part);

/* Numbers and dates as a language writes them, without the process locale. */
gboolean lj_text_is_date (const char *text);
char *lj_text_iso_date (const char *iso, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_text_parse_date (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
char *lj_text_decimal (const char *ascii, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_text_date (gint64 microseconds, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_text_moment (gint64 microseconds, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
