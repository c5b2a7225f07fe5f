/* SPDX-License-Identifier: EUPL-1.2 */
/* Of each document: its summary table, its charts, its goals; and the service lines. */
#include "report/board-private.h"
#include "report/report-private.h"

/* A chart with more rows than these goes on in another one, so that it can be read on paper, and on
 * a slide. */
#define MOST_ROWS 18
#define MOST_ROWS_OF_SLIDE 9

/* What is longer goes last of all, where a report has to be short. */
#define SHORT_TABLE 20

/* Room for the headings above a chart, in points. */
#define HEADINGS 64.0

/* Whether any row has been asked this. */
static gboolean
asks_achieved (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const LjSummaryRow *) g_ptr_array_index (rows, i))->figures.asked_achieved)
      return TRUE;
  return FALSE;
}

static void
add_figures_row (LjBoardTable *table, const LjSummaryRow *row, gboolean achieved)
{
  const LjFigures *figures = &row->figures;
  gboolean counted = figures->assessed + figures->not_assessed > 0;

  lj_board_table_put_title (table, row->node);
  lj_board_table_put (table, lj_board_dup_count (TRUE, figures->goals), 0);
  lj_board_table_put (table, lj_board_dup_mean (table->board, figures),
                      lj_board_get_level (table->board, figures->mean));
  if (achieved)
    {
      lj_board_table_put (table, lj_board_dup_count (figures->asked_achieved, figures->yes), 0);
      lj_board_table_put (table, lj_board_dup_count (figures->asked_achieved, figures->partly), 0);
      lj_board_table_put (table, lj_board_dup_count (figures->asked_achieved, figures->no), 0);
    }
  lj_board_table_put (table, lj_board_dup_count (counted, figures->not_assessed), 0);
  lj_board_table_end_row (table);
}

/* message: what the rows are. Below the names of their documents where there are several. */
void
lj_board_add_figures (LjBoard *self, GPtrArray *rows, const char *message)
{
  g_auto(LjBoardTable) table = { 0 };
  gboolean achieved = asks_achieved (rows);
  const LjSummaryRow *first = rows->len > 0 ? rows->pdata[0] : NULL;
  const LjSummaryRow *last = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;
  guint document
      = first != NULL && first->document == last->document ? first->document : LJ_NODE_NONE;

  lj_board_table_init (&table, self);
  lj_board_table_add_text_column (&table, message, self->n_languages > 1 ? 1 : 0);
  lj_board_table_add_column (&table, N_ ("Goals"), LJ_ALIGN_END);
  lj_board_table_add_column (&table, N_ ("Average"), LJ_ALIGN_END);
  if (achieved)
    {
      lj_board_table_add_column (&table, N_ ("Yes"), LJ_ALIGN_END);
      lj_board_table_add_column (&table, N_ ("Partly"), LJ_ALIGN_END);
      lj_board_table_add_column (&table, N_ ("No"), LJ_ALIGN_END);
    }
  lj_board_table_add_column (&table, N_ ("Not assessed"), LJ_ALIGN_END);
  lj_board_table_start (&table);
  for (guint i = 0; i < rows->len; i++)
    {
      const LjSummaryRow *row = rows->pdata[i];

      if (row->document != document && row->document != row->node && row->document != LJ_NODE_NONE)
        lj_board_table_add_group (&table, lj_board_say_title, GUINT_TO_POINTER (row->document));
      document = row->document;
      add_figures_row (&table, row, achieved);
    }
}

typedef struct
{
  LjChartLayout *layout;
  double width;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  lj_chart_layout_free (self->layout);
  g_free (self);
}

static void
draw_figure (cairo_t *cr, double width, double height, gpointer data)
{
  const Figure *self = data;

  cairo_save (cr);
  cairo_scale (cr, width / self->width, width / self->width);
  lj_chart_layout_draw_figure (self->layout, cr);
  cairo_restore (cr);
}

/* As high as it likes, but with a heading on one page; on a report of one page with more than that. */
static LjChartLayout *
new_layout (const LjBoard *self, const LjChart *chart, double width)
{
  double page = lj_report_get_text_height (self->report);
  double room = self->settings->length == LJ_LENGTH_ONE_PAGE ? 0.55 * page : page - HEADINGS;
  LjType *type = lj_report_get_type (self->report);
  LjChartLayout *layout = lj_chart_layout_new_typed (chart, lj_theme_get_print (), type, width, 0);

  if (lj_chart_layout_get_height (layout) <= room)
    return layout;
  lj_chart_layout_free (layout);
  return lj_chart_layout_new_typed (chart, lj_theme_get_print (), type, width, room);
}

