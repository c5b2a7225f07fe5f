/* SPDX-License-Identifier: EUPL-1.2 */
#include "results.h"

#include "chart-actions.h"
#include "chart-view.h"
#include "figure-text.h"
#include "report-lists.h"
#include "summary-table.h"
#include "template.h"

enum
{
  SCOPE_SELECTED,
  SCOPE_WORKBOOK,
};

/* In the order of the drop-down. */
static const LjGroupBy groups[]
    = { LJ_GROUP_LINE, LJ_GROUP_SERVICE_LINE, LJ_GROUP_SERVICE_AREA, LJ_GROUP_DOCUMENT };

struct _LjResults
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkDropDown *scope;
  GtkDropDown *by;
  GtkStack *stack;
  GtkWidget *why;
  LjSummaryTable *table;
  GtkDropDown *kind;
  LjChartView *chart;

  LjSession *session;
  gint64 element; /* selected in the tree; 0: none */
  guint under;    /* whose results are shown; LJ_NODE_NONE: the whole workbook */
  LjChartKind kinds[LJ_CHART_LAST + 1]; /* as offered */
  guint n_kinds;
  LjGroupBy by_shown;
  LjGroupBy wanted;  /* as the user chose; where it gives no row, another may be shown */
  gboolean by_value; /* rows of the chart, highest first; else in the order of the tree */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjResults, lj_results, GTK_TYPE_WIDGET)

static guint activated_signal;

enum
{
  PROP_BY_VALUE = 1,
};

/* (transfer full) */
static GPtrArray *
take_rows (LjResults *self, LjGroupBy by, guint under)
{
  return lj_summary_rows (lj_session_get_summary (self->session),
                          lj_session_get_workbook (self->session), by, under, NULL,
                          lj_session_get_language (self->session));
}

/* The rows at or below the element, or else of the nearest above it that has any; of a service
 * line, which has no policy lines, the service line itself. (transfer full) */
static GPtrArray *
find_rows (LjResults *self, guint node, LjGroupBy *by)
{
  for (guint i = node;; i = lj_session_get_node (self->session, i)->parent)
    {
      g_autoptr(GPtrArray) rows = take_rows (self, self->wanted, i);

      self->under = i;
      *by = self->wanted;
      if (rows->len > 0 || (i == LJ_NODE_NONE && self->wanted != LJ_GROUP_LINE))
        return g_steal_pointer (&rows);
      if (self->wanted == LJ_GROUP_LINE)
        {
          g_clear_pointer (&rows, g_ptr_array_unref);
          rows = take_rows (self, LJ_GROUP_SERVICE_LINE, i);
          *by = LJ_GROUP_SERVICE_LINE;
          if (rows->len > 0 || i == LJ_NODE_NONE)
            return g_steal_pointer (&rows);
        }
    }
}

static guint
get_scope (LjResults *self)
{
  if (gtk_drop_down_get_selected (self->scope) == SCOPE_WORKBOOK)
    return LJ_NODE_NONE;
  return lj_session_find (self->session, self->element);
}

static char *
describe_scope (LjResults *self)
{
  LjFigures figures;
  g_autofree char *mean = NULL;

  if (self->under == LJ_NODE_NONE)
    return g_strdup (_ ("Every document in the workbook"));
  lj_summary_get_figures (lj_session_get_summary (self->session), self->under, &figures);
  if (figures.mean.denominator == 0)
    return g_strdup (_ ("Not assessed yet"));
  mean = lj_mean_text (figures.mean, lj_language_get_current ());
  return g_strdup_printf (lj_ntr (lj_language_get_current (), "Average %s, %u goal",
                                  "Average %s, %u goals", figures.goals),
                          mean, figures.goals);
}

/* The whole workbook has no average of its own. */
static void
fill_why (LjResults *self)
{
  LjFigures figures = { 0 };

  if (self->under != LJ_NODE_NONE)
    {
      lj_summary_get_figures (lj_session_get_summary (self->session), self->under, &figures);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->why), "(xs)",
                                        lj_session_get_node (self->session, self->under)->id,
                                        "mean");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->why), "view.why");
    }
  gtk_widget_set_visible (self->why, figures.mean.denominator != 0);
}

static void
fill_heading (LjResults *self)
{
  g_autofree char *county = lj_workbook_dup_county (lj_session_get_workbook (self->session),
                                                    lj_session_get_language (self->session));
  g_autofree char *scope = describe_scope (self);
  g_autofree char *rule = lj_figure_text_rule (self->session);
  g_autofree char *subtitle
      = g_strconcat (scope, rule != NULL ? " \u00b7 " : "", rule != NULL ? rule : "", NULL);

  if (self->under != LJ_NODE_NONE)
    gtk_label_set_text (self->title, lj_session_get_title (self->session, self->under));
  else
    gtk_label_set_text (self->title, county != NULL ? county : _ ("Whole workbook"));
  gtk_label_set_text (self->subtitle, subtitle);
  fill_why (self);
}

