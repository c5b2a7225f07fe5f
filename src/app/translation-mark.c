/* SPDX-License-Identifier: EUPL-1.2 */
#include "translation-mark.h"

#include <linjaus/properties.h>
#include <linjaus/translation.h>

#include "dialogs.h"
#include "template.h"

struct _LjTranslationMark
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkWidget *confirm;

  LjSession *session;
  LjTextKey text;
};

G_DEFINE_FINAL_TYPE (LjTranslationMark, lj_translation_mark, GTK_TYPE_WIDGET)

/* The button goes with the mark; the keyboard goes on to the next control. */
static void
confirm_cb (LjTranslationMark *self)
{
  g_autoptr(GError) error = NULL;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  if (!lj_workbook_confirm_translation (lj_session_get_workbook (self->session), self->text.element,
                                        self->text.role, self->text.round, self->text.language,
                                        &error))
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
lj_translation_mark_dispose (GObject *object)
{
  g_clear_object (&LJ_TRANSLATION_MARK (object)->session);
  lj_template_dispose (GTK_WIDGET (object), LJ_TYPE_TRANSLATION_MARK);
  G_OBJECT_CLASS (lj_translation_mark_parent_class)->dispose (object);
}

static void
lj_translation_mark_class_init (LjTranslationMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_translation_mark_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/translation-mark.ui");
  gtk_widget_class_bind_template_child (widget_class, LjTranslationMark, label);
  gtk_widget_class_bind_template_child (widget_class, LjTranslationMark, confirm);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
lj_translation_mark_init (LjTranslationMark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A workbook that is not kept in the language misses nothing in it. Returns how the text stands. */
LjTranslation
lj_translation_mark_show (LjTranslationMark *self, LjSession *session, const LjTextKey *text)
{
  LjWorkbook *workbook = lj_session_get_workbook (session);
  gboolean kept = (lj_workbook_get_languages (workbook) & 1u << text->language) != 0;
  LjTranslation translation = kept ? lj_workbook_get_translation (
                                  workbook, text->element, text->role, text->round, text->language)
                                   : LJ_TRANSLATION_UP_TO_DATE;

  g_set_object (&self->session, session);
  self->text = *text;
  gtk_label_set_text (self->label, translation == LJ_TRANSLATION_MISSING
                                       ? _ ("translation missing")
                                       : _ ("translation outdated"));
  gtk_widget_set_visible (self->confirm, translation == LJ_TRANSLATION_OUTDATED
                                             && !lj_workbook_is_read_only (workbook));
  gtk_widget_set_visible (GTK_WIDGET (self), translation != LJ_TRANSLATION_UP_TO_DATE);
  return translation;
}
