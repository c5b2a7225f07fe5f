/* SPDX-License-Identifier: EUPL-1.2 */
#include "reopen-dialog.h"

#include <linjaus/round.h>

#include "dialogs.h"

struct _LjReopenDialog
{
  GtkWindow parent_instance;

  GtkEditable *reason;
  GtkWidget *accept;

  LjSession *session;
};

G_DEFINE_FINAL_TYPE (LjReopenDialog, lj_reopen_dialog, GTK_TYPE_WINDOW)

static char *
dup_reason (LjReopenDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static void
changed_cb (LjReopenDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->accept, *reason != '\0');
}

static void
accept_cb (LjReopenDialog *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autoptr(GError) error = NULL;

  if (lj_workbook_reopen_round (lj_session_get_workbook (self->session),
                                lj_session_get_round (self->session), reason, &error)
      != 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
lj_reopen_dialog_dispose (GObject *object)
{
  LjReopenDialog *self = LJ_REOPEN_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_REOPEN_DIALOG);
  G_OBJECT_CLASS (lj_reopen_dialog_parent_class)->dispose (object);
}

static void
lj_reopen_dialog_class_init (LjReopenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_reopen_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/reopen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjReopenDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LjReopenDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_reopen_dialog_init (LjReopenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjReopenDialog *
lj_reopen_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjReopenDialog *self = g_object_new (LJ_TYPE_REOPEN_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}
