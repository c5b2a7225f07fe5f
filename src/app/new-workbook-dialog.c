/* SPDX-License-Identifier: EUPL-1.2 */
#include "new-workbook-dialog.h"

#include "dialogs.h"
#include "properties-form.h"
#include "scale-choice.h"

struct _LjNewWorkbookDialog
{
  GtkWindow parent_instance;

  LjPropertiesForm *form;
  GtkWidget *strategy_row_fi;
  GtkWidget *strategy_row_sv;
  GtkWidget *strategy_row_en;
  GtkEditable *strategy_fi;
  GtkEditable *strategy_sv;
  GtkEditable *strategy_en;
  GtkEditable *round;
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
  gtk_widget_set_sensitive (self->accept, lj_properties_form_is_whole (self->form));
}

static void
copy_scale_cb (LjNewWorkbookDialog *self)
{
  lj_scale_choose (GTK_WINDOW (self), self->form);
}

/* A name in a language that is not kept was typed before that was decided, and does not count. */
static char *
dup_strategy (LjNewWorkbookDialog *self, const LjProperties *properties, LjLanguage language)
{
  GtkEditable *const entries[] = { self->strategy_fi, self->strategy_sv, self->strategy_en };

  return (properties->languages & (1u << language)) != 0 ? dup_value (entries[language]) : NULL;
}

/* Emits "accepted" with what is in the fields. */
void
lj_new_workbook_dialog_take_place (LjNewWorkbookDialog *self, GFile *file)
{
  g_autoptr(LjProperties) properties = lj_properties_form_dup (self->form);
  g_autofree char *fi = dup_strategy (self, properties, LJ_LANGUAGE_FI);
  g_autofree char *sv = dup_strategy (self, properties, LJ_LANGUAGE_SV);
  g_autofree char *en = dup_strategy (self, properties, LJ_LANGUAGE_EN);
  g_autofree char *round = dup_value (self->round);
  LjBeginning beginning
      = { .properties = properties, .strategies = { fi, sv, en }, .round = round };

  g_signal_emit (self, accepted_signal, 0, file, &beginning);
}

static void
place_chosen (GFile *file, gpointer data)
{
  g_autoptr(GFile) owned = file;

  lj_new_workbook_dialog_take_place (data, file);
}

/* A name for the file: that of the county in the first language that it has one in. */
static char *
suggest_name (LjNewWorkbookDialog *self)
{
  g_autoptr(LjProperties) properties = lj_properties_form_dup (self->form);

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    if (properties->counties[i] != NULL && (properties->languages & (1u << i)) != 0)
      return g_strconcat (properties->counties[i], ".linjaus", NULL);
  return g_strdup ("linjaus.linjaus");
}

static void
accept_cb (LjNewWorkbookDialog *self)
{
  g_autofree char *name = suggest_name (self);

  lj_dialog_choose (GTK_WINDOW (self), LJ_CHOOSE_NEW_WORKBOOK, name, place_chosen, G_OBJECT (self));
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
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_POINTER);
  g_type_ensure (LJ_TYPE_PROPERTIES_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/new-workbook-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_row_fi);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_row_sv);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_row_en);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_fi);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_sv);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, strategy_en);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, round);
  gtk_widget_class_bind_template_child (widget_class, LjNewWorkbookDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_new_workbook_dialog_init (LjNewWorkbookDialog *self)
{
  g_autoptr(LjProperties) properties = lj_properties_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lj_properties_form_set (self->form, properties);
  lj_properties_form_add_language_rows (
      self->form,
      (GtkWidget *const[]){ self->strategy_row_fi, self->strategy_row_sv, self->strategy_row_en });
  changed_cb (self);
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjNewWorkbookDialog *
lj_new_workbook_dialog_new (GtkWindow *parent)
{
  return g_object_new (LJ_TYPE_NEW_WORKBOOK_DIALOG, "transient-for", parent, NULL);
}
