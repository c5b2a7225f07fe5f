/* SPDX-License-Identifier: EUPL-1.2 */
#include "term-dialog.h"

#include <linjaus/lineage.h>

#include "dialogs.h"

struct _LjTermDialog
{
  GtkWindow parent_instance;

  GtkEditable *title_fi;
  GtkEditable *title_sv;
  GtkCheckButton *linked;
  GtkWidget *accept;

  LjSession *session;
  gint64 element;
};

G_DEFINE_FINAL_TYPE (LjTermDialog, lj_term_dialog, GTK_TYPE_WINDOW)

static guint made_signal;

static char *
dup_value (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static char *
dup_title (LjTermDialog *self, LjLanguage language)
{
  return lj_workbook_dup_text (lj_session_get_workbook (self->session), self->element,
                               LJ_ROLE_TITLE, 0, language);
}

/* Two strategies of the same name could not be told apart in lists. */
static void
changed_cb (LjTermDialog *self)
{
  g_autofree char *fi = dup_value (self->title_fi);
  g_autofree char *sv = dup_value (self->title_sv);
  g_autofree char *old_fi = self->session != NULL ? dup_title (self, LJ_LANGUAGE_FI) : NULL;
  g_autofree char *old_sv = self->session != NULL ? dup_title (self, LJ_LANGUAGE_SV) : NULL;
  gboolean named = *fi != '\0' || *sv != '\0';

  gtk_widget_set_sensitive (self->accept, named && (*fi == '\0' || g_strcmp0 (fi, old_fi) != 0)
                                              && (*sv == '\0' || g_strcmp0 (sv, old_sv) != 0));
}

static void
accept_cb (LjTermDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *fi = dup_value (self->title_fi);
  g_autofree char *sv = dup_value (self->title_sv);
  const char *const titles[LJ_N_LANGUAGES] = { [LJ_LANGUAGE_FI] = fi, [LJ_LANGUAGE_SV] = sv };
  gint64 copy
      = lj_workbook_copy_for_term (lj_session_get_workbook (self->session), self->element, titles,
                                   gtk_check_button_get_active (self->linked), &error);

  if (copy == 0)
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, made_signal, 0, copy);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_term_dialog_dispose (GObject *object)
{
  LjTermDialog *self = LJ_TERM_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_TERM_DIALOG);
  G_OBJECT_CLASS (lj_term_dialog_parent_class)->dispose (object);
}

static void
lj_term_dialog_class_init (LjTermDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_term_dialog_dispose;
  made_signal = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTermDialog, title_fi);
  gtk_widget_class_bind_template_child (widget_class, LjTermDialog, title_sv);
  gtk_widget_class_bind_template_child (widget_class, LjTermDialog, linked);
  gtk_widget_class_bind_template_child (widget_class, LjTermDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_term_dialog_init (LjTermDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjTermDialog *
lj_term_dialog_new (GtkWindow *parent, LjSession *session, gint64 element)
{
  LjTermDialog *self = g_object_new (LJ_TYPE_TERM_DIALOG, "transient-for", parent, NULL);
  g_autofree char *fi = NULL;
  g_autofree char *sv = NULL;

  self->session = g_object_ref (session);
  self->element = element;
  fi = dup_title (self, LJ_LANGUAGE_FI);
  sv = dup_title (self, LJ_LANGUAGE_SV);
  gtk_editable_set_text (self->title_fi, fi != NULL ? fi : "");
  gtk_editable_set_text (self->title_sv, sv != NULL ? sv : "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (fi == NULL && sv != NULL ? self->title_sv : self->title_fi));
  return self;
}
