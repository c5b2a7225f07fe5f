/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart/plot.h"
#include "chart/remarks.h"
#include "chart/words.h"
#include <linjaus/properties.h>

/* A label of the scale up to this many letters stands in the legend; a described level does not. */
#define SHORT_LABEL 20

static const char *const titles[] = {
  [LJ_GROUP_LINE] = N_ ("Averages per policy line"),
  [LJ_GROUP_SERVICE_LINE] = N_ ("Averages per service line"),
  [LJ_GROUP_SERVICE_AREA] = N_ ("Averages per service area"),
  [LJ_GROUP_DOCUMENT] = N_ ("Averages per document"),
  [LJ_GROUP_SPEARHEAD] = N_ ("Averages per spearhead"),
};

static const char *const groups[] = {
  /* Translators: after a title, as in "Distribution of scores, per policy line". */
  [LJ_GROUP_LINE] = N_ ("per policy line"),
  [LJ_GROUP_SERVICE_LINE] = N_ ("per service line"),
  [LJ_GROUP_SERVICE_AREA] = N_ ("per service area"),
  [LJ_GROUP_DOCUMENT] = N_ ("per document"),
  [LJ_GROUP_SPEARHEAD] = N_ ("per spearhead"),
};

static void
set_level_names (LjChart *self, LjWorkbook *workbook, gint64 round)
{
  gboolean are_short = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (self->level_names); i++)
    {
      char *label = lj_workbook_dup_level_label (workbook, round, i + 1, self->language);

      self->level_names[i] = label;
      are_short = are_short && label != NULL && *label != '\0'
                  && g_utf8_strlen (label, -1) <= SHORT_LABEL;
    }
  for (guint i = 0; !are_short && i < G_N_ELEMENTS (self->level_names); i++)
    g_clear_pointer (&self->level_names[i], g_free);
}

/* What the rows are said from. */
typedef struct
{
  const LjSummary *summary;
  LjSummary *then;        /* of a change */
  LjNodeStatus *statuses; /* of progress, by node */
  guint document;         /* of the last row */
  gboolean several;       /* documents */
  guint end;              /* of what the rows so far hold */
  gboolean kept; /* texts are kept in the language of the chart, so that a name may be missing */
} Sources;

