/* SPDX-License-Identifier: EUPL-1.2 */
#include "new-workbook-dialog.h"

struct _LjNewWorkbookDialog
{
  GtkWindow parent_instance;

  GtkEditable *county_fi;
  GtkEditable *county_sv;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (LjNewWorkbookDialog, lj_new_workbook_dialog, GTK_TYPE_WINDOW)

static guint accepted_signal;

static char *
dup_value (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
changed_cb (LjNewWorkbookDialog *self)
{
  g_autofree char *fi = dup_value (self->county_fi);
  g_autofree char *sv = dup_value (self->county_sv);

  gtk_widget_set_sensitive (self->accept, *fi != '\0' || *sv != '\0');
}

static void
accept_cb (LjNewWorkbookDialog *self)
{
  g_autofree char *fi = dup_value (self->county_fi);
  g_autofree char *sv = dup_value (self->county_sv);

  g_signal_emit (self, accepted_signal, 0, fi, sv);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_new_workbook_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_NEW_WORKBOOK_DIALOG);
  G_OBJECT_CLASS (lj_new_workbook_dialog_parent_class)->dispose (object);
}

static void
lj_new_workbook_dialog_class_init (LjNewWorkbookDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_new_workbook_dialog_dispose;
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/new-workbook-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, county_fi);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, county_sv);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_new_workbook_dialog_init (LjNewWorkbookDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjNewWorkbookDialog *
lj_new_workbook_dialog_new (GtkWindow *parent)
{
  return g_object_new (LJ_TYPE_NEW_WORKBOOK_DIALOG, "transient-for", parent, NULL);
}
