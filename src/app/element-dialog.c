/* SPDX-License-Identifier: EUPL-1.2 */
#include "element-dialog.h"

#include <linjaus/edit.h>

#include "dialogs.h"

struct _LjElementDialog
{
  GtkWindow parent_instance;

  GtkWidget *names; /* what only one element has */
  GtkEditable *title_fi;
  GtkEditable *title_sv;
  GtkEditable *number;
  GtkDropDown *kind;
  GtkWidget *accept;

  LjSession *session;
  GArray *elements; /* gint64; of several only the kind can be changed together */
};

G_DEFINE_FINAL_TYPE (LjElementDialog, lj_element_dialog, GTK_TYPE_WINDOW)

static guint saved_signal;

static char *
dup_value (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static gint64
get_element (LjElementDialog *self)
{
  return g_array_index (self->elements, gint64, 0);
}

static char *
dup_title (LjElementDialog *self, LjLanguage language)
{
  return lj_workbook_dup_text (lj_session_get_workbook (self->session), get_element (self),
                               LJ_ROLE_TITLE, 0, language);
}

/* An element without any title could not be told from others. */
static void
changed_cb (LjElementDialog *self)
{
  g_autofree char *fi = dup_value (self->title_fi);
  g_autofree char *sv = dup_value (self->title_sv);

  gtk_widget_set_sensitive (self->accept, *fi != '\0' || *sv != '\0');
}

static gboolean
save_kinds (LjElementDialog *self, GError **error)
{
  return lj_workbook_set_kinds (lj_session_get_workbook (self->session),
                                (const gint64 *) self->elements->data, self->elements->len,
                                gtk_drop_down_get_selected (self->kind) + 1, error);
}

static gboolean
save_names (LjElementDialog *self, GError **error)
{
  g_autofree char *fi = dup_value (self->title_fi);
  g_autofree char *sv = dup_value (self->title_sv);
  g_autofree char *en = dup_title (self, LJ_LANGUAGE_EN);
  g_autofree char *number = dup_value (self->number);
  LjElementNames names = { .kind = gtk_drop_down_get_selected (self->kind) + 1,
                           .number = number,
                           .titles = { fi, sv, en } };

  return lj_workbook_set_names (lj_session_get_workbook (self->session), get_element (self), &names,
                                error);
}

static void
accept_cb (LjElementDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (self->elements->len > 1 ? !save_kinds (self, &error) : !save_names (self, &error))
    {
      lj_dialog_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, saved_signal, 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lj_element_dialog_dispose (GObject *object)
{
  LjElementDialog *self = LJ_ELEMENT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->elements, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_ELEMENT_DIALOG);
  G_OBJECT_CLASS (lj_element_dialog_parent_class)->dispose (object);
}

static void
lj_element_dialog_class_init (LjElementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_element_dialog_dispose;
  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/element-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, names);
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, title_fi);
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, title_sv);
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, number);
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LjElementDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_element_dialog_init (LjElementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (LjElementDialog *self, LjKind selected)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    gtk_string_list_append (names, lj_session_kind_name (self->session, kind));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind, selected - 1);
}

static void
fill_names (LjElementDialog *self, guint node)
{
  g_autofree char *fi = dup_title (self, LJ_LANGUAGE_FI);
  g_autofree char *sv = dup_title (self, LJ_LANGUAGE_SV);

  gtk_editable_set_text (self->title_fi, fi != NULL ? fi : "");
  gtk_editable_set_text (self->title_sv, sv != NULL ? sv : "");
  gtk_editable_set_text (self->number, lj_session_get_number (self->session, node));
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (fi == NULL && sv != NULL ? self->title_sv : self->title_fi));
}

static void
offer_kind_alone (LjElementDialog *self)
{
  guint n = self->elements->len;
  g_autofree char *title = g_strdup_printf (
      lj_ntr (lj_language_get_current (), "Kind of %u selected", "Kind of %u selected", n), n);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_set_visible (self->names, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}

/* A dialog over the parent, to be presented; elements: at least one, each in the tree. Owned by
 * GTK. (transfer none) */
LjElementDialog *
lj_element_dialog_new (GtkWindow *parent, LjSession *session, GArray *elements)
{
  LjElementDialog *self = g_object_new (LJ_TYPE_ELEMENT_DIALOG, "transient-for", parent, NULL);
  guint node = lj_session_find (session, g_array_index (elements, gint64, 0));

  self->session = g_object_ref (session);
  self->elements = g_array_ref (elements);
  fill_kinds (self, lj_session_get_node (session, node)->kind);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind),
                            !lj_workbook_is_tree_locked (lj_session_get_workbook (session)));
  if (elements->len > 1)
    offer_kind_alone (self);
  else
    fill_names (self, node);
  return self;
}
