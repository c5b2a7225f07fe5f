/* SPDX-License-Identifier: EUPL-1.2 */
#include "date-entry.h"

#include "tooltip.h"

#include <linjaus/language.h>
#include <linjaus/text.h>

/* iso: an ISO date; NULL or "": none. */
void
lj_date_entry_set_date (GtkEditable *entry, const char *iso)
{
  g_autofree char *text = iso != NULL && *iso != '\0'
                              ? lj_text_iso_date (iso, lj_language_get_current ())
                              : g_strdup ("");

  gtk_editable_set_text (entry, text);
}

/* FALSE: what is typed is no date. iso: (out) (transfer full): ISO date; NULL: nothing is typed */
gboolean
lj_date_entry_get_date (GtkEditable *entry, char **iso)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  *iso = *typed != '\0' ? lj_text_parse_date (typed) : NULL;
  return *typed == '\0' || *iso != NULL;
}

/* Whether a date, or nothing, is typed; the entry is marked where it is something else. */
gboolean
lj_date_entry_check (GtkEditable *entry)
{
  g_autofree char *iso = NULL;
  gboolean valid = lj_date_entry_get_date (entry, &iso);

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  lj_tooltip_set (GTK_WIDGET (entry), valid ? NULL : _ ("A date as in 31.12.2026 or 2026-12-31"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return valid;
}
