/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <linjaus/chart.h>

/* Charts put together by hand, for the tests of the core and of the widget. */

typedef struct
{
  const char *heading;
  const char *name;
  gint64 sum;
  guint n; /* 0: not assessed */
  guint yes, partly, no;
} SampleRow;

static const SampleRow sample_lines[] = {
  { "Hyvinvointialuestrategia", "Edistämme asukkaidemme hyvinvointia ja turvallisuutta", 23, 6, 3,
    3, 0 },
  { NULL, "Järjestämme ja uudistamme palveluja kestävällä tavalla", 28, 7, 4, 3, 0 },
  { NULL, "Teemme yhdessä hyvinvoivan ja halutun työyhteisön", 12, 4, 0, 4, 0 },
  { NULL, "Saavutamme parhaat tulokset sujuvalla yhteistyöllä", 16, 5, 1, 4, 0 },
  { "Palvelustrategia", "Asiakastavoitteet", 16, 5, 1, 4, 0 },
  { NULL, "Henkilöstötavoitteet", 17, 5, 1, 4, 0 },
  { NULL, "Palvelutuotannon yhteiset tavoitteet", 26, 7, 2, 5, 0 },
  { NULL, "Yhteiset digipalveluihin liittyvät tavoitteet / Digitiekartta", 16, 4, 1, 2, 1 },
};

static const char *const sample_guidelines[] = {
  "Riskienhallinta ja onnettomuuksien ehkäisy",
  "Pelastustoiminnan valmius kaikissa tilanteissa",
  "Varautuminen ja väestönsuojelu yhdessä kuntien kanssa",
  "Osaava ja hyvinvoiva pelastushenkilöstö",
  "Kustannusvaikuttava toiminta",
};

static inline LjChartRow *
sample_add (LjChart *chart, const SampleRow *sample)
{
  LjChartRow *row = g_new0 (LjChartRow, 1);
  LjFigures *figures = &row->figures;

  row->element = chart->rows->len + 1;
  row->heading = g_strdup (sample->heading);
  row->name = g_strdup (sample->name);
  row->asked_score = TRUE;
  figures->mean = sample->n == 0 ? LJ_MEAN_NONE : lj_mean_new (sample->sum, sample->n);
  figures->sum = lj_mean_new (sample->sum, 1);
  figures->n_votes = figures->assessed = sample->n;
  figures->few = sample->n > 0 && sample->n < LJ_FEW_GOALS;
  figures->goals = sample->yes + sample->partly + sample->no;
  figures->yes = sample->yes;
  figures->partly = sample->partly;
  figures->no = sample->no;
  figures->asked_achieved = figures->goals > 0;
  figures->not_assessed = sample->n == 0 ? figures->goals : 0;
  g_ptr_array_add (chart->rows, row);
  return row;
}

static inline LjChart *
sample_chart (LjLanguage language)
{
  LjChart *chart = lj_chart_new (LJ_CHART_AVERAGES, language);

  chart->title = g_strdup ("Keskiarvot linjauksittain");
  chart->subtitle
      = g_strdup ("Keskiarvo asteikolla 1–5 · kierros 2023–2025 · 43 tavoitetta, kaikki "
                  "arvioitu · yksi tavoite, yksi ääni");
  chart->footnote = g_strdup ("Pyöristys puolesta ylöspäin. Lähde: Esimerkin hyvinvointialue.");
  return chart;
}

/* The eight lines with 43 goals. */
static inline LjChart *
sample_eight (LjLanguage language)
{
  LjChart *chart = sample_chart (language);

  for (guint i = 0; i < G_N_ELEMENTS (sample_lines); i++)
    sample_add (chart, &sample_lines[i]);
  return chart;
}

/* And five guidelines with a score of their own: 3, 4, 5, 3, 3. */
static inline LjChart *
sample_thirteen (LjLanguage language)
{
  static const guint scores[] = { 3, 4, 5, 3, 3 };
  static const guint goals[] = { 4, 5, 3, 4, 5 };
  LjChart *chart = sample_eight (language);

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      SampleRow sample
          = { i == 0 ? "Palvelutasopäätös" : NULL, sample_guidelines[i], scores[i], 1 };
      LjChartRow *row = sample_add (chart, &sample);

      row->figures.own = TRUE;
      row->figures.few = FALSE;
      row->figures.goals = goals[i];
    }
  return chart;
}

/* n rows of every level, in groups of eight. */
static inline LjChart *
sample_many (LjLanguage language, guint n)
{
  LjChart *chart = sample_chart (language);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Palvelualue %u", i / 8 + 1);
      g_autofree char *name = g_strdup_printf ("Palvelulinja numero %u", i + 1);
      SampleRow sample = { i % 8 == 0 ? heading : NULL, name, 10 + (i * 7) % 41, 10 };

      sample_add (chart, &sample);
    }
  return chart;
}
