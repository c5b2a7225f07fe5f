/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/report.h>
#include <string.h>

/* Reports that several tests look at. */

static inline void
sample_add_row (GPtrArray *rows, const char *const *cells)
{
  g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

/* Groups of rows as a list of changes has them, n rows in all. */
static inline LjReport *
sample_list (LjLanguage language, guint n)
{
  static const LjColumn columns[] = {
    { "Tavoite", LJ_ALIGN_START, 0, 0 },
    { "Mikä muuttui", LJ_ALIGN_START, 0, 0 },
    { "Ennen", LJ_ALIGN_END, 0, 0 },
    { "Nyt", LJ_ALIGN_END, 0, 0 },
  };
  static const char *const subtitles[] = { "Strategiakausi 2023–2025 · 22.4.2025 jälkeen", NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const LjReportList list
      = { language, "Mikä on muuttunut",    subtitles, "Esimerkin hyvinvointialue",
          columns,  G_N_ELEMENTS (columns), rows,      "Mikään ei ole muuttunut." };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *group = g_strdup_printf ("Linjaus %u", i / 7 + 1);
      g_autofree char *name = g_strdup_printf (
          i % 3 == 0 ? "Tavoite numero %u, jonka palveluverkkosuunnitelma ja "
                       "henkilöstösuunnittelu ulottuvat koko alueelle ja sen kaikkiin kuntiin"
                     : "Tavoite numero %u",
          i + 1);
      const char *cells[] = { name, "Arvio", "3", "4", NULL };
      const char *title[] = { group, NULL };

      if (i % 7 == 0)
        sample_add_row (rows, title);
      sample_add_row (rows, cells);
    }
  return lj_report_new_list (&list);
}

static inline void
sample_draw (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_set_source_rgb (cr, 0.8, 0.8, 0.9);
  cairo_fill (cr);
}
