/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "figure-text.h"

/* Commands that evaluate what is selected: one goal, or several at once in one act. */

typedef gboolean (*Asked) (LjSession *session, guint node);

/* A goal that is scored in parts has no score of its own. */
static gboolean
is_asked_score (LjSession *session, guint node)
{
  return lj_session_get_node (session, node)->asked_score && !lj_figure_has_parts (session, node);
}

static gboolean
is_asked_achieved (LjSession *session, guint node)
{
  return lj_session_get_node (session, node)->asked_achieved;
}

static gboolean
is_asked (LjSession *session, guint node)
{
  return lj_figure_is_asked (lj_session_get_node (session, node));
}

/* Of what is selected, the elements that are asked for it. (transfer full) */
static GArray *
dup_asked (LjWindow *self, Asked asked)
{
  GArray *elements = lj_workbook_view_dup_selection (self->view);

  for (guint i = elements->len; i-- > 0;)
    {
      guint node = lj_session_find (self->session, g_array_index (elements, gint64, i));

      if (node == LJ_NODE_NONE || !asked (self->session, node))
        g_array_remove_index (elements, i);
    }
  return elements;
}

static LjElements
view_of (const GArray *elements)
{
  return (LjElements){ (const gint64 *) elements->data, elements->len };
}

static void
set_score_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GArray) elements = dup_asked (self, is_asked_score);
  LjElements all = view_of (elements);
  g_autoptr(GError) error = NULL;

  if (!lj_window_save (self))
    return;
  lj_window_finish (self,
                    lj_workbook_set_score_of (lj_session_get_workbook (self->session), &all,
                                              lj_session_get_round (self->session),
                                              (guint) g_variant_get_int32 (parameter), &error),
                    error);
}

static void
set_achieved_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GArray) elements = dup_asked (self, is_asked_achieved);
  LjElements all = view_of (elements);
  LjAchieved achieved;
  g_autoptr(GError) error = NULL;

  if (!lj_achieved_from_token (g_variant_get_string (parameter, NULL), &achieved)
      || !lj_window_save (self))
    return;
  lj_window_finish (self,
                    lj_workbook_set_achieved_of (lj_session_get_workbook (self->session), &all,
                                                 lj_session_get_round (self->session), achieved,
                                                 &error),
                    error);
}

static void
set_state_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GArray) elements = dup_asked (self, is_asked);
  LjElements all = view_of (elements);
  LjState state;
  g_autoptr(GError) error = NULL;

  if (!lj_state_from_token (g_variant_get_string (parameter, NULL), &state)
      || !lj_window_save (self))
    return;
  lj_window_finish (self,
                    lj_workbook_set_state_of (lj_session_get_workbook (self->session), &all,
                                              lj_session_get_round (self->session), state, &error),
                    error);
}

/* NULL: none is selected. */
static const LjNode *
get_selected_node (LjWindow *self)
{
  guint node = lj_session_find (self->session, lj_workbook_view_get_selected (self->view));

  return node != LJ_NODE_NONE ? lj_session_get_node (self->session, node) : NULL;
}

static void
toggle_parentheses_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  const LjNode *node = get_selected_node (self);
  g_autoptr(GError) error = NULL;

  if (node == NULL || !lj_window_save (self))
    return;
  lj_window_finish (self,
                    lj_workbook_set_score (lj_session_get_workbook (self->session), node->id,
                                           lj_session_get_round (self->session), node->score,
                                           !node->qualified, &error),
                    error);
}

void
lj_window_install_evaluate_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "goal.set-score", "i", set_score_cb);
  gtk_widget_class_install_action (widget_class, "goal.set-achieved", "s", set_achieved_cb);
  gtk_widget_class_install_action (widget_class, "goal.set-state", "s", set_state_cb);
  gtk_widget_class_install_action (widget_class, "goal.toggle-parentheses", NULL,
                                   toggle_parentheses_cb);
  lj_window_install_text_actions (widget_class);
}

static gboolean
any (LjWindow *self, Asked asked)
{
  g_autoptr(GArray) elements = dup_asked (self, asked);

  return elements->len > 0;
}

/* For lj_window_update_actions(). */
void
lj_window_update_evaluate_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->view != NULL && lj_session_can_evaluate (self->session);
  const LjNode *node = open ? get_selected_node (self) : NULL;

  gtk_widget_action_set_enabled (widget, "goal.set-score", open && any (self, is_asked_score));
  gtk_widget_action_set_enabled (widget, "goal.set-achieved",
                                 open && any (self, is_asked_achieved));
  gtk_widget_action_set_enabled (widget, "goal.set-state", open && any (self, is_asked));
  gtk_widget_action_set_enabled (widget, "goal.toggle-parentheses",
                                 node != NULL && node->score != 0);
  lj_window_update_text_actions (self, node);
}
