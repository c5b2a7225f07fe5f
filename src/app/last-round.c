/* SPDX-License-Identifier: EUPL-1.2 */
#include "last-round.h"

#include "level-mark.h"
#include "template.h"

#define DOT " \u00b7 "

struct _LjLastRound
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  LjLevelMark *mark;
  GtkLabel *figures;
  GtkLabel *text;
  GtkWidget *use;
};

G_DEFINE_FINAL_TYPE (LjLastRound, lj_last_round, GTK_TYPE_WIDGET)

static void
lj_last_round_dispose (GObject *object)
{
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_LAST_ROUND);
  G_OBJECT_CLASS (lj_last_round_parent_class)->dispose (object);
}

static void
lj_last_round_class_init (LjLastRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_last_round_dispose;
  g_type_ensure (LJ_TYPE_LEVEL_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/last-round.ui");
  gtk_widget_class_bind_template_child (widget_class, LjLastRound, heading);
  gtk_widget_class_bind_template_child (widget_class, LjLastRound, mark);
  gtk_widget_class_bind_template_child (widget_class, LjLastRound, figures);
  gtk_widget_class_bind_template_child (widget_class, LjLastRound, text);
  gtk_widget_class_bind_template_child (widget_class, LjLastRound, use);
}

static void
lj_last_round_init (LjLastRound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
fill_heading (LjLastRound *self, LjSession *session, gint64 round)
{
  g_autofree char *name = lj_workbook_dup_round_name (lj_session_get_workbook (session), round);
  /* Translators: the round before this one; %s is its name. */
  g_autofree char *heading = g_strdup_printf (_ ("Last round: %s"), name != NULL ? name : "");

  gtk_label_set_text (self->heading, heading);
}

static void
fill_figures (LjLastRound *self, LjSession *session, const LjTextPlace *place)
{
  g_auto(LjEvaluation) evaluation = { 0 };
  g_autoptr(GString) line = g_string_new (NULL);

  if (!lj_workbook_get_evaluation (lj_session_get_workbook (session), place->element, place->round,
                                   &evaluation, NULL))
    return;
  if (evaluation.score != 0)
    g_string_append_printf (line, evaluation.qualified ? "(%u)" : "%u", evaluation.score);
  if (evaluation.achieved != LJ_ACHIEVED_NONE)
    g_string_append_printf (line, "%s%s", line->len > 0 ? DOT : "",
                            lj_session_achieved_name (session, evaluation.achieved));
  lj_level_mark_set_level (self->mark, evaluation.score);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), evaluation.score != 0);
  gtk_label_set_text (self->figures, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), line->len > 0);
}

static char *
dup_text (LjSession *session, const LjTextPlace *place, LjLanguage language)
{
  return lj_workbook_dup_text (lj_session_get_workbook (session), place->element, place->role,
                               place->round, language);
}

/* In the language of the contents, else in another one. */
static void
fill_text (LjLastRound *self, LjSession *session, const LjTextPlace *place)
{
  g_autofree char *text = dup_text (session, place, lj_session_get_language (session));

  for (guint i = 0; text == NULL && i < LJ_N_LANGUAGES; i++)
    text = dup_text (session, place, i);
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_widget_set_visible (self->use, text != NULL);
}

/* 0, or an element of which nothing is said: hides it. */
void
lj_last_round_show (LjLastRound *self, LjSession *session, gint64 element)
{
  LjTextPlace place;
  gboolean found = element != 0
                   && lj_workbook_find_before (lj_session_get_workbook (session), element,
                                               lj_session_get_round (session), &place);

  gtk_widget_set_visible (GTK_WIDGET (self), found);
  if (!found)
    return;
  fill_heading (self, session, place.round);
  fill_figures (self, session, &place);
  fill_text (self, session, &place);
}
