/* SPDX-License-Identifier: EUPL-1.2 */
#include "text-field.h"

#include "dialogs.h"
#include "template.h"
#include "translation-mark.h"

struct _LjTextField
{
  GtkWidget parent_instance;

  GtkLabel *label;
  LjTranslationMark *mark;
  GtkTextView *view;
  GtkTextBuffer *buffer;

  LjRole role;
  LjLanguage language;
  LjSession *session; /* NULL: nothing is shown */
  gint64 element;
  gint64 round;
  char *saved; /* as it is in the workbook; never NULL while something is shown */
};

G_DEFINE_FINAL_TYPE (LjTextField, lj_text_field, GTK_TYPE_WIDGET)

static guint entered_signal;

static char *
dup_typed (LjTextField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_saved (LjTextField *self, const char *text)
{
  g_free (self->saved);
  self->saved = g_strdup (text);
  /* What is saved is undone by the workbook, not by the buffer. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
}

/* Notes are not translated. */
static void
show_mark (LjTextField *self)
{
  const LjTextKey text = { self->element, self->round, self->role, self->language };

  if (self->role == LJ_ROLE_PUBLISHED)
    lj_translation_mark_show (self->mark, self->session, &text);
}

static void
load (LjTextField *self)
{
  g_autofree char *text
      = lj_workbook_dup_text (lj_session_get_workbook (self->session), self->element, self->role,
                              self->round, self->language);
  g_autofree char *typed = dup_typed (self);

  /* The same text keeps the cursor where it is. */
  if (g_strcmp0 (text != NULL ? text : "", typed) != 0)
    gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  set_saved (self, text != NULL ? text : "");
  show_mark (self);
}

static void
enter_cb (LjTextField *self)
{
  g_signal_emit (self, entered_signal, 0);
}

static void
leave_cb (LjTextField *self)
{
  lj_text_field_save (self);
}

static void
lj_text_field_dispose (GObject *object)
{
  LjTextField *self = LJ_TEXT_FIELD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->saved, g_free);
  lj_template_dispose (GTK_WIDGET (self), LJ_TYPE_TEXT_FIELD);
  G_OBJECT_CLASS (lj_text_field_parent_class)->dispose (object);
}

static void
lj_text_field_class_init (LjTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_text_field_dispose;
  entered_signal = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (LJ_TYPE_TRANSLATION_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTextField, label);
  gtk_widget_class_bind_template_child (widget_class, LjTextField, mark);
  gtk_widget_class_bind_template_child (widget_class, LjTextField, view);
  gtk_widget_class_bind_template_child (widget_class, LjTextField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
can_undo_cb (LjTextField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.update", NULL);
}

static void
lj_text_field_init (LjTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->buffer, "notify::can-undo", G_CALLBACK (can_undo_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::can-redo", G_CALLBACK (can_undo_cb), self,
                           G_CONNECT_SWAPPED);
}

static const char *
get_caption (LjRole role, LjLanguage language)
{
  if (role == LJ_ROLE_NOTE)
    return _ ("Internal note, never printed");
  switch (language)
    {
    case LJ_LANGUAGE_FI:
      return _ ("Published text in Finnish");
    case LJ_LANGUAGE_SV:
      return _ ("Published text in Swedish");
    case LJ_LANGUAGE_EN:
    default:
      return _ ("Published text in English");
    }
}

/* Which text it is: the published one or the note. Once, before anything is shown. */
void
lj_text_field_set_subject (LjTextField *self, LjRole role, LjLanguage language)
{
  const char *caption = get_caption (role, language);

  self->role = role;
  self->language = language;
  gtk_label_set_text (self->label, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  caption, -1);
}

/* Shows the text of the element in the session's round. Save before showing another one: what was
 * typed and not saved is dropped. */
void
lj_text_field_show (LjTextField *self, LjSession *session, gint64 element)
{
  g_set_object (&self->session, session);
  self->element = element;
  self->round = lj_session_get_round (session);
  gtk_text_view_set_editable (self->view, lj_session_can_evaluate (session));
  load (self);
}

gboolean
lj_text_field_is_empty (LjTextField *self)
{
  return gtk_text_buffer_get_char_count (self->buffer) == 0;
}

/* FALSE after an error, which the user has been told; what was typed stays in the field. */
gboolean
lj_text_field_save (LjTextField *self)
{
  g_autofree char *typed = NULL;
  g_autoptr(GError) error = NULL;

  if (self->session == NULL)
    return TRUE;
  typed = dup_typed (self);
  if (g_strcmp0 (typed, self->saved) == 0)
    return TRUE;
  if (!lj_workbook_set_text (lj_session_get_workbook (self->session), self->element, self->role,
                             self->round, self->language, typed, &error))
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  set_saved (self, typed);
  return TRUE;
}

/* Whether there is typing, not saved yet, to take back or to do again. */
gboolean
lj_text_field_can_undo (LjTextField *self, gboolean redo)
{
  return redo ? gtk_text_buffer_get_can_redo (self->buffer)
              : gtk_text_buffer_get_can_undo (self->buffer);
}

/* Takes it back, or does it again, if the keyboard is in the field. FALSE: there is none. */
gboolean
lj_text_field_undo (LjTextField *self, gboolean redo)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)) || !lj_text_field_can_undo (self, redo))
    return FALSE;
  if (redo)
    gtk_text_buffer_redo (self->buffer);
  else
    gtk_text_buffer_undo (self->buffer);
  return TRUE;
}

/* In characters from the start. */
int
lj_text_field_get_cursor (LjTextField *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_get_offset (&iter);
}

/* Past the end: at the end. */
void
lj_text_field_set_cursor (LjTextField *self, int cursor)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, cursor);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}
