/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include <linjaus/round.h>

#include "dialogs.h"
#include "reopen-dialog.h"
#include "round-dialog.h"
#include "round-tables.h"
#include "step-dialog.h"

/* Commands on the round that is shown. */

static LjWorkbook *
get_workbook (LjWindow *self)
{
  return lj_session_get_workbook (self->session);
}

static void
made_cb (LjWindow *self, gint64 round)
{
  g_autoptr(GError) error = NULL;

  if (self->view != NULL)
    lj_window_finish (self, lj_session_set_round (self->session, round, &error), error);
}

static void
ask_facts (LjWindow *self, gint64 round)
{
  LjRoundDialog *dialog;

  if (!lj_window_save (self))
    return;
  dialog = lj_round_dialog_new (GTK_WINDOW (self), self->session, round);
  g_signal_connect_object (dialog, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_facts (LJ_WINDOW (widget), 0);
}

static void
change_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  ask_facts (self, lj_session_get_round (self->session));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (lj_window_save (self))
    lj_window_finish (self,
                      lj_workbook_delete_round (get_workbook (self),
                                                lj_session_get_round (self->session), &error),
                      error);
}

static void
make_current_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  lj_window_finish (self,
                    lj_workbook_set_current_round (get_workbook (self),
                                                   lj_session_get_round (self->session), &error),
                    error);
}

static void
record_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  if (lj_window_save (self))
    gtk_window_present (GTK_WINDOW (lj_step_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (lj_reopen_dialog_new (GTK_WINDOW (self), self->session)));
}

/* Of the elements of a kind in a strategy, all questions. */
static void
ask_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  LjTreeQuestion question = { .achieved = TRUE, .score = TRUE, .text = TRUE };
  const char *token;
  LjKind kind;
  g_autoptr(GError) error = NULL;

  g_variant_get (parameter, "(x&s)", &question.scope, &token);
  if (!lj_kind_from_token (token, &kind) || !lj_window_save (self))
    return;
  question.kind = (guint8) kind;
  lj_window_finish (self,
                    lj_workbook_set_questions (get_workbook (self),
                                               lj_session_get_round (self->session), &question, 1,
                                               &error),
                    error);
}

static void
found_cb (LjWindow *self, gint64 element)
{
  if (self->view != NULL)
    lj_workbook_view_open (self->view, element);
}

