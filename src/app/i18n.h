/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/language.h>

G_BEGIN_DECLS

void lj_i18n_start (void);
void lj_i18n_set_language (LjLanguage language);
const char *lj_i18n_in_language (LjLanguage language);

G_END_DECLS
