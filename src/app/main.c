/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"
#include "i18n.h"
#include "settings.h"

int
main (int argc, char **argv)
{
  g_autoptr(LjApplication) application = NULL;
  LjLanguage language;
  int status;

  lj_i18n_start ();
  if (lj_settings_get_language (&language))
    lj_i18n_set_language (language);
  application = lj_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  /* What was chosen last may still be on its way. */
  g_settings_sync ();
  return status;
}
