/* SPDX-License-Identifier: EUPL-1.2 */
#include "text-dialog.h"

#include <linjaus/language.h>

struct _LjTextDialog
{
  GtkWindow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkButton *close;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (LjTextDialog, lj_text_dialog, GTK_TYPE_WINDOW)

static guint accepted_signal;

static void
copy_cb (LjTextDialog *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
accept_cb (LjTextDialog *self)
{
  g_signal_emit (self, accepted_signal, 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_text_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_TEXT_DIALOG);
  G_OBJECT_CLASS (lj_text_dialog_parent_class)->dispose (object);
}

static void
lj_text_dialog_class_init (LjTextDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_text_dialog_dispose;
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/text-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTextDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LjTextDialog, buffer);
  gtk_widget_class_bind_template_child (widget_class, LjTextDialog, close);
  gtk_widget_class_bind_template_child (widget_class, LjTextDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_text_dialog_init (LjTextDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjTextDialog *
lj_text_dialog_new (GtkWindow *parent, const char *title, const char *text)
{
  LjTextDialog *self = g_object_new (LJ_TYPE_TEXT_DIALOG, "transient-for", parent, NULL);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  return self;
}

/* Gives it a button for going on, beside one for not doing so. */
void
lj_text_dialog_offer (LjTextDialog *self, const char *label)
{
  gtk_button_set_label (self->accept, label);
  gtk_widget_set_visible (GTK_WIDGET (self->accept), TRUE);
  gtk_button_set_label (self->close, _ ("_Cancel"));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->accept));
}