static void
show_by (LjResults *self, LjGroupBy by)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i] == by)
      gtk_drop_down_set_selected (self->by, i);
  self->filling = FALSE;
}

/* A change needs an earlier round; that is the last of the kinds that are offered. */
static void
name_kinds (LjResults *self)
{
  static const LjChartKind order[] = { LJ_CHART_AVERAGES, LJ_CHART_DISTRIBUTION, LJ_CHART_ACHIEVED,
                                       LJ_CHART_PROGRESS, LJ_CHART_HEAT_MAP,     LJ_CHART_CHANGE };
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->kind);
  gboolean before = lj_workbook_find_round_before (lj_session_get_workbook (self->session),
                                                   lj_session_get_round (self->session))
                    != 0;

  self->n_kinds = 0;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != LJ_CHART_CHANGE || before)
      {
        self->kinds[self->n_kinds++] = order[i];
        gtk_string_list_append (names, lj_chart_kind_name (order[i], lj_language_get_current ()));
      }
  if (gtk_drop_down_get_model (self->kind) != NULL
      && g_list_model_get_n_items (gtk_drop_down_get_model (self->kind)) == self->n_kinds)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind, chosen < self->n_kinds ? chosen : 0);
  self->filling = FALSE;
}

/* NULL: it could not be read. (transfer full) */
static LjChart *
make_chart (LjResults *self, LjGroupBy by)
{
  guint chosen = gtk_drop_down_get_selected (self->kind);
  LjChartRequest request = { .by = by,
                             .under = self->under,
                             .language = lj_session_get_language (self->session),
                             .by_value = self->by_value };
  g_autoptr(GError) error = NULL;
  LjChart *chart;

  request.kind = chosen < self->n_kinds ? self->kinds[chosen] : LJ_CHART_AVERAGES;
  chart = lj_chart_new_of (lj_session_get_summary (self->session),
                           lj_session_get_workbook (self->session), &request, &error);
  if (chart == NULL)
    g_warning ("%s", error->message);
  return chart;
}

static void
fill_chart (LjResults *self, LjGroupBy by)
{
  LjChart *chart;

  name_kinds (self);
  chart = make_chart (self, by);
  self->by_shown = by;
  if (chart != NULL)
    lj_chart_view_set_chart (self->chart, chart);
}

/* A page that is not seen is filled when it comes into view. */
static void
fill (LjResults *self)
{
  g_autoptr(GPtrArray) rows = NULL;
  LjGroupBy by;

  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  rows = find_rows (self, get_scope (self), &by);
  show_by (self, by);
  fill_heading (self);
  lj_summary_table_set_rows (self->table, self->session, rows);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "results" : "nothing");
  fill_chart (self, by);
}

static void
scope_cb (LjResults *self)
{
  fill (self);
}

static void
by_cb (LjResults *self)
{
  if (self->filling)
    return;
  self->wanted = groups[MIN (gtk_drop_down_get_selected (self->by), G_N_ELEMENTS (groups) - 1)];
  fill (self);
}

static void
kind_cb (LjResults *self)
{
  if (!self->filling)
    fill (self);
}

static void
activated_cb (LjResults *self, gint64 element)
{
  g_signal_emit (self, activated_signal, 0, element);
}

static void
chart_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjResults *self = LJ_RESULTS (widget);
  const LjChart *chart = lj_chart_view_get_chart (self->chart);
  LjChart *copy;

  if (chart == NULL)
    return;
  if (g_str_equal (action, "chart.copy-picture"))
    lj_chart_copy_picture (widget, chart);
  else if (g_str_equal (action, "chart.copy-table"))
    lj_chart_copy_table (widget, chart);
  else if ((copy = make_chart (self, self->by_shown)) != NULL)
    lj_chart_save_dialog (widget, copy);
}

static void
show_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjResults *self = LJ_RESULTS (widget);
  const LjChart *chart = lj_chart_view_get_chart (self->chart);
  GtkWindow *dialog = chart != NULL ? lj_chart_table_dialog (widget, self->session, chart) : NULL;

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
lj_results_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, LJ_RESULTS (object)->by_value);
}

static void
lj_results_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LjResults *self = LJ_RESULTS (object);

  if (self->by_value == g_value_get_boolean (value))
    return;
  self->by_value = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  fill (self);
}

