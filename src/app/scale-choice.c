/* SPDX-License-Identifier: EUPL-1.2 */
#include "scale-choice.h"

#include "dialogs.h"

/* Puts the labels of that workbook's current round into the form. */
gboolean
lj_scale_take (LjPropertiesForm *form, const char *path, GError **error)
{
  g_autoptr(LjWorkbook) workbook = lj_workbook_open (path, LJ_OPEN_READ_ONLY, error);
  g_autoptr(LjProperties) properties
             = workbook != NULL ? lj_workbook_load_properties (
                   workbook, lj_workbook_get_current_round (workbook), error)
                                : NULL;

  if (properties == NULL)
    return FALSE;
  lj_properties_form_set_scale (form, properties->scale);
  return TRUE;
}

static void
chosen (GFile *file, gpointer data)
{
  g_autoptr(GFile) owned = file;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && !lj_scale_take (data, path, &error))
    lj_dialog_error (GTK_WIDGET (data), error);
}

/* Asks which workbook's scale is to be copied into the form. */
void
lj_scale_choose (GtkWindow *parent, LjPropertiesForm *form)
{
  lj_dialog_choose (parent, LJ_CHOOSE_SCALE, NULL, chosen, G_OBJECT (form));
}