static void
sources_clear (Sources *self)
{
  g_clear_pointer (&self->then, lj_summary_free);
  g_clear_pointer (&self->statuses, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

static gboolean
load_then (Sources *self, LjWorkbook *workbook, const LjChartRequest *request, GError **error)
{
  gint64 round = lj_tree_get_round (lj_summary_get_tree (self->summary));
  gint64 then
      = request->then != 0 ? request->then : lj_workbook_find_round_before (workbook, round);
  g_autoptr(LjTree) tree = NULL;

  if (then == 0)
    {
      g_set_error (error, LJ_ERROR, LJ_ERROR_NOT_FOUND,
                   _ ("%s: there is no earlier round to compare this one with"),
                   lj_workbook_get_path (workbook));
      return FALSE;
    }
  tree = lj_workbook_load_tree (workbook, then, error);
  if (tree != NULL)
    self->then = lj_summary_new (tree, lj_summary_get_options (self->summary));
  return tree != NULL;
}

static gboolean
load (Sources *self, LjWorkbook *workbook, const LjChartRequest *request, GError **error)
{
  if (request->kind == LJ_CHART_CHANGE)
    return load_then (self, workbook, request, error);
  if (request->kind == LJ_CHART_PROGRESS)
    self->statuses
        = lj_workbook_load_statuses (workbook, lj_summary_get_tree (self->summary), error);
  return request->kind != LJ_CHART_PROGRESS || self->statuses != NULL;
}

static LjMean
find_then (const LjSummary *then, gint64 element)
{
  guint node = then != NULL ? lj_tree_find (lj_summary_get_tree (then), element) : LJ_NODE_NONE;
  LjFigures figures = { 0 };

  if (node == LJ_NODE_NONE)
    return LJ_MEAN_NONE;
  lj_summary_get_figures (then, node, &figures);
  return figures.mean;
}

/* What is not asked is shown nowhere. */
static gboolean
says_something (const LjChartRow *row, LjChartKind kind)
{
  switch (kind)
    {
    case LJ_CHART_DISTRIBUTION:
      return lj_words_count_scores (row) > 0;
    case LJ_CHART_HEAT_MAP:
      return row->asked_score || lj_words_count_scores (row) > 0;
    case LJ_CHART_ACHIEVED:
      return row->figures.asked_achieved;
    case LJ_CHART_PROGRESS:
      return row->progress.asked > 0;
    case LJ_CHART_CHANGE:
      return row->asked_score || row->figures.mean.denominator != 0 || row->then.denominator != 0;
    case LJ_CHART_AVERAGES:
    default:
      return row->asked_score || row->figures.mean.denominator != 0 || row->figures.asked_achieved;
    }
}

/* The document of a row that is not one itself: said where it changes, or by each row. */
static void
say_document (LjChartRow *row, Sources *sources, const LjSummaryRow *from, gboolean each)
{
  gboolean changes = from->document != sources->document;

  sources->several = sources->several || (changes && sources->document != LJ_NODE_NONE);
  sources->document = from->document;
  if (from->document == from->node || from->document == LJ_NODE_NONE)
    return;
  if (each)
    row->origin = g_strdup (from->document_title);
  else if (changes)
    row->heading = g_strdup (from->document_title);
}

static void
add_row (LjChart *self, Sources *sources, const LjSummaryRow *from, gboolean by_value)
{
  LjTree *tree = lj_summary_get_tree (sources->summary);
  const LjNode *node = lj_tree_get_nodes (tree) + from->node;
  LjChartRow *row = g_new0 (LjChartRow, 1);

  row->element = node->id;
  row->name = g_strdup (from->title);
  row->figures = from->figures;
  row->asked_score = node->asked_score || from->figures.assessed + from->figures.not_assessed > 0;
  row->then = find_then (sources->then, node->id);
  if (sources->statuses != NULL)
    row->progress = lj_progress_count (tree, sources->statuses, from->node);
  if (!says_something (row, self->kind))
    {
      lj_chart_row_free (row);
      return;
    }
  say_document (row, sources, from, by_value);
  row->foreign = sources->kept
                 && (from->title_foreign
                     || (from->document_foreign && (row->heading != NULL || row->origin != NULL)));
  row->inside = from->node < sources->end;
  sources->end = MAX (sources->end, node->end);
  g_ptr_array_add (self->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const LjPlot *plot = data;
  const LjChartRow *left = *(LjChartRow *const *) a, *right = *(LjChartRow *const *) b;

  return lj_mean_compare (plot->rank (right), plot->rank (left));
}

/* Highest first, what has no value last, tree order among equals (the sort is stable). One document
 * is said by a heading, several by each row. */
static void
sort_rows (LjChart *self, const Sources *sources)
{
  g_ptr_array_sort_with_data (self->rows, compare_rows, (gpointer) lj_plot_get (self->kind));
  for (guint i = 0; !sources->several && i < self->rows->len; i++)
    {
      LjChartRow *row = g_ptr_array_index (self->rows, i);

      if (i == 0)
        row->heading = g_steal_pointer (&row->origin);
      g_clear_pointer (&row->origin, g_free);
    }
}

static char *
source_name (LjWorkbook *workbook, LjLanguage language)
{
  g_autofree char *county = lj_workbook_dup_county (workbook, language);
  const char *path = lj_workbook_get_path (workbook);

  if (county != NULL && *county != '\0')
    return g_steal_pointer (&county);
  return path != NULL ? g_path_get_basename (path) : NULL;
}

/* "Distribution of scores, per policy line" */
static char *
make_title (const LjChartRequest *request)
{
  if (request->kind == LJ_CHART_AVERAGES)
    return g_strdup (lj_tr (request->language, titles[request->by]));
  return g_strdup_printf ("%s %s", lj_chart_kind_name (request->kind, request->language),
                          lj_tr (request->language, groups[request->by]));
}

/* Says a kind of chart of the groups of a summary in tree order, each document with a heading, or
 * by value, with what stands behind it in subtitle and footnote: scale, round, number of goals,
 * rule, averages of few goals, scores in parentheses, rounding, source. Groups that it has nothing
 * to say of are left out. Returns: (transfer full): NULL with error: LJ_ERROR_NOT_FOUND where a
 * change has no earlier round */
LjChart *
lj_chart_new_of (LjSummary *summary, LjWorkbook *workbook, const LjChartRequest *request,
                 GError **error)
{
  g_autoptr(LjChart) self = lj_chart_new (request->kind, request->language);
  g_autoptr(GPtrArray) rows = lj_summary_rows (summary, workbook, request->by, request->under,
                                                request->document, request->language);
  gint64 round = lj_tree_get_round (lj_summary_get_tree (summary));
  g_autofree char *name = lj_workbook_dup_round_name (workbook, round);
  g_auto(Sources) sources
          = { .summary = summary,
              .document = LJ_NODE_NONE,
              .kept = (lj_workbook_get_languages (workbook) & 1u << request->language) != 0 };

  if (!load (&sources, workbook, request, error))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, &sources, g_ptr_array_index (rows, i), request->by_value);
  if (request->by_value)
    sort_rows (self, &sources);
  lj_chart_add_up (self, lj_summary_get_options (summary)->few_goals);
  self->title = make_title (request);
  self->limits = lj_summary_get_options (summary)->limits;
  self->author = source_name (workbook, request->language);
  if (sources.then != NULL)
    self->then_name = lj_workbook_dup_round_name (
        workbook, lj_tree_get_round (lj_summary_get_tree (sources.then)));
  self->subtitle = lj_remarks_subtitle (self, summary, name, request->by_value);
  self->footnote = lj_remarks_footnote (self, summary);
  set_level_names (self, workbook, round);
  return g_steal_pointer (&self);
}

/* The averages: see lj_chart_new_of(). (transfer full) */
LjChart *
lj_chart_new_averages (LjSummary *summary, LjWorkbook *workbook, LjGroupBy by, guint under,
                       const char *document, LjLanguage language)
{
  const LjChartRequest request = {
    .kind = LJ_CHART_AVERAGES, .by = by, .under = under, .document = document, .language = language
  };

  return lj_chart_new_of (summary, workbook, &request, NULL);
}