static void
install_actions (GObjectClass *object_class)
{
  static const char *const actions[] = { "chart.copy-picture", "chart.copy-table", "chart.save" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (object_class);

  object_class->get_property = lj_results_get_property;
  object_class->set_property = lj_results_set_property;
  g_object_class_install_property (
      object_class, PROP_BY_VALUE,
      g_param_spec_boolean ("by-value", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, chart_cb);
  gtk_widget_class_install_action (widget_class, "chart.show-table", NULL, show_table_cb);
  gtk_widget_class_install_property_action (widget_class, "chart.by-value", "by-value");
}

static void
lj_results_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_results_parent_class)->map (widget);
  fill (LJ_RESULTS (widget));
}

static void
lj_results_dispose (GObject *object)
{
  LjResults *self = LJ_RESULTS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_RESULTS);
  G_OBJECT_CLASS (lj_results_parent_class)->dispose (object);
}

static void
lj_results_class_init (LjResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_results_dispose;
  widget_class->map = lj_results_map;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  install_actions (G_OBJECT_CLASS (klass));
  g_type_ensure (LJ_TYPE_SUMMARY_TABLE);
  g_type_ensure (LJ_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/results.ui");
  gtk_widget_class_bind_template_child (widget_class, LjResults, title);
  gtk_widget_class_bind_template_child (widget_class, LjResults, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LjResults, scope);
  gtk_widget_class_bind_template_child (widget_class, LjResults, by);
  gtk_widget_class_bind_template_child (widget_class, LjResults, stack);
  gtk_widget_class_bind_template_child (widget_class, LjResults, table);
  gtk_widget_class_bind_template_child (widget_class, LjResults, kind);
  gtk_widget_class_bind_template_child (widget_class, LjResults, chart);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_child (widget_class, LjResults, why);
}

static void
lj_results_init (LjResults *self)
{
  self->under = LJ_NODE_NONE;
  self->wanted = LJ_GROUP_LINE;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  g_signal_connect_swapped (self->table, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->chart, "activated", G_CALLBACK (activated_cb), self);
}

/* Once, before anything is shown. */
void
lj_results_set_session (LjResults *self, LjSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (fill), self);
}

/* The results below this element, or near it where it has none below; 0: the whole workbook. */
void
lj_results_show (LjResults *self, gint64 element)
{
  self->element = element;
  fill (self);
}

/* Points, of the text of A4 upright. */
#define FIGURE_WIDTH 500.0
#define BEFORE_FIGURE 18.0

static void
draw_figure (cairo_t *cr, double width, double height, gpointer layout)
{
  cairo_save (cr);
  cairo_scale (cr, width / FIGURE_WIDTH, width / FIGURE_WIDTH);
  lj_chart_layout_draw_figure (layout, cr);
  cairo_restore (cr);
}

/* Takes the chart. */
static void
add_figure (LjReport *report, LjChart *take)
{
  g_autoptr(LjChart) chart = take;
  g_autofree char *description = lj_chart_describe (chart);
  LjChartLayout *layout = lj_chart_layout_new_pango (chart, lj_theme_get_print (), FIGURE_WIDTH, 0);
  const LjReportFigure figure = { .draw = draw_figure,
                                  .data = layout,
                                  .destroy = (GDestroyNotify) lj_chart_layout_free,
                                  .width = FIGURE_WIDTH,
                                  .height = lj_chart_layout_get_height (layout),
                                  .description = description };

  lj_report_add_space (report, BEFORE_FIGURE);
  lj_report_add_figure (report, &figure);
}

/* The table and the chart as they are shown, to be printed. (transfer full) */
LjReport *
lj_results_new_report (LjResults *self)
{
  LjReport *report = lj_report_list_summary (self->session, lj_summary_table_get_rows (self->table),
                                             gtk_label_get_text (self->title),
                                             gtk_label_get_text (self->subtitle));
  LjChart *chart = make_chart (self, self->by_shown);

  if (chart != NULL && chart->rows->len > 0)
    add_figure (report, chart);
  else
    g_clear_pointer (&chart, lj_chart_free);
  return report;
}

/* Shows the same part by the same kind of row as the other one. */
void
lj_results_copy_place (LjResults *self, LjResults *from)
{
  self->wanted = from->wanted;
  self->by_value = from->by_value;
  name_kinds (self);
  gtk_drop_down_set_selected (self->kind, gtk_drop_down_get_selected (from->kind));
  self->element = from->element;
  gtk_drop_down_set_selected (self->scope, gtk_drop_down_get_selected (from->scope));
  fill (self);
}
