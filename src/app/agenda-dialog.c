/* SPDX-License-Identifier: EUPL-1.2 */
#include "agenda-dialog.h"

#include <linjaus/agenda.h>
#include <linjaus/names.h>
#include <linjaus/round.h>

#include "date-entry.h"
#include "print.h"

struct _LjAgendaDialog
{
  GtkWindow parent_instance;

  GtkDropDown *body; /* from the management group on */
  GtkEditable *date;
  GtkEditable *section;
  GtkEditable *presenter;
  GtkDropDown *proposal; /* in the order of LjProposal */
  GtkTextView *attachments;
  GtkLabel *hint;
  GtkWidget *accept;

  LjSession *session;
  char *usual; /* the attachments as they were put in */
};

G_DEFINE_FINAL_TYPE (LjAgendaDialog, lj_agenda_dialog, GTK_TYPE_WINDOW)

/* What was chosen, for as long as the item is shown. */
typedef struct
{
  LjSession *session; /* owned, as are the texts */
  LjAgendaRequest request;
  char *date, *section, *presenter;
  GStrv attachments; /* NULL: as usual, in the language of the item */
} Item;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_object_unref (item->session);
  g_free (item->date);
  g_free (item->section);
  g_free (item->presenter);
  g_strfreev (item->attachments);
  g_free (item);
}

static LjReport *
make_item (LjLanguage language, gpointer data, GError **error)
{
  Item *item = data;

  item->request.language = language;
  return lj_report_new_agenda_item (lj_session_get_summary (item->session),
                                    lj_session_get_workbook (item->session), &item->request, error);
}

static char *
dup_typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* A line is one; those left empty are none. (transfer full) */
static GStrv
list_attachments (LjAgendaDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->attachments);
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (g_strcmp0 (text, self->usual) == 0)
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (all, lines[i]);
  return g_strv_builder_end (all);
}

static Item *
new_item (LjAgendaDialog *self)
{
  Item *item = g_new0 (Item, 1);

  item->session = g_object_ref (self->session);
  lj_date_entry_get_date (self->date, &item->date);
  item->section = dup_typed (self->section);
  item->presenter = dup_typed (self->presenter);
  item->attachments = list_attachments (self);
  item->request = (LjAgendaRequest){
    .body = LJ_BODY_MANAGEMENT_GROUP + gtk_drop_down_get_selected (self->body),
    .date = item->date,
    .section = item->section,
    .presenter = item->presenter,
    .proposal = gtk_drop_down_get_selected (self->proposal),
    .attachments = (const char *const *) item->attachments,
  };
  return item;
}

/* A meeting may have no day yet. */
static void
changed_cb (LjAgendaDialog *self)
{
  gboolean valid = lj_date_entry_check (self->date);

  gtk_label_set_text (self->hint, valid ? "" : _ ("Write a date as in 31.12.2026."));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !valid);
  gtk_widget_set_sensitive (self->accept, valid);
}

static void
accept_cb (LjAgendaDialog *self)
{
  const LjReportMaker maker = { make_item, new_item (self), item_free };
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  LjLanguage language = lj_session_get_language (self->session);

  gtk_window_destroy (GTK_WINDOW (self));
  lj_print_made_report (parent, language, &maker);
}

static void
lj_agenda_dialog_dispose (GObject *object)
{
  LjAgendaDialog *self = LJ_AGENDA_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->usual, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), LJ_TYPE_AGENDA_DIALOG);
  G_OBJECT_CLASS (lj_agenda_dialog_parent_class)->dispose (object);
}

static void
lj_agenda_dialog_class_init (LjAgendaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lj_agenda_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fi/linjaus/Linjaus/agenda-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, body);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, date);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, section);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, presenter);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, proposal);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, attachments);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LjAgendaDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lj_agenda_dialog_init (LjAgendaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_choices (LjAgendaDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) proposals = gtk_string_list_new (NULL);
  LjLanguage language = lj_language_get_current ();

  for (LjBody i = LJ_BODY_MANAGEMENT_GROUP; i <= LJ_BODY_LAST; i++)
    {
      g_autofree char *name = lj_text_capitalise (
          lj_workbook_body_name (lj_session_get_workbook (self->session), i, language));

      gtk_string_list_append (names, name);
    }
  for (LjProposal i = 0; i < LJ_N_PROPOSALS; i++)
    gtk_string_list_append (proposals, lj_proposal_name (i, language));
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->proposal, G_LIST_MODEL (proposals));
  gtk_drop_down_set_selected (self->body,
                              lj_workbook_find_next_body (lj_session_get_workbook (self->session),
                                                          lj_session_get_round (self->session))
                                  - LJ_BODY_MANAGEMENT_GROUP);
}

/* A dialog over the parent, to be presented; the next body and the report of the round are put in.
 * Owned by GTK. (transfer none) */
LjAgendaDialog *
lj_agenda_dialog_new (GtkWindow *parent, LjSession *session)
{
  LjAgendaDialog *self = g_object_new (LJ_TYPE_AGENDA_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->usual
      = lj_agenda_dup_attachment (lj_session_get_workbook (session), lj_session_get_round (session),
                                  lj_session_get_language (session));
  fill_choices (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->attachments), self->usual, -1);
  changed_cb (self);
  return self;
}
