/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "properties-form.h"

G_BEGIN_DECLS

void lj_scale_choose (GtkWindow *parent, LjPropertiesForm *form);
gboolean lj_scale_take (LjPropertiesForm *form, const char *path, GError **error);

G_END_DECLS
