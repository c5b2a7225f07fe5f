/* SPDX-License-Identifier: EUPL-1.2 */
#include "properties-dialog.h"

#include "dialogs.h"
#include "properties-form.h"
#include "scale-choice.h"

struct _LjPropertiesDialog
{
  GtkWindow parent_instance;

  LjPropertiesForm *form;
  GtkWidget *accept;

  LjSession *session;
};

G_DEFINE_FINAL_TYPE (LjPropertiesDialog, lj_properties_dialog, GTK_TYPE_WINDOW)

static void
changed_cb (LjPropertiesDialog *self)
{
  LjWorkbook *workbook = self->session != NULL ? lj_session_get_workbook (self->session) : NULL;

  gtk_widget_set_sensitive (self->accept, workbook != NULL && !lj_workbook_is_read_only (workbook)
                                              && lj_properties_form_is_whole (self->form));
}

static void
copy_scale_cb (LjPropertiesDialog *self)
{
  lj_scale_choose (GTK_WINDOW (self), self->form);
}

static void
accept_cb (LjPropertiesDialog *self)
{
  g_autoptr(LjProperties) properties = lj_properties_form_dup (self->form);
  g_autoptr(GError) error = NULL;

  if (!lj_workbook_set_properties (lj_session_get_workbook (self->session),
                                   lj_session_get_round (self->session), properties, &error))
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_properties_dialog_dispose (GObject *object)
{
  LjPropertiesDialog *self = LJ_PROPERTIES_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_PROPERTIES_DIALOG);
  G_OBJECT_CLASS (lj_properties_dialog_parent_class)->dispose (object);
}

static void
lj_properties_dialog_class_init (LjPropertiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_properties_dialog_dispose;
  g_type_ensure (LJ_TYPE_PROPERTIES_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/properties-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjPropertiesDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LjPropertiesDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_properties_dialog_init (LjPropertiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjPropertiesDialog *
lj_properties_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjPropertiesDialog *self
      = g_object_new (LJ_TYPE_PROPERTIES_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LjProperties) properties = lj_workbook_load_properties (
      lj_session_get_workbook (session), lj_session_get_round (session), &error);

  self->session = g_object_ref (session);
  if (properties != NULL)
    lj_properties_form_set (self->form, properties);
  else
    lj_dialog_error (GTK_WIDGET (parent), error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), properties != NULL);
  return self;
}
