/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "figure-text.h"

/* Commands that go from goal to goal. */

typedef gboolean (*Wanted) (LjSession *session, guint node);

static gboolean
is_asked (LjSession *session, guint node)
{
  const LjNode *it = lj_session_get_node (session, node);

  return it->kind != LJ_KIND_PART && lj_figure_is_asked (it); /* a part is scored with its goal */
}

static gboolean
is_not_assessed (LjSession *session, guint node)
{
  return is_asked (session, node) && !lj_tree_is_assessed (lj_session_get_tree (session), node);
}

/* Its title or its text is missing in one of the workbook's languages, or is outdated there. */
static gboolean
is_untranslated (LjSession *session, guint node)
{
  const LjNodeStatus *statuses = lj_session_get_statuses (session);
  const LjNodeStatus *status = statuses != NULL ? statuses + node : NULL;

  return status != NULL
         && (status->title_missing | status->title_outdated | status->text_missing
             | status->text_outdated)
                != 0;
}

/* The nearest wanted node after the selected one, or before it; around the end if need be.
 * LJ_NODE_NONE: there is no other. */
static guint
find_goal (LjWindow *self, gboolean forward, Wanted wanted)
{
  guint n = self->session != NULL ? lj_tree_get_n_nodes (lj_session_get_tree (self->session)) : 0;
  guint start;

  if (n == 0)
    return LJ_NODE_NONE;
  start = lj_session_find (self->session, lj_workbook_view_get_selected (self->view));
  if (start == LJ_NODE_NONE)
    start = forward ? n - 1 : 0;
  for (guint i = 1; i < n; i++)
    {
      guint node = (start + (forward ? i : n - i)) % n;

      if (wanted (self->session, node))
        return node;
    }
  return LJ_NODE_NONE;
}

static void
go (LjWindow *self, gboolean forward, Wanted wanted)
{
  guint node = find_goal (self, forward, wanted);

  if (node == LJ_NODE_NONE)
    return;
  lj_workbook_view_select (self->view, lj_session_get_node (self->session, node)->id);
  lj_workbook_view_set_page (self->view, "evaluate");
  lj_form_focus (lj_workbook_view_get_form (self->view));
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LJ_WINDOW (widget), TRUE, is_asked);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LJ_WINDOW (widget), FALSE, is_asked);
}

static void
next_not_assessed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LJ_WINDOW (widget), TRUE, is_not_assessed);
}

static void
previous_not_assessed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LJ_WINDOW (widget), FALSE, is_not_assessed);
}

static void
next_untranslated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LJ_WINDOW (widget), TRUE, is_untranslated);
}

void
lj_window_install_goal_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "goal.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "goal.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "goal.next-not-assessed", NULL,
                                   next_not_assessed_cb);
  gtk_widget_class_install_action (widget_class, "goal.previous-not-assessed", NULL,
                                   previous_not_assessed_cb);
  gtk_widget_class_install_action (widget_class, "goal.next-untranslated", NULL,
                                   next_untranslated_cb);
}

/* For lj_window_update_actions(). Whether a translation is lacking is looked up only when it is
 * asked for: that takes a while in a large workbook. */
void
lj_window_update_goal_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean goal = find_goal (self, TRUE, is_asked) != LJ_NODE_NONE;
  gboolean not_assessed = find_goal (self, TRUE, is_not_assessed) != LJ_NODE_NONE;

  gtk_widget_action_set_enabled (widget, "goal.next", goal);
  gtk_widget_action_set_enabled (widget, "goal.previous", goal);
  gtk_widget_action_set_enabled (widget, "goal.next-not-assessed", not_assessed);
  gtk_widget_action_set_enabled (widget, "goal.previous-not-assessed", not_assessed);
  gtk_widget_action_set_enabled (widget, "goal.next-untranslated", self->view != NULL);
}
