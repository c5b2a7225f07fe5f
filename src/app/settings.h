/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <linjaus/report.h>
#include <linjaus/summary.h>

G_BEGIN_DECLS

/* Key by key; NULL where the schema is not installed. (transfer none) */
GSettings *lj_settings_get (void);

gboolean lj_settings_get_language (LjLanguage *language);
void lj_settings_set_language (LjLanguage language);

LjLanguage lj_settings_get_content_language (void);

char *lj_settings_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void lj_settings_set_folder (const char *folder);

void lj_settings_get_size (int *width, int *height, gboolean *maximized);
void lj_settings_set_size (int width, int height, gboolean maximized);

void lj_settings_get_limits (LjLimits *limits);
void lj_settings_set_limits (const LjLimits *limits);
void lj_settings_get_summary (LjSummaryOptions *options);

gboolean lj_settings_get_paper (LjPaper *paper);
void lj_settings_set_paper (LjPaper paper);

int lj_settings_get_pane (void);
void lj_settings_set_pane (int position);

G_END_DECLS
