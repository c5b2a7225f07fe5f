/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

G_BEGIN_DECLS

/* The short words in and around a chart, in the chart's language. */
guint lj_words_count_scores (const LjChartRow *row);
char *lj_words_n (const LjChartRow *row, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_words_value (const LjChartRow *row, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_words_spoken_value (const LjChartRow *row, LjLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *lj_words_level_range (const LjChart *chart, guint level) G_GNUC_WARN_UNUSED_RESULT;
char *lj_words_capitalised (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *lj_words_nothing (LjLanguage language);
const char *lj_words_advice (LjLanguage language);

G_END_DECLS
