/* SPDX-License-Identifier: EUPL-1.2 */
#include "sidebar.h"

#include <string.h>

#include "dialogs.h"
#include "figure-text.h"
#include "goal-filter.h"
#include "template.h"

struct _LjSidebar
{
  GtkWidget parent_instance;

  GtkDropDown *rounds;
  GtkSearchEntry *words;
  GtkDropDown *state;
  GtkStack *stack;
  LjTreeView *tree;
  GtkLabel *rule; /* of the averages in the tree, where it is not the usual one */

  LjSession *session;
  GArray *round_ids; /* gint64, in the order of the drop-down */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LjSidebar, lj_sidebar, GTK_TYPE_WIDGET)

/* NULL: nothing is left out. (transfer full) */
static GBytes *
dup_shown (LjSidebar *self, guint *n_hits)
{
  LjFilter filter = lj_goal_filter_get (gtk_drop_down_get_selected (self->state));

  return lj_goal_filter_show (self->session, gtk_editable_get_text (GTK_EDITABLE (self->words)),
                              &filter, n_hits);
}

static void
filter_cb (LjSidebar *self)
{
  g_autoptr(GBytes) shown = NULL;
  guint n_hits;

  if (self->session == NULL || self->filling)
    return;
  shown = dup_shown (self, &n_hits);
  lj_tree_view_set_shown (self->tree, shown);
  if (lj_tree_get_n_nodes (lj_session_get_tree (self->session)) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, n_hits > 0 || shown == NULL ? "tree" : "nothing");
}

static void
fill_rule (LjSidebar *self)
{
  g_autofree char *rule = lj_figure_text_rule (self->session);
  g_autofree char *text = rule != NULL ? g_strdup_printf (_ ("Averages: %s"), rule) : NULL;

  gtk_label_set_text (self->rule, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rule), text != NULL);
}

/* States are named as the county calls them. */
static void
name_filters (LjSidebar *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->state);

  for (guint i = 0; i < lj_goal_filter_get_n (); i++)
    {
      g_autofree char *name = lj_text_capitalise (lj_goal_filter_name (self->session, i));

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->state, chosen < lj_goal_filter_get_n () ? chosen : 0);
  self->filling = FALSE;
}

static void
stop_search_cb (LjSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

static void
round_cb (LjSidebar *self)
{
  guint selected = gtk_drop_down_get_selected (self->rounds);
  g_autoptr(GError) error = NULL;

  if (self->filling || selected >= self->round_ids->len)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
  if (!lj_session_set_round (self->session, g_array_index (self->round_ids, gint64, selected),
                             &error))
    lj_dialog_error (GTK_WIDGET (self), error);
}

static gboolean
has_rounds (LjSidebar *self, GPtrArray *rounds)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->rounds));

  if (names == NULL || self->round_ids->len != rounds->len)
    return FALSE;
  for (guint i = 0; i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      if (g_array_index (self->round_ids, gint64, i) != round->id
          || strcmp (gtk_string_list_get_string (names, i), round->name) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
set_rounds (LjSidebar *self, GPtrArray *rounds)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->round_ids, 0);
  for (guint i = 0; i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      gtk_string_list_append (names, round->name);
      g_array_append_val (self->round_ids, round->id);
    }
  gtk_drop_down_set_model (self->rounds, G_LIST_MODEL (names));
}

/* Choosing a round ends here too: then the list is the same, and must not be replaced while the
 * drop-down is still at work on it. */
static void
fill_rounds (LjSidebar *self)
{
  g_autoptr(GPtrArray) rounds
             = lj_workbook_list_rounds (lj_session_get_workbook (self->session), NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  if (rounds == NULL)
    return;
  self->filling = TRUE;
  if (!has_rounds (self, rounds))
    set_rounds (self, rounds);
  for (guint i = 0; i < rounds->len; i++)
    if (g_array_index (self->round_ids, gint64, i) == lj_session_get_round (self->session))
      selected = i;
  if (gtk_drop_down_get_selected (self->rounds) != selected)
    gtk_drop_down_set_selected (self->rounds, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rounds), rounds->len > 0);
  self->filling = FALSE;
}

static void
figures_changed_cb (LjSidebar *self, gint64 element)
{
  if (element == 0)
    fill_rounds (self);
}

static void
structure_changed_cb (LjSidebar *self)
{
  fill_rounds (self);
  name_filters (self);
  filter_cb (self);
}

static void
lj_sidebar_dispose (GObject *object)
{
  LjSidebar *self = LJ_SIDEBAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->round_ids, g_array_unref);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_SIDEBAR);
  G_OBJECT_CLASS (lj_sidebar_parent_class)->dispose (object);
}

static void
lj_sidebar_class_init (LjSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_sidebar_dispose;
  g_type_ensure (LJ_TYPE_TREE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, rounds);
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, words);
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, state);
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, tree);
  gtk_widget_class_bind_template_child (widget_class, LjSidebar, rule);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, round_cb);
}

static void
lj_sidebar_init (LjSidebar *self)
{
  self->round_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->words, GTK_WIDGET (self->tree));
}

/* Once, before anything else. */
void
lj_sidebar_set_session (LjSidebar *self, LjSession *session)
{
  self->session = g_object_ref (session);
  lj_tree_view_set_session (self->tree, session);
  /* After the tree's own, which forgets the filter. */
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (structure_changed_cb), self);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (figures_changed_cb), self);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (fill_rule), self);
  fill_rounds (self);
  name_filters (self);
  fill_rule (self);
  filter_cb (self);
}

/* (transfer none) */
LjTreeView *
lj_sidebar_get_tree (LjSidebar *self)
{
  return self->tree;
}

void
lj_sidebar_focus_filter (LjSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/* Shows everything again. */
void
lj_sidebar_clear_filter (LjSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gtk_drop_down_set_selected (self->state, 0);
  filter_cb (self);
}

/* Takes the filter away where it hides the element. */
void
lj_sidebar_reveal (LjSidebar *self, gint64 element)
{
  guint node = lj_session_find (self->session, element);
  guint n_hits;
  g_autoptr(GBytes) shown = dup_shown (self, &n_hits);

  if (shown != NULL && node != LJ_NODE_NONE
      && !((const guint8 *) g_bytes_get_data (shown, NULL))[node])
    lj_sidebar_clear_filter (self);
}

/* Makes the filter what it is in the other one. */
void
lj_sidebar_copy_filter (LjSidebar *self, LjSidebar *from)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words),
                         gtk_editable_get_text (GTK_EDITABLE (from->words)));
  gtk_drop_down_set_selected (self->state, gtk_drop_down_get_selected (from->state));
  filter_cb (self);
}
