/* SPDX-License-Identifier: EUPL-1.2 */
#include "answer-dialog.h"

#include <linjaus/properties.h>

#include "dialogs.h"
#include "template.h"

struct _LjAnswerDialog
{
  GtkWindow parent_instance;

  GtkDropDown *language;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkWidget *accept;

  LjSession *session;
  gint64 element;
  LjLanguage languages[LJ_N_LANGUAGES]; /* as listed */
};

G_DEFINE_FINAL_TYPE (LjAnswerDialog, lj_answer_dialog, GTK_TYPE_WINDOW)

/* Blank text is no answer. (transfer full) */
static char *
dup_answer (LjAnswerDialog *self)
{
  char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  return g_strstrip (text);
}

static void
changed_cb (LjAnswerDialog *self)
{
  g_autofree char *answer = dup_answer (self);

  gtk_widget_set_sensitive (self->accept, *answer != '\0');
}

static void
accept_cb (LjAnswerDialog *self)
{
  g_autofree char *answer = dup_answer (self);
  g_autoptr(GError) error = NULL;

  if (lj_workbook_set_text (lj_session_get_workbook (self->session), self->element, LJ_ROLE_ANSWER,
                            lj_session_get_round (self->session),
                            self->languages[gtk_drop_down_get_selected (self->language)], answer,
                            &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
lj_answer_dialog_dispose (GObject *object)
{
  LjAnswerDialog *self = LJ_ANSWER_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_ANSWER_DIALOG);
  G_OBJECT_CLASS (lj_answer_dialog_parent_class)->dispose (object);
}

static void
lj_answer_dialog_class_init (LjAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_answer_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjAnswerDialog, language);
  gtk_widget_class_bind_template_child (widget_class, LjAnswerDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LjAnswerDialog, buffer);
  gtk_widget_class_bind_template_child (widget_class, LjAnswerDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_answer_dialog_init (LjAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The workbook's languages in which there is no answer yet: a set of 1 << LjLanguage. */
guint
lj_answer_dialog_find_languages (LjSession *session, gint64 element)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  guint languages = lj_workbook_get_languages (workbook);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      g_autofree char *answer = lj_workbook_dup_text (workbook, element, LJ_ROLE_ANSWER,
                                                      lj_session_get_round (session), i);

      if (answer != NULL)
        languages &= ~(1u << i);
    }
  return languages;
}

/* A dialog over the parent, to be presented; at least one language is still without an answer.
 * Owned by GTK. (transfer none) */
LjAnswerDialog *
lj_answer_dialog_new (GtkWindow *parent, LjSession *session, gint64 element)
{
  LjAnswerDialog *self = g_object_new (LJ_TYPE_ANSWER_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint languages = lj_answer_dialog_find_languages (session, element), n = 0, chosen = 0;

  self->session = g_object_ref (session);
  self->element = element;
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if ((languages & 1u << i) != 0)
      {
        if (i == lj_session_get_language (session))
          chosen = n;
        self->languages[n++] = i;
        gtk_string_list_append (names, lj_language_name (i));
      }
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, chosen);
  changed_cb (self);
  gtk_widget_grab_focus (self->view);
  return self;
}
