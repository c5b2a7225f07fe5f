/* SPDX-License-Identifier: EUPL-1.2 */
#include "step-dialog.h"

#include <linjaus/names.h>
#include <linjaus/round.h>

#include "date-entry.h"
#include "dialogs.h"

struct _LjStepDialog
{
  GtkWindow parent_instance;

  GtkDropDown *body; /* from the management group on */
  GtkEditable *date;
  GtkEditable *section;
  GtkCheckButton *approves;
  GtkLabel *hint;
  GtkWidget *accept;

  LjSession *session;
};

G_DEFINE_FINAL_TYPE (LjStepDialog, lj_step_dialog, GTK_TYPE_WINDOW)

static LjBody
get_body (LjStepDialog *self)
{
  return LJ_BODY_MANAGEMENT_GROUP + gtk_drop_down_get_selected (self->body);
}

/* A step has a day. */
static void
changed_cb (LjStepDialog *self)
{
  gboolean valid = lj_date_entry_check (self->date);
  g_autofree char *iso = NULL;

  lj_date_entry_get_date (self->date, &iso);
  gtk_label_set_text (self->hint, valid ? "" : _ ("Write a date as in 31.12.2026."));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !valid);
  gtk_widget_set_sensitive (self->accept, iso != NULL);
}

static void
accept_cb (LjStepDialog *self)
{
  g_autofree char *date = NULL;
  g_autofree char *section = g_strstrip (g_strdup (gtk_editable_get_text (self->section)));
  g_autoptr(GError) error = NULL;
  LjStep step = { .body = get_body (self),
                  .section = section,
                  .approves = gtk_check_button_get_active (self->approves) };

  lj_date_entry_get_date (self->date, &date);
  step.date = date;
  if (lj_workbook_add_step (lj_session_get_workbook (self->session),
                            lj_session_get_round (self->session), &step, &error)
      != 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
lj_step_dialog_dispose (GObject *object)
{
  LjStepDialog *self = LJ_STEP_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_STEP_DIALOG);
  G_OBJECT_CLASS (lj_step_dialog_parent_class)->dispose (object);
}

static void
lj_step_dialog_class_init (LjStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_step_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, body);
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, date);
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, section);
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, approves);
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LjStepDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_step_dialog_init (LjStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A dialog over the parent, to be presented; today and the next body are put in. Owned by GTK.
 * (transfer none) */
LjStepDialog *
lj_step_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjStepDialog *self = g_object_new (LJ_TYPE_STEP_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  self->session = g_object_ref (session);
  for (LjBody i = LJ_BODY_MANAGEMENT_GROUP; i <= LJ_BODY_LAST; i++)
    {
      g_autofree char *name = lj_text_capitalise (
          lj_workbook_body_name (lj_session_get_workbook (session), i, lj_language_get_current ()));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (
      self->body,
      lj_workbook_find_next_body (lj_session_get_workbook (session), lj_session_get_round (session))
          - LJ_BODY_MANAGEMENT_GROUP);
  lj_date_entry_set_date (self->date, today);
  changed_cb (self);
  return self;
}
