/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/plot.h"

static const char *const kind_tokens[] = {
  [LJ_CHART_AVERAGES] = "averages", [LJ_CHART_DISTRIBUTION] = "distribution",
  [LJ_CHART_ACHIEVED] = "achieved", [LJ_CHART_CHANGE] = "change",
  [LJ_CHART_PROGRESS] = "progress", [LJ_CHART_HEAT_MAP] = "heat-map",
};

/* The name of a kind on the command line. */
const char *
lj_chart_kind_token (LjChartKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_tokens), "");
  return kind_tokens[kind];
}

/* The name of a kind for people. (transfer none) */
const char *
lj_chart_kind_name (LjChartKind kind, LjLanguage language)
{
  static const char *const names[] = {
    [LJ_CHART_AVERAGES] = N_ ("Averages"),
    [LJ_CHART_DISTRIBUTION] = N_ ("Distribution of scores"),
    [LJ_CHART_ACHIEVED] = N_ ("Goals achieved"),
    [LJ_CHART_CHANGE] = N_ ("Change from the round before"),
    [LJ_CHART_PROGRESS] = N_ ("Progress of the round"),
    [LJ_CHART_HEAT_MAP] = N_ ("Heat map of scores"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "");
  return lj_tr (language, names[kind]);
}

gboolean
lj_chart_kind_from_token (const char *token, LjChartKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_tokens); i++)
    if (g_strcmp0 (token, kind_tokens[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

void
lj_chart_row_free (LjChartRow *self)
{
  if (self == NULL)
    return;
  g_free (self->heading);
  g_free (self->name);
  g_free (self->origin);
  g_free (self);
}

/* A chart of this kind without title and rows, on the scale from 1 to 5. (transfer full) */
LjChart *
lj_chart_new (LjChartKind kind, LjLanguage language)
{
  LjChart *self = g_new0 (LjChart, 1);

  self->kind = kind;
  self->language = language;
  self->minimum = 1;
  self->maximum = 5;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lj_chart_row_free);
  return self;
}

static LjChartRow *
copy_row (const LjChartRow *row, const char *heading)
{
  LjChartRow *copy = g_new0 (LjChartRow, 1);

  *copy = *row;
  copy->heading = g_strdup (heading);
  copy->name = g_strdup (row->name);
  copy->origin = g_strdup (row->origin);
  return copy;
}

/* The rows from first to before end, drawn as they are in the whole: on the same axis, in the same
 * shades. A part that begins within a group repeats its heading; all rows together are below the
 * last part. (transfer full) */
LjChart *
lj_chart_new_part (const LjChart *self, guint first, guint end)
{
  LjChart *part = lj_chart_new (self->kind, self->language);
  const char *heading = NULL;

  part->title = g_strdup (self->title);
  part->subtitle = g_strdup (self->subtitle);
  part->footnote = g_strdup (self->footnote);
  part->author = g_strdup (self->author);
  part->then_name = g_strdup (self->then_name);
  part->limits = self->limits;
  part->minimum = self->minimum;
  part->maximum = self->maximum;
  part->all = self->all;
  part->all.n_rows = end == self->rows->len ? self->all.n_rows : 0;
  lj_plot_get_reach (self, &part->all.left, &part->all.right);
  for (guint i = 0; i < G_N_ELEMENTS (part->level_names); i++)
    part->level_names[i] = g_strdup (self->level_names[i]);
  for (guint i = 0; i < end; i++)
    {
      const LjChartRow *row = g_ptr_array_index (self->rows, i);

      heading = row->heading != NULL ? row->heading : heading;
      if (i >= first)
        g_ptr_array_add (part->rows, copy_row (row, i == first ? heading : row->heading));
    }
  return part;
}

void
lj_chart_free (LjChart *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->footnote);
  g_free (self->author);
  g_free (self->then_name);
  g_ptr_array_unref (self->rows);
  for (guint i = 0; i < G_N_ELEMENTS (self->level_names); i++)
    g_free (self->level_names[i]);
  g_free (self);
}