static LjTableDialog *
new_table (LjWindow *self, const char *title)
{
  LjTableDialog *dialog = lj_table_dialog_new (GTK_WINDOW (self), self->session, title);

  g_signal_connect_object (dialog, "activated", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return dialog;
}

/* "Changes since: County executive, 12 January 2026, § 4". (transfer full) */
static char *
dup_step_title (LjWindow *self, gint64 id)
{
  g_autoptr(GPtrArray) steps = lj_workbook_list_steps (get_workbook (self),
                                                        lj_session_get_round (self->session), NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const LjStep *step = g_ptr_array_index (steps, i);
      g_autofree char *date = lj_text_iso_date (step->date, lj_language_get_current ());
      const char *body
          = lj_workbook_body_name (get_workbook (self), step->body, lj_language_get_current ());

      if (step->id == id)
        /* Translators: a body and the day when it handled the round. */
        return g_strdup_printf (_ ("Changes since: %s, %s"), body, date);
    }
  return g_strdup (_ ("Changes since then"));
}

static void
changes_since_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  gint64 step = g_variant_get_int64 (parameter);
  g_autofree char *title = dup_step_title (self, step);
  LjTable table = { 0 };
  g_autoptr(GError) error = NULL;
  LjTableDialog *dialog;

  if (!lj_window_save (self))
    return;
  if (!lj_round_table_changes (self->session, step, &table, &error))
    {
      lj_dialog_error (widget, error);
      return;
    }
  dialog = new_table (self, title);
  lj_table_dialog_show (dialog, &table);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The choices of a comparison, kept with its dialog. */
typedef struct
{
  LjSession *session;
  LjTableDialog *dialog;
  GtkDropDown *other;
  GtkCheckButton *only_changed;
  GArray *rounds; /* gint64, as listed */
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_object_unref (comparison->session);
  g_array_unref (comparison->rounds);
  g_free (comparison);
}

static void
compare (Comparison *it)
{
  guint chosen = gtk_drop_down_get_selected (it->other);
  LjTable table = { 0 };
  g_autoptr(GError) error = NULL;

  if (chosen >= it->rounds->len)
    return;
  if (lj_round_table_compare (it->session, g_array_index (it->rounds, gint64, chosen),
                              gtk_check_button_get_active (it->only_changed), &table, &error))
    lj_table_dialog_show (it->dialog, &table);
  else
    lj_dialog_error (GTK_WIDGET (it->dialog), error);
}

/* The other rounds, of which the one before this one is chosen. */
static void
list_others (Comparison *it)
{
  g_autoptr(GPtrArray) rounds
             = lj_workbook_list_rounds (lj_session_get_workbook (it->session), NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  gint64 shown = lj_session_get_round (it->session), before = 0;
  guint chosen = 0;

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    if (((const LjRound *) g_ptr_array_index (rounds, i))->id == shown)
      before = ((const LjRound *) g_ptr_array_index (rounds, i))->based_on;
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const LjRound *round = g_ptr_array_index (rounds, i);

      if (round->id == shown)
        continue;
      if (round->id == before)
        chosen = it->rounds->len;
      gtk_string_list_append (names, round->name);
      g_array_append_val (it->rounds, round->id);
    }
  gtk_drop_down_set_model (it->other, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (it->other, chosen);
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LjWindow *self = LJ_WINDOW (widget);
  Comparison *it;

  if (!lj_window_save (self))
    return;
  it = g_new0 (Comparison, 1);
  it->session = g_object_ref (self->session);
  it->dialog = new_table (self, _ ("Compare with another round"));
  it->other = GTK_DROP_DOWN (g_object_new (GTK_TYPE_DROP_DOWN, "hexpand", TRUE, NULL));
  it->only_changed = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Only what changed")));
  it->rounds = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set_data_full (G_OBJECT (it->dialog), "linjaus-comparison", it, comparison_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (it->other), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The other round"), -1);
  lj_table_dialog_add_choice (it->dialog, GTK_WIDGET (it->other));
  lj_table_dialog_add_choice (it->dialog, GTK_WIDGET (it->only_changed));
  list_others (it);
  g_signal_connect_swapped (it->other, "notify::selected", G_CALLBACK (compare), it);
  g_signal_connect_swapped (it->only_changed, "toggled", G_CALLBACK (compare), it);
  compare (it);
  gtk_window_present (GTK_WINDOW (it->dialog));
}

void
lj_window_install_round_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "round.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "round.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "round.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "round.make-current", NULL, make_current_cb);
  gtk_widget_class_install_action (widget_class, "round.record-step", NULL, record_step_cb);
  gtk_widget_class_install_action (widget_class, "round.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "round.ask", "(xs)", ask_cb);
  gtk_widget_class_install_action (widget_class, "round.changes-since", "x", changes_since_cb);
  gtk_widget_class_install_action (widget_class, "round.compare", NULL, compare_cb);
}

/* For lj_window_update_actions(). */
void
lj_window_update_round_actions (LjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = self->view != NULL && !lj_workbook_is_read_only (get_workbook (self));
  gboolean open = self->view != NULL && lj_session_can_evaluate (self->session);
  g_autoptr(GPtrArray) rounds
             = self->view != NULL ? lj_workbook_list_rounds (get_workbook (self), NULL) : NULL;
  guint n = rounds != NULL ? rounds->len : 0;

  gtk_widget_action_set_enabled (widget, "round.new", writable);
  gtk_widget_action_set_enabled (widget, "round.change", open);
  gtk_widget_action_set_enabled (widget, "round.delete", open && n > 1);
  gtk_widget_action_set_enabled (widget, "round.make-current", writable && n > 1);
  gtk_widget_action_set_enabled (widget, "round.record-step", open);
  gtk_widget_action_set_enabled (widget, "round.reopen",
                                 writable && lj_session_is_approved (self->session));
  gtk_widget_action_set_enabled (widget, "round.ask", open);
  gtk_widget_action_set_enabled (widget, "round.changes-since", n > 0);
  gtk_widget_action_set_enabled (widget, "round.compare", n > 1);
}