/* What a chart is titled stands as a heading above it, what it says in words as its alternative
 * text. */
static void
add_figure (LjBoard *self, LjChart *chart)
{
  g_autofree char *description = lj_chart_describe (chart);
  Figure *data = g_new0 (Figure, 1);
  LjReportFigure figure
      = { .draw = draw_figure, .data = data, .destroy = figure_free, .description = description };

  g_clear_pointer (&chart->title, g_free);
  data->width = lj_report_get_text_width (self->report);
  data->layout = new_layout (self, chart, data->width);
  figure.width = data->width;
  figure.height = lj_chart_layout_get_height (data->layout);
  lj_report_add_figure (self->report, &figure);
}

/* Takes the chart. */
static void
add_figures (LjBoard *self, LjChart *take)
{
  g_autoptr(LjChart) chart = take;
  guint most = self->settings->paper == LJ_PAPER_16_9 ? MOST_ROWS_OF_SLIDE : MOST_ROWS;
  guint parts = MAX ((chart->rows->len + most - 1) / most, 1);

  for (guint i = 0; i < parts; i++)
    {
      g_autoptr(LjChart) part = lj_chart_new_part (chart, chart->rows->len * i / parts,
                                                    chart->rows->len * (i + 1) / parts);

      if (i > 0)
        lj_board_begin_slide (self);
      add_figure (self, part);
    }
}

static guint
find_document (const LjBoard *self, guint node)
{
  while (node != LJ_NODE_NONE && self->nodes[node].kind != LJ_KIND_DOCUMENT)
    node = self->nodes[node].parent;
  return node;
}

/* Names that are missing in the language carry their mark, as in tables; alone, not beside the
 * other chart. */
static void
mark_name (const LjBoard *self, LjLanguage language, guint node, char **name)
{
  const LjBoard alone = { .workbook = self->workbook, .nodes = self->nodes, .kept = self->kept };
  g_auto(LjBoardText) text = { 0 };

  if (node == LJ_NODE_NONE || *name == NULL)
    return;
  lj_board_get_title (&alone, node, language, &text);
  if (!text.fallback || (self->kept & 1u << language) == 0)
    return;
  g_free (*name);
  *name = g_steal_pointer (&text.text);
}

static void
mark_names (const LjBoard *self, LjChart *chart)
{
  LjTree *tree = lj_summary_get_tree (self->summary);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      LjChartRow *row = g_ptr_array_index (chart->rows, i);
      guint node = lj_tree_find (tree, row->element);

      mark_name (self, chart->language, node, &row->name);
      mark_name (self, chart->language, find_document (self, node), &row->heading);
    }
}

static LjChart *
make_chart (LjBoard *self, const LjBoardChart *wanted, LjLanguage language, GError **error)
{
  const LjChartRequest request = { .kind = wanted->kind,
                                   .by = wanted->by,
                                   .under = wanted->under,
                                   .document = self->document,
                                   .language = language };

  LjChart *chart = lj_chart_new_of (self->summary, self->workbook, &request, error);

  if (chart != NULL)
    mark_names (self, chart);
  return chart;
}

/* One score is no distribution. */
static gboolean
has_several_scores (const LjFigures *figures)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures->scores); i++)
    n += figures->scores[i];
  return n > 1;
}

/* Whether there is anything to be drawn. */
static gboolean
has_facts (const LjChart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LjChartRow *row = g_ptr_array_index (chart->rows, i);

      if (chart->kind == LJ_CHART_ACHIEVED       ? row->figures.asked_achieved
          : chart->kind == LJ_CHART_CHANGE       ? row->then.denominator != 0
          : chart->kind == LJ_CHART_DISTRIBUTION ? has_several_scores (&row->figures)
          : chart->kind == LJ_CHART_PROGRESS     ? row->progress.asked > 0
                                                 : row->figures.mean.denominator != 0)
        return TRUE;
    }
  return FALSE;
}

/* charts[0] NULL: there is nothing to draw. */
static gboolean
make_charts (LjBoard *self, const LjBoardChart *wanted, LjChart **charts, GError **error)
{
  for (guint i = 0; i < self->n_languages; i++)
    {
      charts[i] = make_chart (self, wanted, self->languages[i], error);
      if (charts[i] == NULL)
        {
          g_clear_pointer (&charts[0], lj_chart_free);
          return FALSE;
        }
      if (has_facts (charts[i]))
        continue;
      g_clear_pointer (&charts[i], lj_chart_free);
      return TRUE;
    }
  return TRUE;
}

