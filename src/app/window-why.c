/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "goal-columns.h"
#include "table-dialog.h"
#include "text-dialog.h"

/* How a number comes about: an average in words, a count as the goals behind it. */

static const LjGoalColumn shown[]
    = { LJ_GOAL_COLUMN_GOAL, LJ_GOAL_COLUMN_LINE, LJ_GOAL_COLUMN_SCORE, LJ_GOAL_COLUMN_ACHIEVED };

#define N_SHOWN G_N_ELEMENTS (shown)

static void
explain_mean (LjWindow *self, guint node)
{
  g_autofree char *text = lj_why_text (lj_session_get_summary (self->session),
                                       lj_session_get_workbook (self->session), node,
                                       lj_session_get_language (self->session));
  g_autofree char *title
      = g_strdup_printf (_ ("Why: %s"), lj_session_get_title (self->session, node));

  gtk_window_present (GTK_WINDOW (lj_text_dialog_new (GTK_WINDOW (self), title, text)));
}

static const char *
name_count (LjCount count)
{
  switch (count)
    {
    case LJ_COUNT_YES:
      return _ ("Yes");
    case LJ_COUNT_PARTLY:
      return _ ("Partly");
    case LJ_COUNT_NO:
      return _ ("No");
    case LJ_COUNT_NOT_ASSESSED:
      return _ ("Not assessed");
    case LJ_COUNT_GOALS:
    default:
      return _ ("Goals");
    }
}

static void
list_behind (LjWindow *self, guint node, LjCount count, LjTable *table)
{
  static LjColumn columns[N_SHOWN];
  LjLanguage language = lj_language_get_current ();
  g_autoptr(GArray) behind
             = lj_summary_list_behind (lj_session_get_summary (self->session), node, count);
  /* Translators: what is counted, and how many, as in "Not assessed: 3 goals". */
  g_autofree char *number
      = g_strdup_printf (lj_ntr (language, "%u goal", "%u goals", behind->len), behind->len);

  for (guint i = 0; i < N_SHOWN; i++)
    columns[i]
        = (LjColumn){ lj_goal_column_title (shown[i]), lj_goal_column_align (shown[i]), 0, 0 };
  lj_table_begin (table, columns, N_SHOWN);
  table->subtitle = g_strdup_printf ("%s: %s", name_count (count), number);
  table->nothing = _ ("There is no such goal.");
  for (guint i = 0; i < behind->len; i++)
    {
      guint goal = g_array_index (behind, guint, i);
      char *cells[N_SHOWN];

      for (guint j = 0; j < N_SHOWN; j++)
        cells[j] = lj_goal_column_text (self->session, goal, shown[j]);
      lj_table_add_row (table, lj_session_get_node (self->session, goal)->id, cells);
    }
}

static void
found_cb (LjWindow *self, gint64 element)
{
  if (self->view != NULL)
    lj_workbook_view_open (self->view, element);
}

static void
explain_count (LjWindow *self, guint node, LjCount count)
{
  LjTable table;
  LjTableDialog *dialog = lj_table_dialog_new (GTK_WINDOW (self), self->session,
                                               lj_session_get_title (self->session, node));

  g_signal_connect_object (dialog, "activated", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  list_behind (self, node, count, &table);
  lj_table_dialog_show (dialog, &table);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* parameter: the element, and "mean" or the token of a count. */
static void
why_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  gint64 element;
  const char *what;
  guint node;
  LjCount count;

  g_variant_get (parameter, "(x&s)", &element, &what);
  node = lj_session_find (self->session, element);
  if (node == LJ_NODE_NONE || !lj_window_save (self))
    return;
  if (lj_count_from_token (what, &count))
    explain_count (self, node, count);
  else
    explain_mean (self, node);
}

/* The average of what is selected, or its score. */
static void
why_selected_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  guint node = lj_session_find (self->session, lj_workbook_view_get_selected (self->view));

  if (node != LJ_NODE_NONE && lj_window_save (self))
    explain_mean (self, node);
}

void
lj_window_install_why_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.why", "(xs)", why_cb);
  gtk_widget_class_install_action (widget_class, "view.why-selected", NULL, why_selected_cb);
}

/* For lj_window_update_actions(). */
void
lj_window_update_why_actions (LjWindow *self)
{
  guint node = self->view != NULL
                   ? lj_session_find (self->session, lj_workbook_view_get_selected (self->view))
                   : LJ_NODE_NONE;
  LjFigures figures = { 0 };

  if (node != LJ_NODE_NONE)
    lj_summary_get_figures (lj_session_get_summary (self->session), node, &figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.why", self->view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.why-selected",
                                 figures.mean.denominator != 0);
}
