/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <linjaus/properties.h>

G_BEGIN_DECLS

/* What a workbook as a whole is about: names of the county, languages, look, labels of the levels.
 * Emits "changed". */
#define LJ_TYPE_PROPERTIES_FORM (lj_properties_form_get_type ())
G_DECLARE_FINAL_TYPE (LjPropertiesForm, lj_properties_form, LJ, PROPERTIES_FORM, GtkWidget)

void lj_properties_form_set (LjPropertiesForm *self, const LjProperties *properties);
void lj_properties_form_set_scale (LjPropertiesForm *self, const LjScale *scale);
LjProperties *lj_properties_form_dup (LjPropertiesForm *self) G_GNUC_WARN_UNUSED_RESULT;
void lj_properties_form_add_language_rows (LjPropertiesForm *self, GtkWidget *const *rows);
gboolean lj_properties_form_is_whole (LjPropertiesForm *self);

G_END_DECLS
