/* SPDX-License-Identifier: EUPL-1.2 */
/* A chart as a table: the same numbers, to be read, copied and pasted. */
#include "chart/plot.h"
#include "chart/words.h"

typedef struct
{
  const LjChart *chart;
  const LjPlot *plot;
  gboolean documents; /* rows are of several */
  gboolean value;     /* some row has one */
  gboolean counts;
  gboolean missing; /* of a heat map: "not assessed" is counted */
} Shape;

static const LjChartRow *
get_row (const LjChart *chart, guint i)
{
  return g_ptr_array_index (chart->rows, i);
}

static Shape
find_shape (const LjChart *chart)
{
  Shape shape = { .chart = chart, .plot = lj_plot_get (chart->kind) };
  guint headings = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = get_row (chart, i);
      g_autofree char *value = shape.plot->value (row, chart->language);

      headings += row->heading != NULL;
      shape.documents |= row->origin != NULL || headings > 1;
      shape.value |= value != NULL;
      shape.counts
          |= !shape.plot->cells && shape.plot->n_counts > 0 && shape.plot->has_counts (row);
      shape.missing |= shape.plot->cells && row->asked_score;
    }
  return shape;
}

static void
add (GPtrArray *cells, char *take)
{
  g_ptr_array_add (cells, take != NULL ? take : g_strdup (""));
}

static void
add_head_of_value (const Shape *shape, GPtrArray *cells)
{
  LjLanguage language = shape->chart->language;

  if (shape->plot->then != NULL)
    {
      add (cells, g_strdup (shape->chart->then_name));
      add (cells, g_strdup (lj_tr (language, N_ ("Now"))));
      add (cells, g_strdup (lj_tr (language, N_ ("Change"))));
    }
  else if (shape->value)
    add (cells, g_strdup (lj_tr (language, N_ ("Average"))));
}

static char *
name_not_assessed (LjLanguage language)
{
  return lj_words_capitalised (lj_achieved_name (LJ_ACHIEVED_NONE, language));
}

static void
add_heads (const Shape *shape, GPtrArray *cells)
{
  const LjChart *chart = shape->chart;

  if (shape->documents)
    add (cells, g_strdup (lj_tr (chart->language, N_ ("Document"))));
  add (cells, g_strdup (lj_tr (chart->language, N_ ("Row"))));
  add (cells, g_strdup ("n"));
  for (guint i = chart->minimum; shape->plot->cells && i <= chart->maximum; i++)
    add (cells, g_strdup_printf ("%u", i));
  if (shape->missing)
    add (cells, name_not_assessed (chart->language));
  add_head_of_value (shape, cells);
  for (guint i = 0; shape->counts && i < shape->plot->n_counts; i++)
    add (cells, shape->plot->count_head (chart, i));
}

/* Without the "n " that stands before it in a chart. */
static char *
dup_n (const Shape *shape, const LjChartRow *row)
{
  g_autofree char *n = shape->plot->n (row, shape->chart->language);

  return n == NULL ? NULL : g_strdup (g_str_has_prefix (n, "n ") ? n + 2 : n);
}

static void
add_value (const Shape *shape, const LjChartRow *row, GPtrArray *cells)
{
  LjLanguage language = shape->chart->language;
  LjMean now = row->figures.mean, then = row->then;
  gboolean both = now.denominator != 0 && then.denominator != 0;
  int order = both ? lj_mean_compare (now, then) : 0;

  if (shape->plot->then == NULL)
    {
      if (shape->value)
        add (cells, shape->plot->value (row, language));
      return;
    }
  add (cells, then.denominator != 0 ? lj_mean_text (then, language) : NULL);
  add (cells, lj_words_value (row, language));
  add (cells, both ? g_strdup (lj_trend_name (order > 0   ? LJ_TREND_UP
                                              : order < 0 ? LJ_TREND_DOWN
                                                          : LJ_TREND_SAME,
                                              language))
                   : NULL);
}

static void
add_cells (const Shape *shape, const LjChartRow *row, const char *document, GPtrArray *cells)
{
  const LjChart *chart = shape->chart;
  gboolean counted = shape->counts && shape->plot->has_counts (row);

  if (shape->documents)
    add (cells, g_strdup (row->origin != NULL ? row->origin : document));
  add (cells, g_strdup (row->name));
  add (cells, dup_n (shape, row));
  for (guint i = chart->minimum; shape->plot->cells && i <= chart->maximum; i++)
    add (cells, g_strdup_printf ("%u", row->figures.scores[CLAMP (i, 1, 5) - 1]));
  if (shape->missing)
    add (cells, row->asked_score ? g_strdup_printf ("%u", row->figures.not_assessed) : NULL);
  add_value (shape, row, cells);
  for (guint i = 0; shape->counts && i < shape->plot->n_counts; i++)
    add (cells, counted ? g_strdup_printf ("%u", shape->plot->count (row, i)) : NULL);
}

static void
end_row (GPtrArray *rows, GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (rows, g_strdupv ((char **) cells->pdata));
  g_ptr_array_set_size (cells, 0);
}

/* What stands at the foot of a heat map. */
static void
add_all (const Shape *shape, GPtrArray *rows, GPtrArray *cells)
{
  const LjChartAll *all = &shape->chart->all;
  const LjChartRow row = { .name = (char *) lj_tr (shape->chart->language, N_ ("All rows")),
                           .figures = all->figures,
                           .asked_score = all->asked_score };

  add_cells (shape, &row, "", cells);
  end_row (rows, cells);
}

/* A GStrv a row, all of as many cells: the heads first, then a row for each of the chart, and of a
 * heat map one for all of them. What is not there is an empty text. first_figure: how many columns
 * hold words, before those of numbers; or NULL. (transfer full) */
GPtrArray *
lj_chart_list_numbers (const LjChart *self, guint *first_figure)
{
  const Shape shape = find_shape (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  const char *document = "";

  add_heads (&shape, cells);
  end_row (rows, cells);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LjChartRow *row = get_row (self, i);

      document = row->heading != NULL ? row->heading : document;
      add_cells (&shape, row, document, cells);
      end_row (rows, cells);
    }
  if (shape.plot->cells && self->all.n_rows > 0)
    add_all (&shape, rows, cells);
  if (first_figure != NULL)
    *first_figure = shape.documents ? 2 : 1;
  return rows;
}
