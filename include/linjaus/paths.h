/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the files beside the program are, whether it runs from a build folder, from where it was
 * installed, or from a copy of that elsewhere. */

const char *lj_path_build (void);
const char *lj_path_locale (void);
const char *lj_path_schemas (void);

G_END_DECLS
