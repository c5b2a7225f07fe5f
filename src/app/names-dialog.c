/* SPDX-License-Identifier: EUPL-1.2 */
#include "names-dialog.h"

#include <linjaus/names.h>

#include "dialogs.h"
#include "i18n.h"

struct _LjNamesDialog
{
  GtkWindow parent_instance;

  GtkGrid *grid;

  LjSession *session;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (LjNamesDialog, lj_names_dialog, GTK_TYPE_WINDOW)

/* What a field names: a kind, or else a status. */
typedef struct
{
  LjKind kind;
  char *token;
  LjLanguage language;
} Field;

static void
field_free (gpointer data, GClosure *closure)
{
  Field *field = data;

  g_free (field->token);
  g_free (field);
}

static LjNamesDialog *
get_dialog (GtkWidget *entry)
{
  return LJ_NAMES_DIALOG (gtk_widget_get_ancestor (entry, LJ_TYPE_NAMES_DIALOG));
}

/* Nothing is written where nothing was changed. */
static void
save (GtkWidget *entry, const Field *field)
{
  LjNamesDialog *self = get_dialog (entry);
  LjWorkbook *workbook
      = self != NULL && self->session != NULL ? lj_session_get_workbook (self->session) : NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr(GError) error = NULL;
  const char *old;

  if (workbook == NULL || lj_workbook_is_read_only (workbook))
    return;
  old = field->token != NULL ? lj_workbook_get_status_name (workbook, field->token, field->language)
                             : lj_workbook_get_kind_name (workbook, field->kind, field->language);
  if (g_strcmp0 (old != NULL ? old : "", name) == 0)
    return;
  if (field->token != NULL)
    lj_workbook_set_status_name (workbook, field->token, field->language, name, &error);
  else
    lj_workbook_set_kind_name (workbook, field->kind, field->language, name, &error);
  if (error != NULL)
    lj_dialog_error (GTK_WIDGET (self), error);
}

static void
leave_cb (GtkEventController *focus, Field *field)
{
  save (gtk_event_controller_get_widget (focus), field);
}

static void
activate_cb (GtkWidget *entry, Field *field)
{
  save (entry, field);
}

static void
add_head (LjNamesDialog *self, const char *text, int column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  if (column == 0 && self->n_rows > 0)
    gtk_widget_set_margin_top (label, 12);
  gtk_grid_attach (self->grid, label, column, self->n_rows, 1, 1);
}

static GtkWidget *
make_entry (LjNamesDialog *self, Field *field, const char *name, const char *standard)
{
  LjWorkbook *workbook = lj_session_get_workbook (self->session);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *own = field->token != NULL
                        ? lj_workbook_get_status_name (workbook, field->token, field->language)
                        : lj_workbook_get_kind_name (workbook, field->kind, field->language);
  /* Translators: the field for the name of a kind in a language, as in "goal, Suomi". */
  g_autofree char *label = g_strdup_printf (_ ("%s, %s"), name, lj_language_name (field->language));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), standard);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 100);
  gtk_editable_set_text (GTK_EDITABLE (entry), own != NULL ? own : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 16);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_sensitive (entry, !lj_workbook_is_read_only (workbook));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_data (entry, "activate", G_CALLBACK (activate_cb), field, field_free, 0);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), field);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

/* standards: what the program calls it, by language. */
static void
add_row (LjNamesDialog *self, LjKind kind, const char *token,
         const char *const standards[LJ_N_LANGUAGES])
{
  const char *name = standards[lj_language_get_current ()];
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_rows, 1, 1);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    {
      Field *field = g_new0 (Field, 1);

      field->kind = kind;
      field->token = g_strdup (token);
      field->language = i;
      gtk_grid_attach (self->grid, make_entry (self, field, name, standards[i]), (int) i + 1,
                       self->n_rows, 1, 1);
    }
  self->n_rows++;
}

static void
add_kinds (LjNamesDialog *self)
{
  LjTree *tree = lj_session_get_tree (self->session);
  gboolean used[LJ_KIND_LAST + 1] = { FALSE };

  for (guint i = 0; i < lj_tree_get_n_nodes (tree); i++)
    used[lj_tree_get_nodes (tree)[i].kind] = TRUE;
  for (guint kind = 1; kind <= LJ_KIND_LAST; kind++)
    {
      const char *standards[LJ_N_LANGUAGES];

      for (guint i = 0; i < LJ_N_LANGUAGES; i++)
        standards[i] = lj_kind_name (kind, i);
      if (used[kind])
        add_row (self, kind, NULL, standards);
    }
}

typedef const char *(*Name) (int value, LjLanguage language);

static void
add_status (LjNamesDialog *self, const char *group, const char *token, int value, Name get_name)
{
  g_autofree char *whole = g_strdup_printf ("%s:%s", group, token);
  const char *standards[LJ_N_LANGUAGES];

  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    standards[i] = get_name (value, i);
  add_row (self, 0, whole, standards);
}

static const char *
achieved_name (int value, LjLanguage language)
{
  return lj_achieved_name (value, language);
}

static const char *
state_name (int value, LjLanguage language)
{
  return lj_state_name (value, language);
}

static const char *
body_name (int value, LjLanguage language)
{
  return lj_body_name (value, language);
}

static void
add_statuses (LjNamesDialog *self)
{
  static const LjAchieved answers[]
      = { LJ_ACHIEVED_YES, LJ_ACHIEVED_PARTLY, LJ_ACHIEVED_NO, LJ_ACHIEVED_NONE };

  add_head (self, _ ("Goal achieved?"), 0);
  self->n_rows++;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    add_status (self, "achieved", lj_achieved_token (answers[i]), answers[i], achieved_name);
  add_head (self, _ ("State of an evaluation"), 0);
  self->n_rows++;
  for (int i = LJ_STATE_ASKED; i <= LJ_STATE_AGREED; i++)
    add_status (self, "state", lj_state_token (i), i, state_name);
  add_head (self, _ ("Who handles a round"), 0);
  self->n_rows++;
  for (int i = LJ_BODY_MANAGEMENT_GROUP; i <= LJ_BODY_LAST; i++)
    add_status (self, "body", lj_body_token (i), i, body_name);
}

/* What was typed last is saved too. */
static gboolean
lj_names_dialog_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (lj_names_dialog_parent_class)->close_request (window);
}

static void
lj_names_dialog_dispose (GObject *object)
{
  g_clear_object (&LJ_NAMES_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_NAMES_DIALOG);
  G_OBJECT_CLASS (lj_names_dialog_parent_class)->dispose (object);
}

static void
lj_names_dialog_class_init (LjNamesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_names_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lj_names_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/linjaus/Linjaus/names-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjNamesDialog, grid);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_names_dialog_init (LjNamesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A dialog over the parent, to be presented. Owned by GTK. (transfer none) */
LjNamesDialog *
lj_names_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjNamesDialog *self = g_object_new (LJ_TYPE_NAMES_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  add_head (self, _ ("Kinds in the tree"), 0);
  for (guint i = 0; i < LJ_N_LANGUAGES; i++)
    add_head (self, lj_i18n_in_language (i), (int) i + 1);
  self->n_rows++;
  add_kinds (self);
  add_statuses (self);
  return self;
}
