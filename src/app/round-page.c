/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-page.h"

#include <linjaus/compare.h>

#include "round-path.h"
#include "round-questions.h"
#include "template.h"

#define DOT " \u00b7 "

struct _LjRoundPage
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *other_box;
  GtkLabel *other;
  GtkButton *make_current;
  GtkGrid *path;
  GtkGrid *progress;
  GtkLabel *states;
  LjRoundQuestions *questions;
  GtkStack *stack;

  LjSession *session;
};

G_DEFINE_FINAL_TYPE (LjRoundPage, lj_round_page, GTK_TYPE_WIDGET)

static const LjRound *
find_round (GPtrArray *rounds, gint64 id)
{
  for (guint i = 0; i < rounds->len; i++)
    if (((const LjRound *) g_ptr_array_index (rounds, i))->id == id)
      return g_ptr_array_index (rounds, i);
  return NULL;
}

/* Takes the part. */
static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? DOT : "", part);
  g_free (part);
}

/* NULL where it is not said. */
static char *
dup_date (const char *iso)
{
  return iso != NULL ? lj_text_iso_date (iso, lj_language_get_current ()) : NULL;
}

static void
fill_facts (LjRoundPage *self, GPtrArray *rounds, const LjRound *round)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *starts = dup_date (round->starts);
  g_autofree char *ends = dup_date (round->ends);
  g_autofree char *deadline = dup_date (round->deadline);
  const LjRound *base = find_round (rounds, round->based_on);

  if (starts != NULL || ends != NULL)
    append (text,
            g_strconcat (starts != NULL ? starts : "", "\u2013", ends != NULL ? ends : "", NULL));
  if (deadline != NULL)
    /* Translators: %s is a date. */
    append (text, g_strdup_printf (_ ("answers by %s"), deadline));
  if (base != NULL)
    /* Translators: %s is the name of another round. */
    append (text, g_strdup_printf (_ ("based on %s"), base->name));
  gtk_label_set_text (self->name, round->name);
  gtk_label_set_text (self->facts, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), text->len > 0);
}

/* Imports and the command line go by the current round, so it is said where that is another one. */
static void
fill_other (LjRoundPage *self, GPtrArray *rounds, const LjRound *round)
{
  gint64 current = lj_workbook_get_current_round (lj_session_get_workbook (self->session));
  const LjRound *other = find_round (rounds, current);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->other_box, current != round->id && other != NULL);
  if (other == NULL)
    return;
  text = g_strdup_printf (
      /* Translators: %s is the name of a round. */
      _ ("The current round, into which documents are imported, is %s."), other->name);
  gtk_label_set_text (self->other, text);
}

static void
attach_progress (LjRoundPage *self, int row, const char *title, const LjProgress *progress)
{
  g_autofree char *text = g_strdup_printf ("%u/%u", progress->assessed, progress->asked);
  /* Translators: how much of a strategy is assessed: "Strategy: 45 of 114 assessed". */
  g_autofree char *label
      = g_strdup_printf (_ ("%s: %u of %u assessed"), title, progress->assessed, progress->asked);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                  "max-width-chars", 40, "valign", GTK_ALIGN_BASELINE, NULL);
  GtkWidget *bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "fraction",
                                 (double) progress->assessed / MAX (progress->asked, 1), "hexpand",
                                 TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *figure = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "valign",
                                    GTK_ALIGN_BASELINE, NULL);

  gtk_widget_add_css_class (figure, "numeric");
  if (row == 0)
    gtk_widget_add_css_class (name, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_grid_attach (self->progress, name, 0, row, 1, 1);
  gtk_grid_attach (self->progress, bar, 1, row, 1, 1);
  gtk_grid_attach (self->progress, figure, 2, row, 1, 1);
}

static void
fill_states (LjRoundPage *self, const LjProgress *all)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (LjState i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    append (text,
            g_strdup_printf ("%s: %u", lj_session_state_name (self->session, i), all->states[i]));
  gtk_label_set_text (self->states, text->str);
}

static void
fill_progress (LjRoundPage *self)
{
  LjTree *tree = lj_session_get_tree (self->session);
  const LjNodeStatus *statuses = lj_session_get_statuses (self->session);
  const LjNode *nodes = lj_tree_get_nodes (tree);
  GtkWidget *child;
  LjProgress all;
  int row = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->progress))) != NULL)
    gtk_grid_remove (self->progress, child);
  if (statuses == NULL)
    return;
  all = lj_progress_count (tree, statuses, LJ_NODE_NONE);
  /* Translators: all strategies together. */
  attach_progress (self, row++, _ ("All"), &all);
  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i = nodes[i].end)
    {
      LjProgress progress = lj_progress_count (tree, statuses, i);

      if (progress.asked > 0)
        attach_progress (self, row++, lj_session_get_title (self->session, i), &progress);
    }
  fill_states (self, &all);
}

/* Nothing is filled while the page is not seen: it is filled as it comes into sight. */
static void
fill (LjRoundPage *self)
{
  g_autoptr(GPtrArray) rounds = NULL;
  const LjRound *round = NULL;

  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  rounds = lj_workbook_list_rounds (lj_session_get_workbook (self->session), NULL);
  round = rounds != NULL ? find_round (rounds, lj_session_get_round (self->session)) : NULL;
  gtk_stack_set_visible_child_name (self->stack, round != NULL ? "round" : "nothing");
  if (round == NULL)
    return;
  fill_facts (self, rounds, round);
  fill_other (self, rounds, round);
  lj_round_path_fill (self->path, self->session);
  fill_progress (self);
  lj_round_questions_fill (self->questions, self->session);
}

static void
lj_round_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lj_round_page_parent_class)->map (widget);
  fill (LJ_ROUND_PAGE (widget));
}

static void
lj_round_page_dispose (GObject *object)
{
  LjRoundPage *self = LJ_ROUND_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_ROUND_PAGE);
  G_OBJECT_CLASS (lj_round_page_parent_class)->dispose (object);
}

static void
lj_round_page_class_init (LjRoundPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_round_page_dispose;
  widget_class->map = lj_round_page_map;
  g_type_ensure (LJ_TYPE_ROUND_QUESTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/round-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, name);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, facts);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, other_box);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, other);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, make_current);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, path);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, progress);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, states);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, questions);
  gtk_widget_class_bind_template_child (widget_class, LjRoundPage, stack);
}

static void
lj_round_page_init (LjRoundPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->make_current)), TRUE);
}

/* Once, before the page is seen. */
void
lj_round_page_set_session (LjRoundPage *self, LjSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "figures-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (session, "text-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (session, "structure-changed", G_CALLBACK (fill), self);
}
