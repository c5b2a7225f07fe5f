/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/content.h>

static const struct
{
  const char *token;
  const char *name;
} figures[] = {
  [LJ_FIGURE_AVERAGE] = { "average", N_ ("average") },
  [LJ_FIGURE_SCORE] = { "score", N_ ("score") },
  [LJ_FIGURE_GOALS] = { "goals", N_ ("number of goals") },
  [LJ_FIGURE_YES] = { "yes", N_ ("achieved") },
  [LJ_FIGURE_PARTLY] = { "partly", N_ ("partly achieved") },
  [LJ_FIGURE_TOTAL] = { "total", N_ ("total") },
  [LJ_FIGURE_SHARE] = { "share", N_ ("share") },
  [LJ_FIGURE_NPS] = { "nps", N_ ("Net Promoter Score (NPS)") },
};

/* The name of the figure in machine formats, such as "average". */
const char *
lj_figure_token (LjFigure figure)
{
  g_return_val_if_fail (figure >= 1 && figure < G_N_ELEMENTS (figures), NULL);
  return figures[figure].token;
}

/* FALSE, and figure untouched, if no figure is called that; NULL is none. */
gboolean
lj_figure_from_token (const char *token, LjFigure *figure)
{
  for (guint i = 1; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (token, figures[i].token) == 0)
      {
        *figure = i;
        return TRUE;
      }
  return FALSE;
}

/* What the figure is called in the language. */
const char *
lj_figure_name (LjFigure figure, LjLanguage language)
{
  g_return_val_if_fail (figure >= 1 && figure < G_N_ELEMENTS (figures), NULL);
  return lj_tr (language, figures[figure].name);
}