/* Nothing where there is nothing to draw. The twin of a chart stands below it, under a heading of its
 * own: it may be on the next page. */
gboolean
lj_board_add_chart (LjBoard *self, const LjBoardChart *chart, GError **error)
{
  LjChart *charts[2] = { NULL, NULL };

  if (chart->kind == LJ_CHART_CHANGE && self->then == NULL)
    return TRUE;
  if (!make_charts (self, chart, charts, error))
    return FALSE;
  if (charts[0] == NULL)
    return TRUE;
  for (guint i = 0; i < self->n_languages; i++)
    {
      lj_report_set_language (self->report, self->languages[i]);
      lj_board_begin_slide (self);
      lj_report_add_heading (self->report, 2, charts[i]->title);
      add_figures (self, g_steal_pointer (&charts[i]));
    }
  lj_report_set_language (self->report, self->languages[0]);
  return TRUE;
}

static gboolean
add_table (LjBoard *self, guint document)
{
  g_autoptr(GPtrArray) rows = lj_summary_rows (self->summary, self->workbook, LJ_GROUP_LINE,
                                                document, NULL, self->languages[0]);

  if (rows->len == 0 || (self->squeeze > 4 && rows->len > SHORT_TABLE))
    return FALSE;
  lj_board_begin_slide (self);
  lj_board_add_heading (self, 2, lj_board_say_message, N_ ("Summary table"));
  lj_board_add_figures (self, rows, N_ ("Policy line"));
  return TRUE;
}

/* Fewer where the report has to be shorter. */
static gboolean
add_charts (LjBoard *self, guint document, GError **error)
{
  static const LjChartKind kinds[]
      = { LJ_CHART_AVERAGES, LJ_CHART_CHANGE, LJ_CHART_ACHIEVED, LJ_CHART_DISTRIBUTION };
  guint n = self->squeeze > 2 ? 0 : G_N_ELEMENTS (kinds) - self->squeeze;

  for (guint i = 0; i < n; i++)
    {
      const LjBoardChart chart = { kinds[i], LJ_GROUP_LINE, document };

      if (!lj_board_add_chart (self, &chart, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_part (LjBoard *self, guint document, LjSection section, GError **error)
{
  if (section == LJ_SECTION_TABLES)
    add_table (self, document);
  else if (section == LJ_SECTION_GOALS)
    lj_board_add_goals (self, document);
  else
    return add_charts (self, document, error);
  return TRUE;
}

/* These sections of each document, one document after the other. */
gboolean
lj_board_add_documents (LjBoard *self, const LjSection *sections, guint n, GError **error)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      guint document = ((LjSummaryRow *) self->documents->pdata[i])->node;

      if (self->settings->length == LJ_LENGTH_FULL)
        lj_report_add_page_break (self->report);
      lj_board_add_heading (self, 1, lj_board_say_title, GUINT_TO_POINTER (document));
      for (guint j = 0; j < n; j++)
        if (!add_part (self, document, sections[j], error))
          return FALSE;
    }
  return TRUE;
}

/* Nothing where there are none. */
gboolean
lj_board_add_service_lines (LjBoard *self, GError **error)
{
  g_autoptr(GPtrArray) rows
             = lj_summary_rows (self->summary, self->workbook, LJ_GROUP_SERVICE_LINE, self->under,
                                self->document, self->languages[0]);
  const LjBoardChart averages = { LJ_CHART_AVERAGES, LJ_GROUP_SERVICE_LINE, self->under };
  const LjBoardChart scores = { LJ_CHART_HEAT_MAP, LJ_GROUP_SERVICE_LINE, self->under };

  if (rows->len == 0 || self->squeeze > 3)
    return TRUE;
  if (self->settings->length == LJ_LENGTH_FULL)
    lj_report_add_page_break (self->report);
  lj_board_add_heading (self, 1, lj_board_say_message, N_ ("Service lines"));
  lj_board_add_figures (self, rows, N_ ("Service line"));
  return (self->squeeze > 1 || lj_board_add_chart (self, &averages, error))
         && (self->squeeze > 0 || lj_board_add_chart (self, &scores, error));
}
