/* SPDX-License-Identifier: EUPL-1.2 */
#include <linjaus/content.h>

static const char *const figures[] = {
  [LJ_FIGURE_AVERAGE] = "average", [LJ_FIGURE_SCORE] = "score",   [LJ_FIGURE_GOALS] = "goals",
  [LJ_FIGURE_YES] = "yes",         [LJ_FIGURE_PARTLY] = "partly", [LJ_FIGURE_TOTAL] = "total",
  [LJ_FIGURE_SHARE] = "share",     [LJ_FIGURE_NPS] = "nps",
};

/* The name of the figure in machine formats, such as "average". */
const char *
lj_figure_token (LjFigure figure)
{
  g_return_val_if_fail (figure >= 1 && figure < G_N_ELEMENTS (figures), NULL);
  return figures[figure];
}

/* FALSE, and figure untouched, if no figure is called that; NULL is none. */
gboolean
lj_figure_from_token (const char *token, LjFigure *figure)
{
  for (guint i = 1; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (token, figures[i]) == 0)
      {
        *figure = i;
        return TRUE;
      }
  return FALSE;
}
